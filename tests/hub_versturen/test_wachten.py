"""What may not in yet waits, whole and visible, and comes in by itself once what lacked came."""

from datetime import UTC, date, datetime, timedelta
from itertools import permutations
from typing import Any

import pytest
import sqlalchemy as sa

from tests.fakes.apparaat import Apparaat, Deelnemer, nieuw_id
from tests.fakes.dienstlijn import Hub
from tests.fakes.schrijver import (
    Schrijver,
    gekregen,
    id_van,
    kort,
    plaats,
    schrijvers,
    zet_apparaat,
)
from werkplek.domain.feiten import DossierGekoppeld, Relatie
from werkplek.domain.kenmerk import DeelnemerId, OrganisatieId
from werkplek.domain.school import Periode, Schoolrol
from werkplek.hub.intrekken import trek_in
from werkplek.hub.logboek import open_logboek, verander_rechten
from werkplek.hub.mensen import beeindig_rol, geef_rol, maak_persoon
from werkplek.hub.tables import aangehouden
from werkplek.hub.tables_mensen import deelnemer, koppeling, plaatsing, rol
from werkplek.hub.wachten import herzie, probeer, rij_van
from werkplek.hub.wissen import Wisbesluit, wis_dossier
from werkplek.protocol.naam import naam_uit
from werkplek.protocol.uitwisseling import Ophaling, Uitkomst, Vraag

ELDERS = "99999999-0000-4000-8000-000000000009"


def wachten(hub: Hub, *feiten: str) -> dict[str, str]:
    """What waits, and why."""
    with hub.hub.database.beheer() as verbinding:
        vraag = sa.select(aangehouden.c.id, aangehouden.c.reden)
        return {
            r.id: r.reden for r in verbinding.execute(vraag.where(aangehouden.c.id.in_(feiten)))
        }


def kijk_opnieuw(hub: Hub) -> int:
    """The school changed something; what waits is judged anew."""
    with hub.hub.database.inname(hub.hub.school.nr) as verbinding:
        return herzie(open_logboek(verbinding, hub.hub.school.nr), hub.klok())


def besluiten(schrijver: Schrijver) -> dict[str, tuple[str, int]]:
    """What the device heard of what waited."""
    paginas = schrijver.haal()
    return {naam_uit(b.feit): (b.uitkomst, b.plek) for b in paginas[0].besluiten}


# ------------------------------------------------------------------------ parents


def test_an_answer_before_its_question(hub: Hub, fien: Deelnemer) -> None:
    ans, bo = schrijvers(hub, 2)
    vraag = ans.opmerking(fien, "Mag dit?")
    antwoord = bo.opmerking(fien, "Ja.", verwijst=[(Relatie.ANTWOORDT, id_van(vraag))])
    assert kort(bo.stuur(bo.reeks(antwoord))) == ["aangehouden wacht_op_feit"]
    assert id_van(antwoord) not in gekregen(ans.haal())
    (bewaard,) = ans.stuur(ans.reeks(vraag))
    assert wachten(hub, id_van(antwoord)) == {}
    assert gekregen(ans.haal())[id_van(antwoord)] == bewaard.nr + 1
    assert besluiten(bo)[id_van(antwoord)] == (Uitkomst.BEWAARD, bewaard.nr + 1)
    assert kort(bo.stuur(bo.reeks(antwoord))) == ["bekend"]


def test_a_correction_a_month_before_its_original(hub: Hub, fien: Deelnemer) -> None:
    """Meanwhile its author's device pushed more, and the role of its author ended."""
    ans, bo = schrijvers(hub, 2)
    nu = datetime.now(UTC)
    origineel = ans.waarneming(fien)
    correctie = bo.waarneming(
        fien, verwijst=[(Relatie.CORRIGEERT, id_van(origineel))], op=nu - timedelta(days=31)
    )
    assert kort(bo.stuur(bo.reeks(correctie), rest=0)) == ["aangehouden wacht_op_feit"]
    bo.stuur(bo.reeks(bo.waarneming(fien)), rest=0)
    eindig(hub, bo, (nu - timedelta(days=20)).date())
    ans.stuur(ans.reeks(origineel))
    assert {id_van(origineel), id_van(correctie)} <= gekregen(ans.haal()).keys()


def test_two_corrections_of_one_feit_are_both_kept(hub: Hub, fien: Deelnemer) -> None:
    ans, bo = schrijvers(hub, 2)
    origineel = ans.waarneming(fien)
    correcties = [
        wie.waarneming(fien, verwijst=[(Relatie.CORRIGEERT, id_van(origineel))])
        for wie in (ans, bo)
    ]
    bo.stuur(bo.reeks(correcties[1]))
    assert kort(ans.stuur(ans.reeks(origineel, correcties[0]))) == ["bewaard"] * 2
    assert {id_van(f) for f in correcties} <= gekregen(ans.haal()).keys()


@pytest.mark.parametrize("volgorde", [*permutations(range(4))])
def test_a_chain_in_any_order(hub: Hub, fien: Deelnemer, volgorde: tuple[int, ...]) -> None:
    """One that waits for two others, of which one waits itself; each from its own device."""
    a, b, c, d = schrijvers(hub, 4)
    eerste, tweede = a.opmerking(fien, "1"), b.opmerking(fien, "2")
    derde = c.opmerking(fien, "3", verwijst=[(Relatie.ANTWOORDT, id_van(eerste))])
    laatste = d.herroeping(fien, id_van(eerste), id_van(derde), id_van(tweede))
    paren = [(a, eerste), (b, tweede), (c, derde), (d, laatste)]
    for n in volgorde:
        wie, feit = paren[n]
        wie.stuur(wie.reeks(feit))
    assert wachten(hub, *(id_van(f) for _, f in paren)) == {}
    nrs = gekregen(a.haal())
    assert nrs[id_van(laatste)] > max(nrs[id_van(f)] for f in (eerste, tweede, derde))


def test_a_child_before_its_parent_in_one_push(hub: Hub, fien: Deelnemer) -> None:
    ans, bo = schrijvers(hub, 2)
    vraag = ans.opmerking(fien, "Mag dit?")
    antwoord = bo.opmerking(fien, "Ja.", verwijst=[(Relatie.ANTWOORDT, id_van(vraag))])
    assert kort(bo.stuur(bo.reeks(antwoord), ans.reeks(vraag))) == [
        "aangehouden wacht_op_feit",
        "bewaard",
    ]
    assert kort(bo.stuur(bo.reeks(antwoord))) == ["bekend"]


def test_what_waits_for_a_right_then_waits_for_its_parent(hub: Hub) -> None:
    ans, bo = schrijvers(hub, 2)
    wie = plaats(hub, ELDERS)
    vraag = ans.opmerking(wie, "Mag dit?")
    antwoord = bo.opmerking(wie, "Ja.", verwijst=[(Relatie.ANTWOORDT, id_van(vraag))])
    assert kort(bo.stuur(bo.reeks(antwoord))) == ["aangehouden geen_recht"]
    hier_geplaatst(hub, wie)
    kijk_opnieuw(hub)
    assert wachten(hub, id_van(antwoord)) == {id_van(antwoord): "wacht_op_feit"}
    (gehoord,) = bo.haal()[0].besluiten  # whoever waits is not told an old reason
    assert (gehoord.uitkomst, gehoord.reden) == (Uitkomst.AANGEHOUDEN, "wacht_op_feit")
    kijk_opnieuw(hub)
    assert len(bo.haal()[0].besluiten) == 1  # and not told the same twice
    ans.stuur(ans.reeks(vraag))
    assert wachten(hub, id_van(antwoord)) == {}


# ------------------------------------------------------------------------ rights and names


def test_without_a_right_it_waits_until_there_is_one(hub: Hub, ans: Schrijver) -> None:
    wie = plaats(hub, ELDERS)
    feit = ans.waarneming(wie)
    assert kort(ans.stuur(ans.reeks(feit))) == ["aangehouden geen_recht"]
    assert kort(ans.stuur(ans.reeks(feit))) == ["aangehouden geen_recht"]
    assert kijk_opnieuw(hub) == 0
    hier_geplaatst(hub, wie)
    assert kijk_opnieuw(hub) == 1
    assert besluiten(ans)[id_van(feit)][0] == Uitkomst.BEWAARD


def test_sent_again_it_comes_in_and_waits_no_longer(hub: Hub, ans: Schrijver) -> None:
    wie = plaats(hub, ELDERS)
    feit = ans.waarneming(wie)
    ans.stuur(ans.reeks(feit))
    hier_geplaatst(hub, wie)
    assert kort(ans.stuur(ans.reeks(feit))) == ["bewaard"]
    assert wachten(hub, id_van(feit)) == {}


def test_a_person_lets_it_in(hub: Hub, ans: Schrijver) -> None:
    wie = plaats(hub, ELDERS)
    feit = ans.waarneming(wie)
    ans.stuur(ans.reeks(feit))
    nr = hub.hub.school.nr
    with hub.hub.database.inname(nr) as verbinding:
        rijen = rij_van(verbinding, nr, [id_van(feit)])
        nieuw = probeer(open_logboek(verbinding, nr), rijen, hub.klok(), toegelaten=True)
        assert [een.id for _, _, een in nieuw] == [id_van(feit)]
    assert kort(ans.stuur(ans.reeks(feit))) == ["bekend"]


def test_an_unknown_deelnemer(hub: Hub, ans: Schrijver) -> None:
    wie = Deelnemer(nieuw_id(), nieuw_id())
    feit = ans.waarneming(wie)
    assert kort(ans.stuur(ans.reeks(feit))) == ["aangehouden dossier_onbekend"]
    nr = hub.hub.school.nr
    naam = {"roepnaam": "Bo", "achternaam": "Verzonnen", "extern": ""}
    plek = {"leerbedrijf": hub.hub.leerbedrijf, "crebo": "1", "van": date(2026, 1, 1), "extern": ""}
    with hub.hub.database.beheer() as verbinding:
        verbinding.execute(sa.insert(deelnemer), {"school": nr, "id": wie.id, **naam})
        wat = {"school": nr, "id": wie.plaatsing, "deelnemer": wie.id}
        verbinding.execute(sa.insert(plaatsing), wat | plek)
        verander_rechten(verbinding, nr)
    assert kijk_opnieuw(hub) == 1


def test_an_unknown_author(hub: Hub, ans: Schrijver, fien: Deelnemer) -> None:
    wie = nieuw_id()
    feit = ans.waarneming(fien, auteur=wie)
    assert kort(ans.stuur(ans.reeks(feit))) == ["aangehouden auteur_onbekend"]
    with hub.hub.database.inname(hub.hub.school.nr) as verbinding:
        maak_persoon(verbinding, hub.hub.school.nr, wie, "Cor Verzonnen")
        geef_rol(
            verbinding,
            hub.hub.school.nr,
            wie,
            Schoolrol.PRAKTIJKOPLEIDER,
            Periode(),
            leerbedrijf=hub.hub.leerbedrijf,
        )
    assert kijk_opnieuw(hub) == 1


def test_a_device_that_nobody_enrolled_yet(hub: Hub, ans: Schrijver, fien: Deelnemer) -> None:
    """Another device carries its feiten to the school, two branches of one chain among them."""
    vreemd = Apparaat(auteur=ans.apparaat.auteur, school=ans.apparaat.school)
    los = Schrijver(hub, vreemd)
    tweeling = los.kloon()
    feiten = los.waarneming(fien), tweeling.waarneming(fien)
    reeksen = [los.reeks(feit) for feit in feiten]
    assert kort(ans.stuur(*reeksen)) == ["aangehouden apparaat_onbekend"] * 2
    zet_apparaat(hub, vreemd, vreemd.zegel.sleutel)
    assert kijk_opnieuw(hub) == 2


def test_what_waited_was_sealed_by_somebody_else(hub: Hub, ans: Schrijver, fien: Deelnemer) -> None:
    """Someone sealed in the name of a device before it was enrolled with a key of its own."""
    vreemd = Apparaat(auteur=ans.apparaat.auteur, school=ans.apparaat.school)
    feit = Schrijver(hub, vreemd).waarneming(fien)
    ans.stuur(Schrijver(hub, vreemd).reeks(feit))
    zet_apparaat(hub, vreemd, Apparaat().zegel.sleutel)
    kijk_opnieuw(hub)
    assert wachten(hub, id_van(feit)) == {id_van(feit): "apparaat_onbekend"}


@pytest.mark.parametrize("anders", [{"soort": "iets_nieuws"}, {"soort_v": 2}])
def test_what_is_newer_than_this_hub_waits(
    hub: Hub, ans: Schrijver, fien: Deelnemer, anders: dict[str, Any]
) -> None:
    feit = ans.waarneming(fien, **anders)
    assert kort(ans.stuur(ans.reeks(feit, ans.waarneming(fien)))) == [
        "aangehouden nieuwer",
        "bewaard",
    ]
    kijk_opnieuw(hub)
    assert wachten(hub, id_van(feit)) == {id_van(feit): "nieuwer"}


def test_a_newer_body_that_turns_out_unreadable_stays(
    hub: Hub, ans: Schrijver, fien: Deelnemer
) -> None:
    """A hub that was renewed reads what its older self could not; that must not stop the rest."""
    los, heel = ans.waarneming(fien, soort="iets_nieuws"), ans.waarneming(fien, soort_v=2)
    ans.stuur(ans.reeks(los), ans.reeks(heel))
    nr = hub.hub.school.nr
    with hub.hub.database.inname(nr) as verbinding:
        bewijs = sa.update(aangehouden).where(aangehouden.c.id == id_van(los))
        verbinding.execute(bewijs.values(soort="bewijs_toegevoegd"))
    kijk_opnieuw(hub)
    assert wachten(hub, id_van(los), id_van(heel)).keys() == {id_van(los), id_van(heel)}


# ------------------------------------------------------------------------ linking


def koppel(ans: Schrijver, wie: Deelnemer, organisatie: str, eigen: str) -> object:
    return ans.feit(DossierGekoppeld(OrganisatieId(organisatie), DeelnemerId(eigen)), wie.id)


def test_feiten_of_before_the_link_wait_for_it(hub: Hub, ans: Schrijver, fien: Deelnemer) -> None:
    eigen = Deelnemer(nieuw_id(), nieuw_id())
    organisatie = ans.apparaat.organisatie
    oud = [ans.waarneming(eigen, f"{n}", organisatie=organisatie) for n in range(30)]
    assert set(kort(ans.stuur(*ans.reeksen(oud)))) == {"aangehouden dossier_onbekend"}
    band = koppel(ans, fien, organisatie, eigen.id)
    (bewaard,) = ans.stuur(ans.reeks(band))  # type: ignore[arg-type]
    assert bewaard.uitkomst == "bewaard"
    nrs = gekregen(ans.haal())
    assert sorted(nrs[id_van(f)] for f in oud) == [bewaard.nr + n for n in range(1, 31)]
    assert besluiten(ans).keys() >= {id_van(f) for f in oud}
    nieuw = ans.waarneming(eigen, organisatie=organisatie)
    assert kort(ans.stuur(ans.reeks(nieuw))) == ["bewaard"]


def test_a_link_and_what_it_lets_in_in_one_push(hub: Hub, ans: Schrijver, fien: Deelnemer) -> None:
    eigen = Deelnemer(nieuw_id(), nieuw_id())
    organisatie = ans.apparaat.organisatie
    oud = ans.waarneming(eigen, organisatie=organisatie)
    band = koppel(ans, fien, organisatie, eigen.id)
    ans.stuur(ans.reeks(oud), ans.reeks(band))  # type: ignore[arg-type]
    assert id_van(oud) in gekregen(ans.haal())


def test_nobody_links_the_folder_of_another_leerbedrijf(
    hub: Hub, ans: Schrijver, fien: Deelnemer
) -> None:
    """Else whoever knows a name there would read along."""
    eigen, vreemde_map = nieuw_id(), nieuw_id()
    band = koppel(ans, fien, vreemde_map, eigen)
    ans.stuur(ans.reeks(band))  # type: ignore[arg-type]
    with hub.hub.database.beheer() as verbinding:
        assert not verbinding.execute(sa.select(koppeling).where(koppeling.c.eigen == eigen)).all()


# ------------------------------------------------------------------------ closed and erased


def test_a_device_that_was_revoked_sends_what_it_has(
    hub: Hub, ans: Schrijver, fien: Deelnemer
) -> None:
    eerder = ans.waarneming(fien)
    ans.stuur(ans.reeks(eerder))
    with hub.hub.database.inname(hub.hub.school.nr) as verbinding:
        trek_in(verbinding, hub.hub.school.nr, ans.apparaat.id, "kwijt", door="c", nu=hub.klok())
    later = ans.waarneming(fien)
    assert kort(ans.stuur(ans.reeks(eerder), ans.reeks(later))) == [
        "bekend",
        "aangehouden apparaat_ingetrokken",
    ]
    for naam, vraag in (("ophalen", Ophaling(0)), ("vraag", Vraag(()))):
        antwoord = ans.apparaat.vraag(hub.lijn, naam, vraag)
        assert (antwoord.status, antwoord.weigering().code) == (410, "ingetrokken")


def test_what_was_erased_is_gewist_and_comes_not_back(hub: Hub, ans: Schrijver) -> None:
    wie = plaats(hub)
    feit, wacht = ans.waarneming(wie), ans.waarneming(wie, soort="iets_nieuws")
    ans.stuur(ans.reeks(feit), ans.reeks(wacht))
    nr = hub.hub.school.nr
    with hub.hub.database.inname(nr) as verbinding:
        wis_dossier(verbinding, nr, wie.id, Wisbesluit("verzoek", "c", hub.klok()))
    nieuw = ans.waarneming(wie)
    uitkomsten = ans.stuur(ans.reeks(feit), ans.reeks(nieuw), ans.reeks(wacht))
    assert {u.uitkomst for u in uitkomsten} == {"gewist"}
    assert id_van(feit) not in gekregen(ans.haal())


def test_what_waits_for_a_link_to_an_erased_dossier_is_gewist(hub: Hub, ans: Schrijver) -> None:
    wie, eigen = plaats(hub), Deelnemer(nieuw_id(), nieuw_id())
    organisatie = ans.apparaat.organisatie
    oud = ans.waarneming(eigen, organisatie=organisatie)
    ans.stuur(ans.reeks(oud))
    nr = hub.hub.school.nr
    with hub.hub.database.inname(nr) as verbinding:
        wis_dossier(verbinding, nr, wie.id, Wisbesluit("verzoek", "c", hub.klok()))
        band = {"school": nr, "organisatie": organisatie, "eigen": eigen.id, "dossier": wie.id}
        verbinding.execute(sa.insert(koppeling), band)
    kijk_opnieuw(hub)
    assert wachten(hub, id_van(oud)) == {}
    assert besluiten(ans)[id_van(oud)] == (Uitkomst.GEWIST, 0)


# ------------------------------------------------------------------------ the moment


def test_captured_before_the_role_ended_and_pushed_after(
    hub: Hub, ans: Schrijver, fien: Deelnemer
) -> None:
    nu = datetime.now(UTC)
    eindig(hub, ans, (nu - timedelta(days=10)).date())
    voor = ans.waarneming(fien, op=nu - timedelta(days=11))
    na = ans.waarneming(fien, op=nu - timedelta(days=8))
    assert kort(ans.stuur(ans.reeks(voor), ans.reeks(na))) == ["bewaard", "aangehouden geen_recht"]


def test_a_clock_that_lies_is_believed_until_the_last_push(
    hub: Hub, ans: Schrijver, fien: Deelnemer
) -> None:
    nu = datetime.now(UTC)
    ans.stuur(ans.reeks(ans.waarneming(fien)), rest=0)
    eindig(hub, ans, (nu - timedelta(days=10)).date())
    oud = ans.waarneming(fien, op=nu - timedelta(days=300))
    assert kort(ans.stuur(ans.reeks(oud))) == ["aangehouden geen_recht"]


@pytest.mark.parametrize("jaar", [1970, 2067])
def test_a_clock_that_is_years_off_stops_nothing(
    hub: Hub, ans: Schrijver, fien: Deelnemer, jaar: int
) -> None:
    feit = ans.waarneming(fien, op=datetime(jaar, 1, 1, tzinfo=UTC))
    assert kort(ans.stuur(ans.reeks(feit))) == ["bewaard"]


# ------------------------------------------------------------------------ helpers


def eindig(hub: Hub, wie: Schrijver, tot: date) -> None:
    with hub.hub.database.inname(hub.hub.school.nr) as verbinding:
        beeindig_rol(
            verbinding, hub.hub.school.nr, wie.apparaat.auteur, Schoolrol.PRAKTIJKOPLEIDER, tot
        )
        assert verbinding.execute(sa.select(rol).where(rol.c.tot == tot)).first()


def hier_geplaatst(hub: Hub, wie: Deelnemer) -> None:
    with hub.hub.database.inname(hub.hub.school.nr) as verbinding:
        hier = sa.update(plaatsing).where(plaatsing.c.deelnemer == wie.id)
        verbinding.execute(hier.values(leerbedrijf=hub.hub.leerbedrijf))
        verander_rechten(verbinding, hub.hub.school.nr)
