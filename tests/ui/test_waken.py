"""Every field of every page watches what is typed, but for those that have a reason not to."""

import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Final

import pytest

FORMS: Final = Path(__file__).parents[2] / "forms"
NIETS_BEWAARD: Final = "what is looked for is not kept"
GEHEIM: Final = "a secret is never read"
GETAL: Final = "a number or an address is what is asked for"
ONGEMOEID: Final = {
    "beginnen.leerbedrijf_id": GETAL,
    "herstelcode.groep": GEHEIM,
    "koppelen.adres": GETAL,
    "kopieen.geheim": GEHEIM,
    "kwalificatie.zoek": NIETS_BEWAARD,
    "kwalificaties.zoek": NIETS_BEWAARD,
    "openen.wachtzin": GEHEIM,
    "plakken.crebo": GETAL,
    "plakken.lijst": "the trade itself may be about health",
    "vandaag.zoek": NIETS_BEWAARD,
    "vergeten.herstel": GEHEIM,
    "wachtzin.wachtzin": GEHEIM,
    "wachtzin.wachtzin_weer": GEHEIM,
    "woordenlijst.zoek": NIETS_BEWAARD,
}


def velden() -> list[tuple[str, ET.Element]]:
    return [
        (f"{form.stem}.{widget.get('name')}", widget)
        for form in sorted(FORMS.glob("*.ui"))
        for widget in ET.parse(form).iter("widget")  # noqa: S314  our own forms
        if widget.get("class") in {"Formulierveld", "Notitieveld"}
    ]


@pytest.mark.parametrize(("naam", "veld"), velden(), ids=[naam for naam, _ in velden()])
def test_a_field_watches_unless_there_is_a_reason(naam: str, veld: ET.Element) -> None:
    waakt = veld.findtext("property[@name='waakt']/bool", "true") == "true"
    assert waakt is (naam not in ONGEMOEID)


def test_no_reason_outlives_its_field() -> None:
    assert set(ONGEMOEID) <= {naam for naam, _ in velden()}
