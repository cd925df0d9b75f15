"""Leads the wall screen: what is on it is fetched anew each round, also behind the lock."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Slot

from werkplek.application.beelden.groep import (
    GroepBeeld,
    GroepRij,
    Opleidingsgroep,
    groep_beeld,
)
from werkplek.application.context import Context
from werkplek.domain.kwalificatie import kerntaak_code_van
from werkplek.domain.personen import Persoon
from werkplek.ui.latest import Latest
from werkplek.ui.pages.groep_page import GroepPage, legenda_van, teken_van
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.wandmaat import Wandgroep, Wandrij
from werkplek.ui.widgets.wandscherm import Wandscherm


class Wandleiding(QObject):
    """The wall screen of one page; it shows first names or initials, and what was seen.

    Touches on it do not keep the window behind it unlocked: who leaves it after the lock's time
    finds the names of *Wie*.
    """

    def __init__(self, shell: Shell, page: GroepPage) -> None:
        """Live as long as `page`."""
        super().__init__(page)
        self._shell = shell
        self._ik: Persoon | None = None
        self._initialen = False
        self._gevraagd = Latest(shell.tasks, self)
        self.scherm = Wandscherm(page)
        self.scherm.rond.connect(self.ververs)
        shell.session.changed.connect(self.ververs)

    def begin(self, ik: Persoon, beeld: GroepBeeld) -> None:
        """Show the group of this person; names or initials stay as they were chosen."""
        self._gevraagd.forget()
        self._ik, self._initialen = ik, beeld.initialen
        self.scherm.begin(wandgroepen(beeld))

    @Slot()
    def ververs(self) -> None:
        """Fetch it anew while it is in sight."""
        if self._ik is not None and self.scherm.isVisible():
            work = partial(_beeld, self._shell.ctx, self._ik)
            self._gevraagd.ask(work, self._toon, self._sluit)

    @Slot(object)
    def _toon(self, beeld: GroepBeeld) -> None:
        if beeld.leeg:
            self.scherm.close()
        else:
            self.scherm.toon(wandgroepen(replace(beeld, initialen=self._initialen)))

    @Slot(object)
    def _sluit(self, _: BaseException) -> None:
        """What cannot be read is not shown any more."""
        self.scherm.close()


def wandgroepen(beeld: GroepBeeld) -> tuple[Wandgroep, ...]:
    """What a wall shows of a group: no days, no pauses, nothing that was written."""
    return tuple(_groep(groep, initialen=beeld.initialen) for groep in beeld.groepen)


def _groep(groep: Opleidingsgroep, *, initialen: bool) -> Wandgroep:
    codes = [(kerntaak_code_van(k.code), k.code) for k in groep.kolommen]
    return Wandgroep(
        titel=groep.titel,
        codes=tuple((boven, code.removeprefix(f"{boven}-")) for boven, code in codes),
        rijen=tuple(_rij(rij, initialen=initialen) for rij in groep.rijen),
        legenda=legenda_van(groep, wand=True),
    )


def _rij(rij: GroepRij, *, initialen: bool) -> Wandrij:
    naam = rij.initialen if initialen else rij.voornaam
    woorden = ", ".join(cel.woord for cel in rij.cellen if cel.gekozen)
    return Wandrij(naam, tuple(teken_van(cel) for cel in rij.cellen), f"{naam}: {woorden}")


def _beeld(ctx: Context, ik: Persoon) -> GroepBeeld:
    with ctx.store.lees() as lezer:
        return groep_beeld(lezer, ik, ctx.clock.vandaag())
