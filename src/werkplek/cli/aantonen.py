"""Aangetoond and titles for several werkprocessen in one command, checked before it is done."""

from collections.abc import Sequence

from werkplek.application.aantonen import bevestig_titel, eis_oordelaar, huidige_voortgang
from werkplek.application.context import Context
from werkplek.application.ontwerp import regels_van
from werkplek.domain.fouten import WerkprocesOnbekend
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.personen import Persoon
from werkplek.domain.voortgang import PlaatsingVoortgang, WerkprocesStand
from werkplek.terminal.antwoord import Code, Mislukt
from werkplek.woorden import opdracht


def aan_te_tonen(
    ctx: Context, als: Persoon, deelnemer: DeelnemerId, codes: Sequence[WerkprocesCode] | None
) -> tuple[WerkprocesCode, ...]:
    """Which of these to state (None: all that were seen often enough); not those stated before.

    States nothing. Raises `Mislukt` when one was not seen often enough, `NietBevoegd` or
    `WerkprocesOnbekend`.
    """
    vandaag = ctx.clock.vandaag()
    with ctx.store.lees() as lezer:
        gang = huidige_voortgang(lezer, deelnemer)
        eis_oordelaar(lezer, als, gang.plaatsing)
        regel = lezer.aantoonregel()
    genoemd = gang.gekozen if codes is None else [_stand(gang, code) for code in codes]
    nieuw = [stand for stand in genoemd if not stand.basis(tot_en_met=vandaag)]
    schaal = gang.plaatsing.schaal
    kan = [s.code for s in nieuw if s.genoeg_gezien(schaal, regel, tot_en_met=vandaag)]
    nog_niet = [stand.code for stand in nieuw if stand.code not in kan]
    if codes is not None and nog_niet:
        boodschap = opdracht.nog_niet_vaak_genoeg(nog_niet, regel.waarnemingen, regel.dagen)
        velden = {"werkprocessen": nog_niet}
        raise Mislukt(Code.GEWEIGERD, "nog_niet_genoeg_gezien", boodschap, velden)
    return tuple(dict.fromkeys(kan))


def bevestig_titels(
    ctx: Context, als: Persoon, deelnemer: DeelnemerId
) -> tuple[tuple[str, str], ...]:
    """Keep that this person compared every title that would be printed with the dossier.

    Gives (code, title) of those that were not established before, each kerntaak before its
    werkprocessen.
    """
    with ctx.store.lees() as lezer:
        gang = huidige_voortgang(lezer, deelnemer)
        regels = regels_van(lezer, gang, tot_en_met=ctx.clock.vandaag())
    gedaan: dict[tuple[str, str], None] = {}
    for regel in regels:
        if not regel.titel_bevestigd:
            titels = bevestig_titel(ctx, als, deelnemer, regel.code)
            gedaan |= dict.fromkeys(sorted(titels))
    return tuple(gedaan)


def _stand(gang: PlaatsingVoortgang, code: WerkprocesCode) -> WerkprocesStand:
    stand = gang.werkproces(code)
    if stand is None or not stand.telt_mee:
        raise WerkprocesOnbekend(f"{gang.plaatsing.kwalificatie.crebo}/{code}")
    return stand
