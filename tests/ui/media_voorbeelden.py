"""*Foto maken* and *Inspreken* in each of their states, and the pages that lead to them."""

from collections.abc import Callable
from typing import Final

from tests.ui.bewijs_voorbeelden import RIJEN, bewijs
from tests.ui.werkplek_voorbeelden import plaat
from werkplek.ui.camera import Uitval
from werkplek.ui.opname import LANGST_S, Stand
from werkplek.ui.pages import foto_maken, inspreken
from werkplek.ui.pages.bewijs import BewijsPage
from werkplek.ui.pages.controleren import ControlerenPage
from werkplek.ui.pages.foto_maken import FotoMakenPage
from werkplek.ui.pages.inspreken import InsprekenPage
from werkplek.ui.pages.leerstap import Klad, LeerstapPage
from werkplek.ui.pages.page import Page
from werkplek.woorden import opnemen as woorden
from werkplek.woorden.bewijs import GEDEELD


def levend() -> FotoMakenPage:
    """What the camera sees, with another one to choose."""
    page = FotoMakenPage()
    page.toon_uitleg(f"{woorden.FOTO_VAN_WERK} {GEDEELD}")
    page.toon_fase(foto_maken.Fase.LEVEND, meer=True)
    page.toon_beeld(plaat(1280, 720))
    return page


def gaat_aan() -> FotoMakenPage:
    """Nothing to see yet."""
    page = FotoMakenPage()
    page.toon_uitleg(woorden.FOTO_VAN_PAPIER)
    page.begin()
    return page


def gemaakt() -> FotoMakenPage:
    """The still, upright."""
    page = FotoMakenPage()
    page.toon_uitleg(f"{woorden.KIJK_GOED} {GEDEELD}")
    page.toon_foto(plaat(900, 1600))
    page.toon_fase(foto_maken.Fase.FOTO, meer=True)
    return page


def zonder_camera() -> FotoMakenPage:
    """Somebody else's."""
    page = FotoMakenPage()
    page.toon_uitleg(woorden.FOTO_VAN_STAP)
    page.toon_fase(foto_maken.Fase.UIT, meer=True)
    page.toon_boodschap(woorden.CAMERA[Uitval.BEZET])
    return page


def spreken(fase: inspreken.Fase, seconden: int = 0) -> InsprekenPage:
    """In one of its states."""
    page = InsprekenPage()
    page.toon_uitleg(f"{woorden.NOEM_GEEN_NAMEN} {GEDEELD}")
    page.toon_fase(fase, seconden)
    return page


def spreekt() -> InsprekenPage:
    """Somebody is heard."""
    page = spreken(inspreken.Fase.LOOPT)
    page.toon_stand(Stand(77, 0.6, hoorbaar=True))
    return page


def stil() -> InsprekenPage:
    """Nobody is."""
    page = spreken(inspreken.Fase.LOOPT)
    page.toon_stand(Stand(5, 0.0, hoorbaar=False))
    return page


def te_lang() -> InsprekenPage:
    """It stopped by itself."""
    page = spreken(inspreken.Fase.KLAAR, LANGST_S)
    page.toon_boodschap(woorden.LANGST)
    return page


def alles_erop() -> BewijsPage:
    """A computer with a camera and a microphone."""
    page = bewijs(*RIJEN)
    page.heeft(camera=True, microfoon=True)
    return page


def leerstap() -> LeerstapPage:
    """A new step, with a camera."""
    page = LeerstapPage()
    page.toon_plaats(2, 3)
    page.toon(Klad("Zet de pallet recht."))
    page.heeft_camera(is_er=True)
    return page


def controleren() -> ControlerenPage:
    """A paper in the hand, and a camera."""
    page = ControlerenPage()
    page.heeft_camera(is_er=True)
    return page


PAGINAS: Final[dict[str, Callable[[], Page]]] = {
    "bewijs met camera": alles_erop,
    "controleren met camera": controleren,
    "foto maken": levend,
    "foto maken gaat aan": gaat_aan,
    "foto maken klaar": gemaakt,
    "foto maken zonder camera": zonder_camera,
    "inspreken": lambda: spreken(inspreken.Fase.RUST),
    "inspreken loopt": spreekt,
    "inspreken stil": stil,
    "inspreken klaar": te_lang,
    "leerstap met camera": leerstap,
}
