"""The picture of *Vaststellen* and of *Tekenen*: about whom and what, in plain words."""

from dataclasses import dataclass

from werkplek.application.ports import Lezer
from werkplek.application.vaststelbaar import met_titels
from werkplek.application.vaststellen import vaste_titels
from werkplek.application.verklaren import vind_verklaring
from werkplek.domain.kenmerk import VerklaringId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.vaststelling import Handtekeningrol
from werkplek.domain.verklaring import Verklaring
from werkplek.woorden import tekenblad as woorden
from werkplek.woorden.verklaring import volledige_naam


@dataclass(frozen=True, slots=True)
class VaststelBeeld:
    """Who and how much it is about; `titels` are those that nobody confirmed yet."""

    waarover: str
    titels: tuple[tuple[WerkprocesCode, str], ...]
    plaats: str


def vaststel_beeld(lezer: Lezer, id_: VerklaringId) -> VaststelBeeld:
    """Raises `VerklaringOnbekend`."""
    _, stand = vind_verklaring(lezer, id_)
    bevestigd = met_titels(stand.verklaring, vaste_titels(lezer, stand.verklaring))
    bedrijf = lezer.leerbedrijf()
    return VaststelBeeld(
        waarover(stand.verklaring),
        tuple((r.code, r.titel) for r in bevestigd.regels if not r.titel_bevestigd),
        bedrijf.plaats if bedrijf else "",
    )


def waarover(verklaring: Verklaring) -> str:
    """`Sanne Maria de Vries: 6 werkprocessen, WP-2026-…`."""
    aantal = len(verklaring.regels)
    werk = "1 werkproces" if aantal == 1 else f"{aantal} werkprocessen"
    return f"{volledige_naam(verklaring.deelnemer)}: {werk} · {verklaring.nummer}"


@dataclass(frozen=True, slots=True)
class TekenBeeld:
    """Who signs now, and what is said to them; `regels` is what they sign for."""

    rol: Handtekeningrol
    kop: str
    wat: str
    regels: tuple[tuple[str, str], ...]
    kop_teken: str
    verder: str


def teken_beeld(lezer: Lezer, id_: VerklaringId) -> TekenBeeld | None:
    """None when nobody signs on this screen now. Raises `VerklaringOnbekend`."""
    _, stand = vind_verklaring(lezer, id_)
    rol, verklaring = stand.volgende, stand.verklaring
    if rol is None or rol is Handtekeningrol.SCHOOL:
        return None
    voornaam = verklaring.deelnemer.voornamen.split(" ", maxsplit=1)[0]
    zelf = rol is Handtekeningrol.DEELNEMER
    return TekenBeeld(
        rol=rol,
        kop=woorden.geef_tablet_aan(voornaam) if zelf else woorden.JIJ_TEKENT,
        wat=woorden.voor_deelnemer(verklaring) if zelf else woorden.voor_opleider(verklaring),
        regels=tuple((regel.code, regel.titel) for regel in verklaring.regels),
        kop_teken=woorden.teken_hier(voornaam if zelf else verklaring.praktijkopleider.naam),
        verder=woorden.ik_ben(voornaam) if zelf else woorden.VERDER,
    )
