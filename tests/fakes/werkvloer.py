"""A leerbedrijf to play a story in: four people, a kwalificatie, short words for what they do."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

import pytest

from tests.fakes.outside import CountingIds, FakeRenderer, FixedClock
from tests.fakes.store import MemoryStore
from tests.fakes.tekenen import FakePapiermaker
from werkplek.application.beginnen import (
    LeerbedrijfOpgave,
    PersoonOpgave,
    begin,
    voeg_persoon_toe,
)
from werkplek.application.context import Context, Steller
from werkplek.application.keuze import PlaatsingOpgave
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.papieren import Drukkerij
from werkplek.application.plaatsen import voeg_deelnemer_toe
from werkplek.application.ports import Store
from werkplek.application.vastleggen import WaarnemingOpgave, leg_vast
from werkplek.application.verklaren import maak_op
from werkplek.domain.feiten import Feit, FeitHerroepen, Relatie, Verwijzing
from werkplek.domain.kenmerk import DeelnemerId, FeitId, VerklaringId
from werkplek.domain.kwalificatie import (
    Crebo,
    DossierEditie,
    Herkomst,
    Kerntaak,
    KerntaakCode,
    Kwalificatie,
    Werkproces,
    WerkprocesCode,
)
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Naam, Persoon, Persoonsgegevens, Rol
from werkplek.domain.voortgang import Voortgang, voortgang

Fout = TypeVar("Fout", bound=Exception)

CREBO = Crebo("25743")
W1, W2, W3 = map(WerkprocesCode, ("B1-K1-W1", "B1-K1-W2", "B1-K1-W3"))
P1, P2 = map(WerkprocesCode, ("P4-K1-W1", "P4-K1-W2"))
SANNE = Naam("Sanne", "de Vries")
GEGEVENS = Persoonsgegevens("Sanne Maria", "de Vries", date(2003, 5, 14), "Verzonnen aan Zee")


def bewezen(ctx: Context, persoon: Persoon) -> Ontgrendeld:
    """This person, who showed just now who they are."""
    return Ontgrendeld(persoon, ctx.clock.nu())


def _kerntaak(code: str, titel: str, *werkprocessen: tuple[str, str, Herkomst]) -> Kerntaak:
    return Kerntaak(
        KerntaakCode(code),
        titel,
        tuple(
            Werkproces(WerkprocesCode(w), naam, herkomst, "Verzonnen bron")
            for w, naam, herkomst in werkprocessen
        ),
        Herkomst.BEVESTIGD,
    )


LOGISTIEK = Kwalificatie(
    CREBO,
    "Assistent logistiek",
    1,
    DossierEditie(Crebo("23301"), "Entree", "2022"),
    (
        _kerntaak(
            "B1-K1",
            "Werkt als assistent",
            (W1, "Bereidt werkzaamheden voor", Herkomst.BEVESTIGD),
            (W2, "Voert werkzaamheden uit", Herkomst.OFFICIEEL),
            (W3, "Meldt zich af", Herkomst.BEVESTIGD),
        ),
        _kerntaak(
            "P4-K1",
            "Werkt in de logistiek",
            (P1, "Ontvangt goederen", Herkomst.ENKELE_BRON),
            (P2, "Verzamelt goederen", Herkomst.BETWIST),
        ),
    ),
)
PLANT = Kwalificatie(
    Crebo("25746"),
    "Assistent plant",
    1,
    DossierEditie(Crebo("23301"), "Entree", "2022"),
    (_kerntaak("B1-K1", "Werkt als assistent", (W1, "Maakt grond klaar", Herkomst.BEVESTIGD)),),
)


@dataclass(slots=True)
class Werkvloer:
    """The company *De Verzonnen Hal*, begun, with its people; nobody learns there yet."""

    store: Store = field(default_factory=MemoryStore)
    clock: FixedClock = field(default_factory=FixedClock)
    ids: CountingIds = field(default_factory=CountingIds)
    renderer: FakeRenderer = field(default_factory=FakeRenderer)
    marga: Persoon = field(init=False)
    joris: Persoon = field(init=False)
    noor: Persoon = field(init=False)
    bram: Persoon = field(init=False)

    def __post_init__(self) -> None:
        hal = LeerbedrijfOpgave("De Verzonnen Hal", "Nergenshuizen")
        opleider = PersoonOpgave("Marga Bakker", functie="Werkleider magazijn")
        self.marga = begin(self.ctx, hal, opleider, [LOGISTIEK, PLANT])
        self.joris = voeg_persoon_toe(self.ctx, PersoonOpgave("Joris Smit"))
        self.noor = voeg_persoon_toe(self.ctx, PersoonOpgave("Noor Jansen", Rol.JOBCOACH))
        self.bram = voeg_persoon_toe(self.ctx, PersoonOpgave("Bram Visser", Rol.BPV_BEGELEIDER))

    @property
    def marga_zelf(self) -> Ontgrendeld:
        """Marga, who showed just now who she is."""
        return bewezen(self.ctx, self.marga)

    @property
    def pers(self) -> Drukkerij:
        """What draws papers; those of the school say only what they are."""
        return Drukkerij(self.renderer, FakePapiermaker())

    @property
    def ctx(self) -> Context:
        return Context(self.store, self.clock, self.ids)

    @property
    def vandaag(self) -> date:
        return self.clock.vandaag()

    def neem_aan(
        self,
        naam: Naam = SANNE,
        *codes: WerkprocesCode,
        begin: date | None = None,
        eind: date | None = None,
        school: str = "",
    ) -> DeelnemerId:
        """Marga adds someone who starts today; no codes: the whole kwalificatie is chosen."""
        opgave = PlaatsingOpgave(CREBO, begin or self.vandaag, eind, codes or None, school)
        return voeg_deelnemer_toe(self.ctx, self.marga, naam, opgave)

    def neem_aan_met_keuze(self) -> DeelnemerId:
        """Sanne starts today, with W1, W2 and P1 out of five."""
        return self.neem_aan(SANNE, W1, W2, P1)

    def voeg_editie_toe(
        self, editie: str, anders: dict[WerkprocesCode, tuple[str, Herkomst] | None]
    ) -> None:
        """A newer edition of the kwalificatie, in which some titles differ or are gone."""
        kerntaken = []
        for kerntaak in LOGISTIEK.kerntaken:
            werkprocessen = [
                replace(w, titel=nieuw[0], herkomst=nieuw[1])
                for w in kerntaak.werkprocessen
                if (nieuw := anders.get(w.code, (w.titel, w.herkomst)))
            ]
            if werkprocessen:
                kerntaken.append(replace(kerntaak, werkprocessen=tuple(werkprocessen)))
        dossier = replace(LOGISTIEK.dossier, editie=editie)
        with self.store.unit_of_work() as uow:
            uow.bewaar_kwalificaties(
                [replace(LOGISTIEK, dossier=dossier, kerntaken=tuple(kerntaken))]
            )
            uow.commit()

    def zie(
        self,
        deelnemer: DeelnemerId,
        code: WerkprocesCode = W1,
        stap: str = "zelfstandig",
        *,
        als: Persoon | None = None,
        op: date | None = None,
        notitie: str = "",
        bevestigd: frozenset[Navraag] = frozenset(),
    ) -> FeitId:
        """Somebody (Marga) sees a deelnemer do a werkproces."""
        opgave = WaarnemingOpgave(deelnemer, code, stap, op, notitie)
        return leg_vast(self.ctx, als or self.marga, opgave, bevestigd=bevestigd).feit

    def zie_vaak_genoeg(self, deelnemer: DeelnemerId, code: WerkprocesCode = W1) -> list[FeitId]:
        """Seen on its own today and tomorrow; tomorrow is today afterwards."""
        eerste = self.zie(deelnemer, code)
        self.clock.verzet(dagen=1)
        return [eerste, self.zie(deelnemer, code)]

    def concept(self, deelnemer: DeelnemerId) -> VerklaringId:
        """Marga draws up a concept about Sanne Maria."""
        return maak_op(self.ctx, self.marga, deelnemer, GEGEVENS, self.renderer).id

    @property
    def geheugen(self) -> MemoryStore:
        """The store, when it is the one in memory."""
        assert isinstance(self.store, MemoryStore)
        return self.store

    @contextmanager
    def weigert(self, fout: type[Fout]) -> Iterator[pytest.ExceptionInfo[Fout]]:
        """What happens inside is refused in exactly this way, and leaves nothing behind."""
        voor = self.geheugen.commits, self.geheugen.toestand.kopie()
        with pytest.raises(fout) as gevangen:
            yield gevangen
        assert gevangen.type is fout
        assert (self.geheugen.commits, self.geheugen.toestand) == voor
        assert not self.geheugen.bezig

    def gang(self, deelnemer: DeelnemerId) -> Voortgang:
        """What now follows from the feiten."""
        with self.store.lees() as lezer:
            return voortgang(lezer.feiten(deelnemer))

    def herroep_buitenom(self, feit: Feit) -> None:
        """Withdraw any feit, also one that no use case withdraws, as another device might."""
        with self.store.unit_of_work() as uow:
            uow.voeg_toe(
                Steller(self.ctx, uow, self.marga).feit(
                    feit.deelnemer,
                    FeitHerroepen("van elders"),
                    gezien_op=self.vandaag,
                    verwijst=(Verwijzing(Relatie.HERROEPT, feit.id),),
                )
            )
            uow.commit()

    def feiten(self, deelnemer: DeelnemerId) -> tuple[Feit, ...]:
        """All that was kept about a deelnemer."""
        with self.store.lees() as lezer:
            return lezer.feiten(deelnemer)

    def aantal(self) -> int:
        """How many feiten were kept."""
        with self.store.lees() as lezer:
            return lezer.aantal_feiten()
