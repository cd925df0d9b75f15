"""`werkplek nakijken`: pages, log, seals, overviews, files, copies, keys and disk of one folder."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from werkplek.application.ports_veilig import Schijfstand
from werkplek.cli.sessie import Geopend, Sessie
from werkplek.store.ballast import RUIM
from werkplek.store.nazicht import Nazicht
from werkplek.terminal.antwoord import Antwoord, Code
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden import reservekopie as woorden

_MB = 1 << 20


def voeg_toe(opdrachten: Opdrachten) -> None:
    opdrachten.nieuw("nakijken", hulp.NAKIJKEN).set_defaults(voer_uit=_kijk_na)


def _kijk_na(sessie: Sessie, _: Namespace) -> Antwoord:
    with sessie.open() as geopend:
        gezien = geopend.werkplek.zie_na()
        nu = geopend.ctx.clock.nu()
        krap = gezien.vrij < RUIM or geopend.ctx.store.schijf() is not Schijfstand.GOED
        soorten = Counter(bevinding.soort for bevinding in gezien.bevindingen)
        regels = (
            woorden.nagekeken(gezien.feiten, gezien.bijlagen),
            *(woorden.bevinding(soort, keer) for soort, keer in sorted(soorten.items())),
            *(() if soorten else (woorden.ALLES_KLOPT,)),
            *_rondom(geopend, gezien, nu),
            *((woorden.WEINIG_RUIMTE,) if krap else ()),
        )
        velden = {"gelukt": not soorten, "bevindingen": dict(soorten), **_velden(geopend, gezien)}
    code = Code.GEWEIGERD if soorten else Code.OMGEVING if krap else Code.GEDAAN
    return Antwoord(regels, velden, code)


def _rondom(geopend: Geopend, gezien: Nazicht, nu: datetime) -> Iterator[str]:
    werkplek = geopend.werkplek
    nieuwste = gezien.nieuwste(nu)
    if nieuwste is None:
        yield woorden.NOG_GEEN_KOPIE
    else:
        yield woorden.kopie_van((nu - nieuwste.van).days, len(gezien.kopieen))
    for plek in werkplek.reserve.plekken():
        yield woorden.plek(plek.naam, plek.laatst.astimezone())
    yield woorden.sleutelbos(werkplek.toegang.sleutelbos())
    if werkplek.toegang.herstelcode_van() is None:
        yield woorden.GEEN_HERSTELCODE
    if werkplek.waarschuwing is not None:
        yield werkplek.waarschuwing.wat
    yield woorden.ruimte(gezien.vrij // _MB)


def _velden(geopend: Geopend, gezien: Nazicht) -> dict[str, object]:
    werkplek = geopend.werkplek
    nieuwste = gezien.kopieen[0].van if gezien.kopieen else None
    return {
        "feiten": gezien.feiten,
        "bijlagen": gezien.bijlagen,
        "kopieen": len(gezien.kopieen),
        "nieuwste_kopie": nieuwste,
        "plekken": [{"naam": p.naam, "laatst": p.laatst} for p in werkplek.reserve.plekken()],
        "sleutelbos": werkplek.toegang.sleutelbos(),
        "herstelcode_van": werkplek.toegang.herstelcode_van(),
        "vrij": gezien.vrij,
        "schijf": geopend.ctx.store.schijf(),
        "in_wolk": werkplek.waarschuwing is not None,
    }
