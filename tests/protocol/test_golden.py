import hashlib
import json

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from tests.protocol.vectors import GOLDEN, INHOUDEN, lees, maak, voorbeeld
from werkplek.domain.feiten import SOORTEN
from werkplek.protocol.feit import decodeer
from werkplek.protocol.zegel import controleer

soorten = pytest.mark.parametrize("soort", sorted(SOORTEN))


def test_every_kind_of_feit_has_a_golden_vector_and_no_other_has() -> None:
    assert set(INHOUDEN) == set(SOORTEN)
    assert {bestand.stem for bestand in GOLDEN.iterdir()} == set(SOORTEN)


@soorten
def test_a_feit_gives_the_bytes_it_always_gave(soort: str) -> None:
    assert maak(soort) == lees(soort)


@soorten
def test_the_bytes_of_then_are_read_as_the_feit_of_then(soort: str) -> None:
    kop, feit = decodeer(lees(soort).gecodeerd)
    assert feit == voorbeeld(soort)
    assert (kop.soort, kop.volgnr) == (soort, 41)


@soorten
def test_the_seal_of_then_holds(soort: str) -> None:
    vector = lees(soort)
    assert controleer(vector.zegel, [vector.gecodeerd.kop]).aantal == 1


@soorten
def test_a_vector_can_be_checked_without_werkplek(soort: str) -> None:
    """What another program does, with nothing but JSON, SHA-256 and Ed25519."""
    vector = json.loads((GOLDEN / f"{soort}.json").read_text(encoding="utf-8"))
    for naam in ("kop", "inhoud", "zegel"):
        gelezen = json.loads(vector[naam])
        opnieuw = json.dumps(gelezen, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        assert opnieuw == vector[naam]
    kop, tekst = json.loads(vector["kop"]), json.loads(vector["zegel"])
    belofte = hashlib.sha256(bytes.fromhex(vector["zout"]) + vector["inhoud"].encode())
    assert kop["inhoud"] == belofte.hexdigest()
    assert vector["hash"] == hashlib.sha256(vector["kop"].encode()).hexdigest()
    assert tekst["wortel"] == hashlib.sha256(b"\0" + vector["kop"].encode()).hexdigest()
    Ed25519PublicKey.from_public_bytes(bytes.fromhex(tekst["sleutel"])).verify(
        bytes.fromhex(vector["handtekening"]), b"werkplek/zegel/1\0" + vector["zegel"].encode()
    )
