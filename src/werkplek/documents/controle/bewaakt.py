"""The strict check for what strangers hand in: a file is taken apart in a process with limits."""

import logging
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from werkplek.documents.controle import kind
from werkplek.documents.controle.bestand import niet_echt
from werkplek.documents.controle.controleur import controleer_met
from werkplek.documents.controle.overdracht import MAX_ANTWOORD, Taak, lees_verslag, pak_taak
from werkplek.documents.controle.vertrouwen import uit_lijsten
from werkplek.documents.controle.zaak import GeenVerslag
from werkplek.documents.omgeving import draai
from werkplek.domain.controle import Controleverslag

_log: Final = logging.getLogger(__name__)

GEDULD: Final = 40.0
"""Seconds by the clock; what a file may cost is counted in its own process (`kind.SECONDEN`).

A computer that is busy with something else is no reason to call a paper false.
"""


def _nu() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class BewaakteControleur:
    """Fulfils `Controleur` by the signed lists of schools; what takes too much is ended.

    Pictures are opened in a process of their own too (`scan.openen`).
    """

    lijsten: Sequence[bytes]
    titels: Mapping[str, str] = field(default_factory=dict)
    klok: Callable[[], datetime] = _nu
    seconden: float = GEDULD

    def controleer(self, inhoud: bytes) -> Controleverslag:
        """Judge it, whatever it is; never raises."""
        return controleer_met(inhoud, uit_lijsten(self.lijsten, self.titels), self._bestand)

    def _bestand(self, inhoud: bytes) -> Controleverslag:
        taak = pak_taak(Taak(inhoud, self.lijsten, self.klok(), self.titels))
        try:
            klaar = draai(kind.__name__, taak, self.seconden)
        except subprocess.TimeoutExpired:
            return niet_echt("te_lang_bezig")
        if klaar.returncode == kind.GEEN_VERSLAG:
            raise GeenVerslag
        if klaar.returncode or len(klaar.stdout) > MAX_ANTWOORD:
            _log.info("a check that was ended: %d", klaar.returncode)
            return niet_echt("te_ingewikkeld")
        return lees_verslag(klaar.stdout)
