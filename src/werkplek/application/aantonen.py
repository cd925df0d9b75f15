"""State aangetoond on what was seen, and confirm titles that few sources attest."""

from datetime import date

from werkplek.application.context import Context, Steller, vraag_na
from werkplek.application.keuze import eigen_kwalificatie
from werkplek.application.ontwerp import titels_op_papier
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import Lezer
from werkplek.domain.bevoegdheid import mag_oordelen
from werkplek.domain.feiten import AangetoondVerklaard, Relatie, Verwijzing
from werkplek.domain.fouten import (
    AlGedaan,
    NogNietGenoegGezien,
    PlaatsingOnbekend,
    WerkprocesOnbekend,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PlaatsingId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon, Rol
from werkplek.domain.plaatsing import Plaatsing
from werkplek.domain.tekst import MAX_TOELICHTING, lees_notitie
from werkplek.domain.voortgang import PlaatsingVoortgang, WerkprocesStand, voortgang
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing


def verklaar_aangetoond(
    ctx: Context,
    als: Persoon,
    deelnemer: DeelnemerId,
    code: WerkprocesCode,
    *,
    toelichting: str = "",
    bevestigd: frozenset[Navraag] = frozenset(),
) -> FeitId:
    """State that a werkproces was shown, on all counting waarnemingen that stand, up to today.

    Raises `NietBevoegd`, `WerkprocesOnbekend`, `NogNietGenoegGezien`, `AlGedaan`,
    `TekstGeweigerd`, or `BevestigingNodig` when the toelichting is odd and not confirmed.
    """
    gelezen = lees_notitie(toelichting, veld="toelichting", grens=MAX_TOELICHTING)
    vraag_na(bevestigd, tekst=gelezen)
    vandaag = ctx.clock.vandaag()
    with ctx.store.unit_of_work() as uow:
        gang = huidige_voortgang(uow, deelnemer)
        eis_oordelaar(uow, als, gang.plaatsing)
        stand = gang.werkproces(code)
        if stand is None or not stand.telt_mee:
            raise WerkprocesOnbekend(f"{gang.plaatsing.kwalificatie.crebo}/{code}")
        if stand.basis(tot_en_met=vandaag) and not gelezen:
            raise AlGedaan("aantonen")
        _is_genoeg(uow, gang, stand, vandaag)
        feit = Steller(ctx, uow, als).feit(
            deelnemer,
            AangetoondVerklaard(
                gang.plaatsing.id,
                WerkprocesVerwijzing(gang.plaatsing.kwalificatie.crebo, code, stand.titel),
                gelezen,
            ),
            gezien_op=vandaag,
            verwijst=tuple(
                Verwijzing(Relatie.RUST_OP, w.id)
                for w in stand.tellende(gang.plaatsing.schaal, tot_en_met=vandaag)
            ),
        )
        uow.voeg_toe(feit)
        uow.commit()
    return feit.id


def bevestig_titel(
    ctx: Context, als: Persoon, deelnemer: DeelnemerId, code: WerkprocesCode
) -> frozenset[tuple[str, str]]:
    """Keep that this person compared two titles with the dossier and found them right.

    They are the titles that stand together on paper, of the werkproces and of its kerntaak: given
    back as (code, title).
    """
    with ctx.store.unit_of_work() as uow:
        gang = huidige_voortgang(uow, deelnemer)
        eis_oordelaar(uow, als, gang.plaatsing)
        stand = gang.werkproces(code)
        if stand is None:
            raise WerkprocesOnbekend(code)
        crebo, nu = gang.plaatsing.kwalificatie.crebo, ctx.clock.nu()
        titels = titels_op_papier(eigen_kwalificatie(uow, gang.plaatsing), stand)
        for deel, titel in titels:
            uow.bevestig_titel(crebo, deel, titel, door=als.id, op=nu)
        uow.commit()
    return titels


def huidige_voortgang(lezer: Lezer, deelnemer: DeelnemerId) -> PlaatsingVoortgang:
    """The voortgang of the plaatsing that runs, or `DeelnemerOnbekend`, `PlaatsingOnbekend`."""
    return voortgang_in(lezer, deelnemer, huidige_plaatsing(lezer, deelnemer).id)


def voortgang_in(lezer: Lezer, deelnemer: DeelnemerId, id_: PlaatsingId) -> PlaatsingVoortgang:
    """The voortgang of one plaatsing, or `PlaatsingOnbekend`."""
    gang = voortgang(lezer.feiten(deelnemer)).plaatsing(id_)
    if gang is None:
        raise PlaatsingOnbekend(id_)
    return gang


def eis_oordelaar(lezer: Lezer, als: Persoon, plaatsing: Plaatsing) -> None:
    """Demand the praktijkopleider of this plaatsing, by name in the refusal."""
    namen = lezer.namen()
    mag_oordelen(als, plaatsing, namen.get(plaatsing.praktijkopleider, Rol.PRAKTIJKOPLEIDER))


def _is_genoeg(
    lezer: Lezer, gang: PlaatsingVoortgang, stand: WerkprocesStand, vandaag: date
) -> None:
    regel, schaal = lezer.aantoonregel(), gang.plaatsing.schaal
    if not stand.genoeg_gezien(schaal, regel, tot_en_met=vandaag):
        aantal, dagen = stand.geteld(schaal, tot_en_met=vandaag)
        raise NogNietGenoegGezien(regel.waarnemingen, regel.dagen, aantal, dagen)
