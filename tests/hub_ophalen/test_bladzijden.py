"""A pull in pages: each feit once, in order, whatever the pages are like and who is writing."""

import random
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.fakes.apparaat import Deelnemer
from tests.fakes.dienstlijn import Hub
from tests.fakes.hubdatabase import Voorraad
from tests.fakes.postgres import APP
from tests.fakes.schoolhub import leg_school_neer
from tests.fakes.schrijver import Schrijver, gekregen, id_van, plaats, schrijvers
from werkplek.domain.feiten import Kring
from werkplek.hub import innemen, ophalen
from werkplek.hub.database import Database
from werkplek.hub.kandidaat import Kandidaat
from werkplek.hub.logboek import Logboek, verander_rechten
from werkplek.hub.tables import emmer, feit, school, zegel
from werkplek.hub.tables_mensen import deelnemer, plaatsing, toestemming
from werkplek.protocol.emmer import Inhoudsmaat, stand_van
from werkplek.protocol.naam import naam_in, naam_uit
from werkplek.protocol.reeks import pak_uit
from werkplek.protocol.uitwisseling import Achter, Ophaling, OphalingAntwoord

SCHRIJVERS = 8
PUSHES = 7
FEITEN = 6


def van(paginas: Sequence[OphalingAntwoord]) -> list[int]:
    """The numbers in the order in which they came."""
    return [nr for p in paginas for deel in p.reeksen for nr in deel.nrs]


@pytest.mark.parametrize("budget", [1, 700, 5_000, 10**9, -1])
def test_a_budget_makes_more_pages_of_the_same(
    hub: Hub, ans: Schrijver, fien: Deelnemer, budget: int
) -> None:
    feiten = [ans.waarneming(fien, "x" * (n * 37 % 900)) for n in range(36)]
    begin = ans.stuur_heel()[1].stand
    ans.stuur(*ans.reeksen(feiten, per=9))
    (lezer,) = schrijvers(hub)
    paginas = lezer.haal(budget=budget, tot=begin)
    assert gekregen(paginas).keys() == {id_van(f) for f in feiten}
    assert van(paginas) == sorted(set(van(paginas)))
    assert all(p.reeksen for p in paginas[:-1])
    assert paginas[-1].emmers is not None
    assert all(p.emmers is None for p in paginas[:-1])


@pytest.mark.parametrize("venster", [1, 7, 100])
def test_a_window_makes_more_pages_of_the_same(
    hub: Hub, monkeypatch: pytest.MonkeyPatch, venster: int
) -> None:
    monkeypatch.setattr(ophalen, "VENSTER", venster)
    monkeypatch.setattr(ophalen, "WEINIG", 1)
    ans, lezer = schrijvers(hub, 2)
    begin = ans.stuur_heel()[1].stand
    wie = [plaats(hub) for _ in range(4)]
    feiten = [ans.waarneming(random.choice(wie)) for _ in range(40)]
    ans.stuur(*ans.reeksen(feiten))
    assert gekregen(lezer.haal(tot=begin)).keys() == {id_van(f) for f in feiten}


def test_nothing_new_is_one_empty_page(hub: Hub, ans: Schrijver, fien: Deelnemer) -> None:
    ans.stuur(ans.reeks(ans.waarneming(fien)))
    (eerst,) = ans.haal()[-1:]
    assert eerst.rechten is not None
    maten = [(naam_uit(e.dossier), Inhoudsmaat(e.aantal, e.som)) for e in eerst.emmers or ()]
    vraag = Ophaling(eerst.tot, rechten=eerst.rechten.som, stand=stand_van(maten), eigen=True)
    leeg = ans.apparaat.vraag(hub.lijn, "ophalen", vraag).als(OphalingAntwoord)
    assert (leeg.rechten, leeg.emmers, leeg.reeksen, leeg.meer) == (None, None, (), False)
    assert leeg.tot == leeg.stand == eerst.stand


def test_ones_own_feiten_only_when_asked(ans: Schrijver, fien: Deelnemer) -> None:
    mijn = ans.waarneming(fien)
    ans.stuur(ans.reeks(mijn))
    assert id_van(mijn) not in gekregen(ans.haal(eigen=False))
    assert id_van(mijn) in gekregen(ans.haal(eigen=True))


def test_a_cursor_of_the_future_shows_that_the_hub_went_back(hub: Hub, ans: Schrijver) -> None:
    vraag = Ophaling(10**9)
    pagina = ans.apparaat.vraag(hub.lijn, "ophalen", vraag).als(OphalingAntwoord)
    assert (pagina.tot, pagina.meer, pagina.reeksen) == (pagina.stand, False, ())


@pytest.mark.parametrize("budget", [1, 2_000, 10**6])
def test_dossiers_that_were_granted_later_are_filled_up(hub: Hub, budget: int) -> None:
    ans, lezer = schrijvers(hub, 2)
    wie = [plaats(hub) for _ in range(3)]
    feiten = [ans.waarneming(wie[n % 3], "x" * 100) for n in range(36)]
    ans.stuur(*ans.reeksen(feiten))
    tot = lezer.haal()[-1].tot
    achter = tuple(Achter(naam_in(een.id)) for een in wie)
    gehaald: list[OphalingAntwoord] = []
    while achter:
        vraag = Ophaling(tot, achter, budget=budget)
        gehaald.append(lezer.apparaat.vraag(hub.lijn, "ophalen", vraag).als(OphalingAntwoord))
        assert gehaald[-1].tot == tot
        assert gehaald[-1].meer
        assert gehaald[-1].achter != achter
        achter = gehaald[-1].achter
    assert gekregen(gehaald).keys() == {id_van(f) for f in feiten}
    assert len(van(gehaald)) == len(feiten)


def test_what_comes_while_a_dossier_is_filled_up_comes_with_the_rest(
    hub: Hub, ans: Schrijver, fien: Deelnemer
) -> None:
    ans.stuur(ans.reeks(ans.waarneming(fien)))
    tot = ans.stuur_heel()[1].stand
    later = ans.waarneming(fien)
    ans.stuur(ans.reeks(later))
    (lezer,) = schrijvers(hub)
    vraag = Ophaling(tot, (Achter(naam_in(fien.id)),))
    pagina = lezer.apparaat.vraag(hub.lijn, "ophalen", vraag).als(OphalingAntwoord)
    assert id_van(later) not in gekregen([pagina])
    assert id_van(later) in gekregen(lezer.haal(tot=tot))


@pytest.mark.parametrize("dagen", [29, 30, 31])
def test_a_plaatsing_that_ended_is_seen_for_thirty_days(
    hub: Hub, ans: Schrijver, dagen: int
) -> None:
    vandaag = hub.klok().date()
    wie = plaats(hub)
    feit_ = ans.waarneming(wie)
    ans.stuur(ans.reeks(feit_))
    eindig(hub, wie, vandaag - timedelta(days=dagen))
    paginas = ans.haal()
    assert (id_van(feit_) in gekregen(paginas)) == (dagen <= 30)
    rechten = paginas[0].rechten
    assert rechten is not None
    assert (naam_in(wie.id) in {d.dossier for d in rechten.dossiers}) == (dagen <= 30)


def test_ondersteuning_is_for_whom_the_deelnemer_named(
    hub: Hub, ans: Schrijver, fien: Deelnemer
) -> None:
    steun = ans.opmerking(fien, "rustige plek", kring=Kring.ONDERSTEUNING)
    gewoon = ans.opmerking(fien, "goed bezig")
    ans.stuur(ans.reeks(steun, gewoon))
    (lezer,) = schrijvers(hub)
    assert {id_van(steun), id_van(gewoon)} & gekregen(lezer.haal()).keys() == {id_van(gewoon)}
    rij = {"school": hub.hub.school.nr, "deelnemer": fien.id, "van": date(2026, 1, 1)}
    with hub.hub.database.beheer() as verbinding:
        verbinding.execute(sa.insert(toestemming), rij | {"ontvanger": hub.hub.leerbedrijf})
    assert {id_van(steun), id_van(gewoon)} <= gekregen(lezer.haal()).keys()
    for pagina in lezer.haal():
        for deel in pagina.reeksen:
            pak_uit(deel.reeks)


def test_who_speaks_only_in_ondersteuning_is_named_only_to_whom_may_read_it(
    hub: Hub, ans: Schrijver, fien: Deelnemer
) -> None:
    ans.stuur(ans.reeks(ans.opmerking(fien, "rustige plek", kring=Kring.ONDERSTEUNING)))
    (lezer,) = schrijvers(hub)
    assert naam_in(ans.apparaat.auteur) not in _sprekers(lezer)
    rij = {"school": hub.hub.school.nr, "deelnemer": fien.id, "van": date(2026, 1, 1)}
    with hub.hub.database.beheer() as verbinding:
        verbinding.execute(sa.insert(toestemming), rij | {"ontvanger": hub.hub.leerbedrijf})
        verander_rechten(verbinding, hub.hub.school.nr)
    assert naam_in(ans.apparaat.auteur) in _sprekers(lezer)


def _sprekers(lezer: Schrijver) -> set[bytes]:
    rechten = lezer.haal()[0].rechten
    assert rechten is not None
    return {collega.id for collega in rechten.collegas}


def eindig(hub: Hub, wie: Deelnemer, tot: date) -> None:
    with hub.hub.database.beheer() as verbinding:
        hier = sa.update(plaatsing).where(plaatsing.c.deelnemer == wie.id)
        verbinding.execute(hier.values(tot=tot))
        verander_rechten(verbinding, hub.hub.school.nr)


# ------------------------------------------------------------------------ while others write


class TrageDatabase(Database):
    """Commits some time after the last insert, never the same."""

    @contextmanager
    def inname(self, school: int) -> Iterator[sa.Connection]:
        with super().inname(school) as verbinding:
            yield verbinding
            time.sleep(random.random() * 0.004)


class Volgnummerboek(Logboek):
    """The planted fault: numbers of a sequence, given before anybody has the lock."""

    def voeg_toe(self, dossier: str, feit_: Kandidaat) -> int:
        self.stand = self._volgende("proef_nr") - 1
        return super().voeg_toe(dossier, feit_)

    def zegelnummer(self) -> int:
        return self._volgende("proef_zegel")

    def schrijf(self, op: datetime) -> Sequence[tuple[int, str, Kandidaat]]:
        time.sleep(random.random() * 0.01)
        return super().schrijf(op)

    def _volgende(self, naam: str) -> int:
        return int(self.verbinding.exec_driver_sql(f"select nextval('{naam}')").scalar_one())


def zonder_slot(verbinding: sa.Connection, nr: int) -> Volgnummerboek:
    rij = verbinding.execute(sa.select(school).where(school.c.nr == nr)).one()
    peil = rij.rechten, rij.wissingen
    return Volgnummerboek(verbinding, nr, rij.stand, bytes(rij.kop), rij.zegels, peil)


@contextmanager
def trage_hub(voorraad: Voorraad, map_: Path) -> Iterator[Hub]:
    with voorraad.leen() as url:
        beheer = leg_school_neer(url, map_ / "geheim", 12)
        with beheer.database.beheer() as verbinding:
            for naam in ("proef_nr", "proef_zegel"):
                verbinding.exec_driver_sql(f"create sequence {naam}")
                verbinding.exec_driver_sql(f"grant usage on sequence {naam} to {APP}")
        traag = TrageDatabase(voorraad.postgres.als(url, APP))
        yield Hub(replace(beheer, database=traag), map_)
        traag.sluit()
        beheer.sluit()


def schrijf_en_lees(hub: Hub) -> tuple[set[str], list[int], set[str]]:
    """Everybody writes while two page; what one of them got, its numbers, and what there is."""
    wie = hub.hub.deelnemers
    mensen = schrijvers(hub, SCHRIJVERS)
    lezers = schrijvers(hub, 2)

    def schrijf(een: Schrijver) -> None:
        for _ in range(PUSHES):
            een.stuur(een.reeks(*(een.waarneming(random.choice(wie)) for _ in range(FEITEN))))

    def lees(een: Schrijver) -> dict[str, int]:
        tot, gezien = 0, dict[str, int]()
        while any(not werk.done() for werk in bezig):
            paginas = een.haal(tot=tot, eigen=False)
            gezien |= gekregen(paginas)
            tot = paginas[-1].tot
            time.sleep(0.01)
        return gezien | gekregen(een.haal(tot=tot, eigen=False))

    with ThreadPoolExecutor(SCHRIJVERS + 2) as draden:
        bezig = [draden.submit(schrijf, een) for een in mensen]
        gelezen = [draden.submit(lees, een) for een in lezers]
        for werk in bezig:
            werk.result()
        gekregen_ = [werk.result() for werk in gelezen]
    with hub.hub.database.beheer() as verbinding:
        rijen = {r.id: r.nr for r in verbinding.execute(sa.select(feit.c.id, feit.c.nr))}
    minste = min(gekregen_, key=len)
    return set(minste), sorted(rijen.values()), set(rijen)


def test_who_pages_while_eight_write_loses_nothing(voorraad: Voorraad, tmp_path: Path) -> None:
    with trage_hub(voorraad, tmp_path) as hub:
        gezien, nrs, alle = schrijf_en_lees(hub)
        assert len(alle) == SCHRIJVERS * PUSHES * FEITEN
        assert nrs == list(range(1, len(alle) + 1))
        assert gezien == alle
        kloppen(hub)


def test_numbers_outside_the_lock_lose_rows(
    voorraad: Voorraad, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(innemen, "open_logboek", zonder_slot)
    with trage_hub(voorraad, tmp_path) as hub:
        gezien, _, alle = schrijf_en_lees(hub)
    assert len(alle) == SCHRIJVERS * PUSHES * FEITEN
    assert alle - gezien


def kloppen(hub: Hub) -> None:
    """Every bucket says what the log has."""
    with hub.hub.database.beheer() as verbinding:
        plek = sa.func.substr(zegel.c.bladen, feit.c.plaats * 32 + 1, 32).label("blad")
        rijen = verbinding.execute(
            sa.select(feit.c.dossier, feit.c.nr, feit.c.kring, plek).join(
                zegel, sa.and_(zegel.c.school == feit.c.school, zegel.c.nr == feit.c.zegel)
            )
        ).all()
        emmers = {r.dossier: r for r in verbinding.execute(sa.select(emmer))}
    maten: dict[str, Inhoudsmaat] = {}
    laatste: dict[str, int] = {}
    for rij in rijen:
        telt = [bytes(rij.blad)] if rij.kring in ("voortgang", "afspraak") else []
        maten[rij.dossier] = maten.get(rij.dossier, Inhoudsmaat()).met(telt)
        laatste[rij.dossier] = max(laatste.get(rij.dossier, 0), rij.nr)
    assert {d: (e.aantal, e.som, e.laatste) for d, e in emmers.items()} == {
        d: (m.aantal, m.som, laatste[d]) for d, m in maten.items()
    }


def test_the_buckets_say_what_the_log_has(hub: Hub, ans: Schrijver, fien: Deelnemer) -> None:
    kringen = (Kring.VOORTGANG, Kring.AFSPRAAK, Kring.ONDERSTEUNING)
    ans.stuur(ans.reeks(*(ans.opmerking(fien, f"{k}", kring=k) for k in kringen)))
    kloppen(hub)
    with hub.hub.database.beheer() as verbinding:
        bekend = set(verbinding.scalars(sa.select(deelnemer.c.id)))
        assert set(verbinding.scalars(sa.select(emmer.c.dossier))) <= bekend
