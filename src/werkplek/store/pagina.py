"""One page of what a school has for this folder: rights, erasures, decisions, feiten, cursor."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

import sqlalchemy as sa

from werkplek.application.ports_school import Verwerkt
from werkplek.domain.kenmerk import DeelnemerId, OrganisatieId
from werkplek.domain.school import Schoolband
from werkplek.protocol.emmer import Inhoudsmaat
from werkplek.protocol.reeks import naam_in, naam_uit
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


@dataclass(frozen=True, slots=True)
class Pagina:
    """A page with the verdict on its runs, made before the transaction; `tegen` is what by."""

    antwoord: OphalingAntwoord
    tegen: Kennis
    keuringen: Sequence[Keuring]


def vraag(verbinding: sa.Connection, school: OrganisatieId) -> Ophaling:
    """How far this folder is."""
    rij = schoolrijen.rij_van(verbinding, school)
    open_ = verbinding.execute(sa.select(achter).where(_A.school == school).order_by(_A.dossier))
    rijen = open_.all()
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
    van = (zegelsleutel.c.school == school,)
    sleutels = {
        rij.apparaat: rij.sleutel for rij in verbinding.execute(sa.select(zegelsleutel).where(*van))
    }
    eigen = {apparaat.id: bytes.fromhex(apparaat.signer.sleutel)}
    return Kennis(school, sleutels | eigen, _dossiers(verbinding, school))


def beoordeel(pagina: OphalingAntwoord, hier: Kennis) -> Pagina:
    """Prove the runs of a page, with the rights that come in the same page."""
    tegen = hier
    if pagina.rechten is not None:
        mag = [naam_uit(een.dossier) for een in pagina.rechten.dossiers]
        genoemd = {naam_uit(een.apparaat): een.sleutel for een in pagina.rechten.sleutels}
        dossiers = {naam: hier.dossiers.get(naam, naam) for naam in mag}
        tegen = Kennis(hier.school, {**hier.sleutels, **genoemd}, dossiers)
    return Pagina(pagina, tegen, [keur(reeks, tegen) for reeks in pagina.reeksen])


def verwerk(
    verbinding: sa.Connection, school: OrganisatieId, pagina: Pagina, apparaat: Apparaat
) -> Verwerkt:
    """Carry out all of it in the order it is told in, and remember how far that is."""
    antwoord = pagina.antwoord
    rij = schoolrijen.rij_van(verbinding, school)
    veranderd = rechten.Veranderd()
    if antwoord.rechten is not None:
        veranderd = rechten.neem_over(verbinding, school, antwoord.rechten, rij.tot)
    for opdracht in antwoord.wissingen:
        _voer_uit(verbinding, school, opdracht)
    nu = moment(datetime.now(UTC))
    besloten = uitkomsten.besluit(verbinding, school, antwoord.besluiten, nu)
    opgenomen = neem_op(verbinding, school, _keuringen(verbinding, pagina, apparaat))
    _schuif_op(verbinding, school, antwoord)
    klaar = _haal_in(verbinding, school, antwoord)
    if rij.herstel and not antwoord.meer:
        schoolrijen.werk_bij(verbinding, school, herstel=False)
        zet_weer_klaar(verbinding, school)
    schoolwissen.rond_af(verbinding, school)
    ongelijk = frozenset[DeelnemerId]()
    if antwoord.emmers is not None:
        ongelijk = _vergelijk(verbinding, school, antwoord.emmers, klaar)
    return Verwerkt(
        feiten=opgenomen.feiten,
        dossiers_erbij=veranderd.erbij,
        dossiers_weg=veranderd.weg,
        gewijzigd=opgenomen.dossiers | besloten,
        ongelijk=ongelijk,
    )


def _dossiers(verbinding: sa.Connection, school: OrganisatieId) -> dict[str, str]:
    hier = (schoolband.c.school == school, ~schoolband.c.weg)
    rijen = verbinding.execute(sa.select(schoolband).where(*hier))
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


def _voer_uit(verbinding: sa.Connection, school: OrganisatieId, opdracht: Wisopdracht) -> None:
    naam = naam_uit(opdracht.dossier)
    hier = (schoolband.c.school == school, schoolband.c.pseudoniem == naam)
    rij = verbinding.execute(sa.select(schoolband).where(*hier)).first()
    band = (
        Schoolband(school, DeelnemerId(naam), DeelnemerId(naam)) if rij is None else als_band(rij)
    )
    schoolwissen.voer_uit(verbinding, band, opdracht, [naam_uit(een) for een in opdracht.feiten])


def _schuif_op(
    verbinding: sa.Connection, school: OrganisatieId, antwoord: OphalingAntwoord
) -> None:
    velden = {"tot": antwoord.tot, "tijdvak": antwoord.tijdvak}
    for naam, lijst in (("wissing", antwoord.wissingen), ("besluit", antwoord.besluiten)):
        if lijst:
            velden[naam] = max(een.nr for een in lijst)
    schoolrijen.werk_bij(verbinding, school, **velden)


def _haal_in(
    verbinding: sa.Connection, school: OrganisatieId, antwoord: OphalingAntwoord
) -> frozenset[str]:
    """How far the dossiers are that were behind; gives those that still are."""
    for een in antwoord.achter:
        hier = (_A.school == school, _A.dossier == naam_uit(een.dossier))
        rij = verbinding.execute(sa.select(achter).where(*hier)).first()
        if rij is None:
            continue
        if een.nr < antwoord.tot:
            verbinding.execute(sa.update(achter).where(*hier).values(nr=een.nr))
            continue
        verbinding.execute(sa.delete(achter).where(*hier))
        if rij.herstel:
            zet_weer_klaar(verbinding, school, rij.dossier)
    return frozenset(verbinding.scalars(sa.select(_A.dossier).where(_A.school == school)))


def _vergelijk(
    verbinding: sa.Connection,
    school: OrganisatieId,
    daar: Sequence[Emmer],
    onderweg: frozenset[str],
) -> frozenset[DeelnemerId]:
    """Dossiers that differ are asked once more from the start; gives all that do."""
    dossiers = _dossiers(verbinding, school)
    hier = {naam: maat for naam, maat in emmers.maten(verbinding, school).items() if maat.aantal}
    hun = {naam_uit(een.dossier): Inhoudsmaat(een.aantal, een.som) for een in daar}
    leeg = Inhoudsmaat()
    anders = {
        naam
        for naam in hier.keys() | hun.keys()
        if naam in dossiers and naam not in onderweg and hier.get(naam, leeg) != hun.get(naam, leeg)
    }
    niet = emmer.c.dossier.not_in(sorted(anders | onderweg))
    gelijk = sa.update(emmer).where(emmer.c.school == school, niet)
    verbinding.execute(gelijk.values(nagevraagd=False))
    for naam in sorted(anders):
        if not emmers.is_nagevraagd(verbinding, school, naam):
            emmers.vergeet(verbinding, school, naam)
            emmers.merk_nagevraagd(verbinding, school, naam, nagevraagd=True)
            schoolwissen.vraag_opnieuw(verbinding, school, naam)
    return frozenset(DeelnemerId(dossiers[naam]) for naam in anders)
