"""Attacks by people with keys: in the wrong place, at the wrong time, or of no school."""

import hashlib
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pikepdf

from tests.controle import aanvalstuig as tuig
from tests.controle import wijzigingen
from tests.controle.aanvalregister import (
    DEELNEMER,
    OPLEIDER,
    aanval,
    afgemaakt,
    ander,
    getekend,
    heel,
    ontvangen,
    ook_van,
    open_getekend,
    papier,
)
from tests.controle.wereld import papier_pdf, wereld
from tests.documents.voorbeeld import A4
from tests.fakes.pki import NU, TOT, VAN, geef_uit, naam
from werkplek.documents.tekenen.stand import gedekte_som
from werkplek.documents.verslag import schrijf_verslag
from werkplek.domain.vaststelling import Handtekeningrol


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
    pdf = ontvangen()
    som = gedekte_som(pdf, Handtekeningrol.DEELNEMER)
    return tuig.verzegel(pdf, tuig.tweede_wereld().qr(papier(), som))


@aanval("42", "the page changed before anybody signed", "na_tekenen_gewijzigd")
def eerst_veranderd() -> bytes:
    return afgemaakt(getekend(tuig.revisie(papier_pdf(papier()), wijzigingen.tekst_erover)))


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
    return tuig.nieuwe_stempel(tuig.revisie(heel() + b"%PDF-1.4\n", wijzigingen.niets))


@aanval("52", "somebody of the same name, who is no praktijkopleider", "naam_anders")
def zelfde_naam() -> bytes:
    pki = wereld().pki
    zelfde = geef_uit(naam(papier().verklaring.praktijkopleider.naam), pki.uitgever)
    return afgemaakt(getekend(papier_pdf(papier()), opleider=zelfde), bewijs=ook_van(zelfde))
