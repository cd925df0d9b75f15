"""The tiles of *Vandaag*, with a heading for each leerbedrijf where there are more than one."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from werkplek.application.beelden.vandaag import DeelnemerTegel
from werkplek.ui.icons import Icon
from werkplek.ui.widgets.rij import Tussenkop
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden import vandaag as woorden


def genummerd(tegels: Sequence[DeelnemerTegel]) -> Iterator[Tegel]:
    """One after another; each says of which leerbedrijf it is."""
    for nummer, tegel in enumerate(tegels, start=1):
        yield _tegel(tegel, nummer, waar=tegel.leerbedrijf)


def per_leerbedrijf(tegels: Sequence[DeelnemerTegel]) -> Iterator[Tegel | Tussenkop]:
    """Each leerbedrijf begins with its name; the numbers go on."""
    nummers = enumerate(tegels, start=1)
    for kop, groep in groupby(nummers, key=lambda paar: paar[1].leerbedrijf):
        yield Tussenkop(("leerbedrijf", kop), kop or woorden.VERDER)
        yield from (_tegel(tegel, nummer) for nummer, tegel in groep)


def _tegel(tegel: DeelnemerTegel, nummer: int, waar: str = "") -> Tegel:
    """What comes next stands first, else how far; then where, and when it was last seen."""
    hoe = woorden.EVEN_GESTOPT if tegel.pauze else tegel.stand
    eerst, rest = (tegel.bezoek, hoe) if tegel.bezoek else (hoe, tegel.laatst or _blijft(tegel))
    return Tegel(
        sleutel=tegel.deelnemer,
        titel=tegel.naam,
        ondertitel=eerst,
        hint=" · ".join(deel for deel in (waar, rest) if deel),
        icoon=_icoon(tegel),
        nummer=nummer if nummer <= 9 else 0,  # noqa: PLR2004  keys 1 to 9
    )


def _icoon(tegel: DeelnemerTegel) -> Icon:
    if tegel.op_bezoek:
        return Icon.KALENDER
    return Icon.PAUZE if tegel.pauze else Icon.PERSOON


def _blijft(tegel: DeelnemerTegel) -> str:
    """What stands of who stopped for a while."""
    return tegel.stand if tegel.pauze else ""
