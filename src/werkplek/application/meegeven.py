"""What did not reach a school yet, in a file that only that school can open: a USB stick as a line.

Nothing counts as sent by it: the hub of the school answers when it took the file in and the line
is there again.
"""

from werkplek.application.context import Context
from werkplek.application.hubfouten import HubVerkeerd
from werkplek.application.ports_school import Uitwisselmap
from werkplek.domain.school import School
from werkplek.protocol import verzegeld
from werkplek.protocol.fouten import ZegelKloptNiet


def bestandsnaam(school: School) -> str:
    """`voor-<school>.werkplek`."""
    return verzegeld.bestandsnaam(school.naam)


def exporteer_voor(ctx: Context, map_: Uitwisselmap, school: School) -> tuple[bytes, int]:
    """The file, and how many feiten are in it; 0 when nothing waits for this school.

    Raises `HubVerkeerd` when the school gave no key to seal for, and `protocol.fouten.TeGroot`.
    """
    ctx.store.sluit_reeks()
    reeksen = map_.te_versturen(school.id, feiten=10**9, bytes_=verzegeld.MAX_BESTAND)
    meegave = verzegeld.meegave_van(school.id, map_.aanmelding()[0], reeksen)
    try:
        bestand = verzegeld.pak_meegave(meegave, school.noodsleutel)
    except ZegelKloptNiet as fout:
        raise HubVerkeerd("bewijs") from fout
    return bestand, sum(len(reeks.plekken) for reeks in reeksen)
