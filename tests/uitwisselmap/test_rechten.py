"""What a school takes back is gone from the disk of this folder, and nothing else is."""

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.fakes.hub import SCHOOL
from tests.store.histories import Schrijver, leg_vast
from tests.uitwisselmap.uitwisseling import (
    SANNE,
    YUSUF,
    Lijn,
    Loket,
    aangemeld,
    ander_apparaat,
    van_school,
)
from werkplek.application.ports_veilig import Bijlage
from werkplek.application.ports_wissen import Wisfase
from werkplek.domain.feiten import BewijsToegevoegd, DossierGekoppeld, OpmerkingGemaakt
from werkplek.domain.fouten import DeelnemerOnbekend
from werkplek.domain.kenmerk import PersoonId, PlaatsingId
from werkplek.domain.kladje import Kladje
from werkplek.protocol.kop import sha256
from werkplek.protocol.naam import naam_in
from werkplek.protocol.uitwisseling import Besluit, Wisopdracht
from werkplek.store.folder import FolderStore
from werkplek.store.nazicht import zie_na

Maak = Callable[[str], FolderStore]
WOORD = "zeldzaamwoord"


def aantal(store: FolderStore, tabel: str, waar: str = "1") -> int:
    with store.kijk() as verbinding:
        vraag = sa.text(f"select count(*) from {tabel} where {waar}")  # noqa: S608  of this test
        return int(verbinding.execute(vraag).scalar_one())


def leeg_op_schijf(store: FolderStore, *woorden: str) -> bool:
    """Whether none of these words stands in any table."""
    with store.kijk() as verbinding:
        namen = verbinding.exec_driver_sql(
            "select name from sqlite_master where type = 'table' and sql not like '%virtual%'"
        )
        alles = repr(
            [
                verbinding.exec_driver_sql(f'select * from "{naam}"').all()  # noqa: S608  see above
                for naam in namen.scalars().all()
            ]
        )
    return not any(woord in alles for woord in woorden)


@pytest.fixture
def vol(lijn: Lijn, nog_een: Maak) -> Lijn:
    """Two deelnemers of the school; both devices recorded about both, all of it sent."""
    lijn.hub.plaats(SANNE)
    lijn.hub.plaats(YUSUF)
    sanne, yusuf = van_school(), van_school(YUSUF)
    yusuf.roepnaam = "Yusuf"
    opmerking = sanne.feit(OpmerkingGemaakt(f"{WOORD} over Sanne"))
    ander_apparaat(nog_een("ander"), lijn.hub, aangemeld(sanne), aangemeld(yusuf), opmerking)
    lijn.haal()
    leg_vast(
        lijn.store,
        sanne.feit(OpmerkingGemaakt(f"{WOORD} van hier")),
        yusuf.feit(OpmerkingGemaakt("van hier over Yusuf")),
    )
    assert lijn.wissel() == frozenset()
    return lijn


def test_a_lost_right_erases_the_dossier_and_leaves_the_other(vol: Lijn) -> None:
    vol.hub.mag[vol.apparaat] = {YUSUF}
    blad = vol.pagina()
    verwerkt = vol.store.uitwisselmap.verwerk_pagina(SCHOOL, blad)
    assert verwerkt.dossiers_weg == {SANNE}
    with vol.store.lees() as lezer:
        assert lezer.feiten(SANNE) == ()
        assert len(lezer.feiten(YUSUF)) == 2
        assert [regel.roepnaam for regel in lezer.overzicht()] == ["Yusuf"]
        assert lezer.schoolband(SANNE) is None
    assert leeg_op_schijf(vol.store, WOORD)
    assert aantal(vol.store, "feit") == 2 + 1  # the header of what was recorded here stays
    assert vol.store.wisser.fase() is Wisfase.BESTAND
    vol.store.wisser.maak_schoon()
    assert vol.store.kijk_na() == ()
    assert zie_na(vol.store, ()).bevindingen == ()
    assert vol.haal() == frozenset()


def test_nothing_can_be_recorded_about_who_was_taken_back(vol: Lijn) -> None:
    vol.hub.mag[vol.apparaat] = {YUSUF}
    vol.haal()
    with pytest.raises(DeelnemerOnbekend):
        leg_vast(vol.store, van_school().feit(OpmerkingGemaakt("te laat")))


def test_a_right_that_comes_back_brings_everything_back(vol: Lijn) -> None:
    with vol.store.lees() as lezer:
        voor = lezer.feiten(SANNE)
    vol.hub.mag[vol.apparaat] = {YUSUF}
    vol.haal()
    vol.hub.mag[vol.apparaat] = {SANNE, YUSUF}
    vol.haal()
    assert vol.haal() == frozenset()
    with vol.store.lees() as lezer:
        assert lezer.feiten(SANNE) == voor
        assert len(lezer.overzicht()) == 2
    assert vol.store.uitwisselmap.stand(SCHOOL).hier == 0
    assert vol.store.kijk_na() == ()


def test_what_was_not_sent_waits_for_that_before_it_goes(vol: Lijn) -> None:
    leg_vast(vol.store, van_school().feit(OpmerkingGemaakt("nog niet verstuurd")))
    vol.hub.mag[vol.apparaat] = {YUSUF}
    vol.haal()
    assert not leeg_op_schijf(vol.store, "OpmerkingGemaakt", "nog niet verstuurd")
    with vol.store.lees() as lezer:
        assert [regel.roepnaam for regel in lezer.overzicht()] == ["Yusuf"]
    assert vol.stuur() == 1
    assert leeg_op_schijf(vol.store, WOORD, "nog niet verstuurd")
    assert len(vol.hub.ids()) == 6
    assert vol.store.kijk_na() == ()


def test_files_and_drafts_go_along_and_those_of_others_stay(
    vol: Lijn, monkeypatch: pytest.MonkeyPatch
) -> None:
    sanne, yusuf = van_school(), van_school(YUSUF)
    alleen, samen = b"alleen van Sanne", b"van allebei"
    with vol.store.unit_of_work() as uow:
        for inhoud, wie in ((alleen, sanne), (samen, sanne), (samen, yusuf)):
            uow.bewaar_bijlage(Bijlage(sha256(inhoud), "image/jpeg", inhoud, b""))
            stuk = BewijsToegevoegd(PlaatsingId("p"), sha256(inhoud), "image/jpeg", len(inhoud))
            uow.voeg_toe(wie.feit(stuk))
        for wie in (sanne, yusuf):
            uow.bewaar_kladje(
                Kladje(PersoonId("marga"), wie.deelnemer, wie.deelnemer, f"kladje {wie.deelnemer}")
            )
        uow.commit()
    vol.wissel()
    vol.hub.mag[vol.apparaat] = {YUSUF}
    vol.haal()
    assert aantal(vol.store, "bijlage") == 1
    assert aantal(vol.store, "kladje") == 1
    assert vol.store.ruim_bijlagen_op() == 1


def test_what_the_leerbedrijf_had_for_itself_stays(store: FolderStore, hub: Loket) -> None:
    eigen = Schrijver(roepnaam="Sanne")
    begin = eigen.begin()
    leg_vast(store, *begin, eigen.gezien(begin[1]))
    lijn = Lijn(store, hub).koppel(SANNE)
    lijn.haal()
    match = van_school()
    leg_vast(store, match.feit(DossierGekoppeld(eigen.organisatie, eigen.deelnemer)))
    daarna = van_school(eigen.deelnemer)
    leg_vast(store, daarna.feit(OpmerkingGemaakt(WOORD)))
    assert lijn.wissel() == frozenset()
    hub.mag[lijn.apparaat] = set()
    lijn.haal()
    with store.lees() as lezer:
        assert {feit.id for feit in lezer.feiten(eigen.deelnemer)} >= {feit.id for feit in begin}
        assert [regel.gezien for regel in lezer.overzicht()] == [1]
        assert lezer.schoolband(eigen.deelnemer) is None
    assert leeg_op_schijf(store, WOORD)
    leg_vast(store, eigen.gezien(begin[1]))  # and goes on without the school
    assert lijn.stuur() == 0
    assert store.kijk_na() == ()


def opdracht(lijn: Lijn, *feiten: str) -> None:
    """The school erases Sanne, or some feiten of her."""
    nr = len(lijn.hub.inhoud.wissingen) + 1
    ids = tuple(map(naam_in, feiten))
    lijn.hub.inhoud.wissingen.append(Wisopdracht(nr, naam_in(SANNE), "verzoek", ids))
    weg = feiten or [i for i, f in lijn.hub.inhoud.feiten.items() if f.dossier == SANNE]
    lijn.hub.inhoud.gewist.update(weg)


def test_an_order_takes_bodies_everywhere_and_headers_nowhere(vol: Lijn) -> None:
    opdracht(vol)
    verwerkt = vol.store.uitwisselmap.verwerk_pagina(SCHOOL, vol.pagina())
    assert verwerkt.dossiers_gewist == {SANNE}
    assert not verwerkt.dossiers_weg
    assert leeg_op_schijf(vol.store, WOORD)
    with vol.store.lees() as lezer:
        assert lezer.feiten(SANNE) == ()
        assert [regel.roepnaam for regel in lezer.overzicht()] == ["Yusuf"]
    assert aantal(vol.store, "feit") == 5
    assert vol.store.wisser.fase() is Wisfase.BESTAND
    assert vol.store.kijk_na() == ()
    assert vol.haal() == frozenset()
    assert vol.vraag().wissing == 1


def test_an_order_about_one_feit_leaves_the_others(vol: Lijn) -> None:
    with vol.store.lees() as lezer:
        weg = [f.id for f in lezer.feiten(SANNE) if isinstance(f.inhoud, OpmerkingGemaakt)]
    opdracht(vol, *weg)
    verwerkt = vol.store.uitwisselmap.verwerk_pagina(SCHOOL, vol.pagina())
    assert verwerkt.dossiers_gewist == frozenset()
    assert leeg_op_schijf(vol.store, WOORD)
    with vol.store.lees() as lezer:
        assert len(lezer.feiten(SANNE)) == 1
        assert len(lezer.overzicht()) == 2
    assert vol.store.kijk_na() == ()


def test_a_body_that_comes_again_after_an_order_stays_away(vol: Lijn, nog_een: Maak) -> None:
    """A page of before the order, and a device that hears of it for the first time."""
    opdracht(vol)
    laat = Lijn(nog_een("laat"), vol.hub).koppel()
    assert laat.haal() == frozenset()
    assert leeg_op_schijf(laat.store, WOORD)
    assert laat.store.kijk_na() == ()
    oud = vol.hub.inhoud.gewist
    vol.haal()
    vol.hub.inhoud.gewist = set()
    vol.store.uitwisselmap.begin_opnieuw(SCHOOL, vol.hub.id, vol.hub.tijdvak)
    vol.hub.inhoud.wissingen.clear()
    vol.haal()
    assert oud
    assert leeg_op_schijf(vol.store, WOORD)
    assert vol.store.kijk_na() == ()


def test_a_decision_gives_a_held_feit_its_number_or_sends_it_back(vol: Lijn) -> None:
    vol.hub.inhoud.ingetrokken.add(vol.apparaat)
    wie = van_school()
    een, twee = (wie.feit(OpmerkingGemaakt(tekst)) for tekst in ("een", "twee"))
    leg_vast(vol.store, een, twee)
    vol.stuur()
    inhoud = vol.hub.inhoud
    inhoud.stand += 1
    inhoud.feiten[een.id].nr, inhoud.feiten[een.id].uitkomst = inhoud.stand, "bewaard"
    inhoud.besluiten += [
        Besluit(1, naam_in(een.id), "bewaard", inhoud.stand),
        Besluit(2, naam_in(twee.id), "teruggegeven", 0, "niet over dit werk"),
    ]
    assert vol.haal() == frozenset()
    map_ = vol.store.uitwisselmap
    stand = map_.stand(SCHOOL)
    assert (stand.bij_school, stand.wacht_op_besluit, stand.terug) == (6, 0, 1)
    (terug,) = map_.aangehouden(SCHOOL)
    assert (terug.feit, terug.uitkomst, terug.reden) == (
        twee.id,
        "teruggegeven",
        "niet over dit werk",
    )


def test_a_feit_that_was_erased_there_goes_here_as_well(vol: Lijn) -> None:
    nieuw = van_school().feit(OpmerkingGemaakt(f"{WOORD} gewist"))
    leg_vast(vol.store, nieuw)
    vol.hub.inhoud.gewist.add(nieuw.id)
    assert vol.stuur() == 1
    with vol.store.lees() as lezer:
        assert lezer.niet_verstuurd() == 0
        assert nieuw.id not in {feit.id for feit in lezer.feiten(SANNE)}
    assert vol.store.kijk_na() == ()


def test_the_words_are_gone_from_the_file_itself(vol: Lijn, folder: Path) -> None:
    vol.hub.mag[vol.apparaat] = {YUSUF}
    vol.haal()
    vol.store.wisser.maak_schoon()
    with vol.store.los() as verbinding:
        assert verbinding.exec_driver_sql("pragma freelist_count").scalar_one() == 0
    assert (folder / "bedrijf.db").exists()
