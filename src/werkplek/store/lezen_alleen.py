"""What a newer Werkplek left here, taken along as it is: nothing in its folder is written.

The tables of the log are frozen for good, so every version can read them. Header and body are the
bytes that were sealed, as text; a program that knows the newer feiten can read all of it back.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

from werkplek.application.ports import (
    BestandOnbereikbaar,
    MapOnbereikbaar,
    SleutelPastNiet,
    Unavailable,
)
from werkplek.durable.whole_file import whole_file
from werkplek.store.engine import open_met_sleutel
from werkplek.store.fouten import from_sqlite
from werkplek.store.generatie import BEDRIJF, huidige
from werkplek.store.lock import FolderLock
from werkplek.store.openen import eis_bestand
from werkplek.store.probe import bekijk, logs_van, proef_met_log

_VRAGEN: Final = {
    "feit": (
        "select f.kop, i.zout, i.bytes from feit f left join inhoud i on i.feit = f.id"
        " order by f.id"
    ),
    "zegel": ("select tekst, handtekening from zegel order by apparaat, organisatie, eerste"),
    "nog_niet_verstuurd": "select feit from outbox order by feit",
}
_VELDEN: Final = {
    "feit": ("kop", "zout", "inhoud"),
    "zegel": ("tekst", "handtekening"),
    "nog_niet_verstuurd": ("feit",),
}
_HEX: Final = frozenset({"zout", "handtekening"})


def exporteer_feiten(map_: Path, sleutels: Sequence[bytes], uit: Path) -> int:
    """Write the whole log of a folder of any version as JSON lines; gives the number of feiten.

    `sleutels` are 48-byte keys, of which one fits. `uit` is whole, or not there. Raises
    `MapInGebruik`, `MapBeschadigd`, `SleutelPastNiet`, `MapOnbereikbaar`, or
    `BestandOnbereikbaar` about `uit`.
    """
    aantal = 0
    with _geopend(map_, sleutels) as verbinding, _bestand(uit) as bestand:
        for regel in _regels(verbinding):
            bestand.write(f"{json.dumps(regel, ensure_ascii=False)}\n".encode())
            aantal += regel["soort"] == "feit"
    return aantal


@contextmanager
def _geopend(map_: Path, sleutels: Sequence[bytes]) -> Iterator[Any]:
    generatie = huidige(map_)
    eis_bestand(map_, generatie)
    pad = generatie / BEDRIJF
    with ExitStack() as stapel:
        with suppress(MapOnbereikbaar):  # where nothing can be written nobody else writes
            stapel.callback(FolderLock(map_).geef_vrij)
        hoe = "mode=ro&immutable=1"
        if logs_van(pad):
            proefstuk = stapel.enter_context(proef_met_log(pad))
            pad, hoe = proefstuk.pad, proefstuk.hoe
        sleutel = _die_past(pad, sleutels)
        verbinding = stapel.enter_context(closing(open_met_sleutel(pad, sleutel, hoe)))
        try:
            yield verbinding
        except dbapi2.Error as fout:
            raise from_sqlite(fout) from fout


def _die_past(pad: Path, sleutels: Sequence[bytes]) -> bytes:
    for sleutel in sleutels:
        if not bekijk(pad, sleutel, grondig=False).vreemd:
            return sleutel
    raise SleutelPastNiet(pad.name)


@contextmanager
def _bestand(uit: Path) -> Iterator[Any]:
    try:
        with whole_file(uit) as bestand:
            yield bestand
    except Unavailable:
        raise
    except OSError as fout:
        raise BestandOnbereikbaar.door(fout) from fout


def _regels(verbinding: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401  sqlcipher3 has no types
    for soort, vraag in _VRAGEN.items():
        for rij in verbinding.execute(vraag):
            velden = zip(_VELDEN[soort], rij, strict=True)
            yield {"soort": soort} | {naam: _tekst(naam, waarde) for naam, waarde in velden}


def _tekst(naam: str, waarde: bytes | str | None) -> str | None:
    """Bytes that were sealed as the text they are, keys and signatures in hex digits."""
    if not isinstance(waarde, bytes):
        return waarde
    return waarde.hex() if naam in _HEX else waarde.decode()
