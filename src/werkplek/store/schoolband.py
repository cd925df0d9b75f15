"""As whom a school knows a dossier: one deelnemer has one dossier here and a name at each school.

In the log of this folder a feit is filed under the dossier; its header says the name for which it
was signed. Nothing is ever signed anew: a match of both only moves the row.
"""

from typing import Any, Final

import sqlalchemy as sa

from werkplek.domain.feiten import DossierGekoppeld, Feit
from werkplek.domain.kenmerk import DeelnemerId, OrganisatieId
from werkplek.domain.school import Schoolband
from werkplek.store.tables import feit as t_feit
from werkplek.store.tables import overzicht, plaatsing_editie, stand, verwijzing, waarneming
from werkplek.store.tables_bedrijf import kladje
from werkplek.store.tables_school import aangehouden, schoolband, te_vouwen

_T: Final = schoolband.c
_AFGELEID: Final = (verwijzing, overzicht, stand, waarneming, plaatsing_editie)
_NAAM: Final = sa.select(_T.pseudoniem).where(
    _T.school == sa.bindparam("school"), _T.dossier == sa.bindparam("dossier")
)
_BAND: Final = (
    sa.select(schoolband)
    .where(_T.dossier == sa.bindparam("dossier"), ~_T.weg)
    .order_by(_T.gekoppeld.desc(), _T.pseudoniem.desc())
    .limit(1)
)


def naam_bij(verbinding: sa.Connection, school: OrganisatieId, dossier: DeelnemerId) -> DeelnemerId:
    """How this organisatie calls the deelnemer of a dossier: its own name, or the one of here."""
    naam = verbinding.scalar(_NAAM, {"school": school, "dossier": dossier})
    return dossier if naam is None else DeelnemerId(naam)


def band_van(verbinding: sa.Connection, dossier: DeelnemerId) -> Schoolband | None:
    """The school for which feiten about this deelnemer are recorded now."""
    rij = verbinding.execute(_BAND, {"dossier": dossier}).first()
    return None if rij is None else als_band(rij)


def banden(verbinding: sa.Connection) -> tuple[Schoolband, ...]:
    """Every dossier that a school knows and that may be here."""
    vraag = sa.select(schoolband).where(~_T.weg).order_by(_T.school, _T.pseudoniem)
    return tuple(map(als_band, verbinding.execute(vraag)))


def als_band(rij: sa.Row[Any]) -> Schoolband:
    """The row as a value."""
    return Schoolband(
        OrganisatieId(rij.school),
        DeelnemerId(rij.pseudoniem),
        DeelnemerId(rij.dossier),
        rij.gekoppeld,
    )


def mag_hier_niet(dossier: sa.BindParameter[str]) -> sa.Select[str]:
    """The dossier when a school took it back and nobody else knows it."""
    return sa.select(_T.dossier).where(_T.dossier == dossier, _T.weg, ~_T.gekoppeld)


def is_weg(verbinding: sa.Connection, dossier: DeelnemerId) -> bool:
    """Whether a school took the dossier back; something of it may still have to be sent."""
    return verbinding.execute(_IS_WEG, {"dossier": dossier}).first() is not None


_IS_WEG: Final = mag_hier_niet(sa.bindparam("dossier"))


def koppel(verbinding: sa.Connection, feit: Feit, pseudoniem: DeelnemerId) -> None:
    """File what was filed under the name of the school under the leerbedrijf's own dossier.

    `feit` is the `DossierGekoppeld` that is in the log already. Both dossiers are to be folded
    afterwards; of the school's name nothing is left in a list.
    """
    if not isinstance(feit.inhoud, DossierGekoppeld):
        raise TypeError(type(feit.inhoud).__name__)
    eigen = feit.inhoud.eigen
    hier = (_T.school == feit.organisatie, _T.pseudoniem == pseudoniem)
    naar = sa.update(schoolband).where(*hier).values(dossier=eigen, gekoppeld=True)
    if not verbinding.execute(naar).rowcount:
        band = {"school": feit.organisatie, "pseudoniem": pseudoniem, "dossier": eigen}
        leeg = {"gekoppeld": True, "weg": False, "roepnaam": "", "achternaam": ""}
        verbinding.execute(sa.insert(schoolband), band | leeg)
    if pseudoniem == eigen:
        return
    for tabel, kolom in ((t_feit, "deelnemer"), (kladje, "deelnemer"), (aangehouden, "dossier")):
        oud = tabel.c[kolom] == pseudoniem
        verbinding.execute(sa.update(tabel).where(oud).values({kolom: eigen}))
    for afgeleid in (*_AFGELEID, te_vouwen):
        verbinding.execute(sa.delete(afgeleid).where(afgeleid.c.deelnemer == pseudoniem))
