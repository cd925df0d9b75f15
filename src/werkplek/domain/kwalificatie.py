"""The kwalificatiestructuur: dossier, kwalificatie, kerntaak and werkproces, with their codes."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NewType

from werkplek.domain.fouten import CodeOnleesbaar, CreboOnbekend, WerkprocesOnbekend

Crebo = NewType("Crebo", str)
"""Five digits: dossiers 23xxx, kwalificaties 25xxx and 27xxx."""

KerntaakCode = NewType("KerntaakCode", str)
"""`B1-K1`: deel B, P, D or C with its number, then the kerntaak."""

WerkprocesCode = NewType("WerkprocesCode", str)
"""`B1-K1-W1`: a kerntaak code and the number of the werkproces in it."""

_GEDACHTESTREEPJES: Final = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212_./", "-")
)
_CODE: Final = re.compile(r"([BPDC])(\d{1,2})-?K(\d{1,2})(?:-?W(\d{1,2}))?")
_CREBO: Final = re.compile(r"\d{5}")


class Herkomst(StrEnum):
    """How well a title is attested by its sources."""

    OFFICIEEL = "officieel"
    BEVESTIGD = "bevestigd"
    ENKELE_BRON = "enkele_bron"
    BETWIST = "betwist"

    @property
    def nog_te_controleren(self) -> bool:
        """Whether a person must confirm the title before it is printed as established."""
        return self in {Herkomst.ENKELE_BRON, Herkomst.BETWIST}


@dataclass(frozen=True, slots=True)
class DossierEditie:
    """One edition of a kwalificatiedossier; a feit pins it and it never changes afterwards."""

    crebo: Crebo
    naam: str
    editie: str


@dataclass(frozen=True, slots=True)
class Werkproces:
    """A bounded piece of work with a begin, an end and a result (Regeling toetsingskader)."""

    code: WerkprocesCode
    titel: str
    herkomst: Herkomst
    bron: str = ""


@dataclass(frozen=True, slots=True)
class Kerntaak:
    """An autonomous part of the trade, made of werkprocessen."""

    code: KerntaakCode
    titel: str
    werkprocessen: tuple[Werkproces, ...]
    herkomst: Herkomst
    bron: str = ""


@dataclass(frozen=True, slots=True)
class Kwalificatie:
    """What someone qualifies for: a crebo, a niveau (1–4) and its kerntaken in number order."""

    crebo: Crebo
    naam: str
    niveau: int
    dossier: DossierEditie
    kerntaken: tuple[Kerntaak, ...]

    @property
    def werkprocessen(self) -> tuple[Werkproces, ...]:
        """All werkprocessen, in the order of their codes."""
        return tuple(w for kerntaak in self.kerntaken for w in kerntaak.werkprocessen)

    def werkproces(self, code: WerkprocesCode) -> Werkproces:
        """The werkproces with this code, or `WerkprocesOnbekend`."""
        for werkproces in self.werkprocessen:
            if werkproces.code == code:
                return werkproces
        raise WerkprocesOnbekend(f"{self.crebo}/{code}")

    def kerntaak_van(self, code: WerkprocesCode) -> Kerntaak:
        """The kerntaak a werkproces belongs to, or `WerkprocesOnbekend`."""
        for kerntaak in self.kerntaken:
            if any(werkproces.code == code for werkproces in kerntaak.werkprocessen):
                return kerntaak
        raise WerkprocesOnbekend(f"{self.crebo}/{code}")


def _delen(tekst: str) -> tuple[str, int, int, int | None]:
    kaal = re.sub(r"\s+", "", tekst.translate(_GEDACHTESTREEPJES)).upper()
    treffer = _CODE.fullmatch(kaal)
    if treffer is None:
        raise CodeOnleesbaar(tekst)
    deel, nummer, kerntaak, werkproces = treffer.groups()
    return deel, int(nummer), int(kerntaak), int(werkproces) if werkproces else None


def lees_werkproces_code(tekst: str) -> WerkprocesCode:
    """Read `B1-K1-W1` in the spellings met in the wild: `B1-k1-w1`, `B1K1W1`, `C1-K 1-W1`, broken.

    Raises `CodeOnleesbaar` for anything else, also for a kerntaak code.
    """
    deel, nummer, kerntaak, werkproces = _delen(tekst)
    if werkproces is None:
        raise CodeOnleesbaar(tekst)
    return WerkprocesCode(f"{deel}{nummer}-K{kerntaak}-W{werkproces}")


def lees_kerntaak_code(tekst: str) -> KerntaakCode:
    """Read `B1-K1` in the same spellings; a werkproces code is `CodeOnleesbaar` here."""
    deel, nummer, kerntaak, werkproces = _delen(tekst)
    if werkproces is not None:
        raise CodeOnleesbaar(tekst)
    return KerntaakCode(f"{deel}{nummer}-K{kerntaak}")


def lees_crebo(tekst: str) -> Crebo:
    """Read a crebo: five digits, spaces around allowed. Raises `CreboOnbekend`."""
    kaal = tekst.strip()
    if _CREBO.fullmatch(kaal) is None or not kaal.isascii():
        raise CreboOnbekend(tekst)
    return Crebo(kaal)


def kerntaak_code_van(code: WerkprocesCode) -> KerntaakCode:
    """The kerntaak code inside a werkproces code."""
    return KerntaakCode(code.rsplit("-", 1)[0])


def volgorde(code: str) -> tuple[int, str, int, int]:
    """Sort key of a code: basisdeel first, then numerically (W10 comes after W9)."""
    deel, nummer, kerntaak, werkproces = _delen(code)
    return ("BPDC".index(deel), f"{nummer:02d}", kerntaak, werkproces or 0)
