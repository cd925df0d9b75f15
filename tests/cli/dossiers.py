"""A fictional trade as files: a tidy CSV in three editions, with its certificaat."""

from collections.abc import Mapping
from pathlib import Path

from tests.fakes.dossiers import KLOMPENMAKER, OUD, klompenmaker
from werkplek.domain.kwalificatie import Crebo, Kwalificatie
from werkplek.structuur.tidy_schrijven import schrijf_tidy

CERTIFICAAT = Crebo("C9901")
NIEUW = {
    "B1-K1-W1": "Kiest het hout",
    "B1-K1-W2": "Meet de voet",
    "B1-K1-W3": "Hakt de klomp op maat",
}
EERSTE = klompenmaker(OUD, "SBB 100", vanaf=2024, tekst="De klompenmaker loopt langs het hout.")
TWEEDE = klompenmaker(NIEUW, "SBB 200", vanaf=2026)
OUDSTE = klompenmaker({"B1-K1-W1": "Zoekt een boom"}, "SBB 50", vanaf=2012)
MET_CERTIFICAAT = klompenmaker(
    {"C1-K1-W1": "Schildert de klomp"}, "2026", crebo=CERTIFICAAT, hoort_bij=KLOMPENMAKER
)


def anders(titels: Mapping[str, str] = NIEUW) -> Kwalificatie:
    """The first edition under its own name, with other content."""
    return klompenmaker(titels, "SBB 100", vanaf=2024)


def schrijf(pad: Path, *kwalificaties: Kwalificatie) -> str:
    """Write them as a tidy CSV; gives the name to type."""
    pad.write_text("".join(schrijf_tidy(kwalificaties)), encoding="utf-8")
    return str(pad)
