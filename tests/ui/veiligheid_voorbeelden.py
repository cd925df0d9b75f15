"""Examples for the audit: a folder that is shut, its copies, and what keeps it safe."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from werkplek.application.beelden.herstel import kopieen_beeld, teruggezet_beeld
from werkplek.application.beelden.openen import Weg, openen_beeld
from werkplek.application.beelden.veiligheid import Beveiliging, Daad, veiligheid_beeld
from werkplek.application.ports import (
    MapOpNetwerk,
    SleutelNodig,
    SleutelPastNiet,
    Unavailable,
)
from werkplek.application.ports_veilig import (
    Bewaarplek,
    Reservekopie,
    Sleutelbosstand,
    Teruggezet,
)
from werkplek.ui.pages.kopieen import KopieenPage
from werkplek.ui.pages.openen import OpenenPage
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.teruggezet import TeruggezetPage
from werkplek.ui.pages.veiligheid import VeiligheidPage
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.ui.widgets.tegel_view import TegelView
from werkplek.woorden import openen as woorden_openen
from werkplek.woorden import veiligheid as woorden

NU: Final = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
BEIDE: Final = (Weg.HERSTELCODE, Weg.WACHTZIN)
TIKFOUT: Final = (
    "Er zit een tikfout in de herstelcode."
    " Kijk op het papier en typ de code nog een keer: 25 letters en cijfers."
)


def dicht(fout: Unavailable, *opent_met: Weg) -> OpenenPage:
    """A folder that does not open."""
    page = OpenenPage()
    page.toon(openen_beeld(fout, opent_met))
    return page


def met_tikfout() -> OpenenPage:
    """One wrong character in the herstelcode."""
    page = dicht(SleutelNodig("leeg"), *BEIDE)
    page.velden["herstelcode"].zet_tekst("7h3km2pqr90xwvt4bcdefg6jn")
    page.toon_fout_in_code(TIKFOUT)
    return page


def kopie(uren: int, aanleiding: str = "sluiten") -> Reservekopie:
    """A copy of some hours ago."""
    van = NU - timedelta(hours=uren)
    return Reservekopie(
        Path(f"/kopie-{uren}"), van, aanleiding, 900 - uren, 12, 400_000, 412 - uren
    )


def kopieen(*, elders: bool = False, nieuw: bool = False, leeg: bool = False) -> KopieenPage:
    """Four copies, or none."""
    gevonden = [kopie(2), kopie(26, "dag"), kopie(50, "dag"), kopie(200, "migratie")]
    page = KopieenPage()
    page.toon(kopieen_beeld([] if leeg else gevonden, NU, elders=elders, nieuw=nieuw))
    return page


def kopieen_geheim() -> KopieenPage:
    """The copy needs a key, and what was typed does not fit."""
    page = kopieen(nieuw=True, elders=True)
    page.vraag_geheim(woorden_openen.GEHEIM_PAST_NIET)
    return page


def teruggezet() -> TeruggezetPage:
    """Something of everything."""
    page = TeruggezetPage()
    page.toon(teruggezet_beeld(Teruggezet(NU - timedelta(hours=2), 410, 3, 1, 2), NU))
    return page


def veiligheid(stand: Sleutelbosstand, *, vers: bool = False) -> VeiligheidPage:
    """All as it should be, or a folder of today."""
    plek = Bewaarplek("Kantoor", Path("/media/kantoor"), NU - timedelta(days=3))
    page = VeiligheidPage()
    van = Beveiliging(
        laatste=None if vers else NU,
        plekken=() if vers else (plek,),
        herstelcode=None if vers else NU - timedelta(days=40),
        op_papier=not vers,
        sleutelbos=stand,
    )
    page.toon(veiligheid_beeld(van, 5, NU))
    return page


def veiligheid_gekopieerd() -> VeiligheidPage:
    """A copy on a stick, just now."""
    page = veiligheid(Sleutelbosstand.GOED)
    page.toon_boodschap(
        woorden.op_stick("KANTOOR", "412 keer iets gezien, 12 foto’s en bestanden"),
        MeldingSoort.GOED,
    )
    return page


def veiligheid_minuten() -> VeiligheidPage:
    """Choosing after how long the screen locks."""
    page = veiligheid(Sleutelbosstand.OP_SLOT)
    page.findChildren(TegelView)[0].gekozen.emit(Daad.SLOT)
    return page


PAGINAS: Final[dict[str, Callable[[], Page]]] = {
    "openen sleutelbos op slot": lambda: dicht(SleutelNodig("op_slot"), *BEIDE),
    "openen wachtzin past niet": lambda: dicht(SleutelPastNiet("wachtzin"), *BEIDE),
    "openen tikfout": met_tikfout,
    "openen netwerk": lambda: dicht(MapOpNetwerk()),
    "kopieen": kopieen,
    "kopieen geen": lambda: kopieen(leeg=True),
    "kopieen geheim": kopieen_geheim,
    "teruggezet": teruggezet,
    "veiligheid vers": lambda: veiligheid(Sleutelbosstand.LEEG, vers=True),
    "veiligheid gekopieerd": veiligheid_gekopieerd,
    "veiligheid minuten": veiligheid_minuten,
}
