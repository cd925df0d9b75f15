"""The picture of *Voorbeeld*: the paper as its exact bytes, and what can be done with it."""

from dataclasses import dataclass
from datetime import date

from werkplek.application.aantonen import voortgang_in
from werkplek.application.ontwerp import is_verouderd, regels_van
from werkplek.application.ports import Document, Lezer, Renderer
from werkplek.application.verklaren import pdf_van, vind_verklaring
from werkplek.domain.feiten import ScanBewaard
from werkplek.domain.fouten import FeitOnbekend
from werkplek.domain.kenmerk import FeitId, VerklaringId
from werkplek.domain.personen import Persoon
from werkplek.domain.verklaring import Oordeel, Verklaring
from werkplek.woorden.datums import datum


@dataclass(frozen=True, slots=True)
class VoorbeeldBeeld:
    """One verklaring on paper; `pdf` are the bytes to show, print and keep.

    `veranderd`: since this concept something was stated or confirmed that it does not show.
    """

    id: VerklaringId
    verklaring: Verklaring
    pdf: bytes
    scans: tuple[FeitId, ...]
    mag_oordelen: bool
    veranderd: bool

    @property
    def concept(self) -> bool:
        """Whether the judgement is still to come."""
        return self.verklaring.oordeel is None

    @property
    def staat(self) -> str:
        """How far it is, in a few words."""
        oordeel = self.verklaring.oordeel
        return "Concept" if oordeel is None else f"Oordeel gegeven op {datum(oordeel.op)}"

    @property
    def hierna(self) -> str:
        """What comes next."""
        return _hierna(self.verklaring.oordeel, len(self.scans), mag=self.mag_oordelen)

    @property
    def bestandsnaam(self) -> str:
        """A name for the file that names nobody."""
        concept = "-concept" if self.concept else ""
        return f"praktijkverklaring-{self.verklaring.nummer}{concept}.pdf"


def voorbeeld_beeld(
    lezer: Lezer, id_: VerklaringId, ik: Persoon, renderer: Renderer, vandaag: date
) -> VoorbeeldBeeld:
    """Draws a concept anew: not for the UI thread. Raises `VerklaringOnbekend`."""
    deelnemer, stand = vind_verklaring(lezer, id_)
    gang = voortgang_in(lezer, deelnemer, stand.plaatsing)
    verklaring = stand.verklaring
    return VoorbeeldBeeld(
        id=id_,
        verklaring=verklaring,
        pdf=pdf_van(lezer, stand, renderer),
        scans=stand.scans,
        mag_oordelen=gang.plaatsing.is_van(ik),
        veranderd=verklaring.oordeel is None and is_verouderd(lezer, gang, verklaring, ik, vandaag),
    )


def lees_scan(lezer: Lezer, id_: FeitId) -> Document:
    """The scan that a feit names, or `FeitOnbekend`."""
    feit = lezer.feit(id_)
    if feit is None or not isinstance(feit.inhoud, ScanBewaard):
        raise FeitOnbekend(id_)
    document = lezer.document(feit.inhoud.sha256)
    if document is None:
        raise FeitOnbekend(id_)
    return document


def _hierna(oordeel: Oordeel | None, scans: int, *, mag: bool) -> str:
    match (oordeel, scans):
        case (None, _):
            return "Lees het na. Klopt het? Geef dan je oordeel." if mag else "Lees het na."
        case (_, 0):
            return "Print het en teken met pen. Bewaar daarna een scan."
        case (_, 1):
            return "1 scan bewaard."
        case _:
            return f"{scans} scans bewaard."


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
