"""What the national file costs: to look at, to import, and to search in afterwards.

Importing is measured against a bare lxml walk and a bare insert of the same rows, searching against
a bare FTS5 MATCH on the same encrypted file; all in this run.
"""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from typing import Final

import pytest

from tests.bench.landelijk import schrijf_landelijk
from tests.store.histories import Schrijver, buiten, leg_vast
from werkplek.domain.feiten import DeelnemerAangemeld, PlaatsingGestart
from werkplek.domain.personen import Naam
from werkplek.domain.werkverwijzing import KwalificatieVerwijzing
from werkplek.store.folder import FolderStore, maak_store, open_store
from werkplek.store.generatie import BEDRIJF
from werkplek.store.lezer import StoreLezer
from werkplek.store.vouwen import gevouwen

RONDES: Final = 3
ZOEKRONDES: Final = 10
SLEUTEL: Final = os.urandom(48)

VRAGEN: Final = (
    *("b1k1w2", "B1-K1 W2", "b1-k1", "p1", "20003", "200", "k0067", "25001", "b1-k1-w3 lassen"),
    *("s", "ka", "kas", "inpak", "schoonma", "voorra", "bedien", "onderh"),
    *("logisteik", "schoonmaakn", "contrle", "ontvangne", "lasssen", "montreren", "vooraad"),
    *("voorraden", "controleren", "bedieningen", "voertuigen", "verzorging", "machines"),
    *("logistiek ontvangen", "begeleiden bewoner", "machines instellen", "klant advies"),
    *("voorraad", "zorg", "tuin", "houtverbinding", "veilig", "volgens", "de", "xqzw"),
)
"""As somebody types them: codes, beginnings, slips of the finger, endings, two words, one that is
in every second title, one that is nowhere."""


KAAL: Final = {
    "titles": "select rowid from zoekregel where zoekregel match ? order by rank limit 60",
    "all text": "select rowid from zoektekst where zoektekst match ? order by rank limit 60",
}


@pytest.fixture(scope="module")
def landelijk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The national file."""
    pad = tmp_path_factory.mktemp("landelijk") / "dossiers.xml"
    print(f"\n{schrijf_landelijk(pad)}")
    return pad


@pytest.fixture(scope="module")
def ingelezen(landelijk: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all of it."""
    folder = lege_map(tmp_path_factory.mktemp("ingelezen"))
    meet("neem", landelijk, folder)
    print(f"folder {(folder / BEDRIJF).stat().st_size / 1e6:.0f} MB")
    return folder


def lege_map(ouder: Path) -> Path:
    folder = ouder / "map"
    maak_store(folder, SLEUTEL, buiten()).sluit()
    return folder


def meet(wat: str, bestand: Path, folder: Path, *bron: Path) -> dict[str, float]:
    argumenten = [wat, str(bestand), str(folder), SLEUTEL.hex(), *map(str, bron)]
    gedaan = subprocess.run(
        [sys.executable, "-m", "tests.bench.inlezen", *argumenten],
        cwd=Path(__file__).resolve().parents[2],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    gemeten: dict[str, float] = json.loads(gedaan.stdout)
    return gemeten


@pytest.mark.timeout(0)
def test_an_import_against_a_bare_walk_and_insert(
    landelijk: Path, ingelezen: Path, tmp_path: Path
) -> None:
    keren = []
    kop = ("walk s", "insert s", "import s", "x bare", "cpu: bare", "import", "x bare", "peak MB")
    print("\n  " + "".join(f"{deel:>10}" for deel in kop))
    for ronde in range(1, RONDES + 1):
        kaal = meet("kaal", landelijk, lege_map(tmp_path / f"kaal{ronde}"), ingelezen)
        neem = meet("neem", landelijk, lege_map(tmp_path / f"neem{ronde}"))
        wand = neem["duur"] / (kaal["lopen"] + kaal["invoegen"])
        rekende = kaal["lopen_cpu"] + kaal["invoegen_cpu"]
        cpu = neem["duur_cpu"] / rekende
        keren.append((wand, cpu))
        rij = (kaal["lopen"], kaal["invoegen"], neem["duur"], wand, rekende, neem["duur_cpu"], cpu)
        print("  " + "".join(f"{getal:10.2f}" for getal in rij) + f"{neem['piek']:10.0f}")
    wand, cpu = (median(keer) for keer in zip(*keren, strict=True))
    print(f"  import {wand:.2f} x bare, in cpu {cpu:.2f} x (at most 4)")
    for naam, wat, folder in (
        ("preview", "kijk", lege_map(tmp_path / "kijk")),
        ("preview again", "kijk", ingelezen),
        ("import again", "neem", ingelezen),
    ):
        keer = meet(wat, landelijk, folder)
        geheugen = f"{keer['piek']:.0f} MB at its peak, {keer['voor']:.0f} before"
        print(f"  {naam} {keer['duur']:.2f} s, cpu {keer['duur_cpu']:.2f} s, {geheugen}")


@pytest.mark.timeout(0)
def test_a_search_against_a_bare_match(ingelezen: Path) -> None:
    store = open_store(ingelezen, SLEUTEL, buiten())
    try:
        leer_hier(store)
        with store.lees() as lezer:
            soorten: dict[str, Callable[[str], object]] = {
                "titles": lambda vraag: kaal(lezer, vraag, "titles"),
                "all text": lambda vraag: kaal(lezer, vraag, "all text"),
                "search": lezer.zoek_kwalificaties,
            }
            tijden = {naam: meet_vragen(zoek) for naam, zoek in soorten.items()}
    finally:
        store.sluit()
    print(f"\n  {len(VRAGEN)} questions {ZOEKRONDES} times; bare MATCH on titles, on all text")
    print(f"  {'':10}{'median ms':>10}{'p99 ms':>8}{'sum ms':>8}{'x titles':>10}{'x all':>8}")
    som = {naam: sum(keren) / ZOEKRONDES for naam, keren in tijden.items()}
    for naam, keren in tijden.items():
        kop = f"  {naam:10}{median(keren):10.2f}{quantiles(keren, n=100)[-1]:8.2f}{som[naam]:8.0f}"
        overal = som["titles"] + som["all text"]
        print(f"{kop}{som[naam] / som['titles']:10.2f}{som[naam] / overal:8.2f}")


def leer_hier(store: FolderStore) -> None:
    """Some deelnemers, so that there is something to put first."""
    with store.lees() as lezer:
        koppen = lezer.koppen()[::50]
    for kop in koppen:
        wie = Schrijver()
        verwijzing = KwalificatieVerwijzing(kop.crebo, kop.naam, kop.niveau, kop.dossier)
        gestart = PlaatsingGestart(verwijzing, wie.auteur, "zelfstandigheid", 1)
        aangemeld = DeelnemerAangemeld(Naam(wie.roepnaam, "Voorbeeld"))
        leg_vast(store, wie.feit(aangemeld), wie.feit(gestart))


def kaal(lezer: StoreLezer, vraag: str, tabel: str) -> object:
    """The words of the question as beginnings, and the best sixty rowids."""
    match = " ".join(f'"{woord}"*' for woord in re.findall(r"\w+", gevouwen(vraag)))
    return lezer._hier.exec_driver_sql(KAAL[tabel], (match,)).all()


def meet_vragen(zoek: Callable[[str], object]) -> list[float]:
    for vraag in VRAGEN:
        zoek(vraag)
    tijden = []
    for _ in range(ZOEKRONDES):
        for vraag in VRAGEN:
            begin = time.perf_counter()
            zoek(vraag)
            tijden.append((time.perf_counter() - begin) * 1e3)
    return tijden
