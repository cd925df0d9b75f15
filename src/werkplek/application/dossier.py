"""The dossier of one deelnemer as a person reads it, folded from the same feiten as the screens."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from werkplek.application.beelden.tijdlijnregel import notitie_van, regel_naast_werk
from werkplek.application.context import het_leerbedrijf
from werkplek.application.ports import Lezer
from werkplek.application.ports_dossier import (
    Dossier,
    DossierPlaatsing,
    DossierRegel,
    DossierVerklaring,
    DossierWaarneming,
    DossierWerkproces,
)
from werkplek.domain.feiten import Feit, OordeelGegeven, ScanBewaard
from werkplek.domain.fouten import DeelnemerOnbekend
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PersoonId
from werkplek.domain.kwalificatie import volgorde
from werkplek.domain.schaal import Schaal
from werkplek.domain.schoolfeiten import HandtekeningGezet
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.domain.voortgang import (
    PlaatsingVoortgang,
    Voortgang,
    WerkprocesStand,
    voortgang,
)
from werkplek.domain.waarneming import Waarneming, herroepen
from werkplek.woorden import inzage as woorden

UITGANG = {
    "application/pdf": "pdf",
    "image/jpeg": "jpg",
    "image/png": "png",
    "audio/mp4": "m4a",
    "audio/mpeg": "mp3",
    "audio/ogg": "ogg",
    "audio/wav": "wav",
}
"""How the name of a file ends, by its media type."""

_KORT = 8


@dataclass(frozen=True, slots=True)
class Bestand:
    """One kept file: under which digest, of which kind, and what it is called when it goes out.

    `document` says that it may be kept as a paper; else, and of later scans, it lies with feiten.
    """

    sha256: str
    soort: str
    naam: str
    document: bool


@dataclass(frozen=True, slots=True)
class Inzage:
    """What is known of one deelnemer, and the names of who said it."""

    deelnemer: DeelnemerId
    feiten: tuple[Feit, ...]
    gang: Voortgang
    namen: Mapping[PersoonId, str]


def inzage(lezer: Lezer, deelnemer: DeelnemerId) -> Inzage:
    """Read it once. Raises `DeelnemerOnbekend`."""
    feiten = lezer.feiten(deelnemer)
    if not feiten:
        raise DeelnemerOnbekend(deelnemer)
    namen = {persoon.id: persoon.naam for persoon in lezer.personen()}
    return Inzage(deelnemer, feiten, voortgang(feiten), namen)


def bestanden_van(gezien: Inzage) -> tuple[Bestand, ...]:
    """Every kept file that the feiten name, each once, with a name that says what it is."""
    nummers = {
        FeitId(stand.id): stand.verklaring.nummer
        for plaatsing in gezien.gang.plaatsingen
        for stand in plaatsing.verklaringen
    }
    gevonden: dict[str, Bestand] = {}
    for feit in gezien.feiten:
        bij = next((nummers[id_] for v in feit.verwijst if (id_ := v.feit) in nummers), "los")
        match feit.inhoud:
            case OordeelGegeven(pdf_sha256=som):
                gevonden.setdefault(som, _papier(som, "application/pdf", bij))
            case HandtekeningGezet(sha256=som, rol=rol):
                papier = _papier(som, "application/pdf", f"{bij} {rol}")
                gevonden.setdefault(som, replace(papier, document=False))
            case ScanBewaard(sha256=som, soort=soort):
                gevonden.setdefault(som, _papier(som, soort, f"{bij} scan {som[:_KORT]}"))
            case _:
                pass
    for gezien_werk in gezien.gang.waarnemingen:
        for stuk in gezien_werk.bewijs:
            naam = f"{gezien_werk.gezien_op} {gezien_werk.code} {stuk.sha256[:_KORT]}"
            pad = f"bewijs/{naam}.{UITGANG.get(stuk.soort, 'bin')}"
            gevonden.setdefault(stuk.sha256, Bestand(stuk.sha256, stuk.soort, pad, document=False))
    return tuple(sorted(gevonden.values(), key=lambda bestand: bestand.naam))


def maak_dossier(
    lezer: Lezer, gezien: Inzage, bestanden: Iterable[Bestand], ontbreekt: Iterable[str]
) -> Dossier:
    """The readable dossier. Raises `PersoonOnbekend` before *beginnen* was done."""
    bedrijf = het_leerbedrijf(lezer)
    alle = tuple(bestanden)
    per_som = {bestand.sha256: bestand.naam for bestand in alle}
    return Dossier(
        deelnemer=gezien.deelnemer,
        naam=gezien.gang.naam.volledig,
        bedrijf=bedrijf.naam,
        plaats=bedrijf.plaats,
        gemaakt_op=max(feit.vastgelegd_op.date() for feit in gezien.feiten),
        plaatsingen=tuple(_plaatsing(gezien, gang, per_som) for gang in gezien.gang.plaatsingen),
        verklaringen=tuple(
            _verklaring(gezien, stand, per_som)
            for gang in gezien.gang.plaatsingen
            for stand in gang.verklaringen
        ),
        bestanden=tuple(bestand.naam for bestand in alle),
        ontbreekt=tuple(ontbreekt),
        verder=tuple(_verder(gezien)),
    )


def _verder(gezien: Inzage) -> Iterator[DossierRegel]:
    """Everything with words that is no waarneming, whoever reads it here (AVG art. 15)."""
    weg = herroepen(gezien.feiten)
    for feit in sorted(gezien.feiten, key=lambda feit: (feit.gezien_op, feit.id)):
        tekst = regel_naast_werk(feit)
        if tekst:
            yield DossierRegel(
                op=feit.gezien_op,
                tekst=tekst,
                door=gezien.namen.get(feit.auteur, ""),
                notitie=notitie_van(feit.inhoud),
                lezers=woorden.LEZERS.get(feit.kring, ""),
                herroepen_om=weg.get(feit.id),
            )


def _papier(som: str, soort: str, naam: str) -> Bestand:
    pad = f"verklaringen/{naam}.{UITGANG.get(soort, 'bin')}"
    return Bestand(som, soort, pad, document=True)


def _plaatsing(
    gezien: Inzage, gang: PlaatsingVoortgang, per_som: Mapping[str, str]
) -> DossierPlaatsing:
    plaatsing = gang.plaatsing
    kwalificatie = plaatsing.kwalificatie
    hier = [w for w in gezien.gang.waarnemingen if w.plaatsing == plaatsing.id]
    standen = {stand.code: stand for stand in gang.werkprocessen}
    codes = sorted({*standen, *(w.code for w in hier)}, key=volgorde)
    werkprocessen = []
    for code in codes:
        eigen = [w for w in hier if w.code == code]
        stand = standen.get(code) or WerkprocesStand(code, eigen[0].titel, telt_mee=False)
        gelezen = tuple(_waarneming(gezien, w, plaatsing.schaal, per_som) for w in eigen)
        werkprocessen.append(
            DossierWerkproces(
                code=code,
                titel=stand.titel,
                gekozen=stand.telt_mee,
                aangetoond=stand.aangetoond is not None,
                toelichting=stand.aangetoond.toelichting if stand.aangetoond else "",
                waarnemingen=gelezen,
            )
        )
    return DossierPlaatsing(
        kwalificatie=kwalificatie.naam,
        crebo=kwalificatie.crebo,
        niveau=kwalificatie.niveau,
        editie=kwalificatie.dossier.editie,
        school=plaatsing.school,
        praktijkopleider=gezien.namen.get(plaatsing.praktijkopleider, ""),
        begin=plaatsing.begin,
        eind=plaatsing.beeindigd_op,
        werkprocessen=tuple(werkprocessen),
    )


def _waarneming(
    gezien: Inzage, waarneming: Waarneming, schaal: Schaal, per_som: Mapping[str, str]
) -> DossierWaarneming:
    namen = (per_som.get(stuk.sha256, "") for stuk in waarneming.bewijs)
    return DossierWaarneming(
        op=waarneming.gezien_op,
        stap=schaal.stap(waarneming.stap).naam,
        door=gezien.namen.get(waarneming.auteur, ""),
        notitie=waarneming.notitie,
        aangepast=waarneming.aangepast,
        herroepen_om=waarneming.herroepen_om,
        bestanden=tuple(PurePosixPath(naam).name for naam in namen if naam),
    )


def _verklaring(
    gezien: Inzage, stand: VerklaringStand, per_som: Mapping[str, str]
) -> DossierVerklaring:
    scans = [
        f.inhoud.sha256
        for f in gezien.feiten
        if isinstance(f.inhoud, ScanBewaard) and f.id in stand.scans
    ]
    getekend = [gezet.sha256 for gezet in stand.handtekeningen]
    namen = (per_som.get(som, "") for som in (stand.pdf_sha256, *getekend, *scans))
    oordeel = stand.verklaring.oordeel
    return DossierVerklaring(
        nummer=stand.verklaring.nummer,
        opgemaakt_op=stand.verklaring.opgemaakt_op,
        oordeel_op=oordeel.op if oordeel else None,
        bestanden=tuple(PurePosixPath(naam).name for naam in namen if naam),
    )
