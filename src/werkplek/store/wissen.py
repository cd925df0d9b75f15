"""Erase one deelnemer in an open transaction: bodies, salts, files and words go, seals stay.

What stays are headers: pseudonyms, kinds and days, which the seals of others rest on. Without its
128-bit salt a commitment in a header cannot be guessed back (sync reference §6.9). The rest of the
erasure, from free pages to old copies, comes after the commit: see `store.wisgang`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from werkplek.application.ports import Ids
from werkplek.application.ports_wissen import Wisfase, Wistelling
from werkplek.domain.bestanden import genoemd_bestand
from werkplek.domain.bewaren import blijvend
from werkplek.domain.feiten import Feit, Klok, Relatie
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId, PersoonId
from werkplek.store import pdfsleutels
from werkplek.store.apparaat import Apparaat
from werkplek.store.badges import vergeet_badge
from werkplek.store.bijlagen import MET_BIJLAGE, alleen_van
from werkplek.store.log import Toevoeging, feiten_van_soort, laatste_moment
from werkplek.store.projections import vouw_opnieuw
from werkplek.store.schoolband import mag_hier_niet
from werkplek.store.tables import feit as t_feit
from werkplek.store.tables import inhoud as t_inhoud
from werkplek.store.tables import instelling as t_instelling
from werkplek.store.tables import outbox as t_outbox
from werkplek.store.tables import verwijzing as t_verwijzing
from werkplek.store.tables_bedrijf import bijlage, document, kladje, wissing
from werkplek.store.talen import vergeet_taal
from werkplek.store.wislijst import Wisregel, regel_van
from werkplek.store.zegels import verzegel_open

FASE: Final = "wissen"
"""The setting that says which part of an erasure is still to be done."""

_MET_DOCUMENT: Final = ("oordeel_gegeven", "scan_bewaard")


@dataclass(frozen=True, slots=True)
class _Weg:
    """Ids of the feiten whose body goes, and digests that nobody else names."""

    feiten: tuple[str, ...]
    documenten: frozenset[str]
    bijlagen: frozenset[str]


def tel(verbinding: sa.Connection, deelnemer: DeelnemerId, klasse: str = "") -> Wistelling:
    """What an erasure would take. Raises `MapBeschadigd`."""
    return _tel(verbinding, deelnemer, klasse, _wat_weggaat(verbinding, deelnemer, klasse))


def wis(verbinding: sa.Connection, gewist: Feit, apparaat: Apparaat) -> Wistelling:
    """Append and seal this `DossierGewist`, and take away what it covers, in one transaction.

    Idempotent but for the feit itself. Raises `MapBeschadigd`.
    """
    regel = regel_van(gewist)
    wie = regel.deelnemer
    weg = _wat_weggaat(verbinding, wie, regel.klasse)
    geteld = _tel(verbinding, wie, regel.klasse, weg)
    _voeg_toe(verbinding, gewist, apparaat)
    for tabel in (t_inhoud, t_outbox):
        _haal_weg(verbinding, tabel.c.feit, weg.feiten)
    _haal_weg(verbinding, document.c.sha256, weg.documenten)
    _haal_weg(verbinding, bijlage.c.sha256, weg.bijlagen)
    verbinding.execute(sa.delete(kladje).where(kladje.c.deelnemer == wie))
    vergeet_taal(verbinding, wie)
    vergeet_badge(verbinding, wie)
    pdfsleutels.vergeet_van(verbinding, wie)
    vouw_opnieuw(verbinding, wie)
    _onthoud(verbinding, regel)
    zet_fase(verbinding, Wisfase.BESTAND)
    return geteld


def pas_wislijst_toe(
    verbinding: sa.Connection,
    lijst: Iterable[Wisregel],
    apparaat: Apparaat,
    *,
    ids: Ids,
    nu: datetime,
) -> int:
    """Erase again whoever is on the list and came back with a copy; gives how many.

    `apparaat` states it in the name of who decided then. Raises `MapBeschadigd`.
    """
    aantal = 0
    for regel in lijst:
        if _is_nog_hier(verbinding, regel):
            wis(verbinding, _feit(verbinding, regel, apparaat, FeitId(ids.nieuw()), nu), apparaat)
            aantal += 1
        else:
            _onthoud(verbinding, regel)
    return aantal


def wisregels(verbinding: sa.Connection) -> tuple[Wisregel, ...]:
    """Every erasure that this file knows of, by deelnemer."""
    rijen = verbinding.execute(sa.select(wissing).order_by(wissing.c.deelnemer))
    return tuple(
        Wisregel(
            DeelnemerId(r.deelnemer), r.op, r.grond, PersoonId(r.door), r.klasse, r.behouden_tot
        )
        for r in rijen
    )


def is_gewist(verbinding: sa.Connection, deelnemer: DeelnemerId) -> bool:
    """Whether nothing may be recorded about this deelnemer any more."""
    return verbinding.execute(_IS_GEWIST, {"wie": deelnemer}).first() is not None


def fase(verbinding: sa.Connection) -> Wisfase | None:
    """What an erasure still asks for; None when none is going on."""
    gevraagd = sa.select(t_instelling.c.waarde).where(t_instelling.c.naam == FASE)
    waarde = verbinding.scalar(gevraagd)
    return None if waarde is None else Wisfase(waarde)


def zet_fase(verbinding: sa.Connection, welke: Wisfase | None) -> None:
    """Remember how far the erasure is; None when it is done everywhere."""
    verbinding.execute(sa.delete(t_instelling).where(t_instelling.c.naam == FASE))
    if welke is not None:
        verbinding.execute(sa.insert(t_instelling), {"naam": FASE, "waarde": welke})


_WIE: Final[sa.BindParameter[str]] = sa.bindparam("wie")
_IS_GEWIST: Final = sa.union_all(
    sa.select(wissing.c.deelnemer).where(wissing.c.deelnemer == _WIE), mag_hier_niet(_WIE)
)


def ruim_kladjes_op(verbinding: sa.Connection) -> None:
    """Take away drafts about whoever was erased."""
    verbinding.execute(sa.delete(kladje).where(_OVER_GEWISTEN))


def heeft_kladjes_over(verbinding: sa.Connection) -> bool:
    """Whether there are drafts about somebody who was erased; an older version kept those."""
    return (
        verbinding.execute(sa.select(kladje.c.deelnemer).where(_OVER_GEWISTEN)).first() is not None
    )


_OVER_GEWISTEN: Final = kladje.c.deelnemer.in_(sa.select(wissing.c.deelnemer))


def _wat_weggaat(verbinding: sa.Connection, wie: DeelnemerId, klasse: str) -> _Weg:
    blijft = blijvend(klasse)
    return _Weg(
        tuple(verbinding.scalars(_met_inhoud(wie, klasse))),
        frozenset() if blijft.issuperset(_MET_DOCUMENT) else _documenten(verbinding, wie),
        alleen_van(verbinding, wie, MET_BIJLAGE - blijft),
    )


def _met_inhoud(wie: DeelnemerId, klasse: str) -> "sa.Select[tuple[str]]":
    """The feiten that an erasure would still take something of."""
    return (
        sa.select(t_feit.c.id)
        .join(t_inhoud, t_inhoud.c.feit == t_feit.c.id)
        .where(t_feit.c.deelnemer == wie, t_feit.c.soort.not_in(sorted(blijvend(klasse))))
    )


def _tel(verbinding: sa.Connection, wie: DeelnemerId, klasse: str, weg: _Weg) -> Wistelling:
    kladjes = sa.select(sa.func.count()).where(kladje.c.deelnemer == wie)
    verbeterd = sa.select(t_verwijzing.c.feit).where(t_verwijzing.c.relatie == Relatie.CORRIGEERT)
    eerste = _met_inhoud(wie, klasse).where(t_feit.c.id.not_in(verbeterd)).subquery()
    per_soort = sa.select(t_feit.c.soort, sa.func.count()).join(eerste, eerste.c.id == t_feit.c.id)
    aantal = {rij[0]: rij[1] for rij in verbinding.execute(per_soort.group_by(t_feit.c.soort))}
    return Wistelling(
        len(weg.feiten),
        _hoeveel(verbinding, document, weg.documenten),
        _hoeveel(verbinding, bijlage, weg.bijlagen),
        verbinding.execute(kladjes).scalar_one(),
        gezien=aantal.get("waarneming_vastgelegd", 0),
        plaatsingen=aantal.get("plaatsing_gestart", 0),
    )


def _documenten(verbinding: sa.Connection, wie: DeelnemerId) -> frozenset[str]:
    """Digests of papers that feiten of this deelnemer name and those of nobody else."""
    eigen: set[str] = set()
    anders: set[str] = set()
    for soort in _MET_DOCUMENT:
        for feit in feiten_van_soort(verbinding, soort):
            som = genoemd_bestand(feit.inhoud)
            (eigen if feit.deelnemer == wie else anders).add(som)
    return frozenset(eigen - anders)


def _voeg_toe(verbinding: sa.Connection, gewist: Feit, apparaat: Apparaat) -> None:
    toevoeging = Toevoeging(apparaat.id)
    toevoeging.neem(verbinding, gewist)
    toevoeging.schrijf(verbinding)
    verzegel_open(verbinding, apparaat.id, apparaat.signer)


def _haal_weg(verbinding: sa.Connection, kolom: "sa.Column[str]", waarden: Iterable[str]) -> None:
    """One by one: thousands of ids would not fit in one statement."""
    rijen = [{"welke": waarde} for waarde in waarden]
    if rijen:
        verbinding.execute(sa.delete(kolom.table).where(kolom == sa.bindparam("welke")), rijen)


def _hoeveel(verbinding: sa.Connection, tabel: sa.Table, sommen: Iterable[str]) -> int:
    gevraagd = sa.select(sa.func.count()).where(tabel.c.sha256.in_(sorted(sommen)))
    return verbinding.execute(gevraagd).scalar_one()


def _onthoud(verbinding: sa.Connection, regel: Wisregel) -> None:
    rij = {naam: getattr(regel, naam) for naam in Wisregel.__dataclass_fields__}
    opdracht = insert(wissing).values(rij)
    verbinding.execute(opdracht.on_conflict_do_update(index_elements=["deelnemer"], set_=rij))


def _is_nog_hier(verbinding: sa.Connection, regel: Wisregel) -> bool:
    """Whether something is left to take, or nothing in the log says that it went."""
    if _is_er(verbinding, _met_inhoud(regel.deelnemer, regel.klasse)):
        return True
    bekend = sa.select(t_feit.c.id).where(t_feit.c.deelnemer == regel.deelnemer)
    gezegd = bekend.where(t_feit.c.soort == "dossier_gewist")
    return _is_er(verbinding, bekend) and not _is_er(verbinding, gezegd)


def _is_er(verbinding: sa.Connection, gevraagd: "sa.Select[tuple[str]]") -> bool:
    return verbinding.execute(gevraagd.limit(1)).first() is not None


def _feit(
    verbinding: sa.Connection, regel: Wisregel, apparaat: Apparaat, id_: FeitId, nu: datetime
) -> Feit:
    laatste = laatste_moment(verbinding, apparaat.id)
    voor_wie = sa.select(t_feit.c.organisatie).where(t_feit.c.deelnemer == regel.deelnemer)
    return Feit(
        id=id_,
        organisatie=OrganisatieId(verbinding.scalars(voor_wie.limit(1)).one()),
        deelnemer=regel.deelnemer,
        auteur=regel.door,
        vastgelegd_op=nu,
        klok=Klok.LIEP_TERUG if laatste is not None and nu < laatste else Klok.ZELF,
        gezien_op=nu.date(),
        inhoud=regel.inhoud,
    )
