"""Exchange with a school beside Anki's own sync server, in one run and with the same texts.

Ours with all that it does: SQLCipher, seals that are checked, roles, row-level security, receipts,
and a PostgreSQL that syncs to the disk. What falls short is printed as such, and fails.

`WERKPLEK_BENCH_FEITEN` names other numbers than 10000,100000. On a computer that is busy with other
work the rates mean nothing; seconds of processor mean something.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import pytest

from tests.bench.uitwissel_meting import (
    Gemeten,
    Kant,
    WerkplekKant,
    anki_kant,
    werkplek_kant,
)
from tests.fakes.lijn import Weer

AANTALLEN: Final = [
    int(n) for n in os.environ.get("WERKPLEK_BENCH_FEITEN", "10000,100000").split(",")
]
SLECHT: Final = Weer(vertraging=0.15, kbit=512)
WACHTEND: Final = 1_000
PER_ZEGEL: Final = {20: (20_000, 105), 1: (8_000, 170)}
"""Feiten a seal: at least so many a second, at most so many bytes."""

pytestmark = pytest.mark.timeout(0)


@dataclass(slots=True)
class Grenzen:
    """What was demanded, and what it was."""

    mis: list[str] = field(default_factory=list)

    def eis(self, wat: str, gemeten: float, *, hoogstens: float = 0, minstens: float = 0) -> None:
        """Print a line, and remember what falls short."""
        goed = gemeten <= hoogstens if hoogstens else gemeten >= minstens
        grens = f"<= {hoogstens:g}" if hoogstens else f">= {minstens:g}"
        print(f"    {wat:<52}{gemeten:>12.1f}  {grens:<10} {'met' if goed else 'FALLS SHORT'}")
        if not goed:
            self.mis.append(f"{wat}: {gemeten:.1f}, {grens}")


@contextmanager
def grenzen() -> Iterator[Grenzen]:
    """All of them are looked at before one fails."""
    lijst = Grenzen()
    yield lijst
    assert not lijst.mis, "\n".join(lijst.mis)


def regel(naam: str, aantal: int, g: Gemeten) -> None:
    """One line of the table."""
    us = 1e6 / aantal
    print(
        f"  {naam:<34}{aantal / g.wand:>9.0f}{g.tellers.op / aantal:>9.1f}"
        f"{g.tellers.af / aantal:>9.1f}{g.client['cpu_zonder_vouwen'] * us:>9.1f}"
        f"{g.server * us:>9.1f}{g.database * us:>9.1f}{g.cpu * us:>9.1f}"
        f"{g.client['piek']:>9.0f}{g.piek:>9.0f}"
    )


def kop(tekst: str) -> None:
    print(f"\n  {tekst}")
    koppen = ("per s", "B up", "B down", "client", "server", "database", "all us", "MiB", "MiB srv")
    print(f"  {'':<34}" + "".join(f"{woord:>9}" for woord in koppen))


def heen_en_weer(kant: Kant, aantal: int) -> dict[str, Gemeten]:
    """Push so many from one folder, pull them in another, and exchange once more."""
    heen, weer = f"heen{aantal}", f"weer{aantal}"
    kant.begin(heen)
    kant.begin(weer)
    kant.wissel(heen)
    kant.leg_vast(heen, aantal)
    eerst = kant.daar()
    gedaan = {"push": kant.wissel(heen)}
    assert not gedaan["push"].client["fout"], gedaan["push"].client
    assert eerst < 0 or kant.daar() == eerst + aantal
    gedaan["pull"] = kant.wissel(weer)
    assert not gedaan["pull"].client["fout"], gedaan["pull"].client
    gedaan["nothing new"] = kant.wissel(weer)
    for stap in ("push", "pull"):
        regel(f"{kant.naam}, {stap} {aantal}", aantal, gedaan[stap])
    return gedaan


@pytest.mark.parametrize("per_zegel", PER_ZEGEL)
def test_push_and_pull_beside_anki(tmp_path: Path, per_zegel: int) -> None:
    snelheid, bytes_ = PER_ZEGEL[per_zegel]
    anki: dict[int, dict[str, Gemeten]] = {}
    ons: dict[int, dict[str, Gemeten]] = {}
    kop(f"{per_zegel} feiten a seal; microseconds of processor a feit")
    for aantal in AANTALLEN:
        with anki_kant(tmp_path / f"anki{aantal}") as kant:
            anki[aantal] = heen_en_weer(kant, aantal)
    for aantal in AANTALLEN:
        with werkplek_kant(tmp_path / f"ons{aantal}", per_zegel) as zelf:
            ons[aantal] = heen_en_weer(zelf, aantal)
            _vouwen(aantal, ons[aantal]["pull"])
    with grenzen() as g:
        for stap in ("push", "pull"):
            _eis(g, stap, anki, ons, snelheid, bytes_)
        _eis_geheugen(g, ons)
        niets = ons[AANTALLEN[-1]]["nothing new"]
        g.eis("nothing new: turns", niets.tellers.beurten / 2, hoogstens=1)
        g.eis("nothing new: bytes", niets.tellers.op + niets.tellers.af, hoogstens=1000)
        print(f"    nothing new: {niets.wand * 1e3:.0f} ms")


def _vouwen(aantal: int, g: Gemeten) -> None:
    over = float(g.client["wand"]) - g.wand
    print(f"  {'and then folded into dossiers':<34}{aantal / max(over, 1e-9):>9.0f}")


def _eis(
    g: Grenzen,
    stap: str,
    anki: dict[int, dict[str, Gemeten]],
    ons: dict[int, dict[str, Gemeten]],
    snelheid: int,
    bytes_: int,
) -> None:
    aantal = AANTALLEN[-1]
    hier, daar = ons[aantal][stap], anki[aantal][stap]
    g.eis(f"{stap}: feiten a second", aantal / hier.wand, minstens=snelheid)
    lengte = hier.tellers.op if stap == "push" else hier.tellers.af
    g.eis(f"{stap}: bytes a feit, headers and all", lengte / aantal, hoogstens=bytes_)
    g.eis(f"{stap}: times the processor of Anki", hier.cpu / daar.cpu, hoogstens=3)


def _eis_geheugen(g: Grenzen, ons: dict[int, dict[str, Gemeten]]) -> None:
    klein, groot = ons[AANTALLEN[0]], ons[AANTALLEN[-1]]
    for stap in ("push", "pull"):
        client = groot[stap].client["piek"]
        erbij = client - klein[stap].client["piek"]
        # The folder keeps at most 64 MB of its pages in memory, however large it is.
        g.eis(f"{stap}: MiB of the client above {AANTALLEN[0]}", erbij, hoogstens=64)
        erbij = groot[stap].piek - klein[stap].piek
        g.eis(f"{stap}: MiB of the hub above {AANTALLEN[0]}", erbij, hoogstens=16)


def test_the_bad_line(tmp_path: Path) -> None:
    """300 ms there and back, 512 kbit a second, and cuts."""
    kop(f"the bad line, {WACHTEND} waiting")
    with grenzen() as g, werkplek_kant(tmp_path / "ons", 20) as zelf:
        zelf.begin("a")
        zelf.wissel("a")
        schoon = _over(zelf, SLECHT, "clean")
        knip = _over(zelf, replace(SLECHT, knip_elke=60_000), "reset after every 60 kB")
        g.eis("cut every 60 kB: seconds", knip.wand, hoogstens=4)
        meer = knip.tellers.op / schoon.tellers.op
        g.eis("cut every 60 kB: times the clean bytes", meer, hoogstens=1.25)
        klein = _over(zelf, replace(SLECHT, knip_elke=8_000), "reset after every 8 kB")
        g.eis("cut every 8 kB: feiten that arrived", klein.client["bewaard"], minstens=WACHTEND)
        stil = replace(SLECHT, verlies=0.2, stil=0.6)
        verlies = _over(zelf, stil, "one packet of five lost")
        g.eis("packets lost: feiten that arrived", verlies.client["bewaard"], minstens=WACHTEND)
    with anki_kant(tmp_path / "anki") as kant:
        kant.begin("a")
        kant.leg_vast("a", WACHTEND)
        gemeten = kant.wissel("a", SLECHT)
        regel("Anki, clean", WACHTEND, gemeten)
        kant.leg_vast("a", WACHTEND)
        gebroken = kant.wissel("a", replace(SLECHT, knip_elke=60_000))
        print(f"  Anki, reset after every 60 kB, one try: {gebroken.client['fout'] or 'arrived'}")


def _over(kant: WerkplekKant, weer: Weer, wat: str) -> Gemeten:
    eerst = kant.daar()
    kant.leg_vast("a", WACHTEND)
    gemeten = kant.wissel("a", weer)
    regel(f"Werkplek, {wat}", WACHTEND, gemeten)
    seconden, knippen = gemeten.wand, gemeten.tellers.knippen
    print(f"    {seconden:.1f} s, {gemeten.tellers.beurten / 2:.0f} turns, {knippen} cuts")
    assert not gemeten.client["fout"], gemeten.client
    assert kant.daar() == eerst + WACHTEND
    return gemeten
