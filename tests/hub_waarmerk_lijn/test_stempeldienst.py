"""A time stamp service elsewhere: asked within limits, and believed only when all of it holds."""

import hashlib
import socketserver
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from asn1crypto import cms, tsp
from cryptography.hazmat.primitives.serialization import Encoding

from tests.fakes.sleutelkamer import Sleutel
from werkplek.hub.fouten import TijdstempelWeg
from werkplek.hub.waarmerk.rfc3161 import ANTWOORD, MAX_ANTWOORD, Stempelaar
from werkplek.hub.waarmerk.stempel import EigenStempelaar
from werkplek.hub.waarmerk.stempelcontrole import SPELING
from werkplek.hub.waarmerk.uitgeven import (
    DUUR_ZEGEL,
    Adressen,
    Soort,
    Uitgever,
    geef_uit,
    maak_naam,
    maak_wortel,
    nieuwe_sleutel,
    tekenaar_soort,
    tsa_soort,
    uitgever_soort,
)

DER = Encoding.DER
_VERSIE = b"\xa0\3\2\1"
SOM = hashlib.sha256(b"een verzonnen stuk").digest()
NU = datetime.now(UTC)
WORTEL = maak_wortel("Dienst Verzonnen", NU)


def tsa(
    door: Uitgever, soort: Soort | None = None, nu: datetime = NU, verschil: timedelta = timedelta()
) -> EigenStempelaar:
    """A service with a certificate of this issuer."""
    sleutel = nieuwe_sleutel()
    vorm = soort or tsa_soort(Adressen())
    certificaat = geef_uit(door, maak_naam("Stempels"), sleutel.public_key(), vorm, nu)
    return EigenStempelaar(certificaat, sleutel, lambda: datetime.now(UTC) + verschil)


@dataclass(slots=True)
class Dienst:
    """What answers; a test sets it up to lie."""

    antwoord: Callable[[bytes], bytes]
    soort: str = ANTWOORD
    status: int = 200
    traag: bool = False
    gevraagd: list[bytes] = field(default_factory=list)
    klaar: threading.Event = field(default_factory=threading.Event)


class Lijn(BaseHTTPRequestHandler):
    """One request to such a service."""

    dienst: Dienst

    def do_POST(self) -> None:
        vraag = self.rfile.read(int(self.headers["content-length"]))
        self.dienst.gevraagd.append(vraag)
        ruw = self.dienst.antwoord(vraag)
        self.send_response(self.dienst.status)
        self.send_header("Content-Type", self.dienst.soort)
        self.end_headers()
        if self.dienst.traag:
            while not self.dienst.klaar.wait(0.05):
                try:
                    self.wfile.write(b"x")
                except OSError:
                    return
            return
        self.wfile.write(ruw)

    def log_message(self, *_: object) -> None:
        return


@contextmanager
def aan_het_werk(dienst: Dienst) -> Iterator[str]:
    """The URL of a service that is at work."""
    soort = type("Hier", (Lijn,), {"dienst": dienst})
    with HTTPServer(("127.0.0.1", 0), soort) as server:
        draad = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        draad.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/tsa?x=1"
        finally:
            dienst.klaar.set()
            server.shutdown()
            draad.join()


def vraag(dienst: Dienst, *, seconden: float = 5.0) -> bytes:
    with aan_het_werk(dienst) as url:
        klok = partial(datetime.now, UTC)
        return Stempelaar(url, WORTEL.certificaat, klok, seconden).stempel(SOM)


def geweigerd(dienst: Dienst, *, seconden: float = 5.0) -> str:
    with pytest.raises(TijdstempelWeg) as fout:
        vraag(dienst, seconden=seconden)
    return fout.value.detail


def test_an_honest_service_is_believed() -> None:
    dienst = Dienst(tsa(WORTEL).beantwoord)
    token = cms.ContentInfo.load(vraag(dienst))
    info = token["content"]["encap_content_info"]["content"].parsed
    assert info["message_imprint"]["hashed_message"].native == SOM
    gevraagd = tsp.TimeStampReq.load(dienst.gevraagd[0])
    assert info["nonce"].native == gevraagd["nonce"].native
    assert gevraagd["cert_req"].native is True


def test_also_below_an_issuer_that_comes_along() -> None:
    sleutel = nieuwe_sleutel()
    tussen = Uitgever(
        geef_uit(WORTEL, maak_naam("Tussen"), sleutel.public_key(), uitgever_soort(Adressen()), NU),
        sleutel,
    )
    eerlijk = tsa(tussen)

    def met_keten(vraag_: bytes) -> bytes:
        antwoord = tsp.TimeStampResp.load(eerlijk.beantwoord(vraag_))
        getekend = antwoord["time_stamp_token"]["content"]
        extra = cms.CertificateChoices.load(tussen.certificaat.public_bytes(DER))
        getekend["certificates"] = [*getekend["certificates"], extra]
        return bytes(antwoord.dump(force=True))

    assert vraag(Dienst(met_keten))
    assert geweigerd(Dienst(eerlijk.beantwoord)) == "certificaat"


def test_each_question_has_a_number_of_its_own() -> None:
    dienst = Dienst(tsa(WORTEL).beantwoord)
    with aan_het_werk(dienst) as url:
        stempelaar = Stempelaar(url, WORTEL.certificaat, lambda: datetime.now(UTC))
        for _ in range(3):
            stempelaar.stempel(SOM)
    assert len({tsp.TimeStampReq.load(een)["nonce"].native for een in dienst.gevraagd}) == 3


# ------------------------------------------------------------------------------- planted faults


def over_iets_anders(_: bytes) -> bytes:
    anders = {"hash_algorithm": {"algorithm": "sha256"}, "hashed_message": bytes(32)}
    nonce = tsp.TimeStampReq.load(_)["nonce"].native
    delen = {"version": "v1", "message_imprint": anders, "nonce": nonce, "cert_req": True}
    return tsa(WORTEL).beantwoord(bytes(tsp.TimeStampReq(delen).dump()))


def van_een_eerdere_keer(vraag_: bytes) -> bytes:
    gelezen = tsp.TimeStampReq.load(vraag_)
    gelezen["nonce"] = 7
    return tsa(WORTEL).beantwoord(bytes(gelezen.dump(force=True)))


def zonder_nummer(vraag_: bytes) -> bytes:
    gelezen = tsp.TimeStampReq.load(vraag_)
    delen = {"version": "v1", "message_imprint": gelezen["message_imprint"], "cert_req": True}
    return tsa(WORTEL).beantwoord(bytes(tsp.TimeStampReq(delen).dump()))


def zonder_certificaat(vraag_: bytes) -> bytes:
    gelezen = tsp.TimeStampReq.load(vraag_)
    gelezen["cert_req"] = False
    return tsa(WORTEL).beantwoord(bytes(gelezen.dump(force=True)))


def met_een_kapotte_handtekening(vraag_: bytes) -> bytes:
    antwoord = tsp.TimeStampResp.load(tsa(WORTEL).beantwoord(vraag_))
    [tekenaar] = antwoord["time_stamp_token"]["content"]["signer_infos"]
    tekenaar["signature"] = Sleutel().teken(b"iets anders")
    return bytes(antwoord.dump(force=True))


def voor_stukken(vraag_: bytes) -> bytes:
    return tsa(WORTEL, tekenaar_soort(DUUR_ZEGEL, Adressen())).beantwoord(vraag_)


def met_een_vreemde_wortel(vraag_: bytes) -> bytes:
    return tsa(maak_wortel("Dienst Verzonnen", NU)).beantwoord(vraag_)


def met_een_klok_die_voorloopt(vraag_: bytes) -> bytes:
    return tsa(WORTEL, verschil=SPELING + timedelta(minutes=1)).beantwoord(vraag_)


def dat_nog_niet_geldt(vraag_: bytes) -> bytes:
    return tsa(WORTEL, nu=NU + timedelta(days=1)).beantwoord(vraag_)


def met_een_certificaat_van_later(vraag_: bytes) -> bytes:
    """Of a version of X.509 that does not exist yet."""
    return tsa(WORTEL).beantwoord(vraag_).replace(_VERSIE + b"\2", _VERSIE + b"\3", 1)


@pytest.mark.parametrize(
    ("antwoord", "waarom"),
    [
        (over_iets_anders, "andere_som"),
        (van_een_eerdere_keer, "ander_antwoord"),
        (zonder_nummer, "ander_antwoord"),
        (zonder_certificaat, "certificaat"),
        (met_een_kapotte_handtekening, "handtekening"),
        (voor_stukken, "onleesbaar"),
        (met_een_vreemde_wortel, "certificaat"),
        (met_een_klok_die_voorloopt, "klok"),
        (dat_nog_niet_geldt, "certificaat"),
        (met_een_certificaat_van_later, "onleesbaar"),
        (lambda _: tsa(WORTEL).beantwoord(b"x"), "geweigerd"),
        (lambda _: b"", "onleesbaar"),
        (lambda _: b"<html>", "onleesbaar"),
        (lambda vraag_: tsa(WORTEL).beantwoord(vraag_) + b"x", "onleesbaar"),
        (lambda _: bytes(MAX_ANTWOORD + 1), "te_groot"),
    ],
)
def test_an_answer_that_does_not_hold(antwoord: Callable[[bytes], bytes], waarom: str) -> None:
    assert geweigerd(Dienst(antwoord)) == waarom


def test_every_flipped_byte_of_an_answer_is_refused() -> None:
    """All that the stamp says is in what was signed, or is compared with what was asked."""
    eerlijk, anders = tsa(WORTEL), 0
    for plek in range(0, 700, 23):

        def omgezet(vraag_: bytes, plek: int = plek) -> bytes:
            ruw = bytearray(eerlijk.beantwoord(vraag_))
            ruw[-1 - plek] ^= 1
            return bytes(ruw)

        try:
            vraag(Dienst(omgezet))
        except TijdstempelWeg:
            anders += 1
    assert anders >= 30


@pytest.mark.parametrize(
    ("anders", "waarom"),
    [
        ({"status": 500}, "geweigerd"),
        ({"status": 302}, "geweigerd"),
        ({"soort": "text/html"}, "geweigerd"),
    ],
)
def test_whoever_answers_otherwise(anders: dict[str, object], waarom: str) -> None:
    dienst = Dienst(tsa(WORTEL).beantwoord, **anders)  # type: ignore[arg-type]
    assert geweigerd(dienst) == waarom


def test_nobody_is_waited_for_without_end() -> None:
    begin = time.monotonic()
    assert geweigerd(Dienst(lambda _: b"", traag=True), seconden=0.3) == "traag"
    assert time.monotonic() - begin < 10


def test_nobody_there() -> None:
    with socketserver.TCPServer(("127.0.0.1", 0), socketserver.BaseRequestHandler) as even:
        poort = even.server_address[1]
    stempelaar = Stempelaar(f"http://127.0.0.1:{poort}", WORTEL.certificaat, lambda: NU)
    with pytest.raises(TijdstempelWeg, match="onbereikbaar"):
        stempelaar.stempel(SOM)


@pytest.mark.parametrize(
    "adres",
    ["", "file:///etc/passwd", "ftp://x", "http://", "http://a:b@c", "http://[", "http://x:99999"],
)
def test_what_is_no_address(adres: str) -> None:
    with pytest.raises(TijdstempelWeg, match="adres"):
        Stempelaar(adres, WORTEL.certificaat, lambda: NU).stempel(SOM)
