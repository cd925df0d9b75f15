"""A school with an examencommissie, a leerbedrijf with a tablet, and a verklaring on its way."""

import hashlib
import os
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa

from tests.fakes.apparaat import Apparaat, Deelnemer
from tests.fakes.dienstlijn import DienstLijn
from tests.fakes.schoolkantoor import Schoolkantoor
from tests.fakes.zegelaar import NepPapier, NepZegelaar
from werkplek.application.ports_verklaring import Papiermaker
from werkplek.application.verklaren import documentnummer
from werkplek.device.ids import UuidIds
from werkplek.domain.feiten import (
    Feit,
    FeitHerroepen,
    Inhoud,
    Klok,
    OordeelGegeven,
    Relatie,
    VerklaringOpgemaakt,
    Verwijzing,
    WaarnemingVastgelegd,
)
from werkplek.domain.kenmerk import (
    DeelnemerId,
    FeitId,
    OrganisatieId,
    PersoonId,
    PlaatsingId,
)
from werkplek.domain.kwalificatie import Crebo, DossierEditie, KerntaakCode, WerkprocesCode
from werkplek.domain.personen import Persoonsgegevens
from werkplek.domain.schoolfeiten import (
    HandtekeningGezet,
    VerklaringAangeboden,
    VerklaringVastgesteld,
)
from werkplek.domain.vaststelling import Handtekeningrol, Papier, Vaststelling, Vorm
from werkplek.domain.verklaring import (
    Ondertekenaar,
    Oordeel,
    Verklaring,
    VerklaringBedrijf,
    VerklaringRegel,
)
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing
from werkplek.hub.bijlage_bestand import Bijlagemap
from werkplek.hub.bijlagen import Bijlagekast
from werkplek.hub.database import Database
from werkplek.hub.dienst import Dienst, maak_dienst
from werkplek.hub.geheim import lees_geheim
from werkplek.hub.tables_waarmerk import register
from werkplek.hub.verklaringen.verzegelen import Verzegelaar
from werkplek.protocol.feit import GecodeerdFeit, Schakel, codeer

CODE = WerkprocesCode("B1-K1-W1")
ADA = "Ada Nergens"
SJABLOON = "praktijkverklaring-a4/2"
GEZIEN = (date(2026, 10, 6), date(2026, 10, 20))


def opgesteld(waarnemingen: tuple[str, ...], naam: str = "ROC De Verzonnen Stad") -> Verklaring:
    """What a praktijkopleider draws up of somebody made up, without a number."""
    regel = VerklaringRegel(
        KerntaakCode("B1-K1"),
        "Werkt als assistent",
        CODE,
        "Bereidt werkzaamheden voor",
        titel_bevestigd=True,
        gezien_op=GEZIEN,
        waarnemingen=waarnemingen,
    )
    return Verklaring(
        nummer="",
        opgemaakt_op=date(2026, 11, 2),
        deelnemer=Persoonsgegevens("Sanne Maria", "de Vries", date(2003, 5, 14), "Verzonnen"),
        bedrijf=VerklaringBedrijf("Bakkerij Fictief", "Nergenshuizen"),
        praktijkopleider=Ondertekenaar("Ans Verzonnen", "praktijkopleider"),
        crebo=Crebo("25743"),
        kwalificatie="Assistent logistiek",
        niveau=1,
        dossier=DossierEditie(Crebo("23301"), "Entree", "2022"),
        begin=date(2026, 9, 1),
        eind=None,
        school=naam,
        regels=(regel,),
    )


def met_mankement(goed: Verklaring, mankement: str) -> Verklaring:
    """The same with one thing wrong."""
    (regel,) = goed.regels
    wie = goed.deelnemer
    anders: dict[str, Verklaring] = {
        "": goed,
        "titel": replace(goed, regels=(replace(regel, titel_bevestigd=False),)),
        "geen": replace(goed, regels=(replace(regel, waarnemingen=()),)),
        "regels": replace(goed, regels=()),
        "naam": replace(goed, deelnemer=replace(wie, voornamen=" ")),
        "geboren": replace(goed, deelnemer=replace(wie, geboortedatum=goed.opgemaakt_op)),
    }
    return anders[mankement]


@dataclass(slots=True)
class Tablet:
    """The tablet of the leerbedrijf: states whatever it is told, and pushes it."""

    apparaat: Apparaat
    dienst: Dienst
    wie: Deelnemer
    auteur: str = ""
    schakel: Schakel | None = None
    wachtrij: list[GecodeerdFeit] = field(default_factory=list)

    def zeg(self, inhoud: Inhoud, *rust_op: str, id_: str = "", op: date | None = None) -> str:
        """State something; gives the id."""
        verwijst = tuple(Verwijzing(Relatie.RUST_OP, FeitId(een)) for een in rust_op)
        return self.stel(inhoud, verwijst, id_ or UuidIds().nieuw(), op)

    def herroep(self, feit: str) -> str:
        """Withdraw a feit."""
        verwijst = (Verwijzing(Relatie.HERROEPT, FeitId(feit)),)
        return self.stel(FeitHerroepen("vergist"), verwijst, UuidIds().nieuw(), None)

    def stel(
        self, inhoud: Inhoud, verwijst: tuple[Verwijzing, ...], id_: str, op: date | None
    ) -> str:
        """State anything."""
        feit = Feit(
            id=FeitId(id_),
            organisatie=OrganisatieId(self.apparaat.school_id),
            deelnemer=DeelnemerId(self.wie.id),
            auteur=PersoonId(self.auteur or self.apparaat.auteur),
            vastgelegd_op=datetime.now(UTC).replace(microsecond=0),
            klok=Klok.ZELF,
            gezien_op=op or datetime.now(UTC).date(),
            inhoud=inhoud,
            verwijst=verwijst,
        )
        schakel = self.schakel or Schakel(self.apparaat.id)
        gecodeerd = codeer(feit, schakel, os.urandom(16))
        self.schakel = Schakel(self.apparaat.id, schakel.volgnr + 1, gecodeerd.hash)
        self.wachtrij.append(gecodeerd)
        return id_

    def stuur(self) -> list[str]:
        """Push what was stated; gives what became of each feit."""
        feiten, self.wachtrij = self.wachtrij, []
        reeks = self.apparaat.verzegel(feiten)
        antwoord = self.apparaat.stuur(DienstLijn(self.dienst), [reeks])
        uitkomst = antwoord.uitkomsten[0]
        return [een.uitkomst for een in uitkomst.feiten] or [uitkomst.uitkomst] * len(feiten)

    # ---------------------------------------------------------------------- what people do

    def zie(self) -> tuple[str, ...]:
        """The work was seen twice."""
        werkproces = WerkprocesVerwijzing(Crebo("25743"), CODE, "Bereidt werkzaamheden voor")
        gezien = WaarnemingVastgelegd(PlaatsingId(self.wie.plaatsing), werkproces, "zelf")
        return tuple(self.zeg(gezien, op=dag) for dag in GEZIEN)

    def maak_op(self, verklaring: Verklaring) -> tuple[str, Verklaring]:
        """Draw it up; gives its id, and it with its number."""
        id_ = UuidIds().nieuw()
        nummer = documentnummer(FeitId(id_), verklaring.opgemaakt_op.year)
        klaar = replace(verklaring, nummer=nummer)
        self.zeg(VerklaringOpgemaakt(self.plaatsing, klaar), id_=id_)
        return id_, klaar

    def oordeel(self, id_: str, verklaring: Verklaring) -> Verklaring:
        """Judge it."""
        klaar = replace(verklaring, oordeel=Oordeel(date(2026, 11, 2), "Nergenshuizen"))
        self.zeg(OordeelGegeven(self.plaatsing, klaar, "ab" * 32), id_)
        return klaar

    def bied_aan(self, id_: str) -> str:
        """Offer it to the school."""
        return self.zeg(VerklaringAangeboden(self.plaatsing), id_)

    @property
    def plaatsing(self) -> PlaatsingId:
        """Where the deelnemer learns."""
        return PlaatsingId(self.wie.plaatsing)


@dataclass(frozen=True, slots=True)
class Aangeboden:
    """A verklaring that lies at the school."""

    id: str
    aanbod: str
    verklaring: Verklaring
    waarnemingen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mensen:
    """Who is there: a deelnemer, the tablet of the bakery, Ada of the examencommissie."""

    wie: Deelnemer
    tablet: Apparaat
    ada: str
    eigen: Apparaat


def richt_in(kantoor: Schoolkantoor) -> Mensen:
    """A school with an examencommissie, a deelnemer, and two devices."""
    kantoor.richt_in()
    kantoor.doe("persoon", "toevoegen", ADA, "--rol", "examencommissie")
    wie = kantoor.plaats()
    mensen = kantoor.doe("persoon", "lijst")["personen"]
    ada = next(een["persoon"] for een in mensen if een["naam"] == ADA)
    with kantoor.dienst() as dienst:
        tablet = kantoor.apparaat(dienst)
        return Mensen(wie, tablet, ada, kantoor.apparaat(dienst, "--persoon", ADA))


@dataclass(slots=True)
class Examenkamer:
    """The office with its hub, without a web server; what seals is made up."""

    kantoor: Schoolkantoor
    database: Database
    mensen: Mensen
    papier: Papiermaker = field(default_factory=NepPapier)
    zegelaar: NepZegelaar = field(default_factory=NepZegelaar)
    verschil: timedelta = timedelta()
    dienst: Dienst = field(init=False)
    tablet: Tablet = field(init=False)
    eigen: Tablet = field(init=False)

    def __post_init__(self) -> None:
        geheim = lees_geheim(self.kantoor.map / "geheim")
        self.dienst = maak_dienst(self.database, geheim, bijlagen=self.map)
        mensen = deepcopy(self.mensen)
        self.tablet = Tablet(mensen.tablet, self.dienst, mensen.wie)
        self.eigen = Tablet(mensen.eigen, self.dienst, mensen.wie, mensen.ada)

    @property
    def map(self) -> Path:
        """Where files lie."""
        return self.kantoor.map / "bijlagen"

    @property
    def nu(self) -> datetime:
        """The clock of the hub."""
        return datetime.now(UTC) + self.verschil

    @property
    def kast(self) -> Bijlagekast:
        """Its files."""
        return Bijlagekast(self.database, Bijlagemap(self.map))

    @property
    def verzegelaar(self) -> Verzegelaar:
        """What seals."""
        geheim = lees_geheim(self.kantoor.map / "geheim")
        return Verzegelaar(self.database, geheim, self.kast, self.papier, self.zegelaar)

    def bied_aan(self, mankement: str = "") -> Aangeboden:
        """From the floor to the school, with one of the things that can be wrong with it."""
        gezien = self.tablet.zie()
        ontwerp = met_mankement(opgesteld(gezien), mankement)
        id_, verklaring = self.tablet.maak_op(ontwerp)
        verklaring = self.tablet.oordeel(id_, verklaring)
        aanbod = self.tablet.bied_aan(id_)
        assert set(self.tablet.stuur()) == {"bewaard"}
        return Aangeboden(id_, aanbod, verklaring, gezien)

    def vaststelling(self, vorm: Vorm = Vorm.PEN) -> Vaststelling:
        """As the examencommissie establishes today."""
        lid = Ondertekenaar(ADA, "lid van de examencommissie")
        return Vaststelling(
            "ROC De Verzonnen Stad", lid, self.nu.date(), "Nergenshuizen", vorm, SJABLOON
        )

    def stel_vast(
        self,
        wat: Aangeboden,
        *,
        vorm: Vorm = Vorm.PEN,
        verklaring: Verklaring | None = None,
        rust_op: tuple[str, ...] | None = None,
        id_: str = "",
    ) -> str:
        """A device of somebody of the examencommissie establishes; gives the id of the feit."""
        papier = Papier(verklaring or wat.verklaring, self.vaststelling(vorm))
        echt = not isinstance(self.papier, NepPapier)
        som = hashlib.sha256((self.papier if echt else NepPapier()).maak(papier)).hexdigest()
        assert papier.vaststelling is not None
        inhoud = VerklaringVastgesteld(
            self.tablet.plaatsing, papier.verklaring, papier.vaststelling, som
        )
        namen = (wat.id, wat.aanbod) if rust_op is None else rust_op
        return self.als_ada(inhoud, *namen, id_=id_)

    def als_ada(self, inhoud: Inhoud, *rust_op: str, id_: str = "") -> str:
        """Somebody of the examencommissie states something on a device of their own."""
        feit = self.eigen.zeg(inhoud, *rust_op, id_=id_)
        assert self.eigen.stuur() == ["bewaard"]
        return feit

    @property
    def ada(self) -> str:
        """Her id."""
        return self.mensen.ada

    def teken(self, wat: Aangeboden, rol: Handtekeningrol, bestand: bytes) -> str:
        """Somebody signed in the file, on the tablet."""
        som = hashlib.sha256(bestand).hexdigest()
        inhoud = HandtekeningGezet(self.tablet.plaatsing, rol, som, len(bestand))
        feit = self.tablet.zeg(inhoud, wat.id)
        assert self.tablet.stuur() == ["bewaard"]
        return feit

    def rij(self, wat: Aangeboden) -> sa.Row[tuple[object, ...]]:
        """The row of the register."""
        with self.database.beheer() as verbinding:
            vraag = sa.select(register).where(register.c.verklaring == wat.id)
            return verbinding.execute(vraag).one()

    def verzegel(self, wat: Aangeboden) -> bool:
        """It is the hub's turn."""
        return self.verzegelaar.verzegel(1, wat.id, self.nu)
