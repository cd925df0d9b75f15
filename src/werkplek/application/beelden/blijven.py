"""Who goes on with the edition they began on, when a new one comes beside it."""

from collections import Counter

from werkplek.application.importeren import Uitkomst, Voorstel
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import Lezer
from werkplek.domain.plaatsing import PlaatsingStaat
from werkplek.woorden.edities import blijft_bij

_BEZIG = frozenset({PlaatsingStaat.LOOPT, PlaatsingStaat.PAUZE})


def blijven_bij(lezer: Lezer, voorstel: Voorstel) -> tuple[str, ...]:
    """`3 deelnemers blijven bij 25743 Assistent logistiek, editie 2022`, in order of crebo.

    Of the kwalificaties that get a new edition, by the plaatsing that runs or has a pause.
    """
    krijgt = {k.crebo for k in voorstel.kwalificaties if k.uitkomst is Uitkomst.NIEUWE_EDITIE}
    telling = Counter[tuple[str, str, str]]()
    for regel in lezer.overzicht():
        if regel.crebo in krijgt and regel.staat in _BEZIG:
            gepind = huidige_plaatsing(lezer, regel.deelnemer).kwalificatie
            telling[gepind.crebo, gepind.naam, gepind.dossier.editie] += 1
    return tuple(blijft_bij(*over, aantal) for over, aantal in sorted(telling.items()))
