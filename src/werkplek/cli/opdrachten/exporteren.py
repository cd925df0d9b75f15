"""`werkplek deelnemer exporteren`: everything about somebody, in a folder or one ZIP."""

from argparse import Namespace
from pathlib import Path

from werkplek.application.bewaarde import bewaarde_van
from werkplek.application.exporteren import exporteer
from werkplek.application.ports import BestandOnbereikbaar
from werkplek.cli.pdf import eis_vrij
from werkplek.cli.sessie import Geopend, Sessie
from werkplek.domain.fouten import DeelnemerOnbekend
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord, Code, Mislukt
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import inzage as woorden
from werkplek.woorden import opdrachthulp as hulp


def voeg_toe(opdrachten: Opdrachten) -> None:
    parser = opdrachten.nieuw("exporteren", woorden.HULP)
    parser.opties.add_argument("naam", metavar="NAAM", help=hulp.WIE_DEELNEMER)
    parser.opties.add_argument(
        "--uit", metavar="PAD", type=lezen.pad, required=True, help=woorden.HULP_UIT
    )
    parser.opties.add_argument("--overschrijven", action="store_true", help=hulp.OVERSCHRIJVEN)
    parser.set_defaults(voer_uit=_exporteren)


def ook_bewaard(geopend: Geopend, genoemd: str) -> DeelnemerId:
    """Who it is about, also somebody of whom only a duty keeps something."""
    try:
        return geopend.deelnemer(genoemd)
    except DeelnemerOnbekend as fout:
        if fout.aantal:
            raise
        return bewaarde_van(geopend.ctx, genoemd)


def _exporteren(sessie: Sessie, keuze: Namespace) -> Antwoord:
    if keuze.uit.suffix.lower() == ".zip":
        eis_vrij(keuze.uit, overschrijven=keuze.overschrijven)
    else:
        eis_leeg(keuze.uit)
    with sessie.open() as geopend:
        deelnemer = ook_bewaard(geopend, keuze.naam)
        werkplek = geopend.werkplek
        try:
            gedaan = exporteer(
                geopend.ctx, deelnemer, werkplek.renderer, werkplek.bestanden, keuze.uit
            )
        except BestandOnbereikbaar as fout:
            boodschap = woorden.niet_geschreven(str(keuze.uit))
            raise Mislukt(Code.OMGEVING, "niet_geschreven", boodschap) from fout
    regels = [
        woorden.geschreven(str(gedaan.pad), gedaan.feiten, gedaan.bestanden),
        woorden.LEESBAAR,
    ]
    if gedaan.ontbreekt:
        regels.append(f"{woorden.ONTBREEKT}: {', '.join(gedaan.ontbreekt)}.")
    velden = {
        "deelnemer": deelnemer,
        "uit": str(gedaan.pad),
        "feiten": gedaan.feiten,
        "bestanden": gedaan.bestanden,
        "ontbreekt": gedaan.ontbreekt,
    }
    return Antwoord(tuple(regels), velden)


def eis_leeg(pad: Path) -> None:
    """Demand a new or empty folder, before anything is read. Raises `Mislukt`."""
    try:
        kan_hier = pad.parent.is_dir() and (pad.is_dir() or not pad.exists())
        vol = pad.is_dir() and any(pad.iterdir())
    except OSError:  # no such folder can be, or it is closed
        kan_hier, vol = False, False
    if not kan_hier:
        raise Mislukt(Code.GEBRUIK, "geen_map", woorden.geen_map(str(pad)))
    if vol:
        raise Mislukt(Code.GEWEIGERD, "map_niet_leeg", woorden.map_niet_leeg(str(pad)))
