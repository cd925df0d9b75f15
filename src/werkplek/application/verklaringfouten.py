"""How the outside of a verklaring can fail; in all of these nothing was signed and nothing kept.

Unavailable
├── SleutelWeg          the key that should sign cannot be reached
├── TijdstempelWeg      nobody gives a good time stamp now
├── SjabloonOnbekend    a layout that this Werkplek does not know
└── PapierOnderweg      a file that the school or another device has, and that is not here yet
"""

from werkplek.application.unavailable import Unavailable


class SleutelWeg(Unavailable):
    """The key that should sign cannot be reached.

    `detail` is `geen_certificaat` (the school gave none yet), `verlopen`, `kaart` (it is taken
    out), `pin` (another than its own), `pin_op_slot` (too many wrong ones) or `dienst` (a service
    of the school is away).
    """


class TijdstempelWeg(Unavailable):
    """Nobody gives a good time stamp now; `detail` says in a word why, for the log."""


class SjabloonOnbekend(Unavailable):
    """The layout of this paper is not known here: a newer Werkplek made it. `detail` names it."""


class PapierOnderweg(Unavailable):
    """The file is not here yet; an exchange with the school brings it."""
