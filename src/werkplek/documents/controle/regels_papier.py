"""Rules about the pages: they are what the record is drawn to, and nothing came over them."""

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel

from werkplek.documents.controle.beleid import NA_BEGIN
from werkplek.documents.controle.gevonden import Gevonden
from werkplek.documents.controle.grenzen import omlijsting
from werkplek.documents.controle.tekstlaag import ontbrekende_tekst
from werkplek.documents.controle.zaak import Zaak
from werkplek.domain.controle import Bevinding

Bevindingen = tuple[Bevinding, ...]


def heel_bestand(zaak: Zaak, _: Gevonden) -> Bevindingen:
    """Nothing stands before the header or behind the end."""
    return omlijsting(zaak.inhoud)


def zelfde_bladzijde(zaak: Zaak, _: Gevonden) -> Bevindingen:
    """The file begins with exactly the bytes that its record is drawn to.

    Of a layout or letters that are not known here, the words on the page are compared instead.
    """
    getekend = zaak.getekend
    if getekend is None:
        weg = ontbrekende_tekst(zaak.inhoud, zaak.verslag.papier)
        anders = tuple(Bevinding("tekst_anders", veld) for veld in weg)
        return (Bevinding("sjabloon_onbekend", zaak.verslag.kenmerk), *anders)
    begint_zo = zaak.inhoud.startswith(getekend)
    if begint_zo and _startxref(getekend) == zaak.lezer.xrefs.get_startxref_for_revision(0):
        return ()
    return (Bevinding("bladzijde_anders"),)


def _startxref(pdf: bytes) -> int:
    return int(pdf[pdf.rindex(b"startxref") + 9 : pdf.rindex(b"%%EOF")])


def ongewijzigd_sinds_begin(zaak: Zaak, _: Gevonden) -> Bevindingen:
    """Every later revision only filled signature fields, also before the first signature."""
    uitkomst = NA_BEGIN.review_file(zaak.lezer, 0)
    mag = isinstance(uitkomst, DiffResult) and (
        uitkomst.modification_level <= ModificationLevel.FORM_FILLING
    )
    return () if mag and _begint_open(zaak.lezer) else (Bevinding("na_tekenen_gewijzigd", "begin"),)


def _begint_open(lezer: PdfFileReader) -> bool:
    """The page as drawn carries no signature yet."""
    return all(een.signed_revision > 0 for een in lezer.embedded_signatures)
