"""A certificate for a key that lies on a card: asked of the school once, kept beside the card.

The card signs the question, so that only who holds it gets one; the school gives it as it gives
that of the key of a folder: to whom it approved, under the name it approved.
"""

from werkplek.application.certificaten import NOG_NIET, certificaatvraag
from werkplek.application.hubfouten import HubVerkeerd, HubWeigert
from werkplek.application.lijsten_halen import wortel_van
from werkplek.application.ports_papierkast import Sleutelhelft
from werkplek.application.ports_school import Hubs, Uitwisselmap
from werkplek.application.ports_sleutels import Sleutelnaam
from werkplek.application.verklaringfouten import SleutelWeg
from werkplek.domain.personen import Persoon
from werkplek.domain.school import School
from werkplek.domain.vaststelling import Handtekeningrol


def vraag_keten(
    map_: Uitwisselmap, hubs: Hubs, school: School, als: Persoon, helft: Sleutelhelft
) -> tuple[bytes, ...]:
    """The certificate of this key, of its issuer, and the root of the school; DER.

    Raises `SleutelWeg`: `geen_certificaat` when the school gives none now, `kaart` and the like
    when the card does not sign the question; else as `Hub`.
    """
    wortel = wortel_van(map_, school.id)
    if wortel is None:
        raise SleutelWeg("geen_certificaat")
    naam = Sleutelnaam(school.id, Handtekeningrol.PRAKTIJKOPLEIDER, persoon=als.id)
    vraag = certificaatvraag(map_, naam, als.naam, helft)
    hub = hubs.hub(school)
    try:
        keten = hub.vraag_certificaat(vraag).keten
    except HubWeigert as fout:
        if fout.detail in NOG_NIET:
            raise SleutelWeg("geen_certificaat") from fout
        raise
    finally:
        hub.sluit()
    if keten[-1:] != (wortel,):
        raise HubVerkeerd("bewijs")
    return keten
