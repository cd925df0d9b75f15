"""Whatever answers, only a hub that speaks as one is believed; the rest is an error, never sent."""

import gzip
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
import zstandard
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.fakes.hub import MemoryHub
from tests.fakes.outside import FixedClock
from tests.fakes.uitwisselmap import MemoryUitwisselmap, Schrijver
from tests.fakes.werkvloer import Werkvloer
from tests.sync.slechte_server import (
    SOORT,
    Gesprek,
    Rol,
    Server,
    antwoord,
    druppelend,
    goed,
    ophangend,
    server,
    zwijgend,
)
from werkplek.application.hubfouten import HubOnbereikbaar, HubVerkeerd, HubVol, HubWeigert
from werkplek.application.uitwisselen import wissel_uit
from werkplek.application.unavailable import Unavailable
from werkplek.application.volhouden import POGINGEN
from werkplek.domain.school import School
from werkplek.protocol.inpakken import pak, pak_uit
from werkplek.protocol.uitwisseling import (
    MAX_BYTES,
    Ophaling,
    OphalingAntwoord,
    Weigering,
    Zending,
    ZendingAntwoord,
    lees,
    schrijf,
)
from werkplek.protocol.verzoek import controleer, sleutelnaam
from werkplek.protocol.verzoeksleutel import publiek_van
from werkplek.sync.lijn import Geduld
from werkplek.sync.verbinding import HubVerbinding, HubVerbindingen

SLEUTEL = bytes(range(32))
APPARAAT = "01990000-0000-7000-9000-000000000001"
RUIM = Geduld(verbinden=30, lezen=30, geheel=30)
HAASTIG = Geduld(verbinden=30, lezen=0.1, geheel=0.2)
"""For who never answers: nothing that does come in time may hang on how busy a machine is."""

PAGINA = OphalingAntwoord("hub-een", 1, 0)
HTML = b"<html>Log in op dit netwerk</html>"


def verbindingen(clock: FixedClock | None = None, geduld: Geduld = RUIM) -> HubVerbindingen:
    return HubVerbindingen(APPARAAT, lambda _: SLEUTEL, clock or FixedClock(), geduld)


def school_op(adres: str) -> School:
    return MemoryHub().school(adres)


@pytest.fixture
def naar() -> Iterator["Naar"]:
    """A connection to a server, hung up after the test."""
    open_: list[HubVerbinding] = []

    def verbind(bij: Server, geduld: Geduld = RUIM) -> HubVerbinding:
        open_.append(verbindingen(geduld=geduld).hub(school_op(bij.adres)))
        return open_[-1]

    yield verbind
    for hub in open_:
        hub.sluit()


Naar = Callable[..., HubVerbinding]


def bom() -> bytes:
    """A few kilobytes that inflate to half a gigabyte."""
    return zstandard.ZstdCompressor(write_content_size=True).compress(bytes(64 * MAX_BYTES))


@dataclass(frozen=True)
class Geval:
    """What a server does, and what that is to us."""

    rol: Rol
    soort: type[Unavailable]
    detail: str
    geduld: Geduld = RUIM


def half(gesprek: Gesprek) -> None:
    """Half of what it promised, then nothing more."""
    heel = pak(schrijf(PAGINA))
    antwoord(200, heel[:5], lengte=len(heel), Content_Type=SOORT)(gesprek)
    ophangend(gesprek)


def half_blok(gesprek: Gesprek) -> None:
    """A chunked answer without its end."""
    kop = f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: {SOORT}\r\n\r\n"
    gesprek.stuur(kop.encode() + b"5\r\nhallo\r\n")
    gesprek.sok.close()


def zonder_lengte(gesprek: Gesprek) -> None:
    """Cut where nobody said how long it would be."""
    kop = f"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: {SOORT}\r\n\r\n"
    gesprek.stuur(kop.encode() + pak(schrijf(PAGINA))[:-2])
    gesprek.sok.close()


GEVALLEN = {
    "a login page with 200": Geval(
        antwoord(200, HTML, Content_Type="text/html"), HubVerkeerd, "geen_hub"
    ),
    "a login page that says to be ours": Geval(
        antwoord(200, HTML, Content_Type=SOORT), HubVerkeerd, "geen_hub"
    ),
    "204": Geval(antwoord(204), HubVerkeerd, "geen_hub"),
    "200 and nothing": Geval(antwoord(200, Content_Type=SOORT), HubVerkeerd, "geen_hub"),
    "302": Geval(antwoord(302, Location="https://login.example.nl/"), HubVerkeerd, "omleiding"),
    "307 to itself": Geval(antwoord(307, Location="/s/v1/ophalen"), HubVerkeerd, "omleiding"),
    "another type": Geval(
        antwoord(200, pak(schrijf(PAGINA)), Content_Type="application/json"),
        HubVerkeerd,
        "geen_hub",
    ),
    "another message": Geval(goed(Weigering("klok")), HubVerkeerd, "geen_hub"),
    "a 404 of a web server": Geval(
        antwoord(404, HTML, Content_Type="text/html"), HubVerkeerd, "geen_hub"
    ),
    "half a body": Geval(half, HubOnbereikbaar, "afgebroken"),
    "half a chunked body": Geval(half_blok, HubOnbereikbaar, "afgebroken"),
    "a body cut where no length was said": Geval(zonder_lengte, HubVerkeerd, "geen_hub"),
    "a hang-up": Geval(ophangend, HubOnbereikbaar, "afgebroken"),
    "silence": Geval(zwijgend, HubOnbereikbaar, "traag", HAASTIG),
    "a drip": Geval(
        druppelend(b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" + bytes(999), 0.01),
        HubOnbereikbaar,
        "traag",
        HAASTIG,
    ),
    "a bomb": Geval(antwoord(200, bom(), Content_Type=SOORT), HubVerkeerd, "geen_hub"),
    "a bomb of gzip": Geval(
        antwoord(200, gzip.compress(bytes(64 * MAX_BYTES)), Content_Type=SOORT),
        HubVerkeerd,
        "geen_hub",
    ),
    "a body without end": Geval(
        antwoord(200, bytes(17 * MAX_BYTES), Content_Type=SOORT), HubVerkeerd, "geen_hub"
    ),
    "504 of a proxy": Geval(
        antwoord(504, HTML, Content_Type="text/html"), HubOnbereikbaar, "storing"
    ),
    "500 of the hub": Geval(goed(Weigering("intern"), 500), HubOnbereikbaar, "storing"),
    "a request sent twice": Geval(goed(Weigering("herhaald"), 409), HubOnbereikbaar, "herhaald"),
    "410": Geval(goed(Weigering("ingetrokken"), 410), HubWeigert, "ingetrokken"),
    "426": Geval(goed(Weigering("te_oud", "Zet de nieuwe."), 426), HubWeigert, "te_oud"),
    "503": Geval(goed(Weigering("vol"), 503, "7"), HubVol, "7"),
    "503 of a proxy": Geval(antwoord(503, HTML, Content_Type="text/html"), HubVol, "5"),
    "429 for ever": Geval(antwoord(429, Retry_After="99999999"), HubVol, "3600"),
    "not HTTP at all": Geval(
        lambda g: g.stuur(b"SSH-2.0-OpenSSH\r\n\r\n"), HubOnbereikbaar, "afgebroken"
    ),
}


@pytest.mark.parametrize("geval", GEVALLEN.values(), ids=GEVALLEN)
def test_what_is_no_answer_of_a_hub_is_an_error(geval: Geval, naar: Naar) -> None:
    with server(geval.rol, geval.rol) as bij, pytest.raises(geval.soort) as gevangen:
        naar(bij, geval.geduld).haal_op(Ophaling(0))
    assert gevangen.value.detail == geval.detail


@pytest.mark.parametrize("geval", GEVALLEN.values(), ids=GEVALLEN)
def test_and_nothing_counts_as_sent_by_it(geval: Geval) -> None:
    """Not even when the same happens at every try."""
    vloer, map_ = Werkvloer(), MemoryUitwisselmap()
    schrijver = Schrijver(map_.apparaat, MemoryHub().school().id, map_.signer)

    class Nu:
        def is_set(self) -> bool:
            return False

        def wait(self, timeout: float) -> bool:
            return timeout < 0

    with server(*[geval.rol] * (POGINGEN + 1)) as bij:
        map_.school = school_op(bij.adres)
        map_.leg_vast(schrijver.reeks(2))
        verbinding = HubVerbindingen(map_.apparaat, lambda _: SLEUTEL, vloer.clock, geval.geduld)
        hub = verbinding.hub(map_.school)
        uitkomst = wissel_uit(vloer.ctx, map_.school, hub, map_, stop=Nu(), toeval=lambda: 0.0)
        hub.sluit()
    assert isinstance(uitkomst.fout, geval.soort)
    assert len(map_.wachtend) == 1
    assert not map_.uitkomsten
    assert map_.genoteerd == [False]


def test_a_foreign_certificate_is_not_the_school(tmp_path: Path, naar: Naar) -> None:
    with server(goed(PAGINA), goed(PAGINA), tls=vreemd_certificaat(tmp_path)) as bij:
        with pytest.raises(HubVerkeerd) as gevangen:
            naar(bij).haal_op(Ophaling(0))
        assert gevangen.value.detail == "certificaat"
        assert not bij.vragen


def vreemd_certificaat(map_: Path) -> ssl.SSLContext:
    """A server that signed its own certificate."""
    sleutel = ec.generate_private_key(ec.SECP256R1())
    naam = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    hier = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    nu = datetime.now(UTC)
    certificaat = (
        x509.CertificateBuilder()
        .subject_name(naam)
        .issuer_name(naam)
        .public_key(sleutel.public_key())
        .serial_number(1)
        .not_valid_before(nu - timedelta(days=1))
        .not_valid_after(nu + timedelta(days=1))
        .add_extension(hier, critical=False)
        .sign(sleutel, hashes.SHA256())
    )
    pad = map_ / "server.pem"
    pad.write_bytes(
        sleutel.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificaat.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pad)
    return context


@pytest.mark.parametrize(
    "adres",
    [
        "http://hub.example.nl",
        "http://127.0.0.1.example.nl",
        "http://127.0.0.1@hub.example.nl",
        "ftp://127.0.0.1",
        "https://",
        "https://hub.example.nl/?x=1",
        "hub.example.nl",
        "http://[::1",
    ],
)
def test_without_tls_only_this_computer_is_asked(adres: str) -> None:
    with pytest.raises(HubVerkeerd) as gevangen:
        verbindingen().hub(school_op(adres))
    assert gevangen.value.detail == "onveilig"


@pytest.mark.parametrize("tls", [False, True])
@pytest.mark.parametrize("wanneer", ["after", "before"])
def test_a_question_is_broken_off_from_another_thread_and_says_nothing_about_the_hub(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wanneer: str, *, tls: bool
) -> None:
    """Whoever closes the window never waits for a school that says nothing."""
    alle = HubVerbindingen(
        APPARAAT, lambda _: SLEUTEL, FixedClock(), Geduld(verbinden=5, lezen=60, geheel=60)
    )
    context = vreemd_certificaat(tmp_path) if tls else None
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "server.pem"))
    gevraagd = threading.Event()

    def zwijg(gesprek: Gesprek) -> None:
        gevraagd.set()
        gesprek.klaar.wait(30)

    def na_de_vraag() -> None:
        gevraagd.wait(30)
        alle.breek_af()

    with server(zwijg, tls=context) as bij:
        hub = alle.hub(school_op(bij.adres))
        if wanneer == "before":
            alle.breek_af()
        else:
            threading.Thread(target=na_de_vraag).start()
        with pytest.raises(HubOnbereikbaar) as gevangen:
            hub.haal_op(Ophaling(0))
        hub.sluit()
        assert len(bij.vragen) == (wanneer == "after")
    assert gevangen.value.detail == "afgebroken"


def test_what_is_asked_after_a_break_goes_over_a_line_of_its_own() -> None:
    alle = verbindingen()
    with server(goed(PAGINA)) as bij:
        alle.hub(school_op(bij.adres)).sluit()
        alle.breek_af()
        hub = alle.hub(school_op(bij.adres))
        assert hub.haal_op(Ophaling(0)) == PAGINA
        hub.sluit()


def test_nobody_there_is_no_connection() -> None:
    with server() as bij:
        adres = bij.adres
    hub = verbindingen().hub(school_op(adres))
    with pytest.raises(HubOnbereikbaar) as gevangen:
        hub.haal_op(Ophaling(0))
    assert gevangen.value.detail == "geen_verbinding"


def test_a_request_is_whole_and_signed_and_its_answer_is_read(naar: Naar) -> None:
    with server(goed(PAGINA), goed(PAGINA)) as bij:
        hub = naar(bij)
        assert hub.haal_op(Ophaling(3)) == PAGINA
        assert hub.haal_op(Ophaling(4)) == PAGINA
        vraag, nog_een = bij.vragen
    assert lees(pak_uit(vraag.inhoud, 1000), Ophaling) == Ophaling(3)
    assert vraag.headers["content-length"] == str(len(vraag.inhoud))
    assert "transfer-encoding" not in vraag.headers
    getekend = controleer(
        vraag.methode,
        bij.adres + vraag.pad,
        {n.title(): w for n, w in vraag.headers.items()},
        vraag.inhoud,
        lambda _: publiek_van(SLEUTEL),
    )
    assert getekend.apparaat == sleutelnaam(school_op(bij.adres).id, APPARAAT)
    assert vraag.headers["signature-input"] != nog_een.headers["signature-input"]


def test_a_clock_that_is_wrong_is_corrected_once_and_remembered() -> None:
    clock = FixedClock()
    ver = clock.nu() + timedelta(days=400)
    klok = goed(Weigering("klok", tijd=int(ver.timestamp())), 401)
    alle = verbindingen(clock)
    with server(klok, goed(PAGINA), goed(PAGINA)) as bij:
        for _ in range(2):
            hub = alle.hub(school_op(bij.adres))
            hub.haal_op(Ophaling(0))
            hub.sluit()
        momenten = [_created(vraag.headers["signature-input"]) for vraag in bij.vragen]
    assert momenten == [int(clock.nu().timestamp()), *[int(ver.timestamp())] * 2]


def test_a_clock_that_stays_wrong_is_said() -> None:
    klok = goed(Weigering("klok", tijd=10), 401)
    with server(klok, klok) as bij:
        hub = verbindingen().hub(school_op(bij.adres))
        with pytest.raises(HubWeigert) as gevangen:
            hub.haal_op(Ophaling(0))
        hub.sluit()
        assert len(bij.vragen) == 2
    assert gevangen.value.detail == "klok"


def _created(waarde: str) -> int:
    return int(waarde.split("created=")[1].split(";", maxsplit=1)[0])


def test_a_file_goes_in_pieces_with_its_place_and_length(naar: Naar) -> None:
    with server(
        antwoord(200, Werkplek_Stand="0"),
        antwoord(204, Werkplek_Stand="5"),
        antwoord(200, b"stuk", Werkplek_Stand="4", Content_Type="application/octet-stream"),
    ) as bij:
        hub = naar(bij)
        assert hub.bijlage_stand("ab" * 32) == 0
        assert hub.verstuur_bijlage("ab" * 32, 0, b"hallo", 9) == 5
        assert hub.haal_bijlage("ab" * 32, 0) == b"stuk"
        methoden = [(v.methode, v.pad) for v in bij.vragen]
        patch = bij.vragen[1]
    assert methoden == [(m, f"/s/v1/bijlage/{'ab' * 32}") for m in ("HEAD", "PATCH", "GET")]
    assert (patch.headers["werkplek-vanaf"], patch.headers["werkplek-totaal"]) == ("0", "9")
    assert patch.inhoud == b"hallo"


@pytest.mark.parametrize("stand", ["", "-1", "vijf", "1.5", " 0x5"])
def test_a_file_is_as_far_as_a_hub_says_and_nobody_else(stand: str, naar: Naar) -> None:
    with server(antwoord(200, HTML, Werkplek_Stand=stand)) as bij, pytest.raises(HubVerkeerd):
        naar(bij).verstuur_bijlage("ab" * 32, 0, b"hallo", 9)


def test_an_answer_to_a_push_is_read(naar: Naar) -> None:
    hub_ = MemoryHub()
    map_ = MemoryUitwisselmap()
    reeks = Schrijver(map_.apparaat, hub_.school().id, map_.signer).reeks(3)
    zending = Zending((reeks,))
    uitkomst: ZendingAntwoord = hub_.verstuur(map_.apparaat, zending)
    with server(goed(uitkomst)) as bij:
        assert naar(bij).verstuur(zending) == uitkomst
        assert lees(pak_uit(bij.vragen[0].inhoud, MAX_BYTES), Zending) == zending
