"""What can fail outside Werkplek, without anything being broken inside it.

Unavailable                 the environment failed; nothing that was shown as saved is lost
├── MapOnbereikbaar         the data folder cannot be written or read: full, read-only, gone
├── MapIsNieuw              no Werkplek folder here yet
├── MapBestaatAl            a Werkplek folder is here already
├── MapOpNetwerk            the folder lies on a share of the network
├── MapInWolk               a new folder would lie where a program copies it elsewhere
├── MapInGebruik            another Werkplek has this folder open
├── MapNieuwer              the folder was made by a newer Werkplek
├── SleutelNodig            only a person can give the key: keyring locked, absent or emptied
├── SleutelPastNiet         the key or passphrase does not open this folder
├── MapBeschadigd           bytes of the folder are not what they were
├── BestandOnbereikbaar     a file that a person chose cannot be read or written there
├── PrinterOnbereikbaar     the printer or its queue does not answer
└── TekenOntbreekt          no font of the paper has a glyph for a character of the text
"""

import errno
from typing import Final, Self

_OORZAAK: Final = {
    errno.ENOSPC: "vol",
    errno.EDQUOT: "vol",
    errno.EROFS: "alleen_lezen",
    errno.EACCES: "alleen_lezen",
    errno.EPERM: "alleen_lezen",
    errno.ENOENT: "weg",
    errno.ENOTDIR: "weg",
    errno.ENODEV: "weg",
    errno.EIO: "stuk",
}


class Unavailable(Exception):
    """The environment failed; `detail` is for the log and holds no personal data."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail


class MapOnbereikbaar(Unavailable):
    """The data folder cannot be written or read.

    `detail` is `vol`, `alleen_lezen`, `weg`, `stuk` (the disk itself fails) or `anders`;
    `vol_voor_kopie` when a migration has no room for the copy that comes first, and `wordt_gewist`
    when an erasure failed that the next start will finish.
    """

    @classmethod
    def door(cls, fout: OSError) -> Self:
        """The same trouble by its cause."""
        return cls(_OORZAAK.get(fout.errno or 0, "anders"))


class MapIsNieuw(Unavailable):
    """There is no Werkplek folder here; one is never made where one was expected."""


class MapBestaatAl(Unavailable):
    """There is a Werkplek folder here already."""


class MapOpNetwerk(Unavailable):
    """The folder lies on a share of the network, where a store cannot be written safely."""


class MapInWolk(Unavailable):
    """A new folder would lie where a program copies it elsewhere; `detail` names the program."""


class MapInGebruik(Unavailable):
    """Another Werkplek has this folder open.

    `detail` is `ander_programma` when another program holds its file.
    """


class MapNieuwer(Unavailable):
    """The folder was made by a newer Werkplek."""


class SleutelNodig(Unavailable):
    """A person must help to get the key; `detail` names the state of the keyring."""


class SleutelPastNiet(Unavailable):
    """The passphrase or key does not open this folder."""


class MapBeschadigd(Unavailable):
    """Bytes of the folder are not what they were.

    `detail` begins with what is wrong: `weg` (the store is gone), `afgekapt`, `ander_bestand`,
    `bladzijden` (and which check), `log` (what was recorded last), `huidig` (and the generations
    to choose from), `sleutels.json`.
    """


class BestandOnbereikbaar(MapOnbereikbaar):
    """A file that a person chose cannot be read or written there; the same words in `detail`."""


class PrinterOnbereikbaar(Unavailable):
    """The printer or its queue does not answer."""


class TekenOntbreekt(Unavailable):
    """No font of the paper can show these characters; `tekens` has each once, by code point."""

    def __init__(self, tekens: str) -> None:
        super().__init__(" ".join(f"U+{ord(teken):04X}" for teken in tekens))
        self.tekens = tekens
