"""`werkplek kwalificaties`: search them, and show the werkprocessen of one."""

from argparse import Namespace

from werkplek.application.ports import KwalificatieTreffer
from werkplek.cli import lezen
from werkplek.cli.antwoord import Antwoord
from werkplek.cli.parser import Opdrachten
from werkplek.cli.sessie import Sessie
from werkplek.domain.fouten import CreboOnbekend
from werkplek.domain.kwalificatie import Kerntaak, Kwalificatie, Werkproces
from werkplek.woorden import antwoorden
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden.standen import NOG_TE_CONTROLEREN


def voeg_toe(opdrachten: Opdrachten) -> None:
    onder = Opdrachten(opdrachten.nieuw("kwalificaties", hulp.KWALIFICATIES))
    zoeken = onder.nieuw("zoeken", hulp.KWALIFICATIES_ZOEKEN)
    zoeken.opties.add_argument("woorden", metavar="WOORD", nargs="+", help=hulp.WOORDEN)
    zoeken.set_defaults(voer_uit=_zoeken)
    tonen = onder.nieuw("tonen", hulp.KWALIFICATIES_TONEN)
    tonen.opties.add_argument("crebo", metavar="CREBO", type=lezen.crebo, help=hulp.KWALIFICATIE)
    tonen.set_defaults(voer_uit=_tonen)


def _zoeken(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with sessie.open() as geopend, geopend.ctx.store.lees() as lezer:
        treffers = lezer.zoek_kwalificaties(" ".join(keuze.woorden))
    regels = tuple(_treffer(t) for t in treffers) or (antwoorden.NIETS_GEVONDEN,)
    velden = [
        {"crebo": t.crebo, "naam": t.naam, "niveau": t.niveau, "code": t.code, "titel": t.titel}
        for t in treffers
    ]
    return Antwoord(regels, {"treffers": velden})


def _treffer(treffer: KwalificatieTreffer) -> str:
    if treffer.code:
        return f"{treffer.crebo}/{treffer.code} {treffer.titel} ({treffer.naam})"
    return f"{treffer.crebo} {treffer.naam}, niveau {treffer.niveau}"


def _tonen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with sessie.open() as geopend, geopend.ctx.store.lees() as lezer:
        kwalificatie = lezer.kwalificatie(keuze.crebo)
    if kwalificatie is None:
        raise CreboOnbekend(keuze.crebo)
    return Antwoord(tuple(_tekst(kwalificatie)), _velden(kwalificatie))


def _tekst(kwalificatie: Kwalificatie) -> list[str]:
    dossier = kwalificatie.dossier
    regels = [
        f"{kwalificatie.crebo} {kwalificatie.naam}, niveau {kwalificatie.niveau}",
        f"Dossier {dossier.crebo} {dossier.naam}, editie {dossier.editie}",
    ]
    for kerntaak in kwalificatie.kerntaken:
        regels.append(_regel(kerntaak))
        regels.extend(f"  {_regel(werkproces)}" for werkproces in kerntaak.werkprocessen)
    return regels


def _regel(deel: Kerntaak | Werkproces) -> str:
    rest = f" ({NOG_TE_CONTROLEREN})" if deel.herkomst.nog_te_controleren else ""
    return f"{deel.code} {deel.titel}{rest}"


def _velden(kwalificatie: Kwalificatie) -> dict[str, object]:
    dossier = kwalificatie.dossier
    return {
        "crebo": kwalificatie.crebo,
        "naam": kwalificatie.naam,
        "niveau": kwalificatie.niveau,
        "dossier": {"crebo": dossier.crebo, "naam": dossier.naam, "editie": dossier.editie},
        "kerntaken": [
            _deel_velden(kerntaak)
            | {"werkprocessen": [_deel_velden(w) for w in kerntaak.werkprocessen]}
            for kerntaak in kwalificatie.kerntaken
        ],
    }


def _deel_velden(deel: Kerntaak | Werkproces) -> dict[str, object]:
    return {"code": deel.code, "titel": deel.titel, "herkomst": deel.herkomst, "bron": deel.bron}
