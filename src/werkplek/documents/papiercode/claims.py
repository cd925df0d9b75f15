"""From what a paper states to what its QR states: nothing that is not printed."""

import unicodedata
from collections.abc import Iterable
from datetime import date

from werkplek.domain.controle import ClaimRegel, Papierclaims
from werkplek.domain.vaststelling import Papier


def claims_van(papier: Papier, som: bytes) -> Papierclaims:
    """The claims of an established paper; `som` is the SHA-256 that binds them to its file."""
    verklaring, vaststelling = papier.verklaring, papier.vaststelling
    if vaststelling is None:
        raise ValueError("a paper that no school established has no code")
    return Papierclaims(
        school=_nfc(vaststelling.school),
        nummer=_nfc(verklaring.nummer),
        vorm=vaststelling.vorm,
        voornamen=_nfc(verklaring.deelnemer.voornamen),
        achternaam=_nfc(verklaring.deelnemer.achternaam),
        geboortedatum=verklaring.deelnemer.geboortedatum,
        geboorteplaats=_nfc(verklaring.deelnemer.geboorteplaats),
        leerbedrijf=_nfc(verklaring.bedrijf.naam),
        leerbedrijf_id=_nfc(verklaring.bedrijf.leerbedrijf_id),
        praktijkopleider=_nfc(verklaring.praktijkopleider.naam),
        begin=verklaring.begin,
        eind=verklaring.eind,
        crebo=_nfc(verklaring.crebo),
        niveau=verklaring.niveau,
        vastgesteld_op=vaststelling.op,
        regels=tuple(
            ClaimRegel(regel.code, _als_gedrukt(regel.gezien_op)) for regel in verklaring.regels
        ),
        som=som,
    )


def _als_gedrukt(dagen: Iterable[date]) -> tuple[date, ...]:
    """Every day once, in order (`woorden.datums`)."""
    return tuple(sorted(set(dagen)))


def _nfc(tekst: str) -> str:
    return unicodedata.normalize("NFC", tekst)
