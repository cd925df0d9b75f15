"""The log of a school: feiten get their dense number under a lock, in the order they are stored.

A number that is given before the commit, outside a lock, loses rows to whoever pages by it (half of
them, sync reference §4.5). The lock is taken after everything was verified.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from werkplek.hub.database import invoeging, voeg_bij, voeg_in
from werkplek.hub.ineens import als_lijst, in_kolommen, zet
from werkplek.hub.kandidaat import Kandidaat
from werkplek.hub.tables import emmer, feit, inhoud, school, stand, stem, zegel
from werkplek.protocol.emmer import KRINGEN, Inhoudsmaat
from werkplek.protocol.ontvangst import ketting
from werkplek.protocol.reeks import Uitgepakt

_TEL_OP: Final = (
    " on conflict (school, dossier) do update set laatste = excluded.laatste,"
    " aantal = emmer.aantal + excluded.aantal,"
    " som = (emmer.som + excluded.som) %% 4611686018427387904"
)


@dataclass(frozen=True, slots=True)
class Bekend:
    """A feit that the log has: its number, its leaf, and whether its body is there."""

    nr: int
    blad: bytes
    gewist: bool


@dataclass(slots=True)
class Logboek:
    """The log of one school in one transaction that holds its lock."""

    verbinding: sa.Connection
    school: int
    stand: int
    kop: bytes
    zegels: int
    peil: tuple[int, int] = (0, 0)
    _nieuw: list[tuple[int, str, Kandidaat]] = field(default_factory=list)

    def voeg_toe(self, dossier: str, feit_: Kandidaat) -> int:
        """Give a feit its number; `schrijf` makes it a row."""
        self.stand += 1
        self.kop = ketting(self.kop, feit_.blad)
        self._nieuw.append((self.stand, dossier, feit_))
        return self.stand

    def bekend(self, ids: Iterable[str]) -> dict[str, Bekend]:
        """Which of these the log has."""
        gezocht = sorted(set(ids))
        if not gezocht:
            return {}
        rijen = self.verbinding.execute(self._met_id(gezocht))
        return {r.id: Bekend(r.nr, bytes(r.blad), r.heeft is None) for r in rijen}

    def _met_id(self, ids: Sequence[str]) -> sa.Select[Any]:
        plek = sa.func.substr(zegel.c.bladen, feit.c.plaats * 32 + 1, 32)
        vraag = (
            sa.select(feit.c.id, feit.c.nr, plek.label("blad"), inhoud.c.nr.label("heeft"))
            .join(zegel, sa.and_(zegel.c.school == feit.c.school, zegel.c.nr == feit.c.zegel))
            .outerjoin(inhoud, sa.and_(inhoud.c.school == feit.c.school, inhoud.c.nr == feit.c.nr))
            .where(feit.c.school == self.school)
        )
        if self.verbinding.dialect.name != "postgresql":
            return vraag.where(feit.c.id.in_(ids))
        # One by one, so that it takes the index of ids and never all feiten of the school.
        lijst = sa.func.unnest(als_lijst(ids)).table_valued("id").render_derived()
        een = vraag.where(feit.c.id == lijst.c.id).limit(1).lateral("een")
        return sa.select(een).select_from(lijst.join(een, sa.true()))

    def schrijf(self, op: datetime) -> Sequence[tuple[int, str, Kandidaat]]:
        """Make rows of everything that was added, and move the head; gives what was added."""
        nieuw = tuple(self._nieuw)
        if nieuw:
            voeg_in(self.verbinding, feit, [_feit_rij(self.school, *deel) for deel in nieuw])
            met_inhoud = [deel for deel in nieuw if deel[2].zout]
            voeg_in(self.verbinding, inhoud, [_inhoud_rij(self.school, *d) for d in met_inhoud])
            self._tel()
            regel = {"school": self.school, "nr": self.stand, "kop": self.kop}
            self.verbinding.execute(sa.insert(stand), regel | {"op": op.isoformat()})
            self._nieuw.clear()
        self.verbinding.execute(
            sa.update(school)
            .where(school.c.nr == self.school)
            .values(stand=self.stand, kop=self.kop, zegels=self.zegels)
        )
        return nieuw

    def zegelnummer(self) -> int:
        """The number of the next seal."""
        self.zegels += 1
        return self.zegels

    def _tel(self) -> None:
        maten: dict[str, list[bytes]] = defaultdict(list)
        laatste: dict[str, int] = {}
        stemmen: set[tuple[str, str, str, str]] = set()
        for nr, dossier, feit_ in self._nieuw:
            stemmen.add((dossier, feit_.apparaat, feit_.auteur, feit_.kring))
            laatste[dossier] = nr
            maten[dossier] += [feit_.blad] if feit_.kring in KRINGEN else []
        rijen = [
            {
                "school": self.school,
                "dossier": dossier,
                "laatste": nr,
                "aantal": (maat := Inhoudsmaat().met(maten[dossier])).aantal,
                "som": maat.som,
            }
            for dossier, nr in sorted(laatste.items())
        ]
        tel_op(self.verbinding, rijen)
        self._hoor(stemmen)

    def _hoor(self, stemmen: Collection[tuple[str, str, str, str]]) -> None:
        rijen = [
            {"school": self.school, "dossier": d, "apparaat": a, "auteur": wie, "kring": kring}
            for d, a, wie, kring in sorted(stemmen)
        ]
        if voeg_bij(self.verbinding, stem, rijen) > 0:
            verander_rechten(self.verbinding, self.school)


def open_logboek(verbinding: sa.Connection, school_nr: int) -> Logboek:
    """Take the lock of a school's log until the transaction ends."""
    rij = verbinding.execute(
        sa.select(
            school.c.stand, school.c.kop, school.c.zegels, school.c.rechten, school.c.wissingen
        )
        .where(school.c.nr == school_nr)
        .with_for_update()
    ).one()
    peil = rij.rechten, rij.wissingen
    return Logboek(verbinding, school_nr, rij.stand, bytes(rij.kop), rij.zegels, peil)


def neem_slot(verbinding: sa.Connection, school_nr: int) -> None:
    """Take that lock alone: what is numbered or asked first and added then, takes its turn."""
    verbinding.execute(sa.select(school.c.nr).where(school.c.nr == school_nr).with_for_update())


def verander_rechten(verbinding: sa.Connection, school_nr: int) -> None:
    """Say that what devices may hold, or who speaks, may differ from before."""
    verbinding.execute(
        sa.update(school).where(school.c.nr == school_nr).values(rechten=school.c.rechten + 1)
    )


def tel_op(verbinding: sa.Connection, rijen: Sequence[Mapping[str, Any]]) -> None:
    """Add counts and sums to the buckets of dossiers."""
    if not rijen:
        return
    if verbinding.dialect.name == "postgresql":
        zet(verbinding, emmer, in_kolommen(rijen), bij_botsing=_TEL_OP)
        return
    opdracht = invoeging(verbinding, emmer)
    verbinding.execute(
        opdracht.on_conflict_do_update(
            index_elements=["school", "dossier"],
            set_={
                "laatste": opdracht.excluded.laatste,
                "aantal": emmer.c.aantal + opdracht.excluded.aantal,
                "som": (emmer.c.som + opdracht.excluded.som) % 2**62,
            },
        ),
        rijen,
    )


def zegel_rij(school_nr: int, nr: int, reeks: Uitgepakt, vorige: bytes) -> dict[str, Any]:
    """A seal with all leaves of its run."""
    tekst = reeks.tekst
    hier = {feit_.plaats: feit_.som for feit_ in reeks.feiten}
    sommen = b"".join(hier.get(n) or reeks.weg[n] for n in range(tekst.aantal))
    return {
        "school": school_nr,
        "nr": nr,
        "apparaat": tekst.apparaat,
        "organisatie": tekst.organisatie,
        "auteur": tekst.auteur,
        "eerste": tekst.eerste,
        "laatste": tekst.laatste,
        "vorige": vorige,
        "sleutel": bytes.fromhex(tekst.sleutel),
        "handtekening": reeks.zegel.handtekening,
        "bladen": b"".join(reeks.bladen),
        "sommen": sommen,
    }


def _feit_rij(school_nr: int, nr: int, dossier: str, feit_: Kandidaat) -> dict[str, Any]:
    return {
        "school": school_nr,
        "nr": nr,
        "id": feit_.id,
        "dossier": dossier,
        "zegel": feit_.zegel,
        "plaats": feit_.plaats,
        "soort": feit_.soort,
        "kring": feit_.kring,
        "deel": feit_.deel,
        "som": feit_.som,
    }


def _inhoud_rij(school_nr: int, nr: int, _dossier: str, feit_: Kandidaat) -> dict[str, Any]:
    return {"school": school_nr, "nr": nr, "zout": feit_.zout, "bytes": feit_.inhoud}
