"""The files of the folder that a deelnemer takes along."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from werkplek.application.meenemen import BewijsOnecht
from werkplek.documents.badge import badge
from werkplek.documents.meenemen.bladzijde import bladzijde
from werkplek.documents.meenemen.vcjwt import VcOnecht, lees_vcjwt, vc_claims
from werkplek.domain.vaststelling import Papier
from werkplek.woorden import meenemen as woorden


@dataclass(frozen=True, slots=True)
class Meeneemmap:
    """Fulfils `Meeneemmaker`; `publiek` gives the raw paper key of the school, if it is known."""

    publiek: Callable[[], bytes] | None = None

    def maak(self, papier: Papier, pdf: bytes, bewijs: str = "") -> Mapping[str, bytes]:
        """Content by name; the same paper gives the same bytes. Raises `BewijsOnecht`."""
        stukken = {
            woorden.LEESMIJ: woorden.leesmij(papier.verklaring, bewijs=bool(bewijs)).encode(),
            woorden.PAPIER: pdf,
            woorden.BLADZIJDE: bladzijde(papier),
            woorden.GEGEVENS: _gegevens(papier),
        }
        if bewijs:
            self._eis_echt(papier, bewijs)
            stukken[woorden.BEWIJS] = bewijs.encode()
        return stukken

    def _eis_echt(self, papier: Papier, bewijs: str) -> None:
        try:
            if self.publiek is None or lees_vcjwt(bewijs, self.publiek()) != vc_claims(papier):
                raise BewijsOnecht
        except VcOnecht as fout:
            raise BewijsOnecht from fout


def _gegevens(papier: Papier) -> bytes:
    tekst = json.dumps(badge(papier), ensure_ascii=False, indent=2, sort_keys=True)
    return f"{tekst}\n".encode()
