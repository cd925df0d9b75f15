"""Makes a folder as the Werkplek of an earlier issue left it, with what its tables said then.

    git worktree add --detach ../toen COMMIT
    PYTHONPATH=../toen/src .venv/bin/python tests/store/mappen/maak.py tests/store/mappen/issue-N
    git worktree remove ../toen

COMMIT is the last one of the issue: 251fccb for 2, 87dee3e for 3, 1945a15 for 4, 7a55d3d for 5. The
story is told through the command line, whose words stay; the key derivation is cheap. `toen.json`
holds the projections.
"""

import contextlib
import io
import json
import shutil
import sys
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa

from werkplek.application.verklaren import bewaar_scan
from werkplek.cli.main import main as werkplek
from werkplek.device.slots import Argon2Cost
from werkplek.domain.kenmerk import VerklaringId
from werkplek.store.tables import PROJECTIES
from werkplek.wiring import open_werkplek

WACHTZIN: Final = "vier verzonnen woorden achter elkaar"
PINCODE: Final = "294617"
SCAN: Final = b"%PDF-1.4\n% de scan van een verzonnen papier\n"

_RESTEN = ("map/in_gebruik.lock", "map/ballast", "papier.pdf", "wachtzin.txt", "pincode.txt")
_BEGIN = ("--leerbedrijf", "De Voorbeeldhof", "--plaats", "Oosterveen", "--persoon", "Marga Proef")
_SANNE = ("--deelnemer", "Sanne")
_YUSUF = ("--deelnemer", "Yusuf")
_GEGEVENS = (
    *("--voornamen", "Sanne Maria", "--achternaam", "Testers"),
    *("--geboortedatum", "5-3-2001", "--geboorteplaats", "Oosterveen"),
)


class Map:
    """A folder that commands are typed at."""

    def __init__(self, pad: Path) -> None:
        self.pad = pad
        pad.parent.mkdir(parents=True, exist_ok=True)
        self._wachtzin = pad.parent / "wachtzin.txt"
        self._wachtzin.write_text(f"{WACHTZIN}\n", encoding="utf-8")
        self._pincode = pad.parent / "pincode.txt"

    def kies_pincode(self) -> None:
        """From issue 4 on a judgement asks for one."""
        if find_spec("werkplek.device.pincode") is not None:
            self._pincode.write_text(f"{PINCODE}\n", encoding="utf-8")
            self("persoon", "pincode")

    def __call__(self, *woorden: str) -> dict[str, Any]:
        waar = ["--map", str(self.pad), "--wachtzin-bestand", str(self._wachtzin), "--json"]
        if self._pincode.exists():
            waar += ["--pincode-bestand", str(self._pincode)]
        with contextlib.redirect_stdout(io.StringIO()) as uit:
            code = werkplek((*waar, *woorden), cost=Argon2Cost(8, 1, 1))
        assert code == 0, uit.getvalue()
        antwoord: dict[str, Any] = json.loads(uit.getvalue())
        return antwoord

    def zie(self, wie: tuple[str, str], code: str, dag: str) -> dict[str, Any]:
        """Somebody was seen doing this by themselves."""
        oordeel = ("--oordeel", "zelfstandig", "--datum", dag, "--toch")
        return self("vastleggen", *wie, "--werkproces", code, *oordeel)


def vertel(map_: Map) -> str:
    """Two deelnemers; one waarneming taken back, one judged on paper. Gives the verklaring."""
    map_("beginnen", *_BEGIN)
    map_.kies_pincode()
    for naam, crebo in (("Sanne Testers", "25743"), ("Yusuf Demirel-Proef", "25741")):
        nieuw = ("--naam", naam, "--kwalificatie", crebo, "--begin", "2026-09-01", "--toch")
        map_("deelnemer", "toevoegen", *nieuw)
    map_.zie(_SANNE, "25743/B1-K1-W1", "2026-10-05")
    map_.zie(_SANNE, "25743/B1-K1-W1", "2026-10-12")
    fout = map_.zie(_SANNE, "25743/B1-K1-W2", "2026-10-12")
    map_("herroepen", str(fout["feit"]), "--reden", "verkeerde tegel")
    map_.zie(_YUSUF, "25741/B1-K1-W1", "2026-11-02")
    map_("plaatsing", "pauzeren", *_YUSUF, "--datum", "2026-11-09")
    oordeel = ("--aantonen", "alles", "--titels-nagekeken", "--oordeel", "--plaats", "Oosterveen")
    pdf = ("--pdf", str(map_.pad.parent / "papier.pdf"))
    gemaakt = map_("verklaring", "opmaken", *_SANNE, *_GEGEVENS, *oordeel, *pdf)
    return str(gemaakt["verklaring"])


def main(doel: Path) -> None:
    """Make the folder `doel`/map, and beside it what its projections said."""
    map_ = Map(doel / "map")
    verklaring = vertel(map_)
    open_ = open_werkplek(map_.pad, WACHTZIN, sleutelbos=None)
    with open_.ctx.store.lees() as lezer:
        marga = lezer.personen()[0]
    bewaar_scan(open_.ctx, marga, VerklaringId(verklaring), SCAN)
    engine: sa.Engine = open_.ctx.store._engine  # type: ignore[attr-defined]
    with engine.connect() as verbinding:
        toen = {
            tabel.name: [dict(rij) for rij in verbinding.execute(sa.select(tabel)).mappings()]
            for tabel in PROJECTIES
        }
    open_.sluit()
    tekst = json.dumps(toen, indent=1, sort_keys=True, default=date.isoformat)
    (doel / "toen.json").write_text(f"{tekst}\n", encoding="utf-8")
    for naam in _RESTEN:
        (doel / naam).unlink(missing_ok=True)
    shutil.rmtree(doel / "map" / "reservekopieen", ignore_errors=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
