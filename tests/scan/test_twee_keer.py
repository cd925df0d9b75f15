"""A sign that a machine misreads once is no finding; what it cannot read is not called changed."""

import pytest

from werkplek.documents.scan.blad import ontleed
from werkplek.documents.scan.vergelijken import _beide
from werkplek.domain.controle import Bevinding

GEBOREN = Bevinding("papier_anders", "geboortedatum")
NAAM = Bevinding("papier_anders", "naam")
NAAM_TWIJFEL = Bevinding("papier_twijfel", "naam")
WEG, DAGEN = Bevinding("regel_weg", "B1-K1-W3"), Bevinding("regel_dagen", "B1-K1-W3")
BLADEN = Bevinding("bladen_ontbreken", "1 van 2")
STUK = Bevinding("letters_niet_vergeleken", "te_lang")


@pytest.mark.parametrize(
    ("eerst", "weer", "samen"),
    [
        pytest.param((GEBOREN,), (), (), id="misread once"),
        pytest.param((GEBOREN,), (DAGEN,), (), id="misread once, and something else after that"),
        pytest.param((GEBOREN,), (GEBOREN,), (GEBOREN,), id="another date"),
        pytest.param((DAGEN,), (WEG,), (DAGEN,), id="other days, and its code misread after that"),
        pytest.param((NAAM,), (NAAM_TWIJFEL,), (NAAM_TWIJFEL,), id="nearly this name"),
        pytest.param((NAAM_TWIJFEL, GEBOREN), (), (NAAM_TWIJFEL,), id="a doubt stays"),
        pytest.param((GEBOREN,), (STUK,), (GEBOREN,), id="not read a second time"),
        pytest.param((GEBOREN,), (BLADEN,), (GEBOREN,), id="a page less the second time"),
        pytest.param((GEBOREN, BLADEN), (BLADEN,), (BLADEN,), id="that page was never there"),
    ],
)
def test_only_what_was_read_so_twice_is_said(
    eerst: tuple[Bevinding, ...], weer: tuple[Bevinding, ...], samen: tuple[Bevinding, ...]
) -> None:
    assert _beide(eerst, weer) == samen


EERSTE = ("Geboren 29 februari 2004 in Gouda", "B1-K1-W1 Bereidt voor", "pagina 1 van 3")
TWEEDE = ("B1-K1-W2 Voert uit", "Ondertekening", "pagina 2 van 3")
ONLEESBAAR = ("En Ee Rn", "ee ht, ge even op 10;")


@pytest.mark.parametrize(
    ("bladen", "compleet"),
    [
        pytest.param((EERSTE, TWEEDE), True, id="up to the signatures"),
        pytest.param((EERSTE,), False, id="one page"),
        pytest.param((EERSTE, ONLEESBAAR), False, id="the second could not be read"),
        pytest.param((EERSTE[:2], TWEEDE[:1]), False, id="they do not say how many there are"),
    ],
)
def test_a_row_is_only_missed_where_every_page_was_read(
    bladen: tuple[tuple[str, ...], ...], compleet: bool
) -> None:
    assert ontleed(bladen).compleet is compleet
