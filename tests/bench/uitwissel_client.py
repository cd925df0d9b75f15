"""The client's side of the measurement, each step a process: its time and memory are its own.

    python -m tests.bench.uitwissel_client begin MAP ADRES CODE
    python -m tests.bench.uitwissel_client leg_vast MAP AANTAL PER_ZEGEL DEELNEMER:PLAATSING,...
    python -m tests.bench.uitwissel_client wissel MAP ADRES

Prints one JSON object. A folder as anyone has it: SQLCipher, its own key, every write synced.
"""

import json
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from tests.bench.bericht import hoogste_geheugen, notitie
from werkplek.application.beginnen import LeerbedrijfOpgave, PersoonOpgave, begin
from werkplek.application.koppelen import koppel
from werkplek.application.koppelopgave import Koppelopgave
from werkplek.application.uitwisselen import wissel_uit
from werkplek.application.uitwisselgang import Deel, Vordering
from werkplek.device.slots import Argon2Cost
from werkplek.domain.feiten import Feit, Klok, WaarnemingVastgelegd
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PlaatsingId
from werkplek.domain.kwalificatie import Crebo, WerkprocesCode
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing
from werkplek.store import unit_of_work, zegels
from werkplek.structuur.start import startdata
from werkplek.wiring import Werkplek, begin_werkplek, open_werkplek

WACHTZIN: Final = "vier losse woorden samen"
_GOEDKOOP: Final = Argon2Cost(8, 1, 1)
_SAMEN: Final = 1000
_PER_KEER: Final = 5
_BEGIN: Final = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@contextmanager
def geopend(map_: Path) -> Iterator[Werkplek]:
    """The folder, closed afterwards."""
    werkplek = open_werkplek(map_, WACHTZIN, sleutelbos=None, cost=_GOEDKOOP)
    try:
        yield werkplek
    finally:
        werkplek.sluit()


def maak(map_: str, adres: str, code: str) -> dict[str, Any]:
    """A new folder, linked to the school."""
    werkplek = begin_werkplek(Path(map_), WACHTZIN, sleutelbos=None, cost=_GOEDKOOP)
    try:
        bedrijf = LeerbedrijfOpgave("Werkbedrijf De Voorbeeldhof", "Oosterveen")
        wie = begin(werkplek.ctx, bedrijf, PersoonOpgave("Ans Proef"), startdata())
        opgave = Koppelopgave(adres, code)
        koppel(werkplek.ctx, werkplek.uitwisselmap, werkplek.hubs, wie, opgave)
    finally:
        werkplek.sluit()
    return {}


def leg_vast(map_: str, aantal: str, per_zegel: str, dossiers: str) -> dict[str, Any]:
    """Record so many waarnemingen about deelnemers of the school; not part of what is measured."""
    # A run closes by itself at 64; here at the number that is asked.
    for deel in (unit_of_work, zegels):
        vars(deel)["MAX_REEKS"] = int(per_zegel)
    namen = [naam.split(":") for naam in dossiers.split(",")]
    with geopend(Path(map_)) as werkplek:
        for vanaf in range(0, int(aantal), _SAMEN):
            nummers = range(vanaf, min(vanaf + _SAMEN, int(aantal)))
            # Some deelnemers at a time, by turns: who folds a dossier once folds it once.
            begin_ = vanaf // _SAMEN * _PER_KEER
            hier = [namen[(begin_ + n) % len(namen)] for n in range(_PER_KEER)]
            schrijf_op(werkplek, nummers, hier)
    return {}


def schrijf_op(werkplek: Werkplek, nummers: Sequence[int], namen: Sequence[Sequence[str]]) -> None:
    """Record waarnemingen about these deelnemers in one transaction, and seal them."""
    (school,) = werkplek.uitwisselmap.scholen()
    with werkplek.ctx.store.lees() as lezer:
        (persoon,) = lezer.personen()
    with werkplek.ctx.store.unit_of_work() as uow:
        for n in nummers:
            deelnemer, plaatsing = namen[(n // 10) % len(namen)]
            op = _BEGIN + timedelta(seconds=37 * n)
            feit = Feit(
                id=FeitId(werkplek.ctx.ids.nieuw()),
                organisatie=school.id,
                deelnemer=DeelnemerId(deelnemer),
                auteur=persoon.id,
                vastgelegd_op=op,
                klok=Klok.ZELF,
                gezien_op=op.date(),
                inhoud=_waarneming(n, plaatsing),
            )
            uow.voeg_toe(feit)
        uow.commit()
    werkplek.ctx.store.sluit_reeks()


def _waarneming(n: int, plaatsing: str) -> WaarnemingVastgelegd:
    werkproces = WerkprocesVerwijzing(
        Crebo("25743"),
        WerkprocesCode(f"B1-K{1 + n % 4}-W{1 + n % 6}"),
        "Bereidt het werk voor en stemt het af",
    )
    return WaarnemingVastgelegd(
        PlaatsingId(plaatsing), werkproces, ("uitleg", "samen", "controle")[n % 3], notitie(n)
    )


def wissel(map_: str, adres: str) -> dict[str, Any]:
    """One exchange; `adres` may be a line before the hub."""
    with geopend(Path(map_)) as werkplek:
        (school,) = werkplek.uitwisselmap.scholen()
        if school.adres != adres:
            school = replace(school, adres=adres)
            werkplek.uitwisselmap.bewaar_school(school)
        hub = werkplek.hubs.hub(school)
        tot: dict[Deel, tuple[float, float]] = {}

        def toon(vordering: Vordering) -> None:
            tot[vordering.deel] = time.perf_counter(), time.process_time()

        begin_ = time.perf_counter(), time.process_time()
        uitkomst = wissel_uit(
            werkplek.ctx,
            school,
            hub,
            werkplek.uitwisselmap,
            stop=threading.Event(),
            toeval=werkplek.toeval,
            toon=toon,
        )
        klaar = time.perf_counter(), time.process_time()
        hub.sluit()
    deel = tot.get(Deel.OPHALEN) or tot.get(Deel.VERSTUREN) or klaar
    return {
        "verstuurd": uitkomst.verstuurd,
        "bewaard": uitkomst.bewaard,
        "opgehaald": uitkomst.opgehaald,
        "ongelijk": len(uitkomst.ongelijk),
        "fout": repr(uitkomst.fout) if uitkomst.fout else "",
        "wand": klaar[0] - begin_[0],
        "cpu": klaar[1] - begin_[1],
        "wand_zonder_vouwen": deel[0] - begin_[0],
        "cpu_zonder_vouwen": deel[1] - begin_[1],
    }


STAPPEN: Final[dict[str, Callable[..., dict[str, Any]]]] = {
    "begin": maak,
    "leg_vast": leg_vast,
    "wissel": wissel,
}


def main(woorden: Sequence[str]) -> None:
    """Do one step."""
    gedaan = STAPPEN[woorden[0]](*woorden[1:])
    piek = hoogste_geheugen()
    print(json.dumps({**gedaan, "piek": piek}))


if __name__ == "__main__":
    main(sys.argv[1:])
