"""A school's hub in memory, written from the protocol: numbering, verdicts, receipts, restoring.

Its rights are a set of dossiers; what it leaves out of the real one is people, not bytes.
"""

import hashlib
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from tests.fakes.outside import BEGIN, FakeSigner
from werkplek.application.hubfouten import HubWeigert
from werkplek.domain.feiten import DossierGekoppeld
from werkplek.domain.kenmerk import OrganisatieId
from werkplek.domain.school import HouderSoort, School
from werkplek.protocol import aanmelden, ontvangst
from werkplek.protocol.certificaatvraag import CertificaatAntwoord, Certificaatvraag
from werkplek.protocol.emmer import Inhoudsmaat, stand_van
from werkplek.protocol.feit import maak_feit
from werkplek.protocol.fouten import ProtocolFout
from werkplek.protocol.naam import naam_in, naam_uit
from werkplek.protocol.ontvangst import OntvangstTekst, ketting
from werkplek.protocol.reeks import Meegestuurd, Reeks, Uitgepakt, pak_uit
from werkplek.protocol.uitwisseling import (
    Aanhouding,
    Aanmelding,
    AanmeldingAntwoord,
    Achter,
    Besluit,
    DossierRecht,
    Emmer,
    FeitUitkomst,
    GenummerdeReeks,
    Ophaling,
    OphalingAntwoord,
    Rechten,
    ReeksUitkomst,
    Uitkomst,
    Vraag,
    VraagAntwoord,
    Wisopdracht,
    Zegelsleutel,
    Zending,
    ZendingAntwoord,
)

SCHOOL = OrganisatieId("01990000-0000-7000-b000-000000000001")
CODE = "B2C3D4F5"
Storing = Callable[[], None]
Uitgever = Callable[[str, Certificaatvraag], tuple[bytes, ...]]
"""Gives a chain to a device that asks. Raises as the port `Hub`."""


@dataclass(slots=True)
class Bewaard:
    """One feit as the hub has it."""

    nr: int
    uitkomst: str
    reden: str
    dossier: str
    blad: bytes
    reeks: Reeks
    plaats: int


@dataclass(slots=True)
class Inhoud:
    """All that a copy of the hub would hold."""

    feiten: dict[str, Bewaard] = field(default_factory=dict)
    apparaten: dict[str, bytes] = field(default_factory=dict)
    ingetrokken: set[str] = field(default_factory=set)
    dossiers: dict[str, str] = field(default_factory=dict)
    eigen_namen: dict[str, str] = field(default_factory=dict)
    gewist: set[str] = field(default_factory=set)
    apart: list[Reeks] = field(default_factory=list)
    bijlagen: dict[str, bytearray] = field(default_factory=dict)
    wissingen: list[Wisopdracht] = field(default_factory=list)
    besluiten: list[Besluit] = field(default_factory=list)
    stand: int = 0
    kop: bytes = bytes(32)


@dataclass(slots=True)
class MemoryHub:
    """A hub of one school. `storingen` are taken one for each call: what happens before it, after.

    `klok` is its moment; `pagina` how many feiten one page holds. `rollen` are what the holder of a
    device is; `lijsten` are signed lists by path, each with its number; `uitgever` gives
    certificates, as long as there is one.
    """

    id: str = "hub-een"
    tijdvak: int = 1
    signer: FakeSigner = field(default_factory=lambda: FakeSigner(11))
    nood: X25519PrivateKey = field(
        default_factory=lambda: X25519PrivateKey.from_private_bytes(bytes([12]) * 32)
    )
    inhoud: Inhoud = field(default_factory=Inhoud)
    klok: datetime = BEGIN
    pagina: int = 500
    gevraagd: list[str] = field(default_factory=list)
    storingen: list[tuple[Storing | None, Storing | None]] = field(default_factory=list)
    rollen: tuple[str, ...] = ()
    houder_soort: HouderSoort = HouderSoort.LEERBEDRIJF
    lijsten: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    uitgever: Uitgever | None = None

    # ------------------------------------------------------------------------------- by hand

    def school(self, adres: str = "https://hub.example.nl") -> School:
        """The school as an enrolled device knows it."""
        return School(
            id=SCHOOL,
            naam="ROC De Verzonnen Stad",
            adres=adres,
            hub=self.id,
            tijdvak=self.tijdvak,
            sleutel=bytes.fromhex(self.signer.sleutel),
            noodsleutel=self.nood.public_key().public_bytes_raw(),
            houder="leerbedrijf-1",
            houder_soort=self.houder_soort,
        )

    def ken(self, apparaat: str, zegelsleutel: bytes) -> None:
        """Enrol a device without a code."""
        self.inhoud.apparaten[apparaat] = zegelsleutel

    def plaats(self, dossier: str, naam: str = "Sanne de Vries") -> None:
        """The school has this deelnemer, and everybody here may see them."""
        self.inhoud.dossiers[dossier] = naam

    def kopie(self) -> Inhoud:
        """What a copy of the database holds."""
        return deepcopy(self.inhoud)

    def zet_terug(self, kopie: Inhoud) -> None:
        """Restore a copy: a new epoch, so that devices see it."""
        self.inhoud, self.tijdvak = deepcopy(kopie), self.tijdvak + 1

    def ids(self, uitkomst: str = Uitkomst.BEWAARD) -> set[str]:
        """The feiten that are there with this verdict."""
        return {id_ for id_, f in self.inhoud.feiten.items() if f.uitkomst == uitkomst}

    # ------------------------------------------------------------------------------- the port

    def meld_aan(self, aanmelding: Aanmelding) -> AanmeldingAntwoord:
        """Answer an enrolment."""
        if aanmelding.code != CODE:
            raise HubWeigert("code")
        aanmelden.controleer(aanmelding)
        self.ken(naam_uit(aanmelding.apparaat), aanmelding.zegelsleutel)
        school = self.school()
        return AanmeldingAntwoord(
            school.hub,
            school.tijdvak,
            naam_in(school.id),
            school.naam,
            school.sleutel,
            school.noodsleutel,
            school.houder,
            school.houder_soort,
        )

    def verstuur(self, apparaat: str, zending: Zending) -> ZendingAntwoord:
        """Judge every run, sign a receipt."""
        uitkomsten = tuple(self._beoordeel(reeks) for reeks in zending.reeksen)
        tekst = OntvangstTekst(
            apparaat=apparaat,
            hub=self.id,
            kop=self.inhoud.kop.hex(),
            op=self.klok.isoformat(),
            school=SCHOOL,
            stand=self.inhoud.stand,
            tijdvak=self.tijdvak,
            uitkomsten=ontvangst.som_van(uitkomsten),
        )
        return ZendingAntwoord(uitkomsten, ontvangst.onderteken(tekst, self.signer))

    def haal_op(self, apparaat: str, vraag: Ophaling) -> OphalingAntwoord:
        """One page of what this device lacks; first the dossiers that are behind."""
        zichtbaar = [f for f in self._op_nummer() if f.dossier in self.inhoud.dossiers]
        anderen = [f for f in zichtbaar if vraag.eigen or not _is_van(f, apparaat)]
        achter: tuple[Achter, ...] = ()
        if vraag.achter:
            begin = {naam_uit(a.dossier): a.nr for a in vraag.achter}
            rij = [f for f in anderen if begin.get(f.dossier, vraag.tot) < f.nr <= vraag.tot]
            deel, over = rij[: self.pagina], {f.dossier for f in rij[self.pagina :]}
            verst = {f.dossier: f.nr for f in deel}
            achter = tuple(
                Achter(naam_in(d), verst.get(d, begin[d])) for d in sorted(over & begin.keys())
            )
            tot, meer = vraag.tot, True
        else:
            rij = [f for f in anderen if f.nr > vraag.tot]
            deel, meer = rij[: self.pagina], len(rij) > self.pagina
            tot = deel[-1].nr if meer else self.inhoud.stand
        return OphalingAntwoord(
            hub=self.id,
            tijdvak=self.tijdvak,
            tot=tot,
            meer=meer,
            rechten=self._rechten(vraag),
            wissingen=tuple(w for w in self.inhoud.wissingen if w.nr > vraag.wissing),
            besluiten=tuple(b for b in self.inhoud.besluiten if b.nr > vraag.besluit),
            reeksen=tuple(_genummerd(deel)),
            achter=achter,
            emmers=None if meer else self._emmers(zichtbaar, vraag),
            stand=self.inhoud.stand,
        )

    def neem_stuk(self, sha256: str, vanaf: int, stuk: bytes, totaal: int) -> int:
        """A piece of a file, when it comes where the last one ended."""
        hier = self.inhoud.bijlagen.setdefault(sha256, bytearray())
        if vanaf == len(hier):
            hier += stuk
        if len(hier) == totaal and hashlib.sha256(hier).hexdigest() != sha256:
            hier.clear()
        return len(hier)

    def geef_stuk(self, sha256: str, vanaf: int) -> bytes:
        """The next piece of a file that is here."""
        if sha256 not in self.inhoud.bijlagen:
            raise HubWeigert("onbekend")
        return bytes(self.inhoud.bijlagen[sha256][vanaf : vanaf + 65536])

    def geef_certificaat(self, apparaat: str, vraag: Certificaatvraag) -> CertificaatAntwoord:
        """As its issuer says."""
        if self.uitgever is None:
            raise HubWeigert("onbekend")
        return CertificaatAntwoord(self.uitgever(apparaat, vraag))

    def vraag(self, vraag: Vraag) -> VraagAntwoord:
        """Which of these runs are not whole here."""
        hier: dict[tuple[bytes, bytes, int], int] = {}
        for f in self.inhoud.feiten.values():
            sleutel = (f.reeks.apparaat, f.reeks.organisatie, f.reeks.eerste)
            hier[sleutel] = hier.get(sleutel, 0) + 1
        return VraagAntwoord(tuple(n for n, naam in enumerate(vraag.reeksen) if naam not in hier))

    # ------------------------------------------------------------------------------- inside

    def _beoordeel(self, reeks: Reeks) -> ReeksUitkomst:
        naam = (reeks.apparaat, reeks.organisatie, reeks.eerste)
        try:
            uitgepakt = pak_uit(reeks)
        except ProtocolFout:
            self.inhoud.apart.append(reeks)
            return ReeksUitkomst(*naam, Uitkomst.APART_GEZET)
        regels = [self._neem(uitgepakt, reeks, feit) for feit in uitgepakt.feiten]
        nrs = [r.nr for r in regels]
        een = {r.uitkomst for r in regels}
        dicht = bool(nrs) and nrs == list(range(nrs[0], nrs[0] + len(nrs)))
        if len(een) == 1 and dicht and nrs[0]:
            return ReeksUitkomst(*naam, een.pop(), nrs[0])
        return ReeksUitkomst(*naam, regels[0].uitkomst, feiten=tuple(regels))

    def _neem(self, uitgepakt: Uitgepakt, reeks: Reeks, feit: Meegestuurd) -> FeitUitkomst:
        id_ = feit.kop.id
        eerder = self.inhoud.feiten.get(id_)
        if id_ in self.inhoud.gewist:
            return FeitUitkomst(naam_in(id_), Uitkomst.GEWIST)
        if eerder is not None and eerder.blad != feit.blad:
            return FeitUitkomst(naam_in(id_), Uitkomst.ANDERE_INHOUD)
        if eerder is not None and eerder.uitkomst == Uitkomst.BEWAARD:
            return FeitUitkomst(naam_in(id_), Uitkomst.BEKEND, eerder.nr)
        if feit.kop.soort == "dossier_gekoppeld":
            self._koppel(feit)
        reden = self._bezwaar(uitgepakt, feit)
        dossier = self.inhoud.eigen_namen.get(feit.kop.deelnemer, feit.kop.deelnemer)
        uitkomst = Uitkomst.AANGEHOUDEN if reden else Uitkomst.BEWAARD
        nr = 0
        if not reden:
            self.inhoud.stand += 1
            self.inhoud.kop = ketting(self.inhoud.kop, feit.blad)
            nr = self.inhoud.stand
        self.inhoud.feiten[id_] = Bewaard(
            nr, uitkomst, reden, dossier, feit.blad, reeks, feit.plaats
        )
        return FeitUitkomst(naam_in(id_), uitkomst, nr, reden)

    def _bezwaar(self, uitgepakt: Uitgepakt, feit: Meegestuurd) -> str:
        kop = feit.kop
        dossier = self.inhoud.eigen_namen.get(kop.deelnemer, kop.deelnemer)
        sleutel = self.inhoud.apparaten.get(kop.apparaat)
        bezwaren = (
            (sleutel is None, Aanhouding.APPARAAT_ONBEKEND),
            (kop.apparaat in self.inhoud.ingetrokken, Aanhouding.APPARAAT_INGETROKKEN),
            (
                sleutel is not None and sleutel.hex() != uitgepakt.tekst.sleutel,
                Aanhouding.APPARAAT_ONBEKEND,
            ),
            (dossier not in self.inhoud.dossiers, Aanhouding.DOSSIER_ONBEKEND),
            (
                any(v.feit not in self.inhoud.feiten for v in kop.verwijst),
                Aanhouding.WACHT_OP_FEIT,
            ),
        )
        return next((reden for geldt, reden in bezwaren if geldt), "")

    def _koppel(self, feit: Meegestuurd) -> None:
        inhoud = maak_feit(feit.kop, feit.gecodeerd.inhoud).inhoud
        assert isinstance(inhoud, DossierGekoppeld)
        self.inhoud.eigen_namen[inhoud.eigen] = feit.kop.deelnemer

    def _op_nummer(self) -> list[Bewaard]:
        return sorted((f for f in self.inhoud.feiten.values() if f.nr), key=lambda f: f.nr)

    def _rechten(self, vraag: Ophaling) -> Rechten | None:
        dossiers = tuple(
            DossierRecht(naam_in(d), *naam.partition(" ")[::2])
            for d, naam in sorted(self.inhoud.dossiers.items())
        )
        sleutels = tuple(Zegelsleutel(naam_in(a), s) for a, s in self.inhoud.apparaten.items())
        som = hashlib.sha256(repr((dossiers, sleutels, self.rollen)).encode()).digest()
        if som == vraag.rechten:
            return None
        return Rechten(som, dossiers, sleutels, (), self.rollen)

    def _emmers(self, zichtbaar: list[Bewaard], vraag: Ophaling) -> tuple[Emmer, ...] | None:
        maten: dict[str, Inhoudsmaat] = {}
        for f in zichtbaar:
            maten[f.dossier] = maten.get(f.dossier, Inhoudsmaat()).met([f.blad])
        if stand_van(maten.items()) == vraag.stand:
            return None
        return tuple(Emmer(naam_in(d), m.aantal, m.som) for d, m in sorted(maten.items()))


def _is_van(feit: Bewaard, apparaat: str) -> bool:
    return naam_uit(feit.reeks.apparaat) == apparaat


def _genummerd(feiten: list[Bewaard]) -> Iterator[GenummerdeReeks]:
    """Each feit in its whole run; the fake takes nothing out of one."""
    per_reeks: dict[int, list[Bewaard]] = {}
    for f in feiten:
        per_reeks.setdefault(id(f.reeks), []).append(f)
    for deel in per_reeks.values():
        nrs, dossiers = tuple(f.nr for f in deel), tuple(naam_in(f.dossier) for f in deel)
        yield GenummerdeReeks(deel[0].reeks, nrs, dossiers)
