"""The forms audit over the pages that keep a folder safe."""

import pytest

from tests.ui.audit import audit, framed
from tests.ui.veiligheid_voorbeelden import PAGINAS, veiligheid
from werkplek.application.beelden.zorgen import Zorg, zorg_beeld
from werkplek.application.ports_veilig import Sleutelbosstand
from werkplek.ui.application import Application
from werkplek.woorden.zorgen import WEGLEGGEN


@pytest.mark.parametrize("naam", PAGINAS)
def test_nothing_is_clipped_too_small_nameless_or_unreachable(app: Application, naam: str) -> None:
    assert audit(app, PAGINAS[naam]()) == []


@pytest.mark.parametrize("zorg", [Zorg.STUK, Zorg.SLEUTELBOS])
def test_nor_is_the_line_above_a_page(app: Application, zorg: Zorg) -> None:
    window = framed(app, veiligheid(Sleutelbosstand.GOED))
    beeld = zorg_beeld(zorg)
    later = "" if zorg.dringend else WEGLEGGEN
    window.banner.toon(beeld.boodschap, beeld.knop, later, dringend=zorg.dringend)
    assert audit(app, window) == []
