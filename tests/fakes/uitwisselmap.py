"""The folder's side of an exchange in memory: real runs that wait, and what answers did to them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from tests.fakes.outside import BEGIN, CountingIds, FakeSigner
from tests.fakes.tekenen import FakePdfSleutel
from werkplek.application.ports_papierkast import Ontbrekend, Schoollijst, Sleutelhelft
from werkplek.application.ports_school import Aangehouden, Uitwisselstand, Verwerkt
from werkplek.application.ports_sleutels import Sleutelnaam
from werkplek.domain.feiten import Feit, Klok, OpmerkingGemaakt
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId, PersoonId
from werkplek.domain.school import School, Schoolband
from werkplek.protocol.emmer import Inhoudsmaat, stand_van
from werkplek.protocol.feit import GecodeerdFeit, Schakel, codeer
from werkplek.protocol.naam import naam_in, naam_uit
from werkplek.protocol.ontvangst import OntvangstTekst
from werkplek.protocol.reeks import Reeks, pak_in, pak_uit
from werkplek.protocol.uitwisseling import Achter, Ophaling, OphalingAntwoord, ZendingAntwoord
from werkplek.protocol.zegel import verzegel

Sleutel = tuple[bytes, bytes, int]


@dataclass(slots=True)
class Schrijver:
    """A device that records remarks and seals them in runs of a given length."""

    apparaat: str
    school: OrganisatieId
    signer: FakeSigner = field(default_factory=FakeSigner)
    ids: CountingIds = field(default_factory=CountingIds)
    volgende: Schakel | None = None

    def reeks(
        self, aantal: int, dossier: str = "dossier-sanne", tekst: str = "Ging goed."
    ) -> Reeks:
        schakel = self.volgende or Schakel(self.apparaat)
        gecodeerd: list[GecodeerdFeit] = []
        for n in range(aantal):
            feit = Feit(
                id=FeitId(self.ids.nieuw()),
                organisatie=self.school,
                deelnemer=DeelnemerId(dossier),
                auteur=PersoonId("01990000-0000-7000-a000-000000000001"),
                vastgelegd_op=BEGIN + timedelta(seconds=n),
                klok=Klok.ZELF,
                gezien_op=BEGIN.date(),
                inhoud=OpmerkingGemaakt(tekst),
            )
            gecodeerd.append(codeer(feit, schakel, b"sixteen of salt."))
            schakel = Schakel(self.apparaat, schakel.volgnr + 1, gecodeerd[-1].hash)
        self.volgende = schakel
        zegel = verzegel([g.kop for g in gecodeerd], self.signer)
        return pak_in(zegel, dict(enumerate(gecodeerd)), {})


def sleutel(reeks: Reeks) -> Sleutel:
    """How a run is named on the line."""
    return reeks.apparaat, reeks.organisatie, reeks.eerste


def ids_van(reeksen: Iterable[Reeks]) -> set[str]:
    """The feiten in these runs."""
    return {naam_uit(plek.kop.id) for reeks in reeksen for plek in reeks.plekken}


@dataclass(slots=True)
class MemoryUitwisselmap:
    """Implements the port `Uitwisselmap` for one school; `vreemd` are runs of other devices."""

    school: School | None = None
    apparaat: str = "01990000-0000-7000-9000-000000000001"
    signer: FakeSigner = field(default_factory=FakeSigner)
    wachtend: list[Reeks] = field(default_factory=list)
    hier: dict[Sleutel, Reeks] = field(default_factory=dict)
    uitkomsten: dict[str, str] = field(default_factory=dict)
    nummers: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    tot: int = 0
    achter: tuple[Achter, ...] = ()
    rechten: bytes = b""
    dossiers: set[str] = field(default_factory=set)
    te_vouwen: list[DeelnemerId] = field(default_factory=list)
    bijlagen: list[str] = field(default_factory=list)
    sleutels: dict[OrganisatieId, bytes] = field(default_factory=dict)
    genoteerd: list[bool] = field(default_factory=list)
    opnieuw: list[int] = field(default_factory=list)
    bewaarde_lijsten: dict[str, Schoollijst] = field(default_factory=dict)
    te_halen: list[Ontbrekend] = field(default_factory=list)
    pdf_sleutels: dict[Sleutelnaam, FakePdfSleutel] = field(default_factory=dict)
    ketens: dict[Sleutelnaam, tuple[bytes, ...]] = field(default_factory=dict)
    verlies: set[str] = field(default_factory=set)
    """Ids that are lost on the way in once: a fault that the comparison must find."""

    def leg_vast(self, *reeksen: Reeks) -> None:
        """Runs that were sealed here and wait."""
        self.wachtend += reeksen
        self.hier |= {sleutel(reeks): reeks for reeks in reeksen}

    def scholen(self) -> tuple[School, ...]:
        return () if self.school is None else (self.school,)

    def banden(self) -> tuple[Schoolband, ...]:
        assert self.school is not None
        return tuple(
            Schoolband(self.school.id, DeelnemerId(d), DeelnemerId(d))
            for d in sorted(self.dossiers)
        )

    def bewaar_school(self, school: School, verzoeksleutel: bytes | None = None) -> None:
        self.school = school
        if verzoeksleutel is not None:
            self.sleutels[school.id] = verzoeksleutel

    def verzoeksleutel(self, school: OrganisatieId) -> bytes:
        return self.sleutels[school]

    def teken(self, boodschap: bytes) -> bytes:
        return self.signer.sign(boodschap)

    def aanmelding(self) -> tuple[str, bytes]:
        return self.apparaat, bytes.fromhex(self.signer.sleutel)

    def te_versturen(self, school: OrganisatieId, *, feiten: int, bytes_: int) -> tuple[Reeks, ...]:
        self._eis(school)
        assert bytes_ > 0
        gekozen: list[Reeks] = []
        for reeks in self.wachtend:
            som = sum(len(r.plekken) for r in (*gekozen, reeks))
            if gekozen and som > feiten:
                break
            gekozen.append(reeks)
        return tuple(gekozen)

    def verwerk_uitkomsten(
        self, school: OrganisatieId, antwoord: ZendingAntwoord, ontvangst: OntvangstTekst
    ) -> Verwerkt:
        self._eis(school)
        assert ontvangst.school == school
        for uitkomst in antwoord.uitkomsten:
            naam = (uitkomst.apparaat, uitkomst.organisatie, uitkomst.eerste)
            reeks = self.hier[naam]
            per_feit = {naam_uit(f.id): f for f in uitkomst.feiten}
            for n, feit in enumerate(pak_uit(reeks).feiten):
                regel = per_feit.get(feit.kop.id)
                code = regel.uitkomst if regel else uitkomst.uitkomst
                nr = regel.nr if regel else uitkomst.nr and uitkomst.nr + n
                self.uitkomsten[feit.kop.id] = code
                if nr:
                    self.nummers[feit.kop.id] = feit.kop.deelnemer, feit.blad
            self.wachtend = [r for r in self.wachtend if sleutel(r) != naam]
        return Verwerkt()

    def ophaalvraag(self, school: OrganisatieId) -> Ophaling:
        self._eis(school)
        maten: dict[str, Inhoudsmaat] = {}
        for dossier, blad in self.nummers.values():
            maten[dossier] = maten.get(dossier, Inhoudsmaat()).met([blad])
        stand = stand_van(maten.items())
        return Ophaling(self.tot, self.achter, rechten=self.rechten, stand=stand)

    def verwerk_pagina(self, school: OrganisatieId, pagina: OphalingAntwoord) -> Verwerkt:
        self._eis(school)
        erbij: set[str] = set()
        weg: set[str] = set()
        if pagina.rechten is not None:
            nu = {naam_uit(r.dossier) for r in pagina.rechten.dossiers}
            erbij, weg = nu - self.dossiers, self.dossiers - nu
            self.dossiers, self.rechten = nu, pagina.rechten.som
        aantal, geraakt = 0, set()
        for genummerd in pagina.reeksen:
            self.hier.setdefault(sleutel(genummerd.reeks), genummerd.reeks)
            for feit in pak_uit(genummerd.reeks).feiten:
                if feit.kop.id in self.verlies:
                    self.verlies.remove(feit.kop.id)
                elif feit.kop.id not in self.nummers:
                    self.nummers[feit.kop.id] = feit.kop.deelnemer, feit.blad
                    aantal += 1
                    geraakt.add(DeelnemerId(feit.kop.deelnemer))
        self.tot, self.achter = pagina.tot, pagina.achter
        self.te_vouwen += sorted(geraakt)
        return Verwerkt(
            feiten=aantal,
            dossiers_erbij=frozenset(map(DeelnemerId, erbij)),
            dossiers_weg=frozenset(map(DeelnemerId, weg)),
            gewijzigd=frozenset(geraakt),
            ongelijk=self._ongelijk(pagina),
        )

    def _ongelijk(self, pagina: OphalingAntwoord) -> frozenset[DeelnemerId]:
        if pagina.meer or pagina.emmers is None:
            return frozenset()
        hier: dict[str, Inhoudsmaat] = {}
        for dossier, blad in self.nummers.values():
            hier[dossier] = hier.get(dossier, Inhoudsmaat()).met([blad])
        daar = {naam_uit(e.dossier): Inhoudsmaat(e.aantal, e.som) for e in pagina.emmers}
        return frozenset(
            DeelnemerId(d) for d in hier.keys() | daar.keys() if hier.get(d) != daar.get(d)
        )

    def vouw_bij(self, hoogstens: int = 1) -> frozenset[DeelnemerId]:
        deel, self.te_vouwen = self.te_vouwen[:hoogstens], self.te_vouwen[hoogstens:]
        return frozenset(deel)

    def bied_aan(self, school: OrganisatieId) -> tuple[tuple[str, str, int], ...]:
        self._eis(school)
        return tuple((naam_uit(a), naam_uit(o), eerste) for a, o, eerste in self.hier)

    def reeksen(
        self, school: OrganisatieId, namen: Sequence[tuple[str, str, int]]
    ) -> tuple[Reeks, ...]:
        self._eis(school)
        return tuple(self.hier[(naam_in(a), naam_in(o), eerste)] for a, o, eerste in namen)

    def begin_opnieuw(self, school: OrganisatieId, hub: str, tijdvak: int) -> None:
        self._eis(school)
        assert self.school is not None
        self.school = replace(self.school, hub=hub, tijdvak=tijdvak)
        self.opnieuw.append(tijdvak)
        self.nummers.clear()
        self.uitkomsten.clear()
        self.tot, self.achter, self.rechten = 0, (), b""
        eigen = naam_in(self.apparaat)
        self.wachtend = [r for r in self.hier.values() if r.apparaat == eigen]

    def stand(self, school: OrganisatieId) -> Uitwisselstand:
        self._eis(school)
        assert self.school is not None
        hier = sum(len(r.plekken) for r in self.wachtend)
        return Uitwisselstand(self.school, hier, len(self.nummers), 0, len(self.bijlagen))

    def aangehouden(self, school: OrganisatieId) -> tuple[Aangehouden, ...]:
        self._eis(school)
        return ()

    def noteer(self, school: OrganisatieId, op: datetime, *, gelukt: bool) -> None:
        self._eis(school)
        assert op.tzinfo is not None
        self.genoteerd.append(gelukt)

    def bijlagen_onderweg(self, school: OrganisatieId) -> tuple[str, ...]:
        self._eis(school)
        return tuple(self.bijlagen)

    def bijlage_verstuurd(self, school: OrganisatieId, sha256: str) -> None:
        self._eis(school)
        self.bijlagen.remove(sha256)

    def lijsten(self) -> tuple[Schoollijst, ...]:
        return tuple(self.bewaarde_lijsten.values())

    def bewaar_lijst(self, lijst: Schoollijst) -> None:
        self.bewaarde_lijsten[lijst.soort] = lijst

    def bijlagen_te_halen(self, school: OrganisatieId) -> tuple[Ontbrekend, ...]:
        self._eis(school)
        return tuple(self.te_halen)

    def zonder_certificaat(
        self, school: OrganisatieId, gewenst: Collection[Sleutelnaam], tot: datetime
    ) -> tuple[Sleutelnaam, ...]:
        self._eis(school)
        assert tot.tzinfo is not None
        return tuple(naam for naam in gewenst if naam not in self.ketens)

    def maak_sleutel(self, naam: Sleutelnaam) -> Sleutelhelft:
        return self.pdf_sleutels.setdefault(naam, FakePdfSleutel())

    def bewaar_keten(self, naam: Sleutelnaam, keten: tuple[bytes, ...]) -> bool:
        self.ketens[naam] = keten
        return bool(keten)

    def _eis(self, school: OrganisatieId) -> None:
        assert self.school is not None
        assert self.school.id == school
