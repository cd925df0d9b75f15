"""What an erasure takes of the register and of certificates: the name, and what tells the file.

The number and the days stay, and who checks a paper still hears that it was taken back. A
certificate keeps its serial number, so that a signature on the paper at home still proves itself.
"""

import sqlalchemy as sa

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
