"""`werkplek groep`: who is how far, and whom to look at today; on the screen or as a PDF."""

from argparse import Namespace
from collections.abc import Iterator

from werkplek.application.beelden.groep import GroepBeeld, Opleidingsgroep, groep_beeld
from werkplek.application.ports import BestandOnbereikbaar
from werkplek.cli.pdf import eis_vrij
from werkplek.cli.sessie import Sessie
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord, Code, Mislukt
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import antwoorden
from werkplek.woorden import groep as zinnen
from werkplek.woorden import groepopdracht as woorden
from werkplek.woorden import opdrachthulp as hulp


def voeg_toe(opdrachten: Opdrachten) -> None:
    parser = opdrachten.nieuw("groep", woorden.HULP)
    voeg = parser.opties.add_argument
    voeg("--pdf", metavar="BESTAND", type=lezen.pad, help=woorden.HULP_PDF)
    voeg("--overschrijven", action="store_true", help=hulp.OVERSCHRIJVEN)
    parser.set_defaults(voer_uit=_groep)


def _groep(sessie: Sessie, keuze: Namespace) -> Antwoord:
    if keuze.pdf is not None:
        eis_vrij(keuze.pdf, overschrijven=keuze.overschrijven)
    with sessie.open() as geopend:
        ik, vandaag = geopend.ik(), geopend.ctx.clock.vandaag()
        with geopend.ctx.store.lees() as lezer:
            beeld = groep_beeld(lezer, ik, vandaag)
        if keuze.pdf is not None:
            pdf = geopend.werkplek.groepsblad(beeld)
            try:
                geopend.werkplek.bestanden.bewaar(keuze.pdf, pdf)
            except BestandOnbereikbaar as fout:
                boodschap = woorden.niet_geschreven(str(keuze.pdf))
                raise Mislukt(Code.OMGEVING, "pdf_niet_geschreven", boodschap) from fout
    bewaard = (antwoorden.bewaard(str(keuze.pdf)),) if keuze.pdf is not None else ()
    return Antwoord((*_regels(beeld), *bewaard), _velden(beeld))


def _regels(beeld: GroepBeeld) -> Iterator[str]:
    if beeld.leeg:
        yield zinnen.NIEMAND
        return
    for groep in beeld.groepen:
        yield groep.titel
        for rij in groep.rijen:
            yield woorden.regel(rij.naam, rij.laatst)
            for kolom, cel in zip(groep.kolommen, rij.cellen, strict=True):
                if cel.gekozen:
                    yield woorden.cel(kolom.code, cel.woord)
    if not beeld.kijk:
        yield zinnen.NIEMAND_EXTRA
    for tip in beeld.kijk:
        werk = f" {tip.werkproces}" if tip.werkproces is not None else ""
        yield f"{zinnen.KIJK_VANDAAG} {tip.naam}.{werk} {tip.reden}"


def _velden(beeld: GroepBeeld) -> dict[str, object]:
    return {
        "groepen": [_groepvelden(groep) for groep in beeld.groepen],
        "kijk": [
            {"deelnemer": tip.deelnemer, "werkproces": tip.werkproces, "reden": tip.reden}
            for tip in beeld.kijk
        ],
    }


def _groepvelden(groep: Opleidingsgroep) -> dict[str, object]:
    return {
        "kwalificatie": groep.titel,
        "werkprocessen": [{"code": k.code, "titel": k.titel} for k in groep.kolommen],
        "deelnemers": [
            {
                "deelnemer": rij.deelnemer,
                "naam": rij.naam,
                "laatst": rij.laatst,
                "standen": {
                    kolom.code: cel.woord
                    for kolom, cel in zip(groep.kolommen, rij.cellen, strict=True)
                    if cel.gekozen
                },
            }
            for rij in groep.rijen
        ],
    }
