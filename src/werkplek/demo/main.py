"""`werkplek demo`: build the story, do the main job in the real window, keep what it made."""

import argparse
import logging
import os
import secrets
import sys
import tempfile
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Final

from werkplek.demo.bouw import Verteller
from werkplek.demo.examencommissie import Examencommissie
from werkplek.demo.hub import Demohub
from werkplek.demo.ongeluk import Ongeluk
from werkplek.demo.school import School
from werkplek.demo.verhaal import DOSSIERS, PINCODES
from werkplek.demo.verslag import Verslag
from werkplek.structuur.start import startdata
from werkplek.wiring import Werkplek, begin_werkplek

UIT: Final = Path("demo")
OFFSCREEN: Final = "offscreen"


def main(argv: Sequence[str]) -> int:
    """Run the demo; gives the exit code. Everything but `--uit` is thrown away afterwards."""
    keuze = _parser().parse_args(argv)
    zonder_venster = keuze.zonder_venster or keuze.handleiding is not None or not heeft_scherm()
    if zonder_venster:
        os.environ["QT_QPA_PLATFORM"] = OFFSCREEN
    logging.getLogger("werkplek").addHandler(logging.NullHandler())  # what matters, the demo says
    verslag = Verslag(keuze.uit)
    with tempfile.TemporaryDirectory(prefix="werkplek-demo-") as tijdelijk:
        werkplek = begin_werkplek(
            Path(tijdelijk) / "map", secrets.token_urlsafe(24), sleutelbos=None
        )
        _vertel(werkplek, verslag)
        if keuze.handleiding is not None:
            _maak_handleiding(werkplek, verslag, keuze.handleiding)
            return 0
        Ongeluk(werkplek, verslag, Path(tijdelijk)).vertel()
        with Demohub(Path(tijdelijk) / "hub") as hub:
            commissie = Examencommissie(hub, verslag, Path(tijdelijk))
            School(werkplek, verslag, Path(tijdelijk), hub).vertel(commissie)
            _laat_zien(
                werkplek,
                verslag,
                commissie,
                rollen=not keuze.zonder_rollen,
                blijf_open=not zonder_venster,
            )
    verslag.sluit()
    return 0


def heeft_scherm() -> bool:
    """Whether a window can be shown here."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _vertel(werkplek: Werkplek, verslag: Verslag) -> None:
    ctx = werkplek.ctx
    verteller = Verteller(ctx.store, ctx.ids, ctx.clock.vandaag())
    for naam in DOSSIERS:
        verslag.nieuw(naam).write_bytes(files(__package__).joinpath("dossiers", naam).read_bytes())
    verteller.vertel(startdata(), werkplek.open_bron(verslag.map / DOSSIERS[0]))
    with ctx.store.lees() as lezer:
        for persoon in lezer.personen():
            werkplek.toegang.kies_pincode(persoon.id, PINCODES[persoon.naam])
        verslag.schrijf(
            f"Een verzonnen bedrijf: {len(lezer.overzicht())} deelnemers, "
            f"{len(lezer.personen())} mensen die vastleggen, {lezer.aantal_feiten()} feiten."
        )
    wie = ", ".join(f"{naam} {pincode}" for naam, pincode in PINCODES.items())
    verslag.schrijf(f"Hun pincodes, ook verzonnen: {wie}.")


def _laat_zien(
    werkplek: Werkplek,
    verslag: Verslag,
    commissie: Examencommissie,
    *,
    rollen: bool,
    blijf_open: bool,
) -> None:
    from werkplek.demo.rondgang import laat_zien  # noqa: PLC0415  Qt starts with the platform set

    laat_zien(werkplek, verslag, commissie, rollen=rollen, blijf_open=blijf_open)


def _maak_handleiding(werkplek: Werkplek, verslag: Verslag, map_: Path) -> None:
    from werkplek.demo.handleiding import maak  # noqa: PLC0415  as below

    maak(werkplek, verslag, map_)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="werkplek demo", description="Laat Werkplek zien met verzonnen mensen."
    )
    parser.add_argument(
        "--zonder-venster", action="store_true", help="geen venster, ook als er een scherm is"
    )
    parser.add_argument(
        "--uit", metavar="MAP", type=Path, default=UIT, help="waar de bestanden komen"
    )
    parser.add_argument(
        "--zonder-rollen", action="store_true", help="zonder de wandelingen per rol"
    )
    parser.add_argument(
        "--handleiding", metavar="MAP", type=Path, help="alleen de plaatjes van de handleiding"
    )
    return parser
