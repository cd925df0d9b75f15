"""A spoken note: begun and ended by a tap, kept by a third, and never longer than is said."""

import io
import wave

import pytest

from tests.fakes.opnemer import stem
from tests.media.zaal import Zaal
from werkplek.application.ports_veilig import Bewijssoort
from werkplek.domain.fouten import BewijsGeweigerd
from werkplek.ui.camera import Uitval
from werkplek.ui.opname import LANGST_S
from werkplek.ui.opnemer import Opnemer
from werkplek.ui.widgets.niveaubalk import Niveaubalk
from werkplek.woorden import bewijs as bewijswoorden
from werkplek.woorden import opnemen as woorden


def seconden(wav: bytes) -> float:
    with wave.open(io.BytesIO(wav)) as bestand:
        return float(bestand.getnframes() / bestand.getframerate())


def test_what_was_said_goes_with_what_was_seen(zaal: Zaal) -> None:
    zaal.driver.druk("Inspreken")
    assert zaal.driver.leest(woorden.NOEM_GEEN_NAMEN)
    assert not zaal.opnemer.loopt
    zaal.driver.druk("Start")
    zaal.opnemer.hoort(stem(1.5))
    zaal.opnemer.hoort(stem(1.5))
    assert zaal.driver.leest("3 seconden")
    zaal.driver.druk("Stop")
    assert zaal.driver.leest("Je opname duurt 3 seconden.")
    zaal.driver.druk("Bewaren")
    assert zaal.driver.pagina == "bewijs"
    assert zaal.window.bericht.startswith(bewijswoorden.BEWIJS_BEWAARD)
    (stuk,) = zaal.bewijs
    assert stuk.soort == Bewijssoort.GELUID_WAV
    with zaal.ctx.store.lees() as lezer:
        assert seconden(lezer.bijlage(stuk.sha256)) == pytest.approx(3)
    zaal.driver.druk("Ongedaan maken")
    assert zaal.bewijs == ()


def test_who_is_heard_is_told_so_in_words_beside_the_bar(zaal: Zaal) -> None:
    balk = zaal.window.navigation.page("inspreken").findChild(Niveaubalk)
    assert balk is not None
    zaal.driver.druk("Inspreken")
    zaal.driver.druk("Start")
    zaal.opnemer.hoort(stem(0.5))
    assert zaal.driver.leest(woorden.IK_HOOR_JE)
    assert balk.gevuld > 8
    zaal.opnemer.hoort(stem(1, 0))
    assert zaal.driver.leest(woorden.IK_HOOR_JE), "a breath is no silence"
    zaal.opnemer.hoort(stem(1.5, 0))
    assert zaal.driver.leest(woorden.IK_HOOR_NIETS)
    assert balk.gevuld == 0


def test_after_three_minutes_it_stops_by_itself_and_says_so(zaal: Zaal) -> None:
    zaal.driver.druk("Inspreken")
    zaal.driver.druk("Start")
    for _ in range(4):
        zaal.opnemer.hoort(stem(50, 0))
    assert zaal.driver.leest(woorden.LANGST.wat)
    assert zaal.driver.leest("Je opname duurt 3 minuten.")
    zaal.driver.druk("Bewaren")
    (stuk,) = zaal.bewijs
    with zaal.ctx.store.lees() as lezer:
        assert seconden(lezer.bijlage(stuk.sha256)) == LANGST_S


def test_again_throws_the_first_away(zaal: Zaal) -> None:
    zaal.spreek_in(5)
    zaal.driver.druk("Opnieuw")
    assert not zaal.opnemer.loopt
    zaal.driver.druk("Start")
    zaal.opnemer.hoort(stem(1))
    zaal.driver.druk("Stop")
    assert zaal.driver.leest("Je opname duurt 1 seconde.")


def test_stop_before_anything_was_said_says_how_it_works(zaal: Zaal) -> None:
    zaal.driver.druk("Inspreken")
    zaal.driver.druk("Start")
    zaal.driver.druk("Stop")
    assert zaal.driver.leest(woorden.NIETS_OPGENOMEN.wat)
    assert zaal.driver.heeft_knop("Start")
    assert not zaal.driver.heeft_knop("Bewaren")


@pytest.mark.parametrize("waarom", Uitval)
def test_a_microphone_that_gives_nothing_is_explained(zaal: Zaal, waarom: Uitval) -> None:
    zaal.opnemer.hapert = waarom
    zaal.driver.druk("Inspreken")
    zaal.driver.druk("Start")
    assert zaal.driver.leest(woorden.MICROFOON[waarom].wat)
    zaal.opnemer.hapert = None
    zaal.driver.druk("Start")
    assert zaal.opnemer.loopt
    assert not zaal.driver.leest(woorden.MICROFOON[waarom].wat)


def test_pulled_out_meanwhile_keeps_what_was_said(zaal: Zaal) -> None:
    zaal.driver.druk("Inspreken")
    zaal.driver.druk("Start")
    zaal.opnemer.hoort(stem(4))
    zaal.opnemer.valt_uit(Uitval.WEG)
    assert zaal.driver.leest(woorden.IS_ER_NOG.gegevens)
    zaal.driver.druk("Bewaren")
    assert len(zaal.bewijs) == 1


def test_a_recording_that_is_refused_says_why_where_it_was_asked(
    zaal: Zaal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def weiger(inhoud: bytes) -> None:
        raise BewijsGeweigerd("onleesbaar")

    monkeypatch.setattr(zaal, "maak_bijlage", weiger)
    zaal.spreek_in()
    zaal.driver.druk("Bewaren")
    assert zaal.driver.leest("Dit bestand is niet te lezen.")
    assert zaal.bewijs == ()


def test_leaving_halfway_stops_it_and_says_that_nothing_is_kept(zaal: Zaal) -> None:
    zaal.driver.druk("Inspreken")
    zaal.driver.druk("Start")
    zaal.opnemer.hoort(stem(3))
    zaal.shell.back()
    assert not zaal.opnemer.loopt
    assert woorden.OPNAME_NIET_BEWAARD in zaal.window.bericht
    zaal.driver.druk("Inspreken")
    assert zaal.driver.heeft_knop("Start")


def test_help_looked_at_halfway_stops_it_and_loses_nothing(zaal: Zaal) -> None:
    zaal.driver.druk("Inspreken")
    zaal.driver.druk("Start")
    zaal.opnemer.hoort(stem(3))
    zaal.window.navigation.glance("hulp")
    assert not zaal.opnemer.loopt
    zaal.shell.back()
    assert zaal.driver.leest("Je opname duurt 3 seconden.")


def test_keys_alone_are_enough(zaal: Zaal) -> None:
    zaal.driver.met_enter("Inspreken")
    zaal.driver.met_enter("Start")
    zaal.opnemer.hoort(stem(1))
    zaal.driver.met_enter("Stop")
    zaal.driver.met_enter("Bewaren")
    assert len(zaal.bewijs) == 1


def test_a_port_without_a_microphone_is_silent_and_says_so(zaal: Zaal) -> None:
    opnemer, gezegd = Opnemer(zaal.window), list[Uitval]()
    opnemer.uitgevallen.connect(gezegd.append)
    opnemer.begin()
    assert (opnemer.aanwezig, opnemer.stop(), gezegd) == (False, b"", [Uitval.WEG])
