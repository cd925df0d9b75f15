"""The picture of *Wat kan hier*: the werkprocessen by kerntaak, ticked when they can be done."""

from dataclasses import dataclass, replace
from datetime import date

from werkplek.application.ports import Lezer
from werkplek.application.uitvoerbaar import aangevinkt, hele_kwalificatie
from werkplek.domain.kwalificatie import Crebo, KerntaakCode, WerkprocesCode
from werkplek.domain.tekst import vergelijkbaar
from werkplek.woorden.uitvoerbaar import ALLES, NOG_NIET_GEZEGD, deels


@dataclass(frozen=True, slots=True)
class WerkprocesHier:
    """One werkproces to tick."""

    code: WerkprocesCode
    titel: str


@dataclass(frozen=True, slots=True)
class KerntaakHier:
    """One kerntaak; a tap on it ticks all its werkprocessen, and another one none of them."""

    code: KerntaakCode
    titel: str
    werkprocessen: tuple[WerkprocesHier, ...]

    @property
    def titels(self) -> frozenset[str]:
        """The titles under it."""
        return frozenset(w.titel for w in self.werkprocessen)


@dataclass(frozen=True, slots=True)
class UitvoerbaarBeeld:
    """`aan`: the titles that are ticked; none of them means that nobody said anything yet."""

    crebo: Crebo
    kwalificatie: str
    kerntaken: tuple[KerntaakHier, ...]
    aan: frozenset[str]

    @property
    def titels(self) -> frozenset[str]:
        """All there is to tick."""
        return frozenset(titel for kerntaak in self.kerntaken for titel in kerntaak.titels)

    @property
    def stand(self) -> str:
        """What is said now, in one sentence."""
        if not self.aan:
            return NOG_NIET_GEZEGD
        if self.aan == self.titels:
            return ALLES
        alle = [w for kerntaak in self.kerntaken for w in kerntaak.werkprocessen]
        hier = sum(w.titel in self.aan for w in alle)
        return deels(hier, len(alle))

    def met_tik(self, code: str) -> "UitvoerbaarBeeld":
        """After a tap on this kerntaak or werkproces."""
        for kerntaak in self.kerntaken:
            if kerntaak.code == code:
                return self._gewisseld(kerntaak.titels)
            for werkproces in kerntaak.werkprocessen:
                if werkproces.code == code:
                    return self._gewisseld(frozenset({werkproces.titel}))
        return self

    def met_alles(self) -> "UitvoerbaarBeeld":
        """After a tap on all at once."""
        return self._gewisseld(self.titels)

    def _gewisseld(self, titels: frozenset[str]) -> "UitvoerbaarBeeld":
        """What was ticked as a whole is no more; else it is from now on."""
        aan = self.aan - titels if titels <= self.aan else self.aan | titels
        return replace(self, aan=aan)


def uitvoerbaar_beeld(lezer: Lezer, crebo: Crebo, vandaag: date) -> UitvoerbaarBeeld:
    """The edition for who begins now, with what was said of it. Raises `CreboOnbekend`."""
    kwalificatie = hele_kwalificatie(lezer, crebo, vandaag)
    aan = aangevinkt(lezer, kwalificatie)
    return UitvoerbaarBeeld(
        kwalificatie.crebo,
        kwalificatie.naam,
        tuple(
            KerntaakHier(
                kerntaak.code,
                f"{kerntaak.code} {kerntaak.titel}".strip(),
                tuple(WerkprocesHier(w.code, w.titel) for w in kerntaak.werkprocessen),
            )
            for kerntaak in kwalificatie.kerntaken
        ),
        frozenset(w.titel for w in kwalificatie.werkprocessen if vergelijkbaar(w.titel) in aan),
    )
