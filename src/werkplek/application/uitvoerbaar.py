"""Which werkprocessen can be done at this werkplek, as SBB's Stagemarkt records per leerplaats.

It is said of titles, as leerstappen are: two werkprocessen of one kwalificatie that have the same
title share their tick and their leerstappen.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from werkplek.application.context import Context
from werkplek.application.keuze import geheel_van, kwalificatie_op
from werkplek.application.ports import Lezer
from werkplek.domain.bevoegdheid import mag_plaatsen
from werkplek.domain.fouten import CreboOnbekend
from werkplek.domain.kwalificatie import Crebo, Kwalificatie
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.domain.tekst import vergelijkbaar
from werkplek.domain.verschil import Wijziging, vergelijk


@dataclass(frozen=True, slots=True)
class Uitvoerbaar:
    """What was said of one kwalificatie: titles that can be done here, as `vergelijkbaar` has them.

    `bekend` are the titles one could say it of, those of the edition for who begins now; a title
    that only another edition has is offered as well. While nothing was said of these titles, all
    is offered.
    """

    titels: frozenset[str]
    bekend: frozenset[str]

    @property
    def gezegd(self) -> bool:
        """Whether anybody said what can be done here, of work that one begins on now."""
        return not self.titels.isdisjoint(self.bekend)

    def hier(self, titel: str) -> bool:
        """Whether the werkproces of this title is offered first."""
        gezocht = vergelijkbaar(titel)
        return not self.gezegd or gezocht in self.titels or gezocht not in self.bekend


def uitvoerbaar_van(lezer: Lezer, crebo: Crebo, dag: date) -> Uitvoerbaar:
    """What was said of this kwalificatie; reads no edition while nobody said anything."""
    niets = Uitvoerbaar(frozenset(), frozenset())
    if not lezer.uitvoerbaar(crebo):
        return niets
    kwalificatie = kwalificatie_op(lezer, crebo, dag)
    if kwalificatie is None:
        return niets
    return Uitvoerbaar(aangevinkt(lezer, kwalificatie), _titels_van(kwalificatie))


def aangevinkt(lezer: Lezer, kwalificatie: Kwalificatie) -> frozenset[str]:
    """The titles that were ticked in any edition, as `vergelijkbaar` has them.

    With those that this edition only reworded: its words for them are among them.
    """
    titels = _vergelijkbaar(lezer.uitvoerbaar(kwalificatie.crebo))
    return titels | _hernoemd(lezer, kwalificatie, titels).keys()


def hele_kwalificatie(lezer: Lezer, crebo: Crebo, dag: date) -> Kwalificatie:
    """What who begins on this day is placed on, in their edition.

    A certificaat stands for the kwalificatie it is a part of. Raises `CreboOnbekend`.
    """
    genoemd = kwalificatie_op(lezer, crebo, dag)
    if genoemd is None:
        raise CreboOnbekend(crebo)
    geheel = geheel_van(lezer, genoemd)
    return geheel if geheel is genoemd else kwalificatie_op(lezer, geheel.crebo, dag) or geheel


def zeg_uitvoerbaar(
    ctx: Context,
    als: Persoon,
    crebo: Crebo,
    titels: Collection[str],
    *,
    bevestigd: frozenset[Navraag] = frozenset(),  # noqa: ARG001  nothing is asked about a tick
) -> Uitvoerbaar:
    """Say what can be done here, of the edition for who begins now; nothing: nobody said yet.

    What was said of titles that only other editions have stays as it is, but for those that this
    edition reworded. Raises `NietBevoegd` or `CreboOnbekend`.
    """
    mag_plaatsen(als, handeling="werkplek")
    with ctx.store.unit_of_work() as uow:
        kwalificatie = hele_kwalificatie(uow, crebo, ctx.clock.vandaag())
        gevraagd, bekend = _vergelijkbaar(titels), _titels_van(kwalificatie)
        nieuw = {w.titel for w in kwalificatie.werkprocessen if vergelijkbaar(w.titel) in gevraagd}
        if nieuw:
            eerder = uow.uitvoerbaar(kwalificatie.crebo)
            over = _vergelijkbaar(eerder) - bekend
            over -= frozenset(_hernoemd(uow, kwalificatie, over).values())
            nieuw |= {titel for titel in eerder if vergelijkbaar(titel) in over}
        uow.bewaar_uitvoerbaar(kwalificatie.crebo, nieuw)
        uow.commit()
    return Uitvoerbaar(_vergelijkbaar(nieuw), bekend)


def _hernoemd(lezer: Lezer, kwalificatie: Kwalificatie, titels: frozenset[str]) -> dict[str, str]:
    """Titles of this edition that only reword one of `titels`, by which they reword."""
    elders = titels - _titels_van(kwalificatie)
    if not elders:
        return {}
    crebo = kwalificatie.crebo
    edities = [lezer.kwalificatie(crebo, kop.dossier.editie) for kop in lezer.edities(crebo)]
    regels = [
        regel
        for editie in edities
        if editie is not None and not elders.isdisjoint(_titels_van(editie))
        for regel in vergelijk(editie, kwalificatie).van(Wijziging.HERNOEMD)
    ]
    paren = {vergelijkbaar(r.titel_nieuw): vergelijkbaar(r.titel_oud) for r in regels}
    return {nieuw: oud for nieuw, oud in paren.items() if oud in elders}


def _titels_van(kwalificatie: Kwalificatie) -> frozenset[str]:
    return _vergelijkbaar(w.titel for w in kwalificatie.werkprocessen)


def _vergelijkbaar(titels: Iterable[str]) -> frozenset[str]:
    return frozenset(vergelijkbaar(titel) for titel in titels)
