"""Files made to hurt: judged within limits of memory and time, or not judged; never real."""

import subprocess
import sys
from datetime import timedelta
from functools import cache

import pytest

from tests.controle.lijsten import intrekkingslijst, sleutellijst
from tests.controle.wereld import controleer, controleur, verzegeld
from tests.controle_vijandig.vreemd import VIJANDIG, zipbom
from tests.fakes.pki import NU
from werkplek.documents.controle.bewaakt import GEDULD, BewaakteControleur
from werkplek.documents.controle.grenzen import GROOTST
from werkplek.documents.controle.vertrouwen import uit_lijsten
from werkplek.domain.controle import Drager, Uitslag
from werkplek.domain.vaststelling import Vorm

NIET_ECHT = {Uitslag.NIET_ECHT, Uitslag.ONZEKER}


@cache
def lijsten() -> tuple[bytes, ...]:
    return sleutellijst(), intrekkingslijst()


def bewaakt(seconden: float = GEDULD) -> BewaakteControleur:
    return BewaakteControleur(lijsten(), klok=lambda: NU + timedelta(days=1), seconden=seconden)


@pytest.mark.parametrize("welke", ["zip bomb", "deep pages", "circles", "packed table"])
def test_a_file_made_to_hurt_is_never_real(welke: str) -> None:
    """Its process gets 512 MB and ten seconds of work; whatever happens there is no exception."""
    assert bewaakt().controleer(VIJANDIG[welke]()).uitslag in NIET_ECHT


@pytest.mark.parametrize("welke", VIJANDIG)
def test_also_in_this_process_nothing_is_raised(welke: str) -> None:
    """Most are refused before anything takes them apart."""
    assert controleer(VIJANDIG[welke]()).uitslag in NIET_ECHT


@pytest.mark.parametrize("vorm", Vorm)
def test_an_honest_file_is_judged_within_the_limits(vorm: Vorm) -> None:
    """With all its claims, by way of bytes."""
    verslag = bewaakt().controleer(verzegeld(vorm))
    assert (verslag.drager, verslag.uitslag) == (Drager.BESTAND, Uitslag.ECHT)
    assert verslag == controleur(uit_lijsten(lijsten())).controleer(verzegeld(vorm))


def test_what_takes_too_long_is_ended() -> None:
    """The answer says so."""
    verslag = bewaakt(seconden=0.01).controleer(verzegeld(Vorm.PEN))
    assert [een.code for een in verslag.bevindingen] == ["te_lang_bezig"]


def test_a_process_over_its_memory_is_ended() -> None:
    """The limit is one of the system: planted here as a wish for more than it gives."""
    wens = "from werkplek.documents.controle.kind import begrens; begrens(); bytearray(600 << 20)"
    klaar = subprocess.run([sys.executable, "-P", "-c", wens], stderr=subprocess.PIPE, check=False)
    assert b"MemoryError" in klaar.stderr


def test_a_file_that_is_too_large_is_not_even_looked_at() -> None:
    """The size comes first."""
    verslag = controleer(b"%PDF-1.7" + bytes(GROOTST))
    assert [een.code for een in verslag.bevindingen] == ["te_groot"]
    assert len(zipbom()) < GROOTST
