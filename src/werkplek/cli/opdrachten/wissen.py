"""`werkplek deelnemer wissen`: take somebody out of the folder, and prove it."""

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from werkplek.application.ports import BestandOnbereikbaar
from werkplek.application.ports_wissen import Wisbewijs
from werkplek.application.wissen import wis
from werkplek.cli import opties
from werkplek.cli.opdrachten.exporteren import ook_bewaard
from werkplek.cli.pdf import eis_vrij
from werkplek.cli.sessie import Geopend, Sessie
from werkplek.domain.bewaren import Wisgrond
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord, Code, Mislukt
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden import wissen as woorden


def voeg_toe(opdrachten: Opdrachten) -> None:
    parser = opdrachten.nieuw("wissen", woorden.HULP)
    voeg = parser.opties.add_argument
    voeg("naam", metavar="NAAM", help=hulp.WIE_DEELNEMER)
    gronden = tuple(grond.value for grond in Wisgrond)
    voeg("--grond", choices=gronden, required=True, help=woorden.HULP_GROND)
    rvo = parser.opties.add_mutually_exclusive_group(required=True)
    rvo.add_argument("--rvo", action="store_true", help=woorden.HULP_RVO)
    rvo.add_argument("--geen-rvo", dest="rvo", action="store_false", help=woorden.HULP_GEEN_RVO)
    voeg("--bewijs-uit", metavar="PAD", type=lezen.pad, help=woorden.HULP_BEWIJS)
    voeg("--overschrijven", action="store_true", help=hulp.OVERSCHRIJVEN)
    opties.toch(parser.opties)
    parser.set_defaults(voer_uit=_wissen)


def _wissen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    if keuze.bewijs_uit is not None:
        eis_vrij(keuze.bewijs_uit, overschrijven=keuze.overschrijven)
    with sessie.open() as geopend:
        wie = geopend.ontgrendel(geopend.ik())
        bewijs = wis(
            geopend.ctx,
            geopend.werkplek.reserve,
            wie,
            ook_bewaard(geopend, keuze.naam),
            grond=Wisgrond(keuze.grond),
            rvo=keuze.rvo,
            bevestigd=opties.bevestigd(keuze),
        )
        if keuze.bewijs_uit is not None:
            _schrijf(geopend, bewijs, keuze.bewijs_uit)
    regels = _regels(bewijs)
    if keuze.bewijs_uit is not None:
        regels.append(woorden.bewijs_in(str(keuze.bewijs_uit)))
    return Antwoord(tuple(regels), _velden(bewijs, keuze.bewijs_uit))


def _regels(bewijs: Wisbewijs) -> list[str]:
    """What was done, without the name."""
    wat, tot = bewijs.telling, bewijs.behouden_tot
    weg = woorden.telling(wat)
    return [
        woorden.gewist(bewijs.nummer, weg),
        *(woorden.behouden(bewijs.klasse, tot)[:1] if tot is not None else ()),
        woorden.HIER_SCHOON if bewijs.af else woorden.HIER_NOG_NIET,
        *(woorden.schoon_elders(naam) for naam in bewijs.schoon),
        *(woorden.nog_elders(plek.naam, plek.laatst) for plek in bewijs.elders),
    ]


def _schrijf(geopend: Geopend, bewijs: Wisbewijs, pad: Path) -> None:
    """The erasure stands in any case, and its facts go out as fields."""
    werkplek = geopend.werkplek
    try:
        werkplek.bestanden.bewaar(pad, werkplek.renderer.wisbewijs(bewijs))
    except BestandOnbereikbaar as fout:
        boodschap = woorden.bewijs_niet_geschreven(str(pad), bewijs.nummer)
        velden = _velden(bewijs, None)
        raise Mislukt(Code.OMGEVING, "bewijs_niet_geschreven", boodschap, velden) from fout


def _velden(bewijs: Wisbewijs, pad: Path | None) -> dict[str, object]:
    return {**asdict(bewijs), "bewijs": str(pad) if pad is not None else None}
