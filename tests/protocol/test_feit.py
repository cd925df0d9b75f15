from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.protocol.strategies import RUIM, feiten, feiten_van_soort
from tests.protocol.vectors import ZOUT, voorbeeld
from werkplek.domain.feiten import SOORTEN, Feit, WaarnemingVastgelegd
from werkplek.domain.tekst import MAX_NOTITIE
from werkplek.protocol.feit import (
    MAX_GEWOON,
    MAX_INHOUD,
    GecodeerdFeit,
    Schakel,
    codeer,
    decodeer,
)
from werkplek.protocol.fouten import InhoudPastNiet, TeGroot
from werkplek.protocol.kop import sha256

SCHAKEL = Schakel("apparaat", 7, "ab" * 32)


@pytest.mark.parametrize("soort", sorted(SOORTEN))
@RUIM
@given(data=st.data())
def test_every_kind_of_feit_comes_back_as_it_went(soort: str, data: st.DataObject) -> None:
    feit = data.draw(feiten_van_soort(soort))
    kop, terug = decodeer(codeer(feit, SCHAKEL, ZOUT))
    assert terug == feit
    assert (kop.soort, kop.soort_v) == (soort, 1)
    assert (kop.apparaat, kop.volgnr, kop.vorige) == ("apparaat", 7, "ab" * 32)


@RUIM
@given(feiten())
def test_the_same_feit_always_gives_the_same_bytes(feit: Feit) -> None:
    assert codeer(feit, SCHAKEL, ZOUT) == codeer(feit, SCHAKEL, ZOUT)


def test_the_first_header_of_a_device_follows_none() -> None:
    kop, _ = decodeer(codeer(voorbeeld("plaatsing_hervat"), Schakel("apparaat"), ZOUT))
    assert (kop.volgnr, kop.vorige) == (1, "0" * 64)


def test_a_moment_is_written_in_utc_wherever_it_was_taken() -> None:
    feit = voorbeeld("plaatsing_hervat")
    amsterdam = feit.vastgelegd_op.astimezone(timezone(timedelta(hours=1)))
    assert codeer(replace(feit, vastgelegd_op=amsterdam), SCHAKEL, ZOUT) == codeer(
        feit, SCHAKEL, ZOUT
    )


def test_a_moment_before_the_year_1000_keeps_its_four_digits() -> None:
    feit = replace(voorbeeld("plaatsing_hervat"), vastgelegd_op=datetime(1, 1, 1, tzinfo=UTC))
    kop, terug = decodeer(codeer(feit, SCHAKEL, ZOUT))
    assert kop.vastgelegd_op == "0001-01-01T00:00:00.000Z"
    assert terug == feit


@pytest.mark.parametrize("zout", [b"", b"kort", bytes(17)])
def test_a_salt_has_sixteen_bytes(zout: bytes) -> None:
    with pytest.raises(InhoudPastNiet):
        codeer(voorbeeld("plaatsing_hervat"), SCHAKEL, zout)


def test_another_salt_hides_the_same_body() -> None:
    een = codeer(voorbeeld("plaatsing_hervat"), SCHAKEL, ZOUT)
    ander = codeer(voorbeeld("plaatsing_hervat"), SCHAKEL, bytes(16))
    assert een.inhoud == ander.inhoud
    assert een.kop != ander.kop


def met_notitie(notitie: str) -> Feit:
    feit = voorbeeld("waarneming_vastgelegd")
    assert isinstance(feit.inhoud, WaarnemingVastgelegd)
    return replace(feit, inhoud=replace(feit.inhoud, notitie=notitie))


def test_a_body_fits_to_the_last_byte_and_not_one_more() -> None:
    rand = MAX_GEWOON - len(codeer(met_notitie(""), SCHAKEL, ZOUT).inhoud)
    assert len(codeer(met_notitie("x" * rand), SCHAKEL, ZOUT).inhoud) == 16 * 1024
    with pytest.raises(TeGroot):
        codeer(met_notitie("x" * (rand + 1)), SCHAKEL, ZOUT)


def test_the_longest_note_of_the_widest_characters_fits() -> None:
    feit = met_notitie("\N{GRINNING FACE}" * MAX_NOTITIE)
    assert decodeer(codeer(feit, SCHAKEL, ZOUT))[1] == feit


def test_a_body_that_is_too_large_is_refused_on_the_way_in_as_well() -> None:
    goed = codeer(met_notitie(""), SCHAKEL, ZOUT)
    inhoud = goed.inhoud.replace(b'"notitie":"', b'"notitie":"' + b"x" * MAX_GEWOON)
    kop = goed.kop.replace(sha256(ZOUT, goed.inhoud).encode(), sha256(ZOUT, inhoud).encode())
    with pytest.raises(TeGroot):
        decodeer(GecodeerdFeit(kop, inhoud, ZOUT))


def test_only_a_whole_document_may_be_larger() -> None:
    assert set(MAX_INHOUD) == {"verklaring_opgemaakt", "oordeel_gegeven", "verklaring_vastgesteld"}
    assert set(MAX_INHOUD.values()) == {256 * 1024}
