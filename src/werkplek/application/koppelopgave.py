"""What a person types to link a school: an address with a code, or the whole link of the QR."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, urlsplit

from werkplek.domain.fouten import KoppelingGeweigerd

LINK: Final = "werkplek-aanmelden"
"""The scheme of the link."""

ALFABET: Final = "23456789BCDFGHJKMNPQRSTVWXZ"
"""The letters and digits of a code that is typed; none looks like another, none makes a word."""

CODE_LENGTE: Final = 8

_TUSSEN: Final = re.compile(r"[\s\-\u2010-\u2015.]+")
_CODE_UIT_LINK: Final = re.compile(r"[0-9A-Za-z_-]{8,128}")
_VINGER: Final = re.compile(r"[0-9a-f]{32}")
_HIER: Final = frozenset({"127.0.0.1", "::1", "localhost"})
_HOST: Final = re.compile(r"[0-9a-z]([0-9a-z.-]{0,251}[0-9a-z])?|[0-9a-f:]+", re.IGNORECASE)
_GEWOON: Final = {"https": 443, "http": 80}


@dataclass(frozen=True, slots=True)
class Koppelopgave:
    """Where the hub is, the one-time code, and the fingerprint of the school's key when known."""

    adres: str
    code: str
    vinger: str = ""


def lees_koppeling(adres: str, code: str = "") -> Koppelopgave:
    """Read an address and a code, or a whole link without a code.

    Raises `KoppelingGeweigerd` with `link`, `adres`, `onveilig` or `code`.
    """
    kaal = adres.strip()
    if kaal.lower().startswith(f"{LINK}:"):
        return _lees_link(kaal)
    return Koppelopgave(lees_adres(kaal), lees_code(code))


def lees_code(tekst: str) -> str:
    """The eight characters; capitals, dashes and spaces do not matter. Raises as above."""
    code = _TUSSEN.sub("", tekst).upper()
    if len(code) != CODE_LENGTE or not set(code) <= set(ALFABET):
        raise KoppelingGeweigerd("code")
    return code


def lees_adres(tekst: str) -> str:
    """`https://` and a host, with a port or path when one is named. Raises as above."""
    tekst = tekst.strip()
    try:
        delen = urlsplit(tekst if "://" in tekst else f"https://{tekst}")
        host, poort = delen.hostname or "", delen.port
    except ValueError as fout:
        raise KoppelingGeweigerd("adres") from fout
    vreemd = delen.username or delen.password or delen.query or delen.fragment
    if vreemd or delen.scheme not in _GEWOON or not _HOST.fullmatch(host):
        raise KoppelingGeweigerd("adres")
    if delen.scheme == "http" and host not in _HIER:
        raise KoppelingGeweigerd("onveilig")
    waar = f"[{host}]" if ":" in host else host
    bij = "" if poort in {None, _GEWOON[delen.scheme]} else f":{poort}"
    return f"{delen.scheme}://{waar}{bij}{delen.path.rstrip('/')}"


def _lees_link(link: str) -> Koppelopgave:
    try:
        velden = parse_qs(link.partition("?")[2], max_num_fields=10)
    except ValueError as fout:
        raise KoppelingGeweigerd("link") from fout
    hub, code, vinger = (velden.get(naam, [""]) for naam in ("hub", "code", "vinger"))
    if any(len(waarde) != 1 for waarde in (hub, code, vinger)):
        raise KoppelingGeweigerd("link")
    if not (_CODE_UIT_LINK.fullmatch(code[0]) and (not vinger[0] or _VINGER.fullmatch(vinger[0]))):
        raise KoppelingGeweigerd("link")
    return Koppelopgave(lees_adres(hub[0]), code[0], vinger[0])
