"""The window with a camera and a microphone of which a test decides what they see and hear."""

from dataclasses import dataclass

from PySide6.QtGui import QImage

from tests.fakes.camera import FakeCamera, gezien
from tests.fakes.opnemer import FakeOpnemer, stem
from tests.tablet.tablet import Tablet
from tests.ui.heel_podium import HeelPodium
from werkplek.domain.waarneming import Bewijs
from werkplek.ui.pages.foto_maken import FotoMakenPage
from werkplek.ui.pages.inspreken import InsprekenPage
from werkplek.ui.shell import Shell
from werkplek.ui.toestellen import Toestellen
from werkplek.ui.widgets.cameravlak import Cameravlak


def rust_uit(shell: Shell, camera: FakeCamera, opnemer: FakeOpnemer) -> None:
    """This window gets them, before any page asked."""
    object.__setattr__(shell, "toestellen", Toestellen(lambda: camera, lambda: opnemer))


def camera_van(shell: Shell) -> FakeCamera:
    """The one of this window."""
    camera = shell.toestellen.camera
    assert isinstance(camera, FakeCamera)
    return camera


def opnemer_van(shell: Shell) -> FakeOpnemer:
    """The one of this window."""
    opnemer = shell.toestellen.opnemer
    assert isinstance(opnemer, FakeOpnemer)
    return opnemer


class Zaal(HeelPodium):
    """One page after the other, without a lock."""

    def begin(self) -> None:
        """The page of what goes with a waarneming."""
        self.session.neem(feit=self.vloer.zie(self.sanne))
        self.ga("bewijs")

    @property
    def camera(self) -> FakeCamera:
        """Of this window."""
        return camera_van(self.shell)

    @property
    def opnemer(self) -> FakeOpnemer:
        """Of this window."""
        return opnemer_van(self.shell)

    @property
    def vlak(self) -> QImage:
        """What *Foto maken* shows."""
        return _vlak(self.window.navigation.page("foto_maken"))

    @property
    def bewijs(self) -> tuple[Bewijs, ...]:
        """What is kept with it."""
        return self.vloer.gang(self.sanne).waarnemingen[0].bewijs

    def maak_foto(self, beeld: QImage | None = None) -> None:
        """From the button to the still."""
        self.driver.druk("Foto maken")
        self.camera.toon(beeld or gezien())
        self.driver.druk("Maak foto")

    def spreek_in(self, seconden: float = 2) -> None:
        """From the button to a recording that is done."""
        self.driver.druk("Inspreken")
        self.driver.druk("Start")
        self.opnemer.hoort(stem(seconden))
        self.driver.druk("Stop")


@dataclass
class Hal:
    """The shared tablet."""

    tablet: Tablet

    def naar_bewijs(self) -> None:
        """What goes with a waarneming of who is at work."""
        tablet = self.tablet
        tablet.session.neem_deelnemer(tablet.sanne)
        tablet.session.neem(feit=tablet.vloer.zie(tablet.sanne))
        tablet.ga("bewijs")

    @property
    def camera(self) -> FakeCamera:
        """Of this tablet."""
        return camera_van(self.tablet.shell)

    @property
    def opnemer(self) -> FakeOpnemer:
        """Of this tablet."""
        return opnemer_van(self.tablet.shell)

    def in_zicht(self) -> list[QImage]:
        """Every picture of a camera that anybody can see now."""
        vlakken = self.tablet.window.findChildren(Cameravlak)
        return [v.beeld for v in vlakken if v.isVisible() and not v.beeld.isNull()]

    def bewaard_ergens(self) -> list[QImage]:
        """Every picture that any page of any desk still holds."""
        pages = self.tablet.window.findChildren(FotoMakenPage)
        return [_vlak(page) for page in pages if not _vlak(page).isNull()]

    def spreekpaginas(self) -> list[InsprekenPage]:
        """Of every desk."""
        return self.tablet.window.findChildren(InsprekenPage)


def _vlak(page: object) -> QImage:
    assert isinstance(page, FotoMakenPage)
    vlak = page.findChild(Cameravlak)
    assert vlak is not None
    return vlak.beeld
