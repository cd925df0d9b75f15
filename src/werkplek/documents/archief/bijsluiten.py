"""The record inside the file, as an associated file (PDF/A-3 §6.8)."""

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Final

import pikepdf
from pikepdf import Array, Dictionary, Name, String

SOORT: Final = "/application/ld+json"


@dataclass(frozen=True, slots=True)
class Bijsluiting:
    """A file inside the file: what the page was made from."""

    naam: str
    omschrijving: str
    inhoud: bytes


def sluit_bij(pdf: pikepdf.Pdf, bijsluiting: Bijsluiting, op: date) -> None:
    """Put it in the list of files and tie it to the document as its source."""
    som = hashlib.md5(bijsluiting.inhoud, usedforsecurity=False).digest()
    gewijzigd = f"D:{op.isoformat().replace('-', '')}000000Z"
    stroom = pdf.make_stream(
        bijsluiting.inhoud,
        Type=Name.EmbeddedFile,
        Subtype=Name(SOORT),
        Params=Dictionary(
            Size=len(bijsluiting.inhoud), ModDate=String(gewijzigd), CheckSum=String(som)
        ),
    )
    bestand = pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(bijsluiting.naam),
            UF=String(bijsluiting.naam),
            Desc=String(bijsluiting.omschrijving),
            AFRelationship=Name.Source,
            EF=Dictionary(F=stroom, UF=stroom),
        )
    )
    namen = Array([String(bijsluiting.naam), bestand])
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=namen))
    pdf.Root.AF = Array([bestand])
