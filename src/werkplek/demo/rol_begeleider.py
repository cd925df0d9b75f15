"""The bpv-begeleider: plan a visit, talk in the triangle, sign on one tablet, print the minutes."""

from typing import Final

from werkplek.demo import verhaal
from werkplek.demo.wandeling import Wandeling

WIE: Final = "Agnieszka"
STEMMEN: Final = (
    ("Ik leer veel.", "Agnieszka vertelt eerst. Ik tik op wat zij zegt."),
    ("Werkt steeds meer zelf.", "Dan vertelt het leerbedrijf."),
    ("We kijken naar een volgende stap.", "En dan ik, voor school."),
)
TEKENEN: Final = (
    ("Agnieszka", "Agnieszka Probna", "Agnieszka leest het en tekent. Typen mag ook."),
    (verhaal.MARGA, verhaal.MARGA, "De tablet gaat rond: nu tekent het leerbedrijf."),
    (verhaal.BEGELEIDER, verhaal.BEGELEIDER, "En als laatste teken ik."),
)


def loop(w: Wandeling) -> None:
    """Ilse's visit, without a network."""
    w.kom_binnen(verhaal.BEGELEIDER)
    _plan(w)
    _praat(w)
    _spreek_af(w)
    _teken(w)


def _plan(w: Wandeling) -> None:
    w.driver.druk("Meer")
    w.driver.wacht_op("meer")
    w.driver.tik("Bezoeken")
    w.driver.wacht_op("bezoeken")
    w.zeg("Ik zie bij wie ik nog een bezoek plan.")
    w.driver.tik(WIE)
    w.driver.wacht_op("bezoekdag")
    w.driver.tik("Vandaag")
    w.zeg("Ik kies de dag.")
    w.driver.druk("Bezoek plannen")
    w.driver.wacht_op("bezoeken")
    w.zeg("Het bezoek staat in de lijst.")
    w.driver.tik(f"Vandaag: {WIE}")
    w.driver.wacht_op("bezoek")
    w.zeg("Ik ben bij Agnieszka. Dit is haar dossier in het kort.")


def _praat(w: Wandeling) -> None:
    w.driver.druk("Begin het gesprek")
    w.driver.tik("Op de werkplek")
    for zin, zeg in STEMMEN:
        w.driver.tik(zin)
        w.zeg(zeg)
        w.driver.druk("Verder")


def _spreek_af(w: Wandeling) -> None:
    w.driver.druk("Afspraak erbij")
    w.driver.tik("Het leerbedrijf")
    w.driver.tik("Doet een nieuwe taak voor.")
    w.driver.tik("Over een maand")
    w.zeg("We spreken af wie wat doet, en wanneer.")
    w.driver.druk("Verder")
    w.zeg("We lezen het samen nog een keer.")


def _teken(w: Wandeling) -> None:
    w.driver.druk("Klopt, nu tekenen")
    for wie, naam, zeg in TEKENEN:
        w.driver.druk(f"Ik ben {wie}, verder")
        w.driver.druk("Liever typen")
        w.driver.vul_in("Typ je voornaam en je achternaam", naam)
        w.zeg(zeg)
        w.driver.druk("Ondertekenen")
    w.driver.wacht_op_knop("Verslag bekijken")
    w.zeg("Iedereen heeft getekend.")
    w.driver.druk("Verslag bekijken")
    w.driver.wacht_op_knop("Printen")
    w.zeg("Het verslag is klaar. Ik print het, voor wie het mee wil nemen.")
