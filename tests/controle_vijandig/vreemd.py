"""Files made to hurt who opens them."""

import zlib
from collections.abc import Callable
from functools import cache

KOP = b"%PDF-1.7\n"


def bestand(*objecten: bytes, staart: bytes = b"") -> bytes:
    """Numbered objects with cross references; the first is the catalogue."""
    uit = bytearray(KOP)
    plekken = []
    for nummer, inhoud in enumerate(objecten, 1):
        plekken.append(len(uit))
        uit += b"%d 0 obj\n%b\nendobj\n" % (nummer, inhoud)
    begin = len(uit)
    uit += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objecten) + 1)
    uit += b"".join(b"%010d 00000 n \n" % plek for plek in plekken)
    uit += b"trailer\n<</Size %d/Root 1 0 R%b>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objecten) + 1,
        staart,
        begin,
    )
    return bytes(uit)


def stroom(inhoud: bytes, extra: bytes = b"") -> bytes:
    return b"<</Length %d%b>>\nstream\n%b\nendstream" % (len(inhoud), extra, inhoud)


def met_verslag(inhoud: bytes, extra: bytes = b"") -> bytes:
    """A file whose record is this stream, with the mark of a signature in it."""
    return bestand(
        b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names"
        b"[(praktijkverklaring.json)3 0 R]>>>>/AcroForm<</Fields[5 0 R]>>>>",
        b"<</Type/Pages/Kids[]/Count 0>>",
        b"<</Type/Filespec/F(praktijkverklaring.json)/EF<</F 4 0 R>>>>",
        stroom(inhoud, extra),
        b"<</FT/Sig/T(school)/V<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>>>",
    )


@cache
def zipbom(lagen: int = 1) -> bytes:
    """More zeros than memory in one layer of compression, or packed again and again."""
    klein = zlib.compressobj(9)
    inhoud = b"".join(klein.compress(bytes(1 << 20)) for _ in range(600)) + klein.flush()
    for _ in range(lagen - 1):
        inhoud = zlib.compress(inhoud, 9)
    filters = b"/Filter[" + b"/FlateDecode" * lagen + b"]"
    return met_verslag(inhoud, filters)


def diepe_boom(diep: int = 100_000) -> bytes:
    """Arrays in arrays."""
    return bestand(
        b"<</Type/Catalog/Pages 2 0 R/AcroForm 3 0 R>>",
        b"<</Type/Pages/Kids[]/Count 0>>",
        b"[" * diep + b"]" * diep + b"/ByteRange",
    )


def diepe_bladen(diep: int = 15_000) -> bytes:
    """A tree of pages with one branch."""
    knopen = (b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (nummer + 3) for nummer in range(diep))
    return bestand(b"<</Type/Catalog/Pages 2 0 R/ByteRange 1>>", *knopen, b"<</Type/Page>>")


def kring() -> bytes:
    """Pages that are their own parents, names that lead to themselves."""
    return bestand(
        b"<</Type/Catalog/Pages 2 0 R/Names 3 0 R/AcroForm 4 0 R/ByteRange 1>>",
        b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>>",
        b"<</EmbeddedFiles 3 0 R/Kids[3 0 R]/Names 3 0 R>>",
        b"<</Fields[4 0 R]/Kids[4 0 R]/Parent 4 0 R/FT/Sig/T(a)>>",
    )


def revisies(aantal: int = 10_000) -> bytes:
    """One revision after another."""
    uit = bytearray(bestand(b"<</Type/Catalog/Pages 2 0 R/ByteRange 1>>", b"<</Type/Pages>>"))
    vorige = uit.rindex(b"xref\n0")
    for _ in range(aantal):
        plek = len(uit)
        uit += b"xref\n0 0\ntrailer\n<</Size 3/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (
            vorige,
            plek,
        )
        vorige = plek
    return bytes(uit)


def verwijst_naar_zichzelf() -> bytes:
    """Cross references whose former ones are themselves."""
    heel = bestand(b"<</Type/Catalog/Pages 2 0 R/ByteRange 1>>", b"<</Type/Pages>>")
    begin = heel.rindex(b"xref\n0")
    return heel.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %d" % begin)


def grote_xref(aantal: int = 800_000) -> bytes:
    """More objects than there are."""
    uit = KOP + b"1 0 obj\n<</Type/Catalog/ByteRange 1>>\nendobj\n"
    regels = b"0000000009 00000 n \n" * aantal
    kop = b"xref\n0 %d\n" % aantal
    staart = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (aantal, len(uit))
    return uit + kop + regels + staart


def beweerde_xref() -> bytes:
    """A table that says it is endless."""
    return bestand(b"<</Type/Catalog/ByteRange 1>>").replace(b"xref\n0 2", b"xref\n0 999999999", 1)


def gepakte_xref() -> bytes:
    """Millions of entries in a few bytes."""
    inhoud = zlib.compress(bytes(7_000_000 * 7), 9)
    begin = len(KOP)
    return (
        KOP
        + b"1 0 obj\n"
        + stroom(
            inhoud,
            b"/Type/XRef/W[1 4 2]/Size 7000000/Root 2 0 R/Filter/FlateDecode/ByteRange 1",
        )
        + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % begin
    )


VIJANDIG: dict[str, Callable[[], bytes]] = {
    "zip bomb": zipbom,
    "zip bomb in a zip bomb": lambda: zipbom(3),
    "deep array": diepe_boom,
    "deep pages": diepe_bladen,
    "circles": kring,
    "ten thousand revisions": revisies,
    "its own former self": verwijst_naar_zichzelf,
    "huge table": grote_xref,
    "endless table": beweerde_xref,
    "packed table": gepakte_xref,
    "fifty megabytes": lambda: KOP + bytes(50_000_000),
    "nothing": lambda: b"",
    "a header": lambda: KOP,
    "garbage": lambda: KOP + bytes(range(256)) * 200 + b"/ByteRange",
}
