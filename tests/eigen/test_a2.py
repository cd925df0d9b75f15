"""What a deelnemer reads is A2: at most eight words in a sentence, and no word of shortage."""

import re
from collections.abc import Iterator
from dataclasses import asdict

import pytest

from tests.fakes.b1 import bezwaren
from tests.fakes.werkvloer import W1, W2, Werkvloer
from werkplek.application.beelden.deelnemerstand import deelnemerstand_beeld
from werkplek.application.beelden.eigen_werk import eigen_werk_beeld
from werkplek.application.eigen_kijk import geef_eigen_oordeel, kies_oefenen
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.schaal import STANDAARD
from werkplek.woorden import deelnemerstand as woorden
from werkplek.woorden.talen.zinnen import NEDERLANDS

MEESTE_WOORDEN = 8
EINDE = re.compile(r"[.!?]\s*| · ")
WOORD = re.compile(r"\w+")


def te_lang(teksten: Iterator[str]) -> list[str]:
    zinnen = (zin for tekst in teksten for zin in EINDE.split(tekst))
    return [zin for zin in zinnen if len(WOORD.findall(zin)) > MEESTE_WOORDEN]


def vaste_zinnen() -> Iterator[str]:
    yield from asdict(NEDERLANDS).values()
    for naam in ("NOG_NIETS", "BEDANKT", "ALLEEN_NEDERLANDS", "NIET_NAGEKEKEN", "THUIS"):
        yield getattr(woorden, naam)
    for stap in STANDAARD.stappen:
        yield woorden.begeleider_zag(stap.naam)
        yield woorden.gezien(stap.naam, 12, "woensdag 25 februari")


def test_every_fixed_sentence_is_short_and_kind() -> None:
    assert te_lang(vaste_zinnen()) == []
    assert [klacht for zin in vaste_zinnen() for klacht in bezwaren(zin)] == []


def test_what_the_pictures_say_is_short(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    """But for the titles of the work, which are those of the kwalificatie."""
    vloer.zie(sanne, W1)
    vloer.zie(sanne, W2, "samen")
    geef_eigen_oordeel(vloer.ctx, vloer.marga, sanne, W1, "controle")
    kies_oefenen(vloer.ctx, vloer.marga, sanne, [W2])
    with vloer.store.lees() as lezer:
        stand = deelnemerstand_beeld(lezer, sanne, vloer.vandaag)
        werk = eigen_werk_beeld(lezer, sanne, W1)
    rijen = [rij for groep in stand.groepen for rij in groep.rijen] + [*stand.ging]
    teksten = [stand.kop, werk.zag, *(tegel.tekst for tegel in werk.tegels)]
    teksten += [tekst for rij in rijen for tekst in (rij.detail, rij.ik)]
    assert te_lang(iter(teksten)) == []


@pytest.mark.parametrize("zin", ["Een twee drie vier vijf zes zeven acht negen"])
def test_a_long_sentence_is_found(zin: str) -> None:
    assert te_lang(iter([zin])) == [zin]
