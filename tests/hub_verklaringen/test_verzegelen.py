"""The hub seals what was established: once, never half, and it goes on where it was cut off."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from itertools import count
from threading import Thread

import pytest
import sqlalchemy as sa

from tests.fakes.examenkamer import Examenkamer
from tests.fakes.hubdatabase import Voorraad
from tests.fakes.postgres import APP
from tests.fakes.uitval import Teller, Uitval, VolleMap, met_uitval
from tests.fakes.zegelaar import NepPapier
from tests.hub_verklaringen.wetten import (
    eis_niets_halfs,
    eis_titels_nagekeken,
    eis_verzegeld,
    schoolzegels,
)
from werkplek.application.verklaringfouten import SleutelWeg, TijdstempelWeg
from werkplek.domain.school import HouderSoort
from werkplek.domain.schoolfeiten import HandtekeningGezet, VerklaringVastgesteld
from werkplek.domain.vaststelling import Handtekeningrol, Papier, Vorm
from werkplek.domain.voortgang import voortgang
from werkplek.hub.bijlagen import Bijlagekast
from werkplek.hub.database import Database, Lezer
from werkplek.hub.fouten import GeenWaarmerk
from werkplek.hub.herlezen import herlees
from werkplek.hub.register import rij_van, werk_bij
from werkplek.hub.tables_mensen import bijlage
from werkplek.hub.verklaringen.bewaren import NIEMAND, bewaar
from werkplek.hub.verklaringen.fouten import ZegelenMislukt
from werkplek.hub.verklaringen.poort import Zegelaar
from werkplek.hub.verklaringen.taak import Taak
from werkplek.hub.verklaringen.verzegelen import Verzegelaar


def test_by_pen_it_is_sealed_at_once_and_devices_can_fetch_it(kamer: Examenkamer) -> None:
    wat = kamer.bied_aan()
    kamer.stel_vast(wat)
    assert kamer.verzegel(wat)
    eis_verzegeld(kamer, wat)
    eis_niets_halfs(kamer)
    som = str(kamer.rij(wat).zegel_som)
    school = kamer.tablet.apparaat.school
    assert school is not None
    lezer = Lezer(1, HouderSoort.LEERBEDRIJF, school.houder, kamer.nu.date())
    stuk, maat = kamer.kast.geef(lezer, som, 0)
    assert stuk.startswith(b"%PDF")
    assert len(stuk) == maat
    with kamer.database.beheer() as verbinding:
        feiten = [deel.feit for deel in herlees(verbinding, 1, kamer.tablet.wie.id)]
    gang = voortgang(feiten).huidige
    assert gang is not None
    assert gang.verklaringen[0].document == som
    assert not kamer.verzegel(wat)


def test_cut_off_at_every_step_nothing_is_half(kamer: Examenkamer) -> None:
    assert _snij_overal(kamer, lambda teller: met_uitval(kamer.verzegelaar, teller)) > 12


def _snij_overal(kamer: Examenkamer, maak: Callable[[Teller], Verzegelaar]) -> int:
    """Kill it before and after each transaction, file and seal, and let it go on; gives how many.

    At every moment nothing is half, and at most one more seal is set.
    """
    for n in count(1):
        wat = kamer.bied_aan()
        kamer.stel_vast(wat)
        teller = Teller(n)
        try:
            maak(teller).verzegel(1, wat.id, kamer.nu)
        except Uitval:
            eis_niets_halfs(kamer)
        eerder = kamer.zegelaar.gezet
        kamer.verzegel(wat)
        assert kamer.zegelaar.gezet - eerder <= 1
        eis_verzegeld(kamer, wat)
        if teller.over > 0:
            return n
    raise AssertionError


def test_what_was_sealed_before_the_cut_is_not_sealed_again(kamer: Examenkamer) -> None:
    wat = kamer.bied_aan()
    kamer.stel_vast(wat)
    gezet = []
    for n in count(1):
        teller = Teller(n)
        try:
            met_uitval(kamer.verzegelaar, teller).verzegel(1, wat.id, kamer.nu)
        except Uitval:
            gezet.append(kamer.rij(wat).zegel_som)
        if kamer.rij(wat).stand == "verzegeld":
            break
    eis_verzegeld(kamer, wat)
    assert gezet[-1] == kamer.rij(wat).zegel_som


class ZonderNakijken(Verzegelaar):
    """A planted fault: it seals whatever it drew."""

    def _teken(self, taak: Taak) -> bytes:
        return self.papiermaker.maak(taak.papier)


class BestandNaRij(Verzegelaar):
    """A planted fault: it says so first, and keeps the file then."""

    def _maak(self, taak: Taak, zegelaar: Zegelaar, nu: datetime) -> str:
        verzegeld = zegelaar.verzegel(self._teken(taak), taak.papier, nu)
        som = hashlib.sha256(verzegeld).hexdigest()
        heel = {"bytes": len(verzegeld), "ontvangen": 0, "apparaat": NIEMAND}
        op = {"begonnen_op": nu.isoformat(), "heel_op": nu.isoformat()}
        with self.database.beheer() as verbinding:
            werk_bij(verbinding, taak.school, taak.verklaring, zegel_som=som)
            rij = {"school": taak.school, "sha256": som, **heel, **op}
            verbinding.execute(sa.insert(bijlage), rij)
        bewaar(self.kast, taak.school, som, verzegeld)
        return som


class ZonderOordeel(Verzegelaar):
    """A planted fault: it seals what the register names, and judges nothing."""

    def _verzegel(self, school: int, verklaring: str, nu: datetime) -> bool:
        with self.database.beheer() as verbinding:
            rij = rij_van(verbinding, school, verklaring)
            assert rij is not None
            alle = herlees(verbinding, school, rij.dossier)
            deel = next(een for een in alle if een.feit.id == rij.feit)
            zegelaar = self.zegelaars(verbinding, school, nu)
        vast = deel.feit.inhoud
        assert isinstance(vast, VerklaringVastgesteld)
        taak = Taak(school, verklaring, rij.dossier, deel.feit.auteur, rij.feit, vast)
        return self._stel(taak, self._maak(taak, zegelaar, nu), nu)


def _plant(echt: Verzegelaar, soort: type[Verzegelaar]) -> Verzegelaar:
    return soort(echt.database, echt.geheim, echt.kast, echt.papiermaker, echt.zegelaars)


def test_other_bytes_than_were_established_are_never_sealed(kamer: Examenkamer) -> None:
    wat = kamer.bied_aan()
    kamer.stel_vast(wat)
    kamer.papier = NepPapier(b" iets anders")
    assert not kamer.verzegel(wat)
    assert (kamer.rij(wat).stand, kamer.rij(wat).fout) == ("mislukt", "andere_bytes")
    assert kamer.zegelaar.gezet == 0


def test_the_planted_fault_that_does_not_look_is_found(kamer: Examenkamer) -> None:
    wat = kamer.bied_aan()
    kamer.stel_vast(wat)
    kamer.papier = NepPapier(b" iets anders")
    assert _plant(kamer.verzegelaar, ZonderNakijken).verzegel(1, wat.id, kamer.nu)
    with pytest.raises(AssertionError):
        assert kamer.zegelaar.gezet == 0


def test_the_planted_fault_that_does_not_judge_is_found(kamer: Examenkamer) -> None:
    wat = kamer.bied_aan("titel")
    kamer.stel_vast(wat)
    assert not kamer.verzegel(wat)
    eis_titels_nagekeken(kamer)
    wat = kamer.bied_aan("titel")
    kamer.stel_vast(wat)
    assert _plant(kamer.verzegelaar, ZonderOordeel).verzegel(1, wat.id, kamer.nu)
    with pytest.raises(AssertionError, match="bare title"):
        eis_titels_nagekeken(kamer)


def test_the_planted_fault_that_keeps_the_file_last_is_found(kamer: Examenkamer) -> None:
    def maak(teller: Teller) -> Verzegelaar:
        return _plant(met_uitval(kamer.verzegelaar, teller), BestandNaRij)

    with pytest.raises(AssertionError, match="not there"):
        _snij_overal(kamer, maak)


@pytest.mark.parametrize(
    ("fout", "code"),
    [
        (TijdstempelWeg("geen_antwoord"), "tijdstempel_weg"),
        (GeenWaarmerk("zegel"), "sleutel_ontbreekt"),
        (SleutelWeg("dienst"), "sleutel_weg"),
        (ZegelenMislukt("controle"), "controle"),
    ],
)
def test_what_may_pass_is_said_and_tried_again(
    kamer: Examenkamer, fout: Exception, code: str
) -> None:
    wat = kamer.bied_aan()
    kamer.stel_vast(wat)
    kamer.zegelaar.fout = fout
    assert not kamer.verzegel(wat)
    assert (kamer.rij(wat).stand, kamer.rij(wat).fout) == ("te_verzegelen", code)
    (regel,) = kamer.kantoor.doe("verklaring", "lijst")["verklaringen"]
    assert (regel["wacht"], regel["fout"]) == ("te_verzegelen", code)
    eis_niets_halfs(kamer)
    kamer.zegelaar.fout = None
    assert kamer.verzegelaar.te_doen(1) == (wat.id,)
    assert kamer.verzegel(wat)
    eis_verzegeld(kamer, wat)
    assert kamer.verzegelaar.te_doen(1) == ()


def test_a_full_disk_leaves_nothing_half_and_is_tried_again(kamer: Examenkamer) -> None:
    wat = kamer.bied_aan()
    kamer.stel_vast(wat)
    vol = Bijlagekast(kamer.database, VolleMap(kamer.map))
    assert not replace(kamer.verzegelaar, kast=vol).verzegel(1, wat.id, kamer.nu)
    assert (kamer.rij(wat).stand, kamer.rij(wat).fout) == ("te_verzegelen", "schijf")
    eis_niets_halfs(kamer)
    assert kamer.verzegel(wat)
    eis_verzegeld(kamer, wat)
    eis_niets_halfs(kamer)


def test_a_letter_that_cannot_be_drawn_now_is_tried_again(kamer: Examenkamer) -> None:
    wat = kamer.bied_aan()
    kamer.stel_vast(wat)
    kamer.papier = NepPapier(weg=True)
    assert not kamer.verzegel(wat)
    assert (kamer.rij(wat).stand, kamer.rij(wat).fout) == ("te_verzegelen", "teken_ontbreekt")


def test_in_the_file_it_waits_for_both_people_and_for_the_file(kamer: Examenkamer) -> None:
    wat = kamer.bied_aan()
    kamer.stel_vast(wat, vorm=Vorm.DIGITAAL)
    assert kamer.rij(wat).stand == "wacht"
    papier = Papier(wat.verklaring, kamer.vaststelling(Vorm.DIGITAAL))
    een = NepPapier().maak(papier) + b" Ans"
    twee = een + b" Sanne"
    kamer.teken(wat, Handtekeningrol.PRAKTIJKOPLEIDER, een)
    assert not kamer.verzegel(wat)
    kamer.teken(wat, Handtekeningrol.DEELNEMER, twee)
    assert kamer.rij(wat).stand == "te_verzegelen"
    assert not kamer.verzegel(wat)
    assert kamer.rij(wat).fout == "bestand_ontbreekt"
    bewaar(kamer.kast, 1, hashlib.sha256(twee).hexdigest(), twee)
    assert kamer.verzegel(wat)
    eis_verzegeld(kamer, wat)
    assert kamer.zegelaar.gekeurd == 1


def test_what_a_colleague_hands_in_stops_nothing(kamer: Examenkamer) -> None:
    """Who did not judge has no say in which file was signed."""
    wat = kamer.bied_aan()
    kamer.stel_vast(wat, vorm=Vorm.DIGITAAL)
    papier = Papier(wat.verklaring, kamer.vaststelling(Vorm.DIGITAAL))
    een = NepPapier().maak(papier) + b" Ans"
    twee = een + b" Sanne"
    kamer.teken(wat, Handtekeningrol.PRAKTIJKOPLEIDER, een)
    kamer.teken(wat, Handtekeningrol.DEELNEMER, twee)
    bewaar(kamer.kast, 1, hashlib.sha256(twee).hexdigest(), twee)
    argv = ("persoon", "toevoegen", "Bob Bedacht", "--rol", "praktijkopleider")
    bob = kamer.kantoor.doe(*argv, "--leerbedrijf", "100000001")["persoon"]
    apparaat = replace(kamer.tablet.apparaat, auteur=bob)
    tablet = replace(kamer.tablet, apparaat=apparaat, auteur=bob)
    anders = HandtekeningGezet(kamer.tablet.plaatsing, Handtekeningrol.DEELNEMER, "cd" * 32, 9)
    tablet.zeg(anders, wat.id)
    assert tablet.stuur() == ["bewaard"]
    assert kamer.verzegel(wat)
    eis_verzegeld(kamer, wat)


def test_another_file_than_was_drawn_is_refused(kamer: Examenkamer) -> None:
    wat = kamer.bied_aan()
    kamer.stel_vast(wat, vorm=Vorm.DIGITAAL)
    vals = b"%PDF iets heel anders Ans Sanne"
    kamer.teken(wat, Handtekeningrol.PRAKTIJKOPLEIDER, vals)
    kamer.teken(wat, Handtekeningrol.DEELNEMER, vals)
    bewaar(kamer.kast, 1, hashlib.sha256(vals).hexdigest(), vals)
    assert not kamer.verzegel(wat)
    assert (kamer.rij(wat).stand, kamer.rij(wat).fout) == ("mislukt", "handtekening")
    assert kamer.zegelaar.gezet == 0


def test_two_processes_at_once_seal_it_once(pg_kamer: Examenkamer, voorraad: Voorraad) -> None:
    """On PostgreSQL, side by side, as the role that serves."""
    wat = pg_kamer.bied_aan()
    pg_kamer.stel_vast(wat)
    uitkomst: list[bool] = []
    dient = Database(voorraad.postgres.als(pg_kamer.kantoor.db, APP))
    zegelaars = [replace(pg_kamer.verzegelaar, database=dient) for _ in range(4)]
    draden = [
        Thread(target=lambda v=v: uitkomst.append(v.verzegel(1, wat.id, pg_kamer.nu)))
        for v in zegelaars
    ]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    dient.sluit()
    assert sum(uitkomst) == 1
    eis_verzegeld(pg_kamer, wat)
    assert len(schoolzegels(pg_kamer)) == 1


def test_cut_off_on_the_database_of_a_school(pg_kamer: Examenkamer) -> None:
    for n in (4, 8, 11, 13):
        wat = pg_kamer.bied_aan()
        pg_kamer.stel_vast(wat)
        try:
            met_uitval(pg_kamer.verzegelaar, Teller(n)).verzegel(1, wat.id, pg_kamer.nu)
        except Uitval:
            eis_niets_halfs(pg_kamer)
        pg_kamer.verzegel(wat)
        eis_verzegeld(pg_kamer, wat)
