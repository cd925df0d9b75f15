"""Time stamps (RFC 3161) of whoever gives them."""

import hashlib
from typing import Final

from asn1crypto import cms
from pyhanko.sign.timestamps import TimeStamper

from werkplek.application.ports_verklaring import Tijdstempelaar
from werkplek.application.verklaringfouten import TijdstempelWeg

RUIMTE: Final = 10 * 1024
"""Bytes kept free for a token: those of the trust services that were seen are under 8 kB."""


class Stempelaar(TimeStamper):
    """Gives pyHanko the tokens of a `Tijdstempelaar`, after a look at each."""

    def __init__(self, tijdstempelaar: Tijdstempelaar) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # pyHanko has half its types
        self._tijdstempelaar = tijdstempelaar

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> cms.ContentInfo:
        """A token for this digest. Raises `TijdstempelWeg`."""
        if md_algorithm != "sha256":
            raise ValueError(md_algorithm)
        der = self._tijdstempelaar.stempel(message_digest)
        try:
            token = cms.ContentInfo.load(der)
            bestempeld = token["content"]["encap_content_info"]["content"].parsed
            som = bestempeld["message_imprint"]["hashed_message"].native
        except (AttributeError, KeyError, TypeError, ValueError) as fout:
            raise TijdstempelWeg("onleesbaar") from fout
        if som != message_digest or len(der) > RUIMTE:
            raise TijdstempelWeg("ander_bestand" if som != message_digest else "te_groot")
        return token

    async def async_dummy_response(self, md_algorithm: str) -> cms.ContentInfo:
        """Room is kept without asking for a stamp that nobody uses."""
        _ = hashlib.new(md_algorithm)
        return cms.ContentInfo({"content_type": "data", "content": cms.OctetString(bytes(RUIMTE))})
