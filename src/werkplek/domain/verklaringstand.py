"""How far a verklaring is: the fold of all feiten that rest on it (design §8).

States follow from which feit answers which, never from clocks. What the school stated is taken
back by the school alone, with *intrekken*: a `FeitHerroepen` of such a feit changes nothing.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from typing import Final

from werkplek.domain.feiten import (
    Feit,
    OordeelGegeven,
    Relatie,
    ScanBewaard,
    VerklaringOpgemaakt,
)
from werkplek.domain.kenmerk import FeitId, PersoonId, PlaatsingId, VerklaringId
from werkplek.domain.schoolfeiten import (
    HandtekeningGezet,
    VerklaringAangeboden,
    VerklaringIngetrokken,
    VerklaringTeruggegeven,
    VerklaringUitgereikt,
    VerklaringVastgesteld,
)
from werkplek.domain.vaststelling import VOLGORDE, Handtekeningrol, Papier, Vaststelling
from werkplek.domain.verklaring import Staat, Verklaring

VAN_DE_SCHOOL: Final = (
    VerklaringTeruggegeven,
    VerklaringVastgesteld,
    VerklaringUitgereikt,
    VerklaringIngetrokken,
    HandtekeningGezet,
)
"""What nobody turns back by withdrawing the feit."""


NIEMAND: Final = PersoonId("")
"""Who established what was not established."""


@dataclass(frozen=True, slots=True)
class Aanbod:
    """One time that it was offered; `terug_om` is why the school gave it back, `terug_op` when."""

    feit: FeitId
    op: date
    terug_om: str | None = None
    terug_op: date | None = None


@dataclass(frozen=True, slots=True)
class Handtekening:
    """A signature in the file, the file that holds it, and who stated it."""

    feit: FeitId
    rol: Handtekeningrol
    sha256: str
    op: date
    door: PersoonId = NIEMAND


@dataclass(frozen=True, slots=True)
class Intrekking:
    """The school took it back on this day."""

    op: date
    reden: str


@dataclass(frozen=True, slots=True)
class VerklaringStand:
    """A verklaring that was drawn up, with all that happened to it since.

    `pdf_sha256` is of the paper of the judgement, `vast_sha256` of the established one before any
    signature. `scans` are the feiten of the papers signed by pen.
    """

    id: VerklaringId
    plaatsing: PlaatsingId
    verklaring: Verklaring
    pdf_sha256: str = ""
    scans: tuple[FeitId, ...] = ()
    aanbod: tuple[Aanbod, ...] = ()
    vastgesteld: FeitId | None = None
    vaststelling: Vaststelling | None = None
    vast_sha256: str = ""
    handtekeningen: tuple[Handtekening, ...] = ()
    uitgereikt_op: date | None = None
    ingetrokken: Intrekking | None = None
    vastgesteld_door: PersoonId = NIEMAND

    @property
    def staat(self) -> Staat:
        """How far it is."""
        if self.ingetrokken is not None:
            return Staat.INGETROKKEN
        if self.vaststelling is not None:
            return Staat.VASTGESTELD if self.uitgereikt_op is None else Staat.UITGEREIKT
        if self.aanbod:
            open_ = any(aanbod.terug_om is None for aanbod in self.aanbod)
            return Staat.AANGEBODEN if open_ else Staat.TERUG
        return self.verklaring.staat

    @property
    def papier(self) -> Papier:
        """What its file states now."""
        return Papier(self.verklaring, self.vaststelling)

    @property
    def open_aanbod(self) -> tuple[Aanbod, ...]:
        """Every offer that the school did not answer."""
        return tuple(aanbod for aanbod in self.aanbod if aanbod.terug_om is None)

    @property
    def document(self) -> str:
        """Digest of the sealed file; empty while the school has not sealed it."""
        gezet = [h.sha256 for h in self.geldend if h.rol is Handtekeningrol.SCHOOL]
        return gezet[-1] if gezet else ""

    @property
    def geldend(self) -> tuple[Handtekening, ...]:
        """The signatures that count: that the school sealed, only who established it can say."""
        return tuple(
            h
            for h in self.handtekeningen
            if h.rol is not Handtekeningrol.SCHOOL or h.door == self.vastgesteld_door
        )

    @property
    def volgende(self) -> Handtekeningrol | None:
        """Who signs the file next; None while it is not established, and when all have."""
        if self.vaststelling is None or self.ingetrokken is not None:
            return None
        gezet = {h.rol for h in self.geldend}
        return next((rol for rol in VOLGORDE[self.vaststelling.vorm] if rol not in gezet), None)


def verklaringstanden(
    plaatsing: PlaatsingId, alle: Iterable[Feit], weg: Collection[FeitId]
) -> tuple[VerklaringStand, ...]:
    """Fold the feiten of one deelnemer, in the order of their ids; `weg` was withdrawn."""
    geldig = _zegels_eerst(
        [f for f in alle if f.id not in weg or isinstance(f.inhoud, VAN_DE_SCHOOL)]
    )
    gevonden = {
        feit.id: VerklaringStand(VerklaringId(feit.id), plaatsing, feit.inhoud.verklaring)
        for feit in geldig
        if isinstance(feit.inhoud, VerklaringOpgemaakt) and feit.inhoud.plaatsing == plaatsing
    }
    for feit in geldig:
        for id_ in feit.verwezen(Relatie.RUST_OP):
            if id_ in gevonden:
                gevonden[id_] = _vervolg(gevonden[id_], feit)
    terug = [feit for feit in geldig if isinstance(feit.inhoud, VerklaringTeruggegeven)]
    return tuple(reduce(_met_terug, terug, stand) for stand in gevonden.values())


def _zegels_eerst(feiten: list[Feit]) -> list[Feit]:
    """An establishment that was sealed goes before one that was not: there is one document."""
    door = {f.id: f.auteur for f in feiten if isinstance(f.inhoud, VerklaringVastgesteld)}
    verzegeld = {
        id_
        for f in feiten
        if isinstance(f.inhoud, HandtekeningGezet) and f.inhoud.rol == Handtekeningrol.SCHOOL
        for id_ in f.verwezen(Relatie.RUST_OP)
        if door.get(id_) == f.auteur
    }
    return sorted(feiten, key=lambda f: f.id in door and f.id not in verzegeld)


def _vervolg(stand: VerklaringStand, feit: Feit) -> VerklaringStand:
    """What the people at the leerbedrijf did with it."""
    match feit.inhoud:
        case OordeelGegeven(verklaring=verklaring, pdf_sha256=digest):
            return replace(stand, verklaring=verklaring, pdf_sha256=digest)
        case ScanBewaard():
            return replace(stand, scans=(*stand.scans, feit.id))
        case VerklaringAangeboden():
            return replace(stand, aanbod=(*stand.aanbod, Aanbod(feit.id, feit.gezien_op)))
        case HandtekeningGezet(rol=rol, sha256=sha256):
            rol_ = Handtekeningrol(rol)
            gezet = Handtekening(feit.id, rol_, sha256, feit.gezien_op, feit.auteur)
            return replace(stand, handtekeningen=(*stand.handtekeningen, gezet))
        case _:
            return _bij_school(stand, feit)


def _bij_school(stand: VerklaringStand, feit: Feit) -> VerklaringStand:
    """What the school did with it; of two at once the first stands, or the one that was sealed."""
    match feit.inhoud:
        case VerklaringVastgesteld() as vast if stand.vastgesteld is None:
            return replace(
                stand,
                verklaring=vast.verklaring,
                vaststelling=vast.vaststelling,
                vastgesteld=feit.id,
                vast_sha256=vast.pdf_sha256,
                vastgesteld_door=feit.auteur,
            )
        case VerklaringUitgereikt():
            eerder = stand.uitgereikt_op or feit.gezien_op
            return replace(stand, uitgereikt_op=min(eerder, feit.gezien_op))
        case VerklaringIngetrokken(reden=reden) if stand.ingetrokken is None:
            return replace(stand, ingetrokken=Intrekking(feit.gezien_op, reden))
        case _:
            return stand


def _met_terug(stand: VerklaringStand, terug: Feit) -> VerklaringStand:
    """Mark the offers that this return answers."""
    assert isinstance(terug.inhoud, VerklaringTeruggegeven)  # noqa: S101  the caller filters
    genoemd = terug.verwezen(Relatie.RUST_OP)
    aanbod = tuple(
        replace(een, terug_om=terug.inhoud.reden, terug_op=terug.gezien_op)
        if een.feit in genoemd and een.terug_om is None
        else een
        for een in stand.aanbod
    )
    return stand if aanbod == stand.aanbod else replace(stand, aanbod=aanbod)
