"""`werkplek kwalificaties vergelijken`: what differs between editions or kwalificaties."""

from argparse import Namespace

from werkplek.application.keuze import kwalificatie_van, opvolger_van
from werkplek.application.ports import Lezer
from werkplek.cli import vaktaal
from werkplek.cli.edities import editie_van
from werkplek.cli.opdrachten.kwalificaties_velden import verschil_velden
from werkplek.cli.sessie import Sessie
from werkplek.domain.fouten import CreboOnbekend
from werkplek.domain.kwalificatie import Crebo, Kwalificatie
from werkplek.domain.verschil import vergelijk
from werkplek.terminal.antwoord import Antwoord, Code, Mislukt
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import kwalificaties as zinnen
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden.edities import GEEN_VERSCHIL, verschil_zin


def voeg_toe(opdrachten: Opdrachten) -> None:
    parser = opdrachten.nieuw("vergelijken", hulp.KWALIFICATIES_VERGELIJKEN)
    parser.opties.add_argument("crebo", metavar="CREBO", type=vaktaal.crebo, help=hulp.KWALIFICATIE)
    parser.opties.add_argument("--van", metavar="EDITIE", default="", help=hulp.VAN_EDITIE)
    waarmee = parser.opties.add_mutually_exclusive_group()
    waarmee.add_argument("--naar", metavar="EDITIE", default="", help=hulp.NAAR_EDITIE)
    waarmee.add_argument("--met", metavar="CREBO", type=vaktaal.crebo, help=hulp.MET)
    parser.set_defaults(voer_uit=_vergelijken)


def _vergelijken(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with sessie.open() as geopend, geopend.ctx.store.lees() as lezer:
        oud, nieuw = _paar(lezer, keuze)
    verschil = vergelijk(oud, nieuw)
    regels = (
        zinnen.vergeleken(_naam(oud), _naam(nieuw)),
        *(verschil_zin(regel) for regel in verschil.regels),
        zinnen.gelijk_gebleven(verschil.gelijk) if verschil.regels else GEEN_VERSCHIL,
    )
    velden = {"van": _velden(oud), "naar": _velden(nieuw), **verschil_velden(verschil)}
    return Antwoord(regels, velden)


def _paar(lezer: Lezer, keuze: Namespace) -> tuple[Kwalificatie, Kwalificatie]:
    """The one to begin with and the other; by default the two newest editions.

    Raises `CreboOnbekend`, or `Mislukt` when there is only one.
    """
    crebo: Crebo = keuze.crebo
    van, naar = editie_van(lezer, crebo, keuze.van), editie_van(lezer, crebo, keuze.naar)
    if keuze.met is not None:
        return kwalificatie_van(lezer, crebo, van), kwalificatie_van(lezer, keuze.met)
    edities = [kop.dossier.editie for kop in lezer.edities(crebo)]
    if not edities:
        raise CreboOnbekend(crebo)
    if len(edities) == 1:
        opvolger = opvolger_van(lezer, crebo)
        if opvolger is None:
            naam = _naam(kwalificatie_van(lezer, crebo))
            raise Mislukt(Code.GEWEIGERD, "een_editie", zinnen.een_editie(naam))
        return kwalificatie_van(lezer, crebo, van), kwalificatie_van(lezer, opvolger.crebo)
    naar = naar or edities[0]
    ouder = edities[edities.index(naar) + 1 :] or edities
    return kwalificatie_van(lezer, crebo, van or ouder[0]), kwalificatie_van(lezer, crebo, naar)


def _naam(kwalificatie: Kwalificatie) -> str:
    return f"{kwalificatie.crebo} {kwalificatie.naam}, editie {kwalificatie.editie}"


def _velden(kwalificatie: Kwalificatie) -> dict[str, object]:
    return {
        "crebo": kwalificatie.crebo,
        "naam": kwalificatie.naam,
        "niveau": kwalificatie.niveau,
        "editie": kwalificatie.editie,
    }
