"""By pen, from the first offer to the day it is taken back."""

import random

import pypdfium2
import pytest

from tests.keten.apparaat import Papierwerk
from tests.keten.wereld import Wereld
from tests.scan.printer import DPI, WEGEN, als_jpeg, onderweg
from werkplek.application.aanbieden import bied_aan
from werkplek.application.scannen import bewaar_gescand
from werkplek.application.vaststellen import geef_terug, reik_uit, trek_in
from werkplek.domain.controle import Drager, Uitslag
from werkplek.domain.verklaring import Staat

pytestmark = pytest.mark.timeout(180)


def test_the_whole_way(wereld: Wereld) -> None:
    tablet, laptop = wereld.tablet, wereld.laptop
    van = wereld.bied_aan()
    geef_terug(laptop.ctx, laptop.bewezen(), van.id, "Welke machine was het?")
    laptop.wissel()
    tablet.wissel()
    stand = tablet.stand(van)
    assert (stand.staat, stand.aanbod[0].terug_om) == (Staat.TERUG, "Welke machine was het?")
    bied_aan(tablet.ctx, tablet.bewezen(), van.id)
    tablet.wissel()
    laptop.wissel()
    wereld.stel_vast(van)
    laptop.wissel()
    rij = wereld.wacht_op(van, "verzegeld")
    tablet.wissel()
    laptop.wissel()
    verzegeld = tablet.pdf(van)
    assert verzegeld == laptop.pdf(van)
    assert tablet.stand(van).document == rij.zegel_som
    assert tablet.controleer(verzegeld).uitslag is Uitslag.ECHT
    scan = gescand_blad(verzegeld)
    gescand = bewaar_gescand(tablet.ctx, tablet.wie, scan, tablet.plek.controleur)
    verslag = gescand.verslag
    assert (verslag.uitslag, verslag.drager) == (Uitslag.ECHT, Drager.BEELD), verslag
    assert (gescand.verklaring, gescand.nummer) == (van.id, van.nummer)
    reik_uit(laptop.ctx, laptop.bewezen(), van.id)
    laptop.wissel()
    tablet.wissel()
    laptop.wissel()
    stand = tablet.stand(van)
    assert (stand.staat, stand.scans) == (Staat.UITGEREIKT, (gescand.feit,))
    assert laptop.stand(van).scans == (gescand.feit,)
    trek_in(laptop.ctx, laptop.bewezen(), van.id, "Verkeerde periode.")
    laptop.wissel()
    op_de_lijst(wereld, van)
    for inhoud in (verzegeld, scan):
        verslag = tablet.controleer(inhoud)
        assert verslag.uitslag is Uitslag.INGETROKKEN
        assert verslag.ingetrokken_op == tablet.ctx.clock.vandaag()
    assert tablet.stand(van).staat is Staat.INGETROKKEN


def gescand_blad(pdf: bytes) -> bytes:
    """The first page as a printer and a scanner give it back."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()  # a printer prints the seal too
    blad = document[0].render(scale=DPI / 72, grayscale=True, may_draw_forms=True).to_pil()
    return als_jpeg(onderweg(blad.convert("L"), WEGEN["scan 200"], random.Random(6)))


def op_de_lijst(wereld: Wereld, van: Papierwerk) -> None:
    """The running hub signs the new list by itself; the tablet has it with an exchange."""

    def staat_erop() -> bool:
        wereld.tablet.wissel()
        return any(van.nummer.encode() in een for een in wereld.tablet.plek.lijsten.bewaard())

    wereld.wacht_tot(staat_erop)
