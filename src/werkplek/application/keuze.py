"""Which werkprocessen a plaatsing is about, out of the kwalificatie as it is here."""

from werkplek.application.ports import Lezer
from werkplek.domain.feiten import WerkprocesVerwijzing
from werkplek.domain.fouten import CreboOnbekend
from werkplek.domain.kwalificatie import Crebo, Kwalificatie, WerkprocesCode


def kwalificatie_van(lezer: Lezer, crebo: Crebo) -> Kwalificatie:
    """The kwalificatie, or `CreboOnbekend`."""
    kwalificatie = lezer.kwalificatie(crebo)
    if kwalificatie is None:
        raise CreboOnbekend(crebo)
    return kwalificatie


def gekozen(
    kwalificatie: Kwalificatie, codes: tuple[WerkprocesCode, ...] | None
) -> tuple[WerkprocesVerwijzing, ...]:
    """These werkprocessen in the order of the kwalificatie; None means all of them.

    Raises `WerkprocesOnbekend`.
    """
    for code in codes or ():
        kwalificatie.werkproces(code)
    return tuple(
        WerkprocesVerwijzing(kwalificatie.crebo, w.code, w.titel)
        for w in kwalificatie.werkprocessen
        if codes is None or w.code in codes
    )
