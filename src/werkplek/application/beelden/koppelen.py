"""The picture of *Wie is wie?*: somebody of here beside somebody of a school."""

from dataclasses import dataclass
from datetime import date

from werkplek.application.context import Context
from werkplek.application.dossier_koppelen import los_bij_school, los_hier, voorstellen
from werkplek.application.ports import OverzichtRegel
from werkplek.application.ports_school import Uitwisselmap
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.woorden import koppelvragen as woorden
from werkplek.woorden.dagen import wanneer
from werkplek.woorden.standen import van


@dataclass(frozen=True, slots=True)
class Kant:
    """Somebody on one side: where, how they are called, what they learn, how far they are."""

    wie: DeelnemerId
    waar: str
    naam: str
    opleiding: str
    stand: str = ""


@dataclass(frozen=True, slots=True)
class Paar:
    """Two who may be one."""

    hier: Kant
    daar: Kant

    @property
    def sleutel(self) -> tuple[DeelnemerId, DeelnemerId]:
        """Which two."""
        return self.hier.wie, self.daar.wie


@dataclass(frozen=True, slots=True)
class ZelfdeBeeld:
    """Who look alike, and everybody who is known on one side only; in the order of names.

    `gekoppeld`: somebody is known on both sides already.
    """

    paren: tuple[Paar, ...]
    hier: tuple[Kant, ...]
    daar: tuple[Kant, ...]
    gekoppeld: bool = False


def zelfde_beeld(ctx: Context, map_: Uitwisselmap) -> ZelfdeBeeld:
    """Read both sides. Raises `Unavailable`."""
    banden, vandaag = map_.banden(), ctx.clock.vandaag()
    scholen = {school.id: school.naam for school in map_.scholen()}
    with ctx.store.lees() as lezer:
        hier = {r.deelnemer: _hier(r, vandaag) for r in los_hier(lezer, banden)}
        daar = {
            band.pseudoniem: _daar(regel, scholen.get(band.school, ""))
            for band, regel in los_bij_school(lezer, banden)
        }
    paren = tuple(
        Paar(hier[v.eigen], daar[v.pseudoniem])
        for v in voorstellen(ctx, map_)
        if v.eigen in hier and v.pseudoniem in daar
    )
    return ZelfdeBeeld(paren, tuple(hier.values()), tuple(daar.values()), bool(banden))


def _hier(regel: OverzichtRegel, vandaag: date) -> Kant:
    stand = van(regel.gezien, regel.gekozen) if regel.plaatsing else ""
    if regel.laatst_gezien:
        stand = f"{stand} · laatst {wanneer(regel.laatst_gezien, vandaag=vandaag)}"
    return Kant(regel.deelnemer, woorden.HIER, _naam(regel), regel.kwalificatie, stand)


def _daar(regel: OverzichtRegel, school: str) -> Kant:
    return Kant(regel.deelnemer, woorden.bij(school), _naam(regel), regel.kwalificatie)


def _naam(regel: OverzichtRegel) -> str:
    return f"{regel.roepnaam} {regel.achternaam}".strip()
