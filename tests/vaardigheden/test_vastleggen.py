"""A skill at work is recorded in three taps, undone with one, and weighs nothing anywhere else."""

from dataclasses import replace

import pytest

from tests.fakes.schoolvloer import Schoolvloer
from tests.fakes.werkvloer import W1, Werkvloer
from tests.ui.heel_podium import HeelPodium
from werkplek.application.beelden.deelnemer import deelnemer_beeld
from werkplek.application.beelden.groep import groep_beeld
from werkplek.application.beelden.vaardigheden import vaardigheden_beeld
from werkplek.application.beelden.vandaag import vandaag_beeld
from werkplek.application.beelden.vastleggen import vastleggen_beeld
from werkplek.application.beelden.verklaring import verklaring_beeld
from werkplek.application.vaardigheden import (
    VaardigheidOpgave,
    leg_vaardigheid_vast,
    vul_vaardigheid_aan,
)
from werkplek.application.vastleggen import herroep
from werkplek.domain.feiten import Feit, WaarnemingVastgelegd
from werkplek.domain.fouten import AlGedaan, BevestigingNodig
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.personen import Persoon
from werkplek.domain.vaardigheden import VAARDIGHEDEN, VAARDIGHEIDSSCHAAL
from werkplek.domain.voortgang import voortgang
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing

OP_TIJD = VAARDIGHEDEN[0]
VANZELF = VAARDIGHEIDSSCHAAL.stap("vanzelf")


def zie(vloer: Werkvloer, sanne: DeelnemerId, als: Persoon | None = None) -> FeitId:
    """Sanne comes in time by herself."""
    opgave = VaardigheidOpgave(sanne, OP_TIJD, VANZELF)
    return leg_vaardigheid_vast(vloer.ctx, als or vloer.marga, opgave)


def regel(vloer: Werkvloer, sanne: DeelnemerId) -> tuple[str, str]:
    """How coming in time was seen last, and the note."""
    with vloer.store.lees() as lezer:
        rij = vaardigheden_beeld(lezer, sanne, vloer.vandaag).rijen[0]
    return rij.detail, rij.notitie


@pytest.mark.parametrize("wie", ["marga", "noor", "bram"])
def test_who_may_see_work_may_see_a_skill(vloer: Werkvloer, wie: str) -> None:
    sanne = vloer.neem_aan_met_keuze()
    zie(vloer, sanne, getattr(vloer, wie))
    assert regel(vloer, sanne)[0].startswith("Gaat vanzelf · vandaag, door ")


def test_a_note_comes_later_and_stands_in_the_place_of_the_first(vloer: Werkvloer) -> None:
    sanne = vloer.neem_aan_met_keuze()
    eerst = zie(vloer, sanne)
    met = vul_vaardigheid_aan(vloer.ctx, vloer.marga, eerst, "Elke dag om acht uur.")
    assert regel(vloer, sanne)[1] == "Elke dag om acht uur."
    with pytest.raises(AlGedaan):
        vul_vaardigheid_aan(vloer.ctx, vloer.marga, eerst, "Anders")

    herroep(vloer.ctx, vloer.marga, [met], "per ongeluk")
    assert regel(vloer, sanne) == ("Gaat vanzelf · vandaag, door Marga Bakker", "")


def test_a_note_with_a_bsn_is_asked_about(vloer: Werkvloer) -> None:
    sanne = vloer.neem_aan_met_keuze()
    eerst = zie(vloer, sanne)
    with vloer.weigert(BevestigingNodig):
        vul_vaardigheid_aan(vloer.ctx, vloer.marga, eerst, "pas 111222333")


def schaduw(vloer: Schoolvloer) -> tuple[object, ...]:
    """All that must not know of a skill: folds, counts, lists, and the paper."""
    feiten = vloer.feiten(vloer.sanne)
    with vloer.store.lees() as lezer:
        return (
            voortgang(feiten),
            lezer.overzicht(),
            deelnemer_beeld(lezer, vloer.sanne, vloer.marga, vloer.vandaag),
            vandaag_beeld(lezer, vloer.marga, vloer.vandaag),
            vastleggen_beeld(lezer, vloer.sanne, vloer.vandaag),
            groep_beeld(lezer, vloer.marga, vloer.vandaag),
            verklaring_beeld(lezer, vloer.sanne, vloer.marga, vloer.vandaag),
        )


def alle(vloer: Schoolvloer) -> None:
    """Every skill on every step."""
    for een in VAARDIGHEDEN:
        for stap in VAARDIGHEIDSSCHAAL.stappen:
            opgave = VaardigheidOpgave(vloer.sanne, een, stap)
            leg_vaardigheid_vast(vloer.ctx, vloer.marga, opgave)


def test_nothing_of_a_skill_reaches_voortgang_counts_or_verklaring() -> None:
    vloer = Schoolvloer()
    voor = schaduw(vloer)
    alle(vloer)
    assert schaduw(vloer) == voor


def test_a_skill_that_counted_as_work_would_be_seen_here() -> None:
    vloer = Schoolvloer()
    voor = schaduw(vloer)
    alle(vloer)
    vaardigheid = vloer.feiten(vloer.sanne)[-1]
    with vloer.store.unit_of_work() as uow:
        uow.voeg_toe(_als_werk(vaardigheid, vloer))
        uow.commit()
    assert schaduw(vloer) != voor


def _als_werk(feit: Feit, vloer: Werkvloer) -> Feit:
    """The planted fault: a skill that is kept as if it were a werkproces."""
    plaatsing = vloer.gang(feit.deelnemer).plaatsingen[0].plaatsing
    werk = WerkprocesVerwijzing(plaatsing.kwalificatie.crebo, W1, OP_TIJD.naam)
    inhoud = WaarnemingVastgelegd(plaatsing.id, werk, "zelfstandig")
    return replace(feit, id=FeitId(vloer.ids.nieuw()), inhoud=inhoud)


def test_three_taps_from_deelnemer_and_one_to_undo(podium: HeelPodium) -> None:
    podium.ga("deelnemer")
    podium.driver.tik("Werknemersvaardigheden")
    podium.driver.tik("Op tijd komen")
    podium.driver.tik("Gaat vanzelf")
    assert podium.window.bericht == "Vastgelegd: Sanne, Op tijd komen, Gaat vanzelf."
    assert podium.driver.pagina == "vaardigheden"
    assert "Gaat vanzelf · vandaag, door Marga Bakker" in podium.driver.rijen()[0]

    podium.driver.druk("Ongedaan maken")
    assert "Nog niet vastgelegd" in podium.driver.rijen()[0]


def test_a_note_may_follow_and_deelnemer_shows_it_small(podium: HeelPodium) -> None:
    zie(podium.vloer, podium.sanne)
    podium.ga("deelnemer")
    podium.driver.tik("Werknemersvaardigheden")
    podium.driver.tik("Op tijd komen")
    podium.driver.druk("Notitie erbij")
    podium.driver.vul_in("Notitie", "Ook in de winter.")
    podium.driver.druk("Notitie bewaren")
    assert podium.driver.pagina == "vaardigheid"
    assert podium.driver.leest("Ook in de winter.")

    podium.ga("deelnemer")
    assert any("Op tijd komen: gaat vanzelf · vandaag" in rij for rij in podium.driver.rijen())
