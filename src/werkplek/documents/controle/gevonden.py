"""Each signature and time stamp of a file, judged at the moment that counts for it."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

from pyhanko.sign.validation.pdf_embedded import (
    EmbeddedPdfSignature,
    async_validate_pdf_signature,
    async_validate_pdf_timestamp,
)
from pyhanko.sign.validation.status import DocumentTimestampStatus, PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext

from werkplek.documents.controle.beleid import NA_HANDTEKENING
from werkplek.documents.controle.toen import Getuigen, bewezen_op, gestempeld_op
from werkplek.documents.controle.zaak import Zaak


@dataclass(frozen=True)
class Handtekening:
    """A signature in a field of ours; `op` is None when no time stamp covers it.

    `oordeel` is None when it could not even be judged.
    """

    rol: str
    teken: EmbeddedPdfSignature
    op: datetime | None
    oordeel: PdfSignatureStatus | None


@dataclass(frozen=True)
class Stempel:
    """A document time stamp, judged at `tot`: the moment of the next one, of the last one now."""

    teken: EmbeddedPdfSignature
    tot: datetime
    oordeel: DocumentTimestampStatus | None


@dataclass(frozen=True)
class Gevonden:
    """All of them, oldest first."""

    handtekeningen: tuple[Handtekening, ...]
    stempels: tuple[Stempel, ...]
    getuigen: Getuigen


def beoordeel(zaak: Zaak) -> Gevonden:
    """Judge them all; one that breaks pyHanko is one without a judgement."""
    return asyncio.run(_beoordeel(zaak))


async def _beoordeel(zaak: Zaak) -> Gevonden:
    mensen = getuigen(zaak)
    stempels = _stempelgetuigen(zaak)
    handtekeningen = [
        await _handtekening(zaak, een, mensen, stempels) for een in zaak.handtekeningen
    ]
    gezet = [gestempeld_op(een) for een in zaak.stempels]
    momenten = [*gezet, max([zaak.nu, *gezet])][1:]
    gestempeld = [
        Stempel(een, moment, await _stempel(een, stempels.stempel_op(moment)))
        for een, moment in zip(zaak.stempels, momenten, strict=True)
    ]
    return Gevonden(tuple(handtekeningen), tuple(gestempeld), mensen)


def getuigen(zaak: Zaak) -> Getuigen:
    """By which people and the seal are judged; of a school that is not known: by nothing."""
    school = zaak.school
    if school is None:
        return Getuigen((), (), zaak.bewijs)
    return Getuigen((school.wortel, *school.zegels), school.uitgevers, zaak.bewijs)


def _stempelgetuigen(zaak: Zaak) -> Getuigen:
    school = zaak.school
    if school is None:
        return Getuigen((), (), zaak.bewijs)
    return Getuigen(school.tijdstempels, school.uitgevers, zaak.bewijs)


async def _handtekening(
    zaak: Zaak, een: EmbeddedPdfSignature, mensen: Getuigen, stempels: Getuigen
) -> Handtekening:
    op = bewezen_op(een, zaak.stempels)
    moment = op or zaak.nu
    try:
        oordeel = await async_validate_pdf_signature(
            een, mensen.op(moment), stempels.stempel_op(moment), diff_policy=NA_HANDTEKENING
        )
    except Exception:  # noqa: BLE001  a hostile file may break pyHanko in any way: not valid then
        oordeel = None
    return Handtekening(str(een.field_name), een, op, oordeel)


async def _stempel(
    een: EmbeddedPdfSignature, context: ValidationContext
) -> DocumentTimestampStatus | None:
    try:
        return await async_validate_pdf_timestamp(een, context, diff_policy=NA_HANDTEKENING)
    except Exception:  # noqa: BLE001  as above
        return None
