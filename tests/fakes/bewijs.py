"""Files with waarnemingen as a use case is given them, without what makes them."""

import hashlib

from werkplek.application.bewijs import BewijsOpgave
from werkplek.application.ports_veilig import Bewijssoort, Bijlage


def bijlage(inhoud: bytes = b"een foto", soort: Bewijssoort = Bewijssoort.FOTO) -> Bijlage:
    """Bytes that were made fit to keep."""
    som = hashlib.sha256(inhoud).hexdigest()
    return Bijlage(som, soort, inhoud, b"klein" if soort is Bewijssoort.FOTO else b"")


def foto_van(
    bijschrift: str = "", inhoud: bytes = b"een foto", *, delen: bool = False
) -> BewijsOpgave:
    """A photo to go with a waarneming."""
    return BewijsOpgave(bijlage(inhoud), bijschrift, delen)
