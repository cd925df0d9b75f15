"""What the school decides reaches the tablet as ordinary feiten, and what waited is decided on."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from tests.fakes.apparaat import Deelnemer, nieuw_id
from tests.fakes.schoolkantoor import NAAM, Schoolkantoor, lijn
from werkplek.application.koppelopgave import lees_koppeling
from werkplek.domain.feiten import (
    DeelnemerAangemeld,
    Feit,
    FeitHerroepen,
    PlaatsingBeeindigd,
    PlaatsingGestart,
    WerkprocessenGekozen,
)
from werkplek.domain.plaatsing import plaatsingen
from werkplek.hub.database import Database
from werkplek.hub.eigen import open_hubapparaat
from werkplek.hub.geheim import lees_geheim
from werkplek.hub.opzetten import nieuw_tijdvak
from werkplek.hub.school import open_school
from werkplek.protocol.feit import decodeer
from werkplek.protocol.naam import naam_uit
from werkplek.protocol.reeks import pak_uit
from werkplek.protocol.uitwisseling import OphalingAntwoord, Uitkomst


def feiten_in(paginas: list[OphalingAntwoord]) -> list[Feit]:
    """Everything that was pulled, proved by its seals, in the order of the school."""
    delen = [deel for pagina in paginas for deel in pagina.reeksen]
    op_nummer = [
        (nr, decodeer(gestuurd.gecodeerd)[1])
        for deel in delen
        for nr, gestuurd in zip(deel.nrs, pak_uit(deel.reeks).feiten, strict=True)
    ]
    return [feit for _, feit in sorted(op_nummer, key=lambda paar: paar[0])]


def test_a_placement_comes_to_the_tablet_as_ordinary_feiten(beide: Schoolkantoor) -> None:
    wie = beide.plaats()
    with beide.dienst() as dienst:
        tablet = beide.apparaat(dienst)
        paginas = tablet.haal(lijn(dienst))
    feiten = feiten_in(paginas)
    aangemeld, gestart, gekozen = (feit.inhoud for feit in feiten)
    assert isinstance(aangemeld, DeelnemerAangemeld)
    assert aangemeld.naam.roepnaam == "Sanne"
    assert isinstance(gestart, PlaatsingGestart)
    assert (gestart.praktijkopleider, gestart.school) == ("", NAAM)
    assert (gestart.kwalificatie.niveau, gestart.kwalificatie.naam) == (1, "Assistent logistiek")
    assert feiten[1].id == wie.plaatsing
    assert feiten[1].gezien_op.isoformat() == "2026-09-01"
    assert isinstance(gekozen, WerkprocessenGekozen)
    assert [w.code for w in gekozen.werkprocessen] == ["B1-K1-W1"]
    rechten = paginas[0].rechten
    assert rechten is not None
    assert [naam_uit(d.dossier) for d in rechten.dossiers] == [wie.id]
    assert [(c.naam, c.rol) for c in rechten.collegas] == [("Cor Bedacht", "coordinator")]
    assert len(rechten.sleutels) == 1


def test_who_moves_is_gone_from_the_one_and_there_for_the_other(kantoor: Schoolkantoor) -> None:
    wie = kantoor.plaats()
    kantoor.doe(
        "plaatsing", "verplaatsen", "1001", "--naar", "Kwekerij Nergens", "--vanaf", "2026-09-15"
    )
    with kantoor.dienst() as dienst:
        daar = kantoor.apparaat(dienst, "--leerbedrijf", "Kwekerij Nergens")
        feiten = feiten_in(daar.haal(lijn(dienst)))
    oud, nieuw = plaatsingen(feiten)
    assert (oud.id, oud.beeindigd_op and oud.beeindigd_op.isoformat()) == (
        wie.plaatsing,
        "2026-09-14",
    )
    assert nieuw.begin == (oud.beeindigd_op or nieuw.begin) + timedelta(days=1)
    assert [w.code for w in nieuw.keuze] == ["B1-K1-W1"]


def test_an_end_that_was_wrong_is_withdrawn(kantoor: Schoolkantoor) -> None:
    kantoor.plaats()
    for dag in ("2026-09-30", "2026-10-31"):
        kantoor.doe(
            "plaatsing", "beeindigen", "1001", "--plaatsing", _plek(kantoor), "--datum", dag
        )
    with kantoor.dienst() as dienst:
        feiten = feiten_in(kantoor.apparaat(dienst).haal(lijn(dienst)))
    soorten = [type(f.inhoud) for f in feiten[3:]]
    assert soorten == [PlaatsingBeeindigd, FeitHerroepen, PlaatsingBeeindigd]
    assert feiten[4].verwijst[0].feit == feiten[3].id


def _plek(kantoor: Schoolkantoor) -> str:
    return str(kantoor.doe("plaatsing", "lijst")["plaatsingen"][0]["id"])


def test_what_was_turned_back_leaves_the_tablet(kantoor: Schoolkantoor) -> None:
    kantoor.plaats()
    with kantoor.dienst() as dienst:
        tablet = kantoor.apparaat(dienst)
        assert len(feiten_in(tablet.haal(lijn(dienst)))) == 3
        kantoor.doe("deelnemers", "terugdraaien", "2")
        rechten = tablet.haal(lijn(dienst))[0].rechten
    assert rechten is not None
    assert rechten.dossiers == ()


def test_recorded_work_is_not_turned_away_with_its_placement(kantoor: Schoolkantoor) -> None:
    wie = kantoor.plaats()
    with kantoor.dienst() as dienst:
        tablet = kantoor.apparaat(dienst)
        tablet.stuur(lijn(dienst), tablet.leg_vast(1, [wie]))
    antwoord = kantoor.doe("deelnemers", "terugdraaien", "2")
    assert [deel["reden"] for deel in antwoord["gebleven"]] == ["heeft_feiten"]


@pytest.mark.parametrize("besluit", ["toelaten", "teruggeven"])
def test_what_waits_is_decided_and_the_tablet_hears(beide: Schoolkantoor, besluit: str) -> None:
    wie = beide.plaats()
    with beide.dienst() as dienst:
        vreemd = beide.apparaat(dienst, "--leerbedrijf", "Kwekerij Nergens")
        antwoord = vreemd.stuur(lijn(dienst), vreemd.leg_vast(1, [wie]))
        assert antwoord.uitkomsten[0].uitkomst == Uitkomst.AANGEHOUDEN
        (wacht,) = beide.doe("besluiten", "lijst")["wachtend"]
        assert (wacht["reden"], wacht["auteur"]) == ("geen_recht", "Ans Verzonnen")
        zin = beide.zeg("besluiten", "lijst")
        assert "Waarneming over Sanne" in zin
        reden = ("--reden", "Dit was iemand anders.") if besluit == "teruggeven" else ()
        beide.doe("besluiten", besluit, wacht["feit"], *reden)
        assert beide.code == 0
        (hoort,) = vreemd.haal(lijn(dienst))[0].besluiten
    assert naam_uit(hoort.feit) == wacht["feit"]
    if besluit == "toelaten":
        assert (hoort.uitkomst, hoort.plek) == (Uitkomst.BEWAARD, 4)
        assert beide.doe("besluiten", "lijst")["wachtend"] == []
    else:
        assert (hoort.uitkomst, hoort.reden) == (Uitkomst.TERUGGEGEVEN, "Dit was iemand anders.")
    assert beide.doe("controle", "--alles")["klopt"]


def test_what_has_no_dossier_cannot_be_let_in(kantoor: Schoolkantoor) -> None:
    with kantoor.dienst() as dienst:
        tablet = kantoor.apparaat(dienst)
        tablet.stuur(lijn(dienst), tablet.leg_vast(1, [Deelnemer(nieuw_id(), nieuw_id())]))
    (wacht,) = kantoor.doe("besluiten", "lijst")["wachtend"]
    antwoord = kantoor.doe("besluiten", "toelaten", wacht["feit"])
    assert (kantoor.code, antwoord["niet"]) == (1, {wacht["feit"]: "dossier_onbekend"})
    kantoor.doe("besluiten", "toelaten", nieuw_id())
    assert kantoor.code == 1


def test_a_role_that_is_given_lets_in_what_waited(kantoor: Schoolkantoor) -> None:
    wie = kantoor.plaats()
    with kantoor.dienst() as dienst:
        eigen = kantoor.apparaat(dienst, "--persoon", "Bep Verzonnen")
        eigen.stuur(lijn(dienst), eigen.leg_vast(2, [wie]))
    assert len(kantoor.doe("besluiten", "lijst")["wachtend"]) == 2
    rol = ("--rol", "praktijkopleider", "--leerbedrijf", "Bakkerij Fictief")
    assert kantoor.doe("persoon", "toevoegen", "Bep Verzonnen", *rol)["binnen"] == 2


def test_an_author_who_turns_out_to_be_somebody_lets_in_what_waited(
    kantoor: Schoolkantoor,
) -> None:
    wie = kantoor.plaats()
    with kantoor.dienst() as dienst:
        tablet = kantoor.apparaat(dienst)
        tablet.auteur = nieuw_id()
        tablet.stuur(lijn(dienst), tablet.leg_vast(1, [wie]))
    assert [w["reden"] for w in kantoor.doe("besluiten", "lijst")["wachtend"]] == [
        "auteur_onbekend"
    ]
    rol = ("--rol", "praktijkopleider", "--leerbedrijf", "Bakkerij Fictief")
    kantoor.doe("persoon", "toevoegen", "Ans Verzonnen", *rol)
    assert (
        kantoor.doe("persoon", "koppelen", tablet.auteur, "--persoon", "Ans Verzonnen")["binnen"]
        == 1
    )


def test_a_broken_run_stands_apart_until_somebody_looked(kantoor: Schoolkantoor) -> None:
    wie = kantoor.plaats()
    with kantoor.dienst() as dienst:
        tablet = kantoor.apparaat(dienst)
        (reeks,) = tablet.leg_vast(1, [wie])
        stuk = msgspec.structs.replace(reeks, handtekening=b"\0" * 64)
        tablet.stuur(lijn(dienst), [stuk])
    (apart,) = kantoor.doe("besluiten", "lijst")["apart"]
    assert not apart["gezien"]
    kantoor.doe("besluiten", "gezien", apart["som"][:12])
    assert kantoor.doe("besluiten", "lijst")["apart"][0]["gezien"]


def test_a_restored_hub_seals_under_a_new_name(kantoor: Schoolkantoor) -> None:
    kantoor.plaats()
    database = Database(kantoor.db)
    geheim = lees_geheim(kantoor.map / "geheim")
    with database.beheer() as verbinding:
        school = open_school(verbinding, geheim, 1)
        nu = datetime.now(UTC)
        oud = open_hubapparaat(verbinding, geheim, school, nu)
        assert open_hubapparaat(verbinding, geheim, school, nu).id == oud.id
        nieuw_tijdvak(verbinding)
        nieuw = open_hubapparaat(verbinding, geheim, school, nu)
    database.sluit()
    assert (nieuw.id == oud.id, nieuw.signer.sleutel == oud.signer.sleutel) == (False, False)


def test_the_hub_s_own_feiten_come_back_after_a_restore(kantoor: Schoolkantoor) -> None:
    kantoor.doe("deelnemers", "toevoegen", "--nummer", "1001", "--roepnaam", "Sanne")
    with kantoor.dienst() as dienst:
        tablet = kantoor.apparaat(dienst)
    kopie = (kantoor.map / "hub.db").read_bytes()
    argv = ("--leerbedrijf", "100000001", "--crebo", "25743", "--begin", "2026-09-01")
    kantoor.doe("plaatsing", "toevoegen", "--deelnemer", "1001", *argv)
    with kantoor.dienst() as dienst:
        reeksen = [d.reeks for p in tablet.haal(lijn(dienst)) for d in p.reeksen]
    (kantoor.map / "hub.db").write_bytes(kopie)
    with kantoor.dienst() as dienst:
        antwoord = tablet.stuur(lijn(dienst), reeksen)
    assert [u.uitkomst for u in antwoord.uitkomsten] == [Uitkomst.BEKEND, Uitkomst.BEWAARD]


def test_the_qr_says_what_the_app_reads(kantoor: Schoolkantoor) -> None:
    svg = kantoor.map / "qr.svg"
    argv = ("--leerbedrijf", "Bakkerij Fictief", "--adres", "https://hub.example.nl")
    antwoord = kantoor.doe("apparaat", "uitnodigen", *argv, "--qr", str(svg))
    opgave = lees_koppeling(antwoord["link"])
    assert (opgave.adres, opgave.code) == ("https://hub.example.nl", antwoord["code"])
    assert opgave.vinger == kantoor.doe("school", "tonen")["vinger"]
    assert svg.read_bytes().startswith(b"<?xml")
    regels = kantoor.zeg("apparaat", "uitnodigen", *argv, "--qr", str(svg)).splitlines()
    (link,) = (regel for regel in regels if regel.startswith(antwoord["link"].partition("?")[0]))
    assert lees_koppeling(link).vinger == opgave.vinger
    assert "https://hub.example.nl" in kantoor.zeg("apparaat", "uitnodigen", *argv)
    assert "Geef ook het adres" in kantoor.zeg("apparaat", "uitnodigen", *argv[:2])
    assert "▀" in kantoor.zeg("apparaat", "uitnodigen", *argv, "--qr")
    assert kantoor.doe("apparaat", "uitnodigen", *argv[:2], "--qr")["detail"] == "adres_nodig"


def test_a_device_is_confirmed_and_closed(kantoor: Schoolkantoor) -> None:
    with kantoor.dienst() as dienst:
        tablet = kantoor.apparaat(dienst)
    (rij,) = kantoor.doe("apparaat", "lijst")["apparaten"]
    assert (rij["apparaat"], rij["staat"], rij["houder"]) == (
        tablet.id,
        "aangemeld",
        "Bakkerij Fictief",
    )
    kantoor.doe("apparaat", "bevestigen", tablet.id[-12:])
    assert kantoor.doe("apparaat", "lijst")["apparaten"][0]["staat"] == "bevestigd"
    kantoor.doe("apparaat", "intrekken", tablet.id, "--reden", "gestolen")
    assert kantoor.doe("apparaat", "lijst")["apparaten"][0]["reden"] == "gestolen"
    kantoor.doe("apparaat", "bevestigen", nieuw_id())
    assert kantoor.code == 1
