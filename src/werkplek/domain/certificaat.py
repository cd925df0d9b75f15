"""The werkprocessen of an mbo-certificaat are those of a kwalificatie under other numbers."""

from collections import Counter
from dataclasses import dataclass

from werkplek.domain.kwalificatie import Kwalificatie, Werkproces, WerkprocesCode
from werkplek.domain.tekst import vergelijkbaar


@dataclass(frozen=True, slots=True)
class Koppeling:
    """One werkproces of the certificaat, and its equal in the kwalificatie; None where none is."""

    eigen: Werkproces
    gelijk: Werkproces | None


def koppel(certificaat: Kwalificatie, kwalificatie: Kwalificatie) -> tuple[Koppeling, ...]:
    """Link by what the source says, else by the same title where only one werkproces has it.

    So that work is recorded once, under the number of the kwalificatie.
    """
    telling = Counter(vergelijkbaar(w.titel) for w in kwalificatie.werkprocessen)
    titels = {
        vergelijkbaar(w.titel): w
        for w in kwalificatie.werkprocessen
        if telling[vergelijkbaar(w.titel)] == 1
    }
    codes = {w.code: w for w in kwalificatie.werkprocessen}
    return tuple(
        Koppeling(
            eigen,
            codes.get(eigen.gelijk_aan)
            if eigen.gelijk_aan
            else titels.get(vergelijkbaar(eigen.titel)),
        )
        for eigen in certificaat.werkprocessen
    )


def codes_in(certificaat: Kwalificatie, kwalificatie: Kwalificatie) -> tuple[WerkprocesCode, ...]:
    """The werkprocessen of the kwalificatie that the certificaat is about, in its own order."""
    gekoppeld = koppel(certificaat, kwalificatie)
    return tuple(k.gelijk.code for k in gekoppeld if k.gelijk is not None)
