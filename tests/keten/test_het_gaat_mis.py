"""What goes wrong on the way: everybody hears it, and nothing is half signed or half sealed."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.fakes.hublijn import MemoryHubs
from tests.keten.apparaat import ADA, CODE, ONZEKER, PLAATS, SCHOOL, Papierwerk
from tests.keten.wereld import Wereld
from werkplek.application.hubfouten import HubOnbereikbaar
from werkplek.application.vastleggen import herroep
from werkplek.application.verklaren import maak_op
from werkplek.application.verklaringstap import Verklaringstap
from werkplek.domain.controle import Uitslag
from werkplek.domain.fouten import TekstGeweigerd, VerklaringOnvolledig
from werkplek.domain.personen import Persoonsgegevens
from werkplek.domain.schoolfeiten import VerklaringVastgesteld
from werkplek.domain.vaststelling import Handtekeningrol, Papier, Vaststelling, Vorm
from werkplek.domain.verklaring import Ondertekenaar, Staat
from werkplek.hub.register import werk_bij
from werkplek.hub.verklaringen import taak
from werkplek.hub.verklaringen.samenstellen import maak_ronde

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
    herroep(wereld.tablet.ctx, wereld.tablet.wie, van.waarnemingen[:1], "ging anders")
    wereld.tablet.wissel()
    wereld.laptop.wissel()
    with pytest.raises(VerklaringOnvolledig) as gevangen:
        wereld.stel_vast(van)
    assert gevangen.value.ontbreekt == ("waarneming_herroepen",)
    assert gevangen.value.codes == (CODE,)
    assert wereld.laptop.stand(van).staat is Staat.AANGEBODEN


def herroepen_onderweg(wereld: Wereld) -> Papierwerk:
    """Withdrawn on the tablet while the laptop, which does not know, establishes it."""
    van = wereld.bied_aan()
    herroep(wereld.tablet.ctx, wereld.tablet.wie, van.waarnemingen[:1], "ging anders")
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
    with wereld.omgeving():
        lijst = wereld.kantoor.zeg("verklaring", "lijst").splitlines()
    (regel,) = (een for een in lijst if van.nummer in een)
    assert "een waarneming achter een werkproces is teruggedraaid" in regel
    eis_niet_verzegeld(wereld, van)
    monkeypatch.setattr(taak, "bezwaar", lambda *_: None)  # the planted fault
    with wereld.database() as database:
        ronde = maak_ronde(database, wereld.geheim, wereld.hub.map / "bijlagen")
        with database.beheer() as verbinding:
            werk_bij(verbinding, 1, van.id, stand="te_verzegelen")
        assert ronde.verzegelaar.verzegel(1, van.id, datetime.now(UTC))
    with pytest.raises(AssertionError):
        eis_niet_verzegeld(wereld, van)


def test_a_tablet_that_says_it_is_of_the_school_establishes_nothing(wereld: Wereld) -> None:
    van = wereld.bied_aan()
    tablet, stand = wereld.tablet, wereld.tablet.stand(van)
    nep = Ondertekenaar(ADA, "voorzitter examencommissie")
    vast = Vaststelling(
        SCHOOL, nep, tablet.ctx.clock.vandaag(), PLAATS, Vorm.PEN, tablet.plek.sjabloon
    )
    pdf = tablet.plek.papiermaker.maak(Papier(stand.verklaring, vast))
    som = hashlib.sha256(pdf).hexdigest()
    vals = VerklaringVastgesteld(stand.plaatsing, stand.verklaring, vast, som)
    with tablet.ctx.store.unit_of_work() as uow:
        stap = Verklaringstap.van(tablet.ctx, uow, tablet.wie, van.id)
        stap.stel(vals, *(aanbod.feit for aanbod in stand.open_aanbod))
    assert (uitkomst := tablet.ronde()).aangehouden == 1, uitkomst
    wereld.laptop.wissel()
    assert wereld.laptop.stand(van).staat is Staat.AANGEBODEN
    assert wereld.is_onbekend(van)
    wereld.stel_vast(van)
    wereld.laptop.wissel()
    wereld.wacht_op(van, "verzegeld")
    wereld.laptop.wissel()
    assert wereld.laptop.stand(van).document == wereld.rij(van).zegel_som
    assert wereld.laptop.controleer(wereld.laptop.pdf(van)).uitslag is Uitslag.ECHT


def test_a_command_in_another_folder_leaves_the_seal_to_the_hub_that_runs(
    wereld: Wereld, tmp_path: Path
) -> None:
    van = wereld.bied_aan()
    waar = ("--plaats", PLAATS, "--bijlagen", str(tmp_path / "elders"))
    vast = wereld.doe("verklaring", "vaststellen", van.nummer, *waar, "--bevestig")
    assert (vast["stand"], vast["fout"]) == ("te_verzegelen", "andere_map")
    wereld.bied_aan()  # what a tablet sends wakes the hub; else it looks every five minutes
    wereld.wacht_op(van, "verzegeld")
    wereld.tablet.wissel()
    assert wereld.tablet.controleer(wereld.tablet.pdf(van)).uitslag is Uitslag.ECHT


def test_a_title_that_nobody_compared_is_not_judged(wereld: Wereld) -> None:
    tablet = wereld.tablet
    concept = wereld.opgemaakt(code=ONZEKER)
    with pytest.raises(VerklaringOnvolledig) as gevangen:
        wereld.oordeel(concept)
    assert gevangen.value.codes == (ONZEKER,)
    assert tablet.stand(concept).staat is Staat.CONCEPT


def test_without_a_name_there_is_no_paper(wereld: Wereld) -> None:
    tablet, wie = wereld.tablet, wereld.gezien()
    zonder = Persoonsgegevens("Sanne", " ", date(2003, 5, 14), PLAATS)
    with pytest.raises(TekstGeweigerd, match="achternaam"):
        maak_op(tablet.ctx, tablet.wie, wie, zonder, tablet.plek.renderer)
    with tablet.ctx.store.lees() as lezer:
        assert lezer.feiten(wie, soorten={"verklaring_opgemaakt"}) == ()
