"""Cases 11, 12 and 20: what is poisoned, forged or out of order blocks nobody and is shown."""

from collections.abc import Callable
from datetime import timedelta

import msgspec
import pytest

from tests.fakes.apparaat import Apparaat, Deelnemer
from tests.uitwisseling.apparaten import ruw, stuur
from tests.uitwisseling.plein import Plein
from werkplek.protocol.feit import GecodeerdFeit
from werkplek.protocol.naam import naam_uit
from werkplek.protocol.reeks import Reeks
from werkplek.protocol.uitwisseling import Uitkomst


def met_inhoud(reeks: Reeks, inhoud: bytes) -> Reeks:
    """The same run with another body under the same promise."""
    plek = msgspec.structs.replace(reeks.plekken[0], inhoud=inhoud)
    return msgspec.structs.replace(reeks, plekken=(plek, *reeks.plekken[1:]))


def met_deel(reeks: Reeks, **anders: object) -> Reeks:
    deel = msgspec.structs.replace(reeks.plekken[0].kop, **anders)
    plek = msgspec.structs.replace(reeks.plekken[0], kop=deel)
    return msgspec.structs.replace(reeks, plekken=(plek, *reeks.plekken[1:]))


def met_handtekening(reeks: Reeks) -> Reeks:
    return msgspec.structs.replace(reeks, handtekening=bytes(64))


GIF: dict[str, Callable[[Reeks], Reeks]] = {
    "a NUL in a text": lambda r: met_inhoud(r, b'{"notitie":"a\\u0000b"}'),
    "half a character": lambda r: met_inhoud(r, b'{"notitie":"\\ud800"}'),
    "seventeen kibibytes": lambda r: met_inhoud(r, b'{"notitie":"' + b"a" * 17_408 + b'"}'),
    "no JSON at all": lambda r: met_inhoud(r, b"\xff\xfe"),
    "a kind that nobody knows": lambda r: met_deel(r, soort="van_morgen"),
    "a version of the future": lambda r: met_deel(r, soort_v=99),
    "a signature that does not hold": met_handtekening,
    "a moment that is none": lambda r: met_deel(r, moment=2**62),
}


@pytest.mark.parametrize("gif", GIF)
def test_11_one_poisoned_feit_in_front_stops_none_of_five_hundred(klein: Plein, gif: str) -> None:
    sam = klein.deelnemer()
    [een] = ruw(klein, 1)
    eerste, *goede = een.leg_vast(500, [sam])
    kwam = stuur(klein, een, [GIF[gif](eerste), *goede])
    assert kwam[0] in {Uitkomst.APART_GEZET, Uitkomst.AANGEHOUDEN}
    assert set(kwam[1:]) == {Uitkomst.BEWAARD}
    assert stuur(klein, een, [eerste]) == [Uitkomst.BEWAARD]  # the real one is welcome after it
    klein.eis_heel()


def verzin_nogmaals(een: Apparaat, wie: Deelnemer, feit: str) -> Reeks:
    """Another body under a name that was used before, with a seal that holds."""
    gecodeerd = een._codeer(wie)
    kop = msgspec.json.decode(gecodeerd.kop)
    kop["id"] = feit
    ruwe_kop = msgspec.json.encode(kop, order="sorted")
    return een.verzegel([GecodeerdFeit(ruwe_kop, gecodeerd.inhoud, gecodeerd.zout)])


@pytest.mark.parametrize("zelfde", [True, False], ids=["the same device", "another device"])
def test_12_the_same_name_with_other_bytes_is_kept_apart_and_changes_nothing(
    school: Plein, zelfde: bool
) -> None:
    sam = school.deelnemer()
    een, ander = ruw(school, 2)
    [reeks] = een.leg_vast(1, [sam])
    feit = naam_uit(reeks.plekken[0].kop.id)
    assert stuur(school, een, [reeks]) == [Uitkomst.BEWAARD]
    wie = een if zelfde else ander
    vals = verzin_nogmaals(wie, sam, feit)
    assert stuur(school, wie, [vals]) == [Uitkomst.ANDERE_INHOUD]
    assert stuur(school, een, [reeks]) == [Uitkomst.BEKEND]
    dossier = school.dossier()
    assert len(dossier.hub["apart"]) == 1
    assert dossier.lijven[dossier.log[feit][0]["nr"]]["bytes"] == reeks.plekken[0].inhoud
    school.eis_heel()


def test_20_a_correction_waits_for_its_original_and_comes_in_with_it(school: Plein) -> None:
    sam = school.deelnemer()
    een, ander = school.tablet("Ans"), school.tablet("Bea")
    een.goed()
    ander.goed()
    feit = een.zie(sam)
    beter = ander.zie(sam, "toch beter", verbetert=feit)
    antwoord = ander.zeg(sam, "dat zag ik ook", beter)
    ander.wissel()
    assert set(school.dossier().gehouden) == {beter, antwoord}
    assert {a.feit for a in ander.store.uitwisselmap.aangehouden(ander.school.id)} == {
        beter,
        antwoord,
    }
    een.klok.verschil = timedelta(days=31)
    een.goed()
    een.klok.verschil = timedelta()
    school.laat_wisselen()
    assert school.dossier().gehouden == {}
    school.eis_heel()
    assert een.ids_hier(sam.id) == ander.ids_hier(sam.id) >= {feit, beter, antwoord}


def test_20_two_corrections_of_one_feit_are_both_there(school: Plein) -> None:
    sam = school.deelnemer()
    een, ander = school.tablet("Ans"), school.tablet("Bea")
    een.goed()
    feit = een.zie(sam)
    school.laat_wisselen()
    links, rechts = (t.zie(sam, t.naam, verbetert=feit) for t in (een, ander))
    school.laat_wisselen()
    school.eis_heel()
    for tablet in (een, ander):
        assert tablet.ids_hier(sam.id) >= {feit, links, rechts}
