import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.documents.voorbeeld import GROOT, OORDEEL, regel, vastgesteld, verklaring
from werkplek.documents.controlecode import canonical_record, controlecode
from werkplek.domain.kwalificatie import Crebo, DossierEditie
from werkplek.domain.vaststelling import Papier, Vorm
from werkplek.domain.verklaring import Ondertekenaar, Oordeel, Verklaring

BASIS = verklaring(2, oordeel=OORDEEL)


def code(waarde: Verklaring) -> str:
    return controlecode(canonical_record(Papier(waarde)))


def test_the_code_of_a_known_verklaring() -> None:
    """Golden: another code here means that the papers printed until today no longer check."""
    assert code(BASIS) == "f96d 9dfb a7fa 7ff1"


@pytest.mark.parametrize(
    "anders",
    [
        replace(BASIS, nummer="WP-2026-7QF2-0XKE"),
        replace(BASIS, opgemaakt_op=date(2026, 7, 9)),
        replace(BASIS, deelnemer=replace(BASIS.deelnemer, voornamen="Sanne")),
        replace(BASIS, deelnemer=replace(BASIS.deelnemer, achternaam="Voorbeelt")),
        replace(BASIS, deelnemer=replace(BASIS.deelnemer, geboortedatum=date(2004, 2, 28))),
        replace(BASIS, deelnemer=replace(BASIS.deelnemer, geboorteplaats="Delft")),
        replace(BASIS, bedrijf=replace(BASIS.bedrijf, naam="Ander")),
        replace(BASIS, bedrijf=replace(BASIS.bedrijf, plaats="Delft")),
        replace(BASIS, bedrijf=replace(BASIS.bedrijf, adres="Kasweg 13")),
        replace(BASIS, bedrijf=replace(BASIS.bedrijf, leerbedrijf_id="1")),
        replace(BASIS, praktijkopleider=replace(BASIS.praktijkopleider, naam="Iemand")),
        replace(BASIS, praktijkopleider=replace(BASIS.praktijkopleider, functie="")),
        replace(BASIS, crebo=Crebo("25745")),
        replace(BASIS, kwalificatie="Assistent"),
        replace(BASIS, niveau=2),
        replace(BASIS, dossier=DossierEditie(Crebo("23301"), "Entree", "2025")),
        replace(BASIS, begin=date(2026, 2, 3)),
        replace(BASIS, eind=None),
        replace(BASIS, school=""),
        replace(BASIS, oordeel=None),
        replace(BASIS, oordeel=Oordeel(OORDEEL.op, "Delft")),
        replace(BASIS, regels=BASIS.regels[::-1]),
        replace(BASIS, regels=(BASIS.regels[0], regel(1, titel="Anders"))),
        replace(BASIS, regels=(BASIS.regels[0], regel(1, kerntaak_titel="Anders"))),
        replace(BASIS, regels=(BASIS.regels[0], regel(1, titel_bevestigd=False))),
        replace(BASIS, regels=(BASIS.regels[0], regel(1, toelichting="Anders"))),
        replace(BASIS, regels=(BASIS.regels[0], regel(1, waarnemingen=()))),
        replace(BASIS, regels=(BASIS.regels[0], regel(1, gezien_op=()))),
    ],
)
def test_whatever_changes_changes_the_code(anders: Verklaring) -> None:
    assert code(anders) != code(BASIS)


VASTGESTELD = vastgesteld(2)


@pytest.mark.parametrize(
    "anders",
    [
        {"school": "Ander College"},
        {"door": Ondertekenaar("Iemand", "voorzitter")},
        {"op": date(2026, 7, 15)},
        {"plaats": "Delft"},
        {"vorm": Vorm.DIGITAAL},
        {"sjabloon": GROOT},
    ],
)
def test_what_the_school_added_changes_the_code_too(anders: dict[str, Any]) -> None:
    assert VASTGESTELD.vaststelling is not None
    ander = replace(VASTGESTELD, vaststelling=replace(VASTGESTELD.vaststelling, **anders))
    codes = {canonical_record(papier) for papier in (ander, VASTGESTELD, Papier(BASIS))}
    assert len(codes) == 3


def test_two_spellings_of_one_name_are_one_record() -> None:
    composed = replace(BASIS, school="Zo\u00eb College")
    decomposed = replace(BASIS, school="Zoe\u0308 College")
    assert canonical_record(Papier(decomposed)) == canonical_record(Papier(composed))


def test_the_record_is_canonical_json() -> None:
    record = canonical_record(Papier(BASIS)).decode()
    again = json.dumps(
        json.loads(record), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    assert record == again
