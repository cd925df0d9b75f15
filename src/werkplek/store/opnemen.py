"""Runs that were proved, taken into the log: set by set, each feit once, whoever brought it."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from werkplek.domain.feiten import DossierGekoppeld
from werkplek.domain.kenmerk import DeelnemerId, OrganisatieId
from werkplek.protocol.zegel import Zegel
from werkplek.store import emmers, schoolwissen
from werkplek.store.fotolijst import zet_dossier_klaar
from werkplek.store.ineens import in_een_keer
from werkplek.store.keuring import Fout, Gekomen, Goed, Keuring
from werkplek.store.log import GEKOPPELD, feiten_met
from werkplek.store.nieuwer import Reden, leg_apart
from werkplek.store.schoolband import koppel
from werkplek.store.tables import feit as f
from werkplek.store.tables import inhoud, zegel
from werkplek.store.tables_bedrijf import leerbedrijf
from werkplek.store.tables_school import schoolwissing, te_vouwen
from werkplek.store.uitkomsten import laat_los
from werkplek.store.zendlijst import wacht_niet_meer

_LIJST: Final = sa.func.json_each(sa.bindparam("lijst")).table_valued("value", name="lijst")
_DEEL: Final = [sa.func.json_extract(_LIJST.c.value, f"$[{plek}]") for plek in range(4)]
_KOLOMMEN: Final = (f.c.id, f.c.apparaat, f.c.organisatie, f.c.volgnr, f.c.deelnemer, f.c.kop)
_OP_PLEK: Final = sa.select(*_KOLOMMEN).select_from(
    _LIJST.join(
        f,
        sa.and_(
            f.c.apparaat == _DEEL[0],
            f.c.organisatie == _DEEL[1],
            f.c.volgnr.between(_DEEL[2], _DEEL[3]),
        ),
    )
)
_OP_ID: Final = sa.select(*_KOLOMMEN).where(f.c.id.in_(sa.select(_LIJST.c.value)))
_ZEGELS: Final = sa.select(zegel).select_from(
    _LIJST.join(
        zegel,
        sa.and_(
            zegel.c.apparaat == _DEEL[0],
            zegel.c.organisatie == _DEEL[1],
            zegel.c.eerste == _DEEL[2],
        ),
    )
)
_FEIT_ERIN: Final = in_een_keer(f)
_INHOUD_ERIN: Final = in_een_keer(inhoud)
_ZEGEL_ERIN: Final = sa.insert(zegel)
_VOUW_LATER: Final = insert(te_vouwen).on_conflict_do_nothing()

Plek = tuple[str, str, int]
Rij = sa.Row[Any, Any, Any, Any, Any, Any]


@dataclass(frozen=True, slots=True)
class Opgenomen:
    """How many feiten are in the log now, and which dossiers have more."""

    feiten: int
    dossiers: frozenset[DeelnemerId]


@dataclass(frozen=True, slots=True)
class _Bekend:
    """What of a page is here already, by place in its chain and by id; and the seals."""

    plekken: dict[Plek, Rij]
    ids: dict[str, Rij]
    zegels: dict[Plek, sa.Row[Any]]

    @classmethod
    def van(cls, verbinding: sa.Connection, reeksen: Sequence[Goed]) -> "_Bekend":
        namen = json.dumps([(*r.reeks.sleutel, r.reeks.tekst.laatste) for r in reeksen])
        ids = json.dumps([een.stuk.kop.id for r in reeksen for een in r.feiten])
        rijen = verbinding.execute(_OP_PLEK, {"lijst": namen}).all()
        elders = verbinding.execute(_OP_ID, {"lijst": ids}).all()
        zegels = verbinding.execute(_ZEGELS, {"lijst": namen}).all()
        return cls(
            {(r.apparaat, r.organisatie, r.volgnr): r for r in rijen},
            {r.id: r for r in elders},
            {(r.apparaat, r.organisatie, r.eerste): r for r in zegels},
        )

    def botst(self, goed: Goed) -> bool:
        """Whether something else stands under a number or an id of this run."""
        apparaat, organisatie, eerste = goed.reeks.sleutel
        for een in goed.feiten:
            kop = een.stuk.gecodeerd.kop
            hier = self.plekken.get((apparaat, organisatie, eerste + een.stuk.plaats))
            zelf = self.ids.get(een.stuk.kop.id)
            if any(rij is not None and rij.kop != kop for rij in (hier, zelf)):
                return True
        return False


def neem_op(
    verbinding: sa.Connection, school: OrganisatieId, keuringen: Iterable[Keuring]
) -> Opgenomen:
    """Take in what holds, put aside the rest, and count as the school counts."""
    goede: list[Goed] = []
    for keuring in keuringen:
        if isinstance(keuring, Fout):
            leg_apart(verbinding, school, keuring.bericht, keuring.reden, keuring.aantal)
        else:
            goede.append(keuring)
    if not goede:
        return Opgenomen(0, frozenset())
    bekend = _Bekend.van(verbinding, goede)
    passend = _zonder_vorken(verbinding, school, goede, bekend)
    per_id = {een.stuk.kop.id: een for goed in passend for een in goed.feiten}
    gekomen = list(per_id.values())
    erbij = [een for een in gekomen if een.stuk.kop.id not in bekend.ids]
    _zet_zegels(verbinding, passend, bekend)
    _zet_feiten(verbinding, school, erbij)
    gevuld = _vul_aan(verbinding, [een for een in gekomen if een.stuk.kop.id in bekend.ids])
    alles = [*gekomen, *(een for goed in passend for een in goed.nieuwer)]
    _tel(verbinding, school, alles)
    _is_daar(verbinding, school, [een.stuk.kop.id for een in gekomen])
    _koppel(verbinding, erbij)
    geraakt = frozenset(DeelnemerId(een.dossier) for een in (*erbij, *gevuld))
    vouw_later(verbinding, geraakt)
    return Opgenomen(len(erbij) + len(gevuld), geraakt)


def vouw_later(verbinding: sa.Connection, dossiers: Iterable[str]) -> None:
    """These are to be folded, when there is time."""
    rijen = [{"deelnemer": een} for een in sorted(dossiers)]
    if rijen:
        verbinding.execute(_VOUW_LATER, rijen)


def _zonder_vorken(
    verbinding: sa.Connection, school: OrganisatieId, goede: Sequence[Goed], bekend: _Bekend
) -> list[Goed]:
    """The runs that fit with what is here and with each other; what is newer waits beside them."""
    vaak = Counter(een.stuk.kop.id for goed in goede for een in goed.feiten)
    passend: list[Goed] = []
    gezien: dict[str, bytes] = {}
    for goed in goede:
        dubbel = [een for een in goed.feiten if vaak[een.stuk.kop.id] > 1]
        anders = any(
            gezien.setdefault(een.stuk.kop.id, een.stuk.som) != een.stuk.som for een in dubbel
        )
        if anders or bekend.botst(goed):
            aantal = len(goed.reeks.feiten)
            leg_apart(verbinding, school, goed.bericht, Reden.VORK, aantal)
            continue
        if goed.nieuwer:
            leg_apart(verbinding, school, goed.bericht, Reden.NIEUWER, len(goed.nieuwer))
        passend.append(goed)
    return passend


def _zet_zegels(verbinding: sa.Connection, passend: Sequence[Goed], bekend: _Bekend) -> None:
    """Of two seals from one number on the longer one stays: both are of the same headers."""
    nieuw: dict[Plek, dict[str, object]] = {}
    for goed in passend:
        naam, tekst = goed.reeks.sleutel, goed.reeks.tekst
        eerder = bekend.zegels.get(naam)
        if eerder is not None and eerder.laatste >= tekst.laatste:
            continue
        if eerder is not None:
            zelfde = (
                zegel.c.apparaat == naam[0],
                zegel.c.organisatie == naam[1],
                zegel.c.eerste == naam[2],
            )
            verbinding.execute(sa.delete(zegel).where(*zelfde))
        nieuw[naam] = _zegelrij(goed)
    if nieuw:
        verbinding.execute(_ZEGEL_ERIN, list(nieuw.values()))


def _zegelrij(goed: Goed) -> dict[str, object]:
    gemaakt: Zegel = goed.reeks.zegel
    tekst = goed.reeks.tekst
    return {
        "apparaat": tekst.apparaat,
        "organisatie": tekst.organisatie,
        "eerste": tekst.eerste,
        "laatste": tekst.laatste,
        "tekst": gemaakt.tekst,
        "handtekening": gemaakt.handtekening,
        "bladen": b"".join(goed.reeks.bladen),
    }


def _zet_feiten(verbinding: sa.Connection, school: OrganisatieId, erbij: Sequence[Gekomen]) -> None:
    """Header and body; a body that was erased, here or there, stays away."""
    if not erbij:
        return
    gewist = schoolwissen.gewiste(verbinding, [een.stuk.kop.id for een in erbij])
    verbinding.exec_driver_sql(_FEIT_ERIN, [_feitrij(een) for een in erbij])
    _zet_inhoud(verbinding, [een for een in erbij if een.stuk.kop.id not in gewist])
    leeg = [een.stuk.kop.id for een in erbij if not een.stuk.gecodeerd.zout]
    schoolwissen.onthoud_gewist(verbinding, school, leeg)


def _feitrij(een: Gekomen) -> tuple[object, ...]:
    kop = een.stuk.kop
    wie = (kop.id, kop.organisatie, kop.apparaat, kop.volgnr)
    return *wie, een.dossier, kop.soort, een.stuk.gecodeerd.kop


def _zet_inhoud(verbinding: sa.Connection, stukken: Iterable[Gekomen]) -> None:
    rijen = [
        (een.stuk.kop.id, een.stuk.gecodeerd.zout, een.stuk.gecodeerd.inhoud)
        for een in stukken
        if een.stuk.gecodeerd.zout
    ]
    if rijen:
        verbinding.exec_driver_sql(_INHOUD_ERIN, rijen)


def _vul_aan(verbinding: sa.Connection, bekend: Sequence[Gekomen]) -> list[Gekomen]:
    """Bodies that went with a right, and came back with it."""
    if not bekend:
        return []
    gronden = schoolwissen.gewiste(verbinding, [een.stuk.kop.id for een in bekend])
    terug = [
        een
        for een in bekend
        if gronden.get(een.stuk.kop.id) == schoolwissen.RECHT and een.stuk.gecodeerd.zout
    ]
    if terug:
        _zet_inhoud(verbinding, terug)
        welke = {"lijst": json.dumps([een.stuk.kop.id for een in terug])}
        hier = schoolwissing.c.feit.in_(sa.select(_LIJST.c.value))
        verbinding.execute(sa.delete(schoolwissing).where(hier), welke)
    return terug


def _tel(verbinding: sa.Connection, school: OrganisatieId, alles: Iterable[Gekomen]) -> None:
    emmers.tel_erbij(
        verbinding,
        school,
        (
            emmers.Telling(
                een.stuk.kop.id, een.nr, een.pseudoniem, een.stuk.kop.kring, een.stuk.blad
            )
            for een in alles
        ),
    )


def _is_daar(verbinding: sa.Connection, school: OrganisatieId, ids: Sequence[str]) -> None:
    """What the school gives it has: it waits no more, and is not held there."""
    wacht_niet_meer(verbinding, school, ids)
    laat_los(verbinding, school, ids)


def _koppel(verbinding: sa.Connection, erbij: Sequence[Gekomen]) -> None:
    """A match that this leerbedrijf made on another device, or before its folder was restored."""
    gekoppeld = {een.stuk.kop.id: een for een in erbij if een.stuk.kop.soort == GEKOPPELD}
    if not gekoppeld:
        return
    ons = verbinding.scalar(sa.select(leerbedrijf.c.id))
    for feit in feiten_met(verbinding, gekoppeld):
        if isinstance(feit.inhoud, DossierGekoppeld) and feit.inhoud.organisatie == ons:
            koppel(verbinding, feit, DeelnemerId(gekoppeld[feit.id].pseudoniem))
            vouw_later(verbinding, [feit.inhoud.eigen])
            zet_dossier_klaar(verbinding, feit.inhoud.eigen)
