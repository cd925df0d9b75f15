"""Erase a deelnemer (AVG art. 17): first show what goes and what stays, then do it for good.

Without a school the leerbedrijf is the controller. A duty to keep (RVO) outranks the erasure: what
it covers leaves every list and goes on the day the duty ends.
"""

import logging
from dataclasses import dataclass, replace
from datetime import date

from werkplek.application.context import Context, Steller, eis_van_hier, het_leerbedrijf, vraag_na
from werkplek.application.genoemd import Genoemd, genoemd_bij_anderen
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.ports import Lezer, Unavailable
from werkplek.application.ports_veilig import Bewaarplek, Reserve
from werkplek.application.ports_wissen import BewaardDossier, KopieElders, Wisbewijs, Wistelling
from werkplek.application.verklaren import documentnummer
from werkplek.application.wisnasleep import elders_van, maak_gewist, ruim_op
from werkplek.domain.bevoegdheid import mag_wissen
from werkplek.domain.bewaren import Bewaarklasse, Wisgrond, rvo_tot
from werkplek.domain.feiten import DossierGewist, Feit
from werkplek.domain.fouten import DeelnemerOnbekend, MoetBewaardBlijven, PlaatsingLoopt
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Naam, Persoon, Rol
from werkplek.domain.plaatsing import Plaatsing
from werkplek.domain.voortgang import Voortgang, voortgang

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wisvoorstel:
    """What an erasure would do; nothing was erased yet.

    `alles` goes without a duty to keep, `nu` under RVO, which then keeps the rest until `rvo_tot`;
    None when RVO can ask for nothing (any more). `bewaard` is what a duty keeps already.
    """

    deelnemer: DeelnemerId
    naam: Naam
    alles: Wistelling
    nu: Wistelling
    loopt: bool
    rvo_tot: date | None
    bewaard: BewaardDossier | None
    kopieen: int
    plekken: tuple[Bewaarplek, ...]
    genoemd: tuple[Genoemd, ...]


@dataclass(frozen=True, slots=True)
class _Dossier:
    """What the log says of somebody who may be erased."""

    gang: Voortgang
    bewaard: BewaardDossier | None

    @property
    def plaatsingen(self) -> tuple[Plaatsing, ...]:
        return tuple(gang.plaatsing for gang in self.gang.plaatsingen)

    @property
    def loopt(self) -> bool:
        return any(plaatsing.beeindigd_op is None for plaatsing in self.plaatsingen)

    def rvo_tot(self, vandaag: date) -> date | None:
        """Until when RVO may ask for it, if ever it gave a subsidy."""
        dagen = [p.beeindigd_op for p in self.plaatsingen if p.beeindigd_op is not None]
        tot = rvo_tot(max(dagen)) if dagen else None
        return tot if tot is not None and tot > vandaag else None


def bekijk_wissen(ctx: Context, reserve: Reserve, deelnemer: DeelnemerId) -> Wisvoorstel:
    """What would go and what would stay. Raises `DeelnemerOnbekend` or `BestandOnbereikbaar`."""
    wisser = ctx.store.wisser
    with ctx.store.lees() as lezer:
        dossier = _dossier(ctx, lezer, deelnemer)
        genoemd = genoemd_bij_anderen(lezer, deelnemer, dossier.gang.naam)
    return Wisvoorstel(
        deelnemer=deelnemer,
        naam=dossier.gang.naam,
        alles=wisser.tel(deelnemer),
        nu=wisser.tel(deelnemer, Bewaarklasse.RVO),
        loopt=dossier.loopt,
        rvo_tot=dossier.rvo_tot(ctx.clock.vandaag()),
        bewaard=dossier.bewaard,
        kopieen=len(reserve.kopieen()),
        plekken=reserve.plekken(),
        genoemd=genoemd,
    )


def wis(
    ctx: Context,
    reserve: Reserve,
    wie: Ontgrendeld,
    deelnemer: DeelnemerId,
    *,
    grond: Wisgrond,
    rvo: bool,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> Wisbewijs:
    """Erase, and give what the proof page says; it cannot be undone.

    `rvo` is what the leerbedrijf says: it asked for the subsidie praktijkleren, or will. Raises
    `PincodeNodig`, `NietBevoegd`, `SchoolRegelt` (with a school, wissen is a request to it),
    `DeelnemerOnbekend`, `PlaatsingLoopt`, `MoetBewaardBlijven`, and `BevestigingNodig` until
    `Navraag.WISSEN` is confirmed; nothing was erased then. Trouble with copies raises nothing: the
    proof page says where older ones still lie.
    """
    als = wie.eis(ctx.clock.nu())
    with ctx.store.lees() as lezer:
        dossier = _dossier(ctx, lezer, deelnemer)
        eis_van_hier(lezer, deelnemer, "wissen")
        _eis_bevoegd(lezer, als, dossier)
        tot = dossier.rvo_tot(ctx.clock.vandaag()) if rvo else None
        _eis_wisbaar(ctx, dossier, grond, rvo=rvo)
        vraag_na(bevestigd, vragen=(Navraag.WISSEN,))
        feit = maak_gewist(Steller(ctx, lezer, als), deelnemer, grond, tot)
        bewijs = _bewijs(lezer, als, feit)
    telling = ctx.store.wisser.wis(feit)
    return replace(_na_wissen(ctx, reserve, bewijs), telling=telling)


def _dossier(ctx: Context, lezer: Lezer, deelnemer: DeelnemerId) -> _Dossier:
    """Raises `DeelnemerOnbekend`, also for somebody of whom nothing is left."""
    feiten = lezer.feiten(deelnemer)
    eerder = [een for een in ctx.store.wisser.bewaard() if een.deelnemer == deelnemer]
    if all(isinstance(feit.inhoud, DossierGewist) for feit in feiten):
        raise DeelnemerOnbekend(deelnemer)
    return _Dossier(voortgang(feiten), eerder[0] if eerder else None)


def _eis_bevoegd(lezer: Lezer, als: Persoon, dossier: _Dossier) -> None:
    opleiders = {plaatsing.praktijkopleider for plaatsing in dossier.plaatsingen}
    namen = sorted(persoon.naam for persoon in lezer.personen() if persoon.id in opleiders)
    mag_wissen(als, opleiders, " of ".join(namen) or f"een {Rol.PRAKTIJKOPLEIDER}")


def _eis_wisbaar(ctx: Context, dossier: _Dossier, grond: Wisgrond, *, rvo: bool) -> None:
    """A duty that was declared by mistake can be taken back; no other early end of it."""
    eerder = dossier.bewaard
    teruggenomen = grond is Wisgrond.VERGISSING and not rvo
    if eerder and eerder.behouden_tot > ctx.clock.vandaag() and not teruggenomen:
        raise MoetBewaardBlijven(eerder.klasse, eerder.behouden_tot)
    if dossier.loopt:
        raise PlaatsingLoopt


def _bewijs(lezer: Lezer, als: Persoon, feit: Feit) -> Wisbewijs:
    inhoud, bedrijf = feit.inhoud, het_leerbedrijf(lezer)
    if not isinstance(inhoud, DossierGewist):
        raise TypeError(type(inhoud).__name__)
    return Wisbewijs(
        nummer=documentnummer(feit.id, feit.gezien_op.year, soort="WB"),
        op=feit.gezien_op,
        deelnemer=feit.deelnemer,
        grond=inhoud.grond,
        besloten_door=als.naam,
        bedrijf=bedrijf.naam,
        plaats=bedrijf.plaats,
        telling=Wistelling(),
        klasse=inhoud.klasse,
        behouden_tot=inhoud.behouden_tot,
    )


def _na_wissen(ctx: Context, reserve: Reserve, bewijs: Wisbewijs) -> Wisbewijs:
    """What was asked is done; what the disk refuses now is done at the next start."""
    try:
        schoon, elders = ruim_op(ctx, reserve)
    except Unavailable as fout:
        _LOG.warning("older copies stay for now: %s", fout.detail)
        return replace(bewijs, elders=_alle_plekken(reserve), af=False)
    return replace(bewijs, schoon=schoon, elders=elders)


def _alle_plekken(reserve: Reserve) -> tuple[KopieElders, ...]:
    try:
        return tuple(map(elders_van, reserve.plekken()))
    except Unavailable:
        return ()
