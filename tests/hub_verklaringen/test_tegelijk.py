"""Two of the examencommissie at once, on PostgreSQL: one of them is told that it was done."""

import hashlib
from threading import Barrier, Thread

from tests.fakes.examenkamer import Aangeboden, Examenkamer
from tests.fakes.zegelaar import NepPapier
from tests.hub_verklaringen.wetten import eis_verzegeld
from werkplek.domain.vaststelling import Papier
from werkplek.hub.eigen import open_hubapparaat
from werkplek.hub.geheim import lees_geheim
from werkplek.hub.logboek import open_logboek
from werkplek.hub.school import open_school
from werkplek.hub.stellen import Steller
from werkplek.hub.verklaringen.fouten import VerklaringGeweigerd
from werkplek.hub.verklaringen.vaststellen import Voorgenomen, geef_terug, stel_vast
from werkplek.hub.verklaringen.zoeken import vind


def doe(kamer: Examenkamer, wat: Aangeboden, *, terug: bool = False) -> str:
    """As the command does: first the lock, then a look, then the feit; gives why not."""
    papier = Papier(wat.verklaring, kamer.vaststelling())
    som = hashlib.sha256(NepPapier().maak(papier)).hexdigest()
    geheim = lees_geheim(kamer.kantoor.map / "geheim")
    with kamer.database.beheer() as verbinding:
        logboek = open_logboek(verbinding, 1)
        school = open_school(verbinding, geheim, 1)
        hub = open_hubapparaat(verbinding, geheim, school, kamer.nu)
        steller = Steller(school, logboek, hub, kamer.ada, kamer.nu)
        gevonden = vind(verbinding, 1, wat.verklaring.nummer)
        try:
            if terug:
                geef_terug(steller, gevonden, "De periode klopt niet.")
            else:
                stel_vast(steller, gevonden, Voorgenomen(papier, som))
        except VerklaringGeweigerd as fout:
            return fout.detail
    return ""


def test_both_establish(pg_kamer: Examenkamer) -> None:
    wat = pg_kamer.bied_aan()
    uitkomsten = tegelijk(pg_kamer, wat, terug=False)
    assert sorted(uitkomsten) == ["", "al_vastgesteld"]
    assert pg_kamer.verzegel(wat)
    eis_verzegeld(pg_kamer, wat)


def test_one_establishes_and_one_hands_back(pg_kamer: Examenkamer) -> None:
    wat = pg_kamer.bied_aan()
    uitkomsten = tegelijk(pg_kamer, wat, terug=True)
    assert sorted(uitkomsten) in (["", "al_vastgesteld"], ["", "niet_aangeboden"])


def tegelijk(kamer: Examenkamer, wat: Aangeboden, *, terug: bool) -> list[str]:
    """Two at the same moment."""
    samen, uitkomsten = Barrier(2), list[str]()

    def een(*, geeft_terug: bool) -> None:
        samen.wait(10)
        uitkomsten.append(doe(kamer, wat, terug=geeft_terug))

    draden = [Thread(target=een, kwargs={"geeft_terug": keuze}) for keuze in (False, terug)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    return uitkomsten
