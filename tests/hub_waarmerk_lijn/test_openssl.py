"""Real other clients: openssl believes our chain, CRLs, OCSP and time stamps, over the line too."""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from litestar.types import HTTPScope

from tests.fakes.dienstlijn import Klok
from tests.fakes.hubproef import Proef
from werkplek.hub.geheim import lees_geheim
from werkplek.hub.soort import Soort, soort_van
from werkplek.hub.toelating import Beller, Toelating
from werkplek.hub.waarmerk.openen import Waarmerk
from werkplek.hub.waarmerk.proef import waarmerk_voor_proef
from werkplek.hub.waarmerk.standen import trek_sleutels_in
from werkplek.hub.waarmerk.stempel import EigenStempelaar
from werkplek.hub.weigering import Geweigerd
from werkplek.protocol.certificaatvraag import PAD_CERTIFICAAT
from werkplek.protocol.sleutellijst import lees_sleutellijst, pad_sleutellijst

ADRES = "https://hub.example.nl"
pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not here")


@dataclass(frozen=True, slots=True)
class Openssl:
    """Runs openssl in a folder; `merk` is what it judges."""

    map: Path
    proef: Proef
    merk: Waarmerk

    def __call__(self, *argv: str) -> tuple[int, str]:
        opdracht = ["openssl", *argv]
        klaar = subprocess.run(opdracht, cwd=self.map, capture_output=True, text=True, check=False)
        return klaar.returncode, klaar.stdout + klaar.stderr

    @property
    def school(self) -> str:
        """Its id."""
        return self.merk.school.id

    def haal(self, pad: str) -> bytes:
        """What anybody gets."""
        with self.proef.lijn() as lijn:
            antwoord = lijn.vraag("GET", pad)
        assert antwoord.status == 200
        return antwoord.inhoud

    def trek_zegel_in(self) -> None:
        """The seal leaked."""
        with self.proef.school.database.beheer() as verbinding:
            trek_sleutels_in(verbinding, self.merk.school.nr, "zegel", "gelekt", Klok()())


@pytest.fixture
def openssl(proef: Proef, tmp_path: Path) -> Iterator[Openssl]:
    """A school of its own with its certificates in files, on a hub that is at work."""
    with proef.nog_een_school() as school:
        with school.database.beheer() as verbinding:
            geheim, nr = lees_geheim(proef.hub.geheim), school.school.nr
            merk = waarmerk_voor_proef(verbinding, geheim, nr, Klok()(), adres=ADRES)
        namen = ("zegel", "uitgever", "wortel")
        for naam, der in zip(namen, merk.zegel.keten, strict=True):
            schrijf(tmp_path / f"{naam}.pem", der)
        schrijf(tmp_path / "tsa.pem", merk.lijst.tijdstempels[0])
        yield Openssl(tmp_path, proef, merk)


def schrijf(pad: Path, der: bytes) -> None:
    pad.write_bytes(x509.load_der_x509_certificate(der).public_bytes(Encoding.PEM))


def crls(openssl: Openssl) -> str:
    """Both lists as their addresses in the certificates give them, in one file."""
    delen = []
    for naam in ("zegel", "uitgever"):
        gelezen = x509.load_pem_x509_certificate((openssl.map / f"{naam}.pem").read_bytes())
        punten = gelezen.extensions.get_extension_for_class(x509.CRLDistributionPoints).value
        namen = punten[0].full_name
        assert namen is not None
        pad = str(namen[0].value).removeprefix(ADRES)
        lijst = x509.load_der_x509_crl(openssl.haal(pad))
        delen.append(lijst.public_bytes(Encoding.PEM))
    (openssl.map / "crls.pem").write_bytes(b"".join(delen))
    return "crls.pem"


def keur(openssl: Openssl) -> tuple[int, str]:
    keten = ("-CAfile", "wortel.pem", "-untrusted", "uitgever.pem", "-x509_strict")
    return openssl("verify", *keten, "-crl_check_all", "-CRLfile", crls(openssl), "zegel.pem")


def vraag_ocsp(openssl: Openssl) -> tuple[int, str]:
    url = f"{openssl.proef.hub.adres}/ocsp/{openssl.school}"
    wie = ("-issuer", "uitgever.pem", "-cert", "zegel.pem", "-url", url)
    return openssl("ocsp", *wie, "-CAfile", "wortel.pem")


def test_it_believes_the_chain_until_the_seal_is_withdrawn(openssl: Openssl) -> None:
    assert keur(openssl) == (0, "zegel.pem: OK\n")
    openssl.trek_zegel_in()
    code, zei = keur(openssl)
    assert code != 0
    assert "certificate revoked" in zei


def test_it_believes_who_answers_for_the_ca(openssl: Openssl) -> None:
    code, zei = vraag_ocsp(openssl)
    assert code == 0
    assert "Response verify OK" in zei
    assert "zegel.pem: good" in zei
    assert "WARNING" not in zei  # the nonce came back
    openssl.trek_zegel_in()
    _, zei = vraag_ocsp(openssl)
    assert "Response verify OK" in zei
    assert "zegel.pem: revoked" in zei
    assert "keyCompromise" in zei


def test_of_what_it_did_not_issue_the_ca_knows_nothing(openssl: Openssl) -> None:
    url = f"{openssl.proef.hub.adres}/ocsp/{openssl.school}"
    wie = ("-issuer", "uitgever.pem", "-serial", "0x1234", "-url", url)
    _, zei = openssl("ocsp", *wie, "-CAfile", "wortel.pem")
    assert "0x1234: unknown" in zei
    ander = ("-issuer", "wortel.pem", "-cert", "uitgever.pem", "-url", url)
    _, zei = openssl("ocsp", *ander, "-CAfile", "wortel.pem")
    assert "uitgever.pem: unknown" in zei


def test_what_is_kept_in_a_file_is_an_answer_as_any(openssl: Openssl) -> None:
    [antwoord] = openssl.merk.bewijs([openssl.merk.zegel.keten[0]], Klok()()).ocsps
    (openssl.map / "ocsp.der").write_bytes(antwoord)
    wie = ("-issuer", "uitgever.pem", "-cert", "zegel.pem", "-no_nonce")
    code, zei = openssl("ocsp", *wie, "-respin", "ocsp.der", "-CAfile", "wortel.pem")
    assert code == 0
    assert "Response verify OK" in zei
    assert "zegel.pem: good" in zei


@pytest.mark.parametrize("som", ["-sha256", "-sha384", "-sha512"])
def test_it_believes_our_time_stamps(openssl: Openssl, som: str) -> None:
    (openssl.map / "stuk").write_bytes(b"een verzonnen stuk")
    (openssl.map / "ander").write_bytes(b"een ander stuk")
    openssl("ts", "-query", "-data", "stuk", som, "-cert", "-out", "vraag")
    with openssl.proef.lijn() as lijn:
        antwoord = lijn.vraag(
            "POST",
            f"/tijdstempel/{openssl.school}",
            (openssl.map / "vraag").read_bytes(),
            {"Content-Type": "application/timestamp-query"},
        )
    assert antwoord.headers["content-type"] == "application/timestamp-reply"
    (openssl.map / "antwoord").write_bytes(antwoord.inhoud)
    keuring = ("ts", "-verify", "-in", "antwoord", "-CAfile", "wortel.pem")
    assert openssl(*keuring, "-queryfile", "vraag")[0] == 0
    assert openssl(*keuring, "-data", "stuk")[0] == 0
    assert openssl(*keuring, "-data", "ander")[0] != 0


def test_a_token_is_of_a_certificate_for_time_stamps(openssl: Openssl) -> None:
    keten = ("-CAfile", "wortel.pem", "-x509_strict", "-purpose", "timestampsign")
    assert openssl("verify", *keten, "tsa.pem")[0] == 0
    assert openssl("verify", *keten, "-untrusted", "uitgever.pem", "zegel.pem")[0] != 0


@pytest.mark.parametrize("som", ["-md5", "-sha1"])
def test_it_stamps_no_weak_digest(openssl: Openssl, som: str) -> None:
    (openssl.map / "stuk").write_bytes(b"een verzonnen stuk")
    openssl("ts", "-query", "-data", "stuk", som, "-out", "vraag")
    eigen = openssl.merk.tijdstempelaar
    assert isinstance(eigen, EigenStempelaar)
    antwoord = eigen.beantwoord((openssl.map / "vraag").read_bytes())
    (openssl.map / "antwoord").write_bytes(antwoord)
    _, zei = openssl("ts", "-reply", "-in", "antwoord", "-text")
    assert "Rejected" in zei


# --------------------------------------------------------------------------------- over the line


def test_anybody_gets_the_lists_and_asks_no_more_than_needed(openssl: Openssl) -> None:
    pad = pad_sleutellijst(openssl.school)
    with openssl.proef.lijn() as lijn:
        eerste = lijn.vraag("GET", pad)
        zelfde = lijn.vraag("GET", pad, headers={"If-None-Match": eerste.headers["etag"]})
        nieuwer = lijn.vraag("GET", pad, headers={"If-None-Match": '"0"'})
    assert lees_sleutellijst(eerste.inhoud).nummer == 1
    assert eerste.headers["etag"] == '"1"'
    assert eerste.headers["cache-control"] == "public, max-age=300"
    assert eerste.headers["access-control-allow-origin"] == "*"
    assert (zelfde.status, zelfde.inhoud) == (304, b"")
    assert nieuwer.inhoud == eerste.inhoud


@pytest.mark.parametrize(
    ("methode", "pad", "inhoud", "status"),
    [
        ("GET", "/.well-known/werkplek/{ander}/sleutellijst", b"", 404),
        ("GET", "/.well-known/werkplek/geen-uuid/intrekkingslijst", b"", 404),
        ("GET", "/.well-known/werkplek/{school}/iets", b"", 404),
        ("GET", "/crl/{school}/00", b"", 404),
        ("POST", "/ocsp/{ander}", b"x", 404),
        ("POST", "/tijdstempel/{ander}", b"x", 404),
        ("POST", "/ocsp/{school}", bytes(17 * 1024), 413),
        ("POST", "/tijdstempel/{school}", bytes(17 * 1024), 413),
        ("POST", "/ocsp/{school}", b"", 200),
        ("POST", "/ocsp/{school}", b"\x30\x80", 200),
        ("POST", "/tijdstempel/{school}", b"0", 200),
    ],
)
def test_whatever_is_asked(
    openssl: Openssl, methode: str, pad: str, inhoud: bytes, status: int
) -> None:
    ander = "00000000-0000-4000-8000-000000000000"
    with openssl.proef.lijn() as lijn:
        kop = {"Content-Length": str(len(inhoud))} if methode == "POST" else {}
        vol = pad.format(school=openssl.school, ander=ander)
        assert lijn.vraag(methode, vol, inhoud, kop).status == status


def test_an_address_gets_so_many_stamps_and_no_more() -> None:
    deur, leeg = Toelating(klok=lambda: 0.0), {"headers": [], "method": "GET"}
    scope = cast("HTTPScope", leeg)

    def vraag(adres: str, soort: Soort = Soort.TIJDSTEMPEL) -> None:
        deur.eis(scope, soort, Beller(adres, ""))

    for _ in range(60):
        vraag("een")
    with pytest.raises(Geweigerd) as fout:
        vraag("een")
    assert fout.value.status == 429
    vraag("een", Soort.WAARMERK)
    vraag("ander")


@pytest.mark.parametrize("begin", ["ocsp", "crl", ".well-known/werkplek"])
def test_the_door_knows_who_checks_a_paper(begin: str) -> None:
    assert soort_van(f"/{begin}/x") is Soort.WAARMERK
    assert soort_van("/tijdstempel/x") is Soort.TIJDSTEMPEL
    assert soort_van(PAD_CERTIFICAAT) is Soort.CERTIFICAAT
