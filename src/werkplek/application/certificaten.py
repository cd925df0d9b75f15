"""Certificates to sign PDFs with, asked of the school beforehand, so that signing works offline.

The praktijkopleiders of this folder who judged for a school ask one of their own; of an established
verklaring that is signed in the file the deelnemer gets one for that signature alone.
"""

from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from typing import Final

from werkplek.application.context import Context
from werkplek.application.handtekenen import oordelaar_van
from werkplek.application.hubfouten import HubVerkeerd, HubWeigert
from werkplek.application.lijsten_halen import wortel_van
from werkplek.application.ports import Lezer
from werkplek.application.ports_papierkast import Sleutelhelft
from werkplek.application.ports_school import Uitwisselmap
from werkplek.application.ports_sleutels import Sleutelnaam
from werkplek.application.uitwisselgang import Gang
from werkplek.application.verklaringen import alle_verklaringen
from werkplek.application.volhouden import niets
from werkplek.domain.kenmerk import OrganisatieId
from werkplek.domain.vaststelling import Handtekeningrol, Vorm
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.protocol.certificaatvraag import CertificaatAntwoord, Certificaatvraag, maak_csr
from werkplek.protocol.naam import naam_in
from werkplek.protocol.verzoek import sleutelnaam
from werkplek.woorden.verklaring import volledige_naam

RUIM: Final = timedelta(days=7)
"""How long before the end of a certificate the next one is asked."""

NOG_NIET: Final = frozenset(
    {"niet_goedgekeurd", "naam_anders", "niet_vastgesteld", "ander_leerbedrijf", "onbekend"}
)
"""Codes that say that the school gives none now; the rest of the exchange goes on."""

_OP_PAPIER: Final = frozenset({Handtekeningrol.PRAKTIJKOPLEIDER, Handtekeningrol.DEELNEMER})


def vraag_certificaten(ctx: Context, gang: Gang) -> None:
    """Ask what is missing; what the school does not give now is asked again. Raises as `Hub`."""
    school = gang.school.id
    wortel = wortel_van(gang.map, school)
    if wortel is None:  # this school signs nothing
        return
    with ctx.store.lees() as lezer:
        gewenst = gewenste_sleutels(lezer, school)
    for naam in gang.map.zonder_certificaat(school, tuple(gewenst), ctx.clock.nu() + RUIM):
        antwoord = _vraag(gang, naam, gewenst[naam])
        if antwoord is None:
            continue
        van_hier = antwoord.keten[-1:] == (wortel,)
        if not van_hier or not gang.map.bewaar_keten(naam, antwoord.keten):
            gang.telling.fout = HubVerkeerd("bewijs")


def gewenste_sleutels(lezer: Lezer, school: OrganisatieId) -> Mapping[Sleutelnaam, str]:
    """Who of here signs for this school now or later, each with the name on paper."""
    hier = {persoon.id: persoon.naam for persoon in lezer.personen()}
    gewenst: dict[Sleutelnaam, str] = {}
    for deelnemer, stand in alle_verklaringen(lezer):
        band = lezer.schoolband(deelnemer)
        oordelaar = oordelaar_van(lezer, deelnemer, stand.id)
        if band is None or band.school != school or oordelaar not in hier:
            continue
        eigen = Sleutelnaam(school, Handtekeningrol.PRAKTIJKOPLEIDER, persoon=oordelaar)
        gewenst[eigen] = hier[oordelaar]
        if _wacht_op_deelnemer(stand):
            voor = Sleutelnaam(school, Handtekeningrol.DEELNEMER, verklaring=stand.id)
            gewenst[voor] = volledige_naam(stand.verklaring.deelnemer)
    return gewenst


def certificaatvraag(
    map_: Uitwisselmap, naam: Sleutelnaam, voluit: str, helft: Sleutelhelft
) -> Certificaatvraag:
    """The question that only this device with this key can ask."""
    voor = sleutelnaam(naam.school, map_.aanmelding()[0])
    return Certificaatvraag(
        rol=naam.rol.value,
        csr=maak_csr(helft.publiek, voor, helft.teken),
        persoon=naam_in(naam.persoon) if naam.persoon else b"",
        naam=voluit,
        verklaring=naam_in(naam.verklaring) if naam.verklaring else b"",
    )


def _wacht_op_deelnemer(stand: VerklaringStand) -> bool:
    vast = stand.vaststelling
    return vast is not None and vast.vorm is Vorm.DIGITAAL and stand.volgende in _OP_PAPIER


def _vraag(gang: Gang, naam: Sleutelnaam, voluit: str) -> CertificaatAntwoord | None:
    """None when the school gives none now, or somebody asked to stop."""
    vraag = certificaatvraag(gang.map, naam, voluit, gang.map.maak_sleutel(naam))
    while gang.door:
        try:
            stel = partial(gang.hub.vraag_certificaat, vraag)
            antwoord = gang.volhouder.vraag(stel, bij_breuk=niets)
        except HubWeigert as fout:
            if fout.detail not in NOG_NIET:
                raise
            return None
        if antwoord is not None:
            gang.volhouder.vooruit()
            return antwoord
    return None
