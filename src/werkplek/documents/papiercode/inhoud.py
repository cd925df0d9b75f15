"""Claims as CBOR (RFC 8949): one map with small integer keys, deterministically encoded.

Reading takes this form only: what was read is encoded again and must be the same bytes. The reader
is our own, because it must stop at the first thing that is none of six kinds, whoever sent it.
"""

import unicodedata
from datetime import date, timedelta
from typing import Final

import cbor2

from werkplek.documents.papiercode.regels import lees_regels, pak_regels
from werkplek.domain.controle import Papierclaims
from werkplek.domain.fouten import DomeinFout
from werkplek.domain.vaststelling import Vorm

Waarde = int | str | bytes | None

_DAG_NUL: Final = date(2000, 1, 1)
_VORMEN: Final = (Vorm.PEN, Vorm.DIGITAAL)
_SOM: Final = 32
_CIJFERS: Final = 9
"""Digits of a number that is kept as one."""
_SCHOOL: Final = 1
"""Key of the school; the others follow it in the order of `Papierclaims`."""

_GEHEEL: Final = 0
_NEGATIEF: Final = 1
_BYTES: Final = 2
_TEKST: Final = 3
_KAART: Final = 5
_NIETS: Final = 0xF6
_DIRECT: Final = 24
_BREEDTES: Final = {24: 1, 25: 2, 26: 4}


def pak_claims(claims: Papierclaims) -> bytes:
    """The claims as CBOR."""
    waarden: tuple[Waarde, ...] = (
        claims.school,
        claims.nummer,
        _VORMEN.index(claims.vorm),
        claims.voornamen,
        claims.achternaam,
        _dag(claims.geboortedatum),
        claims.geboorteplaats,
        claims.leerbedrijf,
        _kort(claims.leerbedrijf_id),
        claims.praktijkopleider,
        _dag(claims.begin),
        None if claims.eind is None else _dag(claims.eind),
        _kort(claims.crebo),
        claims.niveau,
        _dag(claims.vastgesteld_op),
        pak_regels(claims.regels, claims.begin),
        claims.som,
    )
    return cbor2.dumps(dict(enumerate(waarden, _SCHOOL)), canonical=True)


def lees_claims(inhoud: bytes) -> Papierclaims:
    """The claims in these bytes. Raises ValueError when they are anything else."""
    try:
        claims = _claims(_lees_kaart(inhoud))
        weer = pak_claims(claims)
    except (DomeinFout, OverflowError, IndexError) as fout:
        raise ValueError("no claims") from fout
    if weer != inhoud:
        raise ValueError("claims in another form than ours")
    return claims


def lees_school(inhoud: bytes) -> str:
    """The school that these bytes name, or empty text; for bytes that nobody vouches for."""
    try:
        school = _lees_kaart(inhoud)[0]
    except (ValueError, IndexError):
        return ""
    return school if isinstance(school, str) else ""


def _claims(waarden: list[Waarde]) -> Papierclaims:
    begin = _lees_dag(waarden[10])
    regels, som = waarden[15], waarden[16]
    if not isinstance(regels, bytes) or not isinstance(som, bytes) or len(som) != _SOM:
        raise ValueError("no bytes where they must be")
    return Papierclaims(
        school=_tekst(waarden[0]),
        nummer=_tekst(waarden[1]),
        vorm=_VORMEN[_getal(waarden[2])],
        voornamen=_tekst(waarden[3]),
        achternaam=_tekst(waarden[4]),
        geboortedatum=_lees_dag(waarden[5]),
        geboorteplaats=_tekst(waarden[6]),
        leerbedrijf=_tekst(waarden[7]),
        leerbedrijf_id=_lang(waarden[8]),
        praktijkopleider=_tekst(waarden[9]),
        begin=begin,
        eind=None if waarden[11] is None else _lees_dag(waarden[11]),
        crebo=_lang(waarden[12]),
        niveau=_getal(waarden[13]),
        vastgesteld_op=_lees_dag(waarden[14]),
        regels=lees_regels(regels, begin),
        som=som,
    )


def _dag(dag: date) -> int:
    return (dag - _DAG_NUL).days


def _lees_dag(waarde: Waarde) -> date:
    return _DAG_NUL + timedelta(days=_getal(waarde))


def _kort(tekst: str) -> int | str:
    """A number where that is as good as its digits."""
    kort = tekst.isascii() and tekst.isdecimal() and len(tekst) <= _CIJFERS
    return int(tekst) if kort and str(int(tekst)) == tekst else tekst


def _lang(waarde: Waarde) -> str:
    return str(waarde) if isinstance(waarde, int) else _tekst(waarde)


def _getal(waarde: Waarde) -> int:
    if not isinstance(waarde, int):
        raise ValueError("no number where one must be")  # noqa: TRY004  hostile bytes, no bug
    return waarde


def _tekst(waarde: Waarde) -> str:
    if not isinstance(waarde, str) or unicodedata.normalize("NFC", waarde) != waarde:
        raise ValueError("no text where it must be")
    return waarde


def _lees_kaart(inhoud: bytes) -> list[Waarde]:
    """The values of one map whose keys are 1, 2, 3 …, and nothing behind it."""
    soort, aantal, plek = _kop(inhoud, 0)
    if soort != _KAART:
        raise ValueError("no map")
    waarden: list[Waarde] = []
    for sleutel in range(_SCHOOL, _SCHOOL + aantal):
        gelezen, plek = _lees(inhoud, plek)
        if gelezen != sleutel:
            raise ValueError("another key than the next")
        waarde, plek = _lees(inhoud, plek)
        waarden.append(waarde)
    if plek != len(inhoud):
        raise ValueError("something behind the end")
    return waarden


def _lees(inhoud: bytes, plek: int) -> tuple[Waarde, int]:
    """One number, text, byte string or null, and where the next begins."""
    if inhoud[plek : plek + 1] == bytes((_NIETS,)):
        return None, plek + 1
    soort, getal, plek = _kop(inhoud, plek)
    if soort == _GEHEEL:
        return getal, plek
    if soort == _NEGATIEF:
        return -1 - getal, plek
    if soort not in {_BYTES, _TEKST} or plek + getal > len(inhoud):
        raise ValueError("a kind that no claim has")
    stuk = inhoud[plek : plek + getal]
    return (stuk if soort == _BYTES else stuk.decode()), plek + getal


def _kop(inhoud: bytes, plek: int) -> tuple[int, int, int]:
    """Kind and number of one head, and where its content begins."""
    if plek >= len(inhoud):
        raise ValueError("cut off")
    soort, kort = inhoud[plek] >> 5, inhoud[plek] & 0x1F
    plek += 1
    if kort < _DIRECT:
        return soort, kort, plek
    breedte = _BREEDTES.get(kort)
    if breedte is None or plek + breedte > len(inhoud):
        raise ValueError("a length that no claim has")
    return soort, int.from_bytes(inhoud[plek : plek + breedte]), plek + breedte
