"""The public page in a real browser, as somebody with a phone and a sheet of paper uses it."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import pytest
from PIL import Image
from playwright.sync_api import (
    Browser,
    BrowserContext,
    FilePayload,
    Page,
    ViewportSize,
    expect,
    sync_playwright,
)

from tests.fakes.controleur import (
    ECHT,
    ECHT_OP_PAPIER,
    INGETROKKEN,
    NIET_ECHT,
    ONZEKER,
    claims,
)
from tests.hub_publiek.conftest import CHROMIUM, Publiek, open_publiek

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this computer")

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 40
TELEFOON: Final[ViewportSize] = {"width": 390, "height": 844}
KOP = "#uitslag-kop"


def foto(formaat: str = "JPEG", maat: tuple[int, int] = (640, 480)) -> bytes:
    """A picture that says where it was taken."""
    ruw = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "Gouda, bij Sanne thuis"
    Image.new("RGB", maat, (200, 30, 30)).save(ruw, formaat, exif=exif)
    return ruw.getvalue()


@pytest.fixture(scope="module")
def video(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What stands before the camera: a red sheet."""
    pad = tmp_path_factory.mktemp("camera") / "blad.mjpeg"
    pad.write_bytes(foto(maat=(1280, 720)) * 3)
    return pad


@pytest.fixture(scope="module")
def browser(video: Path) -> Iterator[Browser]:
    with sync_playwright() as spel:
        een = spel.chromium.launch(
            executable_path=CHROMIUM,
            args=[
                "--no-sandbox",
                "--use-fake-device-for-media-stream",
                f"--use-file-for-fake-video-capture={video}",
            ],
        )
        yield een
        een.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    een = browser.new_context(viewport=TELEFOON, locale="nl-NL", has_touch=True)
    yield een
    een.close()


@pytest.fixture
def page(context: BrowserContext, publiek: Publiek) -> Iterator[Page]:
    """The page on a phone; nothing may be blocked, thrown or fetched elsewhere."""
    klachten: list[str] = []
    elders: list[str] = []
    een = context.new_page()
    een.on("console", lambda zin: klachten.append(zin.text) if zin.type == "error" else None)
    een.on("pageerror", lambda fout: klachten.append(str(fout)))
    een.on("request", lambda v: elders.append(v.url) if not _is_hier(v.url, publiek) else None)
    een.goto(f"{publiek.adres}/controleren")
    yield een
    assert not elders
    assert not [klacht for klacht in klachten if "status of 4" not in klacht]


def _is_hier(url: str, publiek: Publiek) -> bool:
    return urlsplit(url).port == publiek.poort


def kies(page: Page, inhoud: bytes, naam: str = "verklaring.pdf") -> None:
    soort = "application/pdf" if naam.endswith("pdf") else f"image/{naam.rpartition('.')[2]}"
    page.locator("#bestand").set_input_files(FilePayload(name=naam, mimeType=soort, buffer=inhoud))


def test_a_file_is_sent_as_it_is_and_the_outcome_is_read_first(
    page: Page, publiek: Publiek
) -> None:
    kies(page, PDF)
    expect(page.locator(KOP)).to_have_text("Deze verklaring is echt")
    expect(page.locator(KOP)).to_be_focused()
    assert publiek.controleur.gezien == [PDF]
    expect(page.locator("#zinnen dt")).to_have_text(
        ["Dit is zeker", "Dit is niet zeker", "Vergelijk dit zelf"]
    )
    expect(page.locator("#gegevens dd").first).to_have_text("Sanne Elif van den Voorbeeldenberg")
    expect(page.locator("#werkprocessen li")).to_have_count(6)
    groot = page.locator("#gegevens dd").first.evaluate("e => getComputedStyle(e).fontSize")
    assert float(groot.removesuffix("px")) >= 20


@pytest.mark.parametrize("naam", ["foto.jpeg", "foto.png", "foto.webp"])
def test_a_photo_leaves_without_where_it_was_taken(page: Page, publiek: Publiek, naam: str) -> None:
    publiek.controleur.verslag = ECHT_OP_PAPIER
    kies(page, foto(naam.rpartition(".")[2].upper(), (4000, 3000)), naam)
    expect(page.locator(KOP)).to_have_text("De code op dit papier is echt")
    [gekregen] = publiek.controleur.gezien
    beeld = Image.open(io.BytesIO(gekregen))
    assert (beeld.format, beeld.size) == ("JPEG", (3200, 2400))
    assert b"Gouda" not in gekregen
    assert not beeld.getexif()


def test_a_file_can_be_dropped_anywhere(page: Page, publiek: Publiek) -> None:
    page.evaluate(
        """() => {
            const tas = new DataTransfer();
            tas.items.add(new File(["%PDF-1.7 gesleept"], "v.pdf", { type: "application/pdf" }));
            for (const soort of ["dragenter", "dragover", "drop"])
                document.body.dispatchEvent(new DragEvent(soort,
                    { bubbles: true, cancelable: true, dataTransfer: tas }));
        }"""
    )
    expect(page.locator(KOP)).to_be_visible()
    assert publiek.controleur.gezien == [b"%PDF-1.7 gesleept"]


def test_the_camera_takes_one_picture_and_stops(
    context: BrowserContext, page: Page, publiek: Publiek
) -> None:
    context.grant_permissions(["camera"])
    page.get_by_role("button", name="Gebruik de camera").tap()
    expect(page.locator("#camera-kop")).to_be_focused()
    page.wait_for_function("() => document.getElementById('beeld').videoWidth > 0")
    page.get_by_role("button", name="Maak de foto").tap()
    expect(page.locator(KOP)).to_be_visible()
    assert page.locator("#beeld").evaluate("e => e.srcObject") is None
    [gekregen] = publiek.controleur.gezien
    beeld = Image.open(io.BytesIO(gekregen)).convert("RGB")
    pixel = beeld.getpixel((beeld.width // 2, beeld.height // 2))
    assert isinstance(pixel, tuple)
    assert pixel[0] > 150 > pixel[1]


def test_who_says_no_to_the_camera_can_still_choose(context: BrowserContext, page: Page) -> None:
    context.clear_permissions()
    page.evaluate(
        "() => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error('nee')); }"
    )
    page.get_by_role("button", name="Gebruik de camera").tap()
    expect(page.get_by_role("alert")).to_contain_text("Kies een foto of een bestand")
    expect(page.locator("#kiezen")).to_be_visible()


def test_the_text_of_the_code_can_be_pasted(page: Page, publiek: Publiek) -> None:
    page.get_by_text("Las je de code met een andere app?").tap()
    page.get_by_role("button", name="Controleer de tekst").tap()
    expect(page.get_by_role("alert")).to_contain_text("Plak eerst")
    page.get_by_label("Plak hier de tekst").fill("  WP1:ABC  ")
    page.get_by_role("button", name="Controleer de tekst").tap()
    expect(page.locator(KOP)).to_be_visible()
    assert publiek.controleur.gezien == [b"WP1:ABC"]


def test_everything_works_with_the_keyboard(page: Page, publiek: Publiek) -> None:
    # Who listens from the start: a listener that comes with the key may come after the dialog.
    page.on("filechooser", lambda _: None)
    page.keyboard.press("Tab")
    expect(page.locator("#bestand")).to_be_focused()
    with page.expect_file_chooser() as kiezer:
        page.keyboard.press("Enter")
    kiezer.value.set_files(FilePayload(name="v.pdf", mimeType="application/pdf", buffer=PDF))
    expect(page.locator(KOP)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#nog-een")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#bestand")).to_be_focused()
    assert page.locator("#gegevens").is_hidden()


@pytest.mark.parametrize(
    ("verslag", "kop", "kleur"),
    [
        (INGETROKKEN, "Deze verklaring is ingetrokken", "ingetrokken"),
        (NIET_ECHT, "Vertrouw deze verklaring niet", "niet_echt"),
        (ONZEKER, "Dit is hier niet te controleren", "onzeker"),
    ],
)
def test_what_is_not_certain_never_looks_real(
    page: Page, publiek: Publiek, verslag: object, kop: str, kleur: str
) -> None:
    publiek.controleur.verslag = ECHT
    kies(page, PDF)
    expect(page.locator(KOP)).to_have_text("Deze verklaring is echt")
    page.locator("#nog-een").tap()
    publiek.controleur.verslag = verslag  # type: ignore[assignment]
    kies(page, PDF)
    expect(page.locator(KOP)).to_have_text(kop)
    assert page.locator("#uitslag").get_attribute("data-uitslag") == kleur
    assert page.locator("#uitslag-teken").get_attribute("href") == f"#teken-{kleur}"
    aantal = len(verslag.claims.regels) if verslag.claims else 0  # type: ignore[attr-defined]
    expect(page.locator("#werkprocessen li")).to_have_count(aantal)


def test_words_on_a_paper_are_never_more_than_words(page: Page, publiek: Publiek) -> None:
    kwaad = "<img src=x onerror=alert(1)><b>School</b>"
    publiek.controleur.verslag = replace(ECHT, claims=replace(claims(), school=kwaad))
    kies(page, PDF)
    expect(page.locator("#gegevens dd").nth(2)).to_have_text(kwaad)
    assert page.locator("#gegevens img").count() == 0


def test_a_refusal_says_what_to_do(context: BrowserContext, tmp_path: Path) -> None:
    map_ = tmp_path / "druk"
    map_.mkdir()
    with open_publiek(map_, per_uur=1) as druk:
        page = context.new_page()
        page.goto(f"{druk.adres}/controleren")
        kies(page, PDF)
        expect(page.locator(KOP)).to_be_visible()
        page.locator("#nog-een").tap()
        kies(page, PDF)
        expect(page.get_by_role("alert")).to_contain_text("druk")
        kies(page, bytes(20 * 1024 * 1024 + 1))
        expect(page.get_by_role("alert")).to_contain_text("te groot")
        kies(page, b"no picture", "foto.png")
        expect(page.get_by_role("alert")).to_contain_text("niet te lezen")
    kies(page, PDF)
    expect(page.get_by_role("alert")).to_contain_text("geen verbinding")
    assert len(druk.controleur.gezien) == 1


def test_the_browser_keeps_nothing(context: BrowserContext, page: Page) -> None:
    kies(page, PDF)
    expect(page.locator(KOP)).to_be_visible()
    assert context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    page.reload()
    expect(page.locator("#uitslag")).to_be_hidden()
    assert "Sanne" not in page.content()


@pytest.mark.parametrize("breed", [320, 390, 1280])
def test_everything_fits_and_is_large_enough_to_tap(page: Page, breed: int) -> None:
    page.set_viewport_size({"width": breed, "height": 800})
    for stap in ("kiezen", "uitslag"):
        if stap == "uitslag":
            kies(page, PDF)
            expect(page.locator(KOP)).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= breed
        for knop in page.locator("button:visible, label.knop:visible, summary:visible").all():
            doos = knop.bounding_box()
            assert doos is not None
            assert min(doos["width"], doos["height"]) >= 44


@pytest.mark.parametrize("thema", ["light", "dark", "more"])
def test_words_stand_out_in_light_dark_and_contrast(page: Page, thema: str) -> None:
    if thema == "more":
        page.emulate_media(contrast="more")
    else:
        page.emulate_media(color_scheme=thema)  # type: ignore[arg-type]
    kies(page, PDF)
    expect(page.locator(KOP)).to_be_visible()
    laag = page.evaluate(CONTRAST)
    assert not laag


CONTRAST = """() => {
  const licht = (rgb) => {
    const [r, g, b] = rgb.match(/[\\d.]+/g).slice(0, 3).map((v) => v / 255)
      .map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const achter = (e) => {
    for (let d = e; d; d = d.parentElement) {
      const kleur = getComputedStyle(d).backgroundColor;
      if (!kleur.startsWith("rgba(0, 0, 0, 0")) return kleur;
    }
    return "rgb(255, 255, 255)";
  };
  const laag = [];
  for (const e of document.querySelectorAll("main *, footer *")) {
    const eigen = [...e.childNodes].some((k) => k.nodeType === 3 && k.data.trim());
    if (!eigen || !e.checkVisibility() || e.closest(".weg")) continue;
    const [a, b] = [licht(getComputedStyle(e).color), licht(achter(e))];
    const maat = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (maat < 4.5) laag.push(`${e.tagName} ${e.textContent.slice(0, 30)} ${maat.toFixed(1)}`);
  }
  return laag;
}"""
