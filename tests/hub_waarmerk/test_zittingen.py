"""The keys of a school over the years: set up, renewed, leaked, taken back, and proven."""

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from asn1crypto import ocsp
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding

from tests.fakes.apparaat import nieuw_id
from tests.fakes.dienstlijn import Hub
from tests.fakes.sleutelkamer import Sleutel, Sleutelkamer
from werkplek.application.ports_verklaring import PdfSleutel, Tijdstempelaar
from werkplek.hub.database import Database
from werkplek.hub.fouten import (
    GeenWaarmerk,
    GeheimOntbreekt,
    NietMogelijk,
    WortelGeweigerd,
)
from werkplek.hub.geheim import Geheim
from werkplek.hub.onderhoud import ruim_op
from werkplek.hub.tables_waarmerk import register, sleutellijst, waarmerk
from werkplek.hub.waarmerk.bos import OCSP, PAPIER, SOORTEN, TSA, UITGEVER, ZEGEL, open_bos
from werkplek.hub.waarmerk.lijsten import nieuwste_intrekkingslijst, nieuwste_sleutellijst
from werkplek.hub.waarmerk.openen import open_waarmerk, publiceer_intrekkingen
from werkplek.hub.waarmerk.uitgeven import maak_wortel
from werkplek.hub.waarmerk.wortelbestand import open_wortel, schrijf_wortel
from werkplek.hub.waarmerk.zitting import open_zitting
from werkplek.protocol.fouten import LijstOuder, ZegelKloptNiet
from werkplek.protocol.sleutellijst import lees_intrekkingslijst, lees_sleutellijst

DER = Encoding.DER
WACHTZIN = "paard batterij nietje correct"


@pytest.fixture
def db(tmp_path: Path) -> str:
    """What a database does with it is told by the certificates; here it is about keys."""
    return f"sqlite:///{(tmp_path / 'hub.db').as_posix()}"


@pytest.fixture
def database(hub: Hub) -> Database:
    return hub.hub.database


def trek_verklaring_in(verbinding: sa.Connection, nummer: str, dag: str | None) -> None:
    rij = {
        "school": 1,
        "verklaring": nieuw_id(),
        "dossier": nieuw_id(),
        "nummer": nummer,
        "feit": nieuw_id(),
        "vorm": "pen",
        "som_open": "ab",
        "stand": "verzegeld",
        "vastgesteld_op": "2026-11-01T12:00:00+00:00",
        "ingetrokken_op": dag,
    }
    verbinding.execute(sa.insert(register), rij)


def test_one_sitting_makes_everything(kamer: Sleutelkamer, database: Database) -> None:
    with database.beheer() as verbinding:
        merk = kamer.open(verbinding)
        lijst = lees_sleutellijst(merk.sleutellijst)
        weg = nieuwste_intrekkingslijst(verbinding, kamer.school)
    zegel: PdfSleutel = merk.zegel
    stempelaar: Tijdstempelaar = merk.tijdstempelaar
    eigen, uitgever, wortel = (x509.load_der_x509_certificate(der) for der in zegel.keten)
    eigen.verify_directly_issued_by(uitgever)
    uitgever.verify_directly_issued_by(wortel)
    sleutel = eigen.public_key()
    assert isinstance(sleutel, ec.EllipticCurvePublicKey)
    sleutel.verify(zegel.teken(b"papier"), b"papier", ec.ECDSA(hashes.SHA256()))
    assert lijst.naam == "ROC Verzonnen"
    assert [regel.der for regel in lijst.zegels] == [zegel.keten[0]]
    assert lijst.uitgevers == (zegel.keten[1],)
    assert lijst.wortel == zegel.keten[2]
    assert lijst.papiersleutel(merk.papier.kid) is not None
    assert stempelaar.stempel(hashlib.sha256(b"x").digest())
    assert weg is not None
    assert lees_intrekkingslijst(weg, lijst).ingetrokken == ()
    for certificaat, jaren in ((wortel, 20), (uitgever, 10), (eigen, 5)):
        duur = certificaat.not_valid_after_utc - certificaat.not_valid_before_utc
        assert duur // timedelta(days=365) == jaren
    assert uitgever.not_valid_after_utc > datetime(2034, 12, 31, tzinfo=UTC)


def test_the_root_is_nowhere_in_the_database(kamer: Sleutelkamer, hub: Hub) -> None:
    privaat = kamer.wortel.sleutel.private_numbers().private_value.to_bytes(32, "big")
    hub.hub.sluit()
    assert all(privaat not in pad.read_bytes() for pad in hub.map.glob("hub.db*"))


def test_keys_lie_wrapped(kamer: Sleutelkamer, database: Database, hub: Hub) -> None:
    with database.beheer() as verbinding:
        bos = open_bos(verbinding, kamer.geheim, kamer.school)
        with pytest.raises(GeheimOntbreekt):
            open_waarmerk(verbinding, Geheim(bytes(32)), kamer.school, kamer.nu)
    geheim = [bos.ec_sleutel(bos.nieuwste(s, kamer.nu)) for s in (UITGEVER, ZEGEL, OCSP, TSA)]
    waarden = [een.private_numbers().private_value.to_bytes(32, "big") for een in geheim]
    waarden.append(bos.papiersleutel(bos.nieuwste(PAPIER, kamer.nu)).private_bytes_raw())
    hub.hub.sluit()
    rauw = b"".join(pad.read_bytes() for pad in hub.map.glob("hub.db*"))
    assert not [waarde for waarde in waarden if waarde in rauw]


def test_a_school_is_set_up_once(kamer: Sleutelkamer, database: Database) -> None:
    with pytest.raises(NietMogelijk, match="waarmerk_is_er"), database.beheer() as verbinding:
        kamer.zitting(verbinding).begin()


def test_without_keys_there_is_nothing_to_open(hub: Hub, database: Database) -> None:
    kamer = object.__new__(Sleutelkamer)
    kamer.hub = hub
    with pytest.raises(GeenWaarmerk), database.beheer() as verbinding:
        kamer.open(verbinding)
    kamer.wortel = maak_wortel("x", kamer.nu)
    with pytest.raises(GeenWaarmerk), database.beheer() as verbinding:
        kamer.zitting(verbinding).vernieuw()


def test_another_root_signs_nothing_here(kamer: Sleutelkamer, database: Database) -> None:
    nep = maak_wortel("Proefwortel ROC Verzonnen", kamer.nu)
    with database.beheer() as verbinding:
        zitting = open_zitting(verbinding, kamer.geheim, nep, kamer.school, kamer.nu)
        with pytest.raises(WortelGeweigerd, match="andere_school"):
            zitting.vernieuw()
        with pytest.raises(WortelGeweigerd, match="andere_school"):
            zitting.trek_in(ZEGEL, "gelekt")


# --------------------------------------------------------------------------------------- the root


def test_the_root_is_a_file_behind_a_passphrase(tmp_path: Path) -> None:
    wortel, pad = maak_wortel("ROC Verzonnen", datetime.now(UTC)), tmp_path / "wortel"
    schrijf_wortel(pad, wortel, WACHTZIN)
    assert pad.stat().st_mode & 0o077 == 0
    terug = open_wortel(pad, WACHTZIN)
    assert terug.certificaat == wortel.certificaat
    assert terug.sleutel.private_numbers() == wortel.sleutel.private_numbers()
    with pytest.raises(WortelGeweigerd, match="wachtzin"):
        open_wortel(pad, WACHTZIN + " ")
    with pytest.raises(WortelGeweigerd, match="bestaat_al"):
        schrijf_wortel(pad, wortel, WACHTZIN)
    with pytest.raises(WortelGeweigerd, match="wachtzin_kort"):
        schrijf_wortel(tmp_path / "w", wortel, "te kort")
    with pytest.raises(WortelGeweigerd, match="schrijven"):
        schrijf_wortel(tmp_path / "weg" / "w", wortel, WACHTZIN)


@pytest.mark.parametrize("tekst", ["", "{}", "[]", "é", '{"soort": "werkplek-wortel", "v": 2}'])
def test_any_other_file_is_none(tmp_path: Path, tekst: str) -> None:
    pad = tmp_path / "wortel"
    pad.write_text(tekst, encoding="utf-8")
    with pytest.raises(WortelGeweigerd, match="onleesbaar"):
        open_wortel(pad, WACHTZIN)
    with pytest.raises(WortelGeweigerd, match="onleesbaar"):
        open_wortel(tmp_path / "weg", WACHTZIN)


# ------------------------------------------------------------------------------------- the years


def test_a_yearly_sitting_renews_what_ends(kamer: Sleutelkamer, database: Database) -> None:
    with database.beheer() as verbinding:
        soorten, lijst = kamer.zitting(verbinding).vernieuw()
    assert soorten == ()
    assert lees_sleutellijst(lijst).nummer == 2
    kamer.hub.klok.verschil = timedelta(days=4 * 365)
    with database.beheer() as verbinding:
        voor = open_bos(verbinding, kamer.geheim, kamer.school)
        soorten, lijst = kamer.zitting(verbinding).vernieuw()
        merk = kamer.open(verbinding)
    assert soorten == (ZEGEL, OCSP)
    assert len(voor.rijen) == len(SOORTEN)
    gelezen = lees_sleutellijst(lijst, wortel=kamer.wortel_der, na=2)
    assert len(gelezen.zegels) == 2
    assert gelezen.zegels[1].der == merk.zegel.keten[0]
    assert not any(regel.ingetrokken_op for regel in gelezen.zegels)


def test_every_year_until_the_root_ends(kamer: Sleutelkamer, database: Database) -> None:
    """Nothing runs out in between, whichever day of the year something is sealed."""
    for jaar in range(1, 16):
        kamer.hub.klok.verschil = timedelta(days=364 * jaar)
        with database.beheer() as verbinding:
            kamer.zitting(verbinding).vernieuw()
        for dagen in (0, 180, 364):
            nu = kamer.nu + timedelta(days=dagen)
            with database.beheer() as verbinding:
                merk = open_waarmerk(verbinding, kamer.geheim, kamer.school, nu)
                bewijs = merk.bewijs([merk.zegel.keten[0]], nu)
            for crl in bewijs.crls:
                tot = x509.load_der_x509_crl(crl).next_update_utc
                assert tot is not None
                assert tot > nu


@pytest.mark.parametrize("soort", SOORTEN)
def test_a_key_that_leaked_is_followed_at_once(
    kamer: Sleutelkamer, database: Database, soort: str
) -> None:
    with database.beheer() as verbinding:
        oud = kamer.open(verbinding)
    with database.beheer() as verbinding:
        ruw = kamer.zitting(verbinding).trek_in(soort, "gelekt")
        nieuw = kamer.open(verbinding)
    lijst = lees_sleutellijst(ruw, na=1, wortel=kamer.wortel_der)
    rijen = [rij for rij in nieuw.bos.van(soort) if rij.ingetrokken_op is not None]
    assert len(rijen) == 1
    assert nieuw.bos.nieuwste(soort, kamer.nu).kid != rijen[0].kid
    if soort == ZEGEL:
        assert [bool(regel.ingetrokken_op) for regel in lijst.zegels] == [True, False]
    if soort == TSA:
        assert len(lijst.tijdstempels) == 1
        crl = x509.load_der_x509_crl(nieuw.bos.wortel_crl)
        assert crl.get_revoked_certificate_by_serial_number(rijen[0].certificaat.serial_number)
    if soort == UITGEVER:
        assert nieuw.zegel.keten[1] != oud.zegel.keten[1]
        assert [bool(regel.ingetrokken_op) for regel in lijst.zegels] == [True, False]
    # Whatever leaked: what the new keys sign is proven again.
    bewijs = nieuw.bewijs([nieuw.zegel.keten[0]], kamer.nu)
    assert [status(een) for een in bewijs.ocsps] == ["good"]


def test_withdrawals_are_signed_again_with_a_new_paper_key(
    kamer: Sleutelkamer, database: Database
) -> None:
    with database.beheer() as verbinding:
        trek_verklaring_in(verbinding, "PV-1", "2026-11-02T10:00:00+00:00")
        oud = publiceer_intrekkingen(verbinding, kamer.open(verbinding), kamer.nu)
        lijst = lees_sleutellijst(kamer.zitting(verbinding).trek_in(PAPIER, "gelekt"))
        nieuw = nieuwste_intrekkingslijst(verbinding, kamer.school)
    with pytest.raises(ZegelKloptNiet):
        lees_intrekkingslijst(oud, lijst)
    assert nieuw is not None
    gelezen = lees_intrekkingslijst(nieuw, lijst)
    assert [(een.nummer, een.dag) for een in gelezen.ingetrokken] == [("PV-1", "2026-11-02")]


def test_withdrawals_are_all_of_the_register(kamer: Sleutelkamer, database: Database) -> None:
    with database.beheer() as verbinding:
        merk = kamer.open(verbinding)
        for nummer, dag in (
            ("PV-2", "2026-11-03"),
            ("PV-1", "2026-11-05T10:00:00+00:00"),
            ("PV-3", None),
            ("", "2026-11-05"),
            ("PV-1", "2026-11-04"),
        ):
            trek_verklaring_in(verbinding, nummer, dag)
        ruw = publiceer_intrekkingen(verbinding, merk, kamer.nu)
        assert nieuwste_intrekkingslijst(verbinding, kamer.school) == ruw
    lijst = lees_intrekkingslijst(ruw, merk.lijst, na=1)
    assert [(een.nummer, een.dag) for een in lijst.ingetrokken] == [
        ("PV-1", "2026-11-04"),
        ("PV-2", "2026-11-03"),
    ]
    with pytest.raises(LijstOuder):
        lees_intrekkingslijst(ruw, merk.lijst, na=2)


def test_the_list_of_withdrawals_is_never_older_than_a_day(
    kamer: Sleutelkamer, hub: Hub, database: Database
) -> None:
    nummers = []
    for uren in (0, 23, 25, 26, 50):
        hub.klok.verschil = timedelta(hours=uren)
        ruim_op(hub.dienst)
        with database.beheer() as verbinding:
            ruw = nieuwste_intrekkingslijst(verbinding, kamer.school)
            assert ruw is not None
            nummers.append(lees_intrekkingslijst(ruw, kamer.open(verbinding).lijst).nummer)
    assert nummers == [1, 1, 2, 2, 3]


def test_a_school_without_keys_has_no_list(hub: Hub, database: Database) -> None:
    ruim_op(hub.dienst)
    with database.beheer() as verbinding:
        assert nieuwste_intrekkingslijst(verbinding, hub.hub.school.nr) is None


def test_only_the_newest_lists_are_kept(kamer: Sleutelkamer, database: Database) -> None:
    with database.beheer() as verbinding:
        gemaakt = [kamer.zitting(verbinding).vernieuw()[1] for _ in range(4)]
        assert nieuwste_sleutellijst(verbinding, kamer.school) == gemaakt[-1]
        assert verbinding.scalar(sa.select(sa.func.count()).select_from(sleutellijst)) == 2
    assert lees_sleutellijst(gemaakt[-1]).nummer == 5


# ---------------------------------------------------------------------------------------- proofs


def status(antwoord: bytes) -> str:
    """What an answer of OCSP says of its one certificate; its signature is for openssl's tests."""
    delen = ocsp.OCSPResponse.load(antwoord).basic_ocsp_response["tbs_response_data"]["responses"]
    [een] = delen
    return str(een["cert_status"].name)


def test_everything_that_a_file_needs_to_prove_itself(
    kamer: Sleutelkamer, hub: Hub, database: Database
) -> None:
    [tablet] = hub.hub.met_apparaten(1)
    kamer.keur_goed(tablet)
    bo = kamer.certificaat(tablet, Sleutel()).public_bytes(DER)
    vreemd = maak_wortel("Ander", kamer.nu).certificaat.public_bytes(DER)
    with database.beheer() as verbinding:
        merk = kamer.open(verbinding)
        bewijs = merk.bewijs([bo, merk.zegel.keten[0], bo, vreemd], kamer.nu)
    assert [status(een) for een in bewijs.ocsps] == ["good", "good"]
    assert len(bewijs.crls) == 2
    onderwerpen = [x509.load_der_x509_certificate(een).subject for een in bewijs.certificaten]
    assert len(set(onderwerpen)) == 4  # root, CA, who answers, time stamps


def test_what_was_withdrawn_is_not_proven_good(
    kamer: Sleutelkamer, hub: Hub, database: Database
) -> None:
    [tablet] = hub.hub.met_apparaten(1)
    kamer.keur_goed(tablet)
    bo = kamer.certificaat(tablet, Sleutel())
    with database.beheer() as verbinding:
        kamer.trek_in(verbinding, tablet)
        bewijs = kamer.open(verbinding).bewijs([bo.public_bytes(DER)], kamer.nu)
    assert [status(een) for een in bewijs.ocsps] == ["revoked"]
    lijst = x509.load_der_x509_crl(bewijs.crls[1])
    rij = lijst.get_revoked_certificate_by_serial_number(bo.serial_number)
    assert rij is not None
    reden = rij.extensions.get_extension_for_class(x509.CRLReason).value.reason
    assert reden is x509.ReasonFlags.key_compromise


def test_a_key_that_ended_is_not_used(kamer: Sleutelkamer, database: Database) -> None:
    with database.beheer() as verbinding:
        verbinding.execute(
            sa.update(waarmerk)
            .where(waarmerk.c.soort == ZEGEL)
            .values(tot="2026-01-02T00:00+00:00")
        )
    with pytest.raises(GeenWaarmerk, match=ZEGEL), database.beheer() as verbinding:
        kamer.open(verbinding)
