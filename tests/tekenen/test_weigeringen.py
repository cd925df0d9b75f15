"""Who may not sign now, does not; whoever asks gets no file and keeps the one they had."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fakes.pki import NU, TOT, VAN, Houder, Pki, geef_uit, maak_pki, naam
from tests.tekenen.conftest import GETYPT, KRABBEL, QR
from tests.tekenen.keuring import tekens
from tests.tekenen.velletje import velletje
from werkplek.application.ports_verklaring import PdfSleutel, Streek
from werkplek.application.verklaringfouten import SleutelWeg
from werkplek.documents.tekenen.stand import gedekte_som
from werkplek.documents.tekenen.tekenaar import PadesTekenaar
from werkplek.documents.tekenen.zegel import herstempel, neem_op, verzegel
from werkplek.domain.fouten import HandtekeningGeweigerd
from werkplek.domain.vaststelling import Handtekeningrol, Vorm

OPLEIDER, DEELNEMER, SCHOOL = Handtekeningrol


@dataclass(frozen=True)
class WegSleutel:
    """A key that is there when one looks, and gone when it must sign."""

    keten: tuple[bytes, ...]

    def teken(self, boodschap: bytes) -> bytes:
        raise SleutelWeg("kaart" if boodschap else "dienst")


def reden(pdf: bytes, rol: Handtekeningrol, sleutel: PdfSleutel, **anders: object) -> str:
    """Why it is refused."""
    streek = anders.get("streek", GETYPT)
    nu = anders.get("nu", NU)
    assert isinstance(streek, Streek)
    assert isinstance(nu, datetime)
    with pytest.raises(HandtekeningGeweigerd) as gevangen:
        PadesTekenaar().teken(pdf, rol, sleutel, streek, nu)
    return gevangen.value.reden


def test_the_order_holds(pki: Pki, blanco: bytes, eerste: bytes, verzegeld: bytes) -> None:
    opleider, deelnemer = pki.praktijkopleider.sleutel, pki.deelnemer.sleutel
    assert reden(blanco, DEELNEMER, deelnemer) == "beurt"
    assert reden(eerste, OPLEIDER, opleider) == "al_getekend"
    assert reden(verzegeld, DEELNEMER, deelnemer) == "al_getekend"
    assert reden(verzegeld, OPLEIDER, opleider) == "al_getekend"


def test_who_has_no_field_does_not_sign(pki: Pki, blanco: bytes) -> None:
    pen = velletje(Vorm.PEN)
    assert reden(pen, OPLEIDER, pki.praktijkopleider.sleutel) == "veld"
    assert reden(pen, DEELNEMER, pki.deelnemer.sleutel) == "veld"
    assert reden(blanco, SCHOOL, pki.zegel.sleutel) == "veld"


@pytest.mark.parametrize("dagen", [-1, 1])
def test_a_certificate_counts_between_its_days(pki: Pki, blanco: bytes, dagen: int) -> None:
    nu = VAN - timedelta(days=1) if dagen < 0 else TOT + timedelta(days=1)
    assert reden(blanco, OPLEIDER, pki.praktijkopleider.sleutel, nu=nu) == "verlopen"


def test_an_issuer_that_ended_ends_its_people(pki: Pki, blanco: bytes) -> None:
    uitgever = geef_uit(naam("Kort"), pki.wortel, soort="ca", tot=NU - timedelta(days=1))
    assert reden(blanco, OPLEIDER, geef_uit(naam("J"), uitgever).sleutel) == "verlopen"


def test_a_certificate_that_is_not_for_signing_does_not_sign(pki: Pki, blanco: bytes) -> None:
    for houder in (pki.tsa, pki.uitgever, pki.ocsp):
        assert reden(blanco, OPLEIDER, houder.sleutel) == "certificaat"


def test_a_chain_that_does_not_hold_together_is_refused(pki: Pki, blanco: bytes) -> None:
    eigen = pki.praktijkopleider.sleutel
    for keten in (
        (),
        (b"geen certificaat",),
        (eigen.keten[0], maak_pki().uitgever.der),
    ):
        assert reden(blanco, OPLEIDER, replace(eigen, keten=keten)) == "certificaat"


def test_another_key_than_the_one_of_the_certificate_is_found_out(pki: Pki, blanco: bytes) -> None:
    vreemd = replace(pki.praktijkopleider.sleutel, pkcs8=pki.deelnemer.pkcs8)
    assert reden(blanco, OPLEIDER, vreemd) == "certificaat"


def test_a_key_that_is_gone_leaves_the_file_as_it_was(pki: Pki, blanco: bytes) -> None:
    voor = bytes(blanco)
    with pytest.raises(SleutelWeg):
        PadesTekenaar().teken(
            blanco, OPLEIDER, WegSleutel(pki.praktijkopleider.sleutel.keten), KRABBEL, NU
        )
    assert blanco == voor
    assert PadesTekenaar().teken(blanco, OPLEIDER, pki.praktijkopleider.sleutel, KRABBEL, NU)


def test_a_file_that_changed_after_the_first_signature_is_not_signed(
    pki: Pki, eerste: bytes
) -> None:
    achteraan = eerste + b"\n% erbij\n"
    midden = eerste.replace(b"/Praktijk", b"/praktijK", 1).replace(
        b"(Praktijkverklaring)", b"(Praktijkverklarinh)", 1
    )
    assert midden != eerste
    waarde = tekens(eerste)["praktijkopleider"].signer_info["signature"].native
    ander = bytes([*waarde[:-1], waarde[-1] ^ 1])
    gebroken = eerste.replace(waarde.hex().upper().encode(), ander.hex().upper().encode())
    assert gebroken != eerste
    for pdf in (achteraan, midden, gebroken):
        assert reden(pdf, DEELNEMER, pki.deelnemer.sleutel) == "bestand"


def test_nothing_drawn_and_nothing_typed_is_no_signature(pki: Pki, blanco: bytes) -> None:
    for streek in (Streek(), Streek(naam="   "), Streek(lijnen=((),))):
        assert reden(blanco, OPLEIDER, pki.praktijkopleider.sleutel, streek=streek) == "streek"


def test_whatever_is_no_file_of_ours_is_refused_and_nothing_worse(
    pki: Pki, blanco: bytes, eerste: bytes
) -> None:
    sleutel = pki.praktijkopleider.sleutel
    for pdf in (b"", b"%PDF-1.7\n%%EOF", b"PK\x03\x04", blanco[:-200], blanco[200:]):
        assert reden(pdf, OPLEIDER, sleutel) == "bestand"
    with pytest.raises(HandtekeningGeweigerd):
        gedekte_som(eerste, DEELNEMER)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_damage_is_refused_or_signed_but_never_an_accident(
    pki: Pki, eerste: bytes, data: st.DataObject
) -> None:
    plek = data.draw(st.integers(0, len(eerste) - 1))
    stuk = bytearray(eerste)
    stuk[plek] ^= data.draw(st.integers(1, 255))
    with suppress(HandtekeningGeweigerd):
        PadesTekenaar().teken(bytes(stuk), DEELNEMER, pki.deelnemer.sleutel, GETYPT, NU)


def zegel(pki: Pki, pdf: bytes, **anders: object) -> str:
    """Why the seal is refused."""
    wie = anders.get("wie", pki.zegel)
    assert isinstance(wie, Houder)
    bewijs = pki.bewijs(ingetrokken=[wie] if anders.get("ingetrokken") else [])
    if anders.get("zonder_bewijs"):
        bewijs = replace(bewijs, ocsps=())
    with pytest.raises(HandtekeningGeweigerd) as gevangen:
        verzegel(pdf, wie.sleutel, QR, bewijs=bewijs, tijdstempelaar=pki.tijdstempelaar(), nu=NU)
    return gevangen.value.reden


def test_the_seal_comes_last_once_and_with_a_key_that_holds(
    pki: Pki, blanco: bytes, eerste: bytes, ontvangen: bytes, verzegeld: bytes
) -> None:
    assert zegel(pki, blanco) == "beurt"
    assert zegel(pki, eerste) == "beurt"
    assert zegel(pki, verzegeld) == "al_getekend"
    assert zegel(pki, ontvangen, ingetrokken=True) == "ingetrokken"
    assert zegel(pki, ontvangen, zonder_bewijs=True) == "bewijs"
    assert zegel(pki, ontvangen + b"\n") == "bestand"


def ontvangst(pki: Pki, pdf: bytes, **anders: object) -> str:
    """Why it is not taken in."""
    bewijs = anders.get("bewijs", pki.bewijs())
    with pytest.raises(HandtekeningGeweigerd) as gevangen:
        neem_op(pdf, bewijs, pki.tijdstempelaar(), NU)  # type: ignore[arg-type]
    return gevangen.value.reden


def test_what_comes_in_was_signed_by_people_whose_certificates_hold(
    pki: Pki, blanco: bytes, beide: bytes, verzegeld: bytes
) -> None:
    assert ontvangst(pki, blanco) == "beurt"
    assert ontvangst(pki, verzegeld) == "beurt"
    assert ontvangst(pki, beide + b" ") == "bestand"
    weg = pki.bewijs(ingetrokken=[pki.deelnemer])
    assert ontvangst(pki, beide, bewijs=weg) == "ingetrokken"
    assert ontvangst(pki, beide, bewijs=replace(pki.bewijs(), crls=())) == "bewijs"
    assert ontvangst(pki, beide, bewijs=maak_pki().bewijs()) == "bewijs"
    oud = pki.bewijs(NU - timedelta(days=30))
    assert ontvangst(pki, beide, bewijs=oud) == "bewijs"


def test_only_what_is_sealed_whole_and_still_provable_gets_a_new_stamp(
    pki: Pki, ontvangen: bytes, verzegeld: bytes
) -> None:
    later = NU + timedelta(days=365)

    def waarom(pdf: bytes, nu: datetime) -> str:
        with pytest.raises(HandtekeningGeweigerd) as gevangen:
            herstempel(pdf, pki.bewijs(nu), pki.tijdstempelaar(nu), nu)
        return gevangen.value.reden

    assert waarom(ontvangen, later) == "bestand"
    assert waarom(velletje(Vorm.PEN), later) == "beurt"
    assert waarom(verzegeld + b"\n", later) == "bestand"
    assert waarom(verzegeld, TOT + timedelta(days=1)) == "verlopen"
