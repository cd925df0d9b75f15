"""`werkplek persoon`: the people who record."""

from argparse import Namespace
from pathlib import Path

from werkplek.application.beginnen import PersoonOpgave, voeg_persoon_toe
from werkplek.application.ontgrendelen import ontgrendel
from werkplek.cli import opties, vaktaal
from werkplek.cli.sessie import Geopend, Sessie
from werkplek.cli.sleutelbestanden import pincode_uit
from werkplek.device.pincode import eis_pincode
from werkplek.domain.personen import Persoon, Rol
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord, Code, Mislukt
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import antwoorden, opdracht
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden.standen import ROL


def voeg_toe(opdrachten: Opdrachten) -> None:
    onder = Opdrachten(opdrachten.nieuw("persoon", hulp.PERSOON))
    toevoegen = onder.nieuw("toevoegen", hulp.PERSOON_TOEVOEGEN)
    toevoegen.opties.add_argument("--naam", required=True, help=hulp.NAAM)
    toevoegen.opties.add_argument(
        "--rol", type=vaktaal.rol, default=Rol.PRAKTIJKOPLEIDER, help=hulp.ROL
    )
    toevoegen.opties.add_argument("--functie", default="", help=hulp.FUNCTIE)
    opties.toch(toevoegen.opties)
    toevoegen.set_defaults(voer_uit=_toevoegen)
    pincode = onder.nieuw("pincode", hulp.PERSOON_PINCODE)
    pincode.opties.add_argument(
        "--oude-pincode-bestand", metavar="PAD", type=lezen.pad, help=hulp.OUDE_PINCODE
    )
    pincode.set_defaults(voer_uit=_pincode)
    lijst = onder.nieuw("lijst", hulp.PERSOON_LIJST)
    lijst.set_defaults(voer_uit=_lijst)


def _toevoegen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    opgave = PersoonOpgave(keuze.naam, keuze.rol, keuze.functie)
    with sessie.open() as geopend:
        persoon = voeg_persoon_toe(geopend.ctx, opgave, bevestigd=opties.bevestigd(keuze))
    return Antwoord((antwoorden.kan_vastleggen(persoon.naam),), {"persoon": persoon.id})


def _pincode(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with sessie.open() as geopend:
        ik, toegang = geopend.ik(), geopend.werkplek.toegang
        nieuw = geopend.bestanden.lees_pincode()
        if nieuw is None:
            raise Mislukt(Code.GEBRUIK, "gebruik", opdracht.PINCODE_ONTBREEKT)
        eis_pincode(nieuw)  # before the earlier one is taken away
        if toegang.heeft_pincode(ik.id):
            _toon_wie(geopend, ik, keuze.oude_pincode_bestand)
        toegang.kies_pincode(ik.id, nieuw)
    return Antwoord((antwoorden.heeft_pincode(ik.naam),), {"persoon": ik.id})


def _toon_wie(geopend: Geopend, ik: Persoon, oude: Path | None) -> None:
    """Show with the earlier pincode or the herstelcode that it is theirs to change."""
    toegang, pincode = geopend.werkplek.toegang, pincode_uit(oude)
    herstelcode = geopend.bestanden.lees_herstelcode()
    if pincode is not None:
        ontgrendel(geopend.ctx, toegang, ik, pincode)
    elif herstelcode is not None:
        toegang.vergeet_pincode(ik.id, herstelcode)
    else:
        raise Mislukt(Code.GEWEIGERD, "heeft_pincode", opdracht.HEEFT_PINCODE)


def _lijst(sessie: Sessie, _: Namespace) -> Antwoord:
    with sessie.open() as geopend, geopend.ctx.store.lees() as lezer:
        personen = lezer.personen()
    regels = tuple(_regel(p) for p in personen) or (antwoorden.NOG_NIEMAND,)
    velden = [{"id": p.id, "naam": p.naam, "rol": p.rol, "functie": p.functie} for p in personen]
    return Antwoord(regels, {"personen": velden})


def _regel(persoon: Persoon) -> str:
    return ", ".join(deel for deel in (persoon.naam, ROL[persoon.rol], persoon.functie) if deel)
