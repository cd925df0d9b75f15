"""Does the paper show what its QR states? Points at what differs; a person decides."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from PIL import Image

from werkplek.documents.papiercode.lezen import lees_qr
from werkplek.documents.scan.blad import Gelezen, ontleed
from werkplek.documents.scan.gelijkenis import Gelijk, dagen_in, kaal, komt_voor
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
_CODES: Final = {Gelijk.BIJNA: TWIJFEL, Gelijk.NEE: ANDERS}
_GEZIEN: Final = re.compile(woorden.GEZIEN_OP, re.IGNORECASE)
_NEGENS: Final = str.maketrans("9OQ", "000")
_NUMMER: Final = re.compile(r"[\w|]+(?:[-–—][\w|]+){2,}")


def vergelijk(
    beelden: Sequence[Image.Image], claims: Papierclaims, seconden: float = LEESTIJD
) -> tuple[Bevinding, ...]:
    """What the pages show otherwise than the claims; nothing when nothing was found.

    Reading a page takes at most `seconden`.
    """
    try:
        gelezen = ontleed([_regels(beeld, seconden) for beeld in beelden])
    except (LezerAfwezig, LezerFaalt) as fout:
        return (Bevinding(NIET_VERGELEKEN, _OORZAKEN[type(fout)]),)
    if not gelezen.herkend:
        return (Bevinding(NIET_VERGELEKEN, "onleesbaar"),)
    return tuple(dict.fromkeys(_bevindingen(gelezen, claims)))


def _regels(beeld: Image.Image, seconden: float) -> tuple[str, ...]:
    """The lines of one page, put straight by its QR, without what is read out of the QR itself."""
    vondsten, schoon = lees_qr(beeld), maak_schoon(beeld)
    recht = zet_recht(schoon, vondsten[0]).zonder_qr() if vondsten else zet_waterpas(schoon)
    return lees_letters(recht, seconden)


def _bevindingen(gelezen: Gelezen, claims: Papierclaims) -> Iterator[Bevinding]:
    if not gelezen.compleet:
        yield Bevinding(BLADEN_ONTBREKEN, f"{gelezen.aantal} van {gelezen.totaal}")
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
    if _grof(claims.leerbedrijf_id) != _grof(_zoek(woorden.LEERBEDRIJF_ID, bedrijf)):
        yield Bevinding(ANDERS, "leerbedrijf_id")
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


def _grof(cijfers: str) -> str:
    """A long number in small print: runs of a sign, and zeros with a stroke, are often misread."""
    return re.sub(r"(.)\1+", r"\1", cijfers.translate(_NEGENS))
