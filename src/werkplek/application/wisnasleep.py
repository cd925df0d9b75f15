"""What follows an erasure, now or at a start: a clean file, clean copies, the end of a duty."""

import logging
from datetime import date
from typing import Final

from werkplek.application.context import Context, Steller
from werkplek.application.ports import Lezer, Unavailable
from werkplek.application.ports_veilig import Bewaarplek, Reserve
from werkplek.application.ports_wissen import BewaardDossier, KopieElders, Wisfase
from werkplek.domain.bewaren import Bewaarklasse, Wisgrond
from werkplek.domain.feiten import DossierGewist, Feit
from werkplek.domain.kenmerk import DeelnemerId, PersoonId
from werkplek.domain.personen import Persoon, Rol

DAGEN: Final = 7
"""On how many days something is recorded after a duty ended, before what it kept goes.

Days that are counted and not subtracted, as with copies: a jump of the clock makes only one.
"""

WISSEN: Final = "wissen"
"""The `aanleiding` of the copy that takes the place of all older ones."""

_LOG = logging.getLogger(__name__)


def houd_wissen_bij(ctx: Context, reserve: Reserve) -> int:
    """At every start: erase what no duty keeps any more, and finish what was cut off or put off.

    Gives how many dossiers went whole. A clock that jumped ahead erases nothing by itself: since
    that day something must have been recorded on `DAGEN` days. Raises `MapOnbereikbaar` or
    `MapBeschadigd`.
    """
    wisser = ctx.store.wisser
    verlopen = _verlopen(ctx)
    for feit in verlopen:
        wisser.wis(feit)
    if wisser.fase() is not None:
        ruim_op(ctx, reserve)
    return len(verlopen)


def ruim_op(ctx: Context, reserve: Reserve) -> tuple[tuple[str, ...], tuple[KopieElders, ...]]:
    """Write the file without what went, and put a new copy in the place of older ones.

    Gives the second places that are clean, and those that were out of reach. Raises any
    `Unavailable` of the folder itself; the rest is then done at the next start.
    """
    wisser = ctx.store.wisser
    if wisser.fase() is Wisfase.BESTAND:
        wisser.maak_schoon()
    plekken = reserve.plekken()
    reserve.stel_veilig(aanleiding=WISSEN)
    schoon: list[str] = []
    elders: list[KopieElders] = []
    for plek in plekken:
        if _vervang(reserve, plek):
            schoon.append(plek.naam)
        else:
            elders.append(elders_van(plek))
    wisser.kopieen_zijn_weg()
    return tuple(schoon), tuple(elders)


def _vervang(reserve: Reserve, plek: Bewaarplek) -> bool:
    """Put a new copy in the place of older ones; never on a stick that only has the same path."""
    try:
        if not reserve.kopieen(plek.pad):
            return False
        reserve.stel_veilig(plek.pad, aanleiding=WISSEN)
    except Unavailable as fout:
        _LOG.warning("a second place keeps older copies: %s", fout.detail)
        return False
    return True


def maak_gewist(
    steller: Steller, deelnemer: DeelnemerId, grond: Wisgrond, tot: date | None
) -> Feit:
    """The feit of an erasure; `tot` is until when RVO keeps its part, None keeps nothing."""
    klasse = Bewaarklasse.RVO.value if tot is not None else ""
    inhoud = DossierGewist(grond.value, klasse, tot)
    return steller.feit(deelnemer, inhoud, gezien_op=steller.ctx.clock.vandaag())


def elders_van(plek: Bewaarplek) -> KopieElders:
    """A second place that was out of reach."""
    return KopieElders(plek.naam, plek.laatst.date())


def _verlopen(ctx: Context) -> list[Feit]:
    vandaag = ctx.clock.vandaag()
    wisser = ctx.store.wisser
    klaar = [
        een
        for een in wisser.bewaard()
        if een.behouden_tot <= vandaag and wisser.dagen_vanaf(een.behouden_tot) >= DAGEN
    ]
    if not klaar:
        return []
    with ctx.store.lees() as lezer:
        return [
            maak_gewist(
                Steller(ctx, lezer, _besloot(lezer, een)),
                een.deelnemer,
                Wisgrond.BEWAARTERMIJN,
                None,
            )
            for een in klaar
        ]


def _besloot(lezer: Lezer, dossier: BewaardDossier) -> Persoon:
    """Who decided on the erasure, in whose name it is finished; also when they left."""
    feiten = lezer.feiten(dossier.deelnemer, soorten={"dossier_gewist"})
    id_ = feiten[-1].auteur if feiten else PersoonId("")
    gevonden = [persoon for persoon in lezer.personen() if persoon.id == id_]
    return gevonden[0] if gevonden else Persoon(id_, "", Rol.PRAKTIJKOPLEIDER)
