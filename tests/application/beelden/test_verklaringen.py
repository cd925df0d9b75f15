"""Of all verklaringen: which wait for whom, and how many that are."""

from dataclasses import replace

from tests.fakes.schoolvloer import Schoolvloer
from werkplek.application.aanbieden import bied_aan
from werkplek.application.beelden.verklaringen import Groep, VerklaringenBeeld, wachtend
from werkplek.application.beelden.verklaringen import verklaringen_beeld as beeld_van
from werkplek.application.vaststellen import geef_terug
from werkplek.domain.personen import Persoon
from werkplek.domain.vaststelling import Vorm


def beeld(vloer: Schoolvloer, wie: Persoon) -> VerklaringenBeeld:
    """The list of this person; the number on *Vandaag* says the same."""
    with vloer.store.lees() as lezer:
        lijst = beeld_van(lezer, wie)
        assert wachtend(lezer, wie) == len(lijst.in_groep(Groep.AAN_ZET))
    return lijst


def test_what_was_offered_waits_for_the_school_alone() -> None:
    vloer = Schoolvloer()
    vloer.aangeboden()
    vloer.bij_leerbedrijf()
    assert beeld(vloer, vloer.marga).rijen[0].groep is Groep.BIJ_SCHOOL
    vloer.bij_school()
    (rij,) = beeld(vloer, vloer.bram).in_groep(Groep.AAN_ZET)
    assert "Stel het dan vast" in rij.reden


def test_the_school_reads_the_name_that_is_on_the_paper() -> None:
    vloer = Schoolvloer()
    vloer.aangeboden()
    vloer.bij_leerbedrijf()
    assert beeld(vloer, vloer.marga).rijen[0].naam == "Sanne"
    vloer.bij_school()
    assert " " in beeld(vloer, vloer.bram).rijen[0].naam


def test_what_came_back_waits_until_a_newer_one_takes_its_place() -> None:
    vloer = Schoolvloer()
    terug = vloer.aangeboden()
    vloer.bij_school()
    geef_terug(vloer.ctx, vloer.bram_zelf, terug, "De tweede naam ontbreekt.")
    vloer.bij_leerbedrijf()
    (rij,) = beeld(vloer, vloer.marga).in_groep(Groep.AAN_ZET)
    assert "tweede naam" in rij.reden
    nieuw = vloer.beoordeeld()
    assert not beeld(vloer, vloer.marga).in_groep(Groep.AAN_ZET)
    bied_aan(vloer.ctx, vloer.marga_zelf, nieuw)
    assert [rij.id for rij in beeld(vloer, vloer.marga).in_groep(Groep.BIJ_SCHOOL)] == [nieuw]


def test_by_pen_the_paper_waits_for_its_signatures() -> None:
    vloer = Schoolvloer()
    id_ = vloer.vastgesteld(Vorm.PEN)
    vloer.bij_leerbedrijf()
    assert not beeld(vloer, vloer.marga).in_groep(Groep.AAN_ZET)  # its seal is still to come
    vloer.verzegel(id_)
    vloer.bij_leerbedrijf()
    (rij,) = beeld(vloer, vloer.marga).in_groep(Groep.AAN_ZET)
    assert "tekent met pen" in rij.reden
    ander = replace(vloer.marga, id=vloer.bram.id)
    assert not beeld(vloer, ander).in_groep(Groep.AAN_ZET)
