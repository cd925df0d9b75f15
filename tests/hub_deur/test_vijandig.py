"""Whatever anybody sends: no fault of the hub, nothing of it kept, and the next one is served."""

import gzip
import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import msgspec
import pytest
import schemathesis
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import (
    content_type_conformance,
    not_a_server_error,
    status_code_conformance,
    unsupported_method,
)
from schemathesis.core.failures import FailureGroup
from schemathesis.core.result import Ok

from tests.fakes.apparaat import SOORT, Antwoord, Apparaat
from tests.fakes.hubproef import Proef
from werkplek.hub.tables import aangehouden, apart, feit, zegel
from werkplek.hub.tables_mensen import apparaat, bijlage
from werkplek.protocol.inpakken import GZIP, pak
from werkplek.protocol.uitwisseling import (
    PAD,
    Aanmelding,
    Achter,
    Ophaling,
    Vraag,
    Zending,
    schrijf,
)

TABELLEN = (feit, zegel, aangehouden, apart, bijlage)
NAMEN = ["versturen", "ophalen", "vraag"]
MB = 1024 * 1024
VAAK = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])

EISEN = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    unsupported_method,
]
schemathesis.serializer.alias([SOORT], "text/plain")


def wat_er_is(proef: Proef) -> list[int]:
    return [proef.school.telling(tabel) for tabel in TABELLEN]


@pytest.fixture(scope="module")
def een(proef: Proef) -> Apparaat:
    [gemaakt] = proef.school.met_apparaten(1)
    return gemaakt


@pytest.fixture
def stuur(proef: Proef, een: Apparaat) -> Callable[[str, bytes], Antwoord]:
    """Send bytes as a device that is enrolled, to any message; nothing may stay of it."""

    def doe(naam: str, inhoud: bytes) -> Antwoord:
        with proef.lijn() as lijn:
            if naam == "aanmelden":
                return lijn.vraag("POST", f"{PAD}/{naam}", inhoud, {"Content-Type": SOORT})
            return een.vraag_bytes(lijn, naam, inhoud)

    return doe


# ------------------------------------------------------------------------------ by its own schema


def toets(schema: dict[str, Any], adres: str) -> set[str]:
    """Ask everything that a schema speaks of, well and badly; gives the paths."""
    paden: set[str] = set()
    for uitkomst in schemathesis.openapi.from_dict(schema).get_all_operations():
        assert isinstance(uitkomst, Ok)
        bewerking = uitkomst.ok()
        paden.add(bewerking.path)

        @given(case=bewerking.as_strategy())
        @settings(max_examples=25, suppress_health_check=list(HealthCheck))
        def roep(case: schemathesis.Case[Any]) -> None:
            antwoord = case.call(base_url=adres)
            case.validate_response(antwoord, checks=EISEN)
            if case.path != "/gezond":
                assert 400 <= antwoord.status_code < 500

        roep()
    return paden


def test_by_its_own_schema_nothing_breaks_it(proef: Proef) -> None:
    voor = wat_er_is(proef), proef.school.telling(apparaat)
    with proef.lijn() as lijn:
        schema = json.loads(lijn.vraag("GET", "/schema/openapi.json").inhoud)
    assert len(toets(schema, proef.hub.adres)) == 7
    assert (wat_er_is(proef), proef.school.telling(apparaat)) == voor


def test_a_hub_that_breaks_would_be_found(proef: Proef) -> None:
    """The planted fault: the same schema, and somebody who answers everything with 500."""

    class Stuk(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.send_error(500)

        def log_message(self, *_: object) -> None:
            return

    with proef.lijn() as lijn:
        schema = json.loads(lijn.vraag("GET", "/schema/openapi.json").inhoud)
    with HTTPServer(("127.0.0.1", 0), Stuk) as dienst:
        draad = threading.Thread(target=dienst.serve_forever)
        draad.start()
        try:
            with pytest.raises(FailureGroup):
                toets(schema, f"http://127.0.0.1:{dienst.server_port}")
        finally:
            dienst.shutdown()
            draad.join()


# --------------------------------------------------------------------------------- hostile bodies


DIEP: Any = 0
for _ in range(60):
    DIEP = [DIEP]

BOMMEN = {
    "zstd that says its size": zstandard.ZstdCompressor().compress(bytes(256 * MB)),
    "zstd that hides its size": zstandard.ZstdCompressor(write_content_size=False).compress(
        bytes(256 * MB)
    ),
    "gzip": gzip.compress(bytes(256 * MB), 1),
    "gzip in gzip": gzip.compress(gzip.compress(bytes(64 * MB), 1), 1),
    "two frames": pak(b"\x93\x90\x90\x00") * 2,
    "no size at all": b"\x28\xb5\x2f\xfd",
    "nothing": b"",
    "deep": pak(b"\x91" * 100_000 + b"\x00"),
    "deep and whole": pak(msgspec.msgpack.encode(DIEP)),
    "an array of 2^32": pak(b"\xdd\xff\xff\xff\xff"),
    "text of 2^32": pak(b"\x91\xdb\xff\xff\xff\xff"),
    "a million empty runs": pak(b"\x91\xdd\x00\x0f\x42\x40" + b"\x90" * 1_000_000),
    "a million nils": pak(b"\x91\xdd\x00\x0f\x42\x40" + b"\xc0" * 1_000_000),
    "a map": pak(msgspec.msgpack.encode({"reeksen": []})),
    "no text": pak(b"\x91\xa4\xff\xfe\xfd\xfc"),
    "json": pak(b'{"reeksen": []}'),
}


@pytest.mark.parametrize("naam", [*NAMEN, "aanmelden"])
@pytest.mark.parametrize("bom", BOMMEN)
def test_a_bomb_is_refused(
    proef: Proef, stuur: Callable[[str, bytes], Antwoord], naam: str, bom: str
) -> None:
    voor = wat_er_is(proef)
    antwoord = stuur(naam, BOMMEN[bom])
    assert antwoord.status in (401, 413, 422), (antwoord.status, bom)
    assert antwoord.weigering().code
    assert wat_er_is(proef) == voor


@VAAK
@given(naam=st.sampled_from([*NAMEN, "aanmelden"]), ruw=st.binary(max_size=400))
def test_any_bytes_are_refused(
    stuur: Callable[[str, bytes], Antwoord], naam: str, ruw: bytes
) -> None:
    assert stuur(naam, ruw).status == 422
    assert stuur(naam, pak(b"\xc1" + ruw)).status == 422
    assert stuur(naam, pak(b"\xc1" + ruw, als=GZIP)).status == 422


_LOS = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**63), 2**64 - 1), st.binary(max_size=40),
    st.text(max_size=20), st.floats(),
)  # fmt: skip
_NAAM = st.binary(max_size=20)
_TEKST = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)
_BOOM = st.recursive(_LOS, lambda kind: st.lists(kind, max_size=8), max_leaves=30)


@VAAK
@given(naam=st.sampled_from([*NAMEN, "aanmelden"]), velden=st.lists(_BOOM, max_size=10))
def test_the_wrong_types_are_never_a_fault(
    proef: Proef, stuur: Callable[[str, bytes], Antwoord], naam: str, velden: list[Any]
) -> None:
    """Some of these are messages: an empty push, a pull from nowhere. None of them is kept."""
    voor = wat_er_is(proef)
    assert stuur(naam, pak(msgspec.msgpack.encode(velden))).status in (200, 403, 413, 422)
    assert wat_er_is(proef) == voor


@VAAK
@given(waar=st.integers(0, 2**20), bit=st.integers(0, 7))
def test_a_good_push_with_one_bit_turned_is_never_taken_in(
    proef: Proef, een: Apparaat, stuur: Callable[[str, bytes], Antwoord], waar: int, bit: int
) -> None:
    """It cannot be read, or is set apart; only what no seal covers may be turned."""
    ruw = bytearray(schrijf(Zending(tuple(een.leg_vast(3, proef.school.deelnemers)), rest=1)))
    ruw[waar % len(ruw)] ^= 1 << bit
    voor = proef.school.telling(feit)
    assert stuur("versturen", pak(bytes(ruw))).status in (200, 413, 422)
    if proef.school.telling(feit) > voor:
        # How many are left, at the end, is no part of a seal.
        assert waar % len(ruw) >= len(ruw) - 2


@VAAK
@given(
    tot=st.integers(-(2**63), 2**63 - 1),
    wissing=st.integers(-(2**63), 2**63 - 1),
    budget=st.integers(-(2**63), 2**63 - 1),
    dossier=st.binary(max_size=60),
)
def test_any_numbers_in_a_pull_are_answered(
    stuur: Callable[[str, bytes], Antwoord], tot: int, wissing: int, budget: int, dossier: bytes
) -> None:
    vraag = Ophaling(tot, (Achter(dossier, tot),), wissing=wissing, besluit=wissing, budget=budget)
    assert stuur("ophalen", pak(schrijf(vraag))).status in (200, 422)


@VAAK
@given(namen=st.lists(st.tuples(_NAAM, _NAAM, st.integers(-(2**63), 2**63 - 1)), max_size=5))
def test_any_names_in_a_question_are_answered(
    stuur: Callable[[str, bytes], Antwoord], namen: list[tuple[bytes, bytes, int]]
) -> None:
    assert stuur("vraag", pak(schrijf(Vraag(tuple(namen))))).status in (200, 422)


@VAAK
@given(code=_TEKST, naam=st.text(max_size=300), sleutel=st.binary(max_size=40))
def test_nobody_enrols_with_anything(
    proef: Proef, stuur: Callable[[str, bytes], Antwoord], code: str, naam: str, sleutel: bytes
) -> None:
    voor = proef.school.telling(apparaat)
    goed = Apparaat().aanmelding(code)
    for vraag in (
        msgspec.structs.replace(goed, naam=naam),
        msgspec.structs.replace(goed, zegelsleutel=sleutel),
        msgspec.structs.replace(goed, apparaat=sleutel),
    ):
        assert isinstance(vraag, Aanmelding)
        assert stuur("aanmelden", pak(schrijf(vraag))).status in (403, 422, 429)
    assert proef.school.telling(apparaat) == voor


def test_afterwards_the_hub_serves_as_before(proef: Proef) -> None:
    [nieuw] = proef.school.met_apparaten(1)
    with proef.lijn() as lijn:
        voor = proef.school.telling(feit)
        nieuw.stuur(lijn, nieuw.leg_vast(20, proef.school.deelnemers))
        assert proef.school.telling(feit) == voor + 20
    assert not [regel for regel in proef.hub.regels() if regel["niveau"] == "ERROR"]
