"""The school establishes what was judged in the window, seals it, and anybody may check it."""

import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from werkplek.application.ports_verklaring import Controleur
from werkplek.demo import verhaal
from werkplek.demo.hub import Demohub
from werkplek.demo.verslag import Verslag
from werkplek.domain.controle import Uitslag
from werkplek.woorden.controle import drie_zinnen

VOORZITTER: Final = "Ada Examenproef"
FUNCTIE: Final = "voorzitter examencommissie"


@dataclass(frozen=True, slots=True)
class Examencommissie:
    """Works at the hub with its own commands, as a school without a laptop for it would."""

    hub: Demohub
    verslag: Verslag
    ruimte: Path

    def richt_in(self) -> None:
        """A root that is locked away, the keys of the school, and who may establish."""
        wachtzin = self.ruimte / "wortel.wachtzin"
        wachtzin.write_text(secrets.token_urlsafe(24), encoding="utf-8")
        wortel = ("--wachtzin-bestand", str(wachtzin))
        kluis = str(self.ruimte / "wortel.bestand")
        self.hub.doe("sleutels", "wortel", f"{verhaal.SCHOOL} (proef)", "--uit", kluis, *wortel)
        self.hub.doe("sleutels", "uitgever", "--wortel", kluis, *wortel)
        self.hub.doe("persoon", "toevoegen", VOORZITTER, "--rol", "examencommissie")
        self.verslag.schrijf("De school heeft een zegel; de wortel ervan ligt in een kluis.")

    def stel_vast(self, nummer: str) -> None:
        """Establish by pen; the school seals at once."""
        wie = ("--als", VOORZITTER, "--functie", FUNCTIE, "--plaats", verhaal.PLAATS)
        self.hub.doe("verklaring", "vaststellen", nummer, *wie, "--bevestig")
        self.verslag.schrijf(f"{VOORZITTER} stelde {nummer} vast; het zegel staat erop.")

    def reik_uit(self, nummer: str) -> None:
        """The deelnemer has it."""
        self.hub.doe("verklaring", "uitreiken", nummer, "--als", VOORZITTER)

    def trek_in(self, nummer: str) -> None:
        """Take it back; the list that says so is signed at once."""
        reden = ("--reden", "Proef: dit was de verkeerde periode.")
        self.hub.doe("verklaring", "intrekken", nummer, "--als", VOORZITTER, *reden)

    def verzegeld(self, nummer: str) -> Path:
        """The document as the school keeps it, left among what the demo made."""
        pad = self.verslag.nieuw(f"verzegeld-{nummer}.pdf")
        self.hub.doe("verklaring", "tonen", nummer, "--pdf", str(pad))
        return pad

    def kijk_na(self, controleur: Controleur, wat: str, inhoud: bytes, uitslag: Uitslag) -> None:
        """Let the strict check say its three sentences. Raises when it says something else."""
        verslag = controleur.controleer(inhoud)
        if verslag.uitslag is not uitslag:
            raise LookupError(verslag.bevindingen)
        zinnen = " ".join(filter(None, drie_zinnen(verslag)))
        self.verslag.schrijf(f"Nagekeken, {wat}: {zinnen}")
