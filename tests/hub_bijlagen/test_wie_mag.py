"""Who may send a file and who may have it; unknown and forbidden look the same."""

from datetime import date

import pytest
import sqlalchemy as sa

from tests.fakes.apparaat import Apparaat, Deelnemer, nieuw_id
from tests.fakes.dienstlijn import Hub
from tests.fakes.fotos import Foto, kast, stuur_feit, stuur_foto, terug
from werkplek.domain.feiten import Kring
from werkplek.domain.school import HouderSoort
from werkplek.hub.school import maak_school
from werkplek.hub.tables_mensen import plaatsing, toestemming
from werkplek.hub.toegang import Wie
from werkplek.hub.weigering import Geweigerd
from werkplek.protocol.uitwisseling import Uitkomst


@pytest.fixture
def tablet(hub: Hub) -> Apparaat:
    (een,) = hub.hub.met_apparaten(1)
    return een


@pytest.fixture
def sam(hub: Hub) -> Deelnemer:
    return hub.hub.deelnemers[0]


def test_who_may_not_read_the_feit_may_not_have_its_file(
    hub: Hub, tablet: Apparaat, sam: Deelnemer
) -> None:
    foto = Foto.van(1_000)
    stuur_feit(hub, tablet, sam, foto)
    stuur_foto(hub, tablet, foto)
    for naam in (foto.sha256, "0" * 64):
        with pytest.raises(Geweigerd) as fout:
            terug(hub, Foto(naam, b""), HouderSoort.LEERBEDRIJF, nieuw_id())
        assert (fout.value.status, fout.value.code) == (404, "onbekend")


def test_a_right_that_ended_takes_the_file_along(
    hub: Hub, tablet: Apparaat, sam: Deelnemer
) -> None:
    foto = Foto.van(1_000)
    stuur_feit(hub, tablet, sam, foto)
    stuur_foto(hub, tablet, foto)
    with hub.hub.database.beheer() as verbinding:
        verbinding.execute(sa.update(plaatsing).values(tot=date(2026, 1, 31)))
    with pytest.raises(Geweigerd, match="onbekend"):
        foto.terug(hub, tablet)


def test_a_file_of_kring_ondersteuning_asks_for_consent(
    hub: Hub, tablet: Apparaat, sam: Deelnemer
) -> None:
    foto = Foto.van(1_000)
    stuur_feit(hub, tablet, sam, foto, Kring.ONDERSTEUNING)
    stuur_foto(hub, tablet, foto)
    with pytest.raises(Geweigerd, match="onbekend"):
        foto.terug(hub, tablet)
    band = {"deelnemer": sam.id, "ontvanger": hub.hub.leerbedrijf, "van": date(2026, 1, 1)}
    with hub.hub.database.beheer() as verbinding:
        verbinding.execute(sa.insert(toestemming), {"school": 1, **band})
    assert foto.terug(hub, tablet) == foto.inhoud


def test_the_file_of_a_feit_that_waits_is_taken_and_given_to_nobody(
    hub: Hub, tablet: Apparaat
) -> None:
    onbekend, foto = Deelnemer(nieuw_id(), nieuw_id()), Foto.van(1_000)
    assert stuur_feit(hub, tablet, onbekend, foto) == Uitkomst.AANGEHOUDEN
    stuur_foto(hub, tablet, foto)
    with pytest.raises(Geweigerd, match="onbekend"):
        foto.terug(hub, tablet)
    (ander,) = hub.hub.met_apparaten(1)
    with pytest.raises(Geweigerd, match="onbekend"):
        kast(hub).stand(hub.wie(ander), foto.sha256)


def test_another_school_on_the_hub_knows_nothing_of_it(
    hub: Hub, tablet: Apparaat, sam: Deelnemer
) -> None:
    foto = Foto.van(1_000)
    stuur_feit(hub, tablet, sam, foto)
    stuur_foto(hub, tablet, foto)
    with hub.hub.database.beheer() as verbinding:
        ander = maak_school(verbinding, hub.dienst.geheim, id_=nieuw_id(), naam="MBO Elders")
    daar = Wie(ander.nr, tablet.id, HouderSoort.LEERBEDRIJF, hub.hub.leerbedrijf, ingetrokken=False)
    with pytest.raises(Geweigerd, match="onbekend"):
        kast(hub).stand(daar, foto.sha256)
