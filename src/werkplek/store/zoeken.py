"""Finding kwalificaties and werkprocessen by code, and by words as somebody types them."""

from typing import Final

import sqlalchemy as sa

from werkplek.application.ports import KwalificatieTreffer
from werkplek.store import zoektreffers
from werkplek.store.zoekterm import Groep, code_groep, einde_groep, woord_groep
from werkplek.store.zoektocht import Trap, Zoektocht
from werkplek.store.zoekvraag import Zoekvraag, lees_vraag
from werkplek.store.zoekwoorden import Woordvormen, met_tikfouten, vormen

_WEINIG: Final = 10
"""With fewer lines than this by titles, what the dossier says is searched too."""

_MEESTE_WEG: Final = 3
"""Parts of a question that may be left out when nothing has all of them."""

_KLEIN: Final = frozenset(
    (
        *("aan", "bij", "de", "door", "een", "en", "het", "in", "met", "naar", "of", "om"),
        *("op", "te", "ten", "tot", "uit", "van", "voor"),
    )
)
"""Words that say little by themselves."""


def zoek(
    verbinding: sa.Connection, tekst: str, *, niveau: int, grens: int
) -> tuple[KwalificatieTreffer, ...]:
    """What fits every word, best first: codes, then what is done here, then how well it fits.

    When nothing does, what fits most of the words.
    """
    vraag = lees_vraag(tekst)
    op_niveau = niveau or vraag.niveau
    wegen = bool(vraag.woorden)
    tocht = Zoektocht(verbinding, niveau=op_niveau, grens=grens, wegen=wegen)
    if vraag.niveau not in {0, op_niveau}:
        return ()
    if vraag.codes or vraag.woorden:
        _op_woorden(verbinding, tocht, vraag)
    elif vraag.niveau:
        tocht.van_niveau()
    return zoektreffers.lees(verbinding, tocht.beste())


def _op_woorden(verbinding: sa.Connection, tocht: Zoektocht, vraag: Zoekvraag) -> None:
    bedoeld = vormen(verbinding, vraag.woorden)
    _in_titels(tocht, vraag, bedoeld)
    _in_teksten(tocht, vraag, bedoeld)
    if not tocht.gevonden:
        bedoeld = met_tikfouten(verbinding, bedoeld)
        if any(vorm.bijna for vorm in bedoeld):
            tocht.in_regels(Trap.BIJNA, _groepen(vraag, bedoeld, binnen=True))
            _in_teksten(tocht, vraag, bedoeld)
    if not tocht.gevonden:
        _in_delen(tocht, vraag, bedoeld)


def _in_titels(tocht: Zoektocht, vraag: Zoekvraag, bedoeld: tuple[Woordvormen, ...]) -> None:
    if vraag.codes:
        tocht.in_regels(Trap.CODE, _groepen(vraag, bedoeld, code_heel=True))
    elif not vraag.eindes:
        tocht.op_naam(vraag.woorden)
    tocht.in_regels(Trap.WOORD, _groepen(vraag, bedoeld))
    if any(vorm.binnen for vorm in bedoeld):
        tocht.in_regels(Trap.BINNEN, _groepen(vraag, bedoeld, binnen=True))


def _in_teksten(tocht: Zoektocht, vraag: Zoekvraag, bedoeld: tuple[Woordvormen, ...]) -> None:
    if vraag.woorden and not vraag.eindes and tocht.met_werk < _WEINIG:
        tocht.in_teksten([*_codes(vraag), *(woord_groep(vorm, binnen=False) for vorm in bedoeld)])


def _in_delen(tocht: Zoektocht, vraag: Zoekvraag, bedoeld: tuple[Woordvormen, ...]) -> None:
    van_belang = tuple(vorm for vorm in bedoeld if vorm.woord not in _KLEIN)
    delen = _groepen(vraag, van_belang, code_heel=True, binnen=True)
    if delen and len(delen) + len(bedoeld) - len(van_belang) > 1:
        tocht.in_delen(delen, minst=max((len(delen) + 1) // 2, len(delen) - _MEESTE_WEG))


def _groepen(
    vraag: Zoekvraag,
    bedoeld: tuple[Woordvormen, ...],
    *,
    code_heel: bool = False,
    binnen: bool = False,
) -> list[Groep]:
    return [
        *_codes(vraag, heel=code_heel),
        *(woord_groep(vorm, binnen=binnen, gescheiden=True) for vorm in bedoeld),
    ]


def _codes(vraag: Zoekvraag, *, heel: bool = False) -> list[Groep]:
    return [
        *(code_groep(code, heel=heel) for code in vraag.codes),
        *(groep for einde in vraag.eindes if (groep := einde_groep(einde))),
    ]
