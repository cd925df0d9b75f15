"""Signed papers go both ways without a tick, whole or not at all, and go with the dossier."""

import pytest

from tests.fakes.hub import SCHOOL
from tests.fakes.hublijn import VOOR
from tests.store.histories import leg_vast
from tests.uitwisselmap.bedrijf import Bedrijf, ander
from tests.uitwisselmap.uitwisseling import COACH, SANNE
from tests.uitwisselmap_papieren.papieren import (
    BESTAND,
    ZEGEL,
    Papierwerk,
    leg_met_bestand,
    som,
    werk_van,
)
from werkplek.application import bestanden_halen
from werkplek.application.hubfouten import HubVerkeerd
from werkplek.application.ports import MapBeschadigd
from werkplek.application.vastleggen import herroep
from werkplek.domain.bewaren import Wisgrond
from werkplek.domain.feiten import DossierGewist, Feit
from werkplek.protocol.naam import naam_in
from werkplek.protocol.uitwisseling import Wisopdracht
from werkplek.store.bijlagen import rijen


def onderweg(bedrijf: Bedrijf) -> tuple[str, ...]:
    return bedrijf.map.bijlagen_onderweg(SCHOOL)


def hier(bedrijf: Bedrijf, inhoud: bytes = BESTAND) -> bool:
    with bedrijf.kantoor.store.lees() as lezer:
        try:
            return lezer.bijlage(som(inhoud)) == inhoud
        except MapBeschadigd:
            return False


def test_a_signed_file_goes_to_the_school_without_a_tick(bedrijf: Bedrijf) -> None:
    werk = werk_van(bedrijf)
    leg_vast(bedrijf.kantoor.store, *werk.vastgesteld())
    leg_met_bestand(bedrijf.kantoor.store, werk.getekend())
    assert onderweg(bedrijf) == (som(BESTAND),)
    uitkomst = bedrijf.wissel()
    assert (uitkomst.fout, uitkomst.fotos) == (None, 1)
    assert bytes(bedrijf.hub.inhoud.bijlagen[som(BESTAND)]) == BESTAND
    assert onderweg(bedrijf) == ()


def test_so_does_the_scan_of_an_established_paper_and_an_older_one_in_the_store_stays(
    bedrijf: Bedrijf,
) -> None:
    werk = werk_van(bedrijf)
    leg_vast(bedrijf.kantoor.store, *werk.vastgesteld(), werk.gescand(b"in de map zelf"))
    assert onderweg(bedrijf) == ()
    leg_met_bestand(bedrijf.kantoor.store, werk.gescand())
    assert onderweg(bedrijf) == (som(BESTAND),)


def test_nobody_takes_a_signature_off_the_line(bedrijf: Bedrijf) -> None:
    werk = werk_van(bedrijf)
    getekend = werk.getekend()
    leg_vast(bedrijf.kantoor.store, *werk.vastgesteld())
    leg_met_bestand(bedrijf.kantoor.store, getekend)
    leg_vast(bedrijf.kantoor.store, werk.wie.herroep(getekend))
    assert onderweg(bedrijf) == (som(BESTAND),)


def test_a_hub_that_was_put_back_is_offered_the_papers_again(bedrijf: Bedrijf) -> None:
    werk = werk_van(bedrijf)
    leg_vast(bedrijf.kantoor.store, *werk.vastgesteld())
    leg_met_bestand(bedrijf.kantoor.store, werk.getekend())
    bedrijf.wissel()
    leeg = bedrijf.hub.kopie()
    leeg.bijlagen.clear()
    bedrijf.hub.zet_terug(leeg)
    bedrijf.wissel()
    bedrijf.wissel()
    assert bytes(bedrijf.hub.inhoud.bijlagen[som(BESTAND)]) == BESTAND


@pytest.fixture
def verzegeld(bedrijf: Bedrijf) -> Feit:
    """The school sealed a paper; the hub has its file, and this folder has neither."""
    with ander(bedrijf.hub) as lijn:
        werk = Papierwerk(COACH)
        zegel = werk.getekend(ZEGEL)
        lijn.haal()
        leg_vast(lijn.store, *werk.vastgesteld(), zegel)
        lijn.stuur()
    bedrijf.hub.inhoud.bijlagen[som(BESTAND)] = bytearray(BESTAND)
    return zegel


@pytest.mark.usefixtures("verzegeld")
def test_the_sealed_file_comes_after_its_feit_and_stays(bedrijf: Bedrijf) -> None:
    uitkomst = bedrijf.wissel()
    assert (uitkomst.fout, uitkomst.fotos, uitkomst.papieren) == (None, 0, 1)
    assert hier(bedrijf)
    assert onderweg(bedrijf) == (), "it came from there"
    bedrijf.hub.gevraagd.clear()
    assert bedrijf.wissel().papieren == 0
    assert "haal_bijlage" not in bedrijf.hub.gevraagd


@pytest.mark.usefixtures("verzegeld")
def test_one_that_is_still_on_its_way_comes_the_next_time(bedrijf: Bedrijf) -> None:
    bestand = bedrijf.hub.inhoud.bijlagen.pop(som(BESTAND))
    assert (bedrijf.wissel().fout, hier(bedrijf)) == (None, False)
    bedrijf.hub.inhoud.bijlagen[som(BESTAND)] = bestand
    assert (bedrijf.wissel().fout, hier(bedrijf)) == (None, True)


@pytest.mark.usefixtures("verzegeld")
@pytest.mark.parametrize(
    "anders",
    [BESTAND[:-1] + b"!", BESTAND[:-1], BESTAND + b"erachter", b""],
    ids=["one byte", "too short", "longer", "nothing"],
)
def test_other_bytes_than_were_sealed_are_told_and_never_kept(
    bedrijf: Bedrijf, anders: bytes
) -> None:
    bedrijf.hub.inhoud.bijlagen[som(BESTAND)] = bytearray(anders)
    assert isinstance(bedrijf.wissel().fout, HubVerkeerd)
    assert not hier(bedrijf)
    with bedrijf.kantoor.store.kijk() as verbinding:
        assert rijen(verbinding) == ()


@pytest.mark.usefixtures("verzegeld")
def test_without_that_look_at_its_digest_it_would_have_been_kept(
    bedrijf: Bedrijf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planted fault of the test above; the store itself keeps nothing under another name."""

    class Gelooft:
        """Whatever the bytes are, it is what was said."""

        def sha256(self, _: bytes) -> "Gelooft":
            return self

        def hexdigest(self) -> str:
            return som(BESTAND)

    monkeypatch.setattr(bestanden_halen, "hashlib", Gelooft())
    bedrijf.hub.inhoud.bijlagen[som(BESTAND)] = bytearray(BESTAND[:-1] + b"!")
    with pytest.raises(ValueError, match="digest"):
        bedrijf.wissel()
    assert not hier(bedrijf)


@pytest.mark.usefixtures("verzegeld")
def test_a_cut_while_it_comes_is_tried_again(bedrijf: Bedrijf) -> None:
    rustig = bedrijf.wissel  # feiten first: push is nothing, pull one page
    bedrijf.hub.inhoud.bijlagen.clear()
    assert rustig().fout is None
    bedrijf.hub.inhoud.bijlagen[som(BESTAND)] = bytearray(BESTAND)
    bedrijf.hub.storingen += [(None, None), VOOR]
    assert (rustig().fout, hier(bedrijf)) == (None, True)


def wis(bedrijf: Bedrijf, klasse: str = "") -> None:
    gewist = DossierGewist(Wisgrond.VERZOEK, klasse, None)
    bedrijf.kantoor.store.wisser.wis(Papierwerk(bedrijf.als.id).wie.feit(gewist))


def test_the_files_go_with_the_dossier_by_the_leerbedrijf(bedrijf: Bedrijf) -> None:
    werk = werk_van(bedrijf)
    leg_vast(bedrijf.kantoor.store, *werk.vastgesteld())
    leg_met_bestand(bedrijf.kantoor.store, werk.getekend())
    leg_met_bestand(bedrijf.kantoor.store, werk.gescand(b"%PDF- scan"), b"%PDF- scan")
    geteld = bedrijf.kantoor.store.wisser.tel(SANNE)
    assert geteld.bijlagen == 2
    wis(bedrijf)
    bedrijf.kantoor.store.ruim_bijlagen_op()
    assert not hier(bedrijf)
    assert bedrijf.kantoor.store.kijk_na() == ()


def test_what_rvo_keeps_is_kept_with_its_paper(bedrijf: Bedrijf) -> None:
    werk = werk_van(bedrijf)
    leg_vast(bedrijf.kantoor.store, *werk.vastgesteld())
    leg_met_bestand(bedrijf.kantoor.store, werk.getekend())
    wis(bedrijf, "rvo")
    assert hier(bedrijf)


@pytest.mark.usefixtures("verzegeld")
def test_and_with_an_order_of_the_school(bedrijf: Bedrijf) -> None:
    bedrijf.wissel()
    assert hier(bedrijf)
    opdracht = Wisopdracht(nr=1, dossier=naam_in(SANNE), grond="verzoek")
    bedrijf.hub.inhoud.wissingen.append(opdracht)
    bedrijf.wissel()
    bedrijf.kantoor.store.ruim_bijlagen_op()
    assert not hier(bedrijf)
    assert bedrijf.wissel().papieren == 0


def test_a_copy_holds_the_papers(bedrijf: Bedrijf) -> None:
    werk = werk_van(bedrijf)
    leg_vast(bedrijf.kantoor.store, *werk.vastgesteld())
    leg_met_bestand(bedrijf.kantoor.store, werk.getekend())
    kopie = bedrijf.kantoor.reserve.stel_veilig()
    assert kopie.bijlagen == 1
    bedrijf.zet_terug(kopie.pad)
    assert hier(bedrijf)


def test_withdrawing_a_waarneming_leaves_the_signature_on_the_line(bedrijf: Bedrijf) -> None:
    werk = werk_van(bedrijf)
    gezien = werk.wie.gezien(werk.begin[1])
    leg_vast(bedrijf.kantoor.store, *werk.vastgesteld(), gezien)
    leg_met_bestand(bedrijf.kantoor.store, werk.getekend())
    herroep(bedrijf.ctx, bedrijf.als, (gezien.id,), "vergist")
    assert onderweg(bedrijf) == (som(BESTAND),)
