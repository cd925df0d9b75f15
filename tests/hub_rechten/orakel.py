"""Who may read what, said once more in plain Python: from the words of the security reference (§5).

Nothing of `werkplek` is used here but the names of columns.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from tests.hub_rechten.wereld import Rij, Wereld
from werkplek.hub.tables import feit
from werkplek.hub.tables_mensen import caseload, deelnemer, plaatsing, rol, toestemming


@dataclass(frozen=True, slots=True)
class Vrager:
    """A holder of a device: a leerbedrijf, or one person."""

    school: int
    soort: str
    id: str


class Orakel:
    """Decides feit by feit; slow, and easy to read."""

    def __init__(self, wereld: Wereld) -> None:
        self._rollen = wereld.van(rol)
        self._plaatsingen = wereld.van(plaatsing)
        self._caseload = wereld.van(caseload)
        self._toestemming = wereld.van(toestemming)
        self._gewist = {(d.school, d.id) for d in wereld.van(deelnemer) if d.gewist_op is not None}
        self._feiten = wereld.van(feit)

    def feiten(self, wie: Vrager, dag: date) -> set[tuple[int, str]]:
        """The feiten, by school and id, that this holder may read on that day."""
        ziet = self.dossiers(wie, dag)
        steun = self._mag_steun_lezen(wie, dag)
        return {
            (f.school, f.id)
            for f in self._feiten
            if f.school == wie.school
            and f.dossier in ziet
            and (
                f.kring in ("voortgang", "afspraak")
                or (f.kring == "ondersteuning" and f.dossier in steun)
            )
        }

    def dossiers(self, wie: Vrager, dag: date) -> set[str]:  # noqa: C901  as the words it is from
        """The dossiers that this holder may read on that day."""
        ziet: set[str] = set()
        heeft = [
            r
            for r in self._rollen
            if r.school == wie.school and r.persoon == wie.id and _loopt(r, dag)
        ]
        rollen = {r.rol for r in heeft} if wie.soort == "persoon" else set()
        werkt_bij = {r.leerbedrijf for r in heeft if r.rol == "praktijkopleider"}
        for p in self._plaatsingen:
            if p.school != wie.school:
                continue
            mag = "examencommissie" in rollen
            if wie.soort == "leerbedrijf":
                mag = mag or (p.leerbedrijf == wie.id and _loopt(p, dag, na=30))
            if "praktijkopleider" in rollen and p.leerbedrijf in werkt_bij:
                mag = mag or _loopt(p, dag, na=30)
            if "bpv-begeleider" in rollen and p.begeleider == wie.id:
                mag = mag or _is_niet_langer_over_dan(p, dag, 365)
            if mag:
                ziet.add(p.deelnemer)
        for c in self._caseload:
            van_mij = c.school == wie.school and c.jobcoach == wie.id
            if van_mij and "jobcoach" in rollen and _loopt(c, dag):
                ziet.add(c.deelnemer)
        return {dossier for dossier in ziet if (wie.school, dossier) not in self._gewist}

    def _mag_steun_lezen(self, wie: Vrager, dag: date) -> set[str]:
        return {
            t.deelnemer
            for t in self._toestemming
            if t.school == wie.school and t.ontvanger == wie.id and _loopt(t, dag)
        }


def _loopt(relatie: Rij, dag: date, na: int = 0) -> bool:
    """From the first day until and including the last one, and so many days after it."""
    if relatie.van is not None and dag < relatie.van:
        return False
    return _is_niet_langer_over_dan(relatie, dag, na)


def _is_niet_langer_over_dan(relatie: Rij, dag: date, na: int) -> bool:
    return relatie.tot is None or dag <= relatie.tot + timedelta(days=na)
