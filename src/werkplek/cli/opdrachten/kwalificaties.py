"""`werkplek kwalificaties`: import, export, search, show and compare them."""

from werkplek.cli.opdrachten import (
    kwalificaties_exporteren,
    kwalificaties_importeren,
    kwalificaties_tonen,
    kwalificaties_vergelijken,
    kwalificaties_zoeken,
)
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import opdrachthulp as hulp


def voeg_toe(opdrachten: Opdrachten) -> None:
    onder = Opdrachten(opdrachten.nieuw("kwalificaties", hulp.KWALIFICATIES))
    for module in (
        kwalificaties_importeren,
        kwalificaties_exporteren,
        kwalificaties_zoeken,
        kwalificaties_tonen,
        kwalificaties_vergelijken,
    ):
        module.voeg_toe(onder)
