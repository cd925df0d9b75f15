"""What the hub does by itself: right after a push, in each round, and once a year."""

import asyncio
import hashlib
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
import sqlalchemy as sa
from litestar import Litestar

from tests.fakes.examenkamer import Aangeboden, Examenkamer
from tests.fakes.hubproces import hubproces
from tests.hub_verklaringen.wetten import eis_niets_halfs, schoolzegels
from werkplek.documents.papiermaker import PdfPapiermaker
from werkplek.domain.schoolfeiten import VerklaringIngetrokken
from werkplek.domain.vaststelling import Vorm
from werkplek.hub.fouten import GeenWaarmerk
from werkplek.hub.geheim import lees_geheim
from werkplek.hub.onderhoud import rondes
from werkplek.hub.tables_waarmerk import intrekkingslijst, waarmerk
from werkplek.hub.verklaringen.herstempelen import ELK_JAAR, Herstempelaar
from werkplek.hub.verklaringen.ronde import Ronde
from werkplek.hub.waarmerk.proef import waarmerk_voor_proef

LANG: Final = 600.0


def ronde(kamer: Examenkamer, uitgegeven: list[datetime] | None = None) -> Ronde:
    """The round; who signs lists only remembers when."""

    def geef_uit(verbinding: sa.Connection, school: int, nu: datetime) -> None:
        del verbinding, school
        (uitgegeven if uitgegeven is not None else []).append(nu)

    return Ronde(kamer.verzegelaar, geef_uit)


def verzegeld(kamer: Examenkamer) -> Aangeboden:
    wat = kamer.bied_aan()
    kamer.stel_vast(wat)
    assert kamer.verzegel(wat)
    return wat


def test_a_push_wakes_the_hub_and_it_seals(kamer: Examenkamer) -> None:
    klaar = threading.Event()
    een = ronde(kamer)

    def eigenwerk(nu: datetime) -> int:
        aantal = een.doe(nu)
        if aantal:
            klaar.set()
        return aantal

    wat = kamer.bied_aan()
    dienst = replace(kamer.dienst, eigenwerk=eigenwerk)
    kamer.eigen.dienst = dienst

    async def luister() -> bool:
        async with rondes(dienst, LANG)(Litestar(logging_config=None)):
            await asyncio.to_thread(kamer.stel_vast, wat)
            return await asyncio.to_thread(klaar.wait, 20)

    assert asyncio.run(luister())
    assert kamer.rij(wat).stand == "verzegeld"


def test_a_push_about_work_wakes_nobody(kamer: Examenkamer) -> None:
    wakker: list[datetime] = []
    begonnen = threading.Event()

    def eigenwerk(nu: datetime) -> int:
        wakker.append(nu)
        begonnen.set()
        return 0

    dienst = replace(kamer.dienst, eigenwerk=eigenwerk)
    kamer.tablet.dienst = dienst

    async def luister() -> None:
        async with rondes(dienst, LANG)(Litestar(logging_config=None)):
            assert await asyncio.to_thread(begonnen.wait, 20)
            kamer.tablet.zie()
            await asyncio.to_thread(kamer.tablet.stuur)
            await asyncio.sleep(0.05)

    asyncio.run(luister())
    assert len(wakker) == 1


def test_killed_while_it_seals_it_goes_on_at_the_next_start(kamer: Examenkamer) -> None:
    """The real layout and seal, in a process of its own."""
    geheim = lees_geheim(kamer.kantoor.map / "geheim")
    with kamer.database.beheer() as verbinding:
        waarmerk_voor_proef(verbinding, geheim, 1, kamer.nu)
    kamer.papier = PdfPapiermaker()
    wat = kamer.bied_aan()
    kamer.stel_vast(wat)
    with hubproces(kamer.kantoor.db, kamer.kantoor.map) as hub:
        hub.herstart()
        assert wacht_tot(lambda: kamer.rij(wat).stand == "verzegeld")
    eis_niets_halfs(kamer)
    assert len(schoolzegels(kamer)) == 1


def wacht_tot(klaar: Callable[[], bool], seconden: float = 30.0) -> bool:
    """Whether it comes true in time."""
    tot = time.monotonic() + seconden
    while not klaar():
        if time.monotonic() > tot:
            return False
        time.sleep(0.05)
    return True


def test_of_somebody_who_was_erased_nothing_is_sealed(kamer: Examenkamer) -> None:
    wat = kamer.bied_aan()
    kamer.stel_vast(wat)
    wissen = ("deelnemers", "wissen", kamer.tablet.wie.id, "--bevestig")
    assert kamer.kantoor.doe(*wissen)["bevestigd"]
    assert ronde(kamer).doe(kamer.nu) == 0
    assert (kamer.rij(wat).stand, kamer.zegelaar.gezet) == ("gewist", 0)
    assert kamer.kantoor.doe("verklaring", "lijst", "--alles")["verklaringen"] == []


def test_nobody_signs_what_will_never_be_sealed(kamer: Examenkamer) -> None:
    wat = kamer.bied_aan("titel")
    kamer.stel_vast(wat, vorm=Vorm.DIGITAAL)
    ronde(kamer).doe(kamer.nu)
    assert (kamer.rij(wat).stand, kamer.rij(wat).fout) == ("mislukt", "titel_onbevestigd")


def test_one_that_fails_does_not_stop_the_others(kamer: Examenkamer) -> None:
    slecht = kamer.bied_aan("titel")
    kamer.stel_vast(slecht)
    goed = kamer.bied_aan()
    kamer.stel_vast(goed)
    assert ronde(kamer).doe(kamer.nu) == 1
    assert {kamer.rij(een).stand for een in (slecht, goed)} == {"mislukt", "verzegeld"}


def test_a_withdrawal_is_told_as_soon_as_that_can_be_signed(kamer: Examenkamer) -> None:
    wat = verzegeld(kamer)
    uitgegeven: list[datetime] = []
    assert ronde(kamer, uitgegeven).trek_in(1, kamer.nu)
    assert uitgegeven == []
    kamer.als_ada(VerklaringIngetrokken(kamer.tablet.plaatsing, "Verkeerde naam."), wat.id)

    def geen_sleutel(verbinding: sa.Connection, school: int, nu: datetime) -> None:
        raise GeenWaarmerk("papier")

    assert not Ronde(kamer.verzegelaar, geen_sleutel).trek_in(1, kamer.nu)
    ronde(kamer, uitgegeven).doe(kamer.nu)
    assert len(uitgegeven) == 1


def test_a_withdrawal_is_told_once(kamer: Examenkamer) -> None:
    wat = verzegeld(kamer)
    kamer.als_ada(VerklaringIngetrokken(kamer.tablet.plaatsing, "Verkeerde naam."), wat.id)
    nummer = wat.verklaring.nummer
    tekst = f'{{"ingetrokken":[{{"dag":"2026-11-22","nummer":"{nummer}"}}]}}'.encode()
    lijst = tekst + b"\n" + b"A" * 86 + b"==\n"
    rij = {"school": 1, "nummer": 1, "bytes": lijst, "op": kamer.nu.isoformat()}
    with kamer.database.beheer() as verbinding:
        verbinding.execute(sa.insert(intrekkingslijst), rij)
    uitgegeven: list[datetime] = []
    ronde(kamer, uitgegeven).doe(kamer.nu)
    assert uitgegeven == []


def test_after_a_year_another_stamp_goes_over_it_and_the_old_file_stays(
    kamer: Examenkamer,
) -> None:
    wat = verzegeld(kamer)
    oud = str(kamer.rij(wat).zegel_som)
    stempelaar = Herstempelaar(kamer.verzegelaar)
    assert stempelaar.te_doen(1, kamer.nu) == ()
    kamer.verschil = ELK_JAAR
    assert ronde(kamer).doe(kamer.nu) == 1
    nieuw = str(kamer.rij(wat).zegel_som)
    assert [inhoud.sha256 for _, inhoud in schoolzegels(kamer)] == [oud, nieuw]
    eis_niets_halfs(kamer)
    assert stempelaar.te_doen(1, kamer.nu) == ()


@pytest.mark.parametrize(
    ("opvolger", "toe"), [(False, False), (True, True)], ids=["same", "another"]
)
def test_before_the_certificate_of_the_stamp_ends(
    kamer: Examenkamer, opvolger: bool, toe: bool
) -> None:
    wat = verzegeld(kamer)
    nu = kamer.nu
    zet_tsa(kamer, 1, nu - timedelta(days=300), nu + timedelta(days=90))
    if opvolger:
        zet_tsa(kamer, 2, nu + timedelta(days=10), nu + timedelta(days=900))
    later = nu + timedelta(days=40)
    stempelaar = Herstempelaar(kamer.verzegelaar)
    assert stempelaar.te_doen(1, nu + timedelta(days=20)) == ()
    assert stempelaar.te_doen(1, later) == ((wat.id,) if toe else ())


def zet_tsa(kamer: Examenkamer, nr: int, van: datetime, tot: datetime) -> None:
    """A certificate for time stamps."""
    rij = {
        "school": 1,
        "nr": nr,
        "soort": "tsa",
        "der": b"",
        "kid": hashlib.sha256(bytes([nr])).digest()[:8],
        "van": van.astimezone(UTC).isoformat(),
        "tot": tot.astimezone(UTC).isoformat(),
    }
    with kamer.database.beheer() as verbinding:
        verbinding.execute(sa.insert(waarmerk), rij)


def test_a_stamp_that_fails_leaves_the_seal_as_it_was(kamer: Examenkamer) -> None:
    wat = verzegeld(kamer)
    oud = kamer.rij(wat).zegel_som
    kamer.verschil = ELK_JAAR
    kamer.zegelaar.fout = OSError(28, "No space left on device")
    assert ronde(kamer).doe(kamer.nu) == 0
    rij = kamer.rij(wat)
    assert (rij.stand, rij.fout, rij.zegel_som) == ("verzegeld", "schijf", oud)
    kamer.zegelaar.fout = None
    assert ronde(kamer).doe(kamer.nu) == 1
    assert kamer.rij(wat).fout == ""
