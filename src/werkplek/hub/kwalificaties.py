"""Which kwalificatie a crebo means at the hub: the start data, and what a file of SBB adds."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from werkplek.domain.fouten import CreboOnbekend
from werkplek.domain.kwalificatie import (
    Crebo,
    EditieRang,
    Kwalificatie,
    Soort,
    WerkprocesCode,
    editie_rang,
    lees_crebo,
)
from werkplek.domain.werkverwijzing import KwalificatieVerwijzing, WerkprocesVerwijzing

Kwalificaties = Mapping[Crebo, tuple[Kwalificatie, ...]]
"""Every edition by crebo, the newest first."""


def lees_kwalificaties(bestand: Path | None = None) -> Kwalificaties:
    """The kwalificaties that Werkplek starts with, and those of a published file.

    Raises `BestandOnbereikbaar`.
    """
    from werkplek.structuur.start import startdata  # noqa: PLC0415  slow, and few commands ask

    alle = list(startdata())
    if bestand is not None:
        from werkplek.structuur.bronbestand import open_bron  # noqa: PLC0415  see above

        for deel in open_bron(bestand).lees():
            alle += deel.kwalificaties
    return op_crebo(alle)


def op_crebo(alle: Iterable[Kwalificatie]) -> Kwalificaties:
    """Put editions of one crebo together."""
    gevonden: dict[Crebo, list[Kwalificatie]] = {}
    for kwalificatie in alle:
        if kwalificatie.soort is Soort.KWALIFICATIE:
            gevonden.setdefault(kwalificatie.crebo, []).append(kwalificatie)
    return {
        crebo: tuple(sorted(edities, key=_rang, reverse=True))
        for crebo, edities in gevonden.items()
    }


def kwalificatie_op(alle: Kwalificaties, genoemd: str, dag: date) -> Kwalificatie:
    """The edition for who begins on this day. Raises `CreboOnbekend`."""
    edities = alle.get(lees_crebo(genoemd), ())
    if not edities:
        raise CreboOnbekend(genoemd)
    geldig = (k for k in edities if k.geldig.vanaf is None or k.geldig.vanaf <= dag)
    return next(geldig, edities[-1])


def verwijzing(kwalificatie: Kwalificatie) -> KwalificatieVerwijzing:
    """What a plaatsing pins of it."""
    return KwalificatieVerwijzing(
        kwalificatie.crebo, kwalificatie.naam, kwalificatie.niveau, kwalificatie.dossier
    )


def keuze(
    kwalificatie: Kwalificatie, codes: Iterable[WerkprocesCode]
) -> tuple[WerkprocesVerwijzing, ...]:
    """These werkprocessen in the order of the dossier. Raises `WerkprocesOnbekend`."""
    gekozen = {kwalificatie.werkproces(code).code for code in codes}
    return tuple(
        WerkprocesVerwijzing(kwalificatie.crebo, werkproces.code, werkproces.titel)
        for werkproces in kwalificatie.werkprocessen
        if werkproces.code in gekozen
    )


def _rang(kwalificatie: Kwalificatie) -> EditieRang:
    return editie_rang(kwalificatie.dossier, kwalificatie.geldig)
