"""`werkplek status` and `werkplek herbouwen`: what is here, and the same made anew from the log."""

from argparse import Namespace
from datetime import date

from werkplek.application.context import het_leerbedrijf
from werkplek.application.ports import Lezer
from werkplek.application.ports_school import Uitwisselmap, Uitwisselstand
from werkplek.cli.sessie import Sessie
from werkplek.domain.plaatsing import PlaatsingStaat
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import antwoorden
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden import uitwisselregels as woorden


def voeg_toe(opdrachten: Opdrachten) -> None:
    status = opdrachten.nieuw("status", hulp.STATUS)
    status.set_defaults(voer_uit=_status)
    herbouwen = opdrachten.nieuw("herbouwen", hulp.HERBOUWEN)
    herbouwen.set_defaults(voer_uit=_herbouwen)


def _status(sessie: Sessie, _: Namespace) -> Antwoord:
    with sessie.open() as geopend:
        vandaag = geopend.ctx.clock.vandaag()
        with geopend.ctx.store.lees() as lezer:
            tellingen = _tellingen(lezer)
            bedrijf, laatste = het_leerbedrijf(lezer), lezer.laatste_moment()
        scholen = _scholen(geopend.werkplek.uitwisselmap)
    regels = (
        f"{bedrijf.naam}, {bedrijf.plaats}",
        *antwoorden.tellingen(tellingen),
        # Opening the folder sealed what was left open: the last feit is a sealed one.
        antwoorden.verzegeld(laatste.astimezone() if laatste else None, vandaag),
        *([] if scholen else [antwoorden.wacht_op_school(tellingen["niet_verstuurd"])]),
        *(regel for stand in scholen for regel in _regels(stand, vandaag)),
    )
    velden = {"map": str(sessie.map), "leerbedrijf": bedrijf.naam, "verzegeld_tot": laatste}
    return Antwoord(regels, {**velden, **tellingen, "scholen": [_velden(s) for s in scholen]})


def _scholen(map_: Uitwisselmap) -> tuple[Uitwisselstand, ...]:
    return tuple(map_.stand(school.id) for school in map_.scholen())


def _regels(stand: Uitwisselstand, vandaag: date) -> tuple[str, ...]:
    vier = woorden.stand(
        stand.school.naam,
        hier=stand.hier,
        bij_school=stand.bij_school,
        wacht_op_besluit=stand.wacht_op_besluit,
        fotos=stand.fotos,
    )
    oudste, gelukt = (moment and moment.astimezone() for moment in (stand.oudste, stand.gelukt))
    return (*vier, *woorden.sinds(oudste, gelukt, vandaag))


def _velden(stand: Uitwisselstand) -> dict[str, object]:
    return {
        "school": stand.school.id,
        "naam": stand.school.naam,
        "hier": stand.hier,
        "bij_school": stand.bij_school,
        "wacht_op_besluit": stand.wacht_op_besluit,
        "fotos": stand.fotos,
        "oudste": stand.oudste,
        "gelukt": stand.gelukt,
        "nieuwer": stand.nieuwer,
        "opnieuw_koppelen": stand.opnieuw_koppelen,
    }


def _tellingen(lezer: Lezer) -> dict[str, int]:
    overzicht = lezer.overzicht()
    return {
        "personen": len(lezer.personen()),
        "deelnemers": len(overzicht),
        "lopend": sum(regel.staat is PlaatsingStaat.LOOPT for regel in overzicht),
        "pauze": sum(regel.staat is PlaatsingStaat.PAUZE for regel in overzicht),
        "verklaringen": sum(regel.verklaringen for regel in overzicht),
        "kwalificaties": len(lezer.koppen()),
        "feiten": lezer.aantal_feiten(),
        "niet_verstuurd": lezer.niet_verstuurd(),
    }


def _herbouwen(sessie: Sessie, _: Namespace) -> Antwoord:
    with sessie.open() as geopend:
        aantal = geopend.ctx.store.herbouw()
    return Antwoord((antwoorden.herbouwd(aantal),), {"feiten": aantal})
