"""The kwalificatiestructuur in memory: the ports `StructuurLezer` and `StructuurSchrijver`."""

import hashlib
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from werkplek.application.ports import Bron, KwalificatieKop, KwalificatieTreffer
from werkplek.domain.fouten import EditieInGebruik
from werkplek.domain.kenmerk import PersoonId
from werkplek.domain.kwalificatie import Crebo, Herkomst, Kwalificatie, editie_rang
from werkplek.domain.leerstap import Leerstap
from werkplek.domain.opleiding import Opleiding
from werkplek.domain.tekst import vergelijkbaar


@dataclass(slots=True)
class Structuur:
    """All that is kept."""

    kwalificaties: dict[tuple[str, str], Kwalificatie] = field(default_factory=dict)
    titels: dict[tuple[str, str, str], tuple[PersoonId, datetime]] = field(default_factory=dict)
    opleidingen: dict[str, Opleiding] = field(default_factory=dict)
    bronnen: list[Bron] = field(default_factory=list)
    uitvoerbaar: dict[str, frozenset[str]] = field(default_factory=dict)
    leerstappen: dict[tuple[str, str], tuple[Leerstap, ...]] = field(default_factory=dict)
    fotos: dict[str, bytes] = field(default_factory=dict)

    def kopie(self) -> "Structuur":
        """The same, to change without touching this one."""
        return Structuur(
            dict(self.kwalificaties),
            dict(self.titels),
            dict(self.opleidingen),
            list(self.bronnen),
            dict(self.uitvoerbaar),
            dict(self.leerstappen),
            dict(self.fotos),
        )


class StructuurLezing(ABC):
    """Implements the port `StructuurLezer`."""

    def __init__(self, structuur: Structuur) -> None:
        self._structuur = structuur

    @abstractmethod
    def gebruikt(self) -> Counter[tuple[str, str]]:
        """How many plaatsingen began on each edition."""

    def _edities(self, crebo: str) -> list[Kwalificatie]:
        alle = [k for k in self._structuur.kwalificaties.values() if k.crebo == crebo]
        return sorted(alle, key=lambda k: editie_rang(k.dossier, k.geldig), reverse=True)

    def _nieuwste(self) -> list[Kwalificatie]:
        crebos = dict.fromkeys(crebo for crebo, _ in self._structuur.kwalificaties)
        alle = [self._edities(crebo)[0] for crebo in crebos]
        return sorted(alle, key=lambda k: (k.niveau, vergelijkbaar(k.naam), k.crebo))

    def _kop(self, k: Kwalificatie) -> KwalificatieKop:
        return KwalificatieKop(
            k.crebo,
            k.naam,
            k.niveau,
            k.dossier,
            k.geldig,
            k.hoort_bij,
            len(k.werkprocessen),
            self.gebruikt()[k.crebo, k.editie],
            self._in_gebruik(k),
        )

    def _in_gebruik(self, k: Kwalificatie) -> bool:
        gebruikt = [self._structuur.kwalificaties.get(sleutel) for sleutel in self.gebruikt()]
        return any(
            ander.editie == k.editie
            and (ander.crebo == k.crebo or (ander.dossier.crebo == k.dossier.crebo != ""))
            for ander in gebruikt
            if ander is not None
        )

    def koppen(self) -> tuple[KwalificatieKop, ...]:
        return tuple(self._kop(k) for k in self._nieuwste())

    def edities(self, crebo: Crebo) -> tuple[KwalificatieKop, ...]:
        return tuple(self._kop(k) for k in self._edities(crebo))

    def kwalificatie(self, crebo: Crebo, editie: str = "") -> Kwalificatie | None:
        passend = [k for k in self._edities(crebo) if editie in {"", k.editie}]
        return next(iter(passend), None)

    def certificaten(self, crebo: Crebo) -> tuple[Kwalificatie, ...]:
        gevonden = [k for k in self._nieuwste() if k.hoort_bij == crebo]
        return tuple(sorted(gevonden, key=lambda k: k.crebo))

    def zoek_kwalificaties(
        self, tekst: str, *, niveau: int = 0, grens: int = 60
    ) -> tuple[KwalificatieTreffer, ...]:
        """As the port says for whole words without accents; the rest is the store's own craft."""
        woorden = vergelijkbaar(tekst).split()
        treffers = []
        for k in self._nieuwste():
            if niveau not in {0, k.niveau}:
                continue
            kop = vergelijkbaar(f"{k.crebo} {k.naam}")
            if all(woord in kop for woord in woorden):
                treffers.append(
                    KwalificatieTreffer(k.crebo, k.naam, k.niveau, dossier=k.dossier.naam)
                )
            for w in k.werkprocessen:
                regel = vergelijkbaar(f"{w.code} {w.titel}")
                samen = all(woord in kop or woord in regel for woord in woorden)
                if samen and any(woord in regel for woord in woorden):
                    kerntaak = k.kerntaak_van(w.code)
                    treffers.append(
                        KwalificatieTreffer(
                            k.crebo,
                            k.naam,
                            k.niveau,
                            w.code,
                            w.titel,
                            k.dossier.naam,
                            f"{kerntaak.code} {kerntaak.titel}".strip(),
                        )
                    )
        return tuple(treffers[:grens])

    def bevestigde_titels(self, crebo: Crebo) -> frozenset[tuple[str, str]]:
        door_mensen = {(code, titel) for c, code, titel in self._structuur.titels if c == crebo}
        officieel = {
            (deel.code, deel.titel)
            for k in self._edities(crebo)
            for deel in k.delen
            if deel.herkomst is Herkomst.OFFICIEEL
        }
        return frozenset(door_mensen | officieel)

    def opleiding(self, crebo: Crebo) -> Opleiding | None:
        return self._structuur.opleidingen.get(crebo)

    def bronnen(self) -> tuple[Bron, ...]:
        return tuple(reversed(self._structuur.bronnen))

    def uitvoerbaar(self, crebo: Crebo) -> frozenset[str]:
        return self._structuur.uitvoerbaar.get(crebo, frozenset())

    def leerstappen(self, crebo: Crebo, titel: str) -> tuple[Leerstap, ...]:
        return self._structuur.leerstappen.get((crebo, titel), ())

    def leerstap_foto(self, sha256: str) -> bytes:
        return self._structuur.fotos.get(sha256, b"")


class StructuurWijziging(StructuurLezing):
    """Implements the port `StructuurSchrijver`."""

    gewijzigd = False

    def bewaar_kwalificaties(self, kwalificaties: Sequence[Kwalificatie]) -> None:
        for k in kwalificaties:
            self._structuur.kwalificaties.setdefault((k.crebo, k.editie), k)
        self.gewijzigd = True

    def vervang_kwalificatie(self, kwalificatie: Kwalificatie) -> None:
        sleutel = (kwalificatie.crebo, kwalificatie.editie)
        if self._in_gebruik(self._structuur.kwalificaties[sleutel]):
            raise EditieInGebruik(*sleutel)
        self._structuur.kwalificaties[sleutel] = kwalificatie
        self.gewijzigd = True

    def bewaar_opleidingen(self, opleidingen: Sequence[Opleiding]) -> None:
        bekend = self._structuur.opleidingen
        for nieuw in opleidingen:
            oud = bekend.get(nieuw.crebo)
            bekend[nieuw.crebo] = nieuw if oud is None else oud.aangevuld_met(nieuw)
        self.gewijzigd = True

    def bewaar_bron(self, bron: Bron) -> None:
        self._structuur.bronnen.append(bron)
        self.gewijzigd = True

    def bevestig_titel(
        self, crebo: Crebo, code: str, titel: str, *, door: PersoonId, op: datetime
    ) -> None:
        self._structuur.titels.setdefault((crebo, code, titel), (door, op))
        self.gewijzigd = True

    def bewaar_uitvoerbaar(self, crebo: Crebo, titels: Collection[str]) -> None:
        self._structuur.uitvoerbaar[crebo] = frozenset(titels)
        self.gewijzigd = True

    def bewaar_leerstappen(self, crebo: Crebo, titel: str, stappen: Sequence[Leerstap]) -> None:
        self._structuur.leerstappen[crebo, titel] = tuple(stappen)
        self.gewijzigd = True

    def bewaar_leerstap_foto(self, jpeg: bytes) -> str:
        som = hashlib.sha256(jpeg).hexdigest()
        self._structuur.fotos.setdefault(som, jpeg)
        return som

    def ruim_leerstap_fotos_op(self, *, behalve: Collection[str] = ()) -> None:
        alle = self._structuur.leerstappen.values()
        getoond = {stap.beeld for stappen in alle for stap in stappen} | {*behalve}
        fotos = self._structuur.fotos
        self._structuur.fotos = {som: fotos[som] for som in fotos if som in getoond}
