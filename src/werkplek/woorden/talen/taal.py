"""A language that a deelnemer reads beside the Dutch."""

from dataclasses import dataclass

from werkplek.woorden.talen.zinnen import Zinnen


@dataclass(frozen=True, slots=True)
class Taal:
    """`naam` is in the language itself, `nederlands` what it is called in Dutch.

    `nagekeken` when somebody who speaks it read every sentence.
    """

    code: str
    naam: str
    nederlands: str
    zinnen: Zinnen
    naar_links: bool = False
    nagekeken: bool = False
