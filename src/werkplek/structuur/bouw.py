"""From lines to kwalificaties: gathers what a file says of each, and refuses what contradicts."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from werkplek.domain.kwalificatie import (
    Kerntaak,
    KerntaakCode,
    Kwalificatie,
    Werkproces,
    WerkprocesCode,
    kerntaak_code_van,
    volgorde,
)
from werkplek.domain.leesverslag import Reden
from werkplek.structuur.afgekeurd import Afgekeurd


@dataclass(slots=True)
class _Deel:
    """What is known so far of one kwalificatie in one editie, and on which lines it stood."""

    kwalificatie: Kwalificatie
    kerntaken: dict[KerntaakCode, Kerntaak] = field(default_factory=dict)
    werkprocessen: dict[WerkprocesCode, Werkproces] = field(default_factory=dict)
    regels: dict[str, int] = field(default_factory=dict)

    def geheel(self) -> Kwalificatie:
        werkprocessen: defaultdict[KerntaakCode, list[Werkproces]] = defaultdict(list)
        for werkproces in sorted(self.werkprocessen.values(), key=lambda w: volgorde(w.code)):
            werkprocessen[kerntaak_code_van(werkproces.code)].append(werkproces)
        kerntaken = sorted(self.kerntaken.values(), key=lambda k: volgorde(k.code))
        return replace(
            self.kwalificatie,
            kerntaken=tuple(
                replace(kerntaak, werkprocessen=tuple(werkprocessen[kerntaak.code]))
                for kerntaak in kerntaken
            ),
        )


class Bouw:
    """Takes lines one by one; a line that is refused leaves no trace."""

    def __init__(self) -> None:
        self._delen: dict[tuple[str, str], _Deel] = {}

    def voeg_toe(
        self,
        kwalificatie: Kwalificatie,
        kerntaak: Kerntaak | None,
        werkproces: Werkproces | None,
        regel: int,
    ) -> None:
        """Add one line: a kwalificatie and a kerntaak without their parts, and a werkproces.

        Raises `Afgekeurd` when the line contradicts itself or an earlier one.
        """
        sleutel = (kwalificatie.crebo, kwalificatie.dossier.editie)
        deel = self._delen.get(sleutel) or _Deel(kwalificatie)
        _keur(deel, kwalificatie, kerntaak, werkproces)
        self._delen[sleutel] = deel
        if kerntaak is not None:
            deel.kerntaken.setdefault(kerntaak.code, kerntaak)
            deel.regels.setdefault(kerntaak.code, regel)
        if werkproces is not None:
            deel.werkprocessen[werkproces.code] = werkproces
            deel.regels[werkproces.code] = regel

    def kwalificaties(self) -> Iterator[tuple[Kwalificatie, dict[str, int]]]:
        """What was added, in order of first mention, its parts in number order.

        With each kwalificatie the lines on which its codes stood.
        """
        for deel in self._delen.values():
            yield deel.geheel(), deel.regels


def _keur(
    deel: _Deel,
    kwalificatie: Kwalificatie,
    kerntaak: Kerntaak | None,
    werkproces: Werkproces | None,
) -> None:
    _vergelijk(_velden(deel.kwalificatie), _velden(kwalificatie))
    if kerntaak is not None:
        eerder = deel.kerntaken.get(kerntaak.code, kerntaak)
        _vergelijk(_kerntaak_velden(eerder), _kerntaak_velden(kerntaak))
    if werkproces is None:
        return
    if kerntaak is None:
        raise Afgekeurd(Reden.LEEG, "kerntaak_code")
    if kerntaak_code_van(werkproces.code) != kerntaak.code:
        raise Afgekeurd(Reden.CODE_PAST_NIET, "werkproces_code", werkproces.code)
    if werkproces.code in deel.werkprocessen:
        raise Afgekeurd(Reden.CODE_DUBBEL, "werkproces_code", werkproces.code)


def _velden(kwalificatie: Kwalificatie) -> dict[str, str]:
    return {
        "kwalificatie": kwalificatie.naam,
        "niveau": str(kwalificatie.niveau),
        "dossier_crebo": kwalificatie.dossier.crebo,
        "dossier": kwalificatie.dossier.naam,
        "geldig_vanaf": str(kwalificatie.geldig.vanaf or ""),
        "einde_instroom": str(kwalificatie.geldig.einde_instroom or ""),
        "einde_opleiding": str(kwalificatie.geldig.einde_opleiding or ""),
        "hoort_bij": kwalificatie.hoort_bij,
    }


def _kerntaak_velden(kerntaak: Kerntaak) -> dict[str, str]:
    return {
        "kerntaak": kerntaak.titel,
        "kerntaak_status": kerntaak.herkomst,
        "kerntaak_bron": kerntaak.bron,
        "complexiteit": kerntaak.tekst.complexiteit,
        "verantwoordelijkheid": kerntaak.tekst.verantwoordelijkheid,
        "complexiteit_profiel": kerntaak.tekst.complexiteit_profiel,
        "verantwoordelijkheid_profiel": kerntaak.tekst.verantwoordelijkheid_profiel,
    }


def _vergelijk(eerder: dict[str, str], nu: dict[str, str]) -> None:
    for kolom, waarde in nu.items():
        if eerder[kolom] != waarde:
            raise Afgekeurd(Reden.TEGENSPRAAK, kolom, waarde)
