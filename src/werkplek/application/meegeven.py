"""What did not reach a school yet, in a file that only that school can open: a USB stick as a line.

Nothing counts as sent by it: the hub of the school answers when it took the file in and the line
is there again.
"""

from collections.abc import Iterator
from typing import Final

from werkplek.application.context import Context
from werkplek.application.hubfouten import HubVerkeerd
from werkplek.application.ports_school import Uitwisselmap
from werkplek.domain.school import School
from werkplek.protocol.fouten import ZegelKloptNiet
from werkplek.protocol.reeks import Reeks, naam_in
from werkplek.protocol.uitwisseling import MAX_FEITEN, Zending
from werkplek.protocol.verzegeld import MAX_BESTAND, Meegave, pak_meegave

UITGANG: Final = ".werkplek"


def bestandsnaam(school: School) -> str:
    """`voor-<school>.werkplek`, with only what every disk takes in a name."""
    naam = "".join(t if t.isascii() and t.isalnum() else "-" for t in school.naam.lower())
    kaal = "-".join(deel for deel in naam.split("-") if deel)
    return f"voor-{kaal or 'school'}{UITGANG}"


def exporteer_voor(ctx: Context, map_: Uitwisselmap, school: School) -> tuple[bytes, int]:
    """The file, and how many feiten are in it; 0 when nothing waits for this school.

    Raises `HubVerkeerd` when the school gave no key to seal for, and `protocol.fouten.TeGroot`.
    """
    ctx.store.sluit_reeks()
    reeksen = map_.te_versturen(school.id, feiten=10**9, bytes_=MAX_BESTAND)
    meegave = Meegave(naam_in(school.id), naam_in(map_.aanmelding()[0]), tuple(_zendingen(reeksen)))
    try:
        bestand = pak_meegave(meegave, school.noodsleutel)
    except ZegelKloptNiet as fout:
        raise HubVerkeerd("bewijs") from fout
    return bestand, sum(len(reeks.plekken) for reeks in reeksen)


def _zendingen(reeksen: tuple[Reeks, ...]) -> Iterator[Zending]:
    deel: list[Reeks] = []
    aantal = 0
    for reeks in reeksen:
        if deel and aantal + len(reeks.plekken) > MAX_FEITEN:
            yield Zending(tuple(deel))
            deel, aantal = [], 0
        deel.append(reeks)
        aantal += len(reeks.plekken)
    if deel:
        yield Zending(tuple(deel))
