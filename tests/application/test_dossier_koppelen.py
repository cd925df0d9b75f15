"""Somebody known here and known to a school turn out to be one: a person says so."""

from datetime import timedelta

import pytest

from tests.fakes.hub import SCHOOL
from tests.fakes.uitwisselmap import MemoryUitwisselmap
from tests.fakes.werkvloer import LOGISTIEK, SANNE, W1, W2, Werkvloer
from werkplek.application.dossier_koppelen import koppel_dossier, niet_dezelfde, voorstellen
from werkplek.application.keuze import PlaatsingOpgave
from werkplek.application.plaatsen import beeindig, hervat, kies, pauzeer, start
from werkplek.domain.feiten import (
    DeelnemerAangemeld,
    DossierGekoppeld,
    Feit,
    Inhoud,
    Klok,
    PlaatsingGestart,
    WerkprocessenGekozen,
)
from werkplek.domain.fouten import AlGedaan, DeelnemerOnbekend, NietBevoegd, SchoolRegelt
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PersoonId, PlaatsingId
from werkplek.domain.kwalificatie import Crebo
from werkplek.domain.personen import Naam
from werkplek.domain.school import Schoolband
from werkplek.domain.werkverwijzing import KwalificatieVerwijzing, WerkprocesVerwijzing

COORDINATOR = PersoonId("01990000-0000-7000-c000-000000000001")
P = DeelnemerId("01990000-0000-7000-d000-000000000001")


class Uitwisselmap(MemoryUitwisselmap):
    """Knows the bands that the store in memory has."""

    vloer: Werkvloer

    def banden(self) -> tuple[Schoolband, ...]:
        return tuple(self.vloer.geheugen.toestand.banden.values())


@pytest.fixture
def hier(vloer: Werkvloer) -> Uitwisselmap:
    map_ = Uitwisselmap()
    map_.vloer = vloer
    return map_


def van_school(
    vloer: Werkvloer, naam: Naam = SANNE, *, crebo: Crebo = LOGISTIEK.crebo, id_: DeelnemerId = P
) -> PlaatsingId:
    """The school sends a deelnemer with a plaatsing, and names its coordinator."""
    toestand = vloer.geheugen.toestand
    toestand.banden[id_] = Schoolband(SCHOOL, id_, id_)
    toestand.collegas[COORDINATOR] = "Coördinator Stad"
    kwalificatie = KwalificatieVerwijzing(crebo, LOGISTIEK.naam, 1, LOGISTIEK.dossier)
    gestart = PlaatsingGestart(kwalificatie, vloer.marga.id, "zelfstandigheid", 1)
    with vloer.store.unit_of_work() as uow:

        def zeg(inhoud: Inhoud) -> FeitId:
            feit = Feit(
                id=FeitId(vloer.ids.nieuw()),
                organisatie=SCHOOL,
                deelnemer=id_,
                auteur=COORDINATOR,
                vastgelegd_op=vloer.clock.nu(),
                klok=Klok.ZELF,
                gezien_op=vloer.vandaag,
                inhoud=inhoud,
            )
            uow.voeg_toe(feit)
            return feit.id

        zeg(DeelnemerAangemeld(naam))
        plaatsing = PlaatsingId(zeg(gestart))
        zeg(WerkprocessenGekozen(plaatsing, (WerkprocesVerwijzing(crebo, W1, "Bereidt voor"),)))
        uow.commit()
    return plaatsing


def test_the_same_name_is_a_proposal_and_changes_nothing(
    vloer: Werkvloer, hier: Uitwisselmap
) -> None:
    sanne = vloer.neem_aan()
    vloer.neem_aan(Naam("Anouk", "Smits"))
    van_school(vloer, Naam("  sanne", "De Vries"))
    voor = vloer.aantal()
    (voorstel,) = voorstellen(vloer.ctx, hier)
    assert (voorstel.eigen, voorstel.pseudoniem, voorstel.school) == (sanne, P, SCHOOL)
    assert voorstel.zelfde_kwalificatie
    assert vloer.aantal() == voor


def test_who_shares_the_kwalificatie_comes_first(vloer: Werkvloer, hier: Uitwisselmap) -> None:
    vloer.neem_aan()
    ander = DeelnemerId("01990000-0000-7000-d000-000000000000")
    van_school(vloer, crebo=Crebo("25746"), id_=ander)
    van_school(vloer)
    assert [v.pseudoniem for v in voorstellen(vloer.ctx, hier)] == [P, ander]


def test_a_roepnaam_is_enough_where_a_surname_is_missing(
    vloer: Werkvloer, hier: Uitwisselmap
) -> None:
    vloer.neem_aan(Naam("Sanne"))
    van_school(vloer)
    assert len(voorstellen(vloer.ctx, hier)) == 1


def test_after_the_match_there_is_one_dossier_with_one_plaatsing(
    vloer: Werkvloer, hier: Uitwisselmap
) -> None:
    """What was seen before counts, and what is recorded now is stated to the school."""
    sanne = vloer.neem_aan()
    vloer.zie(sanne)
    eigen = vloer.gang(sanne).huidige
    assert eigen is not None
    schoolplaatsing = van_school(vloer)
    oude = vloer.feiten(sanne)
    koppel_dossier(vloer.ctx, vloer.marga, sanne, P)
    gang = vloer.gang(sanne)
    assert [p.plaatsing.id for p in gang.plaatsingen] == [eigen.plaatsing.id]
    assert not vloer.feiten(P)
    assert set(oude) <= set(vloer.feiten(sanne))
    (gekoppeld,) = [f for f in vloer.feiten(sanne) if isinstance(f.inhoud, DossierGekoppeld)]
    assert gekoppeld.organisatie == SCHOOL
    assert isinstance(gekoppeld.inhoud, DossierGekoppeld)
    assert gekoppeld.inhoud.eigen == sanne
    assert gekoppeld.inhoud.plaatsing == eigen.plaatsing.id
    assert gekoppeld.inhoud.schoolplaatsing == schoolplaatsing
    later = vloer.zie(sanne)
    assert next(f for f in vloer.feiten(sanne) if f.id == later).organisatie == SCHOOL
    assert not voorstellen(vloer.ctx, hier)


def test_another_kwalificatie_leaves_two_plaatsingen(vloer: Werkvloer) -> None:
    sanne = vloer.neem_aan()
    van_school(vloer, crebo=Crebo("25746"))
    koppel_dossier(vloer.ctx, vloer.marga, sanne, P)
    assert len(vloer.gang(sanne).plaatsingen) == 2


def test_who_may_match_and_whom(vloer: Werkvloer) -> None:
    sanne, anouk = vloer.neem_aan(), vloer.neem_aan(Naam("Anouk"))
    van_school(vloer)
    with vloer.weigert(NietBevoegd):
        koppel_dossier(vloer.ctx, vloer.noor, sanne, P)
    with vloer.weigert(DeelnemerOnbekend):
        koppel_dossier(vloer.ctx, vloer.marga, sanne, anouk)
    with vloer.weigert(DeelnemerOnbekend):
        koppel_dossier(vloer.ctx, vloer.marga, DeelnemerId("niemand"), P)
    koppel_dossier(vloer.ctx, vloer.marga, sanne, P)
    with vloer.weigert(DeelnemerOnbekend):
        koppel_dossier(vloer.ctx, vloer.marga, anouk, P)
    with vloer.weigert(AlGedaan):
        koppel_dossier(vloer.ctx, vloer.marga, anouk, sanne)


def test_what_the_school_owns_is_not_changed_here(vloer: Werkvloer) -> None:
    """Plaatsing, choice, break and end; a leerbedrijf's own deelnemers stay its own."""
    sanne, anouk = vloer.neem_aan(), vloer.neem_aan(Naam("Anouk"))
    van_school(vloer)
    koppel_dossier(vloer.ctx, vloer.marga, sanne, P)
    dag = vloer.vandaag + timedelta(days=1)
    with vloer.weigert(SchoolRegelt):
        start(vloer.ctx, vloer.marga, sanne, PlaatsingOpgave(LOGISTIEK.crebo, dag))
    with vloer.weigert(SchoolRegelt):
        kies(vloer.ctx, vloer.marga, sanne, [W2])
    for verandering in (pauzeer, hervat, beeindig):
        with vloer.weigert(SchoolRegelt):
            verandering(vloer.ctx, vloer.marga, sanne, dag)
    assert pauzeer(vloer.ctx, vloer.marga, anouk, dag)
    assert vloer.zie(sanne)


def test_a_match_rewrites_nothing(vloer: Werkvloer) -> None:
    """The bytes of before are the bytes of after; a match only adds."""
    sanne = vloer.neem_aan()
    van_school(vloer)
    voor = list(vloer.geheugen.toestand.log)
    koppel_dossier(vloer.ctx, vloer.marga, sanne, P)
    assert vloer.geheugen.toestand.log[: len(voor)] == voor
    assert len(vloer.geheugen.toestand.log) == len(voor) + 1


def test_who_was_said_to_be_another_is_not_asked_about_again_and_can_still_be_tied(
    vloer: Werkvloer, hier: Uitwisselmap
) -> None:
    sanne = vloer.neem_aan()
    van_school(vloer)
    assert len(voorstellen(vloer.ctx, hier)) == 1
    niet_dezelfde(vloer.ctx, sanne, P)
    assert voorstellen(vloer.ctx, hier) == ()
    koppel_dossier(vloer.ctx, vloer.marga, sanne, P)
    assert hier.banden()[0].gekoppeld
