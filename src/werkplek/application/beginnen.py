"""Begin: an empty folder gets its leerbedrijf, its first person and the start data."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from werkplek.application.context import Context, het_leerbedrijf, vraag_na
from werkplek.domain.fouten import AlGedaan, TekstGeweigerd
from werkplek.domain.kenmerk import OrganisatieId, PersoonId
from werkplek.domain.kwalificatie import Kwalificatie
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Leerbedrijf, Persoon, Rol
from werkplek.domain.tekst import lees_regel, vergelijkbaar

_ID_CIJFERS: Final = 9


@dataclass(frozen=True, slots=True)
class LeerbedrijfOpgave:
    """What a person says about the leerbedrijf; all but name and place may stay empty."""

    naam: str
    plaats: str
    adres: str = ""
    leerbedrijf_id: str = ""
    woord: str = "deelnemer"


@dataclass(frozen=True, slots=True)
class PersoonOpgave:
    """Who records."""

    naam: str
    rol: Rol = Rol.PRAKTIJKOPLEIDER
    functie: str = ""


def begin(
    ctx: Context,
    leerbedrijf: LeerbedrijfOpgave,
    persoon: PersoonOpgave,
    start: Sequence[Kwalificatie],
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> Persoon:
    """Set up the folder in one transaction.

    Raises `AlGedaan` when it was begun before, `TekstGeweigerd`, or `BevestigingNodig` when a text
    is odd and not confirmed. The leerbedrijf-ID has nine digits by itself and is not asked about.
    """
    eerste = _persoon(ctx, persoon)
    nieuw = Leerbedrijf(
        id=OrganisatieId(ctx.ids.nieuw()),
        naam=lees_regel(leerbedrijf.naam, veld="naam van het leerbedrijf"),
        plaats=lees_regel(leerbedrijf.plaats, veld="plaats"),
        adres=lees_regel(leerbedrijf.adres, veld="adres", leeg_mag=True),
        leerbedrijf_id=lees_leerbedrijf_id(leerbedrijf.leerbedrijf_id),
        woord=lees_regel(leerbedrijf.woord, veld="woord", grens=30),
    )
    vraag_na(bevestigd, tekst=_getypt(nieuw.naam, nieuw.plaats, nieuw.adres, nieuw.woord))
    vraag_na(bevestigd, tekst=_getypt(eerste.naam, eerste.functie))
    with ctx.store.unit_of_work() as uow:
        if uow.leerbedrijf() is not None:
            raise AlGedaan("beginnen")
        uow.bewaar_leerbedrijf(nieuw)
        uow.bewaar_persoon(eerste)
        uow.bewaar_kwalificaties(start)
        uow.commit()
    return eerste


def voeg_persoon_toe(
    ctx: Context, opgave: PersoonOpgave, *, bevestigd: frozenset[Navraag] = frozenset()
) -> Persoon:
    """Add someone who records.

    Raises `AlGedaan` when the name is taken (a tile must name one person), `TekstGeweigerd`, or
    `BevestigingNodig` when a text is odd and not confirmed.
    """
    persoon = _persoon(ctx, opgave)
    vraag_na(bevestigd, tekst=_getypt(persoon.naam, persoon.functie))
    with ctx.store.unit_of_work() as uow:
        het_leerbedrijf(uow)
        if vergelijkbaar(persoon.naam) in {vergelijkbaar(p.naam) for p in uow.personen()}:
            raise AlGedaan("persoon")
        uow.bewaar_persoon(persoon)
        uow.commit()
    return persoon


def lees_leerbedrijf_id(tekst: str) -> str:
    """SBB's number of a leerbedrijf: nine digits or nothing (seen form, domain research §2.4)."""
    kaal = lees_regel(tekst, veld="leerbedrijf-ID", leeg_mag=True).replace(" ", "")
    if kaal and not (kaal.isascii() and kaal.isdecimal() and len(kaal) == _ID_CIJFERS):
        raise TekstGeweigerd("leerbedrijf-ID", "vorm", len(kaal), _ID_CIJFERS)
    return kaal


def _persoon(ctx: Context, opgave: PersoonOpgave) -> Persoon:
    return Persoon(
        id=PersoonId(ctx.ids.nieuw()),
        naam=lees_regel(opgave.naam, veld="naam"),
        rol=opgave.rol,
        functie=lees_regel(opgave.functie, veld="functie", leeg_mag=True),
    )


def _getypt(*teksten: str) -> str:
    return " / ".join(teksten)
