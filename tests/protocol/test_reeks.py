"""What travels of a run is less than what was signed, and what comes out is exactly that."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import compress
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.outside import FakeSigner
from tests.protocol.strategies import MOMENT, RUIM, feiten
from tests.protocol.vectors import ZOUT, voorbeeld
from werkplek.domain.feiten import Feit
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId, PersoonId
from werkplek.protocol import zegel as zegels
from werkplek.protocol.feit import GecodeerdFeit, Schakel, codeer, decodeer, eis_leesbaar
from werkplek.protocol.fouten import NietCanoniek, ProtocolFout, ZegelKloptNiet
from werkplek.protocol.moment import moment_in, moment_uit
from werkplek.protocol.naam import naam_in, naam_uit
from werkplek.protocol.reeks import Blad, Reeks, blad_van, pak_in, pak_uit
from werkplek.protocol.uitwisseling import lees
from werkplek.protocol.zegel import MAX_REEKS, Zegel, verzegel

UUID = "01990000-0000-7000-9000-0000000000ab"
GEEN_BESTAND = b"\x00" * 16
FEIT = voorbeeld("waarneming_vastgelegd")


def rijg(wat: Sequence[Feit]) -> list[GecodeerdFeit]:
    """One chain of one device, organisatie and author, each feit with an id of its own."""
    keten: list[GecodeerdFeit] = []
    schakel = Schakel(UUID)
    for n, feit in enumerate(wat):
        eigen = replace(
            feit,
            id=FeitId(f"01990000-0000-7000-9000-{n:012}"),
            organisatie=OrganisatieId("org"),
            auteur=PersoonId(UUID),
        )
        keten.append(codeer(eigen, schakel, ZOUT))
        schakel = Schakel(UUID, schakel.volgnr + 1, keten[-1].hash)
    return keten


def zegel_van(keten: Sequence[GecodeerdFeit]) -> Zegel:
    return verzegel([een.kop for een in keten], FakeSigner())


def som(kop: bytes) -> bytes:
    return bytes.fromhex(GecodeerdFeit(kop, b"", b"").hash)


def pak(keten: Sequence[GecodeerdFeit], mee: Sequence[bool]) -> Reeks:
    """A run in which some stay behind."""
    feiten_ = {n: een for n, een in enumerate(keten) if mee[n]}
    weg = {n: (blad_van(een.kop), som(een.kop)) for n, een in enumerate(keten) if not mee[n]}
    return pak_in(zegel_van(keten), feiten_, weg)


def over_de_lijn(reeks: Reeks) -> Reeks:
    return lees(msgspec.msgpack.encode(reeks), Reeks)


KETENS = st.lists(feiten(), min_size=1, max_size=5).map(rijg)


@RUIM
@given(KETENS, st.data())
def test_what_comes_out_is_byte_for_byte_what_was_signed(
    keten: list[GecodeerdFeit], data: st.DataObject
) -> None:
    mee = data.draw(st.lists(st.booleans(), min_size=len(keten), max_size=len(keten)))
    uit = pak_uit(over_de_lijn(pak(keten, mee)))
    assert uit.zegel == zegel_van(keten)
    assert [feit.gecodeerd for feit in uit.feiten] == list(compress(keten, mee))
    assert [feit.plaats for feit in uit.feiten] == list(compress(range(len(keten)), mee))
    assert uit.bladen == tuple(blad_van(een.kop) for een in keten)
    for feit in uit.feiten:
        assert feit.blad == blad_van(feit.gecodeerd.kop)
        assert feit.som == som(feit.gecodeerd.kop)
        assert feit.kop == decodeer(feit.gecodeerd)[0]


@RUIM
@given(feiten())
def test_what_the_hub_demands_is_what_a_reader_demands(feit: Feit) -> None:
    (stuk,) = pak_uit(pak(rijg([feit]), [True])).feiten
    eis_leesbaar(stuk.kop, stuk.gecodeerd)


def test_an_erased_body_leaves_the_seal_whole() -> None:
    keten = rijg([FEIT] * 3)
    keten[1] = GecodeerdFeit(keten[1].kop, b"", b"")
    uit = pak_uit(over_de_lijn(pak(keten, [True] * 3)))
    assert [feit.gecodeerd for feit in uit.feiten] == keten


def bytes_in(waarde: Any, pad: tuple[int, ...] = ()) -> Iterator[tuple[tuple[int, ...], bytes]]:  # noqa: ANN401
    """Every byte string in a message as a tree of lists, and where it stands."""
    if isinstance(waarde, bytes):
        yield pad, waarde
    elif isinstance(waarde, list):
        for n, deel in enumerate(waarde):
            yield from bytes_in(deel, (*pad, n))


def gewijzigd(boom: Any, pad: tuple[int, ...], nieuw: object) -> Any:  # noqa: ANN401  a tree
    if not pad:
        return nieuw
    kopie = list(boom)
    kopie[pad[0]] = gewijzigd(boom[pad[0]], pad[1:], nieuw)
    return kopie


def merkt(boom: object, keten: Sequence[GecodeerdFeit]) -> bool:
    """Whether a run that was tampered with is refused, or tells nothing but the truth."""
    try:
        uit = pak_uit(lees(msgspec.msgpack.encode(boom), Reeks))
        for feit in uit.feiten:
            if feit.gecodeerd.zout:
                eis_leesbaar(feit.kop, feit.gecodeerd)
    except ProtocolFout:
        return True
    return [feit.gecodeerd for feit in uit.feiten] == list(keten)


def boom_van(keten: Sequence[GecodeerdFeit], mee: Sequence[bool]) -> Any:  # noqa: ANN401  a tree
    return msgspec.msgpack.decode(msgspec.msgpack.encode(pak(keten, mee)))


MEE = [True, False, True]


def geknoeid(keten: Sequence[GecodeerdFeit]) -> Iterator[object]:
    """Every bit of every byte string in a run, turned one at a time."""
    boom = boom_van(keten, MEE)
    for pad, deel in bytes_in(boom):
        for plek in range(len(deel) * 8):
            anders = bytearray(deel)
            anders[plek // 8] ^= 1 << plek % 8
            yield gewijzigd(boom, pad, bytes(anders))


def test_every_flipped_bit_is_noticed() -> None:
    keten = rijg([FEIT] * 3)
    hier = list(compress(keten, MEE))
    # A digest of a header that stays behind counts only for the header that follows it.
    assert all(merkt(boom, hier) for boom in geknoeid(keten))


def test_it_would_not_be_if_the_seal_were_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    class Goedgelovig:
        @classmethod
        def from_public_bytes(cls, _: bytes) -> "Goedgelovig":
            return cls()

        def verify(self, _handtekening: bytes, _tekst: bytes) -> None:
            """Any signature will do."""

    keten = rijg([FEIT] * 3)
    monkeypatch.setattr(zegels, "Ed25519PublicKey", Goedgelovig)
    assert not all(merkt(boom, list(compress(keten, MEE))) for boom in geknoeid(keten))


ANDERS: dict[str, Callable[[Any], Any]] = {
    "another counter": lambda b: gewijzigd(b, (4,), b[4] + 1),
    "a counter of 0": lambda b: gewijzigd(b, (4,), 0),
    "another moment": lambda b: gewijzigd(b, (6, 0, 0, 7), b[6][0][0][7] + 1),
    "a moment after the year 9999": lambda b: gewijzigd(b, (6, 0, 0, 7), 10**15),
    "another kind": lambda b: gewijzigd(b, (6, 0, 0, 0), "feit_herroepen"),
    "a version of 0": lambda b: gewijzigd(b, (6, 0, 0, 1), 0),
    "another clock": lambda b: gewijzigd(b, (6, 0, 0, 2), "hub"),
    "a clock that is none": lambda b: gewijzigd(b, (6, 0, 0, 2), "zonnewijzer"),
    "another kring": lambda b: gewijzigd(b, (6, 0, 0, 3), "eigen"),
    "a kring that is none": lambda b: gewijzigd(b, (6, 0, 0, 3), "iedereen"),
    "another day": lambda b: gewijzigd(b, (6, 0, 0, 4), "2026-11-08"),
    "one more reference": lambda b: gewijzigd(b, (6, 0, 0, 5), [["herroept", GEEN_BESTAND]]),
    "a relation that is none": lambda b: gewijzigd(b, (6, 0, 0, 5), [["is", GEEN_BESTAND]]),
    "two feiten in the other order": lambda b: gewijzigd(b, (6,), b[6][::-1]),
    "one less": lambda b: gewijzigd(b, (6,), b[6][:1]),
    "one twice": lambda b: gewijzigd(b, (6,), [*b[6], b[6][1]]),
    "nothing at all": lambda b: gewijzigd(gewijzigd(b, (6,), []), (7,), []),
    "a leaf twice": lambda b: gewijzigd(b, (7,), b[7] * 2),
    "a leaf in another place": lambda b: gewijzigd(b, (7, 0, 0), 2),
    "a leaf outside the run": lambda b: gewijzigd(b, (7, 0, 0), 9),
    "a body without its salt": lambda b: gewijzigd(b, (6, 0, 1), b""),
    "another body with the digest of the true one": lambda b: gewijzigd(
        gewijzigd(b, (6, 0, 3), bytes.fromhex(decodeer(rijg([FEIT] * 3)[0])[0].inhoud)),
        (6, 0, 2),
        b"{}",
    ),
    "junk behind an erased body": lambda b: gewijzigd(
        gewijzigd(b, (6, 0, 3), bytes.fromhex(decodeer(rijg([FEIT] * 3)[0])[0].inhoud)),
        (6, 0, 1),
        b"",
    ),
}


@pytest.mark.parametrize("doe", ANDERS.values(), ids=ANDERS)
def test_a_run_that_says_anything_else_is_refused(doe: Callable[[Any], Any]) -> None:
    keten = rijg([FEIT] * 3)
    with pytest.raises(ProtocolFout):
        pak_uit(lees(msgspec.msgpack.encode(doe(boom_van(keten, MEE))), Reeks))


def test_a_run_with_places_missing_is_not_packed() -> None:
    keten = rijg([FEIT] * 2)
    with pytest.raises(ZegelKloptNiet):
        pak_in(zegel_van(keten), {0: keten[0]}, {})


def test_a_run_is_no_longer_than_a_seal() -> None:
    reeks = pak(rijg([FEIT]), [True])
    lang = msgspec.structs.replace(
        reeks, weg=tuple(Blad(n, bytes(32), bytes(32)) for n in range(1, MAX_REEKS + 1))
    )
    with pytest.raises(ZegelKloptNiet):
        pak_uit(lang)


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "a",
        UUID,
        UUID.upper(),
        UUID.replace("-", ""),
        "x" * 15,
        "x" * 16,
        "é" * 18,
        "-" * 36,
        "0" * 36,
        " 1990000-0000-7000-9000-0000000000ab",
    ],
)
def test_a_name_comes_back_as_it_was(tekst: str) -> None:
    assert naam_uit(naam_in(tekst)) == tekst


@given(st.one_of(st.text(max_size=40), st.uuids().map(str), st.from_regex(r"[0-9a-f-]{36}")))
def test_any_name_comes_back_as_it_was(tekst: str) -> None:
    """But for those that no header holds: half characters, and NULs in front."""
    schoon = tekst.encode("utf-8", "replace").decode().lstrip("\x00")
    assert naam_uit(naam_in(schoon)) == schoon


@pytest.mark.parametrize("naam", [b"", b"x", b"abc", b"\x00\xff", bytes(range(1, 18))])
def test_bytes_that_are_no_name_are_refused(naam: bytes) -> None:
    with pytest.raises(NietCanoniek):
        naam_uit(naam)


@given(MOMENT)
def test_a_moment_has_one_spelling(moment: datetime) -> None:
    tekst = moment.astimezone(UTC).isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"
    assert moment_uit(moment_in(tekst)) == tekst


@pytest.mark.parametrize("moment", [-62_135_596_800_001, 253_402_300_800_000, 2**63, -(2**63)])
def test_no_moment_lies_outside_the_calendar(moment: int) -> None:
    with pytest.raises((ValueError, OverflowError)):
        moment_uit(moment)


def test_a_feit_of_somebody_else_does_not_fit_in_a_run() -> None:
    """The header of a run names one author; whoever packs another one is found out."""
    keten = rijg([FEIT] * 2)
    vreemd = replace(FEIT, deelnemer=DeelnemerId("een ander"))
    (ander,) = rijg([vreemd])
    with pytest.raises(ZegelKloptNiet):
        pak_in(zegel_van(keten), {0: ander, 1: keten[1]}, {})
    reeks = pak_in(zegel_van(keten), dict(enumerate(keten)), {})
    (plek,) = pak_in(zegel_van([ander]), {0: ander}, {}).plekken
    with pytest.raises(ZegelKloptNiet):
        pak_uit(msgspec.structs.replace(reeks, plekken=(plek, *reeks.plekken[1:])))
