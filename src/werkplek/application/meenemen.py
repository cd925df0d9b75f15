"""What a deelnemer takes along: the paper, a page to read, and the record for a computer."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Protocol

from werkplek.application.papieren import Drukkerij, pdf_van
from werkplek.application.ports import Bestanden, Lezer
from werkplek.application.ports_dossier import Stuk
from werkplek.application.unavailable import Unavailable
from werkplek.domain.vaststelling import Papier
from werkplek.domain.verklaringstand import VerklaringStand


class ElmNietKlaar(Unavailable):
    """There is no export to Europass here (ELM, sealed with JAdES).

    It needs a seal of a trust service provider, and nobody made the mapping yet.
    """


class Elmuitgever(Protocol):
    """Makes a European digital credential (ELM v3) of a paper. No adapter fulfils this yet."""

    def geef_uit(self, papier: Papier) -> bytes:
        """The sealed credential, to deposit at Europass. Raises `ElmNietKlaar`."""
        ...


class Meeneemmaker(Protocol):
    """Makes the files of such a folder."""

    def maak(self, papier: Papier, pdf: bytes, bewijs: str = "") -> Mapping[str, bytes]:
        """Content by name. `bewijs` is the record signed by the school as VC-JWT, if it gave one.

        Raises `BewijsOnecht` for another `bewijs` than of this paper.
        """
        ...


class BewijsOnecht(ValueError):
    """This VC-JWT is not of this paper."""


def neem_mee(  # noqa: PLR0917  what is taken, what makes it, and where it goes
    lezer: Lezer,
    stand: VerklaringStand,
    pers: Drukkerij,
    maker: Meeneemmaker,
    bestanden: Bestanden,
    pad: Path,
) -> tuple[str, ...]:
    """Write the folder, or one ZIP, and say which files are in it.

    Raises as `pdf_van` does, and `BestandOnbereikbaar`.
    """
    stukken = maker.maak(stand.papier, pdf_van(lezer, stand, pers))
    bestanden.bewaar_samen(pad, (Stuk(naam, partial(stukken.get, naam, b"")) for naam in stukken))
    return tuple(stukken)
