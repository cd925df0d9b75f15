"""Push: what was recorded offline waits, goes in whole runs, and is gone once a receipt says so."""

from contextlib import suppress

import pytest
import sqlalchemy as sa

from tests.fakes.hub import SCHOOL
from tests.store.histories import Schrijver, leg_vast
from tests.uitwisselmap.uitwisseling import (
    ANDERE_SCHOOL,
    SANNE,
    YUSUF,
    Lijn,
    Loket,
    aangemeld,
    van_school,
)
from werkplek.domain.feiten import DossierGekoppeld, Kring
from werkplek.protocol.reeks import pak_uit
from werkplek.protocol.uitwisseling import Zending, schrijf
from werkplek.protocol.zegel import MAX_REEKS
from werkplek.store import uitkomsten
from werkplek.store.folder import FolderStore


def test_recorded_offline_sent_later_and_then_nothing_waits(lijn: Lijn) -> None:
    lijn.hub.plaats(SANNE)
    lijn.haal()
    wie = van_school()
    begin = wie.begin()
    leg_vast(lijn.store, *begin, *(wie.gezien(begin[1]) for _ in range(70)))
    map_ = lijn.store.uitwisselmap
    voor = map_.stand(SCHOOL)
    assert (voor.hier, voor.bij_school) == (73, 0)
    assert voor.oudste == begin[0].vastgelegd_op
    assert lijn.stuur() == 73
    na = map_.stand(SCHOOL)
    assert (na.hier, na.bij_school, na.oudste) == (0, 73, None)
    assert len(lijn.hub.ids()) == 73
    with lijn.store.lees() as lezer:
        assert lezer.niet_verstuurd() == 0
    assert lijn.haal() == frozenset()
    assert lijn.store.kijk_na() == ()


def test_while_no_school_is_linked_everything_waits(store: FolderStore) -> None:
    leg_vast(store, *Schrijver().begin())
    with store.lees() as lezer:
        assert lezer.niet_verstuurd() == 3
    lijn = Lijn(store).koppel()
    assert lijn.stuur() == 0  # the school knows none of them
    with store.lees() as lezer:
        assert lezer.niet_verstuurd() == 3


def test_half_of_a_batch_answered_leaves_the_other_half(lijn: Lijn) -> None:
    lijn.hub.plaats(SANNE)
    lijn.haal()
    wie = van_school()
    begin = wie.begin()
    leg_vast(lijn.store, *begin, *(wie.gezien(begin[1]) for _ in range(2 * MAX_REEKS - 3)))
    reeksen = lijn.pak()
    assert [len(reeks.plekken) for reeks in reeksen] == [MAX_REEKS, MAX_REEKS]
    lijn.neem(lijn.antwoord(reeksen[:1]))
    assert lijn.store.uitwisselmap.stand(SCHOOL).hier == MAX_REEKS
    assert [reeks.eerste for reeks in lijn.pak()] == [MAX_REEKS + 1]


def test_an_answer_that_got_lost_is_asked_again_and_counts_once(lijn: Lijn) -> None:
    lijn.hub.plaats(SANNE)
    lijn.haal()
    leg_vast(lijn.store, *van_school().begin())
    lijn.antwoord(lijn.pak())  # stored there, never heard here
    assert lijn.store.uitwisselmap.stand(SCHOOL).hier == 3
    assert lijn.stuur() == 3
    assert (len(lijn.hub.ids()), lijn.hub.inhoud.stand) == (3, 3)
    assert lijn.store.uitwisselmap.stand(SCHOOL).bij_school == 3


def test_runs_that_fit_go_and_one_at_least(lijn: Lijn) -> None:
    lijn.hub.plaats(SANNE)
    lijn.haal()
    wie = van_school()
    begin = wie.begin()
    leg_vast(lijn.store, *begin, *(wie.gezien(begin[1]) for _ in range(4 * MAX_REEKS - 3)))
    map_ = lijn.store.uitwisselmap
    assert len(map_.te_versturen(SCHOOL, feiten=1, bytes_=1)) == 1
    assert len(map_.te_versturen(SCHOOL, feiten=2 * MAX_REEKS, bytes_=10**6)) == 2
    assert len(map_.te_versturen(SCHOOL, feiten=500, bytes_=10**6)) == 4
    klein = map_.te_versturen(SCHOOL, feiten=500, bytes_=60_000)
    assert 1 < len(klein) < 4
    assert len(schrijf(Zending(klein))) <= 60_000


def test_what_is_held_is_out_of_the_way_and_in_sight(lijn: Lijn) -> None:
    lijn.hub.plaats(SANNE)
    lijn.haal()
    leg_vast(lijn.store, *van_school().begin())
    lijn.hub.inhoud.ingetrokken.add(lijn.apparaat)
    assert lijn.stuur() == 3
    map_ = lijn.store.uitwisselmap
    stand = map_.stand(SCHOOL)
    assert (stand.hier, stand.bij_school, stand.wacht_op_besluit) == (0, 0, 3)
    assert {(een.dossier, een.reden) for een in map_.aangehouden(SCHOOL)} == {
        (SANNE, "apparaat_ingetrokken")
    }
    assert lijn.pak() == ()


def test_kring_eigen_stays_as_a_leaf(lijn: Lijn) -> None:
    lijn.hub.plaats(SANNE)
    lijn.haal()
    wie = van_school()
    begin = wie.begin()
    eigen = wie.gezien(begin[1], kring=Kring.EIGEN)
    leg_vast(lijn.store, *begin, eigen, wie.gezien(begin[1]))
    (reeks,) = lijn.pak()
    assert [blad.plaats for blad in reeks.weg] == [3]
    assert len(pak_uit(reeks).bladen) == 5
    assert lijn.stuur() == 4
    assert eigen.id not in lijn.hub.inhoud.feiten
    lijn.hub.mag[lijn.apparaat] = {SANNE}
    assert lijn.hervul() == 0
    assert lijn.stuur() == 4
    assert eigen.id not in lijn.hub.inhoud.feiten


def test_each_of_two_schools_gets_its_own_headers_and_leaves_of_the_other(
    store: FolderStore,
) -> None:
    """One run of the leerbedrijf, from before both schools were linked."""
    sanne, yusuf = Schrijver(roepnaam="Sanne"), Schrijver(roepnaam="Yusuf")
    leg_vast(store, aangemeld(sanne), aangemeld(yusuf), aangemeld(sanne))
    een = Lijn(store).koppel(SANNE)
    twee = Lijn(store, id=ANDERE_SCHOOL).koppel(YUSUF)
    for lijn, daar, hier in ((een, SANNE, sanne), (twee, YUSUF, yusuf)):
        lijn.haal()
        match = van_school(daar, lijn.id)
        leg_vast(store, match.feit(DossierGekoppeld(hier.organisatie, hier.deelnemer)))
    for lijn, ons, ander in ((een, sanne, yusuf), (twee, yusuf, sanne)):
        reeksen = lijn.pak()
        ruw = schrijf(Zending(reeksen))
        van_bedrijf = next(r for r in reeksen if len(r.plekken) + len(r.weg) == 3)
        assert len(van_bedrijf.weg) == (1 if lijn is een else 2)
        assert pak_uit(van_bedrijf).tekst.organisatie == ons.organisatie
        assert bytes.fromhex(ons.deelnemer.replace("-", "")) in ruw
        assert bytes.fromhex(ander.deelnemer.replace("-", "")) not in ruw
        assert ander.roepnaam.encode() not in ruw
    assert (een.stuur(), twee.stuur()) == (3, 2)
    assert len(een.hub.ids() & twee.hub.ids()) == 0
    with store.lees() as lezer:
        assert lezer.niet_verstuurd() == 0


class Stroom(Exception):
    """The power went."""


@pytest.mark.parametrize("plaats", ["emmers.tel_erbij", "_houd_vast", "laat_los"])
def test_a_cut_in_the_middle_of_an_answer_changes_nothing(
    lijn: Lijn, monkeypatch: pytest.MonkeyPatch, plaats: str
) -> None:
    lijn.hub.plaats(SANNE)
    lijn.haal()
    leg_vast(lijn.store, *van_school().begin())
    antwoord = lijn.antwoord(lijn.pak())

    def weg(*_: object) -> None:
        raise Stroom

    with monkeypatch.context() as even:
        even.setattr(f"werkplek.store.uitkomsten.{plaats}", weg)
        with suppress(Stroom):
            lijn.neem(antwoord)
    stand = lijn.store.uitwisselmap.stand(SCHOOL)
    assert (stand.hier, stand.bij_school) == (3, 0)
    lijn.stuur()
    assert lijn.haal() == frozenset()


def test_outcomes_without_one_transaction_would_count_what_still_waits(
    lijn: Lijn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planted fault of the test above: what is counted is committed before the rest."""
    lijn.hub.plaats(SANNE)
    lijn.haal()
    leg_vast(lijn.store, *van_school().begin())
    antwoord = lijn.antwoord(lijn.pak())

    def vast_en_weg(verbinding: sa.Connection, *_: object) -> None:
        verbinding.commit()
        raise Stroom

    monkeypatch.setattr(uitkomsten, "laat_los", vast_en_weg)
    with suppress(Stroom):
        lijn.neem(antwoord)
    with lijn.store.lees() as lezer:
        assert lezer.niet_verstuurd() == 3
    assert lijn.store.uitwisselmap.stand(SCHOOL).bij_school == 3


def test_two_feiten_in_one_message_hold_nobody_else(lijn: Lijn, hub: Loket) -> None:
    """An answer names the feiten that went, also when more would go by now."""
    hub.plaats(SANNE)
    lijn.haal()
    wie = Schrijver()
    begin = wie.begin()
    leg_vast(lijn.store, *begin)
    match = van_school()
    leg_vast(lijn.store, aangemeld(match))
    reeksen = lijn.pak()
    antwoord = lijn.antwoord(reeksen)
    leg_vast(lijn.store, match.feit(DossierGekoppeld(wie.organisatie, wie.deelnemer)))
    lijn.neem(antwoord)
    assert lijn.store.uitwisselmap.stand(SCHOOL).hier == 4  # the match, and three of before
    assert lijn.stuur() == 4
    assert lijn.haal() == frozenset()
