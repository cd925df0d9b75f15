"""What can be wrong with bytes that say they are a feit or a seal.

ProtocolFout
├── NietCanoniek       not the bytes this program would have written
│   └── Nieuwer        because a newer one wrote them
├── InhoudPastNiet     the body does not fit the commitment in its header
├── KetenGebroken      a header does not follow the one before it
├── ZegelKloptNiet     the seal does not hold for these headers
├── LijstOuder         a signed list that does not follow the one that is here
└── TeGroot            a body over the limit of its kind
"""


class ProtocolFout(Exception):
    """Bytes that cannot be taken for what they claim to be."""


class NietCanoniek(ProtocolFout):
    """Not the canonical bytes."""


class Nieuwer(NietCanoniek):
    """A version or a kind of feit that only a newer Werkplek knows."""


class InhoudPastNiet(ProtocolFout):
    """The body or its salt differs from what the header promised."""


class KetenGebroken(ProtocolFout):
    """A counter or previous hash does not follow."""


class ZegelKloptNiet(ProtocolFout):
    """Signature, root, or range of a seal is wrong."""


class LijstOuder(ProtocolFout):
    """A signed list whose number is not higher than that of the one that is here."""


class TeGroot(ProtocolFout):
    """A body over the limit of its kind: 16 KiB, or 256 KiB for a whole document."""
