"""What did not reach the school, on a stick: only the school reads it, nothing is sent."""

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.hub import MemoryHub
from tests.fakes.uitwisselmap import MemoryUitwisselmap, Schrijver, ids_van
from tests.fakes.werkvloer import Werkvloer
from werkplek.application.meegeven import bestandsnaam, exporteer_voor
from werkplek.domain.school import School
from werkplek.protocol.fouten import NietCanoniek, ZegelKloptNiet
from werkplek.protocol.naam import naam_uit
from werkplek.protocol.uitwisseling import MAX_FEITEN
from werkplek.protocol.verzegeld import ontzegel, open_meegave, verzegel_voor

PRIVAAT = bytes([12]) * 32
PUBLIEK = X25519PrivateKey.from_private_bytes(PRIVAAT).public_key().public_bytes_raw()


def test_all_that_waits_goes_along_and_the_school_takes_it_in(vloer: Werkvloer) -> None:
    hub, hier = MemoryHub(), MemoryUitwisselmap()
    school = hier.school = hub.school()
    hub.ken(*hier.aanmelding())
    hub.plaats("dossier-sanne")
    schrijver = Schrijver(hier.apparaat, school.id, hier.signer)
    hier.leg_vast(*[schrijver.reeks(60) for _ in range(20)])
    bestand, aantal = exporteer_voor(vloer.ctx, hier, school)
    assert aantal == 1200
    assert len(hier.wachtend) == 20
    meegave = open_meegave(PRIVAAT, bestand)
    assert (naam_uit(meegave.school), naam_uit(meegave.apparaat)) == (school.id, hier.apparaat)
    for zending in meegave.zendingen:
        assert sum(len(r.plekken) for r in zending.reeksen) <= MAX_FEITEN
        hub.verstuur(hier.apparaat, zending)
    assert hub.ids() == ids_van(hier.wachtend)


def test_where_nothing_waits_the_file_is_empty(vloer: Werkvloer) -> None:
    hub, hier = MemoryHub(), MemoryUitwisselmap()
    hier.school = hub.school()
    bestand, aantal = exporteer_voor(vloer.ctx, hier, hier.school)
    assert aantal == 0
    assert not open_meegave(PRIVAAT, bestand).zendingen


@pytest.mark.parametrize(
    ("naam", "bestand"),
    [
        ("ROC De Verzonnen Stad", "voor-roc-de-verzonnen-stad.werkplek"),
        ("../../x: School/é", "voor-x-school.werkplek"),
        ("學校", "voor-school.werkplek"),
    ],
)
def test_the_file_is_called_after_the_school(naam: str, bestand: str) -> None:
    velden = MemoryHub().school()
    school = School(**{veld: getattr(velden, veld) for veld in velden.__slots__} | {"naam": naam})
    assert bestandsnaam(school) == bestand


@given(inhoud=st.binary(max_size=200), plek=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_a_sealed_file_opens_whole_for_one_key_or_not_at_all(
    inhoud: bytes, plek: int, bit: int
) -> None:
    bestand = verzegel_voor(PUBLIEK, inhoud)
    assert ontzegel(PRIVAAT, bestand) == inhoud
    with pytest.raises(ZegelKloptNiet):
        ontzegel(bytes([13]) * 32, bestand)
    kapot = bytearray(bestand)
    kapot[plek % len(kapot)] ^= 1 << bit
    with pytest.raises((ZegelKloptNiet, NietCanoniek)):
        ontzegel(PRIVAAT, bytes(kapot))


@pytest.mark.parametrize("bestand", [b"", b"werkplek/voor/1\x00", b"PK\x03\x04" + bytes(200)])
def test_another_file_is_no_sealed_file(bestand: bytes) -> None:
    with pytest.raises(NietCanoniek):
        ontzegel(PRIVAAT, bestand)


@pytest.mark.parametrize("sleutel", [b"", bytes(31), bytes(32)])
def test_nothing_is_sealed_for_no_key(sleutel: bytes) -> None:
    with pytest.raises(ZegelKloptNiet):
        verzegel_voor(sleutel, b"geheim")
