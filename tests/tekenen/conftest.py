"""One school of certificates for all: keys take time, and no test changes them."""

from datetime import datetime

import pytest

from tests.fakes.pki import NU, Pki, maak_pki
from tests.tekenen.velletje import velletje
from werkplek.application.ports_verklaring import Streek
from werkplek.documents.tekenen.tekenaar import PadesTekenaar
from werkplek.documents.tekenen.zegel import neem_op, verzegel
from werkplek.domain.vaststelling import Handtekeningrol, Vorm

KRABBEL = Streek(lijnen=(((0.1, 0.2), (0.3, 0.9), (0.5, 0.1), (0.9, 0.6)), ((0.2, 0.2),)))
GETYPT = Streek(naam="Sanne Elif Voorbeeld")
QR = "WP1:" + "6BFOXN-TEST" * 30


@pytest.fixture(scope="session")
def pki() -> Pki:
    return maak_pki()


@pytest.fixture(scope="session")
def blanco() -> bytes:
    return velletje(Vorm.DIGITAAL)


@pytest.fixture(scope="session")
def eerste(pki: Pki, blanco: bytes) -> bytes:
    """Signed by the praktijkopleider."""
    rol = Handtekeningrol.PRAKTIJKOPLEIDER
    return PadesTekenaar().teken(blanco, rol, pki.praktijkopleider.sleutel, KRABBEL, NU)


@pytest.fixture(scope="session")
def beide(pki: Pki, eerste: bytes) -> bytes:
    """Signed by the deelnemer too, who typed a name."""
    rol = Handtekeningrol.DEELNEMER
    return PadesTekenaar().teken(eerste, rol, pki.deelnemer.sleutel, GETYPT, NU)


@pytest.fixture(scope="session")
def ontvangen(pki: Pki, beide: bytes) -> bytes:
    """As the hub took it in."""
    return neem_op(beide, pki.bewijs(), pki.tijdstempelaar(), NU)


@pytest.fixture(scope="session")
def verzegeld(pki: Pki, ontvangen: bytes) -> bytes:
    """Sealed by the school."""
    return verzegel(
        ontvangen,
        pki.zegel.sleutel,
        QR,
        bewijs=pki.bewijs(),
        tijdstempelaar=pki.tijdstempelaar(),
        nu=NU,
    )


def verzegel_pen(pki: Pki, nu: datetime = NU) -> bytes:
    """The form by pen: the school alone."""
    return verzegel(
        velletje(Vorm.PEN),
        pki.zegel.sleutel,
        QR,
        bewijs=pki.bewijs(nu),
        tijdstempelaar=pki.tijdstempelaar(nu),
        nu=nu,
    )
