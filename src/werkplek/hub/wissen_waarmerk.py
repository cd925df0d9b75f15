"""What an erasure takes of the register and of certificates: the name, and what tells the file.

The number and the days stay, and who checks a paper still hears that it was taken back. A
certificate keeps its serial number, so that a signature on the paper at home still proves itself.
"""

import sqlalchemy as sa

from werkplek.hub.bijlagen import merk_gewist
from werkplek.hub.tables_mensen import bijlage_feit
from werkplek.hub.tables_waarmerk import certificaat, register

GEWIST = "gewist"
"""`register.stand` of a verklaring whose dossier or feit was erased: nothing more is done to it."""


def neem_waarmerk_van_dossier(verbinding: sa.Connection, school: int, dossier: str) -> None:
    """Of a whole dossier."""
    _neem(verbinding, school, register.c.dossier == dossier, certificaat.c.dossier == dossier)


def neem_waarmerk_van_feiten(
    verbinding: sa.Connection, school: int, feiten: frozenset[str]
) -> None:
    """Of single feiten: a verklaring, or that it was established."""
    verklaringen = sa.select(register.c.verklaring).where(
        register.c.school == school,
        sa.or_(register.c.verklaring.in_(feiten), register.c.feit.in_(feiten)),
    )
    welke = list(verbinding.scalars(verklaringen))
    _neem(verbinding, school, register.c.verklaring.in_(welke), certificaat.c.verklaring.in_(welke))


def _neem(
    verbinding: sa.Connection,
    school: int,
    in_register: sa.ColumnElement[bool],
    in_certificaat: sa.ColumnElement[bool],
) -> None:
    _laat_los(verbinding, school, in_register)
    verbinding.execute(
        sa.update(register)
        .where(register.c.school == school, in_register)
        .values(som_open="", zegel_som=None, fout="", stand=GEWIST)
    )
    verbinding.execute(
        sa.update(certificaat)
        .where(certificaat.c.school == school, in_certificaat)
        .values(der=b"", sleutel=b"")
    )


def _laat_los(verbinding: sa.Connection, school: int, in_register: sa.ColumnElement[bool]) -> None:
    """Leave sealed files that no feit names (yet) to the next round that clears away."""
    sommen = set(
        verbinding.scalars(
            sa.select(register.c.zegel_som).where(
                register.c.school == school, in_register, register.c.zegel_som.is_not(None)
            )
        )
    )
    genoemd = verbinding.scalars(
        sa.select(bijlage_feit.c.sha256).where(
            bijlage_feit.c.school == school, bijlage_feit.c.sha256.in_(sorted(sommen))
        )
    )
    merk_gewist(verbinding, school, sommen - set(genoemd))
