"""The praktijkopleider hands a judged verklaring to the examencommissie of the school."""

from datetime import date

from werkplek.application.aantonen import eis_oordelaar, voortgang_in
from werkplek.application.context import Context
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.verklaringstap import Verklaringstap
from werkplek.domain.fouten import AlGedaan, VerklaringOnvolledig
from werkplek.domain.kenmerk import FeitId, VerklaringId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.schoolfeiten import VerklaringAangeboden
from werkplek.domain.verklaring import Staat, Verklaring
from werkplek.domain.voortgang import PlaatsingVoortgang

WAARNEMING_HERROEPEN = "waarneming_herroepen"
SCHOOL = "school"


def bied_aan(ctx: Context, wie: Ontgrendeld, id_: VerklaringId) -> FeitId:
    """Offer it; what the school handed back can be offered again as it is.

    Raises `PincodeNodig`, `VerklaringOnbekend`, `NietBevoegd`, `AlGedaan` while an offer is open or
    after the school decided, and `VerklaringOnvolledig`: `oordeel`, `school` (none knows this
    deelnemer), or `waarneming_herroepen` with the codes whose waarnemingen do not all stand.
    """
    als = wie.eis(ctx.clock.nu())
    with ctx.store.unit_of_work() as uow:
        stap = Verklaringstap.van(ctx, uow, als, id_)
        stand = stap.stand
        gang = voortgang_in(uow, stap.deelnemer, stand.plaatsing)
        eis_oordelaar(uow, als, gang.plaatsing)
        if stand.staat is Staat.CONCEPT:
            raise VerklaringOnvolledig(("oordeel",))
        if stand.staat not in {Staat.OORDEEL_GEGEVEN, Staat.TERUG}:
            raise AlGedaan("aanbieden")
        if uow.schoolband(stap.deelnemer) is None:
            raise VerklaringOnvolledig((SCHOOL,))
        if weg := zonder_waarneming(gang, stand.verklaring):
            raise VerklaringOnvolledig((WAARNEMING_HERROEPEN,), weg)
        return stap.stel(VerklaringAangeboden(stand.plaatsing))


def zonder_waarneming(
    gang: PlaatsingVoortgang, verklaring: Verklaring
) -> tuple[WerkprocesCode, ...]:
    """Codes of the lines of which a waarneming was withdrawn, or is said of another day now."""
    staande: dict[FeitId, set[date]] = {}
    for waarneming in (w for stand in gang.werkprocessen for w in stand.waarnemingen):
        for id_ in waarneming.keten:
            staande.setdefault(id_, set()).add(waarneming.gezien_op)
    return tuple(
        regel.code
        for regel in verklaring.regels
        if any(
            staande.get(FeitId(id_), set()).isdisjoint(regel.gezien_op)
            for id_ in regel.waarnemingen
        )
    )
