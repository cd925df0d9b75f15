"""Pull: feiten of others come once, proved, and wait to be folded; what cannot be proved waits."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

import msgspec
import pytest
import sqlalchemy as sa

from tests.fakes.hub import SCHOOL
from tests.fakes.outside import FakeSigner
from tests.store.histories import leg_vast
from tests.uitwisselmap.uitwisseling import (
    SANNE,
    YUSUF,
    Lijn,
    Loket,
    aangemeld,
    ander_apparaat,
    van_school,
)
from werkplek.domain.feiten import SOORTEN, VERSIES, OpmerkingGemaakt
from werkplek.domain.kenmerk import OrganisatieId
from werkplek.protocol.naam import naam_in
from werkplek.protocol.uitwisseling import Collega, OphalingAntwoord
from werkplek.store import nieuwer, pagina
from werkplek.store.apparaat import Apparaat
from werkplek.store.folder import FolderStore
from werkplek.store.keuring import Fout, Kennis
from werkplek.store.nazicht import zie_na
from werkplek.store.nieuwer import Reden
from werkplek.store.tables import zegel

Maak = Callable[[str], FolderStore]


@pytest.fixture
def met_sanne(lijn: Lijn, nog_een: Maak) -> Lijn:
    """Another device recorded three feiten about Sanne; this one has not asked yet."""
    lijn.hub.plaats(SANNE)
    ander_apparaat(nog_een("ander"), lijn.hub, *van_school().begin())
    return lijn


def test_what_another_device_recorded_is_in_the_list_here(met_sanne: Lijn) -> None:
    assert met_sanne.haal(vouw=False) == frozenset()
    with met_sanne.store.lees() as lezer:
        assert lezer.overzicht() == ()
        assert len(lezer.feiten(SANNE)) == 3
    assert met_sanne.store.uitwisselmap.vouw_bij() == {SANNE}
    assert met_sanne.store.uitwisselmap.vouw_bij() == frozenset()
    with met_sanne.store.lees() as lezer:
        assert [regel.deelnemer for regel in lezer.overzicht()] == [SANNE]
        assert lezer.niet_verstuurd() == 0
        band = lezer.schoolband(SANNE)
        assert band is not None
        assert (band.school, band.pseudoniem) == (SCHOOL, SANNE)
    assert met_sanne.store.kijk_na() == ()


def test_the_same_page_twice_changes_nothing(met_sanne: Lijn) -> None:
    blad = met_sanne.pagina()
    map_ = met_sanne.store.uitwisselmap
    eerste = map_.verwerk_pagina(SCHOOL, blad)
    voor = met_sanne.vraag()
    tweede = map_.verwerk_pagina(SCHOOL, blad)
    assert (eerste.feiten, tweede.feiten) == (3, 0)
    assert met_sanne.vraag() == voor
    assert map_.stand(SCHOOL).bij_school == 3
    assert met_sanne.haal() == frozenset()


def test_small_pages_cut_runs_in_pieces_and_give_the_same(met_sanne: Lijn) -> None:
    met_sanne.hub.pagina = 2
    assert met_sanne.haal() == frozenset()
    assert met_sanne.store.uitwisselmap.stand(SCHOOL).bij_school == 3
    assert met_sanne.store.kijk_na() == ()


def test_what_was_left_unfolded_by_a_crash_is_no_damage(met_sanne: Lijn) -> None:
    met_sanne.haal(vouw=False)
    assert zie_na(met_sanne.store, ()).bevindingen == ()


def test_only_the_headers_of_its_own_dossiers_come(lijn: Lijn, nog_een: Maak) -> None:
    """One run about two deelnemers: of one of them this device gets a leaf of 32 bytes."""
    lijn.hub.plaats(SANNE)
    lijn.hub.plaats(YUSUF)
    sanne, yusuf = van_school(), van_school(YUSUF)
    yusuf.roepnaam = "Yusuf"
    geen_van_hier = (aangemeld(sanne), aangemeld(yusuf), aangemeld(sanne))
    ander_apparaat(nog_een("ander"), lijn.hub, *geen_van_hier)
    lijn.hub.mag[lijn.apparaat] = {SANNE}
    lijn.haal()
    with lijn.store.lees() as lezer:
        assert len(lezer.feiten(SANNE)) == 2
        assert lezer.feiten(YUSUF) == ()
    assert lijn.store.kijk_na() == ()
    with lijn.store.kijk() as verbinding:
        hier = repr(verbinding.exec_driver_sql("select * from feit, inhoud, zegel").all())
        assert "Yusuf" not in hier
        assert YUSUF not in hier
        (bladen,) = verbinding.scalars(sa.select(zegel.c.bladen)).all()
        assert len(bladen) == 3 * 32
    lijn.hub.mag[lijn.apparaat] = {SANNE, YUSUF}
    assert lijn.haal() == frozenset()
    assert lijn.haal() == frozenset()
    with lijn.store.lees() as lezer:
        assert len(lezer.feiten(YUSUF)) == 1
    assert lijn.haal() == frozenset()
    assert lijn.store.kijk_na() == ()


@pytest.mark.parametrize("tabel", ["zegel", "inhoud"])
def test_leaves_that_changed_and_bodies_that_are_gone_are_found(
    lijn: Lijn, nog_een: Maak, tabel: str
) -> None:
    lijn.hub.plaats(SANNE)
    ander_apparaat(nog_een("ander"), lijn.hub, *van_school().begin())
    lijn.haal()
    with lijn.store.schrijf() as verbinding:
        if tabel == "zegel":
            verbinding.exec_driver_sql("update zegel set bladen = zeroblob(length(bladen))")
        else:
            verbinding.exec_driver_sql("delete from inhoud")
    soorten = {bevinding.soort for bevinding in lijn.store.kijk_na()}
    assert soorten == (
        {"ZegelKloptNiet", "ZegelOntbreekt"} if tabel == "zegel" else {"InhoudPastNiet"}
    )


def vervals(blad: OphalingAntwoord, **anders: object) -> OphalingAntwoord:
    """The page with something else in its runs."""
    reeksen = [
        msgspec.structs.replace(r, reeks=msgspec.structs.replace(r.reeks, **anders))
        for r in blad.reeksen
    ]
    return msgspec.structs.replace(blad, reeksen=tuple(reeksen))


@pytest.mark.parametrize(
    "anders",
    [
        {"handtekening": bytes(64)},
        {"sleutel": bytes.fromhex(FakeSigner(9).sleutel)},
        {"eerste": 2},
        {"auteur": naam_in("iemand-anders")},
        {"plekken": ()},
    ],
)
def test_a_run_that_cannot_be_proved_waits_and_is_counted(
    met_sanne: Lijn, anders: dict[str, Any]
) -> None:
    blad = met_sanne.pagina()
    map_ = met_sanne.store.uitwisselmap
    verwerkt = map_.verwerk_pagina(SCHOOL, vervals(blad, **anders))
    assert verwerkt.feiten == 0
    assert map_.ophaalvraag(SCHOOL).tot == blad.tot
    stand = map_.stand(SCHOOL)
    assert (stand.bij_school, stand.nieuwer) == (0, len(anders.get("plekken", "123")))
    assert verwerkt.ongelijk == {SANNE}
    with met_sanne.store.lees() as lezer:
        assert lezer.feiten(SANNE) == ()


def test_a_device_whose_key_is_not_named_is_not_believed(met_sanne: Lijn) -> None:
    ander = next(a for a in met_sanne.hub.inhoud.apparaten if a != met_sanne.apparaat)
    sleutel = met_sanne.hub.inhoud.apparaten[ander]
    met_sanne.hub.inhoud.apparaten[ander] = bytes.fromhex(FakeSigner(9).sleutel)
    assert met_sanne.haal() == {SANNE}
    assert met_sanne.store.uitwisselmap.stand(SCHOOL).nieuwer == 3
    met_sanne.hub.inhoud.apparaten[ander] = sleutel
    met_sanne.haal()
    stand = met_sanne.store.uitwisselmap.stand(SCHOOL)
    assert (stand.bij_school, stand.nieuwer) == (3, 0)
    assert met_sanne.haal() == frozenset()


def test_without_the_check_of_the_key_anybody_could_speak(
    met_sanne: Lijn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planted fault of the test above: the seal holds, with a key of somebody's own."""
    eigen = pagina.kennis

    def gelooft_alles(verbinding: sa.Connection, school: OrganisatieId, ons: Apparaat) -> Kennis:
        kennis = eigen(verbinding, school, ons)
        return replace(kennis, sleutels=met_sanne.hub.inhoud.apparaten)

    ander = next(a for a in met_sanne.hub.inhoud.apparaten if a != met_sanne.apparaat)
    blad = met_sanne.pagina()
    rechten = blad.rechten
    assert rechten is not None
    kaal = msgspec.structs.replace(rechten, sleutels=())
    monkeypatch.setattr(pagina, "kennis", gelooft_alles)
    map_ = met_sanne.store.uitwisselmap
    assert ander in met_sanne.hub.inhoud.apparaten
    assert map_.verwerk_pagina(SCHOOL, msgspec.structs.replace(blad, rechten=kaal)).feiten == 3


def test_what_only_a_newer_werkplek_knows_waits_for_it(
    met_sanne: Lijn, nog_een: Maak, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of a run is of a kind that this version does not know; the other half is shown."""
    wie = van_school()
    opmerking = wie.feit(OpmerkingGemaakt("Ging goed."))
    derde = nog_een("derde")
    ander_apparaat(derde, met_sanne.hub, aangemeld(wie), opmerking)
    map_ = met_sanne.store.uitwisselmap
    with monkeypatch.context() as oud:
        oud.delitem(SOORTEN, "opmerking_gemaakt")
        oud.setattr(nieuwer, "KENNIS", nieuwer.KENNIS - 1)
        assert met_sanne.haal() == frozenset()
        assert (map_.stand(SCHOOL).bij_school, map_.stand(SCHOOL).nieuwer) == (5, 1)
        with met_sanne.store.lees() as lezer:
            assert len(lezer.feiten(SANNE)) == 4
        assert met_sanne.store.kijk_na() == ()
        met_sanne.haal()
        assert map_.stand(SCHOOL).nieuwer == 1
    assert VERSIES["opmerking_gemaakt"]
    met_sanne.haal()
    with met_sanne.store.lees() as lezer:
        assert len(lezer.feiten(SANNE)) == 5
    assert (map_.stand(SCHOOL).bij_school, map_.stand(SCHOOL).nieuwer) == (5, 0)
    assert met_sanne.haal() == frozenset()


def test_two_devices_with_one_name_are_not_mixed(met_sanne: Lijn) -> None:
    """A laptop that was copied: the same number twice, with another feit under it."""
    met_sanne.haal()
    ander = next(a for a in met_sanne.hub.inhoud.apparaten if a != met_sanne.apparaat)
    with met_sanne.store.schrijf() as verbinding:
        verbinding.exec_driver_sql(
            "update feit set kop = replace(kop, 'v', 'w') where apparaat = ?", (ander,)
        )
    nog_eens = msgspec.structs.replace(met_sanne.vraag(), tot=0)
    blad = met_sanne.hub.haal_op(met_sanne.apparaat, nog_eens)
    met_sanne.store.uitwisselmap.verwerk_pagina(SCHOOL, blad)
    assert met_sanne.store.uitwisselmap.stand(SCHOOL).nieuwer == 3


class Stroom(Exception):
    """The power went."""


@pytest.mark.parametrize(
    "plaats",
    ["rechten._vervang_wie", "opnemen._zet_feiten", "opnemen._tel", "pagina._schuif_op"],
)
def test_a_cut_in_the_middle_of_a_page_leaves_rows_and_cursor_as_they_were(
    met_sanne: Lijn, monkeypatch: pytest.MonkeyPatch, plaats: str
) -> None:
    voor = met_sanne.vraag()
    blad = met_sanne.pagina()

    def weg(*_: object) -> None:
        raise Stroom

    with monkeypatch.context() as even:
        even.setattr(f"werkplek.store.{plaats}", weg)
        with suppress(Stroom):
            met_sanne.store.uitwisselmap.verwerk_pagina(SCHOOL, blad)
    assert met_sanne.vraag() == voor
    with met_sanne.store.lees() as lezer:
        assert lezer.aantal_feiten() == 0
    assert met_sanne.haal() == frozenset()


def test_a_cursor_that_is_kept_before_the_rows_would_lose_them(
    met_sanne: Lijn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planted fault of the test above."""

    def eerst_de_stand(verbinding: sa.Connection, _rij: object, antwoord: OphalingAntwoord) -> None:
        verbinding.exec_driver_sql("delete from inhoud")
        verbinding.exec_driver_sql("delete from feit")
        verbinding.exec_driver_sql("delete from schoolfeit")
        verbinding.exec_driver_sql("delete from emmer")
        verbinding.exec_driver_sql("update school set tot = ?", (antwoord.tot,))
        verbinding.commit()
        raise Stroom

    with monkeypatch.context() as even:
        even.setattr(pagina, "_schuif_op", eerst_de_stand)
        with suppress(Stroom):
            met_sanne.store.uitwisselmap.verwerk_pagina(SCHOOL, met_sanne.pagina())
    blad = met_sanne.pagina()
    assert not blad.reeksen
    assert met_sanne.store.uitwisselmap.verwerk_pagina(SCHOOL, blad).ongelijk == {SANNE}


def test_a_feit_that_got_lost_here_is_found_and_fetched(met_sanne: Lijn) -> None:
    met_sanne.haal()
    with met_sanne.store.schrijf() as verbinding:
        for tabel in ("inhoud", "schoolfeit"):
            verbinding.exec_driver_sql(f"delete from {tabel}")  # noqa: S608  names of this test
        verbinding.exec_driver_sql("delete from feit")
        verbinding.exec_driver_sql("update emmer set aantal = 0, som = 0")
    assert met_sanne.haal() == {SANNE}
    assert met_sanne.haal() == frozenset()
    with met_sanne.store.lees() as lezer:
        assert len(lezer.feiten(SANNE)) == 3


def test_a_dossier_that_differs_is_asked_once_and_then_only_told(
    met_sanne: Lijn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pagina, "keur", lambda bericht, _kennis: Fout(bericht, Reden.ZEGEL))
    assert met_sanne.haal() == {SANNE}
    assert len(met_sanne.vraag().achter) == 1
    assert met_sanne.haal() == {SANNE}
    assert met_sanne.vraag().achter == ()


def test_own_feiten_come_back_when_asked_and_wait_no_more(lijn: Lijn) -> None:
    lijn.hub.plaats(SANNE)
    lijn.haal()
    leg_vast(lijn.store, *van_school().begin())
    lijn.antwoord(lijn.pak())  # stored, and the answer got lost
    lijn.store.uitwisselmap.begin_opnieuw(SCHOOL, lijn.hub.id, lijn.hub.tijdvak)
    assert lijn.vraag().eigen
    assert lijn.haal() == frozenset()
    stand = lijn.store.uitwisselmap.stand(SCHOOL)
    assert (stand.hier, stand.bij_school) == (0, 3)
    assert not lijn.vraag().eigen


def test_names_of_colleagues_are_known(met_sanne: Lijn) -> None:
    blad = met_sanne.pagina()
    rechten = blad.rechten
    assert rechten is not None
    wie = msgspec.structs.replace(
        rechten, collegas=(Collega(naam_in("c1"), "Joris Voorbeeld", "jobcoach"),)
    )
    met_sanne.store.uitwisselmap.verwerk_pagina(SCHOOL, msgspec.structs.replace(blad, rechten=wie))
    with met_sanne.store.lees() as lezer:
        assert dict(lezer.namen()) == {"c1": "Joris Voorbeeld"}
        assert lezer.personen() == ()


def test_what_is_about_a_dossier_without_a_right_waits(met_sanne: Lijn, hub: Loket) -> None:
    blad = met_sanne.pagina()
    rechten = blad.rechten
    assert rechten is not None
    leeg = msgspec.structs.replace(rechten, dossiers=())
    map_ = met_sanne.store.uitwisselmap
    map_.verwerk_pagina(SCHOOL, msgspec.structs.replace(blad, rechten=leeg))
    assert hub.inhoud.stand == 3
    assert (map_.stand(SCHOOL).bij_school, map_.stand(SCHOOL).nieuwer) == (0, 3)
