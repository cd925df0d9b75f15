"""The recorded history: what each device recorded, byte for byte, and what it was told about it.

Plain values only, so that the checker that reads it needs nothing of the product.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Opgeschreven:
    """One feit as its device made it."""

    apparaat: str
    kop: bytes
    inhoud: bytes
    zout: bytes


@dataclass(frozen=True, slots=True)
class Gehoord:
    """One answer to a push as a device kept it, and the key of the school that it trusts.

    `houder` is the folder: two may have one device's name. `runs` are the feiten of each run that
    the folder had, by device, organisatie and first counter.
    """

    houder: str
    nr: int
    antwoord: bytes
    sleutel: bytes
    runs: Mapping[tuple[str, str, int], tuple[str, ...]]


@dataclass(slots=True)
class Verslag:
    """Grows while a test goes on; nothing of it is ever taken back."""

    feiten: dict[str, Opgeschreven] = field(default_factory=dict)
    antwoorden: dict[tuple[str, int], Gehoord] = field(default_factory=dict)
    gezegd: set[str] = field(default_factory=set)

    def noteer_feit(self, id_: str, feit: Opgeschreven) -> None:
        """A feit that was kept; the same again must be the same."""
        eerder = self.feiten.setdefault(id_, feit)
        assert eerder == feit, f"{id_} was recorded twice"

    def noteer_antwoord(self, een: Gehoord) -> None:
        """An answer that was kept."""
        self.antwoorden.setdefault((een.houder, een.nr), een)

    def van(self, apparaat: str) -> dict[str, Opgeschreven]:
        """What one device recorded."""
        return {id_: een for id_, een in self.feiten.items() if een.apparaat == apparaat}


def neem_over(verslag: Verslag, houder: tuple[str, str], verbinding: Any, sleutel: bytes) -> None:  # noqa: ANN401
    """Write down what a folder holds of its own device, and every answer that it kept."""
    naam, apparaat = houder
    rijen = verbinding.exec_driver_sql(
        "select feit.id, feit.kop, inhoud.bytes, inhoud.zout from feit"
        " join inhoud on inhoud.feit = feit.id where feit.apparaat = ?",
        (apparaat,),
    )
    for id_, kop, inhoud, zout in rijen.fetchall():
        verslag.noteer_feit(id_, Opgeschreven(apparaat, bytes(kop), bytes(inhoud), bytes(zout)))
    nieuw = [
        (nr, bytes(antwoord))
        for nr, antwoord in verbinding.exec_driver_sql("select nr, antwoord from ontvangst")
        if (naam, nr) not in verslag.antwoorden
    ]
    runs = _runs(verbinding) if nieuw else {}
    for nr, antwoord in nieuw:
        verslag.noteer_antwoord(Gehoord(naam, nr, antwoord, sleutel, runs))


def _runs(verbinding: Any) -> dict[tuple[str, str, int], tuple[str, ...]]:  # noqa: ANN401
    rijen = verbinding.exec_driver_sql(
        "select zegel.apparaat, zegel.organisatie, zegel.eerste, feit.id, feit.kop from zegel"
        " join feit on feit.apparaat = zegel.apparaat and feit.organisatie = zegel.organisatie"
        " and feit.volgnr between zegel.eerste and zegel.laatste order by feit.volgnr"
    )
    gevonden: dict[tuple[str, str, int], tuple[str, ...]] = {}
    for apparaat, organisatie, eerste, id_, kop in rijen.fetchall():
        if b'"kring":"eigen"' not in bytes(kop):
            naam = apparaat, organisatie, eerste
            gevonden[naam] = (*gevonden.get(naam, ()), id_)
    return gevonden
