"""A photo goes to the school only when it was ticked; one of another comes when it is opened."""

import hashlib

import pytest

from tests.fakes.bewijs import foto_van
from tests.fakes.hub import SCHOOL
from tests.store.histories import Schrijver, leg_vast
from tests.uitwisselmap.bedrijf import Bedrijf, ander
from tests.uitwisselmap.uitwisseling import COACH, SANNE, van_school
from werkplek.application.bewijs import GEDEELD, deel_bewijs, voeg_bewijs_toe
from werkplek.application.fotos_halen import open_bijlage
from werkplek.application.hubfouten import HubOnbereikbaar, HubVerkeerd
from werkplek.application.ports_veilig import Bijlage
from werkplek.application.unavailable import MapBeschadigd
from werkplek.application.vastleggen import herroep
from werkplek.domain.feiten import BewijsToegevoegd, DossierGekoppeld, Kring
from werkplek.domain.fouten import AlGedaan, BewijsGeweigerd
from werkplek.domain.kenmerk import FeitId, PlaatsingId


def voeg_toe(bedrijf: Bedrijf, inhoud: bytes = b"foto", *, delen: bool) -> FeitId:
    gezien = bedrijf.zie()
    erbij = foto_van(inhoud=inhoud, delen=delen)
    return voeg_bewijs_toe(bedrijf.ctx, bedrijf.als, gezien.id, erbij)


def som(inhoud: bytes) -> str:
    return hashlib.sha256(inhoud).hexdigest()


def onderweg(bedrijf: Bedrijf) -> tuple[str, ...]:
    return bedrijf.map.bijlagen_onderweg(SCHOOL)


def test_without_a_tick_neither_the_photo_nor_its_feit_leaves(bedrijf: Bedrijf) -> None:
    stuk = voeg_toe(bedrijf, delen=False)
    assert bedrijf.wissel().fout is None
    assert onderweg(bedrijf) == ()
    assert stuk not in bedrijf.hub.inhoud.feiten
    assert not bedrijf.hub.inhoud.bijlagen


def test_with_a_tick_it_arrives_after_its_feit(bedrijf: Bedrijf) -> None:
    stuk = voeg_toe(bedrijf, delen=True)
    assert onderweg(bedrijf) == (som(b"foto"),)
    assert bedrijf.map.stand(SCHOOL).fotos == 1
    uitkomst = bedrijf.wissel()
    assert (uitkomst.fout, uitkomst.fotos) == (None, 1)
    assert stuk in bedrijf.hub.ids()
    assert bytes(bedrijf.hub.inhoud.bijlagen[som(b"foto")]) == b"foto"
    assert onderweg(bedrijf) == ()


def test_ticked_later_it_goes_and_what_kept_it_here_never_does(bedrijf: Bedrijf) -> None:
    stuk = voeg_toe(bedrijf, delen=False)
    gedeeld = deel_bewijs(bedrijf.ctx, bedrijf.als, stuk)
    assert bedrijf.wissel().fotos == 1
    daar = bedrijf.hub.ids()
    assert gedeeld in daar
    assert stuk not in daar
    with bedrijf.kantoor.store.lees() as lezer:
        hier = [f for f in lezer.feiten(SANNE) if f.id not in daar]
    assert {f.kring for f in hier} == {Kring.EIGEN}
    assert [getattr(f.inhoud, "reden", "") for f in hier] == ["", GEDEELD]
    for al in (stuk, gedeeld):
        with pytest.raises(AlGedaan):
            deel_bewijs(bedrijf.ctx, bedrijf.als, al)


def test_what_is_taken_away_before_it_left_stays_here(bedrijf: Bedrijf) -> None:
    stuk = voeg_toe(bedrijf, delen=True)
    herroep(bedrijf.ctx, bedrijf.als, (stuk,), "vergist")
    assert onderweg(bedrijf) == ()
    assert bedrijf.wissel().fotos == 0
    assert not bedrijf.hub.inhoud.bijlagen


def test_ticked_before_there_was_a_school_it_goes_once_the_dossier_is_matched(
    bedrijf: Bedrijf,
) -> None:
    eigen = bedrijf.kantoor.schrijver
    store = bedrijf.kantoor.store
    begin = eigen.begin()
    foto, alleen_hier = b"gedeeld", b"alleen hier"
    with store.unit_of_work() as uow:
        for feit in begin:
            uow.voeg_toe(feit)
        for inhoud, kring in ((foto, Kring.VOORTGANG), (alleen_hier, Kring.EIGEN)):
            uow.bewaar_bijlage(Bijlage(som(inhoud), "image/jpeg", inhoud))
            bewijs = BewijsToegevoegd(PlaatsingId(begin[1].id), som(inhoud), "image/jpeg", 1)
            uow.voeg_toe(eigen.feit(bewijs, kring=kring))
        uow.commit()
    assert onderweg(bedrijf) == ()
    assert bedrijf.wissel().fout is None
    leg_vast(store, van_school().feit(DossierGekoppeld(eigen.organisatie, eigen.deelnemer)))
    assert onderweg(bedrijf) == (som(foto),)


def test_a_hub_that_was_put_back_is_offered_the_photos_again(bedrijf: Bedrijf) -> None:
    voeg_toe(bedrijf, delen=True)
    bedrijf.wissel()
    leeg = bedrijf.hub.kopie()
    leeg.bijlagen.clear()
    bedrijf.hub.zet_terug(leeg)
    assert bedrijf.wissel().fout is None
    bedrijf.wissel()
    assert bytes(bedrijf.hub.inhoud.bijlagen[som(b"foto")]) == b"foto"


def maak_niets(_: bytes) -> Bijlage:
    raise BewijsGeweigerd("onleesbaar")


def maak_klein(inhoud: bytes) -> Bijlage:
    return Bijlage("anders", "image/jpeg", inhoud, b"klein")


@pytest.fixture
def van_coach(bedrijf: Bedrijf) -> FeitId:
    """A photo that the school's coach kept; its file is not here."""
    with ander(bedrijf.hub) as lijn:
        wie = Schrijver(SANNE, COACH, SCHOOL)
        begin = wie.begin()
        bewijs = BewijsToegevoegd(PlaatsingId(begin[1].id), som(b"daar"), "image/jpeg", 4)
        stuk = wie.feit(bewijs)
        lijn.haal()
        leg_vast(lijn.store, *begin, stuk)
        lijn.stuur()
    assert bedrijf.wissel().fout is None
    return stuk.id


def test_a_photo_of_another_comes_when_it_is_opened_and_stays(
    bedrijf: Bedrijf, van_coach: FeitId
) -> None:
    assert onderweg(bedrijf) == ()
    bedrijf.hub.inhoud.bijlagen[som(b"daar")] = bytearray(b"daar")
    wat = (bedrijf.ctx, bedrijf.map, bedrijf.hubs, maak_klein, van_coach)
    assert open_bijlage(*wat) == b"daar"
    gevraagd = len(bedrijf.hub.gevraagd)
    assert open_bijlage(*wat) == b"daar"
    assert len(bedrijf.hub.gevraagd) == gevraagd, "it is here now"
    with bedrijf.kantoor.store.lees() as lezer:
        assert lezer.miniatuur(som(b"daar")) == b"klein"
    assert onderweg(bedrijf) == ()


def test_a_photo_that_cannot_be_made_small_is_kept_as_it_is(
    bedrijf: Bedrijf, van_coach: FeitId
) -> None:
    bedrijf.hub.inhoud.bijlagen[som(b"daar")] = bytearray(b"daar")
    hubs = bedrijf.hubs
    assert open_bijlage(bedrijf.ctx, bedrijf.map, hubs, maak_niets, van_coach) == b"daar"


def test_what_is_still_on_its_way_says_so_and_other_bytes_are_not_kept(
    bedrijf: Bedrijf, van_coach: FeitId
) -> None:
    wat = (bedrijf.ctx, bedrijf.map, bedrijf.hubs, maak_klein, van_coach)
    bedrijf.hub.storingen.append((_geen_lijn, None))
    with pytest.raises(HubOnbereikbaar):
        open_bijlage(*wat)
    bedrijf.hub.inhoud.bijlagen[som(b"daar")] = bytearray(b"fout")
    with pytest.raises(HubVerkeerd):
        open_bijlage(*wat)
    with bedrijf.kantoor.store.lees() as lezer, pytest.raises(MapBeschadigd):
        lezer.bijlage(som(b"daar"))


def _geen_lijn() -> None:
    raise HubOnbereikbaar("geen_verbinding")
