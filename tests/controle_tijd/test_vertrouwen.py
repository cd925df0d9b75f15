"""Trust comes from signed lists alone: in any order, the newest of each, and what is broken not."""

from dataclasses import replace
from datetime import date, timedelta

from tests.controle.aanvalstuig import flip, tweede_wereld
from tests.controle.lijsten import intrekkingslijst, sleutellijst
from tests.controle.wereld import controleur, verzegeld, wereld
from tests.documents.voorbeeld import vastgesteld
from tests.fakes.pki import NU
from werkplek.documents.controle.vertrouwen import uit_lijsten
from werkplek.domain.controle import Uitslag
from werkplek.domain.vaststelling import Vorm

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
    """A school that changed its keys."""
    nieuw = sleutellijst(tweede_wereld(), 2)
    school = uit_lijsten([nieuw, sleutellijst()]).scholen[0]
    assert school.wortel == tweede_wereld().pki.wortel.der


def test_a_list_of_tomorrow_is_of_tomorrow() -> None:
    """The day of the list is told as it stands in it."""
    school = uit_lijsten([sleutellijst(), intrekkingslijst(op=NU + timedelta(days=3))]).scholen[0]
    assert school.lijst_van == (NU + timedelta(days=3)).date()
