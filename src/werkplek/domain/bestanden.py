"""Which files a feit names by their digest: an erasure takes them, the line carries them."""

from werkplek.domain.feiten import BewijsToegevoegd, Inhoud, OordeelGegeven, ScanBewaard
from werkplek.domain.schoolfeiten import HandtekeningGezet

MET_BESTAND = frozenset(
    {"bewijs_toegevoegd", "handtekening_gezet", "oordeel_gegeven", "scan_bewaard"}
)
"""The kinds of feiten that name a file."""


def genoemd_bestand(inhoud: Inhoud) -> str:
    """The SHA-256 of the file that this body names; empty when it names none."""
    match inhoud:
        case BewijsToegevoegd(sha256=som) | ScanBewaard(sha256=som) | HandtekeningGezet(sha256=som):
            return som
        case OordeelGegeven(pdf_sha256=som):
            return som
        case _:
            return ""
