"""Long after: a key that was withdrawn later, a seal that was replaced, and the year 2034."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest

from tests.controle import aanvalstuig as tuig
from tests.controle.wereld import GELDIG, SCHOOL, codes, controleur, papier_pdf, verzegeld, wereld
from tests.documents.voorbeeld import vastgesteld
from tests.fakes.pki import NU, Houder, geef_uit, naam
from werkplek.application.ports_verklaring import Bewijsmateriaal
from werkplek.documents.controle.vertrouwen import Papiersleutel, Schoolvertrouwen, Vertrouwen
from werkplek.documents.tekenen.stand import gedekte_som
from werkplek.documents.tekenen.zegel import herstempel
from werkplek.domain.controle import Controleverslag, Uitslag
from werkplek.domain.vaststelling import Handtekeningrol, Vorm

JAAR = timedelta(days=365)
EIND_KORT = NU + 3 * JAAR


def oordeel(pdf: bytes, nu: datetime, school: Schoolvertrouwen | None = None) -> Controleverslag:
    return controleur(Vertrouwen((school or wereld().school,)), nu).controleer(pdf)


def later_bewijs(nu: datetime) -> Bewijsmateriaal:
    """What the hub knows later: the key of the praktijkopleider was withdrawn a day after."""
    pki = wereld().pki
    bewijs = pki.bewijs(nu)
    terug = pki.antwoord(pki.praktijkopleider, nu, NU + timedelta(days=1))
    return replace(bewijs, ocsps=(terug, *bewijs.ocsps[1:]))


def test_a_key_withdrawn_later_changes_nothing() -> None:
    """Also when the file itself says so by now: it counted when it was used."""
    nu = NU + timedelta(days=30)
    opnieuw = tuig.stempel(verzegeld(Vorm.DIGITAAL), nu, bewijs=later_bewijs(nu))
    verslag = oordeel(opnieuw, nu + timedelta(days=1))
    assert (codes(verslag), verslag.uitslag) == (set(), Uitslag.ECHT)
    assert verslag.getekend_voor == NU.date()


@cache
def korte_wereld() -> tuple[Houder, Schoolvertrouwen, bytes]:
    """A time stamp service whose certificate ends in 2029, people's in 2027; and a sealed file."""
    w = wereld()
    papier = vastgesteld(2, Vorm.DIGITAAL)
    tsa = geef_uit(naam("Kort"), w.pki.wortel, soort="tsa", tot=EIND_KORT)
    kort = [
        geef_uit(een.certificaat.subject, w.pki.uitgever, tot=NU + JAAR)
        for een in (w.pki.praktijkopleider, w.pki.deelnemer)
    ]
    bewijs = w.bewijs(NU)
    antwoorden = tuple(w.pki.antwoord(een, NU) for een in kort)
    bewijs = replace(bewijs, ocsps=(*antwoorden, *bewijs.ocsps))
    pdf = tuig.teken(papier_pdf(papier), Handtekeningrol.PRAKTIJKOPLEIDER, kort[0])
    pdf = tuig.teken(pdf, Handtekeningrol.DEELNEMER, kort[1])
    binnen = tuig.stempel(pdf, NU, tsa, bewijs)
    code = w.qr(papier, gedekte_som(binnen, Handtekeningrol.DEELNEMER))
    heel = tuig.verzegel(binnen, code, tsa=tsa, bewijs=bewijs)
    school = replace(w.school, tijdstempels=(tsa.der, w.pki.tsa.der))
    return tsa, school, heel


def test_people_whose_certificates_ended_signed_in_time() -> None:
    """Two years later the time stamp still holds."""
    _, school, heel = korte_wereld()
    assert oordeel(heel, NU + 2 * JAAR, school).uitslag is Uitslag.ECHT


def test_without_a_new_stamp_the_proof_grows_old() -> None:
    """Then nobody can tell any more; it is not called false."""
    _, school, heel = korte_wereld()
    verslag = oordeel(heel, EIND_KORT + JAAR, school)
    assert codes(verslag) == {"tijdstempel_verlopen"}
    assert verslag.uitslag is Uitslag.ONZEKER


def test_a_file_that_was_stamped_anew_holds_in_2034() -> None:
    """The first service ended in 2029; a stamp before that day carries it on."""
    _, school, heel = korte_wereld()
    for jaren in (1, 2.9, 5, 7):
        nu = NU + jaren * JAAR
        heel = tuig.stempel(heel, nu, bewijs=wereld().bewijs(nu))
    verslag = oordeel(heel, datetime(2034, 6, 1, tzinfo=UTC), school)
    assert (codes(verslag), verslag.uitslag) == (set(), Uitslag.ECHT)


def test_a_stamp_that_came_too_late_saves_nothing() -> None:
    """The first service had ended before anybody stamped anew."""
    _, school, heel = korte_wereld()
    nu = EIND_KORT + timedelta(days=1)
    laat = tuig.stempel(heel, nu, bewijs=wereld().bewijs(nu))
    assert "tijdstempel_verlopen" in codes(oordeel(laat, nu + JAAR, school))


@pytest.mark.parametrize(
    ("dag", "verwacht"), [(NU - timedelta(days=1), "zegel_niet_geldig"), (NU + JAAR, None)]
)
def test_a_seal_that_was_withdrawn(dag: datetime, verwacht: str | None) -> None:
    """What it sealed before that day stays sealed."""
    w = wereld()
    geldig = replace(GELDIG, ingetrokken_op=dag)
    school = replace(w.school, zegels={w.pki.zegel.der: geldig})
    verslag = oordeel(verzegeld(Vorm.PEN), NU + 2 * JAAR, school)
    assert codes(verslag) == ({verwacht} if verwacht else set())


def test_a_paper_key_that_was_withdrawn_before_the_seal() -> None:
    """The seal proves when the code was made; of paper alone nothing does."""
    w = wereld()
    terug = replace(GELDIG, ingetrokken_op=NU - timedelta(days=1))
    later = replace(GELDIG, ingetrokken_op=NU + JAAR)
    vroeg = replace(w.school, papier={w.kid: Papiersleutel(w.publiek, terug)})
    laat = replace(w.school, papier={w.kid: Papiersleutel(w.publiek, later)})
    assert codes(oordeel(verzegeld(Vorm.PEN), NU + JAAR, vroeg)) == {"zegelcode_vals"}
    assert codes(oordeel(verzegeld(Vorm.PEN), NU + JAAR, laat)) == set()


def test_a_withdrawn_statement() -> None:
    """The file is what it was; the school takes it back, and the day is told."""
    terug = replace(wereld().school, ingetrokken={vastgesteld(1).verklaring.nummer: NU.date()})
    verslag = oordeel(verzegeld(Vorm.PEN), NU + JAAR, terug)
    assert verslag.uitslag is Uitslag.INGETROKKEN
    assert verslag.ingetrokken_op == NU.date()
    vals = oordeel(verzegeld(Vorm.PEN) + b"%", NU + JAAR, terug)
    assert vals.uitslag is Uitslag.NIET_ECHT


def test_a_computer_whose_clock_is_behind_still_sees_a_real_file() -> None:
    """Half a day: it is real; a year: it cannot tell."""
    heel = verzegeld(Vorm.DIGITAAL)
    assert oordeel(heel, NU - timedelta(hours=12)).uitslag is Uitslag.ECHT
    ver = oordeel(heel, NU - JAAR)
    assert (codes(ver), ver.uitslag) == ({"klok_loopt_achter"}, Uitslag.ONZEKER)


@pytest.mark.parametrize("vorm", list(Vorm))
def test_a_time_stamp_key_that_was_taken_back_makes_nothing_a_forgery(vorm: Vorm) -> None:
    """When it was signed is not certain any more; also when a new key stamped over it since."""
    pki = wereld().pki
    nieuw = geef_uit(naam("tijd", SCHOOL), pki.wortel, soort="tsa")
    vertrouwen = Vertrouwen((replace(wereld().school, tijdstempels=(nieuw.der,)),))
    later = NU + timedelta(hours=5)
    opnieuw = herstempel(
        verzegeld(vorm), pki.bewijs(later), pki.tijdstempelaar(later, nieuw), later
    )
    for bestand in (verzegeld(vorm), opnieuw):
        verslag = controleur(vertrouwen).controleer(bestand)
        assert verslag.uitslag is Uitslag.ONZEKER
        assert codes(verslag) == {"tijdstempel_verlopen"}


def test_who_may_sign_papers_may_not_stamp_them() -> None:
    """A certificate of the school for something else is no time stamp service that it had once."""
    pki = wereld().pki
    vals = geef_uit(naam("tijd", SCHOOL), pki.wortel)
    later = NU + timedelta(hours=5)
    bestand = herstempel(
        verzegeld(Vorm.PEN), pki.bewijs(later), pki.tijdstempelaar(later, vals), later
    )
    assert controleur().controleer(bestand).uitslag is Uitslag.NIET_ECHT
