"""The shape of every refusal or trouble: what happened, what you can do, what about your data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Boodschap:
    """At most three short sentences."""

    wat: str
    doe: str = ""
    gegevens: str = ""

    @property
    def tekst(self) -> str:
        """The sentences in one line."""
        return " ".join(deel for deel in (self.wat, self.doe, self.gegevens) if deel)
