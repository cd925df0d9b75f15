"""`werkplek hub besluiten`: what waits for a person, and what that person decides."""

from argparse import Namespace
from dataclasses import asdict

from werkplek.domain.tekst import lijkt_op_bsn
from werkplek.hub.beslissen import (
    Apart,
    Wachtend,
    apart_gezette,
    geef_terug,
    laat_toe,
    markeer_gezien,
    wachtenden,
)
from werkplek.hub.database import als_id
from werkplek.hub.fouten import NietMogelijk
from werkplek.hub.logboek import open_logboek
from werkplek.hub.opdrachten import beheer
from werkplek.hub.sessie import Sessie
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord, Code
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import hubbesluiten as woorden
from werkplek.woorden import hubschoolhulp as hulp


def voeg_toe(opdrachten: Opdrachten) -> None:
    onder = Opdrachten(opdrachten.nieuw("besluiten", hulp.BESLUITEN))
    lijst = onder.nieuw("lijst", hulp.BESLUITEN_LIJST)
    beheer.school(lijst.opties)
    lijst.set_defaults(voer_uit=_lijst)
    toelaten = onder.nieuw("toelaten", hulp.TOELATEN)
    teruggeven = onder.nieuw("teruggeven", hulp.TERUGGEVEN)
    teruggeven.opties.add_argument(
        "--reden", type=lezen.regel("reden"), required=True, help=hulp.REDEN
    )
    for parser, doe in ((toelaten, _toelaten), (teruggeven, _teruggeven)):
        parser.opties.add_argument("feiten", metavar="FEIT", nargs="+", type=als_id, help=hulp.FEIT)
        beheer.school(parser.opties)
        beheer.als(parser.opties)
        parser.set_defaults(voer_uit=doe)
    gezien = onder.nieuw("gezien", hulp.GEZIEN)
    gezien.opties.add_argument("som", metavar="KENMERK", help=hulp.SOM)
    beheer.school(gezien.opties)
    beheer.als(gezien.opties)
    gezien.set_defaults(voer_uit=_gezien)


def _lijst(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        wacht = wachtenden(werk.verbinding, werk.school)
        apart = apart_gezette(werk.verbinding, werk.school)
    regels = [regel for een in wacht for regel in _wachtregels(een)]
    regels += [regel for een in apart for regel in _apartregels(een)]
    velden = {
        "wachtend": [
            {**asdict(een), "sinds": een.sinds.isoformat(), "gezien_op": een.gezien_op}
            for een in wacht
        ],
        "apart": [{**asdict(een), "op": een.op.isoformat()} for een in apart],
    }
    return Antwoord(tuple(regels) or (woorden.WACHT_NIETS,), velden)


def _wachtregels(een: Wachtend) -> tuple[str, ...]:
    wie = een.auteur, een.apparaat, een.deelnemer
    zin = woorden.wachtend(een.soort, een.gezien_op, wie, een.reden, een.sinds)
    terug = (f"  {woorden.teruggegeven_om(een.teruggegeven)}",) if een.teruggegeven else ()
    return zin, *terug, woorden.kenmerk(een.feit)


def _apartregels(een: Apart) -> tuple[str, ...]:
    return (
        woorden.apart(een.apparaat, een.reden, een.op, gezien=een.gezien),
        woorden.kenmerk(een.som[:16]),
    )


def _toelaten(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        logboek = open_logboek(werk.verbinding, werk.school)
        binnen, buiten = laat_toe(logboek, keuze.feiten, door=werk.door(), nu=werk.nu)
    regels = (
        woorden.toegelaten(len(binnen)),
        *(woorden.niet_toegelaten(id_, reden) for id_, reden in sorted(buiten.items())),
    )
    code = Code.GEDAAN if binnen else Code.GEWEIGERD
    return Antwoord(regels, {"toegelaten": binnen, "niet": buiten}, code)


def _teruggeven(sessie: Sessie, keuze: Namespace) -> Antwoord:
    if lijkt_op_bsn(keuze.reden):
        raise NietMogelijk("bsn")
    with beheer.beheer(sessie, keuze) as werk:
        aantal = geef_terug(
            werk.verbinding,
            werk.school,
            keuze.feiten,
            keuze.reden,
            door=werk.door(),
            nu=werk.nu,
        )
    return Antwoord((woorden.teruggegeven(aantal),), {"teruggegeven": sorted(set(keuze.feiten))})


def _gezien(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        som = markeer_gezien(werk.verbinding, werk.school, keuze.som, door=werk.door(), nu=werk.nu)
    return Antwoord((woorden.GEZIEN,), {"apart": som})
