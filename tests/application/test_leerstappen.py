"""Leerstappen: the words of the shop floor, in order, and nothing of them among the feiten."""

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.application.conftest import SLEUTEL, buiten
from tests.fakes.werkvloer import CREBO, W1, W2, Werkvloer, bewezen
from werkplek.application.aantonen import verklaar_aangetoond
from werkplek.application.beelden.leerstappen import leerstappen_beeld, lees_foto
from werkplek.application.leerstappen import (
    LeerstapOpgave,
    Leerstapplek,
    haal_leerstap_weg,
    verplaats_leerstap,
    voeg_leerstap_toe,
    wijzig_leerstap,
    zet_leerstap_terug,
)
from werkplek.application.ports import Store
from werkplek.application.verklaren import bewaar_scan, geef_oordeel
from werkplek.domain.fouten import (
    AlGedaan,
    BevestigingNodig,
    NietBevoegd,
    TekstGeweigerd,
    TeVeelLeerstappen,
)
from werkplek.domain.leerstap import MAX_LEERSTAP, MAX_LEERSTAPPEN, Leerstap
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing
from werkplek.store.folder import open_store

WERK = WerkprocesVerwijzing(CREBO, W1, "Bereidt werkzaamheden voor")
JPEG = b"\xff\xd8\xff small\xff\xd9"
ANDER = b"\xff\xd8\xff other\xff\xd9"


def schrijf(vloer: Werkvloer, *teksten: str) -> None:
    for tekst in teksten:
        voeg_leerstap_toe(vloer.ctx, vloer.marga, WERK, LeerstapOpgave(tekst))


def stappen(vloer: Werkvloer) -> list[str]:
    with vloer.store.lees() as lezer:
        return [stap.tekst for stap in lezer.leerstappen(WERK.crebo, WERK.titel)]


def plek(vloer: Werkvloer, nummer: int) -> Leerstapplek:
    with vloer.store.lees() as lezer:
        return Leerstapplek(WERK, nummer, lezer.leerstappen(WERK.crebo, WERK.titel)[nummer - 1])


def foto_van(vloer: Werkvloer, nummer: int) -> bytes:
    with vloer.store.lees() as lezer:
        return lees_foto(lezer, lezer.leerstappen(WERK.crebo, WERK.titel)[nummer - 1].beeld)


def fotos(vloer: Werkvloer, *gezocht: bytes) -> list[bytes]:
    """Which of these photos are still kept."""
    with vloer.store.lees() as lezer:
        return [foto for foto in gezocht if lezer.leerstap_foto(som(foto))]


def som(foto: bytes) -> str:
    return hashlib.sha256(foto).hexdigest()


def test_steps_are_written_changed_moved_and_put_back(store: Store) -> None:
    vloer = Werkvloer(store)
    ctx, marga = vloer.ctx, vloer.marga
    schrijf(vloer, "Oorkappen op.", "Bank aan.", "Hout klemmen.")
    wijzig_leerstap(ctx, marga, plek(vloer, 2), LeerstapOpgave(" Rode knop om. "))
    assert verplaats_leerstap(ctx, marga, plek(vloer, 3), -1).nummer == 2
    assert stappen(vloer) == ["Oorkappen op.", "Hout klemmen.", "Rode knop om."]

    weg = haal_leerstap_weg(ctx, marga, plek(vloer, 2))
    assert stappen(vloer) == ["Oorkappen op.", "Rode knop om."]
    zet_leerstap_terug(ctx, marga, weg)
    assert stappen(vloer) == ["Oorkappen op.", "Hout klemmen.", "Rode knop om."]


@pytest.mark.parametrize(("plaatsen", "wordt"), [(-3, 1), (-1, 1), (0, 2), (1, 3), (99, 3)])
def test_a_step_moves_no_further_than_the_ends(vloer: Werkvloer, plaatsen: int, wordt: int) -> None:
    schrijf(vloer, "a", "b", "c")
    bewogen = verplaats_leerstap(vloer.ctx, vloer.marga, plek(vloer, 2), plaatsen)
    assert bewogen.nummer == wordt
    assert stappen(vloer).index("b") + 1 == wordt


def test_a_step_that_was_moved_meanwhile_is_still_the_one_that_changes(vloer: Werkvloer) -> None:
    schrijf(vloer, "a", "b", "c")
    gezien = plek(vloer, 3)
    haal_leerstap_weg(vloer.ctx, vloer.marga, plek(vloer, 1))
    wijzig_leerstap(vloer.ctx, vloer.marga, gezien, LeerstapOpgave("C"))
    assert stappen(vloer) == ["b", "C"]


def test_a_step_that_is_gone_changes_nothing_else(vloer: Werkvloer) -> None:
    schrijf(vloer, "a", "b")
    gezien = plek(vloer, 1)
    haal_leerstap_weg(vloer.ctx, vloer.marga, gezien)
    for daad in (
        lambda: wijzig_leerstap(vloer.ctx, vloer.marga, gezien, LeerstapOpgave("A")),
        lambda: verplaats_leerstap(vloer.ctx, vloer.marga, gezien, 1),
        lambda: haal_leerstap_weg(vloer.ctx, vloer.marga, gezien),
    ):
        with vloer.weigert(AlGedaan):
            daad()


def test_a_step_put_back_in_a_shorter_list_is_the_last(vloer: Werkvloer) -> None:
    schrijf(vloer, "a", "b", "c")
    weg = haal_leerstap_weg(vloer.ctx, vloer.marga, plek(vloer, 3))
    haal_leerstap_weg(vloer.ctx, vloer.marga, plek(vloer, 1))
    zet_leerstap_terug(vloer.ctx, vloer.marga, weg)
    assert stappen(vloer) == ["b", "c"]


def test_a_photo_comes_stays_and_goes(store: Store) -> None:
    vloer = Werkvloer(store)
    ctx, marga = vloer.ctx, vloer.marga
    stap = voeg_leerstap_toe(ctx, marga, WERK, LeerstapOpgave("Klemmen.", JPEG))
    assert stap.beeld == hashlib.sha256(JPEG).hexdigest()
    assert foto_van(vloer, 1) == JPEG

    wijzig_leerstap(ctx, marga, plek(vloer, 1), LeerstapOpgave("Goed klemmen."))
    assert foto_van(vloer, 1) == JPEG
    wijzig_leerstap(ctx, marga, plek(vloer, 1), LeerstapOpgave("Goed klemmen.", b""))
    assert foto_van(vloer, 1) == b""


def test_a_photo_that_no_step_shows_can_be_put_back_until_the_next_change(store: Store) -> None:
    vloer = Werkvloer(store)
    ctx, marga = vloer.ctx, vloer.marga
    voeg_leerstap_toe(ctx, marga, WERK, LeerstapOpgave("Klemmen.", JPEG))
    weg = haal_leerstap_weg(ctx, marga, plek(vloer, 1))
    zet_leerstap_terug(ctx, marga, weg)
    assert foto_van(vloer, 1) == JPEG

    wijzig_leerstap(ctx, marga, plek(vloer, 1), LeerstapOpgave("Klemmen.", ANDER))
    schrijf(vloer, "Zagen.")
    assert fotos(vloer, JPEG, ANDER) == [ANDER]


def test_a_photo_of_two_steps_stays_while_one_shows_it(store: Store) -> None:
    vloer = Werkvloer(store)
    for werk in (WERK, replace(WERK, titel="Zaagt")):
        voeg_leerstap_toe(vloer.ctx, vloer.marga, werk, LeerstapOpgave("Klemmen.", JPEG))
    haal_leerstap_weg(vloer.ctx, vloer.marga, plek(vloer, 1))
    schrijf(vloer, "Zagen.")
    assert fotos(vloer, JPEG) == [JPEG]


def test_closing_the_folder_forgets_a_photo_that_was_taken_away(
    lege_map: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(lege_map, tmp_path / "map"))
    eerst = Werkvloer(open_store(folder, SLEUTEL, buiten()))
    for opgave in (LeerstapOpgave("Klemmen.", JPEG), LeerstapOpgave("Zagen.", ANDER)):
        voeg_leerstap_toe(eerst.ctx, eerst.marga, WERK, opgave)
    haal_leerstap_weg(eerst.ctx, eerst.marga, plek(eerst, 1))
    assert fotos(eerst, JPEG, ANDER) == [JPEG, ANDER]
    eerst.store.sluit()
    store = open_store(folder, SLEUTEL, buiten())
    with store.lees() as lezer:
        assert [lezer.leerstap_foto(som(foto)) for foto in (JPEG, ANDER)] == [b"", ANDER]
    store.sluit()


def test_a_scan_of_the_same_bytes_stays(store: Store) -> None:
    vloer = Werkvloer(store)
    ctx, marga, sanne = vloer.ctx, vloer.marga, vloer.neem_aan()
    voeg_leerstap_toe(ctx, marga, WERK, LeerstapOpgave("Klemmen.", JPEG))
    vloer.zie_vaak_genoeg(sanne)
    verklaar_aangetoond(ctx, marga, sanne, W1, toelichting="Rustig.")
    papier = geef_oordeel(ctx, bewezen(ctx, marga), vloer.concept(sanne), "Hier", vloer.renderer)
    bewaar_scan(ctx, marga, papier.id, JPEG)
    haal_leerstap_weg(ctx, marga, plek(vloer, 1))
    schrijf(vloer, "Zagen.", "Vegen.")
    assert fotos(vloer, JPEG) == []
    with vloer.store.lees() as lezer:
        scan = lezer.document(som(JPEG))
    assert scan is not None
    assert (scan.soort, scan.inhoud) == ("image/jpeg", JPEG)


def test_a_step_that_stands_there_again_is_not_put_back_twice(vloer: Werkvloer) -> None:
    schrijf(vloer, "a", "b", "a")
    weg = haal_leerstap_weg(vloer.ctx, vloer.marga, plek(vloer, 1))
    zet_leerstap_terug(vloer.ctx, vloer.marga, weg)
    assert stappen(vloer) == ["a", "b", "a"]
    with vloer.weigert(AlGedaan):
        zet_leerstap_terug(vloer.ctx, vloer.marga, weg)


def test_what_is_no_jpeg_is_never_kept_as_one(vloer: Werkvloer) -> None:
    with vloer.weigert(ValueError):
        voeg_leerstap_toe(vloer.ctx, vloer.marga, WERK, LeerstapOpgave("x", b"\x89PNG\r\n"))


@pytest.mark.parametrize(
    ("tekst", "reden"),
    [("  ", "leeg"), ("x" * (MAX_LEERSTAP + 1), "te_lang"), ("een\x00twee", "onleesbaar")],
)
def test_a_step_is_one_short_line(vloer: Werkvloer, tekst: str, reden: str) -> None:
    schrijf(vloer, "x" * MAX_LEERSTAP)
    with vloer.weigert(TekstGeweigerd) as gevangen:
        schrijf(vloer, tekst)
    assert (gevangen.value.veld, gevangen.value.reden) == ("stap", reden)
    with vloer.weigert(TekstGeweigerd):
        wijzig_leerstap(vloer.ctx, vloer.marga, plek(vloer, 1), LeerstapOpgave(tekst))


def test_nine_digits_that_may_be_a_bsn_are_asked_about(vloer: Werkvloer) -> None:
    opgave = LeerstapOpgave("Typ 111222333 in.")
    with vloer.weigert(BevestigingNodig) as gevangen:
        voeg_leerstap_toe(vloer.ctx, vloer.marga, WERK, opgave)
    ja = frozenset(gevangen.value.vragen)
    assert ja == {Navraag.LIJKT_OP_BSN}
    voeg_leerstap_toe(vloer.ctx, vloer.marga, WERK, opgave, bevestigd=ja)
    assert stappen(vloer) == ["Typ 111222333 in."]


def test_twenty_steps_and_no_more(vloer: Werkvloer) -> None:
    schrijf(vloer, *(f"Stap {nummer}" for nummer in range(MAX_LEERSTAPPEN)))
    with vloer.weigert(TeVeelLeerstappen):
        schrijf(vloer, "Nog een.")
    weg = haal_leerstap_weg(vloer.ctx, vloer.marga, plek(vloer, 1))
    schrijf(vloer, "Nog een.")
    with vloer.weigert(TeVeelLeerstappen):
        zet_leerstap_terug(vloer.ctx, vloer.marga, weg)


DADEN: dict[str, Callable[[Werkvloer, Persoon], object]] = {
    "add": lambda v, p: voeg_leerstap_toe(v.ctx, p, WERK, LeerstapOpgave("b")),
    "change": lambda v, p: wijzig_leerstap(v.ctx, p, plek(v, 1), LeerstapOpgave("b")),
    "move": lambda v, p: verplaats_leerstap(v.ctx, p, plek(v, 1), 1),
    "remove": lambda v, p: haal_leerstap_weg(v.ctx, p, plek(v, 1)),
    "put back": lambda v, p: zet_leerstap_terug(
        v.ctx, p, haal_leerstap_weg(v.ctx, v.marga, plek(v, 1))
    ),
}


@pytest.mark.parametrize("daad", DADEN)
def test_only_a_praktijkopleider_writes_them(vloer: Werkvloer, daad: str) -> None:
    schrijf(vloer, "a")
    for ander in (vloer.noor, vloer.bram):
        with pytest.raises(NietBevoegd):
            DADEN[daad](vloer, ander)
        schrijf(vloer, *(["a"] if daad == "put back" else []))
        assert stappen(vloer) == ["a"]


def test_everybody_reads_them_under_the_official_title(vloer: Werkvloer) -> None:
    schrijf(vloer, "Oorkappen op.")
    with vloer.store.lees() as lezer:
        beeld = leerstappen_beeld(lezer, WERK, vloer.noor)
    assert beeld.officieel == "Werkproces B1-K1-W1: Bereidt werkzaamheden voor"
    assert beeld.stappen == (Leerstap("Oorkappen op."),)
    assert not beeld.mag_wijzigen


def test_another_title_under_the_same_code_has_its_own_steps(vloer: Werkvloer) -> None:
    schrijf(vloer, "Oorkappen op.")
    nieuw = WerkprocesVerwijzing(CREBO, W1, "Zet alles klaar")
    ander = WerkprocesVerwijzing(CREBO, W2, WERK.titel)
    with vloer.store.lees() as lezer:
        assert leerstappen_beeld(lezer, nieuw, vloer.marga).stappen == ()
        assert len(leerstappen_beeld(lezer, ander, vloer.marga).stappen) == 1


def test_they_are_no_feiten_and_nothing_of_them_waits_to_be_sent(store: Store) -> None:
    vloer = Werkvloer(store)
    vloer.zie(vloer.neem_aan())
    with vloer.store.lees() as lezer:
        voor = lezer.aantal_feiten(), lezer.niet_verstuurd()
    voeg_leerstap_toe(vloer.ctx, vloer.marga, WERK, LeerstapOpgave("Klemmen.", JPEG))
    with vloer.store.lees() as lezer:
        assert (lezer.aantal_feiten(), lezer.niet_verstuurd()) == voor
