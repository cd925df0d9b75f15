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
    hoe = woorden.EVEN_GESTOPT if tegel.pauze else tegel.stand
    return Tegel(
        sleutel=tegel.deelnemer,
        titel=tegel.naam,
        ondertitel=" · ".join(deel for deel in (hoe, waar) if deel),
        hint=_hint(tegel),
        icoon=Icon.PAUZE if tegel.pauze else Icon.PERSOON,
        nummer=nummer if nummer <= 9 else 0,  # noqa: PLR2004  keys 1 to 9
    )


def _hint(tegel: DeelnemerTegel) -> str:
    """What comes next, else what was last; what stands of who stopped for a while."""
    return tegel.bezoek or tegel.laatst or (tegel.stand if tegel.pauze else "")
