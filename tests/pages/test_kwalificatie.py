"""*Kwalificatie* and *Werkprocessen*: choosing what somebody is going to learn."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.fakes.werkvloer import CREBO, LOGISTIEK, P1, P2, PLANT, SANNE, W1, W2, W3, Werkvloer
from tests.ui.podium import Podium, at_once
from werkplek.application.keuze import PlaatsingOpgave
from werkplek.application.plaatsen import meld_aan, start
from werkplek.domain.kwalificatie import Crebo, Herkomst, Kwalificatie, WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.opleiding import Opleiding
from werkplek.domain.personen import Naam
from werkplek.ui.application import Application
from werkplek.ui.pages import deelnemer, kwalificatie, periode, werkprocessen
from werkplek.ui.pages.werkprocessen_page import NIETS_GEKOZEN, WerkprocessenPage
from werkplek.ui.pages.zoeken import ZoekPage
from werkplek.ui.tasks import Lane, Report, Task, TaskRunner, Urgency, Work, require_bound

ZOEK = "Zoek op naam, werk of code"
NIEUW = Crebo("91234")


class Keuzepodium(Podium):
    """The window with the questions of *Deelnemer toevoegen*."""

    def _register(self) -> None:
        super()._register()
        for naam, page, controller in (
            (kwalificatie.NAAM, kwalificatie.KwalificatiePage, kwalificatie.KwalificatieController),
            (werkprocessen.NAAM, WerkprocessenPage, werkprocessen.WerkprocessenController),
            (periode.NAAM, periode.PeriodePage, periode.PeriodeController),
            (deelnemer.NAAM, deelnemer.DeelnemerPage, deelnemer.DeelnemerController),
        ):
            self.window.register(naam, self._maker(page, controller))
        self.window.register("importeren", QWidget)

    def begin(self, naam: str = "Lotte") -> None:
        """Somebody new, as far as the second question."""
        self.session.leg_neer()
        self.session.neem(naam=Naam(naam))
        self.ga("kwalificatie")

    def bewaar(self, *nieuw: Kwalificatie | Opleiding) -> None:
        """Take these into the folder."""
        with self.vloer.store.unit_of_work() as uow:
            uow.bewaar_kwalificaties([k for k in nieuw if isinstance(k, Kwalificatie)])
            uow.bewaar_opleidingen([o for o in nieuw if isinstance(o, Opleiding)])
            uow.commit()

    @property
    def aan(self) -> set[str]:
        """The codes of the rows that are ticked."""
        return {
            rij.split(" ")[0]
            for rij in self.driver.rijen()
            if rij.endswith(", aan") and rij[:1] in "BP" and "-W" in rij
        }


class Later:
    """A lane that does nothing until it is told to, one task at a time."""

    def __init__(self) -> None:
        self.wachtend: list[Task] = []

    def run(
        self,
        work: Work,
        done: Report,
        failed: Report,
        *,
        owner: QObject,
        lane: Lane = Lane.FREE,  # noqa: ARG002  as Tasks has it
        urgency: Urgency = Urgency.NORMAL,  # noqa: ARG002  as Tasks has it
    ) -> None:
        """Keep it for later."""
        require_bound(done, failed)
        self.wachtend.append(Task(work, done, failed, owner))

    def doe(self) -> None:
        """Do what was asked first."""
        task = self.wachtend.pop(0)
        task.execute()
        task.report()


Maak = Callable[..., Keuzepodium]


@pytest.fixture
def maak(app: Application) -> Iterator[Maak]:
    """Make a podium; Sanne has a plaatsing with W1, W2 and P1."""
    gemaakt: list[Keuzepodium] = []

    def maak_(tasks: TaskRunner | None = None) -> Keuzepodium:
        vloer = Werkvloer()
        gemaakt.append(Keuzepodium(app, vloer, vloer.neem_aan_met_keuze(), tasks or at_once()))
        return gemaakt[-1]

    yield maak_
    for podium in gemaakt:
        podium.sluit()


@pytest.fixture
def podium(maak: Maak) -> Keuzepodium:
    """With work that is done at once."""
    return maak()


def certificaat() -> Kwalificatie:
    kerntaak = LOGISTIEK.kerntaken[1]
    werk = replace(kerntaak.werkprocessen[0], code=WerkprocesCode("C1-K1-W1"))
    return replace(
        LOGISTIEK,
        crebo=Crebo("C0163"),
        naam="Ontvangst",
        hoort_bij=CREBO,
        kerntaken=(replace(kerntaak, werkprocessen=(werk,)),),
    )


def typ(podium: Keuzepodium, tekst: str) -> None:
    veld = podium.window.findChild(QLineEdit)
    assert veld is not None
    QTest.keyClicks(veld, tekst)


def wacht_op_rust(podium: Keuzepodium) -> None:
    """Until the search hears that the keys rest, however busy this computer is."""
    page = podium.window.navigation.page(podium.driver.pagina)
    assert isinstance(page, ZoekPage)
    podium.driver.wacht(lambda: not page._rust.isActive(), "waiting until the keys rest")


def test_results_come_when_the_keys_rest_and_not_at_every_key(maak: Maak) -> None:
    lane = Later()
    podium = maak(cast("TaskRunner", lane))
    podium.begin()
    lane.doe()
    typ(podium, "plant")
    assert lane.wachtend == []
    wacht_op_rust(podium)
    assert len(lane.wachtend) == 1
    lane.doe()
    assert [rij for rij in podium.driver.rijen() if "plant" in rij]
    assert not [rij for rij in podium.driver.rijen() if "logistiek" in rij]


def test_an_answer_that_comes_late_is_not_shown_under_newer_words(maak: Maak) -> None:
    lane = Later()
    podium = maak(cast("TaskRunner", lane))
    podium.begin()
    typ(podium, "plant")
    wacht_op_rust(podium)
    assert len(lane.wachtend) == 1, "one search at a time"
    lane.doe()
    assert podium.driver.rijen() == ()
    lane.doe()
    (rij,) = [rij for rij in podium.driver.rijen() if rij.startswith("Assistent")]
    assert rij.startswith("Assistent plant")


def test_what_was_imported_while_a_search_ran_is_found_as_well(maak: Maak) -> None:
    lane = Later()
    podium = maak(cast("TaskRunner", lane))
    podium.begin()
    lane.wachtend[0].execute()
    podium.bewaar(replace(PLANT, crebo=NIEUW, naam="Klompenmaker"))
    podium.session.changed.emit()
    lane.wachtend.pop(0).report()
    lane.doe()
    assert [rij for rij in podium.driver.rijen() if rij.startswith("Klompenmaker")]


def test_a_niveau_is_one_tap_and_nothing_found_says_what_to_do(podium: Keuzepodium) -> None:
    podium.begin()
    podium.driver.druk("3")
    assert podium.driver.rijen()[0] == "Geen kwalificatie op niveau 3."
    podium.driver.tik("Toon alles")
    assert len([rij for rij in podium.driver.rijen() if rij.startswith("Assistent")]) == 2
    podium.driver.druk("4")
    podium.driver.tik("Lijst van SBB inlezen")
    assert podium.driver.pagina == "importeren"


def test_whoever_comes_back_finds_what_was_typed_and_the_next_deelnemer_does_not(
    podium: Keuzepodium,
) -> None:
    podium.begin()
    podium.driver.vul_in(ZOEK, "plant")
    podium.driver.tik("Assistent plant")
    podium.shell.back()
    assert podium.driver.staat_in(ZOEK) == "plant"
    podium.shell.back()
    podium.begin("Yusuf")
    assert podium.driver.staat_in(ZOEK) == ""


def test_what_is_only_a_name_leads_to_the_import_and_not_to_an_empty_list(
    podium: Keuzepodium,
) -> None:
    leeg = replace(PLANT, crebo=NIEUW, naam="Klompenmaker", kerntaken=())
    podium.bewaar(leeg)
    podium.begin()
    podium.driver.tik("Klompenmaker")
    assert podium.driver.leest("Van 91234 Klompenmaker is alleen de naam bekend.")
    podium.driver.druk("Iets anders kiezen")
    podium.driver.tik("Klompenmaker")
    podium.driver.druk("Naar inlezen")
    assert podium.driver.pagina == "importeren"


def test_an_older_kwalificatie_is_asked_about_once(podium: Keuzepodium) -> None:
    podium.bewaar(Opleiding(CREBO, LOGISTIEK.naam, opvolger=PLANT.crebo))
    podium.begin()
    podium.driver.tik("Assistent logistiek")
    assert podium.driver.leest("25743 Assistent logistiek is opgevolgd door 25746 Assistent plant.")
    podium.driver.druk("Toch de oude")
    podium.driver.druk("Verder")
    podium.driver.druk("Toevoegen")
    assert podium.driver.pagina == "vandaag", "the last page does not ask again"
    with podium.vloer.store.lees() as lezer:
        (lotte,) = [r for r in lezer.overzicht() if r.roepnaam == "Lotte"]
    assert lotte.crebo == CREBO


def test_the_new_one_is_one_tap_away(podium: Keuzepodium) -> None:
    podium.bewaar(Opleiding(CREBO, LOGISTIEK.naam, opvolger=PLANT.crebo))
    podium.begin()
    podium.driver.tik("Assistent logistiek")
    podium.driver.druk("Neem de nieuwe")
    assert podium.driver.pagina == "werkprocessen"
    assert podium.session.hand.crebo == PLANT.crebo
    assert not podium.session.hand.bevestigd


def test_a_certificaat_ticks_exactly_its_work_and_says_so(podium: Keuzepodium) -> None:
    podium.bewaar(certificaat())
    podium.begin()
    podium.driver.vul_in(ZOEK, "C0163")
    wacht_op_rust(podium)
    podium.driver.tik("Ontvangst")
    assert podium.driver.leest("Aan staat precies het mbo-certificaat C0163.")
    assert podium.aan == {P1}
    podium.driver.druk("Alles aan of uit")
    podium.driver.druk("Alles aan of uit")
    assert podium.aan == {W1, W2, W3, P1, P2}
    podium.driver.druk("Certificaat")
    podium.driver.tik("Alleen mbo-certificaat C0163 Ontvangst")
    assert podium.aan == {P1}


def test_a_kerntaak_goes_on_and_off_with_one_tap(podium: Keuzepodium) -> None:
    podium.begin()
    podium.driver.tik("Assistent logistiek")
    podium.driver.tik("Alles van deze kerntaak")
    assert podium.aan == {P1, P2}
    podium.driver.tik(W2)
    assert podium.aan == {W2, P1, P2}
    podium.driver.tik("Alles van deze kerntaak")
    assert podium.aan == {W1, W2, W3, P1, P2}


def test_what_cannot_be_done_here_is_one_tap_away(podium: Keuzepodium) -> None:
    with podium.vloer.store.unit_of_work() as uow:
        uow.bewaar_uitvoerbaar(CREBO, ["Ontvangt goederen"])
        uow.commit()
    podium.begin()
    podium.driver.tik("Assistent logistiek")
    assert podium.aan == {P1}
    assert not [rij for rij in podium.driver.rijen() if rij.startswith(W1)]
    podium.driver.tik("Niet op deze werkplek")
    podium.driver.tik(W1)
    assert podium.aan == {W1, P1}


def test_nothing_ticked_is_said_and_not_kept(podium: Keuzepodium) -> None:
    podium.begin()
    podium.driver.tik("Assistent logistiek")
    podium.driver.druk("Alles aan of uit")
    podium.driver.druk("Verder")
    assert podium.driver.pagina == "werkprocessen"
    assert podium.driver.rijen()[0] == NIETS_GEKOZEN
    podium.driver.tik(W1)
    assert podium.driver.rijen()[0] != NIETS_GEKOZEN
    podium.driver.druk("Verder")
    assert podium.driver.pagina == "periode"


def test_the_choice_of_a_deelnemer_is_changed_in_the_edition_they_began_on(
    podium: Keuzepodium,
) -> None:
    podium.vloer.voeg_editie_toe("2099", {P2: None})
    podium.ga("deelnemer")
    podium.driver.druk("Werk kiezen")
    assert podium.aan == {W1, W2, P1}
    podium.driver.tik(P2)
    podium.driver.tik(W1)
    podium.driver.druk("Bewaren")
    assert podium.driver.pagina == "deelnemer"
    podium.driver.wacht_op_tekst("Keuze bewaard: 3 werkprocessen.")
    (plaatsing,) = podium.vloer.gang(podium.sanne).plaatsingen
    assert {v.code for v in plaatsing.plaatsing.keuze} == {W2, P1, P2}


def test_ticks_are_kept_in_the_edition_in_which_they_were_shown(podium: Keuzepodium) -> None:
    podium.begin()
    podium.driver.tik("Assistent logistiek")
    podium.driver.druk("Alles aan of uit")
    podium.driver.tik(W1)
    podium.driver.druk("Verder")
    anders = ("Bedient de kassa", Herkomst.OFFICIEEL)
    podium.vloer.voeg_editie_toe("2099", {W1: anders, P2: None})
    podium.session.changed.emit()
    podium.shell.back()
    assert [rij for rij in podium.driver.rijen() if rij.startswith(f"{W1} Bereidt")]
    podium.driver.druk("Verder")
    podium.driver.druk("Toevoegen")

    with podium.vloer.store.lees() as lezer:
        (lotte,) = [r.deelnemer for r in lezer.overzicht() if r.roepnaam == "Lotte"]
    (gang,) = podium.vloer.gang(lotte).plaatsingen
    assert gang.plaatsing.kwalificatie.dossier.editie == "2022"
    assert [w.titel for w in gang.plaatsing.keuze] == ["Bereidt werkzaamheden voor"]


def test_a_choice_is_kept_for_the_plaatsing_that_was_shown(podium: Keuzepodium) -> None:
    vloer = podium.vloer
    podium.ga("deelnemer")
    podium.driver.druk("Werk kiezen")
    opgave = PlaatsingOpgave(PLANT.crebo, vloer.vandaag)
    ja = frozenset({Navraag.LOOPT_AL_EEN_PLAATSING})
    start(vloer.ctx, vloer.marga, podium.sanne, opgave, bevestigd=ja)
    podium.driver.tik(W2)
    podium.driver.druk("Bewaren")

    getoond, ander = (gang.plaatsing for gang in vloer.gang(podium.sanne).plaatsingen)
    assert {v.code for v in getoond.keuze} == {W1, P1}
    assert [v.titel for v in ander.keuze] == ["Maakt grond klaar"]


def test_a_new_plaatsing_after_a_changed_choice_is_a_new_plaatsing(podium: Keuzepodium) -> None:
    podium.ga("deelnemer")
    podium.driver.druk("Werk kiezen")
    podium.shell.back()
    wie = meld_aan(podium.vloer.ctx, podium.vloer.marga, replace(SANNE, roepnaam="Noa"))
    podium.session.neem(deelnemer=wie)
    podium.shell.go("kwalificatie")
    podium.driver.tik("Assistent plant")
    podium.driver.druk("Verder")
    assert podium.driver.pagina == "periode"


def test_keys_do_all_of_it(podium: Keuzepodium) -> None:
    podium.begin()
    veld = podium.window.findChild(QLineEdit)
    assert veld is not None
    assert podium.window.focusWidget() is veld
    typ(podium, "plant")
    wacht_op_rust(podium)
    for _ in range(6):
        QTest.keyClick(podium.window.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(podium.window.focusWidget(), Qt.Key.Key_Home)
    QTest.keyClick(podium.window.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(podium.window.focusWidget(), Qt.Key.Key_Return)
    assert podium.driver.pagina == "werkprocessen"


def test_a_search_that_fails_is_told_and_the_next_one_works(podium: Keuzepodium) -> None:
    podium.begin()
    page = podium.window.navigation.page("kwalificatie")
    assert isinstance(page, ZoekPage)
    controller = page.findChild(kwalificatie.KwalificatieController)
    assert controller is not None
    controller.mislukt(OSError("the disk is gone"))
    assert page.melding.isVisible()
    podium.driver.druk("1")
    assert not page.melding.isVisible()
    assert [rij for rij in podium.driver.rijen() if rij.startswith("Assistent")]
