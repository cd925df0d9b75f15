"""How a praktijkverklaring would read now: every aangetoond werkproces with the days behind it."""

from datetime import date

from werkplek.application.context import Context, het_leerbedrijf
from werkplek.application.keuze import eigen_kwalificatie
from werkplek.application.ports import Lezer
from werkplek.application.titels import Titels, vaststaand
from werkplek.domain.kwalificatie import Kwalificatie, WerkprocesCode, kerntaak_code_van
from werkplek.domain.personen import Persoon, Persoonsgegevens
from werkplek.domain.verklaring import Ondertekenaar, Verklaring, VerklaringBedrijf, VerklaringRegel
from werkplek.domain.voortgang import PlaatsingVoortgang, WerkprocesStand


def ontwerp(
    lezer: Lezer,
    gang: PlaatsingVoortgang,
    gegevens: Persoonsgegevens,
    als: Persoon,
    *,
    nummer: str,
    ctx: Context,
) -> Verklaring:
    """The verklaring as it would read now: every aangetoond werkproces with the days behind it.

    `als` is the praktijkopleider of the plaatsing, and will sign.
    """
    plaatsing, vandaag = gang.plaatsing, ctx.clock.vandaag()
    bedrijf = het_leerbedrijf(lezer)
    return Verklaring(
        nummer=nummer,
        opgemaakt_op=vandaag,
        deelnemer=gegevens,
        bedrijf=VerklaringBedrijf(
            bedrijf.naam, bedrijf.plaats, bedrijf.adres, bedrijf.leerbedrijf_id
        ),
        praktijkopleider=ondertekenaar(als),
        crebo=plaatsing.kwalificatie.crebo,
        kwalificatie=plaatsing.kwalificatie.naam,
        niveau=plaatsing.kwalificatie.niveau,
        dossier=plaatsing.kwalificatie.dossier,
        begin=plaatsing.begin,
        eind=plaatsing.beeindigd_op or plaatsing.eind,
        school=plaatsing.school,
        regels=regels_van(lezer, gang, tot_en_met=vandaag),
    )


def ondertekenaar(persoon: Persoon) -> Ondertekenaar:
    """How somebody stands under a paper."""
    return Ondertekenaar(persoon.naam, persoon.functie or persoon.rol)


def is_verouderd(
    lezer: Lezer, gang: PlaatsingVoortgang, concept: Verklaring, als: Persoon, op: date
) -> bool:
    """Whether a concept reads otherwise than it would now.

    Its lines changed, or of several who may judge it names another than `als`.
    """
    iedereen = not gang.plaatsing.praktijkopleider
    ander = iedereen and concept.praktijkopleider != ondertekenaar(als)
    return ander or regels_van(lezer, gang, tot_en_met=op) != concept.regels


def regels_van(
    lezer: Lezer, gang: PlaatsingVoortgang, *, tot_en_met: date
) -> tuple[VerklaringRegel, ...]:
    """One line per chosen werkproces that was stated aangetoond, in code order.

    It prints the days of the plaatsing up to `tot_en_met`, which is today. A day that is still to
    come, or from before the plaatsing, is not printed; without another day there is no line.
    """
    crebo = gang.plaatsing.kwalificatie.crebo
    kwalificatie = eigen_kwalificatie(lezer, gang.plaatsing)
    bevestigd = lezer.bevestigde_titels(crebo)
    regels = []
    for stand in gang.gekozen:
        basis = stand.basis(tot_en_met=tot_en_met)
        if stand.aangetoond is None or not basis:
            continue
        regels.append(
            VerklaringRegel(
                kerntaak=kerntaak_code_van(stand.code),
                kerntaak_titel=_kerntaak_titel(kwalificatie, stand.code),
                code=stand.code,
                titel=stand.titel,
                titel_bevestigd=titels_kloppen(kwalificatie, bevestigd, stand),
                gezien_op=tuple(sorted({w.gezien_op for w in basis})),
                waarnemingen=tuple(w.id for w in basis),
                toelichting=stand.aangetoond.toelichting,
            )
        )
    return tuple(regels)


def titels_kloppen(
    kwalificatie: Kwalificatie | None, bevestigd: Titels, stand: WerkprocesStand
) -> bool:
    """Whether the titles that would be printed, of werkproces and kerntaak, are established.

    A title is when the sources of its edition attest exactly what was shown, when a file says so of
    any edition as SBB's own (`officieel`), or when a person confirmed it.
    """
    return titels_op_papier(kwalificatie, stand) <= vaststaand(kwalificatie, bevestigd)


def titels_op_papier(kwalificatie: Kwalificatie | None, stand: WerkprocesStand) -> Titels:
    """Code and title of the werkproces, and of its kerntaak as far as that is known here."""
    kerntaak = (kerntaak_code_van(stand.code), _kerntaak_titel(kwalificatie, stand.code))
    return frozenset(deel for deel in ((stand.code, stand.titel), kerntaak) if deel[1])


def _kerntaak_titel(kwalificatie: Kwalificatie | None, code: WerkprocesCode) -> str:
    kerntaken = kwalificatie.kerntaken if kwalificatie is not None else ()
    gezocht = kerntaak_code_van(code)
    return next((kerntaak.titel for kerntaak in kerntaken if kerntaak.code == gezocht), "")
