"""Whose keys count, for which school: from the signed lists that schools publish."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from types import MappingProxyType

from werkplek.protocol.fouten import ProtocolFout
from werkplek.protocol.sleutellijst import (
    Intrekkingslijst,
    Papierregel,
    Sleutellijst,
    lees_intrekkingslijst,
    lees_sleutellijst,
)


@dataclass(frozen=True, slots=True)
class Geldigheid:
    """From when until when a key counts; `ingetrokken_op`: the school took it back."""

    van: datetime
    tot: datetime
    ingetrokken_op: datetime | None = None

    def telt_op(self, moment: datetime) -> bool:
        """Whether it counted at that moment."""
        terug = self.ingetrokken_op
        return self.van <= moment <= self.tot and (terug is None or moment < terug)


@dataclass(frozen=True, slots=True)
class Papiersleutel:
    """The key with which the QR of a paper is signed (raw Ed25519)."""

    publiek: bytes
    geldig: Geldigheid


@dataclass(frozen=True, slots=True)
class Schoolvertrouwen:
    """What is trusted of one school; certificates in DER.

    `zegels` are exactly the certificates that seal; `tijdstempels` the roots or certificates to
    which time stamps must lead. `ingetrokken` are numbers of statements with the day on which
    they were withdrawn, as the list of `lijst_van` says; no such list: None.
    """

    naam: str
    wortel: bytes
    uitgevers: tuple[bytes, ...] = ()
    zegels: Mapping[bytes, Geldigheid] = field(default_factory=dict)
    tijdstempels: tuple[bytes, ...] = ()
    papier: Mapping[bytes, Papiersleutel] = field(default_factory=dict)
    ingetrokken: Mapping[str, date] = field(default_factory=dict)
    lijst_van: date | None = None

    @property
    def papiersleutels(self) -> Mapping[bytes, bytes]:
        """Raw public keys by kid."""
        return {kid: sleutel.publiek for kid, sleutel in self.papier.items()}


@dataclass(frozen=True, slots=True)
class Vertrouwen:
    """The schools that are known here. `titels`: werkproces code to title, of signed lists."""

    scholen: tuple[Schoolvertrouwen, ...] = ()
    titels: Mapping[str, str] = field(default_factory=dict)

    def school(self, naam: str) -> Schoolvertrouwen | None:
        """The school that is printed so."""
        gezocht = unicodedata.normalize("NFC", naam)
        return next((school for school in self.scholen if school.naam == gezocht), None)

    def school_met(self, kid: bytes, naam: str) -> Schoolvertrouwen | None:
        """The school that signs the QR of a paper with this key; of more, the one called so.

        A school can put the key of another on its list: nobody proves there that they have it.
        """
        met = [school for school in self.scholen if kid in school.papier]
        gezocht = unicodedata.normalize("NFC", naam)
        return next((school for school in met if school.naam == gezocht), met[0] if met else None)


def uit_lijsten(lijsten: Iterable[bytes], titels: Mapping[str, str] | None = None) -> Vertrouwen:
    """Trust what these signed lists say, in any order; of two by one root the newest.

    Each list is checked again, but whether a root is the school's own is up to who keeps them
    (`application.ports_verklaring.Lijsten`). What cannot be read is left out. So are all that call
    themselves alike under more than one root: any school can sign a list with another's name.
    """
    ruwe = tuple(lijsten)
    sleutels: dict[tuple[str, bytes], Sleutellijst] = {}
    for ruw in ruwe:
        lijst = _sleutellijst(ruw)
        if lijst is None:
            continue
        wie = lijst.school, lijst.wortel
        if _nieuwer(lijst, sleutels.get(wie)):
            sleutels[wie] = lijst
    genoemd = Counter(naam for lijst in sleutels.values() for naam in _namen(lijst))
    alleen = (een for een in sleutels.values() if all(genoemd[naam] == 1 for naam in _namen(een)))
    scholen = tuple(_met_intrekkingen(lijst, ruwe) for lijst in alleen)
    return Vertrouwen(scholen, MappingProxyType(dict(titels or {})))


def _namen(lijst: Sleutellijst) -> tuple[str, str]:
    """Its id, and its name as people tell names apart."""
    return lijst.school, " ".join(unicodedata.normalize("NFKC", lijst.naam).casefold().split())


def _nieuwer(lijst: Sleutellijst, vorige: Sleutellijst | None) -> bool:
    return vorige is None or lijst.nummer > vorige.nummer


def _sleutellijst(ruw: bytes) -> Sleutellijst | None:
    try:
        return lees_sleutellijst(ruw)
    except ProtocolFout:
        return None


def _met_intrekkingen(lijst: Sleutellijst, ruwe: Iterable[bytes]) -> Schoolvertrouwen:
    """The newest list counts; without one, what an older key said was withdrawn stays so.

    That key was withdrawn itself, so that it tells nothing about how much is known by now.
    """
    school = _school(lijst)
    oud: dict[str, date] = {}
    nummer = -1
    for ruw in ruwe:
        try:
            terug = lees_intrekkingslijst(ruw, lijst, ook_ingetrokken=True)
        except ProtocolFout:
            continue
        if lijst.papiersleutel(terug.kid) not in _geldende(lijst):
            oud |= _nummers(terug)
        elif terug.nummer > nummer:
            nummer = terug.nummer
            school = replace(
                school, ingetrokken=_nummers(terug), lijst_van=_moment(terug.gemaakt_op).date()
            )
    return school if school.lijst_van else replace(school, ingetrokken=MappingProxyType(oud))


def _geldende(lijst: Sleutellijst) -> tuple[Papierregel, ...]:
    return tuple(regel for regel in lijst.papier if not regel.ingetrokken_op)


def _nummers(lijst: Intrekkingslijst) -> Mapping[str, date]:
    return {regel.nummer: date.fromisoformat(regel.dag) for regel in lijst.ingetrokken}


def _school(lijst: Sleutellijst) -> Schoolvertrouwen:
    return Schoolvertrouwen(
        naam=unicodedata.normalize("NFC", lijst.naam),
        wortel=lijst.wortel,
        uitgevers=tuple(lijst.uitgevers),
        zegels={z.der: _geldig(z.van, z.tot, z.ingetrokken_op) for z in lijst.zegels},
        tijdstempels=tuple(lijst.tijdstempels),
        papier={
            regel.kid: Papiersleutel(
                regel.publiek, _geldig(regel.van, regel.tot, regel.ingetrokken_op)
            )
            for regel in lijst.papier
        },
    )


def _geldig(van: str, tot: str, ingetrokken_op: str) -> Geldigheid:
    terug = _moment(ingetrokken_op) if ingetrokken_op else None
    return Geldigheid(_moment(van), _moment(tot), terug)


def _moment(tekst: str) -> datetime:
    """A moment, or the first of a day."""
    moment = datetime.fromisoformat(tekst)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
