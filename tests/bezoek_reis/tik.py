"""A process in which somebody taps and types in the middle of a talk, and waits to be killed.

    python -m tests.bezoek_reis.tik MAP [--zonder-rust]

The planted fault `--zonder-rust` never finds rest to keep what is typed.
"""

import sys
from pathlib import Path
from time import monotonic

from PySide6.QtTest import QTest

from tests.bezoek_reis.venster import BRAM, PIN_BRAM, kom_binnen, naar_bezoek
from tests.journeys.venster import Venster
from werkplek.application.gesprekklad import klad_van
from werkplek.domain.begeleidingsfeiten import Gespreksrol
from werkplek.ui.application import Application
from werkplek.ui.gesprekblok import RUST_MS, Gesprekblok

GETYPT = "GETYPT"
TEKST = "Ik wil graag met de stapelaar leren werken."
GEDULD_S = 20.0
ZONDER_RUST_S = 2.0


def bewaard(venster: Venster) -> str:
    """What is in the folder now, of what Bram typed."""
    assert venster.opener.werkplek is not None
    with venster.opener.werkplek.ctx.store.lees() as lezer:
        bram = next(p for p in lezer.personen() if p.naam == BRAM)
        sanne = next(r.deelnemer for r in lezer.overzicht() if r.roepnaam == "Sanne")
        return klad_van(lezer, sanne, bram).stem(Gespreksrol.DEELNEMER).tekst


def main() -> None:
    """Come in as Bram, and stop in the middle of a sentence."""
    map_, *fout = sys.argv[1:]
    if "--zonder-rust" in fout:
        Gesprekblok.__init__.__defaults__ = (RUST_MS * 1000,)
    venster = Venster(Application([]), Path(map_))
    driver = venster.driver
    kom_binnen(driver, BRAM, PIN_BRAM)
    naar_bezoek(driver)
    driver.tik("Sanne")
    driver.wacht_op("bezoekdag")
    driver.tik("Vandaag")
    driver.druk("Bezoek plannen")
    driver.wacht_op("bezoeken")
    driver.tik("Vandaag")
    driver.druk("Begin het gesprek")
    driver.tik("Op de werkplek")
    driver.wacht_op("stem_deelnemer")
    driver.vul_in("Of in eigen woorden", TEKST)
    tot = monotonic() + (ZONDER_RUST_S if fout else GEDULD_S)
    while monotonic() < tot and TEKST not in bewaard(venster):
        QTest.qWait(RUST_MS // 10)
    sys.stdout.write(f"{GETYPT}\n")
    sys.stdout.flush()
    QTest.qWait(60_000)


if __name__ == "__main__":
    main()
