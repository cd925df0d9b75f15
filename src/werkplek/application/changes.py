"""What a use case touched, so that every visible page can decide for itself to look again."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """What a commit changed; empty means nothing."""

    deelnemers: frozenset[str] = frozenset()
    personen: bool = False
    kwalificaties: bool = False

    def __or__(self, other: "Changes") -> "Changes":
        """Both together."""
        return Changes(
            self.deelnemers | other.deelnemers,
            self.personen or other.personen,
            self.kwalificaties or other.kwalificaties,
        )
