"""The strict check of a file, a picture, or the text of a QR; it fulfils `Controleur`."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from werkplek.application.ports_verklaring import Papiermaker
from werkplek.documents.controle.beeld import controleer_beeld
from werkplek.documents.controle.bestand import REGELS, Regel, controleer_bestand, niet_echt
from werkplek.documents.controle.code import controleer_code
from werkplek.documents.controle.grenzen import GROOTST, is_pdf, te_veel
from werkplek.documents.controle.vertrouwen import Vertrouwen
from werkplek.documents.controle.zaak import GeenVerslag, Zaak
from werkplek.documents.papiercode.code import BEGIN, MAX_TEKENS
from werkplek.domain.controle import Controleverslag

Bestandcontrole = Callable[[bytes], Controleverslag]

_log: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class StrengeControleur:
    """Believes nothing that is not proven; for strangers' files use `bewaakt.BewaakteControleur`.

    `klok` tells the moment now, at which the last time stamp must still hold.
    """

    vertrouwen: Vertrouwen
    papiermaker: Papiermaker
    klok: Callable[[], datetime]
    regels: tuple[Regel, ...] = REGELS

    def controleer(self, inhoud: bytes) -> Controleverslag:
        """Judge it, whatever it is; never raises."""
        return controleer_met(inhoud, self.vertrouwen, self._bestand)

    def _bestand(self, inhoud: bytes) -> Controleverslag:
        zaak = Zaak(inhoud, self.vertrouwen, self.papiermaker, self.klok())
        return controleer_bestand(zaak, self.regels)


def controleer_met(
    inhoud: bytes, vertrouwen: Vertrouwen, bestand: Bestandcontrole
) -> Controleverslag:
    """Judge a file with `bestand` (raises `GeenVerslag`), anything else here; never raises."""
    try:
        return _controleer(inhoud, vertrouwen, bestand)
    except Exception as fout:  # noqa: BLE001  hostile bytes may break anything: never passed then
        _log.info("something that cannot be judged: %s", type(fout).__name__)
        return niet_echt("niet_te_lezen")


def _controleer(inhoud: bytes, vertrouwen: Vertrouwen, bestand: Bestandcontrole) -> Controleverslag:
    if len(inhoud) > GROOTST:
        return niet_echt("te_groot")
    tekst = als_code(inhoud)
    if tekst is not None:
        return controleer_code(tekst, vertrouwen)
    if not is_pdf(inhoud):
        return controleer_beeld(inhoud, vertrouwen)
    bezwaar = te_veel(inhoud)
    if bezwaar is not None:
        return niet_echt(bezwaar.code, bezwaar.waar)
    try:
        return bestand(inhoud)
    except GeenVerslag:
        return controleer_beeld(inhoud, vertrouwen)


def als_code(inhoud: bytes) -> str | None:
    """The text of a QR, when this is one."""
    kaal = inhoud.strip()
    if len(kaal) > MAX_TEKENS or not kaal.startswith(BEGIN.encode()):
        return None
    return kaal.decode("ascii", "replace")
