"""What can be wrong with a hub itself, as whoever keeps it hears it."""

from werkplek.application import verklaringfouten


class HubFout(Exception):
    """Expected trouble of the server or of a command; `detail` says which."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail


class GeheimOntbreekt(HubFout):
    """The file with the hub's secret is not there, or is of another hub."""


class SchoolOnbekend(HubFout):
    """No school of that name on this hub."""


class NietGevonden(HubFout):
    """No such device, person, leerbedrijf, deelnemer or plaatsing at this school."""


class AlleenLoopback(HubFout):
    """The embedded database serves this computer alone."""


class DatabaseOud(HubFout):
    """The database has another version than this program."""


class BestandGeweigerd(HubFout):
    """A file from outside of which nothing can be taken; `detail` says why."""


class NietMogelijk(HubFout):
    """What was asked does not go together with what is there; `detail` says why."""


class BestandOnbruikbaar(HubFout):
    """A file that was brought is none for this school, or not whole."""


class GeenWaarmerk(HubFout):
    """The school has no keys yet, or not all of them; `detail` names what is missing."""


class WortelGeweigerd(HubFout):
    """The file with the root of a school cannot be used; `detail` says why."""


class TijdstempelWeg(HubFout, verklaringfouten.TijdstempelWeg):
    """The time stamp service gave no good answer; `detail` says what was wrong."""
