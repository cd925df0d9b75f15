"""What a hub clears away while it runs: numbers of old requests, files nobody came back for."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from functools import partial
from typing import Final

import sqlalchemy as sa
from litestar import Litestar
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolVol

from werkplek.hub.dienst import Dienst
from werkplek.hub.tables import school
from werkplek.hub.toegang import ruim_eenmalige_op
from werkplek.hub.waarmerk.openen import ververs_intrekkingen
from werkplek.hub.wislijst import vul_aan
from werkplek.hub.wissen_stand import sluit_zwijgers

ELKE: Final = 300.0
"""Seconds between two rounds; every process does them, for they may be done twice."""

_LOG: Final = logging.getLogger(__name__)


def ruim_op(dienst: Dienst) -> int:
    """One round; gives how many things went."""
    nu = dienst.klok()
    with dienst.database.beheer() as verbinding:
        aantal = ruim_eenmalige_op(verbinding, nu)
        for nr in verbinding.scalars(sa.select(school.c.nr)).all():
            sluit_zwijgers(verbinding, nr, nu)
            ververs_intrekkingen(verbinding, dienst.geheim, nr, nu)
        if dienst.kast is not None:
            vul_aan(verbinding, dienst.kast.map.map)
    if dienst.kast is not None:
        aantal += dienst.kast.ruim_op(nu)
    return aantal


def rondes(
    dienst: Dienst, elke: float = ELKE
) -> Callable[[Litestar], AbstractAsyncContextManager[None]]:
    """Clear away as long as the application runs."""

    @asynccontextmanager
    async def zolang(_: Litestar) -> AsyncIterator[None]:
        taken = [
            asyncio.create_task(_ronde(dienst, elke)),
            asyncio.create_task(_eigenwerk(dienst, elke)),
        ]
        try:
            yield
        finally:
            for taak in taken:
                taak.cancel()
                with suppress(asyncio.CancelledError):
                    await taak

    return zolang


async def _ronde(dienst: Dienst, elke: float) -> None:
    while True:
        await asyncio.sleep(elke)
        await _probeer("opruimen", lambda: ruim_op(dienst))


async def _eigenwerk(dienst: Dienst, elke: float) -> None:
    """At the start, when something came in that asks for it, and each round for what failed."""
    doe = dienst.eigenwerk
    dienst.wekker.wek()
    while doe is not None:
        await dienst.wekker.slaap(elke)
        await _probeer("eigenwerk", partial(doe, dienst.klok()))


async def _probeer(naam: str, doe: Callable[[], int]) -> None:
    try:
        aantal = await asyncio.to_thread(doe)
    except (DBAPIError, PoolVol, OSError):
        _LOG.warning("%s_mislukt", naam, exc_info=True)
    else:
        _LOG.info("%s_gedaan", naam, extra={"aantal": aantal})
