"""The leerbedrijf's own words for a werkproces never reach the praktijkverklaring."""

from dataclasses import replace

import pytest

from tests.documents.lezen import solid, texts
from tests.fakes.outside import FakeRenderer
from tests.fakes.werkvloer import CREBO, GEGEVENS, LOGISTIEK, P1, W1, Werkvloer
from werkplek.application.aantonen import verklaar_aangetoond
from werkplek.application.leerstappen import LeerstapOpgave, voeg_leerstap_toe
from werkplek.application.ports import Renderer
from werkplek.application.verklaren import maak_op
from werkplek.documents.fonts import paper_fonts
from werkplek.documents.praktijkverklaring import Praktijkverklaring
from werkplek.documents.sjablonen import PdfRenderer
from werkplek.domain.verklaring import Verklaring
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing

STAPPEN = ("Trek de gele klompenlaarzen aan", "Tik drie keer op de toverbank")


class Papier(FakeRenderer):
    """Draws the praktijkverklaring as Werkplek does."""

    def praktijkverklaring(self, verklaring: Verklaring) -> bytes:
        return PdfRenderer(Praktijkverklaring(paper_fonts())).praktijkverklaring(verklaring)


class Verklapper(Papier):
    """The planted fault: says the work in the words of the shop floor."""

    def praktijkverklaring(self, verklaring: Verklaring) -> bytes:
        regels = tuple(replace(regel, toelichting=STAPPEN[0]) for regel in verklaring.regels)
        return super().praktijkverklaring(replace(verklaring, regels=regels))


def op_papier(renderer: Renderer) -> str:
    """What stands on the paper of somebody whose werkprocessen all have steps."""
    vloer = Werkvloer()
    for werkproces in LOGISTIEK.werkprocessen:
        verwijzing = WerkprocesVerwijzing(CREBO, werkproces.code, werkproces.titel)
        for stap in STAPPEN:
            voeg_leerstap_toe(vloer.ctx, vloer.marga, verwijzing, LeerstapOpgave(stap))
    sanne = vloer.neem_aan_met_keuze()
    for code in (W1, P1):
        vloer.zie_vaak_genoeg(sanne, code)
        verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, code)
    return solid("".join(texts(maak_op(vloer.ctx, vloer.marga, sanne, GEGEVENS, renderer).pdf)))


def verraden(papier: str) -> list[str]:
    """Words of the steps that stand on the paper."""
    woorden = {woord for stap in STAPPEN for woord in stap.split() if len(woord) > len("drie")}
    return [woord for woord in sorted(woorden) if woord in papier]


def test_the_paper_says_the_official_title_and_no_step() -> None:
    papier = op_papier(Papier())
    for titel in ("Bereidt werkzaamheden voor", "Ontvangt goederen"):
        assert solid(titel) in papier
    assert not verraden(papier)


def test_a_paper_that_says_a_step_is_found() -> None:
    with pytest.raises(AssertionError):
        assert not verraden(op_papier(Verklapper()))
