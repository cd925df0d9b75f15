"""The school as folders on the disk meet it: a hub in memory, without a line between."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from tests.cli.regel import WACHTZIN
from tests.fakes.hub import CODE, MemoryHub
from tests.fakes.hublijn import MemoryHubs
from tests.fakes.schoolsleutels import Schoolsleutels
from tests.uitwisseling.tablet import Haast
from werkplek.application.dossier_koppelen import koppel_dossier
from werkplek.application.kaartcertificaat import vraag_keten
from werkplek.application.koppelen import koppel
from werkplek.application.koppelopgave import Koppelopgave
from werkplek.application.ports_papierkast import Sleutelhelft
from werkplek.application.uitwisselen import wissel_alles_uit
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.school import HouderSoort
from werkplek.wiring import Werkplek, open_werkplek

ADRES = "https://hub.example.nl"
SANNE = DeelnemerId("01990000-0000-7000-8000-0000000a0001")


@dataclass
class Schoolkant:
    """One school, and folders that are opened only to exchange with it."""

    sleutels: Schoolsleutels
    hub: MemoryHub = field(default_factory=lambda: MemoryHub(klok=datetime.now(UTC)))

    def __post_init__(self) -> None:
        lijst, terug = self.sleutels.sleutellijst(), self.sleutels.intrekkingslijst()
        self.sleutels.zet_op(self.hub, lijst, terug)
        self.hub.plaats(SANNE, "Sanne Testers")

    def koppel_bedrijf(self, map_: Path) -> None:
        """Link, and say that Sanne of here is Sanne of there."""
        with self._open(map_) as werkplek:
            self._koppel(werkplek)
            with werkplek.ctx.store.lees() as lezer:
                (marga,) = lezer.personen()
                (hier,) = [r.deelnemer for r in lezer.overzicht() if r.deelnemer != SANNE]
            koppel_dossier(werkplek.ctx, marga, hier, SANNE)
            self._wissel(werkplek)

    def koppel_examencommissie(self, map_: Path) -> None:
        """Link as somebody's own device."""
        self.hub.houder_soort, self.hub.rollen = HouderSoort.PERSOON, ("examencommissie",)
        with self._open(map_) as werkplek:
            self._koppel(werkplek)
        self.hub.houder_soort, self.hub.rollen = HouderSoort.LEERBEDRIJF, ()

    def wissel(self, *mappen: Path) -> None:
        """Each folder exchanges, in this order."""
        for map_ in mappen:
            with self._open(map_) as werkplek:
                self._wissel(werkplek, examen=map_.name == "examen")

    def vraag_kaart(self, map_: Path, helft: Sleutelhelft) -> tuple[bytes, ...]:
        """The certificates of a key on a card, as `werkplek verklaring kaart` asks them."""
        with self._open(map_) as werkplek:
            with werkplek.ctx.store.lees() as lezer:
                (als,) = lezer.personen()
            (school,) = werkplek.uitwisselmap.scholen()
            return vraag_keten(werkplek.uitwisselmap, self._hubs(werkplek), school, als, helft)

    def _koppel(self, werkplek: Werkplek) -> None:
        with werkplek.ctx.store.lees() as lezer:
            (als,) = lezer.personen()
        map_, opgave = werkplek.uitwisselmap, Koppelopgave(ADRES, CODE)
        koppel(werkplek.ctx, map_, self._hubs(werkplek), als, opgave)
        self._wissel(werkplek, examen=bool(self.hub.rollen))

    def _wissel(self, werkplek: Werkplek, *, examen: bool = False) -> None:
        self.hub.rollen = ("examencommissie",) if examen else ()
        map_, hubs = werkplek.uitwisselmap, self._hubs(werkplek)
        (uitkomst,) = wissel_alles_uit(werkplek.ctx, map_, hubs, stop=Haast(), toeval=lambda: 0.0)
        assert uitkomst.fout is None, uitkomst

    def _hubs(self, werkplek: Werkplek) -> MemoryHubs:
        return MemoryHubs({ADRES: self.hub}, werkplek.uitwisselmap.aanmelding()[0])

    @contextmanager
    def _open(self, map_: Path) -> Iterator[Werkplek]:
        werkplek = open_werkplek(map_, WACHTZIN, sleutelbos=None)
        try:
            yield werkplek
        finally:
            werkplek.sluit(kort=True)
