"""The picture of *Vandaag*: my deelnemers as tiles, and everyone else one tap away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from werkplek.application.beelden.namen import dubbele_roepnamen, genoemd
from werkplek.application.beelden.terugbellen import te_bellen
from werkplek.application.ports import Lezer, OverzichtRegel
from werkplek.domain.begeleiding import Bezoek, begeleiding
from werkplek.domain.kenmerk import DeelnemerId, PersoonId
from werkplek.domain.personen import Persoon, Rol
from werkplek.domain.plaatsing import PlaatsingStaat
from werkplek.woorden.dagen import wanneer
from werkplek.woorden.standen import van
from werkplek.woorden.vandaag import bezoek

_BEZOEKEN: Final = frozenset({"bezoek_gepland", "gesprek_vastgelegd", "feit_herroepen"})
_VOLGERS: Final = frozenset({Rol.JOBCOACH, Rol.BPV_BEGELEIDER})
"""Who may follow deelnemers at several leerbedrijven."""


@dataclass(frozen=True, slots=True)
class DeelnemerTegel:
    """One deelnemer: name, what is done, when last seen. `pauze` shows as a shape and a word.

    Of who stopped for a while nothing ages: `laatst` says at most whom to call. `leerbedrijf` is
    empty while all are at the same one; `bezoek` is the next visit, in words; `op_bezoek`: today.
    """

    deelnemer: DeelnemerId
    naam: str
    kwalificatie: str
    stand: str
    laatst: str
    pauze: bool = False
    beeindigd: bool = False
    leerbedrijf: str = ""
    bezoek: str = ""
    op_bezoek: bool = False


@dataclass(frozen=True, slots=True)
class VandaagBeeld:
    """`mijn` are the running plaatsingen of this person, in the order of their names.

    `per_leerbedrijf`: they come by leerbedrijf, and each begins with its name.
    """

    mijn: tuple[DeelnemerTegel, ...]
    andere: tuple[DeelnemerTegel, ...]
    mag_toevoegen: bool
    per_leerbedrijf: bool = False

    @property
    def leeg(self) -> bool:
        """Nobody was added yet."""
        return not self.mijn and not self.andere


def vandaag_beeld(lezer: Lezer, ik: Persoon, vandaag: date) -> VandaagBeeld:
    """Names in a fixed order, so that a tile keeps its place.

    A plain read of the projection; only who visits or follows past one leerbedrijf reads more.
    """
    regels = sorted(
        lezer.overzicht(),
        key=lambda r: (r.roepnaam.casefold(), r.achternaam.casefold(), r.deelnemer),
    )
    dubbel = dubbele_roepnamen(regels)
    bellen = _te_bellen(lezer, ik, regels, vandaag)
    tegels = [_tegel(r, vandaag, dubbel, bellen) for r in regels]
    van_mij = [_is_van_mij(r, ik) for r in regels]
    mijn = [tegel for tegel, hoort in zip(tegels, van_mij, strict=True) if hoort]
    if ik.rol in _VOLGERS:
        mijn = _met_leerbedrijf(lezer, mijn)
    if ik.rol is Rol.BPV_BEGELEIDER:
        hier = [regel for regel, hoort in zip(regels, van_mij, strict=True) if hoort]
        mijn = _met_bezoek(mijn, _bezoeken(lezer, hier, vandaag), vandaag)
    per_leerbedrijf = ik.rol is Rol.JOBCOACH and any(tegel.leerbedrijf for tegel in mijn)
    if per_leerbedrijf:
        mijn.sort(key=lambda tegel: tegel.leerbedrijf.casefold())
    return VandaagBeeld(
        mijn=tuple(mijn),
        andere=tuple(t for t, hoort in zip(tegels, van_mij, strict=True) if not hoort),
        mag_toevoegen=ik.rol is Rol.PRAKTIJKOPLEIDER,
        per_leerbedrijf=per_leerbedrijf,
    )


def _is_van_mij(regel: OverzichtRegel, ik: Persoon) -> bool:
    loopt = regel.staat in {PlaatsingStaat.LOOPT, PlaatsingStaat.PAUZE}
    van_mij = {ik.id, PersoonId("")}
    return loopt and (ik.rol is not Rol.PRAKTIJKOPLEIDER or regel.praktijkopleider in van_mij)


def _te_bellen(
    lezer: Lezer, ik: Persoon, regels: Sequence[OverzichtRegel], vandaag: date
) -> Mapping[DeelnemerId, str]:
    gestopt = any(regel.staat is PlaatsingStaat.PAUZE for regel in regels)
    return te_bellen(lezer, ik, vandaag) if gestopt else {}


def _met_leerbedrijf(lezer: Lezer, tegels: list[DeelnemerTegel]) -> list[DeelnemerTegel]:
    """With the name of the leerbedrijf, when there is more than one."""
    bekend = lezer.leerbedrijven()
    eigen = lezer.leerbedrijf() if bekend else None
    hier = eigen.naam if eigen is not None else ""
    waar = [bekend.get(tegel.deelnemer, hier) for tegel in tegels]
    if len(set(waar)) < 2:  # noqa: PLR2004  one is no choice
        return tegels
    return [replace(t, leerbedrijf=naam) for t, naam in zip(tegels, waar, strict=True)]


def _bezoeken(
    lezer: Lezer, regels: Sequence[OverzichtRegel], vandaag: date
) -> dict[DeelnemerId, Bezoek]:
    """The next visit to each, of those that have one."""
    gevonden: dict[DeelnemerId, Bezoek] = {}
    for regel in regels:
        feiten = lezer.feiten(regel.deelnemer, soorten=_BEZOEKEN)
        if feiten and regel.plaatsing is not None:
            gepland = begeleiding(regel.plaatsing, feiten).gepland
            komt = next((een for een in gepland if een.op >= vandaag), None)
            if komt is not None:
                gevonden[regel.deelnemer] = komt
    return gevonden


def _met_bezoek(
    tegels: list[DeelnemerTegel], bezoeken: Mapping[DeelnemerId, Bezoek], vandaag: date
) -> list[DeelnemerTegel]:
    """Those with a visit first, the soonest at the top."""
    met = [
        replace(
            t,
            bezoek=bezoek(wanneer(komt.op, vandaag=vandaag), komt.tijd),
            op_bezoek=komt.op == vandaag,
        )
        for t in tegels
        if (komt := bezoeken.get(t.deelnemer)) is not None
    ]
    met.sort(key=lambda t: (bezoeken[t.deelnemer].op, bezoeken[t.deelnemer].tijd))
    return met + [t for t in tegels if t.deelnemer not in bezoeken]


def _tegel(
    regel: OverzichtRegel,
    vandaag: date,
    dubbel: frozenset[str],
    bellen: Mapping[DeelnemerId, str],
) -> DeelnemerTegel:
    pauze = regel.staat is PlaatsingStaat.PAUZE
    return DeelnemerTegel(
        deelnemer=regel.deelnemer,
        naam=genoemd(regel, dubbel),
        kwalificatie=regel.kwalificatie,
        stand=van(regel.gezien, regel.gekozen) if regel.plaatsing else "nog geen plaatsing",
        laatst=bellen.get(regel.deelnemer, "") if pauze else _laatst(regel, vandaag),
        pauze=pauze,
        beeindigd=regel.staat is PlaatsingStaat.BEEINDIGD,
    )


def _laatst(regel: OverzichtRegel, vandaag: date) -> str:
    laatst = wanneer(regel.laatst_gezien, vandaag=vandaag) if regel.laatst_gezien else ""
    return f"laatst {laatst}" if laatst else "nog niets vastgelegd"
