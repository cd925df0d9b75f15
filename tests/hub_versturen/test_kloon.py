"""Two devices with one key: what both recorded is kept, and both must enrol anew."""

import sqlalchemy as sa

from tests.fakes.apparaat import Apparaat, Deelnemer
from tests.fakes.dienstlijn import Hub
from tests.fakes.schrijver import (
    Schrijver,
    gekregen,
    id_van,
    kort,
    schrijvers,
    zet_apparaat,
)
from werkplek.hub.spoor import breuk_in
from werkplek.hub.tables_mensen import apparaat, spoor
from werkplek.protocol.uitwisseling import Ophaling


def stand_van(hub: Hub, een: Schrijver) -> str:
    with hub.hub.database.beheer() as verbinding:
        rij = sa.select(apparaat.c.reden).where(apparaat.c.id == een.apparaat.id)
        return str(verbinding.execute(rij).scalar_one())


def test_both_branches_are_kept_and_the_device_is_closed(
    hub: Hub, ans: Schrijver, fien: Deelnemer
) -> None:
    ans.stuur(ans.reeks(ans.waarneming(fien)))
    kloon = ans.kloon()
    een = [ans.waarneming(fien, f"a{n}") for n in range(3)]
    ander = [kloon.waarneming(fien, f"b{n}") for n in range(5)]
    assert kort(ans.stuur(ans.reeks(*een))) == ["bewaard"] * 3
    assert stand_van(hub, ans) == ""
    assert kort(kloon.stuur(kloon.reeks(*ander))) == ["bewaard"] * 5
    assert stand_van(hub, ans) == "kloon"
    (lezer,) = schrijvers(hub)
    assert {id_van(f) for f in (*een, *ander)} <= gekregen(lezer.haal()).keys()
    assert kort(ans.stuur(ans.reeks(ans.waarneming(fien)))) == ["aangehouden apparaat_ingetrokken"]
    assert ans.apparaat.vraag(hub.lijn, "ophalen", Ophaling(0)).status == 410
    with hub.hub.database.beheer() as verbinding:
        regels = sa.select(spoor.c.wat).where(spoor.c.waarover == ans.apparaat.id)
        assert list(verbinding.scalars(regels)) == ["ingetrokken_kloon"]
        assert breuk_in(verbinding, hub.hub.school.nr) is None


def test_both_branches_in_one_push(hub: Hub, ans: Schrijver, fien: Deelnemer) -> None:
    kloon = ans.kloon()
    reeksen = [wie.reeks(wie.waarneming(fien)) for wie in (ans, kloon)]
    (drager,) = schrijvers(hub)
    assert kort(drager.stuur(*reeksen)) == ["bewaard"] * 2
    assert stand_van(hub, ans) == "kloon"
    assert stand_van(hub, drager) == ""


def test_a_run_sealed_twice_over_is_no_reason_by_itself(
    hub: Hub, ans: Schrijver, fien: Deelnemer
) -> None:
    """Sent again, whole or in part, it is the same run."""
    feiten = [ans.waarneming(fien) for _ in range(3)]
    for weg in ({0, 1}, {1, 2}, set[int]()):
        ans.stuur(ans.reeks(*feiten, weg=weg))
    ans.stuur(ans.reeks(ans.waarneming(fien)))
    assert stand_van(hub, ans) == ""


def test_nobody_closes_the_device_of_another(hub: Hub, ans: Schrijver, fien: Deelnemer) -> None:
    """A run under its name with another key stands apart, and proves nothing against it."""
    ans.stuur(ans.reeks(ans.waarneming(fien)))
    (dader,) = schrijvers(hub)
    dader.apparaat.id = ans.apparaat.id
    vals = dader.reeks(dader.waarneming(fien, auteur=ans.apparaat.auteur))
    (dader,) = schrijvers(hub)
    assert kort(dader.stuur(vals)) == ["apart_gezet sleutel"]
    assert stand_van(hub, ans) == ""


def test_not_even_before_it_was_enrolled(hub: Hub, fien: Deelnemer) -> None:
    (drager,) = schrijvers(hub)
    school = drager.apparaat.school
    echt = Schrijver(hub, Apparaat(school=school, auteur=drager.apparaat.auteur))
    vals = Schrijver(hub, Apparaat(id=echt.apparaat.id, school=school))
    drager.stuur(vals.reeks(vals.waarneming(fien)))
    zet_apparaat(hub, echt.apparaat, echt.apparaat.zegel.sleutel)
    assert kort(drager.stuur(echt.reeks(echt.waarneming(fien)))) == ["bewaard"]
    assert stand_van(hub, echt) == ""
