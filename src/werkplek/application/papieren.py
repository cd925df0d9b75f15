"""The bytes of a verklaring in every state: sealed, signed so far, established, judged, concept."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from werkplek.application.ports import Lezer, MapBeschadigd, Renderer
from werkplek.application.ports_verklaring import Papiermaker
from werkplek.application.verklaringfouten import PapierOnderweg
from werkplek.domain.verklaringstand import VerklaringStand

WEG = "bijlage_weg"
"""The detail of a `MapBeschadigd` for a file that is not here."""


@dataclass(frozen=True, slots=True)
class Drukkerij:
    """What draws papers: those of the leerbedrijf, and those that the school established."""

    renderer: Renderer
    papiermaker: Papiermaker


@dataclass(frozen=True, slots=True)
class Afdruk:
    """A paper that is no verklaring: its name, a name for its file, and how it is drawn.

    `maak` may fold and draw: it is never called in the UI thread.
    """

    titel: str
    bestandsnaam: str
    maak: Callable[[Lezer], bytes]


def pdf_van(lezer: Lezer, stand: VerklaringStand, pers: Drukkerij) -> bytes:
    """What is shown and printed now.

    Sealed, the document; established, the file with the signatures so far; judged, the paper as it
    was kept; before that it is drawn. Raises `PapierOnderweg` for a file that is not here yet,
    `MapBeschadigd` when a kept one is damaged or would be drawn otherwise than it was, or
    `SjabloonOnbekend`.
    """
    if stand.vaststelling is not None:
        return vast_bestand(lezer, stand, pers.papiermaker)
    if not stand.pdf_sha256:
        return pers.renderer.praktijkverklaring(stand.verklaring)
    document = lezer.document(stand.pdf_sha256)
    if document is not None:
        return document.inhoud
    return _precies(pers.renderer.praktijkverklaring(stand.verklaring), stand.pdf_sha256)


def vast_bestand(lezer: Lezer, stand: VerklaringStand, papiermaker: Papiermaker) -> bytes:
    """The established file with every signature so far. Raises as `pdf_van`."""
    if stand.handtekeningen:
        return ondertekend(lezer, stand.document or stand.handtekeningen[-1].sha256)
    return _precies(papiermaker.maak(stand.papier), stand.vast_sha256)


def ondertekend(lezer: Lezer, sha256: str) -> bytes:
    """A file with a signature in it. Raises `PapierOnderweg` or `MapBeschadigd`."""
    try:
        return lezer.bijlage(sha256)
    except MapBeschadigd as fout:
        if fout.detail != WEG:
            raise
        raise PapierOnderweg from fout


def _precies(pdf: bytes, sha256: str) -> bytes:
    """Demand the bytes that a feit names. Raises `MapBeschadigd`."""
    if hashlib.sha256(pdf).hexdigest() != sha256:
        raise MapBeschadigd("document")
    return pdf
