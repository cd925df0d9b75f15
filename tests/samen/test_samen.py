"""One feit for each who did it: all of them or none, asked about once, undone with one tap."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.store import MemoryUnitOfWork
from tests.fakes.werkvloer import P2, W1, W2, Werkvloer
from tests.samen.conftest import Ploeg, ploeg_van
from werkplek.application.context import Context
from werkplek.application.plaatsen import pauzeer
from werkplek.application.samen import herroep_samen, leg_vast_samen
from werkplek.application.vastleggen import Vastgelegd, WaarnemingOpgave, leg_vast, vul_aan
from werkplek.domain.feiten import Feit, FeitHerroepen, WaarnemingVastgelegd
from werkplek.domain.fouten import (
    AlGedaan,
    BevestigingNodig,
    DeelnemerOnbekend,
    FeitOnbekend,
    NietBevoegd,
    StapOnbekend,
    TekstGeweigerd,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.domain.voortgang import Voortgang
from werkplek.domain.waarneming import Waarneming

PER_ONGELUK = "per ongeluk"
BSN = "order 111222333 klaargezet"
STAPPEN = ("uitleg", "samen", "controle", "zelfstandig")
NIEMAND = DeelnemerId("niemand")

Samen = Callable[[Context, Persoon, Sequence[WaarnemingOpgave]], tuple[Vastgelegd, ...]]


def opgaven(
    *wie: DeelnemerId, code: WerkprocesCode = W1, stap: str = "zelfstandig", dag: date | None = None
) -> list[WaarnemingOpgave]:
    """The same work for each of these."""
    return [WaarnemingOpgave(deelnemer, code, stap, dag) for deelnemer in wie]


def samen(ploeg: Ploeg, *wie: DeelnemerId) -> tuple[Vastgelegd, ...]:
    """Marga saw these do W1."""
    return leg_vast_samen(ploeg.vloer.ctx, ploeg.vloer.marga, opgaven(*wie))


def staande(ploeg: Ploeg, deelnemer: DeelnemerId) -> list[Waarneming]:
    """What counts for somebody."""
    return [w for w in ploeg.vloer.gang(deelnemer).waarnemingen if w.geldt]


def standen(ploeg: Ploeg) -> list[Voortgang]:
    """How everybody stands, without what was turned back."""
    gangen = [ploeg.vloer.gang(wie) for wie in ploeg.allen]
    return [Voortgang(gang.naam, gang.plaatsingen) for gang in gangen]


def test_each_gets_a_feit_of_their_own_with_the_same_step_and_day(overal: Ploeg) -> None:
    gisteren = overal.vloer.vandaag + timedelta(days=-1)
    voor = overal.vloer.aantal()
    toch = frozenset({Navraag.DATUM_VOOR_PLAATSING})
    gedaan = leg_vast_samen(
        overal.vloer.ctx, overal.vloer.marga, opgaven(*overal.drie, dag=gisteren), bevestigd=toch
    )
    assert overal.vloer.aantal() == voor + 3
    assert len({een.feit for een in gedaan}) == 3
    for wie, een in zip(overal.drie, gedaan, strict=True):
        (waarneming,) = staande(overal, wie)
        assert waarneming.id == een.feit
        assert (waarneming.code, waarneming.stap) == (W1, "zelfstandig")
        assert (waarneming.gezien_op, waarneming.notitie) == (gisteren, "")
    assert not staande(overal, overal.piet)


def test_for_whom_it_is_not_in_the_choice_it_is_kept_and_does_not_count_yet(ploeg: Ploeg) -> None:
    assert [een.telt_mee for een in samen(ploeg, ploeg.sanne, ploeg.piet)] == [True, False]


def met_een_commit_per_deelnemer(
    ctx: Context, als: Persoon, alle: Sequence[WaarnemingOpgave]
) -> tuple[Vastgelegd, ...]:
    """The planted fault: whoever comes before the one that is refused is kept."""
    return tuple(leg_vast(ctx, als, opgave) for opgave in alle)


def houdt_zich_aan_alles_of_niets(overal: Ploeg, doe: Samen) -> bool:
    """Whether nothing is kept for anybody when one of them is refused."""
    voor, vloer = overal.vloer.aantal(), overal.vloer
    with pytest.raises(DeelnemerOnbekend):
        doe(vloer.ctx, vloer.marga, opgaven(*overal.drie, NIEMAND))
    return vloer.aantal() == voor and not any(staande(overal, wie) for wie in overal.allen)


def test_when_one_of_them_is_refused_nothing_is_kept_for_anybody(overal: Ploeg) -> None:
    assert houdt_zich_aan_alles_of_niets(overal, leg_vast_samen)


def test_a_commit_for_each_is_found(overal: Ploeg) -> None:
    assert not houdt_zich_aan_alles_of_niets(overal, met_een_commit_per_deelnemer)


class Vol(RuntimeError):
    """The disk is full."""


def test_a_disk_that_fills_up_half_way_keeps_nothing(
    ploeg: Ploeg, monkeypatch: pytest.MonkeyPatch
) -> None:
    echt, aantal = MemoryUnitOfWork.voeg_toe, iter(range(9))

    def vol_na_twee(uow: MemoryUnitOfWork, feit: Feit) -> None:
        if next(aantal) == 2:
            raise Vol
        echt(uow, feit)

    monkeypatch.setattr(MemoryUnitOfWork, "voeg_toe", vol_na_twee)
    with ploeg.vloer.weigert(Vol):
        samen(ploeg, *ploeg.drie)


def test_an_odd_day_is_asked_about_once_for_all(ploeg: Ploeg) -> None:
    vloer, morgen = ploeg.vloer, ploeg.vloer.vandaag + timedelta(days=1)
    alle = opgaven(*ploeg.drie, dag=morgen)
    with vloer.weigert(BevestigingNodig) as geweigerd:
        leg_vast_samen(vloer.ctx, vloer.marga, alle)
    assert geweigerd.value.vragen == (Navraag.DATUM_IN_TOEKOMST,)
    toch = frozenset(geweigerd.value.vragen)
    assert len(leg_vast_samen(vloer.ctx, vloer.marga, alle, bevestigd=toch)) == 3


def test_what_is_odd_for_one_of_them_is_asked_about_too(ploeg: Ploeg) -> None:
    vloer = ploeg.vloer
    pauzeer(vloer.ctx, vloer.marga, ploeg.yusuf, vloer.vandaag)
    met_nummer = WaarnemingOpgave(ploeg.lotte, W1, "samen", notitie=BSN)
    with vloer.weigert(BevestigingNodig) as geweigerd:
        leg_vast_samen(vloer.ctx, vloer.marga, [*opgaven(ploeg.sanne, ploeg.yusuf), met_nummer])
    assert set(geweigerd.value.vragen) == {Navraag.DATUM_IN_PAUZE, Navraag.LIJKT_OP_BSN}


@pytest.mark.parametrize(
    ("stap", "notitie", "fout"),
    [("geen", "", StapOnbekend), ("samen", "x" * 5000, TekstGeweigerd)],
)
def test_what_is_refused_for_one_is_refused_for_all(
    ploeg: Ploeg, stap: str, notitie: str, fout: type[Exception]
) -> None:
    vloer = ploeg.vloer
    fout_bij_yusuf = WaarnemingOpgave(ploeg.yusuf, W1, stap, notitie=notitie)
    with vloer.weigert(fout):
        leg_vast_samen(vloer.ctx, vloer.marga, [*opgaven(ploeg.sanne), fout_bij_yusuf])


def test_one_undo_withdraws_all_of_them_with_one_feit_each(overal: Ploeg) -> None:
    gedaan = samen(overal, *overal.drie)
    voor = overal.vloer.aantal()
    weg = herroep_samen(
        overal.vloer.ctx, overal.vloer.marga, [een.feit for een in gedaan], PER_ONGELUK
    )
    assert len(set(weg)) == 3
    assert overal.vloer.aantal() == voor + 3
    for wie in overal.drie:
        (waarneming,) = overal.vloer.gang(wie).waarnemingen
        assert waarneming.herroepen_om == PER_ONGELUK
        assert isinstance(overal.vloer.feiten(wie)[-1].inhoud, FeitHerroepen)


def test_when_one_cannot_be_withdrawn_all_of_them_stand(overal: Ploeg) -> None:
    vloer, gedaan = overal.vloer, samen(overal, *overal.drie)
    ids = [een.feit for een in gedaan]
    herroep_samen(vloer.ctx, vloer.marga, ids[-1:], PER_ONGELUK)
    voor = vloer.aantal()
    with pytest.raises(AlGedaan):
        herroep_samen(vloer.ctx, vloer.marga, ids, PER_ONGELUK)
    assert vloer.aantal() == voor
    assert staande(overal, overal.sanne)
    assert staande(overal, overal.yusuf)


def test_what_somebody_else_recorded_is_not_undone_along(ploeg: Ploeg) -> None:
    vloer, (mijn,) = ploeg.vloer, samen(ploeg, ploeg.sanne)
    ander = vloer.zie(ploeg.yusuf, als=vloer.marga)
    with vloer.weigert(NietBevoegd):
        herroep_samen(vloer.ctx, vloer.noor, [mijn.feit, ander], PER_ONGELUK)


@pytest.mark.parametrize("ids", [(), (FeitId("onbekend"),)])
def test_nothing_to_withdraw_is_refused(ploeg: Ploeg, ids: tuple[FeitId, ...]) -> None:
    with ploeg.vloer.weigert(FeitOnbekend):
        herroep_samen(ploeg.vloer.ctx, ploeg.vloer.marga, ids, PER_ONGELUK)


def test_the_undo_takes_a_later_note_along(ploeg: Ploeg) -> None:
    vloer, gedaan = ploeg.vloer, samen(ploeg, *ploeg.drie)
    vul_aan(vloer.ctx, vloer.marga, gedaan[0].feit, notitie="Rustig gewerkt.")
    herroep_samen(vloer.ctx, vloer.marga, [een.feit for een in gedaan], PER_ONGELUK)
    assert not staande(ploeg, ploeg.sanne)


@given(
    eerder=st.lists(
        st.tuples(st.integers(0, 3), st.sampled_from([W1, W2, P2]), st.sampled_from(STAPPEN))
    ),
    wie=st.sets(st.integers(0, 3), min_size=1),
    code=st.sampled_from([W1, W2, P2]),
    stap=st.sampled_from(STAPPEN),
)
def test_undo_of_do_leaves_everybody_as_they_were(
    eerder: list[tuple[int, WerkprocesCode, str]], wie: set[int], code: WerkprocesCode, stap: str
) -> None:
    ploeg = ploeg_van(Werkvloer())
    for plek, gezien, hoe in eerder:
        ploeg.vloer.zie(ploeg.allen[plek], gezien, hoe)
    voor = standen(ploeg)
    ctx, marga = ploeg.vloer.ctx, ploeg.vloer.marga
    alle = opgaven(*(ploeg.allen[plek] for plek in sorted(wie)), code=code, stap=stap)
    gedaan = leg_vast_samen(ctx, marga, alle)
    assert standen(ploeg) != voor
    herroep_samen(ctx, marga, [een.feit for een in gedaan], PER_ONGELUK)
    assert standen(ploeg) == voor


def test_a_feit_is_the_same_as_when_it_is_recorded_alone(ploeg: Ploeg) -> None:
    samen(ploeg, ploeg.sanne, ploeg.yusuf)
    ploeg.vloer.zie(ploeg.lotte)
    soorten = {type(ploeg.vloer.feiten(wie)[-1].inhoud) for wie in ploeg.drie}
    assert soorten == {WaarnemingVastgelegd}
