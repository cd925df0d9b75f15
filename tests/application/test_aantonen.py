from datetime import date

import pytest

from tests.fakes.store import MemoryStore
from tests.fakes.werkvloer import LOGISTIEK, P1, P2, W1, W2, Werkvloer
from werkplek.application.aantonen import (
    bevestig_titel,
    huidige_voortgang,
    verklaar_aangetoond,
    voortgang_in,
)
from werkplek.application.plaatsen import meld_aan
from werkplek.domain.feiten import AangetoondVerklaard, Relatie
from werkplek.domain.fouten import (
    AlGedaan,
    BevestigingNodig,
    DeelnemerOnbekend,
    NietBevoegd,
    NogNietGenoegGezien,
    PlaatsingOnbekend,
    TekstGeweigerd,
    WerkprocesOnbekend,
)
from werkplek.domain.kenmerk import DeelnemerId, PlaatsingId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Naam
from werkplek.domain.schaal import Aantoonregel
from werkplek.domain.tekst import MAX_TOELICHTING


def toelichting(vloer: Werkvloer, deelnemer: DeelnemerId) -> str | None:
    gang = vloer.gang(deelnemer).huidige
    assert gang is not None
    stand = gang.werkproces(W1)
    assert stand is not None
    return stand.aangetoond.toelichting if stand.aangetoond else None


def test_the_statement_rests_on_every_counting_waarneming(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.zie(sanne, stap="samen")
    basis = vloer.zie_vaak_genoeg(sanne)
    verklaard = verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1, toelichting=" Rustig. ")
    with vloer.store.lees() as lezer:
        feit = lezer.feit(verklaard)
    assert feit is not None
    assert feit.verwezen(Relatie.RUST_OP) == tuple(basis)
    assert isinstance(feit.inhoud, AangetoondVerklaard)
    assert feit.inhoud.toelichting == "Rustig."
    assert feit.gezien_op == vloer.vandaag


@pytest.mark.parametrize(
    ("dagen", "geteld"), [([], (0, 0)), ([0], (1, 1)), ([0, 0], (2, 1)), ([0, 0, 0], (3, 1))]
)
def test_aangetoond_asks_for_two_on_two_days_and_says_how_many_there_are(
    vloer: Werkvloer, sanne: DeelnemerId, dagen: list[int], geteld: tuple[int, int]
) -> None:
    for _ in dagen:
        vloer.zie(sanne)
    with vloer.weigert(NogNietGenoegGezien) as gevangen:
        verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    fout = gevangen.value
    assert (fout.nodig, fout.dagen) == (2, 2)
    assert (fout.gezien, fout.gezien_dagen) == geteld


def test_another_rule_of_the_school_holds_here_too() -> None:
    vloer = Werkvloer(MemoryStore(Aantoonregel(1, 1)))
    sanne = vloer.neem_aan_met_keuze()
    vloer.zie(sanne)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    assert toelichting(vloer, sanne) == ""


@pytest.mark.parametrize("wie", ["joris", "noor", "bram"])
def test_only_the_praktijkopleider_of_the_plaatsing_states_it(
    vloer: Werkvloer, sanne: DeelnemerId, wie: str
) -> None:
    vloer.zie_vaak_genoeg(sanne)
    for daad in (
        lambda: verklaar_aangetoond(vloer.ctx, getattr(vloer, wie), sanne, W1),
        lambda: bevestig_titel(vloer.ctx, getattr(vloer, wie), sanne, P1),
    ):
        with vloer.weigert(NietBevoegd) as gevangen:
            daad()
        assert gevangen.value.wie_wel == "Marga Bakker"


def test_it_is_stated_once_unless_there_is_something_to_add(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.zie_vaak_genoeg(sanne)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1, toelichting="Rustig.")
    for niets in ("", "  ", "\u200b"):
        with vloer.weigert(AlGedaan):
            verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1, toelichting=niets)
    assert toelichting(vloer, sanne) == "Rustig."
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1, toelichting="Rustig, en netjes.")
    assert toelichting(vloer, sanne) == "Rustig, en netjes."


@pytest.mark.parametrize("code", [P2, WerkprocesCode("B1-K1-W9")])
def test_only_a_chosen_werkproces_can_be_aangetoond(
    vloer: Werkvloer, sanne: DeelnemerId, code: WerkprocesCode
) -> None:
    if code == P2:
        vloer.zie_vaak_genoeg(sanne, P2)
    with vloer.weigert(WerkprocesOnbekend) as gevangen:
        verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, code)
    assert gevangen.value.genoemd == f"25743/{code}"


@pytest.mark.parametrize(
    ("tekst", "reden"), [("a" * (MAX_TOELICHTING + 1), "te_lang"), ("Ging\0goed", "onleesbaar")]
)
def test_an_explanation_that_cannot_be_printed_is_refused(
    vloer: Werkvloer, sanne: DeelnemerId, tekst: str, reden: str
) -> None:
    vloer.zie_vaak_genoeg(sanne)
    with vloer.weigert(TekstGeweigerd) as gevangen:
        verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1, toelichting=tekst)
    assert (gevangen.value.veld, gevangen.value.reden) == ("toelichting", reden)


def test_an_explanation_that_may_hold_a_bsn_is_asked_about_before_it_can_be_printed(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.zie_vaak_genoeg(sanne)
    with vloer.weigert(BevestigingNodig) as gevangen:
        verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1, toelichting="Zie 111222333")
    verklaar_aangetoond(
        vloer.ctx,
        vloer.marga,
        sanne,
        W1,
        toelichting="Zie 111222333",
        bevestigd=frozenset(gevangen.value.vragen),
    )
    assert gevangen.value.vragen == (Navraag.LIJKT_OP_BSN,)
    assert toelichting(vloer, sanne) == "Zie 111222333"


def test_someone_without_a_plaatsing_has_nothing_to_state(vloer: Werkvloer) -> None:
    with vloer.weigert(DeelnemerOnbekend):
        verklaar_aangetoond(vloer.ctx, vloer.marga, DeelnemerId("niemand"), W1)
    sanne = meld_aan(vloer.ctx, vloer.marga, Naam("Sanne"))
    with vloer.weigert(PlaatsingOnbekend):
        verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)


def test_the_voortgang_of_a_plaatsing_that_is_not_here_is_unknown(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    with vloer.store.lees() as lezer, pytest.raises(PlaatsingOnbekend):
        voortgang_in(lezer, sanne, PlaatsingId("elders"))


def test_a_title_is_confirmed_as_it_was_shown_with_that_of_its_kerntaak(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    with vloer.store.lees() as lezer:
        officieel = lezer.bevestigde_titels(LOGISTIEK.crebo)
    bevestig_titel(vloer.ctx, vloer.marga, sanne, P1)
    with vloer.store.lees() as lezer:
        crebo = huidige_voortgang(lezer, sanne).plaatsing.kwalificatie.crebo
        assert lezer.bevestigde_titels(crebo) - officieel == {
            ("P4-K1-W1", "Ontvangt goederen"),
            ("P4-K1", "Werkt in de logistiek"),
        }


def test_a_title_that_is_nowhere_cannot_be_confirmed(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    with vloer.weigert(WerkprocesOnbekend):
        bevestig_titel(vloer.ctx, vloer.marga, sanne, P2)


def test_the_second_day_makes_it_enough(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    vloer.zie(sanne, W2, op=date(2026, 3, 2))
    vloer.clock.verzet(dagen=7)
    vloer.zie(sanne, W2, als=vloer.noor)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W2)
