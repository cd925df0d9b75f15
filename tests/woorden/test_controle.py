"""The words of a check: a sentence for every finding there is, plain, and never too much."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest

import werkplek.documents
from tests.documents.voorbeeld import vastgesteld
from tests.fakes.b1 import bezwaren
from werkplek.documents.controle import uitslag
from werkplek.documents.papiercode.claims import claims_van
from werkplek.domain.controle import Bevinding, Controleverslag, Drager, Papierclaims, Uitslag
from werkplek.domain.vaststelling import Vorm
from werkplek.woorden.controle import VELDEN, ZINNEN, drie_zinnen, zin_van

KAMERS = ("controle", "scan")
MAKERS = {"Bevinding", "niet_echt"}
DAG = date(2026, 11, 22)
TE_VEEL = re.compile("gekwalificeerd|rechtsgeldig|identiteit is|officieel", re.IGNORECASE)


def bronnen() -> Iterator[Path]:
    for kamer in KAMERS:
        for bron in (Path(werkplek.documents.__path__[0]) / kamer).glob("*.py"):
            if bron.stem != "overdracht":  # it hands on what others found
                yield bron


def gevonden_codes() -> set[str]:
    """Every code that stands in the source of the check and of the comparison."""
    codes: set[str] = set()
    for bron in bronnen():
        boom = ast.parse(bron.read_text(encoding="utf-8"))
        waarden = {
            doel.id: knoop.value.value
            for knoop in ast.walk(boom)
            if isinstance(knoop, ast.AnnAssign) and isinstance(knoop.value, ast.Constant)
            for doel in [knoop.target]
            if isinstance(doel, ast.Name)
        }
        for knoop in ast.walk(boom):
            if isinstance(knoop, ast.Return) and isinstance(knoop.value, ast.expr):
                los = _teksten(knoop.value, {})
                codes |= {een for een in los if een.startswith(("certificaat_", "tijdstempel_"))}
            if isinstance(knoop, ast.Call) and ast.unparse(knoop.func) in MAKERS and knoop.args:
                codes |= set(_teksten(knoop.args[0], waarden))
    return codes


def _teksten(knoop: ast.expr, waarden: Mapping[str, object]) -> Iterator[str]:
    for deel in ast.walk(knoop):
        waarde = waarden.get(deel.id) if isinstance(deel, ast.Name) else None
        waarde = deel.value if isinstance(deel, ast.Constant) else waarde
        if isinstance(waarde, str) and waarde.islower():
            yield waarde


def claims(vorm: Vorm = Vorm.PEN) -> Papierclaims:
    return claims_van(vastgesteld(2, vorm), bytes(32))


def verslagen() -> Iterator[Controleverslag]:
    for drager, woord, vorm in product(Drager, Uitslag, Vorm):
        for van, voor in product((None, DAG), repeat=2):
            zeker = woord in {Uitslag.ECHT, Uitslag.INGETROKKEN}
            yield Controleverslag(
                drager,
                woord,
                claims(vorm) if zeker else None,
                lijst_van=van,
                ingetrokken_op=DAG if woord is Uitslag.INGETROKKEN else None,
                getekend_voor=voor if vorm is Vorm.DIGITAAL else None,
            )


def test_every_finding_has_its_sentence() -> None:
    """Also those that are made up from a part and a time."""
    codes = gevonden_codes()
    assert {"zegel_onbekend", "papier_anders", "te_groot", "geen_tijdstempel"} <= codes
    assert not codes - set(ZINNEN)
    assert set(ZINNEN) >= uitslag.TWIJFEL | uitslag.OPMERKING


@pytest.mark.parametrize("code", sorted(ZINNEN))
def test_a_finding_is_plain(code: str) -> None:
    """With the longest part in it."""
    waar = {"na_tekenen_gewijzigd": "praktijkopleider", "papier_anders": "vastgesteld_op"}
    zin = zin_van(Bevinding(code, waar.get(code, "deelnemer")))
    assert "{" not in zin
    assert "_" not in zin
    assert not bezwaren(zin)
    assert not TE_VEEL.search(zin)


def test_a_finding_names_who_and_what() -> None:
    """As a person calls it."""
    assert "de deelnemer" in zin_van(Bevinding("naam_anders", "deelnemer"))
    assert "de geboortedatum" in zin_van(Bevinding("papier_twijfel", "geboortedatum"))
    assert "het opmaken" in zin_van(Bevinding("na_tekenen_gewijzigd", "begin"))
    assert zin_van(Bevinding("iets_nieuws")) == "Er klopt iets niet."
    assert all(woord.startswith(("de ", "het ")) for woord in VELDEN.values())


@pytest.mark.parametrize("verslag", list(verslagen()))
def test_three_sentences_are_plain(verslag: Controleverslag) -> None:
    """Whatever the outcome; and nothing certain is said of what is not."""
    zeker, niet_zeker, vergelijk = drie_zinnen(verslag)
    for zin in (zeker, niet_zeker, vergelijk):
        assert not bezwaren(zin)
        assert not TE_VEEL.search(zin)
    assert vergelijk
    assert bool(zeker) is (verslag.uitslag is not Uitslag.ONZEKER)
    assert bool(niet_zeker) is (verslag.uitslag is not Uitslag.NIET_ECHT)


def test_the_day_of_the_list_is_told() -> None:
    """And when there is none, that too."""
    echt = Controleverslag(Drager.BESTAND, Uitslag.ECHT, claims(), lijst_van=DAG)
    assert "22 november 2026" in drie_zinnen(echt)[1]
    assert "ingetrokken" in drie_zinnen(replace(echt, lijst_van=None))[1]


def test_it_says_not_later_than() -> None:
    """Of people who signed without a network."""
    echt = Controleverslag(
        Drager.BESTAND, Uitslag.ECHT, claims(Vorm.DIGITAAL), lijst_van=DAG, getekend_voor=DAG
    )
    assert "op 22 november 2026 of eerder" in drie_zinnen(echt)[0]
