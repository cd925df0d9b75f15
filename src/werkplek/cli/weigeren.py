"""From whatever stopped a command to an exit code and the words for a person."""

from dataclasses import replace
from typing import Final

from werkplek.application.ports import MapBestaatAl, SleutelNodig, TekenOntbreekt, Unavailable
from werkplek.application.uitleg import leg_uit
from werkplek.domain.fouten import (
    BevestigingNodig,
    BewijsGeweigerd,
    BronGeweigerd,
    DomeinFout,
    PincodeNodig,
    VerklaringOnvolledig,
)
from werkplek.domain.navraag import Navraag
from werkplek.domain.verklaring import Vereiste
from werkplek.terminal.antwoord import Code, Mislukt, reden_van
from werkplek.terminal.weigeren import mislukt_door as algemeen
from werkplek.woorden import kwalificaties, opdracht
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.weigering import BLIJFT

_GEWEIGERD: Final = (MapBestaatAl, TekenOntbreekt)
"""What the ports call unavailable and a person at the command line calls refused."""


def mislukt_door(fout: Exception) -> Mislukt:
    """The same trouble as the command line says it; a bug is logged, by type and place only."""
    match fout:
        case BronGeweigerd() | BewijsGeweigerd():
            return Mislukt(Code.GEBRUIK, reden_van(fout), leg_uit(fout), _velden(fout))
        case DomeinFout():
            return Mislukt(Code.GEWEIGERD, reden_van(fout), _weigering(fout), _velden(fout))
        case SleutelNodig():
            boodschap = leg_uit(fout)
            boodschap = replace(boodschap, doe=f"{boodschap.doe} {opdracht.HOE_WACHTZIN}")
            return Mislukt(Code.OMGEVING, reden_van(fout), boodschap, {"staat": fout.detail})
        case Unavailable():
            code = Code.GEWEIGERD if isinstance(fout, _GEWEIGERD) else Code.OMGEVING
            return Mislukt(code, reden_van(fout), leg_uit(fout))
        case _:
            return algemeen(fout)


def _weigering(fout: DomeinFout) -> Boodschap:
    boodschap = leg_uit(fout)
    if isinstance(fout, BevestigingNodig):
        welke = kwalificaties.WELKE_OPVOLGER if Navraag.OPGEVOLGD in fout.vragen else ""
        doe = f"{boodschap.doe} {welke}".strip()
        return replace(boodschap, doe=doe, gegevens=f"{boodschap.gegevens} {opdracht.TOCH}")
    if isinstance(fout, VerklaringOnvolledig):
        titels = opdracht.TITELS_NAGEKEKEN if Vereiste.TITELS_BEVESTIGD in fout.ontbreekt else ""
        doe = f"{boodschap.doe} {titels}".strip()
        return replace(boodschap, doe=doe, gegevens=opdracht.NIETS_BEWAARD)
    if isinstance(fout, PincodeNodig):
        hoe = opdracht.HOE_NIEUWE_PINCODE if fout.nieuw else opdracht.HOE_PINCODE
        return replace(boodschap, doe=hoe, gegevens=opdracht.NIETS_BEWAARD)
    if boodschap.gegevens == BLIJFT:  # there is no form whose text could still stand there
        return replace(boodschap, gegevens=opdracht.NIETS_BEWAARD)
    return boodschap


def _velden(fout: DomeinFout) -> dict[str, object]:
    match fout:
        case BevestigingNodig():
            return {"vragen": fout.vragen}
        case BronGeweigerd():
            plek = {"regel": fout.regel, "blad": fout.blad, "detail": fout.detail}
            return {"bestand": fout.bestand, "oorzaak": fout.reden, **plek}
        case BewijsGeweigerd():
            return {"oorzaak": fout.reden}
        case VerklaringOnvolledig():
            return {"ontbreekt": fout.ontbreekt, "werkprocessen": fout.codes}
        case _:
            return {}
