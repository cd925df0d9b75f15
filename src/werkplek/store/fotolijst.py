"""Which files are on their way to a school: those that a person ticked, and signed papers.

Ticked is what its feit says: kring *eigen* never leaves the folder, and neither does its file
(design §6). A paper with a signature goes without a tick: the school establishes with it.
"""

from collections.abc import Iterable
from typing import Final

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from werkplek.application.ports_papierkast import Ontbrekend
from werkplek.domain.bestanden import genoemd_bestand
from werkplek.domain.feiten import BewijsToegevoegd, Feit, Kring, Relatie, ScanBewaard
from werkplek.domain.kenmerk import DeelnemerId, OrganisatieId
from werkplek.domain.schoolfeiten import HandtekeningGezet
from werkplek.domain.waarneming import herroepen
from werkplek.store.bijlagen import MET_BIJLAGE
from werkplek.store.log import feiten_van, feiten_van_soort
from werkplek.store.schoolband import band_van
from werkplek.store.tables_bedrijf import bijlage
from werkplek.store.tables_school import bijlage_onderweg as t
from werkplek.store.tables_school import schoolband

_SOORTEN: Final = MET_BIJLAGE | {"feit_herroepen"}
_GAAT_MEE: Final = (BewijsToegevoegd, HandtekeningGezet, ScanBewaard)


def zet_klaar(verbinding: sa.Connection, feit: Feit) -> None:
    """What was recorded puts its file on the way, or takes one off that was withdrawn."""
    if isinstance(feit.inhoud, _GAAT_MEE) and feit.kring is not Kring.EIGEN:
        _erbij(verbinding, feit.deelnemer, [genoemd_bestand(feit.inhoud)])
    elif feit.verwezen(Relatie.HERROEPT) and _is_onderweg(verbinding, feit.deelnemer):
        zet_dossier_klaar(verbinding, feit.deelnemer)


def zet_dossier_klaar(verbinding: sa.Connection, dossier: DeelnemerId) -> None:
    """All that is ticked of a dossier: it was linked just now, or something was withdrawn."""
    feiten = feiten_van(verbinding, dossier, _SOORTEN)
    weg = herroepen(feiten)
    gedeeld: dict[str, bool] = {}
    for feit in feiten:
        if isinstance(feit.inhoud, _GAAT_MEE):
            vast = isinstance(feit.inhoud, HandtekeningGezet)
            blijft = vast or (feit.kring is not Kring.EIGEN and feit.id not in weg)
            som = genoemd_bestand(feit.inhoud)
            gedeeld[som] = blijft or gedeeld.get(som, False)
    niet = [som for som, mee in gedeeld.items() if not mee]
    verbinding.execute(sa.delete(t).where(t.c.sha256.in_(niet)))
    _erbij(verbinding, dossier, [som for som, mee in gedeeld.items() if mee])


def zet_school_klaar(verbinding: sa.Connection, school: OrganisatieId) -> None:
    """All that is ticked for a school: its hub was put back, and may lack what it had."""
    hier = (schoolband.c.school == school, ~schoolband.c.weg)
    for dossier in verbinding.scalars(sa.select(schoolband.c.dossier).where(*hier)).all():
        zet_dossier_klaar(verbinding, DeelnemerId(dossier))


def ontbrekend(verbinding: sa.Connection, school: OrganisatieId) -> tuple[Ontbrekend, ...]:
    """Signed papers that feiten for this school name and that are not here; each once."""
    hier = set(verbinding.scalars(sa.select(bijlage.c.sha256)))
    gevonden: dict[str, Ontbrekend] = {}
    for feit in feiten_van_soort(verbinding, "handtekening_gezet"):
        if isinstance(feit.inhoud, HandtekeningGezet) and feit.organisatie == school:
            som = feit.inhoud.sha256
            gevonden.setdefault(som, Ontbrekend(feit.deelnemer, som, feit.inhoud.bytes))
    return tuple(een for som, een in gevonden.items() if som not in hier)


def _erbij(verbinding: sa.Connection, dossier: DeelnemerId, sommen: Iterable[str]) -> None:
    """Only what is here: a photo of others comes from the school."""
    band = band_van(verbinding, dossier)
    if band is None:
        return
    hier = sa.select(bijlage.c.sha256).where(bijlage.c.sha256.in_(list(sommen)))
    rijen = [{"school": band.school, "sha256": som} for som in verbinding.scalars(hier)]
    if rijen:
        verbinding.execute(insert(t).on_conflict_do_nothing(), rijen)


def _is_onderweg(verbinding: sa.Connection, dossier: DeelnemerId) -> bool:
    band = band_van(verbinding, dossier)
    if band is None:
        return False
    return (
        verbinding.execute(sa.select(t.c.nr).where(t.c.school == band.school)).first() is not None
    )
