"""`werkplek kwalificaties tonen`: one kwalificatie, or one part of it with all its text."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from werkplek.application.beelden.structuur import (
    DeelBeeld,
    EditieRegel,
    StructuurBeeld,
    WerkprocesRegel,
    kerntaak_beeld,
    kwalificatie_beeld,
    werkproces_beeld,
)
from werkplek.application.ports import Lezer
from werkplek.cli import vaktaal
from werkplek.cli.edities import editie_van
from werkplek.cli.opdrachten.kwalificaties_velden import structuur_velden
from werkplek.cli.sessie import Sessie
from werkplek.domain.kwalificatie import Crebo, KerntaakCode, WerkprocesCode
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import dossier
from werkplek.woorden import kwalificaties as zinnen
from werkplek.woorden import opdrachthulp as hulp


def voeg_toe(opdrachten: Opdrachten) -> None:
    parser = opdrachten.nieuw("tonen", hulp.KWALIFICATIES_TONEN)
    parser.opties.add_argument("crebo", metavar="CREBO", type=vaktaal.crebo, help=hulp.KWALIFICATIE)
    parser.opties.add_argument("code", metavar="CODE", type=vaktaal.deel, nargs="?", help=hulp.DEEL)
    parser.opties.add_argument("--editie", default="", help=hulp.EDITIE)
    parser.set_defaults(voer_uit=_tonen)


def _tonen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with sessie.open() as geopend, geopend.ctx.store.lees() as lezer:
        vandaag = geopend.ctx.clock.vandaag()
        editie = editie_van(lezer, keuze.crebo, keuze.editie)
        if keuze.code is not None:
            deel = _deel(lezer, keuze.crebo, editie, keuze.code)
            alineas = [{"kop": kop, "tekst": tekst} for kop, tekst in deel.alineas]
            velden = {"crebo": keuze.crebo, **asdict(deel), "alineas": alineas}
            return Antwoord(tuple(_deel_tekst(deel)), velden)
        beeld = kwalificatie_beeld(lezer, keuze.crebo, editie, vandaag=vandaag)
        return Antwoord(tuple(_tekst(beeld)), structuur_velden(lezer, beeld))


def _deel(lezer: Lezer, crebo: Crebo, editie: str, code: str) -> DeelBeeld:
    if "-W" in code:
        return werkproces_beeld(lezer, crebo, editie, WerkprocesCode(code))
    return kerntaak_beeld(lezer, crebo, editie, KerntaakCode(code))


def _tekst(beeld: StructuurBeeld) -> Iterator[str]:
    yield dossier.kwalificatie(beeld.crebo, beeld.naam, beeld.niveau)
    yield from _gevuld(
        zinnen.dossier_editie(beeld.dossier, beeld.editie),
        beeld.geldigheid,
        zinnen.begonnen(beeld.plaatsingen) if beeld.plaatsingen else "",
        beeld.waarschuwing,
        zinnen.hoort_bij(beeld.hoort_bij) if beeld.hoort_bij else "",
        _opvolger(beeld),
        beeld.bericht,
    )
    for kerntaak in beeld.kerntaken:
        yield _met(f"{kerntaak.code} {kerntaak.titel}", kerntaak.status)
        yield from (f"  {_werkproces(w)}" for w in kerntaak.werkprocessen)
    if beeld.certificaten:
        yield zinnen.CERTIFICATEN
    for certificaat in beeld.certificaten:
        yield f"  {certificaat.crebo} {certificaat.naam}"
        yield from (f"    {_werkproces(w)}" for w in certificaat.werkprocessen)
    if beeld.andere:
        yield zinnen.ANDERE_EDITIES
        yield from (f"  {_editie(editie)}" for editie in beeld.andere)
    if beeld.bronnen:
        yield zinnen.bron("; ".join(beeld.bronnen))


def _opvolger(beeld: StructuurBeeld) -> str:
    opvolger = beeld.opvolger
    return zinnen.opvolger(opvolger.crebo, opvolger.naam, hier=opvolger.hier) if opvolger else ""


def _werkproces(regel: WerkprocesRegel) -> str:
    return _met(
        f"{regel.code} {regel.titel}",
        zinnen.is_gelijk_aan(regel.gelijk_aan) if regel.gelijk_aan else "",
        zinnen.KAN_HIER if regel.uitvoerbaar else "",
        regel.status,
    )


def _editie(regel: EditieRegel) -> str:
    aantal = zinnen.plaatsingen(regel.plaatsingen)
    return f"Editie {regel.editie}: {aantal}. {regel.geldigheid}".rstrip()


def _deel_tekst(deel: DeelBeeld) -> Iterator[str]:
    kan_hier = zinnen.KAN_HIER if deel.uitvoerbaar else ""
    yield _met(f"{deel.code} {deel.titel}", kan_hier, deel.status)
    yield from _gevuld(deel.kerntaak, deel.bericht)
    for kop, tekst in deel.alineas:
        yield f"{kop}:"
        yield from (f"  {regel}".rstrip() for regel in tekst.splitlines())
    yield from _gevuld(zinnen.bron(deel.bron) if deel.bron else "")


def _met(tekst: str, *tussen_haken: str) -> str:
    haken = ", ".join(_gevuld(*tussen_haken))
    return f"{tekst} ({haken})" if haken else tekst


def _gevuld(*teksten: str) -> Iterable[str]:
    return (tekst for tekst in teksten if tekst)
