"""The deelnemer of one established verklaring gets a certificate for that, and it can go."""

from datetime import timedelta

import pytest
import sqlalchemy as sa
from cryptography import x509
from cryptography.x509.oid import NameOID

from tests.fakes.apparaat import Antwoord, Apparaat, nieuw_id
from tests.fakes.dienstlijn import DienstLijn
from tests.fakes.examenkamer import Aangeboden, Examenkamer
from tests.fakes.sleutelkamer import Sleutel
from werkplek.domain.vaststelling import Vorm
from werkplek.hub.geheim import lees_geheim
from werkplek.hub.tables_mensen import plaatsing
from werkplek.hub.tables_waarmerk import certificaat, register
from werkplek.hub.waarmerk.openen import open_waarmerk, publiceer_intrekkingen
from werkplek.hub.waarmerk.proef import waarmerk_voor_proef
from werkplek.hub.waarmerk.standen import standen_van_uitgever
from werkplek.hub.wissen import Wisbesluit, wis_dossier, wis_feiten
from werkplek.hub.wissen_waarmerk import GEWIST
from werkplek.protocol.certificaatvraag import CertificaatAntwoord, Certificaatvraag
from werkplek.protocol.naam import naam_in
from werkplek.protocol.sleutellijst import lees_intrekkingslijst

SANNE = "Sanne Maria de Vries"


@pytest.fixture(autouse=True)
def sleutels(examenkamer: Examenkamer) -> None:
    geheim = lees_geheim(examenkamer.kantoor.map / "geheim")
    with examenkamer.database.beheer() as verbinding:
        waarmerk_voor_proef(verbinding, geheim, 1, examenkamer.nu)


@pytest.fixture
def vast(examenkamer: Examenkamer) -> Aangeboden:
    wat = examenkamer.bied_aan()
    examenkamer.stel_vast(wat, vorm=Vorm.DIGITAAL)
    return wat


def vraag(
    kamer: Examenkamer,
    verklaring: str,
    *,
    naam: str = SANNE,
    een: Apparaat | None = None,
    sleutel: Sleutel | None = None,
) -> Antwoord:
    wie = een or kamer.tablet.apparaat
    bericht = Certificaatvraag(
        "deelnemer", (sleutel or Sleutel()).csr(wie), naam=naam, verklaring=naam_in(verklaring)
    )
    return wie.vraag(DienstLijn(kamer.dienst), "certificaat", bericht)


def code(antwoord: Antwoord) -> str:
    assert antwoord.status == 403
    return antwoord.weigering().code


def test_the_name_is_as_the_paper_prints_it_for_thirty_days(
    examenkamer: Examenkamer, vast: Aangeboden
) -> None:
    sleutel = Sleutel()
    keten = vraag(examenkamer, vast.id, sleutel=sleutel).als(CertificaatAntwoord).keten
    eigen = x509.load_der_x509_certificate(keten[0])
    [naam] = eigen.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    assert naam.value == SANNE
    assert not eigen.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
    duur = eigen.not_valid_after_utc - eigen.not_valid_before_utc
    assert timedelta(days=30) <= duur < timedelta(days=31)
    assert vraag(examenkamer, vast.id, sleutel=sleutel).als(CertificaatAntwoord).keten == keten


def test_of_a_paper_nobody_established(examenkamer: Examenkamer) -> None:
    wat = examenkamer.bied_aan()
    assert code(vraag(examenkamer, wat.id)) == "niet_vastgesteld"
    assert code(vraag(examenkamer, nieuw_id())) == "niet_vastgesteld"


def test_of_a_paper_that_is_signed_by_pen(examenkamer: Examenkamer) -> None:
    wat = examenkamer.bied_aan()
    examenkamer.stel_vast(wat, vorm=Vorm.PEN)
    assert code(vraag(examenkamer, wat.id)) == "niet_vastgesteld"


@pytest.mark.parametrize("anders", [{"zegel_som": "ab"}, {"ingetrokken_op": "2026-11-05"}])
def test_once_it_is_sealed_or_taken_back(
    examenkamer: Examenkamer, vast: Aangeboden, anders: dict[str, str]
) -> None:
    with examenkamer.database.beheer() as verbinding:
        verbinding.execute(sa.update(register).values(anders))
    assert code(vraag(examenkamer, vast.id)) == "niet_vastgesteld"


def test_of_somebody_else(examenkamer: Examenkamer, vast: Aangeboden) -> None:
    assert code(vraag(examenkamer, vast.id, naam="Bo Verzonnen")) == "naam_anders"


def test_on_a_tablet_of_another_leerbedrijf(examenkamer: Examenkamer, vast: Aangeboden) -> None:
    vreemd = examenkamer.kantoor.apparaat(examenkamer.dienst, "--leerbedrijf", "Kwekerij Nergens")
    assert code(vraag(examenkamer, vast.id, een=vreemd)) == "niet_vastgesteld"


def test_on_a_device_of_the_examencommissie(examenkamer: Examenkamer, vast: Aangeboden) -> None:
    """They may read it, and it is not they who let the deelnemer sign."""
    assert examenkamer.eigen is not None
    assert code(vraag(examenkamer, vast.id, een=examenkamer.eigen.apparaat)) == "niet_vastgesteld"


def test_long_after_the_placement(examenkamer: Examenkamer, vast: Aangeboden) -> None:
    with examenkamer.database.beheer() as verbinding:
        voorbij = examenkamer.nu.date() - timedelta(days=60)
        verbinding.execute(sa.update(plaatsing).values(tot=voorbij))
    assert code(vraag(examenkamer, vast.id)) == "niet_vastgesteld"


# ---------------------------------------------------------------------------------------- erasing


def rijen(kamer: Examenkamer) -> tuple[sa.Row[tuple[object, ...]], sa.Row[tuple[object, ...]]]:
    with kamer.database.beheer() as verbinding:
        een = verbinding.execute(sa.select(register)).one()
        return een, verbinding.execute(sa.select(certificaat)).one()


@pytest.mark.parametrize("heel", [True, False])
def test_an_erasure_takes_the_name_and_what_tells_the_file(
    examenkamer: Examenkamer, vast: Aangeboden, heel: bool
) -> None:
    der = vraag(examenkamer, vast.id).als(CertificaatAntwoord).keten[0]
    voor, _ = rijen(examenkamer)
    with examenkamer.database.beheer() as verbinding:
        waarom = Wisbesluit("verzoek", "coordinator", examenkamer.nu)
        verbinding.execute(sa.update(register).values(fout="Sanne", zegel_som="ab"))
        if heel:
            wis_dossier(verbinding, 1, examenkamer.tablet.wie.id, waarom)
        else:
            wis_feiten(verbinding, 1, examenkamer.tablet.wie.id, (voor.feit,), waarom)
    na, van = rijen(examenkamer)
    assert (na.som_open, na.zegel_som, na.fout, na.stand) == ("", None, "", GEWIST)
    assert (na.nummer, na.vastgesteld_op) == (voor.nummer, voor.vastgesteld_op)
    assert (bytes(van.der), bytes(van.sleutel)) == (b"", b"")
    with examenkamer.database.beheer() as verbinding:
        standen = standen_van_uitgever(verbinding, 1)
    # The paper at home keeps its proof.
    assert standen[x509.load_der_x509_certificate(der).serial_number] is None
    assert code(vraag(examenkamer, vast.id)) == "niet_vastgesteld"


def test_another_dossier_keeps_everything(examenkamer: Examenkamer, vast: Aangeboden) -> None:
    vraag(examenkamer, vast.id)
    voor = rijen(examenkamer)
    ander = examenkamer.kantoor.plaats("1002", "Bo")
    with examenkamer.database.beheer() as verbinding:
        waarom = Wisbesluit("verzoek", "coordinator", examenkamer.nu)
        wis_dossier(verbinding, 1, ander.id, waarom)
    assert rijen(examenkamer) == voor


def test_what_was_taken_back_is_heard_after_an_erasure(
    examenkamer: Examenkamer, vast: Aangeboden
) -> None:
    geheim = lees_geheim(examenkamer.kantoor.map / "geheim")
    with examenkamer.database.beheer() as verbinding:
        verbinding.execute(sa.update(register).values(ingetrokken_op="2026-11-05"))
        waarom = Wisbesluit("verzoek", "coordinator", examenkamer.nu)
        wis_dossier(verbinding, 1, examenkamer.tablet.wie.id, waarom)
        merk = open_waarmerk(verbinding, geheim, 1, examenkamer.nu)
        ruw = publiceer_intrekkingen(verbinding, merk, examenkamer.nu)
    [regel] = lees_intrekkingslijst(ruw, merk.lijst).ingetrokken
    assert (regel.nummer, regel.dag) == (vast.verklaring.nummer, "2026-11-05")
