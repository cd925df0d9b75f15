"""From a feit to its bytes and back: header, body, salt; a body may be erased, a header stays."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Final

import msgspec

from werkplek.domain.feiten import SOORTEN, VERSIES, Feit, Inhoud
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId, PersoonId
from werkplek.protocol.fouten import InhoudPastNiet, NietCanoniek, Nieuwer, TeGroot
from werkplek.protocol.kop import (
    GEEN_VORIGE,
    VERSIE,
    Kop,
    canoniek,
    lees_canoniek,
    lees_kop,
    sha256,
)

MAX_GEWOON: Final = 16 * 1024
"""Bytes of a body (sync reference §6.1)."""

MAX_INHOUD: Final[Mapping[str, int]] = dict.fromkeys(
    ("verklaring_opgemaakt", "oordeel_gegeven", "verklaring_vastgesteld"), 256 * 1024
)
"""Bytes of a body that is a whole document: a verklaring names every waarneming behind it."""

ZOUT_LENGTE: Final = 16
"""Bytes of the random salt that keeps an erased body from being guessed back."""

_NAMEN: Final[Mapping[type, str]] = {type_: soort for soort, type_ in SOORTEN.items()}


@dataclass(frozen=True, slots=True)
class Schakel:
    """Where a header comes in the chain of its device."""

    apparaat: str
    volgnr: int = 1
    vorige: str = GEEN_VORIGE


class GecodeerdFeit(msgspec.Struct, frozen=True, gc=False):
    """The three byte strings of one feit; `inhoud` and `zout` are empty once erased."""

    kop: bytes
    inhoud: bytes
    zout: bytes

    @property
    def hash(self) -> str:
        """SHA-256 of the header, hex: what the next header calls `vorige`."""
        return sha256(self.kop)


def codeer(feit: Feit, schakel: Schakel, zout: bytes) -> GecodeerdFeit:
    """Encode a feit once. `zout` is 16 random bytes. Raises `TeGroot` or `NietCanoniek`."""
    if len(zout) != ZOUT_LENGTE:
        raise InhoudPastNiet(f"salt of {len(zout)} bytes")
    soort = _NAMEN[type(feit.inhoud)]
    inhoud = canoniek(feit.inhoud)
    _is_klein_genoeg(soort, inhoud)
    kop = Kop(
        v=VERSIE,
        id=feit.id,
        soort=soort,
        soort_v=VERSIES[soort],
        organisatie=feit.organisatie,
        deelnemer=feit.deelnemer,
        auteur=feit.auteur,
        apparaat=schakel.apparaat,
        volgnr=schakel.volgnr,
        vorige=schakel.vorige,
        vastgelegd_op=_schrijf_moment(feit.vastgelegd_op),
        klok=feit.klok,
        gezien_op=feit.gezien_op.isoformat(),
        verwijst=feit.verwijst,
        kring=feit.kring,
        inhoud=sha256(zout, inhoud),
    )
    return GecodeerdFeit(canoniek(kop), inhoud, zout)


def decodeer(gecodeerd: GecodeerdFeit) -> tuple[Kop, Feit]:
    """Verify and read one feit. Raises `NietCanoniek`, `Nieuwer`, `InhoudPastNiet` or `TeGroot`.

    Any flipped bit of body or salt is one of them; the header itself is guarded by its seal.
    """
    kop = lees_kop(gecodeerd.kop)
    _type_van(kop)
    _is_klein_genoeg(kop.soort, gecodeerd.inhoud)
    if len(gecodeerd.zout) != ZOUT_LENGTE or sha256(gecodeerd.zout, gecodeerd.inhoud) != kop.inhoud:
        raise InhoudPastNiet(kop.id)
    return kop, maak_feit(kop, gecodeerd.inhoud)


def eis_leesbaar(kop: Kop, gecodeerd: GecodeerdFeit) -> None:
    """Demand what `decodeer` does, without the feit, of a header that `reeks.pak_uit` made.

    That one has its one spelling and promises this body, for it was made from both. Raises
    `NietCanoniek`, `Nieuwer`, `InhoudPastNiet` or `TeGroot`.
    """
    type_ = _type_van(kop)
    _is_klein_genoeg(kop.soort, gecodeerd.inhoud)
    if len(gecodeerd.zout) != ZOUT_LENGTE:
        raise InhoudPastNiet(kop.id)
    lees_canoniek(gecodeerd.inhoud, type_)
    if not is_dag(kop.gezien_op):
        raise NietCanoniek("a day is not in its one spelling")


def maak_feit(kop: Kop, inhoud: bytes) -> Feit:
    """The feit of a header and the body it promised. Raises `NietCanoniek` or `Nieuwer`."""
    inhoud_ = lees_canoniek(inhoud, _type_van(kop))
    try:
        feit = Feit(
            id=FeitId(kop.id),
            organisatie=OrganisatieId(kop.organisatie),
            deelnemer=DeelnemerId(kop.deelnemer),
            auteur=PersoonId(kop.auteur),
            vastgelegd_op=datetime.fromisoformat(kop.vastgelegd_op),
            klok=kop.klok,
            gezien_op=date.fromisoformat(kop.gezien_op),
            inhoud=inhoud_,
            verwijst=kop.verwijst,
            kring=kop.kring,
        )
        tijden = _schrijf_moment(feit.vastgelegd_op), feit.gezien_op.isoformat()
    except (ValueError, OverflowError) as fout:
        raise NietCanoniek(str(fout)) from fout
    if tijden != (kop.vastgelegd_op, kop.gezien_op):
        raise NietCanoniek("a day or moment is not in its one spelling")
    return feit


def _type_van(kop: Kop) -> type[Inhoud]:
    """The body that a header announces. Raises `Nieuwer`."""
    type_ = SOORTEN.get(kop.soort)
    if type_ is None or VERSIES[kop.soort] != kop.soort_v:
        raise Nieuwer(f"{kop.soort} version {kop.soort_v}")
    return type_


@lru_cache(maxsize=1024)
def is_dag(tekst: str) -> bool:
    """Whether a text is a day in its one spelling."""
    try:
        return date.fromisoformat(tekst).isoformat() == tekst
    except ValueError:
        return False


def _is_klein_genoeg(soort: str, inhoud: bytes) -> None:
    if len(inhoud) > MAX_INHOUD.get(soort, MAX_GEWOON):
        raise TeGroot(f"{soort}: {len(inhoud)} bytes")


def _schrijf_moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"
