"""Take in a push that was proved: judge everything, then number and store what may in.

Every feit gets a verdict; nothing that came is thrown away, and nothing blocks what comes after it
(sync reference §6.3).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import sqlalchemy as sa

from werkplek.hub.apart import Gebroken
from werkplek.hub.kandidaat import Kandidaat, uit_reeks
from werkplek.hub.kennis import Genoemd, Kennis, lees_kennis
from werkplek.hub.keuren import Gelezen
from werkplek.hub.logboek import Logboek, open_logboek
from werkplek.hub.toetsen import Toetser
from werkplek.hub.wachten import Wachtend, die_wachtten, houd_aan, laat_los, vergeet
from werkplek.hub.zegels import Zegelboek
from werkplek.protocol.naam import naam_in
from werkplek.protocol.uitwisseling import (
    Aanhouding,
    FeitUitkomst,
    ReeksUitkomst,
    Uitkomst,
)


@dataclass(slots=True)
class Inname:
    """One push in one transaction; outcomes are by leaf, for one name may come with two bodies.

    `drager` is the device that brings it.
    """

    verbinding: sa.Connection
    school: int
    nu: datetime
    drager: str
    uitkomsten: dict[bytes, FeitUitkomst] = field(default_factory=dict)
    klonen: set[str] = field(default_factory=set)

    def neem(self, gelezen: Sequence[Gelezen]) -> tuple[Logboek, tuple[Gebroken, ...]]:
        """Judge, number and store.

        Gives the log, whose lock is held until the transaction ends, and the runs that were sealed
        with another key than the one their device was enrolled with.
        """
        genoemd = _genoemd(gelezen)
        kennis = lees_kennis(self.verbinding, self.school, genoemd)
        logboek = open_logboek(self.verbinding, self.school)
        if logboek.peil != kennis.peil:  # something was changed or erased before the lock was ours
            kennis = lees_kennis(self.verbinding, self.school, genoemd)
        vals = tuple(deel for deel in gelezen if _is_vals(deel, kennis))
        echt = [deel for deel in gelezen if deel not in vals] if vals else gelezen
        boek = Zegelboek(logboek, kennis.apparaten)
        zegels = boek.neem(echt)
        self.klonen = boek.klonen
        feiten = [
            feit
            for deel in echt
            for feit in uit_reeks(deel.uitgepakt, zegels[deel.uitgepakt.zegel], deel.goed)
        ]
        self._verdeel(logboek, feiten, kennis)
        laat_los(logboek, logboek.schrijf(self.nu), self.nu)
        return logboek, tuple(Gebroken(deel.reeks, "sleutel") for deel in vals)

    def anders(self, gelezen: Iterable[Gelezen]) -> list[Gebroken]:
        """The runs with a feit of which another body is here under the same name."""
        return [
            Gebroken(deel.reeks, Uitkomst.ANDERE_INHOUD.value)
            for deel in gelezen
            if any(
                (regel := self.uitkomsten.get(feit.blad)) is not None
                and regel.uitkomst == Uitkomst.ANDERE_INHOUD
                for feit in deel.goed
            )
        ]

    def _verdeel(self, logboek: Logboek, feiten: Sequence[Kandidaat], kennis: Kennis) -> None:
        ouders = (ouder for feit in feiten for ouder in feit.verwijst)
        er_al = logboek.bekend([*(f.id for f in feiten), *ouders])
        nieuw = [feit for feit in feiten if feit.id not in er_al]
        bladen = die_wachtten(self.verbinding, self.school, {feit.id for feit in nieuw})
        wachtten = frozenset(bladen)
        binnen = set(er_al)
        toetser = Toetser(kennis, self.nu)
        wachten: list[Wachtend] = []
        for feit in feiten:
            if (hier := er_al.get(feit.id)) is not None:
                self._bekend(feit, hier.nr, gelijk=hier.blad == feit.blad, gewist=hier.gewist)
            elif bladen.setdefault(feit.id, feit.blad) != feit.blad:
                self._zeg(feit, Uitkomst.ANDERE_INHOUD)
            elif feit.blad not in self.uitkomsten:  # else twice in one push
                self._plaats(logboek, feit, toetser, binnen, wachten)
        klaar = {feit.id for feit in feiten if self._is_klaar(feit)}
        vergeet(self.verbinding, self.school, wachtten & klaar)
        houd_aan(self.verbinding, self.school, wachten, self.nu)

    def _plaats(
        self,
        logboek: Logboek,
        feit: Kandidaat,
        toetser: Toetser,
        binnen: set[str],
        wachten: list[Wachtend],
    ) -> None:
        """Into the log, or among what waits."""
        oordeel = toetser.toets(feit)
        mist = next((ouder for ouder in feit.verwijst if ouder not in binnen), None)
        kennis = toetser.kennis
        gewist = oordeel.dossier in kennis.gewist or feit.id in kennis.gewiste_feiten
        if gewist or self._is_uitgekleed(feit):
            self._zeg(feit, Uitkomst.GEWIST)
        elif oordeel.reden is None and oordeel.dossier is not None and mist is None:
            nr = logboek.voeg_toe(oordeel.dossier, feit)
            binnen.add(feit.id)
            self._zeg(feit, Uitkomst.BEWAARD, nr)
        else:
            reden = oordeel.reden or Aanhouding.WACHT_OP_FEIT
            wachten.append((toetser.gedateerd(feit), oordeel.dossier, reden, mist))
            self._zeg(feit, Uitkomst.AANGEHOUDEN, reden=reden)

    def _is_uitgekleed(self, feit: Kandidaat) -> bool:
        """Whether another than its own device brings it without a body.

        Else who may read a feit could have it erased at a hub that was restored and lacks it.
        """
        return not feit.zout and feit.apparaat != self.drager

    def _is_klaar(self, feit: Kandidaat) -> bool:
        """Whether it need not wait any longer; of another body under its name nothing follows."""
        regel = self.uitkomsten.get(feit.blad)
        return regel is not None and regel.uitkomst in {Uitkomst.BEWAARD, Uitkomst.GEWIST}

    def _bekend(self, feit: Kandidaat, nr: int, *, gelijk: bool, gewist: bool) -> None:
        if not gelijk:
            self._zeg(feit, Uitkomst.ANDERE_INHOUD)
        elif gewist and feit.zout:
            self._zeg(feit, Uitkomst.GEWIST, nr)
        elif feit.blad not in self.uitkomsten:
            self._zeg(feit, Uitkomst.BEKEND, nr)

    def _zeg(self, feit: Kandidaat, uitkomst: Uitkomst, nr: int = 0, reden: str = "") -> None:
        self.uitkomsten[feit.blad] = FeitUitkomst(naam_in(feit.id), uitkomst, nr, reden)


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


def uitkomst_van(gelezen: Gelezen, uitkomsten: Mapping[bytes, FeitUitkomst]) -> ReeksUitkomst:
    """What became of a run, in as few bytes as it takes."""
    tekst = gelezen.uitgepakt.tekst
    regels = tuple(
        uitkomsten.get(feit.blad)
        or FeitUitkomst(
            naam_in(feit.kop.id), Uitkomst.APART_GEZET, reden=gelezen.stuk.get(feit.blad, "")
        )
        for feit in gelezen.uitgepakt.feiten
    )
    wie = naam_in(tekst.apparaat), naam_in(tekst.organisatie), tekst.eerste
    if not regels:  # leaves alone
        return ReeksUitkomst(*wie, Uitkomst.BEWAARD)
    eerste = regels[0]
    if eerste.nr and all(
        r.uitkomst == eerste.uitkomst and r.nr == eerste.nr + n for n, r in enumerate(regels)
    ):
        return ReeksUitkomst(*wie, eerste.uitkomst, eerste.nr)
    soorten: Iterable[str] = {regel.uitkomst for regel in regels}
    uitkomst = next(iter(soorten)) if len({*soorten}) == 1 else ""
    return ReeksUitkomst(*wie, uitkomst, 0, regels)
