"""From what stopped a command to an exit code and the words, where no front end knows better."""

import logging
from typing import Final

from werkplek.application.ports import Unavailable
from werkplek.application.uitleg import foutcode, leg_uit
from werkplek.domain.fouten import DomeinFout
from werkplek.terminal.antwoord import Code, Mislukt, reden_van
from werkplek.woorden import opdracht

_LOG: Final = logging.getLogger(__name__)


def mislukt_door(fout: Exception) -> Mislukt:
    """The same trouble as a command line says it; a bug is logged, by type and place only."""
    match fout:
        case Mislukt():
            return fout
        case DomeinFout():
            return Mislukt(Code.GEWEIGERD, reden_van(fout), leg_uit(fout))
        case Unavailable():
            return Mislukt(Code.OMGEVING, reden_van(fout), leg_uit(fout))
        case _:
            code = foutcode(fout)
            _LOG.error("fout_in_programma", exc_info=fout, extra={"code": code})
            boodschap = opdracht.fout_in_programma(leg_uit(fout), code)
            return Mislukt(Code.PROGRAMMA, "fout_in_programma", boodschap, {"code": code})
