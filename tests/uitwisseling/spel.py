"""Random play over a real hub process and real folders, with a model of who may see what.

The model is what `Plein` remembers: placements, erasures, revocations. At the end of every play all
lines are up, everybody exchanges, and the checker has the last word.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from sqlalchemy import event

from tests.fakes.apparaat import Deelnemer
from tests.fakes.lijn import AF, OP, Slechtelijn, slechte_lijn
from tests.uitwisseling.plein import Plein, Plek, plein, vandaag
from tests.uitwisseling.tablet import Tablet
from tests.uitwisseling.vloer import Vloer
from werkplek.domain.feiten import Kring, OpmerkingGemaakt
from werkplek.hub.database import Database
from werkplek.hub.herstel import meld_hersteld
from werkplek.hub.wislijst import vul_aan
from werkplek.store.folder import FolderStore

A, B = "Bakker Proef", "Slager Proef"
WIE, WAAR, HOE = st.integers(0, 3), st.integers(0, 2), st.integers(1, 400)


class Omgevallen(BaseException):
    """The program fell over, at a statement."""


@contextmanager
def valt_om(store: FolderStore, na: int) -> Iterator[None]:
    """The nth thing that is asked of this store is the last thing the program did."""
    over = [na]

    def tik(*_: Any, **__: Any) -> None:  # noqa: ANN401  the signature of any event
        over[0] -= 1
        if over[0] == 0:
            raise Omgevallen

    engine = store._engine
    event.listen(engine, "before_cursor_execute", tik)
    try:
        yield
    except Omgevallen:
        return
    finally:
        event.remove(engine, "before_cursor_execute", tik)


class Spel(RuleBasedStateMachine):
    """Three tablets of two leerbedrijven, two deelnemers, one school."""

    maak: ClassVar[Callable[[Path], AbstractContextManager[Plein]]]
    herstelbaar: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__()
        self.stapel = ExitStack()
        self.map = Path(self.stapel.enter_context(tempfile.TemporaryDirectory(prefix="spel-")))
        self.school: Plein = self.stapel.enter_context(type(self).maak(self.map))
        self.lijn: Slechtelijn = self.stapel.enter_context(slechte_lijn(self.school.hub.poort))
        self.mensen: list[Deelnemer] = []
        self.kopie: Path | None = None
        self.toen: tuple[dict[str, Plek], list[Deelnemer]] = ({}, [])

    @initialize()
    def begin(self) -> None:
        self.mensen = [self.school.deelnemer(A), self.school.deelnemer(A)]
        for naam, bedrijf in (("Ans", A), ("Bea", A), ("Cor", B)):
            self.school.tablet(naam, bedrijf)
        self.school.laat_wisselen(keren=1)

    # ------------------------------------------------------------------------------ recording

    @rule(wie=WIE, waar=WAAR, aantal=st.sampled_from((1, 1, 2, 5, 70)))
    def zie(self, wie: int, waar: int, aantal: int) -> None:
        tablet = self.tablet(wie)
        if (sam := self.bekend(tablet, waar)) is not None:
            tablet.zie_vaak(sam, aantal)

    @rule(wie=WIE, waar=WAAR, welk=HOE)
    def verbeter(self, wie: int, waar: int, welk: int) -> None:
        tablet = self.tablet(wie)
        sam = self.bekend(tablet, waar)
        if sam is not None and (hier := sorted(tablet.waarnemingen(sam.id))):
            tablet.zie(sam, "beter", verbetert=hier[welk % len(hier)])

    @rule(wie=WIE, waar=WAAR, welk=HOE)
    def herroep(self, wie: int, waar: int, welk: int) -> None:
        tablet = self.tablet(wie)
        sam = self.bekend(tablet, waar)
        if sam is not None and (hier := sorted(tablet.waarnemingen(sam.id))):
            tablet.herroep(sam, hier[welk % len(hier)])

    @rule(wie=WIE, waar=WAAR, welk=HOE)
    def antwoord(self, wie: int, waar: int, welk: int) -> None:
        tablet = self.tablet(wie)
        sam = self.bekend(tablet, waar)
        if sam is not None and (hier := sorted(tablet.ids_hier(sam.id))):
            tablet.zeg(sam, "gezien", hier[welk % len(hier)])

    @rule(wie=WIE, waar=WAAR)
    def voor_jezelf(self, wie: int, waar: int) -> None:
        tablet = self.tablet(wie)
        if (sam := self.bekend(tablet, waar)) is not None:
            tablet.stel(sam.id, OpmerkingGemaakt("alleen hier"), kring=Kring.EIGEN)

    # -------------------------------------------------------------------------- at the school

    @rule(waar=WAAR)
    def neem_recht(self, waar: int) -> None:
        if (sam := self.mensen[waar % 2]).id not in self.school.gewist:
            self.school.neem_recht(sam)

    @rule(waar=WAAR)
    def geef_recht(self, waar: int) -> None:
        if (sam := self.mensen[waar % 2]).id not in self.school.gewist:
            self.school.zet_eind(sam, None)

    @rule(waar=WAAR, lang=st.booleans(), naar=st.sampled_from((A, B)))
    def verplaats(self, waar: int, lang: bool, naar: str) -> None:
        if (sam := self.mensen[waar % 2]).id not in self.school.gewist:
            dag = vandaag() - timedelta(days=50 if lang else 0)
            self.mensen[waar % 2] = self.school.verplaats(sam, naar, dag)

    @precondition(lambda self: not self.school.ingetrokken)
    @rule(wie=WIE)
    def trek_in(self, wie: int) -> None:
        self.school.trek_in(self.tablet(wie))

    @precondition(lambda self: not self.school.gewist)
    @rule(waar=WAAR)
    def wis_iemand(self, waar: int) -> None:
        self.school.wis(self.mensen[waar % 2])

    @rule(waar=WAAR, welk=HOE)
    def wis_een_feit(self, waar: int, welk: int) -> None:
        sam = self.mensen[waar % 2]
        hier = sorted(
            rij["id"]
            for rij in self.school.dossier().hub["feit"]
            if rij["dossier"] == sam.id and rij["soort"] == "waarneming_vastgelegd"
        )
        if hier and sam.id not in self.school.gewist:
            self.school.wis(sam, hier[welk % len(hier)])

    # ---------------------------------------------------------------------------- on the line

    @rule(wie=WIE)
    def wissel(self, wie: int) -> None:
        self.tablet(wie).wissel()

    @rule(wie=WIE, kant=st.sampled_from((OP, AF)), plek=st.integers(1, 3000))
    def wissel_op_een_slechte_lijn(self, wie: int, kant: str, plek: int) -> None:
        self.lijn.knip_na(kant, plek)
        self.tablet(wie).wissel(self.lijn.adres)
        self.lijn.begin_opnieuw()

    @rule()
    def dood_de_hub(self) -> None:
        self.school.hub.dood()

    @rule(wie=WIE, na=st.integers(1, 90))
    def de_hub_sterft(self, wie: int, na: int) -> None:
        self.school.hub.sterf_bij(na)
        self.tablet(wie).wissel()
        self.school.hub.spaar()

    @rule(wie=WIE, na=st.integers(1, 120))
    def het_tablet_valt_om(self, wie: int, na: int) -> None:
        tablet = self.tablet(wie)
        with valt_om(tablet.store, na):
            tablet.wissel()
        tablet.sluit()
        tablet.open()

    @precondition(lambda self: self.herstelbaar and self.kopie is None)
    @rule()
    def maak_een_kopie(self) -> None:
        self.kopie = self.map / "kopie.db"
        self.toen = dict(self.school.plekken), list(self.mensen)
        bron, doel = sqlite3.connect(self.hubbestand), sqlite3.connect(self.kopie)
        bron.backup(doel)
        bron.close()
        doel.close()

    @precondition(lambda self: self.kopie is not None)
    @rule()
    def zet_de_kopie_terug(self) -> None:
        assert self.kopie is not None
        school = self.school
        with school.school.database.beheer() as verbinding:
            vul_aan(verbinding, school.hub.map / "bijlagen")
        with school.hub.stil():
            school.school.database.sluit()
            for bij in ("-wal", "-shm"):
                self.hubbestand.with_name(f"hub.db{bij}").unlink(missing_ok=True)
            shutil.copy(self.kopie, self.hubbestand)
            database = Database(school.hub.db)
            nu = datetime.now(UTC)
            meld_hersteld(database, school.hub.map / "bijlagen", door="proef", nu=nu)
            database.sluit()
        school.plekken, self.mensen = dict(self.toen[0]), list(self.toen[1])

    # --------------------------------------------------------------------------------- inside

    @property
    def hubbestand(self) -> Path:
        return self.school.hub.map / "hub.db"

    def tablet(self, wie: int) -> Tablet:
        return self.school.tablets[wie % len(self.school.tablets)]

    def bekend(self, tablet: Tablet, waar: int) -> Deelnemer | None:
        """Somebody whom this tablet knows as the school's."""
        hier = {band.dossier for band in tablet.store.uitwisselmap.banden()}
        mensen = [sam for sam in self.mensen if sam.id in hier]
        return mensen[waar % len(mensen)] if mensen else None

    def teardown(self) -> None:
        try:
            if self.mensen:
                self.lijn.begin_opnieuw()
                self.school.laat_wisselen(keren=3)
                self.school.eis_heel()
        finally:
            self.stapel.close()


def spel_op(hub: Vloer, leeg: Path, sleutel: bytes, *, herstelbaar: bool) -> type[Spel]:
    """The game on this hub, each play with a school of its own."""

    def maak(map_: Path) -> AbstractContextManager[Plein]:
        return plein(hub, map_, leeg, sleutel)

    class Hier(Spel):
        """On this hub."""

    Hier.maak, Hier.herstelbaar = staticmethod(maak), herstelbaar
    return Hier
