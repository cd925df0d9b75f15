"""Who may state what while no school is linked (design §2): rights follow the relation."""

from collections.abc import Collection
from typing import Final

from werkplek.domain.begeleidingsfeiten import BezoekGepland
from werkplek.domain.feiten import Feit, Inhoud, Kring, OpmerkingGemaakt
from werkplek.domain.fouten import NietBevoegd
from werkplek.domain.kenmerk import PersoonId
from werkplek.domain.personen import Persoon, Rol
from werkplek.domain.plaatsing import Plaatsing

_WAARNEMERS: Final = frozenset({Rol.PRAKTIJKOPLEIDER, Rol.JOBCOACH, Rol.BPV_BEGELEIDER})


def mag_waarnemen(persoon: Persoon) -> None:
    """A waarneming may be stated by a praktijkopleider, jobcoach or bpv-begeleider."""
    if persoon.rol not in _WAARNEMERS:
        raise NietBevoegd("waarnemen", Rol.PRAKTIJKOPLEIDER)


def mag_steunen(persoon: Persoon) -> None:
    """Support is stated by the jobcoach who gave it."""
    if persoon.rol is not Rol.JOBCOACH:
        raise NietBevoegd("steunen", Rol.JOBCOACH)


def mag_begeleiden(persoon: Persoon) -> None:
    """Visits and talks are the bpv-begeleider's."""
    if persoon.rol is not Rol.BPV_BEGELEIDER:
        raise NietBevoegd("begeleiden", Rol.BPV_BEGELEIDER)


def mag_afspreken(persoon: Persoon) -> None:
    """An agreement, and the way back from a pause, may be stated by whoever follows the work."""
    if persoon.rol not in _WAARNEMERS:
        raise NietBevoegd("afspreken", Rol.PRAKTIJKOPLEIDER)


def zichtbaar_voor(persoon: Persoon, feit: Feit) -> bool:
    """Whether this person may read a feit in the folder of the leerbedrijf.

    A note of kring *eigen* is its author's alone; support is for who gives it and for the
    praktijkopleider who works with it.
    """
    if feit.kring is Kring.EIGEN and isinstance(feit.inhoud, OpmerkingGemaakt):
        return feit.auteur == persoon.id
    if feit.kring is Kring.ONDERSTEUNING:
        return feit.auteur == persoon.id or persoon.rol is Rol.PRAKTIJKOPLEIDER
    return True


def mag_plaatsen(persoon: Persoon, *, handeling: str = "plaatsen") -> None:
    """Plaatsing and choice belong to the praktijkopleider while the leerbedrijf works alone.

    `handeling` is how the refusal names it: `plaatsen`, or `toevoegen` for a new deelnemer.
    """
    if persoon.rol is not Rol.PRAKTIJKOPLEIDER:
        raise NietBevoegd(handeling, Rol.PRAKTIJKOPLEIDER)


def mag_oordelen(persoon: Persoon, plaatsing: Plaatsing, naam_opleider: str) -> None:
    """Aangetoond and the judgement belong to the praktijkopleider of that plaatsing alone."""
    if not plaatsing.is_van(persoon):
        raise NietBevoegd("oordelen", naam_opleider)


def mag_herroepen(
    persoon: Persoon, auteur: str, plaatsing: Plaatsing, *, handeling: str = "herroepen"
) -> None:
    """A feit is withdrawn by who stated it, or by the praktijkopleider of that plaatsing.

    `handeling` is how the refusal names it: `herroepen`, or `aanpassen` for a correction.
    """
    if persoon.id != auteur and not plaatsing.is_van(persoon):
        raise NietBevoegd(handeling, "wie het vastlegde")


def mag_begeleiding_herroepen(persoon: Persoon, auteur: str, inhoud: Inhoud) -> None:
    """Guidance is withdrawn by who stated it; a visit by any bpv-begeleider who takes over."""
    neemt_over = isinstance(inhoud, BezoekGepland) and persoon.rol is Rol.BPV_BEGELEIDER
    if persoon.id != auteur and not neemt_over:
        raise NietBevoegd("herroepen", "wie het vastlegde")


def mag_wissen(persoon: Persoon, opleiders: Collection[PersoonId], wie_wel: str) -> None:
    """A dossier is erased by the praktijkopleider of one of its plaatsingen.

    Without a school the leerbedrijf is the controller. Nobody's plaatsing: any praktijkopleider.
    """
    van = {persoon.id, PersoonId("")}
    if persoon.rol is not Rol.PRAKTIJKOPLEIDER or (opleiders and van.isdisjoint(opleiders)):
        raise NietBevoegd("wissen", wie_wel)
