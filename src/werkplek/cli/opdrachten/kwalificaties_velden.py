"""What JSON says of a kwalificatie, of the differences between two, and of an import."""

from dataclasses import asdict

from werkplek.application.beelden.structuur import StructuurBeeld
from werkplek.application.importeren import KwalificatieUitkomst, Uitkomst, Voorstel
from werkplek.application.ports import KwalificatieKop, Lezer
from werkplek.domain.kwalificatie import (
    Crebo,
    DossierEditie,
    Geldigheid,
    Kerntaak,
    Kwalificatie,
    Werkproces,
)
from werkplek.domain.leesverslag import Leesregel
from werkplek.domain.opleiding import Opleiding
from werkplek.domain.verschil import Verschil
from werkplek.woorden.inlezen import regel_zin

Velden = dict[str, object]


def structuur_velden(lezer: Lezer, beeld: StructuurBeeld) -> Velden:
    """A kwalificatie with all its texts; one that only SBB's lists know has no kerntaken."""
    kwalificatie = lezer.kwalificatie(beeld.crebo, beeld.editie) if beeld.editie else None
    dossier, geldig = _uit_de_lijsten(lezer, beeld.crebo)
    if kwalificatie is not None:
        dossier, geldig = kwalificatie.dossier, kwalificatie.geldig
    return {
        "crebo": beeld.crebo,
        "naam": beeld.naam,
        "soort": beeld.soort.casefold(),
        "niveau": beeld.niveau,
        "dossier": asdict(dossier),
        "geldig": asdict(geldig),
        "hoort_bij": beeld.hoort_bij or None,
        "plaatsingen": beeld.plaatsingen,
        "edities": [_kop_velden(kop) for kop in lezer.edities(beeld.crebo)],
        "kerntaken": _kerntaken(kwalificatie, beeld) if kwalificatie else [],
        "certificaten": [asdict(certificaat) for certificaat in beeld.certificaten],
        "opvolger": asdict(beeld.opvolger) if beeld.opvolger else None,
        "bronnen": beeld.bronnen,
        "waarschuwing": beeld.waarschuwing,
        "bericht": beeld.bericht,
    }


def verschil_velden(verschil: Verschil | None) -> Velden:
    """All differences, and how much stayed the same."""
    if verschil is None:
        return {"verschillen": [], "gelijk": None}
    regels = [asdict(regel) for regel in verschil.regels]
    return {"verschillen": regels, "gelijk": verschil.gelijk}


def voorstel_velden(voorstel: Voorstel, *, overgenomen: bool = False) -> Velden:
    """What a file means for the folder; all differences and all remarks that were kept."""
    return {
        "bestand": voorstel.bestand,
        "vorm": voorstel.vorm,
        "overgenomen": overgenomen,
        "tellingen": {uitkomst: voorstel.aantal(uitkomst) for uitkomst in Uitkomst},
        "kwalificaties": [_uitkomst_velden(k) for k in voorstel.kwalificaties],
        "opleidingen": asdict(voorstel.opleidingen),
        "titels_bevestigd": voorstel.titels_bevestigd,
        "opmerkingen": [_opmerking_velden(regel, voorstel) for regel in voorstel.regels],
        "meer_opmerkingen": voorstel.meer_regels,
        "vragen": voorstel.vragen,
    }


def _uitkomst_velden(kwalificatie: KwalificatieUitkomst) -> Velden:
    return {
        "crebo": kwalificatie.crebo,
        "naam": kwalificatie.naam,
        "niveau": kwalificatie.niveau,
        "editie": kwalificatie.editie,
        "uitkomst": kwalificatie.uitkomst,
        "tegenover": kwalificatie.tegenover or None,
        **verschil_velden(kwalificatie.verschil),
    }


def _opmerking_velden(regel: Leesregel, voorstel: Voorstel) -> Velden:
    zin = regel_zin(regel, voorstel.bestand, voorstel.vorm)
    return {**asdict(regel), "gebruikt": regel.reden.gebruikt, "zin": zin}


def _uit_de_lijsten(lezer: Lezer, crebo: Crebo) -> tuple[DossierEditie, Geldigheid]:
    opleiding = lezer.opleiding(crebo) or Opleiding(crebo, "")
    return DossierEditie(opleiding.dossier, opleiding.dossier_naam, ""), opleiding.geldig


def _kop_velden(kop: KwalificatieKop) -> Velden:
    return {
        "editie": kop.dossier.editie,
        "geldig": asdict(kop.geldig),
        "werkprocessen": kop.werkprocessen,
        "plaatsingen": kop.plaatsingen,
    }


def _kerntaken(kwalificatie: Kwalificatie, beeld: StructuurBeeld) -> list[Velden]:
    regels = {w.code: w for kerntaak in beeld.kerntaken for w in kerntaak.werkprocessen}
    statussen = {kerntaak.code: kerntaak.status for kerntaak in beeld.kerntaken}

    def werkproces_velden(werkproces: Werkproces) -> Velden:
        regel = regels[werkproces.code]
        return _deel_velden(werkproces, regel.status) | {
            "uitvoerbaar": regel.uitvoerbaar,
            "gelijk_aan": regel.gelijk_aan or None,
        }

    return [
        _deel_velden(kerntaak, statussen[kerntaak.code])
        | {"werkprocessen": [werkproces_velden(w) for w in kerntaak.werkprocessen]}
        for kerntaak in kwalificatie.kerntaken
    ]


def _deel_velden(deel: Kerntaak | Werkproces, status: str) -> Velden:
    return {
        "code": deel.code,
        "titel": deel.titel,
        "herkomst": deel.herkomst,
        "bron": deel.bron,
        "nog_te_controleren": bool(status),
        "tekst": asdict(deel.tekst),
    }
