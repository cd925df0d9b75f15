"""What was seen, after corrections and withdrawals: which waarnemingen stand, and which fork."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from werkplek.domain.feiten import (
    BewijsToegevoegd,
    Feit,
    FeitHerroepen,
    Relatie,
    WaarnemingVastgelegd,
)
from werkplek.domain.kenmerk import FeitId, PersoonId, PlaatsingId
from werkplek.domain.kwalificatie import WerkprocesCode


@dataclass(frozen=True, slots=True)
class Bewijs:
    """A photo, paper or sound with a waarneming; `feit` is what is withdrawn to take it away."""

    feit: FeitId
    sha256: str
    soort: str
    bytes: int
    bijschrift: str = ""


@dataclass(frozen=True, slots=True)
class Waarneming:
    """One waarneming as it now stands; `keten` names every feit it is made of, oldest first.

    `herroepen_om` is the reason when it no longer counts. `splitsing` is true when two corrections
    of the same feit stand side by side: a person must settle it, and until then they count as one.
    """

    id: FeitId
    plaatsing: PlaatsingId
    code: WerkprocesCode
    titel: str
    stap: str
    gezien_op: date
    auteur: PersoonId
    vastgelegd_op: datetime
    notitie: str = ""
    keten: tuple[FeitId, ...] = ()
    herroepen_om: str | None = None
    splitsing: bool = False
    bewijs: tuple[Bewijs, ...] = ()

    @property
    def geldt(self) -> bool:
        """Whether it counts."""
        return self.herroepen_om is None

    @property
    def oorsprong(self) -> FeitId:
        """The first feit of the chain: what two versions of the same waarneming have in common."""
        return self.keten[0] if self.keten else self.id

    @property
    def aangepast(self) -> bool:
        """Whether it corrects an earlier feit."""
        return len(self.keten) > 1


def herroepen(feiten: Iterable[Feit]) -> dict[FeitId, str]:
    """Which feiten were withdrawn, and why; withdrawing a withdrawal undoes it.

    What names what decides, not the moment in an id: a clock may have gone back in between.
    """
    intrekkingen = {
        feit.id: (feit.verwezen(Relatie.HERROEPT), feit.inhoud.reden)
        for feit in feiten
        if isinstance(feit.inhoud, FeitHerroepen)
    }
    weg: dict[FeitId, str] = {}
    onbeslist = set(intrekkingen)
    while onbeslist:
        genoemd = {doel for id_ in onbeslist for doel in intrekkingen[id_][0]}
        beslist = onbeslist - genoemd or {max(onbeslist)}
        for id_ in sorted(beslist - weg.keys(), reverse=True):
            doelen, reden = intrekkingen[id_]
            weg.update(dict.fromkeys(doelen, reden))
        onbeslist -= beslist
    return weg


def waarnemingen(feiten: Iterable[Feit]) -> tuple[Waarneming, ...]:
    """Fold the feiten of one deelnemer into waarnemingen, by the day seen, then by recording.

    A correction takes the place of what it names while it stands; a corrected feit whose correction
    was withdrawn stands again. Withdrawn waarnemingen stay in the result, marked.
    """
    alle = tuple(feiten)
    weg = herroepen(alle)
    per_id = {feit.id: feit for feit in alle if isinstance(feit.inhoud, WaarnemingVastgelegd)}
    opvolgers: dict[FeitId, list[FeitId]] = {}
    for feit in per_id.values():
        for eerder in feit.verwezen(Relatie.CORRIGEERT):
            if feit.id not in weg or eerder in weg:
                opvolgers.setdefault(eerder, []).append(feit.id)
    bewijs = _bewijs(alle, weg)
    gevonden = [
        _met_bewijs(_maak(feit, per_id, weg, opvolgers), bewijs)
        for feit in per_id.values()
        if feit.id not in opvolgers and not _is_teruggedraaide_correctie(feit, weg)
    ]
    return tuple(sorted(gevonden, key=lambda w: (w.gezien_op, w.id)))


def _is_teruggedraaide_correctie(feit: Feit, weg: dict[FeitId, str]) -> bool:
    eerder = feit.verwezen(Relatie.CORRIGEERT)
    return feit.id in weg and bool(eerder) and not all(id_ in weg for id_ in eerder)


def _keten(feit: Feit, per_id: dict[FeitId, Feit]) -> tuple[FeitId, ...]:
    keten = [feit.id]
    eerder = feit.verwezen(Relatie.CORRIGEERT)
    while eerder and eerder[0] in per_id and eerder[0] not in keten:
        keten.append(eerder[0])
        eerder = per_id[eerder[0]].verwezen(Relatie.CORRIGEERT)
    return tuple(reversed(keten))


def _maak(
    feit: Feit,
    per_id: dict[FeitId, Feit],
    weg: dict[FeitId, str],
    opvolgers: dict[FeitId, list[FeitId]],
) -> Waarneming:
    inhoud = feit.inhoud
    assert isinstance(inhoud, WaarnemingVastgelegd)  # noqa: S101  per_id holds nothing else
    keten = _keten(feit, per_id)
    staand = [[id_ for id_ in opvolgers.get(eerder, ()) if id_ not in weg] for eerder in keten]
    return Waarneming(
        id=feit.id,
        plaatsing=inhoud.plaatsing,
        code=inhoud.werkproces.code,
        titel=inhoud.werkproces.titel,
        stap=inhoud.stap,
        gezien_op=feit.gezien_op,
        auteur=feit.auteur,
        vastgelegd_op=feit.vastgelegd_op,
        notitie=inhoud.notitie,
        keten=keten,
        herroepen_om=weg.get(feit.id),
        splitsing=any(len(versies) > 1 for versies in staand),
    )


def _bewijs(alle: Iterable[Feit], weg: dict[FeitId, str]) -> dict[FeitId, list[Bewijs]]:
    """What was added to which feit and was not withdrawn."""
    gevonden: dict[FeitId, list[Bewijs]] = {}
    for feit in alle:
        if isinstance(feit.inhoud, BewijsToegevoegd) and feit.id not in weg:
            wat = feit.inhoud
            stuk = Bewijs(feit.id, wat.sha256, wat.soort, wat.bytes, wat.bijschrift)
            for bij in feit.verwezen(Relatie.RUST_OP):
                gevonden.setdefault(bij, []).append(stuk)
    return gevonden


def _met_bewijs(gezien: Waarneming, bewijs: dict[FeitId, list[Bewijs]]) -> Waarneming:
    """With what was added to any feit of its chain: a correction keeps the photo."""
    stukken = {stuk.feit: stuk for id_ in gezien.keten for stuk in bewijs.get(id_, ())}
    if not stukken:
        return gezien
    return replace(gezien, bewijs=tuple(stukken[id_] for id_ in sorted(stukken)))
