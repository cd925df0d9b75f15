"""Root of the desktop app: wiring and ui, and nothing else."""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from werkplek.device.logs import logboek
from werkplek.device.paths import datamap, logmap
from werkplek.device.wachtzin import lees_wachtzin_bestand
from werkplek.domain.kwalificatie import Kwalificatie
from werkplek.structuur.start import startdata
from werkplek.ui.application import Application
from werkplek.ui.start import Start
from werkplek.ui.window import Window
from werkplek.wiring import Werkplek, begin_werkplek, open_werkplek
from werkplek.woorden import opdrachthulp as hulp


@dataclass(frozen=True, slots=True)
class FolderOpener:
    """Opens or makes one folder; a file with the wachtzin answers before anyone is asked."""

    map: Path
    wachtzin_bestand: Path | None = None

    def open(self, wachtzin: str | None) -> Werkplek:
        """Open the folder with the keyring, the wachtzin that was typed, or that of the file."""
        return open_werkplek(self.map, wachtzin or self._uit_bestand())

    def begin(self, wachtzin: str | None) -> Werkplek:
        """Make the folder."""
        return begin_werkplek(self.map, wachtzin or self._uit_bestand())

    def startdata(self) -> Sequence[Kwalificatie]:
        """The kwalificaties of the package."""
        return startdata()

    def _uit_bestand(self) -> str | None:
        return lees_wachtzin_bestand(self.wachtzin_bestand) if self.wachtzin_bestand else None


def main(argv: Sequence[str]) -> int:
    """Open the window on a folder and work until it closes; gives the exit code."""
    keuze, _ = _parser().parse_known_args(argv)
    os.umask(0o077)
    with logboek(logmap()):
        application = Application([sys.argv[0]])
        window = Window(application.appearance)
        opener = FolderOpener(keuze.map, keuze.wachtzin_bestand)
        start = Start(window, application.tasks, opener, keuze.als)
        application.net.caught.connect(start.toon_fout)
        window.show()
        start.start()
        code = application.run()
        start.sluit()
    return code


def _pad(tekst: str) -> Path:
    return Path(tekst).expanduser()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="werkplek", add_help=False)
    parser.add_argument("--map", type=_pad, default=datamap(), help=hulp.MAP)
    parser.add_argument("--als", metavar="NAAM", help=hulp.ALS)
    genoemd = os.environ.get("WERKPLEK_WACHTZIN_BESTAND")
    parser.add_argument(
        "--wachtzin-bestand",
        type=_pad,
        default=_pad(genoemd) if genoemd else None,
        help=hulp.WACHTZIN_BESTAND,
    )
    return parser
