"""Where a hub may be: over TLS anywhere, without it on this computer alone."""

from typing import Final
from urllib.parse import urlsplit

from werkplek.application.hubfouten import HubVerkeerd

LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})


def eis_veilig(adres: str) -> str:
    """The address without its last slash. Raises `HubVerkeerd` unless nobody can listen in."""
    try:
        delen = urlsplit(adres)
        host, _ = delen.hostname, delen.port
    except ValueError as fout:
        raise HubVerkeerd("onveilig") from fout
    kaal = host is not None and not (delen.username or delen.query or delen.fragment)
    if not kaal or not (delen.scheme == "https" or (delen.scheme == "http" and host in LOOPBACK)):
        raise HubVerkeerd("onveilig")
    return adres.rstrip("/")
