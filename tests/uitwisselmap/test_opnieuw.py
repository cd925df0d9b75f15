"""A hub or a folder that was put back: nothing is lost, nothing doubled, both count the same."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from tests.fakes.hub import SCHOOL
from tests.store.histories import leg_vast
from tests.uitwisselmap.uitwisseling import (
    SANNE,
    YUSUF,
    Lijn,
    aangemeld,
    ander_apparaat,
    van_school,
)
from werkplek.application.hubfouten import OpnieuwKoppelen
from werkplek.application.ports import MapBeschadigd
from werkplek.domain.feiten import OpmerkingGemaakt
from werkplek.store.folder import FolderStore
from werkplek.store.tables_school import bijlage_onderweg

Maak = Callable[[str], FolderStore]


def test_a_hub_of_yesterday_is_filled_again_also_with_the_runs_of_others(
    lijn: Lijn, nog_een: Maak
) -> None:
    lijn.hub.plaats(SANNE)
    lijn.hub.plaats(YUSUF)
    lijn.haal()
    gisteren = lijn.hub.kopie()
    wie = van_school()
    ander_apparaat(nog_een("ander"), lijn.hub, aangemeld(wie), aangemeld(van_school(YUSUF)))
    sleutels = dict(lijn.hub.inhoud.apparaten)
    leg_vast(lijn.store, wie.feit(OpmerkingGemaakt("van hier")))
    assert lijn.wissel() == frozenset()
    voor = lijn.hub.ids()
    lijn.hub.zet_terug(gisteren)
    lijn.hub.inhoud.apparaten = sleutels
    assert lijn.hub.ids() == set()
    assert lijn.hervul() == 2
    assert lijn.hub.ids() == voor
    assert lijn.haal() == frozenset()
    stand = lijn.store.uitwisselmap.stand(SCHOOL)
    assert (stand.hier, stand.bij_school) == (0, 3)
    assert lijn.store.kijk_na() == ()


def test_a_part_of_a_run_fills_a_hub_as_far_as_it_goes(lijn: Lijn, nog_een: Maak) -> None:
    """What this device may not have it cannot give: the leaves prove the rest."""
    lijn.hub.plaats(SANNE)
    lijn.hub.plaats(YUSUF)
    wie = van_school()
    ander = nog_een("ander")
    ander_apparaat(ander, lijn.hub, aangemeld(wie), aangemeld(van_school(YUSUF)), aangemeld(wie))
    lijn.hub.mag[lijn.apparaat] = {SANNE}
    lijn.haal()
    lijn.hub.inhoud.feiten.clear()
    lijn.hub.inhoud.stand = 0
    lijn.hub.tijdvak += 1
    assert lijn.hervul() == 1
    assert len(lijn.hub.ids()) == 2
    assert Lijn(ander, lijn.hub).hervul() == 0  # it says it has the run; its outbox has the rest
    assert Lijn(ander, lijn.hub).stuur() == 3
    assert len(lijn.hub.ids()) == 3


def test_starting_again_sends_all_that_is_not_there(lijn: Lijn) -> None:
    lijn.hub.plaats(SANNE)
    lijn.haal()
    leg_vast(lijn.store, *van_school().begin())
    lijn.wissel()
    map_ = lijn.store.uitwisselmap
    map_.begin_opnieuw(SCHOOL, lijn.hub.id, 2)
    assert (map_.stand(SCHOOL).hier, map_.stand(SCHOOL).bij_school) == (3, 0)
    assert map_.scholen()[0].tijdvak == 2
    assert lijn.stuur() == 3
    assert lijn.hub.inhoud.stand == 3
    lijn.haal()
    assert (map_.stand(SCHOOL).hier, map_.stand(SCHOOL).bij_school) == (0, 3)


def test_what_the_hub_lost_without_a_word_is_sent_again(lijn: Lijn) -> None:
    lijn.hub.plaats(SANNE)
    lijn.haal()
    leg_vast(lijn.store, *van_school().begin())
    lijn.wissel()
    weg = next(iter(lijn.hub.inhoud.feiten))
    del lijn.hub.inhoud.feiten[weg]
    assert lijn.haal() == {SANNE}
    assert lijn.haal() == frozenset()  # now both count two, and one waits again
    assert lijn.stuur() == 1
    assert lijn.haal() == frozenset()


def test_notes_of_a_try_and_of_one_that_went_all_the_way(lijn: Lijn) -> None:
    map_ = lijn.store.uitwisselmap
    nu = van_school().feit(OpmerkingGemaakt("x")).vastgelegd_op
    map_.noteer(SCHOOL, nu, gelukt=False)
    assert (map_.stand(SCHOOL).geprobeerd, map_.stand(SCHOOL).gelukt) == (nu, None)
    map_.noteer(SCHOOL, nu, gelukt=True)
    assert map_.stand(SCHOOL).gelukt == nu


def test_linking_again_keeps_what_is_known_and_changes_the_address(lijn: Lijn) -> None:
    lijn.hub.plaats(SANNE)
    lijn.haal()
    map_ = lijn.store.uitwisselmap
    (school,) = map_.scholen()
    map_.bewaar_school(replace(school, adres="https://nieuw.example.nl"))
    assert map_.scholen()[0].adres == "https://nieuw.example.nl"
    assert map_.verzoeksleutel(SCHOOL) == bytes(32)
    assert [band.dossier for band in map_.banden()] == [SANNE]
    sleutel = Ed25519PublicKey.from_public_bytes(map_.aanmelding()[1])
    sleutel.verify(map_.teken(b"proef"), b"proef")


def test_files_that_were_ticked_are_on_their_way_until_they_are_there(lijn: Lijn) -> None:
    map_ = lijn.store.uitwisselmap
    with lijn.store.schrijf() as verbinding:
        for som in ("bb", "aa"):
            rij = {"school": SCHOOL, "sha256": som}
            verbinding.execute(bijlage_onderweg.insert(), rij)
    assert map_.bijlagen_onderweg(SCHOOL) == ("bb", "aa")
    map_.bijlage_verstuurd(SCHOOL, "bb")
    assert map_.bijlagen_onderweg(SCHOOL) == ("aa",)
    assert map_.stand(SCHOOL).fotos == 1


def test_a_school_that_was_never_linked_is_not_guessed(store: FolderStore) -> None:
    with pytest.raises(MapBeschadigd):
        store.uitwisselmap.stand(SCHOOL)
    with pytest.raises(OpnieuwKoppelen):
        store.uitwisselmap.verzoeksleutel(SCHOOL)
