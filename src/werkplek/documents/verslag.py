"""The record inside the file: everything to make the same paper again, in the shape of a badge.

A Verifiable Credential (VC 2.0) in the form of Open Badges 3.0, as canonical JSON. What others
read follows from what stands under `werkplek`; reading back demands exactly these bytes, so the
two halves cannot tell two stories, and nothing can be added.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from werkplek.documents.badge import badge
from werkplek.documents.fonts import font_digests
from werkplek.documents.verslaglezen import papier_uit, tekst
from werkplek.documents.verslagschrijven import papier_in
from werkplek.domain.vaststelling import Papier

BESTANDSNAAM: Final = "praktijkverklaring.json"
VERSLAG_V: Final = 1
MAX_BYTES: Final = 1 << 20
"""Forty werkprocessen with the longest toelichting in letters of three bytes take a tenth."""

_HEXADECIMALS: Final = frozenset("0123456789abcdef")
_DIGEST: Final = 64


class VerslagOnleesbaar(ValueError):
    """These bytes are no record that this program writes."""


@dataclass(frozen=True, slots=True)
class Verslag:
    """A record read back: `kenmerk` made the paper, with the font files of these SHA-256."""

    papier: Papier
    kenmerk: str
    letters: Mapping[str, str]

    @property
    def eigen_letters(self) -> bool:
        """Whether this program still draws with exactly those font files."""
        return dict(self.letters) == dict(font_digests())


def schrijf_verslag(papier: Papier, kenmerk: str) -> bytes:
    """The record of a paper drawn here by the layout `kenmerk`."""
    return _bytes(papier, kenmerk, font_digests())


def lees_verslag(inhoud: bytes) -> tuple[Papier, str]:
    """The paper and the kenmerk of its layout. Raises `VerslagOnleesbaar`."""
    verslag = lees_geheel(inhoud)
    return verslag.papier, verslag.kenmerk


def lees_geheel(inhoud: bytes) -> Verslag:
    """The same with the digests of the fonts. Raises `VerslagOnleesbaar`."""
    if len(inhoud) > MAX_BYTES:
        raise VerslagOnleesbaar("too large")
    try:
        eigen = json.loads(inhoud.decode())["werkplek"]
        papier = papier_uit(eigen["papier"])
        verslag = Verslag(papier, tekst(eigen["kenmerk"]), _letters(eigen["letters"]))
        opnieuw = _bytes(papier, verslag.kenmerk, verslag.letters)
    except (KeyError, TypeError, ValueError, RecursionError) as fout:
        raise VerslagOnleesbaar(type(fout).__name__) from fout
    if opnieuw != inhoud:
        raise VerslagOnleesbaar("not canonical")
    return verslag


def _bytes(papier: Papier, kenmerk: str, letters: Mapping[str, str]) -> bytes:
    eigen = {
        "v": VERSLAG_V,
        "kenmerk": kenmerk,
        "letters": dict(letters),
        "papier": papier_in(papier),
    }
    record = {**badge(papier), "werkplek": eigen}
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _letters(waarde: object) -> Mapping[str, str]:
    if not isinstance(waarde, dict):
        raise TypeError
    for digest in waarde.values():
        if len(tekst(digest)) != _DIGEST or not _HEXADECIMALS.issuperset(digest):
            raise ValueError
    return waarde
