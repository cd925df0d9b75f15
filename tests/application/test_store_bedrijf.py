"""What every `Store` promises about people, kwalificaties, titles and documents."""

from dataclasses import replace
from datetime import date

import pytest

from tests.fakes.logboek import OPLEIDER, klein_verhaal
from tests.fakes.werkvloer import CREBO, LOGISTIEK, PLANT, W1
from werkplek.application.ports import Document, Lezer, Store
from werkplek.domain.kenmerk import OrganisatieId, PersoonId
from werkplek.domain.kwalificatie import Crebo, Geldigheid
from werkplek.domain.opleiding import Opleiding
from werkplek.domain.personen import Leerbedrijf, Persoon, Rol
from werkplek.protocol.kop import sha256

HAL = Leerbedrijf(OrganisatieId("hal"), "De Verzonnen Hal", "Nergenshuizen", woord="kandidaat")
MARGA = Persoon(OPLEIDER, "Marga Bakker", Rol.PRAKTIJKOPLEIDER, "Werkleider")
NOOR = Persoon(PersoonId("persoon-noor"), "noor Jansen", Rol.JOBCOACH)


def namen(lezer: Lezer) -> list[str]:
    """The kwalificaties as the lists show them."""
    return [kop.naam for kop in lezer.koppen()]


def test_people_come_by_name_and_can_change(store: Store) -> None:
    with store.unit_of_work() as uow:
        for persoon in (NOOR, MARGA, replace(NOOR, id=PersoonId("ali"), naam="Ali")):
            uow.bewaar_persoon(persoon)
        uow.bewaar_persoon(replace(MARGA, functie="Bedrijfsleider"))
        uow.bewaar_leerbedrijf(HAL)
        uow.bewaar_leerbedrijf(replace(HAL, plaats="Elders"))
        assert uow.commit().personen
    with store.lees() as lezer:
        assert [p.naam for p in lezer.personen()] == ["Ali", "Marga Bakker", "noor Jansen"]
        assert lezer.personen()[1].functie == "Bedrijfsleider"
        bedrijf = lezer.leerbedrijf()
        assert bedrijf is not None
        assert bedrijf.plaats == "Elders"


def test_an_edition_that_is_here_stays_and_the_newest_is_read(store: Store) -> None:
    nieuw = replace(
        LOGISTIEK, naam="Logistiek assistent", dossier=replace(LOGISTIEK.dossier, editie="2027")
    )
    with store.unit_of_work() as uow:
        uow.bewaar_kwalificaties([LOGISTIEK])
        uow.bewaar_kwalificaties([replace(LOGISTIEK, naam="Anders"), PLANT])
        assert uow.commit().kwalificaties
    with store.lees() as lezer:
        assert lezer.kwalificatie(CREBO) == LOGISTIEK
        assert namen(lezer) == [LOGISTIEK.naam, PLANT.naam]
    with store.unit_of_work() as uow:
        uow.bewaar_kwalificaties([nieuw])
        uow.commit()
    with store.lees() as lezer:
        assert lezer.kwalificatie(CREBO) == nieuw
        assert namen(lezer) == [PLANT.naam, nieuw.naam]
        assert [kop.dossier.editie for kop in lezer.edities(CREBO)] == ["2027", LOGISTIEK.editie]
        assert lezer.kwalificatie(CREBO, LOGISTIEK.editie) == LOGISTIEK
        assert lezer.kwalificatie(CREBO, "1999") is None


def test_kwalificaties_come_by_niveau_and_name(store: Store) -> None:
    hoger = replace(PLANT, crebo=Crebo("25808"), naam="Aanvoerder", niveau=2)
    with store.unit_of_work() as uow:
        uow.bewaar_kwalificaties([hoger, PLANT, LOGISTIEK])
        uow.commit()
    with store.lees() as lezer:
        assert namen(lezer) == [LOGISTIEK.naam, PLANT.naam, hoger.naam]


@pytest.mark.parametrize(
    ("tekst", "treffers"),
    [
        ("logistiek", [("25743", "")]),
        ("ASSISTENT", [("25743", ""), ("25746", "")]),
        ("goederen", [("25743", "P4-K1-W1"), ("25743", "P4-K1-W2")]),
        ("logistiek goederen", [("25743", "P4-K1-W1"), ("25743", "P4-K1-W2")]),
        ("p4-k1-w2", [("25743", "P4-K1-W2")]),
        ("25746 grond", [("25746", "B1-K1-W1")]),
        ("heftruck", []),
        ("100%", []),
        ("_", []),
    ],
)
def test_every_word_must_be_found(
    store: Store, tekst: str, treffers: list[tuple[str, str]]
) -> None:
    with store.unit_of_work() as uow:
        uow.bewaar_kwalificaties([LOGISTIEK, PLANT])
        uow.commit()
    with store.lees() as lezer:
        gevonden = lezer.zoek_kwalificaties(tekst)
    assert [(treffer.crebo, treffer.code) for treffer in gevonden] == treffers


def test_a_line_of_a_list_adds_to_what_an_earlier_list_said(store: Store) -> None:
    crebolijst = Opleiding(CREBO, "Logistiek", 1, geldig=Geldigheid(date(2020, 8, 1)))
    nieuw = Opleiding(CREBO, "", opvolger=Crebo("25746"), schooljaar="2025-2026")
    oud = Opleiding(CREBO, "Magazijn", opvolger=CREBO, schooljaar="2019-2020")
    for regels in ([crebolijst], [nieuw, oud], []):
        with store.unit_of_work() as uow:
            uow.bewaar_opleidingen(regels)
            uow.commit()
    with store.lees() as lezer:
        assert lezer.opleiding(CREBO) == replace(
            crebolijst, opvolger=Crebo("25746"), schooljaar="2025-2026"
        )
        assert lezer.opleiding(Crebo("25746")) is None


def test_a_title_is_confirmed_as_it_was_shown(store: Store) -> None:
    logboek = klein_verhaal()
    with store.unit_of_work() as uow:
        for titel in ("Zo", "Anders", "Zo"):
            uow.bevestig_titel(CREBO, W1, titel, door=MARGA.id, op=logboek.moment)
        assert uow.commit().kwalificaties
    with store.lees() as lezer:
        assert lezer.bevestigde_titels(CREBO) == {(W1, "Zo"), (W1, "Anders")}
        assert lezer.bevestigde_titels(Crebo("25746")) == frozenset()


def test_the_same_bytes_are_kept_once_and_only_under_their_digest(store: Store) -> None:
    document = Document(sha256(b"%PDF-"), "application/pdf", b"%PDF-")
    for _ in range(2):
        with store.unit_of_work() as uow:
            uow.bewaar_document(document)
            uow.commit()
    with store.lees() as lezer:
        assert lezer.document(document.sha256) == document
    with store.unit_of_work() as uow, pytest.raises(ValueError, match="digest"):
        uow.bewaar_document(replace(document, inhoud=b"iets anders"))
