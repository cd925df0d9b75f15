"""Somebody known here and somebody known to a school are one: found by name, said by a person."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from werkplek.application.context import Context, Steller, het_leerbedrijf
from werkplek.application.plaatsen import plaatsingen_van
from werkplek.application.ports import Lezer, OverzichtRegel
from werkplek.application.ports_school import Uitwisselmap
from werkplek.domain.feiten import DossierGekoppeld
from werkplek.domain.fouten import AlGedaan, DeelnemerOnbekend, NietBevoegd
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId, PlaatsingId
from werkplek.domain.personen import Persoon, Rol
from werkplek.domain.plaatsing import Plaatsing
from werkplek.domain.school import Schoolband
from werkplek.domain.tekst import vergelijkbaar


@dataclass(frozen=True, slots=True)
class Koppelvoorstel:
    """Two dossiers with one name; whether they are one is for a person to say."""

    school: OrganisatieId
    eigen: DeelnemerId
    pseudoniem: DeelnemerId
    naam: str
    naam_bij_school: str
    zelfde_kwalificatie: bool


def los_hier(lezer: Lezer, banden: Collection[Schoolband]) -> tuple[OverzichtRegel, ...]:
    """The deelnemers of here whom no school knows."""
    bekend = {band.dossier for band in banden}
    return tuple(regel for regel in lezer.overzicht() if regel.deelnemer not in bekend)


def los_bij_school(
    lezer: Lezer, banden: Collection[Schoolband]
) -> tuple[tuple[Schoolband, OverzichtRegel], ...]:
    """The deelnemers of a school who were not tied to somebody of here."""
    los = {band.dossier: band for band in banden if _is_los(band)}
    regels = (regel for regel in lezer.overzicht() if regel.deelnemer in los)
    return tuple((los[regel.deelnemer], regel) for regel in regels)


def voorstellen(ctx: Context, map_: Uitwisselmap) -> tuple[Koppelvoorstel, ...]:
    """Who may be one, by name; those with the same kwalificatie first. All is left as it is.

    Of whom a person said that they are two, nobody asks again.
    """
    banden = map_.banden()
    with ctx.store.lees() as lezer:
        hier, bij_school = los_hier(lezer, banden), los_bij_school(lezer, banden)
        twee = lezer.instellingen().niet_dezelfde
    gevonden = [
        Koppelvoorstel(
            school=band.school,
            eigen=eigen.deelnemer,
            pseudoniem=band.pseudoniem,
            naam=_naam(eigen),
            naam_bij_school=_naam(regel),
            zelfde_kwalificatie=bool(eigen.crebo) and eigen.crebo == regel.crebo,
        )
        for eigen in hier
        for band, regel in bij_school
        if _lijken(eigen, regel) and (eigen.deelnemer, band.pseudoniem) not in twee
    ]
    return tuple(sorted(gevonden, key=lambda v: (not v.zelfde_kwalificatie, v.naam, v.pseudoniem)))


def niet_dezelfde(ctx: Context, eigen: DeelnemerId, pseudoniem: DeelnemerId) -> None:
    """Remember in this folder that these are two; nobody else is told, and it can be tied later."""
    with ctx.store.unit_of_work() as uow:
        eerder = uow.instellingen()
        paren = eerder.niet_dezelfde | {(eigen, pseudoniem)}
        uow.bewaar_instellingen(replace(eerder, niet_dezelfde=paren))
        uow.commit()


def koppel_dossier(
    ctx: Context, als: Persoon, eigen: DeelnemerId, pseudoniem: DeelnemerId
) -> FeitId:
    """State to the school that somebody of here is whom it knows as `pseudoniem`.

    What was recorded before goes there as it is. When both run the same kwalificatie the two
    plaatsingen become one. Raises `NietBevoegd`, `DeelnemerOnbekend` or `AlGedaan`.
    """
    if als.rol is not Rol.PRAKTIJKOPLEIDER:
        raise NietBevoegd("koppelen", Rol.PRAKTIJKOPLEIDER)
    with ctx.store.unit_of_work() as uow:
        band = uow.schoolband(pseudoniem)
        if band is None:
            raise DeelnemerOnbekend(pseudoniem)
        if not _is_los(band) or uow.schoolband(eigen) is not None:
            raise AlGedaan("koppelen")
        if not any(regel.deelnemer == eigen for regel in uow.overzicht()):
            raise DeelnemerOnbekend(eigen)
        steller = Steller(ctx, uow, als)
        bedrijf = het_leerbedrijf(uow)
        inhoud = DossierGekoppeld(bedrijf.id, eigen, *_een_plaatsing(uow, eigen, band))
        feit = steller.feit(pseudoniem, inhoud, gezien_op=ctx.clock.vandaag())
        uow.voeg_toe(feit)
        uow.commit()
    return feit.id


def _is_los(band: Schoolband) -> bool:
    return not band.gekoppeld and band.dossier == band.pseudoniem


def _lijken(een: OverzichtRegel, ander: OverzichtRegel) -> bool:
    if vergelijkbaar(_naam(een)) == vergelijkbaar(_naam(ander)):
        return True
    roepnaam = vergelijkbaar(een.roepnaam) == vergelijkbaar(ander.roepnaam)
    return roepnaam and not (een.achternaam and ander.achternaam)


def _naam(regel: OverzichtRegel) -> str:
    return f"{regel.roepnaam} {regel.achternaam}".strip()


def _een_plaatsing(
    lezer: Lezer, eigen: DeelnemerId, band: Schoolband
) -> tuple[PlaatsingId | None, PlaatsingId | None]:
    """The last pair for one kwalificatie, those that run first; or nothing."""
    paren = [
        (hier, daar)
        for hier in plaatsingen_van(lezer, eigen)
        for daar in plaatsingen_van(lezer, band.dossier)
        if hier.kwalificatie.crebo == daar.kwalificatie.crebo
    ]
    if not paren:
        return None, None
    hier, daar = max(paren, key=lambda paar: tuple(map(_rang, paar)))
    return hier.id, daar.id


def _rang(plaatsing: Plaatsing) -> tuple[bool, str]:
    return plaatsing.beeindigd_op is None, plaatsing.begin.isoformat()
