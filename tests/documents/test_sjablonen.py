from tests.documents.voorbeeld import verklaring
from werkplek.application.ports import Renderer
from werkplek.documents.praktijkverklaring import KENMERK
from werkplek.documents.sjablonen import PdfRenderer, sjablonen


def test_the_renderer_is_what_the_use_cases_ask_for() -> None:
    renderer: Renderer = PdfRenderer(sjablonen()[KENMERK])
    assert renderer.praktijkverklaring(verklaring(1)).startswith(b"%PDF-")


def test_every_layout_stands_under_its_own_name() -> None:
    assert KENMERK in sjablonen()
    assert all(layout.kenmerk == kenmerk for kenmerk, layout in sjablonen().items())


def test_the_file_names_the_layout_that_made_it() -> None:
    assert b"Werkplek praktijkverklaring-a4/2" in PdfRenderer(
        sjablonen()[KENMERK]
    ).praktijkverklaring(verklaring(1))
