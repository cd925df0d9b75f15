"""The statement goes to the school and comes back sealed: the part of the walk about the paper."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

from werkplek.demo import verhaal
from werkplek.demo.examencommissie import Examencommissie
from werkplek.demo.tablet import Tablet
from werkplek.demo.verslag import Verslag
from werkplek.documents.scan.tekenen import bladen
from werkplek.domain.controle import Uitslag
from werkplek.domain.verklaring import Staat
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.domain.voortgang import voortgang
from werkplek.ui.driver import Driver
from werkplek.wiring import Werkplek
from werkplek.woorden.uitwisselen import UITWISSELEN

WIE: Final = verhaal.HOOFDROL.roepnaam
NAAR_SCHOOL: Final = "Aanbieden aan de school"
VERKLARINGEN: Final = "Verklaringen"
CONTROLEREN: Final = "Papier controleren"


@dataclass(frozen=True, slots=True)
class Papierronde:
    """Begins and ends on *Vandaag*, with a verklaring that was judged."""

    driver: Driver
    werkplek: Werkplek
    commissie: Examencommissie
    verslag: Verslag

    def loop(self) -> None:
        """Offer, establish, fetch, check; and once more when it was withdrawn."""
        nummer = self._stand().verklaring.nummer
        self._bied_aan()
        self._wissel_uit()
        self.commissie.stel_vast(nummer)
        self._wissel_uit()
        self._bekijk(nummer)
        pad = self.commissie.verzegeld(nummer)
        verzegeld = pad.read_bytes()
        self._controleer(pad, verzegeld)
        self.commissie.reik_uit(nummer)
        self.commissie.trek_in(nummer)
        self._wissel_uit()
        self._kijk_na("dezelfde verklaring, ingetrokken", verzegeld, Uitslag.INGETROKKEN)

    def _bied_aan(self) -> None:
        self._open()
        self.driver.wacht_op_knop(NAAR_SCHOOL)
        self.driver.druk(NAAR_SCHOOL)
        self.driver.wacht_op("pincode")
        Tablet(self.driver, self.verslag).tik_pincode(verhaal.MARGA)
        self.driver.wacht_op("voorbeeld")
        self.driver.wacht(lambda: self._stand().staat is Staat.AANGEBODEN, "waiting for the offer")
        self._foto()
        self._naar_vandaag()

    def _wissel_uit(self) -> None:
        self.driver.druk_voor(f"{UITWISSELEN}: ")
        self.driver.wacht_op("uitwisselen")
        self.driver.wacht_op_knop("Nu uitwisselen")
        self.driver.druk("Nu uitwisselen")
        self.driver.wacht(lambda: self.driver.leest("Alles is "), "waiting for the school")
        self.driver.wacht_op_knop("Nu uitwisselen")
        self._naar_vandaag()

    def _bekijk(self, nummer: str) -> None:
        self.driver.wacht(self._is_terug, "waiting for the sealed file")
        self._naar_verklaringen()
        self._foto()
        self.driver.tik(WIE)
        self.driver.wacht_op("voorbeeld")
        self.driver.wacht_op_knop("Printen")
        self._foto()
        self._naar_vandaag()
        self.verslag.schrijf(f"{nummer} kwam verzegeld terug op de tablet, klaar om te printen.")

    def _controleer(self, pad: Path, verzegeld: bytes) -> None:
        self._naar_verklaringen()
        self.driver.druk(CONTROLEREN)
        self.driver.wacht_op("controleren")
        self.driver.laat_vallen(pad)
        self.driver.wacht(lambda: self.driver.leest("echt"), "waiting for the check")
        self._foto()
        self._naar_vandaag()
        self._kijk_na("het bestand", verzegeld, Uitslag.ECHT)
        self._kijk_na("een foto van de eerste bladzijde", _foto_van(verzegeld), Uitslag.ECHT)
        anders = verzegeld.replace(b"Testers", b"Testens", 1)
        self._kijk_na("hetzelfde bestand met een andere letter", anders, Uitslag.NIET_ECHT)

    def _kijk_na(self, wat: str, inhoud: bytes, uitslag: Uitslag) -> None:
        self.commissie.kijk_na(self.werkplek.controleur, wat, inhoud, uitslag)

    def _naar_verklaringen(self) -> None:
        self.driver.druk(VERKLARINGEN)
        self.driver.wacht_op("verklaringen")

    def _open(self) -> None:
        self._naar_verklaringen()
        self.driver.tik(WIE)
        self.driver.wacht_op("voorbeeld")

    def _stand(self) -> VerklaringStand:
        with self.werkplek.ctx.store.lees() as lezer:
            wie = next(r.deelnemer for r in lezer.overzicht() if r.roepnaam == WIE)
            gang = voortgang(lezer.feiten(wie)).huidige
        if gang is None or not gang.verklaringen:
            raise LookupError("the demo made no praktijkverklaring")
        return gang.verklaringen[-1]

    def _is_terug(self) -> bool:
        """Whether the feit is here, and the file that comes after it."""
        document = self._stand().document
        map_ = self.werkplek.uitwisselmap
        te_halen = {
            een.sha256 for school in map_.scholen() for een in map_.bijlagen_te_halen(school.id)
        }
        return bool(document) and document not in te_halen

    def _foto(self) -> None:
        self.driver.foto(self.verslag.plaatje(self.driver.pagina.replace(" ", "-")))

    def _naar_vandaag(self) -> None:
        while self.driver.pagina != "vandaag":
            self.driver.druk("Terug")


def _foto_van(pdf: bytes) -> bytes:
    """A picture of the first page, as a phone would take it of the print."""
    foto = BytesIO()
    next(bladen(pdf)).save(foto, "JPEG", quality=70)
    return foto.getvalue()
