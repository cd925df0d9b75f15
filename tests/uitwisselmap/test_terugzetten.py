"""A folder that was put back: its schools are linked again, nothing is lost and nothing doubled."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.fakes.hub import SCHOOL
from tests.store.histories import buiten, leg_vast
from tests.store.kopieen import Kantoor, ontsluiter
from tests.uitwisselmap.uitwisseling import (
    SANNE,
    YUSUF,
    Lijn,
    Loket,
    aangemeld,
    ander_apparaat,
    van_school,
)
from werkplek.application.hubfouten import OpnieuwKoppelen
from werkplek.domain.feiten import DossierGekoppeld, OpmerkingGemaakt
from werkplek.store.folder import FolderStore
from werkplek.store.terugzetten import zet_terug

Maak = Callable[[str], FolderStore]


@pytest.fixture
def bedrijf(tmp_path: Path) -> Iterator[Kantoor]:
    """A folder with one deelnemer of its own."""
    kantoor = Kantoor(tmp_path / "bedrijf").maak()
    yield kantoor
    kantoor.sluit()


def terug(kantoor: Kantoor, kopie: Path, hub: Loket) -> Lijn:
    """Put the copy back, and link again."""
    kantoor.sluit()
    uitkomst = zet_terug(kantoor.map, kopie, ontsluiter(kantoor.sleutel), buiten())
    assert uitkomst.onleesbaar == 0
    map_ = kantoor.store.uitwisselmap
    assert map_.stand(SCHOOL).opnieuw_koppelen
    with pytest.raises(OpnieuwKoppelen):
        map_.verzoeksleutel(SCHOOL)
    assert kantoor.store.kijk_na() == ()
    return Lijn(kantoor.store, hub).koppel()


def test_a_copy_of_a_folder_with_parts_of_runs_is_whole(
    bedrijf: Kantoor, hub: Loket, nog_een: Maak
) -> None:
    hub.plaats(SANNE)
    hub.plaats(YUSUF)
    lijn = Lijn(bedrijf.store, hub).koppel()
    wie = van_school()
    delen = (aangemeld(van_school(YUSUF)), aangemeld(wie), aangemeld(van_school(YUSUF)))
    ander_apparaat(nog_een("ander"), hub, *delen)
    hub.mag[lijn.apparaat] = {SANNE}
    lijn.haal()
    leg_vast(bedrijf.store, wie.feit(OpmerkingGemaakt("voor de kopie")))
    assert lijn.wissel() == frozenset()
    kopie = bedrijf.reserve.stel_veilig()
    later = wie.feit(OpmerkingGemaakt("na de kopie"))
    nooit = wie.feit(OpmerkingGemaakt("nooit verstuurd"))
    leg_vast(bedrijf.store, later)
    lijn.stuur()
    leg_vast(bedrijf.store, nooit)

    weer = terug(bedrijf, kopie.pad, hub)

    hub.mag[weer.apparaat] = {SANNE}
    assert weer.wissel() == frozenset()
    assert later.id in hub.ids()
    assert nooit.id in hub.ids()
    with weer.store.lees() as lezer:
        assert len(lezer.feiten(SANNE)) == 4
    assert weer.store.uitwisselmap.stand(SCHOOL).hier == 0
    assert weer.store.kijk_na() == ()


def test_a_match_of_after_the_copy_is_kept(bedrijf: Kantoor, hub: Loket) -> None:
    hub.plaats(SANNE)
    lijn = Lijn(bedrijf.store, hub).koppel()
    lijn.haal()
    kopie = bedrijf.reserve.stel_veilig()
    eigen = bedrijf.schrijver
    leg_vast(bedrijf.store, van_school().feit(DossierGekoppeld(eigen.organisatie, eigen.deelnemer)))
    lijn.stuur()

    weer = terug(bedrijf, kopie.pad, hub)

    with weer.store.lees() as lezer:
        band = lezer.schoolband(eigen.deelnemer)
        assert band is not None
        assert (band.pseudoniem, band.gekoppeld) == (SANNE, True)
        assert len(lezer.feiten(eigen.deelnemer)) == 4
    assert weer.wissel() == frozenset()
    assert weer.store.kijk_na() == ()


def test_what_was_taken_back_after_the_copy_does_not_come_back(
    bedrijf: Kantoor, hub: Loket, nog_een: Maak
) -> None:
    hub.plaats(SANNE)
    lijn = Lijn(bedrijf.store, hub).koppel()
    wie = van_school()
    ander_apparaat(nog_een("ander"), hub, *wie.begin())
    lijn.haal()
    leg_vast(bedrijf.store, wie.feit(OpmerkingGemaakt("van hier")))
    lijn.wissel()
    kopie = bedrijf.reserve.stel_veilig()
    hub.mag[lijn.apparaat] = set()
    lijn.haal()

    weer = terug(bedrijf, kopie.pad, hub)

    with weer.store.lees() as lezer:
        assert lezer.feiten(SANNE) == ()
        assert [regel.deelnemer for regel in lezer.overzicht()] == [bedrijf.schrijver.deelnemer]
    assert weer.store.kijk_na() == ()


def test_a_school_of_after_the_copy_is_asked_from_the_start(
    bedrijf: Kantoor, hub: Loket, nog_een: Maak
) -> None:
    kopie = bedrijf.reserve.stel_veilig()
    hub.plaats(SANNE)
    lijn = Lijn(bedrijf.store, hub).koppel()
    wie = van_school()
    ander_apparaat(nog_een("ander"), hub, *wie.begin())
    lijn.haal()
    leg_vast(bedrijf.store, wie.feit(OpmerkingGemaakt("van hier")))
    assert lijn.wissel() == frozenset()

    weer = terug(bedrijf, kopie.pad, hub)

    assert [school.id for school in weer.store.uitwisselmap.scholen()] == [SCHOOL]
    assert weer.wissel() == frozenset()
    with weer.store.lees() as lezer:
        assert len(lezer.feiten(SANNE)) == 4
    assert weer.store.kijk_na() == ()
