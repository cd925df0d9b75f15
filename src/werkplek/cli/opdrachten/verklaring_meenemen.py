"""`werkplek verklaring meenemen`: a folder, or one ZIP, that the deelnemer takes along."""

from argparse import Namespace

from werkplek.application.meenemen import neem_mee
from werkplek.application.papieren import Drukkerij
from werkplek.application.ports import BestandOnbereikbaar
from werkplek.application.verklaringen import met_nummer
from werkplek.cli.opdrachten.exporteren import eis_leeg
from werkplek.cli.pdf import eis_vrij
from werkplek.cli.sessie import Sessie
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord, Code, Mislukt
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import meenemen as woorden
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden.inzage import niet_geschreven


def voeg_toe(opdrachten: Opdrachten) -> None:
    parser = opdrachten.nieuw("meenemen", woorden.HULP)
    parser.opties.add_argument("--nummer", required=True, help=hulp.NUMMER)
    parser.opties.add_argument(
        "--uit", metavar="PAD", type=lezen.pad, required=True, help=woorden.HULP_UIT
    )
    parser.opties.add_argument("--overschrijven", action="store_true", help=hulp.OVERSCHRIJVEN)
    parser.set_defaults(voer_uit=_meenemen)


def _meenemen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    if keuze.uit.suffix.lower() == ".zip":
        eis_vrij(keuze.uit, overschrijven=keuze.overschrijven)
    else:
        eis_leeg(keuze.uit)
    with sessie.open() as geopend, geopend.ctx.store.lees() as lezer:
        werkplek = geopend.werkplek
        stand = met_nummer(lezer, keuze.nummer)
        if stand.staat in woorden.GAAT_NIET_MEE:
            raise Mislukt(Code.GEWEIGERD, stand.staat, woorden.GAAT_NIET_MEE[stand.staat])
        pers = Drukkerij(werkplek.renderer, werkplek.papiermaker)
        stukken = neem_mee(lezer, stand, pers, werkplek.meeneemmaker)
        try:
            werkplek.bestanden.bewaar_samen(keuze.uit, stukken)
        except BestandOnbereikbaar as fout:
            boodschap = niet_geschreven(str(keuze.uit))
            raise Mislukt(Code.OMGEVING, "niet_geschreven", boodschap) from fout
    velden = {
        "nummer": keuze.nummer,
        "uit": str(keuze.uit),
        "bestanden": [stuk.naam for stuk in stukken],
    }
    return Antwoord((woorden.geschreven(str(keuze.uit)),), velden)
