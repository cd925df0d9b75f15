"""Keys come over the line, people sign without one; on a failing disk nothing is half signed."""

import hashlib
from contextlib import suppress
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.fakes.hub import SCHOOL
from tests.fakes.schoolsleutels import Schoolsleutels
from tests.fakes.tekenen import STREEK, FakePapiermaker, FakeTekenaar
from tests.store.histories import leg_vast
from tests.store.test_duurzaam import grens
from tests.uitwisselmap.bedrijf import Bedrijf
from tests.uitwisselmap_papieren.papieren import DEELNEMER, OPLEIDER, Papierwerk, werk_van
from werkplek.application.handtekenen import Tekengerei, Tekenopgave, onderteken
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.papieren import Drukkerij, pdf_van
from werkplek.application.ports import MapOnbereikbaar
from werkplek.application.ports_verklaring import PdfSleutel
from werkplek.application.verklaren import vind_verklaring
from werkplek.application.verklaringfouten import SleutelWeg
from werkplek.domain.kenmerk import FeitId
from werkplek.domain.vaststelling import Handtekeningrol
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.store import bijlagen, tables
from werkplek.store.generatie import BIJLAGEN
from werkplek.store.tables_bedrijf import bijlage
from werkplek.store.tables_tekenen import pdf_sleutel

ALLES = (
    *(tables.feit, tables.inhoud, tables.outbox, tables.zegel, tables.verwijzing),
    *(bijlage, pdf_sleutel),
)


@pytest.fixture
def werk(bedrijf: Bedrijf) -> Papierwerk:
    """Established to be signed in the file; both keys are here."""
    werk, sleutels = werk_van(bedrijf), Schoolsleutels()
    sleutels.goedgekeurd |= {bedrijf.als.naam, "Sanne Voorbeeld"}
    sleutels.zet_op(bedrijf.hub, sleutels.sleutellijst(), sleutels.intrekkingslijst())
    leg_vast(bedrijf.kantoor.store, *werk.vastgesteld())
    assert bedrijf.wissel().fout is None
    return werk


def teken(bedrijf: Bedrijf, werk: Papierwerk, rol: Handtekeningrol = OPLEIDER) -> FeitId:
    wie = Ontgrendeld(bedrijf.als, bedrijf.ctx.clock.nu())
    gerei = Tekengerei(FakePapiermaker(), FakeTekenaar())
    return onderteken(bedrijf.ctx, wie, werk.id, Tekenopgave(rol, STREEK), gerei)


def stand(bedrijf: Bedrijf, werk: Papierwerk) -> VerklaringStand:
    with bedrijf.kantoor.store.lees() as lezer:
        return vind_verklaring(lezer, werk.id)[1]


def rijen(bedrijf: Bedrijf) -> list[int]:
    with bedrijf.kantoor.store.kijk() as verbinding:
        return [
            verbinding.execute(sa.select(sa.func.count()).select_from(tabel)).scalar_one()
            for tabel in ALLES
        ]


def bestanden(bedrijf: Bedrijf) -> set[str]:
    map_: Path = bedrijf.kantoor.store.generatie.map / BIJLAGEN
    return {pad.name for pad in map_.iterdir()} if map_.is_dir() else set()


def test_both_sign_without_a_line_and_the_school_gets_both_files(
    bedrijf: Bedrijf, werk: Papierwerk
) -> None:
    bedrijf.hub.gevraagd.clear()
    teken(bedrijf, werk)
    teken(bedrijf, werk, DEELNEMER)
    assert not bedrijf.hub.gevraagd
    nu = stand(bedrijf, werk)
    assert nu.volgende is Handtekeningrol.SCHOOL
    uitkomst = bedrijf.wissel()
    assert (uitkomst.fout, uitkomst.fotos) == (None, 2)
    daar = bedrijf.hub.inhoud.bijlagen
    assert {gezet.sha256 for gezet in nu.handtekeningen} == set(daar)
    with bedrijf.kantoor.store.lees() as lezer:
        pers = Drukkerij(None, FakePapiermaker())  # type: ignore[arg-type]
        laatste = pdf_van(lezer, nu, pers)
        assert hashlib.sha256(laatste).hexdigest() == nu.handtekeningen[-1].sha256
        assert lezer.pdf_sleutel(werk.namen[1]) is None
    assert bedrijf.kantoor.store.kijk_na() == ()


def test_what_is_signed_survives_closing_and_is_read_back_whole(
    bedrijf: Bedrijf, werk: Papierwerk
) -> None:
    teken(bedrijf, werk)
    bedrijf.kantoor.sluit()
    (gezet,) = stand(bedrijf, werk).handtekeningen
    with bedrijf.kantoor.store.lees() as lezer:
        assert hashlib.sha256(lezer.bijlage(gezet.sha256)).hexdigest() == gezet.sha256


def maak_vol(bedrijf: Bedrijf) -> None:
    """No page has room for a remark any more."""
    grens(bedrijf.kantoor.store, 0)
    with suppress(MapOnbereikbaar):
        for _ in range(2_000):
            bedrijf.zeg("vol")


@pytest.mark.parametrize("rol", [OPLEIDER, DEELNEMER])
def test_on_a_full_disk_a_signature_is_whole_or_was_never_set(
    bedrijf: Bedrijf, werk: Papierwerk, rol: Handtekeningrol
) -> None:
    if rol is DEELNEMER:
        teken(bedrijf, werk)
    maak_vol(bedrijf)
    voor, map_voor = rijen(bedrijf), bestanden(bedrijf)
    geweigerd = 0
    for geweigerd in range(40):
        grens(bedrijf.kantoor.store, geweigerd)
        try:
            teken(bedrijf, werk, rol)
        except MapOnbereikbaar:
            assert (rijen(bedrijf), bestanden(bedrijf)) == (voor, map_voor)
        else:
            break
    assert geweigerd or rol is DEELNEMER, "the key that goes makes room for the feit"
    assert stand(bedrijf, werk).handtekeningen[-1].rol is rol
    assert len(bestanden(bedrijf)) == len(map_voor) + 1


def test_a_disk_without_room_for_the_file_leaves_nothing(
    bedrijf: Bedrijf, werk: Papierwerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object) -> None:
        raise OSError(28, "vol")

    voor = rijen(bedrijf)
    monkeypatch.setattr(bijlagen, "replace_whole", vol)
    with pytest.raises(MapOnbereikbaar, match="vol"):
        teken(bedrijf, werk)
    monkeypatch.undo()
    assert (rijen(bedrijf), bestanden(bedrijf)) == (voor, set())
    teken(bedrijf, werk)
    assert len(bestanden(bedrijf)) == 1


class Stroomuitval(BaseException):
    """The power goes."""


def geen_handtekening_zonder_bestand(
    bedrijf: Bedrijf, werk: Papierwerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The law: whatever moment the power goes at the file, no feit names one that is not there."""

    def uit(*_: object) -> None:
        raise Stroomuitval

    monkeypatch.setattr(bijlagen, "replace_whole", uit)
    with pytest.raises(Stroomuitval):
        teken(bedrijf, werk)
    monkeypatch.undo()
    assert stand(bedrijf, werk).handtekeningen == ()


def test_no_feit_names_a_file_that_is_not_there(
    bedrijf: Bedrijf, werk: Papierwerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    geen_handtekening_zonder_bestand(bedrijf, werk, monkeypatch)


def test_a_feit_before_its_file_would_have_been_seen(
    bedrijf: Bedrijf, werk: Papierwerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planted fault of the test above: the file is written when the feit is there."""
    schrijf, na_commit = bijlagen.Bijlagen.schrijf, bijlagen.Bijlagewerk.na_commit
    later: list[tuple[object, ...]] = []

    def dan_pas(zelf: bijlagen.Bijlagewerk) -> None:
        for wat in later:
            schrijf(*wat)  # type: ignore[arg-type]
        na_commit(zelf)

    monkeypatch.setattr(bijlagen.Bijlagen, "schrijf", lambda *wat: later.append(wat))
    monkeypatch.setattr(bijlagen.Bijlagewerk, "na_commit", dan_pas)
    with pytest.raises(AssertionError):
        geen_handtekening_zonder_bestand(bedrijf, werk, monkeypatch)


def test_a_card_that_is_taken_out_while_signing_leaves_nothing(
    bedrijf: Bedrijf, werk: Papierwerk
) -> None:
    class Weg:
        """It was there when the signing began."""

        def teken(self, *_: object) -> bytes:
            raise SleutelWeg("kaart")

    voor = rijen(bedrijf)
    wie = Ontgrendeld(bedrijf.als, bedrijf.ctx.clock.nu())
    gerei = Tekengerei(FakePapiermaker(), Weg())
    with pytest.raises(SleutelWeg, match="kaart"):
        onderteken(bedrijf.ctx, wie, werk.id, Tekenopgave(OPLEIDER, STREEK), gerei)
    assert (rijen(bedrijf), bestanden(bedrijf)) == (voor, set())


def test_the_key_shows_itself_in_no_log(bedrijf: Bedrijf, werk: Papierwerk) -> None:
    with bedrijf.kantoor.store.lees() as lezer:
        sleutel: PdfSleutel | None = lezer.pdf_sleutel(werk.namen[0])
    assert sleutel is not None
    assert "privaat" not in repr(sleutel)
    assert SCHOOL not in repr(sleutel)
