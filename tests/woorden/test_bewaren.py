from pathlib import PurePosixPath

from werkplek.woorden.bewaren import bewaard_als


def test_the_folder_is_named_and_not_the_whole_way() -> None:
    zin = bewaard_als(PurePosixPath("/home/marga/Documenten/Dossier.zip"))
    assert zin == "Bewaard als Dossier.zip in de map Documenten."
    assert bewaard_als(PurePosixPath("/Dossier.zip")) == "Bewaard als Dossier.zip."
