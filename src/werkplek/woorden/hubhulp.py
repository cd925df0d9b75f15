"""What `werkplek hub --help` says, and the refusals of the hub's command line as a whole."""

from typing import Final

from werkplek.woorden.boodschap import Boodschap

PROGRAMMA: Final = "De hub van een school: die ontvangt wat op de werkplek is vastgelegd."

NAWOORD: Final = """\
De opties bij elke opdracht mogen ervoor of erachter staan.

Zo loopt het af:
  0  Gedaan.
  1  Geweigerd. Je leest waarom.
  2  De opdracht klopt niet, of een bestand is niet te lezen.
  3  De computer werkt niet mee, zoals de schijf of de database.
  4  Een fout in Werkplek zelf.
"""

DB: Final = "de database van de hub (of de variabele WERKPLEK_HUB_DB); anders een proefbestand"

MEER_NODIG: Final = Boodschap("Voor de hub is meer nodig: pip install werkplek[hub]")
GESTOPT: Final = Boodschap("Gestopt.", "", "Wat de hub al had bewaard, is bewaard.")
