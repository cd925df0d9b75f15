"""Makes the start data from the gathered kwalificatiestructuur; run by hand, never in a build.

    python packaging/startdata.py MAP [--uit MAP]

MAP holds `kwalificaties.csv`, `kerntaken.csv` and `werkprocessen.csv` as its README describes
them. Prints the tables that stand in docs/kwalificatiestructuur.md.
"""

import argparse
import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from werkplek.domain.kwalificatie import (
    Crebo,
    DossierEditie,
    Herkomst,
    Kerntaak,
    Kwalificatie,
    Werkproces,
    kerntaak_code_van,
    lees_crebo,
    lees_kerntaak_code,
    lees_werkproces_code,
    volgorde,
)
from werkplek.structuur.tidy_schrijven import schrijf_tidy

Regel = dict[str, str]

START: Final = Path(__file__).resolve().parent.parent / "src/werkplek/structuur/start"
ENTREE: Final = range(25740, 25749)
NIVEAU_2: Final = (
    *(25168, 25761, 25774, 25792, 25808, 25894),
    *(25959, 25960, 25982, 25992, 27038, 27081),
)
CREBOS: Final = tuple(str(crebo) for crebo in (*ENTREE, *NIVEAU_2))
SCHOLEN: Final = {
    "aeres": "Aeres",
    "curio": "Curio",
    "talland": "Talland",
    "utrecht": "MBO Utrecht",
}
DOCUMENT: Final = re.compile(
    r"\S+@\w+ oeren/(?P<school>[a-z]+)_oeren/"
    r"(?P<crebo>\d{5})_(?:(?P<leerweg>BOL|BBL)|oer_00)_(?P<jaar>\d{4})_+(?P<rest>.+)\.pdf"
)


@dataclass(frozen=True, slots=True)
class Bronnen:
    """The three gathered tables; kerntaken and werkprocessen by crebo."""

    kwalificaties: dict[str, Regel]
    kerntaken: dict[str, list[Regel]]
    werkprocessen: dict[str, list[Regel]]

    def regels(self, crebo: str) -> list[Regel]:
        """Every row that carries a title of this kwalificatie, in number order."""
        regels = [*self.kerntaken[crebo], *self.werkprocessen[crebo]]
        return sorted(regels, key=lambda regel: volgorde(regel["code"]))


def main() -> None:
    """Write the two files of the start data and print the tables of their documentation."""
    opties = argparse.ArgumentParser(description=__doc__)
    opties.add_argument("map", type=Path)
    opties.add_argument("--uit", type=Path, default=START)
    gekozen = opties.parse_args()
    bronnen = lees_bronnen(gekozen.map)
    kwalificaties = [maak_kwalificatie(bronnen, crebo) for crebo in CREBOS]
    tidy = "".join(schrijf_tidy(kwalificaties))
    (gekozen.uit / "kwalificaties.csv").write_text(tidy, encoding="utf-8", newline="")
    schrijf_bronnen(gekozen.uit / "bronnen.csv", bronnen)
    for regel in (*overzicht(kwalificaties), "", *varianten(bronnen)):
        print(regel)  # noqa: T201  the tables are what it is asked for


def lees_bronnen(map_: Path) -> Bronnen:
    """The gathered tables; of the titles those of the chosen kwalificaties only."""
    return Bronnen(
        {regel["crebo"]: regel for regel in _lees(map_ / "kwalificaties.csv")},
        _per_crebo(_lees(map_ / "kerntaken.csv")),
        _per_crebo(_lees(map_ / "werkprocessen.csv")),
    )


def _lees(pad: Path) -> Iterator[Regel]:
    with pad.open(encoding="utf-8", newline="") as bestand:
        yield from csv.DictReader(bestand)


def _per_crebo(regels: Iterable[Regel]) -> dict[str, list[Regel]]:
    uit: dict[str, list[Regel]] = {crebo: [] for crebo in CREBOS}
    for regel in sorted(regels, key=lambda regel: volgorde(regel["code"])):
        if regel["crebo"] in uit:
            uit[regel["crebo"]].append(regel)
    return uit


def maak_kwalificatie(bronnen: Bronnen, crebo: str) -> Kwalificatie:
    """One kwalificatie as gathered; titles as printed, also where sources differ."""
    regel = bronnen.kwalificaties[crebo]
    werkprocessen = [_maak_werkproces(regel) for regel in bronnen.werkprocessen[crebo]]
    return Kwalificatie(
        crebo=lees_crebo(crebo),
        naam=regel["naam"],
        niveau=int(regel["niveau"]),
        dossier=DossierEditie(
            crebo=Crebo(regel["dossier_crebo"]),
            naam=regel["dossier"],
            editie=editie(bronnen.regels(crebo)),
        ),
        kerntaken=tuple(_maak_kerntaak(regel, werkprocessen) for regel in bronnen.kerntaken[crebo]),
    )


def _maak_kerntaak(regel: Regel, werkprocessen: list[Werkproces]) -> Kerntaak:
    code = lees_kerntaak_code(regel["code"])
    return Kerntaak(
        code=code,
        titel=regel["titel"],
        werkprocessen=tuple(w for w in werkprocessen if kerntaak_code_van(w.code) == code),
        herkomst=Herkomst(regel["status"]),
        bron=_bronnamen(regel),
    )


def _maak_werkproces(regel: Regel) -> Werkproces:
    return Werkproces(
        code=lees_werkproces_code(regel["code"]),
        titel=regel["titel"],
        herkomst=Herkomst(regel["status"]),
        bron=_bronnamen(regel),
    )


def editie(regels: list[Regel]) -> str:
    """The version of the dossier where the documents print it, else whose cohorts used it."""
    versies = {regel["kd_versie"] for regel in regels}
    if len(versies) == 1 and all(versies):
        return versies.pop()
    jaren = sorted({jaar for regel in regels for jaar in regel["cohorten"].split()})
    if not jaren:
        (jaar,) = {_document(vindplaats)["jaar"] for vindplaats in _vindplaatsen(regels)}
        return f"OER {jaar}"
    return f"cohort {jaren[0]}" if len(jaren) == 1 else f"cohorten {jaren[0]}-{jaren[-1]}"


def schrijf_bronnen(pad: Path, bronnen: Bronnen) -> None:
    """The key file: what each name of a source stands for."""
    vindplaatsen = _vindplaatsen(regel for crebo in CREBOS for regel in bronnen.regels(crebo))
    namen = {bronnaam(vindplaats): vindplaats for vindplaats in vindplaatsen}
    if len(namen) != len(vindplaatsen):
        raise ValueError("two documents have one name")
    with pad.open("w", encoding="utf-8", newline="") as bestand:
        schrijver = csv.writer(bestand, lineterminator="\n")
        schrijver.writerow(("bron", "vindplaats"))
        schrijver.writerows(sorted(namen.items()))


def bronnaam(vindplaats: str) -> str:
    """A document as a person would name it: school, kind, crebo, leerweg, year."""
    delen = _document(vindplaats)
    rest = delen["rest"].lower()
    soort = "examenplan" if "examenplan" in rest else "OER"
    soort += " (oud)" if "(oud)" in rest else ""
    namen = (SCHOLEN[delen["school"]], soort, delen["crebo"], delen["leerweg"], delen["jaar"])
    return " ".join(naam for naam in namen if naam)


def _document(vindplaats: str) -> Regel:
    treffer = DOCUMENT.fullmatch(vindplaats)
    if treffer is None:
        raise ValueError(vindplaats)
    return treffer.groupdict(default="")


def _vindplaatsen(regels: Iterable[Regel]) -> set[str]:
    return {vindplaats for regel in regels for vindplaats in regel["source"].split("; ")}


def _bronnamen(regel: Regel) -> str:
    return "; ".join(sorted(bronnaam(vindplaats) for vindplaats in _vindplaatsen([regel])))


def overzicht(kwalificaties: list[Kwalificatie]) -> Iterator[str]:
    """A table of what there is, and how many titles are still to be confirmed."""
    yield "| crebo | kwalificatie | dossier | editie | kerntaken | werkprocessen |"
    yield "| --- | --- | --- | --- | ---: | ---: |"
    for kwalificatie in kwalificaties:
        dossier = kwalificatie.dossier
        velden = (
            kwalificatie.crebo,
            kwalificatie.naam,
            f"{dossier.crebo} {dossier.naam}".strip() or "onbekend",
            dossier.editie,
            _telling(kwalificatie.kerntaken),
            _telling(kwalificatie.werkprocessen),
        )
        yield f"| {' | '.join(velden)} |"


def _telling(delen: tuple[Kerntaak, ...] | tuple[Werkproces, ...]) -> str:
    na_te_kijken = sum(deel.herkomst.nog_te_controleren for deel in delen)
    return f"{len(delen)} ({na_te_kijken})"


def varianten(bronnen: Bronnen) -> Iterator[str]:
    """A table of the titles that sources spell differently."""
    yield "| crebo | code | status | titel in de startdata | anders |"
    yield "| --- | --- | --- | --- | --- |"
    for crebo in CREBOS:
        for regel in bronnen.regels(crebo):
            if regel["varianten"]:
                velden = (crebo, *(regel[k] for k in ("code", "status", "titel", "varianten")))
                yield f"| {' | '.join(velden)} |"


if __name__ == "__main__":
    main()
