"""Whose certificates are in a signed file: of these people, and given for this verklaring.

Names alone do not tell: two may be called alike, and one deelnemer has more than one verklaring.
"""

from collections.abc import Mapping

import sqlalchemy as sa
from cryptography import x509

from werkplek.domain.feiten import Relatie
from werkplek.domain.vaststelling import Handtekeningrol
from werkplek.hub.herlezen import herlees
from werkplek.hub.tables_waarmerk import certificaat, register
from werkplek.hub.waarmerk.ondertekenaars import alle_namen
from werkplek.hub.waarmerk.uitgeven import serie_van


def zijn_eigen(
    verbinding: sa.Connection, school: int, nummer: str, wie: Mapping[Handtekeningrol, bytes]
) -> bool:
    """Whether this school gave each certificate (DER) to who had to sign the one of this number.

    The praktijkopleider is who gave the judgement; a deelnemer has one for this verklaring alone.
    """
    rij = verbinding.execute(
        sa.select(register.c.verklaring, register.c.dossier).where(
            register.c.school == school, register.c.nummer == nummer
        )
    ).first()
    if rij is None:
        return False
    namen = _oordelaar(verbinding, school, rij.dossier, rij.verklaring)
    van_wie = {
        Handtekeningrol.PRAKTIJKOPLEIDER: certificaat.c.persoon.in_(namen),
        Handtekeningrol.DEELNEMER: certificaat.c.verklaring == rij.verklaring,
    }
    return all(
        rol in van_wie and _is_gegeven(verbinding, school, rol, der, van_wie[rol])
        for rol, der in wie.items()
    )


def _is_gegeven(
    verbinding: sa.Connection,
    school: int,
    rol: Handtekeningrol,
    der: bytes,
    van_wie: sa.ColumnElement[bool],
) -> bool:
    vraag = sa.select(certificaat.c.der).where(
        certificaat.c.school == school,
        certificaat.c.serie == serie_van(x509.load_der_x509_certificate(der)),
        certificaat.c.rol == rol.value,
        van_wie,
    )
    return any(bytes(gegeven) == der for gegeven in verbinding.scalars(vraag))


def _oordelaar(verbinding: sa.Connection, school: int, dossier: str, verklaring: str) -> set[str]:
    """Every id of who gave the judgement that stands."""
    oordelen = herlees(verbinding, school, dossier, soorten={"oordeel_gegeven"})
    auteurs = [
        deel.feit.auteur for deel in oordelen if verklaring in deel.feit.verwezen(Relatie.RUST_OP)
    ]
    return alle_namen(verbinding, school, auteurs[-1]) if auteurs else set()
