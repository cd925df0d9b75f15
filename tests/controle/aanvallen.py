"""Attacks 1 to 41 on the file of both people (documents research §9), and some that came later.

Number 23, a print to a new PDF, is paper and no file; it stands in `test_aanvallen`.
Each gives the forged file, and the codes of which the check must find at least one.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache, partial
from io import BytesIO

import pikepdf

from tests.controle import aanvalstuig as tuig
from tests.controle.wereld import papier_pdf, verzegeld, wereld
from tests.documents.voorbeeld import A4, vastgesteld
from tests.fakes.pki import NU, TOT, VAN, Houder, geef_uit, naam
from werkplek.application.ports_verklaring import Bewijsmateriaal
from werkplek.documents.tekenen.stand import gedekte_som
from werkplek.documents.verslag import schrijf_verslag
from werkplek.domain.vaststelling import Handtekeningrol, Papier, Vorm

OPLEIDER, DEELNEMER, SCHOOL = map(str, Handtekeningrol)
AANTAL = 1


@dataclass(frozen=True)
class Aanval:
    """One forged file; `codes`: what it is found by, at least one of these."""

    nummer: str
    wat: str
    maak: Callable[[], bytes]
    codes: frozenset[str]


AANVALLEN: list[Aanval] = []


def aanval(
    nummer: str, wat: str, *codes: str
) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """Put this one on the list."""

    def bewaar(maak: Callable[[], bytes]) -> Callable[[], bytes]:
        AANVALLEN.append(Aanval(nummer, wat, cache(maak), frozenset(codes)))
        return maak

    return bewaar


def papier() -> Papier:
    """What the honest file states."""
    return vastgesteld(AANTAL, Vorm.DIGITAAL)


def heel() -> bytes:
    """The honest file."""
    return verzegeld(Vorm.DIGITAAL, AANTAL)


def ander() -> Papier:
    """The same paper of somebody else."""
    deelnemer = replace(papier().verklaring.deelnemer, achternaam="Voorbeeld-Jansen")
    return vastgesteld(AANTAL, Vorm.DIGITAAL, deelnemer=deelnemer)


def afgemaakt(
    getekend: bytes,
    *,
    tekst: str | None = None,
    houder: Houder | None = None,
    tsa: Houder | None = None,
    bewijs: Bewijsmateriaal | None = None,
) -> bytes:
    """Take in what people signed, seal and stamp it, whatever it is."""
    w = wereld()
    binnen = tuig.stempel(getekend, NU, tsa, bewijs or w.bewijs(NU))
    code = tekst or w.qr(papier(), gedekte_som(binnen, Handtekeningrol.DEELNEMER))
    return tuig.verzegel(binnen, code, houder=houder, tsa=tsa, bewijs=bewijs)


def getekend(pdf: bytes, opleider: Houder | None = None, deelnemer: Houder | None = None) -> bytes:
    """Signed by both, whatever it is."""
    pki = wereld().pki
    eerst = tuig.teken(pdf, OPLEIDER, opleider or pki.praktijkopleider)
    return tuig.teken(eerst, DEELNEMER, deelnemer or pki.deelnemer)


@cache
def open_getekend() -> bytes:
    """Signed by both, not received yet."""
    return wereld().getekend(papier())


@cache
def ontvangen() -> bytes:
    """Received by the hub, not sealed yet."""
    return wereld().opgenomen(papier())


def ook_van(houder: Houder) -> Bewijsmateriaal:
    """The proof, and a good answer about somebody else too."""
    bewijs = wereld().bewijs(NU)
    return replace(bewijs, ocsps=(*bewijs.ocsps, wereld().pki.antwoord(houder, NU)))


def stroom_van(pdf: bytes, welke: Callable[[pikepdf.Pdf], pikepdf.Object]) -> int:
    """Where the raw bytes of a stream stand in the file."""
    with pikepdf.open(BytesIO(pdf)) as open_:
        return pdf.index(bytes(welke(open_).read_raw_bytes()))


def _inhoud(pdf: pikepdf.Pdf) -> pikepdf.Object:
    inhoud = pdf.pages[0].Contents
    return inhoud[0] if isinstance(inhoud, pikepdf.Array) else inhoud


def _verslag(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.Root.Names.EmbeddedFiles.Names[1].EF.F


def in_revisie(wijzig: tuig.Wijziging) -> bytes:
    """The honest file with one more revision."""
    return tuig.revisie(heel(), wijzig)


def in_gestempelde_revisie(wijzig: tuig.Wijziging) -> bytes:
    """The same under a true time stamp."""
    return tuig.nieuwe_stempel(in_revisie(wijzig))


LATER = ("na_tekenen_gewijzigd", "verslag_anders")
GEBROKEN = ("handtekening_gebroken", "tijdstempel_gebroken")


@aanval("1", "a bit in the page", "bladzijde_anders", *GEBROKEN)
def bit_bladzijde() -> bytes:
    return tuig.flip(heel(), stroom_van(heel(), _inhoud) + 20)


@aanval("2", "a bit in the record", "verslag_anders", "niet_strikt_te_lezen", *GEBROKEN)
def bit_verslag() -> bytes:
    return tuig.flip(heel(), stroom_van(heel(), _verslag) + 20)


@aanval("3", "a bit in a signature", "handtekening_gebroken", "verborgen_bytes")
def bit_cms() -> bytes:
    begin, _ = tuig.gat(heel(), DEELNEMER)
    plek = begin + 1200
    return tuig.met(heel(), plek, b"0" if heel()[plek : plek + 1] != b"0" else b"1")


for _nummer, _wat, _wijzig in (
    ("4", "new content in a later revision", tuig.tekst_erover),
    ("5", "the content under its own number", tuig.zelfde_stroom),
    ("6", "another page in its place", tuig.andere_bladzijde),
    ("7", "a note over the table", tuig.annotatie),
    ("8", "a text field over the table", tuig.tekstveld),
    ("9", "another font behind the letters", tuig.lettertype),
    ("10", "another stroke of the deelnemer", tuig.streek_van(DEELNEMER)),
    ("13", "a script", tuig.script),
    ("14", "another record in a later revision", tuig.ander_verslag(b"{}")),
):
    aanval(_nummer, _wat, *LATER, "niet_alles_gedekt")(partial(in_revisie, _wijzig))
    aanval(f"{_nummer}b", f"{_wat}, stamped", *LATER)(partial(in_gestempelde_revisie, _wijzig))


@aanval("11", "a signature of an outsider", "handtekeningen_anders")
def buitenstaander() -> bytes:
    return tuig.extra_handtekening(heel(), geef_uit(naam("Iemand Anders")))


@aanval("12", "once more the praktijkopleider, after the seal", "handtekeningen_anders")
def nog_eens() -> bytes:
    return tuig.nieuwe_stempel(tuig.extra_handtekening(heel(), wereld().pki.praktijkopleider))


@aanval("15", "a note between the deelnemer and the seal", "na_tekenen_gewijzigd")
def noot_tussendoor() -> bytes:
    return afgemaakt(tuig.revisie(open_getekend(), tuig.annotatie))


@aanval("16", "data in the padding of a signature", "verborgen_bytes")
def in_de_vulling() -> bytes:
    _, eind = tuig.gat(heel(), SCHOOL)
    return tuig.met(heel(), eind - 40, b"c0ffee")


@aanval("16b", "data in the padding of the last time stamp", "verborgen_bytes")
def in_de_laatste_vulling() -> bytes:
    _, eind = tuig.gat(heel(), "tijdstempel-2")
    return tuig.met(heel(), eind - 40, b"c0ffee")


@aanval("16c", "small hex where all is large", "verborgen_bytes")
def kleine_letters() -> bytes:
    begin, eind = tuig.gat(heel(), "tijdstempel-2")
    hexa = heel()[begin:eind]
    anders = hexa.lower() if hexa != hexa.lower() else hexa.upper()
    return tuig.met(heel(), begin, anders[:101] + hexa[101:])


@aanval("17", "bytes before the header", "bytes_buiten", "niet_strikt_te_lezen")
def ervoor() -> bytes:
    return b"%hallo\n" + heel()


@aanval("18", "bytes behind the end", "bytes_buiten", "niet_alles_gedekt")
def erachter() -> bytes:
    return heel() + b"% nog iets\n"


@aanval("18b", "empty lines behind the end", "bytes_buiten", "niet_alles_gedekt")
def lege_regels() -> bytes:
    return heel() + b"\n\n\n\n"


@aanval("18c", "the last stamp cut off", "geen_tijdstempel")
def zonder_laatste() -> bytes:
    return tuig.tot(heel(), SCHOOL)


@aanval("19", "the seal cut off", "niet_verzegeld")
def zonder_zegel() -> bytes:
    return tuig.tot(heel(), "tijdstempel-1")


@aanval("20", "seal and deelnemer cut off", "niet_verzegeld")
def zonder_deelnemer() -> bytes:
    return tuig.tot(heel(), OPLEIDER)


@aanval("21", "the form without signatures", "niet_verzegeld")
def ongetekend() -> bytes:
    return papier_pdf(papier())


@aanval("22", "saved again by another tool", "bladzijde_anders", *GEBROKEN)
def opnieuw_bewaard() -> bytes:
    uit = BytesIO()
    with pikepdf.open(BytesIO(heel())) as pdf:
        pdf.save(uit)
    return uit.getvalue()


@aanval("24", "a shorter range of bytes", "handtekening_gebroken")
def korter_bereik() -> bytes:
    _, _, verder, rest = tuig.van(heel(), DEELNEMER).byte_range
    oud, nieuw = b"%d %d]" % (verder, rest), b"%d %d]" % (verder, rest - 1)
    return heel().replace(oud, nieuw.ljust(len(oud)), 1)


@aanval("25", "a signature of zeros", "handtekening_gebroken", "niet_strikt_te_lezen")
def nullen() -> bytes:
    begin, eind = tuig.gat(heel(), DEELNEMER)
    return tuig.met(heel(), begin, b"0" * (eind - begin))


@aanval("26", "the seal's signature in the field of the praktijkopleider", "handtekening_gebroken")
def gekopieerd() -> bytes:
    begin, eind = tuig.gat(heel(), OPLEIDER)
    van, tot = tuig.gat(heel(), SCHOOL)
    cms = heel()[van:tot].rstrip(b"0")[: eind - begin]
    return tuig.met(heel(), begin, cms.ljust(eind - begin, b"0"))


@aanval("27", "the deelnemer first", "handtekeningen_anders")
def andersom() -> bytes:
    pki = wereld().pki
    eerst = tuig.teken(papier_pdf(papier()), DEELNEMER, pki.deelnemer)
    return afgemaakt(tuig.teken(eerst, OPLEIDER, pki.praktijkopleider, None))


@aanval("28", "the deelnemer in the field of the praktijkopleider", "naam_anders")
def verwisseld() -> bytes:
    return afgemaakt(getekend(papier_pdf(papier()), opleider=wereld().pki.deelnemer))


@aanval("29", "a seal with a certificate of the school that is no seal", "zegel_onbekend")
def geen_zegelsleutel() -> bytes:
    pki = wereld().pki
    vals = geef_uit(naam("Voorbeeldcollege zegel", "Voorbeeldcollege"), pki.uitgever)
    return afgemaakt(open_getekend(), houder=vals, bewijs=ook_van(vals))


@aanval("30", "revoked before it was received", "certificaat_ingetrokken")
def ingetrokken() -> bytes:
    pki = wereld().pki
    bewijs = pki.bewijs(NU, (pki.praktijkopleider,))
    return afgemaakt(open_getekend(), bewijs=bewijs)


@aanval("31", "a certificate that had ended", "certificaat_verlopen")
def verlopen() -> bytes:
    pki = wereld().pki
    wie = pki.praktijkopleider.certificaat.subject
    oud = geef_uit(wie, pki.uitgever, van=VAN, tot=NU - timedelta(days=30))
    return afgemaakt(getekend(papier_pdf(papier()), opleider=oud), bewijs=ook_van(oud))


@aanval("32", "time stamps of a stranger", "tijdstempel_onbekend")
def vreemde_klok() -> bytes:
    ca = geef_uit(naam("Vreemde wortel"), soort="ca")
    klok = geef_uit(naam("Vreemde tijd"), ca, soort="tsa")
    pdf = open_getekend()
    binnen = tuig.stempel(pdf, NU, klok, wereld().bewijs(NU))
    code = wereld().qr(papier(), gedekte_som(binnen, Handtekeningrol.DEELNEMER))
    return tuig.verzegel(binnen, code, tsa=klok)


@aanval("33", "no document time stamp over the signatures", "geen_tijdstempel")
def zonder_stempels() -> bytes:
    pdf = open_getekend()
    code = wereld().qr(papier(), gedekte_som(pdf, Handtekeningrol.DEELNEMER))
    return tuig.zegel(pdf, code, gestempeld=False)


@aanval("34", "the first signature does not certify", "niet_gecertificeerd")
def niet_gecertificeerd() -> bytes:
    pki = wereld().pki
    eerst = tuig.teken(papier_pdf(papier()), OPLEIDER, pki.praktijkopleider, None)
    return afgemaakt(tuig.teken(eerst, DEELNEMER, pki.deelnemer))


@aanval("35", "typed over, with keys of its own", "certificaat_onbekend", "zegel_onbekend")
def eigen_sleutels() -> bytes:
    return tuig.tweede_wereld().verzegel(papier())


@aanval("36", "a page that says something else than its record", "bladzijde_anders")
def andere_bladzijde() -> bytes:
    with pikepdf.open(BytesIO(papier_pdf(ander()))) as pdf:
        bestand = pdf.Root.Names.EmbeddedFiles.Names[1]
        bestand.EF.F.write(schrijf_verslag(papier(), A4))
        uit = BytesIO()
        pdf.save(uit, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return afgemaakt(getekend(uit.getvalue()))


@aanval("37", "the code of another paper in the seal", "zegelcode_anders")
def andere_code() -> bytes:
    w = wereld()
    pdf = ontvangen()
    return tuig.verzegel(pdf, w.qr(ander(), gedekte_som(pdf, Handtekeningrol.DEELNEMER)))


@aanval("37b", "the code of this paper, about another file", "zegelcode_anders")
def andere_som() -> bytes:
    w = wereld()
    return tuig.verzegel(ontvangen(), w.qr(papier(), hashlib.sha256(b"x").digest()))


@aanval("38", "a code by an unknown key", "zegelcode_vals")
def vreemde_code() -> bytes:
    w = wereld()
    pdf = ontvangen()
    som = gedekte_som(pdf, Handtekeningrol.DEELNEMER)
    return tuig.verzegel(pdf, tuig.tweede_wereld().qr(papier(), som))


for _nummer, _wat, _wijzig in (
    ("39", "another title in XMP", tuig.xmp),
    ("40", "another title in the document information", tuig.info),
    ("41", "the structure changed", tuig.alternatief),
    ("41b", "the catalogue changed", tuig.catalogus),
    ("41c", "an object that nothing points at", tuig.wees),
    ("41d", "an empty field that nobody asked for", tuig.leeg_veld),
):
    aanval(_nummer, f"{_wat}, stamped", *LATER, "handtekeningen_anders")(
        partial(in_gestempelde_revisie, _wijzig)
    )


@aanval("42", "the page changed before anybody signed", "na_tekenen_gewijzigd")
def eerst_veranderd() -> bytes:
    return afgemaakt(getekend(tuig.revisie(papier_pdf(papier()), tuig.tekst_erover)))


@aanval("43", "the true page as a flag on another one", "bladzijde_anders")
def vlag() -> bytes:
    return afgemaakt(getekend(tuig.erachter(papier_pdf(papier()), papier_pdf(ander()))))


@aanval(
    "44", "reported stolen later, as of a day before it was received", "certificaat_ingetrokken"
)
def later_gemeld() -> bytes:
    pki = wereld().pki
    later = NU + timedelta(days=1) - timedelta(hours=1)
    antwoord = pki.antwoord(pki.praktijkopleider, later, NU - timedelta(days=2))
    bewijs = pki.bewijs(later)
    nieuw = replace(bewijs, ocsps=(antwoord, *bewijs.ocsps[1:]))
    return tuig.stempel(heel(), later, bewijs=nieuw)


@aanval(
    "45",
    "no proof that the certificates counted",
    "certificaat_niet_bewezen",
    "certificaat_onbekend",
)
def zonder_bewijs() -> bytes:
    bewijs = wereld().bewijs(NU)
    return afgemaakt(open_getekend(), bewijs=replace(bewijs, ocsps=(), crls=()))


@aanval("46", "a time stamp older than the one before it", "tijdstempel_onbekend")
def terug_in_de_tijd() -> bytes:
    return tuig.stempel(heel(), NU - timedelta(hours=1))


@aanval("47", "a time stamp of years from now", "klok_loopt_achter")
def morgen() -> bytes:
    return tuig.stempel(heel(), TOT - timedelta(days=400))


@aanval("48", "a certificate in a time stamp that nobody of it issued", "omslag_anders")
def vreemd_in_de_zak() -> bytes:
    return tuig.met_vreemd_certificaat(heel())


@aanval("49", "a signature that never held, under true time stamps", "handtekening_gebroken")
def nooit_gehouden() -> bytes:
    pdf = open_getekend()
    begin, eind = tuig.gat(pdf, DEELNEMER)
    einde_der = begin + len(pdf[begin:eind].rstrip(b"0")) // 2 * 2
    plek = einde_der - 1
    return afgemaakt(tuig.met(pdf, plek, b"1" if pdf[plek : plek + 1] != b"1" else b"2"))


@aanval("50", "a later revision with proof, under no time stamp", "niet_alles_gedekt")
def zonder_stempel_erop() -> bytes:
    return tuig.met_bewijs(heel(), wereld().bewijs(NU + timedelta(hours=2)))


@aanval("51", "a second header in a later revision, under a true time stamp", "bytes_buiten")
def tweede_kop() -> bytes:
    return tuig.nieuwe_stempel(tuig.revisie(heel() + b"%PDF-1.4\n", tuig.niets))


@aanval("52", "somebody of the same name, who is no praktijkopleider", "naam_anders")
def zelfde_naam() -> bytes:
    pki = wereld().pki
    zelfde = geef_uit(naam(papier().verklaring.praktijkopleider.naam), pki.uitgever)
    return afgemaakt(getekend(papier_pdf(papier()), opleider=zelfde), bewijs=ook_van(zelfde))
