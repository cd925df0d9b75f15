"""The picture of *Zo doen we het hier*: the leerbedrijf's own steps under the official title."""

from dataclasses import dataclass

from werkplek.application.ports import Lezer
from werkplek.domain.leerstap import Leerstap
from werkplek.domain.personen import Persoon, Rol
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing


@dataclass(frozen=True, slots=True)
class LeerstappenBeeld:
    """`officieel` names the werkproces as it stands on paper; the steps never do."""

    officieel: str
    stappen: tuple[Leerstap, ...]
    mag_wijzigen: bool


def leerstappen_beeld(
    lezer: Lezer, werkproces: WerkprocesVerwijzing, ik: Persoon
) -> LeerstappenBeeld:
    """The steps in their order; empty when nobody wrote any."""
    return LeerstappenBeeld(
        f"Werkproces {werkproces.code}: {werkproces.titel}",
        lezer.leerstappen(werkproces.crebo, werkproces.titel),
        mag_wijzigen=ik.rol is Rol.PRAKTIJKOPLEIDER,
    )


def lees_foto(lezer: Lezer, sha256: str) -> bytes:
    """The JPEG of a step; empty when there is none."""
    return lezer.leerstap_foto(sha256) if sha256 else b""
