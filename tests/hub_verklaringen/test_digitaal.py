"""In the file: two people sign without a network, the hub proves it on receipt, and seals."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from tests.controle.aanvalstuig import revisie
from tests.controle.wijzigingen import annotatie
from tests.fakes.examenkamer import Aangeboden, Examenkamer
from tests.hub_verklaringen.test_opdrachten import PLAATS, controleer, nummer
from werkplek.application.ports_verklaring import Streek
from werkplek.documents.papiermaker import PdfPapiermaker
from werkplek.documents.tekenen.beeld import beeld_van
from werkplek.documents.tekenen.revisie import Zetting, zet_handtekening
from werkplek.documents.tekenen.sleutel import LosseSleutel
from werkplek.documents.tekenen.tekenaar import PadesTekenaar
from werkplek.documents.tekenen.vervolg import open_pdf
from werkplek.domain.controle import Uitslag
from werkplek.domain.school import HouderSoort
from werkplek.domain.vaststelling import Handtekeningrol, Papier, Vorm
from werkplek.hub.bijlagen import Stuk
from werkplek.hub.geheim import Geheim, lees_geheim
from werkplek.hub.toegang import Wie
from werkplek.hub.verklaringen.bewaren import ligt_er
from werkplek.hub.verklaringen.herstempelen import ELK_JAAR
from werkplek.hub.verklaringen.ronde import Ronde
from werkplek.hub.verklaringen.samenstellen import maak_ronde
from werkplek.hub.waarmerk.aanvragen import geef_certificaat
from werkplek.hub.waarmerk.ondertekenaars import Woord, keur_af, keur_goed
from werkplek.hub.waarmerk.proef import waarmerk_voor_proef
from werkplek.protocol.certificaatvraag import Certificaatvraag, maak_csr
from werkplek.protocol.naam import naam_in
from werkplek.protocol.verzoek import sleutelnaam

ANS, SANNE = "Ans Verzonnen", "Sanne Maria de Vries"
ROL = Handtekeningrol


@dataclass(frozen=True, slots=True)
class Tekentafel:
    """Where people sign a verklaring that was established in the digital form."""

    kamer: Examenkamer
    wat: Aangeboden
    pdf: bytes
    ronde: Ronde

    def sleutel(self, rol: Handtekeningrol, persoon: str = "") -> LosseSleutel:
        """A key of the tablet with the certificate that the hub gives."""
        privaat = ec.generate_private_key(ec.SECP256R1())
        pkcs8 = privaat.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        publiek = privaat.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        kaal = LosseSleutel(pkcs8, ())
        apparaat, nu = self.kamer.tablet.apparaat, self.kamer.nu
        csr = maak_csr(publiek, sleutelnaam(apparaat.school_id, apparaat.id), kaal.teken)
        if rol is ROL.PRAKTIJKOPLEIDER:
            vraag = Certificaatvraag(rol, csr, naam_in(persoon or apparaat.auteur), ANS)
        else:
            vraag = Certificaatvraag(rol, csr, naam=SANNE, verklaring=naam_in(self.wat.id))
        with self.kamer.database.beheer() as verbinding:
            antwoord = geef_certificaat(verbinding, _geheim(self.kamer), self.wie, vraag, nu)
        return replace(kaal, keten=antwoord.keten)

    @property
    def wie(self) -> Wie:
        """The tablet, as the hub knows it."""
        apparaat = self.kamer.tablet.apparaat
        assert apparaat.school is not None
        houder = apparaat.school.houder
        return Wie(1, apparaat.id, HouderSoort.LEERBEDRIJF, houder, ingetrokken=False)

    def teken(self, pdf: bytes, rol: Handtekeningrol) -> bytes:
        """One signs; the feit goes to the school, and then the file."""
        naam = ANS if rol is ROL.PRAKTIJKOPLEIDER else SANNE
        streek = Streek(naam=naam)
        getekend = PadesTekenaar().teken(pdf, rol, self.sleutel(rol), streek, self.kamer.nu)
        self.stuur(getekend, rol)
        return getekend

    def stuur(self, getekend: bytes, rol: Handtekeningrol) -> None:
        self.kamer.teken(self.wat, rol, getekend)
        stuk = Stuk(0, len(getekend), getekend)
        som = hashlib.sha256(getekend).hexdigest()
        self.kamer.kast.neem(self.wie, som, stuk, self.kamer.nu)

    def zegel(self) -> bytes:
        """The sealed file, as the hub keeps it."""
        pad = self.kamer.kantoor.map / f"{self.kamer.nu.timestamp()}.pdf"
        self.kamer.kantoor.doe("verklaring", "tonen", nummer(self.wat), "--pdf", str(pad))
        return pad.read_bytes()


def _geheim(kamer: Examenkamer) -> Geheim:
    return lees_geheim(kamer.kantoor.map / "geheim")


@pytest.fixture
def tafel(kamer: Examenkamer, tmp_path: Path) -> Tekentafel:
    with kamer.database.beheer() as verbinding:
        waarmerk_voor_proef(verbinding, _geheim(kamer), 1, kamer.nu)
        keur_goed(verbinding, 1, kamer.tablet.apparaat.auteur, Woord("beheer", kamer.nu), naam=ANS)
    wat = kamer.bied_aan()
    argv = ("verklaring", "vaststellen", nummer(wat), *PLAATS, "--vorm", "digitaal")
    assert kamer.kantoor.doe(*argv, "--bevestig")["stand"] == "wacht"
    pdf = tmp_path / "open.pdf"
    kamer.kantoor.doe("verklaring", "tonen", nummer(wat), "--pdf", str(pdf))
    ronde = maak_ronde(kamer.database, _geheim(kamer), kamer.map)
    return Tekentafel(kamer, wat, pdf.read_bytes(), ronde)


def test_two_people_and_the_school(tafel: Tekentafel) -> None:
    een = tafel.teken(tafel.pdf, ROL.PRAKTIJKOPLEIDER)
    assert tafel.ronde.doe(tafel.kamer.nu) == 0
    tafel.teken(een, ROL.DEELNEMER)
    assert tafel.ronde.doe(tafel.kamer.nu) == 1
    assert tafel.kamer.rij(tafel.wat).stand == "verzegeld"
    verzegeld = tafel.zegel()
    assert controleer(tafel.kamer, verzegeld).uitslag is Uitslag.ECHT
    over_een_jaar(tafel, verzegeld)


def over_een_jaar(tafel: Tekentafel, verzegeld: bytes) -> None:
    """A year later another stamp goes over all of it; the old file stays."""
    kamer = tafel.kamer
    oud = kamer.rij(tafel.wat).zegel_som
    assert tafel.ronde.doe(kamer.nu) == 0
    kamer.verschil = ELK_JAAR + timedelta(hours=1)
    assert tafel.ronde.doe(kamer.nu) == 1
    rij = kamer.rij(tafel.wat)
    assert rij.zegel_som != oud
    assert datetime.fromisoformat(str(rij.herstempeld_op)) <= kamer.nu
    nieuw = tafel.zegel()
    assert nieuw.startswith(verzegeld)
    assert controleer(kamer, nieuw).uitslag is Uitslag.ECHT
    assert ligt_er(kamer.kast, 1, str(oud))
    assert tafel.ronde.doe(kamer.nu) == 0


def test_who_was_withdrawn_before_it_came_did_not_sign(tafel: Tekentafel) -> None:
    een = tafel.teken(tafel.pdf, ROL.PRAKTIJKOPLEIDER)
    kamer = tafel.kamer
    with kamer.database.beheer() as verbinding:
        woord = Woord("beheer", kamer.nu)
        assert keur_af(verbinding, 1, kamer.tablet.apparaat.auteur, "uit_dienst", woord) == 1
    tafel.teken(een, ROL.DEELNEMER)
    assert tafel.ronde.doe(kamer.nu) == 0
    rij = kamer.rij(tafel.wat)
    assert (rij.stand, rij.fout) == ("mislukt", "handtekening")


def test_another_page_is_not_sealed_whoever_signed_it(tafel: Tekentafel) -> None:
    mooier = replace(tafel.wat.verklaring, niveau=4)
    vals = PdfPapiermaker().maak(Papier(mooier, tafel.kamer.vaststelling(Vorm.DIGITAAL)))
    sleutel = tafel.sleutel(ROL.PRAKTIJKOPLEIDER)
    streek, nu = Streek(naam=ANS), tafel.kamer.nu
    een = PadesTekenaar().teken(vals, ROL.PRAKTIJKOPLEIDER, sleutel, streek, nu)
    tafel.stuur(een, ROL.PRAKTIJKOPLEIDER)
    tafel.teken(een, ROL.DEELNEMER)
    assert tafel.ronde.doe(nu) == 0
    assert tafel.kamer.rij(tafel.wat).fout == "handtekening"


def test_the_deelnemer_does_not_sign_in_the_place_of_another(tafel: Tekentafel) -> None:
    sleutel = tafel.sleutel(ROL.PRAKTIJKOPLEIDER)
    nu = tafel.kamer.nu
    een = PadesTekenaar().teken(tafel.pdf, ROL.PRAKTIJKOPLEIDER, sleutel, Streek(naam=ANS), nu)
    twee = PadesTekenaar().teken(een, ROL.DEELNEMER, sleutel, Streek(naam=SANNE), nu)
    tafel.stuur(een, ROL.PRAKTIJKOPLEIDER)
    tafel.stuur(twee, ROL.DEELNEMER)
    assert tafel.ronde.doe(nu) == 0
    assert tafel.kamer.rij(tafel.wat).fout == "handtekening"


def test_a_certificate_for_another_verklaring_does_not_sign_this_one(tafel: Tekentafel) -> None:
    """Of the same deelnemer, or of a namesake: it was given for the other one alone."""
    kamer = tafel.kamer
    ander = kamer.bied_aan()
    argv = ("verklaring", "vaststellen", nummer(ander), *PLAATS, "--vorm", "digitaal")
    kamer.kantoor.doe(*argv, "--bevestig")
    een = tafel.teken(tafel.pdf, ROL.PRAKTIJKOPLEIDER)
    sleutel = replace(tafel, wat=ander).sleutel(ROL.DEELNEMER)
    twee = PadesTekenaar().teken(een, ROL.DEELNEMER, sleutel, Streek(naam=SANNE), kamer.nu)
    tafel.stuur(twee, ROL.DEELNEMER)
    assert tafel.ronde.doe(kamer.nu) == 0
    assert kamer.rij(tafel.wat).fout == "handtekening"


def test_a_praktijkopleider_who_did_not_judge_does_not_sign(tafel: Tekentafel) -> None:
    """A colleague who is called the same, whom the school let sign too."""
    kamer = tafel.kamer
    argv = ("persoon", "toevoegen", "Ans V.", "--rol", "praktijkopleider")
    naamgenoot = kamer.kantoor.doe(*argv, "--leerbedrijf", "100000001")["persoon"]
    with kamer.database.beheer() as verbinding:
        keur_goed(verbinding, 1, naamgenoot, Woord("beheer", kamer.nu), naam=ANS)
    sleutel = tafel.sleutel(ROL.PRAKTIJKOPLEIDER, naamgenoot)
    streek = Streek(naam=ANS)
    een = PadesTekenaar().teken(tafel.pdf, ROL.PRAKTIJKOPLEIDER, sleutel, streek, kamer.nu)
    tafel.stuur(een, ROL.PRAKTIJKOPLEIDER)
    tafel.teken(een, ROL.DEELNEMER)
    assert tafel.ronde.doe(kamer.nu) == 0
    assert kamer.rij(tafel.wat).fout == "handtekening"


def test_a_note_between_two_signatures_is_refused_before_anything_is_stamped(
    tafel: Tekentafel,
) -> None:
    """For good: it is not sealed and stamped again each round, only to be refused each time."""
    een = tafel.teken(tafel.pdf, ROL.PRAKTIJKOPLEIDER)
    reader = open_pdf(revisie(een, annotatie))
    zetting = Zetting(ROL.DEELNEMER, beeld_van(Streek(naam=SANNE)), tafel.kamer.nu)
    tafel.stuur(zet_handtekening(reader, tafel.sleutel(ROL.DEELNEMER), zetting), ROL.DEELNEMER)
    assert tafel.ronde.doe(tafel.kamer.nu) == 0
    rij = tafel.kamer.rij(tafel.wat)
    assert (rij.stand, rij.fout) == ("mislukt", "handtekening")
