"""The second fence: what PostgreSQL itself gives out, whatever the hub's code asks.

Policies are set-based (as a function per row they cost four thousand times as much, security
reference §5). They read `werkplek.*` settings of the transaction; without those there are no rows.
"""

from collections.abc import Iterable
from typing import Final

_SCHOOL: Final = "school = (select nullif(current_setting('werkplek.school', true), '')::int)"
_BEHEER: Final = "(select current_setting('werkplek.doel', true)) = 'beheer'"
_INNAME: Final = f"((select current_setting('werkplek.doel', true)) = 'inname' and {_SCHOOL})"
_MAG: Final = f"{_BEHEER} or {_INNAME}"
_LEZEN: Final = f"((select current_setting('werkplek.doel', true)) = 'lezen' and {_SCHOOL})"
_DOSSIER: Final = f"({_LEZEN} and {{kolom}} in (select werkplek_zichtbaar()))"
# Not `zichtbaar`, which reads this table itself: a policy that asks for its own table never ends.
_DEELNEMER: Final = f"({_LEZEN} and id in (select werkplek_gezien()))"
_KRING: Final = (
    "(kring in ('voortgang', 'afspraak') or (kring = 'ondersteuning'"
    " and dossier in (select werkplek_toegestaan())))"
)

FUNCTIES: Final = (
    """
create function werkplek_gezien() returns setof uuid language sql stable as $$
  with ik as (
    select nullif(current_setting('werkplek.school', true), '')::int as school,
           current_setting('werkplek.houder_soort', true) as soort,
           nullif(current_setting('werkplek.houder', true), '')::uuid as houder,
           nullif(current_setting('werkplek.vandaag', true), '')::date as dag
  ), mijn as (
    select r.rol, r.leerbedrijf from rol r, ik
    where ik.soort = 'persoon' and r.school = ik.school and r.persoon = ik.houder
      and (r.van is null or r.van <= ik.dag) and (r.tot is null or r.tot >= ik.dag)
  ), hier as (
    select ik.houder as leerbedrijf from ik where ik.soort = 'leerbedrijf'
    union select leerbedrijf from mijn where rol = 'praktijkopleider'
  )
  select p.deelnemer from plaatsing p, ik
  where p.school = ik.school and p.leerbedrijf in (select leerbedrijf from hier)
    and p.van <= ik.dag and (p.tot is null or p.tot >= ik.dag - 30)
  union
  select p.deelnemer from plaatsing p, ik
  where p.school = ik.school and p.begeleider = ik.houder
    and exists (select 1 from mijn where rol = 'bpv-begeleider')
    and (p.tot is null or p.tot >= ik.dag - 365)
  union
  select c.deelnemer from caseload c, ik
  where c.school = ik.school and c.jobcoach = ik.houder
    and exists (select 1 from mijn where rol = 'jobcoach')
    and c.van <= ik.dag and (c.tot is null or c.tot >= ik.dag)
  union
  select p.deelnemer from plaatsing p, ik
  where p.school = ik.school and exists (select 1 from mijn where rol = 'examencommissie')
$$""",
    """
create function werkplek_zichtbaar() returns setof uuid language sql stable as $$
  select g.deelnemer from werkplek_gezien() as g(deelnemer) where not exists (
    select 1 from deelnemer d
    where d.school = nullif(current_setting('werkplek.school', true), '')::int
      and d.id = g.deelnemer and d.gewist_op is not null)
$$""",
    """
create function werkplek_toegestaan() returns setof uuid language sql stable as $$
  select t.deelnemer from toestemming t
  where t.school = nullif(current_setting('werkplek.school', true), '')::int
    and t.ontvanger = nullif(current_setting('werkplek.houder', true), '')::uuid
    and t.van <= nullif(current_setting('werkplek.vandaag', true), '')::date
    and (t.tot is null or t.tot >= nullif(current_setting('werkplek.vandaag', true), '')::date)
$$""",
)


def _met(anders: str, tabel: str, kolom: str) -> str:
    """Readable when a row of another table is."""
    gelijk = f"f.school = {tabel}.school and f.{kolom} = {tabel}.{kolom}"
    return f"{_LEZEN} and exists (select 1 from {anders} f where {gelijk})"  # noqa: S608  own names


OM_TE_LEZEN: Final = {
    "feit": f"{_DOSSIER.format(kolom='dossier')} and {_KRING}",
    "inhoud": _met("feit", "inhoud", "nr"),
    "emmer": _DOSSIER.format(kolom="dossier"),
    "stem": f"{_DOSSIER.format(kolom='dossier')} and {_KRING}",
    "deelnemer": _DEELNEMER,
    "bijlage_feit": _DOSSIER.format(kolom="dossier"),
    "bijlage": _met("bijlage_feit", "bijlage", "sha256"),
    "wissing": _LEZEN,
    "wissing_apparaat": _LEZEN,
    "besluit": _LEZEN,
    "zegel": _LEZEN,
    "persoon": _LEZEN,
    "alias": _LEZEN,
    "apparaat": _LEZEN,
    "leerbedrijf": _LEZEN,
    "rol": _LEZEN,
    "plaatsing": _LEZEN,
    "caseload": _LEZEN,
    "toestemming": _LEZEN,
}
"""What a holder may read of each table; of tables that are not named here, nothing."""

ZONDER_LEZER: Final = (
    "organisatie",
    "koppeling",
    "stand",
    "aangehouden",
    "apart",
    "spoor",
    "uitnodiging",
    "wortel",
    "waarmerk",
    "ondertekenaar",
    "certificaat",
    "sleutellijst",
    "intrekkingslijst",
    "register",
    "vaststelkeuze",
)

ALLEEN_BEHEER: Final = ("hubsleutel", "kenmerk", "inlezing", "inlezing_regel")
"""Tables that no request of a device touches."""

VAN_DE_HUB: Final = ("hub", "eenmalig")
"""Tables without a school in them, outside the fence."""


def opdrachten() -> tuple[str, ...]:
    """The statements that put the fence up."""
    delen = list(FUNCTIES)
    for tabel in (*OM_TE_LEZEN, *ZONDER_LEZER):
        delen += _omheining(tabel, _MAG)
        if lezen := OM_TE_LEZEN.get(tabel):
            delen.append(f"create policy lezen on {tabel} for select using ({lezen})")
    for tabel in ALLEEN_BEHEER:
        delen += _omheining(tabel, _BEHEER)
    mag, lezen = (deel.replace("school =", "nr =", 1) for deel in (_MAG, _LEZEN))
    delen += _omheining("school", mag)
    delen.append(f"create policy lezen on school for select using ({lezen})")
    return tuple(delen)


def toegang(rol: str, tabellen: Iterable[str]) -> tuple[str, ...]:
    """The statements that let a role serve: the trail is only ever added to."""
    namen = ", ".join(sorted(tabellen))
    return (
        f"grant select, insert, update, delete on {namen} to {rol}",
        f"revoke update, delete on spoor from {rol}",
        f"grant select on alembic_version to {rol}",
    )


def _omheining(tabel: str, mag: str) -> list[str]:
    return [
        f"alter table {tabel} enable row level security",
        f"alter table {tabel} force row level security",
        f"create policy schrijven on {tabel} for all using ({mag}) with check ({mag})",
    ]
