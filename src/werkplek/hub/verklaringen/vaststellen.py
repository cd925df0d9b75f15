"""The steps of the examencommissie, each as a feit of the school through the hub's own device."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from werkplek.domain.feiten import Inhoud, Relatie, Verwijzing
from werkplek.domain.kenmerk import FeitId
from werkplek.domain.school import Schoolrol
from werkplek.domain.schoolfeiten import (
    VerklaringIngetrokken,
    VerklaringTeruggegeven,
    VerklaringUitgereikt,
    VerklaringVastgesteld,
)
from werkplek.domain.vaststelling import Papier, Vaststelling
from werkplek.hub.opzoeken import persoon_met
from werkplek.hub.register import Zegelstand
from werkplek.hub.spoor import noteer
from werkplek.hub.stellen import Steller
from werkplek.hub.verklaringen.fouten import VerklaringGeweigerd
from werkplek.hub.verklaringen.toets import Bezwaar, bezwaar, met_titels
from werkplek.hub.verklaringen.zoeken import Gevonden

ROL = Schoolrol.EXAMENCOMMISSIE
"""Who may do all this, and nobody else (design §2)."""


@dataclass(frozen=True, slots=True)
class Voorgenomen:
    """What would be established, with the digest of the file that says so."""

    papier: Papier
    pdf_sha256: str = ""


def bereid_voor(
    gevonden: Gevonden, vaststelling: Vaststelling, nagekeken: frozenset[str] = frozenset()
) -> Papier:
    """The paper that would be established; `nagekeken` are codes whose titles were compared.

    Raises `VerklaringGeweigerd`.
    """
    verklaring = met_titels(gevonden.stand.verklaring, nagekeken)
    if wat := bezwaar(gevonden.stand, gevonden.gang, verklaring):
        raise _geweigerd(wat)
    return Papier(verklaring, vaststelling)


def stel_vast(steller: Steller, gevonden: Gevonden, voorgenomen: Voorgenomen) -> str:
    """Establish it as it was shown. Raises `VerklaringGeweigerd`: it changed since."""
    papier = voorgenomen.papier
    if wat := bezwaar(gevonden.stand, gevonden.gang, papier.verklaring):
        raise _geweigerd(wat)
    assert papier.vaststelling is not None  # noqa: S101  made by `bereid_voor`
    inhoud = VerklaringVastgesteld(
        gevonden.stand.plaatsing, papier.verklaring, papier.vaststelling, voorgenomen.pdf_sha256
    )
    return _stel(steller, gevonden, inhoud, _open(gevonden))


def geef_terug(steller: Steller, gevonden: Gevonden, reden: str) -> str:
    """Hand every open offer back, and say why. Raises `VerklaringGeweigerd`."""
    _eis_niet_ingetrokken(gevonden)
    if gevonden.stand.vaststelling is not None:
        raise VerklaringGeweigerd("al_vastgesteld")
    if not gevonden.stand.open_aanbod:
        raise VerklaringGeweigerd("niet_aangeboden")
    inhoud = VerklaringTeruggegeven(gevonden.stand.plaatsing, reden)
    return _stel(steller, gevonden, inhoud, _open(gevonden))


def reik_uit(steller: Steller, gevonden: Gevonden, op: date) -> str:
    """The deelnemer got it on this day. Raises `VerklaringGeweigerd`."""
    _eis_vast(gevonden)
    if gevonden.stand.uitgereikt_op is not None:
        raise VerklaringGeweigerd("al_uitgereikt")
    if gevonden.rij is None or gevonden.rij.stand != Zegelstand.VERZEGELD:
        raise VerklaringGeweigerd("niet_verzegeld")
    if op > steller.vandaag:
        raise VerklaringGeweigerd("dag_toekomst")
    return _stel(steller, gevonden, VerklaringUitgereikt(gevonden.stand.plaatsing), op=op)


def trek_in(steller: Steller, gevonden: Gevonden, reden: str) -> str:
    """The school takes it back, and says why. Raises `VerklaringGeweigerd`."""
    _eis_vast(gevonden)
    return _stel(steller, gevonden, VerklaringIngetrokken(gevonden.stand.plaatsing, reden))


def naam_van(verbinding: sa.Connection, school: int, persoon: str) -> str:
    """How somebody of the school is called."""
    return str(persoon_met(verbinding, school, persoon).naam)


def _stel(
    steller: Steller,
    gevonden: Gevonden,
    inhoud: Inhoud,
    ook: tuple[FeitId, ...] = (),
    *,
    op: date | None = None,
) -> str:
    rust_op = (FeitId(gevonden.stand.id), *ook)
    verwijst = tuple(Verwijzing(Relatie.RUST_OP, feit) for feit in rust_op)
    id_ = steller.stel(gevonden.dossier, inhoud, op or steller.vandaag, verwijst)
    steller.schrijf()
    noteer(
        steller.verbinding,
        steller.school.nr,
        steller.auteur,
        _SPOOR[type(inhoud)],
        nu=steller.nu,
        waarover=gevonden.stand.id,
    )
    return id_


_SPOOR = {
    VerklaringVastgesteld: "verklaring_vastgesteld",
    VerklaringTeruggegeven: "verklaring_teruggegeven",
    VerklaringUitgereikt: "verklaring_uitgereikt",
    VerklaringIngetrokken: "verklaring_ingetrokken",
}


def _open(gevonden: Gevonden) -> tuple[FeitId, ...]:
    return tuple(een.feit for een in gevonden.stand.open_aanbod)


def _eis_niet_ingetrokken(gevonden: Gevonden) -> None:
    if gevonden.stand.ingetrokken is not None:
        raise VerklaringGeweigerd("ingetrokken")


def _eis_vast(gevonden: Gevonden) -> None:
    _eis_niet_ingetrokken(gevonden)
    if gevonden.stand.vaststelling is None:
        raise VerklaringGeweigerd("niet_vastgesteld")


def _geweigerd(wat: Bezwaar) -> VerklaringGeweigerd:
    return VerklaringGeweigerd(wat.reden, wat.codes)
