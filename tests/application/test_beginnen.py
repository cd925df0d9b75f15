import pytest

from tests.fakes.outside import CountingIds, FixedClock
from tests.fakes.store import MemoryStore
from tests.fakes.werkvloer import LOGISTIEK, Werkvloer
from werkplek.application.beginnen import (
    LeerbedrijfOpgave,
    PersoonOpgave,
    begin,
    lees_leerbedrijf_id,
    voeg_persoon_toe,
)
from werkplek.application.context import Context
from werkplek.domain.fouten import (
    AlGedaan,
    BevestigingNodig,
    PersoonOnbekend,
    TekstGeweigerd,
)
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Rol

HAL = LeerbedrijfOpgave("De Verzonnen Hal", "Nergenshuizen")
MARGA = PersoonOpgave("Marga Bakker")


@pytest.fixture
def leeg() -> Context:
    return Context(MemoryStore(), FixedClock(), CountingIds())


def test_an_empty_folder_gets_its_company_its_first_person_and_the_start_data(
    leeg: Context,
) -> None:
    opgave = LeerbedrijfOpgave(
        " De Verzonnen Hal ", "Nergenshuizen", "Nepstraat 1", "100 000 001", "kandidaat"
    )
    eerste = begin(leeg, opgave, PersoonOpgave("Marga Bakker", functie="Werkleider"), [LOGISTIEK])
    with leeg.store.lees() as lezer:
        bedrijf = lezer.leerbedrijf()
        assert bedrijf is not None
        assert (bedrijf.naam, bedrijf.plaats) == ("De Verzonnen Hal", "Nergenshuizen")
        assert (bedrijf.leerbedrijf_id, bedrijf.woord) == ("100000001", "kandidaat")
        assert lezer.personen() == (eerste,)
        assert (eerste.rol, eerste.functie) == (Rol.PRAKTIJKOPLEIDER, "Werkleider")
        assert lezer.kwalificatie(LOGISTIEK.crebo) == LOGISTIEK
        assert lezer.aantal_feiten() == 0


def test_a_folder_begins_once(vloer: Werkvloer) -> None:
    with vloer.weigert(AlGedaan) as gevangen:
        begin(vloer.ctx, HAL, MARGA, [])
    assert gevangen.value.handeling == "beginnen"


@pytest.mark.parametrize(
    ("bedrijf", "persoon", "veld"),
    [
        (LeerbedrijfOpgave("", "Nergenshuizen"), MARGA, "naam van het leerbedrijf"),
        (LeerbedrijfOpgave("De Hal", " "), MARGA, "plaats"),
        (LeerbedrijfOpgave("De Hal", "Hier", woord=""), MARGA, "woord"),
        (LeerbedrijfOpgave("De Hal", "Hier", leerbedrijf_id="12"), MARGA, "leerbedrijf-ID"),
        (HAL, PersoonOpgave(""), "naam"),
        (HAL, PersoonOpgave("Marga\0"), "naam"),
        (HAL, PersoonOpgave("Marga", functie="x" * 201), "functie"),
    ],
)
def test_what_cannot_be_kept_names_its_field_and_leaves_the_folder_empty(
    leeg: Context, bedrijf: LeerbedrijfOpgave, persoon: PersoonOpgave, veld: str
) -> None:
    with pytest.raises(TekstGeweigerd) as gevangen:
        begin(leeg, bedrijf, persoon, [LOGISTIEK])
    assert gevangen.value.veld == veld
    with leeg.store.lees() as lezer:
        assert lezer.leerbedrijf() is None
        assert lezer.koppen() == ()


@pytest.mark.parametrize(
    ("getypt", "gelezen"),
    [("", ""), (" ", ""), ("100077736", "100077736"), (" 100 077 736 ", "100077736")],
)
def test_a_leerbedrijf_id_is_nine_digits_or_nothing(getypt: str, gelezen: str) -> None:
    assert lees_leerbedrijf_id(getypt) == gelezen


@pytest.mark.parametrize("getypt", ["1", "10007773", "1000777360", "10007773a", "١٠٠٠٧٧٧٣٦"])
def test_another_leerbedrijf_id_is_refused(getypt: str) -> None:
    with pytest.raises(TekstGeweigerd) as gevangen:
        lees_leerbedrijf_id(getypt)
    assert gevangen.value.reden == "vorm"


@pytest.mark.parametrize("naam", ["Marga Bakker", "marga bakker", " MARGA  BAKKER"])
def test_a_tile_names_one_person(vloer: Werkvloer, naam: str) -> None:
    with vloer.weigert(AlGedaan):
        voeg_persoon_toe(vloer.ctx, PersoonOpgave(naam))


BSN = "111 222 333"


@pytest.mark.parametrize(
    ("bedrijf", "persoon"),
    [
        (LeerbedrijfOpgave(BSN, "Nergenshuizen"), MARGA),
        (LeerbedrijfOpgave("De Hal", BSN), MARGA),
        (LeerbedrijfOpgave("De Hal", "Hier", f"Nepstraat {BSN}"), MARGA),
        (HAL, PersoonOpgave(f"Marga {BSN}")),
        (HAL, PersoonOpgave("Marga", functie=BSN)),
    ],
)
def test_what_may_be_a_bsn_is_asked_about_and_then_kept(
    leeg: Context, bedrijf: LeerbedrijfOpgave, persoon: PersoonOpgave
) -> None:
    with pytest.raises(BevestigingNodig) as gevangen:
        begin(leeg, bedrijf, persoon, [])
    with leeg.store.lees() as lezer:
        assert lezer.leerbedrijf() is None
    ja = frozenset(gevangen.value.vragen)
    assert ja == {Navraag.LIJKT_OP_BSN}
    begin(leeg, bedrijf, persoon, [], bevestigd=ja)


def test_a_leerbedrijf_id_is_not_taken_for_a_bsn(leeg: Context) -> None:
    begin(leeg, LeerbedrijfOpgave("De Hal", "Hier", leerbedrijf_id="111222333"), MARGA, [])


def test_a_person_with_what_may_be_a_bsn_is_asked_about_too(vloer: Werkvloer) -> None:
    with vloer.weigert(BevestigingNodig):
        voeg_persoon_toe(vloer.ctx, PersoonOpgave(f"Robot {BSN}"))
    ja = frozenset({Navraag.LIJKT_OP_BSN})
    voeg_persoon_toe(vloer.ctx, PersoonOpgave(f"Robot {BSN}"), bevestigd=ja)


def test_nobody_records_before_there_is_a_company(leeg: Context) -> None:
    with pytest.raises(PersoonOnbekend):
        voeg_persoon_toe(leeg, MARGA)
