"""The command line as tests type it: one folder, one passphrase, an outcome to look at."""

import json
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from werkplek.cli.main import main
from werkplek.device.klok import SysteemKlok
from werkplek.device.slots import Argon2Cost

WACHTZIN = "vier verzonnen woorden achter elkaar"
PINCODE = "481516"
GOEDKOOP = Argon2Cost(memory_kib=64, iterations=1, lanes=1)
BEGIN = ("--leerbedrijf", "De Voorbeeldhof", "--plaats", "Oosterveen", "--persoon", "Marga Proef")
VANDAAG = SysteemKlok().vandaag()
CREBO = "25743"


def dag(terug: int) -> str:
    """The day so many days ago, as the command line takes it."""
    return (VANDAAG - timedelta(days=terug)).isoformat()


SANNE = (
    *("deelnemer", "toevoegen", "--naam", "Sanne Testers", "--kwalificatie", CREBO),
    *("--begin", dag(60), "--werkprocessen", "B1-K1-W1,B1-K1-W2,B1-K1-W3"),
)
"""A deelnemer with three chosen werkprocessen, since sixty days."""


@dataclass(frozen=True)
class Uitkomst:
    """What one command left: exit code and what it printed."""

    code: int
    uit: str
    fout: str

    @property
    def json(self) -> dict[str, Any]:
        """The one JSON object on standard output."""
        assert self.uit.count("\n") == 1, self.uit
        gelezen = json.loads(self.uit)
        assert isinstance(gelezen, dict)
        return gelezen


@dataclass(frozen=True)
class Regel:
    """Types commands about one folder."""

    map: Path
    wachtzin_bestand: Path
    capsys: pytest.CaptureFixture[str]
    pincode_bestand: Path | None = None

    def __call__(self, *woorden: str) -> Uitkomst:
        """Run one command with the options for folder, passphrase and pincode before it."""
        pincode = ("--pincode-bestand", str(self.pincode_bestand)) if self.pincode_bestand else ()
        overal = ("--map", str(self.map), "--wachtzin-bestand", str(self.wachtzin_bestand))
        return self.kaal(*overal, *pincode, *woorden)

    def kaal(self, *woorden: str) -> Uitkomst:
        """Run exactly these words."""
        self.capsys.readouterr()
        code = main(woorden, cost=GOEDKOOP)
        gelezen = self.capsys.readouterr()
        return Uitkomst(code, gelezen.out, gelezen.err)

    def gelukt(self, *woorden: str) -> dict[str, Any]:
        """Run a command that must be done, and give its JSON."""
        uitkomst = self(*woorden, "--json")
        assert uitkomst.code == 0, uitkomst
        return uitkomst.json

    def zie_vaak_genoeg(self, code: str = "B1-K1-W1") -> None:
        """Sanne was seen doing this on two days."""
        for terug in (9, 2):
            self.leg_vast(code, terug=terug)

    def feiten(self) -> int:
        """How many feiten are kept."""
        aantal = self.gelukt("status")["feiten"]
        assert isinstance(aantal, int)
        return aantal

    def leg_vast(self, code: str = "B1-K1-W1", *woorden: str, terug: int = 1) -> str:
        """Sanne was seen doing this on her own."""
        wat = ("--deelnemer", "Sanne", "--werkproces", f"{CREBO}/{code}")
        hoe = ("--oordeel", "zelfstandig", "--datum", dag(terug))
        return str(self.gelukt("vastleggen", *wat, *hoe, *woorden)["feit"])
