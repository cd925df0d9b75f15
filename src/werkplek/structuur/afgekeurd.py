"""A line that cannot be used, on its way to the report."""

from dataclasses import dataclass

from werkplek.domain.leesverslag import WAARDE_LENGTE, Leesregel, Reden


@dataclass(eq=False)
class Afgekeurd(Exception):
    """A line that cannot be used; becomes a `Leesregel` where the line is known."""

    reden: Reden
    kolom: str
    waarde: str = ""

    def op_regel(self, regel: int, blad: str = "") -> Leesregel:
        """The remark for this line; of what stood there only the beginning."""
        return Leesregel(regel, self.reden, self.kolom, self.waarde[:WAARDE_LENGTE], blad)
