"""The columns that are read, under the names that schools give them; all others are left unread."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from werkplek.hub.fouten import BestandGeweigerd
from werkplek.hub.invoer.bestand import Tabel
from werkplek.hub.invoer.schoon import Zeef, is_persoonsnummer

DEELNEMERS: Final[Mapping[str, tuple[str, ...]]] = {
    "nummer": ("nummer", "studentnummer", "deelnemernummer", "leerlingnummer", "student", "id"),
    "roepnaam": ("roepnaam", "voornaam"),
    "tussenvoegsel": ("tussenvoegsel", "voorvoegsel", "tussenvoegsels"),
    "achternaam": ("achternaam", "naam"),
}
PLAATSINGEN: Final[Mapping[str, tuple[str, ...]]] = {
    "nummer": ("nummer", "plaatsing", "bpv-nummer", "overeenkomst", "pok-nummer"),
    "deelnemer": ("deelnemer", "studentnummer", "deelnemernummer", "student", "leerlingnummer"),
    "leerbedrijf": ("leerbedrijf", "leerbedrijf-id", "leerbedrijfid", "leerbedrijf_id", "bedrijf"),
    "crebo": ("crebo", "crebocode", "opleidingscode", "kwalificatie"),
    "begin": ("begin", "begindatum", "startdatum", "van", "start"),
    "eind": ("eind", "einddatum", "tot", "einde"),
    "begeleider": ("begeleider", "bpv-begeleider", "bpv-docent", "docent"),
    "werkprocessen": ("werkprocessen", "werkproces", "codes"),
}
VERPLICHT: Final = {
    "deelnemers": ("nummer", "roepnaam"),
    "plaatsingen": ("deelnemer", "leerbedrijf", "crebo", "begin"),
}


@dataclass(frozen=True, slots=True)
class Opgave:
    """A line under our own names; `codes` are all by which a system calls whom it is about."""

    nr: int
    velden: Mapping[str, str]
    codes: tuple[str, ...] = ()

    def __getitem__(self, veld: str) -> str:
        return self.velden.get(veld, "")


@dataclass(frozen=True, slots=True)
class Opgaven:
    """What a file says; `mis` are lines that cannot be read, with why."""

    regels: tuple[Opgave, ...]
    mis: tuple[tuple[int, str], ...] = ()
    geweerd: int = 0
    ongebruikt: tuple[str, ...] = ()


def lees_tabel(tabel: Tabel, soort: str) -> Opgaven:
    """The columns that are used. Raises `BestandGeweigerd`: `kolom_` and which one is missing."""
    bekend = DEELNEMERS if soort == "deelnemers" else PLAATSINGEN
    waar = {
        veld: next((naam for naam in namen if naam in tabel.kolommen), "")
        for veld, namen in bekend.items()
    }
    for veld in VERPLICHT[soort]:
        if not waar[veld]:
            raise BestandGeweigerd(f"kolom_{veld}")
    zeef = Zeef()
    regels: list[Opgave] = []
    for rij in tabel.rijen:
        schoon = {kolom: zeef.cel(kolom, cel) for kolom, cel in rij.cellen.items()}
        regels.append(Opgave(rij.nr, {veld: schoon[naam] for veld, naam in waar.items() if naam}))
    gebruikt = set(waar.values())
    ongebruikt = tuple(
        naam for naam in tabel.kolommen if naam not in gebruikt and not is_persoonsnummer(naam)
    )
    mis = tuple((nr, "aantal_velden") for nr in tabel.mis)
    return Opgaven(tuple(regels), mis, zeef.geweerd, ongebruikt)
