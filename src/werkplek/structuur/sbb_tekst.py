"""Plain text out of SBB's texts: what is left of HTML becomes line breaks and list lines."""

import html
import re
from typing import Final

_OPMAAK: Final = (
    *("a", "abbr", "b", "big", "em", "font", "i", "o:p", "s", "small", "span", "strong", "sub"),
    *("sup", "u"),
)
_BLOK: Final = (
    *("blockquote", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p"),
    *("pre", "table", "tbody", "td", "th", "thead", "tr", "ul"),
)
HTML: Final = frozenset((*_OPMAAK, *_BLOK))
"""The elements of HTML that are taken for markup; any other `<…>` is text."""

_TAG: Final = re.compile(
    rf"<(/?)({'|'.join(sorted(HTML, key=len, reverse=True))})(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_ENTITEIT: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LAGEN: Final = 2
"""How often entities are coded at most: `&amp;eacute;` is an é."""

_WIT: Final = re.compile(r"[^\S\n]{2,}|[^\S\n ]")
_LEGE_REGELS: Final = re.compile(r"\n(?: ?\n)+")
_REGELEINDE: Final = re.compile(r" ?\n\s*")
_SYMBOLEN: Final = str.maketrans(dict.fromkeys("\uf0a7\uf0b7", "\u2022"))
"""The bullets of Word's symbol fonts, which mean nothing outside them."""


def platte_tekst(tekst: str) -> str:
    """Without markup; one space between words, at most one empty line between lines.

    Text without markup keeps its own line breaks; a `<li>` becomes a line that begins with "- ".
    """
    opgemaakt = False
    if "&" in tekst or "<" in tekst:
        tekst, opgemaakt = _zonder_html(tekst)
    tekst = _WIT.sub(" ", tekst.translate(_SYMBOLEN))
    if opgemaakt:
        tekst = _REGELEINDE.sub("\n", tekst)
    return _LEGE_REGELS.sub("\n\n", tekst).strip()


def is_plat(tekst: str) -> bool:
    """Whether `platte_tekst` would only strip it, and every character can be read."""
    opgemaakt = "&" in tekst or "<" in tekst
    ruim = "  " in tekst or "\n\n" in tekst or "\n \n" in tekst
    return not opgemaakt and not ruim and tekst.replace("\n", "").isprintable()


def platte_regel(tekst: str) -> str:
    """The same on one line."""
    return " ".join(platte_tekst(tekst).split())


def _zonder_html(tekst: str) -> tuple[str, bool]:
    """Without tags and entities, and whether there were tags."""
    opgemaakt = False
    for _ in range(_LAGEN):
        tekst, tags = _TAG.subn(_wissel, tekst)
        tekst = _ENTITEIT.sub(lambda treffer: html.unescape(treffer[0]), tekst)
        opgemaakt = opgemaakt or tags > 0
    tekst, tags = _TAG.subn(_wissel, tekst)
    return tekst, opgemaakt or tags > 0


def _wissel(tag: re.Match[str]) -> str:
    sluit, naam = tag[1], tag[2].lower()
    if naam in _OPMAAK:
        return ""
    return "\n- " if naam == "li" and not sluit else "\n"
