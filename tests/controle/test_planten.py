"""Planted faults: without one rule, the attack that this rule is for is called real."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.controle.aanvallen import AANVALLEN
from tests.controle.wereld import controleur, verzegeld, wereld
from werkplek.documents.controle import regels_papier, regels_qr, regels_tekens, regels_tijd
from werkplek.documents.controle.bestand import REGELS, Regel
from werkplek.documents.controle.vertrouwen import Vertrouwen
from werkplek.domain.controle import Uitslag
from werkplek.domain.vaststelling import Vorm

VOOR: dict[Regel, str] = {
    regels_papier.heel_bestand: "51",
    regels_tekens.volgorde: "41d",
    regels_papier.zelfde_bladzijde: "36",
    regels_papier.ongewijzigd_sinds_begin: "42",
    regels_tekens.gaaf: "49",
    regels_tekens.niets_daarna: "10b",
    regels_tekens.certificeert: "34",
    regels_tekens.namen: "28",
    regels_tekens.niets_verborgen: "16b",
    regels_tekens.kale_omslag: "48",
    regels_tijd.certificaten_toen: "30",
    regels_tijd.zegel_van_school: "29",
    regels_tijd.gestempeld: "33",
    regels_tijd.stempels_vertrouwd: "46",
    regels_tijd.laatste_dekt_alles: "50",
    regels_qr.qr_zegt_hetzelfde: "37",
}
MAKEN: dict[str, Callable[[], bytes]] = {aanval.nummer: aanval.maak for aanval in AANVALLEN}


def test_every_rule_has_its_attack() -> None:
    """The rule about schools that are not known has a test of its own below."""
    assert set(REGELS) == {*VOOR, regels_tijd.bekende_school}


@pytest.mark.parametrize("regel", VOOR, ids=lambda regel: regel.__name__)
def test_without_the_rule_its_attack_gets_through(regel: Regel) -> None:
    """With it, it does not: that is `test_aanvallen`."""
    pdf = MAKEN[VOOR[regel]]()
    zonder = tuple(een for een in REGELS if een is not regel)
    assert controleur(regels=zonder).controleer(pdf).uitslag is Uitslag.ECHT


def test_without_the_rule_any_school_would_do() -> None:
    """A school whose list is not here proves nothing."""
    vreemd = Vertrouwen((replace(wereld().school, naam="Een andere school"),))
    zonder = tuple(een for een in REGELS if een is not regels_tijd.bekende_school)
    pdf = verzegeld(Vorm.PEN)
    verslag = controleur(vreemd).controleer(pdf)
    assert verslag.uitslag is Uitslag.ONZEKER
    assert [een.code for een in verslag.bevindingen] == ["school_onbekend"]
    assert controleur(vreemd, regels=zonder).controleer(pdf).uitslag is Uitslag.ECHT
