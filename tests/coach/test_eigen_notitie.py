"""*Eigen notitie*: for oneself, until one shares it or takes it away; each in one undo."""

from tests.coach.conftest import Coachpodium
from werkplek.application.beelden.tijdlijn import tijdlijn_beeld
from werkplek.domain.feiten import Feit, Kring, OpmerkingGemaakt
from werkplek.domain.personen import Persoon

VELD = "Nieuwe notitie"


def opmerkingen(podium: Coachpodium) -> list[tuple[str, Kring]]:
    """Everything that was written about Sanne, and for whom."""
    with podium.vloer.store.lees() as lezer:
        feiten: tuple[Feit, ...] = lezer.feiten(podium.sanne, soorten={"opmerking_gemaakt"})
    return [(f.inhoud.tekst, f.kring) for f in feiten if isinstance(f.inhoud, OpmerkingGemaakt)]


def staande(podium: Coachpodium, ik: Persoon) -> list[str]:
    """What a person reads in the tijdlijn and still stands."""
    with podium.vloer.store.lees() as lezer:
        beeld = tijdlijn_beeld(lezer, podium.sanne, ik, podium.vloer.vandaag)
    rijen = (rij for dag in beeld.dagen for rij in dag.rijen)
    return [rij.notitie for rij in rijen if rij.notitie and not rij.doorgestreept]


def schrijf(podium: Coachpodium, tekst: str) -> None:
    """One note, from the list or from nothing."""
    podium.ga("eigen_notitie")
    if podium.driver.heeft_knop("Notitie schrijven"):
        podium.driver.druk("Notitie schrijven")
    podium.driver.vul_in(VELD, tekst)
    podium.driver.druk("Notitie bewaren")


def test_a_note_is_for_who_wrote_it(podium: Coachpodium) -> None:
    schrijf(podium, "Rustig beginnen.")
    assert opmerkingen(podium) == [("Rustig beginnen.", Kring.EIGEN)]
    assert podium.driver.leest("Alleen jij ziet dit. Vraagt Sanne alles op, dan staat het erbij.")
    assert any("Rustig beginnen." in rij for rij in podium.driver.rijen())
    podium.ben(podium.vloer.marga)
    podium.ga("eigen_notitie")
    assert podium.driver.rijen() == ()
    assert podium.driver.staat_in(VELD) == ""
    assert staande(podium, podium.vloer.marga) == []


def test_sharing_says_it_to_all_and_one_undo_takes_it_back(podium: Coachpodium) -> None:
    schrijf(podium, "De bus is vaak laat.")
    podium.driver.tik("Vandaag")
    podium.driver.druk("Delen")
    assert opmerkingen(podium) == [
        ("De bus is vaak laat.", Kring.EIGEN),
        ("De bus is vaak laat.", Kring.VOORTGANG),
    ]
    assert staande(podium, podium.vloer.marga) == ["De bus is vaak laat."]
    assert staande(podium, podium.vloer.noor) == ["De bus is vaak laat."]
    podium.driver.druk("Ongedaan maken")
    assert staande(podium, podium.vloer.marga) == []
    assert staande(podium, podium.vloer.noor) == ["De bus is vaak laat."]
    assert any("De bus is vaak laat." in rij for rij in podium.driver.rijen())


def test_what_leaves_when_a_note_is_shared_names_nothing_that_does_not(
    podium: Coachpodium,
) -> None:
    """The school gets the remark and its withdrawal, and no id of the note."""
    schrijf(podium, "Iets.")
    podium.driver.tik("Vandaag")
    podium.driver.druk("Delen")
    podium.driver.druk("Ongedaan maken")
    with podium.vloer.store.lees() as lezer:
        feiten = lezer.feiten(podium.sanne)
    eigen = {feit.id for feit in feiten if feit.kring is Kring.EIGEN}
    naar_school = [feit for feit in feiten if feit.kring is not Kring.EIGEN]
    assert not eigen & {v.feit for feit in naar_school for v in feit.verwijst}


def test_taking_away_is_one_tap_and_one_undo(podium: Coachpodium) -> None:
    schrijf(podium, "Klaar.")
    podium.driver.tik("Vandaag")
    podium.driver.druk("Weghalen")
    assert podium.driver.rijen() == ()
    assert staande(podium, podium.vloer.noor) == []
    podium.driver.druk("Ongedaan maken")
    assert staande(podium, podium.vloer.noor) == ["Klaar."]


def test_buttons_are_there_once_a_note_is_chosen(podium: Coachpodium) -> None:
    schrijf(podium, "Een.")
    assert not podium.driver.heeft_knop("Delen")
    podium.driver.tik("Vandaag")
    assert podium.driver.heeft_knop("Delen")
    podium.driver.tik("Vandaag")
    assert not podium.driver.heeft_knop("Weghalen")


def test_a_number_that_may_be_a_bsn_is_asked_about_when_written_and_when_shared(
    podium: Coachpodium,
) -> None:
    schrijf(podium, "Kast 111222333 is van hem.")
    assert opmerkingen(podium) == []
    podium.driver.druk("Het is iets anders, bewaar")
    assert opmerkingen(podium) == [("Kast 111222333 is van hem.", Kring.EIGEN)]
    podium.driver.tik("Vandaag")
    podium.driver.druk("Delen")
    assert len(opmerkingen(podium)) == 1
    podium.driver.druk("Het is iets anders, bewaar")
    assert opmerkingen(podium)[1:] == [("Kast 111222333 is van hem.", Kring.VOORTGANG)]


def test_half_a_note_waits_for_its_writer(podium: Coachpodium) -> None:
    podium.ga("eigen_notitie")
    podium.driver.vul_in(VELD, "Half")
    podium.ben(podium.vloer.bram)
    podium.ga("eigen_notitie")
    assert podium.driver.staat_in(VELD) == ""
    podium.ben(podium.vloer.noor)
    podium.ga("eigen_notitie")
    assert podium.driver.staat_in(VELD) == "Half"


def test_an_empty_note_is_not_kept(podium: Coachpodium) -> None:
    schrijf(podium, "  ")
    assert opmerkingen(podium) == []
    assert podium.driver.leest("Het vak notitie is nog leeg. Vul de notitie in.")
