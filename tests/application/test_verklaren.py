import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes.outside import FakeRenderer
from tests.fakes.tekenen import FakePapiermaker
from tests.fakes.werkvloer import GEGEVENS, LOGISTIEK, SANNE, W1, W2, Werkvloer, bewezen
from werkplek.application.aantonen import bevestig_titel, verklaar_aangetoond
from werkplek.application.papieren import Drukkerij, pdf_van
from werkplek.application.plaatsen import beeindig
from werkplek.application.ports import MapBeschadigd, TekenOntbreekt
from werkplek.application.vastleggen import herroep
from werkplek.application.verklaren import (
    bewaar_scan,
    documentnummer,
    geef_oordeel,
    maak_op,
    vind_verklaring,
)
from werkplek.domain.feiten import OordeelGegeven
from werkplek.domain.fouten import (
    AlGedaan,
    BevestigingNodig,
    NietBevoegd,
    TekstGeweigerd,
    VerklaringOnbekend,
    VerklaringOnvolledig,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId, VerklaringId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoonsgegevens
from werkplek.domain.verklaring import Staat, Verklaring, VerklaringRegel


def test_a_concept_says_what_is_known(vloer: Werkvloer, kan_w1: DeelnemerId) -> None:
    begin = vloer.gang(kan_w1).plaatsingen[0].plaatsing.begin
    opgemaakt = maak_op(vloer.ctx, vloer.marga, kan_w1, GEGEVENS, vloer.renderer)
    verklaring = opgemaakt.verklaring
    assert verklaring.staat is Staat.CONCEPT
    assert verklaring.deelnemer == GEGEVENS
    assert verklaring.bedrijf.naam == "De Verzonnen Hal"
    assert verklaring.praktijkopleider.functie == "Werkleider magazijn"
    assert (verklaring.begin, verklaring.eind) == (begin, None)
    assert verklaring.opgemaakt_op == vloer.vandaag
    assert verklaring.nummer == documentnummer(FeitId(opgemaakt.id), 2026)
    assert vloer.renderer.getekend == [verklaring]


def test_a_line_holds_the_titles_the_days_and_the_waarnemingen_behind_it(
    vloer: Werkvloer, kan_w1: DeelnemerId
) -> None:
    (regel,) = maak_op(vloer.ctx, vloer.marga, kan_w1, GEGEVENS, vloer.renderer).verklaring.regels
    gezien = vloer.gang(kan_w1).waarnemingen
    assert regel == VerklaringRegel(
        kerntaak=LOGISTIEK.kerntaken[0].code,
        kerntaak_titel="Werkt als assistent",
        code=W1,
        titel="Bereidt werkzaamheden voor",
        titel_bevestigd=True,
        gezien_op=tuple(w.gezien_op for w in gezien),
        waarnemingen=tuple(w.id for w in gezien),
        toelichting="Rustig.",
    )


def test_a_function_that_was_not_given_is_the_role(vloer: Werkvloer) -> None:
    vloer.marga, vloer.joris = vloer.joris, vloer.marga
    sanne = vloer.neem_aan_met_keuze()
    vloer.zie_vaak_genoeg(sanne)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    opgemaakt = maak_op(vloer.ctx, vloer.marga, sanne, GEGEVENS, vloer.renderer)
    assert opgemaakt.verklaring.praktijkopleider.functie == "praktijkopleider"


def test_the_period_ends_on_the_real_last_day(vloer: Werkvloer, kan_w1: DeelnemerId) -> None:
    vloer.clock.verzet(dagen=40)
    beeindig(vloer.ctx, vloer.marga, kan_w1, vloer.vandaag)
    opgemaakt = maak_op(vloer.ctx, vloer.marga, kan_w1, GEGEVENS, vloer.renderer)
    assert opgemaakt.verklaring.eind == vloer.vandaag


@pytest.mark.parametrize(
    ("gegevens", "veld"),
    [
        (replace(GEGEVENS, voornamen=" "), "voornamen"),
        (replace(GEGEVENS, achternaam=""), "achternaam"),
        (replace(GEGEVENS, geboorteplaats="\u200b"), "geboorteplaats"),
        (replace(GEGEVENS, voornamen="Sanne\0"), "voornamen"),
    ],
)
def test_who_it_is_about_must_be_readable(
    vloer: Werkvloer, sanne: DeelnemerId, gegevens: Persoonsgegevens, veld: str
) -> None:
    with vloer.weigert(TekstGeweigerd) as gevangen:
        maak_op(vloer.ctx, vloer.marga, sanne, gegevens, vloer.renderer)
    assert gevangen.value.veld == veld


@pytest.mark.parametrize("dagen", [0, 1, 9_999])
def test_nobody_was_born_today_or_later(vloer: Werkvloer, sanne: DeelnemerId, dagen: int) -> None:
    geboren = replace(GEGEVENS, geboortedatum=vloer.vandaag + timedelta(days=dagen))
    with vloer.weigert(TekstGeweigerd) as gevangen:
        maak_op(vloer.ctx, vloer.marga, sanne, geboren, vloer.renderer)
    reden = "toekomst" if dagen else "vandaag"
    assert (gevangen.value.veld, gevangen.value.reden) == ("geboortedatum", reden)


@pytest.mark.parametrize(
    "gegevens",
    [
        replace(GEGEVENS, voornamen="111222333"),
        replace(GEGEVENS, achternaam="111222333"),
        replace(GEGEVENS, geboorteplaats="111222333"),
    ],
)
def test_what_may_be_a_bsn_is_asked_about_before_it_can_be_printed(
    vloer: Werkvloer, kan_w1: DeelnemerId, gegevens: Persoonsgegevens
) -> None:
    with vloer.weigert(BevestigingNodig) as gevangen:
        maak_op(vloer.ctx, vloer.marga, kan_w1, gegevens, vloer.renderer)
    ja = frozenset(gevangen.value.vragen)
    assert ja == {Navraag.LIJKT_OP_BSN}
    opgemaakt = maak_op(vloer.ctx, vloer.marga, kan_w1, gegevens, vloer.renderer, bevestigd=ja)
    assert opgemaakt.verklaring.deelnemer == gegevens


def test_two_fields_next_to_each_other_make_no_bsn(vloer: Werkvloer, kan_w1: DeelnemerId) -> None:
    gegevens = replace(GEGEVENS, voornamen="Robot 1112", achternaam="22333")
    maak_op(vloer.ctx, vloer.marga, kan_w1, gegevens, vloer.renderer)


def test_a_place_that_may_be_a_bsn_is_asked_about(vloer: Werkvloer, kan_w1: DeelnemerId) -> None:
    id_ = vloer.concept(kan_w1)
    with vloer.weigert(BevestigingNodig) as gevangen:
        geef_oordeel(vloer.ctx, vloer.marga_zelf, id_, "111222333", vloer.renderer)
    ja = frozenset(gevangen.value.vragen)
    geef_oordeel(vloer.ctx, vloer.marga_zelf, id_, "111222333", vloer.renderer, bevestigd=ja)


class NewerRenderer(FakeRenderer):
    """Another version of Werkplek, with another layout."""

    def praktijkverklaring(self, verklaring: Verklaring) -> bytes:
        return FakeRenderer.praktijkverklaring(self, verklaring) + b" anders"


def test_bytes_that_are_kept_elsewhere_are_drawn_again_but_never_otherwise(
    vloer: Werkvloer, kan_w1: DeelnemerId
) -> None:
    id_ = vloer.concept(kan_w1)
    papier = geef_oordeel(vloer.ctx, vloer.marga_zelf, id_, "Hier", vloer.renderer)
    vloer.geheugen.toestand.documenten.clear()
    with vloer.store.lees() as lezer:
        _, stand = vind_verklaring(lezer, id_)
        assert pdf_van(lezer, stand, Drukkerij(vloer.renderer, FakePapiermaker())) == papier.pdf
        with pytest.raises(MapBeschadigd):
            pdf_van(lezer, stand, Drukkerij(NewerRenderer(), FakePapiermaker()))


def test_a_paper_that_cannot_be_drawn_is_not_kept(vloer: Werkvloer, kan_w1: DeelnemerId) -> None:
    vloer.renderer = FakeRenderer(onbekende_tekens="S")
    with vloer.weigert(TekenOntbreekt):
        vloer.concept(kan_w1)
    vloer.renderer = FakeRenderer()
    id_ = vloer.concept(kan_w1)
    vloer.renderer = FakeRenderer(onbekende_tekens="N")
    with vloer.weigert(TekenOntbreekt):
        geef_oordeel(vloer.ctx, vloer.marga_zelf, id_, "Nergenshuizen", vloer.renderer)


def test_the_judgement_names_the_exact_bytes_and_is_sealed_at_once(
    vloer: Werkvloer, kan_w1: DeelnemerId
) -> None:
    id_ = vloer.concept(kan_w1)
    vloer.clock.verzet(dagen=1)
    papier = geef_oordeel(vloer.ctx, vloer.marga_zelf, id_, " Nergenshuizen ", vloer.renderer)
    oordeel = papier.verklaring.oordeel
    assert oordeel is not None
    assert (oordeel.op, oordeel.plaats) == (vloer.vandaag, "Nergenshuizen")
    feit = vloer.feiten(kan_w1)[-1]
    assert isinstance(feit.inhoud, OordeelGegeven)
    assert feit.inhoud.pdf_sha256 == hashlib.sha256(papier.pdf).hexdigest()
    assert feit.inhoud.verklaring == papier.verklaring
    assert sum(len(koppen) for _, koppen in vloer.geheugen.zegels) == vloer.aantal()
    with vloer.store.lees() as lezer:
        document = lezer.document(feit.inhoud.pdf_sha256)
        assert document is not None
        assert (document.soort, document.inhoud) == ("application/pdf", papier.pdf)


def test_the_kept_bytes_are_shown_after_the_judgement_and_a_concept_is_drawn_again(
    vloer: Werkvloer, kan_w1: DeelnemerId
) -> None:
    opgemaakt = maak_op(vloer.ctx, vloer.marga, kan_w1, GEGEVENS, vloer.renderer)
    anders = FakeRenderer()
    with vloer.store.lees() as lezer:
        _, stand = vind_verklaring(lezer, opgemaakt.id)
        assert pdf_van(lezer, stand, Drukkerij(anders, FakePapiermaker())) == opgemaakt.pdf
        assert len(anders.getekend) == 1
    papier = geef_oordeel(vloer.ctx, vloer.marga_zelf, opgemaakt.id, "Hier", vloer.renderer)
    with vloer.store.lees() as lezer:
        wie, stand = vind_verklaring(lezer, opgemaakt.id)
        assert wie == kan_w1
        assert pdf_van(lezer, stand, Drukkerij(anders, FakePapiermaker())) == papier.pdf
        assert len(anders.getekend) == 1


@pytest.mark.parametrize("wie", ["joris", "noor", "bram"])
def test_another_may_not_draw_up_or_judge(vloer: Werkvloer, kan_w1: DeelnemerId, wie: str) -> None:
    id_ = vloer.concept(kan_w1)
    persoon = getattr(vloer, wie)
    with vloer.weigert(NietBevoegd):
        maak_op(vloer.ctx, persoon, kan_w1, GEGEVENS, vloer.renderer)
    with vloer.weigert(NietBevoegd):
        geef_oordeel(vloer.ctx, bewezen(vloer.ctx, persoon), id_, "Nergenshuizen", vloer.renderer)


def test_a_judgement_is_given_once(vloer: Werkvloer, kan_w1: DeelnemerId) -> None:
    id_ = vloer.concept(kan_w1)
    geef_oordeel(vloer.ctx, vloer.marga_zelf, id_, "Hier", vloer.renderer)
    with vloer.weigert(AlGedaan):
        geef_oordeel(vloer.ctx, vloer.marga_zelf, id_, "Hier", vloer.renderer)


def test_a_paper_about_nothing_gets_no_number(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    vloer.zie_vaak_genoeg(sanne)
    with vloer.weigert(VerklaringOnvolledig) as gevangen:
        vloer.concept(sanne)
    assert gevangen.value.ontbreekt == ("iets_aangetoond",)


def test_a_judgement_that_was_withdrawn_elsewhere_is_not_given_again_on_that_number(
    vloer: Werkvloer, kan_w1: DeelnemerId
) -> None:
    id_ = vloer.concept(kan_w1)
    geef_oordeel(vloer.ctx, vloer.marga_zelf, id_, "Hier", vloer.renderer)
    vloer.herroep_buitenom(vloer.feiten(kan_w1)[-1])
    with vloer.weigert(AlGedaan):
        geef_oordeel(vloer.ctx, vloer.marga_zelf, id_, "Hier", vloer.renderer)


def test_a_day_that_is_still_to_come_is_not_printed(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    ja = frozenset({Navraag.DATUM_IN_TOEKOMST, Navraag.DATUM_VOOR_PLAATSING})
    for dagen in (-1, 9):
        vloer.zie(sanne, op=vloer.vandaag + timedelta(days=dagen), bevestigd=ja)
    eerste, tweede = vloer.zie_vaak_genoeg(sanne)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    (regel,) = maak_op(vloer.ctx, vloer.marga, sanne, GEGEVENS, vloer.renderer).verklaring.regels
    assert regel.waarnemingen == (eerste, tweede)
    assert max(regel.gezien_op) == vloer.vandaag


@pytest.mark.parametrize("plaats", ["", "Hier\0", "\u202eHier"])
def test_the_judgement_is_given_in_a_place_that_can_be_read(
    vloer: Werkvloer, kan_w1: DeelnemerId, plaats: str
) -> None:
    id_ = vloer.concept(kan_w1)
    with vloer.weigert(TekstGeweigerd) as gevangen:
        geef_oordeel(vloer.ctx, vloer.marga_zelf, id_, plaats, vloer.renderer)
    assert gevangen.value.veld == "plaats"


def test_the_judgement_is_on_the_concept_as_it_was_read(
    vloer: Werkvloer, kan_w1: DeelnemerId
) -> None:
    """What was stated or withdrawn since then asks for a new concept."""
    id_ = vloer.concept(kan_w1)
    vloer.zie_vaak_genoeg(kan_w1, W2)
    verklaar_aangetoond(vloer.ctx, vloer.marga, kan_w1, W2)
    met_w2 = vloer.concept(kan_w1)
    herroep(vloer.ctx, vloer.marga, [vloer.gang(kan_w1).waarnemingen[0].id], "ging anders")
    for oud in (id_, met_w2):
        with vloer.weigert(VerklaringOnvolledig) as gevangen:
            geef_oordeel(vloer.ctx, vloer.marga_zelf, oud, "Hier", vloer.renderer)
        assert gevangen.value.ontbreekt == ("concept_verouderd",)
    nieuw = vloer.concept(kan_w1)
    papier = geef_oordeel(vloer.ctx, vloer.marga_zelf, nieuw, "Hier", vloer.renderer)
    assert [regel.code for regel in papier.verklaring.regels] == [W2]


def test_a_year_of_weekly_waarnemingen_fits_on_one_paper(vloer: Werkvloer) -> None:
    """Five werkprocessen, each seen on 60 days, each with the longest explanation."""
    sanne = vloer.neem_aan()
    for _ in range(60):
        for werkproces in LOGISTIEK.werkprocessen:
            vloer.zie(sanne, werkproces.code)
        vloer.clock.verzet(dagen=1)
    for werkproces in LOGISTIEK.werkprocessen:
        verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, werkproces.code, toelichting="é" * 600)
        bevestig_titel(vloer.ctx, vloer.marga, sanne, werkproces.code)
    papier = geef_oordeel(vloer.ctx, vloer.marga_zelf, vloer.concept(sanne), "Hier", vloer.renderer)
    assert [len(regel.waarnemingen) for regel in papier.verklaring.regels] == [60] * 5


def test_a_verklaring_that_is_not_here_is_unknown(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    waarneming = VerklaringId(vloer.zie(sanne))
    for id_ in (VerklaringId("niet hier"), waarneming):
        with vloer.weigert(VerklaringOnbekend):
            geef_oordeel(vloer.ctx, vloer.marga_zelf, id_, "Hier", vloer.renderer)
        with vloer.weigert(VerklaringOnbekend):
            bewaar_scan(vloer.ctx, vloer.marga, id_, b"%PDF-")


def test_each_of_two_people_has_their_own_verklaring(vloer: Werkvloer, kan_w1: DeelnemerId) -> None:
    ander = vloer.neem_aan(SANNE)
    vloer.zie_vaak_genoeg(ander)
    verklaar_aangetoond(vloer.ctx, vloer.marga, ander, W1)
    ids = [vloer.concept(kan_w1), vloer.concept(ander)]
    with vloer.store.lees() as lezer:
        assert [vind_verklaring(lezer, id_)[0] for id_ in ids] == [kan_w1, ander]


def test_a_document_number_is_short_and_without_letters_that_look_alike() -> None:
    nummers = {documentnummer(FeitId(f"feit {n}"), 2026) for n in range(2000)}
    assert len(nummers) == 2000
    for nummer in nummers:
        wp, jaar, *delen = nummer.split("-")
        assert (wp, jaar, [len(deel) for deel in delen]) == ("WP", "2026", [4, 4])
        assert not set("".join(delen)) & set("ILOU")


def test_a_document_number_never_changes() -> None:
    nummer = documentnummer(FeitId("01990000-0000-7000-8000-000000000001"), 2026)
    assert nummer == "WP-2026-5PT3-5P8X"
