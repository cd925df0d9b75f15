"""What a deelnemer takes along: the paper, a page to read, and the record for a computer."""

from collections.abc import Mapping
from functools import partial
from typing import Protocol

from werkplek.application.papieren import Drukkerij, pdf_van
from werkplek.application.ports import Lezer
from werkplek.application.ports_dossier import Stuk
from werkplek.domain.vaststelling import Papier
from werkplek.domain.verklaringstand import VerklaringStand


class Elmuitgever(Protocol):
    """Makes a European digital credential (ELM v3) of a paper.

    Nothing fulfils this yet: it asks for a seal of a trust service provider (JAdES).
    """

    def geef_uit(self, papier: Papier) -> bytes:
        """The sealed credential, to deposit at Europass."""
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


def neem_mee(
    lezer: Lezer, stand: VerklaringStand, pers: Drukkerij, maker: Meeneemmaker
) -> tuple[Stuk, ...]:
    """The files, to be written together as one folder or ZIP. Raises as `pdf_van` does."""
    stukken = maker.maak(stand.papier, pdf_van(lezer, stand, pers))
    return tuple(Stuk(naam, partial(stukken.__getitem__, naam)) for naam in stukken)
