"""What waits at the school and what a control finds, in words."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from werkplek.woorden.datums import datum

WACHT_NIETS: Final = "Er wacht niets op een besluit."

SOORT: Final[Mapping[str, str]] = {
    "deelnemer_aangemeld": "aanmelding",
    "plaatsing_gestart": "begin van een plaatsing",
    "plaatsing_gepauzeerd": "pauze",
    "plaatsing_hervat": "einde van een pauze",
    "plaatsing_beeindigd": "einde van een plaatsing",
    "werkprocessen_gekozen": "keuze van werkprocessen",
    "waarneming_vastgelegd": "waarneming",
    "feit_herroepen": "iets dat is teruggedraaid",
    "aangetoond_verklaard": "aangetoond werkproces",
    "verklaring_opgemaakt": "praktijkverklaring",
    "oordeel_gegeven": "oordeel",
    "scan_bewaard": "scan",
    "bewijs_toegevoegd": "foto of bestand",
    "dossier_gewist": "wissing",
    "dossier_gekoppeld": "koppeling van een dossier",
    "opmerking_gemaakt": "opmerking",
    "verklaring_aangeboden": "aangeboden praktijkverklaring",
    "verklaring_teruggegeven": "teruggegeven praktijkverklaring",
    "verklaring_vastgesteld": "vastgestelde praktijkverklaring",
    "handtekening_gezet": "handtekening",
    "verklaring_uitgereikt": "uitgereikte praktijkverklaring",
    "verklaring_ingetrokken": "ingetrokken praktijkverklaring",
    "steun_gegeven": "steun van een jobcoach",
    "bezoek_gepland": "gepland bezoek",
    "gesprek_vastgelegd": "gesprek",
    "afspraak_gemaakt": "afspraak",
    "afspraak_afgerond": "afgeronde afspraak",
    "gesprek_ondertekend": "handtekening onder een gesprek",
    "oefenen_gekozen": "keuze van wat iemand oefent",
    "eigen_oordeel_gegeven": "eigen oordeel van de deelnemer",
    "vaardigheid_gezien": "werknemersvaardigheid",
    "retourticket_afgesproken": "retourticket",
}

WAAROM: Final[Mapping[str, str]] = {
    "geen_recht": "deze persoon had hier toen geen rol bij",
    "wacht_op_feit": "iets waar het op rust, is er nog niet",
    "apparaat_ingetrokken": "het apparaat is afgesloten",
    "apparaat_onbekend": "de school kent het apparaat niet",
    "auteur_onbekend": "de school kent de schrijver niet",
    "dossier_onbekend": "de school kent de deelnemer niet",
    "nieuwer": "het komt uit een nieuwere Werkplek",
    "gewist": "de deelnemer is gewist",
}

_APART: Final[Mapping[str, str]] = {
    "kring": "het was alleen voor eigen gebruik",
    "sleutel": "het is verzegeld met een andere sleutel",
    "teller": "de telling klopt niet",
}


def wachtend(
    soort: str, gezien_op: date, wie: tuple[str, str, str], reden: str, sinds: datetime
) -> str:
    """Who, what, when and why."""
    auteur, apparaat, deelnemer = wie
    wat = SOORT.get(soort, "iets uit een nieuwere Werkplek")
    over = f" over {deelnemer}" if deelnemer else ""
    door = auteur or "een onbekende schrijver"
    op = f" op {apparaat}" if apparaat else ""
    waarom = WAAROM.get(reden, reden)
    return (
        f"{wat.capitalize()}{over} van {datum(gezien_op)}, door {door}{op}: {waarom}. "
        f"Wacht sinds {datum(sinds.date())}."
    )


def teruggegeven_om(reden: str) -> str:
    return f"Teruggegeven: {reden}"


def kenmerk(id_: str) -> str:
    return f"  kenmerk {id_}"


def apart(apparaat: str, reden: str, op: datetime, *, gezien: bool) -> str:
    waarom = _APART.get(reden, "het is niet wat het zegt te zijn")
    staat = " Al bekeken." if gezien else ""
    return f"Apart gezet op {datum(op.date())}, van {apparaat or 'een apparaat'}: {waarom}.{staat}"


def toegelaten(aantal: int) -> str:
    return f"{aantal} keer toegelaten."


def niet_toegelaten(id_: str, reden: str) -> str:
    return f"Dit kan nog niet mee: {WAAROM[reden]} ({id_})."


def teruggegeven(aantal: int) -> str:
    return f"{aantal} keer teruggegeven. Het apparaat hoort dat bij de volgende keer."


GEZIEN: Final = "Dit staat als bekeken. Het blijft bewaard."

KLOPT: Final = "Alles klopt."
KLOPT_NIET: Final = "Dit klopt niet:"

_BEVINDING: Final[Mapping[str, str]] = {
    "spoor": "in het spoor is vanaf regel {} iets veranderd of weg",
    "spoor_afgebroken": "van het spoor is iets af: regel {} was er bij de vorige controle",
    "log_afgebroken": "van het log is iets af: nummer {} was er bij de vorige controle",
    "nummer": "nummer {} ontbreekt",
    "keten": "de keten klopt niet meer bij nummer {}",
    "emmer": "de telling van dossier {} klopt niet",
    "zegel": "zegel {} houdt niet",
    "sleutel": "zegel {} is van een andere sleutel dan die van het apparaat",
    "inhoud": "nummer {} is veranderd nadat het was verzegeld",
    "inhoud_weg": "de inhoud van nummer {} is weg zonder dat hij is gewist",
    "kolom": "nummer {} staat onder een andere soort of kring dan is verzegeld",
}


def bevinding(soort: str, waar: str) -> str:
    return f"- {_BEVINDING[soort].format(waar)}"


def nagekeken(school: str, feiten: int, zegels: int) -> str:
    return f"{school}: {feiten} keer vastgelegd, {zegels} zegels nagekeken."
