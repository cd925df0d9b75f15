"""A school that a leerbedrijf works with, and the dated relations from which its rights follow.

Rights follow relations, never accounts (design §6): a plaatsing, a caseload, one's own students.
Reading is judged today; a feit is judged by the right of its author on the day it was recorded.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from werkplek.domain.deelnemersfeiten import DEELNEMERSSOORTEN
from werkplek.domain.feiten import DossierGekoppeld, Feit, PlaatsingGestart
from werkplek.domain.kenmerk import DeelnemerId, OrganisatieId, PersoonId, PlaatsingId

NALOOP_BEDRIJF: Final = timedelta(days=30)
"""How long a leerbedrijf still sees a deelnemer after the plaatsing (security reference §5)."""

NALOOP_SCHOOL: Final = timedelta(days=365)
"""How long a bpv-begeleider still sees a student after the plaatsing (security reference §5)."""


class Schoolrol(StrEnum):
    """What someone is to the deelnemers of a school."""

    PRAKTIJKOPLEIDER = "praktijkopleider"
    JOBCOACH = "jobcoach"
    BPV_BEGELEIDER = "bpv-begeleider"
    COORDINATOR = "coordinator"
    EXAMENCOMMISSIE = "examencommissie"


class HouderSoort(StrEnum):
    """Whose a device is: a leerbedrijf's, shared by its people, or one person's own."""

    LEERBEDRIJF = "leerbedrijf"
    PERSOON = "persoon"


@dataclass(frozen=True, slots=True)
class Periode:
    """From a day until and including another; None is open."""

    van: date | None = None
    tot: date | None = None

    def omvat(self, dag: date, *, naloop: timedelta = timedelta()) -> bool:
        """Whether a day lies in it, or in the time after it."""
        return (self.van is None or self.van <= dag) and (
            self.tot is None or dag - naloop <= self.tot
        )


@dataclass(frozen=True, slots=True)
class Rolperiode:
    """Someone had a role for some time; a praktijkopleider at a leerbedrijf."""

    persoon: PersoonId
    rol: Schoolrol
    periode: Periode
    leerbedrijf: str = ""


@dataclass(frozen=True, slots=True)
class Plaatsingsband:
    """A deelnemer learned at a leerbedrijf, followed by a bpv-begeleider."""

    leerbedrijf: str
    begeleider: PersoonId | None
    periode: Periode


@dataclass(frozen=True, slots=True)
class Caseload:
    """A jobcoach supported the deelnemer for some time."""

    jobcoach: PersoonId
    periode: Periode


@dataclass(frozen=True, slots=True)
class Banden:
    """All that ties people to one deelnemer, as far as the question needs it."""

    rollen: Collection[Rolperiode] = ()
    plaatsingen: Collection[Plaatsingsband] = ()
    caseload: Collection[Caseload] = ()


_WAARNEMEN: Final = frozenset(
    {
        "waarneming_vastgelegd",
        "bewijs_toegevoegd",
        "feit_herroepen",
        "opmerking_gemaakt",
        "afspraak_gemaakt",
        "afspraak_afgerond",
        *DEELNEMERSSOORTEN,
    }
)
_BEGELEIDEN: Final = frozenset({"bezoek_gepland", "gesprek_vastgelegd", "gesprek_ondertekend"})
_COACHEN: Final = frozenset({"steun_gegeven"})
_VASTSTELLEN: Final = frozenset(
    {
        "verklaring_teruggegeven",
        "verklaring_vastgesteld",
        "verklaring_uitgereikt",
        "verklaring_ingetrokken",
        "handtekening_gezet",
        "scan_bewaard",
    }
)
_OPLEIDEN: Final = frozenset(
    {
        "aangetoond_verklaard",
        "verklaring_opgemaakt",
        "oordeel_gegeven",
        "scan_bewaard",
        "dossier_gekoppeld",
        "verklaring_aangeboden",
        "handtekening_gezet",
    }
)
_PLAATSEN: Final = frozenset(
    {
        "deelnemer_aangemeld",
        "plaatsing_gestart",
        "plaatsing_gepauzeerd",
        "plaatsing_hervat",
        "plaatsing_beeindigd",
        "werkprocessen_gekozen",
    }
)


def mag_vastleggen(banden: Banden, auteur: PersoonId, soort: str, op: date) -> bool:
    """Whether this author could state a feit of this kind about this deelnemer on that day."""
    rollen = [r for r in banden.rollen if r.persoon == auteur and r.periode.omvat(op)]
    if soort in _PLAATSEN:
        return any(rol.rol is Schoolrol.COORDINATOR for rol in rollen)
    if soort in _VASTSTELLEN and _stelt_vast(banden, rollen):
        return True
    if soort in _OPLEIDEN:
        return _leidt_op(banden, rollen, op)
    if soort in _BEGELEIDEN:
        return _begeleidt(banden, rollen, auteur, op)
    if soort in _COACHEN:
        return _coacht(banden, rollen, auteur, op)
    return soort in _WAARNEMEN and (
        _leidt_op(banden, rollen, op)
        or _begeleidt(banden, rollen, auteur, op)
        or _coacht(banden, rollen, auteur, op)
    )


def mag_vooraf(banden: Banden, auteur: PersoonId, soort: str, leerbedrijf: str, op: date) -> bool:
    """Whether this author could state it at a leerbedrijf that knew the deelnemer by itself.

    Before a school was linked the leerbedrijf owned the plaatsing too (design §2); some time after
    its plaatsing it has no more to say.
    """
    werkt_daar = any(r.persoon == auteur and r.leerbedrijf == leerbedrijf for r in banden.rollen)
    geplaatst = any(
        band.leerbedrijf == leerbedrijf
        and Periode(None, band.periode.tot).omvat(op, naloop=NALOOP_BEDRIJF)
        for band in banden.plaatsingen
    )
    alles = _WAARNEMEN | _OPLEIDEN | _PLAATSEN | _BEGELEIDEN | _COACHEN
    return soort in alles and werkt_daar and geplaatst


def met_een_plaatsing(feiten: Iterable[Feit]) -> tuple[Feit, ...]:
    """The feiten of one dossier, with all names of a plaatsing that was matched made one.

    The leerbedrijf's own name stays, the oldest when two of its tablets matched it; the start that
    the school stated only adds its last day.
    """
    alle = tuple(feiten)
    zelfde = _zelfde_plaatsing(alle)
    if not zelfde:
        return alle
    gestart = {PlaatsingId(f.id): f.inhoud for f in alle if isinstance(f.inhoud, PlaatsingGestart)}
    van_school = {
        zelfde[school]: gestart[school] for school, _ in _paren(alle) if school in gestart
    }
    return tuple(
        _met_een_naam(f, zelfde, van_school) for f in alle if PlaatsingId(f.id) not in zelfde
    )


def _paren(feiten: Iterable[Feit]) -> Iterator[tuple[PlaatsingId, PlaatsingId]]:
    """The school's name of a plaatsing, and the leerbedrijf's."""
    for feit in feiten:
        match feit.inhoud:
            case DossierGekoppeld(plaatsing=str(eigen), schoolplaatsing=str(school)):
                yield school, eigen


def _zelfde_plaatsing(feiten: Iterable[Feit]) -> dict[PlaatsingId, PlaatsingId]:
    """Every other name of a plaatsing, and the one that stays."""
    samen: dict[PlaatsingId, set[PlaatsingId]] = {}
    for school, eigen in _paren(feiten):
        samen.setdefault(school, set()).add(eigen)
    return {
        naam: min(eigen)
        for school, eigen in samen.items()
        for naam in (school, *eigen)
        if naam != min(eigen)
    }


def _met_een_naam(
    feit: Feit,
    zelfde: Mapping[PlaatsingId, PlaatsingId],
    school: Mapping[PlaatsingId, PlaatsingGestart],
) -> Feit:
    inhoud = feit.inhoud
    if isinstance(inhoud, PlaatsingGestart):
        bij_school = school.get(PlaatsingId(feit.id))
        if bij_school is None:
            return feit
        samen = replace(inhoud, eind=bij_school.eind or inhoud.eind, school=bij_school.school)
        return replace(feit, inhoud=samen)
    eigen = zelfde.get(getattr(inhoud, "plaatsing", None) or PlaatsingId(""))
    if eigen is None or isinstance(inhoud, DossierGekoppeld):
        return feit
    return replace(feit, inhoud=replace(inhoud, plaatsing=eigen))  # type: ignore[arg-type]


def _stelt_vast(banden: Banden, rollen: Collection[Rolperiode]) -> bool:
    """The examencommissie, about whoever was ever placed by its school (design §2)."""
    return bool(banden.plaatsingen) and any(r.rol is Schoolrol.EXAMENCOMMISSIE for r in rollen)


def _leidt_op(banden: Banden, rollen: Collection[Rolperiode], op: date) -> bool:
    bij = {r.leerbedrijf for r in rollen if r.rol is Schoolrol.PRAKTIJKOPLEIDER}
    return any(
        band.leerbedrijf in bij and band.periode.omvat(op, naloop=NALOOP_BEDRIJF)
        for band in banden.plaatsingen
    )


def _begeleidt(banden: Banden, rollen: Collection[Rolperiode], auteur: PersoonId, op: date) -> bool:
    return any(r.rol is Schoolrol.BPV_BEGELEIDER for r in rollen) and any(
        band.begeleider == auteur
        and Periode(None, band.periode.tot).omvat(op, naloop=NALOOP_SCHOOL)
        for band in banden.plaatsingen
    )


def _coacht(banden: Banden, rollen: Collection[Rolperiode], auteur: PersoonId, op: date) -> bool:
    return any(r.rol is Schoolrol.JOBCOACH for r in rollen) and any(
        deel.jobcoach == auteur and deel.periode.omvat(op) for deel in banden.caseload
    )


@dataclass(frozen=True, slots=True)
class School:
    """A school that this folder is linked to, as its hub answered."""

    id: OrganisatieId
    naam: str
    adres: str
    hub: str
    tijdvak: int
    sleutel: bytes
    noodsleutel: bytes
    houder: str
    houder_soort: HouderSoort


@dataclass(frozen=True, slots=True)
class Schoolband:
    """As whom a school knows a dossier of here; `gekoppeld` once a person confirmed the match."""

    school: OrganisatieId
    pseudoniem: DeelnemerId
    dossier: DeelnemerId
    gekoppeld: bool = False
