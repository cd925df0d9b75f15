"""The port `Store` in memory: a log of encoded feiten, and a fold over it for all that is read."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from types import TracebackType
from typing import Self

from tests.fakes.outside import FakeSigner
from tests.fakes.structuur import Structuur, StructuurLezing, StructuurWijziging
from tests.fakes.wisser import MemoryWisser
from werkplek.application.changes import Changes
from werkplek.application.ports import Document, MapBeschadigd, OverzichtRegel
from werkplek.application.ports_dossier import Zegelstand
from werkplek.application.ports_sleutels import Schoolhouder, Sleutelnaam
from werkplek.application.ports_veilig import Bijlage, Schijfstand
from werkplek.application.ports_verklaring import PdfSleutel
from werkplek.domain.feiten import (
    SOORTEN,
    DossierGekoppeld,
    DossierGewist,
    Feit,
    Kring,
    PlaatsingGestart,
)
from werkplek.domain.fouten import DeelnemerOnbekend
from werkplek.domain.instellingen import Instellingen
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId, PersoonId
from werkplek.domain.kladje import Kladje
from werkplek.domain.personen import Leerbedrijf, Persoon, Rol
from werkplek.domain.schaal import Aantoonregel
from werkplek.domain.school import Schoolband, met_een_plaatsing
from werkplek.domain.tekst import vergelijkbaar
from werkplek.domain.voortgang import Voortgang, voortgang
from werkplek.protocol.feit import GecodeerdFeit, Schakel, codeer, decodeer
from werkplek.protocol.kop import GEEN_VORIGE, lees_kop, sha256
from werkplek.protocol.zegel import MAX_REEKS, Zegel, verzegel

APPARAAT = "01990000-0000-7000-9000-000000000001"
ZOUT = b"sixteen of salt."


@dataclass(slots=True)
class Toestand:
    """Everything the folder holds."""

    log: list[GecodeerdFeit] = field(default_factory=list)
    leerbedrijf: Leerbedrijf | None = None
    personen: dict[PersoonId, Persoon] = field(default_factory=dict)
    documenten: dict[str, Document] = field(default_factory=dict)
    bijlagen: dict[str, Bijlage] = field(default_factory=dict)
    structuur: Structuur = field(default_factory=Structuur)
    verzegeld: int = 0
    gewist: set[DeelnemerId] = field(default_factory=set)
    instellingen: Instellingen = field(default_factory=Instellingen)
    kladjes: dict[tuple[PersoonId, str], Kladje] = field(default_factory=dict)
    banden: dict[DeelnemerId, Schoolband] = field(default_factory=dict)
    collegas: dict[PersoonId, str] = field(default_factory=dict)
    houders: dict[OrganisatieId, Schoolhouder] = field(default_factory=dict)
    pdf_sleutels: dict[Sleutelnaam, PdfSleutel] = field(default_factory=dict)
    leerbedrijven: dict[DeelnemerId, str] = field(default_factory=dict)

    def kopie(self) -> "Toestand":
        """The same, to change without touching this one."""
        return Toestand(
            list(self.log),
            self.leerbedrijf,
            dict(self.personen),
            dict(self.documenten),
            dict(self.bijlagen),
            self.structuur.kopie(),
            self.verzegeld,
            set(self.gewist),
            self.instellingen,
            dict(self.kladjes),
            dict(self.banden),
            dict(self.collegas),
            dict(self.houders),
            dict(self.pdf_sleutels),
            dict(self.leerbedrijven),
        )


class MemoryLezer(StructuurLezing):
    """Implements the port `Lezer` on one state."""

    def __init__(self, toestand: Toestand, regel: Aantoonregel) -> None:
        super().__init__(toestand.structuur)
        self._toestand = toestand
        self._regel = regel

    def _alle(self) -> list[Feit]:
        namen = {band.pseudoniem: band.dossier for band in self._toestand.banden.values()}
        hier = (decodeer(g)[1] for g in self._toestand.log if g.zout)
        eigen = (replace(f, deelnemer=namen.get(f.deelnemer, f.deelnemer)) for f in hier)
        return sorted(eigen, key=lambda feit: feit.id)

    def leerbedrijf(self) -> Leerbedrijf | None:
        return self._toestand.leerbedrijf

    def personen(self) -> tuple[Persoon, ...]:
        return tuple(
            sorted(self._toestand.personen.values(), key=lambda p: (vergelijkbaar(p.naam), p.id))
        )

    def aantoonregel(self) -> Aantoonregel:
        return self._regel

    def instellingen(self) -> Instellingen:
        return self._toestand.instellingen

    def kladje(self, persoon: PersoonId, onderwerp: str) -> str:
        kladje = self._toestand.kladjes.get((persoon, onderwerp))
        return kladje.tekst if kladje else ""

    def overzicht(self) -> tuple[OverzichtRegel, ...]:
        wie = {feit.deelnemer: None for feit in self._alle()}
        return tuple(
            _overzicht_regel(id_, voortgang(self.feiten(id_)))
            for id_ in wie
            if not self._is_gewist(id_)
        )

    def _is_gewist(self, deelnemer: DeelnemerId) -> bool:
        return deelnemer in self._toestand.gewist

    def feiten(
        self, deelnemer: DeelnemerId, *, soorten: Collection[str] | None = None
    ) -> tuple[Feit, ...]:
        types = tuple(SOORTEN[soort] for soort in (SOORTEN if soorten is None else soorten))
        return tuple(
            feit
            for feit in met_een_plaatsing(f for f in self._alle() if f.deelnemer == deelnemer)
            if isinstance(feit.inhoud, types)
        )

    def gebruikt(self) -> Counter[tuple[str, str]]:
        """How many plaatsingen began on each edition."""
        gestart = [f.inhoud for f in self._alle() if isinstance(f.inhoud, PlaatsingGestart)]
        return Counter((g.kwalificatie.crebo, g.kwalificatie.dossier.editie) for g in gestart)

    def feit(self, id_: FeitId) -> Feit | None:
        return next((feit for feit in self._alle() if feit.id == id_), None)

    def zegels_van(self, deelnemer: DeelnemerId) -> dict[FeitId, Zegelstand]:
        koppen = enumerate(lees_kop(g.kop) for g in self._toestand.log)
        dicht = self._toestand.verzegeld
        return {
            FeitId(kop.id): Zegelstand(kop.apparaat, kop.volgnr, verzegeld=plek < dicht)
            for plek, kop in koppen
            if kop.deelnemer == deelnemer
        }

    def document(self, sha256: str) -> Document | None:
        return self._toestand.documenten.get(sha256)

    def bijlage(self, sha256: str) -> bytes:
        if sha256 not in self._toestand.bijlagen:
            raise MapBeschadigd("bijlage_weg")
        return self._toestand.bijlagen[sha256].inhoud

    def miniatuur(self, sha256: str) -> bytes:
        bijlage = self._toestand.bijlagen.get(sha256)
        return b"" if bijlage is None else bijlage.miniatuur

    def laatste_moment(self) -> datetime | None:
        log = self._toestand.log
        return datetime.fromisoformat(lees_kop(log[-1].kop).vastgelegd_op) if log else None

    def namen(self) -> dict[PersoonId, str]:
        return self._toestand.collegas | {een.id: een.naam for een in self.personen()}

    def rollen(self) -> dict[PersoonId, str]:
        anderen = dict.fromkeys(self._toestand.collegas, Rol.BPV_BEGELEIDER.value)
        return anderen | {een.id: een.rol.value for een in self.personen()}

    def schoolband(self, dossier: DeelnemerId) -> Schoolband | None:
        return self._toestand.banden.get(dossier)

    def leerbedrijven(self) -> dict[DeelnemerId, str]:
        return self._toestand.leerbedrijven

    def schoolhouder(self, school: OrganisatieId) -> Schoolhouder | None:
        return self._toestand.houders.get(school)

    def pdf_sleutel(self, naam: Sleutelnaam) -> PdfSleutel | None:
        return self._toestand.pdf_sleutels.get(naam)

    def aantal_feiten(self) -> int:
        return len(self._toestand.log)

    def niet_verstuurd(self) -> int:
        hier = [lees_kop(g.kop) for g in self._toestand.log if g.zout]
        return sum(kop.kring is not Kring.EIGEN for kop in hier)


class MemoryUnitOfWork(StructuurWijziging, MemoryLezer):
    """Implements the port `UnitOfWork` on a copy that takes the place of the state on commit."""

    def __init__(self, store: "MemoryStore") -> None:
        super().__init__(store.toestand.kopie(), store.regel)
        self._store = store
        self._geraakt: set[str] = set()
        self._personen = False

    def __enter__(self) -> Self:
        if self._store.bezig:
            raise RuntimeError("a unit of work inside a unit of work")
        self._store.bezig = True
        return self

    def __exit__(
        self,
        soort: type[BaseException] | None,
        fout: BaseException | None,
        spoor: TracebackType | None,
    ) -> None:
        self._store.bezig = False

    def voeg_toe(self, feit: Feit) -> None:
        if self._is_gewist(feit.deelnemer):
            raise DeelnemerOnbekend(feit.deelnemer)
        self.voeg_gewist_toe(feit)

    def voeg_gewist_toe(self, feit: Feit) -> None:
        """Also about somebody who was erased before."""
        if isinstance(feit.inhoud, DossierGewist):
            self._toestand.gewist.add(feit.deelnemer)
        if isinstance(feit.inhoud, DossierGekoppeld):
            band = self._toestand.banden.pop(feit.deelnemer)
            samen = replace(band, dossier=feit.inhoud.eigen, gekoppeld=True)
            self._toestand.banden[samen.dossier] = samen
        log = self._toestand.log
        vorige = log[-1].hash if log else GEEN_VORIGE
        log.append(codeer(feit, Schakel(APPARAAT, len(log) + 1, vorige), ZOUT))
        self._geraakt.add(feit.deelnemer)

    def bewaar_leerbedrijf(self, leerbedrijf: Leerbedrijf) -> None:
        self._toestand.leerbedrijf = leerbedrijf

    def bewaar_persoon(self, persoon: Persoon) -> None:
        self._toestand.personen[persoon.id] = persoon
        self._personen = True

    def bewaar_instellingen(self, instellingen: Instellingen) -> None:
        self._toestand.instellingen = instellingen

    def bewaar_kladje(self, kladje: Kladje) -> None:
        self._toestand.kladjes.pop((kladje.persoon, kladje.onderwerp), None)
        if kladje.tekst and not self._is_gewist(kladje.deelnemer):
            self._toestand.kladjes[(kladje.persoon, kladje.onderwerp)] = kladje

    def bewaar_document(self, document: Document) -> None:
        if sha256(document.inhoud) != document.sha256:
            raise ValueError("a document is kept under the digest of its own bytes")
        self._toestand.documenten.setdefault(document.sha256, document)

    def bewaar_bijlage(self, bijlage: Bijlage) -> None:
        if sha256(bijlage.inhoud) != bijlage.sha256:
            raise ValueError("a file is kept under the digest of its own bytes")
        self._toestand.bijlagen.setdefault(bijlage.sha256, bijlage)

    def vergeet_pdf_sleutel(self, naam: Sleutelnaam) -> None:
        self._toestand.pdf_sleutels.pop(naam, None)

    def commit(self, *, verzegel: bool = False) -> Changes:
        self._store.toestand = self._toestand.kopie()
        self._store.commits += 1
        if verzegel:
            self._store.sluit_reeks()
        return Changes(frozenset(self._geraakt), self._personen, self.gewijzigd)


class MemoryStore:
    """Implements the port `Store`; counts commits and keeps the seals it made."""

    def __init__(self, regel: Aantoonregel = Aantoonregel()) -> None:  # noqa: B008  a frozen value
        self.toestand = Toestand()
        self.regel = regel
        self.commits = 0
        self.stand = Schijfstand.GOED
        self.bezig = False
        self.gesloten = False
        self.zegels: list[tuple[Zegel, tuple[bytes, ...]]] = []
        self.wisser = MemoryWisser(self)

    @contextmanager
    def lees(self) -> Iterator[MemoryLezer]:
        self._eis_open()
        yield MemoryLezer(self.toestand.kopie(), self.regel)

    def unit_of_work(self) -> MemoryUnitOfWork:
        self._eis_open()
        return MemoryUnitOfWork(self)

    def sluit_reeks(self) -> int:
        self._eis_open()
        klaar = sum(len(koppen) for _, koppen in self.zegels)
        gemaakt = 0
        reeks: list[bytes] = []
        for kop in [g.kop for g in self.toestand.log[klaar:]]:
            wissel = reeks and _voor_wie(reeks[0]) != _voor_wie(kop)
            if wissel or len(reeks) == MAX_REEKS:
                gemaakt += self._verzegel(reeks)
                reeks = []
            reeks.append(kop)
        return gemaakt + (self._verzegel(reeks) if reeks else 0)

    def _verzegel(self, reeks: Sequence[bytes]) -> int:
        self.zegels.append((verzegel(reeks, FakeSigner()), tuple(reeks)))
        self.toestand.verzegeld += len(reeks)
        return 1

    def schijf(self) -> Schijfstand:
        return self.stand

    def ruim_bijlagen_op(self) -> int:
        self._eis_open()
        return 0

    def herbouw(self) -> int:
        return sum(bool(g.zout) for g in self.toestand.log)

    def sluit(self) -> None:
        if not self.gesloten:
            self.sluit_reeks()
            self.gesloten = True

    def _eis_open(self) -> None:
        if self.gesloten:
            raise RuntimeError("the store was closed")


def _voor_wie(kop: bytes) -> tuple[str, str]:
    """One run is of one author, for one organisatie."""
    gelezen = lees_kop(kop)
    return gelezen.auteur, gelezen.organisatie


def _overzicht_regel(deelnemer: DeelnemerId, gang: Voortgang) -> OverzichtRegel:
    dagen = [w.gezien_op for w in gang.waarnemingen if w.geldt]
    laatst: date | None = max(dagen, default=None)
    nu = gang.huidige
    if nu is None:
        return OverzichtRegel(
            deelnemer, gang.naam.roepnaam, gang.naam.achternaam, laatst_gezien=laatst
        )
    return OverzichtRegel(
        deelnemer=deelnemer,
        roepnaam=gang.naam.roepnaam,
        achternaam=gang.naam.achternaam,
        plaatsing=nu.plaatsing.id,
        crebo=nu.plaatsing.kwalificatie.crebo,
        kwalificatie=nu.plaatsing.kwalificatie.naam,
        niveau=nu.plaatsing.kwalificatie.niveau,
        praktijkopleider=nu.plaatsing.praktijkopleider,
        staat=nu.plaatsing.staat,
        gekozen=len(nu.gekozen),
        gezien=len([stand for stand in nu.gekozen if stand.waarnemingen]),
        aangetoond=len([stand for stand in nu.gekozen if stand.aangetoond]),
        laatst_gezien=laatst,
        verklaringen=len(nu.verklaringen),
    )
