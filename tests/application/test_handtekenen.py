"""Signing in the file: whose turn it is, with whose key, and nothing half signed."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from tests.fakes.schoolvloer import Schoolvloer
from tests.fakes.tekenen import STREEK, FakePapiermaker, FakePdfSleutel
from tests.fakes.werkvloer import bewezen
from werkplek.application.handtekenen import Tekengerei, Tekenopgave, onderteken
from werkplek.application.papieren import Drukkerij, pdf_van
from werkplek.application.ports import MapBeschadigd
from werkplek.application.ports_verklaring import PdfSleutel, Streek
from werkplek.application.vaststellen import trek_in
from werkplek.application.verklaringfouten import PapierOnderweg, SleutelWeg
from werkplek.domain.fouten import (
    AlGedaan,
    HandtekeningGeweigerd,
    NietBevoegd,
    TekstGeweigerd,
    VerklaringOnvolledig,
)
from werkplek.domain.kenmerk import VerklaringId
from werkplek.domain.schoolfeiten import HandtekeningGezet
from werkplek.domain.vaststelling import Handtekeningrol, Vorm

OPLEIDER, DEELNEMER, SCHOOL = Handtekeningrol


@pytest.fixture
def vloer() -> Schoolvloer:
    return Schoolvloer()


@pytest.fixture
def vast(vloer: Schoolvloer) -> VerklaringId:
    """Established to be signed in the file, with keys here."""
    return vloer.vastgesteld()


def pdf(vloer: Schoolvloer, id_: VerklaringId) -> bytes:
    with vloer.store.lees() as lezer:
        return pdf_van(lezer, vloer.stand(id_), Drukkerij(vloer.renderer, vloer.papiermaker))


def test_the_praktijkopleider_signs_the_established_bytes_then_the_deelnemer_those(
    vloer: Schoolvloer, vast: VerklaringId
) -> None:
    open_ = pdf(vloer, vast)
    assert vloer.stand(vast).vast_sha256 == hashlib.sha256(open_).hexdigest()
    vloer.teken(vast, OPLEIDER)
    eerste = pdf(vloer, vast)
    assert eerste.startswith(open_)
    vloer.teken(vast, DEELNEMER)
    assert pdf(vloer, vast).startswith(eerste)
    stand = vloer.stand(vast)
    assert [gezet.rol for gezet in stand.handtekeningen] == [OPLEIDER, DEELNEMER]
    assert stand.volgende is SCHOOL
    assert vloer.store.sluit_reeks() == 0


def test_the_feit_names_the_file_and_its_size_and_the_file_is_kept_with_feiten(
    vloer: Schoolvloer, vast: VerklaringId
) -> None:
    feit = vloer.teken(vast, OPLEIDER)
    with vloer.store.lees() as lezer:
        gesteld = lezer.feit(feit)
        assert gesteld is not None
        inhoud = gesteld.inhoud
        assert isinstance(inhoud, HandtekeningGezet)
        bestand = lezer.bijlage(inhoud.sha256)
        assert (len(bestand), hashlib.sha256(bestand).hexdigest()) == (inhoud.bytes, inhoud.sha256)


def test_the_key_of_the_deelnemer_is_gone_after_that_one_signature(
    vloer: Schoolvloer, vast: VerklaringId
) -> None:
    eigen, eenmalig = vloer.namen(vast)
    vloer.teken(vast, OPLEIDER)
    assert vloer.geheugen.toestand.pdf_sleutels.keys() == {eigen, eenmalig}
    vloer.teken(vast, DEELNEMER)
    assert vloer.geheugen.toestand.pdf_sleutels.keys() == {eigen}


@pytest.mark.parametrize(
    ("rol", "fout"),
    [(DEELNEMER, HandtekeningGeweigerd), (SCHOOL, NietBevoegd)],
)
def test_another_is_first(
    vloer: Schoolvloer, vast: VerklaringId, rol: Handtekeningrol, fout: type[Exception]
) -> None:
    with vloer.weigert(fout):
        vloer.teken(vast, rol)


def test_nobody_signs_twice(vloer: Schoolvloer, vast: VerklaringId) -> None:
    vloer.teken(vast, OPLEIDER)
    with vloer.weigert(AlGedaan):
        vloer.teken(vast, OPLEIDER)


@pytest.mark.parametrize("wie", ["joris", "noor", "bram"])
@pytest.mark.parametrize("rol", [OPLEIDER, DEELNEMER])
def test_only_who_judged_unlocks_for_a_signature(
    vloer: Schoolvloer, vast: VerklaringId, wie: str, rol: Handtekeningrol
) -> None:
    if rol is DEELNEMER:
        vloer.teken(vast, OPLEIDER)
    zelf = bewezen(vloer.ctx, getattr(vloer, wie))
    with vloer.weigert(NietBevoegd):
        onderteken(vloer.ctx, zelf, vast, Tekenopgave(rol, STREEK), vloer.gerei)


@pytest.mark.parametrize(
    "streek",
    [Streek(), Streek(naam=" "), Streek(lijnen=((),)), Streek(lijnen=(((0.5, 0.5),),))],
    ids=["nothing", "spaces", "no point", "a single point"],
)
def test_an_empty_signature_is_none(vloer: Schoolvloer, vast: VerklaringId, streek: Streek) -> None:
    with vloer.weigert(TekstGeweigerd):
        onderteken(vloer.ctx, vloer.marga_zelf, vast, Tekenopgave(OPLEIDER, streek), vloer.gerei)


def test_a_typed_name_is_equal_to_a_drawn_one(vloer: Schoolvloer, vast: VerklaringId) -> None:
    opgave = Tekenopgave(OPLEIDER, Streek(naam=" Marga Bakker "))
    onderteken(vloer.ctx, vloer.marga_zelf, vast, opgave, vloer.gerei)
    assert vloer.tekenaar.getekend == [(OPLEIDER, Streek(naam="Marga Bakker"))]


def test_what_is_not_established_or_signed_by_pen_is_not_signed_here(vloer: Schoolvloer) -> None:
    id_ = vloer.aangeboden()
    with vloer.weigert(VerklaringOnvolledig) as gevangen:
        vloer.teken(id_, OPLEIDER)
    assert gevangen.value.ontbreekt == ("vastgesteld",)
    met_pen = vloer.vastgesteld(Vorm.PEN)
    with vloer.weigert(VerklaringOnvolledig) as gevangen:
        vloer.teken(met_pen, OPLEIDER)
    assert gevangen.value.ontbreekt == ("digitaal",)


def test_what_was_withdrawn_is_not_signed(vloer: Schoolvloer, vast: VerklaringId) -> None:
    vloer.bij_school()
    trek_in(vloer.ctx, vloer.bram_zelf, vast, "Verkeerde deelnemer.")
    with vloer.weigert(AlGedaan):
        vloer.teken(vast, OPLEIDER)


def test_without_a_certificate_or_with_the_key_gone_nothing_is_kept(
    vloer: Schoolvloer, vast: VerklaringId
) -> None:
    sleutels = vloer.geheugen.toestand.pdf_sleutels
    sleutel = sleutels.pop(vloer.namen(vast)[0])
    with vloer.weigert(SleutelWeg) as gevangen:
        vloer.teken(vast, OPLEIDER)
    assert gevangen.value.detail == "geen_certificaat"
    sleutels[vloer.namen(vast)[0]] = replace(sleutel, weg="kaart")  # type: ignore[type-var]
    with vloer.weigert(SleutelWeg) as gevangen:
        vloer.teken(vast, OPLEIDER)
    assert gevangen.value.detail == "kaart"


class Kaart(FakePdfSleutel):
    """Remembers that it was asked."""

    gevraagd = 0

    def teken(self, boodschap: bytes) -> bytes:
        type(self).gevraagd += 1
        return FakePdfSleutel.teken(self, boodschap)


def test_a_card_signs_for_the_praktijkopleider_and_never_for_the_deelnemer(
    vloer: Schoolvloer, vast: VerklaringId
) -> None:
    kaart: PdfSleutel = Kaart()
    gerei = Tekengerei(vloer.papiermaker, vloer.tekenaar, kaart)
    for rol in (OPLEIDER, DEELNEMER):
        onderteken(vloer.ctx, vloer.marga_zelf, vast, Tekenopgave(rol, STREEK), gerei)
    assert Kaart.gevraagd == 1


def test_a_layout_that_draws_otherwise_than_was_established_is_not_signed(
    vloer: Schoolvloer, vast: VerklaringId
) -> None:
    vloer.papiermaker = FakePapiermaker(anders=b" een punt")
    with vloer.weigert(MapBeschadigd):
        vloer.teken(vast, OPLEIDER)


def test_a_file_of_another_device_that_is_not_here_yet_is_waited_for(
    vloer: Schoolvloer, vast: VerklaringId
) -> None:
    vloer.teken(vast, OPLEIDER)
    vloer.geheugen.toestand.bijlagen.clear()
    with vloer.weigert(PapierOnderweg):
        vloer.teken(vast, DEELNEMER)
    with pytest.raises(PapierOnderweg):
        pdf(vloer, vast)


@contextmanager
def op_een_ander_apparaat(vloer: Schoolvloer, id_: VerklaringId) -> Iterator[None]:
    """While this one signs, the same signature comes in of another tablet."""
    tekenaar = vloer.tekenaar

    class Traag:
        """A card that takes its time."""

        def teken(self, *wat: object) -> bytes:
            vloer.tekenaar = tekenaar
            vloer.teken(id_, OPLEIDER)
            return tekenaar.teken(*wat)  # type: ignore[arg-type]

    vloer.tekenaar = Traag()  # type: ignore[assignment]
    yield


def test_of_two_signatures_at_once_the_second_is_not_kept(
    vloer: Schoolvloer, vast: VerklaringId
) -> None:
    with op_een_ander_apparaat(vloer, vast), pytest.raises(AlGedaan):
        vloer.teken(vast, OPLEIDER)
    assert [gezet.rol for gezet in vloer.stand(vast).handtekeningen] == [OPLEIDER]
    assert len(vloer.geheugen.toestand.bijlagen) == 1
