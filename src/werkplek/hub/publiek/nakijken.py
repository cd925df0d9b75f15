"""The one endpoint of the public page: bytes in, the outcome in words out, nothing kept."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final

from litestar import Request, Response, post
from litestar.datastructures import State
from litestar.handlers import BaseRouteHandler
from litestar.params import RawBody
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolVol

from werkplek.application.beelden.controle import ControleBeeld, controle_beeld
from werkplek.application.ports_verklaring import Controleur
from werkplek.hub.publiek.bladzijde import VEILIG
from werkplek.hub.soort import NAKIJKEN
from werkplek.hub.toelating import MAX_BESTAND
from werkplek.woorden import controleren as woorden

Uitkomst = Response[dict[str, Any]]


@post(
    NAKIJKEN,
    sync_to_thread=True,
    status_code=200,
    include_in_schema=False,
    request_max_body_size=MAX_BESTAND,
)
def kijk_na(request: Request[Any, Any, State], body: RawBody) -> Uitkomst:
    controleur: Controleur | None = request.app.state.controleur
    if controleur is None:
        return _antwoord({"boodschap": woorden.GEEN_CONTROLE}, 503)
    if not body:
        return _antwoord({"boodschap": woorden.GEEN_INHOUD}, 422)
    try:
        verslag = controleur.controleer(body)
    except (DBAPIError, PoolVol):
        return _antwoord({"boodschap": woorden.GEEN_CONTROLE}, 503)
    return _antwoord(_velden(controle_beeld(verslag)))


ROUTES: Final[Sequence[BaseRouteHandler]] = (kijk_na,)


def _velden(beeld: ControleBeeld) -> dict[str, Any]:
    return {
        "uitslag": beeld.uitslag.value,
        "kop": beeld.kop,
        "zinnen": [{"kop": kop, "zin": zin} for kop, zin in beeld.drieluik],
        "bevindingen": list(beeld.bevindingen),
        "bladkop": woorden.STAAT_ER if beeld.gegevens else "",
        "gegevens": [asdict(regel) for regel in beeld.gegevens],
        "aantal": beeld.aantal,
        "werkprocessen": [asdict(regel) for regel in beeld.werkprocessen],
    }


def _antwoord(velden: dict[str, Any], status: int = 200) -> Uitkomst:
    headers = {**VEILIG, "Cache-Control": "no-store"}
    return Response(velden, status_code=status, headers=headers)
