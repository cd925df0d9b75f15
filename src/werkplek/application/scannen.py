"""The established paper, signed by pen, comes back as a scan: its QR says whose it is.

What the QR states and what can be read beside it are compared; what differs is told, and the scan
is kept as it is. One that belongs elsewhere, or of which that cannot be told, is asked about first.
"""

import hashlib
from dataclasses import dataclass

from werkplek.application.aantonen import eis_oordelaar, voortgang_in
from werkplek.application.context import Context, vraag_na
from werkplek.application.ports import Lezer
from werkplek.application.ports_veilig import Bijlage
from werkplek.application.ports_verklaring import Controleur
from werkplek.application.vaststellen import eis_examencommissie
from werkplek.application.verklaren import SCAN_SOORTEN
from werkplek.application.verklaringen import met_nummer
from werkplek.application.verklaringstap import Verklaringstap
from werkplek.domain.controle import Controleverslag
from werkplek.domain.feiten import ScanBewaard
from werkplek.domain.fouten import (
    NietBevoegd,
    TekstGeweigerd,
    VerklaringOnbekend,
    VerklaringOnvolledig,
)
from werkplek.domain.kenmerk import FeitId, VerklaringId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.domain.vaststelling import Vorm
from werkplek.domain.verklaringstand import VerklaringStand

MAX_SCAN = 20_000_000
"""Bytes of a scan: no more than a hub takes, for it goes to the school."""


@dataclass(frozen=True, slots=True)
class Gescand:
    """Where the scan was kept, and what the check of it said."""

    feit: FeitId
    verklaring: VerklaringId
    nummer: str
    verslag: Controleverslag


def bewaar_gescand(
    ctx: Context,
    als: Persoon,
    inhoud: bytes,
    controleur: Controleur,
    *,
    verwacht: VerklaringId | None = None,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> Gescand:
    """Keep the scan with the verklaring that its QR names; slow, for the picture is read.

    `verwacht` is for which somebody thinks it is. Raises `BevestigingNodig`: `SCAN_ZONDER_CODE`
    (yes keeps it with `verwacht`), `SCAN_VAN_ANDERE` (yes keeps it with the one of the QR),
    `SCAN_WIJKT_AF` (the QR is of other bytes than were established). Raises `TekstGeweigerd`,
    `VerklaringOnbekend` for a number that is not here, or without a QR and `verwacht`,
    `NietBevoegd`, and `VerklaringOnvolledig` when it was not established to be signed by pen.
    """
    soort = _soort(inhoud)
    verslag = controleur.controleer(inhoud)
    with ctx.store.unit_of_work() as uow:
        id_, vragen = _welke(uow, verslag, verwacht)
        stap = Verklaringstap.van(ctx, uow, als, id_)
        _eis_mag_scannen(stap)
        if _wijkt_af(stap.stand, verslag):
            vragen = (*vragen, Navraag.SCAN_WIJKT_AF)
        vraag_na(bevestigd, vragen=vragen)
        som = hashlib.sha256(inhoud).hexdigest()
        uow.bewaar_bijlage(Bijlage(som, soort, inhoud))
        feit = stap.stel(ScanBewaard(stap.stand.plaatsing, som, soort, len(inhoud)))
    return Gescand(feit, id_, stap.stand.verklaring.nummer, verslag)


def _soort(inhoud: bytes) -> str:
    soort = next((soort for begin, soort in SCAN_SOORTEN.items() if inhoud.startswith(begin)), None)
    if soort is None:
        raise TekstGeweigerd("scan", "vorm", len(inhoud))
    if len(inhoud) > MAX_SCAN:
        raise TekstGeweigerd("scan", "te_lang", len(inhoud), MAX_SCAN)
    return soort


def _welke(
    lezer: Lezer, verslag: Controleverslag, verwacht: VerklaringId | None
) -> tuple[VerklaringId, tuple[Navraag, ...]]:
    """Whose it is, and what must be asked about that."""
    if verslag.claims is not None:
        id_ = met_nummer(lezer, verslag.claims.nummer).id
        return id_, () if verwacht in {id_, None} else (Navraag.SCAN_VAN_ANDERE,)
    if verwacht is None:
        raise VerklaringOnbekend("")
    return verwacht, (Navraag.SCAN_ZONDER_CODE,)


def _wijkt_af(stand: VerklaringStand, verslag: Controleverslag) -> bool:
    return verslag.claims is not None and verslag.claims.som.hex() != stand.vast_sha256


def _eis_mag_scannen(stap: Verklaringstap) -> None:
    """The praktijkopleider of the plaatsing, or the examencommissie."""
    try:
        eis_examencommissie(stap.uow, stap.deelnemer)
    except NietBevoegd:
        plaatsing = voortgang_in(stap.uow, stap.deelnemer, stap.stand.plaatsing).plaatsing
        eis_oordelaar(stap.uow, stap.als, plaatsing)
    vast = stap.stand.vaststelling
    if vast is None:
        raise VerklaringOnvolledig(("vastgesteld",))
    if vast.vorm is not Vorm.PEN:
        raise VerklaringOnvolledig(("met_pen",))
