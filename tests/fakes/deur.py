"""A folder that opens, or does not: what stands behind *Openen*, without any disk."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.fakes.outside import FixedClock
from tests.fakes.reserve import FakeHerstel
from tests.fakes.toegang import CODE, WACHTZIN
from werkplek.application.beelden.openen import Weg
from werkplek.application.ports import (
    MapBestaatAl,
    SleutelNodig,
    SleutelPastNiet,
    Unavailable,
)
from werkplek.domain.fouten import HerstelcodeOnleesbaar
from werkplek.domain.kwalificatie import Kwalificatie
from werkplek.ui.opener import Opened

TEKENS = 25


@dataclass
class Deur:
    """Fulfils `Opener`. `fout` is why it stays shut, None when it opens; typing can open it too.

    `geprobeerd` has every try as (wachtzin, herstelcode), `geschreven` every file written beside.
    """

    achter: Opened
    fout: Unavailable | None = None
    met: tuple[Weg, ...] = (Weg.HERSTELCODE, Weg.WACHTZIN)
    clock: FixedClock = field(default_factory=FixedClock)
    herstel: FakeHerstel = field(default_factory=FakeHerstel)
    geprobeerd: list[tuple[str | None, str | None]] = field(default_factory=list)
    geschreven: list[Path] = field(default_factory=list)

    def open(self, wachtzin: str | None, herstelcode: str | None = None) -> Opened:
        if herstelcode is not None and len(_kaal(herstelcode)) != TEKENS:
            raise HerstelcodeOnleesbaar
        self.geprobeerd.append((wachtzin, herstelcode))
        if self.fout is None:
            return self.achter
        if not isinstance(self.fout, SleutelNodig):
            raise self.fout
        if wachtzin is None and herstelcode is None:
            raise self.fout
        if herstelcode is not None and _kaal(herstelcode) != _kaal(CODE):
            raise SleutelPastNiet("herstelcode")
        if wachtzin is not None and wachtzin != WACHTZIN:
            raise SleutelPastNiet("wachtzin")
        return self.achter

    def opent_met(self) -> tuple[Weg, ...]:
        return self.met

    def sla_alles_op(self, pad: Path, wachtzin: str | None, herstelcode: str | None) -> None:  # noqa: ARG002
        self.geschreven.append(pad)

    def begin(self, wachtzin: str | None) -> Opened:  # noqa: ARG002
        raise MapBestaatAl

    def startdata(self) -> Sequence[Kwalificatie]:
        return ()


def _kaal(code: str) -> str:
    return code.upper().replace("-", "").replace(" ", "").replace("O", "0").replace("I", "1")
