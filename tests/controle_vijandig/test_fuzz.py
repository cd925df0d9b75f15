"""Whatever bytes are handed in: an answer, never an exception, and never *real*."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.controle.wereld import controleer, verzegeld
from tests.controle_vijandig.vreemd import KOP
from tests.documents.voorbeeld import vastgesteld
from werkplek.documents.controle.overdracht import lees_verslag, pak_verslag
from werkplek.documents.papiercode.claims import claims_van
from werkplek.domain.controle import (
    Bevinding,
    Controleverslag,
    Drager,
    Papierclaims,
    Uitslag,
)
from werkplek.domain.vaststelling import Vorm

STUKJES = st.sampled_from(
    b"<< >> [ ] R stream endstream endobj obj null /ByteRange /Contents<00> "
    b"/Names /AcroForm /Fields /V xref trailer startxref 9 %%EOF ( ) < > -1".split()
)


@given(st.lists(STUKJES | st.binary(max_size=20), max_size=60))
@settings(max_examples=60)
def test_a_heap_of_pieces(stukjes: list[bytes]) -> None:
    assert controleer(KOP + b"/ByteRange " + b" ".join(stukjes)).uitslag is not Uitslag.ECHT


@given(st.data())
@settings(max_examples=20)
def test_pieces_of_a_real_file_in_another_order(data: st.DataObject) -> None:
    """Cut in three, one part dropped, doubled or changed for another."""
    heel = verzegeld(Vorm.PEN, 1)
    a, b = sorted(data.draw(st.tuples(*[st.integers(1, len(heel) - 1)] * 2)))
    delen = [heel[:a], heel[a:b], heel[b:]]
    volgorde = data.draw(st.lists(st.integers(0, 2), min_size=1, max_size=4))
    anders = b"".join(delen[welk] for welk in volgorde)
    assert anders == heel or controleer(anders).uitslag is not Uitslag.ECHT


@given(st.data())
@settings(max_examples=20)
def test_a_line_of_a_real_file_changed(data: st.DataObject) -> None:
    """Another number, name or word in the part that is text: the last revisions."""
    heel = verzegeld(Vorm.DIGITAAL, 1)
    begin = data.draw(st.integers(len(heel) // 3, len(heel) - 2))
    stuk = data.draw(STUKJES | st.binary(min_size=1, max_size=8))
    anders = heel[:begin] + stuk + heel[begin + data.draw(st.integers(0, 12)) :]
    assert anders == heel or controleer(anders).uitslag is not Uitslag.ECHT


@given(st.binary(max_size=300))
@settings(max_examples=40)
def test_any_text_that_begins_as_a_code(inhoud: bytes) -> None:
    assert controleer(b"WP1:" + inhoud).uitslag is not Uitslag.ECHT


def _claims() -> Papierclaims:
    papier = vastgesteld(2, Vorm.DIGITAAL)
    return claims_van(papier, bytes(range(32)))


@given(
    st.builds(
        Controleverslag,
        drager=st.sampled_from(Drager),
        uitslag=st.sampled_from(Uitslag),
        claims=st.sampled_from([None, _claims()]),
        bevindingen=st.lists(st.builds(Bevinding, st.text(), st.text())).map(tuple),
        lijst_van=st.none() | st.dates(date(1900, 1, 1)),
        ingetrokken_op=st.none() | st.dates(date(1900, 1, 1)),
        getekend_voor=st.none() | st.dates(date(1900, 1, 1)),
    )
)
def test_an_answer_comes_over_as_it_was(verslag: Controleverslag) -> None:
    """From the process with limits to this one."""
    assert lees_verslag(pak_verslag(verslag)) == verslag


@given(st.binary(max_size=200) | st.sampled_from([b"{}", b"[]", b"null", b'{"drager":"bestand"}']))
def test_another_answer_is_no_answer(ruw: bytes) -> None:
    """A process that was taken over can say nothing else."""
    try:
        lees_verslag(ruw)
    except ValueError:
        return
    raise AssertionError(ruw)
