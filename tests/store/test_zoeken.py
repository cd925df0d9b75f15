"""Finding: what somebody types, how they spell it, and what comes first."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.store.histories import Schrijver, buiten, leg_vast
from tests.store.klompen import KLOMPENMAKER, LANTAARN, alle, kwalificatie
from werkplek.application.ports import KwalificatieTreffer
from werkplek.domain.kwalificatie import Crebo, Kwalificatie
from werkplek.domain.opleiding import Opleiding
from werkplek.store.folder import FolderStore, maak_store


@pytest.fixture(scope="module")
def gevuld(tmp_path_factory: pytest.TempPathFactory, sleutel: bytes) -> FolderStore:
    """A store with all of it, which nobody changes."""
    store = maak_store(tmp_path_factory.mktemp("gevuld") / "map", sleutel, buiten())
    bewaar(store, *alle())
    return store


def bewaar(store: FolderStore, *kwalificaties: Kwalificatie) -> None:
    with store.unit_of_work() as uow:
        uow.bewaar_kwalificaties(kwalificaties)
        uow.commit()


def zoek(store: FolderStore, tekst: str, niveau: int = 0, grens: int = 60) -> list[str]:
    """Title of a werkproces, or name of a kwalificatie, of each line."""
    with store.lees() as lezer:
        treffers = lezer.zoek_kwalificaties(tekst, niveau=niveau, grens=grens)
    return [treffer.titel or treffer.naam for treffer in treffers]


SCHOON = "Voert schoonmaakwerkzaamheden uit"
GLAS = "Schoonmaak van glazen"
VOORRAAD = "Houdt de voorraad populierenhout bij"
CONTROLE = "Controleert de pasvorm"
OLIE = "Ontvangt lampolie en lonten"
HOUT = "Ontvangt houtleveranties"
VERKOOP = "Verkoopt reservelonten"
ROUTE = "Oriënteert zich op de route"


@pytest.mark.parametrize(
    ("tekst", "titels"),
    [
        ("b1k1w2", {VOORRAAD, VERKOOP}),
        ("B1-K1 W2", {VOORRAAD, VERKOOP}),
        ("b1–k1–w2", {VOORRAAD, VERKOOP}),
        ("B01_k01/w02", {VOORRAAD, VERKOOP}),
        ("25740 b1-k1-w2", {VOORRAAD}),
        ("b1-k1-w2 lantaarn", {VERKOOP}),
        ("p1-k1", set()),
        ("25740", {"Klompenmaker"}),
        ("2574", {"Klompenmaker", "Assistent lantaarnopsteker"}),
        ("k0067", {"Digitale klomp"}),
        (" K0067 ", {"Digitale klomp"}),
        ("K006", {"Digitale klomp"}),
    ],
)
def test_a_code_in_any_spelling_and_while_typing(
    gevuld: FolderStore, tekst: str, titels: set[str]
) -> None:
    assert set(zoek(gevuld, tekst)) == titels


@pytest.mark.parametrize("tekst", ["b", "b1", "b1-", "b1-k", "b1-k1", "B1 K1 W", "b1k1w"])
def test_half_a_code_finds_what_begins_so(gevuld: FolderStore, tekst: str) -> None:
    with gevuld.lees() as lezer:
        codes = [treffer.code for treffer in lezer.zoek_kwalificaties(tekst)]
    assert codes.count("B1-K1-W1") == 3


@pytest.mark.parametrize(
    ("tekst", "titel"),
    [
        # as it is typed, without case and accents
        ("voorr", VOORRAAD),
        ("VOORRAAD popu", VOORRAAD),
        ("orienteert", ROUTE),
        ("oriënteert", ROUTE),
        ("orie\u0308nteert rou", ROUTE),
        # endings
        ("schoonmaken", SCHOON),
        ("schoonmaken", GLAS),
        ("voorraden", VOORRAAD),
        ("werkzaamheid", SCHOON),
        ("controle", CONTROLE),
        ("controleren", CONTROLE),
        ("verkopen", VERKOOP),
        # inside a compound
        ("werkzaamheden", SCHOON),
        ("koopt", VERKOOP),
        ("leveranties", HOUT),
        # a slip of the finger: another letter, one too few, one too many, two changed places
        ("schoonmaakn", GLAS),
        ("voorrand", VOORRAAD),
        ("vooraad", VOORRAAD),
        ("voorrraad", VOORRAAD),
        ("vooraradn", VOORRAAD),
        ("lonetn", OLIE),
        ("klopmenmakr", "Klompenmaker"),
        # words of the kwalificatie or the dossier beside those of the werkproces
        ("klompenmaker ontvangt", HOUT),
        ("schoeisel voorraad", VOORRAAD),
        ("straatverlichting ontvangt", OLIE),
        ("verlichting", "Assistent lantaarnopsteker"),
        ("lantaarn ontvangne", OLIE),
        # what the dossier says
        ("bezem", SCHOON),
        ("klompenmaker paalmes", SCHOON),
        ("schoonmaak krullen", SCHOON),
    ],
)
def test_words_find_what_was_meant(gevuld: FolderStore, tekst: str, titel: str) -> None:
    assert titel in zoek(gevuld, tekst)


@pytest.mark.parametrize(
    ("tekst", "titel"),
    [("klompenmaker", HOUT), ("25740", HOUT), ("mes", VOORRAAD), ("hout", OLIE), ("ork", HOUT)],
)
def test_what_was_not_meant_stays_away(gevuld: FolderStore, tekst: str, titel: str) -> None:
    assert titel not in zoek(gevuld, tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        *("", "   ", "%", '"', "'", '""', "* ", "^", "-", "()", "{titel}", "😀", "\x00", "ﬁ", "ß"),
        *(
            "NEAR(",
            "NEAR(a b, 3)",
            "AND",
            "OR NOT",
            "titel:klomp",
            "titel : klomp",
            "a*b",
            "klomp*",
        ),
        *(
            'klomp" OR "',
            "'; drop table feit",
            "a" * 10_000,
            "ab " * 5_000,
            "b1k1" * 2_000,
            "日本語",
        ),
        *(
            "\u1c89b",
            "a\U0001e900b",
            "x\u0300\u0301",
            "ĳs",
            "smørrebrød",
            "²",
            "\uff11\uff12",
            "--",
            ":a",
        ),
    ],
)
def test_noise_is_no_grammar(gevuld: FolderStore, tekst: str) -> None:
    assert isinstance(zoek(gevuld, tekst), list)


@pytest.mark.parametrize("tekst", ["", " ", "%", '""', "😀", "..."])
def test_nothing_but_noise_finds_nothing(gevuld: FolderStore, tekst: str) -> None:
    assert zoek(gevuld, tekst) == []


@hypothesis_settings(max_examples=150)
@given(tekst=st.text() | st.text("b1k2-w \"*():^{}'ANDORNTE+", max_size=12))
def test_no_text_is_too_odd(gevuld: FolderStore, tekst: str) -> None:
    zoek(gevuld, tekst)


def test_a_niveau_and_a_limit(gevuld: FolderStore) -> None:
    assert set(zoek(gevuld, "ontvangt")) == {OLIE, HOUT}
    assert zoek(gevuld, "ontvangt", niveau=1) == [OLIE]
    assert zoek(gevuld, "ontvangt", niveau=4) == []
    assert len(zoek(gevuld, "b1", grens=3)) == 3
    assert zoek(gevuld, "b1", grens=0) == []


def test_a_hit_says_under_what_it_stands(gevuld: FolderStore) -> None:
    with gevuld.lees() as lezer:
        assert lezer.zoek_kwalificaties("lampolie") == (
            KwalificatieTreffer(
                LANTAARN,
                "Assistent lantaarnopsteker",
                1,
                code="B1-K1-W1",
                titel=OLIE,
                dossier="Straatverlichting",
                kerntaak="B1-K1 Werkt in het atelier",
            ),
        )
        (kop,) = lezer.zoek_kwalificaties("25741")
    assert kop == KwalificatieTreffer(
        LANTAARN, "Assistent lantaarnopsteker", 1, dossier="Straatverlichting"
    )


# --- what comes first


def test_a_code_as_it_is_comes_before_what_begins_so(store: FolderStore) -> None:
    bewaar(store, kwalificatie("25740", "Klompenmaker", *(f"Stap {n}" for n in range(1, 13))))
    assert zoek(store, "b1k1w1") == ["Stap 1", "Stap 10", "Stap 11", "Stap 12"]


def test_a_whole_word_comes_before_a_part_and_a_title_before_a_text(store: FolderStore) -> None:
    bewaar(
        store,
        kwalificatie("25741", "Glazenier", "Grootschoonmaakploeg leiden", "Schoonmaak"),
        kwalificatie("25742", "Tuinman", "Harken", omschrijving="Daarna volgt de schoonmaak."),
    )
    assert zoek(store, "schoonmaak") == ["Schoonmaak", "Grootschoonmaakploeg leiden", "Harken"]


def test_with_enough_titles_the_texts_stay_away(store: FolderStore) -> None:
    titels = [f"Schoonmaak van ruimte {naam}" for naam in "abcdefghijkl"]
    bewaar(
        store,
        kwalificatie("25741", "Glazenier", *titels),
        kwalificatie("25742", "Tuinman", "Harken", omschrijving="Daarna volgt de schoonmaak."),
    )
    assert "Harken" not in zoek(store, "schoonmaak")


def test_what_is_learnt_here_comes_first(store: FolderStore) -> None:
    titels = ("Schoonmaak", "Schoonmaak van het grote atelier en van de werkplaats")
    bewaar(
        store,
        kwalificatie("25739", "Glazenier", titels[0]),
        kwalificatie("25740", "Klompenmaker", titels[1]),
    )
    assert zoek(store, "schoonmaak") == list(titels)
    leg_vast(store, *Schrijver().begin())
    assert zoek(store, "schoonmaak") == list(reversed(titels))
    with store.lees() as lezer:
        hier = {t.crebo: t.hier for t in lezer.zoek_kwalificaties("schoonmaak")}
    assert hier == {"25739": False, "25740": True}


def test_what_is_learnt_here_comes_first_however_much_else_there_is(store: FolderStore) -> None:
    anders = [f"Schoonmaak van ruimte {naam}" for naam in "abcdefghijklmnopqrst"]
    bewaar(
        store,
        *(kwalificatie(f"26{n:03}", f"Glazenier {n}", *anders) for n in range(4)),
        kwalificatie("25740", "Klompenmaker", "Grootschoonmaak en meer van dat werk"),
    )
    leg_vast(store, *Schrijver().begin())
    gevonden = zoek(store, "schoonmaak")
    assert gevonden[0] == "Grootschoonmaak en meer van dat werk"
    assert len(gevonden) == 60


def test_what_can_be_done_here_comes_before_what_cannot(store: FolderStore) -> None:
    bewaar(store, kwalificatie("25740", "Klompenmaker", "Maakt schoon", "Maakt alles heel schoon"))
    leg_vast(store, *Schrijver().begin())
    with store.unit_of_work() as uow:
        uow.bewaar_uitvoerbaar(KLOMPENMAKER, ["Maakt alles heel schoon"])
        uow.commit()
    assert zoek(store, "maakt schoon") == ["Maakt alles heel schoon", "Maakt schoon"]


# --- editions and lists


def test_only_the_newest_edition_is_found(store: FolderStore) -> None:
    nieuw = kwalificatie("25740", "Klompenmaker", "Maakt klompen", editie="2025")
    bewaar(store, kwalificatie("25740", "Klompenmaker", "Hakt klompen", editie="2016"))
    assert set(zoek(store, "klompen")) == {"Hakt klompen", "Klompenmaker"}
    bewaar(store, nieuw)
    bewaar(store, kwalificatie("25740", "Klompenmaker", "Snijdt klompen", editie="2009"))
    assert set(zoek(store, "klompen")) == {"Maakt klompen", "Klompenmaker"}
    anders = kwalificatie("25740", "Klompenmaker", "Maakt sloffen", editie="2025")
    with store.unit_of_work() as uow:
        uow.vervang_kwalificatie(anders)
        assert [t.titel for t in uow.zoek_kwalificaties("sloffen")] == ["Maakt sloffen"]
        uow.commit()
    assert zoek(store, "klompen") == ["Klompenmaker"]


def opleiding(crebo: str, naam: str, soort: str = "vakopleiding") -> Opleiding:
    return Opleiding(Crebo(crebo), naam, 3, soort, dossier_naam="Houten schoeisel")


def test_a_name_that_only_the_lists_know_is_found_as_such(store: FolderStore) -> None:
    meester = opleiding("25999", "Meester klompenmaker")
    with store.unit_of_work() as uow:
        uow.bewaar_opleidingen(
            [
                meester,
                opleiding("23999", "Houten schoeisel", "kwalificatiedossier"),
                opleiding("79999", "Schoeisel en mode", "Domein"),
            ]
        )
        uow.commit()
    gezocht = KwalificatieTreffer(
        Crebo("25999"), "Meester klompenmaker", 3, dossier="Houten schoeisel", alleen_naam=True
    )
    for tekst in ("25999", "meester", "klompenmakers", "schoeisel"):
        with store.lees() as lezer:
            assert lezer.zoek_kwalificaties(tekst) == (gezocht,)
    bewaar(store, kwalificatie("25999", "Meester klompenmaker", "Leidt leerlingen op"))
    with store.unit_of_work() as uow:
        uow.bewaar_opleidingen([replace(meester, naam="Heel anders")])
        uow.commit()
    with store.lees() as lezer:
        (gevonden,) = lezer.zoek_kwalificaties("25999")
    assert (gevonden.naam, gevonden.alleen_naam) == ("Meester klompenmaker", False)


def test_a_list_adds_to_what_an_earlier_line_said(store: FolderStore) -> None:
    meester = opleiding("25999", "Meester klompenmaker")
    leerling = Opleiding(Crebo("25998"), "Leerling klompenmaker")
    with store.unit_of_work() as uow:
        uow.bewaar_opleidingen([meester])
        uow.bewaar_opleidingen([])
        uow.bewaar_opleidingen(
            [
                Opleiding(meester.crebo, "Klompenmeester", opvolger=Crebo("26000")),
                leerling,
                replace(leerling, naam="", niveau=1),
            ]
        )
        uow.commit()
    with store.lees() as lezer:
        samen = replace(meester, naam="Klompenmeester", opvolger=Crebo("26000"))
        assert lezer.opleiding(meester.crebo) == samen
        assert lezer.opleiding(leerling.crebo) == replace(leerling, niveau=1)
        assert len(lezer.zoek_kwalificaties("klompenmeester")) == 1
