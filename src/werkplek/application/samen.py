"""Record what several deelnemers did together: one feit each, all of them or none, one undo."""

from collections.abc import Sequence

from werkplek.application.context import Context, Steller, vraag_na
from werkplek.application.vastleggen import (
    Vastgelegd,
    WaarnemingOpgave,
    bekend_feit,
    lees_waarneming,
    neem_op,
    trek_in,
)
from werkplek.domain.bevoegdheid import mag_waarnemen
from werkplek.domain.feiten import Feit
from werkplek.domain.fouten import FeitOnbekend
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.domain.tekst import lees_regel, lijkt_op_bsn


def leg_vast_samen(
    ctx: Context,
    als: Persoon,
    opgaven: Sequence[WaarnemingOpgave],
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> tuple[Vastgelegd, ...]:
    """Record a waarneming for each, in the order given, in one transaction; durable on return.

    What is odd for any of them is asked once, for all. Raises as `vastleggen.leg_vast` does.
    """
    mag_waarnemen(als)
    vandaag = ctx.clock.vandaag()
    with ctx.store.unit_of_work() as uow:
        gezien = [lees_waarneming(uow, opgave, vandaag) for opgave in opgaven]
        vragen = tuple(dict.fromkeys(vraag for een in gezien for vraag in een.vragen))
        odd = next((t for een in gezien if lijkt_op_bsn(t := een.inhoud.notitie)), "")
        vraag_na(bevestigd, vragen=vragen, tekst=odd)
        steller = Steller(ctx, uow, als)
        vastgelegd = tuple(een.vastgelegd(neem_op(steller, uow, een)) for een in gezien)
        uow.commit()
    return vastgelegd


def herroep_samen(
    ctx: Context,
    als: Persoon,
    ids: Sequence[FeitId],
    reden: str,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> tuple[FeitId, ...]:
    """Withdraw feiten of any number of deelnemers in one transaction: one withdrawal for each.

    Raises as `vastleggen.herroep` does, and then withdraws nothing.
    """
    gelezen = lees_regel(reden, veld="reden")
    vraag_na(bevestigd, tekst=gelezen)
    with ctx.store.unit_of_work() as uow:
        van: dict[DeelnemerId, list[Feit]] = {}
        for id_ in dict.fromkeys(ids):
            feit = bekend_feit(uow, id_)
            van.setdefault(feit.deelnemer, []).append(feit)
        if not van:
            raise FeitOnbekend("")
        steller = Steller(ctx, uow, als)
        intrekkingen = tuple(trek_in(steller, uow, feiten, gelezen) for feiten in van.values())
        uow.commit()
    return intrekkingen
