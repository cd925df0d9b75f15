"""What must hold before the next step of a verklaring, for the app and for the hub alike."""

from dataclasses import replace

from werkplek.application.titels import Titels
from werkplek.domain.fouten import AlGedaan, VerklaringOnvolledig
from werkplek.domain.verklaring import Staat, Verklaring, VerklaringRegel
from werkplek.domain.verklaringstand import Aanbod, VerklaringStand

AANGEBODEN = "aangeboden"
VERZEGELD = "verzegeld"


def eis_open_aanbod(stand: VerklaringStand, handeling: str) -> tuple[Aanbod, ...]:
    """Every offer that the school did not answer, at least one.

    Raises `AlGedaan` once it was established, `VerklaringOnvolledig` without an offer.
    """
    if stand.vaststelling is not None or stand.ingetrokken is not None:
        raise AlGedaan(handeling)
    if not stand.open_aanbod:
        raise VerklaringOnvolledig((AANGEBODEN,))
    return stand.open_aanbod


def vast_te_stellen(stand: VerklaringStand, titels: Titels = frozenset()) -> Verklaring:
    """What would be established: as it was judged, its titles confirmed by now.

    `titels` are established here, as (code, title). Raises `AlGedaan` or `VerklaringOnvolledig`.
    """
    eis_open_aanbod(stand, "vaststellen")
    verklaring = met_titels(stand.verklaring, titels)
    verklaring.eis_volledig()
    return verklaring


def met_titels(verklaring: Verklaring, titels: Titels) -> Verklaring:
    """With every line of which the printed titles are among these marked as confirmed."""
    regels = tuple(
        replace(regel, titel_bevestigd=regel.titel_bevestigd or titels_van(regel) <= titels)
        for regel in verklaring.regels
    )
    return replace(verklaring, regels=regels)


def titels_van(regel: VerklaringRegel) -> Titels:
    """Code and title of the werkproces, and of its kerntaak as far as that is printed."""
    delen = ((regel.kerntaak, regel.kerntaak_titel), (regel.code, regel.titel))
    return frozenset(deel for deel in delen if deel[1])


def eis_uit_te_reiken(stand: VerklaringStand) -> None:
    """Raises `VerklaringOnvolledig` before it was established and sealed, `AlGedaan` after."""
    if stand.staat in {Staat.UITGEREIKT, Staat.INGETROKKEN}:
        raise AlGedaan("uitreiken")
    if stand.vaststelling is None:
        raise VerklaringOnvolledig(("vastgesteld",))
    if not stand.document:
        raise VerklaringOnvolledig((VERZEGELD,))


def eis_in_te_trekken(stand: VerklaringStand) -> None:
    """Raises `VerklaringOnvolledig` before it was established, `AlGedaan` when it was withdrawn."""
    if stand.ingetrokken is not None:
        raise AlGedaan("intrekken")
    if stand.vaststelling is None:
        raise VerklaringOnvolledig(("vastgesteld",))
