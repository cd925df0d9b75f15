"""A copy was put back: the school says *koppel opnieuw*, the work waits, and nothing doubles."""

from datetime import UTC, datetime

import pytest

from tests.fakes.hub import SCHOOL
from tests.uitwisselmap.bedrijf import Bedrijf
from werkplek.application.beelden.uitwisselen import uitwissel_beeld
from werkplek.application.hubfouten import HubWeigert, OpnieuwKoppelen
from werkplek.application.uitleg import leg_uit
from werkplek.sync.verbinding import HubVerbindingen


def test_after_a_copy_was_put_back_the_device_is_linked_again_and_nothing_doubles(
    bedrijf: Bedrijf,
) -> None:
    verstuurd = bedrijf.zeg("verstuurd")
    assert bedrijf.wissel().fout is None
    in_kopie = bedrijf.zeg("wacht al in de kopie")
    kopie = bedrijf.kantoor.reserve.stel_veilig()
    toch_nog = bedrijf.zeg("na de kopie, en nog verstuurd")
    assert bedrijf.wissel().fout is None
    nooit = bedrijf.zeg("na de kopie, nooit verstuurd")
    oud = bedrijf.map.aanmelding()[0]
    alle = sorted(feit.id for feit in (*verstuurd, *in_kopie, *toch_nog, *nooit))

    bedrijf.zet_terug(kopie.pad)

    assert sorted(bedrijf.over_sanne()) == alle
    wachtend = bedrijf.map.stand(SCHOOL).hier
    assert wachtend >= 2
    map_ = bedrijf.map
    echt = HubVerbindingen(map_.aanmelding()[0], map_.verzoeksleutel, bedrijf.kantoor.klok)
    uitkomst = bedrijf.wissel(echt)
    assert isinstance(uitkomst.fout, OpnieuwKoppelen)
    assert leg_uit(uitkomst.fout).tekst.startswith("Koppel opnieuw")
    with bedrijf.kantoor.store.lees() as lezer:
        beeld = uitwissel_beeld(lezer, map_, {SCHOOL: uitkomst}, (), datetime.now(UTC))
    assert any("Koppel opnieuw" in regel for regel in beeld.scholen[0].regels)
    assert beeld.melding is not None
    with pytest.raises(HubWeigert):
        bedrijf.koppel("AAAA1111")
    assert bedrijf.map.stand(SCHOOL).hier == wachtend, "it waits, whatever was tried"

    bedrijf.koppel()

    assert not bedrijf.map.stand(SCHOOL).opnieuw_koppelen
    assert bedrijf.wissel().fout is None
    assert set(bedrijf.hub.ids()) == set(alle)
    assert bedrijf.hub.inhoud.stand == len(alle), "every feit has one number"
    assert sorted(bedrijf.over_sanne()) == alle
    assert bedrijf.map.stand(SCHOOL).hier == 0
    assert bedrijf.hub.inhoud.apparaten.keys() == {oud, bedrijf.map.aanmelding()[0]}
    nieuws = bedrijf.zeg("en door")
    weer = bedrijf.wissel()
    assert (weer.fout, weer.verstuurd, weer.opgehaald) == (None, 1, 0)
    assert {feit.id for feit in nieuws} <= bedrijf.hub.ids()
    assert bedrijf.kantoor.store.kijk_na() == ()
