import pytest

from tests.fakes.werkvloer import GEGEVENS, P1, SANNE, W1, W2, Werkvloer
from werkplek.application.aantonen import bevestig_titel, verklaar_aangetoond
from werkplek.application.beelden.daden import Daad
from werkplek.application.beelden.verklaring import Stap, VerklaringBeeld, verklaring_beeld
from werkplek.application.beelden.voorbeeld import (
    OordeelBeeld,
    VoorbeeldBeeld,
    lees_scan,
    oordeel_beeld,
    voorbeeld_beeld,
)
from werkplek.application.plaatsen import meld_aan
from werkplek.application.vastleggen import vul_aan
from werkplek.application.verklaren import bewaar_scan, geef_oordeel, maak_op
from werkplek.application.verklaringfouten import PapierOnderweg
from werkplek.domain.fouten import FeitOnbekend, PlaatsingOnbekend
from werkplek.domain.kenmerk import DeelnemerId, FeitId, VerklaringId
from werkplek.domain.personen import Persoon


def beeld(vloer: Werkvloer, wie: DeelnemerId, ik: Persoon | None = None) -> VerklaringBeeld:
    with vloer.store.lees() as lezer:
        return verklaring_beeld(lezer, wie, ik or vloer.marga, vloer.vandaag)


def voorbeeld(vloer: Werkvloer, id_: VerklaringId, ik: Persoon | None = None) -> VoorbeeldBeeld:
    with vloer.store.lees() as lezer:
        return voorbeeld_beeld(lezer, id_, ik or vloer.marga, vloer.pers, vloer.vandaag)


def oordeel(vloer: Werkvloer, id_: VerklaringId) -> OordeelBeeld:
    with vloer.store.lees() as lezer:
        return oordeel_beeld(lezer, id_, vloer.vandaag)


def stappen(vloer: Werkvloer, wie: DeelnemerId) -> list[Stap]:
    return [rij.stap for rij in beeld(vloer, wie).rijen]


def test_every_line_says_what_it_still_needs(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    assert stappen(vloer, sanne) == [Stap.EERST_ZIEN] * 3
    vloer.zie_vaak_genoeg(sanne, W1)
    vloer.zie_vaak_genoeg(sanne, P1)
    vloer.zie(sanne, W2)
    assert stappen(vloer, sanne) == [Stap.AANTONEN, Stap.EERST_ZIEN, Stap.AANTONEN]
    for code in (W1, P1):
        verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, code)
    assert stappen(vloer, sanne) == [Stap.KLAAR, Stap.EERST_ZIEN, Stap.TITEL_NAKIJKEN]
    assert (beeld(vloer, sanne).klaar, beeld(vloer, sanne).na_te_kijken) == (1, 1)
    bevestig_titel(vloer.ctx, vloer.marga, sanne, P1)
    assert (beeld(vloer, sanne).klaar, beeld(vloer, sanne).na_te_kijken) == (2, 0)
    assert beeld(vloer, sanne).telling == "Sanne: 2 van 3 klaar voor op papier"


def test_a_line_names_the_days_it_was_seen(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    vloer.zie(sanne, W2)
    vloer.zie_vaak_genoeg(sanne, W1)
    vloer.clock.verzet(dagen=1)
    vloer.zie(sanne, W1)
    pagina = beeld(vloer, sanne)
    details = {rij.code: rij.detail for rij in pagina.rijen}
    assert details == {
        W1: "Zelfstandig gezien op 2 maart, 3 maart en 4 maart.",
        W2: "Zelfstandig gezien op 2 maart. Nog een keer, op een andere dag.",
        P1: "Nog niet zelfstandig gezien.",
    }
    rij = pagina.rij(W1)
    assert rij is not None
    assert (rij.kerntaak, rij.rang) == ("B1-K1 Werkt als assistent", 4)
    assert pagina.rijen[-1].rang == 0
    assert pagina.rij("B1-K1-W9") is None


def test_a_line_that_leads_nowhere_yet_explains_itself(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.zie_vaak_genoeg(sanne, W1)
    vloer.zie_vaak_genoeg(sanne, P1)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1, toelichting="Rustig.")
    w1, w2, p1 = beeld(vloer, sanne).rijen
    assert (w1.uitleg, w1.toelichting) == ("Dit komt zo op papier.", "Rustig.")
    assert w2.uitleg.endswith("Aangetoond kan na 2 keer zelfstandig, op 2 dagen.")
    assert p1.uitleg == ""
    assert beeld(vloer, sanne, vloer.noor).rijen[2].uitleg == (
        "Marga Bakker geeft hierover het oordeel."
    )


def test_one_goes_on_when_there_is_something_for_paper_and_one_may(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.zie_vaak_genoeg(sanne, P1)
    assert not beeld(vloer, sanne).kan_verder
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, P1)
    assert beeld(vloer, sanne).kan_verder
    assert not beeld(vloer, sanne, vloer.noor).kan_verder


def test_the_judgement_says_about_whom_and_how_much_and_offers_a_place(
    vloer: Werkvloer, kan_w1: DeelnemerId
) -> None:
    id_ = vloer.concept(kan_w1)
    assert oordeel(vloer, id_).waarover == "Sanne Maria de Vries: 1 werkproces"
    assert oordeel(vloer, id_).plaats == "Nergenshuizen"
    vloer.zie_vaak_genoeg(kan_w1, W2)
    verklaar_aangetoond(vloer.ctx, vloer.marga, kan_w1, W2)
    assert oordeel(vloer, id_).waarover == "Sanne Maria de Vries: 2 werkprocessen"


def test_the_page_knows_who_may_judge(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    for ik, mag in ((vloer.marga, True), (vloer.joris, False), (vloer.noor, False)):
        assert beeld(vloer, sanne, ik).mag_oordelen is mag
    pagina = beeld(vloer, sanne, vloer.noor)
    assert pagina.wie_wel == "Marga Bakker"
    assert (pagina.voornamen, pagina.achternaam) == ("Sanne", "de Vries")
    assert pagina.opleiding == "Assistent logistiek · crebo 25743"
    assert pagina.dossier == "Entree, crebo 23301"


def test_without_a_plaatsing_there_is_nothing_to_state(vloer: Werkvloer) -> None:
    with pytest.raises(PlaatsingOnbekend):
        beeld(vloer, meld_aan(vloer.ctx, vloer.marga, SANNE))


def test_titles_wait_when_the_kwalificatie_is_not_here_any_more(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.zie_vaak_genoeg(sanne)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    vloer.geheugen.toestand.structuur.kwalificaties.clear()
    assert stappen(vloer, sanne)[0] is Stap.TITEL_NAKIJKEN
    assert beeld(vloer, sanne).rijen[0].kerntaak == "B1-K1"
    bevestig_titel(vloer.ctx, vloer.marga, sanne, W1)
    assert stappen(vloer, sanne)[0] is Stap.KLAAR


def test_from_concept_to_scan_the_newest_first(vloer: Werkvloer, kan_w1: DeelnemerId) -> None:
    eerste = maak_op(vloer.ctx, vloer.marga, kan_w1, GEGEVENS, vloer.renderer)
    tweede = maak_op(vloer.ctx, vloer.marga, kan_w1, GEGEVENS, vloer.renderer)
    assert [(o.id, o.nummer) for o in beeld(vloer, kan_w1).opgemaakt] == [
        (tweede.id, tweede.verklaring.nummer),
        (eerste.id, eerste.verklaring.nummer),
    ]
    assert beeld(vloer, kan_w1).opgemaakt[0].tekst == "Concept van 3 maart 2026"
    geef_oordeel(vloer.ctx, vloer.marga_zelf, tweede.id, "Hier", vloer.renderer)
    bewaar_scan(vloer.ctx, vloer.marga, tweede.id, b"%PDF-")
    opgemaakt = beeld(vloer, kan_w1).opgemaakt[0]
    assert opgemaakt.tekst == "Oordeel gegeven op 3 maart 2026, met scan"
    assert (opgemaakt.oordeel_gegeven, opgemaakt.scans) == (True, 1)


def test_a_concept_says_when_it_is_overtaken(vloer: Werkvloer, kan_w1: DeelnemerId) -> None:
    vloer.zie_vaak_genoeg(kan_w1, W2)
    oud = maak_op(vloer.ctx, vloer.marga, kan_w1, GEGEVENS, vloer.renderer)
    assert not voorbeeld(vloer, oud.id).veranderd
    assert voorbeeld(vloer, oud.id).pdf == oud.pdf
    verklaar_aangetoond(vloer.ctx, vloer.marga, kan_w1, W2)
    assert voorbeeld(vloer, oud.id).veranderd
    nieuw = vloer.concept(kan_w1)
    geef_oordeel(vloer.ctx, vloer.marga_zelf, nieuw, "Hier", vloer.renderer)
    assert not voorbeeld(vloer, nieuw).veranderd


def test_the_preview_says_how_far_it_is_and_what_comes_next(
    vloer: Werkvloer, kan_w1: DeelnemerId
) -> None:
    id_ = vloer.concept(kan_w1)
    mijn, van_noor = voorbeeld(vloer, id_), voorbeeld(vloer, id_, vloer.noor)
    assert (mijn.eerst, mijn.staat) == (Daad.OORDELEN, "Concept van 3 maart 2026")
    assert "oordeel" in mijn.hierna
    assert (van_noor.daden, van_noor.hierna) == ((Daad.PRINTEN,), "Lees het na.")
    papier = geef_oordeel(vloer.ctx, vloer.marga_zelf, id_, "Hier", vloer.renderer)
    zonder = voorbeeld(vloer, id_)
    assert (zonder.concept, zonder.staat) == (False, "Oordeel gegeven op 3 maart 2026")
    assert zonder.pdf == papier.pdf
    assert "pen" in zonder.hierna
    for aantal, woorden in ((1, "1 scan bewaard."), (2, "2 scans bewaard.")):
        bewaar_scan(vloer.ctx, vloer.marga, id_, b"%PDF-" + bytes(aantal))
        assert voorbeeld(vloer, id_).hierna == woorden


def test_a_file_names_nobody(vloer: Werkvloer, kan_w1: DeelnemerId) -> None:
    concept = maak_op(vloer.ctx, vloer.marga, kan_w1, GEGEVENS, vloer.renderer)
    naam = voorbeeld(vloer, concept.id).bestandsnaam
    assert naam == f"praktijkverklaring-{concept.verklaring.nummer}-concept.pdf"
    assert "Sanne" not in naam


def test_a_scan_is_read_back_by_the_feit_that_kept_it(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    vloer.zie_vaak_genoeg(sanne)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    id_ = maak_op(vloer.ctx, vloer.marga, sanne, GEGEVENS, vloer.renderer).id
    geef_oordeel(vloer.ctx, vloer.marga_zelf, id_, "Hier", vloer.renderer)
    scan = bewaar_scan(vloer.ctx, vloer.marga, id_, b"%PDF-getekend")
    assert voorbeeld(vloer, id_).scans == (scan,)
    with vloer.store.lees() as lezer:
        assert lees_scan(lezer, scan).inhoud == b"%PDF-getekend"
        for geen_scan in (FeitId("niet hier"), FeitId(id_)):
            with pytest.raises(FeitOnbekend):
                lees_scan(lezer, geen_scan)
    vloer.geheugen.toestand.documenten.clear()
    with vloer.store.lees() as lezer, pytest.raises(PapierOnderweg):
        lees_scan(lezer, scan)


def test_a_note_after_the_judgement_changes_nothing_on_paper(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    eerste, _ = vloer.zie_vaak_genoeg(sanne)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    id_ = maak_op(vloer.ctx, vloer.marga, sanne, GEGEVENS, vloer.renderer).id
    papier = geef_oordeel(vloer.ctx, vloer.marga_zelf, id_, "Hier", vloer.renderer)
    vul_aan(vloer.ctx, vloer.marga, eerste, notitie="Achteraf.")
    assert voorbeeld(vloer, id_).pdf == papier.pdf
