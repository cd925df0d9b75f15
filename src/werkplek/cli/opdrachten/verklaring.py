"""`werkplek verklaring opmaken`: draw up a praktijkverklaring, and give the judgement."""

from argparse import Namespace

from werkplek.application.aantonen import huidige_voortgang
from werkplek.application.context import het_leerbedrijf
from werkplek.application.ontwerp import ontwerp
from werkplek.application.verklaren import Opgemaakt, geef_oordeel, maak_op
from werkplek.cli import lezen, opties
from werkplek.cli.aantonen import bevestig_titels, verklaar
from werkplek.cli.antwoord import Antwoord, Code, Mislukt
from werkplek.cli.opdrachten import verklaring_tonen
from werkplek.cli.parser import DutchParser, Opdrachten
from werkplek.cli.pdf import eis_vrij, schrijf
from werkplek.cli.sessie import Geopend, Sessie
from werkplek.domain.fouten import VerklaringOnvolledig
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.personen import Persoonsgegevens
from werkplek.woorden import antwoorden, opdracht
from werkplek.woorden import opdrachthulp as hulp


def voeg_toe(opdrachten: Opdrachten) -> None:
    onder = Opdrachten(opdrachten.nieuw("verklaring", hulp.VERKLARING))
    _opmaken_opties(onder.nieuw("opmaken", hulp.VERKLARING_OPMAKEN))
    verklaring_tonen.voeg_toe(onder)


def _opmaken_opties(parser: DutchParser) -> None:
    voeg = parser.opties.add_argument
    opties.deelnemer(parser.opties)
    voeg("--voornamen", type=lezen.regel("voornamen"), required=True, help=hulp.VOORNAMEN)
    voeg(
        "--achternaam",
        type=lezen.regel("achternaam"),
        required=True,
        help=hulp.OFFICIELE_ACHTERNAAM,
    )
    voeg(
        "--geboortedatum",
        metavar="DATUM",
        type=lezen.datum,
        required=True,
        help=hulp.GEBOORTEDATUM,
    )
    voeg(
        "--geboorteplaats",
        type=lezen.regel("geboorteplaats"),
        required=True,
        help=hulp.GEBOORTEPLAATS,
    )
    voeg("--aantonen", metavar="CODES", type=lezen.codes_of_alles, default=(), help=hulp.AANTONEN)
    voeg("--titels-nagekeken", action="store_true", help=hulp.TITELS_NAGEKEKEN)
    voeg("--oordeel", action="store_true", help=hulp.GEEF_OORDEEL)
    voeg("--plaats", type=lezen.regel("plaats"), help=hulp.OORDEEL_PLAATS)
    opties.pdf(parser.opties)
    opties.toch(parser.opties)
    parser.set_defaults(voer_uit=_opmaken)


def _opmaken(sessie: Sessie, keuze: Namespace) -> Antwoord:
    if keuze.plaats is not None and not keuze.oordeel:
        raise Mislukt(Code.GEBRUIK, "gebruik", opdracht.OORDEEL_ONTBREEKT)
    if keuze.pdf is not None:
        eis_vrij(keuze.pdf, overschrijven=keuze.overschrijven)
    with sessie.open() as geopend:
        ik, deelnemer = geopend.ik(), geopend.deelnemer(keuze.deelnemer)
        codes = () if keuze.aantonen == () else verklaar(geopend.ctx, ik, deelnemer, keuze.aantonen)
        if keuze.titels_nagekeken:
            bevestig_titels(geopend.ctx, ik, deelnemer)
        opgemaakt = _maak_op(geopend, deelnemer, keuze)
        bestanden = geopend.werkplek.bestanden
    verklaring = opgemaakt.verklaring
    regels = [antwoorden.aangetoond(codes)] if codes else []
    zin = antwoorden.opgemaakt if verklaring.oordeel is None else antwoorden.oordeel_gegeven
    regels.append(zin(verklaring.nummer, len(verklaring.regels)))
    if keuze.pdf is not None:
        schrijf(bestanden, keuze.pdf, opgemaakt.pdf, verklaring.nummer)
        regels.append(antwoorden.bewaard(str(keuze.pdf)))
    velden = verklaring_tonen.velden(opgemaakt.id, verklaring, keuze.pdf)
    return Antwoord(tuple(regels), {**velden, "nu_aangetoond": codes})


def _maak_op(geopend: Geopend, deelnemer: DeelnemerId, keuze: Namespace) -> Opgemaakt:
    ctx, ik, renderer = geopend.ctx, geopend.ik(), geopend.werkplek.renderer
    bevestigd = opties.bevestigd(keuze)
    gegevens = Persoonsgegevens(
        keuze.voornamen, keuze.achternaam, keuze.geboortedatum, keuze.geboorteplaats
    )
    if not keuze.oordeel:
        return maak_op(ctx, ik, deelnemer, gegevens, renderer, bevestigd=bevestigd)
    # An incomplete concept is fine, but not when the judgement was asked for in the same go.
    with ctx.store.lees() as lezer:
        gang = huidige_voortgang(lezer, deelnemer)
        ontbreekt = ontwerp(lezer, gang, gegevens, nummer="", ctx=ctx).ontbreekt
        plaats = keuze.plaats or het_leerbedrijf(lezer).plaats
    if ontbreekt:
        raise VerklaringOnvolledig(tuple(ontbreekt))
    concept = maak_op(ctx, ik, deelnemer, gegevens, renderer, bevestigd=bevestigd)
    return geef_oordeel(ctx, ik, concept.id, plaats, renderer, bevestigd=bevestigd)
