"""`werkplek verklaring tonen`: what a verklaring says, and its PDF."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from werkplek.application.papieren import Drukkerij, pdf_van
from werkplek.application.plaatsen import deelnemer_van
from werkplek.application.ports import Lezer
from werkplek.application.verklaringen import met_nummer, verklaringen_van
from werkplek.cli import opties
from werkplek.cli.pdf import eis_vrij, schrijf
from werkplek.cli.sessie import Sessie
from werkplek.cli.verklaringstand import stand_velden
from werkplek.domain.fouten import VerklaringOnbekend
from werkplek.domain.kenmerk import VerklaringId
from werkplek.domain.verklaring import Verklaring
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import antwoorden
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden import verklaring as zinnen
from werkplek.woorden.verklaringstaten import zo_ver


def voeg_toe(opdrachten: Opdrachten) -> None:
    parser = opdrachten.nieuw("tonen", hulp.VERKLARING_TONEN)
    wie = parser.opties.add_mutually_exclusive_group(required=True)
    wie.add_argument("--deelnemer", metavar="NAAM", help=hulp.WIE_DEELNEMER)
    wie.add_argument("--nummer", help=hulp.NUMMER)
    opties.pdf(parser.opties)
    parser.set_defaults(voer_uit=_tonen)


def _tonen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    if keuze.pdf is not None:
        eis_vrij(keuze.pdf, overschrijven=keuze.overschrijven)
    with sessie.open() as geopend, geopend.ctx.store.lees() as lezer:
        stand, andere = _zoek(lezer, keuze.deelnemer, keuze.nummer)
        verklaring = stand.verklaring
        regels = [*_tekst(verklaring), *zo_ver(stand), *antwoorden.ook_opgemaakt(andere)]
        if keuze.pdf is not None:
            werkplek = geopend.werkplek
            pdf = pdf_van(lezer, stand, Drukkerij(werkplek.renderer, werkplek.papiermaker))
            schrijf(werkplek.bestanden, keuze.pdf, pdf, verklaring.nummer)
            regels.append(antwoorden.bewaard(str(keuze.pdf)))
    alles = {**velden(stand.id, verklaring, keuze.pdf), **stand_velden(stand), "andere": andere}
    return Antwoord(tuple(regels), alles)


def velden(id_: VerklaringId, verklaring: Verklaring, pdf: Path | None) -> dict[str, object]:
    """What JSON says of a verklaring; what identifies the deelnemer stands on the paper only."""
    return {
        "verklaring": id_,
        "nummer": verklaring.nummer,
        "staat": verklaring.staat,
        "opgemaakt_op": verklaring.opgemaakt_op,
        "oordeel_op": verklaring.oordeel.op if verklaring.oordeel else None,
        "crebo": verklaring.crebo,
        "kwalificatie": verklaring.kwalificatie,
        "werkprocessen": [
            {
                "code": regel.code,
                "titel": regel.titel,
                "titel_bevestigd": regel.titel_bevestigd,
                "gezien_op": [dag.isoformat() for dag in regel.gezien_op],
                "waarnemingen": regel.waarnemingen,
            }
            for regel in verklaring.regels
        ],
        "pdf": str(pdf) if pdf is not None else None,
    }


def _zoek(
    lezer: Lezer, deelnemer: str | None, nummer: str | None
) -> tuple[VerklaringStand, tuple[str, ...]]:
    """The one with this number, or the newest of someone with the numbers of the others."""
    if deelnemer is not None:
        standen = verklaringen_van(lezer, deelnemer_van(lezer, deelnemer))
        if not standen:
            raise VerklaringOnbekend(deelnemer)
        return standen[-1], tuple(stand.verklaring.nummer for stand in standen[:-1])
    return met_nummer(lezer, nummer or ""), ()


def _tekst(verklaring: Verklaring) -> Iterator[str]:
    yield f"{zinnen.TITEL} {verklaring.nummer}"
    yield zinnen.wat_dit_is(verklaring).capitalize()
    yield zinnen.volledige_naam(verklaring.deelnemer)
    yield f"{verklaring.kwalificatie}, crebo {verklaring.crebo}, niveau {verklaring.niveau}"
    for regel in verklaring.regels:
        rest = "" if regel.titel_bevestigd else f" ({zinnen.TITEL_CONTROLEREN})"
        yield f"  {regel.code} {regel.titel}: {zinnen.gezien_op(regel)}{rest}"
