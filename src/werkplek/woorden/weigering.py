"""The words of every expected refusal."""

import re
from collections.abc import Callable
from functools import singledispatch
from typing import Final

from werkplek.domain import fouten
from werkplek.domain.leesverslag import Leesregel, Reden
from werkplek.domain.schaal import STANDAARD
from werkplek.woorden import deelnemerstand, koppelen, tekenen, toegang, vaststellen
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.inlezen import NIETS_OVERGENOMEN, bron_geweigerd
from werkplek.woorden.vragen import vraag
from werkplek.woorden.weigergronden import AL_GEDAAN, ALLEEN, DATUM

BLIJFT: Final = "Wat je hebt ingevuld, staat er nog."

_KENMERK: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-")
"""How the ids of this program begin; no person types one."""

_VORM: Final = {
    "leerbedrijf-ID": "Een leerbedrijf-ID heeft 9 cijfers. Je mag het ook leeg laten.",
    "scan": "Kies een PDF, of een foto als JPG of PNG.",
    "geboortedatum": "Schrijf de datum als dag-maand-jaar, zoals 5-3-2001.",
    "datum": "Schrijf de datum als dag-maand-jaar, zoals 5-3-2026.",
    "tijd": "Schrijf de tijd als 9:30.",
}

_HET: Final = frozenset(
    {"adres", "bijschrift", "gesprek", "leerbedrijf-ID", "wachtzin-bestand", "woord"}
)
"""The fields that take *het*; every other takes *de*."""

_TEKST: Final[dict[str, Callable[[fouten.TekstGeweigerd], Boodschap]]] = {
    "leeg": lambda f: Boodschap(f"Het vak {f.veld} is nog leeg.", f"Vul {_met_lidwoord(f)} in."),
    "te_lang": lambda f: Boodschap(
        f"De tekst bij {_met_lidwoord(f)} is te lang: {_getal(f.lengte)} tekens.",
        f"Er passen {_getal(f.grens)} tekens in. Maak de tekst korter.",
        BLIJFT,
    ),
    "onleesbaar": lambda f: Boodschap(
        f"In {_met_lidwoord(f)} staan tekens die je niet kunt zien.",
        "Typ de tekst opnieuw.",
        BLIJFT,
    ),
    "vorm": lambda f: Boodschap(
        f"Dit past niet bij {_met_lidwoord(f)}.", _VORM.get(f.veld, "Kijk het na."), BLIJFT
    ),
    "vandaag": lambda f: Boodschap(
        "Dit is de dag van vandaag.", f"Kijk {_met_lidwoord(f)} na.", BLIJFT
    ),
    "toekomst": lambda f: Boodschap(
        "Deze dag is nog niet geweest.", f"Kijk {_met_lidwoord(f)} na.", BLIJFT
    ),
}

_VEREISTE: Final = {
    "iets_aangetoond": Boodschap(
        "Er is nog geen werkproces aangetoond.", "Verklaar eerst dat een werkproces is aangetoond."
    ),
    "titels_bevestigd": Boodschap(
        "Een titel is nog niet gecontroleerd.",
        "Vergelijk elke titel met het kwalificatiedossier.",
    ),
    "gegevens_bekend": Boodschap("De naam is nog niet ingevuld.", "Vul de naam in."),
    "concept_verouderd": Boodschap(
        "Na dit concept is er iets veranderd.", "Maak een nieuw concept."
    ),
    "oordeel": Boodschap("Het oordeel is nog niet gegeven.", "Geef eerst je oordeel."),
    **vaststellen.VEREISTE,
}

_ONBEKEND: Final[dict[type[fouten.Onbekend], Boodschap]] = {
    fouten.CodeOnleesbaar: Boodschap(
        "Dit is geen code van een werkproces: {}.", "Een code ziet er zo uit: B1-K1-W1."
    ),
    fouten.CreboOnbekend: Boodschap(
        "Deze crebo is hier niet bekend: {}.",
        "Een crebo heeft 5 cijfers, zoals 25743. Zoek op naam of kijk het nummer na.",
    ),
    fouten.WerkprocesOnbekend: Boodschap(
        "Dit werkproces hoort niet bij deze kwalificatie: {}.", "Kies een werkproces uit de lijst."
    ),
    fouten.StapOnbekend: Boodschap(
        "Dit is geen stap van de schaal: {}.",
        f"Kies uit: {' · '.join(stap.naam for stap in STANDAARD.stappen)}.",
    ),
    fouten.PersoonOnbekend: Boodschap(
        "Deze persoon is hier niet bekend: {}.", "Kies wie je bent, of voeg jezelf toe."
    ),
    fouten.PlaatsingOnbekend: Boodschap(
        "Deze deelnemer heeft nog geen plaatsing.", "Start eerst een plaatsing."
    ),
    fouten.FeitOnbekend: Boodschap("Dit staat niet in de map: {}.", "Kijk in de tijdlijn."),
    fouten.VerklaringOnbekend: Boodschap(
        "Deze verklaring staat niet in de map: {}.", "Kijk bij de deelnemer."
    ),
}


def _mb(bytes_: int) -> int:
    return bytes_ // (1024 * 1024)


def _getal(aantal: int) -> str:
    return f"{aantal:,}".replace(",", ".")


@singledispatch
def weigering(fout: fouten.DomeinFout) -> Boodschap:
    """What a refusal says to a person; each kind in `domain.fouten` has its words."""
    raise TypeError(type(fout).__name__)


@weigering.register
def _(fout: fouten.TekstGeweigerd) -> Boodschap:
    if (fout.veld, fout.reden) == ("scan", "te_lang"):
        return Boodschap(
            "Dit bestand is te groot.", f"Kies een scan van hoogstens {_mb(fout.grens)} MB.", BLIJFT
        )
    if (fout.veld, fout.reden) == ("wachtzin", "vorm"):
        return Boodschap(
            "Deze wachtzin is te kort.", f"Neem een zin van minstens {fout.grens} tekens.", BLIJFT
        )
    return _TEKST[fout.reden](fout)


@weigering.register
def _(fout: fouten.Onbekend) -> Boodschap:
    """What a person named is repeated; an id that only a program knows is not."""
    vorm = _ONBEKEND[type(fout)]
    if _KENMERK.search(fout.genoemd):
        return Boodschap(vorm.wat.replace(": {}", ""), vorm.doe)
    return Boodschap(vorm.wat.format(fout.genoemd[:60]), vorm.doe)


@weigering.register
def _(fout: fouten.DeelnemerOnbekend) -> Boodschap:
    if fout.aantal > 1:
        return Boodschap(
            f"Er zijn {fout.aantal} deelnemers met deze naam.", "Noem ook de achternaam."
        )
    if _KENMERK.search(fout.genoemd):
        return Boodschap("Deze deelnemer staat niet meer in Werkplek.")
    return Boodschap(
        f"Geen deelnemer met de naam {fout.genoemd[:60]}.", "Kijk hoe de naam is gespeld."
    )


@weigering.register
def _(fout: fouten.BevestigingNodig) -> Boodschap:
    return Boodschap(
        " ".join(vraag(v).wat for v in fout.vragen),
        vraag(fout.vragen[0]).doe,
        "Er is nog niets bewaard.",
    )


@weigering.register
def _(fout: fouten.DatumGeweigerd) -> Boodschap:
    return Boodschap(DATUM[fout.veld], "Kies een andere dag.", BLIJFT)


@weigering.register
def _(fout: fouten.NietBevoegd) -> Boodschap:
    wat = ALLEEN[fout.handeling].format(fout.wie_wel)
    return Boodschap(wat, "Wissel van persoon, of vraag het.")


@weigering.register
def _(fout: fouten.BlijftStaan) -> Boodschap:  # noqa: ARG001  the words do not name it
    return Boodschap("Dit kan hier niet worden teruggedraaid.", "Vraag het aan de school.")


@weigering.register
def _(fout: fouten.EditieInGebruik) -> Boodschap:
    return Boodschap(
        f"De editie {fout.editie[:60]} van {fout.crebo} is in gebruik.",
        "Bewaar de andere inhoud als een nieuwe editie.",
        "Er is niets veranderd.",
    )


@weigering.register
def _(fout: fouten.BronGeweigerd) -> Boodschap:
    regel = Leesregel(fout.regel, Reden(fout.reden), waarde=fout.detail, blad=fout.blad)
    return bron_geweigerd(regel, fout.bestand)


@weigering.register
def _(fout: fouten.Gestopt) -> Boodschap:  # noqa: ARG001  the words do not name it
    return Boodschap("Gestopt.", "", NIETS_OVERGENOMEN)


@weigering.register
def _(fout: fouten.AlGedaan) -> Boodschap:
    return Boodschap(AL_GEDAAN[fout.handeling], "", "Er is niets veranderd.")


@weigering.register
def _(fout: fouten.TeVeelLeerstappen) -> Boodschap:
    return Boodschap(
        f"Bij dit werk staan al {fout.grens} stappen.", "Maak van twee stappen er één.", BLIJFT
    )


@weigering.register
def _(fout: fouten.NogNietGenoegGezien) -> Boodschap:
    gezien = (
        f"Tot nu toe {fout.gezien} keer zelfstandig gezien, op {_dagen(fout.gezien_dagen)}."
        if fout.gezien
        else "Dit is nog niet zelfstandig gezien."
    )
    return Boodschap(gezien, f"Aangetoond vraagt {fout.nodig} keer, op {_dagen(fout.dagen)}.")


@weigering.register
def _(fout: fouten.VerklaringOnvolledig) -> Boodschap:
    redenen = [_reden(naam, fout.codes) for naam in fout.ontbreekt]
    return Boodschap(
        " ".join(reden.wat for reden in redenen), " ".join(reden.doe for reden in redenen)
    )


@weigering.register
def _(fout: fouten.VerklaringTeGroot) -> Boodschap:  # noqa: ARG001  the words do not name it
    return Boodschap(
        "Er staat te veel op deze verklaring.",
        "Maak de toelichting bij de werkprocessen korter.",
        BLIJFT,
    )


weigering.register(fouten.TeVeelOefenen, deelnemerstand.te_veel_oefenen)
weigering.register(fouten.PincodeNodig, toegang.pincode_nodig)
weigering.register(fouten.PincodeGeweigerd, toegang.pincode_geweigerd)
weigering.register(fouten.PincodeOnjuist, toegang.pincode_onjuist)
weigering.register(fouten.PincodeWacht, toegang.pincode_wacht)
weigering.register(fouten.PincodeOpSlot, toegang.pincode_op_slot)
weigering.register(fouten.HerstelcodeOnleesbaar, toegang.herstelcode_onleesbaar)
weigering.register(fouten.BewijsGeweigerd, toegang.bewijs_geweigerd)
weigering.register(fouten.MoetBewaardBlijven, toegang.moet_bewaard_blijven)
weigering.register(fouten.HandtekeningGeweigerd, tekenen.handtekening_geweigerd)
weigering.register(fouten.LijstGeweigerd, vaststellen.lijst_geweigerd)
weigering.register(fouten.KoppelingGeweigerd, koppelen.koppeling_geweigerd)
weigering.register(fouten.SchoolRegelt, koppelen.school_regelt)
weigering.register(fouten.PlaatsingLoopt, toegang.plaatsing_loopt)


def _reden(naam: str, codes: tuple[str, ...]) -> Boodschap:
    if naam == "titels_bevestigd" and codes:
        wat = f"De titels zijn nog niet gecontroleerd bij {', '.join(codes)}."
        return Boodschap(wat, _VEREISTE[naam].doe)
    return _VEREISTE[naam]


def _met_lidwoord(fout: fouten.TekstGeweigerd) -> str:
    return f"{'het' if fout.veld in _HET else 'de'} {fout.veld}"


def _dagen(aantal: int) -> str:
    return "1 dag" if aantal == 1 else f"{aantal} dagen"
