"""What is where, in numbers; what waits and why; and a stick where there is no line."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.b1 import bezwaren
from tests.fakes.hub import SCHOOL, MemoryHub
from tests.fakes.uitwisselmap import MemoryUitwisselmap, Schrijver
from tests.fakes.werkvloer import W1, Werkvloer
from tests.ui.heel_podium import HeelPodium
from werkplek.application.beelden.uitwisselen import stand_regel
from werkplek.application.bezoeken import BezoekOpgave, plan
from werkplek.application.hubfouten import HubOnbereikbaar, HubWeigert
from werkplek.application.ports_school import Aangehouden
from werkplek.application.steunen import SteunOpgave, leg_steun_vast
from werkplek.application.uitwisselgang import Uitwisseling
from werkplek.domain.begeleidingsfeiten import Steunsoort
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId
from werkplek.protocol.uitwisseling import Aanhouding, Uitkomst
from werkplek.ui.application import Application
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.woorden import uitwisselen as woorden

NU = datetime(2026, 3, 2, 16, 5, tzinfo=UTC)


@dataclass(slots=True)
class MapMetWachtend(MemoryUitwisselmap):
    """Something waits at the school."""

    wacht: list[Aangehouden] = field(default_factory=list)

    def aangehouden(self, school: OrganisatieId) -> tuple[Aangehouden, ...]:
        assert school == SCHOOL
        return tuple(self.wacht)


@pytest.fixture
def hub() -> MemoryHub:
    return MemoryHub()


@pytest.fixture
def podium(app: Application, hub: MemoryHub) -> Iterator[HeelPodium]:
    vloer, map_ = Werkvloer(), MapMetWachtend(hub.school())
    sanne = vloer.neem_aan_met_keuze()
    feit = vloer.zie(sanne, W1)
    map_.wacht.append(_wacht(feit, sanne, Aanhouding.AUTEUR_ONBEKEND))
    map_.leg_vast(Schrijver(map_.apparaat, SCHOOL, map_.signer).reeks(3))
    made = HeelPodium(app, vloer, sanne, uitwisselmap=map_)
    made.ga("uitwisselen")
    yield made
    made.sluit()


def _wacht(feit: FeitId, wie: DeelnemerId, reden: str) -> Aangehouden:
    return Aangehouden(feit, SCHOOL, wie, Uitkomst.AANGEHOUDEN, reden, NU)


def test_a_row_says_what_about_whom_why_and_what_is_next(podium: HeelPodium) -> None:
    (rij,) = podium.driver.rijen()
    for deel in (W1, "Sanne", "De school kent nog niet wie dit vastlegde.", "Vraag de coördinator"):
        assert deel in rij
    podium.driver.tik(W1)
    assert podium.driver.pagina == "tijdlijn"


def test_guidance_that_waits_has_a_name_and_support_is_not_named(podium: HeelPodium) -> None:
    """Everybody who works here reads this page."""
    vloer, wie = podium.vloer, podium.sanne
    bezoek = plan(vloer.ctx, vloer.bram, wie, BezoekOpgave(vloer.vandaag))
    steun = leg_steun_vast(vloer.ctx, vloer.noor, SteunOpgave(wie, Steunsoort.GEBELD))
    assert isinstance(podium.uitwisselmap, MapMetWachtend)
    podium.uitwisselmap.wacht += [
        _wacht(feit, wie, Aanhouding.GEEN_RECHT) for feit in (bezoek, steun)
    ]
    podium.session.changed.emit()
    _, eerste, tweede = podium.driver.rijen()
    assert eerste.startswith("Bezoek of gesprek")
    assert tweede.startswith("Iets over de begeleiding")


def test_a_stick_carries_it_sealed_and_nothing_counts_as_sent(
    podium: HeelPodium, tmp_path: Path
) -> None:
    podium.driver.wacht_op_knop("Meegeven op usb-stick")
    controller = podium.window.navigation.page("uitwisselen")
    pad = tmp_path / "voor-de-school.werkplek"
    for keuze in controller.findChildren(Bestandskeuze):
        keuze.bewaren.emit(pad)
    assert b"Ging goed." not in podium.bestanden.inhoud[pad]
    assert podium.uitwisselmap.stand(SCHOOL).hier == 3
    assert podium.driver.leest("Alleen die school kan het bestand openen.")


@pytest.mark.parametrize("uitkomst", [*Uitkomst, ""])
@pytest.mark.parametrize("reden", [*Aanhouding, "", "Dit was een ander."])
def test_every_reason_has_words_and_a_next_step(uitkomst: str, reden: str) -> None:
    waarom, stap = woorden.waarom(uitkomst, reden)
    assert bezwaren(waarom) == []
    assert bezwaren(stap) == []


def test_what_came_back_says_the_reason_in_the_words_of_the_school() -> None:
    waarom, stap = woorden.waarom(Uitkomst.TERUGGEGEVEN, "Dit was een ander.")
    assert waarom == "De school gaf dit terug: Dit was een ander."
    assert "opnieuw vast" in stap
    assert woorden.waarom(Uitkomst.TERUGGEGEVEN, "") == ("De school gaf dit terug.", stap)


def test_a_reason_of_a_newer_school_is_no_code_on_the_screen() -> None:
    assert "later_bedacht" not in " ".join(woorden.waarom(Uitkomst.AANGEHOUDEN, "later_bedacht"))


@pytest.mark.parametrize(
    ("som", "zegt"),
    [
        ({"wacht": 1203, "fotos": 2, "terug": 1, "besluit": 4}, "Nog 1.203 dingen te versturen"),
        ({"wacht": 0, "fotos": 1}, "Nog 1 foto te versturen"),
        ({"wacht": 0, "terug": 1, "besluit": 4}, "Alles is verstuurd. 1 ding kwam terug."),
        ({"wacht": 0, "besluit": 4}, "Alles is verstuurd. 4 dingen wachten op de school."),
        ({"wacht": 0, "heel": False}, "Alles is verstuurd."),
        ({"wacht": 0}, "Alles is bij de school."),
    ],
)
def test_all_is_at_the_school_is_said_only_when_nothing_more_will_come(
    som: dict[str, Any], zegt: str
) -> None:
    assert woorden.kop(**som) == zegt


def test_somebody_who_was_erased_did_not_move_elsewhere() -> None:
    weg, gewist = (woorden.afscheid("Li", "Het ROC", gewist=g) for g in (False, True))
    assert "niet meer bij jullie geplaatst" in weg
    assert "gewist" in gewist
    assert bezwaren(gewist) == []


@pytest.mark.parametrize(
    ("ook", "zegt"),
    [
        ({"fotos": 2, "besluit": 1}, "2 foto’s nog niet verstuurd"),
        ({"terug": 1, "besluit": 1}, "1 terug van school"),
        ({"besluit": 4}, "Verstuurd · 4 bij school in de wacht"),
    ],
)
def test_the_quiet_line_does_not_hide_what_a_person_may_have_to_do(
    ook: dict[str, int], zegt: str
) -> None:
    assert woorden.stand(0, NU, NU, **ook) == zegt


def test_the_quiet_line_says_that_something_is_wrong_with_the_school(hub: MemoryHub) -> None:
    map_ = MemoryUitwisselmap(hub.school())
    fouten = (HubOnbereikbaar("geen_verbinding"), HubWeigert("ingetrokken"))
    offline, dicht = (
        stand_regel(map_, {SCHOOL: Uitwisseling(SCHOOL, fout=fout)}, NU) for fout in fouten
    )
    assert offline == "Nog niet uitgewisseld"
    assert dicht == "Er is iets met de school"


@pytest.mark.parametrize(
    ("wacht", "gelukt", "zegt"),
    [
        (0, None, "Nog niet uitgewisseld"),
        (3, None, "3 nog niet verstuurd"),
        (1204, NU, "1.204 nog niet verstuurd"),
        (0, NU - timedelta(days=2), "Alles bij de school"),
    ],
)
def test_the_quiet_line_never_claims_more_than_was_confirmed(
    wacht: int, gelukt: datetime | None, zegt: str
) -> None:
    assert woorden.stand(wacht, gelukt, NU) == zegt


def test_the_quiet_line_says_when_it_went_well_today() -> None:
    assert woorden.stand(0, NU, NU) == f"Alles bij de school · {NU.astimezone():%H:%M}"
