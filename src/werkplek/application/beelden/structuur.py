"""The pictures of one kwalificatie, keuzedeel or certificaat, and of one part of it in full."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from werkplek.application.beelden.instroom import instroom_beeld
from werkplek.application.keuze import kwalificatie_van, opvolger_van
from werkplek.application.ports import KwalificatieKop, Lezer
from werkplek.application.titels import Titels, vaststaand
from werkplek.application.uitvoerbaar import aangevinkt
from werkplek.domain.certificaat import koppel
from werkplek.domain.fouten import CreboOnbekend, WerkprocesOnbekend
from werkplek.domain.kwalificatie import (
    GEEN_CODE,
    GEEN_CREBO,
    Crebo,
    Kerntaak,
    KerntaakCode,
    Kwalificatie,
    Werkproces,
    WerkprocesCode,
)
from werkplek.domain.opleiding import Opleiding
from werkplek.domain.tekst import vergelijkbaar
from werkplek.woorden import dossier as woorden
from werkplek.woorden.edities import geldigheid
from werkplek.woorden.standen import NOG_TE_CONTROLEREN

Gelijken = Mapping[WerkprocesCode, WerkprocesCode]


@dataclass(frozen=True, slots=True)
class WerkprocesRegel:
    """One werkproces; `status` is empty or says that its title is still to be checked.

    `uitvoerbaar`: it can be done at this werkplek. `gelijk_aan` is, of a werkproces of a
    certificaat, its code in the kwalificatie.
    """

    code: WerkprocesCode
    titel: str
    status: str
    uitvoerbaar: bool
    gelijk_aan: WerkprocesCode = GEEN_CODE


@dataclass(frozen=True, slots=True)
class KerntaakBlok:
    """One kerntaak with its werkprocessen."""

    code: KerntaakCode
    titel: str
    status: str
    werkprocessen: tuple[WerkprocesRegel, ...]


@dataclass(frozen=True, slots=True)
class EditieRegel:
    """One edition that is here; `plaatsingen` began on it."""

    editie: str
    geldigheid: str
    plaatsingen: int


@dataclass(frozen=True, slots=True)
class CertificaatBlok:
    """An mbo-certificaat that is a part of the kwalificatie, with the codes of both."""

    crebo: Crebo
    naam: str
    werkprocessen: tuple[WerkprocesRegel, ...]


@dataclass(frozen=True, slots=True)
class OpvolgerRegel:
    """What takes its place by SBB's koppeltabel; `hier`: it can be chosen in this folder."""

    crebo: Crebo
    naam: str
    schooljaar: str
    hier: bool


@dataclass(frozen=True, slots=True)
class StructuurBeeld:
    """One edition of a kwalificatie.

    `geldigheid` and `waarschuwing` are sentences, or empty. `bericht` says, where only SBB's lists
    know this code, how its werkprocessen come here. `hoort_bij` is the kwalificatie that a
    certificaat is a part of.
    """

    crebo: Crebo
    naam: str
    soort: str
    niveau: int
    dossier: str
    editie: str = ""
    geldigheid: str = ""
    plaatsingen: int = 0
    andere: tuple[EditieRegel, ...] = ()
    kerntaken: tuple[KerntaakBlok, ...] = ()
    certificaten: tuple[CertificaatBlok, ...] = ()
    hoort_bij: Crebo = GEEN_CREBO
    bronnen: tuple[str, ...] = ()
    opvolger: OpvolgerRegel | None = None
    waarschuwing: str = ""
    bericht: str = ""


@dataclass(frozen=True, slots=True)
class DeelBeeld:
    """One werkproces or kerntaak in full; `alineas` are headings with their texts."""

    code: str
    titel: str
    kerntaak: str
    status: str
    uitvoerbaar: bool
    bron: str
    alineas: tuple[woorden.Alinea, ...]
    bericht: str = ""


@dataclass(frozen=True, slots=True)
class _Titels:
    """What is known here of the titles of one edition."""

    vast: Titels
    aan: frozenset[str]

    @classmethod
    def van(cls, lezer: Lezer, kwalificatie: Kwalificatie) -> "_Titels":
        vast = vaststaand(kwalificatie, lezer.bevestigde_titels(kwalificatie.crebo))
        return cls(vast, aangevinkt(lezer, kwalificatie))

    def status(self, deel: Kerntaak | Werkproces) -> str:
        return "" if (deel.code, deel.titel) in self.vast else NOG_TE_CONTROLEREN

    def hier(self, werkproces: Werkproces) -> bool:
        return vergelijkbaar(werkproces.titel) in self.aan

    def regel(self, werkproces: Werkproces, gelijken: Gelijken) -> WerkprocesRegel:
        return WerkprocesRegel(
            code=werkproces.code,
            titel=werkproces.titel,
            status=self.status(werkproces),
            uitvoerbaar=self.hier(werkproces),
            gelijk_aan=gelijken.get(werkproces.code, GEEN_CODE),
        )


def kwalificatie_beeld(
    lezer: Lezer, crebo: Crebo, editie: str = "", *, vandaag: date
) -> StructuurBeeld:
    """One kwalificatie in this edition, else in the newest here. Raises `CreboOnbekend`."""
    opleiding = lezer.opleiding(crebo)
    kwalificatie = lezer.kwalificatie(crebo, editie)
    if kwalificatie is None:
        if opleiding is None or editie:
            raise CreboOnbekend(crebo)
        return _alleen_naam(lezer, opleiding, vandaag)
    koppen = {kop.dossier.editie: kop for kop in lezer.edities(crebo)}
    eigen = koppen.pop(kwalificatie.editie, None)
    return StructuurBeeld(
        crebo=crebo,
        naam=kwalificatie.naam,
        soort=woorden.SOORT[kwalificatie.soort],
        niveau=kwalificatie.niveau,
        dossier=woorden.dossier(kwalificatie.dossier.crebo, kwalificatie.dossier.naam),
        editie=kwalificatie.editie,
        geldigheid=geldigheid(kwalificatie.geldig),
        plaatsingen=eigen.plaatsingen if eigen else 0,
        andere=tuple(_editie(kop) for kop in koppen.values()),
        kerntaken=_kerntaken(lezer, kwalificatie),
        certificaten=tuple(_certificaat(lezer, c, kwalificatie) for c in lezer.certificaten(crebo)),
        hoort_bij=kwalificatie.hoort_bij,
        bronnen=_bronnen(kwalificatie),
        opvolger=_opvolger(lezer, opleiding),
        waarschuwing=instroom_beeld(kwalificatie.geldig, opleiding, vandaag),
        bericht="" if kwalificatie.werkprocessen else woorden.GEEN_WERKPROCESSEN,
    )


def werkproces_beeld(lezer: Lezer, crebo: Crebo, editie: str, code: WerkprocesCode) -> DeelBeeld:
    """One werkproces with its texts. Raises `CreboOnbekend` or `WerkprocesOnbekend`."""
    kwalificatie = kwalificatie_van(lezer, crebo, editie)
    werkproces, kerntaak = kwalificatie.werkproces(code), kwalificatie.kerntaak_van(code)
    titels = _Titels.van(lezer, kwalificatie)
    alineas = woorden.werkproces_alineas(werkproces.tekst)
    return DeelBeeld(
        code=code,
        titel=werkproces.titel,
        kerntaak=f"{kerntaak.code} {kerntaak.titel}".strip(),
        status=titels.status(werkproces),
        uitvoerbaar=titels.hier(werkproces),
        bron=werkproces.bron,
        alineas=alineas,
        bericht="" if alineas else woorden.GEEN_TEKST,
    )


def kerntaak_beeld(lezer: Lezer, crebo: Crebo, editie: str, code: KerntaakCode) -> DeelBeeld:
    """One kerntaak with its texts. Raises `CreboOnbekend` or `WerkprocesOnbekend`."""
    kwalificatie = kwalificatie_van(lezer, crebo, editie)
    for kerntaak in kwalificatie.kerntaken:
        if kerntaak.code == code:
            alineas = woorden.kerntaak_alineas(kerntaak.tekst)
            return DeelBeeld(
                code=code,
                titel=kerntaak.titel,
                kerntaak="",
                status=_Titels.van(lezer, kwalificatie).status(kerntaak),
                uitvoerbaar=False,
                bron=kerntaak.bron,
                alineas=alineas,
                bericht="" if alineas else woorden.GEEN_TEKST,
            )
    raise WerkprocesOnbekend(f"{crebo}/{code}")


def _bronnen(kwalificatie: Kwalificatie) -> tuple[str, ...]:
    """Each source once; a title may have several, with `; ` between them."""
    alle = (bron.strip() for deel in kwalificatie.delen for bron in deel.bron.split(";"))
    return tuple(dict.fromkeys(bron for bron in alle if bron))


def _kerntaken(lezer: Lezer, kwalificatie: Kwalificatie) -> tuple[KerntaakBlok, ...]:
    titels = _Titels.van(lezer, kwalificatie)
    geheel = lezer.kwalificatie(kwalificatie.hoort_bij) if kwalificatie.hoort_bij else None
    gelijken = _gelijken(kwalificatie, geheel) if geheel else {}
    return tuple(
        KerntaakBlok(
            code=kerntaak.code,
            titel=kerntaak.titel,
            status=titels.status(kerntaak),
            werkprocessen=tuple(titels.regel(w, gelijken) for w in kerntaak.werkprocessen),
        )
        for kerntaak in kwalificatie.kerntaken
    )


def _certificaat(
    lezer: Lezer, certificaat: Kwalificatie, kwalificatie: Kwalificatie
) -> CertificaatBlok:
    titels = _Titels.van(lezer, certificaat)
    gelijken = _gelijken(certificaat, kwalificatie)
    regels = tuple(titels.regel(w, gelijken) for w in certificaat.werkprocessen)
    return CertificaatBlok(certificaat.crebo, certificaat.naam, regels)


def _gelijken(certificaat: Kwalificatie, kwalificatie: Kwalificatie) -> Gelijken:
    gekoppeld = koppel(certificaat, kwalificatie)
    return {k.eigen.code: k.gelijk.code for k in gekoppeld if k.gelijk is not None}


def _editie(kop: KwalificatieKop) -> EditieRegel:
    return EditieRegel(kop.dossier.editie, geldigheid(kop.geldig), kop.plaatsingen)


def _alleen_naam(lezer: Lezer, opleiding: Opleiding, vandaag: date) -> StructuurBeeld:
    return StructuurBeeld(
        crebo=opleiding.crebo,
        naam=opleiding.naam,
        soort=opleiding.soort.capitalize(),
        niveau=opleiding.niveau,
        dossier=woorden.dossier(opleiding.dossier, opleiding.dossier_naam),
        geldigheid=geldigheid(opleiding.geldig),
        opvolger=_opvolger(lezer, opleiding),
        waarschuwing=instroom_beeld(opleiding.geldig, None, vandaag),
        bericht=woorden.GEEN_WERKPROCESSEN,
    )


def _opvolger(lezer: Lezer, opleiding: Opleiding | None) -> OpvolgerRegel | None:
    if opleiding is None or not opleiding.is_opgevolgd:
        return None
    kop = opvolger_van(lezer, opleiding.crebo)
    if kop is not None:
        return OpvolgerRegel(kop.crebo, kop.naam, opleiding.schooljaar, hier=True)
    genoemd = lezer.opleiding(opleiding.opvolger)
    naam = genoemd.naam if genoemd else ""
    return OpvolgerRegel(opleiding.opvolger, naam, opleiding.schooljaar, hier=False)
