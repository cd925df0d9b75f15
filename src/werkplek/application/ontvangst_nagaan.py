"""Whether an answer to a push may be believed: a receipt of this school for what was sent."""

from collections import Counter
from typing import Final

from werkplek.application.hubfouten import HubVerkeerd
from werkplek.domain.school import School
from werkplek.protocol import ontvangst
from werkplek.protocol.fouten import ProtocolFout
from werkplek.protocol.ontvangst import OntvangstTekst
from werkplek.protocol.reeks import Reeks
from werkplek.protocol.uitwisseling import ReeksUitkomst, Uitkomst, Zending, ZendingAntwoord

_BEWAARD: Final = frozenset({Uitkomst.BEWAARD, Uitkomst.BEKEND, Uitkomst.GEWIST})


def ga_na(
    antwoord: ZendingAntwoord, zending: Zending, school: School, apparaat: str
) -> OntvangstTekst:
    """The text of the receipt. Raises `HubVerkeerd`; then nothing of it counts as sent."""
    try:
        tekst = ontvangst.controleer(antwoord, school.sleutel, apparaat=apparaat)
    except ProtocolFout as fout:
        raise HubVerkeerd("bewijs") from fout
    if tekst.hub != school.hub:
        raise HubVerkeerd("andere_hub")
    paren = list(zip(zending.reeksen, antwoord.uitkomsten, strict=False))
    heel = len(zending.reeksen) == len(antwoord.uitkomsten)
    if tekst.school != school.id or not heel or not all(_past(*paar) for paar in paren):
        raise HubVerkeerd("bewijs")
    return tekst


def _past(reeks: Reeks, uitkomst: ReeksUitkomst) -> bool:
    if (reeks.apparaat, reeks.organisatie, reeks.eerste) != (
        uitkomst.apparaat,
        uitkomst.organisatie,
        uitkomst.eerste,
    ):
        return False
    if not uitkomst.feiten:
        return True
    return Counter(f.id for f in uitkomst.feiten) == Counter(p.kop.id for p in reeks.plekken)


def tel(antwoord: ZendingAntwoord, zending: Zending) -> tuple[int, int, int]:
    """How many feiten the school has, holds, and cannot place."""
    geteld: Counter[str] = Counter()
    for reeks, uitkomst in zip(zending.reeksen, antwoord.uitkomsten, strict=True):
        if uitkomst.feiten:
            geteld.update(feit.uitkomst for feit in uitkomst.feiten)
        else:
            geteld[uitkomst.uitkomst] += len(reeks.plekken)
    bewaard = sum(geteld[uitkomst] for uitkomst in _BEWAARD)
    aangehouden = geteld[Uitkomst.AANGEHOUDEN]
    return bewaard, aangehouden, geteld.total() - bewaard - aangehouden
