"""What a person reads about a file before it is taken over."""

import pytest

from tests.fakes.b1 import bezwaren, teksten
from tests.fakes.dossiers import OUD, bron, klompenmaker
from tests.fakes.werkvloer import Werkvloer
from werkplek.application.beelden.importeren import EERSTE, ImportBeeld, import_beeld
from werkplek.application.importeren import (
    KwalificatieUitkomst,
    Opleidingtelling,
    Uitkomst,
    Voorstel,
    bekijk,
    importeer,
)
from werkplek.domain.kwalificatie import Crebo, Kwalificatie
from werkplek.domain.leesverslag import Leesregel, Reden, Vorm
from werkplek.domain.navraag import Navraag

NIEUWER = klompenmaker(
    {"B1-K1-W1": "Kiest het juiste hout", "B1-K1-W2": "Schildert de klomp"}, "SBB 200", vanaf=2027
)


def beeld_van(vloer: Werkvloer, *kwalificaties: Kwalificatie) -> ImportBeeld:
    return import_beeld(bekijk(vloer.ctx, bron(*kwalificaties), meld=lambda _: None))


def bewaar(vloer: Werkvloer, *kwalificaties: Kwalificatie) -> None:
    importeer(
        *(vloer.ctx, vloer.marga, bron(*kwalificaties)),
        meld=lambda _: None,
        bevestigd=frozenset(Navraag),
    )


def test_a_new_kwalificatie_is_named(vloer: Werkvloer) -> None:
    beeld = beeld_van(vloer, klompenmaker())
    assert beeld.kop == "dossiers.xml: kwalificatiedossiers van SBB (XML)"
    assert beeld.samenvatting == ("1 kwalificatie: nieuw",)
    (groep,) = beeld.groepen
    assert (groep.titel, groep.regels) == ("Nieuw", ("29901 Klompenmaker, niveau 2",))
    assert beeld.nieuws
    assert beeld.vragen == ()


def test_a_new_edition_says_what_differs_and_asks(vloer: Werkvloer) -> None:
    bewaar(vloer, klompenmaker())
    beeld = beeld_van(vloer, NIEUWER)
    groep = beeld.groepen[0]
    assert groep.titel == "29901 Klompenmaker. Nieuwe editie SBB 200, naast SBB 100"
    assert set(groep.regels) == {
        "Andere titel: B1-K1-W1 was “Kiest het hout” en is nu “Kiest het juiste hout”",
        "Ander nummer: B1-K2-W1 is nu B1-K1-W2. Schildert de klomp",
        "Vervalt: B1-K1-W2 Hakt de klomp op maat",
        "Vervalt: B1-K2 Taak B1-K2",
    }
    assert beeld.vragen == (Navraag.VERSCHILLEN,)


def test_the_same_file_twice_is_no_news(vloer: Werkvloer) -> None:
    bewaar(vloer, klompenmaker())
    beeld = beeld_van(vloer, klompenmaker())
    assert not beeld.nieuws
    assert beeld.samenvatting == ("1 kwalificatie: gelijk aan wat er al is",)
    assert beeld.groepen == ()


def test_of_many_lines_the_first_are_shown_and_the_rest_counted() -> None:
    regels = tuple(Leesregel(n, Reden.CREBO_ONLEESBAAR, "crebo", str(n)) for n in range(1, 134))
    beeld = import_beeld(Voorstel("lijst.csv", Vorm.TIDY, regels=regels, meer_regels=7))
    (groep,) = beeld.groepen
    assert (groep.titel, len(groep.regels), groep.meer) == ("Niet gebruikt", EERSTE, 113)
    assert groep.regels[0].startswith("lijst.csv, regel 1, kolom crebo: dit is geen crebo.")
    assert beeld.samenvatting == ("133 regels niet gebruikt", "7 opmerkingen meer")


def test_of_many_kwalificaties_that_differ_the_rest_is_named(vloer: Werkvloer) -> None:
    crebos = [Crebo(f"29{nummer:03d}") for nummer in range(EERSTE + 3)]
    bewaar(vloer, *(klompenmaker(crebo=crebo) for crebo in crebos))
    nieuw = {**OUD, "B1-K1-W3": "Meet de voet"}
    beeld = beeld_van(
        vloer, *(klompenmaker(nieuw, "SBB 200", vanaf=2027, crebo=crebo) for crebo in crebos)
    )
    assert len(beeld.groepen) == EERSTE + 1
    laatste = beeld.groepen[-1]
    assert (laatste.titel, len(laatste.regels)) == ("Ook deze verschillen", 3)


@pytest.mark.parametrize("uitkomst", Uitkomst)
def test_every_outcome_has_plain_words(uitkomst: Uitkomst) -> None:
    kwalificatie = KwalificatieUitkomst(
        Crebo("29901"), "Klompenmaker", 2, "SBB 2", uitkomst, "SBB 1"
    )
    beeld = import_beeld(Voorstel("x.xml", Vorm.SBB_XML, (kwalificatie, kwalificatie)))
    assert beeld.samenvatting[0].startswith("2 kwalificaties: ")
    assert not [bezwaar for tekst in teksten(beeld) for bezwaar in bezwaren(tekst)]


def test_lines_of_a_list_and_confirmed_titles_are_counted() -> None:
    beeld = import_beeld(
        Voorstel(
            "lijst.xlsx",
            Vorm.CODELIJST,
            opleidingen=Opleidingtelling(nieuw=4080, anders=1),
            titels_bevestigd=2,
            regels=(Leesregel(4, Reden.FORMULE, "Naam", blad="Vervallen"),),
        )
    )
    assert beeld.samenvatting == (
        "4080 regels uit een lijst van SBB: nieuw",
        "1 regel uit een lijst van SBB: met andere gegevens",
        "2 titels bevestigd door SBB",
        "1 regel om na te kijken",
    )
    assert beeld.groepen[0].titel == "Wel gebruikt, kijk het na"
    assert beeld.groepen[0].regels[0].startswith("lijst.xlsx, blad Vervallen, regel 4, kolom Naam:")
