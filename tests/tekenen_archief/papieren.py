"""Real papers, signed as far as their form goes: what the school hands over, and every step."""

from collections.abc import Mapping
from datetime import timedelta

from tests.documents.voorbeeld import A4, vastgesteld
from tests.fakes.pki import NU, Pki
from tests.tekenen.conftest import GETYPT, KRABBEL, QR
from werkplek.documents.papiermaker import PdfPapiermaker
from werkplek.documents.tekenen.tekenaar import PadesTekenaar
from werkplek.documents.tekenen.zegel import herstempel, neem_op, verzegel
from werkplek.domain.vaststelling import Handtekeningrol, Vorm

JAAR = timedelta(days=365)


def digitaal(pki: Pki, aantal: int = 8, sjabloon: str = A4) -> Mapping[str, bytes]:
    """Every step of a paper that is signed in the file."""
    tekenaar = PadesTekenaar()
    blanco = PdfPapiermaker().maak(vastgesteld(aantal, Vorm.DIGITAAL, sjabloon))
    wie = Handtekeningrol.PRAKTIJKOPLEIDER
    eerste = tekenaar.teken(blanco, wie, pki.praktijkopleider.sleutel, KRABBEL, NU)
    beide = tekenaar.teken(eerste, Handtekeningrol.DEELNEMER, pki.deelnemer.sleutel, GETYPT, NU)
    ontvangen = neem_op(beide, pki.bewijs(), pki.tijdstempelaar(), NU)
    stappen = {"blanco": blanco, "eerste": eerste, "beide": beide, "ontvangen": ontvangen}
    return stappen | _zegel(pki, ontvangen)


def pen(pki: Pki, aantal: int = 8, sjabloon: str = A4) -> Mapping[str, bytes]:
    """Every step of a paper that is signed with a pen."""
    blanco = PdfPapiermaker().maak(vastgesteld(aantal, Vorm.PEN, sjabloon))
    return {"blanco": blanco} | _zegel(pki, blanco)


def _zegel(pki: Pki, pdf: bytes) -> dict[str, bytes]:
    stempel = pki.tijdstempelaar()
    verzegeld = verzegel(
        pdf, pki.zegel.sleutel, QR, bewijs=pki.bewijs(), tijdstempelaar=stempel, nu=NU
    )
    later = NU + JAAR
    herstempeld = herstempel(verzegeld, pki.bewijs(later), pki.tijdstempelaar(later), later)
    return {"verzegeld": verzegeld, "herstempeld": herstempeld}
