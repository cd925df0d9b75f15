"""Take over a file of the kwalificatiestructuur: look first, then all of it in one transaction.

An edition that a plaatsing began on never changes. A new edition comes beside the old one; what
differs is shown before it is taken.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from werkplek.application.context import Context, vraag_na
from werkplek.application.ports import Bron, Lezer
from werkplek.application.ports_structuur import Structuurbron, StructuurSchrijver
from werkplek.application.toetsing import KwalificatieUitkomst, Toetsing, Uitkomst
from werkplek.domain.fouten import BronGeweigerd
from werkplek.domain.kwalificatie import Kwalificatie
from werkplek.domain.leesverslag import Leesdeel, Leesregel, Reden, Vorm
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon

__all__ = [
    "KwalificatieUitkomst",
    "Meld",
    "Opleidingtelling",
    "Uitkomst",
    "Voorstel",
    "bekijk",
    "importeer",
]

MAX_REGELS: Final = 500
"""Remarks that are kept to show; of more, only the number is."""

SAMEN: Final = 50
"""Kwalificaties that are kept at once: a national file has some 1,100, each with its texts."""

Meld = Callable[[float], None]
"""Is told how far reading is, from 0 to 1; raising `Gestopt` in it stops, and nothing is kept."""


@dataclass(frozen=True, slots=True)
class Opleidingtelling:
    """How many lines of SBB's lists are new here, say otherwise, or say the same."""

    nieuw: int = 0
    anders: int = 0
    gelijk: int = 0


@dataclass(frozen=True, slots=True)
class Voorstel:
    """What taking over this file means; `vragen` must be answered with yes before it is done.

    `regels` begins with the lines that are not used; `meer_regels` counts what it leaves out.
    """

    bestand: str
    vorm: Vorm
    kwalificaties: tuple[KwalificatieUitkomst, ...] = ()
    opleidingen: Opleidingtelling = Opleidingtelling()
    titels_bevestigd: int = 0
    regels: tuple[Leesregel, ...] = ()
    meer_regels: int = 0
    vragen: tuple[Navraag, ...] = ()

    def aantal(self, uitkomst: Uitkomst) -> int:
        """How many kwalificaties have this outcome."""
        return sum(k.uitkomst is uitkomst for k in self.kwalificaties)

    @property
    def nieuws(self) -> bool:
        """Whether there is anything to take over."""
        opleidingen = self.opleidingen.nieuw + self.opleidingen.anders
        return opleidingen > 0 or any(k.uitkomst.wordt_bewaard for k in self.kwalificaties)


def bekijk(ctx: Context, bron: Structuurbron, *, meld: Meld) -> Voorstel:
    """Read the file and say what taking it over means; changes nothing.

    Raises `BronGeweigerd`, what `meld` raises, or `BestandOnbereikbaar`.
    """
    with ctx.store.lees() as lezer:
        return _Lezing(lezer, bron).doorloop(meld, schrijver=None)


def importeer(
    ctx: Context,
    als: Persoon,
    bron: Structuurbron,
    *,
    meld: Meld,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> Voorstel:
    """Take over the file in one transaction, and say what that meant.

    Raises `BevestigingNodig` with what was not answered with yes, and what `bekijk` raises; then
    nothing was kept.
    """
    with ctx.store.unit_of_work() as uow:
        voorstel = _Lezing(uow, bron).doorloop(meld, schrijver=uow)
        vraag_na(bevestigd, vragen=voorstel.vragen)
        if voorstel.nieuws:
            uow.bewaar_bron(Bron(bron.naam, bron.sha256, bron.vorm, als.id, ctx.clock.nu()))
            uow.commit()
    return voorstel


@dataclass(slots=True)
class _Lezing:
    """One walk through a file."""

    lezer: Lezer
    bron: Structuurbron
    uitkomsten: list[KwalificatieUitkomst] = field(default_factory=list)
    telling: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("nieuw", "anders", "gelijk"), 0)
    )
    niet_gebruikt: list[Leesregel] = field(default_factory=list)
    opmerkingen: list[Leesregel] = field(default_factory=list)
    aantal_regels: int = 0
    wachtend: list[Kwalificatie] = field(default_factory=list)

    def doorloop(self, meld: Meld, *, schrijver: StructuurSchrijver | None) -> Voorstel:
        """Read to the end, keeping as it goes when there is a `schrijver`."""
        toetsing = Toetsing(self.lezer)
        meld(0.0)
        for deel in self.bron.lees():
            for regel in deel.regels:
                self._neem_regel(regel)
            self._neem_kwalificaties(deel, toetsing, schrijver)
            self._neem_opleidingen(deel, schrijver)
            meld(deel.gedaan)
        self._bewaar(schrijver)
        if not self.uitkomsten and not any(self.telling.values()) and not self.aantal_regels:
            raise BronGeweigerd(self.bron.naam, Reden.NIETS_GEVONDEN)
        return self._voorstel(toetsing)

    def _neem_regel(self, regel: Leesregel) -> None:
        if regel.reden is Reden.NIETS_GEVONDEN and self.niet_gebruikt:
            return  # the lines that are not used say why
        if regel.reden.fataal:
            detail = regel.kolom or regel.waarde
            raise BronGeweigerd(self.bron.naam, regel.reden, regel.regel, detail, regel.blad)
        self.aantal_regels += 1
        soort = self.opmerkingen if regel.reden.gebruikt else self.niet_gebruikt
        if len(soort) < MAX_REGELS:
            soort.append(regel)

    def _neem_kwalificaties(
        self, deel: Leesdeel, toetsing: Toetsing, schrijver: StructuurSchrijver | None
    ) -> None:
        for kwalificatie in deel.kwalificaties:
            if toetsing.is_dubbel(kwalificatie):
                if toetsing.spreekt_tegen(kwalificatie):
                    waarde = f"{kwalificatie.crebo} {kwalificatie.editie}"
                    self._neem_regel(Leesregel(0, Reden.TEGENSPRAAK, "crebo", waarde))
                continue
            uitkomst = toetsing.toets(kwalificatie)
            self.uitkomsten.append(uitkomst)
            if schrijver is not None and uitkomst.uitkomst is Uitkomst.VERVANGEN:
                schrijver.vervang_kwalificatie(kwalificatie)
            elif schrijver is not None and uitkomst.uitkomst.wordt_bewaard:
                self.wachtend.append(kwalificatie)
        if len(self.wachtend) >= SAMEN:
            self._bewaar(schrijver)

    def _bewaar(self, schrijver: StructuurSchrijver | None) -> None:
        if schrijver is not None and self.wachtend:
            schrijver.bewaar_kwalificaties(self.wachtend)
            self.wachtend = []

    def _neem_opleidingen(self, deel: Leesdeel, schrijver: StructuurSchrijver | None) -> None:
        nieuw = []
        for opleiding in deel.opleidingen:
            oud = self.lezer.opleiding(opleiding.crebo)
            gelijk = oud is not None and oud.aangevuld_met(opleiding) == oud
            self.telling["nieuw" if oud is None else "gelijk" if gelijk else "anders"] += 1
            if not gelijk:
                nieuw.append(opleiding)
        if schrijver is not None and nieuw:
            schrijver.bewaar_opleidingen(nieuw)

    def _voorstel(self, toetsing: Toetsing) -> Voorstel:
        regels = (*self.niet_gebruikt, *self.opmerkingen)[:MAX_REGELS]
        voorstel = Voorstel(
            bestand=self.bron.naam,
            vorm=self.bron.vorm,
            kwalificaties=tuple(self.uitkomsten),
            opleidingen=Opleidingtelling(**self.telling),
            titels_bevestigd=toetsing.titels_bevestigd,
            regels=regels,
            meer_regels=self.aantal_regels - len(regels),
        )
        return replace(voorstel, vragen=tuple(self._vragen(voorstel)))

    def _vragen(self, voorstel: Voorstel) -> Iterator[Navraag]:
        anders = any(
            k.uitkomst is Uitkomst.NIEUWE_EDITIE and k.verschil is not None and k.verschil.regels
            for k in voorstel.kwalificaties
        )
        toetsen = (
            (Navraag.VERSCHILLEN, anders),
            (Navraag.OUDERE_EDITIE, voorstel.aantal(Uitkomst.OUDERE_EDITIE) > 0),
            (Navraag.EDITIE_VERVANGEN, voorstel.aantal(Uitkomst.VERVANGEN) > 0),
            (Navraag.EDITIE_IN_GEBRUIK, voorstel.aantal(Uitkomst.IN_GEBRUIK) > 0),
            (Navraag.REGELS_NIET_GEBRUIKT, bool(self.niet_gebruikt)),
        )
        return (vraag for vraag, geldt in toetsen if geldt)
