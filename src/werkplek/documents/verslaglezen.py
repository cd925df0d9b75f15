"""A paper from plain JSON values of unknown origin: wrong shapes raise, nothing is guessed."""

from datetime import date
from typing import cast

from werkplek.domain.kwalificatie import Crebo, DossierEditie, KerntaakCode, WerkprocesCode
from werkplek.domain.personen import Persoonsgegevens
from werkplek.domain.vaststelling import Papier, Vaststelling, Vorm
from werkplek.domain.verklaring import (
    Ondertekenaar,
    Oordeel,
    Verklaring,
    VerklaringBedrijf,
    VerklaringRegel,
)


def papier_uit(waarde: object) -> Papier:
    """What `verslagschrijven.papier_in` wrote. Raises `KeyError`, `TypeError`, `ValueError`."""
    delen = _velden(waarde)
    vaststelling = delen["vaststelling"]
    return Papier(
        _verklaring(_velden(delen["verklaring"])),
        None if vaststelling is None else _vaststelling(_velden(vaststelling)),
    )


def tekst(waarde: object) -> str:
    """This text. Raises `TypeError` for anything else."""
    if not isinstance(waarde, str):
        raise TypeError
    return waarde


def _vaststelling(velden: dict[str, object]) -> Vaststelling:
    return Vaststelling(
        school=tekst(velden["school"]),
        door=_ondertekenaar(velden["door"]),
        op=_dag(velden["op"]),
        plaats=tekst(velden["plaats"]),
        vorm=Vorm(tekst(velden["vorm"])),
        sjabloon=tekst(velden["sjabloon"]),
    )


def _verklaring(velden: dict[str, object]) -> Verklaring:
    deelnemer, bedrijf = _velden(velden["deelnemer"]), _velden(velden["leerbedrijf"])
    crebo, naam, editie = map(tekst, _lijst(velden["dossier"]))
    oordeel = velden["oordeel"]
    return Verklaring(
        nummer=tekst(velden["nummer"]),
        opgemaakt_op=_dag(velden["opgemaakt_op"]),
        deelnemer=Persoonsgegevens(
            tekst(deelnemer["voornamen"]),
            tekst(deelnemer["achternaam"]),
            _dag(deelnemer["geboortedatum"]),
            tekst(deelnemer["geboorteplaats"]),
        ),
        bedrijf=VerklaringBedrijf(
            tekst(bedrijf["naam"]),
            tekst(bedrijf["plaats"]),
            tekst(bedrijf["adres"]),
            tekst(bedrijf["leerbedrijf_id"]),
        ),
        praktijkopleider=_ondertekenaar(velden["praktijkopleider"]),
        crebo=Crebo(tekst(velden["crebo"])),
        kwalificatie=tekst(velden["kwalificatie"]),
        niveau=_getal(velden["niveau"]),
        dossier=DossierEditie(Crebo(crebo), naam, editie),
        begin=_dag(velden["begin"]),
        eind=None if velden["eind"] is None else _dag(velden["eind"]),
        school=tekst(velden["school"]),
        regels=tuple(_regel(_velden(regel)) for regel in _lijst(velden["regels"])),
        oordeel=None if oordeel is None else _oordeel(oordeel),
    )


def _regel(velden: dict[str, object]) -> VerklaringRegel:
    return VerklaringRegel(
        kerntaak=KerntaakCode(tekst(velden["kerntaak"])),
        kerntaak_titel=tekst(velden["kerntaak_titel"]),
        code=WerkprocesCode(tekst(velden["code"])),
        titel=tekst(velden["titel"]),
        titel_bevestigd=_waar(velden["titel_bevestigd"]),
        gezien_op=tuple(map(_dag, _lijst(velden["gezien_op"]))),
        waarnemingen=tuple(map(tekst, _lijst(velden["waarnemingen"]))),
        toelichting=tekst(velden["toelichting"]),
    )


def _oordeel(waarde: object) -> Oordeel:
    op, plaats = _lijst(waarde)
    return Oordeel(_dag(op), tekst(plaats))


def _ondertekenaar(waarde: object) -> Ondertekenaar:
    naam, functie = map(tekst, _lijst(waarde))
    return Ondertekenaar(naam, functie)


def _dag(waarde: object) -> date:
    return date.fromisoformat(tekst(waarde))


def _getal(waarde: object) -> int:
    if type(waarde) is not int:
        raise TypeError
    return waarde


def _waar(waarde: object) -> bool:
    if not isinstance(waarde, bool):
        raise TypeError
    return waarde


def _velden(waarde: object) -> dict[str, object]:
    if not isinstance(waarde, dict):
        raise TypeError
    return cast("dict[str, object]", waarde)


def _lijst(waarde: object) -> list[object]:
    if not isinstance(waarde, list):
        raise TypeError
    return cast("list[object]", waarde)
