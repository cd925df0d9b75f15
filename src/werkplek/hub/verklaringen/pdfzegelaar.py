"""The seal of a school on a PDF, with its own keys, and the strict check of what comes of it."""

import hashlib
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import sqlalchemy as sa
from cryptography import x509
from cryptography.x509.oid import NameOID

from werkplek.application.ports_verklaring import Bewijsmateriaal, Papiermaker, Tijdstempelaar
from werkplek.documents.controle.controleur import StrengeControleur
from werkplek.documents.controle.vertrouwen import uit_lijsten
from werkplek.documents.papiercode.claims import claims_van
from werkplek.documents.papiercode.code import maak_code
from werkplek.documents.papiercode.fouten import CodePastNiet
from werkplek.documents.tekenen.ontvangen import certificaten_in, ondertekenaars
from werkplek.documents.tekenen.stand import gedekte_som
from werkplek.documents.tekenen.zegel import herstempel, neem_op, verzegel
from werkplek.domain.controle import Controleverslag, Uitslag
from werkplek.domain.fouten import HandtekeningGeweigerd
from werkplek.domain.vaststelling import Handtekeningrol, Papier, Vorm
from werkplek.hub.database import Database
from werkplek.hub.geheim import Geheim
from werkplek.hub.verklaringen.fouten import ZegelenMislukt
from werkplek.hub.verklaringen.ondertekend import zijn_eigen
from werkplek.hub.waarmerk.openen import Waarmerk, open_waarmerk
from werkplek.protocol.certificaatvraag import naam_op_certificaat
from werkplek.woorden.verklaring import volledige_naam

_NOOIT: Final = frozenset({"te_groot", "te_ingewikkeld"})
"""What is not even opened, now or later."""


@dataclass(frozen=True, slots=True)
class PdfZegelaar:
    """Fulfils `Zegelaar` with the keys that lie at the hub."""

    database: Database
    geheim: Geheim
    papiermaker: Papiermaker
    school: int
    waarmerk: Waarmerk
    klok: Callable[[], datetime]

    def keur(self, open_: bytes, getekend: bytes, papier: Papier, nu: datetime) -> None:
        """The page, the order, the people; `verzegel` sees to it that their signatures hold."""
        del nu
        try:
            wie = ondertekenaars(open_, getekend)
        except HandtekeningGeweigerd as fout:
            raise ZegelenMislukt("handtekening", blijvend=True) from fout
        if {rol: _naam(der) for rol, der in wie.items()} != _namen(papier):
            raise ZegelenMislukt("handtekening", blijvend=True)
        with self.database.beheer() as verbinding:
            if not zijn_eigen(verbinding, self.school, papier.verklaring.nummer, wie):
                raise ZegelenMislukt("handtekening", blijvend=True)
        verslag = self._verslag(getekend)
        codes = {een.code for een in verslag.bevindingen}
        if verslag.uitslag is Uitslag.NIET_ECHT or codes & _NOOIT:
            raise ZegelenMislukt("handtekening", blijvend=True) from ValueError(*sorted(codes))

    def verzegel(self, pdf: bytes, papier: Papier, nu: datetime) -> bytes:
        """Prove what people signed, seal with the QR, and check it as anybody would."""
        som = hashlib.sha256(pdf).digest()
        if papier.vaststelling is not None and papier.vaststelling.vorm == Vorm.DIGITAAL:
            pdf = self._neem_op(pdf, nu)
            som = gedekte_som(pdf, Handtekeningrol.DEELNEMER)
        papiersleutel = self.waarmerk.papier
        try:
            code = maak_code(claims_van(papier, som), papiersleutel.kid, papiersleutel.teken)
        except CodePastNiet as fout:
            raise ZegelenMislukt("te_veel_voor_qr", blijvend=True) from fout
        zegel = self.waarmerk.zegel
        bewijs = self._bewijs((zegel.keten[0],), nu)
        verzegeld = verzegel(pdf, zegel, code, bewijs=bewijs, tijdstempelaar=self._stempel, nu=nu)
        self._controleer(verzegeld)
        return verzegeld

    def herstempel(self, pdf: bytes, nu: datetime) -> bytes:
        """New proof about all who signed, under a new stamp; checked as anybody would."""
        bewijs = self._bewijs(certificaten_in(pdf), nu)
        nieuw = herstempel(pdf, bewijs, self._stempel, nu)
        self._controleer(nieuw)
        return nieuw

    @property
    def _stempel(self) -> Tijdstempelaar:
        return self.waarmerk.tijdstempelaar

    def _neem_op(self, pdf: bytes, nu: datetime) -> bytes:
        try:
            return neem_op(pdf, self._bewijs(certificaten_in(pdf), nu), self._stempel, nu)
        except HandtekeningGeweigerd as fout:
            blijvend = fout.reden in {"bestand", "beurt", "ingetrokken", "verlopen"}
            raise ZegelenMislukt("handtekening", blijvend=blijvend) from fout

    def _bewijs(self, certificaten: tuple[bytes, ...], nu: datetime) -> Bewijsmateriaal:
        with self.database.beheer() as verbinding:
            return open_waarmerk(verbinding, self.geheim, self.school, nu).bewijs(certificaten, nu)

    def _controleer(self, pdf: bytes) -> None:
        """Never give out what our own check would not believe."""
        verslag = self._verslag(pdf)
        if verslag.uitslag is not Uitslag.ECHT:
            codes = ",".join(sorted({een.code for een in verslag.bevindingen}))
            raise ZegelenMislukt("controle") from ValueError(codes)

    def _verslag(self, pdf: bytes) -> Controleverslag:
        vertrouwen = uit_lijsten((self.waarmerk.sleutellijst,))
        return StrengeControleur(vertrouwen, self.papiermaker, self.klok).controleer(pdf)


@dataclass(frozen=True, slots=True)
class PdfZegelaars:
    """Fulfils `Zegelaars`."""

    database: Database
    geheim: Geheim
    papiermaker: Papiermaker

    def __call__(self, verbinding: sa.Connection, school: int, nu: datetime) -> PdfZegelaar:
        """Open the keys of a school. Raises `GeenWaarmerk`."""
        klok = _lopende_klok(nu)
        merk = open_waarmerk(verbinding, self.geheim, school, nu)
        return PdfZegelaar(self.database, self.geheim, self.papiermaker, school, merk, klok)


def _lopende_klok(nu: datetime) -> Callable[[], datetime]:
    """That moment, and what passed since: a stamp says when it was made."""
    begin = time.monotonic()
    return lambda: nu + timedelta(seconds=time.monotonic() - begin)


def _naam(der: bytes) -> str:
    delen = x509.load_der_x509_certificate(der).subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return unicodedata.normalize("NFC", str(delen[0].value)) if delen else ""


def _namen(papier: Papier) -> dict[Handtekeningrol, str]:
    """How those who sign are printed, as far as a certificate holds it."""
    verklaring = papier.verklaring
    namen = {
        Handtekeningrol.PRAKTIJKOPLEIDER: verklaring.praktijkopleider.naam,
        Handtekeningrol.DEELNEMER: volledige_naam(verklaring.deelnemer),
    }
    return {rol: naam_op_certificaat(naam) for rol, naam in namen.items()}
