"""`werkplek uitwisselen`: send and fetch, for every school; or a file for one school on a stick."""

import threading
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from werkplek.application.meegeven import bestandsnaam, exporteer_voor
from werkplek.application.ports_school import Uitwisselstand
from werkplek.application.uitleg import leg_uit
from werkplek.application.uitwisselen import wissel_alles_uit
from werkplek.application.uitwisselgang import Uitwisseling
from werkplek.cli.opdrachten.deelnemer_koppelen import voorstelregels
from werkplek.cli.sessie import Geopend, Sessie
from werkplek.domain.kenmerk import OrganisatieId
from werkplek.domain.school import School
from werkplek.domain.tekst import vergelijkbaar
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord, Code, Mislukt, reden_van
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden import uitwisselregels as woorden


def voeg_toe(opdrachten: Opdrachten) -> None:
    parser = opdrachten.nieuw("uitwisselen", hulp.UITWISSELEN)
    parser.opties.add_argument("--naar", metavar="BESTAND", type=lezen.pad, help=hulp.MEEGEVEN)
    parser.opties.add_argument("--school", metavar="NAAM", help=hulp.WELKE_SCHOOL)
    parser.set_defaults(voer_uit=_uitwisselen)


def _uitwisselen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with sessie.open() as geopend:
        scholen = geopend.werkplek.uitwisselmap.scholen()
        if not scholen:
            raise Mislukt(Code.GEWEIGERD, "geen_school", woorden.GEEN_SCHOOL)
        if keuze.naar is not None:
            return _geef_mee(geopend, _school(scholen, keuze.school), keuze.naar)
        return _wissel(geopend, scholen)


def _wissel(geopend: Geopend, scholen: Sequence[School]) -> Antwoord:
    werkplek = geopend.werkplek
    gedaan = wissel_alles_uit(
        geopend.ctx,
        werkplek.uitwisselmap,
        werkplek.hubs,
        stop=threading.Event(),
        toeval=werkplek.toeval,
    )
    namen = {school.id: school.naam for school in scholen}
    regels: list[str] = []
    for een in gedaan:
        stand = werkplek.uitwisselmap.stand(een.school)
        regels += _regels(een, namen[een.school], stand)
    voorstellen = tuple(voorstelregels(geopend))
    if voorstellen:
        regels += (woorden.DEZELFDE, *voorstellen)
    velden = {"scholen": [_velden(een, namen) for een in gedaan]}
    return Antwoord(tuple(regels), velden, _code(gedaan))


def _regels(een: Uitwisseling, naam: str, stand: Uitwisselstand) -> Iterator[str]:
    """What a person reads; what was held and let go within one exchange does not wait."""
    if een.fout is None or een.verstuurd or een.opgehaald:
        yield woorden.uitgewisseld(naam, een.verstuurd, een.opgehaald)
    yield from woorden.erbij(
        _tellingen(een) | {"aangehouden": stand.wacht_op_besluit, "terug": stand.terug}
    )
    if een.fout is not None:
        yield woorden.niet_gelukt(naam, leg_uit(een.fout))


def _tellingen(een: Uitwisseling) -> dict[str, int]:
    velden = asdict(een) if een.fout is None else asdict(een) | {"fout": None}
    return {
        naam: len(waarde) if isinstance(waarde, frozenset) else waarde
        for naam, waarde in velden.items()
        if isinstance(waarde, (frozenset, int)) and not isinstance(waarde, bool)
    }


def _velden(een: Uitwisseling, namen: dict[OrganisatieId, str]) -> dict[str, object]:
    fout = None if een.fout is None else {"soort": reden_van(een.fout), "detail": een.fout.detail}
    return {"school": een.school, "naam": namen[een.school], **_tellingen(een), "fout": fout}


def _code(gedaan: Sequence[Uitwisseling]) -> Code:
    if any(een.fout is not None for een in gedaan):
        return Code.OMGEVING
    return Code.GEWEIGERD if any(een.ongelijk for een in gedaan) else Code.GEDAAN


def _school(scholen: Sequence[School], genoemd: str | None) -> School:
    if genoemd is None and len(scholen) == 1:
        return scholen[0]
    if genoemd is None:
        raise Mislukt(Code.GEBRUIK, "zeg_welke_school", woorden.WELKE_SCHOOL)
    gezocht = vergelijkbaar(genoemd)
    treffers = [s for s in scholen if gezocht in {s.id, vergelijkbaar(s.naam)}]
    if len(treffers) != 1:
        raise Mislukt(Code.GEWEIGERD, "school_onbekend", woorden.school_onbekend(genoemd))
    return treffers[0]


def _geef_mee(geopend: Geopend, school: School, naar: Path) -> Antwoord:
    werkplek = geopend.werkplek
    inhoud, aantal = exporteer_voor(geopend.ctx, werkplek.uitwisselmap, school)
    if not aantal:
        return Antwoord((woorden.NIETS_MEE_TE_GEVEN,), {"school": school.id, "feiten": 0})
    pad = naar / bestandsnaam(school) if naar.is_dir() else naar
    werkplek.bestanden.bewaar(pad, inhoud)
    velden = {"school": school.id, "feiten": aantal, "bestand": str(pad)}
    return Antwoord(woorden.meegegeven(str(pad), aantal), velden)
