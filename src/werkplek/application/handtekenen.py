"""Sign an established verklaring in the file: praktijkopleider, then deelnemer, offline.

The signature is made outside a transaction, for a card may take its time; before anything is kept
the verklaring must stand as it did. The file is on the disk before the feit that names it, so that
a power cut, a full disk or a card taken out leaves nothing half signed.
"""

import hashlib
from dataclasses import dataclass, replace

from werkplek.application.aantonen import eis_oordelaar, voortgang_in
from werkplek.application.context import Context
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.papieren import vast_bestand
from werkplek.application.ports import Lezer
from werkplek.application.ports_sleutels import Sleutelnaam
from werkplek.application.ports_veilig import Bijlage
from werkplek.application.ports_verklaring import Papiermaker, PdfSleutel, Streek, Tekenaar
from werkplek.application.verklaren import vind_verklaring
from werkplek.application.verklaringfouten import SleutelWeg
from werkplek.application.verklaringstap import Verklaringstap
from werkplek.domain.feiten import Relatie
from werkplek.domain.fouten import (
    AlGedaan,
    HandtekeningGeweigerd,
    NietBevoegd,
    TekstGeweigerd,
    VerklaringOnvolledig,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PersoonId, VerklaringId
from werkplek.domain.personen import Persoon
from werkplek.domain.schoolfeiten import HandtekeningGezet
from werkplek.domain.tekst import lees_regel
from werkplek.domain.vaststelling import Handtekeningrol, Vorm
from werkplek.domain.verklaringstand import VerklaringStand

PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Tekengerei:
    """What signs: the maker of files, who puts signatures in, and a card in the place of the key.

    Without a card the key of this folder signs.
    """

    papiermaker: Papiermaker
    tekenaar: Tekenaar
    kaart: PdfSleutel | None = None


@dataclass(frozen=True, slots=True)
class Tekenopgave:
    """As what somebody signs, and what they drew or typed."""

    rol: Handtekeningrol
    streek: Streek


def onderteken(
    ctx: Context, wie: Ontgrendeld, id_: VerklaringId, opgave: Tekenopgave, gerei: Tekengerei
) -> FeitId:
    """Put the next signature in the file; the deelnemer signs where the praktijkopleider unlocked.

    Raises `PincodeNodig`, `VerklaringOnbekend`, `NietBevoegd`, `AlGedaan`, `TekstGeweigerd` for
    an empty signature, `VerklaringOnvolledig` (`vastgesteld`), `HandtekeningGeweigerd`,
    `SleutelWeg`, `PapierOnderweg`, `SjabloonOnbekend`, `MapBeschadigd` or `MapOnbereikbaar`; then
    nothing was kept.
    """
    als = wie.eis(ctx.clock.nu())
    streek = lees_streek(opgave.streek)
    with ctx.store.lees() as lezer:
        deelnemer, stand = _eis_aan_de_beurt(lezer, als, id_, opgave.rol)
        naam = sleutelnaam(lezer, deelnemer, stand, opgave.rol, als.id)
        sleutel = _sleutel(lezer, naam, gerei.kaart)
        pdf = vast_bestand(lezer, stand, gerei.papiermaker)
    getekend = gerei.tekenaar.teken(pdf, opgave.rol, sleutel, streek, ctx.clock.nu())
    with ctx.store.unit_of_work() as uow:
        _, nu = _eis_aan_de_beurt(uow, als, id_, opgave.rol)
        if nu.handtekeningen != stand.handtekeningen:
            raise HandtekeningGeweigerd("beurt")
        return _bewaar(Verklaringstap.van(ctx, uow, als, id_), opgave.rol, getekend, naam)


def eis_te_tekenen(lezer: Lezer, als: Persoon, id_: VerklaringId, rol: Handtekeningrol) -> None:
    """Demand what signing needs, before anybody draws for nothing. Raises as `onderteken`."""
    deelnemer, stand = _eis_aan_de_beurt(lezer, als, id_, rol)
    _sleutel(lezer, sleutelnaam(lezer, deelnemer, stand, rol, als.id), None)


def lees_streek(streek: Streek) -> Streek:
    """As it is kept. Raises `TekstGeweigerd` when it is empty, or the name cannot be read."""
    naam = lees_regel(streek.naam, veld="handtekening", leeg_mag=True)
    if not naam and not any(len(lijn) > 1 for lijn in streek.lijnen):
        raise TekstGeweigerd("handtekening", "leeg")
    return replace(streek, naam=naam)


def sleutelnaam(
    lezer: Lezer,
    deelnemer: DeelnemerId,
    stand: VerklaringStand,
    rol: Handtekeningrol,
    persoon: PersoonId,
) -> Sleutelnaam:
    """Whose key signs: the praktijkopleider's own, or the deelnemer's for this verklaring alone.

    Raises `VerklaringOnvolledig` while no school knows the deelnemer.
    """
    band = lezer.schoolband(deelnemer)
    if band is None:
        raise VerklaringOnvolledig(("school",))
    if rol is Handtekeningrol.DEELNEMER:
        return Sleutelnaam(band.school, rol, verklaring=stand.id)
    return Sleutelnaam(band.school, rol, persoon=persoon)


def oordelaar_van(lezer: Lezer, deelnemer: DeelnemerId, id_: VerklaringId) -> PersoonId | None:
    """Who gave the judgement that stands on the paper."""
    oordelen = lezer.feiten(deelnemer, soorten={"oordeel_gegeven"})
    gevonden = [een.auteur for een in oordelen if FeitId(id_) in een.verwezen(Relatie.RUST_OP)]
    return gevonden[-1] if gevonden else None


def _eis_aan_de_beurt(
    lezer: Lezer, als: Persoon, id_: VerklaringId, rol: Handtekeningrol
) -> tuple[DeelnemerId, VerklaringStand]:
    deelnemer, stand = vind_verklaring(lezer, id_)
    if rol is Handtekeningrol.SCHOOL:
        raise NietBevoegd("ondertekenen", "de school")
    eis_oordelaar(lezer, als, voortgang_in(lezer, deelnemer, stand.plaatsing).plaatsing)
    oordelaar = oordelaar_van(lezer, deelnemer, id_)
    if oordelaar not in {als.id, None}:
        raise NietBevoegd("oordelen", stand.verklaring.praktijkopleider.naam)
    if stand.vaststelling is None:
        raise VerklaringOnvolledig(("vastgesteld",))
    if stand.vaststelling.vorm is Vorm.PEN:
        raise VerklaringOnvolledig(("digitaal",))
    if any(gezet.rol is rol for gezet in stand.handtekeningen) or stand.ingetrokken:
        raise AlGedaan("ondertekenen")
    if stand.volgende is not rol:
        raise HandtekeningGeweigerd("beurt")
    return deelnemer, stand


def _sleutel(lezer: Lezer, naam: Sleutelnaam, kaart: PdfSleutel | None) -> PdfSleutel:
    if kaart is not None and naam.rol is Handtekeningrol.PRAKTIJKOPLEIDER:
        return kaart
    sleutel = lezer.pdf_sleutel(naam)
    if sleutel is None:
        raise SleutelWeg("geen_certificaat")
    return sleutel


def _bewaar(
    stap: Verklaringstap, rol: Handtekeningrol, getekend: bytes, naam: Sleutelnaam
) -> FeitId:
    """The file first, then the feit that names it; a key for this one time goes with it."""
    som = hashlib.sha256(getekend).hexdigest()
    stap.uow.bewaar_bijlage(Bijlage(som, PDF, getekend))
    if rol is Handtekeningrol.DEELNEMER:
        stap.uow.vergeet_pdf_sleutel(naam)
    return stap.stel(HandtekeningGezet(stap.stand.plaatsing, rol, som, len(getekend)))
