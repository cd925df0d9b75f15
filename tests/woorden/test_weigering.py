from collections.abc import Iterator
from datetime import date

import pytest

from tests.fakes.b1 import bezwaren
from werkplek.application import ports
from werkplek.domain import fouten
from werkplek.domain.leesverslag import Reden
from werkplek.domain.navraag import Navraag
from werkplek.domain.verklaring import Vereiste
from werkplek.woorden import vaststellen
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.omgeving import PROGRAMMA, omgeving
from werkplek.woorden.vragen import vraag
from werkplek.woorden.weigering import weigering

VELDEN = (
    *("roepnaam", "notitie", "reden", "bijschrift"),
    *("naam van het leerbedrijf", "leerbedrijf-ID", "scan", "handtekening"),
)

GEVALLEN: dict[type[fouten.DomeinFout], list[fouten.DomeinFout]] = {
    fouten.BevestigingNodig: [
        *(fouten.BevestigingNodig((navraag,)) for navraag in Navraag),
        fouten.BevestigingNodig(tuple(Navraag)),
    ],
    fouten.CodeOnleesbaar: [fouten.CodeOnleesbaar("B1")],
    fouten.CreboOnbekend: [fouten.CreboOnbekend("99999")],
    fouten.WerkprocesOnbekend: [fouten.WerkprocesOnbekend("25743/B1-K1-W9")],
    fouten.StapOnbekend: [fouten.StapOnbekend("prima")],
    fouten.DeelnemerOnbekend: [
        fouten.DeelnemerOnbekend("Sam"),
        fouten.DeelnemerOnbekend("Sam", 2),
    ],
    fouten.PersoonOnbekend: [fouten.PersoonOnbekend("Sam")],
    fouten.PlaatsingOnbekend: [fouten.PlaatsingOnbekend("p")],
    fouten.FeitOnbekend: [fouten.FeitOnbekend("f")],
    fouten.VerklaringOnbekend: [fouten.VerklaringOnbekend("WP-2026-0000-0000")],
    fouten.TekstGeweigerd: [
        fouten.TekstGeweigerd(veld, reden, 20_000, 4_000)
        for veld in (*VELDEN, "geboortedatum", "datum")
        for reden in ("leeg", "te_lang", "onleesbaar", "vorm", "vandaag", "toekomst")
    ],
    fouten.DatumGeweigerd: [
        fouten.DatumGeweigerd(veld) for veld in ("begin", "eind", "pauze", "bellen", "terug")
    ],
    fouten.NietBevoegd: [
        fouten.NietBevoegd(handeling, "Marga Bakker")
        for handeling in (
            *("toevoegen", "plaatsen", "oordelen", "herroepen", "aanpassen", "waarnemen"),
            *("werkplek", "wissen", "vaststellen", "ondertekenen"),
        )
    ],
    fouten.AlGedaan: [
        fouten.AlGedaan(handeling)
        for handeling in (
            *("beginnen", "persoon", "herroepen", "aanpassen", "aantonen", "oordelen"),
            *("pauzeren", "hervatten", "beeindigen", "leerstap", "terugzetten"),
            *vaststellen.AL_GEDAAN,
        )
    ],
    fouten.BlijftStaan: [fouten.BlijftStaan("f")],
    fouten.EditieInGebruik: [fouten.EditieInGebruik("29901", "SBB 100")],
    fouten.BronGeweigerd: [
        fouten.BronGeweigerd("lijst.csv", reden, regel, detail)
        for reden in Reden
        if reden.fataal
        for regel in (0, 12)
        for detail in ("", "crebo", "pdf")
    ],
    fouten.Gestopt: [fouten.Gestopt()],
    fouten.VerklaringTeGroot: [fouten.VerklaringTeGroot()],
    fouten.TeVeelOefenen: [fouten.TeVeelOefenen()],
    fouten.TeVeelLeerstappen: [fouten.TeVeelLeerstappen(20)],
    fouten.NogNietGenoegGezien: [
        fouten.NogNietGenoegGezien(2, 2, 0, 0),
        fouten.NogNietGenoegGezien(2, 2, 1, 1),
        fouten.NogNietGenoegGezien(3, 1, 2, 1),
    ],
    fouten.VerklaringOnvolledig: [
        *(fouten.VerklaringOnvolledig((vereiste,)) for vereiste in Vereiste),
        fouten.VerklaringOnvolledig(tuple(Vereiste)),
        fouten.VerklaringOnvolledig(("oordeel",)),
        fouten.VerklaringOnvolledig(("concept_verouderd",)),
        *(fouten.VerklaringOnvolledig((vereiste,)) for vereiste in vaststellen.VEREISTE),
    ],
    fouten.PincodeNodig: [fouten.PincodeNodig(), fouten.PincodeNodig(nieuw=True)],
    fouten.PincodeGeweigerd: [
        fouten.PincodeGeweigerd(reden) for reden in ("vorm", "te_makkelijk", "ongelijk")
    ],
    fouten.PincodeOnjuist: [fouten.PincodeOnjuist(over) for over in (2, 1, 0)],
    fouten.PincodeWacht: [fouten.PincodeWacht(seconden) for seconden in (1, 30, 60, 3600)],
    fouten.PlaatsingLoopt: [fouten.PlaatsingLoopt()],
    fouten.SchoolRegelt: [fouten.SchoolRegelt("plaatsen", "de school")],
    fouten.KoppelingGeweigerd: [
        fouten.KoppelingGeweigerd(reden)
        for reden in ("link", "adres", "onveilig", "code", "vinger", "andere_sleutel")
    ],
    fouten.PincodeOpSlot: [fouten.PincodeOpSlot()],
    fouten.HerstelcodeOnleesbaar: [fouten.HerstelcodeOnleesbaar()],
    fouten.BewijsGeweigerd: [
        fouten.BewijsGeweigerd(reden, 20 * 1024 * 1024)
        for reden in (
            *("soort", "te_groot", "onleesbaar", "leeg", "heic", "op_slot"),
            *("te_veel_punten", "te_veel_paginas"),
        )
    ],
    fouten.HandtekeningGeweigerd: [
        fouten.HandtekeningGeweigerd(reden)
        for reden in (
            *("beurt", "al_getekend", "veld", "bestand", "streek"),
            *("certificaat", "verlopen", "ingetrokken", "bewijs"),
        )
    ],
    fouten.LijstGeweigerd: [
        fouten.LijstGeweigerd(reden) for reden in ("ouder", "nieuwer", "vreemd")
    ],
    fouten.MoetBewaardBlijven: [fouten.MoetBewaardBlijven("rvo", date(2031, 8, 1))],
}
"""Every refusal the domain has, in every form in which a use case raises it."""

ALLE = [geval for gevallen in GEVALLEN.values() for geval in gevallen]


def onderliggende(soort: type[Exception]) -> Iterator[type[Exception]]:
    """All subclasses, at any depth."""
    for onder in soort.__subclasses__():
        yield onder
        yield from onderliggende(onder)


def heeft_vorm(boodschap: Boodschap) -> bool:
    """What happened is a sentence; what follows is one too, or nothing."""
    delen = [deel for deel in (boodschap.wat, boodschap.doe, boodschap.gegevens) if deel]
    return bool(boodschap.wat) and all(deel[-1] in ".?" and deel[0].isupper() for deel in delen)


def test_every_refusal_of_the_domain_has_its_words() -> None:
    assert set(GEVALLEN) == set(onderliggende(fouten.DomeinFout)) - {fouten.Onbekend}


@pytest.mark.parametrize("fout", ALLE, ids=repr)
def test_a_refusal_says_in_plain_dutch_what_happened(fout: fouten.DomeinFout) -> None:
    boodschap = weigering(fout)
    assert heeft_vorm(boodschap)
    assert not bezwaren(boodschap.tekst)


@pytest.mark.parametrize(
    ("fout", "wat"),
    [
        (fouten.CreboOnbekend("99999"), "Deze crebo is hier niet bekend: 99999."),
        (fouten.AlGedaan("herroepen"), "Dit is al teruggedraaid."),
        (fouten.DatumGeweigerd("eind"), "De laatste dag ligt voor de eerste dag."),
        (fouten.DeelnemerOnbekend("Sam", 3), "Er zijn 3 deelnemers met deze naam."),
        (
            fouten.NietBevoegd("oordelen", "Marga Bakker"),
            "Alleen Marga Bakker kan hier een oordeel geven.",
        ),
        (
            fouten.NietBevoegd("toevoegen", "praktijkopleider"),
            "Alleen een praktijkopleider kan een deelnemer toevoegen.",
        ),
        (
            fouten.NietBevoegd("herroepen", "wie het vastlegde"),
            "Alleen wie dit vastlegde of de praktijkopleider kan dit terugdraaien.",
        ),
        (fouten.TekstGeweigerd("geboortedatum", "toekomst"), "Deze dag is nog niet geweest."),
        (
            fouten.TekstGeweigerd("notitie", "onleesbaar"),
            "In de notitie staan tekens die je niet kunt zien.",
        ),
        (
            fouten.VerklaringOnvolledig(("titels_bevestigd",), ("P1-K1-W1", "P1-K1-W2")),
            "De titels zijn nog niet gecontroleerd bij P1-K1-W1, P1-K1-W2.",
        ),
        (
            fouten.TekstGeweigerd("notitie", "te_lang", 20_000, 4_000),
            "De tekst bij de notitie is te lang: 20.000 tekens.",
        ),
        (fouten.NogNietGenoegGezien(2, 2, 0, 0), "Dit is nog niet zelfstandig gezien."),
        (
            fouten.NogNietGenoegGezien(2, 2, 3, 1),
            "Tot nu toe 3 keer zelfstandig gezien, op 1 dag.",
        ),
        (fouten.VerklaringOnvolledig(("oordeel",)), "Het oordeel is nog niet gegeven."),
        (
            fouten.EditieInGebruik("29901", "SBB 100"),
            "De editie SBB 100 van 29901 is in gebruik.",
        ),
        (
            fouten.BronGeweigerd("lijst.csv", "kolom_ontbreekt", 1, "editie"),
            "In lijst.csv, regel 1: de kolom editie ontbreekt.",
        ),
        (
            fouten.BronGeweigerd("lijst.xlsx", "kolom_dubbel", 3, "Naam", "Vervallen"),
            "In lijst.xlsx, blad Vervallen, regel 3: de kolom Naam staat er twee keer.",
        ),
    ],
)
def test_a_refusal_names_what_it_is_about(fout: fouten.DomeinFout, wat: str) -> None:
    assert weigering(fout).wat == wat


@pytest.mark.parametrize(
    ("veld", "doe"),
    [
        ("reden", "Vul de reden in."),
        ("adres", "Vul het adres in."),
        ("naam van het leerbedrijf", "Vul de naam van het leerbedrijf in."),
        ("leerbedrijf-ID", "Vul het leerbedrijf-ID in."),
    ],
)
def test_a_field_is_named_with_its_article(veld: str, doe: str) -> None:
    assert weigering(fouten.TekstGeweigerd(veld, "leeg")).doe == doe


def test_a_concept_that_was_overtaken_asks_for_a_new_one_and_nothing_else() -> None:
    boodschap = weigering(fouten.VerklaringOnvolledig(("concept_verouderd",)))
    assert boodschap.tekst == "Na dit concept is er iets veranderd. Maak een nieuw concept."


def test_a_file_that_is_too_large_is_not_counted_in_characters() -> None:
    fout = fouten.TekstGeweigerd("scan", "te_lang", 30 * 1024 * 1024, 20 * 1024 * 1024)
    assert weigering(fout).doe == "Kies een scan van hoogstens 20 MB."


def test_the_steps_one_can_choose_are_named() -> None:
    assert "Zelf, met controle" in weigering(fouten.StapOnbekend("prima")).doe


def test_what_was_typed_is_repeated_no_further_than_fits() -> None:
    assert len(weigering(fouten.CreboOnbekend("x" * 20_000)).wat) < 120


@pytest.mark.parametrize("genoemd", ["{}", "{0.__class__}", "%s", "{"])
def test_what_was_typed_is_repeated_as_it_was_typed(genoemd: str) -> None:
    assert genoemd in weigering(fouten.CreboOnbekend(genoemd)).wat


def test_something_that_is_no_refusal_of_ours_is_a_bug() -> None:
    with pytest.raises(TypeError):
        weigering(fouten.DomeinFout())


# --- questions


@pytest.mark.parametrize("navraag", Navraag)
def test_every_question_has_words_for_both_answers(navraag: Navraag) -> None:
    gevraagd = vraag(navraag)
    assert gevraagd.wat.endswith(".")
    assert gevraagd.doe.endswith("?")
    assert gevraagd.ja != gevraagd.nee
    for woorden in (gevraagd.wat, gevraagd.doe, gevraagd.ja, gevraagd.nee):
        assert not bezwaren(woorden)
        assert woorden[0].isupper()


def test_a_question_says_that_nothing_was_kept_yet() -> None:
    boodschap = weigering(
        fouten.BevestigingNodig((Navraag.DATUM_IN_TOEKOMST, Navraag.LIJKT_OP_BSN))
    )
    assert boodschap.wat.startswith("Deze dag is nog niet geweest. Hier staat een getal")
    assert boodschap.gegevens == "Er is nog niets bewaard."


# --- trouble outside


@pytest.mark.parametrize("soort", sorted(onderliggende(ports.Unavailable), key=str))
@pytest.mark.parametrize("detail", ["", "vol", "alleen_lezen", "weg", "anders", "op_slot", "leeg"])
def test_all_trouble_outside_has_its_words(soort: type, detail: str) -> None:
    boodschap = omgeving(soort.__name__, detail)
    assert heeft_vorm(boodschap)
    assert not bezwaren(boodschap.tekst)


@pytest.mark.parametrize(
    "detail", ["vol", "vol_voor_kopie", "alleen_lezen", "weg", "stuk", "anders"]
)
def test_trouble_with_the_folder_says_that_what_was_recorded_is_safe(detail: str) -> None:
    assert (
        omgeving("MapOnbereikbaar", detail).gegevens == "Wat je eerder hebt vastgelegd, is bewaard."
    )


@pytest.mark.parametrize("detail", ["wordt_gewist", "vol_voor_kopie"])
def test_what_only_the_next_start_can_finish_is_said(detail: str) -> None:
    boodschap = omgeving("MapOnbereikbaar", detail)
    assert not bezwaren(boodschap.tekst)
    assert heeft_vorm(boodschap)
    assert "geen ruimte" in boodschap.wat or "bij de volgende start" in boodschap.doe.lower()


def test_every_state_of_the_keyring_has_its_own_words() -> None:
    teksten = {omgeving("SleutelNodig", detail).wat for detail in ("", "op_slot", "leeg", "anders")}
    assert len(teksten) == 4


def test_a_bug_says_that_the_data_is_safe() -> None:
    assert heeft_vorm(PROGRAMMA)
    assert "bewaard" in PROGRAMMA.gegevens
    assert not bezwaren(PROGRAMMA.tekst)


def test_a_message_is_one_line_of_what_there_is() -> None:
    assert Boodschap("Dit is zo.", "", "Niets is weg.").tekst == "Dit is zo. Niets is weg."


@pytest.mark.parametrize(
    "soort", [fouten.FeitOnbekend, fouten.PersoonOnbekend, fouten.DeelnemerOnbekend]
)
def test_no_person_reads_an_id(soort: type[fouten.Onbekend]) -> None:
    id_ = "01a20214-9c30-7000-8000-00000000000a"
    boodschap = weigering(soort(id_))
    assert id_[:8] not in boodschap.tekst
    assert boodschap.wat.endswith(".")
    assert "Sam" in weigering(soort("Sam")).wat
