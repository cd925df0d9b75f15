"""`werkplek kwalificaties exporteren`: the tidy CSV, which imports as the same kwalificaties."""

from argparse import Namespace
from collections.abc import Iterator

from werkplek.application.keuze import kwalificatie_van
from werkplek.application.ports import Lezer
from werkplek.cli import vaktaal
from werkplek.cli.edities import editie_van
from werkplek.cli.pdf import eis_vrij
from werkplek.cli.sessie import Sessie
from werkplek.domain.kwalificatie import Kwalificatie
from werkplek.structuur.tidy_schrijven import schrijf_tidy
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord, Code, Mislukt
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import kwalificaties as zinnen
from werkplek.woorden import opdrachthulp as hulp


def voeg_toe(opdrachten: Opdrachten) -> None:
    parser = opdrachten.nieuw("exporteren", hulp.KWALIFICATIES_EXPORTEREN)
    voeg = parser.opties.add_argument
    voeg("crebos", metavar="CREBO", type=vaktaal.crebo, nargs="*", help=hulp.WELKE)
    voeg("--uit", metavar="BESTAND", type=lezen.pad, required=True, help=hulp.UIT)
    voeg("--editie", default="", help=hulp.EDITIE)
    voeg("--alle-edities", action="store_true", help=hulp.ALLE_EDITIES)
    voeg("--excel", action="store_true", help=hulp.EXCEL)
    voeg("--overschrijven", action="store_true", help=hulp.OVERSCHRIJVEN)
    parser.set_defaults(voer_uit=_exporteren)


def _exporteren(sessie: Sessie, keuze: Namespace) -> Antwoord:
    if keuze.editie and not keuze.crebos:
        raise Mislukt(Code.GEBRUIK, "gebruik", zinnen.EDITIE_ZONDER_CREBO)
    if keuze.editie and keuze.alle_edities:
        raise Mislukt(Code.GEBRUIK, "gebruik", zinnen.NIET_ALLEBEI)
    eis_vrij(keuze.uit, overschrijven=keuze.overschrijven)
    with sessie.open() as geopend:
        with geopend.ctx.store.lees() as lezer:
            kwalificaties = tuple(_gekozen(lezer, keuze))
        tekst = "".join(schrijf_tidy(kwalificaties, voor_excel=keuze.excel))
        geopend.werkplek.bestanden.bewaar(keuze.uit, tekst.encode())
    zin = zinnen.geexporteerd(len(kwalificaties), str(keuze.uit))
    geschreven = [{"crebo": k.crebo, "naam": k.naam, "editie": k.editie} for k in kwalificaties]
    return Antwoord((zin,), {"bestand": str(keuze.uit), "kwalificaties": geschreven})


def _gekozen(lezer: Lezer, keuze: Namespace) -> Iterator[Kwalificatie]:
    """The named ones, else all; the newest edition, the named one, or every edition."""
    crebos = tuple(dict.fromkeys(keuze.crebos)) or tuple(kop.crebo for kop in lezer.koppen())
    for crebo in crebos:
        if keuze.alle_edities:
            edities = [kop.dossier.editie for kop in lezer.edities(crebo)]
        else:
            edities = [editie_van(lezer, crebo, keuze.editie)]
        for editie in edities or [""]:
            yield kwalificatie_van(lezer, crebo, editie)
