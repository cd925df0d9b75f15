"""Does the paper show what its QR states? Points at what differs; a person decides."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from PIL import Image

from werkplek.documents.papiercode.lezen import lees_qr
from werkplek.documents.scan.blad import Gelezen, ontleed
from werkplek.documents.scan.gelijkenis import Gelijk, dagen_in, kaal, komt_voor, met_cijfers
from werkplek.documents.scan.grenzen import LEESTIJD
from werkplek.documents.scan.letters import LezerAfwezig, LezerFaalt, LezerTeLang, lees_letters
from werkplek.documents.scan.rechtzetten import zet_recht
from werkplek.documents.scan.schoon import maak_schoon
from werkplek.documents.scan.waterpas import zet_waterpas
from werkplek.domain.controle import Bevinding, ClaimRegel, Papierclaims
from werkplek.woorden import nalezen as woorden

NIET_VERGELEKEN: Final = "letters_niet_vergeleken"
ANDERS: Final = "papier_anders"
TWIJFEL: Final = "papier_twijfel"
REGEL_WEG: Final = "regel_weg"
REGEL_ERBIJ: Final = "regel_erbij"
REGEL_DAGEN: Final = "regel_dagen"
REGEL_TITEL: Final = "regel_titel"
BLADEN_ONTBREKEN: Final = "bladen_ontbreken"

_OORZAKEN: Final = {LezerAfwezig: "geen_programma", LezerTeLang: "te_lang", LezerFaalt: "mislukt"}
_ZEKER: Final = frozenset({ANDERS, REGEL_WEG, REGEL_ERBIJ, REGEL_DAGEN, REGEL_TITEL})
"""What is only said when it was read so twice."""
_MINDER: Final = frozenset({NIET_VERGELEKEN, BLADEN_ONTBREKEN})
"""Then less was read than before, and what was not read again still stands."""
_MAAT: Final = 0.85
_CODES: Final = {Gelijk.BIJNA: TWIJFEL, Gelijk.NEE: ANDERS}
_GEZIEN: Final = re.compile(woorden.GEZIEN_OP, re.IGNORECASE)
_NUMMER: Final = re.compile(r"[\w|]+(?:[-–—][\w|]+){2,}")


def vergelijk(
    beelden: Sequence[Image.Image], claims: Papierclaims, seconden: float = LEESTIJD
) -> tuple[Bevinding, ...]:
    """What the pages show otherwise than the claims; nothing when nothing was found.

    Reading a page takes at most `seconden`; where something seems to differ it is read once more.
    """
    bladen = [_recht(beeld) for beeld in beelden]
    eerst = _lees(bladen, claims, seconden)
    if _ZEKER.isdisjoint(een.code for een in eerst):
        return eerst
    return _beide(eerst, _lees(map(_kleiner, bladen), claims, seconden))


def _recht(beeld: Image.Image) -> Image.Image:
    """One page, put straight by its QR, without the QR itself, in which letters would be read."""
    vondsten, schoon = lees_qr(beeld), maak_schoon(beeld)
    return zet_recht(schoon, vondsten[0]).zonder_qr() if vondsten else zet_waterpas(schoon)


def _kleiner(blad: Image.Image) -> Image.Image:
    """The same page so that its letters fall otherwise on the pixels: misread signs differ."""
    maat = round(blad.width * _MAAT), round(blad.height * _MAAT)
    return blad.resize(maat, Image.Resampling.BICUBIC)


def _lees(
    bladen: Iterable[Image.Image], claims: Papierclaims, seconden: float
) -> tuple[Bevinding, ...]:
    try:
        regels = [tuple(map(met_cijfers, lees_letters(blad, seconden))) for blad in bladen]
    except (LezerAfwezig, LezerFaalt) as fout:
        return (Bevinding(NIET_VERGELEKEN, _OORZAKEN[type(fout)]),)
    gelezen = ontleed(regels)
    if not gelezen.herkend:
        return (Bevinding(NIET_VERGELEKEN, "onleesbaar"),)
    return tuple(dict.fromkeys(_bevindingen(gelezen, claims)))


def _beide(eerst: tuple[Bevinding, ...], weer: tuple[Bevinding, ...]) -> tuple[Bevinding, ...]:
    """What differs in both: a sign that was misread once says nothing about the paper."""
    if any(een.code in _MINDER and een not in eerst for een in weer):
        return eerst
    zeker = {een.waar for een in weer if een.code in _ZEKER}
    twijfel = {een.waar for een in weer if een.code == TWIJFEL}
    over = (
        een if een.code not in _ZEKER or een.waar in zeker else Bevinding(TWIJFEL, een.waar)
        for een in eerst
        if een.code not in _ZEKER or een.waar in zeker | twijfel
    )
    return tuple(dict.fromkeys(over))


def _bevindingen(gelezen: Gelezen, claims: Papierclaims) -> Iterator[Bevinding]:
    if not gelezen.compleet:
        yield Bevinding(BLADEN_ONTBREKEN, f"{gelezen.aantal} van {gelezen.totaal or '?'}")
    yield from _kop(gelezen, claims)
    yield from _gegevens(gelezen, claims)
    yield from _namen(gelezen, claims)
    yield from _werkprocessen(gelezen, claims)


def _kop(gelezen: Gelezen, claims: Papierclaims) -> Iterator[Bevinding]:
    """Above the facts: whose school, since when, and who."""
    if not gelezen.gegevens and not gelezen.compleet:
        return
    naam = f"{claims.voornamen} {claims.achternaam}"
    yield from _tekst("naam", naam, gelezen.kop)
    yield from _tekst("school", claims.school, gelezen.kop)
    if claims.vastgesteld_op not in dagen_in(gelezen.kop):
        yield Bevinding(ANDERS, "vastgesteld_op")
    if gelezen.inleiding and komt_voor(naam, gelezen.inleiding) is Gelijk.NEE:
        yield Bevinding(ANDERS, "naam")


def _gegevens(gelezen: Gelezen, claims: Papierclaims) -> Iterator[Bevinding]:
    blok = gelezen.gegevens.get
    if not gelezen.gegevens and not gelezen.compleet:
        return
    geboren, periode = blok(woorden.GEBOREN, ""), blok(woorden.PERIODE, "")
    bedrijf, opleiding = blok(woorden.LEERBEDRIJF, ""), blok(woorden.KWALIFICATIE, "")
    if dagen_in(geboren)[:1] != (claims.geboortedatum,):
        yield Bevinding(ANDERS, "geboortedatum")
    yield from _tekst("geboorteplaats", claims.geboorteplaats, geboren)
    yield from _tekst("leerbedrijf", claims.leerbedrijf, bedrijf)
    leerbedrijf_id = _zoek(woorden.LEERBEDRIJF_ID, bedrijf)
    if leerbedrijf_id != claims.leerbedrijf_id:
        bijna = komt_voor(claims.leerbedrijf_id, leerbedrijf_id) is not Gelijk.NEE
        yield Bevinding(TWIJFEL if bijna else ANDERS, "leerbedrijf_id")
    if dagen_in(periode) != tuple(filter(None, (claims.begin, claims.eind))):
        yield Bevinding(ANDERS, "periode")
    if _zoek(woorden.CREBO, opleiding) != claims.crebo:
        yield Bevinding(ANDERS, "crebo")
    if kaal(_zoek(woorden.NIVEAU, opleiding)) != kaal(str(claims.niveau)):
        yield Bevinding(ANDERS, "niveau")


def _namen(gelezen: Gelezen, claims: Papierclaims) -> Iterator[Bevinding]:
    """Who signed, and which number it is; both may stand on more than one page."""
    if gelezen.ondertekening or gelezen.compleet:
        yield from _tekst("praktijkopleider", claims.praktijkopleider, gelezen.alles)
    nummers = " ".join(_NUMMER.findall(gelezen.alles))
    yield from _tekst("nummer", claims.nummer, nummers)


def _werkprocessen(gelezen: Gelezen, claims: Papierclaims) -> Iterator[Bevinding]:
    gedekt = {regel.code for regel in claims.regels}
    for regel in claims.regels:
        if regel.code in gelezen.werkprocessen:
            yield from _regel(regel, gelezen.werkprocessen[regel.code])
        elif gelezen.compleet:
            yield Bevinding(REGEL_WEG, regel.code)
    for code in (*gelezen.werkprocessen, *sorted(gelezen.elders)):
        if code not in gedekt:
            yield Bevinding(REGEL_ERBIJ, code)


def _regel(regel: ClaimRegel, gelezen: str) -> Iterator[Bevinding]:
    gezien = _GEZIEN.search(gelezen)
    titel = gelezen[: gezien.start()] if gezien else gelezen
    dagen = dagen_in(gezien[0]) if gezien else ()
    if regel.ingekort:
        klopt = len(dagen) > len(regel.dagen) and (dagen[0], dagen[-1]) == regel.dagen
    else:
        klopt = dagen == regel.dagen
    if not klopt:
        yield Bevinding(REGEL_DAGEN, regel.code)
    if regel.titel and komt_voor(regel.titel, titel) is Gelijk.NEE:
        yield Bevinding(REGEL_TITEL, regel.code)


def _tekst(veld: str, verwacht: str, gelezen: str) -> Iterator[Bevinding]:
    gelijk = komt_voor(verwacht, gelezen)
    if gelijk in _CODES:
        yield Bevinding(_CODES[gelijk], veld)


def _zoek(patroon: str, tekst: str) -> str:
    treffer = re.search(patroon, tekst, re.IGNORECASE)
    return "" if treffer is None else treffer[1].strip(".,;:").upper()
