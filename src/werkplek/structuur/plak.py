"""A pasted list: lines of `code titel` to one kwalificatie, with a report of each line."""

from collections.abc import Iterator
from typing import Final

from werkplek.domain.fouten import CodeOnleesbaar, TekstGeweigerd
from werkplek.domain.kwalificatie import (
    DossierEditie,
    Herkomst,
    Kerntaak,
    KerntaakCode,
    Kwalificatie,
    Werkproces,
    WerkprocesCode,
    kerntaak_code_van,
    lees_kerntaak_code,
    lees_werkproces_code,
    volgorde,
)
from werkplek.domain.leesverslag import WAARDE_LENGTE, Leesregel, Leesverslag, PlakKop, Reden
from werkplek.domain.tekst import lees_regel
from werkplek.structuur.plakregel import Gecodeerd, hoort_bijeen, lees_plakregel
from werkplek.structuur.tidy_kolommen import MAX_TITEL
from werkplek.structuur.verdacht import bekijk

BRON: Final = "geplakt"
"""The source that every title of a pasted list names."""

MAX_GEPLAKT: Final = 1_000_000
"""Characters; the longest list of one kwalificatie found has some 3,000."""

_MAX_PLAKREGEL: Final = 2_000


def lees_geplakt(tekst: str, kop: PlakKop) -> Leesverslag:
    """Read a pasted list. Never raises: every line is used, or in the report with its number."""
    if len(tekst) > MAX_GEPLAKT:
        return Leesverslag((), (Leesregel(0, Reden.BESTAND_TE_GROOT),))
    lezing = _Lezing()
    for nummer, regel in _regels(tekst):
        lezing.neem_op(nummer, regel)
    kerntaken = lezing.kerntaken()
    opmerkingen = lezing.opmerkingen
    if not kerntaken:
        reden = Reden.NIETS_GEVONDEN if tekst.strip() else Reden.BESTAND_LEEG
        return Leesverslag((), (Leesregel(0, reden), *opmerkingen))
    kwalificatie = Kwalificatie(
        crebo=kop.crebo,
        naam=kop.naam,
        niveau=kop.niveau,
        dossier=DossierEditie(kop.dossier_crebo, kop.dossier, kop.editie),
        kerntaken=kerntaken,
    )
    opmerkingen += bekijk(kwalificatie, lezing.plekken)
    return Leesverslag((kwalificatie,), tuple(sorted(opmerkingen, key=lambda r: r.regel)))


def _regels(tekst: str) -> Iterator[tuple[int, str]]:
    """The lines that hold something with their numbers, broken codes put together."""
    regels = [
        (nummer, regel) for nummer, regel in enumerate(tekst.splitlines(), 1) if regel.strip()
    ]
    wacht: tuple[int, str] | None = None
    for nummer, regel in regels:
        past = wacht is not None and len(wacht[1]) + len(regel) <= _MAX_PLAKREGEL
        if past and wacht is not None and hoort_bijeen(wacht[1], regel):
            wacht = (wacht[0], wacht[1].rstrip() + regel.lstrip())
            continue
        if wacht is not None:
            yield wacht
        wacht = (nummer, regel)
    if wacht is not None:
        yield wacht


class _Lezing:
    """What is known so far; a title may go on with the next line, so it is judged at the end."""

    def __init__(self) -> None:
        self.opmerkingen: list[Leesregel] = []
        self.plekken: dict[str, int] = {}
        self._titels: dict[str, str] = {}
        self._open = ""

    def neem_op(self, nummer: int, regel: str) -> None:
        if len(regel) > _MAX_PLAKREGEL:
            self._meld(nummer, Reden.TE_LANG, regel)
            return
        gecodeerd = tuple(lees_plakregel(regel))
        for deel in gecodeerd:
            self._neem_code_op(nummer, deel)
        if not gecodeerd:
            self._vervolg(nummer, " ".join(regel.split()))

    def kerntaken(self) -> tuple[Kerntaak, ...]:
        """What was read in number order; a kerntaak that only its werkprocessen name is added."""
        werkprocessen: dict[KerntaakCode, list[Werkproces]] = {}
        for code in sorted(self._titels, key=volgorde):
            titel = self._gekeurd(code)
            if "-W" not in code:
                werkprocessen.setdefault(KerntaakCode(code), [])
            elif titel:
                werkproces = Werkproces(WerkprocesCode(code), titel, Herkomst.ENKELE_BRON, BRON)
                van = kerntaak_code_van(werkproces.code)
                werkprocessen.setdefault(van, []).append(werkproces)
        for code, delen in werkprocessen.items():
            self.plekken.setdefault(code, self.plekken[delen[0].code] if delen else 0)
        return tuple(
            Kerntaak(code, self._titels.get(code, ""), tuple(delen), Herkomst.ENKELE_BRON, BRON)
            for code, delen in werkprocessen.items()
        )

    def _neem_code_op(self, nummer: int, deel: Gecodeerd) -> None:
        self._open = ""
        try:
            code = _lees_code(deel.code)
        except CodeOnleesbaar:
            self._meld(nummer, Reden.CODE_ONLEESBAAR, deel.code)
            return
        if self._titels.get(code):
            self._meld(nummer, Reden.CODE_DUBBEL, code)
            return
        if code != deel.code:
            self._meld(nummer, Reden.CODE_ANDERS_GESPELD, deel.code)
        self._titels[code] = deel.titel
        self.plekken[code] = nummer
        self._open = code

    def _vervolg(self, nummer: int, regel: str) -> None:
        """A line without a code: the rest of the title before it, or all of it."""
        titel = self._titels.get(self._open, "")
        gaat_door = not titel or (regel[0].islower() and len(titel) <= MAX_TITEL)
        if self._open and gaat_door:
            self._titels[self._open] = f"{titel} {regel}".strip()
            self._meld(nummer, Reden.VERVOLGREGEL, regel)
        else:
            self._open = ""
            self._meld(nummer, Reden.ZONDER_CODE, regel)

    def _gekeurd(self, code: str) -> str:
        """The title as it may be kept; empty with a remark when it may not."""
        kolom = "werkproces" if "-W" in code else "kerntaak"
        titel = self._titels[code]
        try:
            gekeurd = lees_regel(titel, veld=kolom, grens=MAX_TITEL, leeg_mag=kolom == "kerntaak")
        except TekstGeweigerd as fout:
            self._meld(self.plekken[code], Reden(fout.reden), titel or code, kolom)
            gekeurd = ""
        self._titels[code] = gekeurd
        return gekeurd

    def _meld(self, nummer: int, reden: Reden, waarde: str, kolom: str = "") -> None:
        self.opmerkingen.append(Leesregel(nummer, reden, kolom, waarde.strip()[:WAARDE_LENGTE]))


def _lees_code(tekst: str) -> str:
    try:
        return lees_werkproces_code(tekst)
    except CodeOnleesbaar:
        return lees_kerntaak_code(tekst)
