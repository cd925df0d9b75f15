"""Rules about signatures: who, in which order, whole, and what came after."""

from collections.abc import Mapping

from pyhanko.sign.fields import MDPPerm

from werkplek.documents.controle.gaten import envelop_klopt, gat, vreemde_certificaten
from werkplek.documents.controle.gevonden import Gevonden, Handtekening
from werkplek.documents.controle.zaak import Zaak
from werkplek.domain.controle import Bevinding
from werkplek.domain.vaststelling import VOLGORDE, Handtekeningrol, Vorm
from werkplek.protocol.certificaatvraag import naam_op_certificaat
from werkplek.woorden.verklaring import volledige_naam

Bevindingen = tuple[Bevinding, ...]
_PADES = "/ETSI.CAdES.detached"


def volgorde(zaak: Zaak, gevonden: Gevonden) -> Bevindingen:
    """Exactly the fields of this form, signed in order; the rest are time stamps."""
    vast = zaak.vaststelling
    if vast is None:
        return (Bevinding("niet_vastgesteld"),)
    verwacht = VOLGORDE[vast.vorm]
    gezet = tuple(een.rol for een in gevonden.handtekeningen)
    stempels = {str(een.teken.field_name) for een in gevonden.stempels}
    rest = sorted(naam for naam in zaak.velden if naam not in stempels)
    if rest != sorted(verwacht) or len(zaak.velden) != len(set(zaak.velden)):
        return (Bevinding("handtekeningen_anders"),)
    if gezet == verwacht:
        return ()
    nog_niet = gezet == verwacht[: len(gezet)]
    return (Bevinding("niet_verzegeld" if nog_niet else "handtekeningen_anders"),)


def gaaf(_: Zaak, gevonden: Gevonden) -> Bevindingen:
    """The signed bytes are the ones signed, in the form that we write."""
    return tuple(
        Bevinding("handtekening_gebroken", een.rol)
        for een in gevonden.handtekeningen
        if not _is_gaaf(een)
    )


def _is_gaaf(een: Handtekening) -> bool:
    oordeel = een.oordeel
    if oordeel is None or een.teken.sig_object["/SubFilter"] != _PADES:
        return False
    return oordeel.intact and oordeel.valid and oordeel.seed_value_ok


def niets_daarna(_: Zaak, gevonden: Gevonden) -> Bevindingen:
    """After a signature nothing changed but what it allows."""
    return tuple(
        Bevinding("na_tekenen_gewijzigd", een.rol)
        for een in gevonden.handtekeningen
        if een.oordeel is not None and not een.oordeel.docmdp_ok
    )


def certificeert(zaak: Zaak, gevonden: Gevonden) -> Bevindingen:
    """The first signature certifies: fields may then be filled, and by pen not even that."""
    vast = zaak.vaststelling
    if vast is None or not gevonden.handtekeningen:
        return ()
    eerste = gevonden.handtekeningen[0].teken
    root = zaak.lezer.root
    genoemd = "/Perms" in root and root["/Perms"].raw_get("/DocMDP")
    ruimte = MDPPerm.FILL_FORMS if vast.vorm is Vorm.DIGITAAL else MDPPerm.NO_CHANGES
    if genoemd == eerste.sig_field.raw_get("/V") and eerste.docmdp_level == ruimte:
        return ()
    return (Bevinding("niet_gecertificeerd", str(eerste.field_name)),)


def namen(zaak: Zaak, gevonden: Gevonden) -> Bevindingen:
    """Who signed is who is printed, and signed as what the school let in (`hub.waarmerk`)."""
    verklaring = zaak.verslag.papier.verklaring
    gedrukt = {
        Handtekeningrol.PRAKTIJKOPLEIDER: verklaring.praktijkopleider.naam,
        Handtekeningrol.DEELNEMER: volledige_naam(verklaring.deelnemer),
    }
    return tuple(
        Bevinding("naam_anders", een.rol)
        for een in gevonden.handtekeningen
        if een.rol != Handtekeningrol.SCHOOL and not _heet_zo(een, gedrukt)
    )


def _heet_zo(een: Handtekening, gedrukt: Mapping[Handtekeningrol, str]) -> bool:
    """A praktijkopleider signs for a leerbedrijf, a deelnemer for nobody."""
    naam = gedrukt.get(Handtekeningrol(een.rol)) if een.rol in set(Handtekeningrol) else None
    onderwerp = een.teken.signer_cert.subject.native
    voor_bedrijf = "organization_name" in onderwerp
    return (
        bool(naam)
        and onderwerp.get("common_name") == naam_op_certificaat(naam or "")
        and voor_bedrijf is (een.rol == Handtekeningrol.PRAKTIJKOPLEIDER)
    )


def niets_verborgen(zaak: Zaak, _: Gevonden) -> Bevindingen:
    """In the gaps stand the signatures and nothing else."""
    fout: list[Bevinding] = []
    for een in zaak.lezer.embedded_signatures:
        der = gat(zaak.inhoud, [int(getal) for getal in een.byte_range])
        if der is None or een.pkcs7_content.rstrip(b"\0") != der.rstrip(b"\0"):
            fout.append(Bevinding("verborgen_bytes", str(een.field_name)))
    return tuple(fout)


def kale_omslag(zaak: Zaak, _: Gevonden) -> Bevindingen:
    """The unsigned parts of a signature are what they can only be."""
    school = zaak.school
    bekend: tuple[bytes, ...] = ()
    if school is not None:
        bekend = (school.wortel, *school.uitgevers, *school.zegels, *school.tijdstempels)
    return tuple(
        Bevinding("omslag_anders", str(een.field_name))
        for een in zaak.lezer.embedded_signatures
        if not envelop_klopt(een.signed_data)
        or (school is not None and vreemde_certificaten(een.signed_data, bekend))
    )
