import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkplek.protocol.fouten import ZegelKloptNiet
from werkplek.protocol.zegel import merkle_wortel

BLADEN = [
    bytes.fromhex(blad)
    for blad in (
        *("", "00", "10", "2021", "3031", "40414243"),
        *("5051525354555657", "606162636465666768696a6b6c6d6e6f"),
    )
]
WORTELS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
"""The roots over the first 1, 2, … 8 leaves, as the Certificate Transparency project tests them."""


@pytest.mark.parametrize("aantal", range(1, 9))
def test_the_root_is_that_of_certificate_transparency(aantal: int) -> None:
    assert merkle_wortel(BLADEN[:aantal]) == WORTELS[aantal - 1]


def naar_de_letter(bladen: list[bytes]) -> bytes:
    """MTH of RFC 6962 §2.1, as it is written there."""
    if len(bladen) == 1:
        return hashlib.sha256(b"\x00" + bladen[0]).digest()
    k = 1
    while k * 2 < len(bladen):
        k *= 2
    links, rechts = naar_de_letter(bladen[:k]), naar_de_letter(bladen[k:])
    return hashlib.sha256(b"\x01" + links + rechts).digest()


@given(st.lists(st.binary(max_size=3), min_size=1, max_size=64))
def test_the_root_is_that_of_the_rfc(bladen: list[bytes]) -> None:
    assert merkle_wortel(bladen) == naar_de_letter(bladen).hex()


@given(st.lists(st.binary(max_size=3), min_size=1, max_size=20), st.data())
def test_another_leaf_gives_another_root(bladen: list[bytes], data: st.DataObject) -> None:
    plek = data.draw(st.integers(0, len(bladen) - 1))
    ander = [*bladen]
    ander[plek] += b"x"
    assert merkle_wortel(ander) != merkle_wortel(bladen)


def test_an_inner_node_cannot_pass_for_a_leaf() -> None:
    binnen = b"".join(hashlib.sha256(b"\x00" + blad).digest() for blad in BLADEN[:2])
    assert merkle_wortel([binnen]) != merkle_wortel(BLADEN[:2])


def test_nothing_has_no_root() -> None:
    with pytest.raises(ZegelKloptNiet):
        merkle_wortel([])
