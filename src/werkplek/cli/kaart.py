"""A card or stick that signs: which one, its pincode, and the file with its certificates.

The pincode of a card stands in no command: it is asked, or read from a file.
"""

import getpass
import ssl
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from werkplek.application.verklaringfouten import SleutelWeg
from werkplek.durable.whole_file import replace_whole
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Code, Mislukt
from werkplek.terminal.parser import DutchParser
from werkplek.woorden import kaart as woorden

if TYPE_CHECKING:
    from werkplek.device.pdfkaart import KaartSleutel

_BEGIN: Final = "-----BEGIN CERTIFICATE-----"
_MAX: Final = 64 * 1024
_MAX_PIN: Final = 255


def opties(parser: DutchParser, *, verplicht: bool) -> None:
    """Everything about the card."""
    voeg = parser.opties.add_argument
    voeg("--kaart", metavar="BIBLIOTHEEK", type=lezen.pad, required=verplicht, help=woorden.KAART)
    voeg("--kaartnaam", metavar="NAAM", required=verplicht, help=woorden.KAARTNAAM)
    voeg("--sleutelnaam", metavar="NAAM", required=verplicht, help=woorden.SLEUTELNAAM)
    voeg("--keten", metavar="BESTAND", type=lezen.pad, required=verplicht, help=woorden.KETEN)
    voeg("--kaart-pincode-bestand", metavar="PAD", type=lezen.pad, help=woorden.PIN_BESTAND)


def sleutel_van(keuze: Namespace) -> "KaartSleutel | None":
    """The key to sign with, None when no card was named. Raises `Mislukt` or `SleutelWeg`."""
    rest = (keuze.kaartnaam, keuze.sleutelnaam, keuze.keten)
    if keuze.kaart is None and not any((*rest, keuze.kaart_pincode_bestand)):
        return None
    if keuze.kaart is None or not all(rest):
        raise Mislukt(Code.GEBRUIK, "kaart_onvolledig", woorden.ONVOLLEDIG)
    keten = lees_keten(keuze.keten)
    sleutel = kale_sleutel(keuze, keten)
    if not sleutel.past():
        raise Mislukt(Code.GEBRUIK, "keten_past_niet", woorden.PAST_NIET)
    return sleutel


def kale_sleutel(keuze: Namespace, keten: tuple[bytes, ...] = ()) -> "KaartSleutel":
    """The key on the card, with these certificates. Raises `Mislukt`."""
    try:
        from werkplek.device.pdfkaart import KaartSleutel  # noqa: PLC0415  not always installed
    except ImportError as fout:
        raise Mislukt(Code.OMGEVING, "kaart_niet_hier", woorden.NIET_HIER) from fout
    pin = _pin(keuze.kaart_pincode_bestand)
    return KaartSleutel(str(keuze.kaart), keuze.kaartnaam, keuze.sleutelnaam, pin, keten)


def lees_keten(pad: Path) -> tuple[bytes, ...]:
    """The certificates of a file, DER. Raises `Mislukt`."""
    try:
        with pad.open("rb") as bestand:
            tekst = bestand.read(_MAX).decode("ascii")
        delen = tekst.split(_BEGIN)[1:]
        keten = tuple(ssl.PEM_cert_to_DER_cert(f"{_BEGIN}{deel.rstrip()}") for deel in delen)
    except (OSError, ValueError) as fout:
        raise Mislukt(Code.GEBRUIK, "keten_onleesbaar", woorden.ONLEESBAAR) from fout
    if not keten:
        raise Mislukt(Code.GEBRUIK, "keten_onleesbaar", woorden.ONLEESBAAR)
    return keten


def bewaar_keten(pad: Path, keten: tuple[bytes, ...]) -> None:
    """Write them where `lees_keten` finds them. Raises `Mislukt`."""
    try:
        replace_whole(pad, "".join(map(ssl.DER_cert_to_PEM_cert, keten)).encode())
    except OSError as fout:
        raise Mislukt(Code.OMGEVING, "keten_niet_bewaard", woorden.NIET_BEWAARD) from fout


def _pin(pad: Path | None) -> str:
    """From the file, else asked where somebody can type. Raises `Mislukt` or `SleutelWeg`."""
    if pad is not None:
        try:
            with pad.open("rb") as bestand:
                pin = bestand.readline(_MAX_PIN + 2).decode("utf-8-sig").strip()
        except (OSError, UnicodeDecodeError) as fout:
            raise Mislukt(Code.GEBRUIK, "kaart_pincode", woorden.PIN_ONLEESBAAR) from fout
    elif sys.stdin.isatty():
        pin = getpass.getpass(woorden.VRAAG_PIN)
    else:
        raise Mislukt(Code.GEBRUIK, "kaart_pincode", woorden.PIN_NODIG)
    if not pin:
        raise SleutelWeg("pin")
    return pin
