"""Files that a person chose: read no further than asked, written whole or not at all."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from werkplek.application.ports import BestandOnbereikbaar
from werkplek.application.ports_dossier import Stuk
from werkplek.device.samen import ZIP, write_folder, write_zip
from werkplek.durable.whole_file import replace_whole


@dataclass(frozen=True, slots=True)
class SchijfBestanden:
    """Disks and sticks of this computer; fulfils `application.ports.Bestanden`."""

    def lees(self, pad: Path, grens: int) -> bytes:
        try:
            with pad.open("rb") as bestand:
                return bestand.read(grens)
        except OSError as fout:
            raise BestandOnbereikbaar.door(fout) from fout

    def bewaar(self, pad: Path, inhoud: bytes) -> None:
        try:
            replace_whole(pad, inhoud)
        except OSError as fout:
            raise BestandOnbereikbaar.door(fout) from fout

    def bewaar_samen(self, pad: Path, stukken: Iterable[Stuk]) -> None:
        try:
            if pad.suffix.lower() == ZIP:
                write_zip(pad, stukken)
            else:
                write_folder(pad, stukken)
        except OSError as fout:
            raise BestandOnbereikbaar.door(fout) from fout
