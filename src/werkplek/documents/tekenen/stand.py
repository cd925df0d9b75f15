"""Who signed a file so far, and whether nothing came after that."""

import hashlib
from dataclasses import dataclass

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.general import find_unique_cms_attribute
from pyhanko.sign.validation import EmbeddedPdfSignature

from werkplek.documents.tekenen.ondertekenaar import klopt
from werkplek.documents.tekenen.vervolg import ONLEESBAAR, open_pdf
from werkplek.domain.fouten import HandtekeningGeweigerd
from werkplek.domain.vaststelling import VOLGORDE, Handtekeningrol

STEMPELVELD = "tijdstempel-"
"""How the fields of document time stamps begin; a number follows."""


@dataclass(frozen=True, slots=True)
class Stand:
    """The signatures of one file, in the order in which they were made.

    `volgorde` is who signs this form; `gesloten`: the last of all covers the file to its end.
    """

    volgorde: tuple[Handtekeningrol, ...]
    handtekeningen: tuple[EmbeddedPdfSignature, ...]
    stempels: tuple[EmbeddedPdfSignature, ...]
    gesloten: bool

    @property
    def getekend(self) -> tuple[Handtekeningrol, ...]:
        """Who signed, in order."""
        return tuple(Handtekeningrol(een.field_name) for een in self.handtekeningen)

    def eis_beurt(self, rol: Handtekeningrol) -> None:
        """Raise `HandtekeningGeweigerd` unless this one is next, and the file as it was left."""
        if rol not in self.volgorde:
            raise HandtekeningGeweigerd("veld")
        if rol in self.getekend:
            raise HandtekeningGeweigerd("al_getekend")
        if self.getekend != self.volgorde[: self.volgorde.index(rol)]:
            raise HandtekeningGeweigerd("beurt")
        if not self.gesloten:
            raise HandtekeningGeweigerd("bestand")


def lees_stand(reader: PdfFileReader) -> Stand:
    """Read it. Raises `HandtekeningGeweigerd` for what is no file of ours."""
    try:
        alles = tuple(reader.embedded_signatures)
        velden = {naam for naam, _, _ in enumerate_sig_fields(reader)}
        namen = {naam for naam in velden if not str(naam).startswith(STEMPELVELD)}
        stempels = tuple(een for een in alles if een.sig_object_type == "/DocTimeStamp")
        handtekeningen = tuple(een for een in alles if een.sig_object_type == "/Sig")
        gesloten = not alles or _sluit(reader, alles[-1])
    except ONLEESBAAR as fout:
        raise HandtekeningGeweigerd("bestand") from fout
    volgorde = next((rij for rij in VOLGORDE.values() if set(rij) == namen), ())
    if not volgorde or not {een.field_name for een in handtekeningen} <= namen:
        raise HandtekeningGeweigerd("veld")
    return Stand(volgorde, handtekeningen, stempels, gesloten)


def gedekte_som(pdf: bytes, rol: Handtekeningrol) -> bytes:
    """SHA-256 of the file up to where the signature of this one ends.

    Its own bytes are part of it: a file with another signature there has another sum.
    Raises `HandtekeningGeweigerd`.
    """
    for een in lees_stand(open_pdf(pdf)).handtekeningen:
        if een.field_name == rol:
            return hashlib.sha256(pdf[: _einde(een)]).digest()
    raise HandtekeningGeweigerd("beurt")


def _einde(een: EmbeddedPdfSignature) -> int:
    *_, begin, lengte = (int(getal) for getal in een.byte_range)
    return begin + lengte


def _sluit(reader: PdfFileReader, een: EmbeddedPdfSignature) -> bool:
    """Whether it covers everything, and everything is as it was then."""
    if _einde(een) != reader.stream.seek(0, 2):
        return False
    if een.sig_object_type == "/DocTimeStamp":
        bestempeld = een.signed_data["encap_content_info"]["content"].parsed
        return bool(bestempeld["message_imprint"]["hashed_message"].native == een.compute_digest())
    kenmerken = een.signer_info["signed_attrs"]
    beweerd = find_unique_cms_attribute(kenmerken, "message_digest").native
    handtekening = een.signer_info["signature"].native
    ondertekend = kenmerken.untag().dump()
    return beweerd == een.compute_digest() and klopt(
        een.signer_cert.dump(), handtekening, ondertekend
    )
