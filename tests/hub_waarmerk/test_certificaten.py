"""Who gets a certificate: an approved praktijkopleider, on a device of their own leerbedrijf."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from tests.fakes.apparaat import Apparaat, nieuw_id
from tests.fakes.dienstlijn import Hub
from tests.fakes.schoolhub import Schoolhub
from tests.fakes.sleutelkamer import BO, Sleutel, Sleutelkamer
from werkplek.domain.school import HouderSoort, Schoolrol
from werkplek.hub.mensen import beeindig_rol
from werkplek.hub.mensen_koppelen import koppel_schrijver
from werkplek.hub.spoor import breuk_in
from werkplek.hub.tables_mensen import apparaat, leerbedrijf, persoon, rol, spoor
from werkplek.hub.tables_waarmerk import certificaat
from werkplek.hub.waarmerk.ondertekenaars import Woord, keur_af, keur_goed
from werkplek.hub.waarmerk.standen import standen_van_uitgever
from werkplek.protocol.certificaatvraag import (
    CertificaatAntwoord,
    maak_csr,
    naam_op_certificaat,
)
from werkplek.protocol.naam import naam_in
from werkplek.protocol.verzoek import sleutelnaam


@pytest.fixture
def tablet(hub: Hub) -> Apparaat:
    [een] = hub.hub.met_apparaten(1)
    return een


def naam_in_certificaat(wat: x509.Certificate, welke: x509.ObjectIdentifier) -> str:
    [deel] = wat.subject.get_attributes_for_oid(welke)
    return str(deel.value)


def weigering(kamer: Sleutelkamer, een: Apparaat, **anders: object) -> tuple[int, str]:
    antwoord = kamer.vraag(een, Sleutel(), **anders)
    return antwoord.status, antwoord.weigering().code


def test_an_approved_praktijkopleider_gets_one_for_a_year(
    kamer: Sleutelkamer, tablet: Apparaat
) -> None:
    kamer.keur_goed(tablet)
    sleutel = Sleutel()
    keten = kamer.vraag(tablet, sleutel).als(CertificaatAntwoord).keten
    eigen, uitgever, wortel = (x509.load_der_x509_certificate(der) for der in keten)
    eigen.verify_directly_issued_by(uitgever)
    uitgever.verify_directly_issued_by(wortel)
    assert wortel == kamer.wortel.certificaat
    assert naam_in_certificaat(eigen, NameOID.COMMON_NAME) == BO
    assert naam_in_certificaat(eigen, NameOID.ORGANIZATION_NAME) == "Bakker Proef"
    assert eigen.public_key() == sleutel.privaat.public_key()
    duur = eigen.not_valid_after_utc - eigen.not_valid_before_utc
    assert timedelta(days=364) < duur < timedelta(days=366)
    gebruik = eigen.extensions.get_extension_for_class(x509.KeyUsage).value
    assert gebruik.content_commitment
    assert not gebruik.key_cert_sign
    assert not eigen.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    with kamer.hub.hub.database.beheer() as verbinding:
        assert breuk_in(verbinding, kamer.school) is None
        wat = verbinding.scalars(sa.select(spoor.c.wat).order_by(spoor.c.nr)).all()
    assert wat[-1] == "certificaat_praktijkopleider"


def test_the_number_of_sbb_says_which_leerbedrijf(kamer: Sleutelkamer, tablet: Apparaat) -> None:
    with kamer.hub.hub.database.beheer() as verbinding:
        verbinding.execute(sa.update(leerbedrijf).values(leerbedrijf_id="100000001"))
    kamer.keur_goed(tablet)
    eigen = kamer.certificaat(tablet, Sleutel())
    assert naam_in_certificaat(eigen, NameOID.ORGANIZATION_IDENTIFIER) == "SB:NL-100000001"


def test_an_answer_that_was_lost_is_given_again(kamer: Sleutelkamer, tablet: Apparaat) -> None:
    kamer.keur_goed(tablet)
    sleutel = Sleutel()
    eerste = kamer.certificaat(tablet, sleutel)
    assert kamer.certificaat(tablet, sleutel) == eerste
    ander = kamer.certificaat(tablet, Sleutel())
    assert ander != eerste
    # What was signed with the first one before the second was asked must keep its proof.
    with kamer.hub.hub.database.beheer() as verbinding:
        standen = standen_van_uitgever(verbinding, kamer.school)
    assert standen[eerste.serial_number] is None


def test_near_its_end_there_is_a_next_one(kamer: Sleutelkamer, tablet: Apparaat) -> None:
    kamer.keur_goed(tablet)
    sleutel = Sleutel()
    eerste = kamer.certificaat(tablet, sleutel)
    tablet.verschil = kamer.hub.klok.verschil = timedelta(days=355)
    assert kamer.certificaat(tablet, sleutel) != eerste


def test_nobody_takes_them_without_end(
    kamer: Sleutelkamer, tablet: Apparaat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("werkplek.hub.waarmerk.aanvragen.MAX_LOPEND", 2)
    kamer.keur_goed(tablet)
    for _ in range(2):
        kamer.certificaat(tablet, Sleutel())
    assert weigering(kamer, tablet) == (403, "te_veel")


# ------------------------------------------------------------------------------- planted faults


def test_somebody_who_was_not_approved(kamer: Sleutelkamer, tablet: Apparaat) -> None:
    assert weigering(kamer, tablet) == (403, "niet_goedgekeurd")
    assert kamer.hub.hub.telling(certificaat) == 0


def test_under_another_name(kamer: Sleutelkamer, tablet: Apparaat) -> None:
    kamer.keur_goed(tablet, "B. Verzonnen")
    assert weigering(kamer, tablet) == (403, "naam_anders")
    assert kamer.vraag(tablet, Sleutel(), naam="B. Verzonnen").status == 200


def test_a_device_of_another_leerbedrijf(kamer: Sleutelkamer, hub: Hub, tablet: Apparaat) -> None:
    kamer.keur_goed(tablet)
    [vreemd] = hub.hub.met_apparaten(1)
    ander = nieuw_id()
    with hub.hub.database.beheer() as verbinding:
        rij = {"school": 1, "id": ander, "naam": "Kweker Proef", "leerbedrijf_id": ""}
        verbinding.execute(sa.insert(leerbedrijf), rij)
        hier = apparaat.c.id == vreemd.id
        verbinding.execute(sa.update(apparaat).where(hier).values(houder=ander))
    wie = naam_in(tablet.auteur)
    assert weigering(kamer, vreemd, persoon=wie) == (403, "ander_leerbedrijf")


def test_a_person_of_another_school(kamer: Sleutelkamer, tablet: Apparaat) -> None:
    """Approved there means nothing here."""
    elders = nieuw_id()
    with kamer.hub.hub.database.beheer() as verbinding:
        rij = {"school": 2, "id": elders, "naam": BO, "extern": ""}
        verbinding.execute(sa.insert(persoon), rij)
        bedrijf = {"school": 2, "id": kamer.hub.hub.leerbedrijf, "naam": "B", "leerbedrijf_id": ""}
        verbinding.execute(sa.insert(leerbedrijf), bedrijf)
        taak = {"nr": 1, "rol": Schoolrol.PRAKTIJKOPLEIDER.value, "van": None, "tot": None}
        plek = {"school": 2, "persoon": elders, "leerbedrijf": kamer.hub.hub.leerbedrijf}
        verbinding.execute(sa.insert(rol), {**taak, **plek})
        keur_goed(verbinding, 2, elders, Woord("coordinator", kamer.nu), naam=BO)
    assert weigering(kamer, tablet, persoon=naam_in(elders)) == (403, "niet_goedgekeurd")


def test_another_device_made_the_request(kamer: Sleutelkamer, hub: Hub, tablet: Apparaat) -> None:
    kamer.keur_goed(tablet)
    [ander] = hub.hub.met_apparaten(1)
    assert weigering(kamer, tablet, csr=Sleutel().csr(ander)) == (422, "onleesbaar")


def zonder_sleutel(een: Apparaat) -> bytes:
    """A request for somebody else's public key."""
    voor = sleutelnaam(een.school_id, een.id)
    return maak_csr(Sleutel().publiek, voor, Sleutel().teken)


def met_korte_rsa(een: Apparaat) -> bytes:
    return _rsa(een, 1024)


def met_andere_kromme(een: Apparaat) -> bytes:
    return Sleutel(ec.generate_private_key(ec.SECP384R1())).csr(een)


def _rsa(een: Apparaat, bits: int) -> bytes:
    privaat = rsa.generate_private_key(65537, bits)
    spki = x509.CertificateSigningRequestBuilder().subject_name(x509.Name([]))
    publiek = spki.sign(privaat, hashes.SHA256()).public_key()
    from cryptography.hazmat.primitives import serialization as s

    ruw = publiek.public_bytes(s.Encoding.DER, s.PublicFormat.SubjectPublicKeyInfo)
    voor = sleutelnaam(een.school_id, een.id)
    return maak_csr(ruw, voor, lambda t: privaat.sign(t, padding.PKCS1v15(), hashes.SHA256()))


@pytest.mark.parametrize(
    "maak",
    [
        zonder_sleutel,
        met_korte_rsa,
        met_andere_kromme,
        lambda _: b"",
        lambda _: bytes(5000),
        lambda een: Sleutel().csr(een) + b"x",
        lambda een: Sleutel().csr(een)[:-1],
    ],
)
def test_a_request_that_proves_nothing(
    kamer: Sleutelkamer, tablet: Apparaat, maak: Callable[[Apparaat], bytes]
) -> None:
    kamer.keur_goed(tablet)
    assert weigering(kamer, tablet, csr=maak(tablet)) == (422, "onleesbaar")


def test_a_card_may_have_an_rsa_key(kamer: Sleutelkamer, tablet: Apparaat) -> None:
    kamer.keur_goed(tablet)
    assert kamer.vraag(tablet, Sleutel(), csr=_rsa(tablet, 2048)).status == 200


@pytest.mark.parametrize(
    "anders",
    [{"rol": "school"}, {"rol": ""}, {"persoon": b""}, {"rol": "deelnemer"}],
)
def test_a_question_that_asks_nothing(
    kamer: Sleutelkamer, tablet: Apparaat, anders: dict[str, object]
) -> None:
    kamer.keur_goed(tablet)
    assert weigering(kamer, tablet, **anders) == (422, "onleesbaar")


def test_a_school_without_keys_says_so(hub: Hub, tablet: Apparaat) -> None:
    kamer = object.__new__(Sleutelkamer)
    kamer.hub = hub
    assert weigering(kamer, tablet) == (404, "onbekend")


def test_a_device_that_was_revoked(kamer: Sleutelkamer, tablet: Apparaat) -> None:
    kamer.keur_goed(tablet)
    eigen = kamer.certificaat(tablet, Sleutel())
    with kamer.hub.hub.database.beheer() as verbinding:
        kamer.trek_in(verbinding, tablet)
        standen = standen_van_uitgever(verbinding, kamer.school)
    stand = standen[eigen.serial_number]
    assert stand is not None
    assert stand.reden == "gestolen"
    assert weigering(kamer, tablet) == (410, "ingetrokken")


# ------------------------------------------------------------------------------ people who change


def test_who_left_signs_no_more(kamer: Sleutelkamer, tablet: Apparaat) -> None:
    kamer.keur_goed(tablet)
    eigen = kamer.certificaat(tablet, Sleutel())
    with kamer.hub.hub.database.beheer() as verbinding:
        woord = Woord("coordinator", kamer.nu)
        assert keur_af(verbinding, kamer.school, tablet.auteur, "uit_dienst", woord) == 1
        standen = standen_van_uitgever(verbinding, kamer.school, [eigen.serial_number])
    assert standen[eigen.serial_number] is not None
    assert weigering(kamer, tablet) == (403, "niet_goedgekeurd")
    kamer.keur_goed(tablet)  # and came back
    assert kamer.certificaat(tablet, Sleutel()) != eigen


def test_who_is_no_praktijkopleider_any_more_gets_none(
    kamer: Sleutelkamer, tablet: Apparaat
) -> None:
    kamer.keur_goed(tablet)
    with kamer.hub.hub.database.beheer() as verbinding:
        welke = Schoolrol.PRAKTIJKOPLEIDER
        beeindig_rol(verbinding, kamer.school, tablet.auteur, welke, date(2026, 2, 1))
    assert weigering(kamer, tablet) == (403, "niet_goedgekeurd")


def test_somebody_has_one_approval_under_all_names(kamer: Sleutelkamer, tablet: Apparaat) -> None:
    """The school says later who an author of a folder is: their certificates end with them."""
    kamer.keur_goed(tablet)
    eigen = kamer.certificaat(tablet, Sleutel())
    bo = nieuw_id()
    with kamer.hub.hub.database.beheer() as verbinding:
        rij = {"school": kamer.school, "id": bo, "naam": BO, "extern": ""}
        verbinding.execute(sa.insert(persoon), rij)
        koppel_schrijver(verbinding, kamer.school, tablet.auteur, bo)
    assert kamer.vraag(tablet, Sleutel()).status == 200
    with kamer.hub.hub.database.beheer() as verbinding:
        woord = Woord("coordinator", kamer.nu)
        assert keur_af(verbinding, kamer.school, bo, "gestolen", woord) == 2
        standen = standen_van_uitgever(verbinding, kamer.school)
    assert standen[eigen.serial_number] is not None


def test_on_a_device_of_ones_own(kamer: Sleutelkamer, hub: Hub, tablet: Apparaat) -> None:
    kamer.keur_goed(tablet)
    [eigen, vreemd] = hub.hub.met_apparaten(2)
    for een, wie in ((eigen, tablet.auteur), (vreemd, nieuw_id())):
        _van_persoon(hub.hub, een, wie)
    persoon_ = naam_in(tablet.auteur)
    assert kamer.vraag(eigen, Sleutel(), persoon=persoon_).status == 200
    assert weigering(kamer, vreemd, persoon=persoon_) == (403, "niet_goedgekeurd")


def _van_persoon(school: Schoolhub, een: Apparaat, wie: str) -> None:
    with school.database.beheer() as verbinding:
        nieuw = {"houder_soort": HouderSoort.PERSOON.value, "houder": wie}
        verbinding.execute(sa.update(apparaat).where(apparaat.c.id == een.id).values(nieuw))


def test_nobody_signs_time_stamps_with_it(kamer: Sleutelkamer, tablet: Apparaat) -> None:
    kamer.keur_goed(tablet)
    eigen = kamer.certificaat(tablet, Sleutel())
    with pytest.raises(x509.ExtensionNotFound):
        eigen.extensions.get_extension_for_class(x509.ExtendedKeyUsage)
    with kamer.hub.hub.database.beheer() as verbinding:
        stempels = kamer.open(verbinding).lijst.tijdstempels
    [tsa] = [x509.load_der_x509_certificate(der) for der in stempels]
    gebruik = tsa.extensions.get_extension_for_class(x509.ExtendedKeyUsage)
    assert gebruik.critical
    assert list(gebruik.value) == [ExtendedKeyUsageOID.TIME_STAMPING]


@pytest.mark.parametrize(
    ("naam", "erop"),
    [
        ("Zoë Łukasik-Çelik", "Zoë Łukasik-Çelik"),
        ("Zoe\u0308", "Zoë"),
        ("n" * 80, "n" * 64),
        ("Ł" * 40, "Ł" * 32),
        ("n" + "Ł" * 40, "n" + "Ł" * 31),
    ],
)
def test_a_name_goes_on_it_as_far_as_there_is_room(
    kamer: Sleutelkamer, tablet: Apparaat, naam: str, erop: str
) -> None:
    kamer.keur_goed(tablet, naam)
    keten = kamer.vraag(tablet, Sleutel(), naam=naam).als(CertificaatAntwoord).keten
    eigen = x509.load_der_x509_certificate(keten[0])
    assert naam_in_certificaat(eigen, NameOID.COMMON_NAME) == erop == naam_op_certificaat(naam)
