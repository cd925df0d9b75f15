"""A walk per role through the real window: what each of them comes for, and no more."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from werkplek.demo import rol_begeleider, rol_coach, rol_deelnemer, rol_opleider, verhaal
from werkplek.demo.verslag import Verslag
from werkplek.demo.wandeling import Wandeling
from werkplek.ui.driver import Driver

Loop = Callable[[Wandeling], None]

ROLLEN: Final[dict[str, tuple[str, Loop]]] = {
    "praktijkopleider": ("Een dag van een praktijkopleider", rol_opleider.loop),
    "jobcoach": ("Een dag van een jobcoach", rol_coach.loop),
    "bpv-begeleider": ("Op bezoek als bpv-begeleider", rol_begeleider.loop),
    "deelnemer": ("Het scherm van een deelnemer", rol_deelnemer.loop),
}


def loop_rollen(driver: Driver, verslag: Verslag, *, wie: str, map_: Path | None = None) -> None:
    """Walk them all, from where `wie` works (or "" from *Wie ben je*) to Marga on *Vandaag*."""
    for naam, (titel, loop) in ROLLEN.items():
        wandeling = Wandeling(driver, verslag, titel, map_ / naam if map_ is not None else None)
        wandeling.wie = wie
        loop(wandeling)
        wandeling.sluit()
        wie = wandeling.wie
    einde = Wandeling(driver, verslag, "", wie=wie)
    einde.kom_binnen(verhaal.MARGA)
