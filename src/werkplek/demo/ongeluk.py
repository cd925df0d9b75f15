"""What may go wrong with a computer, and what is left: restored elsewhere, mended, erased."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from werkplek.application.context import persoon_van
from werkplek.application.ontgrendelen import ontgrendel
from werkplek.application.plaatsen import meld_aan
from werkplek.application.ports import MapBeschadigd
from werkplek.application.wissen import wis
from werkplek.demo import verhaal
from werkplek.demo.verslag import Verslag
from werkplek.domain.bewaren import Wisgrond
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Naam
from werkplek.store.generatie import BEDRIJF, huidige
from werkplek.wiring import Werkplek, herstel_van, open_werkplek

VERGIST: Final = Naam("Toon", "Vergist")


@dataclass(frozen=True, slots=True)
class Ongeluk:
    """A stick, a herstelcode, and a second computer in a folder of its own."""

    werkplek: Werkplek
    verslag: Verslag
    ruimte: Path

    def vertel(self) -> None:
        """Lose the computer, damage the next one, and erase somebody who should not be there."""
        code = self.werkplek.toegang.maak_herstelcode()
        stick = self.ruimte / "stick"
        stick.mkdir()
        kopie = self.werkplek.reserve.stel_veilig(stick)
        self.verslag.schrijf("Een herstelcode gemaakt, en een nagelezen kopie op een stick.")
        andere = self.ruimte / "andere-computer"
        feiten = self._zet_terug(andere, kopie.pad, code)
        self.verslag.schrijf(f"Op een andere computer teruggezet met die code: {feiten} feiten.")
        self._beschadig(andere, code)
        self._wis()

    def _zet_terug(self, map_: Path, kopie: Path, code: str) -> int:
        herstel_van(map_, sleutelbos=None).zet_terug(kopie, code)
        werkplek = open_werkplek(map_, herstelcode=code, sleutelbos=None)
        try:
            with werkplek.ctx.store.lees() as lezer:
                return lezer.aantal_feiten()
        finally:
            werkplek.sluit()

    def _beschadig(self, map_: Path, code: str) -> None:
        bestand = huidige(map_) / BEDRIJF
        bestand.write_bytes(bestand.read_bytes()[: bestand.stat().st_size // 2])
        try:
            open_werkplek(map_, herstelcode=code, sleutelbos=None).sluit()
        except MapBeschadigd:
            (kopie, *_) = herstel_van(map_, sleutelbos=None).kopieen()
            feiten = self._zet_terug(map_, kopie.pad, code)
        else:
            raise LookupError("half a store was opened")
        self.verslag.schrijf(f"Daar het bestand doormidden geknipt en hersteld: {feiten} feiten.")

    def _wis(self) -> None:
        ctx = self.werkplek.ctx
        with ctx.store.lees() as lezer:
            marga = persoon_van(lezer, verhaal.MARGA)
        wie = meld_aan(ctx, marga, VERGIST)
        zelf = ontgrendel(ctx, self.werkplek.toegang, marga, verhaal.PINCODES[verhaal.MARGA])
        bewijs = wis(
            ctx,
            self.werkplek.reserve,
            zelf,
            wie,
            grond=Wisgrond.VERGISSING,
            rvo=False,
            bevestigd=frozenset({Navraag.WISSEN}),
        )
        papier = self.verslag.nieuw(f"bewijs-van-wissen-{bewijs.nummer}.pdf")
        papier.write_bytes(self.werkplek.renderer.wisbewijs(bewijs))
        self.verslag.schrijf("Iemand gewist die er niet hoorde, met een bewijs van wissen.")
