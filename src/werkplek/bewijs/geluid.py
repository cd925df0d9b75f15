"""A recording as it is kept: the sound it was, without titles, pictures, place and time.

Nothing is encoded anew. What holds the sound is copied part by part; mutagen has the last word on
whether that is a recording of the kind it says.
"""

import io
from collections.abc import Callable
from typing import Final

from mutagen import FileType, MutagenError
from mutagen.mp3 import MP3
from mutagen.mp4 import MP4
from mutagen.oggopus import OggOpus
from mutagen.oggvorbis import OggVorbis
from mutagen.wave import WAVE

from werkplek.application.ports_veilig import Bewijssoort
from werkplek.bewijs import iso_dozen, mpeg_frames, ogg_paginas, riff_delen
from werkplek.domain.fouten import BewijsGeweigerd

_OGG: Final[dict[bytes, type[OggOpus] | type[OggVorbis]]] = {
    b"OpusHead": OggOpus,
    b"\x01vorbis": OggVorbis,
}


def maak_schoon(soort: Bewijssoort, inhoud: bytes) -> bytes:
    """The same sound without what was said about it.

    Raises `BewijsGeweigerd`, ValueError or what mutagen raises on bytes that are no sound.
    """
    return _MAKERS[soort](inhoud)


def _mp3(inhoud: bytes) -> bytes:
    schoon = mpeg_frames.strip(inhoud)
    _eis_geluid(MP3(io.BytesIO(schoon)))
    return schoon


def _m4a(inhoud: bytes) -> bytes:
    schoon = iso_dozen.strip(inhoud)
    bestand = MP4(io.BytesIO(schoon))
    if bestand.tags:
        raise ValueError("tags that were not found")
    _eis_geluid(bestand)
    return schoon


def _wav(inhoud: bytes) -> bytes:
    schoon = riff_delen.strip(inhoud)
    _eis_geluid(WAVE(io.BytesIO(schoon)))
    return schoon


def _ogg(inhoud: bytes) -> bytes:
    """One stream of one kind; a film, or a second recording behind the first, is none."""
    stroom = io.BytesIO(ogg_paginas.strip(inhoud))
    lezer = next((_OGG[kop] for kop in _OGG if kop in inhoud[:64]), None)
    if lezer is None:
        raise BewijsGeweigerd("soort")
    bestand = lezer(stroom)
    _eis_geluid(bestand)
    stroom.seek(0)
    bestand.delete(stroom)
    return stroom.getvalue()


def _eis_geluid(bestand: FileType) -> None:
    if not getattr(bestand.info, "length", 0) > 0:
        raise MutagenError("no sound")


_MAKERS: Final[dict[Bewijssoort, Callable[[bytes], bytes]]] = {
    Bewijssoort.GELUID_MP3: _mp3,
    Bewijssoort.GELUID_M4A: _m4a,
    Bewijssoort.GELUID_OGG: _ogg,
    Bewijssoort.GELUID_WAV: _wav,
}
