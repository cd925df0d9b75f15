"""Who wrote what about Sanne, in every kring, each with a word of its own; and who may read it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from tests.fakes.werkvloer import Werkvloer
from werkplek.application.beginnen import PersoonOpgave, voeg_persoon_toe
from werkplek.application.context import Context, persoon_van
from werkplek.application.eigen_notities import (
    deel_eigen_notitie,
    haal_eigen_notitie_weg,
    schrijf_eigen_notitie,
)
from werkplek.application.opmerken import OpmerkingOpgave, leg_opmerking_vast
from werkplek.application.plaatsen import deelnemer_van
from werkplek.application.ports import Store
from werkplek.application.steunen import SteunOpgave, leg_steun_vast, zet_erbij
from werkplek.domain.begeleidingsfeiten import Steunsoort
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.personen import Persoon, Rol
from werkplek.wiring import Werkplek

MENSEN: Final = ("marga", "joris", "noor", "nel", "bram")
"""Two praktijkopleiders (Sanne's and another), two jobcoaches, a bpv-begeleider."""

LEZERS: Final[dict[str, frozenset[str]]] = {
    "zonnebloem": frozenset(MENSEN),  # a remark of Bram
    "korenbloem": frozenset(MENSEN),  # a note of Noor that she shared
    "klaproos": frozenset({"marga"}),  # a note for herself, as the next three
    "distel": frozenset({"noor"}),
    "brandnetel": frozenset({"nel"}),
    "paardenbloem": frozenset({"bram"}),
    "madelief": frozenset({"noor"}),  # a note that she took away again
    "vergeetmijniet": frozenset({"marga", "joris", "noor"}),  # support that Noor gave
    "hyacint": frozenset({"marga", "joris", "nel"}),  # support that Nel gave
}
"""Each word stands in one text; who may read that in the folder of the leerbedrijf."""


def mag_lezen(wie: str) -> frozenset[str]:
    """The words that this person may read."""
    return frozenset(woord for woord, lezers in LEZERS.items() if wie in lezers)


def woorden_in(tekst: str) -> frozenset[str]:
    """Which of the words stand in a text."""
    return frozenset(woord for woord in LEZERS if woord in tekst)


@dataclass(frozen=True, slots=True)
class Relaties:
    """The open folder."""

    werkplek: Werkplek
    feiten: dict[str, str]

    @property
    def ctx(self) -> Context:
        """What use cases are given."""
        return self.werkplek.ctx

    @property
    def vandaag(self) -> date:
        """Of the computer."""
        return self.ctx.clock.vandaag()

    @property
    def sanne(self) -> DeelnemerId:
        """About whom it all is."""
        with self.ctx.store.lees() as lezer:
            return deelnemer_van(lezer, "Sanne")

    def wie(self, naam: str) -> Persoon:
        """A person by their first name."""
        with self.ctx.store.lees() as lezer:
            return persoon_van(lezer, naam)

    def feit(self, woord: str) -> FeitId:
        """The feit in which this word stands."""
        return FeitId(self.feiten[woord])


@dataclass(frozen=True, slots=True)
class Geschreven:
    """What was written, by its word."""

    feiten: dict[str, FeitId]


def schrijf(store: Store) -> Geschreven:
    """Everybody writes; Noor shares one note and takes one away."""
    vloer = Werkvloer(store=store)
    nel = voeg_persoon_toe(vloer.ctx, PersoonOpgave("Nel Coachman", Rol.JOBCOACH))
    ctx, sanne, feiten = vloer.ctx, vloer.neem_aan_met_keuze(), dict[str, FeitId]()
    vloer.zie(sanne)
    voor_zichzelf = {
        "klaproos": vloer.marga,
        "distel": vloer.noor,
        "brandnetel": nel,
        "paardenbloem": vloer.bram,
        "madelief": vloer.noor,
        "korenbloem": vloer.noor,
    }
    for woord, wie in voor_zichzelf.items():
        feiten[woord] = schrijf_eigen_notitie(ctx, wie, sanne, f"Zin met {woord}.")
    haal_eigen_notitie_weg(ctx, vloer.noor, feiten["madelief"])
    feiten["korenbloem"] = deel_eigen_notitie(ctx, vloer.noor, feiten["korenbloem"]).opmerking
    zegt = OpmerkingOpgave(sanne, "Zin met zonnebloem.")
    feiten["zonnebloem"] = leg_opmerking_vast(ctx, vloer.bram, zegt)
    for woord, wie in (("vergeetmijniet", vloer.noor), ("hyacint", nel)):
        eerst = leg_steun_vast(ctx, wie, SteunOpgave(sanne, Steunsoort.VOORGEDAAN))
        feiten[woord] = zet_erbij(ctx, wie, eerst, f"Zin met {woord}.")
    return Geschreven(feiten)
