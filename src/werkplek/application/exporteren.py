"""Everything about one deelnemer, to take along (AVG art. 15 and 20): JSON, a PDF, and the files.

    gegevens.json   dossier.pdf   verklaringen/…   bewijs/…

Written together or not at all. A file that is damaged does not stop it: it is named in both.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Final

from werkplek.application.context import Context
from werkplek.application.dossier import Bestand, Inzage, bestanden_van, inzage, maak_dossier
from werkplek.application.ports import Bestanden, Lezer, MapBeschadigd, Renderer
from werkplek.application.ports_dossier import Dossier, Stuk, Zegelstand
from werkplek.domain.feiten import SOORTEN, Feit
from werkplek.domain.kenmerk import DeelnemerId

VERSIE: Final = 1
"""The version of `gegevens.json`."""

GEGEVENS: Final = "gegevens.json"
DOSSIER: Final = "dossier.pdf"

_SOORT_VAN: Final = {type_: soort for soort, type_ in SOORTEN.items()}


@dataclass(frozen=True, slots=True)
class Geexporteerd:
    """What went out: how many feiten and files, and the names of files that could not be read."""

    pad: Path
    feiten: int
    bestanden: int
    ontbreekt: tuple[str, ...]


def exporteer(
    ctx: Context, deelnemer: DeelnemerId, renderer: Renderer, bestanden: Bestanden, pad: Path
) -> Geexporteerd:
    """Write it all to a new folder, or one ZIP when the name ends with `.zip`.

    Open runs are sealed first. Raises `DeelnemerOnbekend`, `TekenOntbreekt`, `MapBeschadigd` when
    the feiten cannot be read, or `BestandOnbereikbaar`; then nothing was written.
    """
    ctx.store.sluit_reeks()
    with ctx.store.lees() as lezer:
        gezien = inzage(lezer, deelnemer)
        gevraagd = bestanden_van(gezien)
        heel = tuple(bestand for bestand in gevraagd if _is_leesbaar(lezer, bestand))
        weg = tuple(bestand.naam for bestand in gevraagd if bestand not in heel)
        dossier = maak_dossier(lezer, gezien, heel, weg)
        gegevens = als_json(lezer, gezien, dossier, heel)
        papier = renderer.dossier(dossier)
        vast = (Stuk(GEGEVENS, lambda: gegevens), Stuk(DOSSIER, lambda: papier))
        rest = (Stuk(een.naam, partial(_lees, lezer, een)) for een in heel)
        bestanden.bewaar_samen(pad, (*vast, *rest))
    return Geexporteerd(pad, len(gezien.feiten), len(heel), weg)


def als_json(lezer: Lezer, gezien: Inzage, dossier: Dossier, heel: tuple[Bestand, ...]) -> bytes:
    """The same as data: the readable dossier, each feit as it was recorded, and its seal."""
    zegels = lezer.zegels_van(gezien.deelnemer)
    document = {
        "soort": "werkplek-dossier",
        "versie": VERSIE,
        **asdict(dossier),
        "bestanden": [{"naam": een.naam, "soort": een.soort, "sha256": een.sha256} for een in heel],
        "feiten": [_feit(gezien, feit, zegels.get(feit.id)) for feit in gezien.feiten],
    }
    tekst = json.dumps(document, default=_waarde, ensure_ascii=False, indent=2)
    return f"{tekst}\n".encode()


def _feit(gezien: Inzage, feit: Feit, zegel: Zegelstand | None) -> dict[str, object]:
    return {
        "id": feit.id,
        "soort": _SOORT_VAN[type(feit.inhoud)],
        "door": gezien.namen.get(feit.auteur, ""),
        "auteur": feit.auteur,
        "organisatie": feit.organisatie,
        "vastgelegd_op": feit.vastgelegd_op,
        "klok": feit.klok,
        "gezien_op": feit.gezien_op,
        "kring": feit.kring,
        "verwijst": [{"relatie": een.relatie, "feit": een.feit} for een in feit.verwijst],
        "inhoud": dict(_velden(feit.inhoud)),
        "apparaat": zegel.apparaat if zegel else "",
        "volgnr": zegel.volgnr if zegel else 0,
        "verzegeld": zegel is not None and zegel.verzegeld,
    }


def _velden(inhoud: object) -> Iterator[tuple[str, object]]:
    """The fields of a body, deep; `asdict` would not take slots of enums apart as values."""
    assert is_dataclass(inhoud)  # noqa: S101  every body is one
    for veld in fields(inhoud):
        yield veld.name, _waarde_van(getattr(inhoud, veld.name))


def _waarde_van(waarde: object) -> object:
    if is_dataclass(waarde):
        return dict(_velden(waarde))
    if isinstance(waarde, tuple):
        return [_waarde_van(deel) for deel in waarde]
    return waarde


def _waarde(waarde: object) -> str:
    if isinstance(waarde, datetime | date):
        return waarde.isoformat()
    if isinstance(waarde, Enum):
        return str(waarde.value)
    raise TypeError(type(waarde).__name__)


def _is_leesbaar(lezer: Lezer, bestand: Bestand) -> bool:
    with suppress(MapBeschadigd):
        _lees(lezer, bestand)
        return True
    return False


def _lees(lezer: Lezer, bestand: Bestand) -> bytes:
    document = lezer.document(bestand.sha256) if bestand.document else None
    return lezer.bijlage(bestand.sha256) if document is None else document.inhoud
