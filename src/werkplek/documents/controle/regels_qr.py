"""The rule about the QR in the seal: it says what the record says, about this very file."""

import hashlib
from dataclasses import replace
from datetime import datetime

from werkplek.documents.controle.gevonden import Gevonden, Handtekening
from werkplek.documents.controle.vertrouwen import Schoolvertrouwen
from werkplek.documents.controle.zaak import Zaak
from werkplek.documents.controle.zegelbeeld import zegelteksten
from werkplek.documents.papiercode.claims import claims_van
from werkplek.documents.papiercode.code import kid_van, lees_code
from werkplek.documents.papiercode.fouten import CodeOnleesbaar, CodeVals
from werkplek.documents.papiercode.regels import kort_in
from werkplek.domain.controle import Bevinding, Papierclaims
from werkplek.domain.vaststelling import Handtekeningrol, Vorm


def qr_zegt_hetzelfde(zaak: Zaak, gevonden: Gevonden) -> tuple[Bevinding, ...]:
    """One code in the seal, by a key of the school, with the claims and the sum of this file."""
    zegel = next(
        (een for een in gevonden.handtekeningen if een.rol == Handtekeningrol.SCHOOL), None
    )
    if zaak.school is None or zegel is None:
        return ()
    teksten = zegelteksten(zaak.inhoud, zaak.lezer, zegel.teken)
    if len(teksten) != 1:
        return (Bevinding("zegelcode_ontbreekt"),)
    try:
        claims = lees_code(teksten[0], zaak.school.papiersleutels)
        kid = kid_van(teksten[0])
    except CodeOnleesbaar:
        return (Bevinding("zegelcode_ontbreekt"),)
    except CodeVals as fout:
        return (Bevinding("zegelcode_vals", fout.reden),)
    if not sleutel_telde(zaak.school, kid, zegel.op or zaak.nu):
        return (Bevinding("zegelcode_vals", "sleutel"),)
    return () if claims in verwacht(zaak, gevonden) else (Bevinding("zegelcode_anders"),)


def sleutel_telde(school: Schoolvertrouwen, kid: bytes, moment: datetime) -> bool:
    """Whether the key of a paper counted then."""
    sleutel = school.papier.get(kid)
    return sleutel is not None and sleutel.geldig.telt_op(moment)


def verwacht(zaak: Zaak, gevonden: Gevonden) -> tuple[Papierclaims, ...]:
    """What the code must say: with all days, or with the first and last of each line."""
    geheel = claims_van(zaak.verslag.papier, som(zaak, gevonden.handtekeningen))
    return geheel, replace(geheel, regels=kort_in(geheel.regels))


def som(zaak: Zaak, handtekeningen: tuple[Handtekening, ...]) -> bytes:
    """By pen: of the bytes as drawn. In the file: as far as the deelnemer's signature covers it."""
    vast = zaak.vaststelling
    eind = _einde_begin(zaak)
    if vast is not None and vast.vorm is Vorm.DIGITAAL:
        eigen = [een for een in handtekeningen if een.rol == Handtekeningrol.DEELNEMER]
        getallen = [int(getal) for getal in eigen[0].teken.byte_range] if eigen else [0, 0, 0, 0]
        eind = getallen[2] + getallen[3]
    return hashlib.sha256(zaak.inhoud[:eind]).digest()


def _einde_begin(zaak: Zaak) -> int:
    """Where the bytes as drawn end: known, or up to the end of the first revision."""
    if zaak.getekend is not None:
        return len(zaak.getekend)
    na_xref = zaak.inhoud.find(b"%%EOF", zaak.lezer.xrefs.get_xref_container_info(0).end_location)
    eind = na_xref + len(b"%%EOF")
    return (
        eind + len(zaak.inhoud[eind : eind + 2]) - len(zaak.inhoud[eind : eind + 2].lstrip(b"\r\n"))
    )
