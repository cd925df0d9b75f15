from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import msgspec
import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.outside import FakeSigner
from tests.protocol.strategies import RUIM, feiten
from tests.protocol.vectors import ZOUT, voorbeeld
from werkplek.domain.feiten import Feit
from werkplek.domain.kenmerk import OrganisatieId, PersoonId
from werkplek.protocol.feit import GecodeerdFeit, Schakel, codeer, decodeer, maak_feit
from werkplek.protocol.fouten import KetenGebroken, NietCanoniek, ProtocolFout, ZegelKloptNiet
from werkplek.protocol.kop import GEEN_VORIGE, lees_canoniek, lees_kop
from werkplek.protocol.zegel import (
    MAX_REEKS,
    Zegel,
    ZegelTekst,
    controleer,
    controleer_keten,
    verzegel,
)

FEIT = voorbeeld("waarneming_vastgelegd")


def rijg(feiten: Sequence[Feit], *, na: Schakel = Schakel("apparaat")) -> list[GecodeerdFeit]:  # noqa: B008
    """Encode feiten as one chain of one device."""
    keten: list[GecodeerdFeit] = []
    for feit in feiten:
        keten.append(codeer(feit, na, ZOUT))
        na = Schakel(na.apparaat, na.volgnr + 1, keten[-1].hash)
    return keten


def koppen(keten: Sequence[GecodeerdFeit]) -> list[bytes]:
    return [gecodeerd.kop for gecodeerd in keten]


@dataclass(frozen=True, slots=True)
class Pakket:
    """What one device hands to another: a run with its bodies, and the seal over it."""

    keten: tuple[GecodeerdFeit, ...]
    zegel: Zegel

    def delen(self) -> list[bytes]:
        """Every byte string in it, in a fixed order."""
        lijst = [deel for g in self.keten for deel in (g.kop, g.inhoud, g.zout)]
        return [*lijst, self.zegel.tekst, self.zegel.handtekening]

    def met(self, plek: int, deel: bytes) -> "Pakket":
        """The same with one byte string replaced."""
        delen = self.delen()
        delen[plek] = deel
        keten = zip(delen[0:-2:3], delen[1:-2:3], delen[2:-2:3], strict=True)
        return Pakket(tuple(GecodeerdFeit(*drie) for drie in keten), Zegel(*delen[-2:]))


def inpakken(feiten: Sequence[Feit]) -> Pakket:
    een_auteur = [replace(f, organisatie=FEIT.organisatie, auteur=FEIT.auteur) for f in feiten]
    keten = rijg(een_auteur)
    return Pakket(tuple(keten), verzegel(koppen(keten), FakeSigner()))


def nagekeken(pakket: Pakket) -> None:
    """The whole check. Raises `ProtocolFout` when anything is not as it was sealed."""
    controleer(pakket.zegel, koppen(pakket.keten))
    for gecodeerd in pakket.keten:
        decodeer(gecodeerd)


def zonder_belofte(pakket: Pakket) -> None:
    """Planted fault: forgets that the header promises the body."""
    controleer(pakket.zegel, koppen(pakket.keten))
    for gecodeerd in pakket.keten:
        maak_feit(lees_kop(gecodeerd.kop), gecodeerd.inhoud)


def zonder_zegel(pakket: Pakket) -> None:
    """Planted fault: looks at each feit and at no seal."""
    for gecodeerd in pakket.keten:
        decodeer(gecodeerd)


def zonder_handtekening(pakket: Pakket) -> None:
    """Planted fault: believes a seal that nobody signed."""
    tekst = lees_canoniek(pakket.zegel.tekst, ZegelTekst)
    opnieuw = verzegel(koppen(pakket.keten), FakeSigner())
    if lees_canoniek(opnieuw.tekst, ZegelTekst) != tekst:
        raise ZegelKloptNiet("other headers")
    zonder_zegel(pakket)


def zonder_wortel(pakket: Pakket) -> None:
    """Planted fault: checks the signature and not what was signed."""
    tekst = lees_canoniek(pakket.zegel.tekst, ZegelTekst)
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(tekst.sleutel)).verify(
            pakket.zegel.handtekening, b"werkplek/zegel/1\x00" + pakket.zegel.tekst
        )
    except (ValueError, InvalidSignature) as fout:
        raise ZegelKloptNiet("signature") from fout
    zonder_zegel(pakket)


Controle = Callable[[Pakket], None]


def missers(controle: Controle, pakket: Pakket, plekken: Iterator[tuple[int, int]]) -> list[str]:
    """The flipped bits (byte string, bit in it) that a check lets pass."""
    gemist = []
    for deel, bit in plekken:
        ruw = bytearray(pakket.delen()[deel])
        ruw[bit // 8] ^= 1 << (bit % 8)
        try:
            controle(pakket.met(deel, bytes(ruw)))
        except ProtocolFout:
            continue
        gemist.append(f"bit {bit} of part {deel}")
    return gemist


def alle_bits(pakket: Pakket, *, stap: int = 1) -> Iterator[tuple[int, int]]:
    for deel, ruw in enumerate(pakket.delen()):
        for bit in range(0, len(ruw) * 8, stap):
            yield deel, bit


def elke_omgevallen_bit_wordt_gevonden(controle: Controle, *, stap: int = 1) -> None:
    pakket = inpakken([FEIT])
    controle(pakket)
    assert not missers(controle, pakket, alle_bits(pakket, stap=stap))


def test_every_flipped_bit_is_found() -> None:
    elke_omgevallen_bit_wordt_gevonden(nagekeken)


@pytest.mark.parametrize(
    "controle", [zonder_belofte, zonder_zegel, zonder_handtekening, zonder_wortel]
)
def test_a_check_that_leaves_something_out_is_caught_by_the_same_test(controle: Controle) -> None:
    with pytest.raises(AssertionError, match="bit"):
        elke_omgevallen_bit_wordt_gevonden(controle, stap=7)


@RUIM
@given(st.lists(feiten(), min_size=1, max_size=4), st.data())
def test_a_flipped_bit_in_any_run_is_found(rij: list[Feit], data: st.DataObject) -> None:
    pakket = inpakken(rij)
    nagekeken(pakket)
    plekken = data.draw(st.lists(st.sampled_from(list(alle_bits(pakket))), max_size=20))
    assert not missers(nagekeken, pakket, iter(plekken))


def test_a_seal_says_who_and_what() -> None:
    keten = rijg([FEIT] * 3, na=Schakel("apparaat", 5, "ab" * 32))
    signer = FakeSigner()
    tekst = controleer(verzegel(koppen(keten), signer), koppen(keten))
    assert (tekst.eerste, tekst.laatste, tekst.aantal) == (5, 7, 3)
    assert (tekst.apparaat, tekst.organisatie, tekst.auteur) == (
        "apparaat",
        FEIT.organisatie,
        FEIT.auteur,
    )
    assert tekst.sleutel == signer.sleutel


def test_a_run_holds_64_and_not_one_more() -> None:
    vol = koppen(rijg([FEIT] * (MAX_REEKS + 1)))
    zegel = verzegel(vol[:-1], FakeSigner())
    assert controleer(zegel, vol[:-1]).aantal == MAX_REEKS == 64
    for te_veel in (vol, []):
        with pytest.raises(ZegelKloptNiet):
            verzegel(te_veel, FakeSigner())
        with pytest.raises(ZegelKloptNiet):
            controleer(zegel, te_veel)


REEKS = koppen(rijg([FEIT] * 4))


@pytest.mark.parametrize(
    "anders",
    [
        [REEKS[1], REEKS[0], REEKS[2], REEKS[3]],
        [REEKS[0], REEKS[1], REEKS[3]],
        [REEKS[0], REEKS[1], REEKS[1], REEKS[2], REEKS[3]],
        [REEKS[0], REEKS[2]],
        list(reversed(REEKS)),
    ],
)
def test_headers_that_do_not_follow_each_other_make_no_run(anders: list[bytes]) -> None:
    with pytest.raises(KetenGebroken):
        verzegel(anders, FakeSigner())
    with pytest.raises(KetenGebroken):
        controleer(verzegel(REEKS, FakeSigner()), anders)


@pytest.mark.parametrize("anders", [REEKS[:-1], REEKS[1:], REEKS[:1]])
def test_a_seal_holds_for_exactly_its_headers(anders: list[bytes]) -> None:
    with pytest.raises(ZegelKloptNiet):
        controleer(verzegel(REEKS, FakeSigner()), anders)


def test_a_counter_that_fits_on_another_past_is_refused() -> None:
    eerste = codeer(FEIT, Schakel("apparaat"), ZOUT)
    vreemd = codeer(FEIT, Schakel("apparaat", 2, "ab" * 32), ZOUT)
    with pytest.raises(KetenGebroken):
        verzegel(koppen([eerste, vreemd]), FakeSigner())


def twee_schakels(eerste: Feit, tweede: Feit, *, apparaat: str = "apparaat") -> list[bytes]:
    begin = codeer(eerste, Schakel("apparaat"), ZOUT)
    return koppen([begin, codeer(tweede, Schakel(apparaat, 2, begin.hash), ZOUT)])


@pytest.mark.parametrize(
    "reeks",
    [
        twee_schakels(FEIT, replace(FEIT, auteur=PersoonId("een ander"))),
        twee_schakels(FEIT, replace(FEIT, organisatie=OrganisatieId("elders"))),
        twee_schakels(FEIT, FEIT, apparaat="ander apparaat"),
    ],
)
def test_a_run_has_one_device_one_organisatie_and_one_author(reeks: list[bytes]) -> None:
    with pytest.raises(KetenGebroken):
        verzegel(reeks, FakeSigner())


def test_a_seal_of_another_key_does_not_hold_under_this_name() -> None:
    eigen, vreemd = (verzegel(REEKS, FakeSigner(zaad)) for zaad in (7, 8))
    assert controleer(vreemd, REEKS).sleutel != controleer(eigen, REEKS).sleutel
    with pytest.raises(ZegelKloptNiet):
        controleer(Zegel(eigen.tekst, vreemd.handtekening), REEKS)


@pytest.mark.parametrize("sleutel", ["", "ab", "zz" * 32, "ab" * 33])
def test_a_key_that_is_no_key_is_refused(sleutel: str) -> None:
    zegel = verzegel(REEKS, FakeSigner())
    tekst = lees_canoniek(zegel.tekst, ZegelTekst)
    anders = msgspec.json.encode(msgspec.structs.replace(tekst, sleutel=sleutel), order="sorted")
    with pytest.raises(ZegelKloptNiet):
        controleer(Zegel(anders, zegel.handtekening), REEKS)


def test_a_seal_in_another_spelling_is_refused_although_it_was_signed() -> None:
    signer = FakeSigner()
    tekst = verzegel(REEKS, signer).tekst.replace(b",", b" ,", 1)
    with pytest.raises(NietCanoniek):
        controleer(Zegel(tekst, signer.sign(b"werkplek/zegel/1\x00" + tekst)), REEKS)


def test_a_signature_for_another_purpose_is_no_seal() -> None:
    signer = FakeSigner()
    tekst = verzegel(REEKS, signer).tekst
    with pytest.raises(ZegelKloptNiet):
        controleer(Zegel(tekst, signer.sign(tekst)), REEKS)


def test_a_chain_goes_on_where_it_was_left() -> None:
    hashes = [gecodeerd.hash for gecodeerd in rijg([FEIT] * 4)]
    controleer_keten(REEKS, na=GEEN_VORIGE, volgnr=0)
    controleer_keten(REEKS[2:], na=hashes[1], volgnr=2)
    controleer_keten([], na=hashes[1], volgnr=2)
    for na, volgnr in ((hashes[0], 2), (hashes[1], 1), (GEEN_VORIGE, 2)):
        with pytest.raises(KetenGebroken):
            controleer_keten(REEKS[2:], na=na, volgnr=volgnr)


def test_each_header_names_the_hash_of_the_one_before() -> None:
    for eerder, later in pairwise(rijg([FEIT] * 3)):
        assert lees_kop(later.kop).vorige == eerder.hash
