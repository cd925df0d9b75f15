"""The way to the minutes of a talk, from every page that shows it."""

from functools import partial

from werkplek.application.beelden.gespreksverslag import verslag_pdf
from werkplek.application.papieren import Afdruk
from werkplek.domain.kenmerk import FeitId
from werkplek.ui.shell import Shell
from werkplek.woorden import gesprek as woorden


def ga_naar_verslag(shell: Shell, gesprek: FeitId) -> None:
    """Show the minutes as they are printed."""
    maak = partial(verslag_pdf, renderer=shell.renderer, gesprek=gesprek)
    dag = shell.ctx.clock.vandaag()
    shell.session.neem(papier=Afdruk(woorden.VERSLAG, woorden.bestandsnaam(dag), maak))
    shell.go("papier")
