"""A folder that had deelnemers before the school: two names become one, nothing is signed anew."""

from collections.abc import Callable

import pytest

from tests.fakes.hub import SCHOOL
from tests.store.histories import DAG, KWALIFICATIE, Schrijver, leg_vast
from tests.uitwisselmap.uitwisseling import (
    COACH,
    SANNE,
    Lijn,
    Loket,
    aangemeld,
    ander_apparaat,
    van_school,
)
from werkplek.domain.feiten import (
    DossierGekoppeld,
    Feit,
    OpmerkingGemaakt,
    PlaatsingGestart,
    Relatie,
    Verwijzing,
)
from werkplek.domain.kenmerk import PlaatsingId
from werkplek.domain.personen import Leerbedrijf
from werkplek.protocol.kop import lees_kop
from werkplek.store.folder import FolderStore
from werkplek.store.log import feiten_van
from werkplek.store.tables import feit as t_feit

Maak = Callable[[str], FolderStore]


def leg_bedrijf_vast(store: FolderStore, wie: Schrijver) -> None:
    with store.unit_of_work() as uow:
        uow.bewaar_leerbedrijf(Leerbedrijf(wie.organisatie, "De Voorbeeldhof", "Oosterveen"))
        uow.commit()


class Verhaal:
    """Sanne was here before; the school placed her too; a coach recorded for the school."""

    def __init__(self, store: FolderStore, hub: Loket, nog_een: Maak) -> None:
        self.eigen = Schrijver(roepnaam="Sanne")
        leg_bedrijf_vast(store, self.eigen)
        self.begin = self.eigen.begin()
        leg_vast(store, *self.begin, self.eigen.gezien(self.begin[1]))
        self.lijn = Lijn(store, hub).koppel(SANNE)
        coach = van_school()
        start = coach.feit(PlaatsingGestart(KWALIFICATIE, COACH, "zelfstandigheid", 1, DAG, "ROC"))
        self.gezien = coach.gezien(start)
        ander_apparaat(nog_een("coach"), hub, aangemeld(coach), start, self.gezien)
        self.lijn.haal()
        self.match = van_school().feit(
            DossierGekoppeld(
                self.eigen.organisatie,
                self.eigen.deelnemer,
                PlaatsingId(self.begin[1].id),
                PlaatsingId(start.id),
            )
        )

    @property
    def store(self) -> FolderStore:
        return self.lijn.store


@pytest.fixture
def verhaal(store: FolderStore, hub: Loket, nog_een: Maak) -> Verhaal:
    """Before the match."""
    return Verhaal(store, hub, nog_een)


def koppen(store: FolderStore) -> dict[str, bytes]:
    with store.kijk() as verbinding:
        return {r.id: r.kop for r in verbinding.execute(t_feit.select())}


def test_two_names_become_one_dossier_and_one_plaatsing(verhaal: Verhaal) -> None:
    store, eigen = verhaal.store, verhaal.eigen
    with store.lees() as lezer:
        assert len(lezer.overzicht()) == 2
    voor = koppen(store)
    leg_vast(store, verhaal.match)
    assert voor.items() <= koppen(store).items()
    with store.lees() as lezer:
        (regel,) = lezer.overzicht()
        assert (regel.deelnemer, regel.plaatsing, regel.gezien) == (
            eigen.deelnemer,
            PlaatsingId(verhaal.begin[1].id),
            1,
        )
        feiten = lezer.feiten(eigen.deelnemer)
        assert {feit.deelnemer for feit in feiten} == {eigen.deelnemer}
        assert lezer.feiten(SANNE) == ()
        gezien = lezer.feit(verhaal.gezien.id)
        assert gezien is not None
        assert gezien.inhoud.plaatsing == verhaal.begin[1].id  # type: ignore[union-attr]
        band = lezer.schoolband(eigen.deelnemer)
        assert band is not None
        assert (band.pseudoniem, band.gekoppeld) == (SANNE, True)
        starts = lezer.feiten(eigen.deelnemer, soorten={"plaatsing_gestart"})
        assert [type(feit.inhoud) for feit in starts] == [PlaatsingGestart]
        assert starts[0].inhoud.eind == DAG  # type: ignore[union-attr]
    assert store.kijk_na() == ()
    store.herbouw()
    assert store.kijk_na() == ()


def test_what_was_recorded_before_goes_along_as_it_was(verhaal: Verhaal) -> None:
    leg_vast(verhaal.store, verhaal.match)
    assert verhaal.lijn.stuur() == 5
    hub = verhaal.lijn.hub
    assert {f.dossier for f in hub.inhoud.feiten.values()} == {SANNE}
    assert verhaal.lijn.haal() == frozenset()
    stand = verhaal.store.uitwisselmap.stand(SCHOOL)
    assert (stand.hier, stand.bij_school) == (0, 8)


def test_from_then_on_the_header_says_the_name_of_the_school(verhaal: Verhaal) -> None:
    store, eigen = verhaal.store, verhaal.eigen
    leg_vast(store, verhaal.match)
    later = van_school(eigen.deelnemer)
    nieuw = later.gezien(verhaal.begin[1])
    leg_vast(store, nieuw)
    kop = lees_kop(koppen(store)[nieuw.id])
    assert (kop.organisatie, kop.deelnemer) == (SCHOOL, SANNE)
    with store.lees() as lezer:
        gelezen = lezer.feit(nieuw.id)
        assert gelezen is not None
        assert gelezen.deelnemer == eigen.deelnemer
        assert lezer.overzicht()[0].gezien == 1


def gevouwen(store: FolderStore) -> list[object]:
    with store.lees() as lezer:
        return list(lezer.overzicht())


def test_a_tap_about_what_a_coach_saw_counts_as_a_whole_fold_does(verhaal: Verhaal) -> None:
    """A correction of a feit that says the school's name of the plaatsing."""
    leg_vast(verhaal.store, verhaal.match)
    later = van_school(verhaal.eigen.deelnemer)
    beter = later.gezien(
        verhaal.begin[1], "B1-K1-W2", Verwijzing(Relatie.CORRIGEERT, verhaal.gezien.id)
    )
    leg_vast(verhaal.store, beter)
    getikt = gevouwen(verhaal.store)
    verhaal.store.herbouw()
    assert gevouwen(verhaal.store) == getikt


def test_another_device_reads_both_under_the_name_of_the_school(
    verhaal: Verhaal, nog_een: Maak
) -> None:
    leg_vast(verhaal.store, verhaal.match)
    verhaal.lijn.stuur()
    ander = Lijn(nog_een("derde"), verhaal.lijn.hub).koppel()
    assert ander.haal() == frozenset()
    with ander.store.kijk() as verbinding:
        feiten = feiten_van(verbinding, SANNE)
    assert len(feiten) == 7  # the two starts are one
    assert {feit.deelnemer for feit in feiten} == {SANNE}
    assert ander.store.kijk_na() == ()
    with ander.store.lees() as lezer:
        (regel,) = lezer.overzicht()
        assert regel.deelnemer == SANNE


def test_a_match_that_comes_back_from_the_school_is_made_here_as_well(
    verhaal: Verhaal, nog_een: Maak
) -> None:
    """Another folder of the same leerbedrijf: put back, and linked again."""
    leg_vast(verhaal.store, verhaal.match)
    verhaal.lijn.stuur()
    terug = nog_een("terug")
    leg_bedrijf_vast(terug, verhaal.eigen)
    lijn = Lijn(terug, verhaal.lijn.hub).koppel()
    lijn.haal()
    assert lijn.haal() == frozenset()
    with terug.lees() as lezer:
        (regel,) = lezer.overzicht()
        assert regel.deelnemer == verhaal.eigen.deelnemer
        band = lezer.schoolband(regel.deelnemer)
        assert band is not None
        assert band.gekoppeld
    assert terug.kijk_na() == ()


def test_the_name_in_a_header_must_be_one_of_the_dossier(verhaal: Verhaal) -> None:
    """The planted fault of all of the above: filed under somebody else it is found."""
    leg_vast(verhaal.store, verhaal.match)
    with verhaal.store.schrijf() as verbinding:
        verbinding.exec_driver_sql(
            "update feit set deelnemer = 'iemand' where id = ?", (verhaal.gezien.id,)
        )
    assert {b.soort for b in verhaal.store.kijk_na()} == {"KolomPastNiet"}


def test_a_remark_of_the_school_about_nobody_in_particular(lijn: Lijn) -> None:
    """What the school knows and the leerbedrijf did not have is recorded for the school at once."""
    lijn.hub.plaats(SANNE)
    lijn.haal()
    feit: Feit = van_school().feit(OpmerkingGemaakt("Ging goed."))
    leg_vast(lijn.store, feit)
    assert lees_kop(koppen(lijn.store)[feit.id]).deelnemer == SANNE
    assert lijn.wissel() == frozenset()
