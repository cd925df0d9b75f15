"""Try a verklaring out before anything is stated for it: what would be refused is refused first."""

import hashlib
from dataclasses import dataclass, replace

from werkplek.application.aantonen import eis_oordelaar, huidige_voortgang
from werkplek.application.context import Context, Steller, vraag_na
from werkplek.application.ontwerp import ontwerp
from werkplek.application.ports import Renderer
from werkplek.application.verklaren import documentnummer, lees_gegevens, voeg_papier_toe
from werkplek.domain.feiten import OordeelGegeven
from werkplek.domain.fouten import VerklaringOnvolledig
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon, Persoonsgegevens
from werkplek.domain.tekst import lees_regel
from werkplek.domain.verklaring import Oordeel, Vereiste, Verklaring


@dataclass(frozen=True, slots=True)
class Voornemen:
    """What somebody is about to do in one go; `plaats` None means: no judgement yet."""

    aantonen: tuple[WerkprocesCode, ...] = ()
    titels_nagekeken: bool = False
    plaats: str | None = None
    bevestigd: frozenset[Navraag] = frozenset()


def beproef(
    ctx: Context,
    als: Persoon,
    deelnemer: DeelnemerId,
    gegevens: Persoonsgegevens,
    renderer: Renderer,
    *,
    voornemen: Voornemen,
) -> None:
    """Raise what `maak_op`, and `geef_oordeel` when a place is given, would raise afterwards.

    Keeps nothing. Whether the werkprocessen were seen often enough is not looked at.
    """
    vandaag = ctx.clock.vandaag()
    gelezen = lees_gegevens(gegevens, vandaag=vandaag, bevestigd=voornemen.bevestigd)
    with ctx.store.unit_of_work() as uow:  # never committed
        gang = huidige_voortgang(uow, deelnemer)
        eis_oordelaar(uow, als, gang.plaatsing)
        gang = gang.alsof_aangetoond(voornemen.aantonen, tot_en_met=vandaag)
        nummer = documentnummer(FeitId(deelnemer), vandaag.year)
        verklaring = ontwerp(uow, gang, gelezen, als, nummer=nummer, ctx=ctx)
        if not verklaring.regels:
            raise VerklaringOnvolledig((Vereiste.IETS_AANGETOOND,))
        verklaring = _uitgevoerd(verklaring, voornemen)
        digest = hashlib.sha256(renderer.praktijkverklaring(verklaring)).hexdigest()
        # Of the two feiten that hold a verklaring this one is the larger.
        inhoud = OordeelGegeven(gang.plaatsing.id, verklaring, digest)
        feit = Steller(ctx, uow, als).feit(deelnemer, inhoud, gezien_op=vandaag)
        voeg_papier_toe(uow, feit)


def _uitgevoerd(verklaring: Verklaring, voornemen: Voornemen) -> Verklaring:
    if voornemen.titels_nagekeken:
        regels = tuple(replace(regel, titel_bevestigd=True) for regel in verklaring.regels)
        verklaring = replace(verklaring, regels=regels)
    if voornemen.plaats is None:
        return verklaring
    plaats = lees_regel(voornemen.plaats, veld="plaats")
    vraag_na(voornemen.bevestigd, tekst=plaats)
    verklaring.eis_volledig()
    return replace(verklaring, oordeel=Oordeel(verklaring.opgemaakt_op, plaats))
