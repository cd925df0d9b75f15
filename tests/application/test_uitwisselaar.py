"""One exchange at a time, and a request during one is never forgotten."""

import threading

import pytest

from werkplek.application.uitwisselaar import Uitwisselaar

GEDULD = 10


def test_who_asks_during_a_round_gets_another_after_it() -> None:
    begonnen, door = threading.Event(), threading.Event()
    rondes: list[int] = []

    def ronde() -> int:
        rondes.append(len(rondes))
        begonnen.set()
        assert door.wait(GEDULD)
        return len(rondes)

    wisselaar = Uitwisselaar(ronde)
    kreeg: list[int | None] = []
    draad = threading.Thread(target=lambda: kreeg.append(wisselaar.vraag_aan()))
    draad.start()
    assert begonnen.wait(GEDULD)
    assert [wisselaar.vraag_aan() for _ in range(3)] == [None] * 3
    assert wisselaar.bezig
    door.set()
    draad.join(GEDULD)
    assert kreeg == [2]
    assert rondes == [0, 1]
    assert not wisselaar.bezig


def test_a_round_that_breaks_does_not_swallow_the_request_behind_it() -> None:
    rondes: list[int] = []

    def ronde() -> str:
        rondes.append(1)
        if len(rondes) == 1:
            assert wisselaar.vraag_aan() is None
            raise OSError
        return "klaar"

    wisselaar = Uitwisselaar(ronde)
    assert wisselaar.vraag_aan() == "klaar"


def test_after_a_round_that_broke_one_can_ask_again() -> None:
    wisselaar: Uitwisselaar[None] = Uitwisselaar(lambda: (_ for _ in ()).throw(OSError))
    for _ in range(2):
        with pytest.raises(OSError):  # noqa: PT011  an OSError is what it threw
            wisselaar.vraag_aan()


def test_no_request_of_many_threads_is_lost() -> None:
    """What each wrote before asking is seen by a round that began after it."""
    geschreven: list[int] = []
    gezien: list[int] = []
    wisselaar: Uitwisselaar[None] = Uitwisselaar(lambda: gezien.append(len(geschreven)))

    def vraag(n: int) -> None:
        geschreven.append(n)
        wisselaar.vraag_aan()

    draden = [threading.Thread(target=vraag, args=(n,)) for n in range(50)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(GEDULD)
    assert gezien[-1] == 50
