"""A paper as it is kept: its pages in a new file, without all that is not on them.

Copied is what a page draws; not copied are the catalogue (scripts, actions, attached files, forms
that send), document information and XMP. What was filled in or drawn on a page becomes the page.
"""

import io
import zlib
from collections.abc import Iterator
from typing import Final

import pikepdf
from pikepdf import settings

from werkplek.bewijs import jpeg_delen
from werkplek.bewijs.grenzen import MAX_PAGINAS, MB
from werkplek.domain.fouten import BewijsGeweigerd

MAX_OBJECTEN: Final = 200_000
MAX_UITGEPAKT: Final = 64 * MB
"""Bytes of one part while it is unpacked; pictures stay packed."""

_PAGINA: Final = frozenset(
    {"/Type", "/Parent", "/Contents", "/Resources", "/MediaBox", "/CropBox", "/Rotate"}
    | {"/UserUnit", "/Group"}
)
"""What a page may say."""

_NIET_GETEKEND: Final = ("/Metadata", "/PieceInfo", "/LastModified", "/AF", "/Thumb", "/OPI")

# The whole process has these, and only this module reads a PDF.
settings.set_qpdf_limits(
    parser_max_nesting=100,
    parser_max_container_size=1_000_000,
    max_stream_filters=4,
    flate_max_memory=MAX_UITGEPAKT,
    png_max_memory=MAX_UITGEPAKT,
    run_length_max_memory=MAX_UITGEPAKT,
    tiff_max_memory=MAX_UITGEPAKT,
    dct_max_memory=MAX_UITGEPAKT,
)


def maak_schoon(inhoud: bytes) -> bytes:
    """A new PDF with the same pages.

    Raises `BewijsGeweigerd`, and whatever qpdf raises on bytes that are no PDF.
    """
    try:
        with _open(inhoud) as oud, pikepdf.new() as nieuw:
            _eis_matig(oud)
            _neem_over(oud, nieuw)
            return _bewaar(nieuw)
    except pikepdf.PasswordError as fout:
        raise BewijsGeweigerd("op_slot") from fout


def _open(inhoud: bytes) -> pikepdf.Pdf:
    """A damaged one is refused: what would be mended might not be what was signed."""
    return pikepdf.open(io.BytesIO(inhoud), attempt_recovery=False)


def _eis_matig(oud: pikepdf.Pdf) -> None:
    if oud.is_encrypted:
        raise BewijsGeweigerd("op_slot")
    if len(oud.objects) > MAX_OBJECTEN:
        raise BewijsGeweigerd("onleesbaar")
    if not 0 < len(oud.pages) <= MAX_PAGINAS:
        raise BewijsGeweigerd("te_veel_paginas" if oud.pages else "leeg", MAX_PAGINAS)


def _neem_over(oud: pikepdf.Pdf, nieuw: pikepdf.Pdf) -> None:
    if "/AcroForm" in oud.Root:
        oud.generate_appearance_streams()
    oud.flatten_annotations("all")
    for pagina in oud.pages:
        for naam in set(pagina.obj.keys()) - _PAGINA:
            del pagina.obj[naam]
    nieuw.pages.extend(oud.pages)
    for ding in _samengesteld(nieuw):
        _strip_wat_niet_tekent(ding)
        if isinstance(ding, pikepdf.Stream):
            _strip_foto(ding)


def _strip_wat_niet_tekent(ding: pikepdf.Object) -> None:
    """Only where these names have that meaning: a font or picture of a page may be called so."""
    if isinstance(ding, pikepdf.Stream) or "/Type" in ding:
        for naam in _NIET_GETEKEND:
            if naam in ding:
                del ding[naam]
    bronnen = ding.get("/Resources")
    if isinstance(bronnen, pikepdf.Dictionary) and "/Properties" in bronnen:
        del bronnen["/Properties"]


def _samengesteld(nieuw: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Every dictionary and stream, also those inside others."""
    for ding in nieuw.objects:
        yield from _van(ding)


def _van(ding: pikepdf.Object) -> Iterator[pikepdf.Object]:
    te_zien: list[pikepdf.Object] = [ding]
    while te_zien:
        nu = te_zien.pop()
        if isinstance(nu, pikepdf.Dictionary | pikepdf.Stream):
            yield nu
            binnen = [nu.get(naam) for naam in nu.keys()]  # noqa: SIM118  it is no dict
        elif isinstance(nu, pikepdf.Array):
            binnen = list(nu)
        else:
            continue
        te_zien += [
            deel for deel in binnen if isinstance(deel, pikepdf.Object) and not deel.is_indirect
        ]


def _strip_foto(stroom: pikepdf.Object) -> None:
    """A picture in a PDF is a JPEG as the camera made it, with its place and time."""
    filters = _filters(stroom)
    if "/DCTDecode" not in filters:
        return
    ruw = stroom.read_raw_bytes()
    if filters == ["/FlateDecode", "/DCTDecode"]:
        ruw = _pak_uit(ruw)
    elif filters != ["/DCTDecode"]:
        raise BewijsGeweigerd("onleesbaar")
    parameters = stroom.get("/DecodeParms")
    stroom.write(jpeg_delen.strip(ruw), filter=pikepdf.Name.DCTDecode)
    if len(filters) == 1 and isinstance(parameters, pikepdf.Dictionary):
        stroom["/DecodeParms"] = parameters


def _filters(stroom: pikepdf.Object) -> list[str]:
    gevonden = stroom.get("/Filter")
    if isinstance(gevonden, pikepdf.Array):
        return [str(filter_) for filter_ in gevonden]
    return [] if gevonden is None else [str(gevonden)]


def _pak_uit(ruw: bytes) -> bytes:
    uitpakker = zlib.decompressobj()
    uit = uitpakker.decompress(ruw, MAX_UITGEPAKT)
    if uitpakker.unconsumed_tail:
        raise BewijsGeweigerd("onleesbaar")
    return uit


def _bewaar(nieuw: pikepdf.Pdf) -> bytes:
    """Unreferenced parts stay behind; nothing is unpacked, so nothing can grow."""
    for naam in set(nieuw.trailer.keys()) - {"/Root", "/Size"}:
        del nieuw.trailer[naam]
    for naam in set(nieuw.Root.keys()) - {"/Type", "/Pages"}:
        del nieuw.Root[naam]
    uit = io.BytesIO()
    nieuw.save(
        uit,
        deterministic_id=True,
        fix_metadata_version=False,
        preserve_pdfa=False,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )
    return uit.getvalue()
