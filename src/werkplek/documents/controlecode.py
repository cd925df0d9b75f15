"""The control code: a short digest over everything a praktijkverklaring states."""

import hashlib
import json
import unicodedata
from typing import Final

from werkplek.documents.verslagschrijven import vaststelling_in
from werkplek.domain.vaststelling import Papier
from werkplek.domain.verklaring import VerklaringRegel

RECORD_V: Final = 1
"""Version of the record's form. Changing a key changes the code of every paper: then count on."""

_CHARACTERS: Final = 16
_GROUP: Final = 4


def canonical_record(papier: Papier) -> bytes:
    """What the paper states as JSON: sorted keys, no spaces, NFC, UTF-8."""
    verklaring, vaststelling = papier.verklaring, papier.vaststelling
    oordeel = verklaring.oordeel
    record: dict[str, object] = {
        "v": RECORD_V,
        "soort": "praktijkverklaring",
        "nummer": verklaring.nummer,
        "opgemaakt_op": verklaring.opgemaakt_op.isoformat(),
        "deelnemer": {
            "voornamen": verklaring.deelnemer.voornamen,
            "achternaam": verklaring.deelnemer.achternaam,
            "geboortedatum": verklaring.deelnemer.geboortedatum.isoformat(),
            "geboorteplaats": verklaring.deelnemer.geboorteplaats,
        },
        "leerbedrijf": {
            "naam": verklaring.bedrijf.naam,
            "plaats": verklaring.bedrijf.plaats,
            "adres": verklaring.bedrijf.adres,
            "leerbedrijf_id": verklaring.bedrijf.leerbedrijf_id,
        },
        "praktijkopleider": [
            verklaring.praktijkopleider.naam,
            verklaring.praktijkopleider.functie,
        ],
        "school": verklaring.school,
        "kwalificatie": [verklaring.crebo, verklaring.kwalificatie, verklaring.niveau],
        "dossier": [verklaring.dossier.crebo, verklaring.dossier.naam, verklaring.dossier.editie],
        "begin": verklaring.begin.isoformat(),
        "eind": verklaring.eind.isoformat() if verklaring.eind else None,
        "regels": [_regel(regel) for regel in verklaring.regels],
        "oordeel": [oordeel.op.isoformat(), oordeel.plaats] if oordeel else None,
    }
    if vaststelling is not None:
        record["vaststelling"] = vaststelling_in(vaststelling)
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return unicodedata.normalize("NFC", text).encode()


def controlecode(record: bytes) -> str:
    """The first 16 hexadecimals of SHA-256 in groups of four: `1f0c 88ab 93d2 4e07`."""
    digest = hashlib.sha256(record).hexdigest()[:_CHARACTERS]
    return " ".join(digest[at : at + _GROUP] for at in range(0, _CHARACTERS, _GROUP))


def _regel(regel: VerklaringRegel) -> dict[str, object]:
    return {
        "kerntaak": [regel.kerntaak, regel.kerntaak_titel],
        "code": regel.code,
        "titel": regel.titel,
        "titel_bevestigd": regel.titel_bevestigd,
        "gezien_op": [dag.isoformat() for dag in regel.gezien_op],
        "waarnemingen": list(regel.waarnemingen),
        "toelichting": regel.toelichting,
    }
