"""One established verklaring whose turn it is: read from the log and judged, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from werkplek.domain.feiten import OordeelGegeven, Relatie
from werkplek.domain.schoolfeiten import VerklaringVastgesteld
from werkplek.domain.vaststelling import Handtekeningrol, Papier, Vorm
from werkplek.hub.herlezen import Herlezen, gang_van, herlees
from werkplek.hub.register import Zegelstand, is_schoolzegel, rij_van
from werkplek.hub.verklaringen.fouten import ZegelenMislukt
from werkplek.hub.verklaringen.toets import bezwaar


@dataclass(frozen=True, slots=True)
class Taak:
    """What must be sealed, and in whose name.

    `som` is of a sealed file that may lie ready since an earlier try; `getekend` of the file that
    the people signed.
    """

    school: int
    verklaring: str
    dossier: str
    auteur: str
    feit: str
    vast: VerklaringVastgesteld
    som: str = ""
    getekend: str = ""

    @property
    def papier(self) -> Papier:
        """What the file states."""
        return Papier(self.vast.verklaring, self.vast.vaststelling)

    @property
    def digitaal(self) -> bool:
        """Whether people signed in the file."""
        return self.vast.vaststelling.vorm == Vorm.DIGITAAL


def lees_taak(
    verbinding: sa.Connection,
    school: int,
    verklaring: str,
    *,
    stand: Zegelstand = Zegelstand.TE_VERZEGELEN,
) -> Taak | None:
    """The task, or None when there is nothing to seal. Raises `ZegelenMislukt`."""
    rij = rij_van(verbinding, school, verklaring)
    if rij is None or rij.stand != stand or rij.ingetrokken_op is not None:
        return None
    alle = herlees(verbinding, school, rij.dossier)
    deel = next((een for een in alle if een.feit.id == rij.feit), None)
    if deel is None or not isinstance(deel.feit.inhoud, VerklaringVastgesteld):
        raise ZegelenMislukt("gewist", blijvend=True)
    keur(deel, alle, verklaring)
    taak = _taak(school, rij, deel)
    return replace(taak, getekend=_getekend(alle, rij)) if taak.digitaal else taak


def verzegelde_taak(verbinding: sa.Connection, school: int, verklaring: str) -> Taak | None:
    """What was sealed, with the digest of its file; None when it is not, or erased."""
    rij = rij_van(verbinding, school, verklaring)
    if rij is None or rij.stand != Zegelstand.VERZEGELD or rij.ingetrokken_op is not None:
        return None
    feiten = herlees(verbinding, school, rij.dossier, soorten={"verklaring_vastgesteld"})
    deel = next((een for een in feiten if een.feit.id == rij.feit), None)
    return None if deel is None else _taak(school, rij, deel)


def _taak(school: int, rij: Any, deel: Herlezen) -> Taak:  # noqa: ANN401  a row
    assert isinstance(deel.feit.inhoud, VerklaringVastgesteld)  # noqa: S101  the caller looked
    return Taak(
        school=school,
        verklaring=rij.verklaring,
        dossier=rij.dossier,
        auteur=deel.feit.auteur,
        feit=rij.feit,
        vast=deel.feit.inhoud,
        som=rij.zegel_som or "",
    )


def keur(vast: Herlezen, alle: Sequence[Herlezen], verklaring: str) -> None:
    """Judge the feit by all that was in the log before it. Raises `ZegelenMislukt`."""
    eerder = [
        deel
        for deel in alle
        if deel.nr < vast.nr and not isinstance(deel.feit.inhoud, VerklaringVastgesteld)
    ]
    gang = gang_van(eerder)
    stand = next((s for p in gang.plaatsingen for s in p.verklaringen if s.id == verklaring), None)
    if stand is None:
        raise ZegelenMislukt("geen_verklaring", blijvend=True)
    inhoud, aanbod = vast.feit.inhoud, vast.feit.verwezen(Relatie.RUST_OP)
    assert isinstance(inhoud, VerklaringVastgesteld)  # noqa: S101  the caller looked
    if wat := bezwaar(stand, gang, inhoud.verklaring, aanbod):
        raise ZegelenMislukt(wat.reden, blijvend=True)


def _getekend(alle: Sequence[Herlezen], rij: Any) -> str:  # noqa: ANN401  a row
    """The file that the deelnemer signed last, where the one who judged let them sign."""
    oordelen = [
        deel.feit.auteur
        for deel in alle
        if isinstance(deel.feit.inhoud, OordeelGegeven)
        and rij.verklaring in deel.feit.verwezen(Relatie.RUST_OP)
    ]
    gang = gang_van([deel for deel in alle if not is_schoolzegel(deel.feit)])
    return next(
        (
            gezet.sha256
            for p in gang.plaatsingen
            for stand in p.verklaringen
            if stand.id == rij.verklaring
            for gezet in reversed(stand.handtekeningen)
            if gezet.rol is Handtekeningrol.DEELNEMER and gezet.door in oordelen[-1:]
        ),
        "",
    )
