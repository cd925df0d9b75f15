"""Feiten for tests: one by one with a short call, and random histories of everything at once."""

import uuid
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count

from hypothesis import strategies as st

from werkplek.application.ports import Store
from werkplek.device.ids import UuidIds
from werkplek.device.zegelsleutel import Ed25519Signer, nieuwe_zegelsleutel
from werkplek.domain.feiten import (
    AangetoondVerklaard,
    BewijsToegevoegd,
    DeelnemerAangemeld,
    Feit,
    FeitHerroepen,
    Inhoud,
    Klok,
    Kring,
    OordeelGegeven,
    PlaatsingBeeindigd,
    PlaatsingGepauzeerd,
    PlaatsingGestart,
    PlaatsingHervat,
    Relatie,
    ScanBewaard,
    VerklaringOpgemaakt,
    Verwijzing,
    WaarnemingVastgelegd,
    WerkprocessenGekozen,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId, PersoonId, PlaatsingId
from werkplek.domain.kwalificatie import Crebo, DossierEditie, WerkprocesCode
from werkplek.domain.personen import Naam, Persoonsgegevens
from werkplek.domain.verklaring import Ondertekenaar, Verklaring, VerklaringBedrijf
from werkplek.domain.werkverwijzing import KwalificatieVerwijzing, WerkprocesVerwijzing
from werkplek.store.apparaat import Outside

CREBO = Crebo("25740")
DOSSIER = DossierEditie(Crebo("23301"), "Entree", "2022")
KWALIFICATIE = KwalificatieVerwijzing(CREBO, "Assistent bouwen, wonen en onderhoud", 1, DOSSIER)
CODES = ("B1-K1-W1", "B1-K1-W2", "P4-K1-W10")
DAG = date(2026, 3, 2)
BEGIN = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
AUTEUR = PersoonId("01900000-0000-7000-8000-00000000000a")
ORGANISATIE = OrganisatieId("01900000-0000-7000-8000-00000000000f")
STAPPEN = ("uitleg", "samen", "controle", "zelfstandig")


def buiten() -> Outside:
    """What a store is given."""
    return Outside(UuidIds(), nieuwe_zegelsleutel, Ed25519Signer)


def werkproces(code: str) -> WerkprocesVerwijzing:
    """A werkproces as it was shown."""
    return WerkprocesVerwijzing(CREBO, WerkprocesCode(code), f"Werk van {code}")


def verklaring(nummer: str = "2026-1") -> Verklaring:
    """A praktijkverklaring of a fictional person."""
    return Verklaring(
        nummer=nummer,
        opgemaakt_op=DAG,
        deelnemer=Persoonsgegevens("Sanne", "Voorbeeld", date(2004, 2, 1), "Proefstad"),
        bedrijf=VerklaringBedrijf("Proefbedrijf", "Proefstad"),
        praktijkopleider=Ondertekenaar("Piet Proef", "praktijkopleider"),
        crebo=CREBO,
        kwalificatie=KWALIFICATIE.naam,
        niveau=1,
        dossier=DOSSIER,
        begin=DAG,
        eind=None,
        school="",
        regels=(),
    )


@dataclass
class Schrijver:
    """Makes feiten about one deelnemer, a minute after each other."""

    deelnemer: DeelnemerId = field(default_factory=lambda: DeelnemerId(UuidIds().nieuw()))
    auteur: PersoonId = AUTEUR
    organisatie: OrganisatieId = ORGANISATIE
    roepnaam: str = "Sanne"
    ids: UuidIds = field(default_factory=UuidIds)
    minuten: "count[int]" = field(default_factory=count)

    def feit(
        self,
        inhoud: Inhoud,
        *verwijst: Verwijzing,
        op: date = DAG,
        kring: Kring = Kring.VOORTGANG,
        id_: str = "",
    ) -> Feit:
        """One feit of this author."""
        return Feit(
            id=FeitId(id_ or self.ids.nieuw()),
            organisatie=self.organisatie,
            deelnemer=self.deelnemer,
            auteur=self.auteur,
            vastgelegd_op=BEGIN + timedelta(minutes=next(self.minuten)),
            klok=Klok.ZELF,
            gezien_op=op,
            inhoud=inhoud,
            verwijst=verwijst,
            kring=kring,
        )

    def begin(self, *codes: str, ids: tuple[str, ...] = ("", "", "")) -> list[Feit]:
        """Enrolled, started, chosen."""
        gestart = PlaatsingGestart(KWALIFICATIE, self.auteur, "zelfstandigheid", 1)
        aangemeld = self.feit(DeelnemerAangemeld(Naam(self.roepnaam, "Voorbeeld")), id_=ids[0])
        start = self.feit(gestart, id_=ids[1])
        keuze = WerkprocessenGekozen(
            PlaatsingId(start.id), tuple(werkproces(code) for code in codes or CODES[:2])
        )
        return [aangemeld, start, self.feit(keuze, id_=ids[2])]

    def gezien(
        self,
        start: Feit,
        code: str = CODES[0],
        *verwijst: Verwijzing,
        op: date = DAG,
        kring: Kring = Kring.VOORTGANG,
    ) -> Feit:
        """A waarneming on the last step."""
        inhoud = WaarnemingVastgelegd(PlaatsingId(start.id), werkproces(code), "zelfstandig")
        return self.feit(inhoud, *verwijst, op=op, kring=kring)

    def herroep(self, *feiten: Feit) -> Feit:
        """These no longer count."""
        return self.feit(FeitHerroepen("per ongeluk"), *naar(Relatie.HERROEPT, *feiten))

    def aangetoond(self, start: Feit, code: str, *basis: Feit) -> Feit:
        """Stated as shown."""
        inhoud = AangetoondVerklaard(PlaatsingId(start.id), werkproces(code))
        return self.feit(inhoud, *naar(Relatie.RUST_OP, *basis))


def naar(relatie: Relatie, *feiten: Feit) -> tuple[Verwijzing, ...]:
    """Name earlier feiten."""
    return tuple(Verwijzing(relatie, feit.id) for feit in feiten)


def leg_vast(store: Store, *feiten: Feit) -> None:
    """Append all of them in one transaction."""
    with store.unit_of_work() as uow:
        for feit in feiten:
            uow.voeg_toe(feit)
        uow.commit()


@dataclass(frozen=True)
class Geschiedenis:
    """Feiten of several deelnemers in order of arrival, each group one transaction."""

    groepen: tuple[tuple[Feit, ...], ...]

    @property
    def feiten(self) -> tuple[Feit, ...]:
        """All of them."""
        return tuple(feit for groep in self.groepen for feit in groep)


_SOORTEN = st.sampled_from(
    ["waarneming"] * 8
    + ["correctie", "herroeping", "herroeping"] * 2
    + ["aanmelding", "start", "start", "keuze", "keuze", "pauze", "hervat", "einde"]
    + ["aangetoond", "aangetoond", "verklaring", "oordeel", "scan", "bewijs", "bewijs"]
)


_IDS = tuple(str(uuid.UUID(int=7 << 76 | 2 << 62 | i << 80)) for i in range(1, 40))
_VAAK = st.sampled_from((True, True, True, False))
_BEIDE = st.integers(0, 1)
_WIE = tuple(DeelnemerId(f"deelnemer-{n}") for n in range(2))


@st.composite
def geschiedenissen(draw: st.DrawFn) -> Geschiedenis:
    """Everything that can be said, naming anything that was or will be said, in any order.

    Most begin like a real one, so that the short way of a tap is walked as well.
    """
    eerste = Schrijver(_WIE[0], PersoonId("auteur-0"))
    feiten = eerste.begin(ids=_IDS[:3]) if draw(_VAAK) else []
    aantal = draw(st.integers(1, 18))
    soorten = ["start", *draw(st.lists(_SOORTEN, min_size=aantal, max_size=aantal))]
    vrij = _IDS[len(feiten) :]
    starts = [_IDS[1]] * 5 + [id_ for id_, s in zip(vrij, soorten, strict=False) if s == "start"]
    for id_, soort in zip(vrij, soorten, strict=False):
        inhoud, relaties = _inhoud(draw, soort, starts)
        doelen = st.lists(st.sampled_from(_IDS[: len(soorten) + 4]), max_size=2, unique=True)
        verwijst = [Verwijzing(naar, FeitId(doel)) for naar in relaties for doel in draw(doelen)]
        schrijver = Schrijver(
            draw(st.sampled_from((*_WIE, *[_WIE[0]] * 3))), PersoonId(f"auteur-{draw(_BEIDE)}")
        )
        op = DAG + timedelta(days=draw(st.integers(0, 4)))
        feiten.append(schrijver.feit(inhoud, *verwijst, op=op, id_=id_))
    if draw(st.sampled_from((False, False, True))):
        feiten = list(draw(st.permutations(feiten)))
    groepen: list[tuple[Feit, ...]] = []
    while feiten:
        aantal = draw(st.sampled_from((1, 1, 1, 2, 3, 10)))
        groepen.append(tuple(feiten[:aantal]))
        del feiten[:aantal]
    return Geschiedenis(tuple(groepen))


def _inhoud(draw: st.DrawFn, soort: str, starts: list[str]) -> tuple[Inhoud, tuple[Relatie, ...]]:
    plaatsing = PlaatsingId(draw(st.sampled_from(starts)))
    codes = draw(st.lists(st.sampled_from(CODES), unique=True))
    werk = werkproces(codes[0] if codes else CODES[0])
    waarneming = WaarnemingVastgelegd(plaatsing, werk, STAPPEN[len(codes)])
    soorten: dict[str, tuple[Inhoud, tuple[Relatie, ...]]] = {
        "aanmelding": (DeelnemerAangemeld(Naam(f"Sanne-{len(codes)}")), ()),
        "start": (PlaatsingGestart(KWALIFICATIE, AUTEUR, "zelfstandigheid", 1), ()),
        "keuze": (WerkprocessenGekozen(plaatsing, tuple(map(werkproces, codes))), ()),
        "pauze": (PlaatsingGepauzeerd(plaatsing), ()),
        "hervat": (PlaatsingHervat(plaatsing), ()),
        "einde": (PlaatsingBeeindigd(plaatsing), ()),
        "waarneming": (waarneming, ()),
        "correctie": (waarneming, (Relatie.CORRIGEERT,)),
        "herroeping": (FeitHerroepen("ging anders"), (Relatie.HERROEPT,)),
        "aangetoond": (AangetoondVerklaard(plaatsing, werk), (Relatie.RUST_OP,)),
        "verklaring": (VerklaringOpgemaakt(plaatsing, verklaring()), ()),
        "oordeel": (OordeelGegeven(plaatsing, verklaring(), "0" * 64), (Relatie.RUST_OP,)),
        "bewijs": (BewijsToegevoegd(plaatsing, "1" * 64, "image/jpeg", 9), (Relatie.RUST_OP,)),
        "scan": (ScanBewaard(plaatsing, "0" * 64, "application/pdf", 9), (Relatie.RUST_OP,)),
    }
    return soorten[soort]
