import csv
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from werkplek.domain.kwalificatie import Herkomst, Kwalificatie, WerkprocesCode, volgorde
from werkplek.structuur.start import startdata
from werkplek.structuur.tidy import lees_tidy
from werkplek.structuur.tidy_schrijven import schrijf_tidy

ROOT = Path(__file__).resolve().parents[2]
VERZAMELD = ROOT.parent / "shared" / "kwalificatiestructuur"
BESTANDEN = files("werkplek.structuur.start")

ENTREE = {str(crebo) for crebo in range(25740, 25749)}
NIVEAU_2 = {
    *("25774", "25808", "25761", "25894", "25959", "25960"),
    *("25992", "27081", "25792", "25982", "25168", "27038"),
}


@pytest.fixture(scope="module")
def per_crebo() -> dict[str, Kwalificatie]:
    return {kwalificatie.crebo: kwalificatie for kwalificatie in startdata()}


def test_the_nine_entree_and_twelve_niveau_2_kwalificaties_are_there(
    per_crebo: dict[str, Kwalificatie],
) -> None:
    assert {crebo for crebo, k in per_crebo.items() if k.niveau == 1} == ENTREE
    assert {crebo for crebo, k in per_crebo.items() if k.niveau == 2} == NIVEAU_2
    assert len(startdata()) == len(per_crebo) == 21


def test_entree_counts_62_rows_of_38_different_werkprocessen(
    per_crebo: dict[str, Kwalificatie],
) -> None:
    rijen = [w for crebo in ENTREE for w in per_crebo[crebo].werkprocessen]
    assert len(rijen) == 62
    assert len({(w.code, w.titel) for w in rijen}) == 38
    assert {per_crebo[crebo].dossier.crebo for crebo in ENTREE} == {"23301"}
    assert {per_crebo[crebo].dossier.editie for crebo in ENTREE} == {"2022"}


@pytest.mark.parametrize(
    ("crebo", "code", "titel", "herkomst"),
    [
        (
            *("25743", "P1-K1-W2"),
            "Maakt goederen en/of producten gereed voor opslag en slaat deze op",
            Herkomst.BEVESTIGD,
        ),
        (
            *("25743", "P1-K1-W4"),
            "Voert handelingen op goederen/of en producten uit",
            Herkomst.BETWIST,
        ),
        ("25744", "P9-K1-W1", "Zorgt voor een veilige werkplek", Herkomst.ENKELE_BRON),
        ("25748", "P5-K2-W3", "Verleent service", Herkomst.BETWIST),
        ("25960", "P2-K1-W1", "Ondersteunt bij wonen", Herkomst.BEVESTIGD),
        ("25168", "B1-K1-W10", "Werkt met de kassa", Herkomst.BEVESTIGD),
        ("25774", "B1-K2-W2", "Voert VAL-activiteiten uit", Herkomst.ENKELE_BRON),
    ],
)
def test_known_titles_stand_as_printed_with_their_status(
    per_crebo: dict[str, Kwalificatie], crebo: str, code: str, titel: str, herkomst: Herkomst
) -> None:
    werkproces = per_crebo[crebo].werkproces(WerkprocesCode(code))
    assert (werkproces.titel, werkproces.herkomst) == (titel, herkomst)


@pytest.mark.parametrize(
    ("crebo", "na_te_kijken", "werkprocessen"),
    [
        *(("25740", 3, 6), ("25741", 0, 6), ("25742", 1, 7), ("25743", 4, 9), ("25744", 4, 7)),
        *(("25745", 3, 6), ("25746", 3, 6), ("25747", 3, 6), ("25748", 1, 9)),
        *(("25168", 0, 13), ("25808", 0, 6), ("25960", 0, 9), ("25774", 8, 8), ("27081", 6, 6)),
    ],
)
def test_titles_of_one_school_are_still_to_be_confirmed(
    per_crebo: dict[str, Kwalificatie], crebo: str, na_te_kijken: int, werkprocessen: int
) -> None:
    herkomsten = [w.herkomst for w in per_crebo[crebo].werkprocessen]
    assert len(herkomsten) == werkprocessen
    assert sum(herkomst.nog_te_controleren for herkomst in herkomsten) == na_te_kijken


def test_every_part_stands_in_number_order_without_gaps(
    per_crebo: dict[str, Kwalificatie],
) -> None:
    for kwalificatie in per_crebo.values():
        codes = [w.code for w in kwalificatie.werkprocessen]
        assert codes == sorted(codes, key=volgorde)
        for kerntaak in kwalificatie.kerntaken:
            nummers = range(1, len(kerntaak.werkprocessen) + 1)
            assert [w.code for w in kerntaak.werkprocessen] == [
                f"{kerntaak.code}-W{nummer}" for nummer in nummers
            ]


def test_a_kwalificatie_has_its_basis_and_at_most_one_profiel(
    per_crebo: dict[str, Kwalificatie],
) -> None:
    for kwalificatie in per_crebo.values():
        delen = [kerntaak.code.partition("-")[0] for kerntaak in kwalificatie.kerntaken]
        assert delen[0] == "B1"
        assert len(set(delen) - {"B1"}) <= 1


def test_every_named_source_stands_in_the_key_file(per_crebo: dict[str, Kwalificatie]) -> None:
    tekst = BESTANDEN.joinpath("bronnen.csv").read_text(encoding="utf-8")
    bekend = {rij["bron"]: rij["vindplaats"] for rij in csv.DictReader(tekst.splitlines())}
    genoemd: set[str] = set()
    for kwalificatie in per_crebo.values():
        for kerntaak in kwalificatie.kerntaken:
            bronnen = [kerntaak.bron, *(w.bron for w in kerntaak.werkprocessen)]
            genoemd.update(bron for cel in bronnen for bron in cel.split("; "))
    assert genoemd == set(bekend)
    assert all(" oeren/" in vindplaats for vindplaats in bekend.values())


def test_the_package_file_is_what_werkplek_itself_would_write() -> None:
    inhoud = BESTANDEN.joinpath("kwalificaties.csv").read_bytes()
    assert lees_tidy(inhoud).regels == ()
    assert "".join(schrijf_tidy(startdata())).encode() == inhoud


def test_the_gathered_data_still_gives_this_start_data(tmp_path: Path) -> None:
    if not VERZAMELD.is_dir():
        pytest.skip("the gathered kwalificatiestructuur lies outside the repository, not here")
    maak = [sys.executable, str(ROOT / "packaging/startdata.py"), str(VERZAMELD)]
    subprocess.run([*maak, "--uit", str(tmp_path)], check=True, stdout=subprocess.DEVNULL)
    for naam in ("kwalificaties.csv", "bronnen.csv"):
        assert (tmp_path / naam).read_bytes() == BESTANDEN.joinpath(naam).read_bytes()
