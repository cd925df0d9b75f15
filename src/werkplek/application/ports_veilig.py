"""Ports of what keeps the folder safe: who gets in, its copies, and files that go with feiten."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from werkplek.domain.kenmerk import PersoonId


class Sleutelbosstand(StrEnum):
    """How the keyring of this computer is, seen from an open folder."""

    GOED = "goed"
    AFWEZIG = "afwezig"
    OP_SLOT = "op_slot"
    LEEG = "leeg"
    ANDERS = "anders"


class Toegang(Protocol):
    """The ways into the open folder: pincodes, herstelcode, wachtzin and keyring.

    Every method may take as long as one Argon2id (about half a second) or one keyring question
    (five seconds): call it in a lane, never in the thread of the window.
    """

    def heeft_pincode(self, persoon: PersoonId) -> bool:
        """Whether this person chose a pincode."""
        ...

    def kies_pincode(self, persoon: PersoonId, pincode: str) -> None:
        """Give a person a pincode of six digits in the place of an earlier one.

        Who may do so is for the caller to ask. Raises `PincodeGeweigerd`, `PincodeOpSlot` when the
        earlier one is locked or was tampered with, or `MapOnbereikbaar`.
        """
        ...

    def toets_pincode(self, persoon: PersoonId, pincode: str) -> None:
        """Return when it is theirs; the try is counted on disk before it is made.

        Raises `PincodeNodig(nieuw=True)` when they have none, `PincodeOnjuist`, `PincodeWacht`,
        `PincodeOpSlot` or `MapOnbereikbaar`.
        """
        ...

    def wachttijd(self, persoon: PersoonId) -> int:
        """Seconds of running time before the next try; 0 when it may be made now."""
        ...

    def vergeet_pincode(self, persoon: PersoonId, herstel: str) -> None:
        """Take away a pincode on showing the herstelcode or the wachtzin; a new one comes next.

        Raises `SleutelPastNiet` or `HerstelcodeOnleesbaar`.
        """
        ...

    def maak_herstelcode(self) -> str:
        """A new herstelcode, in groups of five; an earlier one opens nothing any more."""
        ...

    def herstelcode_van(self) -> datetime | None:
        """When the herstelcode was made; None when there is none."""
        ...

    def toont(self) -> tuple[str, ...]:
        """`herstelcode`, `wachtzin`: what somebody can show who forgot a pincode.

        Nothing when there is neither: then a herstelcode is made first.
        """
        ...

    def sleutelbos(self) -> Sleutelbosstand:
        """Whether the keyring has the key of this folder."""
        ...

    def leg_in_sleutelbos(self) -> None:
        """Put the key of this folder in the keyring of this computer (again).

        Raises `SleutelNodig`.
        """
        ...

    def vernieuw_sleutel(self) -> None:
        """Give the folder a new key; all ways in stay.

        Raises `SleutelNodig` with the name of a way in from the first version that was not used
        since: it must open the folder once more first. Raises `MapOnbereikbaar`.
        """
        ...


@dataclass(frozen=True, slots=True)
class Reservekopie:
    """One copy of the folder: where, of when, why, how much it holds, and whether it was read back.

    `pad` is the folder of the copy; `aanleiding` is `sluiten`, `dag`, `migratie`, `sleutel`,
    `wissen`, `herstel` or `verzoek`. `waarnemingen` are those that stand, None when it was not
    counted.
    """

    pad: Path
    van: datetime
    aanleiding: str
    feiten: int
    bijlagen: int
    bytes: int
    waarnemingen: int | None = None


@dataclass(frozen=True, slots=True)
class Bewaarplek:
    """A second place where copies were put: its own name, its path then, and when last."""

    naam: str
    pad: Path
    laatst: datetime


class Reserve(Protocol):
    """The copies of the open folder. Slow: call it in a lane."""

    def stel_veilig(self, plek: Path | None = None, *, aanleiding: str = "verzoek") -> Reservekopie:
        """Copy the folder as it is now, read the copy back, and only then give it its name.

        `plek` None is beside the folder, else a stick or share. Raises `MapOnbereikbaar`,
        `BestandOnbereikbaar`, or `MapBeschadigd` when the folder cannot be read whole.
        """
        ...

    def kopieen(self, plek: Path | None = None) -> tuple[Reservekopie, ...]:
        """The copies at a place, the newest first. Raises `BestandOnbereikbaar`."""
        ...

    def plekken(self) -> tuple[Bewaarplek, ...]:
        """The second places where copies were put."""
        ...

    def houd_bij(self, *, sluiten: bool = False) -> Reservekopie | None:
        """Make a copy when one is due: at closing what changed, else what a day or week asks.

        None when none was due. Raises what `stel_veilig` raises.
        """
        ...


@dataclass(frozen=True, slots=True)
class Teruggezet:
    """What a restore brought: from when the copy was, what came along that it did not hold.

    `meegenomen` counts feiten that were newer than the copy and still readable; `onleesbaar` those
    that stood in the old folder and could not be read; `bijlagen_weg` the files that are nowhere.
    `herstelcode` is when the one was made that opens the folder now; None when none does.
    """

    van: datetime
    feiten: int
    meegenomen: int = 0
    onleesbaar: int = 0
    bijlagen_weg: int = 0
    waarnemingen: int | None = None
    herstelcode: datetime | None = None


class Herstel(Protocol):
    """Putting a copy back, while the folder is closed. Slow: call it in a lane."""

    def kopieen(self, plek: Path | None = None) -> tuple[Reservekopie, ...]:
        """The copies at a place, None is beside the folder; newest first, also of another folder.

        Raises `BestandOnbereikbaar`.
        """
        ...

    def zet_terug(self, kopie: Path, geheim: str | None = None) -> Teruggezet:
        """Make this copy the folder in use, as a new generation; the old one stays 14 days.

        `geheim` is the herstelcode or the wachtzin, None asks the keyring. Raises `SleutelNodig`,
        `SleutelPastNiet`, `MapInGebruik`, `MapBeschadigd` when the copy is damaged,
        `MapOnbereikbaar` or `BestandOnbereikbaar`; then the folder is what it was.
        """
        ...


class Schijfstand(StrEnum):
    """How the disk under the folder is, as writing showed it last."""

    GOED = "goed"
    VOL = "vol"
    STUK = "stuk"


class Bewijssoort(StrEnum):
    """What can be kept with a waarneming, by media type."""

    FOTO = "image/jpeg"
    PDF = "application/pdf"
    GELUID_M4A = "audio/mp4"
    GELUID_MP3 = "audio/mpeg"
    GELUID_OGG = "audio/ogg"
    GELUID_WAV = "audio/wav"


@dataclass(frozen=True, slots=True)
class Bijlage:
    """A file as it is kept: shrunk, without metadata; `miniatuur` is a small JPEG or empty."""

    sha256: str
    soort: str
    inhoud: bytes
    miniatuur: bytes = b""


Bewijsmaker = Callable[[bytes], Bijlage]
"""Bytes that came from outside, made fit to keep. Raises `BewijsGeweigerd`."""


class BijlageLezer(Protocol):
    """A look at the files with feiten."""

    def bijlage(self, sha256: str) -> bytes:
        """What was kept with feiten under this digest, whole and checked.

        Raises `MapBeschadigd` (`bijlage_weg`, `bijlage_stuk`) or `MapOnbereikbaar`.
        """
        ...

    def miniatuur(self, sha256: str) -> bytes:
        """A small JPEG of it; empty when it has none or is not here."""
        ...


class BijlageSchrijver(Protocol):
    """Keeps files with feiten."""

    def bewaar_bijlage(self, bijlage: Bijlage) -> None:
        """Keep a file under its digest, on the disk before the commit; the same twice is kept once.

        Raises `MapOnbereikbaar`.
        """
        ...


class BijlageStore(Protocol):
    """The open folder, of the files with feiten."""

    def ruim_bijlagen_op(self) -> int:
        """Take away files that no feit names, which a power cut leaves; gives how many.

        Raises `MapOnbereikbaar`.
        """
        ...
