"""The praktijkverklaring as others can read it: an Open Badge 3.0, a credential of W3C VC 2.0.

No proof stands in it: the signatures of the file around it are the proof.
"""

from datetime import date
from typing import Final
from urllib.parse import quote

from werkplek.domain.vaststelling import Papier
from werkplek.domain.verklaring import Verklaring, VerklaringRegel
from werkplek.woorden import verklaring as woorden

CONTEXT: Final[tuple[object, ...]] = (
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    {"werkplek": {"@id": "urn:werkplek:verslag", "@type": "@json"}},
)
"""The last one says that `werkplek` is plain JSON, so that a JSON-LD reader keeps it as it is."""


def badge(papier: Papier) -> dict[str, object]:
    """The members of the credential, without `werkplek`."""
    verklaring, vaststelling = papier.verklaring, papier.vaststelling
    op = verklaring.opgemaakt_op if vaststelling is None else vaststelling.op
    return {
        "@context": list(CONTEXT),
        "id": _urn("praktijkverklaring", verklaring.nummer),
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": f"{woorden.TITEL} {verklaring.nummer}",
        "validFrom": _moment(op),
        "issuer": _issuer(papier),
        "credentialSubject": _subject(verklaring),
    }


def _issuer(papier: Papier) -> dict[str, object]:
    """The school once it established the statement; before that the leerbedrijf."""
    if papier.vaststelling is not None:
        naam, id_ = papier.vaststelling.school, _urn("school", papier.vaststelling.school)
    else:
        bedrijf = papier.verklaring.bedrijf
        naam, id_ = bedrijf.naam, _urn("leerbedrijf", bedrijf.leerbedrijf_id or bedrijf.naam)
    return {"id": id_, "type": ["Profile"], "name": naam}


def _subject(verklaring: Verklaring) -> dict[str, object]:
    eind = {} if verklaring.eind is None else {"activityEndDate": _moment(verklaring.eind)}
    return {
        "type": ["AchievementSubject"],
        "identifier": [
            _identity("name", woorden.volledige_naam(verklaring.deelnemer)),
            _identity("ext:geboortedatum", verklaring.deelnemer.geboortedatum.isoformat()),
        ],
        "activityStartDate": _moment(verklaring.begin),
        **eind,
        "achievement": _achievement(verklaring),
        "result": [_result(verklaring, regel) for regel in verklaring.regels],
    }


def _achievement(verklaring: Verklaring) -> dict[str, object]:
    return {
        "id": _urn("crebo", verklaring.crebo),
        "type": ["Achievement"],
        "achievementType": "Certificate",
        "name": f"{woorden.TITEL} {verklaring.kwalificatie}",
        "description": woorden.BADGE,
        "criteria": {"narrative": woorden.BADGE_WAAROM},
        "inLanguage": "nl-NL",
    }


def _result(verklaring: Verklaring, regel: VerklaringRegel) -> dict[str, object]:
    """One werkproces; `value` are the days on which it was seen."""
    alignment = {
        "type": ["Alignment"],
        "targetCode": regel.code,
        "targetName": regel.titel,
        "targetFramework": f"{verklaring.dossier.naam} {verklaring.dossier.editie}".strip(),
        "targetType": "CFItem",
        "targetUrl": _urn("werkproces", verklaring.crebo, regel.code),
    }
    return {
        "type": ["Result"],
        "value": ", ".join(dag.isoformat() for dag in regel.gezien_op),
        "alignment": [alignment],
    }


def _identity(soort: str, waarde: str) -> dict[str, object]:
    return {
        "type": "IdentityObject",
        "hashed": False,
        "identityType": soort,
        "identityHash": waarde,
    }


def _moment(dag: date) -> str:
    return f"{dag.isoformat()}T00:00:00Z"


def _urn(*delen: str) -> str:
    return ":".join(("urn:werkplek", *(quote(deel, safe="") for deel in delen)))
