"""Trust comes from signed lists alone: in any order, the newest of each, and what is broken not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.controle.aanvalstuig import flip, tweede_wereld
from tests.controle.lijsten import ANDER_ID, ID, intrekkingslijst, sleutellijst
from tests.controle.wereld import SCHOOL, controleur, papier_pdf, verzegeld, wereld
from tests.documents.voorbeeld import vastgesteld
from tests.fakes.pki import NU
from werkplek.documents.controle.vertrouwen import uit_lijsten
from werkplek.domain.controle import Uitslag
from werkplek.domain.vaststelling import Vorm
from werkplek.protocol.lijstdelen import schrijf_moment

NUMMER = vastgesteld(1).verklaring.nummer


def test_the_lists_say_what_is_trusted() -> None:
    """A file is real by them."""
    school = uit_lijsten([intrekkingslijst(), sleutellijst()]).scholen[0]
    assert replace(school, lijst_van=None) == replace(wereld().school, lijst_van=None)
    assert school.lijst_van == NU.date()


def test_a_number_on_the_list_is_withdrawn() -> None:
    """And the newest list counts, also when an older one comes after it."""
    oud, nieuw = intrekkingslijst(), intrekkingslijst({NUMMER: date(2026, 11, 19)}, 2)
    vertrouwen = uit_lijsten([sleutellijst(), nieuw, oud])
    verslag = controleur(vertrouwen).controleer(verzegeld(Vorm.PEN))
    assert verslag.uitslag is Uitslag.INGETROKKEN
    assert verslag.ingetrokken_op == date(2026, 11, 19)


def test_what_was_withdrawn_stays_so_when_the_key_of_that_list_is_withdrawn() -> None:
    """Until the next list is here, which is not known to be newer than anything."""
    sleutels = sleutellijst(nummer=2, papier_weg=schrijf_moment(NU + timedelta(hours=20)))
    vertrouwen = uit_lijsten([sleutels, intrekkingslijst({NUMMER: date(2026, 11, 19)})])
    verslag = controleur(vertrouwen).controleer(verzegeld(Vorm.PEN))
    assert (verslag.uitslag, verslag.lijst_van) == (Uitslag.INGETROKKEN, None)


def test_a_number_in_a_file_that_nobody_sealed_is_anybodys() -> None:
    """Else the school would seem to have withdrawn whatever somebody writes under that number."""
    papier = vastgesteld(3)
    wie = replace(papier.verklaring.deelnemer, achternaam="Anders")
    vals = replace(papier, verklaring=replace(papier.verklaring, deelnemer=wie))
    vertrouwen = uit_lijsten([sleutellijst(), intrekkingslijst({NUMMER: date(2026, 11, 19)})])
    verslag = controleur(vertrouwen).controleer(papier_pdf(vals))
    assert (verslag.uitslag, verslag.claims) == (Uitslag.ONZEKER, None)
    assert verslag.ingetrokken_op is None


def test_without_a_list_of_withdrawals_no_day_is_told() -> None:
    """The file is real; whether it was withdrawn since, nobody here knows."""
    verslag = controleur(uit_lijsten([sleutellijst()])).controleer(verzegeld(Vorm.PEN))
    assert verslag.uitslag is Uitslag.ECHT
    assert verslag.lijst_van is None


def test_a_list_that_does_not_hold_is_no_list() -> None:
    """Every bit of it counts, and a stranger's list is about a stranger's school."""
    lijst = sleutellijst()
    for plek in range(5, len(lijst) - 2, 97):
        assert not uit_lijsten([flip(lijst, plek)]).scholen
    assert not uit_lijsten([b"", b"{}\n", intrekkingslijst()]).scholen


def test_of_two_lists_of_one_school_the_newest_counts() -> None:
    """A school that changed its keys, under the root that it had."""
    anders = replace(tweede_wereld(), pki=replace(tweede_wereld().pki, wortel=wereld().pki.wortel))
    anders = replace(anders, pki=replace(anders.pki, uitgever=wereld().pki.uitgever))
    school = uit_lijsten([sleutellijst(anders, 2), sleutellijst()]).scholen[0]
    assert anders.kid in school.papier
    assert wereld().kid not in school.papier


@pytest.mark.parametrize("nummer", [1, 9_999])
def test_a_school_that_takes_the_name_of_another_seals_nothing(nummer: int) -> None:
    """Its own root signs any name; of two that call themselves alike neither is believed."""
    vals = tweede_wereld()
    bestand, code = vals.verzegel(vastgesteld(3)), vals.qr(vastgesteld(3), bytes(32)).encode()
    for lijsten in _beide_kanten(sleutellijst(), sleutellijst(vals, nummer, school=ANDER_ID)):
        strenge = controleur(uit_lijsten(lijsten))
        for inhoud in (bestand, code, verzegeld(Vorm.PEN)):
            assert strenge.controleer(inhoud).uitslag is Uitslag.ONZEKER


@pytest.mark.parametrize("naam", [SCHOOL.upper(), f"{SCHOOL} ", "Voorbeeld\uff43ollege", "Anders"])
def test_nor_does_one_that_almost_does_or_takes_its_id(naam: str) -> None:
    """People do not see the difference; and an id is of one root."""
    school = ID if naam == "Anders" else ANDER_ID
    vals = sleutellijst(tweede_wereld(), 9_999, naam, school)
    assert uit_lijsten([sleutellijst(), vals]).scholen == ()


def test_a_school_that_lists_the_key_of_another_takes_nothing_from_it() -> None:
    """A public key is no secret: who lists it does not speak for its owner, nor silence them."""
    ander = replace(tweede_wereld(), papiersleutel=wereld().papiersleutel)
    steelt = sleutellijst(ander, naam="Ander College", school=ANDER_ID)
    code = wereld().qr(vastgesteld(3), bytes(32)).encode()
    for lijsten in _beide_kanten(sleutellijst(), steelt):
        assert controleur(uit_lijsten(lijsten)).controleer(code).uitslag is Uitslag.ECHT


def _beide_kanten(een: bytes, ander: bytes) -> tuple[list[bytes], list[bytes]]:
    return [een, ander], [ander, een]


def test_a_list_of_tomorrow_is_of_tomorrow() -> None:
    """The day of the list is told as it stands in it."""
    school = uit_lijsten([sleutellijst(), intrekkingslijst(op=NU + timedelta(days=3))]).scholen[0]
    assert school.lijst_van == (NU + timedelta(days=3)).date()
