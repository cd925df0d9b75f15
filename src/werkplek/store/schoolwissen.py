"""Take away what a school took back: bodies, salts, files and words, in one transaction.

Of a lost right the rows of other devices go whole; of this device headers stay, on which its chain
rests. Of an order of the school headers stay everywhere: both sides count those. What was not sent
yet stays until it was: a right that is lost never takes what the school does not have. Free pages
and copies come after the commit, as with any erasure (`store.wisgang`).
"""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from werkplek.application.ports_wissen import Wisfase
from werkplek.domain.bestanden import MET_BESTAND, genoemd_bestand
from werkplek.domain.bewaren import NOOIT_GEWIST
from werkplek.domain.kenmerk import DeelnemerId, OrganisatieId
from werkplek.domain.school import Schoolband
from werkplek.protocol.uitwisseling import Wisopdracht
from werkplek.store import emmers
from werkplek.store.badges import vergeet_badge
from werkplek.store.log import feiten_van_soort
from werkplek.store.projections import vouw_opnieuw
from werkplek.store.schoolband import als_band
from werkplek.store.tables import feit as f
from werkplek.store.tables import inhoud, outbox, zegel
from werkplek.store.tables_bedrijf import bijlage, document, kladje
from werkplek.store.tables_school import (
    aangehouden,
    achter,
    bijlage_onderweg,
    later,
    schoolband,
    schoolfeit,
    schoolwissing,
    te_vouwen,
)
from werkplek.store.tables_tekenen import pdf_sleutel
from werkplek.store.talen import vergeet_taal
from werkplek.store.wissen import zet_fase

RECHT: Final = "recht"
"""The ground of a right that was lost: what comes back with it is taken in again."""

_IDS: Final = sa.select(sa.func.json_each(sa.bindparam("ids")).table_valued("value").c.value)
_VREEMD: Final = (
    sa.select(sa.literal(1))
    .select_from(zegel)
    .where(
        zegel.c.apparaat == f.c.apparaat,
        zegel.c.organisatie == f.c.organisatie,
        f.c.volgnr.between(zegel.c.eerste, zegel.c.laatste),
        zegel.c.bladen.is_not(None),
    )
    .correlate(f)
    .exists()
)
_IETS_WEG: Final = (
    sa.select(sa.literal(1))
    .where(schoolband.c.school == sa.bindparam("school"), schoolband.c.weg)
    .limit(1)
)
_OVER: Final = (
    sa.select(schoolband)
    .join(f, f.c.deelnemer == schoolband.c.dossier)
    .join(inhoud, inhoud.c.feit == f.c.id)
    .where(
        schoolband.c.school == sa.bindparam("school"),
        schoolband.c.weg,
        f.c.organisatie == schoolband.c.school,
        f.c.soort.not_in(sorted(NOOIT_GEWIST)),
        f.c.id.not_in(sa.select(outbox.c.feit)),
    )
    .distinct()
)
_LEGE_REEKS: Final = sa.delete(zegel).where(
    zegel.c.bladen.is_not(None),
    ~sa.select(sa.literal(1))
    .select_from(f)
    .where(
        f.c.apparaat == zegel.c.apparaat,
        f.c.organisatie == zegel.c.organisatie,
        f.c.volgnr.between(zegel.c.eerste, zegel.c.laatste),
    )
    .correlate(zegel)
    .exists(),
)


@dataclass(frozen=True, slots=True)
class _Waarom:
    """Which school, under which order, on which ground."""

    school: OrganisatieId
    nr: int
    grond: str


def neem_terug(verbinding: sa.Connection, band: Schoolband) -> bool:
    """Carry out a right that was lost; False while something waits to be sent first.

    What the leerbedrijf recorded for itself stays: that was never the school's.
    """
    school, dossier = band.school, band.dossier
    hier = (schoolband.c.school == school, schoolband.c.pseudoniem == band.pseudoniem)
    leeg = {"weg": True, "roepnaam": "", "achternaam": ""}
    verbinding.execute(sa.update(schoolband).where(*hier).values(leeg))
    elders = sa.select(schoolfeit.c.feit).where(schoolfeit.c.school != school)
    van_school = sa.select(f.c.id, _VREEMD.label("vreemd")).where(
        f.c.deelnemer == dossier,
        sa.or_(f.c.organisatie == school, _VREEMD),
        f.c.id.not_in(elders),
    )
    rijen = verbinding.execute(van_school).all()
    wachtend = frozenset(
        verbinding.scalars(sa.select(outbox.c.feit).where(outbox.c.feit.in_(_IDS)), _json(rijen))
    )
    weg = [rij for rij in rijen if rij.id not in wachtend]
    _neem_inhoud(verbinding, [rij.id for rij in weg], _Waarom(school, 0, RECHT))
    _neem_rijen(verbinding, [rij.id for rij in weg if rij.vreemd])
    _ruim_stand_op(verbinding, band)
    if not band.gekoppeld:
        verbinding.execute(sa.delete(kladje).where(kladje.c.deelnemer == dossier))
        vergeet_taal(verbinding, dossier)
        vergeet_badge(verbinding, dossier)
    _vouw(verbinding, (dossier,))
    return not wachtend


def rond_af(verbinding: sa.Connection, school: OrganisatieId) -> frozenset[DeelnemerId]:
    """Take away what waited to be sent when its right was lost; gives the dossiers."""
    deze = {"school": school}
    if verbinding.scalar(_IETS_WEG, deze) is None:
        return frozenset()
    banden = [als_band(rij) for rij in verbinding.execute(_OVER, deze).all()]
    for band in banden:
        neem_terug(verbinding, band)
    return frozenset(band.dossier for band in banden)


def voer_uit(
    verbinding: sa.Connection, band: Schoolband, opdracht: Wisopdracht, feiten: Collection[str]
) -> None:
    """Carry out an order: these feiten, or with none of them the whole dossier."""
    waarom = _Waarom(band.school, opdracht.nr, opdracht.grond)
    ids = list(feiten) or _hele_dossier(verbinding, band)
    _neem_inhoud(verbinding, ids, waarom)
    _neem_later(verbinding, band)
    if not feiten:
        verbinding.execute(sa.delete(kladje).where(kladje.c.deelnemer == band.dossier))
        vergeet_taal(verbinding, band.dossier)
        vergeet_badge(verbinding, band.dossier)
    wie = sa.select(f.c.deelnemer).distinct().where(f.c.id.in_(_IDS))
    _vouw(verbinding, verbinding.scalars(wie, {"ids": json.dumps(ids)}).all())


def wis_feiten(verbinding: sa.Connection, school: OrganisatieId, ids: Collection[str]) -> None:
    """The school says of these that they were erased there."""
    if not ids:
        return
    _neem_inhoud(verbinding, list(ids), _Waarom(school, 0, "gewist"))
    wie = sa.select(f.c.deelnemer).distinct().where(f.c.id.in_(_IDS))
    _vouw(verbinding, verbinding.scalars(wie, {"ids": json.dumps(list(ids))}).all())


def onthoud_gewist(verbinding: sa.Connection, school: OrganisatieId, ids: Iterable[str]) -> None:
    """Remember of feiten that came without a body that it may be missing."""
    _onthoud(verbinding, list(ids), _Waarom(school, 0, "gewist"))


def gewiste(verbinding: sa.Connection, ids: Collection[str]) -> dict[str, str]:
    """Which of these feiten have no body by the word of a school, and on which ground."""
    vraag = sa.select(schoolwissing.c.feit, schoolwissing.c.grond)
    rijen = verbinding.execute(
        vraag.where(schoolwissing.c.feit.in_(_IDS)), {"ids": json.dumps(list(ids))}
    )
    return {rij.feit: rij.grond for rij in rijen}


def _json(rijen: Iterable[sa.Row[Any]]) -> dict[str, str]:
    return {"ids": json.dumps([rij.id for rij in rijen])}


def _hele_dossier(verbinding: sa.Connection, band: Schoolband) -> list[str]:
    daar = sa.select(schoolfeit.c.feit).where(
        schoolfeit.c.school == band.school, schoolfeit.c.dossier == band.pseudoniem
    )
    hier = sa.select(f.c.id).where(f.c.deelnemer == band.dossier, f.c.organisatie == band.school)
    return list(verbinding.scalars(sa.union(daar, hier)))


def _neem_inhoud(verbinding: sa.Connection, ids: list[str], waarom: _Waarom) -> None:
    """The bodies of these feiten, and the files that no other feit names."""
    blijft = sa.select(f.c.id).where(f.c.id.in_(_IDS), f.c.soort.in_(sorted(NOOIT_GEWIST)))
    niet = frozenset(verbinding.scalars(blijft, {"ids": json.dumps(ids)}))
    weg = [een for een in ids if een not in niet]
    if not weg:
        return
    deze = {"ids": json.dumps(weg)}
    sommen = _alleen_in(verbinding, frozenset(weg))
    for bestand in (document, bijlage, bijlage_onderweg):
        verbinding.execute(sa.delete(bestand).where(bestand.c.sha256.in_(sorted(sommen))))
    # What waits at the school is still shown to its author, who only lost the right to read it.
    verbinding.execute(sa.delete(pdf_sleutel).where(pdf_sleutel.c.verklaring.in_(_IDS)), deze)
    tabellen = (inhoud, outbox) if waarom.grond == RECHT else (inhoud, outbox, aangehouden)
    for tabel in tabellen:
        verbinding.execute(sa.delete(tabel).where(tabel.c.feit.in_(_IDS)), deze)
    _onthoud(verbinding, weg, waarom)
    zet_fase(verbinding, Wisfase.BESTAND)


def _onthoud(verbinding: sa.Connection, ids: list[str], waarom: _Waarom) -> None:
    rijen = [
        {"feit": een, "school": waarom.school, "nr": waarom.nr, "grond": waarom.grond}
        for een in ids
    ]
    if not rijen:
        return
    opdracht = insert(schoolwissing)
    if waarom.grond == RECHT:  # what was erased for good stays so
        verbinding.execute(opdracht.on_conflict_do_nothing(), rijen)
        return
    zetten = {naam: opdracht.excluded[naam] for naam in ("school", "nr", "grond")}
    verbinding.execute(opdracht.on_conflict_do_update(index_elements=["feit"], set_=zetten), rijen)


def _neem_rijen(verbinding: sa.Connection, ids: list[str]) -> None:
    deze = {"ids": json.dumps(ids)}
    verbinding.execute(sa.delete(schoolwissing).where(schoolwissing.c.feit.in_(_IDS)), deze)
    verbinding.execute(sa.delete(f).where(f.c.id.in_(_IDS)), deze)
    verbinding.execute(_LEGE_REEKS)


def _ruim_stand_op(verbinding: sa.Connection, band: Schoolband) -> None:
    emmers.vergeet(verbinding, band.school, band.pseudoniem)
    hier = (achter.c.school == band.school, achter.c.dossier == band.pseudoniem)
    verbinding.execute(sa.delete(achter).where(*hier))
    _neem_later(verbinding, band)


def _neem_later(verbinding: sa.Connection, band: Schoolband) -> None:
    """Runs that wait hold bodies too; what others need of them is asked again."""
    ons = later.c.dossiers.contains(json.dumps(band.pseudoniem), autoescape=True)
    hier = sa.and_(later.c.school == band.school, ons)
    anderen = {
        een
        for lijst in verbinding.scalars(sa.select(later.c.dossiers).where(hier))
        for een in json.loads(lijst)
    } - {band.pseudoniem}
    verbinding.execute(sa.delete(later).where(hier))
    for een in sorted(anderen):
        vraag_opnieuw(verbinding, band.school, een)


def vraag_opnieuw(verbinding: sa.Connection, school: OrganisatieId, dossier: str) -> None:
    """Ask a dossier from the start, own feiten too."""
    rij = {"school": school, "dossier": dossier, "nr": 0, "herstel": True}
    opdracht = insert(achter).values(rij)
    verbinding.execute(
        opdracht.on_conflict_do_update(
            index_elements=["school", "dossier"], set_={"nr": 0, "herstel": True}
        )
    )


def _alleen_in(verbinding: sa.Connection, weg: frozenset[str]) -> frozenset[str]:
    """Digests that these feiten name and no others do. Raises `MapBeschadigd`."""
    soort_van = sa.select(f.c.soort).distinct().where(f.c.id.in_(_IDS))
    soorten = set(verbinding.scalars(soort_van, {"ids": json.dumps(sorted(weg))}))
    if not soorten.intersection(MET_BESTAND):
        return frozenset()
    hier: set[str] = set()
    elders: set[str] = set()
    for soort in sorted(MET_BESTAND):
        for feit in feiten_van_soort(verbinding, soort):
            (hier if feit.id in weg else elders).add(genoemd_bestand(feit.inhoud))
    return frozenset(hier - elders)


def _vouw(verbinding: sa.Connection, dossiers: Iterable[str]) -> None:
    for dossier in dossiers:
        verbinding.execute(sa.delete(te_vouwen).where(te_vouwen.c.deelnemer == dossier))
        vouw_opnieuw(verbinding, DeelnemerId(dossier))
