"""Writes one revision: a signature in an empty field, or a time stamp over all that stands there.

Everything happens on a copy in memory; who gets an exception, gets no file.
"""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Final

from pyhanko.pdf_utils.form_tools import annot_width_height
from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NumberObject,
    StreamObject,
    pdf_name,
)
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import FieldMDPSpec, MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers import PdfTimeStamper
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigMDPSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject

from werkplek.application.ports_verklaring import Bewijsmateriaal, PdfSleutel
from werkplek.documents.tekenen.beeld import Beeld
from werkplek.documents.tekenen.bewijs import leg_bij
from werkplek.documents.tekenen.ondertekenaar import Ondertekenaar
from werkplek.documents.tekenen.tijdstempel import RUIMTE, Stempelaar
from werkplek.documents.tekenen.vervolg import Vervolg
from werkplek.domain.fouten import HandtekeningGeweigerd

_SOM: Final = "sha256"
_OMSLAG: Final = 2048
"""Bytes of a signature besides its certificates: attributes, names, the signature itself."""


@dataclass(frozen=True, slots=True)
class Zetting:
    """What one signature is to be: where, how it looks, and what may still follow it.

    `certificeert` is what a file allows after its first signature; None for a later one.
    """

    veld: str
    beeld: Beeld
    nu: datetime
    certificeert: MDPPerm | None = None


def zet_handtekening(
    reader: PdfFileReader,
    sleutel: PdfSleutel,
    zetting: Zetting,
    *,
    stempelaar: Stempelaar | None = None,
    bewijs: Bewijsmateriaal | None = None,
) -> bytes:
    """The file with this signature: PAdES B-B, or B-LT with a time stamp and proof."""
    schrijver, ondertekenaar = Vervolg(reader), Ondertekenaar(sleutel)
    stappen = PdfCMSEmbedder().write_cms(zetting.veld, schrijver, existing_fields_only=True)
    veld = next(stappen).get_object()
    _toon(schrijver, veld, zetting.beeld)
    if bewijs is not None:
        leg_bij(schrijver, bewijs)
    bytes_ = sum(map(len, sleutel.keten)) + _OMSLAG + (RUIMTE if stempelaar else 0)
    plek = SignatureObject(
        timestamp=zetting.nu, subfilter=SigSeedSubFilter.PADES, bytes_reserved=2 * bytes_
    )
    stappen.send(SigObjSetup(plek, mdp_setup=_grenzen(veld, zetting)))
    bereid, uit = stappen.send(SigIOSetup(_SOM))
    cms = asyncio.run(
        ondertekenaar.async_sign(
            bereid.document_digest, _SOM, use_pades=True, timestamper=stempelaar
        )
    )
    stappen.send(cms)
    return bytes(uit.getvalue())


def zet_stempel(
    reader: PdfFileReader, stempelaar: Stempelaar, veld: str, bewijs: Bewijsmateriaal | None = None
) -> bytes:
    """The file with a document time stamp over all of it; the proof lies under the stamp."""
    schrijver = Vervolg(reader)
    if bewijs is not None:
        leg_bij(schrijver, bewijs)
    dienst = PdfTimeStamper(stempelaar, field_name=veld, readable_field_name="Tijdstempel")
    uit = dienst.timestamp_pdf(schrijver, _SOM, bytes_reserved=2 * RUIMTE, output=BytesIO())
    return bytes(uit.getvalue())


def _grenzen(veld: DictionaryObject, zetting: Zetting) -> SigMDPSetup:
    """What may follow: as the field itself says, and for the first signature the whole file."""
    if "/Lock" not in veld:
        raise HandtekeningGeweigerd("veld")
    slot = veld["/Lock"]
    toegestaan = zetting.certificeert
    if toegestaan is None and "/P" in slot:
        toegestaan = MDPPerm(slot["/P"])
    return SigMDPSetup(
        md_algorithm=_SOM,
        certify=zetting.certificeert is not None,
        field_lock=FieldMDPSpec.from_pdf_object(slot),
        docmdp_perms=toegestaan,
    )


def _toon(schrijver: Vervolg, veld: DictionaryObject, beeld: Beeld) -> None:
    breed, hoog = annot_width_height(veld)
    tekening = StreamObject(
        {
            pdf_name("/Type"): pdf_name("/XObject"),
            pdf_name("/Subtype"): pdf_name("/Form"),
            pdf_name("/FormType"): NumberObject(1),
            pdf_name("/BBox"): ArrayObject(map(FloatObject, (0, 0, breed, hoog))),
            pdf_name("/Resources"): DictionaryObject(),
        },
        stream_data=beeld(float(breed), float(hoog)),
    )
    tekening.compress()
    veld["/AP"] = DictionaryObject({pdf_name("/N"): schrijver.add_object(tekening)})
    schrijver.update_container(veld)
