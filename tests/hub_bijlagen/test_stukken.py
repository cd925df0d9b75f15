"""A photo reaches the school in pieces, and is kept only when the whole is what its feit says."""

import hashlib
import os
import threading
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.fakes.apparaat import Apparaat, Deelnemer
from tests.fakes.dienstlijn import Hub
from tests.fakes.fotos import Foto, kast, stuur_feit, stuur_foto, stuur_stuk
from werkplek.hub.bijlage_bestand import Bestandsnaam, Bijlagemap
from werkplek.hub.bijlagen import AndereStand, Bijlagekast, Stuk
from werkplek.hub.tables_mensen import bijlage
from werkplek.hub.weigering import Geweigerd


@pytest.fixture
def tablet(hub: Hub) -> Apparaat:
    (een,) = hub.hub.met_apparaten(1)
    return een


@pytest.fixture
def sam(hub: Hub) -> Deelnemer:
    return hub.hub.deelnemers[0]


def test_every_cut_is_taken_up_where_it_was(hub: Hub, tablet: Apparaat, sam: Deelnemer) -> None:
    foto = Foto.van(50_000)
    stuur_feit(hub, tablet, sam, foto)
    stand = 0
    while stand < len(foto.inhoud):
        stand = stuur_stuk(hub, tablet, foto, stand, 7_001)
        hub.begin()  # the hub was killed in between
        assert kast(hub).stand(hub.wie(tablet), foto.sha256) == stand
    assert kast(hub).map.maat(Bestandsnaam(1, foto.sha256)) == len(foto.inhoud)


def test_the_whole_comes_back_as_it_was_sent(hub: Hub, tablet: Apparaat, sam: Deelnemer) -> None:
    foto = Foto.van(1_500_000)
    stuur_feit(hub, tablet, sam, foto)
    stuur_foto(hub, tablet, foto)
    assert foto.terug(hub, tablet) == foto.inhoud


def test_what_the_hub_did_before_its_answer_was_lost_is_not_done_twice(
    hub: Hub, tablet: Apparaat, sam: Deelnemer
) -> None:
    foto = Foto.van(30_000)
    stuur_feit(hub, tablet, sam, foto)
    stuur_stuk(hub, tablet, foto, 0, 10_000)
    with pytest.raises(AndereStand) as fout:
        stuur_stuk(hub, tablet, foto, 0, 10_000)
    assert (fout.value.status, fout.value.stand) == (409, 10_000)
    stuur_foto(hub, tablet, foto)
    assert stuur_stuk(hub, tablet, foto, 0, 10_000) == len(foto.inhoud)


def test_a_whole_with_another_digest_is_thrown_away(
    hub: Hub, tablet: Apparaat, sam: Deelnemer
) -> None:
    foto = Foto.van(20_000)
    stuur_feit(hub, tablet, sam, foto)
    vals = Foto(foto.sha256, os.urandom(20_000))
    with pytest.raises(Geweigerd, match="onleesbaar"):
        stuur_foto(hub, tablet, vals)
    assert kast(hub).stand(hub.wie(tablet), foto.sha256) == 0
    with pytest.raises(Geweigerd, match="onbekend"):
        foto.terug(hub, tablet)
    stuur_foto(hub, tablet, foto)
    assert foto.terug(hub, tablet) == foto.inhoud


def test_planted_fault_a_hub_that_believes_the_name_keeps_anything(
    hub: Hub, tablet: Apparaat, sam: Deelnemer
) -> None:
    class Goedgelovig(Bijlagemap):
        def maak_heel(self, naam: Bestandsnaam) -> bool:
            self._heel(naam).parent.mkdir(parents=True)
            self._half(naam).replace(self._heel(naam))
            return True

    foto = Foto.van(20_000)
    stuur_feit(hub, tablet, sam, foto)
    vals = Foto(foto.sha256, os.urandom(20_000))
    open_ = Bijlagekast(hub.hub.database, Goedgelovig(hub.map / "bijlagen"))
    stuk = Stuk(0, len(vals.inhoud), vals.inhoud)
    assert open_.neem(hub.wie(tablet), foto.sha256, stuk, hub.klok()) == len(vals.inhoud)
    assert hashlib.sha256(foto.terug(hub, tablet)).hexdigest() != foto.sha256


def test_another_size_for_the_same_name_starts_anew(
    hub: Hub, tablet: Apparaat, sam: Deelnemer
) -> None:
    foto = Foto.van(20_000)
    stuur_feit(hub, tablet, sam, foto)
    wie = hub.wie(tablet)
    kast(hub).neem(wie, foto.sha256, Stuk(0, 99_999, os.urandom(5_000)), hub.klok())
    with pytest.raises(AndereStand):
        stuur_stuk(hub, tablet, foto, 5_000, 1_000)
    assert kast(hub).stand(wie, foto.sha256) == 0
    stuur_foto(hub, tablet, foto)
    assert foto.terug(hub, tablet) == foto.inhoud


def test_pieces_that_do_not_fit(hub: Hub, tablet: Apparaat, sam: Deelnemer) -> None:
    foto = Foto.van(10)
    stuur_feit(hub, tablet, sam, foto)
    gevallen = [
        (0, 20_000_001, 10, 413),
        (0, 5_000_000, 1_048_577, 413),
        (0, 9, 10, 422),
        (5, 10, 6, 422),
        (-1, 10, 5, 422),
        (0, 10, 0, 422),
        (7, 10, 3, 409),
    ]
    for vanaf, totaal, bytes_, status in gevallen:
        stuk = Stuk(vanaf, totaal, bytes(bytes_))
        with pytest.raises(Geweigerd) as fout:
            kast(hub).neem(hub.wie(tablet), foto.sha256, stuk, hub.klok())
        assert fout.value.status == status


def test_a_name_that_no_feit_gave_is_nothing(hub: Hub, tablet: Apparaat) -> None:
    for naam in ("", "00", "Z" * 64, "../" * 21 + "a", "A" * 64, "0" * 64):
        with pytest.raises(Geweigerd) as fout:
            kast(hub).stand(hub.wie(tablet), naam)
        assert fout.value.status == 404
        with pytest.raises(Geweigerd) as fout:
            kast(hub).neem(hub.wie(tablet), naam, Stuk(0, 1, b"a"), hub.klok())
        assert fout.value.status == 404
    assert not any((hub.map / "bijlagen").rglob("*"))


def test_the_same_photo_in_two_feiten_is_one_file(hub: Hub, tablet: Apparaat) -> None:
    foto = Foto.van(9_000)
    for wie in hub.hub.deelnemers:
        stuur_feit(hub, tablet, wie, foto)
    stuur_foto(hub, tablet, foto)
    assert hub.hub.telling(bijlage) == 1
    assert [p.name for p in (hub.map / "bijlagen").rglob("*") if p.is_file()] == [foto.sha256]


def test_two_devices_send_one_file_at_once(hub: Hub, sam: Deelnemer) -> None:
    een, ander = hub.hub.met_apparaten(2)
    foto = Foto.van(60_000)
    for tablet in (een, ander):
        stuur_feit(hub, tablet, sam, foto)
    fouten: list[Exception] = []

    def stuur(tablet: Apparaat) -> None:
        try:
            stuur_foto(hub, tablet, foto, 3_000)
        except Exception as fout:  # noqa: BLE001  shown below
            fouten.append(fout)

    draden = [threading.Thread(target=stuur, args=(tablet,)) for tablet in (een, ander)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert fouten == []
    assert foto.terug(hub, een) == foto.inhoud


def test_a_half_waits_thirty_days(hub: Hub, tablet: Apparaat, sam: Deelnemer) -> None:
    foto, heel = Foto.van(20_000), Foto.van(5_000)
    for een in (foto, heel):
        stuur_feit(hub, tablet, sam, een)
    stuur_foto(hub, tablet, heel)
    stuur_stuk(hub, tablet, foto, 0, 10_000)
    hub.klok.verschil = timedelta(days=29)
    assert kast(hub).ruim_op(hub.klok()) == 0
    hub.klok.verschil = timedelta(days=31)
    assert kast(hub).ruim_op(hub.klok()) == 1
    assert kast(hub).stand(hub.wie(tablet), foto.sha256) == 0
    assert [p.name for p in (hub.map / "bijlagen").rglob("*") if p.is_file()] == [heel.sha256]
    stuur_foto(hub, tablet, foto)
    assert foto.terug(hub, tablet) == foto.inhoud


def test_a_row_from_a_copy_never_stands_for_a_file_that_is_not_there(
    hub: Hub, tablet: Apparaat, sam: Deelnemer
) -> None:
    foto = Foto.van(20_000)
    stuur_feit(hub, tablet, sam, foto)
    stuur_foto(hub, tablet, foto)
    kast(hub).map.gooi_weg(Bestandsnaam(1, foto.sha256))
    assert kast(hub).stand(hub.wie(tablet), foto.sha256) == 0
    stuur_foto(hub, tablet, foto)
    assert foto.terug(hub, tablet) == foto.inhoud


def test_a_file_that_came_after_the_copy_was_made_is_known_again(
    hub: Hub, tablet: Apparaat, sam: Deelnemer
) -> None:
    foto = Foto.van(20_000)
    stuur_feit(hub, tablet, sam, foto)
    stuur_foto(hub, tablet, foto)
    with hub.hub.database.beheer() as verbinding:
        verbinding.execute(sa.delete(bijlage))
    assert foto.terug(hub, tablet) == foto.inhoud
    assert kast(hub).stand(hub.wie(tablet), foto.sha256) in {0, len(foto.inhoud)}


def test_a_full_disk_is_said_and_leaves_no_hole(
    hub: Hub, tablet: Apparaat, sam: Deelnemer, tmp_path: Path
) -> None:
    class Vol(Bijlagemap):
        def leg_neer(self, naam: Bestandsnaam, vanaf: int, stuk: bytes) -> None:
            super().leg_neer(naam, vanaf, stuk[:100])
            raise OSError(28, "No space left on device")

    foto = Foto.van(20_000)
    stuur_feit(hub, tablet, sam, foto)
    stuur_stuk(hub, tablet, foto, 0, 10_000)
    vol = Bijlagekast(hub.hub.database, Vol(hub.map / "bijlagen"))
    stuk = Stuk(10_000, 20_000, foto.inhoud[10_000:])
    with pytest.raises(Geweigerd) as fout:
        vol.neem(hub.wie(tablet), foto.sha256, stuk, hub.klok())
    assert (fout.value.status, fout.value.code) == (503, "vol")
    assert kast(hub).stand(hub.wie(tablet), foto.sha256) == 10_000
    stuur_foto(hub, tablet, foto)
    assert foto.terug(hub, tablet) == foto.inhoud
