"""The picture of *Voorbeeld*: the paper as its exact bytes, and what can be done with it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from werkplek.application.aantonen import voortgang_in
from werkplek.application.beelden.daden import Daad, beller_van, daden, hierna
from werkplek.application.ontwerp import is_verouderd, regels_van
from werkplek.application.papieren import Drukkerij, ondertekend, pdf_van
from werkplek.application.ports import Document, Lezer
from werkplek.application.verklaren import vind_verklaring
from werkplek.application.verklaringfouten import PapierOnderweg
from werkplek.domain.feiten import ScanBewaard
from werkplek.domain.fouten import FeitOnbekend
from werkplek.domain.kenmerk import FeitId, VerklaringId
from werkplek.domain.personen import Persoon
from werkplek.domain.verklaring import Verklaring
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.woorden import verklaringstaten as woorden

MET_PAPIER: Final = frozenset({Daad.PRINTEN, Daad.SCANNEN, Daad.TEKENEN, Daad.UITREIKEN})
"""What nobody does before the paper is here."""


@dataclass(frozen=True, slots=True)
class VoorbeeldBeeld:
    """One verklaring on paper; `pdf` are the bytes to print and keep, none while on their way.

    `scherm` is a copy to show, where that is another: with what is drawn in its fields.
    `daden` are what can be done with it now, what comes next first. `veranderd`: since this concept
    something was stated or confirmed that it does not show.
    """

    id: VerklaringId
    verklaring: Verklaring
    pdf: bytes
    staat: str
    hierna: str
    daden: tuple[Daad, ...]
    reden: str = ""
    scans: tuple[FeitId, ...] = ()
    veranderd: bool = False
    vast: bool = False
    scherm: bytes = b""
    ingetrokken: bool = False

    @property
    def concept(self) -> bool:
        """Whether the judgement is still to come."""
        return self.verklaring.oordeel is None

    @property
    def onderweg(self) -> bool:
        """Whether the file is known here and is not here yet: an exchange brings it."""
        return not self.pdf

    @property
    def wacht(self) -> bool:
        """Whether another is to do something first; what an exchange brings is news."""
        return self.onderweg or self.eerst in {None, Daad.WACHTEN, Daad.INTREKKEN}

    @property
    def eerst(self) -> Daad | None:
        """What comes next; None when nothing can be done with it any more."""
        return self.daden[0] if self.daden else None

    @property
    def bestandsnaam(self) -> str:
        """A name for the file that names nobody."""
        concept = "-concept" if self.concept else ""
        return f"praktijkverklaring-{self.verklaring.nummer}{concept}.pdf"


def voorbeeld_beeld(
    lezer: Lezer, id_: VerklaringId, ik: Persoon, pers: Drukkerij, vandaag: date
) -> VoorbeeldBeeld:
    """May draw: not for the UI thread.

    Raises `VerklaringOnbekend`, and as `pdf_van` but for a file that is on its way.
    """
    deelnemer, stand = vind_verklaring(lezer, id_)
    gang = voortgang_in(lezer, deelnemer, stand.plaatsing)
    wie = beller_van(lezer, deelnemer, gang.plaatsing, ik)
    verklaring = stand.verklaring
    pdf = _hier(lezer, stand, pers)
    return VoorbeeldBeeld(
        id=id_,
        verklaring=verklaring,
        pdf=pdf,
        staat=woorden.staat(stand),
        hierna=hierna(stand, wie) if pdf else "",
        daden=tuple(daad for daad in daden(stand, wie) if pdf or daad not in MET_PAPIER),
        reden=woorden.reden(stand),
        scans=stand.scans,
        veranderd=verklaring.oordeel is None and is_verouderd(lezer, gang, verklaring, ik, vandaag),
        vast=stand.vaststelling is not None,
        ingetrokken=stand.ingetrokken is not None,
    )


def _hier(lezer: Lezer, stand: VerklaringStand, pers: Drukkerij) -> bytes:
    """The paper; nothing while its file is on its way."""
    try:
        return pdf_van(lezer, stand, pers)
    except PapierOnderweg:
        return b""


def lees_scan(lezer: Lezer, id_: FeitId) -> Document:
    """The scan that a feit names, or `FeitOnbekend`."""
    feit = lezer.feit(id_)
    if feit is None or not isinstance(feit.inhoud, ScanBewaard):
        raise FeitOnbekend(id_)
    document = lezer.document(feit.inhoud.sha256)
    if document is not None:
        return document
    return Document(feit.inhoud.sha256, feit.inhoud.soort, ondertekend(lezer, feit.inhoud.sha256))


@dataclass(frozen=True, slots=True)
class OordeelBeeld:
    """What is judged, and the place that is offered."""

    waarover: str
    plaats: str


def oordeel_beeld(lezer: Lezer, id_: VerklaringId, vandaag: date) -> OordeelBeeld:
    """The judgement covers what is aangetoond now. Raises `VerklaringOnbekend`."""
    deelnemer, stand = vind_verklaring(lezer, id_)
    gang = voortgang_in(lezer, deelnemer, stand.plaatsing)
    aantal = len(regels_van(lezer, gang, tot_en_met=vandaag))
    werk = "1 werkproces" if aantal == 1 else f"{aantal} werkprocessen"
    naam = f"{stand.verklaring.deelnemer.voornamen} {stand.verklaring.deelnemer.achternaam}"
    bedrijf = lezer.leerbedrijf()
    return OordeelBeeld(f"{naam}: {werk}", bedrijf.plaats if bedrijf else "")
