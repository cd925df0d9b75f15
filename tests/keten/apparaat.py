"""A device of the chain: a folder, who works on it, and what they do there."""

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from tests.uitwisseling.tablet import Haast
from werkplek.application.beginnen import LeerbedrijfOpgave, PersoonOpgave, begin
from werkplek.application.context import Context, persoon_van
from werkplek.application.handtekenen import Tekengerei, Tekenopgave, onderteken
from werkplek.application.ontgrendelen import Ontgrendeld, ontgrendel
from werkplek.application.papieren import vast_bestand
from werkplek.application.ports_verklaring import Streek
from werkplek.application.uitwisselen import wissel_alles_uit
from werkplek.application.uitwisselgang import Uitwisseling
from werkplek.device.slots import Argon2Cost
from werkplek.documents.controle.controleur import StrengeControleur
from werkplek.documents.controle.vertrouwen import uit_lijsten
from werkplek.documents.papiermaker import PdfPapiermaker
from werkplek.domain.controle import Controleverslag
from werkplek.domain.kenmerk import DeelnemerId, FeitId, VerklaringId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.personen import Persoon
from werkplek.domain.vaststelling import Handtekeningrol
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.domain.voortgang import voortgang
from werkplek.structuur.start import startdata
from werkplek.wiring import Werkplek, begin_werkplek

SCHOOL: Final = "ROC De Verzonnen Stad"
BEDRIJF: Final = "Bakkerij Fictief"
MARGA: Final = "Marga Proefstra"
HENK: Final = "Henk Nooitgoed"
"""Whom the school never let sign."""

FATMA: Final = "Fatma Straksweg"
"""Whom the school let sign, until a test says otherwise."""

ADA: Final = "Ada Examenproef"
PINCODE: Final = "481516"
WACHTZIN: Final = "vier verzonnen woorden achter elkaar"
PLAATS: Final = "Nergenshuizen"
CODE: Final = WerkprocesCode("B1-K1-W1")
ONZEKER: Final = WerkprocesCode("P1-K1-W3")
"""Of which the title must be compared first."""

GOEDKOOP: Final = Argon2Cost(memory_kib=64, iterations=1, lanes=1)
ROEPNAMEN: Final = tuple(f"Sam{nummer}" for nummer in range(16))
DEADLINE: Final = 50.0
"""Seconds in which a hub that is left alone does its work, however busy the machine is."""


@dataclass(frozen=True, slots=True)
class Papierwerk:
    """A verklaring that the tablet drew up."""

    id: VerklaringId
    nummer: str
    dossier: DeelnemerId
    waarnemingen: tuple[FeitId, ...] = ()


@dataclass(slots=True)
class Apparaat:
    """A device, who works on it, and whether it has a network."""

    plek: Werkplek
    wie: Persoon

    @property
    def ctx(self) -> Context:
        return self.plek.ctx

    def als(self, naam: str) -> "Apparaat":
        """Somebody else works on it."""
        with self.ctx.store.lees() as lezer:
            return Apparaat(self.plek, persoon_van(lezer, naam))

    def bewezen(self) -> Ontgrendeld:
        """Who works here typed the pincode just now."""
        return ontgrendel(self.ctx, self.plek.toegang, self.wie, PINCODE)

    def ronde(self) -> Uitwisseling:
        """Exchange with the school; gives what came of it."""
        (uitkomst,) = wissel_alles_uit(
            self.ctx, self.plek.uitwisselmap, self.plek.hubs, stop=Haast(), toeval=lambda: 0.0
        )
        return uitkomst

    def wissel(self) -> None:
        """Exchange, and demand that all of it went well."""
        uitkomst = self.ronde()
        if uitkomst.fout is not None:
            raise uitkomst.fout
        assert not uitkomst.ongelijk

    def dossier(self, roepnaam: str) -> DeelnemerId:
        with self.ctx.store.lees() as lezer:
            return next(r.deelnemer for r in lezer.overzicht() if r.roepnaam == roepnaam)

    def stand(self, van: Papierwerk) -> VerklaringStand:
        """How far a verklaring is, as this device knows."""
        with self.ctx.store.lees() as lezer:
            gangen = voortgang(lezer.feiten(DeelnemerId(van.dossier))).plaatsingen
        return next(s for gang in gangen for s in gang.verklaringen if s.id == van.id)

    def pdf(self, van: Papierwerk) -> bytes:
        """The established file as it is here."""
        stand = self.stand(van)
        with self.ctx.store.lees() as lezer:
            return vast_bestand(lezer, stand, self.plek.papiermaker)

    def controleer(self, inhoud: bytes, *, over: timedelta = timedelta()) -> Controleverslag:
        """The strict check with the lists of this device, now or after some time."""
        vertrouwen = uit_lijsten(tuple(self.plek.lijsten.bewaard()))
        nu = datetime.now(UTC) + over
        return StrengeControleur(vertrouwen, PdfPapiermaker(), lambda: nu).controleer(inhoud)

    def teken(self, van: Papierwerk, rol: Handtekeningrol, naam: str = MARGA) -> FeitId:
        """Somebody signs in the file, without a network."""
        gerei = Tekengerei(self.plek.papiermaker, self.plek.tekenaar)
        opgave = Tekenopgave(rol, Streek(naam=naam))
        return onderteken(self.ctx, self.bewezen(), VerklaringId(van.id), opgave, gerei)


def nieuw_apparaat(map_: Path, stapel: ExitStack, bij: str, wie: PersoonOpgave) -> Apparaat:
    """A folder of its own."""
    plek = begin_werkplek(map_, WACHTZIN, sleutelbos=None, cost=GOEDKOOP)
    stapel.callback(plek.ctx.store.sluit)
    persoon = begin(plek.ctx, LeerbedrijfOpgave(bij, PLAATS), wie, startdata())
    plek.toegang.kies_pincode(persoon.id, PINCODE)
    return Apparaat(plek, persoon)
