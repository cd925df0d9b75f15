"""Case 21: what the school erased is gone everywhere, also from who was away, and stays away."""

import pytest

from tests.fakes.apparaat import Deelnemer
from tests.kopieen.sporen import zoek
from tests.uitwisseling.apparaten import ruw, stuur
from tests.uitwisseling.plein import Plein
from werkplek.application import uitwisselen

WOORD = "zachtjesneuriënd"


def sporen(school: Plein) -> list[object]:
    """Where the word is in any folder, free pages and logs included, once the school hears of it.

    With its next exchange a device tells that it carried the erasure out.
    """
    school.laat_wisselen(keren=1)
    return [
        spoor
        for tablet in school.tablets
        for spoor in zoek(tablet.map, tablet.sleutel, (WOORD.encode(),))
    ]


def test_21_who_says_it_is_erased_before_the_file_was_written_anew_is_found(
    school: Plein, monkeypatch: pytest.MonkeyPatch
) -> None:
    sam, ans = school.deelnemer(), school.tablet("Ans")
    school.laat_wisselen(keren=1)
    ans.zeg(sam, WOORD)
    school.laat_wisselen(keren=1)
    school.wis(sam)
    school.laat_wisselen(keren=1)
    with monkeypatch.context() as anders:
        anders.setattr(uitwisselen, "_maak_schoon", lambda _ctx: None)
        assert sporen(school)
    assert not sporen(school)


def test_21_an_erasure_reaches_who_was_offline_and_what_they_still_had_to_send(
    school: Plein,
) -> None:
    sam, kim = school.deelnemer(), school.deelnemer()
    ans, weg = school.tablet("Ans"), school.tablet("Bea")
    ans.goed()
    weg.goed()
    ans.zeg(sam, WOORD)
    school.laat_wisselen()
    weg.zeg(sam, WOORD)
    blijft = weg.zie(kim)
    school.wis(sam)
    ans.goed()
    uitkomst = weg.goed()
    assert uitkomst.bewaard == 2  # of one the school says that it was erased
    assert weg.ids_hier(kim.id) >= {blijft}
    assert weg.ids_hier(sam.id) == ans.ids_hier(sam.id) == set()
    school.laat_wisselen()
    school.eis_heel()
    assert not sporen(school)


def test_21_what_was_erased_and_comes_again_is_not_stored(school: Plein) -> None:
    sam: Deelnemer = school.deelnemer()
    [een] = ruw(school, 1)
    reeksen = een.leg_vast(40, [sam])
    assert set(stuur(school, een, reeksen)) == {"bewaard"}
    school.wis(sam)
    assert set(stuur(school, een, reeksen)) == {"gewist"}
    school.eis_heel()


def test_21_one_feit_is_erased_and_the_others_stay(school: Plein) -> None:
    sam, ans, bea = school.deelnemer(), school.tablet("Ans"), school.tablet("Bea")
    school.laat_wisselen(keren=1)
    fout, goed = ans.zeg(sam, WOORD), ans.zeg(sam, "mooi gedaan")
    school.laat_wisselen()
    school.wis(sam, fout)
    school.laat_wisselen()
    for tablet in (ans, bea):
        assert goed in tablet.ids_hier(sam.id)
        assert fout not in tablet.ids_hier(sam.id)
    school.eis_heel()
    assert not sporen(school)
