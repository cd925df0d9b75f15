"""The picture of *Vandaag*: my deelnemers as tiles, and everyone else one tap away."""

from dataclasses import dataclass
from datetime import date

from werkplek.application.beelden.namen import dubbele_roepnamen, genoemd
from werkplek.application.ports import Lezer, OverzichtRegel
from werkplek.domain.kenmerk import DeelnemerId, PersoonId
from werkplek.domain.personen import Persoon, Rol
from werkplek.domain.plaatsing import PlaatsingStaat
from werkplek.woorden.dagen import wanneer
from werkplek.woorden.standen import van


@dataclass(frozen=True, slots=True)
class DeelnemerTegel:
    """One deelnemer: name, what is done, when last seen. `pauze` shows as a shape and a word."""

    deelnemer: DeelnemerId
    naam: str
    kwalificatie: str
    stand: str
    laatst: str
    pauze: bool = False
    beeindigd: bool = False


@dataclass(frozen=True, slots=True)
class VandaagBeeld:
    """`mijn` are the running plaatsingen of this praktijkopleider, in the order of their names."""

    mijn: tuple[DeelnemerTegel, ...]
    andere: tuple[DeelnemerTegel, ...]
    mag_toevoegen: bool

    @property
    def leeg(self) -> bool:
        """Nobody was added yet."""
        return not self.mijn and not self.andere


def vandaag_beeld(lezer: Lezer, ik: Persoon, vandaag: date) -> VandaagBeeld:
    """One plain read of the projection; names in a fixed order, so that a tile keeps its place."""
    regels = sorted(
        lezer.overzicht(),
        key=lambda r: (r.roepnaam.casefold(), r.achternaam.casefold(), r.deelnemer),
    )
    dubbel = dubbele_roepnamen(regels)
    return VandaagBeeld(
        mijn=tuple(_tegel(r, vandaag, dubbel) for r in regels if _is_van_mij(r, ik)),
        andere=tuple(_tegel(r, vandaag, dubbel) for r in regels if not _is_van_mij(r, ik)),
        mag_toevoegen=ik.rol is Rol.PRAKTIJKOPLEIDER,
    )


def _is_van_mij(regel: OverzichtRegel, ik: Persoon) -> bool:
    loopt = regel.staat in {PlaatsingStaat.LOOPT, PlaatsingStaat.PAUZE}
    van_mij = {ik.id, PersoonId("")}
    return loopt and (ik.rol is not Rol.PRAKTIJKOPLEIDER or regel.praktijkopleider in van_mij)


def _tegel(regel: OverzichtRegel, vandaag: date, dubbel: frozenset[str]) -> DeelnemerTegel:
    laatst = wanneer(regel.laatst_gezien, vandaag=vandaag) if regel.laatst_gezien else ""
    return DeelnemerTegel(
        deelnemer=regel.deelnemer,
        naam=genoemd(regel, dubbel),
        kwalificatie=regel.kwalificatie,
        stand=van(regel.gezien, regel.gekozen) if regel.plaatsing else "nog geen plaatsing",
        laatst=f"laatst {laatst}" if laatst else "nog niets vastgelegd",
        pauze=regel.staat is PlaatsingStaat.PAUZE,
        beeindigd=regel.staat is PlaatsingStaat.BEEINDIGD,
    )
