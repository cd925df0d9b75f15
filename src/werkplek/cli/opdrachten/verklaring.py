"""`werkplek verklaring opmaken`: draw up a praktijkverklaring, and give the judgement."""

from argparse import Namespace

from werkplek.application.aantonen import verklaar_aangetoond
from werkplek.application.context import het_leerbedrijf
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.proef import Voornemen, beproef
from werkplek.application.verklaren import Opgemaakt, geef_oordeel, maak_op
from werkplek.cli import opties, vaktaal
from werkplek.cli.aantonen import aan_te_tonen, bevestig_titels
from werkplek.cli.opdrachten import (
    verklaring_controleren,
    verklaring_meenemen,
    verklaring_school,
    verklaring_tekenen,
    verklaring_tonen,
)
from werkplek.cli.pdf import eis_vrij, schrijf
from werkplek.cli.sessie import Geopend, Sessie
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.personen import Persoonsgegevens
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord, Code, Mislukt
from werkplek.terminal.parser import DutchParser, Opdrachten
from werkplek.woorden import antwoorden, opdracht
from werkplek.woorden import opdrachthulp as hulp


def voeg_toe(opdrachten: Opdrachten) -> None:
    onder = Opdrachten(opdrachten.nieuw("verklaring", hulp.VERKLARING))
    _opmaken_opties(onder.nieuw("opmaken", hulp.VERKLARING_OPMAKEN))
    verklaring_school.voeg_toe(onder)
    verklaring_tekenen.voeg_toe(onder)
    verklaring_controleren.voeg_toe(onder)
    verklaring_meenemen.voeg_toe(onder)
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
    voeg("--aantonen", metavar="CODES", type=vaktaal.codes_of_alles, default=(), help=hulp.AANTONEN)
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
        ctx, ik, deelnemer = geopend.ctx, geopend.ik(), geopend.deelnemer(keuze.deelnemer)
        voornemen = _voornemen(geopend, deelnemer, keuze)
        beproef(
            *(ctx, ik, deelnemer, _gegevens(keuze), geopend.werkplek.renderer), voornemen=voornemen
        )
        wie = None if voornemen.plaats is None else geopend.ontgrendel(ik)
        for code in voornemen.aantonen:
            verklaar_aangetoond(ctx, ik, deelnemer, code)
        titels = bevestig_titels(ctx, ik, deelnemer) if voornemen.titels_nagekeken else ()
        opgemaakt = _maak_op(geopend, deelnemer, _gegevens(keuze), voornemen, wie)
        bestanden = geopend.werkplek.bestanden
    codes, verklaring = voornemen.aantonen, opgemaakt.verklaring
    regels = [antwoorden.aangetoond(codes)] if codes else []
    regels.extend(antwoorden.titels_nagekeken(titels))
    zin = antwoorden.opgemaakt if verklaring.oordeel is None else antwoorden.oordeel_gegeven
    regels.append(zin(verklaring.nummer, len(verklaring.regels)))
    if keuze.pdf is not None:
        schrijf(bestanden, keuze.pdf, opgemaakt.pdf, verklaring.nummer)
        regels.append(antwoorden.bewaard(str(keuze.pdf)))
    velden = verklaring_tonen.velden(opgemaakt.id, verklaring, keuze.pdf)
    nagekeken = [{"code": code, "titel": titel} for code, titel in titels]
    nieuw = {"nu_aangetoond": codes, "titels_nagekeken": nagekeken}
    return Antwoord(tuple(regels), {**velden, **nieuw})


def _voornemen(geopend: Geopend, deelnemer: DeelnemerId, keuze: Namespace) -> Voornemen:
    ctx, ik = geopend.ctx, geopend.ik()
    with ctx.store.lees() as lezer:
        plaats = keuze.plaats or het_leerbedrijf(lezer).plaats
    return Voornemen(
        aantonen=() if keuze.aantonen == () else aan_te_tonen(ctx, ik, deelnemer, keuze.aantonen),
        titels_nagekeken=keuze.titels_nagekeken,
        plaats=plaats if keuze.oordeel else None,
        bevestigd=opties.bevestigd(keuze),
    )


def _gegevens(keuze: Namespace) -> Persoonsgegevens:
    return Persoonsgegevens(
        keuze.voornamen, keuze.achternaam, keuze.geboortedatum, keuze.geboorteplaats
    )


def _maak_op(
    geopend: Geopend,
    deelnemer: DeelnemerId,
    gegevens: Persoonsgegevens,
    voornemen: Voornemen,
    wie: Ontgrendeld | None,
) -> Opgemaakt:
    ctx, ik, renderer = geopend.ctx, geopend.ik(), geopend.werkplek.renderer
    bevestigd = voornemen.bevestigd
    concept = maak_op(ctx, ik, deelnemer, gegevens, renderer, bevestigd=bevestigd)
    if voornemen.plaats is None or wie is None:
        return concept
    return geef_oordeel(
        ctx,
        wie,
        concept.id,
        voornemen.plaats,
        renderer,
        bevestigd=bevestigd,
    )
