"""Crebolijst and koppeltabel: rows of cells to what the lists say of each opleidingscode."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

from werkplek.domain.fouten import CreboOnbekend, TekstGeweigerd
from werkplek.domain.kwalificatie import GEEN_CREBO, Crebo, Geldigheid, lees_crebo
from werkplek.domain.leesverslag import WAARDE_LENGTE, Leesregel, Reden
from werkplek.domain.opleiding import Opleiding
from werkplek.domain.tekst import lees_regel
from werkplek.structuur.afgekeurd import Afgekeurd
from werkplek.structuur.datum import lees_datum, vind_datum
from werkplek.structuur.kolommen import Kolom, Kop, lees_kop, schooljaar_in
from werkplek.structuur.tabel import Celrij
from werkplek.structuur.tidy_kolommen import MAX_TITEL

KOPREGELS: Final = 15
"""Rows in which the header is looked for; above it stand a title and a date."""

_NIETS: Final = frozenset({"", "0", "-", "–", "nvt", "n.v.t."})
_GELDIG: Final = re.compile(r"geldig\s+(?:vanaf|per)\b", re.IGNORECASE)
_NIVEAU: Final = re.compile(r"(?:mbo)?[ -]*(?:niveau)?[ -]*([1-4])", re.IGNORECASE | re.ASCII)
_NIVEAU_VAN: Final = {
    "entreeopleiding": 1,
    "assistentopleiding": 1,
    "basisberoepsopleiding": 2,
    "vakopleiding": 3,
    "middenkaderopleiding": 4,
    "specialistenopleiding": 4,
}
"""Niveau by the kind of opleiding (WEB art. 7.2.2)."""


@dataclass(frozen=True, slots=True)
class Lijst:
    """One sheet or CSV: its header with its line and width, and from when all of it holds."""

    kop: Kop
    regel: int
    breedte: int
    vanaf: date | None
    blad: str = ""

    @property
    def vervallen(self) -> bool:
        """Whether this is the sheet of what no longer holds."""
        return "vervallen" in self.blad.casefold()


def zoek_lijst(rijen: Iterable[Celrij | Leesregel], blad: str = "") -> Lijst | None:
    """What the first rows say of those below them; None where no row is a header."""
    vanaf: date | None = None
    for rij in islice(rijen, KOPREGELS):
        if isinstance(rij, Leesregel):
            break
        for cel in rij.cellen:
            if vanaf is None and _GELDIG.search(cel):
                vanaf = vind_datum(cel)
        kop = lees_kop(rij.cellen)
        if kop is not None:
            return Lijst(kop, rij.regel, len(rij.cellen), vanaf, blad)
    return None


def lees_opleidingen(
    lijst: Lijst, rijen: Iterable[Celrij | Leesregel]
) -> Iterator[Opleiding | Leesregel]:
    """What the rows below the header say. A code that stands twice with the same counts once.

    First the columns that are not known from SBB's lists are remarked.
    """
    for naam in lijst.kop.onbekend:
        waarde = naam[:WAARDE_LENGTE]
        yield Leesregel(lijst.regel, Reden.KOLOM_ONBEKEND, waarde, blad=lijst.blad)
    eerder: dict[tuple[Crebo, str], Opleiding] = {}
    for rij in rijen:
        if isinstance(rij, Leesregel):
            yield rij
            continue
        if rij.regel <= lijst.regel:
            continue
        try:
            opleiding = _opleiding(lijst, rij)
            if opleiding is not None and _is_nieuw(opleiding, eerder):
                yield opleiding
        except Afgekeurd as bezwaar:
            yield bezwaar.op_regel(rij.regel, lijst.blad)


def _is_nieuw(opleiding: Opleiding, eerder: dict[tuple[Crebo, str], Opleiding]) -> bool:
    """Whether this was not said yet. Raises `Afgekeurd` when the list said otherwise before."""
    bekend = eerder.setdefault((opleiding.crebo, opleiding.schooljaar), opleiding)
    if bekend is opleiding:
        return True
    if bekend != opleiding:
        raise Afgekeurd(Reden.CODE_DUBBEL, Kolom.CODE, opleiding.crebo)
    return False


def _opleiding(lijst: Lijst, rij: Celrij) -> Opleiding | None:
    cellen = {
        kolom: rij.cellen[nummer].strip() if nummer < len(rij.cellen) else ""
        for kolom, nummer in lijst.kop.plaats.items()
    }
    if not cellen[Kolom.CODE]:
        if sum(map(bool, cellen.values())) > 1:
            raise Afgekeurd(Reden.LEEG, Kolom.CODE)
        return None
    crebo = _crebo(cellen, Kolom.CODE)
    soort = _tekst(cellen, Kolom.SOORT)
    return Opleiding(
        crebo=crebo,
        naam=_tekst(cellen, Kolom.NAAM),
        niveau=_niveau(cellen) or _NIVEAU_VAN.get(soort.casefold(), 0),
        soort=soort,
        dossier=_crebo(cellen, Kolom.DOSSIER),
        dossier_naam=_tekst(cellen, Kolom.DOSSIER_NAAM),
        geldig=Geldigheid(
            vanaf=_datum(cellen, Kolom.VANAF) or lijst.vanaf,
            einde_instroom=_datum(cellen, Kolom.EINDE_INSTROOM),
            einde_opleiding=_datum(cellen, Kolom.EINDE_OPLEIDING),
        ),
        opvolger=_crebo(cellen, Kolom.OPVOLGER),
        opvolger_dossier=_crebo(cellen, Kolom.OPVOLGER_DOSSIER),
        schooljaar=_schooljaar(cellen) or lijst.kop.schooljaar,
        vervallen=lijst.vervallen,
    )


def _crebo(cellen: Mapping[Kolom, str], kolom: Kolom) -> Crebo:
    cel = cellen.get(kolom, "")
    if kolom is not Kolom.CODE and cel.casefold() in _NIETS:
        return GEEN_CREBO
    try:
        return lees_crebo(cel.removesuffix(".0"))
    except CreboOnbekend as fout:
        raise Afgekeurd(Reden.CREBO_ONLEESBAAR, kolom, cel) from fout


def _tekst(cellen: Mapping[Kolom, str], kolom: Kolom) -> str:
    cel = " ".join(cellen.get(kolom, "").split())
    try:
        return lees_regel(cel, veld=kolom, grens=MAX_TITEL, leeg_mag=True)
    except TekstGeweigerd as fout:
        raise Afgekeurd(Reden(fout.reden), kolom, cel) from fout


def _niveau(cellen: Mapping[Kolom, str]) -> int:
    cel = cellen.get(Kolom.NIVEAU, "")
    if cel.casefold() in _NIETS:
        return 0
    treffer = _NIVEAU.fullmatch(cel.removesuffix(".0"))
    niveau = int(treffer[1]) if treffer else _NIVEAU_VAN.get(cel.casefold(), 0)
    if not niveau:
        raise Afgekeurd(Reden.NIVEAU_ONBEKEND, Kolom.NIVEAU, cel)
    return niveau


def _datum(cellen: Mapping[Kolom, str], kolom: Kolom) -> date | None:
    cel = cellen.get(kolom, "")
    try:
        return None if cel.casefold() in _NIETS else lees_datum(cel)
    except ValueError as fout:
        raise Afgekeurd(Reden.DATUM_ONLEESBAAR, kolom, cel) from fout


def _schooljaar(cellen: Mapping[Kolom, str]) -> str:
    cel = _tekst(cellen, Kolom.SCHOOLJAAR)
    return schooljaar_in(cel) or cel
