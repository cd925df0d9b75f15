"""Write the tidy CSV; what is written reads back the same."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from werkplek.domain.kwalificatie import Kerntaak, Kwalificatie, Werkproces
from werkplek.structuur.tabel import BOM
from werkplek.structuur.tidy_kolommen import KOLOMMEN, verberg_formule

_GEEN_DEEL: Final = ("", "", "", "")
_GEEN_KERNTAAKTEKST: Final = ("",) * 4
_GEEN_WERKPROCESTEKST: Final = ("",) * 8


def schrijf_tidy(
    kwalificaties: Iterable[Kwalificatie], *, voor_excel: bool = False
) -> Iterator[str]:
    """The tidy CSV piece by piece, the header first: comma, LF, no BOM.

    `voor_excel` is what a Dutch Excel opens by itself: semicolon, CRLF, BOM, and an apostrophe
    before what it would take for a formula.
    """
    scheiding, einde = (";", "\r\n") if voor_excel else (",", "\n")
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=scheiding, lineterminator=einde)
    schrijver.writerow(KOLOMMEN)
    yield (BOM if voor_excel else "") + uit.getvalue()
    for kwalificatie in kwalificaties:
        uit.seek(0)
        uit.truncate()
        for rij in _rijen(kwalificatie):
            schrijver.writerow(verberg_formule(cel, voor_excel=voor_excel) for cel in rij)
        yield uit.getvalue()


def _rijen(kwalificatie: Kwalificatie) -> Iterator[tuple[str, ...]]:
    kop, vrij = _kop(kwalificatie), _vrij(kwalificatie)
    if not kwalificatie.kerntaken:
        yield (*kop, *_GEEN_DEEL, *_GEEN_DEEL, *vrij, *_GEEN_KERNTAAKTEKST, *_GEEN_WERKPROCESTEKST)
    for kerntaak in kwalificatie.kerntaken:
        deel, tekst = _deel(kerntaak), _kerntaaktekst(kerntaak)
        if not kerntaak.werkprocessen:
            yield (*kop, *deel, *_GEEN_DEEL, *vrij, *tekst, *_GEEN_WERKPROCESTEKST)
        for werkproces in kerntaak.werkprocessen:
            eigen = _werkprocestekst(werkproces)
            yield (*kop, *deel, *_deel(werkproces), *vrij, *tekst, *eigen)


def _kop(kwalificatie: Kwalificatie) -> tuple[str, ...]:
    dossier = kwalificatie.dossier
    return (
        kwalificatie.crebo,
        kwalificatie.naam,
        str(kwalificatie.niveau or ""),
        dossier.crebo,
        dossier.naam,
        dossier.editie,
    )


def _vrij(kwalificatie: Kwalificatie) -> tuple[str, ...]:
    geldig = kwalificatie.geldig
    dagen = (geldig.vanaf, geldig.einde_instroom, geldig.einde_opleiding)
    return (*(dag.isoformat() if dag else "" for dag in dagen), kwalificatie.hoort_bij)


def _deel(deel: Kerntaak | Werkproces) -> tuple[str, ...]:
    return (deel.code, deel.titel, deel.herkomst.value, deel.bron)


def _kerntaaktekst(kerntaak: Kerntaak) -> tuple[str, ...]:
    tekst = kerntaak.tekst
    return (
        tekst.complexiteit,
        tekst.verantwoordelijkheid,
        tekst.complexiteit_profiel,
        tekst.verantwoordelijkheid_profiel,
    )


def _werkprocestekst(werkproces: Werkproces) -> tuple[str, ...]:
    tekst = werkproces.tekst
    return (
        tekst.omschrijving,
        tekst.resultaat,
        tekst.gedrag,
        " ".join(tekst.competenties),
        tekst.omschrijving_profiel,
        tekst.resultaat_profiel,
        tekst.gedrag_profiel,
        werkproces.gelijk_aan,
    )
