"""Who asks too much hears when to come back, before anything of it is read."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.apparaat import SOORT, Apparaat, Lijn
from tests.fakes.hubproef import MaakProef, Proef
from werkplek.hub import lijn as hublijn
from werkplek.hub.grenzen import ADRES_MAAL, Grenzen, Maat, Maten
from werkplek.hub.soort import NAKIJKEN
from werkplek.hub.tables import feit
from werkplek.hub.toelating import LEES_BYTES, MAX_BESTAND
from werkplek.protocol.inpakken import pak
from werkplek.protocol.uitwisseling import PAD, Ophaling, Zending, schrijf

KLEIN = Maten(verzoeken=Maat(3), bytes=Maat(1000), aanmelden=Maat(2, 3600))


def test_a_device_may_do_so_much_and_then_waits() -> None:
    grenzen = Grenzen(KLEIN)
    assert [grenzen.neem("a", "t", 1, 0.0) for _ in range(3)] == [0, 0, 0]
    assert grenzen.neem("a", "t", 1, 0.0) == 20
    assert grenzen.neem("a", "ander", 1, 0.0) == 0
    assert grenzen.neem("a", "t", 1, 20.0) == 0


def test_bytes_count_as_well() -> None:
    grenzen = Grenzen(KLEIN)
    assert grenzen.neem("a", "t", 900, 0.0) == 0
    assert grenzen.neem("a", "t", 200, 0.0) == 6
    assert grenzen.neem("a", "t", 100, 0.0) == 0


def test_what_is_refused_costs_nothing() -> None:
    grenzen = Grenzen(KLEIN)
    for _ in range(50):
        assert grenzen.neem("a", "t", 1001, 0.0) > 0
    assert grenzen.neem("a", "t", 1000, 0.0) == 0


def test_an_address_holds_many_devices_but_not_any_number() -> None:
    grenzen = Grenzen(KLEIN)
    door = [grenzen.neem("a", f"t{nr}", 1, 0.0) == 0 for nr in range(3 * ADRES_MAAL + 5)]
    assert door == [True] * (3 * ADRES_MAAL) + [False] * 5
    assert grenzen.neem("b", "t", 1, 0.0) == 0


@given(st.lists(st.floats(0, 60), max_size=200))
def test_hammering_gains_nothing(pauzes: list[float]) -> None:
    """Whoever was told to wait is not helped sooner by asking again, and not later either."""
    grenzen, nu = Grenzen(KLEIN), 0.0
    grenzen.laat_wachten("t", 30, nu)
    for pauze in pauzes:
        nu += pauze
        assert (grenzen.wacht("t", nu) > 0) == (nu < 30)


def test_a_first_push_of_100_000_feiten_fits() -> None:
    """In 200 messages of 500 feiten, a quarter of a megabyte each, then as many pulls."""
    grenzen = Grenzen()
    assert not any(grenzen.neem("a", "t", 280_000, 0.0) for _ in range(200))
    assert not any(grenzen.neem("a", "t", 200, 0.0) for _ in range(400))


def test_what_nobody_asks_for_any_more_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("werkplek.hub.grenzen._ONTHOUD", 10)
    grenzen = Grenzen(KLEIN)
    for nr in range(1000):
        grenzen.neem("a", f"t{nr}", 1, 0.0)
        grenzen.laat_wachten(f"t{nr}", 5, 0.0)
    assert len(grenzen._tegoed) <= 40
    assert len(grenzen._niet_voor) <= 10


# ------------------------------------------------------------------------------ over real sockets


@contextmanager
def kaal(proef: Proef) -> Iterator[socket.socket]:
    """A line on which anything can be said."""
    with socket.create_connection(("127.0.0.1", proef.hub.poort), timeout=20) as lijn:
        yield lijn


def status_van(lijn: socket.socket) -> int:
    """The status of the answer, 0 when the hub hung up without one."""
    try:
        gelezen = lijn.recv(65536)
    except ConnectionResetError:
        return 0
    return int(gelezen.split(b" ")[1]) if gelezen else 0


def kop(pad: str, *regels: str, methode: str = "POST") -> bytes:
    return "\r\n".join([f"{methode} {PAD}/{pad} HTTP/1.1", "Host: hub", *regels, "", ""]).encode()


@pytest.mark.parametrize(
    ("regels", "status"),
    [
        ([f"Content-Type: {SOORT}", "Content-Length: 999999999999"], 413),
        ([f"Content-Type: {SOORT}", "Content-Length: 4194305"], 413),
        ([f"Content-Type: {SOORT}", "Transfer-Encoding: chunked"], 411),
        ([f"Content-Type: {SOORT}"], 411),
        (["Content-Type: application/json", "Content-Length: 10"], 415),
        (["Content-Length: 10"], 415),
        ([f"Content-Type: {SOORT}", "Content-Length: 1", *["X-A: b"] * 70], 431),
        ([f"Content-Type: {SOORT}", "Content-Length: 1", "X-A: " + "b" * 16_400], 431),
    ],
)
def test_what_does_not_fit_is_refused_before_the_body(
    proef: Proef, regels: list[str], status: int
) -> None:
    """No byte of the body is ever sent: an answer shows that the hub did not wait for one."""
    with kaal(proef) as lijn:
        lijn.sendall(kop("versturen", *regels))
        assert status_van(lijn) == status


def test_the_answer_to_what_was_refused_is_a_message(proef: Proef) -> None:
    with proef.lijn() as lijn:
        antwoord = lijn.vraag("POST", f"{PAD}/versturen", b"x" * 10, {"Content-Type": "text/x"})
        assert (antwoord.status, antwoord.headers["content-type"]) == (415, SOORT)
        assert antwoord.weigering().code == "onleesbaar"
        assert antwoord.weigering().tijd > 0


def test_too_many_enrolments_from_one_address_wait(maak_proef: MaakProef) -> None:
    proef = maak_proef("--aanmelden-per-uur", "3")
    with proef.lijn() as lijn:
        for _ in range(3):
            Apparaat().meld_aan(lijn, proef.school.code())
        geweigerd = Apparaat().vraag_aanmelding(lijn, proef.school.code())
        assert geweigerd.status == 429
        assert 0 < int(geweigerd.headers["retry-after"]) <= 1200
        # A device that is enrolled notices nothing.
        [een] = proef.school.met_apparaten(1)
        een.haal(lijn)


def test_a_head_that_trickles_in_is_not_waited_for(proef: Proef) -> None:
    with kaal(proef) as traag:
        traag.sendall(b"POST /s/v1/versturen HTTP/1.1\r\nHost: hub\r\n")
        begin = time.monotonic()
        assert status_van(traag) == 0
        assert time.monotonic() - begin < 3 * hublijn.KOP_SECONDEN


def test_a_head_without_end_is_not_kept(proef: Proef) -> None:
    with kaal(proef) as lijn:
        try:
            for _ in range(200):
                lijn.sendall(b"X-A: " + b"b" * 4096)
        except (BrokenPipeError, ConnectionResetError):
            return
        assert status_van(lijn) in (0, 400)


def test_a_hundred_bodies_that_trickle_hold_nobody_up(proef: Proef) -> None:
    [een] = proef.school.met_apparaten(1)
    reeksen = een.leg_vast(20, proef.school.deelnemers)
    begin = kop("versturen", f"Content-Type: {SOORT}", "Content-Length: 100000") + b"x"
    traag = [socket.create_connection(("127.0.0.1", proef.hub.poort)) for _ in range(100)]
    try:
        for open_ in traag:
            open_.sendall(begin)
        with proef.lijn() as lijn:
            een.stuur(lijn, reeksen)
            een.vraag(lijn, "ophalen", Ophaling(0))
    finally:
        for open_ in traag:
            open_.close()
    assert proef.school.telling(feit) >= 20


def test_files_of_strangers_that_trickle_hold_no_records_up(proef: Proef) -> None:
    """As large as all bodies together may be, from who need not be known to be checked."""
    [een] = proef.school.met_apparaten(1)
    reeksen = een.leg_vast(20, proef.school.deelnemers)
    maten = [MAX_BESTAND] * (LEES_BYTES // MAX_BESTAND) + [LEES_BYTES % MAX_BESTAND]
    traag = [socket.create_connection(("127.0.0.1", proef.hub.poort)) for _ in maten]
    try:
        for open_, maat in zip(traag, maten, strict=True):
            regels = f"POST {NAKIJKEN} HTTP/1.1\r\nHost: hub\r\nContent-Length: {maat}\r\n\r\nx"
            open_.sendall(regels.encode())
        time.sleep(0.2)  # until the hub has read the heads: nothing tells that from here
        with proef.lijn() as lijn:
            assert een.vraag(lijn, "ophalen", Ophaling(0)).status == 200
            een.stuur(lijn, reeksen)
    finally:
        for open_ in traag:
            open_.close()


def test_who_is_told_to_wait_waits(maak_proef: MaakProef) -> None:
    """Two tablets are told to come back; the one that asks on is not helped before its time."""
    proef = maak_proef("--verzoeken-per-minuut", "5")
    [een, ander] = proef.school.met_apparaten(2)
    with proef.lijn() as lijn:
        statussen = [een.vraag(lijn, "ophalen", Ophaling(0)).status for _ in range(12)]
        assert statussen == [200] * 5 + [429] * 7
        assert ander.vraag(lijn, "ophalen", Ophaling(0)).status == 200
        laatste = een.vraag(lijn, "ophalen", Ophaling(0))
        assert 0 < int(laatste.headers["retry-after"]) <= 12
        assert laatste.weigering().code == "vol"


def test_the_planted_fault_a_door_that_forgets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without remembering who was told to wait, hammering does gain."""
    grenzen = Grenzen(KLEIN)
    monkeypatch.setattr(grenzen._niet_voor, "get", lambda *_: 0.0, raising=False)
    grenzen.laat_wachten("t", 30, 0.0)
    assert grenzen.wacht("t", 1.0) == 0


def test_a_line_lost_halfway_stores_nothing(proef: Proef) -> None:
    voor = proef.school.telling(feit)
    [een] = proef.school.met_apparaten(1)
    with proef.lijn() as recht, kaal(proef) as lijn:
        zending = Zending(tuple(een.leg_vast(40, proef.school.deelnemers)))
        inhoud = pak(schrijf(zending))
        hoofd = een.headers(Lijn(proef.hub.adres), "POST", f"{PAD}/versturen", inhoud)
        regels = [f"{n}: {w}" for n, w in hoofd.items()]
        lijn.sendall(kop("versturen", *regels, f"Content-Length: {len(inhoud)}") + inhoud[:-1])
        lijn.close()
        assert recht.vraag("GET", "/gezond").status == 200
    assert proef.school.telling(feit) == voor
