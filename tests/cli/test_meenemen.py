"""What the deelnemer takes along, as somebody would ask for it on the command line."""

import zipfile
from pathlib import Path

from tests.cli.regel import Regel
from tests.cli.test_verhaal import GEGEVENS

MAP = {"Lees mij.txt", "praktijkverklaring.html", "praktijkverklaring.json"}


def _nummer(regel: Regel, *extra: str) -> str:
    regel.zie_vaak_genoeg()
    gemaakt = regel.gelukt("verklaring", "opmaken", *GEGEVENS, "--aantonen", "alles", *extra)
    return str(gemaakt["nummer"])


def test_a_folder_or_a_zip_with_the_paper_in_it(met_sanne: Regel, tmp_path: Path) -> None:
    nummer = _nummer(met_sanne, "--titels-nagekeken", "--oordeel")
    papier = tmp_path / "papier.pdf"
    met_sanne.gelukt("verklaring", "tonen", "--nummer", nummer, "--pdf", str(papier))
    mee = ("verklaring", "meenemen", "--nummer", nummer, "--uit")

    gedaan = met_sanne.gelukt(*mee, str(tmp_path / "mee"))

    namen = {bestand.name for bestand in (tmp_path / "mee").iterdir()}
    assert namen == MAP | {"praktijkverklaring.pdf"} == set(gedaan["bestanden"])
    assert (tmp_path / "mee" / "praktijkverklaring.pdf").read_bytes() == papier.read_bytes()
    assert met_sanne(*mee, str(tmp_path / "mee")).code == 1, "nothing goes over what is there"
    met_sanne.gelukt(*mee, str(tmp_path / "mee.zip"))
    with zipfile.ZipFile(tmp_path / "mee.zip") as zip_:
        assert set(zip_.namelist()) == namen


def test_a_concept_stays(met_sanne: Regel, tmp_path: Path) -> None:
    nummer = _nummer(met_sanne)
    uitkomst = met_sanne("verklaring", "meenemen", "--nummer", nummer, "--uit", str(tmp_path / "x"))
    assert uitkomst.code == 1
    assert "Dit is een concept." in uitkomst.uit
    assert not (tmp_path / "x").exists()
