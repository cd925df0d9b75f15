"""The recorded history: what each device recorded, byte for byte, and what it was told about it.

Plain values only, so that the checker that reads it needs nothing of the product.
"""

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
    """One answer to a push as a device kept it, and the key of the school that it trusts."""

    apparaat: str
    nr: int
    antwoord: bytes
    sleutel: bytes


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
        self.antwoorden.setdefault((een.apparaat, een.nr), een)

    def van(self, apparaat: str) -> dict[str, Opgeschreven]:
        """What one device recorded."""
        return {id_: een for id_, een in self.feiten.items() if een.apparaat == apparaat}


def neem_over(verslag: Verslag, apparaat: str, verbinding: Any, sleutel: bytes) -> None:  # noqa: ANN401
    """Write down what a device's store holds of its own, and every answer that it kept."""
    rijen = verbinding.exec_driver_sql(
        "select feit.id, feit.kop, inhoud.bytes, inhoud.zout from feit"
        " join inhoud on inhoud.feit = feit.id where feit.apparaat = ?",
        (apparaat,),
    )
    for id_, kop, inhoud, zout in rijen.fetchall():
        verslag.noteer_feit(id_, Opgeschreven(apparaat, bytes(kop), bytes(inhoud), bytes(zout)))
    for nr, antwoord in verbinding.exec_driver_sql("select nr, antwoord from ontvangst").fetchall():
        verslag.noteer_antwoord(Gehoord(apparaat, nr, bytes(antwoord), sleutel))
