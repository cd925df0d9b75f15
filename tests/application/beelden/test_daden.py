"""Who can do what with a verklaring in each of its states; what comes next stands first."""

import pytest

from tests.fakes.b1 import bezwaren
from tests.ui.schoolverklaring_voorbeelden import (
    AANGEBODEN,
    COMMISSIE,
    GEOORDEELD_STAND,
    MET_PEN,
    OP_SCHERM,
    OPLEIDER,
    TERUGGEGEVEN,
    TERUGGENOMEN,
    UITGEREIKT,
    VERZEGELD,
)
from werkplek.application.beelden.daden import Beller, Daad, daden, hierna
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.woorden.verklaringstaten import reden, staat

ANDER = Beller(opleider=False, commissie=False, school=True)
STANDEN = {
    "geoordeeld": GEOORDEELD_STAND,
    "aangeboden": AANGEBODEN,
    "terug": TERUGGEGEVEN,
    "met pen": MET_PEN,
    "op scherm": OP_SCHERM,
    "verzegeld": VERZEGELD,
    "uitgereikt": UITGEREIKT,
    "ingetrokken": TERUGGENOMEN,
}
P, S, W = Daad.PRINTEN, Daad.SCANNEN, Daad.WACHTEN


@pytest.mark.parametrize(
    ("naam", "opleider", "commissie", "ander"),
    [
        ("geoordeeld", (Daad.AANBIEDEN, P, S), (W, P), (W, P)),
        ("aangeboden", (W, P), (Daad.VASTSTELLEN, Daad.TERUGGEVEN, P), (W, P)),
        ("terug", (Daad.NIEUW_CONCEPT, Daad.AANBIEDEN, P), (W, P), (W, P)),
        ("met pen", (), (Daad.INTREKKEN,), ()),
        ("op scherm", (Daad.TEKENEN,), (Daad.INTREKKEN,), ()),
        ("verzegeld", (P, S), (Daad.UITREIKEN, P, S, Daad.INTREKKEN), (P,)),
        ("uitgereikt", (P, S), (P, S, Daad.INTREKKEN), (P,)),
        ("ingetrokken", (), (), ()),
    ],
)
def test_each_state_allows_each_person_this(
    naam: str, opleider: tuple[Daad, ...], commissie: tuple[Daad, ...], ander: tuple[Daad, ...]
) -> None:
    stand = STANDEN[naam]
    assert [daden(stand, wie) for wie in (OPLEIDER, COMMISSIE, ANDER)] == [
        opleider,
        commissie,
        ander,
    ]


@pytest.mark.parametrize("stand", STANDEN.values(), ids=STANDEN)
def test_what_is_said_of_it_is_plain(stand: VerklaringStand) -> None:
    gezegd = [staat(stand), *(hierna(stand, wie) for wie in (OPLEIDER, COMMISSIE, ANDER))]
    assert not [klacht for zin in gezegd for klacht in bezwaren(zin)]
    assert bool(reden(stand)) == (stand in {TERUGGEGEVEN, TERUGGENOMEN})
