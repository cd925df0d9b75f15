"""`werkplek sleutel vernieuwen`: a new key for the folder; every way in stays what it was."""

from argparse import Namespace

from werkplek.application.ports import SleutelNodig
from werkplek.cli.sessie import Sessie
from werkplek.terminal.antwoord import Antwoord, Code, Mislukt
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import antwoorden, opdracht
from werkplek.woorden import opdrachthulp as hulp


def voeg_toe(opdrachten: Opdrachten) -> None:
    onder = Opdrachten(opdrachten.nieuw("sleutel", hulp.SLEUTEL))
    onder.nieuw("vernieuwen", hulp.SLEUTEL_VERNIEUWEN).set_defaults(voer_uit=_vernieuw)


def _vernieuw(sessie: Sessie, _: Namespace) -> Antwoord:
    with sessie.open() as geopend:
        wie = geopend.ontgrendel(geopend.ik())
        try:
            geopend.werkplek.toegang.vernieuw_sleutel()
        except SleutelNodig as fout:  # a way in of the first version that was not used since
            weg = fout.detail
            boodschap = opdracht.eerst_openen(weg)
            raise Mislukt(Code.GEWEIGERD, "eerst_openen", boodschap, {"weg": weg}) from fout
    return Antwoord(antwoorden.SLEUTEL_VERNIEUWD, {"persoon": wie.persoon.id})
