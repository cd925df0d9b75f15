"""How the way to a school's hub can fail; none of these marks anything as sent.

Unavailable
├── HubOnbereikbaar    nothing is known about what the hub did: no line, a cut, a time-out
├── HubWeigert         the hub said no, with a code
├── HubVerkeerd        what answered is not the hub of this school
├── HubVol             come back later
└── OpnieuwKoppelen    no hub was asked: this device is another one since a copy was put back
"""

from werkplek.application.unavailable import Unavailable


class HubOnbereikbaar(Unavailable):
    """Nothing is known about what the hub did.

    `detail` is `geen_verbinding` (nobody was reached), `afgebroken`, `traag`, `storing` (a status
    of 500 and over) or `herhaald` (something between sent the request twice).
    """


class HubWeigert(Unavailable):
    """The hub said no: `detail` is its code, `zin` what it says about it."""

    def __init__(self, code: str, zin: str = "") -> None:
        super().__init__(code)
        self.zin = zin


class HubVerkeerd(Unavailable):
    """What answered is not the hub of this school, or does not speak as it should.

    `detail` is `certificaat`, `omleiding`, `geen_hub` (such as the log-in page of a network),
    `onveilig` (an address without TLS), `andere_hub`, `bewijs` (a receipt, file or certificate that
    does not hold), `lijst` (a signed list that does not) or `geen_voortgang`.
    """


class OpnieuwKoppelen(Unavailable):
    """This device has no key with which a school knows it: a copy was put back.

    What waits for the school waits until somebody linked it again with a new code.
    """


class HubVol(Unavailable):
    """The hub asks to come back after so many seconds."""

    def __init__(self, seconden: int) -> None:
        super().__init__(str(seconden))
        self.seconden = seconden
