"""From an exception to the words a person reads; both front ends use it, so they say the same."""

import hashlib

from werkplek.application.ports import Unavailable
from werkplek.domain.fouten import DomeinFout
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.omgeving import PROGRAMMA, omgeving
from werkplek.woorden.weigering import weigering


def leg_uit(fout: BaseException) -> Boodschap:
    """The words for a refusal, for trouble of the environment, or (anything else) for a bug."""
    match fout:
        case DomeinFout():
            return weigering(fout)
        case Unavailable():
            return omgeving(type(fout).__name__, fout.detail)
        case _:
            return PROGRAMMA


def foutcode(fout: BaseException) -> str:
    """Four letters and digits that name a bug to the helpdesk: its type and place, no data."""
    spoor = fout.__traceback__
    while spoor is not None and spoor.tb_next is not None:
        spoor = spoor.tb_next
    plek = f"{spoor.tb_frame.f_code.co_qualname}:{spoor.tb_lineno}" if spoor else ""
    return hashlib.sha256(f"{type(fout).__name__} {plek}".encode()).hexdigest()[:4].upper()
