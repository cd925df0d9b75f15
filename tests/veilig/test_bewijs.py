"""A photo with what was seen: chosen or dragged, looked at in large, taken away and put back."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from tests.bewijs import bestanden
from tests.fakes.bewijs import bijlage, foto_van
from tests.fakes.store import MemoryStore
from tests.fakes.werkvloer import W1, Werkvloer
from tests.ui.audit import audit
from tests.ui.bewijs_voorbeelden import PAGINAS
from tests.ui.heel_podium import HeelPodium, LaterTasks
from tests.ui.podium import at_once
from werkplek.application.bewijs import BewijsOpgave, voeg_bewijs_toe
from werkplek.application.ports import MapOnbereikbaar
from werkplek.application.ports_veilig import Bewijssoort
from werkplek.domain.kenmerk import FeitId
from werkplek.domain.waarneming import Bewijs
from werkplek.ui.application import Application
from werkplek.ui.pages.bijlage import BijlagePage
from werkplek.ui.tasks import Lane, TaskRunner
from werkplek.ui.tidying import Tidying
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.ui.widgets.knop import HoofdKnop, Knop
from werkplek.ui.widgets.papier_view import PapierView
from werkplek.wiring import maak_bijlage
from werkplek.woorden import bewijs as woorden

FOTO = Path("IMG_0001.JPG")
UIT = Path("stick/foto.jpg")


class Podium(HeelPodium):
    """Sanne was seen doing W1 today, and that is in hand."""

    gezien: FeitId

    def zie(self) -> None:
        """The tap, and the page of what goes with it."""
        self.gezien = self.vloer.zie(self.sanne)
        self.session.neem(feit=self.gezien)

    def voeg_toe(self, opgave: BewijsOpgave | None = None) -> FeitId:
        """A photo that was there before."""
        echt = BewijsOpgave(maak_bijlage(bestanden.foto()), "De kar is schoon.")
        erbij = voeg_bewijs_toe(self.vloer.ctx, self.vloer.marga, self.gezien, opgave or echt)
        self.session.changed.emit()
        return erbij

    def kies(self, inhoud: bytes, pad: Path = FOTO) -> None:
        """Choose a file in the dialog."""
        self.bestanden.inhoud[pad] = inhoud
        self.keuze.openen.emit(pad)

    @property
    def keuze(self) -> Bestandskeuze:
        """The dialog of the page that is shown."""
        page = self.window.navigation.page(self.window.navigation.current)
        gevonden = page.findChild(Bestandskeuze)
        assert gevonden is not None
        return gevonden

    @property
    def bewijs(self) -> tuple[Bewijs, ...]:
        """What is kept with it."""
        return self.vloer.gang(self.sanne).waarnemingen[0].bewijs


def maak(app: Application, tasks: TaskRunner) -> Podium:
    vloer = Werkvloer()
    podium = Podium(app, vloer, vloer.neem_aan_met_keuze(), tasks)
    podium.zie()
    return podium


@pytest.fixture
def podium(app: Application) -> Iterator[Podium]:
    made = maak(app, at_once())
    yield made
    made.sluit()


def door(tasks: LaterTasks) -> None:
    """Let all work through, and what comes of it."""
    while tasks.wacht:
        tasks.laat_door()


@pytest.fixture
def later(app: Application) -> Iterator[tuple[Podium, LaterTasks]]:
    """The same, where work waits until it is let through."""
    tasks = LaterTasks()
    made = maak(app, cast("TaskRunner", tasks))
    door(tasks)
    yield made, tasks
    made.sluit()


def test_after_a_tap_a_photo_goes_with_it(podium: Podium) -> None:
    """From the tile to the list: two taps and the file."""
    driver = podium.driver
    podium.session.neem(werkproces=W1, titel="Bereidt werkzaamheden voor")
    podium.ga("vastleggen")
    podium.ga("stap")
    driver.tik("Zelfstandig")
    driver.druk("Foto")
    assert driver.leest(woorden.ANDEREN_IN_BEELD)
    podium.kies(bestanden.foto())
    laatste = podium.vloer.gang(podium.sanne).waarnemingen[-1]
    (stuk,) = laatste.bewijs
    assert driver.leest(woorden.BEWIJS_BEWAARD)
    (rij,) = driver.rijen()
    assert rij.startswith(woorden.naam(stuk.soort, laatste.gezien_op))
    with podium.ctx.store.lees() as lezer:
        assert bestanden.GEHEIM not in lezer.bijlage(stuk.sha256)


def test_making_fit_is_done_beside_the_lane_of_taps(podium: Podium) -> None:
    podium.ga("bewijs")
    podium.asked.clear()
    podium.kies(bestanden.foto())
    assert [lane for lane, _ in podium.asked] == [Lane.FREE, Lane.WRITER]


def test_undo_takes_it_away_and_the_tijdlijn_shows_what_stays(podium: Podium) -> None:
    podium.ga("bewijs")
    podium.kies(bestanden.foto())
    podium.driver.druk("Ongedaan maken")
    assert podium.bewijs == ()
    podium.kies(bestanden.foto("PNG"))
    podium.ga("tijdlijn")
    assert any("Foto van" in gehoord for gehoord in podium.driver.rijen())


def test_a_file_can_be_dragged_onto_the_page(podium: Podium, tmp_path: Path) -> None:
    podium.ga("bewijs")
    pad = tmp_path / "foto.jpg"
    pad.write_bytes(b"")
    podium.bestanden.inhoud[pad] = bestanden.foto()
    podium.driver.laat_vallen(pad)
    assert len(podium.bewijs) == 1


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"Sanne deed het goed.", "Dit soort bestand kan Werkplek niet bewaren."),
        (b"\x00\x00\x00\x18ftypheic" + bytes(50), "HEIC"),
        (bestanden.foto()[:900], "Dit bestand is niet te lezen."),
        (b"", "Er staat niets in dit bestand."),
    ],
    ids=["text", "heic", "half", "empty"],
)
def test_what_cannot_be_kept_says_why_and_the_next_can_be_chosen(
    podium: Podium, inhoud: bytes, zin: str
) -> None:
    podium.ga("bewijs")
    podium.kies(inhoud)
    assert podium.driver.leest(zin)
    assert podium.bewijs == ()
    podium.kies(bestanden.foto())
    assert len(podium.bewijs) == 1


def test_a_file_that_cannot_be_read_says_so(podium: Podium) -> None:
    podium.ga("bewijs")
    podium.bestanden.oorzaak = "weg"
    podium.kies(bestanden.foto())
    assert podium.driver.leest("Die plek is er niet meer.")
    assert podium.bewijs == ()


def test_while_one_is_made_fit_a_second_waits(later: tuple[Podium, LaterTasks]) -> None:
    podium, tasks = later
    podium.ga("bewijs")
    knop = podium.window.findChild(HoofdKnop, "knop_kies")
    assert knop is not None
    door(tasks)
    podium.kies(bestanden.foto())
    assert not podium.driver.leest("Hier zit nog geen foto of bestand bij.")
    assert podium.driver.leest("Foto of bestand klaarmaken…")
    podium.kies(bestanden.foto("PNG"))
    assert len(tasks.wacht) == 1
    door(tasks)
    assert len(podium.bewijs) == 1
    assert knop.isEnabled()
    assert not podium.driver.leest("Foto of bestand klaarmaken…")


def test_a_photo_is_kept_also_when_one_looks_elsewhere_by_then(
    later: tuple[Podium, LaterTasks],
) -> None:
    podium, tasks = later
    podium.ga("bewijs")
    door(tasks)
    podium.kies(bestanden.foto())
    podium.ga("tijdlijn")
    door(tasks)
    assert len(podium.bewijs) == 1


def test_a_photo_of_who_left_is_kept_for_nobody(later: tuple[Podium, LaterTasks]) -> None:
    podium, tasks = later
    podium.ga("bewijs")
    podium.kies(bestanden.foto())
    podium.session.ben(podium.vloer.joris)
    door(tasks)
    assert podium.bewijs == ()


def test_a_tap_on_it_shows_it_in_large(podium: Podium) -> None:
    podium.voeg_toe()
    podium.ga("bewijs")
    podium.driver.tik("Foto van")
    assert podium.driver.pagina == "bijlage"
    assert podium.driver.leest("De kar is schoon.")
    papier = podium.window.findChild(PapierView)
    assert papier is not None
    assert papier.aantal == 1


def test_saved_elsewhere_it_is_the_same(podium: Podium) -> None:
    erbij = podium.voeg_toe()
    podium.session.neem(stuk=erbij)
    podium.ga("bijlage")
    podium.keuze.bewaren.emit(UIT)
    with podium.ctx.store.lees() as lezer:
        assert podium.bestanden.inhoud[UIT] == lezer.bijlage(podium.bewijs[0].sha256)
    assert podium.driver.leest("Bewaard als foto.jpg.")
    podium.bestanden.oorzaak = "vol"
    podium.keuze.bewaren.emit(UIT)
    assert podium.driver.leest("Er is daar geen ruimte meer.")


def test_sound_can_be_saved_to_be_heard(podium: Podium) -> None:
    geluid = bijlage(b"geluid", Bewijssoort.GELUID_M4A)
    podium.session.neem(stuk=podium.voeg_toe(BewijsOpgave(geluid)))
    podium.ga("bijlage")
    assert podium.driver.leest(woorden.BEWAAR_OM_TE_HOREN)
    podium.keuze.bewaren.emit(UIT)
    assert podium.bestanden.inhoud[UIT] == b"geluid"


def test_taking_it_away_can_be_undone(podium: Podium) -> None:
    podium.voeg_toe()
    podium.ga("bewijs")
    podium.driver.tik("Foto van")
    podium.driver.druk("Haal weg")
    assert podium.bewijs == ()
    assert podium.driver.pagina == "bewijs"
    assert podium.driver.leest(woorden.NOG_NIETS_BIJ)
    podium.driver.druk("Ongedaan maken")
    assert len(podium.bewijs) == 1
    assert not podium.driver.leest(woorden.NOG_NIETS_BIJ)


def test_who_may_not_correct_it_only_looks(podium: Podium) -> None:
    podium.voeg_toe()
    podium.session.ben(podium.vloer.joris)
    podium.session.neem_deelnemer(podium.sanne)
    podium.session.neem(feit=podium.gezien)
    podium.ga("bewijs")
    assert not podium.driver.heeft_knop("Foto of bestand kiezen")
    podium.driver.tik("Foto van")
    assert not podium.driver.heeft_knop("Haal weg")


def test_a_file_that_is_lost_says_so_and_the_rest_goes_on(podium: Podium) -> None:
    podium.voeg_toe()
    podium.vloer.geheugen.toestand.bijlagen.clear()
    podium.ga("bewijs")
    podium.driver.tik("Foto van")
    assert podium.driver.leest("Dit bestand is weg of beschadigd.")
    assert podium.driver.pagina == "bijlage"


def test_what_cannot_be_drawn_can_still_be_saved(podium: Podium) -> None:
    podium.session.neem(stuk=podium.voeg_toe(foto_van("niet te tekenen")))
    podium.ga("bijlage")
    assert podium.driver.leest(woorden.NIET_TE_TONEN)
    assert podium.driver.heeft_knop("Bewaren als")


def test_the_moment_says_how_much_is_with_it(podium: Podium) -> None:
    podium.ga("moment")
    podium.driver.druk("Foto of bestand")
    podium.kies(bestanden.foto())
    podium.kies(bestanden.pdf())
    assert sorted(stuk.soort for stuk in podium.bewijs) == ["application/pdf", "image/jpeg"]
    podium.shell.back()
    knop = podium.window.findChild(Knop, "knop_foto")
    assert knop is not None
    assert knop.accessibleDescription() == "1 foto en 1 PDF"


@pytest.mark.parametrize("naam", PAGINAS)
def test_nothing_is_clipped_too_small_nameless_or_unreachable(app: Application, naam: str) -> None:
    assert audit(app, PAGINAS[naam]()) == []


def test_an_older_answer_is_not_shown_for_another_piece(
    later: tuple[Podium, LaterTasks],
) -> None:
    podium, tasks = later
    eerste = podium.voeg_toe()
    tweede = podium.voeg_toe(BewijsOpgave(maak_bijlage(bestanden.foto("PNG")), "De tweede."))
    podium.session.neem(stuk=eerste)
    page = podium.ga("bijlage")
    assert isinstance(page, BijlagePage)
    eerste_antwoord = tasks.wacht.pop()
    door(tasks)
    podium.shell.back()
    podium.session.neem(stuk=tweede)
    podium.ga("bijlage")
    tasks.wacht.insert(0, eerste_antwoord)
    tasks.laat_door()
    assert page._form.papier.aantal == 0
    door(tasks)
    assert page._form.papier.aantal == 1


class Wees(MemoryStore):
    """A folder in which a power cut left something behind, or that cannot be tidied now."""

    def __init__(self, fout: Exception | None = None) -> None:
        super().__init__()
        self.fout = fout

    def ruim_bijlagen_op(self) -> int:
        if self.fout is not None:
            raise self.fout
        return 3


@pytest.mark.parametrize("fout", [None, MapOnbereikbaar("vol")])
def test_the_day_begins_with_tidying_and_never_stops_on_it(
    app: Application, caplog: pytest.LogCaptureFixture, fout: Exception | None
) -> None:
    vloer = Werkvloer(Wees(fout))
    made = Podium(app, vloer, vloer.neem_aan_met_keuze())
    with caplog.at_level("INFO", "werkplek.ui.tidying"):
        Tidying(made.shell, made.window)
    assert caplog.messages == (["files put off"] if fout else ["files without a feit: 3"])
    made.sluit()
