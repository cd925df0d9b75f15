"""Take in a push: verify everything, judge everything, then number and store what may in.

Every feit gets a verdict; nothing that came is thrown away, and nothing blocks what comes after it
(sync reference §6.3).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from werkplek.domain.feiten import Kring
from werkplek.hub.apart import Gebroken
from werkplek.hub.database import voeg_in
from werkplek.hub.kandidaat import Kandidaat, uit_reeks
from werkplek.hub.kennis import Genoemd, Kennis, lees_kennis
from werkplek.hub.logboek import Logboek, open_logboek, zegel_rij
from werkplek.hub.tables import zegel as t_zegel
from werkplek.hub.toetsen import Toetser
from werkplek.hub.wachten import houd_aan, laat_los
from werkplek.protocol.feit import eis_leesbaar
from werkplek.protocol.fouten import Nieuwer, ProtocolFout
from werkplek.protocol.reeks import Meegestuurd, Reeks, Uitgepakt, naam_in, pak_uit
from werkplek.protocol.uitwisseling import (
    Aanhouding,
    FeitUitkomst,
    ReeksUitkomst,
    Uitkomst,
)
from werkplek.protocol.zegel import Zegel


@dataclass(frozen=True, slots=True)
class Gelezen:
    """A run that was proved, the feiten of it that can be kept, and those that cannot."""

    reeks: Reeks
    uitgepakt: Uitgepakt
    goed: tuple[Meegestuurd, ...]
    stuk: Mapping[str, str]


def lees_reeks(reeks: Reeks) -> Gelezen | Gebroken:
    """Prove a run and look at every body in it; needs no database."""
    try:
        uitgepakt = pak_uit(reeks)
    except ProtocolFout as fout:
        return Gebroken(reeks, type(fout).__name__)
    goed: list[Meegestuurd] = []
    stuk: dict[str, str] = {}
    for feit in uitgepakt.feiten:
        reden = _bezwaar(feit)
        if reden:
            stuk[feit.kop.id] = reden
        else:
            goed.append(feit)
    return Gelezen(reeks, uitgepakt, tuple(goed), stuk)


def _bezwaar(feit: Meegestuurd) -> str:
    """Why a feit cannot be kept as one; a newer kind can."""
    if feit.kop.kring is Kring.EIGEN:
        return "kring"
    if not feit.gecodeerd.zout:
        return ""  # erased where it was made
    try:
        eis_leesbaar(feit.kop, feit.gecodeerd)
    except Nieuwer:
        return ""
    except ProtocolFout as fout:
        return type(fout).__name__
    return ""


@dataclass(slots=True)
class Inname:
    """One push in one transaction."""

    verbinding: sa.Connection
    school: int
    nu: datetime
    uitkomsten: dict[str, FeitUitkomst] = field(default_factory=dict)
    klonen: set[str] = field(default_factory=set)

    def neem(self, gelezen: Sequence[Gelezen]) -> tuple[Logboek, tuple[Gebroken, ...]]:
        """Judge, number and store; the outcomes are in `uitkomsten` by id.

        Gives the log, whose lock is held until the transaction ends, and the runs that were sealed
        with another key than the one their device was enrolled with.
        """
        genoemd = _genoemd(gelezen)
        kennis = lees_kennis(self.verbinding, self.school, genoemd)
        vals = tuple(deel for deel in gelezen if _is_vals(deel, kennis))
        echt = [deel for deel in gelezen if deel not in vals] if vals else gelezen
        logboek = open_logboek(self.verbinding, self.school)
        if logboek.wissingen != kennis.wissingen:  # something was erased before the lock was ours
            kennis = lees_kennis(self.verbinding, self.school, genoemd)
        zegels = self._zegels(logboek, echt)
        feiten = [
            feit
            for deel in echt
            for feit in uit_reeks(deel.uitgepakt, zegels[deel.uitgepakt.zegel], deel.goed)
        ]
        self._verdeel(logboek, feiten, kennis)
        laat_los(logboek, logboek.schrijf(self.nu), self.nu)
        return logboek, tuple(Gebroken(deel.reeks, "sleutel") for deel in vals)

    def _verdeel(self, logboek: Logboek, feiten: Sequence[Kandidaat], kennis: Kennis) -> None:
        ouders = (ouder for feit in feiten for ouder in feit.verwijst)
        er_al = logboek.bekend([*(f.id for f in feiten), *ouders])
        binnen = set(er_al)
        toetser = Toetser(kennis, self.nu)
        wachten: list[tuple[Kandidaat, str | None, Aanhouding, str | None]] = []
        for feit in feiten:
            if (hier := er_al.get(feit.id)) is not None:
                self._bekend(feit, hier.nr, gelijk=hier.blad == feit.blad, gewist=hier.gewist)
                continue
            if feit.id in self.uitkomsten:  # twice in one push
                continue
            oordeel = toetser.toets(feit)
            mist = next((ouder for ouder in feit.verwijst if ouder not in binnen), None)
            if oordeel.dossier in kennis.gewist or feit.id in kennis.gewiste_feiten:
                self._zeg(feit.id, Uitkomst.GEWIST)
            elif oordeel.reden is None and oordeel.dossier is not None and mist is None:
                nr = logboek.voeg_toe(oordeel.dossier, feit)
                binnen.add(feit.id)
                self._zeg(feit.id, Uitkomst.BEWAARD, nr)
            else:
                reden = oordeel.reden or Aanhouding.WACHT_OP_FEIT
                wachten.append((feit, oordeel.dossier, reden, mist))
                self._zeg(feit.id, Uitkomst.AANGEHOUDEN, reden=reden)
        houd_aan(self.verbinding, self.school, wachten, self.nu)

    def _bekend(self, feit: Kandidaat, nr: int, *, gelijk: bool, gewist: bool) -> None:
        if not gelijk:
            self._zeg(feit.id, Uitkomst.ANDERE_INHOUD)
        elif gewist and feit.zout:
            self._zeg(feit.id, Uitkomst.GEWIST, nr)
        elif feit.id not in self.uitkomsten:
            self._zeg(feit.id, Uitkomst.BEKEND, nr)

    def _zeg(self, id_: str, uitkomst: Uitkomst, nr: int = 0, reden: str = "") -> None:
        self.uitkomsten[id_] = FeitUitkomst(naam_in(id_), uitkomst, nr, reden)

    def _zegels(self, logboek: Logboek, delen: Sequence[Gelezen]) -> dict[Zegel, int]:
        """The number of every seal; new ones are stored, and a forked chain is noticed."""
        bekend = self._die_raken([deel.uitgepakt for deel in delen])
        nummers: dict[Zegel, int] = {}
        rijen: list[dict[str, Any]] = []
        for deel in delen:
            reeks, tekst = deel.uitgepakt, deel.uitgepakt.tekst
            rakend = bekend[tekst.apparaat, tekst.organisatie]
            handtekening = reeks.zegel.handtekening
            zelfde = next((z for z in rakend if bytes(z.handtekening) == handtekening), None)
            if zelfde is not None:
                self._leer_vorige(zelfde, deel)
                nummers[reeks.zegel] = zelfde.nr
            elif reeks.zegel not in nummers:
                if any(z.eerste <= tekst.laatste and z.laatste >= tekst.eerste for z in rakend):
                    self.klonen.add(tekst.apparaat)
                nr = nummers[reeks.zegel] = logboek.zegelnummer()
                rijen.append(zegel_rij(self.school, nr, reeks, deel.reeks.vorige))
        voeg_in(self.verbinding, t_zegel, rijen)
        return nummers

    def _leer_vorige(self, zegel: Any, deel: Gelezen) -> None:  # noqa: ANN401  a row
        """The first header of a run came later than the rest: now it is known what was before."""
        if not deel.uitgepakt.weg.get(0) and not any(bytes(zegel.vorige)) and deel.reeks.vorige:
            self.verbinding.execute(
                sa.update(t_zegel)
                .where(t_zegel.c.school == self.school, t_zegel.c.nr == zegel.nr)
                .values(vorige=deel.reeks.vorige)
            )

    def _die_raken(self, reeksen: Sequence[Uitgepakt]) -> Mapping[tuple[str, str], list[Any]]:
        bereik: dict[tuple[str, str], tuple[int, int]] = {}
        for reeks in reeksen:
            wie = reeks.tekst.apparaat, reeks.tekst.organisatie
            van, tot = bereik.get(wie, (reeks.tekst.eerste, reeks.tekst.laatste))
            bereik[wie] = min(van, reeks.tekst.eerste), max(tot, reeks.tekst.laatste)
        gevonden: dict[tuple[str, str], list[Any]] = defaultdict(list)
        for (apparaat, organisatie), (van, tot) in sorted(bereik.items()):
            vraag = sa.select(
                t_zegel.c.nr,
                t_zegel.c.eerste,
                t_zegel.c.laatste,
                t_zegel.c.vorige,
                t_zegel.c.handtekening,
            ).where(
                t_zegel.c.school == self.school,
                t_zegel.c.apparaat == apparaat,
                t_zegel.c.organisatie == organisatie,
                t_zegel.c.eerste.between(van - 64, tot),
                t_zegel.c.laatste >= van,
            )
            gevonden[apparaat, organisatie] = list(self.verbinding.execute(vraag))
        return gevonden


def _genoemd(gelezen: Sequence[Gelezen]) -> Genoemd:
    teksten = [deel.uitgepakt.tekst for deel in gelezen]
    return Genoemd(
        frozenset(tekst.apparaat for tekst in teksten),
        frozenset(tekst.organisatie for tekst in teksten),
        frozenset(tekst.auteur for tekst in teksten),
        frozenset(feit.kop.deelnemer for deel in gelezen for feit in deel.goed),
    )


def _is_vals(deel: Gelezen, kennis: Kennis) -> bool:
    """Whether a device that is known sealed with another key."""
    apparaat = kennis.apparaten.get(deel.uitgepakt.tekst.apparaat)
    return apparaat is not None and apparaat.zegelsleutel != deel.reeks.sleutel


def uitkomst_van(gelezen: Gelezen, uitkomsten: Mapping[str, FeitUitkomst]) -> ReeksUitkomst:
    """What became of a run, in as few bytes as it takes."""
    tekst = gelezen.uitgepakt.tekst
    regels = tuple(
        uitkomsten.get(feit.kop.id)
        or FeitUitkomst(
            naam_in(feit.kop.id), Uitkomst.APART_GEZET, reden=gelezen.stuk.get(feit.kop.id, "")
        )
        for feit in gelezen.uitgepakt.feiten
    )
    wie = naam_in(tekst.apparaat), naam_in(tekst.organisatie), tekst.eerste
    eerste = regels[0]
    if eerste.nr and all(
        r.uitkomst == eerste.uitkomst and r.nr == eerste.nr + n for n, r in enumerate(regels)
    ):
        return ReeksUitkomst(*wie, eerste.uitkomst, eerste.nr)
    soorten: Iterable[str] = {regel.uitkomst for regel in regels}
    uitkomst = next(iter(soorten)) if len({*soorten}) == 1 else ""
    return ReeksUitkomst(*wie, uitkomst, 0, regels)
