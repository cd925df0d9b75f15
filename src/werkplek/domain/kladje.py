"""What somebody typed and did not keep yet: theirs alone, and no feit."""

from dataclasses import dataclass

from werkplek.domain.kenmerk import DeelnemerId, PersoonId


@dataclass(frozen=True, slots=True)
class Kladje:
    """Text about a subject (`notitie/<feit>`) by its owner; an empty text is no kladje any more.

    `deelnemer` is whom it is about, so that an erasure takes it along; empty when about nobody.
    """

    persoon: PersoonId
    onderwerp: str
    deelnemer: DeelnemerId
    tekst: str
