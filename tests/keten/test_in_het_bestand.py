"""In the file: signed on the tablet without a network, sealed by the hub, true years later."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.keten.apparaat import FATMA, HENK, Papierwerk
from tests.keten.wereld import Wereld
from werkplek.application.uitleg import leg_uit
from werkplek.application.verklaringfouten import SleutelWeg
from werkplek.domain.controle import Uitslag
from werkplek.domain.fouten import AlGedaan
from werkplek.domain.vaststelling import Handtekeningrol
from werkplek.hub.verklaringen.herstempelen import ELK_JAAR, Herstempelaar
from werkplek.hub.verklaringen.samenstellen import maak_ronde

pytestmark = pytest.mark.timeout(180)
ROL = Handtekeningrol


def test_signed_offline_sealed_and_true_after_who_signed_was_revoked(wereld: Wereld) -> None:
    tablet = wereld.tablet.als(FATMA)
    van = wereld.digitaal(FATMA)
    tablet.teken(van, ROL.PRAKTIJKOPLEIDER, FATMA)
    tablet.teken(van, ROL.DEELNEMER, "Sanne")
    tablet.wissel()
    rij = wereld.wacht_op(van, "verzegeld", "mislukt")
    assert (rij.stand, rij.fout) == ("verzegeld", "")
    tablet.wissel()
    verzegeld = tablet.pdf(van)
    vandaag = tablet.ctx.clock.vandaag()
    verslag = tablet.controleer(verzegeld)
    assert (verslag.uitslag, verslag.getekend_voor) == (Uitslag.ECHT, vandaag), verslag
    wereld.doe("sleutels", "afkeuren", FATMA, "--reden", "uit_dienst")
    tablet.wissel()
    assert tablet.controleer(verzegeld).uitslag is Uitslag.ECHT
    over_een_jaar(wereld, van, verzegeld)


def over_een_jaar(wereld: Wereld, van: Papierwerk, verzegeld: bytes) -> None:
    """The hub stamps the file again; the tablet fetches that one, and it still says the day."""
    tablet, jaar = wereld.tablet, ELK_JAAR + timedelta(hours=1)
    with wereld.database() as database:
        ronde = maak_ronde(database, wereld.geheim, wereld.hub.map / "bijlagen")
        stempelaar = Herstempelaar(ronde.verzegelaar)
        nu = datetime.now(UTC)
        assert van.id not in stempelaar.te_doen(1, nu)
        assert van.id in stempelaar.te_doen(1, nu + jaar)
        assert stempelaar.herstempel(1, van.id, nu + jaar), wereld.rij(van).fout
    tablet.wissel()
    nieuw = tablet.pdf(van)
    assert nieuw != verzegeld
    assert nieuw.startswith(verzegeld)
    verslag = tablet.controleer(nieuw, over=jaar + timedelta(days=1))
    vandaag = tablet.ctx.clock.vandaag()
    assert (verslag.uitslag, verslag.getekend_voor) == (Uitslag.ECHT, vandaag), verslag


def test_a_praktijkopleider_whom_the_school_did_not_approve_signs_nothing(wereld: Wereld) -> None:
    tablet = wereld.tablet.als(HENK)
    van = wereld.digitaal(HENK)
    open_ = tablet.pdf(van)
    with pytest.raises(SleutelWeg, match="geen_certificaat") as gevangen:
        tablet.teken(van, ROL.PRAKTIJKOPLEIDER, HENK)
    woorden = leg_uit(gevangen.value)
    assert woorden.wat == "De school heeft je sleutel om te ondertekenen nog niet goedgekeurd."
    assert woorden.gegevens == "Er is niets ondertekend."
    assert tablet.stand(van).handtekeningen == ()
    assert tablet.pdf(van) == open_


def test_two_tablets_sign_offline_and_the_hub_seals_one_of_both_files(wereld: Wereld) -> None:
    """The same praktijkopleider works on a tablet and on another with a copy of its folder."""
    van = wereld.digitaal()
    een, twee = wereld.tablet, wereld.tweede_tablet()
    een.teken(van, ROL.PRAKTIJKOPLEIDER)
    twee.teken(van, ROL.PRAKTIJKOPLEIDER)
    een.teken(van, ROL.DEELNEMER, "Sanne")
    twee.teken(van, ROL.DEELNEMER, "Sanne")
    twee.wissel()
    rij = wereld.wacht_op(van, "verzegeld", "mislukt")
    assert (rij.stand, rij.fout) == ("verzegeld", "")
    een.wissel()
    twee.wissel()
    assert wereld.rij(van).zegel_som == rij.zegel_som
    for tablet in (een, twee):
        stand = tablet.stand(van)
        assert (stand.document, stand.volgende) == (rij.zegel_som, None)
        assert tablet.controleer(tablet.pdf(van)).uitslag is Uitslag.ECHT
        with pytest.raises(AlGedaan):
            tablet.teken(van, ROL.PRAKTIJKOPLEIDER)
