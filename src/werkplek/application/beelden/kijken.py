"""What is worth a look today, and why: at most five people, each with one plain reason."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from werkplek.domain.eigen_kijk import EigenKijk
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.plaatsing import PlaatsingStaat
from werkplek.domain.schaal import Aantoonregel
from werkplek.domain.stilte import een_tijd_niet_gezien, stille_dagen
from werkplek.domain.voortgang import PlaatsingVoortgang, WerkprocesStand
from werkplek.woorden import groep as woorden

MEESTE: Final = 5
"""What fits in one look."""


@dataclass(frozen=True, slots=True)
class Kijktip:
    """Whom to look at, and why; `werkproces` when it is about one piece of work."""

    deelnemer: DeelnemerId
    naam: str
    reden: str
    werkproces: WerkprocesCode | None = None
    titel: str = ""


@dataclass(frozen=True, slots=True)
class Gevolgd:
    """One deelnemer of the group, folded."""

    naam: str
    gang: PlaatsingVoortgang
    kijk: EigenKijk
    laatst: date | None

    @property
    def deelnemer(self) -> DeelnemerId:
        """Who it is."""
        return self.gang.plaatsing.deelnemer

    def stil(self, vandaag: date) -> int:
        """The days without a waarneming; those of a pause do not count."""
        sinds = self.gang.plaatsing.begin if self.laatst is None else self.laatst
        return stille_dagen(sinds, self.gang.plaatsing.pauzes, vandaag)

    def laatst_woord(self, vandaag: date) -> str:
        """When last seen. Nothing counts the days of a pause: what was before it is said so."""
        plaatsing, laatst = self.gang.plaatsing, self.laatst
        if plaatsing.staat is PlaatsingStaat.PAUZE:
            return woorden.EVEN_GESTOPT
        if laatst is not None and any(laatst < p.van <= vandaag for p in plaatsing.pauzes):
            return woorden.VOOR_DE_PAUZE
        return woorden.laatst_gezien(laatst, vandaag)


def vandaag_kijken(
    groep: Iterable[Gevolgd], regel: Aantoonregel, vandaag: date
) -> tuple[Kijktip, ...]:
    """Who was not seen for a while, then what is nearly there, then what is practised now.

    Nobody is named twice, and nobody in a pause.
    """
    lopend = [g for g in groep if g.gang.plaatsing.staat is PlaatsingStaat.LOOPT]
    tips: dict[DeelnemerId, Kijktip] = {}
    for tip in (
        *_lang_niet_gezien(lopend, vandaag),
        *(tip for g in lopend for tip in _bijna(g, regel, vandaag)),
        *(tip for g in lopend for tip in _oefent(g, vandaag)),
    ):
        tips.setdefault(tip.deelnemer, tip)
    return tuple(tips.values())[:MEESTE]


def _lang_niet_gezien(groep: Iterable[Gevolgd], vandaag: date) -> Iterator[Kijktip]:
    """Longest ago first."""
    lang = [g for g in groep if een_tijd_niet_gezien(g.gang.plaatsing, g.laatst, vandaag)]
    for g in sorted(lang, key=lambda g: -g.stil(vandaag)):
        nooit = woorden.begonnen(g.naam, g.gang.plaatsing.begin)
        geleden = woorden.lang_geleden(g.laatst_woord(vandaag))
        yield Kijktip(g.deelnemer, g.naam, nooit if g.laatst is None else geleden)


def _bijna(g: Gevolgd, regel: Aantoonregel, vandaag: date) -> Iterator[Kijktip]:
    for stand in g.gang.gekozen:
        if _is_bijna(g, stand, regel, vandaag):
            reden = woorden.BIJNA_AANGETOOND
            yield Kijktip(g.deelnemer, g.naam, reden, stand.code, stand.titel)


def _is_bijna(g: Gevolgd, stand: WerkprocesStand, regel: Aantoonregel, vandaag: date) -> bool:
    """Whether one waarneming of today would be the last that aangetoond asks for."""
    schaal = g.gang.plaatsing.schaal
    if stand.aangetoond is not None or stand.genoeg_gezien(schaal, regel, tot_en_met=vandaag):
        return False
    tellend = stand.tellende(schaal, tot_en_met=vandaag)
    aantal = len({w.oorsprong for w in tellend})
    dagen = {w.gezien_op for w in tellend} | {vandaag}
    return bool(aantal) and aantal + 1 >= regel.waarnemingen and len(dagen) >= regel.dagen


def _oefent(g: Gevolgd, vandaag: date) -> Iterator[Kijktip]:
    maandag = vandaag - timedelta(days=vandaag.weekday())
    for werk in g.kijk.oefent:
        stand = g.gang.werkproces(werk.code)
        klaar = stand is not None and stand.aangetoond is not None
        dagen = stand.gezien_op if stand is not None else ()
        if not klaar and not any(maandag <= dag <= vandaag for dag in dagen):
            reden = woorden.oefent_nu(g.naam)
            yield Kijktip(g.deelnemer, g.naam, reden, werk.code, werk.titel)
