"""How a praktijkverklaring would read now: every aangetoond werkproces with the days behind it."""

from werkplek.application.context import Context, het_leerbedrijf, persoon_van
from werkplek.application.ports import Lezer
from werkplek.domain.kwalificatie import kerntaak_code_van
from werkplek.domain.personen import Persoonsgegevens
from werkplek.domain.verklaring import Ondertekenaar, Verklaring, VerklaringBedrijf, VerklaringRegel
from werkplek.domain.voortgang import PlaatsingVoortgang


def ontwerp(
    lezer: Lezer, gang: PlaatsingVoortgang, gegevens: Persoonsgegevens, *, nummer: str, ctx: Context
) -> Verklaring:
    """The verklaring as it would read now: every aangetoond werkproces with the days behind it."""
    plaatsing = gang.plaatsing
    bedrijf = het_leerbedrijf(lezer)
    opleider = persoon_van(lezer, plaatsing.praktijkopleider)
    return Verklaring(
        nummer=nummer,
        opgemaakt_op=ctx.clock.vandaag(),
        deelnemer=gegevens,
        bedrijf=VerklaringBedrijf(
            bedrijf.naam, bedrijf.plaats, bedrijf.adres, bedrijf.leerbedrijf_id
        ),
        praktijkopleider=Ondertekenaar(opleider.naam, opleider.functie or opleider.rol),
        crebo=plaatsing.kwalificatie.crebo,
        kwalificatie=plaatsing.kwalificatie.naam,
        niveau=plaatsing.kwalificatie.niveau,
        dossier=plaatsing.kwalificatie.dossier,
        begin=plaatsing.begin,
        eind=plaatsing.beeindigd_op or plaatsing.eind,
        school=plaatsing.school,
        regels=regels_van(lezer, gang),
    )


def regels_van(lezer: Lezer, gang: PlaatsingVoortgang) -> tuple[VerklaringRegel, ...]:
    """One line per chosen werkproces that was stated aangetoond, in code order."""
    crebo = gang.plaatsing.kwalificatie.crebo
    kwalificatie = lezer.kwalificatie(crebo)
    bevestigd = lezer.bevestigde_titels(crebo)
    regels = []
    for stand in gang.gekozen:
        if stand.aangetoond is None:
            continue
        kerntaak = kwalificatie.kerntaak_van(stand.code) if kwalificatie is not None else None
        herkomst = (
            kwalificatie.werkproces(stand.code).herkomst if kwalificatie is not None else None
        )
        basis = [
            w
            for w in stand.waarnemingen
            if not set(w.keten).isdisjoint(stand.aangetoond.waarnemingen)
        ]
        regels.append(
            VerklaringRegel(
                kerntaak=kerntaak_code_van(stand.code),
                kerntaak_titel=kerntaak.titel if kerntaak is not None else "",
                code=stand.code,
                titel=stand.titel,
                titel_bevestigd=(stand.code, stand.titel) in bevestigd
                or (herkomst is not None and not herkomst.nog_te_controleren),
                gezien_op=tuple(sorted({w.gezien_op for w in basis})),
                waarnemingen=tuple(w.id for w in basis),
                toelichting=stand.aangetoond.toelichting,
            )
        )
    return tuple(regels)
