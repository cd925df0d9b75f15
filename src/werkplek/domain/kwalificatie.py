"""The kwalificatiestructuur: dossier, kwalificatie, kerntaak and werkproces, with their codes."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NewType

from werkplek.domain.fouten import CodeOnleesbaar, CreboOnbekend, WerkprocesOnbekend

Crebo = NewType("Crebo", str)
"""Code of an opleiding: the five digits of a kwalificatie or dossier, K0067 of a keuzedeel or
C0163 of an mbo-certificaat (DUO and RIO call all of them opleidingscode)."""

KerntaakCode = NewType("KerntaakCode", str)
"""`B1-K1`: deel B, P, D or C with its number, then the kerntaak."""

WerkprocesCode = NewType("WerkprocesCode", str)
"""`B1-K1-W1`: a kerntaak code and the number of the werkproces in it."""

_GEDACHTESTREEPJES: Final = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212_./", "-")
)
_CODE: Final = re.compile(r"([BPDC])(\d{1,2})-?K(\d{1,2})(?:-?W(\d{1,2}))?")
_JAREN: Final = range(2000, 2100)
_CREBO: Final = re.compile(r"\d{5}|[KC]\d{4}")


class Soort(StrEnum):
    """What an opleidingscode is the code of, as far as the code itself says so."""

    KWALIFICATIE = "kwalificatie"
    KEUZEDEEL = "keuzedeel"
    CERTIFICAAT = "certificaat"


EditieRang = tuple[date, int, tuple[int, ...], str]
"""Day, year, numbers and name: what editions are put in order by."""


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
class Geldigheid:
    """From when an edition holds, and until when one may begin or finish on it; None is unknown."""

    vanaf: date | None = None
    einde_instroom: date | None = None
    einde_opleiding: date | None = None

    def aangevuld_met(self, ander: "Geldigheid") -> "Geldigheid":
        """The same, and where a day is unknown that of the other."""
        return Geldigheid(
            self.vanaf or ander.vanaf,
            self.einde_instroom or ander.einde_instroom,
            self.einde_opleiding or ander.einde_opleiding,
        )


@dataclass(frozen=True, slots=True)
class WerkprocesTekst:
    """What the dossier says about a werkproces; the last three add what one profiel asks besides.

    Plain text with line breaks; `competenties` are the letters A to Y of SBB's list.
    """

    omschrijving: str = ""
    resultaat: str = ""
    gedrag: str = ""
    competenties: tuple[str, ...] = ()
    omschrijving_profiel: str = ""
    resultaat_profiel: str = ""
    gedrag_profiel: str = ""


@dataclass(frozen=True, slots=True)
class KerntaakTekst:
    """What the dossier says about a kerntaak; the last two add what one profiel asks besides."""

    complexiteit: str = ""
    verantwoordelijkheid: str = ""
    complexiteit_profiel: str = ""
    verantwoordelijkheid_profiel: str = ""


GEEN_CREBO: Final = Crebo("")
GEEN_CODE: Final = WerkprocesCode("")
ZONDER_TEKST: Final = WerkprocesTekst()
ZONDER_KERNTAAKTEKST: Final = KerntaakTekst()
ALTIJD: Final = Geldigheid()


@dataclass(frozen=True, slots=True)
class Werkproces:
    """A bounded piece of work with a begin, an end and a result (Regeling toetsingskader).

    `gelijk_aan` is said of a werkproces of an mbo-certificaat: the code it has in the kwalificatie.
    """

    code: WerkprocesCode
    titel: str
    herkomst: Herkomst
    bron: str = ""
    tekst: WerkprocesTekst = ZONDER_TEKST
    gelijk_aan: WerkprocesCode = GEEN_CODE


@dataclass(frozen=True, slots=True)
class Kerntaak:
    """An autonomous part of the trade, made of werkprocessen; a pasted list may lack its title."""

    code: KerntaakCode
    titel: str
    werkprocessen: tuple[Werkproces, ...]
    herkomst: Herkomst
    bron: str = ""
    tekst: KerntaakTekst = ZONDER_KERNTAAKTEKST


@dataclass(frozen=True, slots=True)
class Kwalificatie:
    """What someone qualifies for: a crebo, a niveau and its kerntaken in number order.

    Keuzedelen and mbo-certificaten have the same form. `niveau` is 1 to 4, or 0 where there is
    none; `hoort_bij` is the kwalificatie that a certificaat is a part of.
    """

    crebo: Crebo
    naam: str
    niveau: int
    dossier: DossierEditie
    kerntaken: tuple[Kerntaak, ...]
    geldig: Geldigheid = ALTIJD
    hoort_bij: Crebo = GEEN_CREBO

    @property
    def soort(self) -> Soort:
        """Kwalificatie, keuzedeel or certificaat."""
        return soort_van(self.crebo)

    @property
    def editie(self) -> str:
        """Which edition of the dossier this is."""
        return self.dossier.editie

    @property
    def werkprocessen(self) -> tuple[Werkproces, ...]:
        """All werkprocessen, in the order of their codes."""
        return tuple(w for kerntaak in self.kerntaken for w in kerntaak.werkprocessen)

    @property
    def delen(self) -> "tuple[Kerntaak | Werkproces, ...]":
        """All that has a code and a title: the kerntaken, then the werkprocessen."""
        return self.kerntaken + self.werkprocessen

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
    """Read an opleidingscode: `25743`, `K0067` or `C0163`, spaces around allowed.

    Raises `CreboOnbekend`.
    """
    kaal = tekst.strip().upper()
    if _CREBO.fullmatch(kaal) is None or not kaal.isascii():
        raise CreboOnbekend(tekst)
    return Crebo(kaal)


def soort_van(crebo: Crebo) -> Soort:
    """The kind of opleiding this is the code of; digits say no more than: a kwalificatie."""
    return {"K": Soort.KEUZEDEEL, "C": Soort.CERTIFICAAT}.get(crebo[:1], Soort.KWALIFICATIE)


def kerntaak_code_van(code: WerkprocesCode) -> KerntaakCode:
    """The kerntaak code inside a werkproces code."""
    return KerntaakCode(code.rsplit("-", 1)[0])


def volgorde(code: str) -> tuple[int, str, int, int]:
    """Sort key of a code: basisdeel first, then numerically (W10 comes after W9)."""
    deel, nummer, kerntaak, werkproces = _delen(code)
    return ("BPDC".index(deel), f"{nummer:02d}", kerntaak, werkproces or 0)


def editie_rang(dossier: DossierEditie, geldig: Geldigheid) -> EditieRang:
    """Sort key of the editions of one kwalificatie, the newest last.

    By the day on which it becomes valid. What has no such day was gathered elsewhere, under the
    year in which somebody used it ("cohort 2025"): it comes before every edition that has one, by
    that year. Then by the numbers in its name (SBB counts its dossiers), and by the name itself.
    """
    getallen = tuple(int(getal) for getal in re.findall(r"\d+", dossier.editie))
    jaar = next((getal for getal in getallen if getal in _JAREN), 0)
    return geldig.vanaf or date.min, 0 if geldig.vanaf else jaar, getallen, dossier.editie
