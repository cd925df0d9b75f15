"""A sealed file and the feit that names it: the file is whole on the disk first."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

import sqlalchemy as sa

from werkplek.domain.feiten import Relatie, Verwijzing
from werkplek.domain.kenmerk import FeitId
from werkplek.domain.schoolfeiten import HandtekeningGezet
from werkplek.domain.vaststelling import Handtekeningrol
from werkplek.hub.bijlage_bestand import Bestandsnaam, is_som
from werkplek.hub.bijlagen import Bijlagekast, merk_gewist
from werkplek.hub.database import voeg_bij
from werkplek.hub.eigen import open_hubapparaat
from werkplek.hub.geheim import Geheim
from werkplek.hub.logboek import Logboek
from werkplek.hub.register import Zegelstand, rij_van
from werkplek.hub.school import open_school
from werkplek.hub.spoor import noteer
from werkplek.hub.stellen import Steller
from werkplek.hub.tables_mensen import bijlage
from werkplek.hub.verklaringen.taak import Taak

NIEMAND: Final = str(UUID(int=0))
"""Brought by no device: the hub made it."""


@dataclass(frozen=True, slots=True)
class Zegelfeit:
    """What is to be stated: that the school sealed this file, in the name of who established it."""

    taak: Taak
    som: str
    maat: int
    wat: str = "verklaring_verzegeld"


def ligt_er(kast: Bijlagekast, school: int, som: str) -> int | None:
    """How large the whole file is, if it is there."""
    return kast.map.maat(Bestandsnaam(school, som))


def neem(kast: Bijlagekast, school: int, som: str) -> bytes | None:
    """A whole file, if it is there."""
    naam = Bestandsnaam(school, som)
    if not is_som(som) or kast.map.maat(naam) is None:
        return None
    stukken = bytearray()
    while stuk := kast.map.lees(naam, len(stukken)):
        stukken += stuk
    return bytes(stukken)


def leg_klaar(verbinding: sa.Connection, school: int, som: str, nu: datetime) -> None:
    """Say that a file comes: if nothing follows, the round that clears away takes it (30 days)."""
    rij = {"bytes": 0, "ontvangen": 0, "apparaat": NIEMAND, "begonnen_op": nu.isoformat()}
    voeg_bij(verbinding, bijlage, [{"school": school, "sha256": som, **rij}])


def bewaar(kast: Bijlagekast, school: int, som: str, inhoud: bytes) -> None:
    """The file on the disk, whole or not at all. Raises OSError."""
    naam = Bestandsnaam(school, som)
    kast.map.leg_neer(naam, 0, inhoud)
    if not kast.map.maak_heel(naam):
        raise OSError(som)


def laat_los(verbinding: sa.Connection, taak: Taak, som: str) -> None:
    """Leave the file to the next round that clears away, if its deelnemer was erased meanwhile."""
    rij = rij_van(verbinding, taak.school, taak.verklaring, op_slot=True)
    if rij is None or rij.stand == Zegelstand.GEWIST:
        merk_gewist(verbinding, taak.school, {som})


def stel(logboek: Logboek, geheim: Geheim, zegel: Zegelfeit, nu: datetime) -> None:
    """State it through the hub's own device, and say that the file is whole."""
    verbinding, taak = logboek.verbinding, zegel.taak
    school = open_school(verbinding, geheim, taak.school)
    hub = open_hubapparaat(verbinding, geheim, school, nu)
    steller = Steller(school, logboek, hub, taak.auteur, nu)
    gezet = HandtekeningGezet(taak.vast.plaatsing, Handtekeningrol.SCHOOL, zegel.som, zegel.maat)
    rust_op = tuple(
        Verwijzing(Relatie.RUST_OP, FeitId(id_)) for id_ in (taak.verklaring, taak.feit)
    )
    steller.stel(taak.dossier, gezet, steller.vandaag, rust_op)
    steller.schrijf()
    verbinding.execute(
        sa.update(bijlage)
        .where(bijlage.c.school == taak.school, bijlage.c.sha256 == zegel.som)
        .values(bytes=zegel.maat, ontvangen=zegel.maat, heel_op=nu.isoformat())
    )
    noteer(verbinding, taak.school, NIEMAND, zegel.wat, nu=nu, waarover=taak.verklaring)
