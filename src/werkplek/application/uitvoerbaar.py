"""Which werkprocessen can be done at this werkplek, as SBB's Stagemarkt records per leerplaats."""

from collections.abc import Collection
from dataclasses import dataclass

from werkplek.application.context import Context
from werkplek.application.keuze import kwalificatie_van
from werkplek.application.ports import Lezer
from werkplek.domain.bevoegdheid import mag_plaatsen
from werkplek.domain.kwalificatie import Crebo, Kwalificatie
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon


@dataclass(frozen=True, slots=True)
class Uitvoerbaar:
    """What was said of one kwalificatie: the titles that can be done here.

    `titels` empty: nobody said yet, and all is offered. `bekend` are the titles one could say it
    of, those of the newest edition; a title that only an older edition has is offered as well.
    """

    titels: frozenset[str]
    bekend: frozenset[str]

    @property
    def gezegd(self) -> bool:
        """Whether anybody said what can be done here."""
        return bool(self.titels)

    def hier(self, titel: str) -> bool:
        """Whether the werkproces of this title is offered first."""
        return not self.gezegd or titel in self.titels or titel not in self.bekend


def uitvoerbaar_van(lezer: Lezer, crebo: Crebo) -> Uitvoerbaar:
    """What was said of this kwalificatie; reads no edition while nobody said anything."""
    titels = lezer.uitvoerbaar(crebo)
    return Uitvoerbaar(titels, _titels_van(lezer.kwalificatie(crebo)) if titels else titels)


def hele_kwalificatie(lezer: Lezer, crebo: Crebo) -> Kwalificatie:
    """The kwalificatie it is said of: a certificaat stands for the one it is a part of.

    Raises `CreboOnbekend`.
    """
    genoemd = kwalificatie_van(lezer, crebo)
    return kwalificatie_van(lezer, genoemd.hoort_bij) if genoemd.hoort_bij else genoemd


def zeg_uitvoerbaar(
    ctx: Context,
    als: Persoon,
    crebo: Crebo,
    titels: Collection[str],
    *,
    bevestigd: frozenset[Navraag] = frozenset(),  # noqa: ARG001  nothing is asked about a tick
) -> Uitvoerbaar:
    """Say which werkprocessen of the newest edition can be done here; none: nobody said yet.

    What was said of titles that only older editions have stays as it is. Raises `NietBevoegd` or
    `CreboOnbekend`.
    """
    mag_plaatsen(als, handeling="werkplek")
    with ctx.store.unit_of_work() as uow:
        kwalificatie = hele_kwalificatie(uow, crebo)
        bekend = _titels_van(kwalificatie)
        nieuw = bekend & frozenset(titels)
        if nieuw:
            nieuw |= uow.uitvoerbaar(kwalificatie.crebo) - bekend
        uow.bewaar_uitvoerbaar(kwalificatie.crebo, nieuw)
        uow.commit()
    return Uitvoerbaar(nieuw, bekend)


def _titels_van(kwalificatie: Kwalificatie | None) -> frozenset[str]:
    return frozenset(w.titel for w in kwalificatie.werkprocessen) if kwalificatie else frozenset()
