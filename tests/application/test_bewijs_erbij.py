"""A photo with a waarneming: together or not at all, for who may correct it, and kept here."""

from dataclasses import replace

import pytest

from tests.fakes.bewijs import bijlage, foto_van
from tests.fakes.werkvloer import W1, Werkvloer
from werkplek.application.bewijs import BewijsOpgave, lees_bewijs, voeg_bewijs_toe
from werkplek.application.ports_veilig import Bewijssoort
from werkplek.application.vastleggen import WaarnemingOpgave, herroep, leg_vast, vul_aan
from werkplek.domain.feiten import BewijsToegevoegd, Feit, Kring, Relatie
from werkplek.domain.fouten import (
    AlGedaan,
    BevestigingNodig,
    FeitOnbekend,
    NietBevoegd,
    TekstGeweigerd,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.navraag import Navraag
from werkplek.domain.waarneming import Bewijs

BSN = "kaart 123456782"
"""Nine digits that pass the elfproef, of nobody."""


@pytest.fixture
def gezien(vloer: Werkvloer, sanne: DeelnemerId) -> FeitId:
    return vloer.zie(sanne)


def bewijs(vloer: Werkvloer, sanne: DeelnemerId) -> tuple[Bewijs, ...]:
    (waarneming,) = vloer.gang(sanne).waarnemingen
    return waarneming.bewijs


def laatste(vloer: Werkvloer, sanne: DeelnemerId) -> Feit:
    return vloer.feiten(sanne)[-1]


def test_a_photo_goes_with_what_was_seen(
    vloer: Werkvloer, sanne: DeelnemerId, gezien: FeitId
) -> None:
    erbij = voeg_bewijs_toe(vloer.ctx, vloer.marga, gezien, foto_van("  De pallet is recht. "))
    feit = laatste(vloer, sanne)
    assert (feit.id, feit.verwezen(Relatie.RUST_OP)) == (erbij, (gezien,))
    (stuk,) = bewijs(vloer, sanne)
    assert (stuk.feit, stuk.bijschrift, stuk.soort) == (erbij, "De pallet is recht.", "image/jpeg")
    with vloer.store.lees() as lezer:
        assert lezer.bijlage(stuk.sha256) == b"een foto"
        assert lezer.miniatuur(stuk.sha256) == b"klein"
        assert lees_bewijs(lezer, erbij)[1].bytes == len(b"een foto")


def test_the_tap_and_its_photos_are_kept_together_or_not_at_all(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    opgave = WaarnemingOpgave(sanne, W1, "zelfstandig")
    papier = BewijsOpgave(bijlage(b"%PDF-", Bewijssoort.PDF))
    for kapot in (foto_van("x" * 500), foto_van(BSN)):
        with vloer.weigert(TekstGeweigerd if "x" in kapot.bijschrift else BevestigingNodig):
            leg_vast(vloer.ctx, vloer.marga, opgave, bewijs=(papier, kapot))
    leg_vast(vloer.ctx, vloer.marga, opgave, bewijs=(papier, foto_van(), foto_van()))
    assert [stuk.soort for stuk in bewijs(vloer, sanne)] == ["application/pdf", "image/jpeg"]


def test_nothing_is_kept_when_the_disk_refuses_the_file(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    opgave = WaarnemingOpgave(sanne, W1, "zelfstandig")
    stuk = foto_van()
    with vloer.weigert(ValueError):
        verkeerd = replace(stuk, bijlage=replace(stuk.bijlage, inhoud=b"andere bytes"))
        leg_vast(vloer.ctx, vloer.marga, opgave, bewijs=(verkeerd,))


def test_a_photo_stays_here_unless_it_was_ticked(
    vloer: Werkvloer, sanne: DeelnemerId, gezien: FeitId
) -> None:
    """Others may be in view; a feit of the inner circle waits for no school."""
    voor = wacht_op_school(vloer)
    erbij = voeg_bewijs_toe(vloer.ctx, vloer.marga, gezien, foto_van())
    assert laatste(vloer, sanne).kring is Kring.EIGEN
    herroep(vloer.ctx, vloer.marga, [erbij], "per ongeluk")
    assert laatste(vloer, sanne).kring is Kring.EIGEN
    assert wacht_op_school(vloer) == voor
    voeg_bewijs_toe(vloer.ctx, vloer.marga, gezien, foto_van(delen=True))
    assert laatste(vloer, sanne).kring is Kring.VOORTGANG
    assert wacht_op_school(vloer) == voor + 1


def wacht_op_school(vloer: Werkvloer) -> int:
    with vloer.store.lees() as lezer:
        return lezer.niet_verstuurd()


def test_withdrawing_what_a_school_may_know_is_told_to_it_too(
    vloer: Werkvloer, sanne: DeelnemerId, gezien: FeitId
) -> None:
    """And of what never left not even the name is told."""
    erbij = voeg_bewijs_toe(vloer.ctx, vloer.marga, gezien, foto_van())
    herroep(vloer.ctx, vloer.marga, [gezien, erbij], "ging anders")
    with vloer.store.lees() as lezer:
        weg = lezer.feiten(sanne, soorten={"feit_herroepen"})
    genoemd = {feit.kring: feit.verwezen(Relatie.HERROEPT) for feit in weg}
    assert genoemd == {Kring.VOORTGANG: (gezien,), Kring.EIGEN: (erbij,)}


def test_it_rests_on_the_waarneming_as_it_now_stands(
    vloer: Werkvloer, sanne: DeelnemerId, gezien: FeitId
) -> None:
    nieuw = vul_aan(vloer.ctx, vloer.marga, gezien, notitie="Met de heftruck.").feit
    voeg_bewijs_toe(vloer.ctx, vloer.marga, gezien, foto_van())
    assert laatste(vloer, sanne).verwezen(Relatie.RUST_OP) == (nieuw,)
    vul_aan(vloer.ctx, vloer.marga, nieuw, notitie="Met de pompwagen.")
    assert len(bewijs(vloer, sanne)) == 1


def test_the_same_photo_twice_is_there_once(
    vloer: Werkvloer, sanne: DeelnemerId, gezien: FeitId
) -> None:
    erbij = voeg_bewijs_toe(vloer.ctx, vloer.marga, gezien, foto_van())
    assert voeg_bewijs_toe(vloer.ctx, vloer.marga, gezien, foto_van("nog eens")) == erbij
    assert len(bewijs(vloer, sanne)) == 1


def test_taken_away_and_put_back(vloer: Werkvloer, sanne: DeelnemerId, gezien: FeitId) -> None:
    erbij = voeg_bewijs_toe(vloer.ctx, vloer.marga, gezien, foto_van())
    weg = herroep(vloer.ctx, vloer.marga, [erbij], "per ongeluk")
    assert bewijs(vloer, sanne) == ()
    herroep(vloer.ctx, vloer.marga, [weg], "toch niet")
    assert [stuk.feit for stuk in bewijs(vloer, sanne)] == [erbij]
    with vloer.weigert(AlGedaan):
        herroep(vloer.ctx, vloer.marga, [weg], "nog eens")


def test_only_who_may_correct_it_adds_to_it(
    vloer: Werkvloer, sanne: DeelnemerId, gezien: FeitId
) -> None:
    with vloer.weigert(NietBevoegd) as gevangen:
        voeg_bewijs_toe(vloer.ctx, vloer.joris, gezien, foto_van())
    assert gevangen.value.handeling == "aanpassen"
    van_noor = vloer.zie(sanne, als=vloer.noor)
    voeg_bewijs_toe(vloer.ctx, vloer.noor, van_noor, foto_van())
    voeg_bewijs_toe(vloer.ctx, vloer.marga, van_noor, foto_van(inhoud=b"nog een"))


def test_nothing_is_added_to_what_was_turned_back(
    vloer: Werkvloer, sanne: DeelnemerId, gezien: FeitId
) -> None:
    herroep(vloer.ctx, vloer.marga, [gezien], "per ongeluk")
    with vloer.weigert(AlGedaan):
        voeg_bewijs_toe(vloer.ctx, vloer.marga, gezien, foto_van())


@pytest.mark.parametrize("wat", ["niets", "de plaatsing"])
def test_only_a_waarneming_gets_a_photo(vloer: Werkvloer, sanne: DeelnemerId, wat: str) -> None:
    id_ = FeitId("0") if wat == "niets" else vloer.feiten(sanne)[1].id
    with vloer.weigert(FeitOnbekend):
        voeg_bewijs_toe(vloer.ctx, vloer.marga, id_, foto_van())
    with vloer.store.lees() as lezer, pytest.raises(FeitOnbekend):
        lees_bewijs(lezer, id_)


def test_a_bsn_in_the_caption_is_asked_about(
    vloer: Werkvloer, sanne: DeelnemerId, gezien: FeitId
) -> None:
    with vloer.weigert(BevestigingNodig) as gevangen:
        voeg_bewijs_toe(vloer.ctx, vloer.marga, gezien, foto_van(BSN))
    assert gevangen.value.vragen == (Navraag.LIJKT_OP_BSN,)
    voeg_bewijs_toe(
        vloer.ctx, vloer.marga, gezien, foto_van(BSN), bevestigd=frozenset(gevangen.value.vragen)
    )
    inhoud = laatste(vloer, sanne).inhoud
    assert isinstance(inhoud, BewijsToegevoegd)
    assert inhoud.bijschrift == BSN


@pytest.mark.parametrize("bijschrift", ["x" * 500, "regel\nregel", "\x00"])
def test_a_caption_is_one_readable_line(vloer: Werkvloer, gezien: FeitId, bijschrift: str) -> None:
    with vloer.weigert(TekstGeweigerd) as gevangen:
        voeg_bewijs_toe(vloer.ctx, vloer.marga, gezien, foto_van(bijschrift))
    assert gevangen.value.veld == "bijschrift"
