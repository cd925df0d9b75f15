"""A key on a card, with a certificate of the real hub: asked, used, sealed, believed."""

from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.cli.regel import Regel
from tests.fakes.softhsm import KAART, NAAM, PIN, SOFTHSM, alleen_met_softhsm, lege_kaart
from tests.keten.apparaat import BEDRIJF, MARGA, PINCODE, WACHTZIN, nieuw_apparaat
from tests.keten.wereld import Wereld, sluit_aan
from werkplek.application.beginnen import PersoonOpgave
from werkplek.application.handtekenen import Tekengerei, Tekenopgave, onderteken
from werkplek.application.kaartcertificaat import vraag_keten
from werkplek.application.ports_verklaring import Streek
from werkplek.cli.kaart import lees_keten
from werkplek.device.pdfkaart import KaartSleutel
from werkplek.domain.controle import Uitslag
from werkplek.domain.vaststelling import Handtekeningrol

pytestmark = [pytest.mark.timeout(180), alleen_met_softhsm]


def test_what_a_card_signed_is_sealed_and_believed(
    wereld: Wereld, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lege_kaart(tmp_path / "doos", monkeypatch).maak_sleutel()
    van, tablet = wereld.digitaal(), wereld.tablet
    plek, rol = tablet.plek, Handtekeningrol.PRAKTIJKOPLEIDER
    (school,) = plek.uitwisselmap.scholen()
    kaal = KaartSleutel(SOFTHSM, KAART, NAAM, PIN, ())
    keten = vraag_keten(plek.uitwisselmap, plek.hubs, school, tablet.wie, kaal)
    sleutel = KaartSleutel(SOFTHSM, KAART, NAAM, PIN, keten)
    assert sleutel.past()
    gerei = Tekengerei(plek.papiermaker, plek.tekenaar, sleutel)
    opgave = Tekenopgave(rol, Streek(naam=MARGA))
    onderteken(tablet.ctx, tablet.bewezen(), van.id, opgave, gerei)
    tablet.teken(van, Handtekeningrol.DEELNEMER, "Sam")
    tablet.wissel()
    assert wereld.wacht_op(van, "verzegeld", "mislukt").fout == ""
    tablet.wissel()
    assert tablet.controleer(tablet.pdf(van)).uitslag is Uitslag.ECHT


def test_the_certificate_is_asked_at_the_command_line(
    wereld: Wereld,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    lege_kaart(tmp_path / "doos", monkeypatch).maak_sleutel()
    naam = "Gerda Kaartproef"
    with ExitStack() as stapel:
        ander = nieuw_apparaat(tmp_path / "ander", stapel, BEDRIJF, PersoonOpgave(naam))
        sluit_aan(wereld, ander, "--leerbedrijf", BEDRIJF)
    for bestand, inhoud in (("wachtzin", WACHTZIN), ("pincode", PINCODE), ("pin", PIN)):
        (tmp_path / bestand).write_text(inhoud, encoding="utf-8")
    regel = Regel(ander.plek.map, tmp_path / "wachtzin", capsys, tmp_path / "pincode")
    keten = tmp_path / "keten.pem"
    vraag = (
        *("verklaring", "kaart", "--kaart", SOFTHSM, "--kaartnaam", KAART),
        *("--sleutelnaam", NAAM, "--keten", str(keten)),
        *("--kaart-pincode-bestand", str(tmp_path / "pin")),
    )
    geweigerd = regel(*vraag)
    assert geweigerd.code == 3
    assert "nog niet goedgekeurd" in geweigerd.fout
    assert not keten.exists()
    wereld.doe("sleutels", "goedkeuren", naam)
    gegeven = regel.gelukt(*vraag)
    assert gegeven["keten"] == str(keten)
    assert KaartSleutel(SOFTHSM, KAART, NAAM, PIN, lees_keten(keten)).past()
