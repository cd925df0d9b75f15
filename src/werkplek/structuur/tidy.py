"""The tidy CSV of Werkplek, one line per werkproces: read with a report, and write.

The form is described in docs/kwalificatiestructuur.md. A line is used whole or not at all.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from werkplek.domain.fouten import CodeOnleesbaar, CreboOnbekend, TekstGeweigerd
from werkplek.domain.kwalificatie import (
    Crebo,
    DossierEditie,
    Herkomst,
    Kerntaak,
    Kwalificatie,
    Werkproces,
    lees_crebo,
    lees_kerntaak_code,
    lees_werkproces_code,
)
from werkplek.domain.leesverslag import Leesregel, Leesverslag, Reden
from werkplek.domain.tekst import lees_regel
from werkplek.structuur.afgekeurd import Afgekeurd
from werkplek.structuur.bouw import Bouw
from werkplek.structuur.tabel import Rij, lees_tabel

KOLOMMEN: Final = (
    "crebo",
    "kwalificatie",
    "niveau",
    "dossier_crebo",
    "dossier",
    "editie",
    "kerntaak_code",
    "kerntaak",
    "kerntaak_status",
    "kerntaak_bron",
    "werkproces_code",
    "werkproces",
    "werkproces_status",
    "werkproces_bron",
)
"""The columns, in the order in which they are written; read in any order."""

MAX_TITEL: Final = 300
"""Characters of a name or title; the longest official title found has 152."""

MAX_BRON: Final = 1_000
"""Characters of a cell with sources."""

_NIVEAUS: Final = {"1": 1, "2": 2, "3": 3, "4": 4}
_LEEG: Final = ("", "", "", "")


def lees_tidy(inhoud: bytes | str) -> Leesverslag:
    """Read a tidy CSV. Never raises: what cannot be used is in the report, with its line.

    Kwalificaties come in the order in which the file first names them, kerntaken and
    werkprocessen in number order. One crebo may come in several edities.
    """
    tabel = lees_tabel(inhoud, KOLOMMEN)
    bouw = Bouw()
    regels = list(tabel.regels)
    for rij in tabel.rijen:
        try:
            regels.extend(_lees_rij(rij, bouw))
        except Afgekeurd as bezwaar:
            regels.append(bezwaar.op_regel(rij.regel))
    return Leesverslag(bouw.kwalificaties(), tuple(sorted(regels, key=lambda r: r.regel)))


def schrijf_tidy(kwalificaties: Iterable[Kwalificatie]) -> str:
    """Write the tidy CSV: comma, LF, no BOM. Reading it back gives the same kwalificaties."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, lineterminator="\n")
    schrijver.writerow(KOLOMMEN)
    for kwalificatie in kwalificaties:
        schrijver.writerows(_schrijf_rijen(kwalificatie))
    return uit.getvalue()


def _lees_rij(rij: Rij, bouw: Bouw) -> tuple[Leesregel, ...]:
    kerntaak, werkproces = _lees_kerntaak(rij), _lees_werkproces(rij)
    bouw.voeg_toe(_lees_kwalificatie(rij), kerntaak, werkproces)
    return tuple(_anders_gespeld(rij, kerntaak, werkproces))


def _lees_kwalificatie(rij: Rij) -> Kwalificatie:
    niveau = rij.cellen["niveau"].strip()
    if niveau not in _NIVEAUS:
        raise Afgekeurd(Reden.NIVEAU_ONBEKEND, "niveau", niveau)
    return Kwalificatie(
        crebo=_crebo(rij, "crebo"),
        naam=_tekst(rij, "kwalificatie"),
        niveau=_NIVEAUS[niveau],
        dossier=DossierEditie(
            crebo=_crebo(rij, "dossier_crebo", leeg_mag=True),
            naam=_tekst(rij, "dossier", leeg_mag=True),
            editie=_tekst(rij, "editie"),
        ),
        kerntaken=(),
    )


def _lees_kerntaak(rij: Rij) -> Kerntaak | None:
    if _is_leeg(rij, "kerntaak"):
        return None
    try:
        code = lees_kerntaak_code(rij.cellen["kerntaak_code"])
    except CodeOnleesbaar as fout:
        raise Afgekeurd(Reden.CODE_ONLEESBAAR, "kerntaak_code", fout.genoemd) from fout
    return Kerntaak(
        code=code,
        titel=_tekst(rij, "kerntaak"),
        werkprocessen=(),
        herkomst=_herkomst(rij, "kerntaak_status"),
        bron=_tekst(rij, "kerntaak_bron", grens=MAX_BRON, leeg_mag=True),
    )


def _lees_werkproces(rij: Rij) -> Werkproces | None:
    if _is_leeg(rij, "werkproces"):
        return None
    try:
        code = lees_werkproces_code(rij.cellen["werkproces_code"])
    except CodeOnleesbaar as fout:
        raise Afgekeurd(Reden.CODE_ONLEESBAAR, "werkproces_code", fout.genoemd) from fout
    return Werkproces(
        code=code,
        titel=_tekst(rij, "werkproces"),
        herkomst=_herkomst(rij, "werkproces_status"),
        bron=_tekst(rij, "werkproces_bron", grens=MAX_BRON, leeg_mag=True),
    )


def _is_leeg(rij: Rij, deel: str) -> bool:
    return not any(rij.cellen[kolom].strip() for kolom in KOLOMMEN if kolom.startswith(deel))


def _tekst(rij: Rij, kolom: str, *, grens: int = MAX_TITEL, leeg_mag: bool = False) -> str:
    cel = rij.cellen[kolom]
    try:
        return lees_regel(cel, veld=kolom, grens=grens, leeg_mag=leeg_mag)
    except TekstGeweigerd as fout:
        raise Afgekeurd(Reden(fout.reden), kolom, cel) from fout


def _crebo(rij: Rij, kolom: str, *, leeg_mag: bool = False) -> Crebo:
    cel = rij.cellen[kolom]
    if leeg_mag and not cel.strip():
        return Crebo("")
    try:
        return lees_crebo(cel)
    except CreboOnbekend as fout:
        raise Afgekeurd(Reden.CREBO_ONLEESBAAR, kolom, cel) from fout


def _herkomst(rij: Rij, kolom: str) -> Herkomst:
    cel = rij.cellen[kolom].strip()
    try:
        return Herkomst(cel)
    except ValueError as fout:
        raise Afgekeurd(Reden.STATUS_ONBEKEND, kolom, cel) from fout


def _anders_gespeld(
    rij: Rij, kerntaak: Kerntaak | None, werkproces: Werkproces | None
) -> Iterator[Leesregel]:
    codes = {"kerntaak_code": kerntaak, "werkproces_code": werkproces}
    for kolom, deel in codes.items():
        cel = rij.cellen[kolom].strip()
        if deel is not None and cel != deel.code:
            yield Afgekeurd(Reden.CODE_ANDERS_GESPELD, kolom, cel).op_regel(rij.regel)


def _schrijf_rijen(kwalificatie: Kwalificatie) -> Iterator[tuple[str, ...]]:
    dossier = kwalificatie.dossier
    kop = (
        kwalificatie.crebo,
        kwalificatie.naam,
        str(kwalificatie.niveau),
        dossier.crebo,
        dossier.naam,
        dossier.editie,
    )
    if not kwalificatie.kerntaken:
        yield (*kop, *_LEEG, *_LEEG)
    for kerntaak in kwalificatie.kerntaken:
        midden = _schrijf_deel(kerntaak)
        if not kerntaak.werkprocessen:
            yield (*kop, *midden, *_LEEG)
        for werkproces in kerntaak.werkprocessen:
            yield (*kop, *midden, *_schrijf_deel(werkproces))


def _schrijf_deel(deel: Kerntaak | Werkproces) -> tuple[str, str, str, str]:
    return (deel.code, deel.titel, deel.herkomst.value, deel.bron)
