"""Seal what was established: draw it again, check it, seal it, keep the file, then state so.

What is slow runs outside every transaction. Each step is written down before the next, so that a
hub that stops goes on where it was: at most the file is sealed once more under the same row of the
register. A file is on the disk before anything says that it is whole, and before a feit names it.
"""

import hashlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from werkplek.application.ports import TekenOntbreekt, Unavailable
from werkplek.application.ports_verklaring import Papiermaker
from werkplek.application.verklaringfouten import SjabloonOnbekend
from werkplek.domain.fouten import DomeinFout
from werkplek.hub.bijlagen import Bijlagekast
from werkplek.hub.database import Database
from werkplek.hub.fouten import HubFout
from werkplek.hub.geheim import Geheim
from werkplek.hub.logboek import open_logboek
from werkplek.hub.register import Zegelstand, rij_van, werk_bij
from werkplek.hub.tables_waarmerk import register
from werkplek.hub.verklaringen.bewaren import (
    Zegelfeit,
    bewaar,
    laat_los,
    leg_klaar,
    ligt_er,
    neem,
    stel,
)
from werkplek.hub.verklaringen.fouten import ZegelenMislukt, als_mislukt
from werkplek.hub.verklaringen.poort import Zegelaar, Zegelaars
from werkplek.hub.verklaringen.taak import Taak, lees_taak

_LOG: Final = logging.getLogger(__name__)
_OPEN: Final = frozenset(set(Zegelstand) - {Zegelstand.MISLUKT, Zegelstand.GEWIST})


@dataclass(frozen=True, slots=True)
class Verzegelaar:
    """Seals for all schools of a hub."""

    database: Database
    geheim: Geheim
    kast: Bijlagekast
    papiermaker: Papiermaker
    zegelaars: Zegelaars

    def te_doen(self, school: int, stand: Zegelstand = Zegelstand.TE_VERZEGELEN) -> tuple[str, ...]:
        """Which verklaringen wait for the seal, or for people."""
        vraag = sa.select(register.c.verklaring).where(
            register.c.school == school,
            register.c.stand == stand.value,
            register.c.ingetrokken_op.is_(None),
        )
        with self.database.beheer() as verbinding:
            return tuple(verbinding.scalars(vraag.order_by(register.c.verklaring)))

    def verzegel(self, school: int, verklaring: str, nu: datetime) -> bool:
        """Seal one; False when it was not sealed now, of which the register says why."""
        with self.bij_fout(school, verklaring):
            return self._verzegel(school, verklaring, nu)
        return False

    def keur(self, school: int, verklaring: str) -> None:
        """Judge one that people still sign, so that nobody signs what is never sealed."""
        with self.bij_fout(school, verklaring), self.database.beheer() as verbinding:
            lees_taak(verbinding, school, verklaring, stand=Zegelstand.WACHT)

    @contextmanager
    def bij_fout(self, school: int, verklaring: str) -> Iterator[None]:
        """Write expected trouble in the register; it goes no further."""
        try:
            yield
        except (ZegelenMislukt, HubFout, Unavailable, DomeinFout, OSError) as fout:
            _LOG.warning("zegelen_mislukt", exc_info=fout)
            self._schrijf_fout(school, verklaring, als_mislukt(fout))

    def _verzegel(self, school: int, verklaring: str, nu: datetime) -> bool:
        with self.database.beheer() as verbinding:
            taak = lees_taak(verbinding, school, verklaring)
            if taak is None:
                return False
            klaar = bool(taak.som) and ligt_er(self.kast, school, taak.som)
            zegelaar = None if klaar else self.zegelaars(verbinding, school, nu)
        som = taak.som if zegelaar is None else self._maak(taak, zegelaar, nu)
        return bool(som) and self._stel(taak, som, nu)

    def _maak(self, taak: Taak, zegelaar: Zegelaar, nu: datetime) -> str:
        """A sealed file on the disk; empty when somebody was ahead of us."""
        pdf = self._teken(taak)
        if taak.digitaal:
            getekend = self._getekend(taak)
            zegelaar.keur(pdf, getekend, taak.papier, nu)
            pdf = getekend
        verzegeld = zegelaar.verzegel(pdf, taak.papier, nu)
        som = hashlib.sha256(verzegeld).hexdigest()
        with self.database.beheer() as verbinding:
            rij = rij_van(verbinding, taak.school, taak.verklaring, op_slot=True)
            if not _is_nog(rij, taak) or (rij.zegel_som or "") != taak.som:
                return ""
            leg_klaar(verbinding, taak.school, som, nu)
            werk_bij(verbinding, taak.school, taak.verklaring, zegel_som=som)
        bewaar(self.kast, taak.school, som, verzegeld)
        return som

    def _teken(self, taak: Taak) -> bytes:
        """The file before any signature, as it must be by the feit."""
        try:
            pdf = self.papiermaker.maak(taak.papier)
        except TekenOntbreekt as fout:
            raise ZegelenMislukt("teken_ontbreekt") from fout
        except SjabloonOnbekend as fout:
            raise ZegelenMislukt("sjabloon_onbekend") from fout
        if hashlib.sha256(pdf).hexdigest() != taak.vast.pdf_sha256:
            raise ZegelenMislukt("andere_bytes", blijvend=True)
        return pdf

    def _getekend(self, taak: Taak) -> bytes:
        inhoud = neem(self.kast, taak.school, taak.getekend)
        if inhoud is None:
            raise ZegelenMislukt("bestand_ontbreekt")
        return inhoud

    def _stel(self, taak: Taak, som: str, nu: datetime) -> bool:
        """Say that it is sealed: the feit, the file and the register in one transaction."""
        with self.database.beheer() as verbinding:
            logboek = open_logboek(verbinding, taak.school)
            rij = rij_van(verbinding, taak.school, taak.verklaring, op_slot=True)
            maat = ligt_er(self.kast, taak.school, som)
            if maat is None or not _is_nog(rij, taak) or rij.zegel_som != som:
                laat_los(verbinding, taak, som)
                return False
            stel(logboek, self.geheim, Zegelfeit(taak, som, maat), nu)
            werk_bij(
                verbinding,
                taak.school,
                taak.verklaring,
                stand=Zegelstand.VERZEGELD.value,
                fout="",
                verzegeld_op=nu.isoformat(),
            )
        return True

    def _schrijf_fout(self, school: int, verklaring: str, fout: ZegelenMislukt) -> None:
        waarden: dict[str, object] = {"fout": fout.code}
        with self.database.beheer() as verbinding:
            rij = rij_van(verbinding, school, verklaring, op_slot=True)
            if rij is None or rij.stand not in _OPEN:
                return
            if fout.blijvend and rij.stand != Zegelstand.VERZEGELD:
                waarden["stand"] = Zegelstand.MISLUKT.value
            werk_bij(verbinding, school, verklaring, **waarden)


def _is_nog(rij: sa.Row[tuple[object, ...]] | None, taak: Taak) -> bool:
    """Whether the register still asks for this seal."""
    return (
        rij is not None
        and rij.stand == Zegelstand.TE_VERZEGELEN
        and rij.feit == taak.feit
        and rij.ingetrokken_op is None
    )
