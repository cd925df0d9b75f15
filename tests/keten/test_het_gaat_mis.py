"""What goes wrong on the way: everybody hears it, and nothing is half signed or half sealed."""

from dataclasses import replace
from datetime import date

import pytest

from tests.fakes.hublijn import MemoryHubs
from tests.keten.wereld import CODE, Papierwerk, Wereld
from werkplek.application.context import Steller
from werkplek.application.hubfouten import HubOnbereikbaar
from werkplek.application.vastleggen import herroep
from werkplek.application.verklaren import maak_op
from werkplek.application.verklaringstap import Verklaringstap
from werkplek.domain.controle import Uitslag
from werkplek.domain.fouten import TekstGeweigerd, VerklaringOnvolledig
from werkplek.domain.kenmerk import VerklaringId
from werkplek.domain.personen import Persoonsgegevens
from werkplek.domain.schoolfeiten import VerklaringVastgesteld
from werkplek.domain.vaststelling import Handtekeningrol, Papier, Vaststelling
from werkplek.domain.verklaring import Ondertekenaar, Staat
from werkplek.hub.verklaringen import taak
from werkplek.hub.verklaringen.samenstellen import maak_ronde
from werkplek.hub.register import werk_bij

pytestmark = pytest.mark.timeout(180)
ROL = Handtekeningrol


def test_a_hub_that_is_away_stops_no_signature(wereld: Wereld) -> None:
    van = wereld.digitaal()
    tablet = wereld.tablet
    weg = MemoryHubs({}, tablet.plek.uitwisselmap.aanmelding()[0])
    zonder = replace(tablet, plek=replace(tablet.plek, hubs=weg))
    assert isinstance(zonder.ronde().fout, HubOnbereikbaar)
    zonder.teken(van, ROL.PRAKTIJKOPLEIDER)
    zonder.teken(van, ROL.DEELNEMER, "Sanne")
    assert isinstance(zonder.ronde().fout, HubOnbereikbaar)
    stand = tablet.stand(van)
    assert [gezet.rol for gezet in stand.handtekeningen] == [ROL.PRAKTIJKOPLEIDER, ROL.DEELNEMER]
    assert tablet.controleer(tablet.pdf(van)).uitslag is Uitslag.ONZEKER
    tablet.wissel()
    assert wereld.wacht_op(van, "verzegeld", "mislukt").fout == ""
    tablet.wissel()
    assert tablet.controleer(tablet.pdf(van)).uitslag is Uitslag.ECHT


def test_a_line_whose_waarneming_was_withdrawn_is_not_established(wereld: Wereld) -> None:
    van = wereld.bied_aan()
    herroep(wereld.tablet.ctx, wereld.tablet.wie, van.waarnemingen[0], "ging anders")
    wereld.tablet.wissel()
    wereld.laptop.wissel()
    with pytest.raises(VerklaringOnvolledig) as gevangen:
        wereld.stel_vast(van)
    assert gevangen.value.ontbreekt == ("waarneming_herroepen",)
    assert gevangen.value.werkprocessen == (CODE,)
    assert wereld.laptop.stand(van).staat is Staat.AANGEBODEN


def herroepen_onderweg(wereld: Wereld) -> Papierwerk:
    """Withdrawn on the tablet while the laptop, which does not know, establishes it."""
    van = wereld.bied_aan()
    herroep(wereld.tablet.ctx, wereld.tablet.wie, van.waarnemingen[0], "ging anders")
    wereld.tablet.wissel()
    wereld.stel_vast(van)
    wereld.laptop.wissel()
    wereld.wacht_op(van, "mislukt")
    return van


def eis_niet_verzegeld(wereld: Wereld, van: Papierwerk) -> None:
    """Nowhere is a sealed file of it."""
    wereld.tablet.wissel()
    assert wereld.rij(van).zegel_som is None
    assert wereld.tablet.stand(van).document == ""


def test_what_the_laptop_could_not_know_the_hub_does(
    wereld: Wereld, monkeypatch: pytest.MonkeyPatch
) -> None:
    van = herroepen_onderweg(wereld)
    assert wereld.rij(van).fout == "waarneming_herroepen"
    eis_niet_verzegeld(wereld, van)
    monkeypatch.setattr(taak, "bezwaar", lambda *_: None)  # the planted fault
    with wereld.database() as database:
        ronde = maak_ronde(database, wereld.geheim, wereld.hub.map / "bijlagen")
        with database.beheer() as verbinding:
            werk_bij(verbinding, 1, van.id, stand="te_verzegelen")
        assert ronde.verzegelaar.verzegel(1, van.id, ronde_nu())
    with pytest.raises(AssertionError):
        eis_niet_verzegeld(wereld, van)


def test_a_tablet_that_says_it_is_of_the_school_establishes_nothing(wereld: Wereld) -> None:
    van = wereld.bied_aan()
    tablet = wereld.tablet
    stand = tablet.stand(van)
    nep = Ondertekenaar("Ada Examenproef", "voorzitter examencommissie")
    vast = Vaststelling("ROC De Verzonnen Stad", nep, date.today(), "Nergenshuizen")
    vast = replace(vast, sjabloon=tablet.plek.sjabloon)
