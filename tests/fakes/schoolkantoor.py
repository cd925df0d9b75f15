"""The office of a school: every step through the hub's command line, as a coordinator takes it."""

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.fakes.apparaat import GRENS, Apparaat, Deelnemer
from tests.fakes.dienstlijn import DienstLijn
from werkplek.hub.database import Database
from werkplek.hub.dienst import Dienst, maak_dienst
from werkplek.hub.geheim import lees_geheim
from werkplek.hub.main import main
from werkplek.protocol.inpakken import pak, pak_uit
from werkplek.protocol.uitwisseling import AanmeldingAntwoord, lees, schrijf

NAAM = "ROC De Verzonnen Stad"


@dataclass(slots=True)
class Schoolkantoor:
    """Runs commands on one hub."""

    db: str
    map: Path
    code: int = 0

    def doe(self, *argv: str) -> dict[str, Any]:
        """Run one command with --json; the exit code is in `code`."""
        antwoord: dict[str, Any] = json.loads(self.zeg("--json", *argv))
        return antwoord

    def zeg(self, *argv: str) -> str:
        """Run one command; what a person reads."""
        uit = io.StringIO()
        with redirect_stdout(uit), redirect_stderr(uit):
            self.code = main(["--db", self.db, *argv])
        return uit.getvalue()

    def richt_in(self) -> None:
        """A school with a coordinator, a bpv-begeleider and two leerbedrijven."""
        self.doe("school", "maken", NAAM)
        self.doe("leerbedrijf", "toevoegen", "Bakkerij Fictief", "--leerbedrijf-id", "100000001")
        self.doe("leerbedrijf", "toevoegen", "Kwekerij Nergens")
        self.doe("persoon", "toevoegen", "Cor Bedacht", "--rol", "coordinator")
        self.doe(
            "persoon", "toevoegen", "Bep Verzonnen", "--rol", "bpv-begeleider", "--nummer", "B1"
        )
        assert self.code == 0

    def bestand(self, naam: str, inhoud: str | bytes) -> str:
        """A file from elsewhere."""
        pad = self.map / naam
        pad.write_bytes(inhoud.encode() if isinstance(inhoud, str) else inhoud)
        return str(pad)

    def plaats(self, nummer: str = "1001", roepnaam: str = "Sanne") -> Deelnemer:
        """A deelnemer at the bakery since the first of September."""
        self.doe("deelnemers", "toevoegen", "--nummer", nummer, "--roepnaam", roepnaam)
        argv = ("--crebo", "25743", "--begin", "2026-09-01", "--werkprocessen", "B1-K1-W1")
        self.doe(
            "plaatsing", "toevoegen", "--deelnemer", nummer, "--leerbedrijf", "100000001", *argv
        )
        assert self.code == 0
        rijen = self.doe("plaatsing", "lijst")["plaatsingen"]
        nieuw = next(rij for rij in rijen if rij["deelnemer"] == self.pseudoniem(nummer))
        return Deelnemer(nieuw["deelnemer"], nieuw["id"])

    def pseudoniem(self, nummer: str) -> str:
        """Under which name the log knows a student number."""
        rijen = self.doe("deelnemers", "lijst")["deelnemers"]
        return str(next(rij["deelnemer"] for rij in rijen if rij["nummer"] == nummer))

    @contextmanager
    def dienst(self) -> Iterator[Dienst]:
        """The hub as it serves."""
        database = Database(self.db)
        try:
            yield maak_dienst(database, lees_geheim(self.map / "geheim"))
        finally:
            database.sluit()

    def apparaat(self, dienst: Dienst, *voor: str) -> Apparaat:
        """A tablet that typed the code it was given; of the bakery unless somebody is named."""
        code = self.doe("apparaat", "uitnodigen", *(voor or ("--leerbedrijf", "100000001")))["code"]
        nieuw = Apparaat()
        inhoud = dienst.meld_aan(pak(schrijf(nieuw.aanmelding(code))), "192.0.2.1")
        nieuw.school = lees(pak_uit(inhoud, GRENS), AanmeldingAntwoord)
        return nieuw


def lijn(dienst: Dienst) -> DienstLijn:
    """The way of a device to it."""
    return DienstLijn(dienst)
