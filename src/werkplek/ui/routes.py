"""Which page stands under which name, and with which controller."""

from collections.abc import Callable
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import QObject

from werkplek.ui.pages import (
    aantonen,
    deelnemer,
    gegevens,
    kwalificatie,
    moment,
    naam,
    notitie,
    oordeel,
    periode,
    persoon,
    stap,
    storing,
    tijdlijn,
    vandaag,
    vastleggen,
    verklaring,
    voorbeeld,
    voorbeeld_page,
    werkprocessen,
    wie,
)
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell

P = TypeVar("P", bound=Page)


def registreer(shell: Shell) -> None:
    """Register every page of an open folder; a page is made when it is first gone to."""
    for name, make in _ROUTES.items():
        shell.window.register(name, partial(make, shell))


def _met(page: Callable[[], P], controller: Callable[[Shell, P], QObject], shell: Shell) -> Page:
    made = page()
    controller(shell, made)
    return made


_ROUTES: Final[dict[str, Callable[[Shell], Page]]] = {
    aantonen.NAAM: partial(_met, aantonen.AantonenPage, aantonen.AantonenController),
    deelnemer.NAAM: partial(_met, deelnemer.DeelnemerPage, deelnemer.DeelnemerController),
    gegevens.NAAM: partial(_met, gegevens.GegevensPage, gegevens.GegevensController),
    kwalificatie.NAAM: partial(
        _met, kwalificatie.KwalificatiePage, kwalificatie.KwalificatieController
    ),
    moment.NAAM: partial(_met, moment.MomentPage, moment.MomentController),
    naam.NAAM: partial(_met, naam.NaamPage, naam.NaamController),
    notitie.NAAM: partial(_met, notitie.NotitiePage, notitie.NotitieController),
    oordeel.NAAM: partial(_met, oordeel.OordeelPage, oordeel.OordeelController),
    periode.NAAM: partial(_met, periode.PeriodePage, periode.PeriodeController),
    persoon.NAAM: partial(_met, persoon.PersoonPage, persoon.PersoonController),
    stap.NAAM: partial(_met, stap.StapPage, stap.StapController),
    storing.NAAM: partial(_met, storing.StoringPage, storing.StoringController),
    tijdlijn.NAAM: partial(_met, tijdlijn.TijdlijnPage, tijdlijn.TijdlijnController),
    vandaag.NAAM: partial(_met, vandaag.VandaagPage, vandaag.VandaagController),
    vastleggen.NAAM: partial(_met, vastleggen.VastleggenPage, vastleggen.VastleggenController),
    verklaring.NAAM: partial(_met, verklaring.VerklaringPage, verklaring.VerklaringController),
    voorbeeld.NAAM: partial(_met, voorbeeld_page.VoorbeeldPage, voorbeeld.VoorbeeldController),
    werkprocessen.NAAM: partial(
        _met, werkprocessen.WerkprocessenPage, werkprocessen.WerkprocessenController
    ),
    wie.NAAM: partial(_met, wie.WiePage, wie.WieController),
}
