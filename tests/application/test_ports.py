import errno

import pytest

from werkplek.application.changes import Changes
from werkplek.application.ports import MapOnbereikbaar, TekenOntbreekt


@pytest.mark.parametrize(
    ("nummer", "detail"),
    [
        (errno.ENOSPC, "vol"),
        (errno.EDQUOT, "vol"),
        (errno.EROFS, "alleen_lezen"),
        (errno.EACCES, "alleen_lezen"),
        (errno.EPERM, "alleen_lezen"),
        (errno.ENOENT, "weg"),
        (errno.ENODEV, "weg"),
        (errno.EIO, "stuk"),
        (None, "anders"),
    ],
)
def test_trouble_with_the_folder_keeps_its_cause_and_not_its_path(
    nummer: int | None, detail: str
) -> None:
    fout = OSError(nummer, "cause", "folder/Sanne.db") if nummer else OSError("no number")
    gemeld = MapOnbereikbaar.door(fout)
    assert (gemeld.detail, str(gemeld)) == (detail, detail)


def test_a_missing_glyph_is_named_by_its_number_so_that_a_log_can_hold_it() -> None:
    fout = TekenOntbreekt("ă李")
    assert fout.tekens == "ă李"
    assert fout.detail == "U+0103 U+674E"


def test_changes_add_up() -> None:
    samen = Changes(frozenset({"a"})) | Changes(frozenset({"b"}), personen=True)
    assert samen == Changes(frozenset({"a", "b"}), personen=True)
    assert Changes() | Changes(kwalificaties=True) == Changes(kwalificaties=True)
    assert Changes() | Changes() == Changes()
