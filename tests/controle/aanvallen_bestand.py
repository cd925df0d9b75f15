"""Attacks on the file: by who has it, and no key of anybody."""

from collections.abc import Callable
from functools import partial
from io import BytesIO

import pikepdf

from tests.controle import aanvalstuig as tuig
from tests.controle import wijzigingen
from tests.controle.aanvalregister import (
    DEELNEMER,
    OPLEIDER,
    SCHOOL,
    aanval,
    afgemaakt,
    heel,
    open_getekend,
    papier,
)
from tests.controle.wereld import papier_pdf, wereld
from tests.fakes.pki import geef_uit, naam


def stroom_van(pdf: bytes, welke: Callable[[pikepdf.Pdf], pikepdf.Object]) -> int:
    """Where the raw bytes of a stream stand in the file."""
    with pikepdf.open(BytesIO(pdf)) as open_:
        return pdf.index(bytes(welke(open_).read_raw_bytes()))


def _inhoud(pdf: pikepdf.Pdf) -> pikepdf.Object:
    inhoud = pdf.pages[0].Contents
    return inhoud[0] if isinstance(inhoud, pikepdf.Array) else inhoud


def _verslag(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.Root.Names.EmbeddedFiles.Names[1].EF.F


def in_revisie(wijzig: wijzigingen.Wijziging) -> bytes:
    """The honest file with one more revision."""
    return tuig.revisie(heel(), wijzig)


def in_gestempelde_revisie(wijzig: wijzigingen.Wijziging) -> bytes:
    """The same under a true time stamp."""
    return tuig.nieuwe_stempel(in_revisie(wijzig))


LATER = ("na_tekenen_gewijzigd", "verslag_anders")
GEBROKEN = ("handtekening_gebroken", "tijdstempel_gebroken")


@aanval("1", "a bit in the page", "bladzijde_anders", *GEBROKEN)
def bit_bladzijde() -> bytes:
    return tuig.flip(heel(), stroom_van(heel(), _inhoud) + 20)


@aanval("2", "a bit in the record", "verslag_anders", "niet_strikt_te_lezen", *GEBROKEN)
def bit_verslag() -> bytes:
    return tuig.flip(heel(), stroom_van(heel(), _verslag) + 20)


@aanval("3", "a bit in a signature", "handtekening_gebroken", "verborgen_bytes")
def bit_cms() -> bytes:
    begin, _ = tuig.gat(heel(), DEELNEMER)
    plek = begin + 1200
    return tuig.met(heel(), plek, b"0" if heel()[plek : plek + 1] != b"0" else b"1")


for _nummer, _wat, _wijzig in (
    ("4", "new content in a later revision", wijzigingen.tekst_erover),
    ("5", "the content under its own number", wijzigingen.zelfde_stroom),
    ("6", "another page in its place", wijzigingen.andere_bladzijde),
    ("7", "a note over the table", wijzigingen.annotatie),
    ("8", "a text field over the table", wijzigingen.tekstveld),
    ("9", "another font behind the letters", wijzigingen.lettertype),
    ("10", "another stroke of the deelnemer", wijzigingen.streek_van(DEELNEMER)),
    ("13", "a script", wijzigingen.script),
    ("14", "another record in a later revision", wijzigingen.ander_verslag(b"{}")),
):
    aanval(_nummer, _wat, *LATER, "niet_alles_gedekt")(partial(in_revisie, _wijzig))
    aanval(f"{_nummer}b", f"{_wat}, stamped", *LATER)(partial(in_gestempelde_revisie, _wijzig))


@aanval("11", "a signature of an outsider", "handtekeningen_anders")
def buitenstaander() -> bytes:
    return tuig.extra_handtekening(heel(), geef_uit(naam("Iemand Anders")))


@aanval("12", "once more the praktijkopleider, after the seal", "handtekeningen_anders")
def nog_eens() -> bytes:
    return tuig.nieuwe_stempel(tuig.extra_handtekening(heel(), wereld().pki.praktijkopleider))


@aanval("15", "a note between the deelnemer and the seal", "na_tekenen_gewijzigd")
def noot_tussendoor() -> bytes:
    return afgemaakt(tuig.revisie(open_getekend(), wijzigingen.annotatie))


@aanval("16", "data in the padding of a signature", "verborgen_bytes")
def in_de_vulling() -> bytes:
    _, eind = tuig.gat(heel(), SCHOOL)
    return tuig.met(heel(), eind - 40, b"c0ffee")


@aanval("16b", "data in the padding of the last time stamp", "verborgen_bytes")
def in_de_laatste_vulling() -> bytes:
    _, eind = tuig.gat(heel(), "tijdstempel-2")
    return tuig.met(heel(), eind - 40, b"c0ffee")


@aanval("16c", "small hex where all is large", "verborgen_bytes")
def kleine_letters() -> bytes:
    begin, eind = tuig.gat(heel(), "tijdstempel-2")
    hexa = heel()[begin:eind]
    anders = hexa.lower() if hexa != hexa.lower() else hexa.upper()
    return tuig.met(heel(), begin, anders[:101] + hexa[101:])


@aanval("17", "bytes before the header", "bytes_buiten", "niet_strikt_te_lezen")
def ervoor() -> bytes:
    return b"%hallo\n" + heel()


@aanval("18", "bytes behind the end", "bytes_buiten", "niet_alles_gedekt")
def erachter() -> bytes:
    return heel() + b"% nog iets\n"


@aanval("18b", "empty lines behind the end", "bytes_buiten", "niet_alles_gedekt")
def lege_regels() -> bytes:
    return heel() + b"\n\n\n\n"


@aanval("18c", "the last stamp cut off", "geen_tijdstempel")
def zonder_laatste() -> bytes:
    return tuig.tot(heel(), SCHOOL)


@aanval("19", "the seal cut off", "niet_verzegeld")
def zonder_zegel() -> bytes:
    return tuig.tot(heel(), "tijdstempel-1")


@aanval("20", "seal and deelnemer cut off", "niet_verzegeld")
def zonder_deelnemer() -> bytes:
    return tuig.tot(heel(), OPLEIDER)


@aanval("21", "the form without signatures", "niet_verzegeld")
def ongetekend() -> bytes:
    return papier_pdf(papier())


@aanval("22", "saved again by another tool", "bladzijde_anders", *GEBROKEN)
def opnieuw_bewaard() -> bytes:
    uit = BytesIO()
    with pikepdf.open(BytesIO(heel())) as pdf:
        pdf.save(uit)
    return uit.getvalue()


@aanval("24", "a shorter range of bytes", "handtekening_gebroken")
def korter_bereik() -> bytes:
    _, _, verder, rest = tuig.van(heel(), DEELNEMER).byte_range
    oud, nieuw = b"%d %d]" % (verder, rest), b"%d %d]" % (verder, rest - 1)
    return heel().replace(oud, nieuw.ljust(len(oud)), 1)


@aanval("25", "a signature of zeros", "handtekening_gebroken", "niet_strikt_te_lezen")
def nullen() -> bytes:
    begin, eind = tuig.gat(heel(), DEELNEMER)
    return tuig.met(heel(), begin, b"0" * (eind - begin))


@aanval("26", "the seal's signature in the field of the praktijkopleider", "handtekening_gebroken")
def gekopieerd() -> bytes:
    begin, eind = tuig.gat(heel(), OPLEIDER)
    van, tot = tuig.gat(heel(), SCHOOL)
    cms = heel()[van:tot].rstrip(b"0")[: eind - begin]
    return tuig.met(heel(), begin, cms.ljust(eind - begin, b"0"))


for _nummer, _wat, _wijzig in (
    ("39", "another title in XMP", wijzigingen.xmp),
    ("40", "another title in the document information", wijzigingen.info),
    ("41", "the structure changed", wijzigingen.alternatief),
    ("41b", "the catalogue changed", wijzigingen.catalogus),
    ("41c", "an object that nothing points at", wijzigingen.wees),
    ("41d", "an empty field that nobody asked for", wijzigingen.leeg_veld),
):
    aanval(_nummer, f"{_wat}, stamped", *LATER, "handtekeningen_anders")(
        partial(in_gestempelde_revisie, _wijzig)
    )
