"""What can be used comes before what is only a name, and words as people type them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from tests.store.histories import Schrijver, buiten, leg_vast
from tests.store.klompen import kwalificatie
from werkplek.application.ports import KwalificatieTreffer
from werkplek.domain.kwalificatie import Crebo, Geldigheid
from werkplek.domain.opleiding import Opleiding
from werkplek.store import zoektocht
from werkplek.store.folder import FolderStore, maak_store
from werkplek.structuur.start import startdata

ZAAG = "Bereidt de zaagmachine voor"
OP = "Ruimt de zaagzolder op"
AAN = "Neemt bestellingen van klompen aan"
KLOMP = "Assisteert bij de bereiding van klompenvet"


@pytest.fixture(scope="module")
def gevuld(tmp_path_factory: pytest.TempPathFactory, sleutel: bytes) -> FolderStore:
    """Two trades, and many names of which nothing else is known."""
    store = maak_store(tmp_path_factory.mktemp("volgorde") / "map", sleutel, buiten())
    with store.unit_of_work() as uow:
        uow.bewaar_kwalificaties(
            [
                kwalificatie("25750", "Zager", ZAAG, OP, "Zager vervangt zagen", niveau=2),
                kwalificatie("25751", "Klompenschilder", AAN, KLOMP, niveau=3),
                kwalificatie("25752", "Gespecialiseerd zager", "Houdt de zaag op orde"),
                *startdata(),
            ]
        )
        namen = [Opleiding(Crebo(f"1{n:04}"), "Zager") for n in range(150)]
        voorbij = Geldigheid(einde_opleiding=date(2010, 7, 31))
        namen[:2] = replace(namen[0], vervallen=True), replace(namen[1], geldig=voorbij)
        namen += [
            Opleiding(Crebo(f"3{n:04}"), f"Veenman {n}, niveau 2", dossier=Crebo("23555"))
            for n in range(20)
        ]
        turvers = [
            replace(een, crebo=Crebo(f"2{een.crebo[1:]}"), naam="Turver") for een in namen[:3]
        ]
        uow.bewaar_opleidingen([*namen, *turvers])
        uow.commit()
    return store


def zoek(
    store: FolderStore, tekst: str, niveau: int = 0, grens: int = 60
) -> Sequence[KwalificatieTreffer]:
    with store.lees() as lezer:
        return lezer.zoek_kwalificaties(tekst, niveau=niveau, grens=grens)


def titels(store: FolderStore, tekst: str, niveau: int = 0) -> list[str]:
    return [treffer.titel or treffer.naam for treffer in zoek(store, tekst, niveau)]


@pytest.mark.parametrize(
    "tekst", ["zager", "zagers", "zaag", "zaget", "2575", "zage", "1", "23555", "veenman 2"]
)
def test_what_is_only_a_name_comes_last_and_is_little(gevuld: FolderStore, tekst: str) -> None:
    alleen_naam = [treffer.alleen_naam for treffer in zoek(gevuld, tekst)]
    assert alleen_naam == sorted(alleen_naam)
    assert sum(alleen_naam) <= zoektocht.NAMEN


def test_names_take_no_room_from_what_can_be_used(gevuld: FolderStore) -> None:
    for grens in range(1, 8):
        gevonden = zoek(gevuld, "zager", grens=grens)
        assert len(gevonden) == grens
        assert sum(not treffer.alleen_naam for treffer in gevonden) == min(grens, 3)


def test_more_names_than_ten_would_show(
    gevuld: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planted fault of the tests above."""
    monkeypatch.setattr(zoektocht, "NAMEN", 60)
    assert sum(treffer.alleen_naam for treffer in zoek(gevuld, "zager")) > 10


def test_a_code_of_which_only_the_name_is_known_is_found_by_who_types_it(
    gevuld: FolderStore,
) -> None:
    for crebo in ("10007", "10000"):
        eerste = zoek(gevuld, f"crebo {crebo}")[0]
        assert (eerste.crebo, eerste.alleen_naam) == (crebo, True)


def test_what_is_vervallen_comes_last_of_all(gevuld: FolderStore) -> None:
    assert [treffer.crebo for treffer in zoek(gevuld, "turver")] == ["20002", "20000", "20001"]
    assert {"10000", "10001"}.isdisjoint(treffer.crebo for treffer in zoek(gevuld, "zager"))


def test_a_kwalificatie_that_is_called_so_comes_before_all_work(store: FolderStore) -> None:
    hier = kwalificatie("25740", "Klompenmaker", *(f"Zager helpen {n}" for n in range(80)))
    with store.unit_of_work() as uow:
        uow.bewaar_kwalificaties([hier, kwalificatie("25750", "Zager", "Zager zijn")])
        uow.bewaar_kwalificaties([kwalificatie("25752", "Zager en schaver", "Schaaft")])
        uow.commit()
    leg_vast(store, *Schrijver().begin())
    assert zoek(store, "ZAGER")[0].crebo == "25750"
    assert zoek(store, "schaver en zager")[0].crebo == "25752"


@pytest.mark.parametrize(
    ("tekst", "titel"),
    [
        ("voorbereiden", ZAAG),
        ("zaagmachine voorbereiden", ZAAG),
        ("opruimen", OP),
        ("zaagzolder opruimen", OP),
        ("aannemen", AAN),
        ("bestelling aannemen", AAN),
        ("assisteren", KLOMP),
        ("zageren", "Zager"),
    ],
)
def test_a_verb_is_found_as_titles_have_it(gevuld: FolderStore, tekst: str, titel: str) -> None:
    assert titel in titels(gevuld, tekst)


@pytest.mark.parametrize("tekst", ["opnemen", "voorruimen", "aanbereiden"])
def test_both_parts_of_a_verb_stand_in_one_title(gevuld: FolderStore, tekst: str) -> None:
    eigen = [t for t in zoek(gevuld, tekst) if t.crebo in {"25750", "25751", "25752"}]
    assert not eigen


@pytest.mark.parametrize("tekst", ["wager", "jager"])
def test_a_slip_in_the_first_letter_of_a_short_word_is_another_word(
    gevuld: FolderStore, tekst: str
) -> None:
    assert "Zager" not in titels(gevuld, tekst)


@pytest.mark.parametrize(
    ("tekst", "codes"),
    [
        ("25.750", {""}),
        ("25 750", {""}),
        ("Crebo: 25750", {""}),
        ("crebonr. 25.750 B1-K1-W2", {"B1-K1-W2"}),
        ("25750 W2", {"B1-K1-W2"}),
        ("25750 k1-w2", {"B1-K1-W2"}),
        ("25750/B1-K1-W2", {"B1-K1-W2"}),
        ("zager w2", {"B1-K1-W2"}),
        ("W2", set()),
        ("K1-W2", set()),
    ],
)
def test_what_stands_on_paper(gevuld: FolderStore, tekst: str, codes: set[str]) -> None:
    gevonden = [treffer for treffer in zoek(gevuld, tekst) if not treffer.alleen_naam]
    assert {treffer.code for treffer in gevonden} == codes


@pytest.mark.parametrize("tekst", ["niveau 3 klompen", "klompen niv. 3", "mbo niveau 3 klompen"])
def test_a_niveau_in_words_is_the_niveau(gevuld: FolderStore, tekst: str) -> None:
    assert titels(gevuld, tekst) == titels(gevuld, "klompen", 3) != []
    assert titels(gevuld, tekst, 2) == []


def test_a_niveau_alone_is_all_of_that_niveau(gevuld: FolderStore) -> None:
    assert titels(gevuld, "niveau 3") == ["Klompenschilder"]
    alle = zoek(gevuld, "niveau 2")
    assert {treffer.niveau for treffer in alle} == {2}
    assert not any(treffer.code or treffer.alleen_naam for treffer in alle)
    assert [treffer.naam for treffer in alle] == sorted(treffer.naam for treffer in alle)


@pytest.mark.parametrize(
    ("tekst", "titel"),
    [
        ("zaagzolder bijvullen", OP),
        ("bestelling aannemen xqzwv", AAN),
        ("assisteren bij bereiden klompensoep xqzwv", KLOMP),
        ("de zaagzolder van heftruck opruimen", OP),
        ("25750 heftruck", "Zager"),
        ("tot zaagzolder", OP),
    ],
)
def test_without_a_line_that_has_all_words_what_has_most_is_offered(
    gevuld: FolderStore, tekst: str, titel: str
) -> None:
    gevonden = zoek(gevuld, tekst)
    assert all(treffer.deels for treffer in gevonden)
    assert (gevonden[0].titel or gevonden[0].naam) == titel


@pytest.mark.parametrize("tekst", ["xqzwv", "zaagzolder qqqq wwww xxxx", "xqzwv qqqq"])
def test_what_has_less_than_half_of_the_words_is_not_offered(
    gevuld: FolderStore, tekst: str
) -> None:
    assert zoek(gevuld, tekst) == ()


def test_a_line_with_all_words_is_no_part(gevuld: FolderStore) -> None:
    assert not any(treffer.deels for treffer in zoek(gevuld, "zaagzolder opruimen"))


@pytest.mark.parametrize(
    ("tekst", "eerste"),
    [
        ("logistiek medewerker", "Logistiek medewerker"),
        ("fietstechnicus", "Fietstechnicus"),
        ("crebo 25.743", "Assistent logistiek"),
        ("logisteik medewerker", "Logistiek medewerker"),
        ("opruimen werkplek", "Ruimt de werkplek op en maakt deze schoon"),
        ("reserveringen aannemen", "Neemt reserveringen aan"),
        ("voorraad bijvullen", "Controleert de voorraad"),
    ],
)
def test_in_the_start_data(gevuld: FolderStore, tekst: str, eerste: str) -> None:
    assert titels(gevuld, tekst)[0] == eerste
