"""Every attack is found, each by what it did; on the file of both people and on the one by pen."""

import hashlib
from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.controle import aanvalstuig as tuig
from tests.controle import wijzigingen
from tests.controle.aanvallen import AANVALLEN, Aanval
from tests.controle.wereld import codes, controleer, papier_pdf, verzegeld, wereld
from tests.documents.voorbeeld import vastgesteld
from tests.fakes.pki import NU, geef_uit, naam
from werkplek.documents.controle.uitslag import OPMERKING
from werkplek.domain.controle import Drager, Uitslag
from werkplek.domain.vaststelling import Handtekeningrol, Vorm

SCHOOL = Handtekeningrol.SCHOOL


@pytest.mark.parametrize("aanval", AANVALLEN, ids=lambda aanval: f"{aanval.nummer} {aanval.wat}")
def test_an_attack_on_the_file_of_both_is_found(aanval: Aanval) -> None:
    """It is never called real, and one of the findings names what happened."""
    verslag = controleer(aanval.maak())
    assert verslag.uitslag in {Uitslag.NIET_ECHT, Uitslag.ONZEKER}
    assert verslag.claims is None
    assert codes(verslag) & aanval.codes, codes(verslag)


def heel() -> bytes:
    """By pen."""
    return verzegeld(Vorm.PEN)


def los() -> bytes:
    """By pen, before the seal."""
    return papier_pdf(vastgesteld(3, Vorm.PEN))


def code(som: bytes | None = None) -> str:
    """What the seal should say."""
    return wereld().qr(vastgesteld(3, Vorm.PEN), som or hashlib.sha256(los()).digest())


def vreemde_zegel() -> bytes:
    """Issued by the school, and no seal of it."""
    pki = wereld().pki
    vals = geef_uit(naam("Voorbeeldcollege zegel"), pki.uitgever)
    return tuig.verzegel(los(), code(), houder=vals)


MET_PEN: dict[str, tuple[Callable[[], bytes], str]] = {
    "not sealed": (los, "niet_verzegeld"),
    "no stamp": (lambda: tuig.tot(heel(), SCHOOL), "geen_tijdstempel"),
    "bytes behind": (lambda: heel() + b"%\n", "bytes_buiten"),
    "words over it": (
        lambda: tuig.revisie(heel(), wijzigingen.tekst_erover),
        "na_tekenen_gewijzigd",
    ),
    "another title": (
        lambda: tuig.nieuwe_stempel(tuig.revisie(heel(), wijzigingen.xmp)),
        "na_tekenen_gewijzigd",
    ),
    "words under it": (
        lambda: tuig.verzegel(tuig.revisie(los(), wijzigingen.tekst_erover), code()),
        "na_tekenen_gewijzigd",
    ),
    "another seal": (vreemde_zegel, "zegel_onbekend"),
    "another sum": (lambda: tuig.verzegel(los(), code(bytes(32))), "zegelcode_anders"),
    "another code": (
        lambda: tuig.verzegel(los(), tuig.tweede_wereld().qr(vastgesteld(3), bytes(32))),
        "zegelcode_vals",
    ),
    "another picture": (
        lambda: tuig.nieuwe_stempel(tuig.revisie(heel(), wijzigingen.streek_van(SCHOOL))),
        "na_tekenen_gewijzigd",
    ),
    "people in it": (
        lambda: tuig.nieuwe_stempel(tuig.extra_handtekening(heel(), wereld().pki.praktijkopleider)),
        "handtekeningen_anders",
    ),
    "another form": (
        lambda: tuig.verzegel(papier_pdf(vastgesteld(3, Vorm.DIGITAAL)), code()),
        "handtekeningen_anders",
    ),
}


@pytest.mark.parametrize("welke", MET_PEN)
def test_an_attack_on_the_file_by_pen_is_found(welke: str) -> None:
    """The same rules, with one signature."""
    maak, verwacht = MET_PEN[welke]
    verslag = controleer(maak())
    assert verslag.uitslag in {Uitslag.NIET_ECHT, Uitslag.ONZEKER}
    assert verwacht in codes(verslag)


def test_a_record_without_a_school_is_no_statement_of_one() -> None:
    """The judgement of the praktijkopleider alone can be sealed by nobody."""
    open_ = vastgesteld(3, Vorm.PEN)
    verslag = controleer(papier_pdf(type(open_)(open_.verklaring)))
    assert "niet_vastgesteld" in codes(verslag)
    assert verslag.uitslag is Uitslag.ONZEKER


def test_a_print_of_a_sealed_file_is_paper_and_no_file() -> None:
    """What is printed to a new PDF is judged as paper: only its code can be certain."""
    verslag = controleer(wijzigingen.afgedrukt(heel()), NU + timedelta(days=1))
    assert verslag.drager is Drager.BEELD
    assert "geen_verslag" in codes(verslag)
    assert verslag.uitslag is Uitslag.ECHT or codes(verslag) - OPMERKING
