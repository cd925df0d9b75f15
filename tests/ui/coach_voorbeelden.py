"""The pages of a jobcoach, and *Vandaag* of who follows past one leerbedrijf: the longest each."""

from collections.abc import Callable
from datetime import date
from typing import Final

from werkplek.application.beelden.coachen import EigenNotitieBeeld, NotitieRij, SteunBeeld
from werkplek.application.beelden.vandaag import DeelnemerTegel, VandaagBeeld
from werkplek.domain.begeleidingsfeiten import Steunsoort
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.ui.pages.eigen_notitie import EigenNotitiePage
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.steun import SteunPage
from werkplek.ui.pages.vandaag import VandaagPage
from werkplek.woorden import coachen as woorden

NAAM: Final = "Maximiliaan"
DAG: Final = date(2026, 11, 20)
LANG: Final = (
    "Hij vertelde dat het thuis druk is. Begin de dag rustig, laat hem eerst zelf opstarten.\n"
    "Volgende week vragen hoe het met de bus gaat."
)
BEDRIJVEN: Final = ("De Verzonnen Hal", "Sociaal werkbedrijf Voorbeeldenberg Noord")


def pagina_steun(gedaan: Steunsoort | None = None) -> SteunPage:
    """For somebody with a long name, on another day."""
    page = SteunPage()
    page.begin(DAG, date(2026, 11, 12), gedaan)
    laatste = woorden.laatste_steun("Erover gepraat", "donderdag 12 november")
    page.toon(SteunBeeld(NAAM, woorden.wat_deed_je(NAAM), laatste))
    return page


def pagina_steun_erbij() -> SteunPage:
    """With words that go along, and something to mend in them."""
    page = pagina_steun(Steunsoort.BESPROKEN)
    page.vraag_erbij()
    page.velden["toelichting"].zet_tekst("Het ging goed.")
    page.velden["toelichting"].toon_fout("Deze tekst is te lang. Er passen 600 tekens in.")
    return page


def pagina_notities(*rijen: NotitieRij) -> EigenNotitiePage:
    """What one wrote about somebody."""
    page = EigenNotitiePage()
    page.toon(
        EigenNotitieBeeld(
            DeelnemerId("deelnemer-1"),
            woorden.jouw_notities(NAAM),
            woorden.alleen_jij(NAAM),
            rijen,
        )
    )
    return page


def pagina_notitie_schrijven() -> EigenNotitiePage:
    """A new one, with something to mend and a number that must go, beside one that stands."""
    page = pagina_notities(NotitieRij(FeitId("feit-1"), LANG, "vandaag"))
    page.schrijf()
    page.velden["notitie"].zet_tekst(f"{LANG} 111222333")
    page.velden["notitie"].toon_fout("Deze tekst is te lang. Er passen 4000 tekens in.")
    return page


def pagina_notities_gekozen() -> EigenNotitiePage:
    """Three notes, one of them chosen."""
    rijen = tuple(
        NotitieRij(FeitId(f"feit-{n}"), LANG if n % 2 else "Bellen op vrijdag.", wanneer)
        for n, wanneer in enumerate(("vandaag", "gisteren", "donderdag 12 november"))
    )
    page = pagina_notities(*rijen)
    page._kies(FeitId("feit-1"))
    return page


def tegel(nummer: int, **anders: object) -> DeelnemerTegel:
    """One deelnemer."""
    naam = (NAAM, "Sanne", "Yusuf", "Li")[nummer % 4]
    velden: dict[str, object] = {
        "stand": "3 van 12 gezien",
        "laatst": "laatst donderdag 12 november",
        "leerbedrijf": BEDRIJVEN[nummer // 4 % 2],
    }
    return DeelnemerTegel(
        DeelnemerId(f"deelnemer-{nummer}"),
        naam,
        "Assistent logistiek",
        **(velden | anders),  # type: ignore[arg-type]
    )


def pagina_vandaag_jobcoach() -> VandaagPage:
    """Eight people at two leerbedrijven, one of whom stopped for a while."""
    page = VandaagPage()
    tegels = [tegel(n) for n in range(8)]
    tegels[2] = tegel(2, pauze=True, laatst="vandaag bellen: Noor")
    tegels[6] = tegel(6, pauze=True, laatst="")
    andere = (tegel(9, leerbedrijf="", stand="nog geen plaatsing", laatst=""),)
    page.toon(VandaagBeeld(tuple(tegels), andere, mag_toevoegen=False, per_leerbedrijf=True))
    return page


def pagina_vandaag_bpv() -> VandaagPage:
    """Visits first, the soonest at the top."""
    page = VandaagPage()
    bezoek = "bezoek donderdag 26 november om 10:00"
    tegels = (tegel(5, bezoek="bezoek vandaag"), tegel(0, bezoek=bezoek), tegel(1), tegel(6))
    page.toon(VandaagBeeld(tegels, (), mag_toevoegen=False))
    return page


PAGINAS: Final[dict[str, Callable[[], Page]]] = {
    "steun": pagina_steun,
    "steun gedaan": lambda: pagina_steun(Steunsoort.VOORGEDAAN),
    "steun erbij": pagina_steun_erbij,
    "eigen notitie leeg": pagina_notities,
    "eigen notitie": pagina_notities_gekozen,
    "eigen notitie schrijven": pagina_notitie_schrijven,
    "vandaag van een jobcoach": pagina_vandaag_jobcoach,
    "vandaag van een bpv-begeleider": pagina_vandaag_bpv,
}
