"""The deelnemer's own side: what they practise, how they think it went, what else they read.

Nobody works here while a deelnemer holds the tablet: `als` is who handed it over.
"""

from collections.abc import Sequence

from werkplek.application.context import Context, Steller
from werkplek.application.keuze import werkproces_van
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import Lezer
from werkplek.application.vastleggen import REDENEN, herroep
from werkplek.domain.bevoegdheid import mag_waarnemen
from werkplek.domain.deelnemersfeiten import (
    MEESTE_OEFENEN,
    EigenOordeelGegeven,
    OefenenGekozen,
)
from werkplek.domain.eigen_kijk import EigenKijk, eigen_kijk
from werkplek.domain.fouten import DeelnemerOnbekend, FeitOnbekend, TeVeelOefenen
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.domain.plaatsing import Plaatsing

PER_ONGELUK = REDENEN[-1]


def eigen_kijk_op(lezer: Lezer, plaatsing: Plaatsing, deelnemer: DeelnemerId) -> EigenKijk:
    """What the deelnemer says of one plaatsing."""
    return eigen_kijk(plaatsing.id, lezer.feiten(deelnemer))


def kies_oefenen(
    ctx: Context,
    als: Persoon,
    deelnemer: DeelnemerId,
    codes: Sequence[WerkprocesCode],
    *,
    bevestigd: frozenset[Navraag] = frozenset(),  # noqa: ARG001  nothing is asked about a choice
) -> FeitId:
    """Practise these from now on, in the place of those before; none of them is a choice too.

    Raises `TeVeelOefenen`, `NietBevoegd`, `DeelnemerOnbekend`, `PlaatsingOnbekend` or
    `WerkprocesOnbekend`.
    """
    mag_waarnemen(als)
    gekozen = tuple(dict.fromkeys(codes))
    if len(gekozen) > MEESTE_OEFENEN:
        raise TeVeelOefenen
    with ctx.store.unit_of_work() as uow:
        plaatsing = huidige_plaatsing(uow, deelnemer)
        werk = tuple(werkproces_van(uow, plaatsing, None, code) for code in gekozen)
        inhoud = OefenenGekozen(plaatsing.id, werk)
        feit = Steller(ctx, uow, als).feit(deelnemer, inhoud, gezien_op=ctx.clock.vandaag())
        uow.voeg_toe(feit)
        uow.commit()
    return feit.id


def wissel_oefenen(
    ctx: Context,
    als: Persoon,
    deelnemer: DeelnemerId,
    code: WerkprocesCode,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> FeitId:
    """Practise this too, or no longer; raises as `kies_oefenen` does."""
    with ctx.store.lees() as lezer:
        plaatsing = huidige_plaatsing(lezer, deelnemer)
        nu = [werk.code for werk in eigen_kijk_op(lezer, plaatsing, deelnemer).oefent]
    straks = [een for een in nu if een != code] if code in nu else [*nu, code]
    return kies_oefenen(ctx, als, deelnemer, straks, bevestigd=bevestigd)


def geef_eigen_oordeel(
    ctx: Context,
    als: Persoon,
    deelnemer: DeelnemerId,
    code: WerkprocesCode,
    stap: str,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),  # noqa: ARG001  nobody doubts an own opinion
) -> FeitId:
    """How the deelnemer thinks it went today; it is no waarneming, and never printed as one.

    Raises `NietBevoegd`, `DeelnemerOnbekend`, `PlaatsingOnbekend`, `WerkprocesOnbekend` or
    `StapOnbekend`.
    """
    mag_waarnemen(als)
    with ctx.store.unit_of_work() as uow:
        plaatsing = huidige_plaatsing(uow, deelnemer)
        werk = werkproces_van(uow, plaatsing, None, code)
        inhoud = EigenOordeelGegeven(plaatsing.id, werk, plaatsing.schaal.stap(stap).code)
        feit = Steller(ctx, uow, als).feit(deelnemer, inhoud, gezien_op=ctx.clock.vandaag())
        uow.voeg_toe(feit)
        uow.commit()
    return feit.id


def neem_eigen_terug(
    ctx: Context,
    als: Persoon,
    deelnemer: DeelnemerId,
    feit: FeitId,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> tuple[FeitId, ...]:
    """Undo what the deelnemer tapped, of themselves alone. Raises as `herroep` does."""
    with ctx.store.lees() as lezer:
        bekend = lezer.feit(feit)
    eigen = OefenenGekozen | EigenOordeelGegeven
    if bekend is None or bekend.deelnemer != deelnemer or not isinstance(bekend.inhoud, eigen):
        raise FeitOnbekend(feit)
    return (herroep(ctx, als, (feit,), PER_ONGELUK, bevestigd=bevestigd),)


def kies_taal(
    ctx: Context,
    deelnemer: DeelnemerId,
    taal: str,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),  # noqa: ARG001  nothing is asked about a language
) -> str:
    """Read this language beside the Dutch, on this computer; empty for the Dutch alone.

    Raises `DeelnemerOnbekend` or `MapOnbereikbaar`.
    """
    with ctx.store.unit_of_work() as uow:
        if not uow.feiten(deelnemer):
            raise DeelnemerOnbekend(deelnemer)
        uow.bewaar_instellingen(uow.instellingen().met_taal(deelnemer, taal))
        uow.commit()
    return taal
