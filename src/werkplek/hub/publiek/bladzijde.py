"""The page itself: three small files that load nothing from elsewhere."""

from collections.abc import Mapping, Sequence
from importlib import resources
from typing import Final

from litestar import Response, get
from litestar.handlers import BaseRouteHandler

PAD: Final = "/controleren"

_MAG: Final = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
)

VEILIG: Final[Mapping[str, str]] = {
    "Content-Security-Policy": "; ".join(_MAG),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), microphone=(), geolocation=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""Nothing but what the hub itself serves may run, load or send; nobody may show it as theirs."""

_SOORTEN: Final[Mapping[str, str]] = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
}


def _bestand(naam: str) -> Response[bytes]:
    ruw = resources.files(__package__).joinpath("bestanden", naam).read_bytes()
    headers = {**VEILIG, "Cache-Control": "no-cache"}
    soort = _SOORTEN[naam.rpartition(".")[2]]
    return Response(ruw, media_type=soort, headers=headers)


@get(PAD, sync_to_thread=False, include_in_schema=False)
def bladzijde() -> Response[bytes]:
    return _bestand("controleren.html")


@get(f"{PAD}/controleren.css", sync_to_thread=False, include_in_schema=False)
def opmaak() -> Response[bytes]:
    return _bestand("controleren.css")


@get(f"{PAD}/controleren.js", sync_to_thread=False, include_in_schema=False)
def werking() -> Response[bytes]:
    return _bestand("controleren.js")


@get(f"{PAD}/werkplek.svg", sync_to_thread=False, include_in_schema=False)
def plaatje() -> Response[bytes]:
    return _bestand("werkplek.svg")


ROUTES: Final[Sequence[BaseRouteHandler]] = (bladzijde, opmaak, werking, plaatje)
