"""Read the body of a request, within limits of size and time, before any work is done for it."""

import asyncio
from collections.abc import Iterable
from typing import Final

from litestar.types import HTTPReceiveMessage, Receive, ReceiveMessage

STIL_SECONDEN: Final = 15.0
"""How long nothing may come."""

BEGIN_SECONDEN: Final = 20.0
TRAAGST: Final = 4096
"""Bytes a second below which a line is no line."""


class Onvolledig(Exception):
    """The body did not come: it took too long, or the caller went away."""

    def __init__(self, *, weg: bool = False) -> None:
        super().__init__()
        self.weg = weg


def lengte_van(headers: Iterable[tuple[bytes, bytes]]) -> int | None:
    """The bytes that a request says will come; None when it does not say."""
    waarden = [waarde for naam, waarde in headers if naam == b"content-length"]
    return int(waarden[0]) if len(waarden) == 1 and waarden[0].isdigit() else None


async def lees_alles(receive: Receive, lengte: int) -> bytes:
    """The whole body. Raises `Onvolledig`."""
    delen: list[bytes] = []
    try:
        async with asyncio.timeout(BEGIN_SECONDEN + lengte / TRAAGST):
            while True:
                async with asyncio.timeout(STIL_SECONDEN):
                    bericht = await receive()
                if bericht["type"] != "http.request":
                    raise Onvolledig(weg=True)
                delen.append(bericht.get("body", b""))
                if not bericht.get("more_body"):
                    return b"".join(delen)
    except TimeoutError as fout:
        raise Onvolledig from fout


def opnieuw(lichaam: bytes, daarna: Receive) -> Receive:
    """Hand a body that was read to an application, and then what the line says."""
    eerst = [lichaam]

    async def ontvang() -> ReceiveMessage:
        if not eerst:
            return await daarna()
        bericht: HTTPReceiveMessage = {
            "type": "http.request", "body": eerst.pop(), "more_body": False
        }  # fmt: skip
        return bericht

    return ontvang
