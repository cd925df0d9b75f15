"""The hub without its web server: bytes in, bytes out, for every message of the exchange."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from werkplek.domain.schoolfeiten import SCHOOLSOORTEN
from werkplek.hub.aanmelden import Aanmelder, Drempel
from werkplek.hub.bijlage_bestand import Bijlagemap
from werkplek.hub.bijlagen import Bijlagekast
from werkplek.hub.database import Database, Lezer
from werkplek.hub.geheim import Geheim
from werkplek.hub.keuren import eis_ophaling
from werkplek.hub.ophalen import Ophaler
from werkplek.hub.rechtenboek import Rechtenboek
from werkplek.hub.school import Hubmerk, OpenSchool, lees_merk, open_school
from werkplek.hub.tables import school
from werkplek.hub.tables_mensen import apparaat
from werkplek.hub.toegang import Binnengekomen, Poort, Wie
from werkplek.hub.versies import MINSTE, Versie, Versieboek, lees_versie
from werkplek.hub.versturen import Innemer
from werkplek.hub.vraag import beantwoord
from werkplek.hub.waarmerk.aanvragen import geef_certificaat
from werkplek.hub.weigering import Geweigerd, komterug
from werkplek.hub.wekker import Wekker
from werkplek.protocol.certificaatvraag import Certificaatvraag
from werkplek.protocol.fouten import ProtocolFout, TeGroot
from werkplek.protocol.inpakken import pak, pak_uit, vorm_van
from werkplek.protocol.uitwisseling import (
    MAX_BYTES,
    MAX_FEITEN,
    Aanmelding,
    Bericht,
    Ophaling,
    Vraag,
    Zending,
    ZendingAntwoord,
    lees,
    schrijf,
)

GRENS: Final = 4 * MAX_BYTES
"""Bytes of one message, inflated: a whole document may be larger than an ordinary page."""

_HIER: Final = ZoneInfo("Europe/Amsterdam")

T = TypeVar("T")

Eigenwerk = Callable[[datetime], int]
"""What the hub does by itself after feiten or files came in; gives how much that was."""


def nu_utc() -> datetime:
    """The hub's clock."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Dienst:
    """Everything a request needs; shared by all threads of one process."""

    database: Database
    geheim: Geheim
    merk: Hubmerk
    klok: Callable[[], datetime]
    poort: Poort
    drempel: Drempel
    boek: Rechtenboek
    scholen: dict[int, OpenSchool]
    versies: Versieboek
    kast: Bijlagekast | None = None
    minste: Versie = MINSTE
    eigenwerk: Eigenwerk | None = None
    wekker: Wekker = field(default_factory=Wekker)
    geteld: Callable[[str, int], None] = lambda uitkomst, aantal: None  # noqa: ARG005  nobody counts

    def meld_aan(self, inhoud: bytes, adres: str) -> bytes:
        """Enrol a device. Raises `Geweigerd`."""
        vraag = _lees(inhoud, Aanmelding)
        aanmelder = Aanmelder(self.database, self.geheim, self.merk, self.drempel)
        return _pak(aanmelder.meld_aan(vraag, adres, self.klok()), inhoud)

    def verstuur(self, verzoek: Binnengekomen) -> bytes:
        """Take in a push; a device that was revoked may send what it has. Raises `Geweigerd`."""
        nu = self.klok()
        wie = self.poort.wie(verzoek, nu)
        zending = _lees(verzoek.inhoud, Zending)
        if max(len(zending.reeksen), sum(len(r.plekken) for r in zending.reeksen)) > MAX_FEITEN:
            raise Geweigerd(413, "te_groot")
        innemer = Innemer(self.database, self._school(wie), self.merk)
        antwoord = innemer.neem_in(wie, zending, nu)
        self.versies.hoor(wie, lees_versie(verzoek.headers))
        for uitkomst, aantal in _aantallen(zending, antwoord).items():
            self.geteld(uitkomst, aantal)
        if any(plek.kop.soort in SCHOOLSOORTEN for r in zending.reeksen for plek in r.plekken):
            self.wekker.wek()
        return _pak(antwoord, verzoek.inhoud)

    def haal_op(self, verzoek: Binnengekomen) -> bytes:
        """Give out one page. Raises `Geweigerd`."""
        nu = self.klok()
        wie = self._toegelaten(verzoek, nu)
        versie = lees_versie(verzoek.headers)
        if versie < self.minste:
            raise Geweigerd(426, "te_oud")
        vraag = _lees(verzoek.inhoud, Ophaling, eis_ophaling)
        lezer = self._lezer(wie, nu)
        self._hoor(wie, vraag, nu)
        self.versies.hoor(wie, versie)
        with self.database.lees(lezer) as verbinding:
            ophaler = Ophaler(verbinding, lezer, wie, self.boek)
            antwoord = ophaler.antwoord(vraag, self.merk.id, self.merk.tijdvak)
        return _pak(antwoord, verzoek.inhoud)

    def vraag(self, verzoek: Binnengekomen) -> bytes:
        """Say which runs are not whole here. Raises `Geweigerd`."""
        wie = self._toegelaten(verzoek, self.klok())
        vraag = _lees(verzoek.inhoud, Vraag)
        with self.database.inname(wie.school) as verbinding:
            return _pak(beantwoord(verbinding, wie.school, vraag), verzoek.inhoud)

    def geef_certificaat(self, verzoek: Binnengekomen) -> bytes:
        """Give a certificate to sign PDFs with. Raises `Geweigerd`."""
        nu = self.klok()
        wie = self._toegelaten(verzoek, nu)
        vraag = _lees(verzoek.inhoud, Certificaatvraag)
        with self.database.inname(wie.school) as verbinding:
            antwoord = geef_certificaat(verbinding, self.geheim, wie, vraag, nu)
        return _pak(antwoord, verzoek.inhoud)

    def lezer_van(self, verzoek: Binnengekomen) -> Lezer:
        """For whom a request without a message reads. Raises `Geweigerd`."""
        nu = self.klok()
        return self._lezer(self._toegelaten(verzoek, nu), nu)

    def komterug(self) -> int:
        """After how many seconds to come again: not all at once."""
        return komterug()

    def _toegelaten(self, verzoek: Binnengekomen, nu: datetime) -> Wie:
        wie = self.poort.wie(verzoek, nu)
        if wie.ingetrokken:
            raise Geweigerd(410, "ingetrokken")
        return wie

    def _hoor(self, wie: Wie, vraag: Ophaling, nu: datetime) -> None:
        hoogste = sa.select(school.c.wissingen).where(school.c.nr == wie.school).scalar_subquery()
        # What was not ordered yet was not carried out either.
        gewist_tot = sa.case((hoogste < vraag.wissing, hoogste), else_=vraag.wissing)
        with self.database.inname(wie.school) as verbinding:
            verbinding.execute(
                sa.update(apparaat)
                .where(apparaat.c.school == wie.school, apparaat.c.id == wie.apparaat)
                .values(gehoord_op=nu.isoformat(), gewist_tot=gewist_tot)
            )

    def _lezer(self, wie: Wie, nu: datetime) -> Lezer:
        return Lezer(wie.school, wie.houder_soort, wie.houder, nu.astimezone(_HIER).date())

    def _school(self, wie: Wie) -> OpenSchool:
        if wie.school not in self.scholen:
            with self.database.beheer() as verbinding:
                self.scholen[wie.school] = open_school(verbinding, self.geheim, wie.school)
        return self.scholen[wie.school]


def maak_dienst(
    database: Database,
    geheim: Geheim,
    klok: Callable[[], datetime] = nu_utc,
    bijlagen: Path | None = None,
) -> Dienst:
    """The hub on a database that was set up; without a folder for files it takes none."""
    with database.beheer() as verbinding:
        merk = lees_merk(verbinding)
    kast = Bijlagekast(database, Bijlagemap(bijlagen)) if bijlagen else None
    return Dienst(
        database,
        geheim,
        merk,
        klok,
        Poort(database),
        Drempel(),
        Rechtenboek(),
        scholen={},
        versies=Versieboek(database),
        kast=kast,
    )


def _lees(inhoud: bytes, soort: type[T], eis: Callable[[T], None] = lambda _: None) -> T:
    try:
        bericht = lees(pak_uit(inhoud, GRENS), soort)
        eis(bericht)
    except TeGroot as fout:
        raise Geweigerd(413, "te_groot") from fout
    except ProtocolFout as fout:
        raise Geweigerd(422, "onleesbaar") from fout
    return bericht


def _aantallen(zending: Zending, antwoord: ZendingAntwoord) -> Counter[str]:
    """How many feiten had which outcome."""
    telling: Counter[str] = Counter()
    for reeks, uitkomst in zip(zending.reeksen, antwoord.uitkomsten, strict=True):
        if uitkomst.feiten:
            telling.update(feit.uitkomst for feit in uitkomst.feiten)
        else:
            telling[uitkomst.uitkomst] += len(reeks.plekken)
    return telling


def _pak(bericht: Bericht, vraag: bytes) -> bytes:
    return pak(schrijf(bericht), als=vorm_van(vraag))
