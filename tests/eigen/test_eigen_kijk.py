"""What a deelnemer says of their own work is kept, by who handed the tablet over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.werkvloer import P1, W1, W2, W3, Werkvloer
from tests.ui.werkplek_voorbeelden import als_bestand, plaat
from werkplek.application.aantonen import verklaar_aangetoond
from werkplek.application.beelden.deelnemer import deelnemer_beeld
from werkplek.application.beelden.deelnemerstand import DeelnemerstandBeeld, deelnemerstand_beeld
from werkplek.application.beelden.eigen_werk import EigenWerkBeeld, eigen_werk_beeld
from werkplek.application.beelden.oefenen import OefenenBeeld, oefenen_beeld
from werkplek.application.beelden.thuisblad import Thuisblad, thuisblad
from werkplek.application.beelden.vastleggen import vastleggen_beeld
from werkplek.application.eigen_kijk import (
    eigen_kijk_op,
    geef_eigen_oordeel,
    kies_oefenen,
    kies_taal,
    neem_eigen_terug,
    wissel_oefenen,
)
from werkplek.application.leerstappen import LeerstapOpgave, voeg_leerstap_toe
from werkplek.application.plaatsen import huidige_plaatsing, pauzeer
from werkplek.application.terugkeer import TicketOpgave, spreek_retourticket_af
from werkplek.application.vastleggen import herroep
from werkplek.domain.begeleidingsfeiten import Gespreksrol
from werkplek.domain.deelnemersfeiten import EigenOordeelGegeven
from werkplek.domain.eigen_kijk import EigenKijk
from werkplek.domain.fouten import (
    DeelnemerOnbekend,
    FeitOnbekend,
    StapOnbekend,
    TeVeelOefenen,
    WerkprocesOnbekend,
)
from werkplek.domain.instellingen import Instellingen
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing
from werkplek.woorden.talen.tr import TURKS
from werkplek.woorden.watikkan import bij_regel

NIEMAND = DeelnemerId("niemand")


def kijk(vloer: Werkvloer, wie: DeelnemerId) -> EigenKijk:
    with vloer.store.lees() as lezer:
        return eigen_kijk_op(lezer, huidige_plaatsing(lezer, wie), wie)


def oefent(vloer: Werkvloer, wie: DeelnemerId) -> list[WerkprocesCode]:
    return [werk.code for werk in kijk(vloer, wie).oefent]


def stand(vloer: Werkvloer, wie: DeelnemerId) -> DeelnemerstandBeeld:
    with vloer.store.lees() as lezer:
        return deelnemerstand_beeld(lezer, wie, vloer.vandaag)


def werk(vloer: Werkvloer, wie: DeelnemerId) -> EigenWerkBeeld:
    with vloer.store.lees() as lezer:
        return eigen_werk_beeld(lezer, wie, W1)


def keuze(vloer: Werkvloer, wie: DeelnemerId) -> OefenenBeeld:
    with vloer.store.lees() as lezer:
        return oefenen_beeld(lezer, wie)


def blad(vloer: Werkvloer, wie: DeelnemerId) -> Thuisblad:
    with vloer.store.lees() as lezer:
        return thuisblad(lezer, wie, vloer.vandaag)


def test_the_author_is_who_handed_the_tablet_over(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    feit = geef_eigen_oordeel(vloer.ctx, vloer.joris, sanne, W1, "samen")
    with vloer.store.lees() as lezer:
        bewaard = lezer.feit(feit)
    assert bewaard is not None
    assert bewaard.auteur == vloer.joris.id
    assert bewaard.gezien_op == vloer.vandaag
    assert isinstance(bewaard.inhoud, EigenOordeelGegeven)
    assert kijk(vloer, sanne).oordelen[W1].stap == "samen"


def test_an_own_word_is_no_waarneming(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    """Nothing of it counts for a praktijkverklaring."""
    geef_eigen_oordeel(vloer.ctx, vloer.marga, sanne, W1, "zelfstandig")
    beeld = stand(vloer, sanne)
    assert [groep.titel for groep in beeld.groepen] == ["Dit kan nog komen"]
    assert [rij.code for rij in beeld.ging] == [W1]
    assert beeld.ging[0].ik == "Ik kan het zelf"
    assert beeld.ging[0].zag == ""


def test_the_last_word_stands_and_undo_brings_the_one_before(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    geef_eigen_oordeel(vloer.ctx, vloer.marga, sanne, W1, "uitleg")
    later = geef_eigen_oordeel(vloer.ctx, vloer.marga, sanne, W1, "controle")
    assert kijk(vloer, sanne).oordelen[W1].stap == "controle"
    neem_eigen_terug(vloer.ctx, vloer.marga, sanne, later)
    assert kijk(vloer, sanne).oordelen[W1].stap == "uitleg"


@pytest.mark.parametrize("stap", ["honderd", ""])
def test_a_step_that_is_not_on_the_ladder_is_refused(
    vloer: Werkvloer, sanne: DeelnemerId, stap: str
) -> None:
    with pytest.raises(StapOnbekend):
        geef_eigen_oordeel(vloer.ctx, vloer.marga, sanne, W1, stap)


def test_what_nobody_knows_is_refused(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    onbekend = WerkprocesCode("B9-K9-W9")
    with pytest.raises(WerkprocesOnbekend):
        geef_eigen_oordeel(vloer.ctx, vloer.marga, sanne, onbekend, "samen")
    with pytest.raises(WerkprocesOnbekend):
        kies_oefenen(vloer.ctx, vloer.marga, sanne, [onbekend])
    with pytest.raises(DeelnemerOnbekend):
        geef_eigen_oordeel(vloer.ctx, vloer.marga, NIEMAND, W1, "samen")
    with pytest.raises(DeelnemerOnbekend):
        kies_taal(vloer.ctx, NIEMAND, "en")


def test_only_own_words_of_oneself_are_undone(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    """A waarneming, and the word of another, stay where they are."""
    ander = vloer.neem_aan()
    van_ander = geef_eigen_oordeel(vloer.ctx, vloer.marga, ander, W1, "samen")
    waarneming = vloer.zie(sanne, W1)
    for feit in (van_ander, waarneming):
        with pytest.raises(FeitOnbekend):
            neem_eigen_terug(vloer.ctx, vloer.marga, sanne, feit)
    assert kijk(vloer, ander).oordelen[W1].stap == "samen"


def test_three_is_enough(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    for code in (W1, W2, W3):
        wissel_oefenen(vloer.ctx, vloer.marga, sanne, code)
    assert oefent(vloer, sanne) == [W1, W2, W3]
    assert keuze(vloer, sanne).vol
    with pytest.raises(TeVeelOefenen):
        wissel_oefenen(vloer.ctx, vloer.marga, sanne, P1)
    wissel_oefenen(vloer.ctx, vloer.marga, sanne, W2)
    wissel_oefenen(vloer.ctx, vloer.marga, sanne, P1)
    assert oefent(vloer, sanne) == [W1, W3, P1]


def test_what_can_be_practised_stands_above_what_was_shown(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    """A tap moves no row: a finger that was on its way finds what it aimed at."""
    vloer.zie_vaak_genoeg(sanne, W1)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    vloer.zie(sanne, P1, "samen")
    rijen = [rij.code for rij in keuze(vloer, sanne).rijen]
    assert (rijen[0], rijen[-1]) == (P1, W1)
    wissel_oefenen(vloer.ctx, vloer.marga, sanne, W1)
    assert [rij.code for rij in keuze(vloer, sanne).rijen] == rijen


@given(tikken=st.lists(st.sampled_from([W1, W2, W3, P1]), max_size=8))
def test_there_are_never_more_than_three(tikken: list[WerkprocesCode]) -> None:
    vloer = Werkvloer()
    sanne = vloer.neem_aan()
    model: list[WerkprocesCode] = []
    for code in tikken:
        try:
            wissel_oefenen(vloer.ctx, vloer.marga, sanne, code)
        except TeVeelOefenen:
            assert len(model) == 3
            assert code not in model
        else:
            model = [een for een in model if een != code] if code in model else [*model, code]
    assert oefent(vloer, sanne) == model


def test_what_was_chosen_before_comes_back_with_undo(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    kies_oefenen(vloer.ctx, vloer.marga, sanne, [W1])
    feit = kies_oefenen(vloer.ctx, vloer.marga, sanne, [])
    assert oefent(vloer, sanne) == []
    herroep(vloer.ctx, vloer.marga, [feit], "per ongeluk")
    assert oefent(vloer, sanne) == [W1]


def test_what_is_practised_comes_first_on_vastleggen(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    vloer.zie(sanne, W1, "samen")
    kies_oefenen(vloer.ctx, vloer.marga, sanne, [P1])
    with vloer.store.lees() as lezer:
        tegels = vastleggen_beeld(lezer, sanne, vloer.vandaag).werkprocessen
    assert [tegel.code for tegel in tegels][:2] == [P1, W1]


def test_the_trainer_reads_the_own_word_beside_the_last_step(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.zie(sanne, W1)
    geef_eigen_oordeel(vloer.ctx, vloer.marga, sanne, W1, "samen")
    with vloer.store.lees() as lezer:
        beeld = deelnemer_beeld(lezer, sanne, vloer.marga, vloer.vandaag)
    details = {rij.code: rij.detail for groep in beeld.groepen for rij in groep.rijen}
    assert details[W1].endswith("zelf: Ik doe het samen")
    assert "zelf" not in details[W2]


def test_the_word_of_who_saw_it_stands_beside_mine(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    vloer.zie(sanne, W1)
    geef_eigen_oordeel(vloer.ctx, vloer.marga, sanne, W1, "samen")
    beeld = werk(vloer, sanne)
    assert beeld.zag == "Mijn begeleider zag: Zelfstandig"
    assert [tegel.tekst for tegel in beeld.tegels if tegel.gekozen] == ["Ik doe het samen"]
    assert len(beeld.tegels) == 4


def test_a_photo_of_a_step_of_this_leerbedrijf_stands_with_the_work(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    """Nobody made a photo of Sanne: the steps show what the work is."""
    foto = als_bestand(plaat(64, 48))
    with vloer.store.lees() as lezer:
        plaatsing = huidige_plaatsing(lezer, sanne)
    titel = next(keuze.titel for keuze in plaatsing.keuze if keuze.code == W1)
    over = WerkprocesVerwijzing(plaatsing.kwalificatie.crebo, W1, titel)
    assert werk(vloer, sanne).foto == b""
    voeg_leerstap_toe(vloer.ctx, vloer.marga, over, LeerstapOpgave("Pak de klomp", foto))
    assert werk(vloer, sanne).foto == foto


def test_a_second_language_says_the_ladder_too(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    vloer.zie(sanne, W1, "samen")
    geef_eigen_oordeel(vloer.ctx, vloer.marga, sanne, W1, "samen")
    assert stand(vloer, sanne).taal is None
    kies_taal(vloer.ctx, sanne, "tr")
    beeld = stand(vloer, sanne)
    assert beeld.taal is not None
    assert beeld.groepen[0].titel == "Dit leer ik nu"
    assert beeld.groepen[0].ander == TURKS.zinnen.dit_leer_ik
    assert beeld.ging[0].ander == TURKS.zinnen.geoefend
    assert beeld.ging[0].ander_ik == TURKS.zinnen.ik_doe_het_samen
    assert werk(vloer, sanne).tegels[1].ander == TURKS.zinnen.ik_doe_het_samen


def test_the_language_is_per_deelnemer(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    ander = vloer.neem_aan()
    kies_taal(vloer.ctx, sanne, "ar")
    kies_taal(vloer.ctx, ander, "pl")
    kies_taal(vloer.ctx, sanne, "uk")
    with vloer.store.lees() as lezer:
        gekozen = lezer.instellingen()
    assert gekozen.taal_van(sanne) == "uk"
    assert gekozen.taal_van(ander) == "pl"
    assert gekozen.met_taal(sanne, "").talen == frozenset({(ander, "pl")})
    assert Instellingen().taal_van(sanne) == ""


def test_the_paper_for_home_says_what_i_can_practise_and_think(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.zie_vaak_genoeg(sanne, W1)
    vloer.zie(sanne, W2, "samen")
    geef_eigen_oordeel(vloer.ctx, vloer.marga, sanne, W1, "controle")
    kies_oefenen(vloer.ctx, vloer.marga, sanne, [W1, W3])
    gemaakt = blad(vloer, sanne)
    assert [regel.titel for regel in gemaakt.kan] == ["Bereidt werkzaamheden voor"]
    assert gemaakt.kan[0].ik == "Ik doe het zelf, iemand kijkt mee"
    assert gemaakt.kan[0].dagen == 2
    assert [regel.titel for regel in gemaakt.leert] == ["Voert werkzaamheden uit"]
    assert [regel.titel for regel in gemaakt.oefent] == [
        "Bereidt werkzaamheden voor",
        "Meldt zich af",
    ]
    assert gemaakt.op == vloer.vandaag
    assert "Marga" not in repr(gemaakt)


def test_a_lesser_day_says_nothing_beside_what_i_can(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    """What somebody can do stays: on the page, and on the paper that goes home."""
    kies_taal(vloer.ctx, sanne, "pl")
    vloer.zie_vaak_genoeg(sanne, W1)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    vloer.zie(sanne, W1, "uitleg")
    with vloer.store.lees() as lezer:
        stand = deelnemerstand_beeld(lezer, sanne, vloer.vandaag)
    (rij,) = (r for groep in stand.groepen for r in groep.rijen if r.code == W1)
    assert (rij.detail, rij.ander) == ("3 keer gezien · laatst vandaag", "")
    (regel,) = blad(vloer, sanne).kan
    assert bij_regel(regel) == ("2 dagen gezien.",)


def test_a_pause_says_that_all_stays_and_who_calls(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    assert stand(vloer, sanne).pauze == ""
    pauzeer(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    assert stand(vloer, sanne).pauze == "Je bent even gestopt. Wat je kunt, blijft staan."
    ticket = TicketOpgave(Gespreksrol.DEELNEMER, "Sanne", vloer.vandaag)
    spreek_retourticket_af(vloer.ctx, vloer.marga, sanne, ticket)
    assert stand(vloer, sanne).pauze.endswith("Jij belt vandaag.")
