"""Photos, papers and recordings as phones and scanners make them, with secrets in every corner."""

import io
import struct
import wave
from typing import Final

import pikepdf
from mutagen.ogg import OggPage
from pikepdf import Array, Dictionary, Name, Stream, String
from PIL import Image, ImageCms

GEHEIM: Final = b"GEHEIM-52.0907N-5.1214E"
"""Where it was made: it stands in every place of these files where such a thing can stand."""

_MAKE, _ORIENTATION, _GPS = 0x010F, 0x0112, 0x8825


def beeld(breed: int = 60, hoog: int = 40) -> Image.Image:
    """Red left, blue right, a white line on top: every way of turning it shows."""
    gemaakt = Image.new("RGB", (breed, hoog), "red")
    gemaakt.paste("blue", (breed // 2, 0, breed, hoog))
    gemaakt.paste("white", (0, 0, breed, hoog // 4))
    return gemaakt


def exif(stand: int = 1) -> Image.Exif:
    """A camera, a place, and how it was held."""
    gemaakt = Image.Exif()
    gemaakt[_MAKE] = GEHEIM.decode()
    gemaakt[_ORIENTATION] = stand
    gemaakt.get_ifd(_GPS)[29] = GEHEIM.decode()
    return gemaakt


def foto(vorm: str = "JPEG", stand: int = 1, image: Image.Image | None = None) -> bytes:
    """A photo with place, camera, comment, XMP and a profile."""
    uit = io.BytesIO()
    profiel = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    erbij: dict[str, object] = {"exif": exif(stand), "icc_profile": profiel}
    if vorm == "JPEG":
        erbij |= {"comment": GEHEIM, "quality": 95, "xmp": b"<x>" + GEHEIM + b"</x>"}
    if vorm == "WEBP":
        erbij |= {"lossless": True, "xmp": b"<x>" + GEHEIM + b"</x>"}
    (image or beeld()).save(uit, vorm, **erbij)
    return uit.getvalue()


def pdf(paginas: int = 1, **bewaar: object) -> bytes:
    """A scan with a drawn signature, and a secret everywhere that is not on the page."""
    geheim = GEHEIM.decode()
    with pikepdf.new() as nieuw:
        for _ in range(paginas):
            _pagina(nieuw, geheim)
        script = Dictionary(S=Name.JavaScript, JS=String(geheim))
        nieuw.Root.OpenAction = Dictionary(S=Name.Launch, F=String(geheim), Next=script)
        nieuw.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), script])))
        nieuw.attachments["bijlage.txt"] = GEHEIM
        nieuw.docinfo["/Author"] = geheim
        with nieuw.open_metadata() as meta:
            meta["dc:title"] = geheim
        uit = io.BytesIO()
        nieuw.save(uit, **bewaar)  # type: ignore[arg-type]
    return uit.getvalue()


def _pagina(nieuw: pikepdf.Pdf, geheim: str) -> None:
    scan = Stream(
        nieuw,
        foto(),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=60,
        Height=40,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=Name.DCTDecode,
        Metadata=Stream(nieuw, GEHEIM),
    )
    inkt = Stream(
        nieuw, b"0 1 0 rg 0 0 50 50 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 50, 50]
    )
    handtekening = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Ink,
        Rect=[10, 10, 60, 60],
        AP=Dictionary(N=nieuw.make_indirect(inkt)),
        T=String(geheim),
        Contents=String(geheim),
    )
    pagina = nieuw.add_blank_page(page_size=(200, 300)).obj
    pagina.Resources = Dictionary(XObject=Dictionary(Metadata=nieuw.make_indirect(scan)))
    pagina.Contents = Stream(nieuw, b"q 120 0 0 80 40 200 cm /Metadata Do Q")
    pagina.Thumb = Stream(nieuw, GEHEIM)
    pagina.PieceInfo = Dictionary(X=Dictionary(Private=String(geheim)))
    pagina.AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS=String(geheim)))
    pagina.Annots = Array([nieuw.make_indirect(handtekening)])


def uitgepakt(inhoud: bytes) -> bytes:
    """A PDF with nothing packed, to search in."""
    uit = io.BytesIO()
    with pikepdf.open(io.BytesIO(inhoud)) as gelezen:
        gelezen.save(
            uit,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            compress_streams=False,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return uit.getvalue()


FRAME: Final = b"\xff\xfb\x90\x00" + bytes(413)
"""A frame of silence: MPEG 1, layer III, 128 kbit/s, 44100 Hz."""


def mp3(frames: int = 20) -> bytes:
    """Silence between an ID3v2 tag with a picture and APEv2, Lyrics3 and ID3v1 tags."""
    beeldje = foto() + FRAME[:4]
    deel = b"APIC" + struct.pack(">I", len(beeldje)) + b"\x00\x00" + beeldje
    lengte = bytes(len(deel) >> 7 * plek & 0x7F for plek in (3, 2, 1, 0))
    ape = b"APETAGEX" + struct.pack("<IIII", 2000, 32, 0, 0) + bytes(8)
    v1 = b"TAG" + GEHEIM.ljust(125, b"\x00")
    begin = b"ID3\x03\x00\x00" + lengte + deel
    return begin + FRAME * frames + b"LYRICSBEGIN" + GEHEIM + b"LYRICS200" + ape + v1


def wav() -> bytes:
    """A second of silence with INFO, ID3 and a chunk of nobody knows what behind it."""
    uit = io.BytesIO()
    with wave.open(uit, "wb") as schrijver:
        schrijver.setparams((1, 2, 8000, 0, "NONE", ""))
        schrijver.writeframes(bytes(16_000))
    kaal = uit.getvalue()
    erbij = b"".join(
        naam + struct.pack("<I", len(GEHEIM) + 1) + GEHEIM + b"\x00"
        for naam in (b"LIST", b"id3 ", b"iXML")
    )
    kop = kaal[:12] + erbij + kaal[12:] + erbij
    return kop[:4] + struct.pack("<I", len(kop) - 8) + kop[8:]


def opus(paginas: int = 3, *, serie: int = 7) -> bytes:
    """A recording as a phone sends it: Opus in Ogg, with a place among its comments."""
    kop = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 312, 48000, 0, 0)
    regel = b"LOCATION=" + GEHEIM
    merk = b"OpusTags" + struct.pack("<I", 4) + b"test" + struct.pack("<II", 1, len(regel)) + regel
    stroom = []
    for nummer, pakket in enumerate((kop, merk, *[b"\xfc\xff\xfe"] * paginas)):
        pagina = OggPage()
        pagina.serial, pagina.sequence, pagina.packets = serie, nummer, [pakket]
        pagina.position = max(0, nummer - 1) * 960 + 312
        pagina.first, pagina.last = nummer == 0, nummer == paginas + 1
        stroom.append(pagina.write())
    return b"".join(stroom)


def doos(naam: bytes, *inhoud: bytes) -> bytes:
    """A box of an MP4."""
    binnen = b"".join(inhoud)
    return struct.pack(">I", len(binnen) + 8) + naam + binnen


def m4a(soort: bytes = b"soun", merk: bytes = b"M4A ") -> bytes:
    """A recording with a place, titles, a picture and the moment it was made."""
    moment = b"\xe0\xe1\xe2\xe3"
    mvhd = doos(b"mvhd", bytes(4), moment * 2, struct.pack(">II", 1000, 2000), bytes(80))
    mdhd = doos(b"mdhd", bytes(4), moment * 2, struct.pack(">II", 8000, 16000), bytes(4))
    tkhd = doos(b"tkhd", bytes(4), moment * 2, bytes(72))
    hdlr = doos(b"hdlr", bytes(8), soort, bytes(12), GEHEIM, b"\x00")
    vorm = struct.pack(">HHII", 1, 16, 0, 8000 << 16)
    twos = doos(b"twos", bytes(6), b"\x00\x01", bytes(8), vorm, doos(b"chan"))
    stsd = doos(b"stsd", bytes(4), struct.pack(">I", 1), twos)
    minf = doos(b"minf", doos(b"stbl", stsd))
    trak = doos(b"trak", tkhd, doos(b"mdia", mdhd, hdlr, minf), doos(b"udta", GEHEIM))
    ilst = doos(b"ilst", doos(b"\xa9nam", doos(b"data", b"\x00\x00\x00\x01", bytes(4), GEHEIM)))
    meta = doos(b"meta", bytes(4), doos(b"hdlr", bytes(8), b"mdir", bytes(13)), ilst)
    udta = doos(b"udta", doos(b"\xa9xyz", GEHEIM), meta)
    moov = doos(b"moov", mvhd, trak, udta)
    return b"".join(
        (
            doos(b"ftyp", merk, bytes(4), merk, b"isom"),
            moov,
            doos(b"uuid", bytes(16), GEHEIM),
            doos(b"mdat", b"geluid" * 50),
            doos(b"free", GEHEIM),
        )
    )
