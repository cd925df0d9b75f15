"""Judges a photo or scan: its code as it is signed, its letters as far as they are read."""

import logging
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PIL import Image

from werkplek.documents.controle.code import controleer_code
from werkplek.documents.controle.grenzen import is_pdf
from werkplek.documents.controle.uitslag import uitslag
from werkplek.documents.controle.vertrouwen import Vertrouwen
from werkplek.documents.papiercode.code import BEGIN
from werkplek.documents.papiercode.lezen import lees_qr
from werkplek.documents.scan.openen import ScanOnleesbaar, open_scan
from werkplek.documents.scan.vergelijken import vergelijk
from werkplek.domain.controle import Bevinding, Controleverslag, Drager, Papierclaims

_log: Final = logging.getLogger(__name__)


_SECONDEN: Final = 8.0
"""For opening a picture; a hostile one is ended."""
_ZOEKTIJD: Final = 10.0
"""For finding codes on all pages; on a page without one every way is tried."""
_LEESTIJD: Final = 40.0
"""For reading letters, shared out over the pages: twenty may not take twenty times as long."""


class _TeLang(Exception):
    """There are more pages than can be searched in the time there is."""


def controleer_beeld(inhoud: bytes, vertrouwen: Vertrouwen) -> Controleverslag:
    """The claims of the one code on it, and where the letters differ."""
    try:
        beelden = open_scan(inhoud, _SECONDEN)
    except ScanOnleesbaar as fout:
        return _zonder(Bevinding("niet_te_lezen", fout.reden))
    try:
        codes = _codes(beelden)
    except _TeLang:
        return _zonder(Bevinding("te_lang_bezig"))
    if len(codes) != 1:
        return _zonder(Bevinding("meer_codes" if codes else "geen_code"))
    verslag = controleer_code(codes[0], vertrouwen, Drager.BEELD)
    if verslag.claims is None:
        return verslag
    los = (Bevinding("geen_verslag"),) if is_pdf(inhoud) else ()
    bevindingen = (*verslag.bevindingen, *los, *_letters(beelden, verslag.claims))
    terug = verslag.ingetrokken_op is not None
    return replace(
        verslag, bevindingen=bevindingen, uitslag=uitslag(bevindingen, ingetrokken=terug)
    )


def _codes(beelden: Sequence[Image.Image]) -> list[str]:
    """Every code of ours, each once. Raises `_TeLang`."""
    tot = time.monotonic() + _ZOEKTIJD
    teksten: set[str] = set()
    for beeld in beelden:
        if time.monotonic() > tot:
            raise _TeLang
        teksten |= {een.tekst for een in lees_qr(beeld)}
    return sorted(tekst for tekst in teksten if tekst.startswith(BEGIN))


def _letters(beelden: Sequence[Image.Image], claims: Papierclaims) -> tuple[Bevinding, ...]:
    try:
        return vergelijk(beelden, claims, _LEESTIJD / len(beelden))
    except Exception as fout:  # noqa: BLE001  a hostile picture may break the reader: then unread
        _log.info("letters that could not be read: %s", type(fout).__name__)
        return (Bevinding("letters_niet_vergeleken", "mislukt"),)


def _zonder(bevinding: Bevinding) -> Controleverslag:
    bevindingen = (bevinding,)
    return Controleverslag(Drager.BEELD, uitslag(bevindingen, ingetrokken=False), None, bevindingen)
