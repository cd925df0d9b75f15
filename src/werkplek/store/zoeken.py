"""Finding kwalificaties and werkprocessen by code, and by words as somebody types them."""

from typing import Final

import sqlalchemy as sa

from werkplek.application.ports import KwalificatieTreffer
from werkplek.store import zoektreffers
from werkplek.store.zoekterm import Groep, code_groep, woord_groep
from werkplek.store.zoektocht import Trap, Zoektocht
from werkplek.store.zoekvraag import Zoekvraag, lees_vraag
from werkplek.store.zoekwoorden import Woordvormen, met_tikfouten, vormen

_WEINIG: Final = 10
"""With fewer lines than this by titles, what the dossier says is searched too."""


def zoek(
    verbinding: sa.Connection, tekst: str, *, niveau: int, grens: int
) -> tuple[KwalificatieTreffer, ...]:
    """What fits every word, best first: codes, then what is done here, then how well it fits."""
    vraag = lees_vraag(tekst)
    if not (vraag.codes or vraag.woorden):
        return ()
    tocht = Zoektocht(verbinding, niveau=niveau, grens=grens, wegen=bool(vraag.woorden))
    bedoeld = vormen(verbinding, vraag.woorden)
    _in_titels(tocht, vraag, bedoeld)
    _in_teksten(tocht, vraag, bedoeld)
    if not tocht.gevonden:
        bedoeld = met_tikfouten(verbinding, bedoeld)
        if any(vorm.bijna for vorm in bedoeld):
            tocht.in_regels(Trap.BIJNA, _groepen(vraag, bedoeld, binnen=True))
            _in_teksten(tocht, vraag, bedoeld)
    return zoektreffers.lees(verbinding, tocht.beste())


def _in_titels(tocht: Zoektocht, vraag: Zoekvraag, bedoeld: tuple[Woordvormen, ...]) -> None:
    if vraag.codes:
        tocht.in_regels(Trap.CODE, _groepen(vraag, bedoeld, code_heel=True))
    tocht.in_regels(Trap.WOORD, _groepen(vraag, bedoeld))
    if any(vorm.binnen for vorm in bedoeld):
        tocht.in_regels(Trap.BINNEN, _groepen(vraag, bedoeld, binnen=True))


def _in_teksten(tocht: Zoektocht, vraag: Zoekvraag, bedoeld: tuple[Woordvormen, ...]) -> None:
    if vraag.woorden and len(tocht.gevonden) < _WEINIG:
        tocht.in_teksten(_groepen(vraag, bedoeld))


def _groepen(
    vraag: Zoekvraag,
    bedoeld: tuple[Woordvormen, ...],
    *,
    code_heel: bool = False,
    binnen: bool = False,
) -> list[Groep]:
    return [
        *(code_groep(code, heel=code_heel) for code in vraag.codes),
        *(woord_groep(vorm, binnen=binnen) for vorm in bedoeld),
    ]
