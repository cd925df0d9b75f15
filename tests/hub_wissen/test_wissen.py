"""The school erases: bodies are gone, seals hold, devices hear it, and nothing comes back."""

import hashlib
import threading
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
import sqlalchemy as sa

from tests.fakes.apparaat import Apparaat, Deelnemer, nieuw_id
from tests.fakes.dienstlijn import Hub, een_hub
from tests.fakes.fotos import Foto, kast, stel, stuur_feit, stuur_foto, stuur_stuk
from werkplek.domain.feiten import DossierGewist, OpmerkingGemaakt
from werkplek.domain.kenmerk import PlaatsingId
from werkplek.hub import innemen, wissen_inhoud
from werkplek.hub.beslissen import laat_toe
from werkplek.hub.fouten import NietGevonden
from werkplek.hub.logboek import Logboek, open_logboek
from werkplek.hub.spoor import breuk_in
from werkplek.hub.tables import aangehouden, apart, emmer, feit, inhoud, wissing
from werkplek.hub.tables_mensen import apparaat, bijlage, caseload, deelnemer, plaatsing
from werkplek.hub.weigering import Geweigerd
from werkplek.hub.wissen import Gewist, Wisbesluit, wis_dossier, wis_feiten
from werkplek.hub.wissen_stand import nog_niet_gewist, sluit_zwijgers
from werkplek.protocol.naam import naam_in, naam_uit
from werkplek.protocol.reeks import Reeks, pak_uit
from werkplek.protocol.uitwisseling import Ophaling, OphalingAntwoord, Uitkomst

MERKTEKST = "Sam brak een been op de trap"


@pytest.fixture
def tablets(hub: Hub) -> list[Apparaat]:
    return hub.hub.met_apparaten(2)


@pytest.fixture
def sam(hub: Hub) -> Deelnemer:
    return hub.hub.deelnemers[0]


def woorden(een: Apparaat, wie: Deelnemer, tekst: str = MERKTEKST) -> Reeks:
    return stel(een, wie, OpmerkingGemaakt(tekst, PlaatsingId(wie.plaatsing)))


def id_van(reeks: Reeks) -> str:
    return naam_uit(reeks.plekken[0].kop.id)


def stuur(hub: Hub, een: Apparaat, *reeksen: Reeks) -> list[str]:
    antwoord = een.stuur(hub.lijn, list(reeksen))
    return [uitkomst.uitkomst for uitkomst in antwoord.uitkomsten]


def haal(hub: Hub, een: Apparaat, wissing: int = 0) -> OphalingAntwoord:
    vraag = Ophaling(een.tot, wissing=wissing)
    return een.vraag(hub.lijn, "ophalen", vraag).als(OphalingAntwoord)


def wis(hub: Hub, wie: str, *feiten: str) -> Gewist:
    waarom = Wisbesluit("verzoek", "coordinator", hub.klok())
    with hub.hub.database.beheer() as verbinding:
        if feiten:
            gewist = wis_feiten(verbinding, 1, wie, feiten, waarom)
        else:
            gewist = wis_dossier(verbinding, 1, wie, waarom)
    kast(hub).ruim_op(hub.klok())
    return gewist


def bodies(hub: Hub) -> bytes:
    with hub.hub.database.beheer() as verbinding:
        delen = [
            bytes(waarde)
            for tabel in (inhoud, aangehouden, apart)
            for waarde in verbinding.scalars(sa.select(tabel.c.bytes))
        ]
    return b"\n".join(delen)


def test_bodies_go_and_every_seal_still_holds(
    hub: Hub, tablets: list[Apparaat], sam: Deelnemer
) -> None:
    een, ander = tablets
    bo = hub.hub.deelnemers[1]
    stuur(hub, een, woorden(een, sam), woorden(een, bo, "Bo bakte brood"))
    gemengd = een.leg_vast(20, [sam, bo])
    stuur(hub, een, *gemengd)
    gewist = wis(hub, sam.id)
    assert (gewist.nrs, gewist.feiten, gewist.apparaten) == ((1,), 11, 2)
    assert MERKTEKST.encode() not in bodies(hub)
    assert b"Bo bakte brood" in bodies(hub)
    reeksen = haal(hub, ander).reeksen
    for genummerd in reeksen:
        assert pak_uit(genummerd.reeks).feiten
    assert {naam_uit(d) for genummerd in reeksen for d in genummerd.dossiers} == {bo.id}
    with hub.hub.database.beheer() as verbinding:
        assert verbinding.scalar(sa.select(sa.func.count(feit.c.nr))) == 22
        assert verbinding.scalar(sa.select(sa.func.sum(emmer.c.aantal))) == 22
        assert breuk_in(verbinding, 1) is None


def test_the_digest_of_an_erased_feit_is_the_one_in_its_header(
    hub: Hub, tablets: list[Apparaat], sam: Deelnemer
) -> None:
    een, ander = tablets
    weg, blijft = woorden(een, sam), woorden(een, sam, "Rustige dag")
    stuur(hub, een, weg, blijft)
    wis(hub, sam.id, id_van(weg))
    pagina = haal(hub, ander)
    (leeg,) = [
        plek for genummerd in pagina.reeksen for plek in genummerd.reeks.plekken if not plek.zout
    ]
    oud = weg.plekken[0]
    assert leeg.som == hashlib.sha256(oud.zout + oud.inhoud).digest()
    assert all(pak_uit(genummerd.reeks).feiten for genummerd in pagina.reeksen)
    assert b"Rustige dag" in bodies(hub)


def test_names_ties_and_imports_of_the_deelnemer_go(
    hub: Hub, tablets: list[Apparaat], sam: Deelnemer
) -> None:
    wis(hub, sam.id)
    with hub.hub.database.beheer() as verbinding:
        rij = verbinding.execute(sa.select(deelnemer).where(deelnemer.c.id == sam.id)).one()
        over = verbinding.scalars(sa.select(plaatsing.c.deelnemer)).all()
    assert (rij.roepnaam, rij.achternaam, rij.extern) == ("", "", "")
    assert rij.gewist_op
    assert sam.id not in over
    with pytest.raises(NietGevonden):
        wis(hub, nieuw_id())


def test_an_erased_id_is_answered_and_never_stored_again(
    hub: Hub, tablets: list[Apparaat], sam: Deelnemer
) -> None:
    een, ander = tablets
    eerst, los, later = woorden(een, sam), woorden(een, sam), woorden(een, sam)
    stuur(hub, een, eerst, los)
    wis(hub, sam.id, id_van(los))
    assert stuur(hub, een, eerst, los) == [Uitkomst.BEKEND, Uitkomst.GEWIST]
    wis(hub, sam.id)
    for drager in (een, ander):
        assert stuur(hub, drager, eerst, los, later) == [Uitkomst.GEWIST] * 3
    assert MERKTEKST.encode() not in bodies(hub)


def test_what_waits_and_what_stands_apart_is_erased_too(
    hub: Hub, tablets: list[Apparaat], sam: Deelnemer
) -> None:
    een, _ = tablets
    with hub.hub.database.beheer() as verbinding:
        verbinding.execute(sa.update(plaatsing).values(tot=date(2026, 1, 31)))
    wacht, stuk = woorden(een, sam), woorden(een, sam, f"{MERKTEKST}, zei hij")
    kapot = msgspec.structs.replace(stuk, handtekening=bytes(64))
    assert stuur(hub, een, wacht, kapot) == [Uitkomst.AANGEHOUDEN, Uitkomst.APART_GEZET]
    assert bodies(hub).count(MERKTEKST.encode()) == 2
    wis(hub, sam.id)
    assert bodies(hub).count(MERKTEKST.encode()) == 0
    andere = msgspec.structs.replace(stuk, handtekening=b"\1" * 64)
    assert stuur(hub, een, kapot, andere, wacht) == [
        Uitkomst.APART_GEZET,
        Uitkomst.APART_GEZET,
        Uitkomst.GEWIST,
    ]
    assert MERKTEKST.encode() not in bodies(hub)
    assert hub.hub.telling(apart) == 2


def test_a_single_feit_that_waits_is_erased_for_good(hub: Hub, tablets: list[Apparaat]) -> None:
    een, _ = tablets
    sam = hub.hub.deelnemers[0]
    with hub.hub.database.beheer() as verbinding:
        verbinding.execute(sa.update(plaatsing).values(tot=date(2026, 1, 31)))
    wacht = woorden(een, sam)
    stuur(hub, een, wacht)
    wis(hub, sam.id, id_van(wacht))
    with hub.hub.database.beheer() as verbinding:
        verbinding.execute(sa.update(plaatsing).values(tot=None))
    assert stuur(hub, een, wacht) == [Uitkomst.GEWIST]
    assert MERKTEKST.encode() not in bodies(hub)


def test_erasing_while_its_photo_is_half_on_the_way(
    hub: Hub, tablets: list[Apparaat], sam: Deelnemer
) -> None:
    een, _ = tablets
    half, samen = Foto.van(20_000), Foto.van(5_000)
    for wie, foto in ((sam, half), (sam, samen), (hub.hub.deelnemers[1], samen)):
        stuur_feit(hub, een, wie, foto)
    stuur_foto(hub, een, samen)
    stuur_stuk(hub, een, half, 0, 10_000)
    assert wis(hub, sam.id).bestanden == 1
    with pytest.raises(Geweigerd, match="onbekend"):
        stuur_stuk(hub, een, half, 10_000, 10_000)
    assert [p.name for p in (hub.map / "bijlagen").rglob("*") if p.is_file()] == [samen.sha256]
    assert hub.hub.telling(bijlage) == 1
    assert samen.terug(hub, een) == samen.inhoud


def test_devices_that_may_have_had_it_hear_it_and_no_others(
    hub: Hub, tablets: list[Apparaat], sam: Deelnemer
) -> None:
    een, ander = tablets
    with hub.hub.database.beheer() as verbinding:
        vreemd = sa.update(apparaat).where(apparaat.c.id == ander.id)
        verbinding.execute(vreemd.values(houder=nieuw_id()))
        # The plaatsing ended long ago: the dossier is out of sight, and may still be on the tablet.
        verbinding.execute(sa.update(plaatsing).values(tot=date(2020, 1, 31)))
    wis(hub, sam.id)
    (opdracht,) = haal(hub, een).wissingen
    assert (naam_uit(opdracht.dossier), opdracht.grond, opdracht.nr) == (sam.id, "verzoek", 1)
    assert haal(hub, ander).wissingen == ()


def test_who_once_recorded_in_it_hears_it_after_the_ties_are_gone(
    hub: Hub, tablets: list[Apparaat], sam: Deelnemer
) -> None:
    een, ander = tablets
    stuur(hub, een, woorden(een, sam))
    with hub.hub.database.beheer() as verbinding:
        for band in (plaatsing, caseload):
            verbinding.execute(sa.delete(band))
        elders = sa.update(apparaat).where(apparaat.c.id == ander.id)
        verbinding.execute(elders.values(houder=nieuw_id()))
    wis(hub, sam.id)
    assert [naam_uit(w.dossier) for w in haal(hub, een).wissingen] == [sam.id]
    assert haal(hub, ander).wissingen == ()


def test_a_device_that_stays_silent_for_90_days_loses_its_key(
    hub: Hub, tablets: list[Apparaat], sam: Deelnemer
) -> None:
    een, zwijger = tablets
    wis(hub, sam.id)
    haal(hub, een, wissing=haal(hub, een).wissingen[-1].nr)
    with hub.hub.database.beheer() as verbinding:
        assert [n.apparaat for n in nog_niet_gewist(verbinding, 1)] == [zwijger.id]
        assert sluit_zwijgers(verbinding, 1, hub.klok() + timedelta(days=89)) == ()
        later = hub.klok() + timedelta(days=90)
        assert sluit_zwijgers(verbinding, 1, later) == (zwijger.id,)
        assert sluit_zwijgers(verbinding, 1, later) == ()
        (nog,) = nog_niet_gewist(verbinding, 1)
    assert nog.ingetrokken
    assert nog.zwijgt(later)
    assert zwijger.vraag(hub.lijn, "ophalen", Ophaling(0)).status == 410


def test_a_request_of_a_leerbedrijf_waits_until_the_school_grants_it(
    hub: Hub, tablets: list[Apparaat], sam: Deelnemer
) -> None:
    een, _ = tablets
    verzoek = stel(een, sam, DossierGewist("verzoek"))
    assert stuur(hub, een, woorden(een, sam), verzoek) == [
        Uitkomst.BEWAARD,
        Uitkomst.AANGEHOUDEN,
    ]
    with hub.hub.database.beheer() as verbinding:
        logboek = open_logboek(verbinding, 1)
        binnen, _ = laat_toe(logboek, [id_van(verzoek)], door="coordinator", nu=hub.klok())
    assert binnen == (id_van(verzoek),)
    assert MERKTEKST.encode() not in bodies(hub)
    pagina = haal(hub, een)
    assert [naam_uit(w.dossier) for w in pagina.wissingen] == [sam.id]
    assert [(b.feit, b.uitkomst) for b in pagina.besluiten] == [
        (naam_in(id_van(verzoek)), Uitkomst.BEWAARD)
    ]


def test_a_push_that_was_judged_before_the_erasure_stores_nothing_after_it(
    hub: Hub, tablets: list[Apparaat], sam: Deelnemer
) -> None:
    een, _ = tablets
    begonnen, gewist = threading.Event(), threading.Event()
    uitkomsten: list[str] = []

    def druk() -> None:
        """Without a pause, and once more when it has been done."""
        te_laat = False
        while not te_laat:
            te_laat = gewist.is_set()
            uitkomsten.extend(stuur(hub, een, woorden(een, sam)))
            begonnen.set()

    draad = threading.Thread(target=druk)
    draad.start()
    try:
        assert begonnen.wait(20)
        wis(hub, sam.id)
    finally:
        gewist.set()
        draad.join()
    assert set(uitkomsten) <= {Uitkomst.BEWAARD, Uitkomst.GEWIST}
    assert uitkomsten[-1] == Uitkomst.GEWIST
    assert MERKTEKST.encode() not in bodies(hub)


def test_an_erasure_between_judging_and_the_lock_is_seen(
    pg_hub: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On PostgreSQL a push judges before it holds the lock; embedded there is one writer."""
    with een_hub(pg_hub, tmp_path) as hub:
        (een,) = hub.hub.met_apparaten(1)
        sam = hub.hub.deelnemers[0]
        echt = open_logboek

        def eerst_wissen(verbinding: sa.Connection, school: int) -> Logboek:
            monkeypatch.setattr(innemen, "open_logboek", echt)
            wis(hub, sam.id)
            return echt(verbinding, school)

        monkeypatch.setattr(innemen, "open_logboek", eerst_wissen)
        assert stuur(hub, een, woorden(een, sam)) == [Uitkomst.GEWIST]
        assert bodies(hub) == b""


def test_planted_fault_bodies_that_are_kept_are_seen(
    hub: Hub, tablets: list[Apparaat], sam: Deelnemer, monkeypatch: pytest.MonkeyPatch
) -> None:
    een, _ = tablets
    stuur(hub, een, woorden(een, sam))
    monkeypatch.setattr(wissen_inhoud, "_leeg", lambda *_: None)
    wis(hub, sam.id)
    assert MERKTEKST.encode() in bodies(hub)
    assert hub.hub.telling(wissing) == 1
