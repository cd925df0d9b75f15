from datetime import timedelta

import pytest

from tests.fakes.werkvloer import CREBO, P1, P2, SANNE, W1, W2, Werkvloer
from werkplek.application.aantonen import verklaar_aangetoond
from werkplek.application.beelden.deelnemer import DeelnemerBeeld, WerkprocesRij, deelnemer_beeld
from werkplek.application.keuze import PlaatsingOpgave
from werkplek.application.plaatsen import beeindig, hervat, meld_aan, pauzeer, start
from werkplek.domain.fouten import DeelnemerOnbekend
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.personen import Persoon
from werkplek.domain.plaatsing import PlaatsingStaat
from werkplek.domain.voortgang import Stand

DAG = timedelta(days=1)


def beeld(vloer: Werkvloer, wie: DeelnemerId, ik: Persoon | None = None) -> DeelnemerBeeld:
    with vloer.store.lees() as lezer:
        return deelnemer_beeld(lezer, wie, ik or vloer.marga, vloer.vandaag)


def rij(vloer: Werkvloer, wie: DeelnemerId, code: WerkprocesCode = W1) -> WerkprocesRij:
    rijen = [rij for groep in beeld(vloer, wie).groepen for rij in groep.rijen]
    (gevonden,) = [rij for rij in rijen if rij.code == code]
    return gevonden


def test_the_page_says_who_what_and_since_when(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    pagina = beeld(vloer, sanne)
    assert (pagina.naam, pagina.roepnaam) == ("Sanne de Vries", "Sanne")
    assert pagina.opleiding == "Assistent logistiek · mbo-niveau 1"
    assert pagina.periode == "Sinds 2 maart 2026"
    assert pagina.staat is PlaatsingStaat.LOOPT


def test_kerntaken_are_groups_and_what_lies_outside_the_choice_comes_last(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.zie(sanne, P2)
    assert [(g.titel, [r.code for r in g.rijen]) for g in beeld(vloer, sanne).groepen] == [
        ("B1-K1 Werkt als assistent", [W1, W2]),
        ("P4-K1 Werkt in de logistiek", [P1]),
        ("Ook gezien", [P2]),
    ]
    assert not rij(vloer, sanne, P2).telt_mee
    assert "telt nog niet mee" in rij(vloer, sanne, P2).detail


def test_a_row_goes_from_not_yet_to_aangetoond(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    nieuw = rij(vloer, sanne)
    assert (nieuw.woord, nieuw.rang, nieuw.stand) == ("Nog niet gedaan", 0, Stand.NOG_NIET_GEDAAN)
    vloer.zie(sanne, stap="samen", als=vloer.noor)
    samen = rij(vloer, sanne)
    assert (samen.woord, samen.rang, samen.stand) == ("Geoefend, samen", 2, Stand.IN_OEFENING)
    assert samen.detail == "1 keer gezien · laatst vandaag door Noor Jansen"
    vloer.zie_vaak_genoeg(sanne)
    zelf = rij(vloer, sanne)
    assert (zelf.woord, zelf.rang, zelf.stand) == ("Zelfstandig", 4, Stand.GEZIEN)
    assert zelf.detail.startswith("3 keer gezien · laatst vandaag")
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    assert (rij(vloer, sanne).woord, rij(vloer, sanne).stand) == ("Aangetoond", Stand.AANGETOOND)


def test_a_later_step_back_is_shown_as_it_was_seen(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    vloer.zie(sanne)
    vloer.clock.verzet(dagen=1)
    vloer.zie(sanne, stap="controle")
    assert rij(vloer, sanne).woord == "Zelf, met controle"
    assert rij(vloer, sanne).stand is Stand.GEZIEN


def test_a_pause_is_said_without_blame(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    pauzeer(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    assert (
        beeld(vloer, sanne).periode == "Even gestopt, sinds vandaag. Wat gezien is, blijft staan."
    )
    assert beeld(vloer, sanne).staat is PlaatsingStaat.PAUZE
    vloer.clock.verzet(dagen=3)
    hervat(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    assert beeld(vloer, sanne).periode == "Sinds 2 maart 2026"


def test_the_period_shows_its_end(vloer: Werkvloer) -> None:
    sanne = vloer.neem_aan(eind=vloer.vandaag + 99 * DAG)
    assert beeld(vloer, sanne).periode == "Sinds 2 maart 2026, tot en met 9 juni 2026"
    beeindig(vloer.ctx, vloer.marga, sanne, vloer.vandaag + 9 * DAG)
    assert beeld(vloer, sanne).periode == "Van 2 maart 2026 tot en met 11 maart 2026"


def test_before_a_plaatsing_there_is_only_a_name(vloer: Werkvloer) -> None:
    sanne = meld_aan(vloer.ctx, vloer.marga, SANNE)
    pagina = beeld(vloer, sanne)
    assert (pagina.opleiding, pagina.periode, pagina.staat) == ("Nog geen plaatsing", "", None)
    assert pagina.groepen == ()
    assert pagina.mag_plaatsen
    assert not pagina.mag_oordelen


@pytest.mark.parametrize(
    ("wie", "met_plaatsing", "zonder"),
    [
        ("marga", (True, True), (True, False)),
        ("joris", (False, False), (True, False)),
        ("noor", (False, False), (False, False)),
        ("bram", (False, False), (False, False)),
    ],
)
def test_only_buttons_that_will_work_are_there(
    vloer: Werkvloer,
    sanne: DeelnemerId,
    wie: str,
    met_plaatsing: tuple[bool, bool],
    zonder: tuple[bool, bool],
) -> None:
    cas = meld_aan(vloer.ctx, vloer.marga, SANNE)
    for deelnemer, mag in ((sanne, met_plaatsing), (cas, zonder)):
        pagina = beeld(vloer, deelnemer, getattr(vloer, wie))
        assert (pagina.mag_plaatsen, pagina.mag_oordelen) == mag


def test_a_second_plaatsing_has_its_own_rows(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    vloer.zie(sanne)
    beeindig(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    opgave = PlaatsingOpgave(CREBO, vloer.vandaag, codes=(W1,))
    start(vloer.ctx, vloer.marga, sanne, opgave)
    assert rij(vloer, sanne).stand is Stand.NOG_NIET_GEDAAN


def test_who_is_not_here_has_no_page(vloer: Werkvloer) -> None:
    with pytest.raises(DeelnemerOnbekend):
        beeld(vloer, DeelnemerId("niemand"))
