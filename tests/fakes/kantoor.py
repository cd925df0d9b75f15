"""The office around the computer: printers and disks that only remember."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from werkplek.application.ports import BestandOnbereikbaar, PrinterOnbereikbaar
from werkplek.application.ports_dossier import Stuk


@dataclass(slots=True)
class FakePrinter:
    """Prints into a list; `stuk` makes it not answer."""

    queues: tuple[str, ...] = ("Balie",)
    stuk: bool = False
    gedrukt: list[tuple[str, bytes]] = field(default_factory=list)

    def namen(self) -> tuple[str, ...]:
        return self.queues

    def print(self, pdf: bytes, *, naam: str) -> None:
        if self.stuk:
            raise PrinterOnbereikbaar("geen_antwoord")
        self.gedrukt.append((naam, pdf))


@dataclass(slots=True)
class MemoryBestanden:
    """Files by path; `oorzaak` makes every one of them unreachable."""

    inhoud: dict[Path, bytes] = field(default_factory=dict)
    oorzaak: str = ""

    def lees(self, pad: Path, grens: int) -> bytes:
        self._bereik()
        return self.inhoud[pad][:grens]

    def bewaar(self, pad: Path, inhoud: bytes) -> None:
        self._bereik()
        self.inhoud[pad] = inhoud

    def bewaar_samen(self, pad: Path, stukken: Iterable[Stuk]) -> None:
        self._bereik()
        self.inhoud |= {pad / stuk.naam: stuk.lees() for stuk in stukken}

    def _bereik(self) -> None:
        if self.oorzaak:
            raise BestandOnbereikbaar(self.oorzaak)
