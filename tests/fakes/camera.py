"""A camera in memory: what it shows is told to it, and whether its light burns can be asked."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage

from werkplek.ui.camera import Camera, Uitval


def gezien(kleur: Qt.GlobalColor = Qt.GlobalColor.darkGreen) -> QImage:
    """What a camera sees: one colour, so that it can be told from another."""
    beeld = QImage(64, 48, QImage.Format.Format_RGB32)
    beeld.fill(kleur)
    return beeld


class FakeCamera(Camera):
    """`aan` is its light; `hapert` is what goes wrong as soon as it is switched on."""

    def __init__(self, aantal: int = 1, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.er_zijn = aantal
        self.aan = False
        self.hapert: Uitval | None = None
        self.nummer = 0
        self.begonnen = 0
        self._nu = QImage()

    @property
    def aantal(self) -> int:
        return self.er_zijn

    def begin(self) -> None:
        assert not self.aan, "switched on twice"
        self.aan = True
        self.begonnen += 1
        if self.hapert is not None:
            self.valt_uit(self.hapert)

    def volgende(self) -> None:
        self.nummer = (self.nummer + 1) % self.er_zijn

    def neem(self) -> QImage:
        return self._nu

    def stop(self) -> None:
        self.aan = False
        self._nu = QImage()

    def toon(self, beeld: QImage | None = None) -> None:
        """The next picture; one that is off shows none."""
        if self.aan:
            self._nu = beeld or gezien()
            self.beeld.emit(self._nu)

    def valt_uit(self, waarom: Uitval) -> None:
        """Unplugged, refused, or somebody else's."""
        self.stop()
        self.uitgevallen.emit(waarom)
