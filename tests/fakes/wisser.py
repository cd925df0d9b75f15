"""The port `Wisser` on the state of a `MemoryStore`."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from werkplek.application.ports_wissen import BewaardDossier, Wisfase, Wistelling
from werkplek.domain.bewaren import blijvend
from werkplek.domain.feiten import (
    BewijsToegevoegd,
    DossierGewist,
    Feit,
    OordeelGegeven,
    PlaatsingGestart,
    Relatie,
    ScanBewaard,
    WaarnemingVastgelegd,
)
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.protocol.feit import GecodeerdFeit, decodeer
from werkplek.protocol.kop import lees_kop

if TYPE_CHECKING:
    from tests.fakes.store import MemoryStore


@dataclass
class MemoryWisser:
    """Takes bodies out of the log in memory; `_fase` as the folder would remember it."""

    store: "MemoryStore"
    _fase: Wisfase | None = None

    def tel(self, deelnemer: DeelnemerId, klasse: str = "") -> Wistelling:
        toestand = self.store.toestand
        weg = self._weg(deelnemer, klasse)
        sommen = self._sommen(deelnemer, klasse)
        documenten = sum(som in toestand.documenten for som in sommen)
        bijlagen = sum(som in toestand.bijlagen for som in sommen)
        kladjes = sum(kladje.deelnemer == deelnemer for kladje in toestand.kladjes.values())
        van = [feit for feit in self._feiten() if feit.id in weg]
        return Wistelling(
            *(len(weg), documenten, bijlagen, kladjes),
            gezien=sum(_telt(feit) for feit in van),
            plaatsingen=sum(isinstance(feit.inhoud, PlaatsingGestart) for feit in van),
        )

    def wis(self, gewist: Feit) -> Wistelling:
        inhoud = gewist.inhoud
        assert isinstance(inhoud, DossierGewist)
        geteld = self.tel(gewist.deelnemer, inhoud.klasse)
        weg = self._weg(gewist.deelnemer, inhoud.klasse)
        sommen = self._sommen(gewist.deelnemer, inhoud.klasse)
        with self.store.unit_of_work() as uow:
            uow.voeg_gewist_toe(gewist)
            uow.commit(verzegel=True)
        toestand = self.store.toestand
        toestand.log = [
            GecodeerdFeit(g.kop, b"", b"") if lees_kop(g.kop).id in weg else g for g in toestand.log
        ]
        for som in sommen:
            toestand.documenten.pop(som, None)
            toestand.bijlagen.pop(som, None)
        toestand.kladjes = {
            sleutel: kladje
            for sleutel, kladje in toestand.kladjes.items()
            if kladje.deelnemer != gewist.deelnemer
        }
        zonder_taal = toestand.instellingen.met_taal(gewist.deelnemer, "")
        toestand.instellingen = zonder_taal.zonder_badge(gewist.deelnemer)
        self._fase = Wisfase.BESTAND
        return geteld

    def fase(self) -> Wisfase | None:
        return self._fase

    def maak_schoon(self) -> None:
        if self._fase is Wisfase.BESTAND:
            self._fase = Wisfase.KOPIEEN

    def kopieen_zijn_weg(self) -> None:
        self._fase = None

    def dagen_vanaf(self, dag: date) -> int:
        dagen = {lees_kop(g.kop).vastgelegd_op[:10] for g in self.store.toestand.log}
        return sum(een >= dag.isoformat() for een in dagen)

    def bewaard(self) -> tuple[BewaardDossier, ...]:
        laatste = {
            feit.deelnemer: feit.inhoud
            for feit in self._feiten()
            if isinstance(feit.inhoud, DossierGewist)
        }
        dossiers = [
            BewaardDossier(wie, wat.klasse, wat.behouden_tot)
            for wie, wat in laatste.items()
            if wat.behouden_tot is not None
        ]
        return tuple(sorted(dossiers, key=lambda een: (een.behouden_tot, een.deelnemer)))

    def _feiten(self) -> list[Feit]:
        return [decodeer(g)[1] for g in self.store.toestand.log if g.zout]

    def _weg(self, wie: DeelnemerId, klasse: str) -> set[str]:
        koppen = [lees_kop(g.kop) for g in self.store.toestand.log if g.zout]
        blijft = blijvend(klasse)
        return {kop.id for kop in koppen if kop.deelnemer == wie and kop.soort not in blijft}

    def _sommen(self, wie: DeelnemerId, klasse: str) -> set[str]:
        weg = self._weg(wie, klasse)
        eigen: set[str] = set()
        anders: set[str] = set()
        for feit in self._feiten():
            match feit.inhoud:
                case OordeelGegeven(pdf_sha256=som) | ScanBewaard(sha256=som):
                    (eigen if feit.id in weg else anders).add(som)
                case BewijsToegevoegd(sha256=som):
                    (eigen if feit.id in weg else anders).add(som)
                case _:
                    pass
        return eigen - anders


def _telt(feit: Feit) -> bool:
    """Whether something was seen, and not told better."""
    return isinstance(feit.inhoud, WaarnemingVastgelegd) and not feit.verwezen(Relatie.CORRIGEERT)
