"""Link this folder to a school: keys, the one-time code, and the school as its hub answered."""

from dataclasses import dataclass, field
from typing import Final

from werkplek.application.context import Context, het_leerbedrijf
from werkplek.application.hubfouten import HubVerkeerd
from werkplek.application.koppelopgave import Koppelopgave
from werkplek.application.ports import Lezer
from werkplek.application.ports_school import Hubs, Uitwisselmap
from werkplek.domain.fouten import KoppelingGeweigerd, NietBevoegd
from werkplek.domain.kenmerk import OrganisatieId
from werkplek.domain.personen import Persoon, Rol
from werkplek.domain.school import HouderSoort, School
from werkplek.protocol.fouten import NietCanoniek
from werkplek.protocol.naam import naam_in, naam_uit
from werkplek.protocol.uitwisseling import Aanmelding, AanmeldingAntwoord, Persoonsopgave
from werkplek.protocol.verzoeksleutel import (
    bewijstekst,
    nieuwe_verzoeksleutel,
    onderteken,
    publiek_van,
)
from werkplek.protocol.vinger import vinger_van
from werkplek.woorden.vingerwoorden import vingerwoorden

_SLEUTEL: Final = 32


@dataclass(frozen=True, slots=True)
class Gekoppeld:
    """The school, and the words that both sides compare: those of its key, and of this device's."""

    school: School
    woorden_school: tuple[str, ...]
    woorden_apparaat: tuple[str, ...]
    verzoeksleutel: bytes = field(repr=False)


def koppel(
    ctx: Context, map_: Uitwisselmap, hubs: Hubs, als: Persoon, opgave: Koppelopgave
) -> Gekoppeld:
    """Enrol this device at a school, and keep it; the words are compared afterwards.

    Raises as `meld_aan`.
    """
    gekoppeld = meld_aan(ctx, map_, hubs, als, opgave)
    bewaar_koppeling(map_, gekoppeld)
    return gekoppeld


def bewaar_koppeling(map_: Uitwisselmap, gekoppeld: Gekoppeld) -> None:
    """From now on this folder exchanges with the school."""
    map_.bewaar_school(gekoppeld.school, gekoppeld.verzoeksleutel)


def meld_aan(
    ctx: Context, map_: Uitwisselmap, hubs: Hubs, als: Persoon, opgave: Koppelopgave
) -> Gekoppeld:
    """Enrol this device at a school; nothing is kept here, whatever the school answers.

    Raises `NietBevoegd`, `KoppelingGeweigerd` (`vinger`, `andere_sleutel`) or as `Hub`.
    """
    with ctx.store.lees() as lezer:
        _mag_koppelen(lezer, als)
        bedrijf = het_leerbedrijf(lezer)
    personen = opgaven_van(ctx)
    apparaat, zegelsleutel = map_.aanmelding()
    verzoek = nieuwe_verzoeksleutel()
    boodschap = bewijstekst(opgave.code, apparaat, zegelsleutel, verzoek)
    aanmelding = Aanmelding(
        code=opgave.code,
        apparaat=naam_in(apparaat),
        naam=bedrijf.naam,
        zegelsleutel=zegelsleutel,
        verzoeksleutel=publiek_van(verzoek),
        organisatie=naam_in(bedrijf.id),
        personen=personen,
        bewijzen=(map_.teken(boodschap), onderteken(verzoek, boodschap)),
    )
    school = school_van(hubs.meld_aan(opgave.adres, aanmelding), opgave.adres)
    _is_dezelfde(map_, school, opgave)
    woorden = vingerwoorden(school.sleutel), vingerwoorden(zegelsleutel)
    return Gekoppeld(school, *woorden, verzoek)


def opgaven_van(ctx: Context) -> tuple[Persoonsopgave, ...]:
    """Who records here, as a school is told."""
    with ctx.store.lees() as lezer:
        return tuple(Persoonsopgave(naam_in(p.id), p.naam, p.rol) for p in lezer.personen())


def school_van(antwoord: AanmeldingAntwoord, adres: str) -> School:
    """The school as its hub answered. Raises `HubVerkeerd` for half an answer."""
    try:
        id_ = OrganisatieId(naam_uit(antwoord.school))
        soort = HouderSoort(antwoord.houder_soort)
    except (NietCanoniek, ValueError) as fout:
        raise HubVerkeerd("geen_hub") from fout
    sleutels = antwoord.sleutel, antwoord.noodsleutel
    if not (id_ and antwoord.hub and antwoord.naam) or {len(s) for s in sleutels} != {_SLEUTEL}:
        raise HubVerkeerd("geen_hub")
    return School(
        id=id_,
        naam=antwoord.naam,
        adres=adres,
        hub=antwoord.hub,
        tijdvak=antwoord.tijdvak,
        sleutel=antwoord.sleutel,
        noodsleutel=antwoord.noodsleutel,
        houder=antwoord.houder,
        houder_soort=soort,
    )


def _mag_koppelen(lezer: Lezer, als: Persoon) -> None:
    """A praktijkopleider, where there is one; a bpv-begeleider links a device of their own."""
    opleiders = any(p.rol is Rol.PRAKTIJKOPLEIDER for p in lezer.personen())
    if opleiders and als.rol is not Rol.PRAKTIJKOPLEIDER:
        raise NietBevoegd("werkplek", Rol.PRAKTIJKOPLEIDER)


def _is_dezelfde(map_: Uitwisselmap, school: School, opgave: Koppelopgave) -> None:
    if opgave.vinger and vinger_van(school.sleutel) != opgave.vinger:
        raise KoppelingGeweigerd("vinger")
    eerder = next((s for s in map_.scholen() if s.id == school.id), None)
    if eerder is not None and eerder.sleutel != school.sleutel:
        raise KoppelingGeweigerd("andere_sleutel")
