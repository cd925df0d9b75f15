"""Whatever the texts and however many, a praktijkverklaring is drawn and no row is dropped."""

from hypothesis import given, settings

from tests.documents.lezen import lines, solid, text
from tests.documents.papieren import PAPIEREN
from tests.documents.voorbeeld import GROOT
from werkplek.documents.fonts import paper_fonts
from werkplek.documents.praktijkverklaring import Praktijkverklaring, large_print
from werkplek.documents.stijl import BOVEN, HOOGTE, ONDER
from werkplek.documents.strips import Group
from werkplek.domain.vaststelling import Papier


def layout(papier: Papier) -> Praktijkverklaring:
    """The one that the paper asks for."""
    groot = papier.vaststelling is not None and papier.vaststelling.sjabloon == GROOT
    return large_print(paper_fonts()) if groot else Praktijkverklaring(paper_fonts())


@settings(max_examples=40)
@given(PAPIEREN)
def test_no_row_is_dropped_and_nothing_leaves_the_page(papier: Papier) -> None:
    waarde = papier.verklaring
    pages = layout(papier).pages(papier, "0000 0000 0000 0000")
    drawn = [solid("".join(lines(page))) for page in pages]
    for regel in waarde.regels:
        row = solid(regel.code + regel.titel)
        assert any(row[: len(regel.code) + 1] in page for page in drawn)
        assert solid(regel.titel) in solid("".join(drawn))
    for page in pages:
        body, foot = (Group(tuple(p.strip for p in stack)) for _, stack in page.stacks)
        (_, stack), (top, _) = page.stacks
        assert BOVEN + stack[-1].top + stack[-1].strip.height <= top
        assert body.height > 0
        assert top + foot.height <= HOOGTE - ONDER + 1e-6


@settings(max_examples=10)
@given(PAPIEREN)
def test_the_file_holds_every_code_and_title(papier: Papier) -> None:
    read = solid(text(layout(papier)(papier)))
    for regel in papier.verklaring.regels:
        assert regel.code in read
        assert solid(regel.titel) in read
