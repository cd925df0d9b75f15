"""What every use case is given: the open store, a clock, and names that never repeat."""

from dataclasses import dataclass
from datetime import date

from werkplek.application.ports import Clock, Ids, Lezer, Store
from werkplek.domain.feiten import Feit, Inhoud, Klok, Verwijzing
from werkplek.domain.fouten import BevestigingNodig, PersoonOnbekend, SchoolRegelt
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Leerbedrijf, Persoon
from werkplek.domain.tekst import lijkt_op_bsn, vergelijkbaar


@dataclass(frozen=True, slots=True)
class Context:
    """The outside of a use case."""

    store: Store
    clock: Clock
    ids: Ids


@dataclass(frozen=True, slots=True)
class Steller:
    """Makes feiten in the name of one person inside one transaction."""

    ctx: Context
    lezer: Lezer
    als: Persoon

    def feit(
        self,
        deelnemer: DeelnemerId,
        inhoud: Inhoud,
        *,
        gezien_op: date,
        verwijst: tuple[Verwijzing, ...] = (),
    ) -> Feit:
        """A feit stated now; a clock that went back is noted, never refused.

        It is stated to the school that knows the deelnemer, while there is none to the leerbedrijf.
        """
        nu = self.ctx.clock.nu()
        band = self.lezer.schoolband(deelnemer)
        laatste = self.lezer.laatste_moment()
        return Feit(
            id=FeitId(self.ctx.ids.nieuw()),
            organisatie=band.school if band is not None else het_leerbedrijf(self.lezer).id,
            deelnemer=deelnemer,
            auteur=self.als.id,
            vastgelegd_op=nu,
            klok=Klok.LIEP_TERUG if laatste is not None and nu < laatste else Klok.ZELF,
            gezien_op=gezien_op,
            inhoud=inhoud,
            verwijst=verwijst,
        )


def vraag_na(
    bevestigd: frozenset[Navraag], *, vragen: tuple[Navraag, ...] = (), tekst: str = ""
) -> None:
    """Raise `BevestigingNodig` with what was not answered yet, also when a text may hold a BSN."""
    if lijkt_op_bsn(tekst):
        vragen = (*vragen, Navraag.LIJKT_OP_BSN)
    open_vragen = tuple(vraag for vraag in vragen if vraag not in bevestigd)
    if open_vragen:
        raise BevestigingNodig(open_vragen)


def eis_van_hier(lezer: Lezer, deelnemer: DeelnemerId, handeling: str = "plaatsen") -> None:
    """Demand that this is for the leerbedrijf to decide. Raises `SchoolRegelt`."""
    if lezer.schoolband(deelnemer) is not None:
        raise SchoolRegelt(handeling, "de school")


def het_leerbedrijf(lezer: Lezer) -> Leerbedrijf:
    """The leerbedrijf of this folder. Raises `PersoonOnbekend` before *beginnen* was done."""
    leerbedrijf = lezer.leerbedrijf()
    if leerbedrijf is None:
        raise PersoonOnbekend("leerbedrijf")
    return leerbedrijf


def persoon_van(lezer: Lezer, genoemd: str) -> Persoon:
    """The person with this id, name or unique first name, in any case; else `PersoonOnbekend`."""
    gezocht = vergelijkbaar(genoemd)
    alle = lezer.personen()
    gelijk = [p for p in alle if gezocht in {p.id, vergelijkbaar(p.naam)}]
    begin = [p for p in alle if vergelijkbaar(p.naam).split(" ")[0] == gezocht]
    for treffers in (gelijk, begin):
        if len(treffers) == 1:
            return treffers[0]
    raise PersoonOnbekend(genoemd)
