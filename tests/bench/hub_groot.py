"""A hub of national size against one of a few schools: what a page and a push cost in each.

    make bench-groot

Twenty million feiten take about 20 GB and half an hour. `WERKPLEK_BENCH_GROOT` names other numbers
than 1000000,20000000. The rows are laid down by PostgreSQL itself, in the real tables; what is
measured goes through the real service. Fails when the larger one takes more than 1.3 times as long.
"""

import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import msgspec

from tests.fakes.apparaat import Apparaat, Deelnemer
from tests.fakes.dienstlijn import DienstLijn, een_hub
from tests.fakes.postgres import Postgres, cluster
from werkplek.protocol.reeks import Kopdeel
from werkplek.protocol.uitwisseling import Ophaling, OphalingAntwoord

AANTALLEN: Final = [
    int(n) for n in os.environ.get("WERKPLEK_BENCH_GROOT", "1000000,20000000").split(",")
]
BYTES: Final = 1_000
"""Of disk for a feit, with its indexes, its log and some room."""

DEELNEMERS: Final = 200
PER_DEELNEMER: Final = 400
PER_SCHOOL: Final = 250_000
"""Feiten: a larger hub has more schools, not longer dossiers."""

RONDES: Final = 150
GRENS: Final = 1.3
_PER_ZEGEL: Final = 20

_LEG_NEER: Final = r"""
insert into zegel select (n - 1) / ({per} / 20) + 1, (n - 1) % ({per} / 20) + 1, '{app}',
 '{org}', '{org}', n * 20 - 19, n * 20, '\x{nul}', '\x{nul}', '\x{nul}{nul}',
 decode(repeat('{nul}', 20), 'hex'), decode(repeat('{nul}', 20), 'hex')
 from generate_series(1, {aantal} / 20) n;
create temporary table wie as select row_number() over () - 1 as plek, id from
 (select id from deelnemer union all
 select gen_random_uuid() from generate_series(1, {anderen})) alle;
create index on wie (plek);
analyze wie;
insert into feit select (n - 1) / {per} + 1, (n - 1) % {per} + 1, gen_random_uuid(), wie.id,
 (n - 1) % {per} / 20 + 1, (n - 1) % 20, 'waarneming_vastgelegd', 'voortgang', '\x{deel}',
 null from generate_series(1, {aantal}) n join wie
 on wie.plek = (n::bigint * 7919) % ({anderen} + {deelnemers});
insert into inhoud select (n - 1) / {per} + 1, (n - 1) % {per} + 1, '\x{nul}',
 decode(repeat(md5(n::text), 16), 'hex') from generate_series(1, {aantal}) n;
insert into emmer select school, dossier, max(nr), count(*), 0 from feit group by 1, 2;
update school set stand = {per}, zegels = {per} / 20;
analyze
"""


def leg_neer(pg: Postgres, url: str, aantal: int) -> None:
    """So many feiten: of the school, about whom the leerbedrijf sees and others; and of others."""
    deel = Kopdeel(
        soort="waarneming_vastgelegd",
        soort_v=1,
        klok="zelf",
        kring="voortgang",
        gezien_op="2026-03-02",
        verwijst=(),
        deelnemer=bytes(range(16)),
        moment=1_770_000_000_000,
        id=bytes(range(16)),
    )
    waarden = {
        "aantal": aantal,
        "per": min(PER_SCHOOL, aantal),
        "anderen": max(0, PER_SCHOOL // PER_DEELNEMER - DEELNEMERS),
        "deelnemers": DEELNEMERS,
        "app": "01990000-0000-7000-9000-000000000001",
        "org": "01990000-0000-7000-9000-000000000002",
        "nul": "00" * 32,
        "deel": msgspec.msgpack.encode(deel).hex(),
    }
    naam = url.partition("?")[0].rpartition("/")[2]
    with pg.server.connect_to(naam) as verbinding:
        for opdracht in _LEG_NEER.split(";"):
            verbinding.execute(opdracht.format(**waarden).encode())


def middelste(wat: Callable[[], object]) -> float:
    """Milliseconds, the median of many."""
    tijden = []
    for _ in range(RONDES):
        begin = time.perf_counter()
        wat()
        tijden.append((time.perf_counter() - begin) * 1e3)
    return statistics.median(tijden[RONDES // 10 :])


def meet(pg: Postgres, map_: Path, aantal: int) -> dict[str, float]:
    """A page of 500 from anywhere, and a push of 20, in milliseconds."""
    url = pg.nieuwe_database()
    begin = time.perf_counter()
    try:
        with een_hub(url, map_, DEELNEMERS) as hub:
            leg_neer(pg, url, aantal)
            print(f"  {aantal:>11,} feiten laid down in {time.perf_counter() - begin:.0f} s")
            apparaat, lezer = hub.hub.met_apparaten(2)
            kans = random.Random(7)

            def pagina() -> OphalingAntwoord:
                vraag = Ophaling(
                    kans.randrange(min(PER_SCHOOL, aantal) // 2), rechten=lezer.rechten
                )
                antwoord = lezer.vraag(hub.lijn, "ophalen", vraag).als(OphalingAntwoord)
                lezer.rechten = antwoord.rechten.som if antwoord.rechten else lezer.rechten
                return antwoord

            assert sum(len(r.nrs) for r in pagina().reeksen) > 0
            return {
                "a page of 500": middelste(pagina),
                "a push of 20": middelste(lambda: duw(apparaat, hub.lijn, hub.hub.deelnemers)),
            }
    finally:
        pg.weg(url)


def duw(apparaat: Apparaat, lijn: DienstLijn, deelnemers: list[Deelnemer]) -> None:
    """Push one run of 20."""
    reeksen = apparaat.leg_vast(_PER_ZEGEL, deelnemers, _PER_ZEGEL)
    apparaat.stuur(lijn, reeksen)


def main() -> int:
    """Measure each, and compare; 2 when there is too little room."""
    vrij = shutil.disk_usage(tempfile.gettempdir()).free
    nodig = sum(AANTALLEN) * BYTES
    if vrij < nodig:
        print(
            f"needs {nodig / 1e9:.0f} GB on the disk of temporary files, {vrij / 1e9:.0f} are free"
        )
        return 2
    gemeten: list[dict[str, float]] = []
    with cluster(durable=True, max_wal_size="4GB", shared_buffers="1GB") as pg:
        for aantal in AANTALLEN:
            with tempfile.TemporaryDirectory() as map_:
                gemeten.append(meet(pg, Path(map_), aantal))
    klein, groot = gemeten[0], gemeten[-1]
    mis = 0
    for wat, ms in groot.items():
        keer = ms / klein[wat]
        mis += keer > GRENS
        oordeel = "met" if keer <= GRENS else "FALLS SHORT"
        print(f"  {wat:<16}{klein[wat]:>9.2f} ms{ms:>9.2f} ms{keer:>7.2f}  <= {GRENS}  {oordeel}")
    return int(mis > 0)


if __name__ == "__main__":
    sys.exit(main())
