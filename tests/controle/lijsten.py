"""The signed lists of the school of these tests, as its hub publishes them."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

from tests.controle.wereld import SCHOOL, Wereld, wereld
from tests.fakes.pki import NU, TOT, VAN
from werkplek.protocol.lijstdelen import schrijf_moment
from werkplek.protocol.sleutellijst import (
    Intrekkingslijst,
    Intrekregel,
    Papierregel,
    Sleutellijst,
    Zegelregel,
    onderteken_intrekkingen,
    onderteken_sleutels,
)

ID = "019f8c3e-0000-7000-8000-000000000001"


ANDER_ID = "019f8c3e-0000-7000-8000-000000000002"


def sleutellijst(
    w: Wereld | None = None,
    nummer: int = 1,
    naam: str = SCHOOL,
    school: str = ID,
    *,
    papier_weg: str = "",
) -> bytes:
    """Signed by the root; `papier_weg` is when the paper key was withdrawn."""
    w = w or wereld()
    van, tot = schrijf_moment(VAN), schrijf_moment(TOT)
    lijst = Sleutellijst(
        gemaakt_op=schrijf_moment(NU),
        naam=naam,
        nummer=nummer,
        papier=(
            Papierregel(kid=w.kid, publiek=w.publiek, van=van, tot=tot, ingetrokken_op=papier_weg),
        ),
        school=school,
        tijdstempels=(w.pki.tsa.der,),
        uitgevers=(w.pki.uitgever.der,),
        wortel=w.pki.wortel.der,
        zegels=(Zegelregel(der=w.pki.zegel.der, van=van, tot=tot),),
    )
    wortel = w.pki.wortel.geheim
    assert isinstance(wortel, ec.EllipticCurvePrivateKey)
    return onderteken_sleutels(lijst, lambda ruw: wortel.sign(ruw, ec.ECDSA(SHA256())))


def intrekkingslijst(
    terug: Mapping[str, date] | None = None, nummer: int = 1, op: datetime = NU
) -> bytes:
    """Signed by the paper key."""
    w = wereld()
    regels = sorted((terug or {}).items())
    lijst = Intrekkingslijst(
        gemaakt_op=schrijf_moment(op + timedelta(hours=nummer)),
        ingetrokken=tuple(Intrekregel(dag=dag.isoformat(), nummer=naam) for naam, dag in regels),
        kid=w.kid,
        nummer=nummer,
        school=ID,
    )
    return onderteken_intrekkingen(lijst, w.papiersleutel.sign)
