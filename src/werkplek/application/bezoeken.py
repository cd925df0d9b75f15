"""Visits of the bpv-begeleider: plan one, move it, call it off."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from werkplek.application.context import Context, Steller
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import Lezer
from werkplek.application.vastleggen import herroep
from werkplek.domain.begeleiding import Begeleiding, Bezoek, begeleiding
from werkplek.domain.begeleidingsfeiten import BEGELEIDINGSSOORTEN, BezoekGepland
from werkplek.domain.bevoegdheid import mag_begeleiden
from werkplek.domain.feiten import Feit, Relatie, Verwijzing
from werkplek.domain.fouten import AlGedaan, DatumGeweigerd, FeitOnbekend, TekstGeweigerd
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PlaatsingId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.domain.waarneming import herroepen

BEGELEIDING_SOORTEN: Final = frozenset({*BEGELEIDINGSSOORTEN, "feit_herroepen"})
"""The kinds of feiten that guidance is folded from."""

AFGEZEGD: Final = "bezoek afgezegd"

VROEG: Final = timedelta(days=7)
"""How much earlier than planned somebody may come and have it count as that visit."""

_TIJD: Final = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?")
_UREN: Final = 24
_MINUTEN: Final = 60


@dataclass(frozen=True, slots=True)
class BezoekOpgave:
    """When the bpv-begeleider comes; `tijd` as it was typed, or empty."""

    op: date
    tijd: str = ""


def plan(
    ctx: Context,
    als: Persoon,
    deelnemer: DeelnemerId,
    opgave: BezoekOpgave,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),  # noqa: ARG001  nothing odd can be asked about
) -> FeitId:
    """Put a visit in the diary; durable on return.

    Raises `NietBevoegd`, `DatumGeweigerd`, `TekstGeweigerd`, `DeelnemerOnbekend` or
    `PlaatsingOnbekend`.
    """
    mag_begeleiden(als)
    tijd = _lees(ctx, opgave)
    with ctx.store.unit_of_work() as uow:
        plaatsing = huidige_plaatsing(uow, deelnemer)
        inhoud = BezoekGepland(plaatsing.id, opgave.op, tijd)
        feit = Steller(ctx, uow, als).feit(deelnemer, inhoud, gezien_op=ctx.clock.vandaag())
        uow.voeg_toe(feit)
        uow.commit()
    return feit.id


def verzet(
    ctx: Context,
    als: Persoon,
    bezoek: FeitId,
    opgave: BezoekOpgave,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),  # noqa: ARG001  nothing odd can be asked about
) -> FeitId:
    """Move a visit: a new feit corrects the old, which stays readable.

    Raises as `plan` does, `FeitOnbekend`, and `AlGedaan` for one that is no longer to come.
    """
    mag_begeleiden(als)
    tijd = _lees(ctx, opgave)
    with ctx.store.unit_of_work() as uow:
        oud, inhoud = _gepland(uow, bezoek)
        nieuw = BezoekGepland(inhoud.plaatsing, opgave.op, tijd)
        verwijst = (Verwijzing(Relatie.CORRIGEERT, oud.id),)
        feit = Steller(ctx, uow, als).feit(
            oud.deelnemer, nieuw, gezien_op=ctx.clock.vandaag(), verwijst=verwijst
        )
        uow.voeg_toe(feit)
        uow.commit()
    return feit.id


def zeg_af(
    ctx: Context,
    als: Persoon,
    bezoek: FeitId,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> FeitId:
    """Call a visit off, with the days it was moved from: none of them comes back.

    All of it stays readable, struck through. Raises as `verzet` does.
    """
    mag_begeleiden(als)
    with ctx.store.lees() as lezer:
        oud, _ = _gepland(lezer, bezoek)
        keten = _keten(lezer, oud)
    return herroep(ctx, als, keten, AFGEZEGD, bevestigd=bevestigd)


def begeleiding_van(lezer: Lezer, deelnemer: DeelnemerId, plaatsing: PlaatsingId) -> Begeleiding:
    """Visits, talks and agreements of one plaatsing; reads only the feiten about them."""
    return begeleiding(plaatsing, lezer.feiten(deelnemer, soorten=BEGELEIDING_SOORTEN))


def het_bezoek(stand: Begeleiding, op: date) -> Bezoek | None:
    """The planned visit that a talk on the floor on this day was: the nearest one.

    It is a week early at most; one whose day is over waits for its talk, however long ago.
    """
    mogelijk = [een for een in stand.gepland if een.op <= op + VROEG]
    return min(mogelijk, key=lambda een: abs((een.op - op).days), default=None)


def lees_tijd(tekst: str) -> str:
    """`9`, `9:30` or `9.30` as HH:MM; empty stays empty. Raises `TekstGeweigerd`."""
    kaal = tekst.strip()
    if not kaal:
        return ""
    gevonden = _TIJD.fullmatch(kaal)
    uur, minuut = (int(deel or 0) for deel in gevonden.groups()) if gevonden else (_UREN, 0)
    if uur >= _UREN or minuut >= _MINUTEN:
        raise TekstGeweigerd("tijd", "vorm")
    return f"{uur:02}:{minuut:02}"


def _lees(ctx: Context, opgave: BezoekOpgave) -> str:
    if opgave.op < ctx.clock.vandaag():
        raise DatumGeweigerd("bezoek")
    return lees_tijd(opgave.tijd)


def _gepland(lezer: Lezer, id_: FeitId) -> tuple[Feit, BezoekGepland]:
    """A visit that is still to come."""
    feit = lezer.feit(id_)
    if feit is None or not isinstance(feit.inhoud, BezoekGepland):
        raise FeitOnbekend(id_)
    stand = begeleiding_van(lezer, feit.deelnemer, feit.inhoud.plaatsing)
    if id_ not in {een.feit for een in stand.gepland}:
        raise AlGedaan("bezoek")
    return feit, feit.inhoud


def _keten(lezer: Lezer, feit: Feit) -> tuple[FeitId, ...]:
    """A visit and every earlier day, as far as it is here, that it took the place of."""
    alle = {een.id: een for een in lezer.feiten(feit.deelnemer, soorten=BEGELEIDING_SOORTEN)}
    weg = herroepen(alle.values())
    keten = [feit.id]
    while eerder := [id_ for id_ in alle[keten[-1]].verwezen(Relatie.CORRIGEERT) if id_ in alle]:
        keten.append(eerder[0])
    return tuple(id_ for id_ in keten if id_ not in weg)
