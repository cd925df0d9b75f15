"""The line of one deelnemer in the list, as it follows from the voortgang."""

from datetime import date

from werkplek.application.ports import OverzichtRegel
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.voortgang import Voortgang


def regel_van(deelnemer: DeelnemerId, gang: Voortgang) -> OverzichtRegel:
    """Fold a voortgang into its line; *gezien* is any waarneming that stands, on whichever step."""
    nu = gang.huidige
    naam = gang.naam
    if nu is None:
        return OverzichtRegel(
            deelnemer, naam.roepnaam, naam.achternaam, laatst_gezien=_laatst(gang)
        )
    kwalificatie = nu.plaatsing.kwalificatie
    return OverzichtRegel(
        deelnemer=deelnemer,
        roepnaam=naam.roepnaam,
        achternaam=naam.achternaam,
        plaatsing=nu.plaatsing.id,
        crebo=kwalificatie.crebo,
        kwalificatie=kwalificatie.naam,
        niveau=kwalificatie.niveau,
        praktijkopleider=nu.plaatsing.praktijkopleider,
        staat=nu.plaatsing.staat,
        gekozen=len(nu.gekozen),
        gezien=sum(bool(stand.waarnemingen) for stand in nu.gekozen),
        aangetoond=sum(stand.aangetoond is not None for stand in nu.gekozen),
        laatst_gezien=_laatst(gang),
        verklaringen=len(nu.verklaringen),
    )


def _laatst(gang: Voortgang) -> date | None:
    return max((w.gezien_op for w in gang.waarnemingen if w.geldt), default=None)
