"""One page of what a school has for this folder: rights, erasures, decisions, feiten, cursor."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from werkplek.application.ports_school import Verwerkt
from werkplek.domain.kenmerk import DeelnemerId, OrganisatieId
from werkplek.domain.school import Schoolband
from werkplek.protocol.emmer import Inhoudsmaat
from werkplek.protocol.naam import naam_in, naam_uit
from werkplek.protocol.uitwisseling import (
    Achter,
    Emmer,
    Ophaling,
    OphalingAntwoord,
    Wisopdracht,
)
from werkplek.store import emmers, nieuwer, rechten, schoolrijen, schoolwissen, uitkomsten
from werkplek.store.apparaat import Apparaat
from werkplek.store.keuring import Kennis, Keuring, keur
from werkplek.store.lijsten import moment
from werkplek.store.opnemen import neem_op
from werkplek.store.opnieuw import zet_weer_klaar
from werkplek.store.schoolband import als_band
from werkplek.store.tables_school import achter, emmer, schoolband, zegelsleutel

_A: Final = achter.c
_SCHOOL: Final[sa.BindParameter[str]] = sa.bindparam("school")
_OPEN: Final = sa.select(achter).where(_A.school == _SCHOOL).order_by(_A.dossier)
_SLEUTELS: Final = sa.select(zegelsleutel).where(zegelsleutel.c.school == _SCHOOL)
_BANDEN: Final = sa.select(schoolband).where(schoolband.c.school == _SCHOOL, ~schoolband.c.weg)
_NAGEVRAAGD: Final = sa.select(emmer.c.dossier).where(emmer.c.school == _SCHOOL, emmer.c.nagevraagd)


@dataclass(frozen=True, slots=True)
class Pagina:
    """A page with the verdict on its runs, made before the transaction; `tegen` is what by.

    `gevraagd` are the dossiers that were asked for because they are behind.
    """

    antwoord: OphalingAntwoord
    tegen: Kennis
    keuringen: Sequence[Keuring]
    gevraagd: frozenset[str]


def vraag(verbinding: sa.Connection, school: OrganisatieId) -> Ophaling:
    """How far this folder is."""
    rij = schoolrijen.rij_van(verbinding, school)
    rijen = verbinding.execute(_OPEN, {"school": school}).all()
    return Ophaling(
        tot=rij.tot,
        achter=tuple(Achter(naam_in(een.dossier), een.nr) for een in rijen),
        rechten=rij.rechten,
        stand=emmers.stand(verbinding, school),
        wissing=rij.wissing,
        besluit=rij.besluit,
        eigen=rij.herstel or any(een.herstel for een in rijen),
    )


def kennis(verbinding: sa.Connection, school: OrganisatieId, apparaat: Apparaat) -> Kennis:
    """What a run of this school is judged by; this device's own key is known here."""
    rijen = verbinding.execute(_SLEUTELS, {"school": school})
    sleutels = {rij.apparaat: rij.sleutel for rij in rijen}
    eigen = {apparaat.id: bytes.fromhex(apparaat.signer.sleutel)}
    return Kennis(school, sleutels | eigen, _dossiers(verbinding, school))


def beoordeel(pagina: OphalingAntwoord, hier: Kennis, gevraagd: frozenset[str]) -> Pagina:
    """Prove the runs of a page, with the rights that come in the same page."""
    tegen = hier
    if pagina.rechten is not None:
        mag = [naam_uit(een.dossier) for een in pagina.rechten.dossiers]
        genoemd = {naam_uit(een.apparaat): een.sleutel for een in pagina.rechten.sleutels}
        dossiers = {naam: hier.dossiers.get(naam, naam) for naam in mag}
        tegen = Kennis(hier.school, {**hier.sleutels, **genoemd}, dossiers)
    return Pagina(pagina, tegen, [keur(reeks, tegen) for reeks in pagina.reeksen], gevraagd)


def verwerk(
    verbinding: sa.Connection, school: OrganisatieId, pagina: Pagina, apparaat: Apparaat
) -> Verwerkt:
    """Carry out all of it in the order it is told in, and remember how far that is."""
    antwoord = pagina.antwoord
    rij = schoolrijen.rij_van(verbinding, school)
    _haal_in(verbinding, school, antwoord.achter, pagina.gevraagd)
    veranderd = rechten.Veranderd()
    if antwoord.rechten is not None:
        veranderd = rechten.neem_over(verbinding, school, antwoord.rechten, rij.tot)
    gewist = [_voer_uit(verbinding, school, opdracht) for opdracht in antwoord.wissingen]
    nu = moment(datetime.now(UTC))
    besloten = uitkomsten.besluit(verbinding, school, antwoord.besluiten, nu)
    opgenomen = neem_op(verbinding, school, _keuringen(verbinding, pagina, apparaat))
    _schuif_op(verbinding, rij, antwoord)
    if rij.herstel and not antwoord.meer:
        schoolrijen.werk_bij(verbinding, school, herstel=False)
        zet_weer_klaar(verbinding, school)
    schoolwissen.rond_af(verbinding, school)
    ongelijk = frozenset[DeelnemerId]()
    if not antwoord.meer:
        ongelijk = _vergelijk(verbinding, school, antwoord.emmers)
    return Verwerkt(
        feiten=opgenomen.feiten,
        dossiers_erbij=veranderd.erbij,
        dossiers_weg=veranderd.weg,
        dossiers_gewist=frozenset().union(*gewist),
        gewijzigd=opgenomen.dossiers | besloten,
        ongelijk=ongelijk,
    )


def _dossiers(verbinding: sa.Connection, school: OrganisatieId) -> dict[str, str]:
    rijen = verbinding.execute(_BANDEN, {"school": school})
    return {rij.pseudoniem: rij.dossier for rij in rijen}


def _keuringen(verbinding: sa.Connection, pagina: Pagina, apparaat: Apparaat) -> list[Keuring]:
    """Those of the page, and of runs that waited; judged once more when a match came between."""
    school = OrganisatieId(pagina.tegen.school)
    nu = kennis(verbinding, school, apparaat)
    weer = nieuwer.neem_weer(verbinding, school, alles=pagina.antwoord.rechten is not None)
    eerder = list(pagina.keuringen)
    if nu.dossiers != pagina.tegen.dossiers:
        eerder = [keur(een, nu) for een in pagina.antwoord.reeksen]
    return [*eerder, *(keur(een, nu) for een in weer)]


def _voer_uit(
    verbinding: sa.Connection, school: OrganisatieId, opdracht: Wisopdracht
) -> frozenset[DeelnemerId]:
    """Gives the dossier when all of it went."""
    naam = naam_uit(opdracht.dossier)
    hier = (schoolband.c.school == school, schoolband.c.pseudoniem == naam)
    rij = verbinding.execute(sa.select(schoolband).where(*hier)).first()
    band = (
        Schoolband(school, DeelnemerId(naam), DeelnemerId(naam)) if rij is None else als_band(rij)
    )
    schoolwissen.voer_uit(verbinding, band, opdracht, [naam_uit(een) for een in opdracht.feiten])
    return frozenset() if opdracht.feiten else frozenset({band.dossier})


def _schuif_op(verbinding: sa.Connection, rij: sa.Row[Any], antwoord: OphalingAntwoord) -> None:
    """Never back: the same page may come twice."""
    velden = {"tot": max(rij.tot, antwoord.tot)}
    for naam, lijst in (("wissing", antwoord.wissingen), ("besluit", antwoord.besluiten)):
        velden[naam] = max(getattr(rij, naam), *(een.nr for een in lijst), 0)
    if any(getattr(rij, naam) != waarde for naam, waarde in velden.items()):
        schoolrijen.werk_bij(verbinding, rij.id, **velden)


def _haal_in(
    verbinding: sa.Connection,
    school: OrganisatieId,
    over: Sequence[Achter],
    gevraagd: frozenset[str],
) -> None:
    """Of the dossiers that were asked for these are left; the others are complete."""
    nog = {naam_uit(een.dossier): een.nr for een in over}
    for naam, nr in nog.items():
        rij = {"school": school, "dossier": naam, "nr": nr, "herstel": True}
        opdracht = insert(achter).values(rij)
        sleutel = ["school", "dossier"]
        verbinding.execute(opdracht.on_conflict_do_update(index_elements=sleutel, set_={"nr": nr}))
    for naam in sorted(gevraagd - nog.keys()):
        hier = (_A.school == school, _A.dossier == naam)
        herstel = verbinding.scalar(sa.select(_A.herstel).where(*hier))
        verbinding.execute(sa.delete(achter).where(*hier))
        if herstel:
            zet_weer_klaar(verbinding, school, naam)


def _vergelijk(
    verbinding: sa.Connection, school: OrganisatieId, daar: Sequence[Emmer] | None
) -> frozenset[DeelnemerId]:
    """Dossiers that differ are asked once more from the start; gives all that do.

    Without a count of there both sides have the same.
    """
    anders = _anders(verbinding, school, daar) if daar is not None else {}
    for naam in verbinding.scalars(_NAGEVRAAGD, {"school": school}).all():
        if naam not in anders:
            emmers.merk_nagevraagd(verbinding, school, naam, nagevraagd=False)
    for naam in anders:
        if not emmers.is_nagevraagd(verbinding, school, naam):
            emmers.vergeet(verbinding, school, naam)
            emmers.merk_nagevraagd(verbinding, school, naam, nagevraagd=True)
            schoolwissen.vraag_opnieuw(verbinding, school, naam)
    return frozenset(anders.values())


def _anders(
    verbinding: sa.Connection, school: OrganisatieId, daar: Sequence[Emmer]
) -> dict[str, DeelnemerId]:
    """What differs, by the school's name, of all that is not on its way."""
    onderweg = set(verbinding.scalars(sa.select(_A.dossier).where(_A.school == school)))
    hier = {naam: maat for naam, maat in emmers.maten(verbinding, school).items() if maat.aantal}
    hun = {naam_uit(een.dossier): Inhoudsmaat(een.aantal, een.som) for een in daar}
    return {
        naam: DeelnemerId(dossier)
        for naam, dossier in _dossiers(verbinding, school).items()
        if naam not in onderweg and hier.get(naam) != hun.get(naam)
    }
