"""A pasted list on the command line: its text, and what the list does not say itself."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import Final

from werkplek.application.ports import Bestanden
from werkplek.cli import vaktaal
from werkplek.domain.fouten import BronGeweigerd
from werkplek.domain.kwalificatie import GEEN_CREBO, Soort, soort_van
from werkplek.domain.leesverslag import PlakKop, Reden
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Code, Mislukt
from werkplek.terminal.parser import DutchParser
from werkplek.woorden import kwalificaties as zinnen
from werkplek.woorden import opdrachthulp as hulp

INVOER: Final = "-"
MAX_LIJST: Final = 1_000_000
"""Bytes of a pasted list; the longest kwalificatie known has 29 werkprocessen."""

_OPTIES: Final = ("crebo", "naam", "niveau", "editie", "dossier", "dossier_crebo")


def voeg_toe(parser: DutchParser) -> None:
    """What a pasted list does not say itself."""
    voeg = parser.opties.add_argument
    voeg("--crebo", type=vaktaal.crebo, help=hulp.PLAK_CREBO)
    voeg("--naam", type=lezen.regel("naam"), help=hulp.PLAK_NAAM)
    voeg("--niveau", metavar="N", type=vaktaal.niveau, help=hulp.PLAK_NIVEAU)
    voeg("--editie", type=lezen.regel("editie"), help=hulp.PLAK_EDITIE)
    voeg("--dossier", metavar="NAAM", type=lezen.regel("dossier"), help=hulp.PLAK_DOSSIER)
    voeg("--dossier-crebo", metavar="CREBO", type=vaktaal.crebo, help=hulp.PLAK_DOSSIER_CREBO)


def kop_van(keuze: Namespace) -> PlakKop | None:
    """Whose list it is; None of a file that says so itself. Raises `Mislukt`."""
    if keuze.plakken is None:
        if any(getattr(keuze, naam) is not None for naam in _OPTIES):
            raise Mislukt(Code.GEBRUIK, "gebruik", zinnen.PLAK_ZONDER)
        return None
    zonder_niveau = keuze.crebo and soort_van(keuze.crebo) is not Soort.KWALIFICATIE
    nodig = ["crebo", "naam", "editie"] if zonder_niveau else ["crebo", "naam", "niveau", "editie"]
    mist = [f"--{naam}" for naam in nodig if getattr(keuze, naam) is None]
    if mist:
        raise Mislukt(Code.GEBRUIK, "gebruik", zinnen.plak_mist(mist))
    return PlakKop(
        crebo=keuze.crebo,
        naam=keuze.naam,
        niveau=keuze.niveau or 0,
        dossier_crebo=keuze.dossier_crebo or GEEN_CREBO,
        dossier=keuze.dossier or "",
        editie=keuze.editie,
    )


def lees_lijst(bestanden: Bestanden, genoemd: str) -> str:
    """The text of the file, or of standard input. Raises `BronGeweigerd`."""
    if genoemd == INVOER:
        inhoud, naam = sys.stdin.buffer.read(MAX_LIJST + 1), "invoer"
    else:
        pad = Path(genoemd).expanduser()
        inhoud, naam = bestanden.lees(pad, MAX_LIJST + 1), pad.name
    if len(inhoud) > MAX_LIJST:
        raise BronGeweigerd(naam, Reden.BESTAND_TE_GROOT)
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        regel = inhoud.count(b"\n", 0, fout.start) + 1
        raise BronGeweigerd(naam, Reden.GEEN_UTF8, regel) from fout
