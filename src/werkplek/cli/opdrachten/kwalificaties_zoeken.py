"""`werkplek kwalificaties zoeken`: find them, by dossier, kwalificatie and kerntaak."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Final

from werkplek.application.beelden.kwalificaties import onderscheid
from werkplek.application.ports import KwalificatieTreffer, Lezer
from werkplek.cli import vaktaal
from werkplek.cli.sessie import Sessie
from werkplek.domain.kwalificatie import Crebo
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import antwoorden, dossier, kwalificaties
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden.zoeken import NIET_ALLE_WOORDEN, NOG_NIET_INGELEZEN

GRENS: Final = 60
"""Lines of one answer."""

Treffers = Sequence[KwalificatieTreffer]


def voeg_toe(opdrachten: Opdrachten) -> None:
    parser = opdrachten.nieuw("zoeken", hulp.KWALIFICATIES_ZOEKEN)
    parser.opties.add_argument("woorden", metavar="WOORD", nargs="+", help=hulp.WOORDEN)
    parser.opties.add_argument(
        "--niveau", metavar="N", type=vaktaal.niveau, default=0, help=hulp.NIVEAU
    )
    parser.set_defaults(voer_uit=_zoeken)


def _zoeken(sessie: Sessie, keuze: Namespace) -> Antwoord:
    tekst = " ".join(keuze.woorden)
    with sessie.open() as geopend, geopend.ctx.store.lees() as lezer:
        gevonden = lezer.zoek_kwalificaties(tekst, niveau=keuze.niveau, grens=GRENS + 1)
        treffers, meer = gevonden[:GRENS], len(gevonden) > GRENS
        regels = [*_tekst(lezer, treffers)] or [antwoorden.NIETS_GEVONDEN]
    if meer:
        regels.append(kwalificaties.MEER_TREFFERS)
    return Antwoord(tuple(regels), {"treffers": [asdict(t) for t in treffers], "meer": meer})


def _tekst(lezer: Lezer, treffers: Treffers) -> Iterator[str]:
    """Each dossier where its first line was found, with all that was found in it."""
    if any(treffer.deels for treffer in treffers):
        yield NIET_ALLE_WOORDEN
    dossiers: dict[str, dict[Crebo, list[KwalificatieTreffer]]] = {}
    for treffer in treffers:
        onder = dossiers.setdefault(_titel(treffer), {})
        onder.setdefault(treffer.crebo, []).append(treffer)
    for titel, groepen in dossiers.items():
        yield titel
        namen = Counter((groep[0].naam, groep[0].niveau) for groep in groepen.values())
        for crebo, groep in groepen.items():
            meer = onderscheid(lezer, crebo) if namen[groep[0].naam, groep[0].niveau] > 1 else ""
            yield f"  {_kop(groep, meer)}"
            yield from _werkprocessen(groep)


def _titel(treffer: KwalificatieTreffer) -> str:
    if treffer.alleen_naam:
        return NOG_NIET_INGELEZEN
    return treffer.dossier or kwalificaties.ZONDER_DOSSIER


def _kop(groep: Treffers, meer: str) -> str:
    eerste = groep[0]
    naam = dossier.kwalificatie(eerste.crebo, eerste.naam, eerste.niveau)
    delen = (naam, meer, kwalificaties.HIER if any(t.hier for t in groep) else "")
    return " · ".join(deel for deel in delen if deel)


def _werkprocessen(groep: Treffers) -> Iterator[str]:
    kerntaken: dict[str, list[KwalificatieTreffer]] = {}
    for treffer in groep:
        if treffer.code:
            kerntaken.setdefault(treffer.kerntaak, []).append(treffer)
    for kerntaak, werkprocessen in kerntaken.items():
        if kerntaak:
            yield f"    {kerntaak}"
        yield from (f"      {w.code} {w.titel}" for w in werkprocessen)
