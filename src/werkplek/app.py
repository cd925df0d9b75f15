"""Root of the desktop app: wiring and ui, and nothing else."""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from werkplek.application.beelden.openen import Weg
from werkplek.application.ports import Clock
from werkplek.application.ports_veilig import Herstel
from werkplek.device.klok import SysteemKlok
from werkplek.device.logs import logboek
from werkplek.device.paths import configmap, datamap, logmap
from werkplek.device.sleutelbos import Sleutelbos
from werkplek.device.slots import Argon2Cost
from werkplek.device.wachtzin import lees_wachtzin_bestand
from werkplek.device.weergave import Weergavebestand
from werkplek.domain.kwalificatie import Kwalificatie
from werkplek.structuur.start import startdata
from werkplek.ui.application import Application
from werkplek.ui.doorbell import Doorbell
from werkplek.ui.remembering import Remembering, preferences_of
from werkplek.ui.start import Start
from werkplek.ui.toestellen import toestellen_van
from werkplek.ui.window import Window
from werkplek.vangnet import opent_met, sla_alles_op
from werkplek.vertaald import TALEN
from werkplek.wiring import SLEUTELBOS, Werkplek, begin_werkplek, herstel_van, open_werkplek
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden.mapstaat import AL_OPEN


@dataclass(frozen=True, slots=True)
class FolderOpener:
    """Opens or makes one folder; a file with the wachtzin answers before anyone is asked."""

    map: Path
    wachtzin_bestand: Path | None = None
    sleutelbos: Sleutelbos | None = SLEUTELBOS
    cost: Argon2Cost | None = None
    clock: Clock = field(default_factory=SysteemKlok)

    @property
    def herstel(self) -> Herstel:
        """The copies of this folder, while it is closed."""
        return herstel_van(self.map, sleutelbos=self.sleutelbos)

    def open(self, wachtzin: str | None, herstelcode: str | None = None) -> Werkplek:
        """Open the folder with the keyring, with what was typed, or with the wachtzin of a file."""
        return open_werkplek(
            self.map,
            wachtzin or self._uit_bestand(),
            herstelcode=herstelcode,
            sleutelbos=self.sleutelbos,
            cost=self.cost,
        )

    def opent_met(self) -> tuple[Weg, ...]:
        """What a person can type to open the folder."""
        return tuple(map(Weg, opent_met(self.map)))

    def sla_alles_op(self, pad: Path, wachtzin: str | None, herstelcode: str | None) -> None:
        """Write what a newer folder holds to a file, a line for each feit."""
        bos, zin = self.sleutelbos, wachtzin or self._uit_bestand()
        sla_alles_op(self.map, pad, sleutelbos=bos, wachtzin=zin, herstelcode=herstelcode)

    def begin(self, wachtzin: str | None) -> Werkplek:
        """Make the folder."""
        zin = wachtzin or self._uit_bestand()
        return begin_werkplek(self.map, zin, sleutelbos=self.sleutelbos, cost=self.cost)

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
        lade = Weergavebestand(configmap())
        application = Application([sys.argv[0]], preferences_of(lade.lees()))
        Remembering(application.appearance, application.tasks, lade)
        window = Window(application.appearance)
        opener = FolderOpener(keuze.map, keuze.wachtzin_bestand)
        toestellen = toestellen_van(window)
        start = Start(window, application.tasks, opener, keuze.als, toestellen=toestellen)
        application.net.caught.connect(start.toon_fout)
        bel = Doorbell(window, keuze.map)
        start.geopend.connect(bel.listen)
        start.bezet.connect(bel.ring)
        window.show()
        start.start()
        code = application.run()
        start.sluit()
    if bel.answered and sys.stdout is not None:  # none behind a window of Windows
        sys.stdout.write(f"{AL_OPEN}\n")
    return code


def _pad(tekst: str) -> Path:
    return Path(tekst).expanduser()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="werkplek", add_help=False)
    parser.add_argument("--map", type=_pad, default=datamap(), help=hulp.MAP)
    parser.add_argument("--als", metavar="NAAM", help=hulp.ALS)
    parser.add_argument("--taal", choices=("nl", *TALEN), default="nl", help=hulp.TAAL)
    genoemd = os.environ.get("WERKPLEK_WACHTZIN_BESTAND") or None  # argparse reads it as typed
    uitleg = hulp.WACHTZIN_BESTAND
    parser.add_argument("--wachtzin-bestand", type=_pad, default=genoemd, help=uitleg)
    return parser
