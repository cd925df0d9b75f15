"""The rows of *Deelnemer-stand*: one of the three things that one can look at."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from PySide6.QtGui import QImage

from werkplek.application.beelden.deelnemerstand import DeelnemerstandBeeld, KanRij
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.ui.icons import Icon, step_icon
from werkplek.ui.widgets.card import Photo
from werkplek.ui.widgets.rij import Rij, Tussenkop
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden import deelnemerstand as woorden
from werkplek.woorden.talen.zinnen import NEDERLANDS, Zinnen

Fotos = Mapping[WerkprocesCode, QImage]
Rijen = list[Rij | Tussenkop]
Zin = tuple[object, tuple[str, ...], str]
"""What is read of a row: its key, the Dutch sentences, and those of a second language."""


class Deel(StrEnum):
    """The three things one can look at; the value names its sentence."""

    KAN = "dit_kan_ik"
    OEFEN = "dit_oefen_ik"
    GING = "hoe_ging_het"


KOPPEN: Final = {Deel.KAN: "", Deel.OEFEN: "dit_oefen_ik", Deel.GING: "tik_op_werk"}
"""The sentence above each; the first says whose it is."""

ICONEN: Final = {Deel.KAN: Icon.STER, Deel.OEFEN: Icon.OEFENEN, Deel.GING: Icon.VRAAG}


def deel_tegels(gekozen: Deel, zinnen: Zinnen | None) -> list[Tegel]:
    """The three choices that are always there."""
    return [
        Tegel(
            sleutel=deel,
            titel=str(getattr(NEDERLANDS, deel)),
            ondertitel=str(getattr(zinnen, deel)) if zinnen else "",
            icoon=ICONEN[deel],
            nummer=nummer,
            gekozen=deel is gekozen,
        )
        for nummer, deel in enumerate(Deel, start=1)
    ]


def rijen_van(beeld: DeelnemerstandBeeld, deel: Deel, fotos: Fotos) -> Rijen:
    """The rows of one of them."""
    if deel is Deel.OEFEN:
        return [_kan(rij, fotos) for rij in beeld.oefent]
    if deel is Deel.GING:
        return [_ging(rij, fotos) for rij in beeld.ging]
    rijen: Rijen = []
    for groep in beeld.groepen:
        rijen.append(Tussenkop(groep.titel, groep.titel, groep.ander))
        rijen.extend(_kan(rij, fotos) for rij in groep.rijen)
    return rijen


def zinnen_van(rijen: Iterable[object], deel: Deel) -> list[Zin]:
    """What is read aloud of them."""
    gevonden: list[Zin] = []
    for rij in rijen:
        if isinstance(rij, Tussenkop):
            gevonden.append((rij.sleutel, (rij.titel,), rij.ondertitel))
        elif isinstance(rij, Rij) and deel is Deel.GING:
            gevonden.append((rij.sleutel, (rij.titel, rij.ondertitel, rij.notitie), rij.erbij))
        elif isinstance(rij, Rij):
            gevonden.append((rij.sleutel, (rij.titel, rij.ondertitel), rij.notitie))
    return gevonden


def _kan(rij: KanRij, fotos: Fotos) -> Rij:
    """How far it is, and how often it was seen."""
    foto = _foto(rij, fotos)
    icoon = Icon.STER if rij.aangetoond else step_icon(rij.rang)
    return Rij(
        sleutel=rij.code,
        titel=rij.titel,
        ondertitel=rij.detail,
        notitie=rij.ander,
        icoon=None if foto else icoon,
        foto=foto,
    )


def _ging(rij: KanRij, fotos: Fotos) -> Rij:
    """The own word beside the word of who saw it; neither corrects the other."""
    foto = _foto(rij, fotos)
    return Rij(
        sleutel=rij.code,
        titel=rij.titel,
        ondertitel=woorden.begeleider_zag(rij.zag) if rij.zag else "",
        notitie=rij.ik,
        erbij=rij.ander_ik,
        icoon=None if foto else step_icon(rij.ik_rang or rij.rang),
        foto=foto,
    )


def _foto(rij: KanRij, fotos: Fotos) -> Photo | None:
    image = fotos.get(rij.code, QImage())
    return None if image.isNull() else Photo(rij.code, image)
