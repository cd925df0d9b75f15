"""The other side of the line: a hub in memory, and the people of a school who record there."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

import msgspec

from tests.fakes.hub import SCHOOL, MemoryHub
from tests.fakes.hublijn import MemoryHubs
from tests.fakes.outside import CountingIds, FakeSigner
from tests.journeys.venster import Opener
from werkplek.domain.feiten import (
    DeelnemerAangemeld,
    Feit,
    Inhoud,
    Klok,
    OpmerkingGemaakt,
    PlaatsingGestart,
    Relatie,
    Verwijzing,
    WerkprocessenGekozen,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PersoonId, PlaatsingId
from werkplek.domain.kwalificatie import Kwalificatie
from werkplek.domain.personen import Naam
from werkplek.domain.schaal import STANDAARD
from werkplek.domain.werkverwijzing import KwalificatieVerwijzing, WerkprocesVerwijzing
from werkplek.protocol.feit import Schakel, codeer
from werkplek.protocol.naam import naam_in
from werkplek.protocol.reeks import pak_in
from werkplek.protocol.uitwisseling import Collega, Ophaling, Rechten, Zending
from werkplek.protocol.zegel import verzegel
from werkplek.structuur.start import startdata
from werkplek.wiring import Werkplek

ADRES = "https://hub.example.nl"
BENTE = PersoonId("01990000-0000-7000-8000-0000000b0001")
COORDINATOR = PersoonId("01990000-0000-7000-8000-0000000b0002")
NAMEN = {BENTE: ("Bente Verzonnen", "bpv-begeleider"), COORDINATOR: ("Coos Proef", "coordinator")}
DAG = date(2026, 11, 2)


@dataclass(slots=True)
class Schoolhub(MemoryHub):
    """A hub that also says who its people are."""

    def _rechten(self, vraag: Ophaling) -> Rechten | None:
        gegeven = MemoryHub._rechten(self, vraag)
        if gegeven is None:
            return None
        mensen = tuple(Collega(naam_in(id_), *wie) for id_, wie in NAMEN.items())
        return msgspec.structs.replace(gegeven, collegas=mensen)


@dataclass(slots=True)
class School:
    """The people of the school, on a device of their own, at its hub."""

    hub: Schoolhub = field(default_factory=Schoolhub)
    apparaat: str = "01990000-0000-7000-9000-00000000a001"
    signer: FakeSigner = field(default_factory=lambda: FakeSigner(21))
    ids: CountingIds = field(default_factory=lambda: CountingIds(0xA000))
    _schakel: Schakel | None = None

    def __post_init__(self) -> None:
        self.hub.ken(self.apparaat, bytes.fromhex(self.signer.sleutel))

    def plaats(self, dossier: str, naam: str) -> None:
        """Somebody of the school comes to learn at the leerbedrijf."""
        self.hub.plaats(dossier, naam)
        roepnaam, _, achternaam = naam.partition(" ")
        kwalificatie = _logistiek()
        self._leg_vast(dossier, COORDINATOR, DeelnemerAangemeld(Naam(roepnaam, achternaam)))
        plaatsing = self._leg_vast(dossier, COORDINATOR, _plaatsing(kwalificatie))
        keuze = tuple(
            WerkprocesVerwijzing(kwalificatie.crebo, w.code, w.titel)
            for w in kwalificatie.werkprocessen[:4]
        )
        self._leg_vast(dossier, COORDINATOR, WerkprocessenGekozen(PlaatsingId(plaatsing), keuze))

    def zeg(self, dossier: str, tekst: str, op: str = "") -> None:
        """The bpv-begeleider says something, about a feit or about somebody."""
        self._leg_vast(dossier, BENTE, OpmerkingGemaakt(tekst), op)

    def haal_weg(self, dossier: str) -> None:
        """The plaatsing is over: this leerbedrijf does not see the dossier any more."""
        del self.hub.inhoud.dossiers[dossier]

    def _leg_vast(self, dossier: str, wie: PersoonId, inhoud: Inhoud, op: str = "") -> FeitId:
        feit = Feit(
            id=FeitId(self.ids.nieuw()),
            organisatie=SCHOOL,
            deelnemer=DeelnemerId(dossier),
            auteur=wie,
            vastgelegd_op=datetime(2026, 11, 2, 9, tzinfo=UTC),
            klok=Klok.ZELF,
            gezien_op=DAG,
            inhoud=inhoud,
        )
        if op:
            feit = replace(feit, verwijst=(Verwijzing(Relatie.ANTWOORDT, FeitId(op)),))
        schakel = self._schakel or Schakel(self.apparaat)
        gecodeerd = codeer(feit, schakel, b"sixteen of salt.")
        self._schakel = Schakel(self.apparaat, schakel.volgnr + 1, gecodeerd.hash)
        reeks = pak_in(verzegel([gecodeerd.kop], self.signer), {0: gecodeerd}, {})
        self.hub.verstuur(self.apparaat, Zending((reeks,)))
        return feit.id


@dataclass(slots=True)
class SchoolOpener(Opener):
    """Opens the folder with a line to the school, which may be away."""

    school: School = field(default_factory=School)
    weg: bool = False
    hubs: MemoryHubs | None = None

    def open(self, wachtzin: str | None, herstelcode: str | None = None) -> Werkplek:
        """Open it; the line lies in memory."""
        werkplek = Opener.open(self, wachtzin, herstelcode)
        self.hubs = MemoryHubs({ADRES: self.school.hub}, werkplek.uitwisselmap.aanmelding()[0])
        self.werkplek = replace(werkplek, hubs=self.hubs)
        return self.werkplek

    def zonder_lijn(self) -> None:
        """There is no network."""
        assert self.hubs is not None
        self.hubs.hubs.clear()

    def met_lijn(self) -> None:
        """There is a network again."""
        assert self.hubs is not None
        self.hubs.hubs[ADRES] = self.school.hub


def _logistiek() -> Kwalificatie:
    return next(k for k in startdata() if k.crebo == "25743")


def _plaatsing(kwalificatie: Kwalificatie) -> PlaatsingGestart:
    return PlaatsingGestart(
        KwalificatieVerwijzing(
            kwalificatie.crebo, kwalificatie.naam, kwalificatie.niveau, kwalificatie.dossier
        ),
        PersoonId(""),
        STANDAARD.id,
        STANDAARD.versie,
        school="ROC De Verzonnen Stad",
    )
