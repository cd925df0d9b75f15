"""Time stamps come from elsewhere: a service that is away or answers oddly leaves no file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest

from tests.fakes.pki import NU, Pki, geef_uit, naam
from tests.tekenen.conftest import QR
from tests.tekenen.keuring import bereik, tekens
from tests.tekenen.velletje import velletje
from werkplek.application.ports_verklaring import Tijdstempelaar
from werkplek.application.verklaringfouten import TijdstempelWeg
from werkplek.documents.tekenen.tijdstempel import RUIMTE
from werkplek.documents.tekenen.zegel import herstempel, neem_op, verzegel
from werkplek.domain.vaststelling import Vorm


@dataclass
class Vreemd:
    """Asks the honest service, and answers something else from the so many-th time on."""

    eerlijk: Tijdstempelaar
    anders: Callable[[bytes], bytes]
    vanaf: int = 0
    gevraagd: int = 0

    def stempel(self, sha256: bytes) -> bytes:
        self.gevraagd += 1
        token = self.eerlijk.stempel(sha256)
        return token if self.gevraagd <= self.vanaf else self.anders(token)


def weg(_: bytes) -> bytes:
    raise TijdstempelWeg("geen_antwoord")


ODD = {
    "weg": weg,
    "leeg": lambda _: b"",
    "geen_der": lambda _: b"<html>Sorry</html>",
    "half": lambda token: token[:-40],
    "te_groot": lambda token: token + bytes(RUIMTE),
}


@pytest.mark.parametrize("soort", ODD)
@pytest.mark.parametrize("vanaf", [0, 1])
def test_no_good_stamp_is_no_seal(pki: Pki, soort: str, vanaf: int) -> None:
    dienst = Vreemd(pki.tijdstempelaar(), ODD[soort], vanaf)
    with pytest.raises(TijdstempelWeg):
        verzegel(
            velletje(Vorm.PEN),
            pki.zegel.sleutel,
            QR,
            bewijs=pki.bewijs(),
            tijdstempelaar=dienst,
            nu=NU,
        )
    assert dienst.gevraagd == vanaf + 1


def test_a_stamp_over_something_else_is_no_stamp(pki: Pki, beide: bytes, verzegeld: bytes) -> None:
    def ander(_: bytes) -> bytes:
        return pki.tijdstempelaar().stempel(bytes(32))

    dienst = Vreemd(pki.tijdstempelaar(), ander)
    with pytest.raises(TijdstempelWeg, match="ander_bestand"):
        neem_op(beide, pki.bewijs(), dienst, NU)
    with pytest.raises(TijdstempelWeg, match="ander_bestand"):
        herstempel(verzegeld, pki.bewijs(), dienst, NU)


def test_a_seal_asks_for_two_stamps_and_no_more(pki: Pki) -> None:
    dienst = Vreemd(pki.tijdstempelaar(), lambda token: token)
    verzegel(
        velletje(Vorm.PEN),
        pki.zegel.sleutel,
        QR,
        bewijs=pki.bewijs(),
        tijdstempelaar=dienst,
        nu=NU,
    )
    assert dienst.gevraagd == 2


def test_another_service_may_take_over_after_a_year(pki: Pki, verzegeld: bytes) -> None:
    later = NU + timedelta(days=365)
    nieuw = geef_uit(naam("Een andere tijdstempeldienst"), pki.wortel, soort="tsa")
    pdf = herstempel(verzegeld, pki.bewijs(later), pki.tijdstempelaar(later, nieuw), later)
    laatste = list(tekens(pdf).values())[-1]
    assert laatste.signer_cert.dump() == nieuw.der
    assert sum(bereik(laatste)[2:]) == len(pdf)
