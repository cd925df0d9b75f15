"""Camera, microphone and voice of this computer, looked for when a page first asks for them."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from werkplek.ui.camera import Camera
from werkplek.ui.camera_qt import QtCamera
from werkplek.ui.opnemer import Opnemer
from werkplek.ui.opnemer_qt import QtOpnemer
from werkplek.ui.voorlezen import stem_van
from werkplek.ui.voorlezer import Voorlezer


@dataclass(frozen=True, slots=True)
class Fotovraag:
    """What to mind while one looks and while one judges the still; and who takes it."""

    uitleg: str
    kijk: str
    done: Callable[[QImage], object]


@dataclass(frozen=True, slots=True)
class Opnamevraag:
    """What to mind, and who takes the recording (WAV)."""

    uitleg: str
    done: Callable[[bytes], object]


class Toestellen:
    """Camera and microphone are made at most once, and not before somebody wants to know.

    `voorlezer` reads aloud.
    """

    def __init__(
        self,
        maak_camera: Callable[[], Camera] = Camera,
        maak_opnemer: Callable[[], Opnemer] = Opnemer,
        voorlezer: Voorlezer | None = None,
    ) -> None:
        """Without makers there is no camera and no microphone, without a voice no reading."""
        self.voorlezer = voorlezer or Voorlezer()
        self._maak_camera = maak_camera
        self._maak_opnemer = maak_opnemer

    @cached_property
    def camera(self) -> Camera:
        """The camera, or one that is none."""
        return self._maak_camera()

    @cached_property
    def opnemer(self) -> Opnemer:
        """The microphone, or one that is none."""
        return self._maak_opnemer()


def toestellen_van(parent: QObject) -> Toestellen:
    """Those that Qt knows (extra `werkplek[media]`); they live as long as `parent`."""
    return Toestellen(partial(_camera, parent), partial(_opnemer, parent), stem_van(parent))


def _camera(parent: QObject) -> Camera:
    return QtCamera(parent) if _heeft_media() else Camera(parent)


def _opnemer(parent: QObject) -> Opnemer:
    return QtOpnemer(parent) if _heeft_media() else Opnemer(parent)


def _heeft_media() -> bool:
    """Whether the extra is here, and what it asks of the system."""
    try:
        importlib.import_module("PySide6.QtMultimedia")
    except ImportError:
        return False
    return True
