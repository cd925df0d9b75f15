"""The checker finds what it must: every planted fault turns a healthy school red, by its rule."""

import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.uitwisseling.controleur import Dossier, controleer
from tests.uitwisseling.inkijk import open_tablet, van_hub, van_tablet
from tests.uitwisseling.plein import open_hub, plein

WOORD = b"zachtjesfluitend"


@dataclass(frozen=True)
class Gezond:
    """Where everything lies of a school that was healthy when it stopped."""

    map: Path
    dossier: Dossier
    sleutel: bytes
    school: int

    def kopie(self, naar: Path) -> "Gezond":
        """The same somewhere else, to damage."""
        return replace(self, map=Path(shutil.copytree(self.map, naar / "alles")))

    @property
    def hub(self) -> Path:
        return self.map / "hub" / "hub.db"

    def bestand(self, naam: str) -> Path:
        return self.map / naam / "bedrijf.db"

    def aan_hub(self, *opdrachten: str) -> None:
        """Change the hub past all its code."""
        verbinding = sqlite3.connect(self.hub)
        for opdracht in opdrachten:
            verbinding.execute(opdracht)
        verbinding.commit()
        verbinding.close()

    def aan_tablet(self, naam: str, *opdrachten: str) -> None:
        """Change a folder past all its code."""
        verbinding = open_tablet(self.bestand(naam), self.sleutel)
        for opdracht in opdrachten:
            verbinding.execute(opdracht)
        verbinding.close()

    def laat_liggen(self, woord: bytes) -> None:
        """Words in a log of the hub that nobody looks at any more."""
        self.hub.with_name("hub.db-wal").write_bytes(bytes(99) + woord)

    def oordeel(self) -> list[str]:
        """What the checker says now."""
        namen = [tablet.naam for tablet in self.dossier.tablets]
        return controleer(
            replace(
                self.dossier,
                hub=van_hub(f"sqlite:///{self.hub}", self.school),
                tablets=[van_tablet(self.bestand(n), self.sleutel, n) for n in namen],
                mappen={self.map / "hub": b"", **{self.map / n: self.sleutel for n in namen}},
                woorden=(WOORD,),
            )
        )


@pytest.fixture(scope="module")
def gezond(tmp_path_factory: pytest.TempPathFactory, leeg: Path, sleutel: bytes) -> Gezond:
    """Two tablets of one leerbedrijf and one of another; somebody was erased."""
    map_ = tmp_path_factory.mktemp("gezond")
    with open_hub("", map_) as hub, plein(hub, map_, leeg, sleutel) as school:
        sam, weg = school.deelnemer(), school.deelnemer()
        ver = school.deelnemer("Slager Proef")
        ans, bea = school.tablet("Ans"), school.tablet("Bea")
        cor = school.tablet("Cor", "Slager Proef")
        for een in (ans, bea, cor):
            een.goed()
        ans.zie_vaak(sam, 6)
        ans.zeg(weg, WOORD.decode())
        bea.zeg(sam, "mooi", bea.zie(sam))
        cor.zie(ver)
        school.laat_wisselen()
        school.wis(weg)
        school.laat_wisselen()
        ans.zie(sam)
        school.laat_wisselen()
        dossier = school.dossier()
    return Gezond(map_, dossier, sleutel, school.nr)


FOUTEN: dict[str, tuple[str, Callable[[Gezond], None]]] = {
    "a row is lost at the hub": (
        "i1_precies_eens",
        lambda g: g.aan_hub(
            "delete from inhoud where nr = (select max(nr) from feit)",
            "delete from feit where nr = (select max(nr) from feit)",
        ),
    ),
    "a byte of a body is changed at the hub": (
        "i2_zelfde_bytes",
        lambda g: g.aan_hub(
            "update inhoud set bytes = cast(replace(bytes, 'zelfstandig', 'zelfstandiG') as blob)"
            " where nr = (select max(nr) from feit)"
        ),
    ),
    "a header is changed at the hub": (
        "i2_zelfde_bytes",
        lambda g: g.aan_hub(
            "update feit set deel ="
            " cast(substr(deel, 1, length(deel) - 1) || x'00' as blob)"
            " where nr = (select max(nr) from feit)"
        ),
    ),
    "a number is skipped": (
        "i4_dicht",
        lambda g: g.aan_hub(
            "update inhoud set nr = nr + 1 where nr = (select max(nr) from feit)",
            "update feit set nr = nr + 1 where nr = (select max(nr) from feit)",
            "update school set stand = stand + 1",
        ),
    ),
    "a receipt is forged": (
        "i8_bewijzen",
        lambda g: g.aan_tablet(
            "Ans",
            "update ontvangst set antwoord = cast(substr(antwoord, 1, length(antwoord) - 1)"
            " || x'00' as blob)",
        ),
    ),
    "a receipt is thrown away": (
        "i8_bewijzen",
        lambda g: g.aan_tablet("Bea", "delete from ontvangst"),
    ),
    "a body that was erased comes back at the hub": (
        "i7_lijven",
        lambda g: g.aan_hub(
            "insert into inhoud (school, nr, zout, bytes)"
            " select f.school, f.nr, x'01', x'02' from feit f"
            " left join inhoud i on i.nr = f.nr and i.school = f.school"
            " where i.nr is null limit 1"
        ),
    ),
    "words that were erased are left in a file": (
        "i7_sporen",
        lambda g: g.laat_liggen(WOORD),
    ),
    "a projection is not folded": (
        "i5_gevouwen",
        lambda g: g.aan_tablet(
            "Bea", "delete from waarneming where id = (select min(id) from waarneming)"
        ),
    ),
    "a dossier waits to be folded": (
        "i5_gevouwen",
        lambda g: g.aan_tablet("Bea", "insert into te_vouwen values ('iemand')"),
    ),
    "a bucket miscounts": (
        "i5_emmers",
        lambda g: g.aan_hub("update emmer set aantal = aantal + 1"),
    ),
    "a cursor is ahead of the school": (
        "i4_cursor",
        lambda g: g.aan_tablet("Ans", "update school set tot = tot + 1"),
    ),
    "a device lacks a feit that it may have": (
        "i3_niet_minder",
        lambda g: g.aan_tablet(
            "Bea",
            "delete from inhoud where feit in"
            " (select id from feit where soort = 'waarneming_vastgelegd')",
        ),
    ),
}


def test_a_healthy_school_is_green(gezond: Gezond, tmp_path: Path) -> None:
    assert gezond.kopie(tmp_path).oordeel() == []


@pytest.mark.parametrize("fout", FOUTEN)
def test_a_planted_fault_is_found(gezond: Gezond, tmp_path: Path, fout: str) -> None:
    regel, doe = FOUTEN[fout]
    kapot = gezond.kopie(tmp_path)
    doe(kapot)
    assert regel in {een.partition(":")[0] for een in kapot.oordeel()}


def test_a_feit_given_to_a_holder_without_a_right_is_found(gezond: Gezond, tmp_path: Path) -> None:
    kapot = gezond.kopie(tmp_path)
    bron = open_tablet(kapot.bestand("Cor"), gezond.sleutel)
    rij = bron.execute(
        "select id, organisatie, apparaat, volgnr, deelnemer, soort, kop, zout, bytes"
        " from feit join inhoud on feit = id where soort = 'waarneming_vastgelegd'"
    ).fetchone()
    bron.close()
    doel = open_tablet(kapot.bestand("Ans"), gezond.sleutel)
    doel.execute("insert into feit values (?, ?, ?, ?, ?, ?, ?)", rij[:7])
    doel.execute("insert into inhoud values (?, ?, ?)", (rij[0], *rij[7:]))
    doel.close()
    assert f"i3_niet_meer: Ans can read {rij[0]} without a right" in kapot.oordeel()


def test_a_client_that_marks_as_sent_without_a_verdict_is_found(
    gezond: Gezond, tmp_path: Path
) -> None:
    kapot = gezond.kopie(tmp_path)
    kapot.aan_tablet("Ans", "delete from ontvangst where nr = (select max(nr) from ontvangst)")
    kapot.aan_hub(
        "delete from inhoud where nr = (select max(nr) from feit)",
        "delete from feit where nr = (select max(nr) from feit)",
    )
    zonder = replace(kapot, dossier=replace(gezond.dossier, gehoord=gezond.dossier.gehoord[:-1]))
    gevonden = {een.partition(":")[0] for een in zonder.oordeel()}
    assert {"i1_precies_eens", "niets_verzwegen"} <= gevonden
