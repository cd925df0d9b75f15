"""What went wrong and is nobody's refusal: logged by its place, told with a code."""

import logging
from dataclasses import replace
from typing import Final

from werkplek.application.uitleg import foutcode, leg_uit
from werkplek.application.unavailable import Unavailable
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.omgeving import PROGRAMMA

LOG: Final = logging.getLogger(__name__)


def ernstig(fout: BaseException) -> Boodschap:
    """Log it without names, and say it."""
    boodschap = leg_uit(fout)
    if isinstance(fout, Unavailable):
        LOG.warning("refused", extra={"reden": type(fout).__name__, "detail": fout.detail})
        return boodschap
    code = foutcode(fout)
    LOG.error("a task failed", exc_info=fout, extra={"code": code})
    if boodschap is not PROGRAMMA:
        return boodschap
    return replace(boodschap, wat=f"{boodschap.wat} Code: {code}.")
