"""A praktijkverklaring from the judgement to the hand of the deelnemer, by taps, in both forms."""

from functools import partial
from io import BytesIO
from pathlib import Path

import pytest

from tests.journeys.venster import Venster
from tests.journeys_verklaring.handen import (
    controleer,
    doe,
    geef_scan,
    haal_zegel,
    naar_vandaag,
    open_paper,
    papier_van,
    stand_van,
    teken,
    tik_pincode,
    wissel_uit,
)
from tests.journeys_verklaring.zaak import Zaak
from werkplek.demo.examencommissie import VOORZITTER
from werkplek.documents.scan.tekenen import bladen
from werkplek.domain.vaststelling import Handtekeningrol
from werkplek.domain.verklaring import Staat

AANBIEDEN = "Aanbieden aan de school"
TERUG_OM = "De tweede naam ontbreekt."
LANG = pytest.mark.timeout(180)
"""Two windows and a hub: seals and time stamps are made for real."""


def bied_aan(tablet: Venster, wie: str) -> None:
    doe(tablet, AANBIEDEN, wie, Staat.AANGEBODEN)
    wissel_uit(tablet)


def foto_van(pdf: bytes, pad: Path) -> Path:
    """The first page as a scanner keeps it."""
    foto = BytesIO()
    next(bladen(pdf)).convert("L").save(foto, "JPEG", quality=70)
    pad.write_bytes(foto.getvalue())
    return pad


@LANG
def test_by_pen_from_the_offer_to_a_paper_that_was_withdrawn(
    tablet: Venster, laptop: Venster, zaak: Zaak, tmp_path: Path
) -> None:
    marga, ada = tablet.driver, laptop.driver
    open_paper(marga, "Sanne")
    bied_aan(tablet, "Sanne")
    nummer = stand_van(tablet, "Sanne").verklaring.nummer
    reden = ("--als", VOORZITTER, "--reden", TERUG_OM)
    zaak.hub.doe("verklaring", "teruggeven", nummer, *reden)
    wissel_uit(tablet)
    open_paper(marga, "Sanne")
    marga.wacht(partial(marga.leest, TERUG_OM), "why it came back")
    assert marga.heeft_knop("Nieuw concept")
    bied_aan(tablet, "Sanne")

    wissel_uit(laptop)
    open_paper(ada, "Sanne")
    ada.druk("Vaststellen")
    ada.wacht_op("vaststellen")
    doe(laptop, "Vaststellen", "Sanne", Staat.VASTGESTELD)
    wissel_uit(laptop)

    haal_zegel(tablet, "Sanne")
    marga.wacht_op_knop("Printen")
    scan = foto_van(papier_van(tablet), tmp_path / "scan.jpg")
    geef_scan(tablet, scan)
    marga.wacht(lambda: len(stand_van(tablet, "Sanne").scans) == 1, "the scan")
    wissel_uit(tablet)

    haal_zegel(laptop, "Sanne")
    doe(laptop, "Uitreiken", "Sanne", Staat.UITGEREIKT)
    ada.druk("Intrekken")
    ada.wacht_op("intrekken")
    ada.vul_in("Reden", "Dit was de verkeerde periode.")
    doe(laptop, "Intrekken", "Sanne", Staat.INGETROKKEN)
    wissel_uit(laptop)
    wissel_uit(tablet)
    controleer(marga, scan, "Deze verklaring is ingetrokken")


@LANG
def test_on_one_tablet_two_people_sign_and_anybody_can_check_the_file(
    tablet: Venster, laptop: Venster, tmp_path: Path
) -> None:
    marga, ada = tablet.driver, laptop.driver
    open_paper(marga, "Yusuf")
    bied_aan(tablet, "Yusuf")
    wissel_uit(laptop)
    open_paper(ada, "Yusuf")
    ada.druk("Vaststellen")
    ada.wacht_op("vaststellen")
    ada.druk("Op het scherm")
    doe(laptop, "Vaststellen", "Yusuf", Staat.VASTGESTELD)
    wissel_uit(laptop)

    wissel_uit(tablet)
    open_paper(marga, "Yusuf")
    marga.druk("Ondertekenen")
    marga.druk("Verder naar tekenen")
    teken(tablet)
    marga.druk("Ondertekenen")
    tik_pincode(marga)
    marga.druk("Ik ben Yusuf, verder")
    marga.druk("Liever typen")
    marga.vul_in("Typ je voornaam en je achternaam", "Yusuf Demirel-Proef")
    marga.druk("Ondertekenen")
    marga.wacht_op("voorbeeld")
    gezet = [een.rol for een in stand_van(tablet, "Yusuf").handtekeningen]
    assert gezet == [Handtekeningrol.PRAKTIJKOPLEIDER, Handtekeningrol.DEELNEMER]

    haal_zegel(tablet, "Yusuf")
    marga.wacht_op_knop("Printen")
    bestand = tmp_path / "verklaring.pdf"
    bestand.write_bytes(papier_van(tablet))
    controleer(marga, bestand, "Deze verklaring is echt")
    naar_vandaag(marga)
