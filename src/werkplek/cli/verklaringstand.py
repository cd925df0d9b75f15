"""A verklaring by its number, and what the command line says of how far it is."""

from collections.abc import Iterable

from werkplek.application.verklaringen import met_nummer
from werkplek.cli.sessie import Geopend
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.terminal.antwoord import Antwoord


def stand_van(geopend: Geopend, nummer: str) -> VerklaringStand:
    """As it stands now. Raises `VerklaringOnbekend`."""
    with geopend.ctx.store.lees() as lezer:
        return met_nummer(lezer, nummer)


def antwoord(geopend: Geopend, nummer: str, regels: Iterable[str], **ook: object) -> Antwoord:
    """What was done, with how far it is since."""
    return Antwoord(tuple(regels), {**stand_velden(stand_van(geopend, nummer)), **ook})


def stand_velden(stand: VerklaringStand) -> dict[str, object]:
    """What JSON says of it; what identifies the deelnemer stands on the paper only."""
    vast, terug = stand.vaststelling, stand.ingetrokken
    return {
        "verklaring": stand.id,
        "nummer": stand.verklaring.nummer,
        "staat": stand.staat,
        "aangeboden": [_aanbod(stand, plek) for plek in range(len(stand.aanbod))],
        "vastgesteld_op": vast.op if vast else None,
        "vorm": vast.vorm if vast else None,
        "som": stand.vast_sha256 or None,
        "handtekeningen": [
            {"rol": gezet.rol, "op": gezet.op.isoformat(), "som": gezet.sha256}
            for gezet in stand.handtekeningen
        ],
        "volgende": stand.volgende,
        "scans": len(stand.scans),
        "uitgereikt_op": stand.uitgereikt_op,
        "ingetrokken_op": terug.op if terug else None,
    }


def _aanbod(stand: VerklaringStand, plek: int) -> dict[str, object]:
    een = stand.aanbod[plek]
    return {
        "op": een.op.isoformat(),
        "terug_op": een.terug_op.isoformat() if een.terug_op else None,
        "terug_om": een.terug_om,
    }
