"""From an empty folder to the paper and back, as somebody would type it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pypdf

from tests.cli.regel import BEGIN, CREBO, Regel, dag
from werkplek.application.plaatsen import deelnemer_van
from werkplek.application.vastleggen import WaarnemingOpgave, leg_vast
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.wiring import open_werkplek


@dataclass(frozen=True)
class GivenIds:
    """Fulfils `Ids` with these."""

    ids: Iterator[str]

    def nieuw(self) -> str:
        return next(self.ids)


GEGEVENS = (
    *("--deelnemer", "Sanne", "--voornamen", "Sanne Maria", "--achternaam", "Testers"),
    *("--geboortedatum", "5-3-2001", "--geboorteplaats", "Oosterveen"),
)


def test_from_an_empty_folder_to_a_signed_judgement(nieuw: Regel, tmp_path: Path) -> None:
    assert nieuw("beginnen", *BEGIN).code == 0
    assert nieuw("persoon", "toevoegen", "--naam", "Joris Proefman", "--rol", "jobcoach").code == 0
    als = ("--als", "Marga")
    toevoegen = ("deelnemer", "toevoegen", "--naam", "Sanne Testers", "--kwalificatie", CREBO)
    nieuw.gelukt(*als, "persoon", "pincode")
    nieuw.gelukt(*als, *toevoegen, "--begin", dag(60), "--school", "ROC Voorbeeldstad")
    nieuw.leg_vast("B1-K1-W1", *als, terug=9)
    nieuw.leg_vast("b1k1w1", "--als", "joris", terug=2)
    pdf = tmp_path / "papier.pdf"

    uitkomst = nieuw(
        *("verklaring", "opmaken", *GEGEVENS, *als, "--aantonen", "alles"),
        *("--titels-nagekeken", "--oordeel", "--pdf", str(pdf)),
    )

    assert uitkomst.code == 0, uitkomst
    assert "Aangetoond verklaard: B1-K1-W1." in uitkomst.uit
    assert "klaar om te tekenen. Je oordeel gaat over 1 werkproces." in uitkomst.uit
    tekst = "\n".join(pagina.extract_text() for pagina in pypdf.PdfReader(pdf).pages)
    assert "B1-K1-W1" in tekst
    assert "Bereidt assisterende werkzaamheden voor" in tekst
    verklaring = nieuw.gelukt("verklaring", "tonen", "--deelnemer", "Sanne")
    assert verklaring["staat"] == "oordeel_gegeven"
    assert verklaring["werkprocessen"][0]["gezien_op"] == [dag(9), dag(2)]
    assert verklaring["nummer"] in tekst


def test_a_kept_paper_is_given_again_byte_by_byte(met_sanne: Regel, tmp_path: Path) -> None:
    for terug in (9, 2):
        met_sanne.leg_vast(terug=terug)
    eerste, tweede = tmp_path / "een.pdf", tmp_path / "twee.pdf"
    extra = ("--aantonen", "B1-K1-W1", "--titels-nagekeken", "--oordeel", "--plaats", "Westerveen")
    gemaakt = met_sanne.gelukt("verklaring", "opmaken", *GEGEVENS, *extra, "--pdf", str(eerste))

    met_sanne.gelukt("verklaring", "tonen", "--nummer", gemaakt["nummer"], "--pdf", str(tweede))

    assert gemaakt["nu_aangetoond"] == ["B1-K1-W1"]
    assert eerste.read_bytes() == tweede.read_bytes()
    assert "Westerveen" in pypdf.PdfReader(eerste).pages[0].extract_text()


def test_a_concept_is_drawn_the_same_again(met_sanne: Regel, tmp_path: Path) -> None:
    met_sanne.zie_vaak_genoeg()
    eerste, tweede = tmp_path / "een.pdf", tmp_path / "twee.pdf"
    opmaken = ("verklaring", "opmaken", *GEGEVENS, "--aantonen", "alles")
    gemaakt = met_sanne.gelukt(*opmaken, "--pdf", str(eerste))
    met_sanne.gelukt("verklaring", "tonen", "--deelnemer", "sanne", "--pdf", str(tweede))
    assert gemaakt["staat"] == "concept"
    assert eerste.read_bytes() == tweede.read_bytes()


def test_the_newest_verklaring_is_shown_and_the_others_named(met_sanne: Regel) -> None:
    met_sanne.zie_vaak_genoeg()
    oud = met_sanne.gelukt("verklaring", "opmaken", *GEGEVENS, "--aantonen", "alles")["nummer"]
    nieuwste = met_sanne.gelukt("verklaring", "opmaken", *GEGEVENS)["nummer"]
    getoond = met_sanne.gelukt("verklaring", "tonen", "--deelnemer", "Sanne")
    assert getoond["nummer"] == nieuwste
    assert getoond["andere"] == [oud]
    assert (
        f"Eerder opgemaakt: {oud}." in met_sanne("verklaring", "tonen", "--deelnemer", "Sanne").uit
    )
    op_nummer = met_sanne.gelukt("verklaring", "tonen", "--nummer", oud.lower())
    assert op_nummer["nummer"] == oud


def test_a_slip_is_withdrawn_by_its_id_and_stays_readable(met_sanne: Regel) -> None:
    feit = met_sanne.leg_vast()
    uitkomst = met_sanne("herroepen", feit, "--reden", "per ongeluk")
    assert uitkomst.code == 0
    assert "Teruggedraaid: per ongeluk. Het blijft leesbaar." in uitkomst.uit
    (waarneming,) = met_sanne.gelukt("deelnemer", "tonen", "Sanne")["waarnemingen"]
    assert (waarneming["geldt"], waarneming["reden"]) == (False, "per ongeluk")
    assert "teruggedraaid: per ongeluk" in met_sanne("deelnemer", "tonen", "Sanne").uit


def test_the_end_of_an_id_is_enough_while_it_names_one_feit(met_sanne: Regel) -> None:
    feit, ander = met_sanne.leg_vast(), met_sanne.leg_vast("B1-K1-W2")
    assert met_sanne.gelukt("herroepen", feit[-8:].upper(), "--reden", "anders")["herroept"] == [
        feit
    ]
    standen = met_sanne.gelukt("deelnemer", "tonen", "Sanne")["waarnemingen"]
    assert {w["id"]: w["geldt"] for w in standen} == {feit: False, ander: True}


def test_an_ending_that_two_feiten_share_names_neither(met_sanne: Regel) -> None:
    ids = ("ffffffff-0000-7000-8000-0000deadbeef", "ffffffff-0000-7001-8000-0000deadbeef")
    wachtzin = met_sanne.wachtzin_bestand.read_text(encoding="utf-8").strip()
    werkplek = open_werkplek(met_sanne.map, wachtzin)
    ctx = replace(werkplek.ctx, ids=GivenIds(iter(ids)))
    with ctx.store.lees() as lezer:
        (ik,), sanne = lezer.personen(), deelnemer_van(lezer, "Sanne")
    for _ in ids:
        leg_vast(ctx, ik, WaarnemingOpgave(sanne, WerkprocesCode("B1-K1-W1"), "samen"))
    werkplek.sluit()

    uitkomst = met_sanne("herroepen", "deadbeef", "--reden", "anders")

    assert uitkomst.code == 1
    assert "Er zijn 2 feiten die eindigen op deadbeef." in uitkomst.uit
    assert met_sanne.gelukt("herroepen", ids[0], "--reden", "anders")["herroept"] == [ids[0]]


def test_a_plaatsing_is_started_chosen_paused_resumed_and_ended(werkplek: Regel) -> None:
    werkplek.gelukt("deelnemer", "toevoegen", "--roepnaam", "Kees", "--achternaam", "Voorbeeldsma")
    wie = ("--deelnemer", "Kees")
    starten = ("--kwalificatie", CREBO, "--begin", dag(40), "--werkprocessen", "B1-K1-W1")
    assert werkplek.gelukt("plaatsing", "starten", *wie, *starten)["werkprocessen"] == ["B1-K1-W1"]
    gekozen = werkplek.gelukt("plaatsing", "kiezen", *wie, "--werkprocessen", "p1k1w1, B1-K1-W2")
    assert gekozen["werkprocessen"] == ["B1-K1-W2", "P1-K1-W1"]
    stappen = (
        ("pauzeren", 20, "pauze"),
        ("hervatten", 10, "loopt"),
        ("beeindigen", 1, "beeindigd"),
    )
    for handeling, terug, staat in stappen:
        werkplek.gelukt("plaatsing", handeling, *wie, "--datum", dag(terug))
        (regel,) = werkplek.gelukt("deelnemer", "lijst")["deelnemers"]
        assert regel["staat"] == staat


def test_what_lies_outside_the_choice_is_recorded_and_does_not_count_yet(met_sanne: Regel) -> None:
    uitkomst = met_sanne(
        *("vastleggen", "--deelnemer", "Sanne", "--werkproces", f"{CREBO}/P1-K1-W1"),
        *("--oordeel", "Geoefend, samen"),
    )
    assert uitkomst.code == 0
    assert "telt nog niet mee" in uitkomst.uit
    regel = met_sanne.gelukt("deelnemer", "tonen", "--deelnemer", "Sanne")["werkprocessen"][-1]
    assert (regel["code"], regel["telt_mee"]) == ("P1-K1-W1", False)


def test_kwalificaties_are_found_and_shown(werkplek: Regel) -> None:
    treffers = werkplek.gelukt("kwalificaties", "zoeken", "logistiek")["treffers"]
    assert CREBO in {treffer["crebo"] for treffer in treffers}
    assert werkplek.gelukt("kwalificaties", "zoeken", "zonnesteek")["treffers"] == []
    getoond = werkplek.gelukt("kwalificaties", "tonen", CREBO)
    codes = [w["code"] for kerntaak in getoond["kerntaken"] for w in kerntaak["werkprocessen"]]
    assert codes[:2] == ["B1-K1-W1", "B1-K1-W2"]


def test_rebuilding_changes_nothing_that_can_be_seen(met_sanne: Regel) -> None:
    met_sanne.leg_vast()
    ervoor = (met_sanne("deelnemer", "lijst").uit, met_sanne("deelnemer", "tonen", "Sanne").uit)
    assert met_sanne.gelukt("herbouwen")["feiten"] == met_sanne.feiten()
    erna = (met_sanne("deelnemer", "lijst").uit, met_sanne("deelnemer", "tonen", "Sanne").uit)
    assert ervoor == erna


def test_status_says_what_is_here_and_what_waits(met_sanne: Regel) -> None:
    met_sanne.leg_vast()
    status = met_sanne("status").uit
    assert "De Voorbeeldhof, Oosterveen" in status
    assert "1 deelnemer: 1 bezig, 0 even gestopt" in status
    assert "4 feiten, geen verklaringen" in status
    assert "Alles is verzegeld. Het laatste is van vandaag" in status
    assert "4 feiten wachten op versturen." in status
