"""The picture of a search: kwalificaties under their dossier, each with the work that fits."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from werkplek.application.ports import KwalificatieKop, KwalificatieTreffer, Lezer
from werkplek.domain.kwalificatie import ALTIJD, Crebo, Soort, soort_van
from werkplek.woorden import zoeken as woorden

TREFFERS: Final = 120
"""Lines of a search that are looked at; whoever needs more types another word."""

ZONDER_ZOEKEN: Final = 60
"""Kwalificaties that are shown before anything is typed; the structuur has some 1,100."""

PER_KWALIFICATIE: Final = 3
"""Werkprocessen that are shown under one kwalificatie."""


@dataclass(frozen=True, slots=True)
class KwalificatieRij:
    """One kwalificatie to tap; `werk` are lines with the kerntaken and werkprocessen that fit.

    `hier`: somebody learns it here. `alleen_naam`: nothing of it was imported, so there is
    nothing to choose yet.
    """

    crebo: Crebo
    naam: str
    detail: str
    werk: tuple[str, ...] = ()
    hier: bool = False
    alleen_naam: bool = False


@dataclass(frozen=True, slots=True)
class KwalificatieGroep:
    """Kwalificaties under one heading; without a title they need none."""

    titel: str
    rijen: tuple[KwalificatieRij, ...]


@dataclass(frozen=True, slots=True)
class KwalificatiesBeeld:
    """What is shown for one search; `kop` stands above the list, `slot` says how to see more."""

    groepen: tuple[KwalificatieGroep, ...]
    slot: str = ""
    kop: str = ""


def kwalificaties_beeld(lezer: Lezer, tekst: str = "", niveau: int = 0) -> KwalificatiesBeeld:
    """What fits a text, else all there is, those in use here first. `niveau` 0 is every niveau."""
    if tekst.strip():
        beeld = _gevonden(lezer.zoek_kwalificaties(tekst, niveau=niveau, grens=TREFFERS))
        groepen = tuple(_uit_elkaar(lezer, groep) for groep in beeld.groepen)
        return replace(beeld, groepen=groepen)
    return _alles(lezer, niveau)


def onderscheid(lezer: Lezer, crebo: Crebo) -> str:
    """What tells a kwalificatie from another one with the same name; empty when nothing does."""
    opleiding = lezer.opleiding(crebo)
    if opleiding and opleiding.is_opgevolgd:
        return woorden.opgevolgd_door(opleiding.opvolger)
    edities = lezer.edities(crebo)
    geldig = edities[0].geldig if edities else opleiding.geldig if opleiding else ALTIJD
    vanaf = geldig.vanaf
    return woorden.geldig_vanaf(vanaf.year) if vanaf else ""


def _uit_elkaar(lezer: Lezer, groep: KwalificatieGroep) -> KwalificatieGroep:
    namen = Counter(rij.naam for rij in groep.rijen)
    rijen = (
        _met(rij, onderscheid(lezer, rij.crebo)) if namen[rij.naam] > 1 else rij
        for rij in groep.rijen
    )
    return replace(groep, rijen=tuple(rijen))


def _met(rij: KwalificatieRij, wat: str) -> KwalificatieRij:
    return replace(rij, detail=f"{rij.detail} · {wat}") if wat else rij


def _gevonden(treffers: tuple[KwalificatieTreffer, ...]) -> KwalificatiesBeeld:
    per_crebo: dict[Crebo, list[KwalificatieTreffer]] = {}
    for treffer in treffers:
        per_crebo.setdefault(treffer.crebo, []).append(treffer)
    groepen: dict[str, list[KwalificatieRij]] = {}
    for regels in per_crebo.values():
        groepen.setdefault(_kop_van(regels[0]), []).append(_rij(regels))
    gemaakt = tuple(KwalificatieGroep(titel, tuple(rijen)) for titel, rijen in groepen.items())
    slot = woorden.MEER_TYPEN if len(treffers) >= TREFFERS else ""
    deels = any(treffer.deels for treffer in treffers)
    return KwalificatiesBeeld(gemaakt, slot, woorden.NIET_ALLE_WOORDEN if deels else "")


def _kop_van(treffer: KwalificatieTreffer) -> str:
    """A dossier that is called as its only kwalificatie needs no heading."""
    if treffer.alleen_naam:
        return woorden.NOG_NIET_INGELEZEN
    return "" if treffer.dossier in {"", treffer.naam} else woorden.onder_dossier(treffer.dossier)


def _rij(regels: list[KwalificatieTreffer]) -> KwalificatieRij:
    kop = regels[0]
    hier = any(treffer.hier for treffer in regels)
    wat = woorden.soort_en_code(kop.crebo, kop.niveau)
    detail = f"{wat} · {woorden.HIER_GELEERD}" if hier else wat
    werk = tuple(_werk(regels))
    return KwalificatieRij(
        kop.crebo, kop.naam, detail, werk, hier=hier, alleen_naam=kop.alleen_naam
    )


def _werk(regels: list[KwalificatieTreffer]) -> Iterator[str]:
    """Each kerntaak once, and under it what fits."""
    werk = [treffer for treffer in regels if treffer.code]
    for kerntaak, leden in groupby(werk[:PER_KWALIFICATIE], key=lambda t: t.kerntaak):
        if kerntaak:
            yield kerntaak
        yield from (f"– {treffer.code} {treffer.titel}" for treffer in leden)
    if len(werk) > PER_KWALIFICATIE:
        yield woorden.en_nog(len(werk) - PER_KWALIFICATIE)


def _alles(lezer: Lezer, niveau: int) -> KwalificatiesBeeld:
    hier = Counter(regel.crebo for regel in lezer.overzicht() if regel.crebo)
    koppen = [
        kop
        for kop in lezer.koppen()
        if niveau in {0, kop.niveau} and soort_van(kop.crebo) is not Soort.CERTIFICAAT
    ]
    eerst = sorted((k for k in koppen if k.crebo in hier), key=lambda k: -hier[k.crebo])
    rest = sorted((k for k in koppen if k.crebo not in hier), key=_keuzedeel_laatst)
    getoond = rest[: max(0, ZONDER_ZOEKEN - len(eerst))]
    groepen = {woorden.HIER: [_kop_rij(kop, hier=True) for kop in eerst]}
    for kop in getoond:
        groepen.setdefault(_niveau_kop(kop), []).append(_kop_rij(kop))
    over = len(rest) - len(getoond)
    return KwalificatiesBeeld(
        tuple(KwalificatieGroep(titel, tuple(rijen)) for titel, rijen in groepen.items() if rijen),
        woorden.typ_om_te_zoeken(over) if over else "",
    )


def _keuzedeel_laatst(kop: KwalificatieKop) -> bool:
    return soort_van(kop.crebo) is Soort.KEUZEDEEL


def _niveau_kop(kop: KwalificatieKop) -> str:
    if soort_van(kop.crebo) is Soort.KEUZEDEEL:
        return woorden.KEUZEDELEN
    return woorden.op_niveau(kop.niveau)


def _kop_rij(kop: KwalificatieKop, *, hier: bool = False) -> KwalificatieRij:
    detail = woorden.soort_en_code(kop.crebo, kop.niveau)
    return KwalificatieRij(kop.crebo, kop.naam, detail, hier=hier)
