"""Take in a file that a device sealed for its school: what never came over the line.

What is in it proves itself by its own seals, as in a push; who brought the file proves nothing.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from werkplek.hub.fouten import BestandOnbruikbaar
from werkplek.hub.spoor import noteer
from werkplek.hub.versturen import Innemer
from werkplek.protocol.fouten import ProtocolFout, TeGroot, ZegelKloptNiet
from werkplek.protocol.naam import naam_uit
from werkplek.protocol.uitwisseling import MAX_FEITEN, Zending
from werkplek.protocol.verzegeld import Meegave, open_meegave


@dataclass(frozen=True, slots=True)
class Ingenomen:
    """From which device a file says to be, and how many of its feiten had which outcome."""

    apparaat: str
    uitkomsten: Mapping[str, int]


def neem_bestand_in(innemer: Innemer, bestand: bytes, *, door: str, nu: datetime) -> Ingenomen:
    """Take it in, a push at a time; the same file twice changes nothing the second time.

    Raises `BestandOnbruikbaar`: `geen_bestand`, `andere_school_of_gewijzigd` or `te_groot`.
    """
    meegave = _open(innemer, bestand)
    telling: Counter[str] = Counter()
    for zending in meegave.zendingen:
        for reeks, uitkomst in zip(
            zending.reeksen, innemer.neem_van_niemand(zending, nu), strict=True
        ):
            if uitkomst.feiten:
                telling.update(een.uitkomst for een in uitkomst.feiten)
            else:
                telling[uitkomst.uitkomst] += len(reeks.plekken)
    apparaat = naam_uit(meegave.apparaat)
    with innemer.database.inname(innemer.school.nr) as verbinding:
        noteer(verbinding, innemer.school.nr, door, "bestand_ingenomen", waarover=apparaat, nu=nu)
    return Ingenomen(apparaat, dict(telling))


def _open(innemer: Innemer, bestand: bytes) -> Meegave:
    privaat = innemer.school.noodsleutel.private_bytes_raw()
    try:
        meegave = open_meegave(privaat, bestand)
        school, _ = naam_uit(meegave.school), naam_uit(meegave.apparaat)
    except TeGroot as fout:
        raise BestandOnbruikbaar("te_groot") from fout
    except ZegelKloptNiet as fout:
        raise BestandOnbruikbaar("andere_school_of_gewijzigd") from fout
    except ProtocolFout as fout:
        raise BestandOnbruikbaar("geen_bestand") from fout
    if school != innemer.school.id:
        raise BestandOnbruikbaar("andere_school_of_gewijzigd")
    if any(_maat(zending) > MAX_FEITEN for zending in meegave.zendingen):
        raise BestandOnbruikbaar("te_groot")
    return meegave


def _maat(zending: Zending) -> int:
    return max(len(zending.reeksen), sum(len(reeks.plekken) for reeks in zending.reeksen))
