"""The same texts for every side of the measurement: a record is about 400 bytes of JSON."""

import json
import random
from pathlib import Path
from typing import Any, Final

LENGTE: Final = 400
_TEKST: Final = (
    "leerling werkt zelfstandig aan het werkproces en vraagt hulp wanneer nodig "
    "veilig gebruik van gereedschap volgens de instructie van de praktijkopleider "
    "heftruck magazijn orderpicken klant afspraak planning kwaliteit controle meet "
    "machine afstelling onderhoud storing melden team overleg rapportage verbetering "
    "schoonmaken zorg bewoner begeleiden activiteit keuken bereiding hygiene kassa "
    "nog niet steeds vaak altijd goed voldoende zeer snel rustig duidelijk samen"
)
_WOORDEN: Final = _TEKST.split()
_STAPPEN: Final = ("nog_niet", "met_hulp", "onder_begeleiding", "zelfstandig")


def bericht(nummer: int) -> dict[str, Any]:
    """One record, as `prototypes/sync-peers` has it; its compact JSON is about 400 bytes."""
    r = random.Random((7 << 40) ^ nummer)
    rec: dict[str, Any] = {
        "id": f"{r.getrandbits(128):032x}",
        "learner": f"{r.randrange(500) * 7919 + 1:032x}",
        "author": f"{r.randrange(60) * 104729 + 3:032x}",
        "wp": f"B1-K{r.randint(1, 4)}-W{r.randint(1, 6)}",
        "level": r.choice(_STAPPEN),
    }
    dag = f"2026-{r.randint(1, 12):02}-{r.randint(1, 28):02}"
    rec["at"] = f"{dag}T{r.randint(6, 18):02}:{r.randint(0, 59):02}:{r.randint(0, 59):02}Z"
    over = LENGTE - len(kort(rec)) - len(',"note":""')
    woorden: list[str] = []
    lengte = 0
    while lengte < over:
        woorden.append(r.choice(_WOORDEN))
        lengte += len(woorden[-1]) + 1
    rec["note"] = " ".join(woorden)[: max(10, over)]
    return rec


def notitie(nummer: int) -> str:
    """The text of that record alone: the rest of it a feit has of itself."""
    return str(bericht(nummer)["note"])


def kort(waarde: object) -> str:
    """JSON without spaces."""
    return json.dumps(waarde, separators=(",", ":"))


def hoogste_geheugen() -> float:
    """Of this process alone, in MiB: what `getrusage` says begins with that of its parent."""
    regels = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(r.split()[1]) / 1024 for r in regels if r.startswith("VmHWM:"))
