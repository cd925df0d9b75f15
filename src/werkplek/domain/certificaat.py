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


def _gezegd(
    certificaat: Kwalificatie, kwalificatie: Kwalificatie, eigen: Werkproces
) -> Werkproces | None:
    """The werkproces that the source names, where that number still means the same work."""
    genoemd = next((w for w in kwalificatie.werkprocessen if w.code == eigen.gelijk_aan), None)
    if genoemd is None or certificaat.editie == kwalificatie.editie:
        return genoemd
    gelijk = vergelijkbaar(genoemd.titel) == vergelijkbaar(eigen.titel)
    return genoemd if gelijk else None


def koppel(certificaat: Kwalificatie, kwalificatie: Kwalificatie) -> tuple[Koppeling, ...]:
    """Link by what the source says, else by the same title where only one werkproces has it.

    So that work is recorded once, under the number of the kwalificatie. What the source says is
    said of its own edition: in another a number may mean other work, and only the title links.
    """
    telling = Counter(vergelijkbaar(w.titel) for w in kwalificatie.werkprocessen)
    titels = {
        vergelijkbaar(w.titel): w
        for w in kwalificatie.werkprocessen
        if telling[vergelijkbaar(w.titel)] == 1
    }
    return tuple(
        Koppeling(
            eigen,
            _gezegd(certificaat, kwalificatie, eigen) or titels.get(vergelijkbaar(eigen.titel)),
        )
        for eigen in certificaat.werkprocessen
    )


def codes_in(certificaat: Kwalificatie, kwalificatie: Kwalificatie) -> tuple[WerkprocesCode, ...]:
    """The werkprocessen of the kwalificatie that the certificaat is about, in its own order."""
    gekoppeld = koppel(certificaat, kwalificatie)
    return tuple(k.gelijk.code for k in gekoppeld if k.gelijk is not None)
