"""*Steun*: three taps from Vandaag, words after it, and never on behalf of another."""

from datetime import timedelta

from tests.coach.conftest import Coachpodium
from werkplek.application.plaatsen import pauzeer
from werkplek.domain.begeleidingsfeiten import SteunGegeven, Steunsoort
from werkplek.domain.feiten import Feit, Kring
from werkplek.woorden.coachen import STEUNZINNEN


def gegeven(podium: Coachpodium) -> list[Feit]:
    """The support of Sanne, the oldest first."""
    with podium.vloer.store.lees() as lezer:
        return list(lezer.feiten(podium.sanne, soorten={"steun_gegeven"}))


def naar_steun(podium: Coachpodium) -> None:
    """Two taps from Vandaag."""
    podium.driver.tik("Sanne")
    podium.driver.wacht_op("vastleggen")
    podium.driver.druk("Steun")
    podium.driver.wacht_op("steun")


def test_three_taps_record_what_was_done_today(podium: Coachpodium) -> None:
    naar_steun(podium)
    assert podium.driver.leest("Wat deed je voor Sanne?")
    podium.driver.tik("Meegewerkt")
    (feit,) = gegeven(podium)
    assert isinstance(feit.inhoud, SteunGegeven)
    assert feit.inhoud.steun is Steunsoort.MEEGEWERKT
    assert (feit.kring, feit.auteur) == (Kring.ONDERSTEUNING, podium.vloer.noor.id)
    assert feit.gezien_op == podium.vloer.vandaag
    assert podium.driver.leest("Steun bewaard: Sanne, meegewerkt, vandaag.")
    assert podium.driver.leest("De vorige keer: meegewerkt, vandaag.")


def test_yesterday_is_one_tap_more(podium: Coachpodium) -> None:
    naar_steun(podium)
    podium.vloer.clock.verzet(dagen=2)
    podium.driver.druk("Terug")
    podium.driver.druk("Steun")
    podium.driver.druk("Gisteren")
    podium.driver.tik("Gebeld")
    assert gegeven(podium)[0].gezien_op == podium.vloer.vandaag - timedelta(days=1)


def test_words_come_after_the_tap_and_can_be_tapped_too(podium: Coachpodium) -> None:
    naar_steun(podium)
    assert not podium.driver.heeft_knop("Notitie erbij")
    podium.driver.tik("Voorgedaan")
    podium.driver.druk("Notitie erbij")
    assert podium.driver.leest("Voorgedaan. Wil je er iets bij zetten?")
    podium.driver.tik(STEUNZINNEN[0])
    podium.driver.tik(STEUNZINNEN[0])
    podium.driver.tik(STEUNZINNEN[2])
    tekst = f"{STEUNZINNEN[0]} {STEUNZINNEN[2]}"
    assert podium.driver.staat_in("Notitie bij de steun") == tekst
    podium.driver.druk("Notitie bewaren")
    eerst, daarna = gegeven(podium)
    assert isinstance(daarna.inhoud, SteunGegeven)
    assert (daarna.inhoud.toelichting, daarna.kring) == (tekst, Kring.ONDERSTEUNING)
    assert daarna.verwijst[0].feit == eerst.id
    assert podium.driver.leest("Wat deed je voor Sanne?")
    assert not podium.driver.heeft_knop("Notitie erbij")


def test_a_number_that_may_be_a_bsn_is_asked_about(podium: Coachpodium) -> None:
    naar_steun(podium)
    podium.driver.tik("Gebeld")
    podium.driver.druk("Notitie erbij")
    podium.driver.vul_in("Notitie bij de steun", "Nummer 111222333 doorgegeven.")
    podium.driver.druk("Notitie bewaren")
    assert len(gegeven(podium)) == 1
    assert podium.driver.staat_in("Notitie bij de steun") == "Nummer 111222333 doorgegeven."


def test_undone_support_is_gone_and_gets_no_words(podium: Coachpodium) -> None:
    naar_steun(podium)
    podium.driver.tik("Gebeld")
    podium.driver.druk("Ongedaan maken")
    assert not podium.driver.heeft_knop("Notitie erbij")
    assert not podium.driver.leest("De vorige keer: gebeld, vandaag.")


def test_words_wait_for_who_typed_them(podium: Coachpodium) -> None:
    """Somebody else takes the tablet halfway; the words are Noor's."""
    naar_steun(podium)
    podium.driver.tik("Gebeld")
    podium.driver.druk("Notitie erbij")
    podium.driver.vul_in("Notitie bij de steun", "Halverwege")
    podium.ben(podium.vloer.marga)
    podium.driver.tik("Sanne")
    assert not podium.driver.heeft_knop("Steun")
    podium.ben(podium.vloer.noor)
    naar_steun(podium)
    podium.driver.druk("Notitie erbij")
    assert podium.driver.staat_in("Notitie bij de steun") == "Halverwege"


def test_only_a_jobcoach_finds_the_way(podium: Coachpodium) -> None:
    for wie, mag in ((podium.vloer.bram, False), (podium.vloer.noor, True)):
        podium.ben(wie)
        podium.ga("deelnemer")
        assert any(rij.startswith("Steun") for rij in podium.driver.rijen()) is mag


def test_who_stopped_for_a_while_ages_no_more(podium: Coachpodium) -> None:
    pauzeer(podium.ctx, podium.vloer.marga, podium.sanne, podium.vloer.vandaag)
    podium.vloer.clock.verzet(dagen=40)
    podium.ben(podium.vloer.noor)
    podium.ga("vandaag")
    (tegel,) = (rij for rij in podium.driver.rijen() if rij.startswith("Sanne"))
    assert "even gestopt" in tegel
    assert "laatst" not in tegel
    assert "0 van 3 gezien" in tegel
