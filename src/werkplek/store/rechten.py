"""What a school says this folder may hold: taken over as a whole, gains and losses in one."""

from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from werkplek.domain.kenmerk import DeelnemerId, OrganisatieId
from werkplek.domain.school import Schoolband
from werkplek.protocol.naam import naam_uit
from werkplek.protocol.uitwisseling import DossierRecht, Rechten
from werkplek.store import schoolrijen
from werkplek.store.leerbedrijven import zet_leerbedrijven
from werkplek.store.schoolband import als_band
from werkplek.store.schoollijsten import zet_rollen
from werkplek.store.schoolwissen import neem_terug, vraag_opnieuw
from werkplek.store.tables import feit
from werkplek.store.tables_school import achter, collega, schoolband, zegelsleutel

_T = schoolband.c


@dataclass(frozen=True, slots=True)
class Veranderd:
    """Dossiers of here that may be here now, and that may not any more."""

    erbij: frozenset[DeelnemerId] = frozenset()
    weg: frozenset[DeelnemerId] = frozenset()


def neem_over(
    verbinding: sa.Connection, school: OrganisatieId, rechten: Rechten, tot: int
) -> Veranderd:
    """All of it becomes what the school says; `tot` is how far we are."""
    _vervang_wie(verbinding, school, rechten)
    zet_leerbedrijven(
        verbinding, school, {naam_uit(een.dossier): een.leerbedrijf for een in rechten.dossiers}
    )
    zet_rollen(verbinding, school, rechten.rollen)
    bekend = {
        DeelnemerId(rij.pseudoniem): rij
        for rij in verbinding.execute(sa.select(schoolband).where(_T.school == school))
    }
    mag = {DeelnemerId(naam_uit(een.dossier)): een for een in rechten.dossiers}
    nieuw = [naam for naam in mag if naam not in bekend or bekend[naam].weg]
    for naam, recht in mag.items():
        _zet_band(verbinding, school, naam, recht)
    for naam in nieuw:
        _haal_in(verbinding, school, naam, tot)
    weg = [als_band(rij) for naam, rij in bekend.items() if naam not in mag and not rij.weg]
    for band in weg:
        neem_terug(verbinding, band)
    schoolrijen.werk_bij(verbinding, school, rechten=rechten.som)
    return Veranderd(
        frozenset(band.dossier for band in _banden(verbinding, school, nieuw)),
        frozenset(band.dossier for band in weg),
    )


def _vervang_wie(verbinding: sa.Connection, school: OrganisatieId, rechten: Rechten) -> None:
    for tabel in (zegelsleutel, collega):
        verbinding.execute(sa.delete(tabel).where(tabel.c.school == school))
    sleutels = {naam_uit(een.apparaat): een.sleutel for een in rechten.sleutels}
    if sleutels:
        verbinding.execute(
            sa.insert(zegelsleutel),
            [
                {"school": school, "apparaat": apparaat, "sleutel": sleutel}
                for apparaat, sleutel in sleutels.items()
            ],
        )
    anderen = {naam_uit(een.id): een for een in rechten.collegas}
    if anderen:
        verbinding.execute(
            sa.insert(collega),
            [
                {"school": school, "id": id_, "naam": een.naam, "rol": een.rol}
                for id_, een in anderen.items()
            ],
        )


def _zet_band(
    verbinding: sa.Connection, school: OrganisatieId, naam: DeelnemerId, recht: DossierRecht
) -> None:
    heet = {"weg": False, "roepnaam": recht.roepnaam, "achternaam": recht.achternaam}
    wie = {"school": school, "pseudoniem": naam, "dossier": naam, "gekoppeld": False}
    opdracht = insert(schoolband).values(wie | heet)
    verbinding.execute(
        opdracht.on_conflict_do_update(index_elements=["school", "pseudoniem"], set_=heet)
    )


def _haal_in(verbinding: sa.Connection, school: OrganisatieId, naam: DeelnemerId, tot: int) -> None:
    """A dossier that comes later than others is asked from its own start."""
    (band,) = _banden(verbinding, school, [naam])
    hier = sa.select(feit.c.id).where(feit.c.deelnemer == band.dossier).limit(1)
    if verbinding.execute(hier).first() is not None:
        vraag_opnieuw(verbinding, school, naam)
    elif tot:
        rij = {"school": school, "dossier": naam, "nr": 0, "herstel": False}
        verbinding.execute(insert(achter).values(rij).on_conflict_do_nothing())


def _banden(
    verbinding: sa.Connection, school: OrganisatieId, namen: Iterable[str]
) -> tuple[Schoolband, ...]:
    vraag = sa.select(schoolband).where(_T.school == school, _T.pseudoniem.in_(sorted(namen)))
    return tuple(map(als_band, verbinding.execute(vraag)))
