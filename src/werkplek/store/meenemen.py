"""What the folder that is replaced still has and the copy does not: carried over as it is.

Feiten go along with their header, body and salt, as long as each chain goes on without a gap from
where the copy ends; so do their seals, the people, and the settings. Everything is read from a
copy of the old file: what is damaged there stays as it was.
"""

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from werkplek.application.ports import MapBeschadigd, MapNieuwer
from werkplek.domain.feiten import Kring
from werkplek.protocol.feit import GecodeerdFeit, decodeer
from werkplek.protocol.fouten import ProtocolFout
from werkplek.protocol.kop import lees_kop, sha256
from werkplek.protocol.zegel import Signer, Zegel, controleer, controleer_keten
from werkplek.store import tables_bedrijf as bedrijf
from werkplek.store import tables_structuur as structuur
from werkplek.store.engine import zonder_transactie
from werkplek.store.kopie import Keten
from werkplek.store.log import volgende_schakel
from werkplek.store.nalezen import stand_van
from werkplek.store.scholen_terug import neem_scholen_mee
from werkplek.store.tables import apparaat, feit, inhoud, instelling, outbox, zegel
from werkplek.store.tables_school import schoolwissing
from werkplek.store.teruggezet import TERUGGEZET
from werkplek.store.vreemd import ketens_van_scholen
from werkplek.store.zegels import verzegel_open, verzegeld_tot

Rij = sa.Row[Any]
Rijen = Sequence[Rij]

_VERVANGEN: Final = (
    bedrijf.leerbedrijf,
    bedrijf.persoon,
    bedrijf.kladje,
    structuur.kwalificatie,
    structuur.kerntaak,
    structuur.werkproces,
    structuur.titel_bevestiging,
    structuur.opleiding,
    structuur.bron,
    structuur.uitvoerbaar,
    structuur.leerstap,
    structuur.leerstap_foto,
)
"""Tables of which the newest state counts, in an order that their references allow."""

_AANGEVULD: Final = (bedrijf.document, bedrijf.bijlage, bedrijf.wissing, bedrijf.bewaarplek)
"""Tables of which nothing is ever taken away by using Werkplek."""

_EIGEN: Final = ("apparaat", "wissen", TERUGGEZET)
"""Settings that say something about one file only."""

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OudLog:
    """The old store, question by question: SQLCipher reads nothing more after one bad page."""

    engine: sa.Engine

    def lees(self, vraag: sa.Executable, waarden: Mapping[str, object] | None = None) -> Rijen:
        """All rows. Raises `MapBeschadigd`; the next question has a connection of its own."""
        with zonder_transactie(self.engine).connect() as verbinding:
            try:
                return verbinding.execute(vraag, waarden or {}).all()
            except MapBeschadigd:
                verbinding.invalidate()
                raise


@dataclass(frozen=True, slots=True)
class Meegenomen:
    """How many feiten came along, and how many stood there and could not be read."""

    feiten: int = 0
    onleesbaar: int = 0


def neem_mee(
    verbinding: sa.Connection, oud: OudLog, signer_van: Callable[[bytes], Signer]
) -> Meegenomen:
    """Carry over what is newer from the old store, as far as it can be read and holds."""
    with suppress(MapBeschadigd, MapNieuwer):
        _neem_tabellen_mee(verbinding, oud)
    som = Meegenomen()
    van_scholen = _van_scholen(verbinding, oud)
    for keten in _ketens(verbinding, oud):
        if (keten.apparaat, keten.organisatie) in van_scholen:
            continue
        deel = _neem_keten_mee(verbinding, oud, keten)
        _neem_zegels_mee(verbinding, oud, keten)
        som = Meegenomen(som.feiten + deel.feiten, som.onleesbaar + deel.onleesbaar)
    with suppress(MapBeschadigd):
        neem_scholen_mee(verbinding, oud.lees)
    with suppress(MapBeschadigd):
        for rij in oud.lees(sa.select(apparaat)):
            verzegel_open(verbinding, rij.id, signer_van(rij.sleutel))
    return som


def _ketens(verbinding: sa.Connection, oud: OudLog) -> tuple[Keten, ...]:
    """The chains of the old store, with where each ends there; else those of the copy."""
    vraag = (
        sa.select(feit.c.apparaat, feit.c.organisatie, sa.func.max(feit.c.volgnr).label("laatste"))
        .group_by(feit.c.apparaat, feit.c.organisatie)
        .order_by(feit.c.apparaat, feit.c.organisatie)
    )
    try:
        return tuple(Keten(rij.apparaat, rij.organisatie, rij.laatste) for rij in oud.lees(vraag))
    except MapBeschadigd:
        return stand_van(verbinding).ketens


def _van_scholen(verbinding: sa.Connection, oud: OudLog) -> frozenset[tuple[str, str]]:
    """Chains that a school gives again when it is linked again; of those some headers are here."""
    vraag = sa.select(zegel.c.apparaat, zegel.c.organisatie).where(zegel.c.bladen.is_not(None))
    with suppress(MapBeschadigd):
        daar = {(rij.apparaat, rij.organisatie) for rij in oud.lees(vraag.distinct())}
        return ketens_van_scholen(verbinding) | daar
    return ketens_van_scholen(verbinding)


def _neem_keten_mee(verbinding: sa.Connection, oud: OudLog, keten: Keten) -> Meegenomen:
    schakel = volgende_schakel(verbinding, keten.apparaat, keten.organisatie)
    vorige, nummer, mee = schakel.vorige, schakel.volgnr, 0
    try:
        for rij in _rijen(oud, keten, nummer):
            controleer_keten([rij.kop], na=vorige, volgnr=nummer - 1)
            _voeg_toe(verbinding, oud, rij)
            vorige, nummer, mee = sha256(rij.kop), nummer + 1, mee + 1
    except (MapBeschadigd, ProtocolFout) as fout:
        _logger.warning("feit_blijft_achter", extra={"reden": type(fout).__name__})
    onleesbaar = max(keten.laatste - nummer + 1, 0)
    return Meegenomen(mee, onleesbaar)


def _rijen(oud: OudLog, keten: Keten, vanaf: int) -> Iterator[Rij]:
    """One by one: a page that cannot be read stops at the first feit that stands on it."""
    vraag = (
        sa.select(feit, inhoud.c.zout, inhoud.c.bytes)
        .join_from(feit, inhoud, inhoud.c.feit == feit.c.id, isouter=True)
        .where(
            feit.c.apparaat == keten.apparaat,
            feit.c.organisatie == keten.organisatie,
            feit.c.volgnr == sa.bindparam("nummer"),
        )
    )
    while rijen := oud.lees(vraag, {"nummer": vanaf}):
        yield rijen[0]
        vanaf += 1


def _voeg_toe(verbinding: sa.Connection, oud: OudLog, rij: Rij) -> None:
    """Insert one feit; without a body only of somebody who was erased there."""
    kop = lees_kop(rij.kop)
    if rij.bytes is None:
        if not _is_gewist(oud, rij.deelnemer, kop.id):
            raise MapBeschadigd("inhoud")
    else:
        decodeer(GecodeerdFeit(rij.kop, rij.bytes, rij.zout))
    velden = ("id", "organisatie", "apparaat", "volgnr", "soort")
    plek = {"deelnemer": rij.deelnemer, "kop": rij.kop}
    verbinding.execute(sa.insert(feit), {naam: getattr(kop, naam) for naam in velden} | plek)
    if rij.bytes is None:
        return
    verbinding.execute(sa.insert(inhoud), {"feit": kop.id, "zout": rij.zout, "bytes": rij.bytes})
    if kop.kring is not Kring.EIGEN:
        verbinding.execute(sa.insert(outbox), {"feit": kop.id})


def _is_gewist(oud: OudLog, dossier: str, id_: str) -> bool:
    """Whether the leerbedrijf erased the dossier, or a school took this feit back."""
    vraag = sa.select(bedrijf.wissing.c.deelnemer).where(bedrijf.wissing.c.deelnemer == dossier)
    terug = sa.select(schoolwissing.c.feit).where(schoolwissing.c.feit == id_)
    return bool(oud.lees(vraag) or oud.lees(terug))


def _neem_zegels_mee(verbinding: sa.Connection, oud: OudLog, keten: Keten) -> None:
    """Seals that go on where those of the copy end, and hold for headers that are here."""
    wie = (zegel.c.apparaat == keten.apparaat, zegel.c.organisatie == keten.organisatie)
    tot = verzegeld_tot(verbinding, keten.apparaat, keten.organisatie)
    vraag = sa.select(zegel).where(*wie, zegel.c.eerste > tot).order_by(zegel.c.eerste)
    try:
        for rij in oud.lees(vraag):
            koppen = _koppen(verbinding, keten, rij.eerste, rij.laatste)
            if rij.eerste != tot + 1 or len(koppen) != rij.laatste - tot:
                return
            controleer(Zegel(rij.tekst, rij.handtekening), koppen)
            verbinding.execute(sa.insert(zegel), dict(rij._mapping))  # noqa: SLF001  its public name
            tot = rij.laatste
    except (MapBeschadigd, ProtocolFout) as fout:
        _logger.warning("zegel_blijft_achter", extra={"reden": type(fout).__name__})


def _koppen(verbinding: sa.Connection, keten: Keten, eerste: int, laatste: int) -> Sequence[bytes]:
    return verbinding.scalars(
        sa.select(feit.c.kop)
        .where(
            feit.c.apparaat == keten.apparaat,
            feit.c.organisatie == keten.organisatie,
            feit.c.volgnr.between(eerste, laatste),
        )
        .order_by(feit.c.volgnr)
    ).all()


def _neem_tabellen_mee(verbinding: sa.Connection, oud: OudLog) -> None:
    """All of it or nothing: everything is read before anything is written."""
    vervangen = {tabel: _lees(oud, sa.select(tabel)) for tabel in _VERVANGEN}
    aangevuld = {tabel: _lees(oud, sa.select(tabel)) for tabel in _AANGEVULD}
    eigen = instelling.c.naam.in_(_EIGEN)
    stand = _lees(oud, sa.select(instelling).where(~eigen))
    for tabel in reversed(_VERVANGEN):
        verbinding.execute(sa.delete(tabel))
    verbinding.execute(sa.delete(instelling).where(~eigen))
    for tabel, rijen in {**vervangen, instelling: stand}.items():
        if rijen:
            verbinding.execute(sa.insert(tabel), rijen)
    for tabel, rijen in aangevuld.items():
        if rijen:
            verbinding.execute(sa.insert(tabel).prefix_with("or ignore"), rijen)


def _lees(oud: OudLog, vraag: sa.Executable) -> list[dict[str, object]]:
    return [dict(rij._mapping) for rij in oud.lees(vraag)]  # noqa: SLF001  its public name
