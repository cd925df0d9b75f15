"""What may stand behind an option of any command; `Mislukt` with exit code 2 for what may not."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from werkplek.application.invoer import lees_datum
from werkplek.domain.fouten import TekstGeweigerd
from werkplek.domain.tekst import lees_regel
from werkplek.terminal.antwoord import Code, Mislukt
from werkplek.woorden import opdracht


def datum(tekst: str) -> date:
    """`2026-03-05` or `5-3-2026`."""
    try:
        return lees_datum(tekst, "datum")
    except TekstGeweigerd as fout:
        boodschap = opdracht.datum_onleesbaar(tekst)
        raise Mislukt(Code.GEBRUIK, "datum_onleesbaar", boodschap) from fout


def regel(veld: str) -> Callable[[str], str]:
    """One line of text for the named field; a refusal passes through argparse as it is."""
    return partial(lees_regel, veld=veld)


def pad(tekst: str) -> Path:
    """A file or folder, with `~` for the home of the user."""
    return Path(tekst).expanduser()
