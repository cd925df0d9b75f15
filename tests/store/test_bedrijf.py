"""People, settings, kwalificaties, confirmed titles and documents: kept and read as given."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from tests.store.histories import CREBO, DOSSIER, Schrijver, leg_vast
from werkplek.application.changes import Changes
from werkplek.application.ports import Document, KwalificatieTreffer
from werkplek.domain.fouten import EditieInGebruik
from werkplek.domain.kenmerk import OrganisatieId, PersoonId
from werkplek.domain.kwalificatie import (
    Crebo,
    DossierEditie,
    Herkomst,
    Kerntaak,
    KerntaakCode,
    Kwalificatie,
    Werkproces,
    WerkprocesCode,
)
from werkplek.domain.personen import Leerbedrijf, Persoon, Rol
from werkplek.domain.schaal import Aantoonregel
from werkplek.store.folder import FolderStore
from werkplek.store.tables import instelling
from werkplek.store.vouwen import gevouwen


def kwalificatie(
    crebo: str = CREBO,
    naam: str = "Assistent bouwen",
    niveau: int = 1,
    dossier: DossierEditie = DOSSIER,
    kerntaak: str = "Werkt als assistent",
) -> Kwalificatie:
    """With two kerntaken, the second without werkprocessen, and codes that sort by number."""
    return Kwalificatie(
        Crebo(crebo),
        naam,
        niveau,
        dossier,
        (
            Kerntaak(
                KerntaakCode("B1-K1"),
                kerntaak,
                (
                    _werkproces("B1-K1-W2", "Oriënteert zich op de taak"),
                    _werkproces("B1-K1-W10", "Ruimt 100% op"),
                ),
                Herkomst.BEVESTIGD,
                "bron",
            ),
            Kerntaak(KerntaakCode("P4-K1"), "Bouwt mee", (), Herkomst.ENKELE_BRON),
        ),
    )


def _werkproces(code: str, titel: str) -> Werkproces:
    return Werkproces(WerkprocesCode(code), titel, Herkomst.BETWIST, "een bron")


def bewaar(store: FolderStore, *kwalificaties: Kwalificatie) -> Changes:
    with store.unit_of_work() as uow:
        uow.bewaar_kwalificaties(kwalificaties)
        return uow.commit()


def test_leerbedrijf_and_people(store: FolderStore) -> None:
    bedrijf = Leerbedrijf(
        OrganisatieId("b"), "Proefbedrijf", "Proefstad", "Laan 1", "1" * 9, "talent"
    )
    zoe = Persoon(PersoonId("1"), "Zoë Proef", Rol.JOBCOACH)
    emre = Persoon(PersoonId("2"), "émre Proef", Rol.PRAKTIJKOPLEIDER, "voorman")
    with store.lees() as lezer:
        assert (lezer.leerbedrijf(), lezer.personen()) == (None, ())
    with store.unit_of_work() as uow:
        uow.bewaar_leerbedrijf(replace(bedrijf, naam="Eerder"))
        uow.bewaar_leerbedrijf(bedrijf)
        uow.bewaar_persoon(zoe)
        uow.bewaar_persoon(replace(emre, functie=""))
        uow.bewaar_persoon(emre)
        assert uow.leerbedrijf() == bedrijf
        assert uow.commit() == Changes(personen=True)
    with store.lees() as lezer:
        assert lezer.leerbedrijf() == bedrijf
        assert lezer.personen() == (emre, zoe)


def test_the_aantoonregel_is_a_setting(store: FolderStore) -> None:
    with store.lees() as lezer:
        assert lezer.aantoonregel() == Aantoonregel()
    with store.schrijf() as verbinding:
        rijen = [("aantoonregel_waarnemingen", "3"), ("aantoonregel_dagen", "1")]
        verbinding.execute(
            sa.insert(instelling), [{"naam": naam, "waarde": waarde} for naam, waarde in rijen]
        )
    with store.lees() as lezer:
        assert lezer.aantoonregel() == Aantoonregel(waarnemingen=3, dagen=1)


def test_an_edition_that_is_here_stays_as_it_is(store: FolderStore) -> None:
    eerst = kwalificatie()
    assert bewaar(store, eerst) == Changes(kwalificaties=True)
    assert bewaar(store, kwalificatie(kerntaak="Anders gezegd")) == Changes()
    with store.lees() as lezer:
        assert lezer.kwalificatie(CREBO) == eerst
        assert lezer.kwalificatie(Crebo("99999")) is None
    nieuwer = kwalificatie(dossier=replace(DOSSIER, editie="2026"), kerntaak="Nieuw gezegd")
    ouder = kwalificatie(dossier=replace(DOSSIER, editie="2015"), kerntaak="Oud gezegd")
    bewaar(store, nieuwer, ouder)
    with store.lees() as lezer:
        assert lezer.kwalificatie(CREBO) == nieuwer
        assert [kop.dossier for kop in lezer.koppen()] == [nieuwer.dossier]
        assert lezer.zoek_kwalificaties("oud") == ()


def neem_anders(store: FolderStore) -> None:
    """Sanne begins, and somebody takes the edition anew with other words."""
    bewaar(store, kwalificatie())
    leg_vast(store, *Schrijver().begin())
    with store.unit_of_work() as uow:
        uow.vervang_kwalificatie(kwalificatie(kerntaak="Anders gezegd"))
        uow.commit()


def test_an_edition_that_somebody_began_on_is_not_taken_anew(store: FolderStore) -> None:
    with pytest.raises(EditieInGebruik):
        neem_anders(store)
    with store.lees() as lezer:
        assert lezer.kwalificatie(CREBO) == kwalificatie()
        assert [(k.plaatsingen, k.in_gebruik) for k in lezer.edities(CREBO)] == [(1, True)]


def test_without_the_look_at_what_is_in_use_it_would_be(
    store: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planted fault of the test above."""
    monkeypatch.setattr("werkplek.store.kwalificaties_schrijven.in_gebruik", sa.false)
    neem_anders(store)
    with store.lees() as lezer:
        assert lezer.kwalificatie(CREBO) != kwalificatie()


def test_kwalificaties_by_niveau_and_name(store: FolderStore) -> None:
    alle = [
        kwalificatie("25743", "Zorg", 2),
        kwalificatie("25742", "Bouw", 2),
        kwalificatie("25741", "Zorg", 1),
    ]
    bewaar(store, *alle)
    with store.lees() as lezer:
        assert [k.crebo for k in lezer.koppen()] == ["25741", "25742", "25743"]


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("ORIENTEERT", [("25740", "B1-K1-W2")]),
        ("oriënteert taak", [("25740", "B1-K1-W2")]),
        ("25740", [("25740", "")]),
        ("assistent", [("25740", "")]),
        ("assistent b1-k1-w10", [("25740", "B1-K1-W10")]),
        ("B1-K1", [("25740", "B1-K1-W2"), ("25740", "B1-K1-W10")]),
        ("100%", [("25740", "B1-K1-W10")]),
        ("1_0", []),
        ("'; drop table feit", []),
        ("lassen", []),
        ("", []),
    ],
)
def test_search(store: FolderStore, tekst: str, verwacht: list[tuple[str, str]]) -> None:
    bewaar(store, kwalificatie())
    with store.lees() as lezer:
        gevonden = lezer.zoek_kwalificaties(tekst)
    assert [(treffer.crebo, treffer.code) for treffer in gevonden] == verwacht
    assert all(bool(treffer.titel) == bool(treffer.code) for treffer in gevonden)


def test_a_hit_says_where_it_is(store: FolderStore) -> None:
    bewaar(store, kwalificatie())
    with store.lees() as lezer:
        assert lezer.zoek_kwalificaties("ruimt") == (
            KwalificatieTreffer(
                CREBO,
                "Assistent bouwen",
                1,
                "B1-K1-W10",
                "Ruimt 100% op",
                dossier="Entree",
                kerntaak="B1-K1 Werkt als assistent",
            ),
        )


def test_folding() -> None:
    assert gevouwen("Oriënteert ÎJSSTRAẞE ﬁets") == "orienteert ijsstrasse fiets"


def test_a_title_is_confirmed_once(store: FolderStore) -> None:
    code, op = WerkprocesCode("B1-K1-W2"), datetime(2026, 3, 2, tzinfo=UTC)
    with store.unit_of_work() as uow:
        uow.bevestig_titel(CREBO, code, "Een titel", door=PersoonId("1"), op=op)
        uow.bevestig_titel(CREBO, code, "Een titel", door=PersoonId("2"), op=op)
        assert uow.commit() == Changes(kwalificaties=True)
    with store.lees() as lezer:
        assert lezer.bevestigde_titels(CREBO) == {(code, "Een titel")}
        assert lezer.bevestigde_titels(Crebo("25741")) == frozenset()


def test_documents_are_kept_once_under_their_digest(store: FolderStore) -> None:
    inhoud = b"%PDF-1.7 \x00 proef"
    som = hashlib.sha256(inhoud).hexdigest()
    document = Document(som, "application/pdf", inhoud)
    for _ in range(2):
        with store.unit_of_work() as uow:
            uow.bewaar_document(document)
            assert uow.commit() == Changes()
    with store.lees() as lezer:
        assert lezer.document(som) == document
        assert lezer.document("0" * 64) is None
    with store.unit_of_work() as uow, pytest.raises(ValueError, match="digest"):
        uow.bewaar_document(Document("0" * 64, "application/pdf", inhoud))
