"""`werkplek kwalificaties importeren`: look at a file or a pasted list, and take it over."""

from argparse import Namespace
from collections.abc import Iterator

from werkplek.application.beelden.importeren import import_beeld
from werkplek.application.importeren import Voorstel, bekijk, importeer
from werkplek.application.ports import BestandOnbereikbaar
from werkplek.application.ports_structuur import Structuurbron
from werkplek.cli import opties, plakken
from werkplek.cli.opdrachten.kwalificaties_velden import voorstel_velden
from werkplek.cli.sessie import Geopend, Sessie
from werkplek.cli.voortgang import balk
from werkplek.domain.fouten import BevestigingNodig, Gestopt
from werkplek.domain.leesverslag import PlakKop
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord, Code, Mislukt, reden_van
from werkplek.terminal.parser import Opdrachten
from werkplek.wiring import Werkplek
from werkplek.woorden import kwalificaties as zinnen
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden.vragen import vraag
from werkplek.woorden.weigering import weigering


def voeg_toe(opdrachten: Opdrachten) -> None:
    parser = opdrachten.nieuw("importeren", hulp.KWALIFICATIES_IMPORTEREN)
    waaruit = parser.opties.add_mutually_exclusive_group(required=True)
    waaruit.add_argument(
        "bestand", metavar="BESTAND", type=lezen.pad, nargs="?", help=hulp.BRONBESTAND
    )
    waaruit.add_argument("--plakken", metavar="BESTAND", help=hulp.PLAKKEN)
    plakken.voeg_toe(parser)
    parser.opties.add_argument("--droog", action="store_true", help=hulp.DROOG)
    opties.toch(parser.opties)
    parser.set_defaults(voer_uit=_importeren)


def _importeren(sessie: Sessie, keuze: Namespace) -> Antwoord:
    kop = plakken.kop_van(keuze)
    with sessie.open() as geopend:
        try:
            bron = _bron(geopend.werkplek, keuze, kop)
            return _bekeken(geopend, bron, keuze) if keuze.droog else _gedaan(geopend, bron, keuze)
        except BestandOnbereikbaar as fout:
            boodschap = zinnen.bestand_onleesbaar(str(keuze.bestand or keuze.plakken))
            raise Mislukt(Code.GEBRUIK, reden_van(fout), boodschap) from fout
        except KeyboardInterrupt as fout:
            raise Mislukt(Code.GESTOPT, "gestopt", weigering(Gestopt())) from fout


def _bron(werkplek: Werkplek, keuze: Namespace, kop: PlakKop | None) -> Structuurbron:
    if kop is None:
        return werkplek.open_bron(keuze.bestand)
    return werkplek.plak(plakken.lees_lijst(werkplek.bestanden, keuze.plakken), kop)


def _bekeken(geopend: Geopend, bron: Structuurbron, keuze: Namespace) -> Antwoord:
    with balk(stil=_stil(keuze)) as meld:
        voorstel = bekijk(geopend.ctx, bron, meld=meld)
    slot = zinnen.ALLEEN_GEKEKEN if voorstel.nieuws else zinnen.NIETS_NIEUWS
    return Antwoord((*_tekst(voorstel), *_vragen(voorstel), slot), voorstel_velden(voorstel))


def _gedaan(geopend: Geopend, bron: Structuurbron, keuze: Namespace) -> Antwoord:
    ik, bevestigd = geopend.ik(), opties.bevestigd(keuze)
    try:
        with balk(stil=_stil(keuze)) as meld:
            voorstel = importeer(geopend.ctx, ik, bron, meld=meld, bevestigd=bevestigd)
    except BevestigingNodig as fout:
        return _gevraagd(_bekeken(geopend, bron, keuze), reden_van(fout))
    slot = zinnen.OVERGENOMEN if voorstel.nieuws else zinnen.NIETS_NIEUWS
    velden = voorstel_velden(voorstel, overgenomen=voorstel.nieuws)
    return Antwoord((*_tekst(voorstel), slot), velden)


def _gevraagd(bekeken: Antwoord, reden: str) -> Antwoord:
    """The same preview as a refusal: nothing is kept while a question is open."""
    velden = {**bekeken.velden, "gelukt": False, "reden": reden}
    return Antwoord((*bekeken.regels[:-1], zinnen.TOCH), velden, Code.GEWEIGERD)


def _stil(keuze: Namespace) -> bool:
    return "json" in keuze


def _tekst(voorstel: Voorstel) -> Iterator[str]:
    beeld = import_beeld(voorstel)
    yield beeld.kop
    yield from (f"  {regel}" for regel in beeld.samenvatting)
    for groep in beeld.groepen:
        yield f"{groep.titel}:"
        yield from (f"  {regel}" for regel in groep.regels)
        if groep.meer:
            yield f"  {zinnen.en_nog(groep.meer)}"


def _vragen(voorstel: Voorstel) -> Iterator[str]:
    return (vraag(navraag).wat for navraag in voorstel.vragen)
