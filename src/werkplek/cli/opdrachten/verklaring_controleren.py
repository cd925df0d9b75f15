"""`werkplek verklaring controleren`: is this file, picture or code what the school established?

Needs no folder: the signed lists of schools may be named. Without such a name the lists are those
of the folder, where there is one.
"""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from werkplek.application.beelden.controle import Bladregel, ControleBeeld, controle_beeld
from werkplek.application.ports import BestandOnbereikbaar, MapIsNieuw
from werkplek.cli.sessie import Sessie
from werkplek.device.bestanden import SchijfBestanden
from werkplek.documents.laat import LateControleur
from werkplek.domain.controle import Controleverslag, Drager, Uitslag
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord, Code, Mislukt
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import controleren as woorden

MAX_BESTAND: Final = 20 * 1024 * 1024
MAX_LIJST: Final = 4 * 1024 * 1024
CODE: Final = "WP1:"
GEEN_PAPIER: Final = frozenset({"onbekend_soort", "niet_te_lezen"})
"""Findings of something that is no paper at all."""


def voeg_toe(opdrachten: Opdrachten) -> None:
    parser = opdrachten.nieuw("controleren", woorden.OPDRACHT)
    parser.opties.add_argument("wat", metavar="BESTAND|TEKST", help=woorden.WAT)
    parser.opties.add_argument(
        "--sleutellijst",
        metavar="BESTAND",
        type=lezen.pad,
        action="append",
        default=[],
        help=woorden.SLEUTELLIJST,
    )
    parser.set_defaults(voer_uit=_controleren)


def _controleren(sessie: Sessie, keuze: Namespace) -> Antwoord:
    inhoud = _inhoud(keuze.wat)
    verslag = _controleer(sessie, keuze.sleutellijst, inhoud)
    if GEEN_PAPIER & {bevinding.code for bevinding in verslag.bevindingen}:
        raise Mislukt(Code.GEBRUIK, "onleesbaar", woorden.GEEN_PAPIER)
    beeld = controle_beeld(verslag)
    code = Code.GEDAAN if verslag.uitslag is Uitslag.ECHT else Code.GEWEIGERD
    return Antwoord(tuple(_regels(beeld)), _velden(verslag, beeld), code)


def _inhoud(wat: str) -> bytes:
    """The text of a code as it is, else the bytes of the file. Raises `Mislukt`."""
    if wat.strip().upper().startswith(CODE):
        return wat.strip().encode()
    inhoud = _lees(lezen.pad(wat), MAX_BESTAND)
    if not inhoud:
        raise Mislukt(Code.GEBRUIK, "onleesbaar", woorden.LEEG)
    return inhoud


def _lees(pad: Path, grens: int) -> bytes:
    try:
        inhoud = SchijfBestanden().lees(pad, grens + 1)
    except BestandOnbereikbaar as fout:
        boodschap = woorden.niet_te_openen(str(pad))
        raise Mislukt(Code.GEBRUIK, "bestand_onbereikbaar", boodschap) from fout
    if len(inhoud) > grens:
        raise Mislukt(Code.GEBRUIK, "te_groot", woorden.BESTAND_TE_GROOT)
    return inhoud


def _controleer(sessie: Sessie, lijsten: Sequence[Path], inhoud: bytes) -> Controleverslag:
    """With the lists that were named; else those of the folder, if there is one."""
    if lijsten:
        ruw = [_lees(pad, MAX_LIJST) for pad in lijsten]
        return LateControleur(lambda: ruw).controleer(inhoud)
    try:
        with sessie.ontsloten() as werkplek:
            return werkplek.controleur.controleer(inhoud)
    except MapIsNieuw:
        return LateControleur(tuple).controleer(inhoud)


def _regels(beeld: ControleBeeld) -> Iterator[str]:
    yield f"{beeld.kop}."
    for kop, zin in beeld.drieluik:
        yield f"{kop}: {zin}"
    yield from (f"  {zin}" for zin in beeld.bevindingen)
    if beeld.gegevens:
        yield f"{woorden.STAAT_ER}:"
        yield from (f"  {regel.wat}: {regel.tekst}" for regel in beeld.gegevens)
        yield f"  {beeld.aantal}:"
        yield from (f"    {_in_een_regel(regel)}" for regel in beeld.werkprocessen)


def _in_een_regel(regel: Bladregel) -> str:
    return f"{regel.wat}: {regel.tekst}" if regel.tekst else regel.wat


def _velden(verslag: Controleverslag, beeld: ControleBeeld) -> dict[str, object]:
    """What JSON says; `echt` is the one thing a script should look at.

    Of paper only its code can be real: what stands beside it, a person compares.
    """
    echt = verslag.uitslag is Uitslag.ECHT
    return {
        "echt": echt and verslag.drager is Drager.BESTAND,
        "code_echt": echt,
        "uitslag": verslag.uitslag.value,
        "drager": verslag.drager.value,
        "zeker": beeld.zeker,
        "niet_zeker": beeld.niet_zeker,
        "vergelijk": beeld.vergelijk,
        "bevindingen": [{"code": b.code, "waar": b.waar} for b in verslag.bevindingen],
        "papier": {regel.wat: regel.tekst for regel in beeld.gegevens},
        "werkprocessen": [_in_een_regel(regel) for regel in beeld.werkprocessen],
        "lijst_van": verslag.lijst_van,
        "ingetrokken_op": verslag.ingetrokken_op,
    }
