"""With the keys of a real school at the hub: its paper, a photo of it, and what is made of it."""

import hashlib
import io
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from tests.documents.voorbeeld import vastgesteld
from tests.fakes.schoolhub import leg_school_neer
from tests.hub_publiek.conftest import CHROMIUM, Publiek, open_publiek
from werkplek.documents.papiermaker import PdfPapiermaker
from werkplek.domain.vaststelling import Papier
from werkplek.hub.database import Database
from werkplek.hub.geheim import lees_geheim
from werkplek.hub.publiek.controleur import HubControleur
from werkplek.hub.verklaringen.pdfzegelaar import PdfZegelaar
from werkplek.hub.waarmerk.openen import Waarmerk
from werkplek.hub.waarmerk.proef import waarmerk_voor_proef

NAKIJKEN = "/controleren/nakijken"


@dataclass(frozen=True, slots=True)
class School:
    """A hub with a school that seals, and a paper that it sealed."""

    publiek: Publiek
    pdf: bytes

    def zegt(self, inhoud: bytes) -> dict[str, str]:
        """What anybody hears who hands this in."""
        antwoord = self.publiek.vraag("POST", NAKIJKEN, inhoud)
        assert antwoord.status == 200
        velden: dict[str, str] = json.loads(antwoord.inhoud)
        return velden


@pytest.fixture(scope="module")
def gezegeld(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """The folder of a hub with a school, to be copied, and a paper that it sealed."""
    map_ = tmp_path_factory.mktemp("hub")
    leg_school_neer(f"sqlite:///{map_ / 'hub.db'}", map_ / "geheim").sluit()
    return map_, verzegeld(map_)


@pytest.fixture
def school(gezegeld: tuple[Path, bytes], tmp_path: Path) -> Iterator[School]:
    map_, pdf = gezegeld
    hier = tmp_path / "hub"
    shutil.copytree(map_, hier)
    with open_publiek(hier, controleur=HubControleur) as publiek:
        yield School(publiek, pdf)


def verzegeld(map_: Path) -> bytes:
    """What the school on this hub sealed."""
    database = Database(f"sqlite:///{map_ / 'hub.db'}")
    geheim, nu = lees_geheim(map_ / "geheim"), datetime.now(UTC)
    try:
        with database.beheer() as verbinding:
            merk = waarmerk_voor_proef(verbinding, geheim, 1, nu)
        papier = van(merk)
        maker = PdfPapiermaker()
        zegelaar = PdfZegelaar(database, geheim, maker, 1, merk, lambda: datetime.now(UTC))
        return zegelaar.verzegel(maker.maak(papier), papier, nu)
    finally:
        database.sluit()


def van(merk: Waarmerk) -> Papier:
    papier = vastgesteld(3)
    assert papier.vaststelling is not None
    return replace(papier, vaststelling=replace(papier.vaststelling, school=merk.lijst.naam))


def beeld(pdf: bytes, dpi: int = 150) -> Image.Image:
    """The first page as a scanner sees it."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    try:
        pagina = document[0].render(scale=dpi / 72, may_draw_forms=True)
        image: Image.Image = pagina.to_pil().convert("RGB")
        return image
    finally:
        document.close()


def als_jpeg(image: Image.Image) -> bytes:
    ruw = io.BytesIO()
    image.save(ruw, "JPEG", quality=90)
    return ruw.getvalue()


def test_the_paper_of_the_school_is_real(school: School) -> None:
    velden = school.zegt(school.pdf)
    assert velden["uitslag"] == "echt"
    assert velden["kop"] == "Deze verklaring is echt"


def test_of_a_photo_only_the_code_is_called_real(school: School) -> None:
    velden = school.zegt(als_jpeg(beeld(school.pdf)))
    assert velden["kop"] == "De code op dit papier is echt", velden
    assert velden["gegevens"]


def test_one_changed_byte_is_not_what_was_sealed(school: School) -> None:
    midden = len(school.pdf) // 4
    anders = bytearray(school.pdf)
    anders[midden] ^= 1
    assert school.zegt(bytes(anders))["uitslag"] == "niet_echt"
    assert hashlib.sha256(anders).digest() != hashlib.sha256(school.pdf).digest()


def test_the_paper_of_another_school_cannot_be_told_here(school: School, tmp_path: Path) -> None:
    leg_school_neer(f"sqlite:///{tmp_path / 'hub.db'}", tmp_path / "geheim").sluit()
    database = Database(f"sqlite:///{tmp_path / 'hub.db'}")
    try:
        verslag = HubControleur(database).controleer(school.pdf)
    finally:
        database.sluit()
    assert verslag.uitslag.value == "onzeker", verslag.bevindingen


@pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this computer")
def test_the_camera_reads_the_code_on_the_paper(school: School, tmp_path: Path) -> None:
    from playwright.sync_api import expect, sync_playwright

    foto = Image.new("RGB", (3840, 2160), (120, 110, 100))
    blad = beeld(school.pdf, 180)
    foto.paste(blad.crop((0, 0, blad.width, 2000)), (1100, 80))
    video = tmp_path / "blad.mjpeg"
    video.write_bytes(als_jpeg(foto) * 2)
    with sync_playwright() as spel:
        browser = spel.chromium.launch(
            executable_path=CHROMIUM,
            args=[
                *("--no-sandbox", "--use-fake-device-for-media-stream"),
                f"--use-file-for-fake-video-capture={video}",
            ],
        )
        page = browser.new_page(permissions=["camera"], locale="nl-NL")
        page.goto(f"{school.publiek.adres}/controleren")
        page.get_by_role("button", name="Gebruik de camera").click()
        page.wait_for_function("() => document.getElementById('beeld').videoWidth > 0")
        page.get_by_role("button", name="Maak de foto").click()
        expect(page.locator("#uitslag-kop")).to_be_visible(timeout=30_000)
        expect(page.locator("#gegevens dd").first).to_have_text("Sanne Elif Voorbeeld")
        browser.close()
