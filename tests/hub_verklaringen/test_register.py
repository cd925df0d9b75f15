"""The register follows the feiten: what was established, by which of two, and what never counts."""

from dataclasses import replace

import pytest

from tests.fakes.examenkamer import Aangeboden, Examenkamer
from werkplek.domain.schoolfeiten import (
    HandtekeningGezet,
    VerklaringIngetrokken,
    VerklaringTeruggegeven,
)
from werkplek.domain.vaststelling import Handtekeningrol, Vorm


def test_established_on_a_device_stands_in_the_register(kamer: Examenkamer) -> None:
    wat = kamer.bied_aan()
    feit = kamer.stel_vast(wat)
    rij = kamer.rij(wat)
    assert (rij.nummer, rij.feit, rij.vorm) == (wat.verklaring.nummer, feit, "pen")
    assert (rij.stand, rij.fout, rij.ingetrokken_op) == ("te_verzegelen", "", None)


def test_of_two_that_establish_it_the_one_counts_that_devices_count(kamer: Examenkamer) -> None:
    wat = kamer.bied_aan()
    laat = kamer.stel_vast(wat)
    assert kamer.rij(wat).feit == laat
    vroeg = kamer.stel_vast(wat, id_=f"{laat[:-4]}0000" if laat[-4:] != "0000" else laat)
    assert kamer.rij(wat).feit == min(laat, vroeg)
    assert kamer.verzegel(wat)
    assert kamer.rij(wat).stand == "verzegeld"


def test_withdrawn_before_it_was_sealed_is_not_sealed(kamer: Examenkamer) -> None:
    wat = kamer.bied_aan()
    kamer.stel_vast(wat)
    kamer.als_ada(VerklaringIngetrokken(kamer.tablet.plaatsing, "Verkeerde naam."), wat.id)
    assert not kamer.verzegel(wat)
    rij = kamer.rij(wat)
    assert rij.ingetrokken_op == kamer.nu.date().isoformat()
    assert (kamer.zegelaar.gezet, rij.zegel_som) == (0, None)


def test_a_device_that_says_the_school_sealed_changes_nothing(kamer: Examenkamer) -> None:
    wat = kamer.bied_aan()
    kamer.stel_vast(wat, vorm=Vorm.DIGITAAL)
    vals = HandtekeningGezet(kamer.tablet.plaatsing, Handtekeningrol.SCHOOL, "cd" * 32, 9)
    kamer.tablet.zeg(vals, wat.id)
    kamer.tablet.stuur()
    rij = kamer.rij(wat)
    assert (rij.stand, rij.zegel_som) == ("wacht", None)


def _zonder_titel(wat: Aangeboden) -> Aangeboden:
    (regel,) = wat.verklaring.regels
    los = replace(regel, titel_bevestigd=False)
    return replace(wat, verklaring=replace(wat.verklaring, regels=(los,)))


def _andere_naam(wat: Aangeboden) -> Aangeboden:
    wie = replace(wat.verklaring.deelnemer, achternaam="Anders")
    return replace(wat, verklaring=replace(wat.verklaring, deelnemer=wie))


@pytest.mark.parametrize(
    ("maak", "fout"),
    [(_zonder_titel, "titel_onbevestigd"), (_andere_naam, "andere_verklaring")],
    ids=["title", "name"],
)
def test_what_was_not_judged_so_is_never_sealed(
    kamer: Examenkamer, maak: object, fout: str
) -> None:
    wat = kamer.bied_aan()
    assert callable(maak)
    kamer.stel_vast(maak(wat))
    assert not kamer.verzegel(wat)
    rij = kamer.rij(wat)
    assert (rij.stand, rij.fout, kamer.zegelaar.gezet) == ("mislukt", fout, 0)
    regels = kamer.kantoor.doe("verklaring", "lijst")["verklaringen"]
    assert [(een["wacht"], een["fout"]) for een in regels] == [("zonder_zegel", fout)]


def test_without_an_open_offer_it_is_not_sealed(kamer: Examenkamer) -> None:
    wat = kamer.bied_aan()
    terug = VerklaringTeruggegeven(kamer.tablet.plaatsing, "De periode klopt niet.")
    kamer.als_ada(terug, wat.id, wat.aanbod)
    kamer.stel_vast(wat)
    assert not kamer.verzegel(wat)
    assert kamer.rij(wat).fout == "niet_aangeboden"


def test_an_offer_that_was_not_named_is_not_answered(kamer: Examenkamer) -> None:
    wat = kamer.bied_aan()
    kamer.stel_vast(wat, rust_op=(wat.id,))
    assert not kamer.verzegel(wat)
    assert kamer.rij(wat).fout == "niet_aangeboden"


def test_a_waarneming_that_was_withdrawn_carries_no_line(kamer: Examenkamer) -> None:
    wat = kamer.bied_aan()
    kamer.tablet.herroep(wat.waarnemingen[0])
    kamer.tablet.stuur()
    kamer.stel_vast(wat)
    assert not kamer.verzegel(wat)
    assert kamer.rij(wat).fout == "waarneming_herroepen"


def test_withdrawn_afterwards_it_stays_as_it_was_established(kamer: Examenkamer) -> None:
    wat = kamer.bied_aan()
    kamer.stel_vast(wat)
    kamer.tablet.herroep(wat.waarnemingen[0])
    kamer.tablet.stuur()
    assert kamer.verzegel(wat)


@pytest.mark.parametrize(
    ("mankement", "fout"),
    [
        ("regels", "geen_regels"),
        ("geboren", "geboortedatum_ontbreekt"),
        ("geen", "geen_waarneming"),
    ],
)
def test_a_paper_that_is_not_whole_is_not_sealed(
    kamer: Examenkamer, mankement: str, fout: str
) -> None:
    wat = kamer.bied_aan(mankement)
    kamer.stel_vast(wat)
    assert not kamer.verzegel(wat)
    assert kamer.rij(wat).fout == fout
