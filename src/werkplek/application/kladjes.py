"""Keep what was typed and not kept yet, for its owner; it is no feit and leaves no trace."""

from werkplek.application.context import Context
from werkplek.domain.kladje import Kladje
from werkplek.domain.tekst import MAX_NOTITIE, lijkt_op_bsn


def bewaar_kladje(ctx: Context, kladje: Kladje) -> bool:
    """Keep it in the place of the one before; an empty one takes it away. Tells whether it did.

    A text that may hold a BSN is not kept before somebody answered for it (design §7), and one
    that is far too long for what it is about is no text somebody typed: what was there stays.
    Nothing is kept about who was erased, however it was typed before.
    Raises `MapOnbereikbaar`.
    """
    if lijkt_op_bsn(kladje.tekst) or len(kladje.tekst) > 2 * MAX_NOTITIE:
        return False
    with ctx.store.unit_of_work() as uow:
        if uow.kladje(kladje.persoon, kladje.onderwerp) != kladje.tekst:
            uow.bewaar_kladje(kladje)
            uow.commit()
    return True
