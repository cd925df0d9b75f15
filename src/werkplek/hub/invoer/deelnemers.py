"""Deelnemers of a file beside those of the school: who is new, who is called otherwise."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

import sqlalchemy as sa

from werkplek.domain.fouten import TekstGeweigerd
from werkplek.domain.personen import Naam
from werkplek.domain.tekst import lees_regel, vergelijkbaar
from werkplek.hub.inlezingen import DEELNEMER, Wijziging, toestand_van
from werkplek.hub.invoer.kolommen import Opgave, Opgaven
from werkplek.hub.invoer.voorstel import Regel, Voorstel, Wat, geweigerd
from werkplek.hub.opzoeken import kenmerken, onthoud
from werkplek.hub.plaatsen import hernoem, meld_aan
from werkplek.hub.stellen import Steller
from werkplek.hub.tables_mensen import deelnemer

MAX_CODE: Final = 100
_GEEN_NAAM: Final = ("=", "+", "@")


@dataclass(frozen=True, slots=True)
class _Gelezen:
    opgave: Opgave
    naam: Naam
    codes: tuple[str, ...]


def stel_voor(verbinding: sa.Connection, school: int, opgaven: Opgaven) -> Voorstel:
    """What taking these lines would change; writes nothing."""
    regels = [geweigerd(nr, reden) for nr, reden in opgaven.mis]
    gelezen: list[_Gelezen] = []
    for opgave in opgaven.regels:
        uitkomst = _lees(opgave)
        if isinstance(uitkomst, Regel):
            regels.append(uitkomst)
        else:
            gelezen.append(uitkomst)
    bekend = kenmerken(verbinding, school, DEELNEMER)
    namen = _namen(verbinding, school)
    dubbel = _dubbel(gelezen)
    for nieuw in gelezen:
        if reden := dubbel.get(nieuw.opgave.nr):
            regels.append(geweigerd(nieuw.opgave.nr, reden, nieuw.naam.volledig))
        else:
            regels.append(_vergelijk(nieuw, bekend, namen))
    regels.sort(key=lambda regel: regel.nr)
    return Voorstel("deelnemers", tuple(regels), opgaven.geweerd, opgaven.ongebruikt)


def _lees(opgave: Opgave) -> _Gelezen | Regel:
    achter = " ".join(filter(None, (opgave["tussenvoegsel"], opgave["achternaam"])))
    try:
        naam = Naam(
            lees_regel(opgave["roepnaam"], veld="roepnaam"),
            lees_regel(achter, veld="achternaam", leeg_mag=True),
        )
        codes = tuple(
            lees_regel(code, veld="nummer", grens=MAX_CODE)
            for code in dict.fromkeys((opgave["nummer"], *opgave.codes))
            if code
        )
    except TekstGeweigerd as fout:
        return geweigerd(opgave.nr, f"{fout.veld}_{fout.reden}")
    if not codes:
        return geweigerd(opgave.nr, "nummer_leeg", naam.volledig)
    if any(deel.startswith(_GEEN_NAAM) for deel in (naam.roepnaam, naam.achternaam, *codes)):
        return geweigerd(opgave.nr, "formule")
    return _Gelezen(opgave, naam, codes)


def _dubbel(gelezen: Iterable[_Gelezen]) -> dict[int, str]:
    """Lines that name someone again: one that says the same is left out, others all of them."""
    bij_code: dict[str, list[_Gelezen]] = defaultdict(list)
    for nieuw in gelezen:
        for code in nieuw.codes:
            bij_code[code].append(nieuw)
    gevonden: dict[int, str] = {}
    for groep in bij_code.values():
        if len({nieuw.naam for nieuw in groep}) > 1:
            gevonden |= {nieuw.opgave.nr: "nummer_tegenstrijdig" for nieuw in groep}
        else:
            for later in groep[1:]:
                gevonden.setdefault(later.opgave.nr, "nummer_dubbel")
    return gevonden


def _vergelijk(nieuw: _Gelezen, bekend: Mapping[str, str], namen: Mapping[str, Naam]) -> Regel:
    nr, naam = nieuw.opgave.nr, nieuw.naam
    ids = {bekend[code] for code in nieuw.codes if code in bekend}
    if len(ids) > 1:
        return geweigerd(nr, "nummer_van_twee", naam.volledig)
    if not ids:
        toevoegen = partial(_voeg_toe, naam=naam, codes=nieuw.codes)
        return Regel(nr, Wat.ERBIJ, naam.volledig, daad=toevoegen)
    id_ = ids.pop()
    if id_ not in namen:
        return geweigerd(nr, "gewist", naam.volledig)
    eerst = namen[id_]
    if eerst == naam:
        nieuw_bekend = not bekend.keys() >= set(nieuw.codes)
        daad = partial(_onthoud, id_=id_, codes=nieuw.codes) if nieuw_bekend else None
        return Regel(nr, Wat.GELIJK, naam.volledig, daad=daad)
    ander_mens = _anders(eerst.roepnaam, naam.roepnaam) and _anders(
        eerst.achternaam, naam.achternaam
    )
    return Regel(
        nr,
        Wat.ANDERS,
        f"{eerst.volledig} → {naam.volledig}",
        let_op="andere_naam" if ander_mens else "",
        daad=partial(_hernoem, id_=id_, naam=naam, codes=nieuw.codes),
    )


def _voeg_toe(steller: Steller, *, naam: Naam, codes: tuple[str, ...]) -> Wijziging:
    id_ = meld_aan(steller, naam, codes[0])
    _onthoud(steller, id_=id_, codes=codes)
    na = {"roepnaam": naam.roepnaam, "achternaam": naam.achternaam}
    return Wijziging(DEELNEMER, id_, None, na)


def _hernoem(steller: Steller, *, id_: str, naam: Naam, codes: tuple[str, ...]) -> Wijziging:
    voor = toestand_van(steller.verbinding, steller.school.nr, DEELNEMER, id_)
    hernoem(steller, id_, naam)
    _onthoud(steller, id_=id_, codes=codes)
    na = {"roepnaam": naam.roepnaam, "achternaam": naam.achternaam}
    return Wijziging(DEELNEMER, id_, voor, na)


def _onthoud(steller: Steller, *, id_: str, codes: tuple[str, ...]) -> None:
    onthoud(steller.verbinding, steller.school.nr, DEELNEMER, dict.fromkeys(codes, id_))


def _anders(een: str, ander: str) -> bool:
    return vergelijkbaar(een) != vergelijkbaar(ander)


def _namen(verbinding: sa.Connection, school: int) -> dict[str, Naam]:
    vraag = sa.select(deelnemer.c.id, deelnemer.c.roepnaam, deelnemer.c.achternaam).where(
        deelnemer.c.school == school, deelnemer.c.gewist_op.is_(None)
    )
    return {rij.id: Naam(rij.roepnaam, rij.achternaam) for rij in verbinding.execute(vraag)}
