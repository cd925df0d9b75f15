"""Which edition somebody means."""

from werkplek.application.ports import Lezer
from werkplek.domain.fouten import CreboOnbekend
from werkplek.domain.kwalificatie import Crebo
from werkplek.domain.tekst import vergelijkbaar
from werkplek.terminal.antwoord import Code, Mislukt
from werkplek.woorden import kwalificaties as zinnen


def editie_van(lezer: Lezer, crebo: Crebo, genoemd: str) -> str:
    """The edition as it is called here; nothing named stays nothing, which is the newest.

    Raises `CreboOnbekend`, or `Mislukt` that names the editions there are.
    """
    if not genoemd:
        return ""
    edities = tuple(kop.dossier.editie for kop in lezer.edities(crebo))
    if not edities:
        raise CreboOnbekend(crebo)
    gezocht = vergelijkbaar(genoemd)
    for editie in edities:
        if vergelijkbaar(editie) == gezocht:
            return editie
    boodschap = zinnen.editie_onbekend(genoemd, edities)
    raise Mislukt(Code.GEWEIGERD, "editie_onbekend", boodschap, {"edities": edities})
