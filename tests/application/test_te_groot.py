"""A paper about very much: it fits or is refused in words, and is never a fault of Werkplek."""

from datetime import timedelta
from functools import partial

import pytest

from tests.fakes.werkvloer import CREBO, GEGEVENS, LOGISTIEK, SANNE, Werkvloer
from werkplek.application.context import Steller
from werkplek.application.keuze import PlaatsingOpgave
from werkplek.application.plaatsen import huidige_plaatsing, voeg_deelnemer_toe
from werkplek.application.verklaren import geef_oordeel, maak_op
from werkplek.domain.feiten import (
    AangetoondVerklaard,
    Relatie,
    Verwijzing,
    WaarnemingVastgelegd,
)
from werkplek.domain.fouten import VerklaringTeGroot
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import (
    DossierEditie,
    Herkomst,
    Kerntaak,
    KerntaakCode,
    Kwalificatie,
    Werkproces,
    WerkprocesCode,
)
from werkplek.domain.tekst import MAX_TOELICHTING
from werkplek.protocol.feit import MAX_INHOUD
from werkplek.protocol.kop import canoniek
from werkplek.woorden.weigering import weigering

WERKPROCESSEN, WAARNEMINGEN = 40, 90

GROOT = Kwalificatie(
    CREBO,
    LOGISTIEK.naam,
    4,
    DossierEditie(LOGISTIEK.dossier.crebo, "Verzonnen dossier", "2099"),
    (
        Kerntaak(
            KerntaakCode("B1-K1"),
            "Doet van alles",
            tuple(
                Werkproces(WerkprocesCode(f"B1-K1-W{n}"), f"Doet werk {n}", Herkomst.OFFICIEEL)
                for n in range(1, WERKPROCESSEN + 1)
            ),
            Herkomst.OFFICIEEL,
        ),
    ),
)
"""No dossier is as large: of those in the start data the largest has thirteen werkprocessen."""


def jaren(vloer: Werkvloer, toelichting: str) -> DeelnemerId:
    """Someone seen doing every werkproces on 90 days, each stated with this explanation."""
    with vloer.store.unit_of_work() as uow:
        uow.bewaar_kwalificaties([GROOT])
        uow.commit()
    dagen = [vloer.vandaag - timedelta(days=terug) for terug in range(WAARNEMINGEN)]
    wie = voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, PlaatsingOpgave(CREBO, dagen[-1]))
    with vloer.store.unit_of_work() as uow:
        stel = partial(Steller(vloer.ctx, uow, vloer.marga).feit, wie)
        plaatsing = huidige_plaatsing(uow, wie)
        for keuze in plaatsing.keuze:
            zo = WaarnemingVastgelegd(plaatsing.id, keuze, "zelfstandig")
            gezien = [stel(zo, gezien_op=dag) for dag in dagen]
            rust_op = tuple(Verwijzing(Relatie.RUST_OP, feit.id) for feit in gezien)
            kan = AangetoondVerklaard(plaatsing.id, keuze, toelichting)
            for feit in (*gezien, stel(kan, gezien_op=dagen[0], verwijst=rust_op)):
                uow.voeg_toe(feit)
        uow.commit()
    return wie


@pytest.mark.parametrize("teken", ["a", "\u00e9"])
def test_years_of_work_fit_on_one_paper(vloer: Werkvloer, teken: str) -> None:
    wie = jaren(vloer, teken * MAX_TOELICHTING)
    id_ = maak_op(vloer.ctx, vloer.marga, wie, GEGEVENS, vloer.renderer).id
    papier = geef_oordeel(vloer.ctx, vloer.marga_zelf, id_, "Hier", vloer.renderer)
    regels = papier.verklaring.regels
    assert [len(regel.waarnemingen) for regel in regels] == [WAARNEMINGEN] * WERKPROCESSEN


def test_what_does_not_fit_is_refused_and_nothing_is_kept(vloer: Werkvloer) -> None:
    wie = jaren(vloer, "\U0001f44d" * MAX_TOELICHTING)
    with vloer.weigert(VerklaringTeGroot) as gevangen:
        maak_op(vloer.ctx, vloer.marga, wie, GEGEVENS, vloer.renderer)
    assert "korter" in weigering(gevangen.value).doe


def test_a_judgement_that_does_not_fit_is_refused_too(
    vloer: Werkvloer, kan_w1: DeelnemerId, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The judgement adds a little to what the concept said."""
    id_ = vloer.concept(kan_w1)
    precies = len(canoniek(vloer.feiten(kan_w1)[-1].inhoud))
    monkeypatch.setitem(MAX_INHOUD, "verklaring_opgemaakt", precies)
    monkeypatch.setitem(MAX_INHOUD, "oordeel_gegeven", precies)
    with vloer.weigert(VerklaringTeGroot):
        geef_oordeel(vloer.ctx, vloer.marga_zelf, id_, "Hier", vloer.renderer)
