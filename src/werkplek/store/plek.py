"""A place with copies: beside the folder, on a stick or on a share; several folders may use one.

`plek.json` has its own id and name, so that a stick is known again under another letter;
`gewist.json` who was erased, so that an older copy brings nobody back; `bijlagen/<32 hex>` the
files of all copies, each once; and each folder `<moment>-<aanleiding>` is a copy.
"""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from werkplek.application.ports import BestandOnbereikbaar, MapBeschadigd, MapOnbereikbaar
from werkplek.durable.whole_file import replace_whole
from werkplek.store.fouten import ANDERS
from werkplek.store.generatie import BEDRIJF, BIJLAGEN
from werkplek.store.kopie import ONAF, Kopie, is_onaf_van, lees_kopie, onaf_naam
from werkplek.store.overzetten import sync_map

RESERVEKOPIEEN: Final = "reservekopieen"
"""The place beside the folder."""

EIGEN_MAP: Final = "Werkplek-reservekopieen"
"""The folder that is made where other things lie as well."""

MERK: Final = "plek.json"

_SOORT: Final = "werkplek-bewaarplek"
_VERSIE: Final = 1
_ID_BYTES: Final = 16
_MAX_BYTES: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Plek:
    """A folder with copies; `eigen` is the one beside the folder, whose disk is the folder's."""

    map: Path
    eigen: bool = False

    @property
    def bijlagen(self) -> Path:
        """The files of all copies here."""
        return self.map / BIJLAGEN

    @contextmanager
    def bereikbaar(self) -> Iterator[None]:
        """Translate errors of its disk: `BestandOnbereikbaar`, or `MapOnbereikbaar` when own."""
        soort = MapOnbereikbaar if self.eigen else BestandOnbereikbaar
        try:
            yield
        except OSError as fout:
            raise soort.door(fout) from fout
        except MapOnbereikbaar as fout:
            raise soort(fout.detail) from fout

    def merk(self) -> tuple[str, str]:
        """Its id and name; made when it has none. Raises `BestandOnbereikbaar` and its like."""
        with self.bereikbaar():
            gelezen = lees_merk(self.map)
            if gelezen is None:
                gelezen = os.urandom(_ID_BYTES).hex(), self.map.name or str(self.map)
                self.bijlagen.mkdir(mode=0o700, parents=True, exist_ok=True)
                velden = {"format": _SOORT, "version": _VERSIE}
                velden |= {"id": gelezen[0], "naam": gelezen[1]}
                replace_whole(self.map / MERK, (json.dumps(velden, indent=1) + "\n").encode())
            self.bijlagen.mkdir(mode=0o700, exist_ok=True)
        return gelezen

    def kopieen(self) -> tuple[Kopie, ...]:
        """The copies that can be recognised, the newest first; empty where no place is."""
        gevonden = []
        for pad in self._mappen():
            with suppress(MapBeschadigd), self.bereikbaar():
                gevonden.append(lees_kopie(pad))
        return tuple(sorted(gevonden, key=lambda k: (k.inhoud.van, k.pad.name), reverse=True))

    def onleesbaar(self) -> tuple[Path, ...]:
        """Folders that have the store of a copy, and do not say what they are."""
        bekend = {kopie.pad for kopie in self.kopieen()}
        return tuple(
            pad for pad in self._mappen() if pad not in bekend and (pad / BEDRIJF).exists()
        )

    def verwijder(self, kopie: Kopie) -> None:
        """Take a copy away; a cut leaves it whole or without its name."""
        self.verwijder_map(kopie.pad, kopie.inhoud.store)

    def verwijder_map(self, pad: Path, store: str) -> None:
        """The same for a copy of that folder that does not say what it is."""
        with self.bereikbaar():
            weg = self.map / onaf_naam(pad.name, store)
            pad.rename(weg)
            sync_map(self.map, streng=self.eigen)
            shutil.rmtree(weg)

    def ruim_onaf_op(self, store: str | None = None) -> None:
        """Take away what a cut left of copies of that folder; None of any."""
        with self.bereikbaar():
            for pad in self._onaf():
                if store is None or is_onaf_van(pad.name, store):
                    shutil.rmtree(pad)

    def is_te_overzien(self) -> bool:
        """Whether all that lies here says what it is, so that what no copy names is nobody's."""
        return not self._onaf() and not self.onleesbaar()

    def ruim_bijlagen_op(self) -> int:
        """Take away files that no copy here names; gives how many.

        None while a copy cannot be read, or is being made by another folder: it may name them.
        """
        if not self.is_te_overzien():
            return 0
        genoemd = {naam for kopie in self.kopieen() for naam in kopie.inhoud.bijlagen}
        with self.bereikbaar():
            hier = list(self.bijlagen.iterdir()) if self.bijlagen.is_dir() else []
            wezen = [pad for pad in hier if pad.name not in genoemd]
            for pad in wezen:
                pad.unlink()
        return len(wezen)

    def _mappen(self) -> list[Path]:
        return [
            pad
            for pad in self._alles()
            if pad.name != BIJLAGEN and not pad.name.startswith(".") and pad.is_dir()
        ]

    def _onaf(self) -> list[Path]:
        return [pad for pad in self._alles() if pad.name.endswith(ONAF) and pad.is_dir()]

    def _alles(self) -> list[Path]:
        with self.bereikbaar():
            return sorted(self.map.iterdir()) if self.map.is_dir() else []


def tweede_plek(gekozen: Path) -> Plek:
    """The place that somebody means with this folder, which must be there or may be made in it.

    A folder that is a place stays one; a new or empty one becomes one; in any other a folder of its
    own is made, so that a stick with holiday photos stays tidy.
    Raises `BestandOnbereikbaar`.
    """
    plek = Plek(gekozen)
    with plek.bereikbaar():
        if lees_merk(gekozen) is not None:
            return plek
        if gekozen.name == EIGEN_MAP or not gekozen.exists():
            gekozen.mkdir(mode=0o700, exist_ok=True)
            return plek
        if not gekozen.is_dir():
            raise BestandOnbereikbaar(ANDERS)
        return Plek(gekozen / EIGEN_MAP) if any(gekozen.iterdir()) else plek


def bestaande_plek(gekozen: Path) -> Plek:
    """The same for reading: nothing is made. Raises `BestandOnbereikbaar` when it is not there."""
    plek = Plek(gekozen)
    with plek.bereikbaar():
        if not gekozen.is_dir():
            raise FileNotFoundError(2, "", gekozen.name)
        binnen = gekozen / EIGEN_MAP
        return Plek(binnen) if lees_merk(gekozen) is None and binnen.is_dir() else plek


def lees_merk(map_: Path) -> tuple[str, str] | None:
    """The id and name of a place; None where nothing readable says so. Raises OSError."""
    try:
        with (map_ / MERK).open("rb") as bestand:
            velden = json.loads(bestand.read(_MAX_BYTES))
        if velden["format"] != _SOORT:
            return None
        return str(velden["id"]), str(velden["naam"])
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
