"""`werkplek deelnemer koppelen`: who here is whom at a school; without names, who may be."""

from argparse import Namespace
from collections.abc import Iterable, Iterator

from werkplek.application.dossier_koppelen import (
    koppel_dossier,
    los_bij_school,
    los_hier,
    voorstellen,
)
from werkplek.application.ports import OverzichtRegel
from werkplek.cli.sessie import Geopend, Sessie
from werkplek.domain.fouten import DeelnemerOnbekend
from werkplek.domain.kenmerk import OrganisatieId
from werkplek.domain.tekst import vergelijkbaar
from werkplek.terminal.antwoord import Antwoord, Code, Mislukt
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import opdracht
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden import uitwisselregels as woorden


def voeg_toe(onder: Opdrachten) -> None:
    parser = onder.nieuw("koppelen", hulp.DEELNEMER_KOPPELEN)
    parser.opties.add_argument("naam", metavar="NAAM", nargs="?", help=hulp.WIE_DEELNEMER)
    parser.opties.add_argument(
        "bij_school", metavar="NAAM_BIJ_SCHOOL", nargs="?", help=hulp.WIE_BIJ_SCHOOL
    )
    parser.set_defaults(voer_uit=_koppelen)


def voorstelregels(geopend: Geopend) -> Iterator[str]:
    """Who may be one, with the command that says so."""
    scholen = _scholen(geopend)
    for voorstel in voorstellen(geopend.ctx, geopend.werkplek.uitwisselmap):
        yield from woorden.voorstel(
            voorstel.naam, voorstel.naam_bij_school, scholen[voorstel.school], voorstel.pseudoniem
        )


def _koppelen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    if keuze.naam and not keuze.bij_school:
        raise Mislukt(Code.GEBRUIK, "gebruik", opdracht.NAAM_BIJ_SCHOOL_ONTBREEKT)
    with sessie.open() as geopend:
        return _koppel(geopend, keuze) if keuze.naam else _lijst(geopend)


def _lijst(geopend: Geopend) -> Antwoord:
    gevonden = voorstellen(geopend.ctx, geopend.werkplek.uitwisselmap)
    velden = [
        {"eigen": v.eigen, "pseudoniem": v.pseudoniem, "school": v.school, "naam": v.naam}
        for v in gevonden
    ]
    regels = tuple(voorstelregels(geopend))
    kop = (woorden.DEZELFDE,) if regels else (woorden.GEEN_VOORSTEL,)
    return Antwoord((*kop, *regels), {"voorstellen": velden})


def _koppel(geopend: Geopend, keuze: Namespace) -> Antwoord:
    banden = geopend.werkplek.uitwisselmap.banden()
    with geopend.ctx.store.lees() as lezer:
        eigen = _een(los_hier(lezer, banden), keuze.naam)
        paren = los_bij_school(lezer, banden)
    daar = _een((regel for _, regel in paren), keuze.bij_school)
    band = next(band for band, regel in paren if regel is daar)
    feit = koppel_dossier(geopend.ctx, geopend.ik(), eigen.deelnemer, band.pseudoniem)
    velden: dict[str, object] = {
        "feit": feit,
        "deelnemer": eigen.deelnemer,
        "pseudoniem": band.pseudoniem,
        "school": band.school,
    }
    zin = woorden.dossier_gekoppeld(eigen.roepnaam, _scholen(geopend)[band.school])
    return Antwoord((zin,), velden)


def _een(regels: Iterable[OverzichtRegel], genoemd: str) -> OverzichtRegel:
    """The one with this id, full name or roepnaam, among those not linked yet."""
    alle, gezocht = tuple(regels), vergelijkbaar(genoemd)
    precies = [r for r in alle if gezocht in {r.deelnemer, _voluit(r)}]
    roepnaam = [r for r in alle if vergelijkbaar(r.roepnaam) == gezocht]
    for treffers in (precies, roepnaam):
        if len(treffers) == 1:
            return treffers[0]
    raise DeelnemerOnbekend(genoemd, max(len(precies), len(roepnaam)))


def _voluit(regel: OverzichtRegel) -> str:
    return vergelijkbaar(f"{regel.roepnaam} {regel.achternaam}")


def _scholen(geopend: Geopend) -> dict[OrganisatieId, str]:
    return {school.id: school.naam for school in geopend.werkplek.uitwisselmap.scholen()}
