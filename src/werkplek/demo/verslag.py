"""What the demo leaves behind: pictures, the paper, and a short log of what it did."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Verslag:
    """Writes into one folder, which is made when missing; older files of the demo are replaced."""

    map: Path
    regels: list[str] = field(default_factory=list)
    gemaakt: list[Path] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.map.mkdir(parents=True, exist_ok=True)
        for soort in (
            "[0-9][0-9]-*.png",
            "praktijkverklaring-*.pdf",
            "verzegeld-*.pdf",
            "bewijs-*.pdf",
        ):
            for oud in self.map.glob(soort):
                oud.unlink()

    def schrijf(self, regel: str) -> None:
        """Say what was done, and keep it for the log."""
        print(regel, flush=True)
        self.regels.append(regel)

    def nieuw(self, naam: str) -> Path:
        """Where a file of this name goes."""
        pad = self.map / naam
        self.gemaakt.append(pad)
        return pad

    def plaatje(self, pagina: str) -> Path:
        """Where the next picture goes: numbered in the order of the story."""
        aantal = sum(pad.suffix == ".png" for pad in self.gemaakt)
        return self.nieuw(f"{aantal + 1:02d}-{pagina}.png")

    def sluit(self) -> None:
        """Write the log and say what was written."""
        log = self.nieuw("verslag.txt")
        log.write_text("\n".join(self.regels) + "\n", encoding="utf-8")
        print(f"\nGeschreven in {self.map}/:")
        for pad in self.gemaakt:
            print(f"  {pad.name}")
