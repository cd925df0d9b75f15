"""A folder and a hub that talk without a line: what is asked is answered, what is sent arrives."""

import hashlib
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from tests.fakes.hub import SCHOOL, MemoryHub
from tests.store.histories import Schrijver, buiten, leg_vast
from werkplek.domain.feiten import DeelnemerAangemeld, Feit
from werkplek.domain.kenmerk import DeelnemerId, OrganisatieId, PersoonId
from werkplek.domain.personen import Naam
from werkplek.domain.school import School
from werkplek.protocol import ontvangst
from werkplek.protocol.naam import naam_in, naam_uit
from werkplek.protocol.ontvangst import OntvangstTekst
from werkplek.protocol.reeks import Blad, Plek, Reeks, pak_uit
from werkplek.protocol.uitwisseling import (
    MAX_BYTES,
    MAX_FEITEN,
    GenummerdeReeks,
    Ophaling,
    OphalingAntwoord,
    Vraag,
    Zending,
    ZendingAntwoord,
)
from werkplek.store.apparaat import vervang_apparaat
from werkplek.store.engine import maak_engine, schrijvend
from werkplek.store.folder import FolderStore
from werkplek.store.generatie import BEDRIJF

ANDERE_SCHOOL = OrganisatieId("01990000-0000-7000-b000-000000000002")
SANNE = DeelnemerId("01990000-0000-7000-8000-0000000a0001")
YUSUF = DeelnemerId("01990000-0000-7000-8000-0000000a0002")
COACH = PersoonId("01990000-0000-7000-8000-0000000c0001")


@dataclass(slots=True)
class Loket(MemoryHub):
    """A hub that gives of a run only what was asked; `mag` are the dossiers of some devices."""

    mag: dict[str, set[str]] = field(default_factory=dict)

    def haal_op(self, apparaat: str, vraag: Ophaling) -> OphalingAntwoord:
        alle = self.inhoud.dossiers
        mag = self.mag.get(apparaat, set(alle))
        self.inhoud.dossiers = {d: naam for d, naam in alle.items() if d in mag}
        try:
            antwoord = MemoryHub.haal_op(self, apparaat, vraag)
        finally:
            self.inhoud.dossiers = alle
        reeksen = tuple(self._deel(reeks) for reeks in antwoord.reeksen)
        return msgspec.structs.replace(antwoord, reeksen=reeksen)

    def _deel(self, genummerd: GenummerdeReeks) -> GenummerdeReeks:
        reeks = genummerd.reeks
        feiten = pak_uit(reeks).feiten
        nrs = {f.plaats: self.inhoud.feiten.get(f.kop.id) for f in feiten}
        mee = {plaats for plaats, daar in nrs.items() if daar and daar.nr in genummerd.nrs}
        plekken = {f.plaats: plek for f, plek in zip(feiten, reeks.plekken, strict=True)}
        weg = (*reeks.weg, *(Blad(f.plaats, f.blad, f.som) for f in feiten if f.plaats not in mee))
        deel = msgspec.structs.replace(
            reeks,
            plekken=tuple(self._plek(plekken[plaats]) for plaats in sorted(mee)),
            weg=tuple(sorted(weg, key=lambda blad: blad.plaats)),
        )
        return msgspec.structs.replace(genummerd, reeks=deel)

    def _plek(self, plek: Plek) -> Plek:
        """Of what was erased here only the digest is left."""
        if naam_uit(plek.kop.id) not in self.inhoud.gewist or not plek.zout:
            return plek
        som = hashlib.sha256(plek.zout + plek.inhoud).digest()
        return Plek(plek.kop, b"", b"", som)


@dataclass(slots=True)
class Lijn:
    """One folder and one hub."""

    store: FolderStore
    hub: Loket = field(default_factory=Loket)
    id: OrganisatieId = SCHOOL

    @property
    def school(self) -> School:
        """The school as this folder knows it."""
        return replace(self.hub.school(), id=self.id)

    @property
    def apparaat(self) -> str:
        """The device of the folder."""
        return self.store.uitwisselmap.aanmelding()[0]

    def koppel(self, *dossiers: str) -> "Lijn":
        """Link, and let the school have these deelnemers."""
        self.store.uitwisselmap.bewaar_school(self.school, bytes(32))
        self.hub.ken(*self.store.uitwisselmap.aanmelding())
        for dossier in dossiers:
            self.hub.plaats(dossier)
        return self

    def pak(self, feiten: int = MAX_FEITEN) -> tuple[Reeks, ...]:
        """What waits, one message of it."""
        return self.store.uitwisselmap.te_versturen(self.id, feiten=feiten, bytes_=MAX_BYTES)

    def antwoord(self, reeksen: tuple[Reeks, ...]) -> ZendingAntwoord:
        """What the hub answers."""
        return self.hub.verstuur(self.apparaat, Zending(reeksen))

    def neem(self, antwoord: ZendingAntwoord) -> OntvangstTekst:
        """Take the answer, as a client does: the receipt first."""
        tekst = ontvangst.controleer(antwoord, self.school.sleutel, apparaat=self.apparaat)
        self.store.uitwisselmap.verwerk_uitkomsten(self.id, antwoord, tekst)
        return tekst

    def stuur(self) -> int:
        """Everything that waits; gives how many feiten went."""
        aantal = 0
        while reeksen := self.pak():
            self.neem(self.antwoord(reeksen))
            aantal += sum(len(reeks.plekken) for reeks in reeksen)
        return aantal

    def vraag(self) -> Ophaling:
        """What the folder asks."""
        return self.store.uitwisselmap.ophaalvraag(self.id)

    def pagina(self) -> OphalingAntwoord:
        """One page."""
        return self.hub.haal_op(self.apparaat, self.vraag())

    def haal(self, *, vouw: bool = True) -> frozenset[DeelnemerId]:
        """Everything that is new; gives the dossiers that are not the same at the end."""
        while True:
            pagina = self.pagina()
            verwerkt = self.store.uitwisselmap.verwerk_pagina(self.id, pagina)
            if not pagina.meer:
                break
        if vouw:
            while self.store.uitwisselmap.vouw_bij():
                pass
        return verwerkt.ongelijk

    def wissel(self) -> frozenset[DeelnemerId]:
        """Push, then pull; what differs is asked once more."""
        self.stuur()
        return self.haal() and self.haal()

    def hervul(self) -> int:
        """The hub was restored: give it what it lacks, and begin anew; how many runs went."""
        map_ = self.store.uitwisselmap
        map_.begin_opnieuw(self.id, self.hub.id, self.hub.tijdvak)
        aanbod = map_.bied_aan(self.id)
        namen = tuple((naam_in(a), naam_in(o), eerste) for a, o, eerste in aanbod)
        ontbreekt = self.hub.vraag(Vraag(namen)).ontbreekt
        reeksen = map_.reeksen(self.id, [aanbod[plek] for plek in ontbreekt])
        for reeks in reeksen:
            self.neem(self.antwoord((reeks,)))
        return len(reeksen)

    @property
    def maten(self) -> bytes:
        """What this folder has, as one digest."""
        return self.vraag().stand


def van_school(dossier: DeelnemerId = SANNE, school: OrganisatieId = SCHOOL) -> Schrijver:
    """Somebody who states to the school."""
    return Schrijver(dossier, COACH, school)


def aangemeld(wie: Schrijver) -> Feit:
    """The deelnemer is followed."""
    return wie.feit(DeelnemerAangemeld(Naam(wie.roepnaam, "Voorbeeld")))


def ander_apparaat(andere: FolderStore, hub: Loket, *feiten: Feit) -> None:
    """Another device records this, and sends it."""
    lijn = Lijn(andere, hub).koppel()
    lijn.haal()
    leg_vast(andere, *feiten)
    assert lijn.stuur() == len(feiten)


def geef_ander_apparaat(map_: Path, sleutel: bytes) -> None:
    """Make a copy of a folder that of another device."""
    engine = maak_engine(map_ / BEDRIJF, sleutel)
    with schrijvend(engine).begin() as verbinding:
        vervang_apparaat(verbinding, buiten())
    engine.dispose()
