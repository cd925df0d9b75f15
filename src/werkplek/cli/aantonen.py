"""Aangetoond for several werkprocessen in one command: first all are checked, then stated."""

from collections.abc import Sequence

from werkplek.application.aantonen import (
    bevestig_titel,
    eis_oordelaar,
    huidige_voortgang,
    verklaar_aangetoond,
)
from werkplek.application.context import Context
from werkplek.application.ontwerp import regels_van
from werkplek.cli.antwoord import Code, Mislukt
from werkplek.domain.fouten import WerkprocesOnbekend
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.personen import Persoon
from werkplek.domain.voortgang import PlaatsingVoortgang, WerkprocesStand
from werkplek.woorden import opdracht


def verklaar(
    ctx: Context, als: Persoon, deelnemer: DeelnemerId, codes: Sequence[WerkprocesCode] | None
) -> tuple[WerkprocesCode, ...]:
    """State these (None: all that were seen often enough); those stated before are left out.

    Raises `Mislukt` before the first when one was not seen often enough, and what
    `verklaar_aangetoond` raises.
    """
    with ctx.store.lees() as lezer:
        gang = huidige_voortgang(lezer, deelnemer)
        eis_oordelaar(lezer, als, gang.plaatsing)
        regel = lezer.aantoonregel()
    genoemd = gang.gekozen if codes is None else [_stand(gang, code) for code in codes]
    nieuw = [stand for stand in genoemd if stand.aangetoond is None]
    kan = [s.code for s in nieuw if s.genoeg_gezien(gang.plaatsing.schaal, regel)]
    nog_niet = [stand.code for stand in nieuw if stand.code not in kan]
    if codes is not None and nog_niet:
        boodschap = opdracht.nog_niet_vaak_genoeg(nog_niet, regel.waarnemingen, regel.dagen)
        velden = {"werkprocessen": nog_niet}
        raise Mislukt(Code.GEWEIGERD, "nog_niet_genoeg_gezien", boodschap, velden)
    for code in dict.fromkeys(kan):
        verklaar_aangetoond(ctx, als, deelnemer, code)
    return tuple(dict.fromkeys(kan))


def bevestig_titels(ctx: Context, als: Persoon, deelnemer: DeelnemerId) -> None:
    """Keep that this person compared every title that would be printed with the dossier."""
    with ctx.store.lees() as lezer:
        regels = regels_van(lezer, huidige_voortgang(lezer, deelnemer))
    for regel in regels:
        if not regel.titel_bevestigd:
            bevestig_titel(ctx, als, deelnemer, regel.code)


def _stand(gang: PlaatsingVoortgang, code: WerkprocesCode) -> WerkprocesStand:
    stand = gang.werkproces(code)
    if stand is None or not stand.telt_mee:
        raise WerkprocesOnbekend(f"{gang.plaatsing.kwalificatie.crebo}/{code}")
    return stand
