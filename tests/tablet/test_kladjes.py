"""What was typed and not kept is there again for who typed it, and for nobody else."""

from tests.tablet.tablet import Tablet, tablet
from werkplek.domain.kenmerk import PersoonId
from werkplek.ui import kladblok
from werkplek.ui.kladblok import Kladblok
from werkplek.ui.tasks import Lane, Urgency

__all__ = ["tablet"]

TEKST = "Pakte de kar zonder dat ik het vroeg."


def naar_notitie(tablet: Tablet) -> None:
    """Marga recorded something and writes a note with it."""
    tablet.komt(tablet.vloer.marga)
    tablet.driver.tik("Sanne")
    tablet.driver.tik("Bereidt werkzaamheden voor")
    tablet.driver.tik("Zelfstandig")
    tablet.driver.druk("Notitie erbij")


def bewaard(tablet: Tablet) -> dict[PersoonId, str]:
    return {k.persoon: k.tekst for k in tablet.vloer.geheugen.toestand.kladjes.values()}


def test_a_lock_keeps_what_was_typed_for_its_owner(tablet: Tablet) -> None:
    naar_notitie(tablet)
    tablet.driver.vul_in("Notitie", TEKST)
    tablet.vergrendel()
    assert bewaard(tablet) == {tablet.vloer.marga.id: TEKST}
    (kladje,) = tablet.vloer.geheugen.toestand.kladjes.values()
    assert kladje.deelnemer == tablet.sanne
    tablet.komt(tablet.vloer.joris)
    assert TEKST not in tablet.te_lezen()
    tablet.vergrendel()
    tablet.komt(tablet.vloer.marga)
    assert tablet.driver.pagina == "notitie"
    assert tablet.driver.staat_in("Notitie") == TEKST


def test_it_is_there_again_in_a_new_window(tablet: Tablet) -> None:
    naar_notitie(tablet)
    feit = tablet.session.hand.feit
    tablet.driver.vul_in("Notitie", TEKST)
    tablet.window.close()
    again = Tablet(tablet.app, tablet.vloer, tablet.sanne)
    again.komt(again.vloer.marga)
    again.session.neem_deelnemer(again.sanne)
    again.session.neem(feit=feit)
    again.ga("notitie")
    assert again.driver.staat_in("Notitie") == TEKST
    again.session.ga_weg()
    again.komt(again.vloer.joris)
    again.session.neem(feit=feit)
    again.ga("notitie")
    assert again.driver.staat_in("Notitie") == ""
    again.sluit()


def test_it_is_gone_when_the_note_is_kept(tablet: Tablet) -> None:
    naar_notitie(tablet)
    tablet.driver.vul_in("Notitie", TEKST)
    tablet.vergrendel()
    tablet.komt(tablet.vloer.marga)
    tablet.driver.druk("Notitie bewaren")
    assert bewaard(tablet) == {}
    tablet.driver.druk("Notitie erbij")
    assert tablet.driver.staat_in("Notitie") == TEKST


def test_who_writes_nothing_changes_nothing(tablet: Tablet) -> None:
    naar_notitie(tablet)
    feit = tablet.session.hand.feit
    tablet.driver.druk("Notitie bewaren")
    tablet.driver.wacht_op("vastleggen")
    assert tablet.session.hand.feit == feit
    assert "Notitie bewaard." not in tablet.window.bericht
    tablet.driver.druk("Ongedaan maken")


def test_it_is_gone_when_it_is_emptied(tablet: Tablet) -> None:
    naar_notitie(tablet)
    tablet.driver.vul_in("Notitie", TEKST)
    tablet.driver.druk("Terug")
    tablet.vergrendel()
    assert bewaard(tablet)
    tablet.komt(tablet.vloer.marga)
    tablet.driver.druk("Notitie erbij")
    tablet.driver.vul_in("Notitie", "")
    tablet.vergrendel()
    assert bewaard(tablet) == {}


def test_two_seconds_after_the_last_key_it_is_kept_behind_every_tap(tablet: Tablet) -> None:
    assert kladblok.RUST_MS == 2000
    naar_notitie(tablet)
    blok = tablet.window.navigation.page("notitie").findChild(Kladblok)
    assert blok is not None
    blok._rust.setInterval(1)
    tablet.asked.clear()
    tablet.driver.vul_in("Notitie", TEKST)
    tablet.driver.wacht(lambda: bool(tablet.asked), "waiting until it is kept")
    assert bewaard(tablet) == {tablet.vloer.marga.id: TEKST}
    assert tablet.asked == [(Lane.WRITER, Urgency.BACKGROUND)]


def test_a_bsn_is_not_kept_before_somebody_answered_for_it(tablet: Tablet) -> None:
    naar_notitie(tablet)
    tablet.driver.vul_in("Notitie", "Zijn nummer is 111222333")
    tablet.vergrendel()
    assert bewaard(tablet) == {}
    tablet.komt(tablet.vloer.marga)
    assert tablet.driver.staat_in("Notitie") == "Zijn nummer is 111222333"


def test_the_explanation_of_aangetoond_comes_back_too(tablet: Tablet) -> None:
    tablet.vloer.zie_vaak_genoeg(tablet.sanne)
    tablet.komt(tablet.vloer.marga)
    tablet.driver.tik("Sanne")
    tablet.driver.druk("Overzicht")
    tablet.driver.druk("Verklaring")
    tablet.driver.tik("B1-K1-W1")
    tablet.driver.vul_in("Wil je er iets bij zeggen?", TEKST)
    tablet.vergrendel()
    tablet.komt(tablet.vloer.marga)
    assert tablet.driver.staat_in("Wil je er iets bij zeggen?") == TEKST
    tablet.driver.druk("Verklaar aangetoond")
    assert bewaard(tablet) == {}
