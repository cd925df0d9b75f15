"""What every command needs first: the open folder, who is asking, and about whom."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from werkplek.application.beelden.namen import roepnaam_van
from werkplek.application.context import Context, persoon_van
from werkplek.application.ontgrendelen import Ontgrendeld, ontgrendel
from werkplek.application.plaatsen import deelnemer_van
from werkplek.application.ports import MapBestaatAl, Unavailable
from werkplek.application.wisnasleep import houd_wissen_bij
from werkplek.cli.sleutelbestanden import Sleutelbestanden
from werkplek.device.slots import Argon2Cost
from werkplek.domain.fouten import PincodeNodig
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.personen import Persoon
from werkplek.terminal.antwoord import Code, Mislukt
from werkplek.wiring import Werkplek, begin_werkplek, open_werkplek
from werkplek.woorden import opdracht

_LOG: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Geopend:
    """The open folder in the hands of whoever gave the command."""

    werkplek: Werkplek
    als: str | None = None
    bestanden: Sleutelbestanden = field(default_factory=Sleutelbestanden)

    @property
    def ctx(self) -> Context:
        """What use cases are given."""
        return self.werkplek.ctx

    def ik(self) -> Persoon:
        """Who is asking: the one named, else the only one here. Raises `Mislukt`."""
        with self.ctx.store.lees() as lezer:
            if self.als is not None:
                return persoon_van(lezer, self.als)
            personen = lezer.personen()
        if len(personen) > 1:
            raise Mislukt(Code.GEBRUIK, "zeg_wie", opdracht.ZEG_WIE)
        return personen[0]

    def ontgrendel(self, ik: Persoon) -> Ontgrendeld:
        """Show with the pincode of the file that it is them. Raises as `ontgrendelen.ontgrendel`.

        Raises `PincodeNodig` also when no file was named.
        """
        toegang, pincode = self.werkplek.toegang, self.bestanden.lees_pincode()
        if pincode is None:
            raise PincodeNodig(nieuw=not toegang.heeft_pincode(ik.id))
        return ontgrendel(self.ctx, toegang, ik, pincode)

    def deelnemer(self, genoemd: str) -> DeelnemerId:
        """Who it is about. Raises `DeelnemerOnbekend`."""
        with self.ctx.store.lees() as lezer:
            return deelnemer_van(lezer, genoemd)

    def roepnaam(self, deelnemer: DeelnemerId) -> str:
        """How someone is called: the roepnaam, in full when another has the same."""
        with self.ctx.store.lees() as lezer:
            return roepnaam_van(lezer, deelnemer)


@dataclass(frozen=True, slots=True)
class Sessie:
    """One run of the command line; `cost` is what a guess at a new passphrase or pincode costs."""

    map: Path
    als: str | None = None
    bestanden: Sleutelbestanden = field(default_factory=Sleutelbestanden)
    cost: Argon2Cost | None = None

    @contextmanager
    def open(self) -> Iterator[Geopend]:
        """Open the folder for as long as this lasts.

        Raises `Mislukt` before *beginnen*, and `PersoonOnbekend` when who was named is not here:
        also where a command needs nobody, for who types a name expects it to be read.
        """
        self.eis_geen_bestand()
        with gesloten(self._open()) as werkplek:
            with werkplek.ctx.store.lees() as lezer:
                if lezer.leerbedrijf() is None:
                    raise Mislukt(Code.GEWEIGERD, "niet_begonnen", opdracht.NIET_BEGONNEN)
                if self.als is not None:
                    persoon_van(lezer, self.als)
            _maak_wissen_af(werkplek)
            yield Geopend(werkplek, self.als, self.bestanden)

    @contextmanager
    def begin(self) -> Iterator[Context]:
        """Make the folder, or open one that has no leerbedrijf yet, for as long as this lasts."""
        self.eis_geen_bestand()
        wachtzin = self.bestanden.lees_wachtzin()
        try:
            werkplek = begin_werkplek(self.map, wachtzin, cost=self.cost)
        except MapBestaatAl:
            werkplek = self._open()
        with gesloten(werkplek):
            yield werkplek.ctx

    @contextmanager
    def proef(self) -> Iterator[None]:
        """Open the folder and close it again, to see whether it opens. Raises as `open`."""
        with gesloten(self._open()):
            yield

    @contextmanager
    def ontsloten(self) -> Iterator[Werkplek]:
        """Open the folder as it is, before or after *beginnen*. Raises as `open_werkplek`."""
        with gesloten(self._open()) as werkplek:
            yield werkplek

    def eis_geen_bestand(self) -> None:
        """Demand that the folder is not a file. Raises `Mislukt`."""
        try:
            is_bestand = self.map.is_file()
        except OSError:  # no such path can be, or it is closed: opening it says so
            return
        if is_bestand:
            boodschap = opdracht.map_is_bestand(str(self.map))
            raise Mislukt(Code.OMGEVING, "map_is_bestand", boodschap)

    def _open(self) -> Werkplek:
        bestanden = self.bestanden
        return open_werkplek(
            self.map,
            bestanden.lees_wachtzin(),
            herstelcode=bestanden.lees_herstelcode(),
            cost=self.cost,
        )


def _maak_wissen_af(werkplek: Werkplek) -> None:
    """As the window does behind its first minute; what fails is tried again by the next command."""
    try:
        houd_wissen_bij(werkplek.ctx, werkplek.reserve)
    except Unavailable as fout:
        _LOG.warning("wissen_uitgesteld", extra={"detail": fout.detail})


@contextmanager
def gesloten(werkplek: Werkplek) -> Iterator[Werkplek]:
    """Close it in the end; a seal that cannot be written now never undoes what was done."""
    try:
        yield werkplek
    finally:
        try:
            werkplek.sluit(kort=True)
        except Unavailable:
            # What was asked is done and kept; the run is sealed when the folder opens again.
            _LOG.warning("sluiten_mislukt", exc_info=True)
