"""A paper as plain JSON values: every field, under its own name."""

from datetime import date

from werkplek.domain.vaststelling import Papier, Vaststelling
from werkplek.domain.verklaring import Verklaring, VerklaringRegel


def papier_in(papier: Papier) -> dict[str, object]:
    """What `verslaglezen.papier_uit` reads back."""
    vaststelling = papier.vaststelling
    return {
        "verklaring": _verklaring(papier.verklaring),
        "vaststelling": None if vaststelling is None else vaststelling_in(vaststelling),
    }


def vaststelling_in(vaststelling: Vaststelling) -> dict[str, object]:
    """What the school added."""
    return {
        "school": vaststelling.school,
        "door": [vaststelling.door.naam, vaststelling.door.functie],
        "op": vaststelling.op.isoformat(),
        "plaats": vaststelling.plaats,
        "vorm": vaststelling.vorm.value,
        "sjabloon": vaststelling.sjabloon,
    }


def _verklaring(verklaring: Verklaring) -> dict[str, object]:
    deelnemer, bedrijf, dossier = verklaring.deelnemer, verklaring.bedrijf, verklaring.dossier
    oordeel = verklaring.oordeel
    return {
        "nummer": verklaring.nummer,
        "opgemaakt_op": verklaring.opgemaakt_op.isoformat(),
        "deelnemer": {
            "voornamen": deelnemer.voornamen,
            "achternaam": deelnemer.achternaam,
            "geboortedatum": deelnemer.geboortedatum.isoformat(),
            "geboorteplaats": deelnemer.geboorteplaats,
        },
        "leerbedrijf": {
            "naam": bedrijf.naam,
            "plaats": bedrijf.plaats,
            "adres": bedrijf.adres,
            "leerbedrijf_id": bedrijf.leerbedrijf_id,
        },
        "praktijkopleider": [
            verklaring.praktijkopleider.naam,
            verklaring.praktijkopleider.functie,
        ],
        "crebo": verklaring.crebo,
        "kwalificatie": verklaring.kwalificatie,
        "niveau": verklaring.niveau,
        "dossier": [dossier.crebo, dossier.naam, dossier.editie],
        "begin": verklaring.begin.isoformat(),
        "eind": _dag(verklaring.eind),
        "school": verklaring.school,
        "regels": [_regel(regel) for regel in verklaring.regels],
        "oordeel": None if oordeel is None else [oordeel.op.isoformat(), oordeel.plaats],
    }


def _dag(dag: date | None) -> str | None:
    return None if dag is None else dag.isoformat()


def _regel(regel: VerklaringRegel) -> dict[str, object]:
    return {
        "kerntaak": regel.kerntaak,
        "kerntaak_titel": regel.kerntaak_titel,
        "code": regel.code,
        "titel": regel.titel,
        "titel_bevestigd": regel.titel_bevestigd,
        "gezien_op": [dag.isoformat() for dag in regel.gezien_op],
        "waarnemingen": list(regel.waarnemingen),
        "toelichting": regel.toelichting,
    }
