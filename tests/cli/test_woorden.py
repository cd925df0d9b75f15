"""What the command line says is plain Dutch: short, active, without blame."""

from datetime import UTC, date, datetime

import pytest

from tests.fakes.b1 import bezwaren, teksten
from werkplek.woorden import antwoorden, hubhulp, kwalificaties, opdracht, opdrachthulp
from werkplek.woorden.gebruik import gebruik

DAG = date(2026, 3, 5)
ZINNEN = (
    antwoorden.begonnen("map", "Marga Proef"),
    antwoorden.kan_vastleggen("Joris"),
    antwoorden.heeft_pincode("Joris"),
    *antwoorden.herstelcode("CODE", eerder=True),
    antwoorden.toegevoegd("Sanne", met_plaatsing=True),
    antwoorden.toegevoegd("Sanne", met_plaatsing=False),
    antwoorden.plaatsing_gestart("Sanne", "Assistent logistiek", DAG),
    antwoorden.gekozen("Sanne", 1),
    antwoorden.gepauzeerd("Sanne", DAG),
    antwoorden.belt("Marga", DAG),
    antwoorden.belt("Marga", None),
    antwoorden.hervat("Sanne", DAG),
    antwoorden.beeindigd("Sanne", DAG),
    antwoorden.vastgelegd("Sanne", "B1-K1-W1", "Zelf, met controle", "gisteren", telt_mee=False),
    antwoorden.terugdraaien_kan("feit"),
    antwoorden.teruggedraaid(1, "ging anders"),
    antwoorden.teruggedraaid(2, "ging anders"),
    antwoorden.opgemaakt("WP-2026-ABCD-EFGH", 0),
    antwoorden.oordeel_gegeven("WP-2026-ABCD-EFGH", 2),
    antwoorden.aangetoond(["B1-K1-W1", "B1-K1-W2"]),
    antwoorden.ook_opgemaakt(["WP-2026-ABCD-EFGH"]),
    antwoorden.bewaard("papier.pdf"),
    antwoorden.herbouwd(0),
    antwoorden.verzegeld(None, DAG),
    antwoorden.verzegeld(datetime(2026, 3, 5, 9, tzinfo=UTC), DAG),
    antwoorden.wacht_op_school(0),
    antwoorden.wacht_op_school(1),
    antwoorden.wacht_op_school(7),
    opdracht.datum_onleesbaar("morgen"),
    opdracht.rol_onbekend("baas", ["praktijkopleider", "jobcoach"]),
    opdracht.geen_bestand("weg/papier.pdf"),
    opdracht.bestaat_al("papier.pdf"),
    opdracht.niet_geschreven("papier.pdf", "WP-2026-ABCD-EFGH"),
    opdracht.nog_niet_vaak_genoeg(["B1-K1-W1"], 2, 2),
    opdracht.meer_feiten("deadbeef", 2),
    kwalificaties.en_nog(113),
    kwalificaties.begonnen(1),
    kwalificaties.begonnen(3),
    kwalificaties.dossier_editie("Dossier 23301 Entree", "2022"),
    kwalificaties.hoort_bij("25743"),
    kwalificaties.opvolger("25743", "Assistent logistiek", hier=False),
    kwalificaties.geexporteerd(21, "kwalificaties.csv"),
    kwalificaties.vergeleken("25743, editie 2022", "25743, editie 2026"),
    kwalificaties.gelijk_gebleven(0),
    kwalificaties.bestand_onleesbaar("weg.xml"),
    kwalificaties.plak_mist(["--crebo", "--naam"]),
    kwalificaties.niveau_onbekend("7"),
    kwalificaties.editie_onbekend("2024", ["2026", "2022"]),
    kwalificaties.een_editie("25743 Assistent logistiek"),
    gebruik("the following arguments are required: --naam", "werkplek persoon toevoegen"),
)


@pytest.mark.parametrize(
    "module", [antwoorden, hubhulp, kwalificaties, opdracht, opdrachthulp], ids=lambda m: m.__name__
)
def test_every_fixed_sentence_is_plain(module: object) -> None:
    vast = [waarde for naam, waarde in vars(module).items() if naam.isupper()]
    assert vast
    assert [
        bezwaar for waarde in vast for tekst in teksten(waarde) for bezwaar in bezwaren(tekst)
    ] == []


@pytest.mark.parametrize("zin", ZINNEN, ids=str)
def test_every_made_sentence_is_plain(zin: object) -> None:
    assert [bezwaar for tekst in teksten(zin) for bezwaar in bezwaren(tekst)] == []
