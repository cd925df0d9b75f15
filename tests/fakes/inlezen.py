"""Taking over files of the trade *Klompenmaker*, and beginning on what they bring."""

from tests.fakes.dossiers import KLOMPENMAKER, OUD, Vastebron, bron, klompenmaker
from tests.fakes.werkvloer import SANNE, Werkvloer
from werkplek.application.importeren import (
    Voorstel,
    importeer,
)
from werkplek.application.keuze import PlaatsingOpgave
from werkplek.application.plaatsen import voeg_deelnemer_toe
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import Crebo, Kwalificatie
from werkplek.domain.leesverslag import Leesdeel
from werkplek.domain.navraag import Navraag
from werkplek.domain.opleiding import Opleiding
from werkplek.domain.plaatsing import Plaatsing

ANDERS = klompenmaker({**OUD, "B1-K1-W1": "Kiest het juiste hout"})


NIEUWER = klompenmaker({**OUD, "B1-K1-W3": "Meet de voet"}, "SBB 200", vanaf=2025)


OUDER = klompenmaker(OUD, "SBB 50", vanaf=2012)


JA = frozenset(Navraag)


NEE: frozenset[Navraag] = frozenset()


def niets(_: float) -> None:
    """Nobody looks at the progress."""


def neem(vloer: Werkvloer, *kwalificaties: Kwalificatie, ja: frozenset[Navraag]) -> Voorstel:
    return importeer(vloer.ctx, vloer.marga, bron(*kwalificaties), meld=niets, bevestigd=ja)


def alles_hier(vloer: Werkvloer) -> list[object]:
    """All of the structuur as it can be read."""
    with vloer.store.lees() as lezer:
        koppen = [kop for top in lezer.koppen() for kop in lezer.edities(top.crebo)]
        return [
            [lezer.kwalificatie(kop.crebo, kop.dossier.editie) for kop in koppen],
            [lezer.opleiding(kop.crebo) for kop in koppen],
            lezer.bronnen(),
            [lezer.zoek_kwalificaties(woord) for woord in ("klomp", "hout", "voet", "goederen")],
        ]


def begin_op(vloer: Werkvloer, kwalificatie: Kwalificatie) -> DeelnemerId:
    with vloer.store.unit_of_work() as uow:
        uow.bewaar_kwalificaties([kwalificatie])
        uow.commit()
    opgave = PlaatsingOpgave(kwalificatie.crebo, vloer.vandaag, editie=kwalificatie.editie)
    return voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, opgave)


def plaatsing(vloer: Werkvloer, deelnemer: DeelnemerId) -> Plaatsing:
    huidige = vloer.gang(deelnemer).huidige
    assert huidige is not None
    return huidige.plaatsing


def lijst(*opleidingen: Opleiding) -> Vastebron:
    return Vastebron([Leesdeel(opleidingen=opleidingen, gedaan=1.0)], naam="koppeltabel.xlsx")


def certificaat(titels: dict[str, str], editie: str = "SBB 100") -> Kwalificatie:
    return klompenmaker(titels, editie, crebo=Crebo("C0999"), hoort_bij=KLOMPENMAKER)
