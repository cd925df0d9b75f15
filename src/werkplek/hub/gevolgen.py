"""What follows from feiten that came into the log: ties between names, files, the register."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import sqlalchemy as sa

from werkplek.domain.bestanden import genoemd_bestand
from werkplek.domain.feiten import SOORTEN, DossierGekoppeld
from werkplek.hub.bijlage_bestand import is_som
from werkplek.hub.bijlagen import MET_BESTAND
from werkplek.hub.database import voeg_bij
from werkplek.hub.kandidaat import Kandidaat
from werkplek.hub.keuren import zijn_ids
from werkplek.hub.logboek import verander_rechten
from werkplek.hub.register import VOLGT, volg
from werkplek.hub.tables_mensen import bijlage_feit, koppeling, organisatie, plaatsing
from werkplek.protocol.kop import lees_canoniek
from werkplek.protocol.naam import naam_in

_MET_GEVOLG: Final = frozenset({"dossier_gekoppeld"}) | MET_BESTAND


def trek_gevolgen(
    verbinding: sa.Connection, school: int, nieuw: Sequence[tuple[int, str, Kandidaat]]
) -> list[tuple[str, str]]:
    """Keep what feiten tie; gives the (organisatie, own pseudonym) that have a dossier now."""
    koppelingen: list[dict[str, Any]] = []
    bestanden: list[dict[str, Any]] = []
    verklaard = {dossier for _, dossier, feit in nieuw if feit.soort in VOLGT}
    for _, dossier, feit in nieuw:
        if feit.soort not in _MET_GEVOLG or not feit.zout:
            continue
        match lees_canoniek(feit.inhoud, SOORTEN[feit.soort]):
            case DossierGekoppeld() as band if _zijn_namen(band.organisatie, band.eigen):
                koppelingen.append(
                    {
                        "school": school,
                        "organisatie": band.organisatie,
                        "eigen": band.eigen,
                        "dossier": dossier,
                    }
                )
            case inhoud if is_som(som := genoemd_bestand(inhoud)):
                bestanden.append(
                    {"school": school, "sha256": som, "feit": feit.id, "dossier": dossier}
                )
    koppelingen = [rij for rij in koppelingen if _is_van_hier(verbinding, rij)]
    if voeg_bij(verbinding, koppeling, koppelingen) > 0:
        verander_rechten(verbinding, school)
    voeg_bij(verbinding, bijlage_feit, bestanden)
    volg(verbinding, school, verklaard)
    return [(rij["organisatie"], rij["eigen"]) for rij in koppelingen]


def _zijn_namen(*teksten: str) -> bool:
    """Whether a table can hold these: a body says what it likes."""
    return zijn_ids(naam_in(tekst) for tekst in teksten)


def _is_van_hier(verbinding: sa.Connection, band: Mapping[str, Any]) -> bool:
    """Whether the folder is of a leerbedrijf where the deelnemer learned; nobody ties another's."""
    vraag = sa.select(plaatsing.c.id).join(
        organisatie,
        sa.and_(
            organisatie.c.school == plaatsing.c.school,
            organisatie.c.leerbedrijf == plaatsing.c.leerbedrijf,
        ),
    )
    hier = vraag.where(
        plaatsing.c.school == band["school"],
        plaatsing.c.deelnemer == band["dossier"],
        organisatie.c.id == band["organisatie"],
    )
    return verbinding.execute(hier.limit(1)).first() is not None
