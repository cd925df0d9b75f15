"""*Importeren*: choose a file, see what it changes, take it over or stop."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QProgressBar
from sqlalchemy import MetaData, select, text

from tests.application.conftest import SLEUTEL, buiten, lege_map
from tests.fakes.dossiers import KLOMPENMAKER, OUD, Vastebron, bron, klompenmaker
from tests.fakes.werkvloer import CREBO, LOGISTIEK, W1, Werkvloer
from tests.ui.audit import audit
from tests.ui.conftest import Show
from tests.ui.inlees_voorbeelden import BEELD, PAGINAS, VERSCHIL
from tests.ui.inleespodium import PAD, Inleespodium, Poort, podium, poort, tasks, zet_neer
from werkplek.application.context import Context
from werkplek.application.importeren import Meld, Voorstel, importeer
from werkplek.application.ports_structuur import Structuurbron
from werkplek.application.vastleggen import Vastgelegd, WaarnemingOpgave, leg_vast
from werkplek.domain.fouten import Gestopt
from werkplek.domain.leesverslag import Leesdeel, Leesregel, Reden
from werkplek.domain.navraag import Navraag
from werkplek.domain.opleiding import Opleiding
from werkplek.domain.personen import Persoon
from werkplek.store.folder import FolderStore, open_store
from werkplek.ui.application import Application
from werkplek.ui.pages import inleesvoorbeeld
from werkplek.ui.pages.importeren import ImporterenPage
from werkplek.ui.pages.inleesvoorbeeld import InleesvoorbeeldPage
from werkplek.ui.progress import Progress
from werkplek.ui.tasks import Lane, Tasks, Urgency

__all__ = ["lege_map", "podium", "tasks"]

NIEUWE_EDITIE = replace(
    LOGISTIEK,
    dossier=replace(LOGISTIEK.dossier, editie="2027"),
    kerntaken=LOGISTIEK.kerntaken[:1],
)


@pytest.mark.parametrize("naam", PAGINAS)
def test_the_page_passes_the_audit(app: Application, naam: str) -> None:
    assert audit(app, PAGINAS[naam]()) == []


def test_a_file_is_read_beside_the_writer_lane_and_taken_over_in_it(podium: Inleespodium) -> None:
    podium.lees_in(bron(klompenmaker()))
    assert podium.driver.pagina == "inleesvoorbeeld"
    assert KLOMPENMAKER not in podium.crebos()
    podium.driver.druk("Overnemen")
    assert podium.driver.pagina == "kwalificaties"
    assert podium.window.bericht == "1 kwalificatie overgenomen."
    assert KLOMPENMAKER in podium.crebos()
    assert podium.asked == [(Lane.FREE, Urgency.NORMAL), (Lane.WRITER, Urgency.TAP)]


def test_the_count_is_exact_also_of_what_was_there_already(podium: Inleespodium) -> None:
    edities = [klompenmaker(editie=f"SBB {n}") for n in (100, 200, 300)]
    podium.lees_in(bron(edities[0]))
    podium.driver.druk("Overnemen")
    podium.lees_in(bron(*edities))
    podium.driver.druk("Overnemen")
    assert podium.window.bericht == "2 kwalificaties overgenomen."


def test_lines_of_a_list_are_counted_too(podium: Inleespodium) -> None:
    lijst = tuple(Opleiding(KLOMPENMAKER, f"Klompenmaker {n}") for n in range(2))
    podium.lees_in(Vastebron([Leesdeel(opleidingen=lijst[:1], gedaan=1.0)]))
    podium.driver.druk("Overnemen")
    assert podium.window.bericht == "1 regel van SBB overgenomen."


def test_it_says_what_changes_and_who_goes_on_as_they_began(podium: Inleespodium) -> None:
    podium.lees_in(bron(NIEUWE_EDITIE))
    gelezen = "\n".join(podium.driver.rijen())
    assert "1 kwalificatie: met een nieuwe editie" in gelezen
    assert "1 deelnemer blijft bij 25743 Assistent logistiek, editie 2022" in gelezen
    assert "Vervalt: P4-K1-W1 Ontvangt goederen" in gelezen


def test_overnemen_answers_the_questions_that_were_shown(podium: Inleespodium) -> None:
    regels = (Leesregel(12, Reden.LEEG, "titel"),)
    podium.lees_in(bron(NIEUWE_EDITIE, regels=regels))
    assert "regel 12" in "\n".join(podium.driver.rijen())
    podium.driver.druk("Overnemen")
    assert podium.driver.pagina == "kwalificaties"
    with podium.vloer.store.lees() as lezer:
        assert [kop.dossier.editie for kop in lezer.edities(CREBO)] == ["2027", "2022"]


def neem_intussen(vloer: Werkvloer) -> None:
    """Elsewhere the same edition is taken over with other words."""
    anders = bron(klompenmaker({**OUD, "B1-K1-W1": "Raapt het hout"}))
    importeer(vloer.ctx, vloer.marga, anders, meld=Progress().meld)


def test_a_question_that_was_not_shown_is_asked(podium: Inleespodium) -> None:
    podium.lees_in(bron(klompenmaker()))
    neem_intussen(podium.vloer)
    podium.driver.druk("Overnemen")
    assert podium.driver.pagina == "inleesvoorbeeld"
    assert podium.driver.leest("andere inhoud")
    assert podium.driver.heeft_knop("Overnemen")
    podium.driver.druk("Ja, vervang die editie")
    assert podium.driver.pagina == "kwalificaties"
    with podium.vloer.store.lees() as lezer:
        kwalificatie = lezer.kwalificatie(KLOMPENMAKER)
    assert kwalificatie == klompenmaker()


def test_no_answers_that_question_and_nothing_is_taken(podium: Inleespodium) -> None:
    podium.lees_in(bron(klompenmaker()))
    neem_intussen(podium.vloer)
    podium.driver.druk("Overnemen")
    podium.driver.druk("Niets overnemen")
    with podium.vloer.store.lees() as lezer:
        assert lezer.kwalificatie(KLOMPENMAKER) != klompenmaker()


def test_niet_overnemen_goes_back_and_leaves_everything(podium: Inleespodium) -> None:
    podium.lees_in(bron(klompenmaker()))
    podium.driver.druk("Niet overnemen")
    assert podium.driver.pagina == "importeren"
    assert KLOMPENMAKER not in podium.crebos()


def test_after_it_one_is_back_where_one_was(podium: Inleespodium) -> None:
    podium.ga("stap")
    page = podium.ga("importeren")
    assert isinstance(page, ImporterenPage)
    page.bestand.emit(PAD)
    podium.driver.druk("Overnemen")
    assert podium.driver.pagina == "stap"


def test_nothing_new_is_said_and_cannot_be_taken_over(podium: Inleespodium) -> None:
    podium.lees_in(bron(LOGISTIEK))
    assert podium.driver.leest("Hier staat niets nieuws in.")
    assert not podium.driver.heeft_knop("Overnemen")
    podium.driver.druk("Terug")
    assert podium.driver.pagina == "importeren"


def test_a_refused_file_is_named_with_its_line_and_another_can_be_chosen(
    podium: Inleespodium,
) -> None:
    podium.lees_in(bron(klompenmaker(), regels=(Leesregel(4711, Reden.XML_GEBROKEN),)))
    assert podium.driver.pagina == "importeren"
    assert podium.driver.leest("dossiers.xml, regel 4711")
    assert podium.driver.heeft_knop("Bestand kiezen")
    podium.lees_in(bron(klompenmaker()))
    assert podium.driver.pagina == "inleesvoorbeeld"


def test_a_file_can_be_dropped_on_the_page(podium: Inleespodium) -> None:
    page = podium.ga("importeren")
    assert isinstance(page, ImporterenPage)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(PAD.absolute()))])
    button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, button, key))
    assert podium.driver.pagina == "inleesvoorbeeld"


def test_a_thousand_differences_are_closed_until_one_is_tapped(show: Show) -> None:
    page = InleesvoorbeeldPage()
    show(page)
    groepen = tuple(replace(VERSCHIL, titel=f"{n} Klompenmaker") for n in range(1100))
    page.toon(replace(BEELD, groepen=groepen))
    assert len(page._form.rijen.rows) == 1 + len(groepen)
    page._form.rijen.gekozen.emit(7)
    geopend = [row.tekst for row in page._form.rijen.rows if "Brengt versieringen" in row.tekst]
    assert len(geopend) == 1


# Below, the real lanes: what goes on while a file is read or taken over.


@pytest.fixture
def lanes(app: Application, tasks: Tasks) -> Iterator[Inleespodium]:
    made = zet_neer(app, Werkvloer(), tasks)
    yield made
    made.sluit()


@pytest.fixture
def echt(app: Application, tasks: Tasks, lege_map: Path, tmp_path: Path) -> Iterator[Inleespodium]:
    """A real folder under the window."""
    store = open_store(Path(shutil.copytree(lege_map, tmp_path / "map")), SLEUTEL, buiten())
    made = zet_neer(app, Werkvloer(store), tasks)
    yield made
    made.sluit()
    store.sluit()


def test_the_bar_moves_while_a_file_is_read(lanes: Inleespodium) -> None:
    dicht = poort(dicht=True)
    lanes.lees_in(dicht)
    bar = lanes.balk.findChild(QProgressBar)
    assert bar is not None
    lanes.wacht_tot(lambda: bar.value() == bar.maximum() // 2)
    dicht.door.set()
    lanes.driver.wacht_op("inleesvoorbeeld")


def test_stoppen_while_reading_asks_again(lanes: Inleespodium) -> None:
    dicht = poort(dicht=True)
    page = lanes.lees_in(dicht)
    assert dicht.halverwege.wait(10)
    lanes.driver.druk("Stoppen")
    dicht.door.set()
    lanes.wacht_tot(lambda: not page.balk.loopt)
    assert lanes.driver.pagina == "importeren"
    assert lanes.driver.heeft_knop("Bestand kiezen")


def test_leaving_the_page_stops_reading_and_nobody_is_called_back(lanes: Inleespodium) -> None:
    dicht = poort(dicht=True)
    page = lanes.lees_in(dicht)
    assert dicht.halverwege.wait(10)
    lanes.shell.back()
    dicht.door.set()
    lanes.wacht_tot(lambda: not page.balk.loopt)
    assert lanes.driver.pagina == "kwalificaties"
    assert lanes.session.hand.ingelezen is None


def test_leaving_when_all_was_read_calls_nobody_back_either(lanes: Inleespodium) -> None:
    dicht = Poort([Leesdeel((klompenmaker(),), gedaan=1.0)])
    page = lanes.lees_in(dicht)
    assert dicht.halverwege.wait(10)
    lanes.shell.back()
    dicht.door.set()
    lanes.wacht_tot(lambda: not page.balk.loopt)
    assert lanes.driver.pagina == "kwalificaties"


def begin_overnemen(podium: Inleespodium) -> tuple[Any, InleesvoorbeeldPage]:
    """Read through an open gate, shut it, and tap Overnemen; now it is half-way."""
    bron_ = poort(dicht=False)
    podium.lees_in(bron_)
    podium.driver.wacht_op("inleesvoorbeeld")
    bron_.door.clear()
    bron_.halverwege.clear()
    podium.driver.druk("Overnemen")
    assert bron_.halverwege.wait(10)
    page = podium.window.navigation.page("inleesvoorbeeld")
    assert isinstance(page, InleesvoorbeeldPage)
    return bron_, page


Dump = dict[str, list[tuple[Any, ...]]]


def alles(store: object) -> Dump:
    """Every row of every table, raw as SQLite has it."""
    assert isinstance(store, FolderStore)
    with store._engine.connect() as verbinding:
        inhoud, alle = MetaData(), select(text("*"))
        inhoud.reflect(verbinding)
        return {
            tabel.name: sorted(map(tuple, verbinding.execute(alle.select_from(tabel))), key=repr)
            for tabel in inhoud.sorted_tables
        }


def stop_halverwege(podium: Inleespodium) -> tuple[Dump, Dump]:
    """Every table before, and after Stoppen half-way."""
    voor = alles(podium.vloer.store)
    bron_, page = begin_overnemen(podium)
    podium.driver.druk("Stoppen")
    bron_.door.set()
    podium.wacht_tot(lambda: not page.balk.loopt)
    return voor, alles(podium.vloer.store)


def test_stoppen_while_taking_over_leaves_every_table_as_it_was(echt: Inleespodium) -> None:
    voor, na = stop_halverwege(echt)
    assert voor == na
    assert echt.driver.leest("Er is niets overgenomen.")
    assert echt.driver.heeft_knop("Overnemen")
    echt.driver.druk("Overnemen")
    echt.driver.wacht_op("kwalificaties")
    assert echt.window.bericht == "2 kwalificaties overgenomen."


def kort_van_adem(
    ctx: Context,
    als: Persoon,
    bron: Structuurbron,
    *,
    meld: Meld,
    bevestigd: frozenset[Navraag],
) -> Voorstel:
    """The planted fault: keeps each part in a transaction of its own."""
    for deel in bron.lees():
        with ctx.store.unit_of_work() as uow:
            uow.bewaar_kwalificaties(deel.kwalificaties)
            uow.commit()
        meld(deel.gedaan)
    return importeer(ctx, als, bron, meld=meld, bevestigd=bevestigd)


def test_keeping_half_of_a_file_would_be_found(
    echt: Inleespodium, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inleesvoorbeeld, "importeer", kort_van_adem)
    voor, na = stop_halverwege(echt)
    assert voor != na


class Tik(QObject):
    """Somebody records in the writer lane, and hears when it is kept."""

    def __init__(self, podium: Inleespodium) -> None:
        super().__init__()
        self.bewaard: list[Vastgelegd] = []
        self.fouten: list[BaseException] = []
        vloer, opgave = podium.vloer, WaarnemingOpgave(podium.sanne, W1, "zelfstandig")
        podium.tasks.run(
            partial(leg_vast, vloer.ctx, vloer.marga, opgave),
            self.klaar,
            self.mislukt,
            owner=self,
            lane=Lane.WRITER,
            urgency=Urgency.TAP,
        )

    def klaar(self, vastgelegd: Vastgelegd) -> None:
        self.bewaard.append(vastgelegd)

    def mislukt(self, fout: BaseException) -> None:
        self.fouten.append(fout)


def test_a_tap_elsewhere_waits_its_turn_and_is_not_lost(echt: Inleespodium) -> None:
    bron_, page = begin_overnemen(echt)
    assert echt.driver.leest("Wat je nu vastlegt, wordt hierna bewaard.")
    echt.shell.back()
    tik = Tik(echt)
    bron_.door.set()
    echt.wacht_tot(lambda: bool(tik.bewaard or tik.fouten))
    assert not page.balk.loopt
    assert echt.driver.pagina == "importeren"
    assert echt.window.bericht == "2 kwalificaties overgenomen."
    with echt.vloer.store.lees() as lezer:
        assert lezer.feit(tik.bewaard[0].feit) is not None


def test_progress_tells_and_stops() -> None:
    progress = Progress()
    progress.meld(0.25)
    assert (progress.gedaan, progress.gestopt) == (0.25, False)
    progress.stop()
    with pytest.raises(Gestopt):
        progress.meld(0.5)
    assert progress.gedaan == 0.25
