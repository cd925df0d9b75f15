"""The text of a QR: believed only by a key of the school that it names, and while it counts."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from tests.controle import aanvalstuig as tuig
from tests.controle.wereld import GELDIG, LIJST_VAN, codes, controleer, controleur, wereld
from tests.documents.voorbeeld import vastgesteld
from tests.fakes.pki import NU
from werkplek.documents.controle.vertrouwen import Papiersleutel, Vertrouwen
from werkplek.documents.papiercode.claims import claims_van
from werkplek.documents.papiercode.code import maak_code
from werkplek.domain.controle import Drager, Uitslag
from werkplek.domain.vaststelling import Vorm

SOM = bytes(range(32))
PAPIER = vastgesteld(4, Vorm.PEN)


def tekst() -> bytes:
    return wereld().qr(PAPIER, SOM).encode()


def test_what_the_school_states_is_certain() -> None:
    """The claims are those of the paper, with the titles of the signed lists."""
    titels = {str(PAPIER.verklaring.regels[0].code): "Bereidt voor"}
    verslag = controleur(Vertrouwen((wereld().school,), titels)).controleer(tekst())
    assert (verslag.drager, verslag.uitslag) == (Drager.QR, Uitslag.ECHT)
    assert verslag.claims is not None
    assert verslag.claims.regels[0].titel == "Bereidt voor"
    assert verslag.lijst_van == LIJST_VAN
    kaal = replace(verslag.claims, regels=claims_van(PAPIER, SOM).regels)
    assert kaal == claims_van(PAPIER, SOM)


def test_a_withdrawn_number_is_told_with_its_day() -> None:
    """The paper still looks the same; the list knows."""
    school = replace(wereld().school, ingetrokken={PAPIER.verklaring.nummer: date(2026, 11, 1)})
    verslag = controleur(Vertrouwen((school,))).controleer(tekst())
    assert verslag.uitslag is Uitslag.INGETROKKEN
    assert verslag.ingetrokken_op == date(2026, 11, 1)


def test_every_single_character_counts() -> None:
    """Another letter anywhere is another code."""
    heel = tekst()
    for plek in range(0, len(heel), 7):
        anders = b"A" if heel[plek : plek + 1] != b"A" else b"B"
        assert controleer(tuig.met(heel, plek, anders)).uitslag is not Uitslag.ECHT


@pytest.mark.parametrize(
    ("maak", "verwacht", "uitslag"),
    [
        (lambda: tekst()[:-3], {"code_onleesbaar", "code_vals"}, None),
        (lambda: b"WP1:", {"code_onleesbaar"}, Uitslag.ONZEKER),
        (lambda: tekst() + b"AB", {"code_onleesbaar", "code_vals"}, None),
        (
            lambda: tuig.tweede_wereld().qr(PAPIER, SOM).encode(),
            {"code_sleutel_onbekend"},
            Uitslag.ONZEKER,
        ),
        (
            lambda: maak_code(
                claims_van(PAPIER, SOM), wereld().kid, tuig.tweede_wereld().papiersleutel.sign
            ).encode(),
            {"code_vals"},
            Uitslag.NIET_ECHT,
        ),
        (
            lambda: maak_code(
                replace(claims_van(PAPIER, SOM), school="Andere school"),
                wereld().kid,
                wereld().papiersleutel.sign,
            ).encode(),
            {"code_vals"},
            Uitslag.NIET_ECHT,
        ),
    ],
    ids=["cut", "empty", "longer", "unknown key", "own key", "another school"],
)
def test_what_no_school_signed(maak: object, verwacht: set[str], uitslag: Uitslag | None) -> None:
    """Nothing is certain, and it is told why."""
    assert callable(maak)
    verslag = controleer(maak())
    assert codes(verslag) <= verwacht
    assert verslag.claims is None
    assert verslag.uitslag is not Uitslag.ECHT
    assert uitslag is None or verslag.uitslag is uitslag


@pytest.mark.parametrize("dag", [NU + timedelta(days=400), NU - timedelta(days=400)])
def test_a_withdrawn_paper_key_makes_all_its_paper_unsure(dag: datetime) -> None:
    """Nothing on paper proves when it was made."""
    w = wereld()
    terug = replace(GELDIG, ingetrokken_op=dag)
    school = replace(w.school, papier={w.kid: Papiersleutel(w.publiek, terug)})
    verslag = controleur(Vertrouwen((school,))).controleer(tekst())
    assert codes(verslag) == {"code_sleutel_ingetrokken"}
    assert verslag.uitslag is Uitslag.ONZEKER
