"""A layout that is not known here: the words are compared, and that this is weaker is said."""

from datetime import timedelta

import pytest

from tests.controle.aanvallen import AANVALLEN
from tests.controle.wereld import codes, verzegeld, wereld
from tests.fakes.pki import NU
from werkplek.documents.controle.controleur import StrengeControleur
from werkplek.documents.controle.vertrouwen import Vertrouwen
from werkplek.documents.papiermaker import PdfPapiermaker
from werkplek.domain.controle import Controleverslag, Uitslag
from werkplek.domain.vaststelling import Vorm


def oud(inhoud: bytes) -> Controleverslag:
    """What a Werkplek says that knows no layout at all."""
    vertrouwen = Vertrouwen((wereld().school,))
    return StrengeControleur(
        vertrouwen, PdfPapiermaker({}), lambda: NU + timedelta(days=1)
    ).controleer(inhoud)


@pytest.mark.parametrize("vorm", Vorm)
def test_an_honest_file_in_an_unknown_layout_is_not_called_real(vorm: Vorm) -> None:
    """Everything holds but the one thing that cannot be done here."""
    verslag = oud(verzegeld(vorm))
    assert codes(verslag) == {"sjabloon_onbekend"}
    assert verslag.uitslag is Uitslag.ONZEKER


def test_other_words_than_the_record_are_still_found() -> None:
    """Another name on the page, validly signed by all."""
    anders = next(een for een in AANVALLEN if een.nummer == "36")
    verslag = oud(anders.maak())
    assert "tekst_anders" in codes(verslag)
    assert verslag.uitslag is Uitslag.NIET_ECHT
