"""The pages of a verklaring at the school, each filled with the longest it must show."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.documents.voorbeeld import verklaring
from tests.fakes.controleur import ECHT, ECHT_OP_PAPIER, INGETROKKEN, NIET_ECHT, ONZEKER
from tests.ui.verklaring_voorbeelden import GEOORDEELD, TITELS, papier
from werkplek.application.beelden.controle import controle_beeld
from werkplek.application.beelden.daden import Beller, daden, hierna
from werkplek.application.beelden.vaststellen import (
    TekenBeeld,
    VaststelBeeld,
    waarover,
)
from werkplek.application.beelden.verklaringen import (
    Groep,
    VerklaringenBeeld,
    VerklaringenRij,
)
from werkplek.domain.controle import Controleverslag
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PlaatsingId, VerklaringId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.vaststelling import Handtekeningrol, Vaststelling, Vorm
from werkplek.domain.verklaring import Ondertekenaar
from werkplek.domain.verklaringstand import (
    Aanbod,
    Handtekening,
    Intrekking,
    VerklaringStand,
)
from werkplek.ui.pages.controleren import ControlerenPage
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.reden import IN, TERUG, RedenPage
from werkplek.ui.pages.tekenen import TekenenPage
from werkplek.ui.pages.vaststellen import VaststellenPage
from werkplek.ui.pages.verklaringen import VerklaringenPage
from werkplek.ui.pages.voorbeeld_page import VoorbeeldPage
from werkplek.woorden import tekenblad, verklaringstaten
from werkplek.woorden.tekenen import sleutel_weg

DAG: Final = date(2026, 9, 28)
REDEN: Final = "De geboorteplaats staat er anders dan in ons dossier. Kijk die na."
OPLEIDER: Final = Beller(opleider=True, commissie=False, school=True)
COMMISSIE: Final = Beller(opleider=False, commissie=True, school=True)
GEOORDEELD_STAND: Final = VerklaringStand(
    VerklaringId("verklaring-1"), PlaatsingId("plaatsing-1"), GEOORDEELD
)
AANGEBODEN: Final = replace(GEOORDEELD_STAND, aanbod=(Aanbod(FeitId("aanbod-1"), DAG),))
TERUGGEGEVEN: Final = replace(AANGEBODEN, aanbod=(Aanbod(FeitId("aanbod-1"), DAG, REDEN, DAG),))
MET_PEN: Final = replace(
    AANGEBODEN,
    vastgesteld=FeitId("vast-1"),
    vaststelling=Vaststelling(
        "Voorbeeldcollege Verzonnenstad",
        Ondertekenaar("Petra Proefstra", "lid van de examencommissie"),
        DAG,
        "Verzonnenstad",
        Vorm.PEN,
        "praktijkverklaring/2",
    ),
)
assert MET_PEN.vaststelling is not None
OP_SCHERM: Final = replace(MET_PEN, vaststelling=replace(MET_PEN.vaststelling, vorm=Vorm.DIGITAAL))
ZEGEL: Final = Handtekening(FeitId("zegel-1"), Handtekeningrol.SCHOOL, "0" * 64, DAG)
VERZEGELD: Final = replace(MET_PEN, handtekeningen=(ZEGEL,))
UITGEREIKT: Final = replace(VERZEGELD, uitgereikt_op=DAG)
TERUGGENOMEN: Final = replace(UITGEREIKT, ingetrokken=Intrekking(DAG, REDEN))


def voorbeeld(stand: VerklaringStand, wie: Beller, **anders: object) -> VoorbeeldPage:
    """The paper as it stands, for this person."""
    page = VoorbeeldPage()
    beeld = papier(
        verklaring=GEOORDEELD,
        staat=verklaringstaten.staat(stand),
        hierna=hierna(stand, wie),
        daden=daden(stand, wie),
        reden=verklaringstaten.reden(stand),
        vast=stand.vaststelling is not None,
        ingetrokken=stand.ingetrokken is not None,
        **anders,
    )
    page.toon(beeld)
    page.toon_printers(["Balie"], "Balie")
    return page


def pagina_onderweg() -> VoorbeeldPage:
    """Sealed at the school; the file is not here yet."""
    page = VoorbeeldPage()
    staat = verklaringstaten.staat(VERZEGELD)
    page.toon(papier(verklaring=GEOORDEELD, staat=staat, hierna="", daden=(), pdf=b"", vast=True))
    return page


def controleren(verslag: Controleverslag, inhoud: bytes = b"") -> ControlerenPage:
    """A paper that was checked."""
    page = ControlerenPage()
    page.toon(inhoud or papier().pdf, controle_beeld(verslag))
    return page


def _rij(nummer: int, groep: Groep, stand: VerklaringStand) -> VerklaringenRij:
    return VerklaringenRij(
        VerklaringId(f"verklaring-{nummer}"),
        DeelnemerId(f"deelnemer-{nummer}"),
        "Maximiliaan van den Voorbeeldenberg" if nummer % 2 else "Sanne",
        "WP-2026-7QF2-0XKD",
        verklaringstaten.staat(stand),
        verklaringstaten.reden(stand),
        groep,
    )


def pagina_verklaringen() -> VerklaringenPage:
    """One or more in each group."""
    page = VerklaringenPage()
    rijen = (
        _rij(1, Groep.AAN_ZET, TERUGGEGEVEN),
        _rij(2, Groep.AAN_ZET, OP_SCHERM),
        _rij(3, Groep.BIJ_SCHOOL, AANGEBODEN),
        _rij(4, Groep.BEZIG, GEOORDEELD_STAND),
        _rij(5, Groep.VAST, UITGEREIKT),
        _rij(6, Groep.WEG, TERUGGENOMEN),
    )
    page.toon(VerklaringenBeeld(rijen))
    return page


def pagina_verklaringen_leeg() -> VerklaringenPage:
    """Nothing was drawn up."""
    page = VerklaringenPage()
    page.toon(VerklaringenBeeld(()))
    return page


def pagina_vaststellen() -> VaststellenPage:
    """Both questions, one to mend."""
    page = VaststellenPage()
    page.toon(VaststelBeeld(waarover(verklaring(12)), (), "Verzonnenstad"))
    page.velden["plaats"].toon_fout("Plaats is nog leeg. Vul het in.")
    return page


def pagina_vaststellen_titels() -> VaststellenPage:
    """Titles that nobody confirmed."""
    page = VaststellenPage()
    titels = tuple((WerkprocesCode(f"P4-K1-W{n}"), TITELS[n % 3]) for n in range(1, 6))
    page.toon(VaststelBeeld(waarover(verklaring(12)), titels, ""))
    return page


def pagina_teruggeven() -> RedenPage:
    """Why it goes back."""
    page = RedenPage(TERUG)
    page.toon(waarover(verklaring(12)))
    return page


def pagina_intrekken() -> RedenPage:
    """Why it is withdrawn, with a reason to mend."""
    page = RedenPage(IN)
    page.toon(waarover(verklaring(12)))
    page.velden["reden"].toon_fout("Reden is nog leeg. Vul het in.")
    return page


def tekenbeeld(rol: Handtekeningrol) -> TekenBeeld:
    """Who signs, about twelve werkprocessen."""
    zelf, over = rol is Handtekeningrol.DEELNEMER, verklaring(12)
    return TekenBeeld(
        rol,
        tekenblad.geef_tablet_aan("Maximiliaan") if zelf else tekenblad.JIJ_TEKENT,
        tekenblad.voor_deelnemer(over) if zelf else tekenblad.voor_opleider(over),
        tuple((regel.code, regel.titel) for regel in over.regels),
        tekenblad.teken_hier("Maximiliaan" if zelf else "Marga Proefstra"),
        tekenblad.ik_ben("Maximiliaan") if zelf else tekenblad.VERDER,
    )


def pagina_tekenen(rol: Handtekeningrol = Handtekeningrol.DEELNEMER) -> TekenenPage:
    """Reading first."""
    page = TekenenPage()
    page.toon(tekenbeeld(rol))
    return page


def pagina_tekenen_opleider() -> TekenenPage:
    """The praktijkopleider reads."""
    return pagina_tekenen(Handtekeningrol.PRAKTIJKOPLEIDER)


def pagina_tekenen_zonder_sleutel() -> TekenenPage:
    """The school did not let this person sign yet."""
    page = pagina_tekenen_opleider()
    page.kan_niet(sleutel_weg("geen_certificaat"))
    return page


def pagina_tekenen_vlak() -> TekenenPage:
    """The sheet, with a line that was too short to count."""
    page = pagina_tekenen()
    page.ga_tekenen()
    page._form.knop_teken.click()
    return page


def pagina_tekenen_getekend() -> TekenenPage:
    """The sheet with a signature."""
    page = pagina_tekenen()
    page.ga_tekenen()
    page.resize(900, 500)
    pad = page._form.streek.pad
    pad.resize(600, 280)
    vel = pad.vel.toRect()
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=vel.topLeft() + QPoint(60, 60))
    for stap in range(1, 12):
        plek = QPoint(60 + stap * 30, 60 + (stap % 3) * 40)
        QTest.mouseMove(pad, vel.topLeft() + plek)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=vel.center())
    return page


def pagina_tekenen_typen() -> TekenenPage:
    """A typed name, with something to mend."""
    page = pagina_tekenen()
    page.ga_tekenen()
    page._form.streek._show(typen=True)
    page.velden["handtekening"].toon_fout("Handtekening is nog leeg. Vul het in.")
    return page


PAGINAS: Final[dict[str, Callable[[], Page]]] = {
    "controleren leeg": ControlerenPage,
    "controleren echt": lambda: controleren(ECHT),
    "controleren papier": lambda: controleren(ECHT_OP_PAPIER),
    "controleren niet echt": lambda: controleren(NIET_ECHT),
    "controleren onzeker": lambda: controleren(ONZEKER, b"no picture"),
    "controleren ingetrokken": lambda: controleren(INGETROKKEN),
    "verklaringen": pagina_verklaringen,
    "verklaringen leeg": pagina_verklaringen_leeg,
    "vaststellen": pagina_vaststellen,
    "vaststellen titels": pagina_vaststellen_titels,
    "teruggeven": pagina_teruggeven,
    "intrekken": pagina_intrekken,
    "tekenen opleider": pagina_tekenen_opleider,
    "tekenen": pagina_tekenen,
    "tekenen vlak": pagina_tekenen_vlak,
    "tekenen getekend": pagina_tekenen_getekend,
    "tekenen typen": pagina_tekenen_typen,
    "voorbeeld aanbieden": lambda: voorbeeld(GEOORDEELD_STAND, OPLEIDER),
    "voorbeeld terug": lambda: voorbeeld(TERUGGEGEVEN, OPLEIDER),
    "voorbeeld bij school": lambda: voorbeeld(AANGEBODEN, OPLEIDER),
    "voorbeeld aangeboden": lambda: voorbeeld(AANGEBODEN, COMMISSIE),
    "voorbeeld te tekenen": lambda: voorbeeld(OP_SCHERM, OPLEIDER),
    "voorbeeld verzegeld": lambda: voorbeeld(VERZEGELD, COMMISSIE, scans=(FeitId("scan-1"),)),
    "voorbeeld uitgereikt": lambda: voorbeeld(UITGEREIKT, OPLEIDER),
    "voorbeeld ingetrokken": lambda: voorbeeld(TERUGGENOMEN, COMMISSIE),
    "voorbeeld onderweg": pagina_onderweg,
    "tekenen zonder sleutel": pagina_tekenen_zonder_sleutel,
}
