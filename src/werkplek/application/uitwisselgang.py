"""One exchange with one school while it goes on, and what came of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from werkplek.application.ports_school import Hub, Uitwisselmap, Verwerkt
from werkplek.application.unavailable import Unavailable
from werkplek.application.volhouden import Maat, Stop, Volhouder
from werkplek.domain.kenmerk import DeelnemerId, OrganisatieId
from werkplek.domain.school import School
from werkplek.protocol.uitwisseling import MAX_BYTES, MAX_FEITEN, Persoonsopgave

KLEINSTE_PAGINA: Final = 8 * 1024
KLEINSTE_STUK: Final = 16 * 1024
EERSTE_STUK: Final = 64 * 1024
GROOTSTE_STUK: Final = 1024 * 1024


class Deel(StrEnum):
    """What is going on."""

    VERSTUREN = "versturen"
    OPHALEN = "ophalen"
    BIJWERKEN = "bijwerken"
    FOTOS = "fotos"
    PAPIEREN = "papieren"


@dataclass(frozen=True, slots=True)
class Vordering:
    """How far an exchange is; `gedaan` counts feiten, dossiers or files in this part."""

    school: OrganisatieId
    deel: Deel
    gedaan: int


Toon = Callable[[Vordering], None]


@dataclass(frozen=True, slots=True)
class Uitwisseling:
    """What came of one exchange; `fout` is why it did not go all the way.

    `verstuurd` feiten got a verdict: `bewaard` are those the school has, `aangehouden` those that
    wait there, `apart` those it cannot place. `ongelijk` are dossiers that still differ after a
    repair; those in `dossiers_weg` were placed elsewhere, those in `dossiers_gewist` erased;
    `hervuld` are the feiten given back to a school that was restored from a copy; `papieren` the
    signed files of others that came.
    """

    school: OrganisatieId
    verstuurd: int = 0
    bewaard: int = 0
    aangehouden: int = 0
    apart: int = 0
    opgehaald: int = 0
    fotos: int = 0
    papieren: int = 0
    hervuld: int = 0
    dossiers_erbij: frozenset[DeelnemerId] = frozenset()
    dossiers_weg: frozenset[DeelnemerId] = frozenset()
    dossiers_gewist: frozenset[DeelnemerId] = frozenset()
    ongelijk: frozenset[DeelnemerId] = frozenset()
    gestopt: bool = False
    fout: Unavailable | None = None


@dataclass(slots=True)
class Telling:
    """The numbers of an `Uitwisseling` while they grow."""

    bewaard: int = 0
    aangehouden: int = 0
    apart: int = 0
    opgehaald: int = 0
    fotos: int = 0
    papieren: int = 0
    hervuld: int = 0
    erbij: set[DeelnemerId] = field(default_factory=set)
    weg: set[DeelnemerId] = field(default_factory=set)
    gewist: set[DeelnemerId] = field(default_factory=set)
    ongelijk: frozenset[DeelnemerId] = frozenset()
    fout: Unavailable | None = None


@dataclass(slots=True)
class Gang:
    """What every part of an exchange works with.

    `hersteld` is the epoch of a hub that was restored; `wachtend` how many feiten wait here, as
    counted last; `personen` are told with the first push.
    """

    school: School
    hub: Hub
    map: Uitwisselmap
    toon: Toon
    stop: Stop
    volhouder: Volhouder
    telling: Telling = field(default_factory=Telling)
    feiten: Maat = field(default_factory=lambda: Maat(MAX_FEITEN, 1, MAX_FEITEN))
    budget: Maat = field(default_factory=lambda: Maat(MAX_BYTES, KLEINSTE_PAGINA, MAX_BYTES))
    stuk: Maat = field(default_factory=lambda: Maat(EERSTE_STUK, KLEINSTE_STUK, GROOTSTE_STUK))
    hersteld: int | None = None
    wachtend: int = 0
    personen: tuple[Persoonsopgave, ...] = ()

    @property
    def door(self) -> bool:
        """Whether to go on: nobody asked to stop, and the hub is as it was."""
        return not self.stop.is_set() and self.hersteld is None

    def meld(self, deel: Deel, gedaan: int) -> None:
        """Show how far it is."""
        self.toon(Vordering(self.school.id, deel, gedaan))

    def neem(self, verwerkt: Verwerkt) -> None:
        """Count what a page changed here."""
        self.telling.opgehaald += verwerkt.feiten
        self.telling.erbij |= verwerkt.dossiers_erbij
        self.telling.weg |= verwerkt.dossiers_weg
        self.telling.gewist |= verwerkt.dossiers_gewist

    def uitkomst(self) -> Uitwisseling:
        """What came of it."""
        t = self.telling
        return Uitwisseling(
            school=self.school.id,
            verstuurd=t.bewaard + t.aangehouden + t.apart,
            bewaard=t.bewaard,
            aangehouden=t.aangehouden,
            apart=t.apart,
            opgehaald=t.opgehaald,
            fotos=t.fotos,
            papieren=t.papieren,
            hervuld=t.hervuld,
            dossiers_erbij=frozenset(t.erbij),
            dossiers_weg=frozenset(t.weg - t.gewist),
            dossiers_gewist=frozenset(t.gewist),
            ongelijk=t.ongelijk,
            gestopt=self.stop.is_set(),
            fout=t.fout,
        )
