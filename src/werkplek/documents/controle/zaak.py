"""One file that is judged: opened once, strictly; every rule asks it for what it needs."""

import logging
from datetime import datetime
from functools import cached_property
from io import BytesIO

from pyhanko.pdf_utils.generic import StreamObject
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from werkplek.application.ports_verklaring import Bewijsmateriaal, Papiermaker
from werkplek.application.verklaringfouten import SjabloonOnbekend
from werkplek.documents.controle.grenzen import UITPAKKEN
from werkplek.documents.controle.vertrouwen import Schoolvertrouwen, Vertrouwen
from werkplek.documents.verslag import BESTANDSNAAM, Verslag, lees_geheel
from werkplek.domain.vaststelling import Vaststelling

for _naam in ("pyhanko", "pyhanko_certvalidator"):  # they log the names of signers
    logging.getLogger(_naam).setLevel(logging.CRITICAL + 1)


class GeenVerslag(Exception):
    """The file carries no record: it is none of ours, or only a picture of one."""


class Zaak:
    """The file, its record, and what is trusted of the school that it names."""

    def __init__(
        self, inhoud: bytes, vertrouwen: Vertrouwen, papiermaker: Papiermaker, nu: datetime
    ) -> None:
        self.inhoud = inhoud
        self.nu = nu
        self._vertrouwen = vertrouwen
        self._papiermaker = papiermaker

    @cached_property
    def lezer(self) -> PdfFileReader:
        """The file, read strictly. Raises what pyHanko raises."""
        return PdfFileReader(BytesIO(self.inhoud), strict=True, decode_limits=UITPAKKEN)

    @cached_property
    def handtekeningen(self) -> tuple[EmbeddedPdfSignature, ...]:
        """Of people and of the school, in the order in which they were set."""
        return tuple(self.lezer.embedded_regular_signatures)

    @cached_property
    def stempels(self) -> tuple[EmbeddedPdfSignature, ...]:
        """Document time stamps, oldest first."""
        return tuple(self.lezer.embedded_timestamp_signatures)

    @cached_property
    def velden(self) -> tuple[str, ...]:
        """The name of every field of the form, filled or not."""
        velden = self.lezer.root["/AcroForm"]["/Fields"]
        return tuple(str(velden[nummer]["/T"]) for nummer in range(len(velden)))

    @cached_property
    def verslag(self) -> Verslag:
        """The record. Raises `GeenVerslag` and `VerslagOnleesbaar`."""
        try:
            namen = self.lezer.root["/Names"]["/EmbeddedFiles"]["/Names"]
        except KeyError as fout:
            raise GeenVerslag from fout
        if len(namen) != 2 or namen[0] != BESTANDSNAAM:  # noqa: PLR2004  a name and its file
            raise GeenVerslag
        stroom = namen[1]["/EF"]["/F"]
        if not isinstance(stroom, StreamObject):
            raise GeenVerslag
        return lees_geheel(stroom.data)

    @property
    def vaststelling(self) -> Vaststelling | None:
        """What the school added; None while it did not establish it."""
        return self.verslag.papier.vaststelling

    @cached_property
    def school(self) -> Schoolvertrouwen | None:
        """What is trusted of the school in the record; None for a school that is not known."""
        vast = self.vaststelling
        return None if vast is None else self._vertrouwen.school(vast.school)

    @cached_property
    def getekend(self) -> bytes | None:
        """The bytes that the record is drawn to; None for a layout or letters not known here."""
        verslag = self.verslag
        try:
            if not verslag.eigen_letters:
                return None
            return self._papiermaker.maak(verslag.papier)
        except SjabloonOnbekend:
            return None

    @cached_property
    def bewijs(self) -> Bewijsmateriaal:
        """What stands in the last document security store."""
        try:
            dss = DocumentSecurityStore.read_dss(self.lezer)
        except NoDSSFoundError:
            return Bewijsmateriaal()
        return Bewijsmateriaal(
            tuple(cert.dump() for cert in dss.load_certs()),
            tuple(ref.get_object().data for ref in dss.ocsps),
            tuple(ref.get_object().data for ref in dss.crls),
        )
