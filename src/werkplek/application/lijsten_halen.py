"""The lists that a school signs: its keys, and what it took back. Kept only when they hold.

The root in the first list of keys is the one that every later list must have.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from werkplek.application.hubfouten import HubVerkeerd, HubWeigert
from werkplek.application.ports_papierkast import Papierkast, Schoollijst
from werkplek.application.uitwisselgang import Gang
from werkplek.application.unavailable import MapBeschadigd
from werkplek.application.volhouden import niets
from werkplek.domain.fouten import LijstGeweigerd
from werkplek.domain.kenmerk import OrganisatieId
from werkplek.protocol.fouten import LijstOuder, Nieuwer, ProtocolFout
from werkplek.protocol.lijstdelen import lees_moment
from werkplek.protocol.sleutellijst import (
    INTREKKINGEN,
    SLEUTELS,
    Intrekkingslijst,
    Sleutellijst,
    lees_intrekkingslijst,
    lees_sleutellijst,
    pad_intrekkingslijst,
    pad_sleutellijst,
)

ONBEKEND: Final = "onbekend"
"""How a hub answers that has no keys yet."""

_PADEN: Final = {SLEUTELS: pad_sleutellijst, INTREKKINGEN: pad_intrekkingslijst}
"""In the order in which they are asked: the second is proved with the first."""


@dataclass(frozen=True, slots=True)
class MapLijsten:
    """Fulfils the port `Lijsten` on the lists of the schools of this folder."""

    kast: Papierkast

    def bewaard(self) -> Sequence[bytes]:
        """As the port."""
        return tuple(een.inhoud for een in self.kast.lijsten())

    def bewaar(self, lijst: bytes) -> None:
        """As the port; of a school that no list is here of it is `vreemd`."""
        for een in self.kast.lijsten():
            try:
                gelezen = lees_lijst(self.kast, een.school, een.soort, lijst)
            except LijstGeweigerd as fout:
                if fout.reden == "ouder":
                    raise
            else:
                self.kast.bewaar_lijst(gelezen)
                return
        raise LijstGeweigerd("vreemd")


def haal_lijsten(gang: Gang, vandaag: date) -> None:
    """Fetch both; one that does not hold is told, and what was here stays. Raises as `Hub`.

    A school signs anew each day what it took back: with today's, and nothing new, nobody is asked.
    """
    school = gang.school.id
    if not _is_gewisseld(gang) and _is_bij(gang.map, school, vandaag):
        return
    for soort, pad in _PADEN.items():
        if not gang.door:
            return
        hier = _nummer(gang.map, school, soort)
        try:
            ruw = _haal(gang, pad(school), hier)
        except HubWeigert as fout:
            if fout.detail != ONBEKEND:
                raise
            return
        if ruw:
            _neem(gang, soort, ruw)


def _is_gewisseld(gang: Gang) -> bool:
    telling = gang.telling
    return bool(telling.opgehaald or telling.bewaard or telling.aangehouden or telling.hervuld)


def _is_bij(kast: Papierkast, school: OrganisatieId, vandaag: date) -> bool:
    """Whether what the school took back is known here up to today, or it has no lists at all."""
    hier = _lijst(kast, school, INTREKKINGEN)
    sleutels = _sleutels(kast, school)
    if hier is None or sleutels is None:
        return hier is None and sleutels is None
    try:
        lijst = lees_intrekkingslijst(hier.inhoud, sleutels)
    except ProtocolFout:  # its key was withdrawn since: ask again
        return False
    return lees_moment(lijst.gemaakt_op).date() >= vandaag


def wortel_van(kast: Papierkast, school: OrganisatieId) -> bytes | None:
    """The certificate of the root of a school; None while none of its lists is here."""
    sleutels = _sleutels(kast, school)
    return None if sleutels is None else sleutels.wortel


def lees_lijst(kast: Papierkast, school: OrganisatieId, soort: str, ruw: bytes) -> Schoollijst:
    """A list of this school that holds and is newer than the one here.

    Raises `LijstGeweigerd`: `ouder`, `nieuwer`, or `vreemd` for whatever does not hold.
    """
    try:
        lijst = _bewezen(kast, school, soort, ruw)
    except LijstOuder as fout:
        raise LijstGeweigerd("ouder") from fout
    except Nieuwer as fout:
        raise LijstGeweigerd("nieuwer") from fout
    except ProtocolFout as fout:
        raise LijstGeweigerd("vreemd") from fout
    if lijst is None or lijst.school != school:
        raise LijstGeweigerd("vreemd")
    return Schoollijst(school, soort, lijst.nummer, ruw)


def _bewezen(
    kast: Papierkast, school: OrganisatieId, soort: str, ruw: bytes
) -> Sleutellijst | Intrekkingslijst | None:
    sleutels, na = _sleutels(kast, school), _nummer(kast, school, soort)
    if soort == SLEUTELS:
        return lees_sleutellijst(ruw, wortel=wortel_van(kast, school), na=na)
    return None if sleutels is None else lees_intrekkingslijst(ruw, sleutels, na=na)


def _neem(gang: Gang, soort: str, ruw: bytes) -> None:
    """Of a newer form the list waits for a newer Werkplek; the same once more is no trouble."""
    kast, school = gang.map, gang.school.id
    if any(een.inhoud == ruw for een in kast.lijsten()):
        return
    try:
        kast.bewaar_lijst(lees_lijst(kast, school, soort, ruw))
    except LijstGeweigerd as fout:
        if fout.reden != "nieuwer":
            gang.telling.fout = HubVerkeerd("lijst")


def _haal(gang: Gang, pad: str, nummer: int) -> bytes:
    """Empty when there is no newer one, or somebody asked to stop."""
    while gang.door:
        vraag = partial(gang.hub.haal_lijst, pad, nummer)
        ruw = gang.volhouder.vraag(vraag, bij_breuk=niets)
        if ruw is not None:
            gang.volhouder.vooruit()
            return ruw
    return b""


def _nummer(kast: Papierkast, school: OrganisatieId, soort: str) -> int:
    hier = _lijst(kast, school, soort)
    return 0 if hier is None else hier.nummer


def _sleutels(kast: Papierkast, school: OrganisatieId) -> Sleutellijst | None:
    """What was proved when it came. Raises `MapBeschadigd` when it does not hold any more."""
    hier = _lijst(kast, school, SLEUTELS)
    try:
        return None if hier is None else lees_sleutellijst(hier.inhoud)
    except ProtocolFout as fout:
        raise MapBeschadigd("lijst") from fout


def _lijst(kast: Papierkast, school: OrganisatieId, soort: str) -> Schoollijst | None:
    lijsten = kast.lijsten()
    return next((een for een in lijsten if (een.school, een.soort) == (school, soort)), None)
