"""What may not come in with a file: a BSN or onderwijsnummer, wherever it stands.

Dropped and counted, never kept and never shown (UAVG art. 46). Other fields that Werkplek has no
use for are not read at all.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from werkplek.domain.tekst import lijkt_op_bsn, voldoet_aan_elfproef

_VELDEN: Final = re.compile(
    r"bsn|burgerservice|sofi|onderwijsnummer|onderwijsnr|persoonsgebonden|\bpgn\b|nationalidentity"
    r"|national_identity"
)
_LEERBEDRIJF: Final = re.compile(r"leerbedrijf|internship")
_BSN: Final = 9


@dataclass(slots=True)
class Zeef:
    """Counts what it dropped."""

    geweerd: int = 0

    def cel(self, kolom: str, waarde: str) -> str:
        """A cell of a table; empty when it was dropped."""
        if waarde and (is_persoonsnummer(kolom) or _is_bsn(kolom, waarde)):
            self.geweerd += 1
            return ""
        return waarde

    def document(self, waarde: Any, sleutel: str = "") -> Any:  # noqa: ANN401  JSON
        """A JSON value without what was dropped, at any depth."""
        match waarde:
            case dict():
                return self._object(waarde)
            case list():
                schoon = [self.document(deel, sleutel) for deel in waarde]
                return [deel for deel in schoon if deel is not None]
            case str() | int() if not isinstance(waarde, bool) and _is_bsn(sleutel, waarde):
                self.geweerd += 1
                return None
            case _:
                return waarde

    def _object(self, object_: Mapping[str, Any]) -> dict[str, Any] | None:
        soort = object_.get("codeType")
        if isinstance(soort, str):
            if is_persoonsnummer(soort):
                self.geweerd += 1
                return None
            if _LEERBEDRIJF.search(soort.lower()):
                return dict(object_)
        uit: dict[str, Any] = {}
        for naam, waarde in object_.items():
            if is_persoonsnummer(naam):
                self.geweerd += waarde not in (None, "")
                continue
            uit[naam] = self.document(waarde, naam)
        return uit


def is_persoonsnummer(veld: str) -> bool:
    """Whether a field is named after a number that may not be kept."""
    return _VELDEN.search(veld.lower()) is not None


def _is_bsn(veld: str, waarde: str | int) -> bool:
    if _LEERBEDRIJF.search(veld.lower()):
        return False  # SBB numbers companies with nine digits too
    if isinstance(waarde, int):
        tekst = str(waarde)
        return len(tekst) == _BSN and voldoet_aan_elfproef(tekst)
    return lijkt_op_bsn(waarde) and not _is_uuid(waarde)


def _is_uuid(tekst: str) -> bool:
    try:
        UUID(tekst)
    except ValueError:
        return False
    return "-" in tekst
