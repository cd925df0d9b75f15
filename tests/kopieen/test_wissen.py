"""An erasure takes one deelnemer out of the store and leaves everything else standing."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.store.histories import AUTEUR, Schrijver, buiten, leg_vast, naar, verklaring
from werkplek.application.ports import Document, MapOnbereikbaar
from werkplek.application.ports_wissen import Wisfase, Wistelling
from werkplek.device.ids import UuidIds
from werkplek.domain.bewaren import RVO_SOORTEN, Bewaarklasse
from werkplek.domain.feiten import (
    SOORTEN,
    DossierGewist,
    Feit,
    OordeelGegeven,
    Relatie,
    ScanBewaard,
)
from werkplek.domain.fouten import DeelnemerOnbekend
from werkplek.domain.kenmerk import PlaatsingId
from werkplek.protocol.kop import sha256
from werkplek.store import wislijst, wissen
from werkplek.store.folder import FolderStore, open_store
from werkplek.store.tables import PROJECTIES, feit, inhoud, outbox, zegel
from werkplek.store.tables_bedrijf import kladje, wissing
from werkplek.store.wislijst import WISLIJST, Wisregel, lees

TOT = date(2031, 8, 1)
VAN_SANNE = Wistelling(6, 1, 0, 1, gezien=1, plaatsingen=1)
PDF, SAMEN = b"%PDF-alleen", b"%PDF-van-twee"


def gewist(wie: Schrijver, klasse: str = "", tot: date | None = None) -> Feit:
    """The leerbedrijf decides that this deelnemer is erased."""
    return wie.feit(DossierGewist("verzoek", klasse, tot))


def vul(store: FolderStore, wie: Schrijver, *papieren: bytes) -> list[Feit]:
    """A plaatsing with what was seen, and scans of these papers."""
    begin = wie.begin()
    plaatsing = PlaatsingId(begin[1].id)
    gezien = wie.gezien(begin[1])
    oordeel = wie.feit(
        OordeelGegeven(plaatsing, verklaring(), sha256(papieren[0])), *naar(Relatie.RUST_OP, gezien)
    )
    scans = [
        wie.feit(ScanBewaard(plaatsing, sha256(papier), "application/pdf", len(papier)))
        for papier in papieren[1:]
    ]
    feiten = [*begin, gezien, oordeel, *scans]
    leg_vast(store, *feiten)
    with store.unit_of_work() as uow:
        for papier in papieren:
            uow.bewaar_document(Document(sha256(papier), "application/pdf", papier))
        uow.commit()
    return feiten


def rijen(store: FolderStore, tabel: sa.Table) -> list[tuple[object, ...]]:
    """Everything in a table."""
    with store._engine.connect() as verbinding:
        return [tuple(rij) for rij in verbinding.execute(sa.select(tabel).order_by(*tabel.c))]


def schrijf(store: FolderStore, opdracht: "sa.Executable") -> None:
    """Change the file outside the use cases."""
    with store.schrijf() as verbinding:
        verbinding.execute(opdracht)


@pytest.fixture
def sanne() -> Schrijver:
    """Who is erased."""
    return Schrijver()


@pytest.fixture
def piet() -> Schrijver:
    """Who stays."""
    return Schrijver(roepnaam="Piet")


@pytest.fixture
def vol(store: FolderStore, sanne: Schrijver, piet: Schrijver) -> FolderStore:
    """Both were seen, both have papers, one paper is of both; there is a draft about Sanne."""
    vul(store, sanne, PDF, SAMEN)
    vul(store, piet, b"%PDF-piet", SAMEN)
    woorden = {"persoon": AUTEUR, "onderwerp": "notitie", "tekst": "nog niet af"}
    schrijf(store, sa.insert(kladje).values(deelnemer=sanne.deelnemer, **woorden))
    return store


def test_what_goes_and_what_stays(vol: FolderStore, sanne: Schrijver, piet: Schrijver) -> None:
    """Bodies, waiting feiten, lines, papers and drafts of Sanne go; nothing of Piet does."""
    vol.sluit_reeks()
    koppen, zegels = rijen(vol, feit), rijen(vol, zegel)
    with vol.lees() as lezer:
        van_piet = lezer.feiten(piet.deelnemer)
    geteld = vol.wisser.tel(sanne.deelnemer)
    feit_gewist = gewist(sanne)
    assert vol.wisser.wis(feit_gewist) == geteld == VAN_SANNE
    with vol.lees() as lezer:
        assert lezer.feiten(sanne.deelnemer) == (feit_gewist,)
        assert lezer.feiten(piet.deelnemer) == van_piet
        assert [regel.roepnaam for regel in lezer.overzicht()] == ["Piet"]
        assert lezer.document(sha256(PDF)) is None
        assert lezer.document(sha256(SAMEN)) is not None
        assert lezer.aantal_feiten() == 13
        assert lezer.niet_verstuurd() == 7
    assert rijen(vol, kladje) == []
    assert [rij for rij in rijen(vol, feit) if rij[0] != feit_gewist.id] == koppen
    assert [rij for rij in rijen(vol, zegel) if rij in zegels] == zegels
    assert vol.sluit_reeks() == 0, "the feit that says it was sealed with it"
    assert vol.kijk_na() == ()


def test_building_anew_gives_the_same_tables(vol: FolderStore, sanne: Schrijver) -> None:
    """What follows from the log follows from it after an erasure too."""
    vol.wisser.wis(gewist(sanne))
    voor = {tabel.name: rijen(vol, tabel) for tabel in PROJECTIES}
    vol.herbouw()
    assert {tabel.name: rijen(vol, tabel) for tabel in PROJECTIES} == voor


def test_a_duty_to_keep_keeps_what_it_asks_for_and_no_more(
    vol: FolderStore, sanne: Schrijver
) -> None:
    """RVO may ask for guidance and progress until the day; until then Sanne is in no list."""
    vol.wisser.wis(gewist(sanne, Bewaarklasse.RVO, TOT))
    with vol.lees() as lezer:
        soorten = {type(f.inhoud) for f in lezer.feiten(sanne.deelnemer)}
        assert [regel.roepnaam for regel in lezer.overzicht()] == ["Piet"]
        assert lezer.document(sha256(PDF)) is not None
        assert len(lezer.feiten(sanne.deelnemer)) == 7
    assert DossierGewist in soorten
    assert [een.behouden_tot for een in vol.wisser.bewaard()] == [TOT]
    assert vol.kijk_na() == ()
    voor = {tabel.name: rijen(vol, tabel) for tabel in PROJECTIES}
    vol.herbouw()
    assert {tabel.name: rijen(vol, tabel) for tabel in PROJECTIES} == voor
    vol.wisser.wis(gewist(sanne))
    assert vol.wisser.bewaard() == ()
    assert vol.kijk_na() == ()


def test_nothing_is_recorded_about_who_was_erased(vol: FolderStore, sanne: Schrijver) -> None:
    """A tap on a page that stood open still, or one that comes from elsewhere."""
    gezien = sanne.gezien(sanne.begin()[1])
    vol.wisser.wis(gewist(sanne, Bewaarklasse.RVO, TOT))
    with pytest.raises(DeelnemerOnbekend):
        leg_vast(vol, gezien)
    assert vol.kijk_na() == ()


@pytest.mark.parametrize("wie", ["piet", "sanne"])
def test_a_body_that_is_gone_without_an_erasure_is_found(
    vol: FolderStore, sanne: Schrijver, piet: Schrijver, wie: str
) -> None:
    """Planted fault: of somebody else, or of a kind that the duty to keep does not give up."""
    vol.wisser.wis(gewist(sanne, Bewaarklasse.RVO, TOT))
    van = {"piet": piet, "sanne": sanne}[wie].deelnemer
    welke = sa.select(feit.c.id).where(feit.c.deelnemer == van, feit.c.soort == "scan_bewaard")
    schrijf(vol, sa.delete(inhoud).where(inhoud.c.feit.in_(welke)))
    assert [b.soort for b in vol.kijk_na()] == ["InhoudPastNiet"]


def test_a_body_that_came_back_is_found(vol: FolderStore, sanne: Schrijver) -> None:
    """Planted fault: an erasure that took a row too few."""
    welke = sa.select(inhoud).join(feit, feit.c.id == inhoud.c.feit)
    with vol._engine.connect() as verbinding:
        rij = verbinding.execute(welke.where(feit.c.deelnemer == sanne.deelnemer)).first()
    assert rij is not None
    vol.wisser.wis(gewist(sanne))
    schrijf(vol, sa.insert(inhoud).values(**rij._mapping))
    assert [(b.soort, b.waar) for b in vol.kijk_na()] == [("NietGewist", rij.feit)]


def test_an_erasure_that_was_cut_off_is_finished_at_the_next_start(
    vol: FolderStore, sanne: Schrijver, sleutel: bytes
) -> None:
    """The list was on the disk, and then the power went."""
    regel = Wisregel(sanne.deelnemer, "2026-03-02T08:00:00.000+00:00", "verzoek", AUTEUR)
    map_ = vol.generatie.map
    vol.sluit()
    wislijst.schrijf(map_ / WISLIJST, [regel])
    weer = open_store(map_, sleutel, buiten())
    try:
        with weer.lees() as lezer:
            (enige,) = lezer.feiten(sanne.deelnemer)
        assert enige.inhoud == DossierGewist("verzoek")
        assert enige.auteur == AUTEUR
        assert weer.wisser.fase() is Wisfase.BESTAND
        weer.wisser.maak_schoon()
        assert weer.wisser.fase() is Wisfase.KOPIEEN
        weer.wisser.kopieen_zijn_weg()
        assert weer.wisser.fase() is None
        assert weer.kijk_na() == ()
    finally:
        weer.sluit()
    nog_eens = open_store(map_, sleutel, buiten())
    assert nog_eens.wisser.fase() is None
    with nog_eens.lees() as lezer:
        assert len(lezer.feiten(sanne.deelnemer)) == 1
    nog_eens.sluit()


def test_a_failed_erasure_takes_nothing_now_and_nothing_later(
    vol: FolderStore, sanne: Schrijver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full in the middle: the list is as it was, and Sanne is still there."""

    def vol_geraakt(*_: object) -> None:
        raise MapOnbereikbaar("vol")

    with monkeypatch.context() as plek:
        plek.setattr(wissen, "_onthoud", vol_geraakt)
        with pytest.raises(MapOnbereikbaar):
            vol.wisser.wis(gewist(sanne))
    assert lees(vol.generatie.map / WISLIJST) == ()
    with vol.lees() as lezer:
        assert len(lezer.overzicht()) == 2
        assert len(lezer.feiten(sanne.deelnemer)) == 6
    assert vol.wisser.fase() is None


def test_an_erasure_that_failed_and_cannot_be_taken_back_says_that_it_will_be_finished(
    vol: FolderStore, sanne: Schrijver, sleutel: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk refuses the transaction, and then also the list as it was."""

    def vol_geraakt(*_: object) -> None:
        raise MapOnbereikbaar("vol")

    map_ = vol.generatie.map
    vul_aan = wislijst.vul_aan

    def schrijf_eens(pad: Path, regels: tuple[Wisregel, ...]) -> tuple[Wisregel, ...]:
        eerder = vul_aan(pad, regels)
        monkeypatch.setattr(wislijst, "schrijf", vol_geraakt)
        return eerder

    with monkeypatch.context() as plek:
        plek.setattr(wissen, "_onthoud", vol_geraakt)
        plek.setattr(wislijst, "vul_aan", schrijf_eens)
        with pytest.raises(MapOnbereikbaar) as gezegd:
            vol.wisser.wis(gewist(sanne))
    monkeypatch.undo()
    assert gezegd.value.detail == "wordt_gewist"
    vol.sluit()
    weer = open_store(map_, sleutel, buiten())
    with weer.lees() as lezer:
        assert [regel.roepnaam for regel in lezer.overzicht()] == ["Piet"]
    weer.sluit()


def test_a_draft_about_who_was_erased_goes_at_the_next_start(
    vol: FolderStore, sanne: Schrijver, sleutel: bytes
) -> None:
    """A copy that was put back had it, or an older version kept it."""
    map_ = vol.generatie.map
    vol.wisser.wis(gewist(sanne))
    woorden = {"persoon": AUTEUR, "onderwerp": "notitie", "tekst": "nog niet af"}
    schrijf(vol, sa.insert(kladje).values(deelnemer=sanne.deelnemer, **woorden))
    schrijf(vol, sa.insert(kladje).values(deelnemer="", **woorden | {"onderwerp": "ander"}))
    vol.sluit()
    weer = open_store(map_, sleutel, buiten())
    assert [rij[1] for rij in rijen(weer, kladje)] == ["ander"]
    weer.sluit()


def test_the_list_holds_no_name(vol: FolderStore, sanne: Schrijver) -> None:
    """Pseudonyms, days and grounds; it lies open beside the store and on every stick."""
    vol.wisser.wis(gewist(sanne))
    ruw = (vol.generatie.map / WISLIJST).read_text()
    assert "Sanne" not in ruw
    assert json.loads(ruw)["gewist"][0]["deelnemer"] == sanne.deelnemer


def test_a_list_is_applied_to_what_a_copy_brought_back(
    vol: FolderStore, sanne: Schrijver, piet: Schrijver
) -> None:
    """Restoring: who is on the list goes again; who was never here is remembered all the same."""
    op = "2026-03-02T08:00:00.000+00:00"
    ander = Schrijver().deelnemer
    lijst = [Wisregel(wie, op, "verzoek", AUTEUR) for wie in (sanne.deelnemer, ander)]
    nu = datetime(2026, 4, 1, tzinfo=UTC)
    for aantal in (1, 0):
        with vol.schrijf() as verbinding:
            gedaan = wissen.pas_wislijst_toe(verbinding, lijst, vol._apparaat, ids=UuidIds(), nu=nu)
        assert gedaan == aantal
    with vol.lees() as lezer:
        assert [regel.roepnaam for regel in lezer.overzicht()] == ["Piet"]
    assert len(rijen(vol, wissing)) == 2
    assert len(rijen(vol, outbox)) == 7
    assert vol.kijk_na() == ()


def test_every_kind_that_a_duty_keeps_is_a_kind() -> None:
    """A typing error would erase what the law keeps."""
    assert set(SOORTEN) >= RVO_SOORTEN
