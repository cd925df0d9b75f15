"""A task for the process with limits and its answer, as bytes that can do no harm.

The answer is of a process that a hostile file may have taken over: only JSON of one shape is read.
"""

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Final

from werkplek.domain.controle import (
    Bevinding,
    ClaimRegel,
    Controleverslag,
    Drager,
    Papierclaims,
    Uitslag,
)
from werkplek.domain.vaststelling import Vorm

MAX_ANTWOORD: Final = 1 << 20
_MAX_BEVINDINGEN: Final = 1000


@dataclass(frozen=True, slots=True)
class Taak:
    """A file to judge, by these signed lists, as of this moment."""

    inhoud: bytes
    lijsten: Sequence[bytes]
    nu: datetime
    titels: Mapping[str, str] = field(default_factory=dict)


def pak_taak(taak: Taak) -> bytes:
    """One line of JSON, then the file itself."""
    kop = {
        "lijsten": [base64.b64encode(lijst).decode() for lijst in taak.lijsten],
        "nu": taak.nu.isoformat(),
        "titels": dict(taak.titels),
    }
    return json.dumps(kop).encode() + b"\n" + taak.inhoud


def lees_taak(ruw: bytes) -> Taak:
    """What `pak_taak` wrote."""
    kop, _, inhoud = ruw.partition(b"\n")
    velden = json.loads(kop)
    lijsten = [base64.b64decode(lijst) for lijst in velden["lijsten"]]
    return Taak(inhoud, lijsten, datetime.fromisoformat(velden["nu"]), velden["titels"])


def pak_verslag(verslag: Controleverslag) -> bytes:
    """The answer as JSON."""
    return json.dumps(asdict(verslag), default=_los).encode()


def _los(waarde: object) -> str:
    if isinstance(waarde, bytes):
        return waarde.hex()
    if isinstance(waarde, date):
        return waarde.isoformat()
    raise TypeError(type(waarde).__name__)


def lees_verslag(ruw: bytes) -> Controleverslag:
    """What `pak_verslag` wrote. Raises ValueError on anything else."""
    try:
        velden = json.loads(ruw)
        bevindingen = velden["bevindingen"][:_MAX_BEVINDINGEN]
        return Controleverslag(
            drager=Drager(velden["drager"]),
            uitslag=Uitslag(velden["uitslag"]),
            claims=None if velden["claims"] is None else _claims(velden["claims"]),
            bevindingen=tuple(Bevinding(str(b["code"]), str(b["waar"])) for b in bevindingen),
            lijst_van=_dag(velden["lijst_van"]),
            ingetrokken_op=_dag(velden["ingetrokken_op"]),
            getekend_voor=_dag(velden["getekend_voor"]),
        )
    except (KeyError, TypeError, AttributeError, RecursionError) as fout:
        raise ValueError("no answer") from fout


def _dag(tekst: str | None) -> date | None:
    return None if tekst is None else date.fromisoformat(tekst)


def _claims(velden: Mapping[str, object]) -> Papierclaims:
    waarden = dict(velden)
    for naam in ("geboortedatum", "begin", "eind", "vastgesteld_op"):
        tekst = waarden[naam]
        waarden[naam] = None if tekst is None else date.fromisoformat(str(tekst))
    waarden["vorm"] = Vorm(str(waarden["vorm"]))
    waarden["som"] = bytes.fromhex(str(waarden["som"]))
    regels = waarden["regels"]
    if not isinstance(regels, list):
        raise TypeError
    waarden["regels"] = tuple(map(_regel, regels))
    return Papierclaims(**waarden)  # type: ignore[arg-type]  # every field was just made


def _regel(velden: Mapping[str, object]) -> ClaimRegel:
    dagen = velden["dagen"]
    if not isinstance(dagen, list):
        raise TypeError
    return ClaimRegel(
        code=str(velden["code"]),
        dagen=tuple(date.fromisoformat(str(dag)) for dag in dagen),
        titel=str(velden["titel"]),
        ingekort=bool(velden["ingekort"]),
    )
