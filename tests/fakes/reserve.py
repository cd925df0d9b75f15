"""Copies that are only remembered: `Reserve` and `Herstel` without a disk."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from werkplek.application.ports import Unavailable
from werkplek.application.ports_veilig import Bewaarplek, Reservekopie, Teruggezet

BEGIN = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
HIER = Path("/reservekopieen")


@dataclass
class FakeReserve:
    """Fulfils `Reserve`; `fout`, once set, is raised by the next copy. A copy takes an hour."""

    gemaakt: list[Reservekopie] = field(default_factory=list)
    fout: Unavailable | None = None
    aan_de_beurt: bool = False

    def stel_veilig(self, plek: Path | None = None, *, aanleiding: str = "verzoek") -> Reservekopie:
        if self.fout is not None:
            fout, self.fout = self.fout, None
            raise fout
        van = BEGIN + timedelta(hours=len(self.gemaakt))
        pad = (plek or HIER) / f"{van:%Y-%m-%dT%H%M%S}-{aanleiding}"
        kopie = Reservekopie(pad, van, aanleiding, 31, bijlagen=2, bytes=400_000, waarnemingen=12)
        self.gemaakt.append(kopie)
        return kopie

    def kopieen(self, plek: Path | None = None) -> tuple[Reservekopie, ...]:
        hier = [kopie for kopie in self.gemaakt if kopie.pad.parent == (plek or HIER)]
        return tuple(reversed(hier))

    def plekken(self) -> tuple[Bewaarplek, ...]:
        elders = {kopie.pad.parent: kopie.van for kopie in self.gemaakt}
        elders.pop(HIER, None)
        return tuple(Bewaarplek(pad.name, pad, van) for pad, van in elders.items())

    def houd_bij(self, *, sluiten: bool = False) -> Reservekopie | None:
        if not self.aan_de_beurt:
            return None
        self.aan_de_beurt = False
        return self.stel_veilig(aanleiding="sluiten" if sluiten else "dag")


@dataclass
class FakeHerstel:
    """Fulfils `Herstel` over the copies of a `FakeReserve`; `fout` is raised by every restore."""

    reserve: FakeReserve = field(default_factory=FakeReserve)
    fout: Unavailable | None = None
    teruggezet: list[tuple[Path, str | None]] = field(default_factory=list)

    def kopieen(self, plek: Path | None = None) -> tuple[Reservekopie, ...]:
        return self.reserve.kopieen(plek)

    def zet_terug(self, kopie: Path, geheim: str | None = None) -> Teruggezet:
        if self.fout is not None:
            raise self.fout
        self.teruggezet.append((kopie, geheim))
        gevonden = next(k for k in self.reserve.gemaakt if k.pad == kopie)
        return Teruggezet(gevonden.van, gevonden.feiten, 3, waarnemingen=gevonden.waarnemingen)
