"""Cases 14 and 15: rights that change while somebody is away: work is kept, shown, decided."""

from datetime import UTC, datetime, timedelta

from tests.uitwisseling.plein import Plein, vandaag
from werkplek.domain.school import Periode, Schoolrol
from werkplek.hub.logboek import open_logboek
from werkplek.hub.mensen import beeindig_rol, geef_rol
from werkplek.hub.wachten import herzie

A, B = "Bakker Proef", "Slager Proef"


def test_14_who_moves_takes_the_work_from_before_along_and_later_work_waits(school: Plein) -> None:
    sam = school.deelnemer(A)
    ans, bert = school.tablet("Ans", A), school.tablet("Bert", B)
    for een in (ans, bert):
        een.goed()
    school.al_lang(ans)
    verhuisd = vandaag() - timedelta(days=40)
    ans.klok.verschil = timedelta(days=-45)
    voor = ans.zie_vaak(sam, 30)
    ans.klok.verschil = timedelta(days=-2)
    na = ans.zie_vaak(sam, 5)
    ans.klok.verschil = timedelta()
    school.verplaats(sam, B, verhuisd)
    uitkomst = ans.wissel()
    redenen = {een.reden for een in ans.store.uitwisselmap.aangehouden(ans.school.id)}
    assert (uitkomst.bewaard, uitkomst.aangehouden) == (30, 5), redenen
    assert uitkomst.dossiers_weg == {sam.id}
    bert.goed()
    assert bert.ids_hier(sam.id) >= set(voor)
    assert set(school.dossier().gehouden) == set(na)
    school.laat_wisselen()
    school.eis_heel()


def test_15_a_right_that_ended_while_200_wait_and_then_returns_loses_none(school: Plein) -> None:
    sam, kim = school.deelnemer(), school.deelnemer()
    ans, bea = school.tablet("Ans"), school.tablet("Bea")
    school.laat_wisselen(keren=1)
    alle = ans.zie_vaak(sam, 200)
    bij_kim = ans.zie(kim)
    school.neem_recht(sam)
    uitkomst = ans.wissel()
    assert uitkomst.verstuurd == 201
    assert uitkomst.dossiers_weg == {sam.id}
    assert ans.ids_hier(kim.id) >= {bij_kim}
    school.laat_wisselen()
    stand = ans.store.uitwisselmap.stand(ans.school.id)
    redenen = {rij["reden"] for rij in school.dossier().gehouden.values()}
    assert (stand.hier, stand.wacht_op_besluit) == (0, 200), redenen
    school.eis_heel()
    school.zet_eind(sam, None)
    school.laat_wisselen()
    assert bea.ids_hier(sam.id) == ans.ids_hier(sam.id) >= set(alle)
    school.eis_heel()


def test_15_a_role_that_ended_is_held_and_let_in_when_it_runs_again(school: Plein) -> None:
    sam, ans = school.deelnemer(), school.tablet("Ans")
    ans.goed()
    gisteren = vandaag() - timedelta(days=1)
    with school.school.database.beheer() as verbinding:
        opleider = Schoolrol.PRAKTIJKOPLEIDER
        beeindig_rol(verbinding, school.nr, ans.als.id, opleider, gisteren)
    alle = ans.zie_vaak(sam, 3)
    uitkomst = ans.wissel()
    assert uitkomst.aangehouden == 3
    assert {een.reden for een in ans.store.uitwisselmap.aangehouden(ans.school.id)} == {
        "geen_recht"
    }
    school.eis_heel()
    bedrijf = school.bedrijf()
    with school.school.database.beheer() as verbinding:
        geef_rol(
            verbinding, school.nr, ans.als.id, opleider, Periode(gisteren), leerbedrijf=bedrijf
        )
        herzie(open_logboek(verbinding, school.nr), datetime.now(UTC))
    ans.goed()
    assert ans.store.uitwisselmap.aangehouden(ans.school.id) == ()
    assert set(alle) <= set(school.dossier().log)
    school.eis_heel()
