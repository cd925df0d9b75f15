"""Every feit as a frozen value: the append-only log from which all else is folded.

A feit is never updated or deleted: a correction or a withdrawal is a new feit that names it.
`VERSIES` pins the version of each body; a reader meets older versions for as long as files exist.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from werkplek.domain.begeleidingsfeiten import BEGELEIDINGSSOORTEN, Begeleidingsinhoud
from werkplek.domain.deelnemersfeiten import DEELNEMERSSOORTEN, Deelnemersinhoud
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId, PersoonId, PlaatsingId
from werkplek.domain.personen import Naam
from werkplek.domain.schoolfeiten import SCHOOLSOORTEN, Schoolinhoud
from werkplek.domain.verklaring import Verklaring
from werkplek.domain.werkverwijzing import KwalificatieVerwijzing, WerkprocesVerwijzing


class Kring(StrEnum):
    """Who may ever read a feit; `eigen` never leaves the device unless a later feit shares it."""

    VOORTGANG = "voortgang"
    AFSPRAAK = "afspraak"
    EIGEN = "eigen"
    ONDERSTEUNING = "ondersteuning"


class Klok(StrEnum):
    """How good the clock was: this computer's own word, or earlier than the device's last feit."""

    ZELF = "zelf"
    LIEP_TERUG = "liep_terug"


class Relatie(StrEnum):
    """How a feit leans on an earlier one."""

    CORRIGEERT = "corrigeert"
    HERROEPT = "herroept"
    RUST_OP = "rust_op"
    ANTWOORDT = "antwoordt"


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """One named earlier feit."""

    relatie: Relatie
    feit: FeitId


@dataclass(frozen=True, slots=True)
class DeelnemerAangemeld:
    """Someone starts to be followed here."""

    naam: Naam


@dataclass(frozen=True, slots=True)
class PlaatsingGestart:
    """A period of learning at this leerbedrijf for one kwalificatie, from `gezien_op` on."""

    kwalificatie: KwalificatieVerwijzing
    praktijkopleider: PersoonId
    schaal: str
    schaal_versie: int
    eind: date | None = None
    school: str = ""


@dataclass(frozen=True, slots=True)
class PlaatsingGepauzeerd:
    """A break without penalty, from `gezien_op`; what someone can do stays standing."""

    plaatsing: PlaatsingId


@dataclass(frozen=True, slots=True)
class PlaatsingHervat:
    """The return from a break, on `gezien_op`."""

    plaatsing: PlaatsingId


@dataclass(frozen=True, slots=True)
class PlaatsingBeeindigd:
    """The last day, `gezien_op`; no reason is kept (domain research §2.6)."""

    plaatsing: PlaatsingId


@dataclass(frozen=True, slots=True)
class WerkprocessenGekozen:
    """The werkprocessen this plaatsing is about; a later choice replaces an earlier one."""

    plaatsing: PlaatsingId
    werkprocessen: tuple[WerkprocesVerwijzing, ...]


@dataclass(frozen=True, slots=True)
class WaarnemingVastgelegd:
    """What someone was seen to do on `gezien_op`; `stap` is a code of the plaatsing's scale."""

    plaatsing: PlaatsingId
    werkproces: WerkprocesVerwijzing
    stap: str
    notitie: str = ""


@dataclass(frozen=True, slots=True)
class FeitHerroepen:
    """The named feiten no longer count; they stay readable, struck through."""

    reden: str


@dataclass(frozen=True, slots=True)
class AangetoondVerklaard:
    """The praktijkopleider states that a werkproces was shown; rests on named waarnemingen."""

    plaatsing: PlaatsingId
    werkproces: WerkprocesVerwijzing
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class VerklaringOpgemaakt:
    """A praktijkverklaring was drawn up: a concept that nobody judged yet."""

    plaatsing: PlaatsingId
    verklaring: Verklaring


@dataclass(frozen=True, slots=True)
class OordeelGegeven:
    """The praktijkopleider gives the judgement the verklaring states; rests on the verklaring."""

    plaatsing: PlaatsingId
    verklaring: Verklaring
    pdf_sha256: str


@dataclass(frozen=True, slots=True)
class ScanBewaard:
    """A scan of the paper signed by pen is kept with the verklaring it rests on."""

    plaatsing: PlaatsingId
    sha256: str
    soort: str
    bytes: int


@dataclass(frozen=True, slots=True)
class BewijsToegevoegd:
    """A photo, paper or sound is kept with the waarneming it rests on; `bytes` as it is kept."""

    plaatsing: PlaatsingId
    sha256: str
    soort: str
    bytes: int
    bijschrift: str = ""


@dataclass(frozen=True, slots=True)
class DossierGewist:
    """What was kept about the deelnemer is erased (AVG art. 17); headers and seals stay.

    `behouden_tot` is the day until which a duty to keep outranks the erasure, with its name in
    `klasse`; before it only what that duty does not ask for is gone.
    """

    grond: str
    klasse: str = ""
    behouden_tot: date | None = None


@dataclass(frozen=True, slots=True)
class DossierGekoppeld:
    """The deelnemer that a leerbedrijf knew by its own pseudonym is the one of this school.

    Stated to the school, after a person confirmed the match; feiten of before go there as they
    are. `plaatsing` is the leerbedrijf's own for the same kwalificatie as `schoolplaatsing`: from
    then on both names mean that one.
    """

    organisatie: OrganisatieId
    eigen: DeelnemerId
    plaatsing: PlaatsingId | None = None
    schoolplaatsing: PlaatsingId | None = None


@dataclass(frozen=True, slots=True)
class OpmerkingGemaakt:
    """Words about the deelnemer's work, for all who follow it; may answer a feit."""

    tekst: str
    plaatsing: PlaatsingId | None = None


Inhoud = (
    DeelnemerAangemeld
    | PlaatsingGestart
    | PlaatsingGepauzeerd
    | PlaatsingHervat
    | PlaatsingBeeindigd
    | WerkprocessenGekozen
    | WaarnemingVastgelegd
    | FeitHerroepen
    | AangetoondVerklaard
    | VerklaringOpgemaakt
    | OordeelGegeven
    | ScanBewaard
    | BewijsToegevoegd
    | DossierGewist
    | DossierGekoppeld
    | OpmerkingGemaakt
    | Schoolinhoud
    | Begeleidingsinhoud
    | Deelnemersinhoud
)

SOORTEN: Final[dict[str, type[Inhoud]]] = {
    "deelnemer_aangemeld": DeelnemerAangemeld,
    "plaatsing_gestart": PlaatsingGestart,
    "plaatsing_gepauzeerd": PlaatsingGepauzeerd,
    "plaatsing_hervat": PlaatsingHervat,
    "plaatsing_beeindigd": PlaatsingBeeindigd,
    "werkprocessen_gekozen": WerkprocessenGekozen,
    "waarneming_vastgelegd": WaarnemingVastgelegd,
    "feit_herroepen": FeitHerroepen,
    "aangetoond_verklaard": AangetoondVerklaard,
    "verklaring_opgemaakt": VerklaringOpgemaakt,
    "oordeel_gegeven": OordeelGegeven,
    "scan_bewaard": ScanBewaard,
    "bewijs_toegevoegd": BewijsToegevoegd,
    "dossier_gewist": DossierGewist,
    "dossier_gekoppeld": DossierGekoppeld,
    "opmerking_gemaakt": OpmerkingGemaakt,
    **SCHOOLSOORTEN,
    **BEGELEIDINGSSOORTEN,
    **DEELNEMERSSOORTEN,
}
"""The name of each kind as it stands in the header (`soort`)."""

VERSIES: Final[dict[str, int]] = dict.fromkeys(SOORTEN, 1)
"""The body version each kind is written in (`soort_v`)."""


@dataclass(frozen=True, slots=True)
class Feit:
    """One feit without its bytes: who said what about whom, when, and on what it leans.

    `vastgelegd_op` is aware UTC to the millisecond; `gezien_op` is the day as the person says it.
    """

    id: FeitId
    organisatie: OrganisatieId
    deelnemer: DeelnemerId
    auteur: PersoonId
    vastgelegd_op: datetime
    klok: Klok
    gezien_op: date
    inhoud: Inhoud
    verwijst: tuple[Verwijzing, ...] = ()
    kring: Kring = Kring.VOORTGANG

    def verwezen(self, relatie: Relatie) -> tuple[FeitId, ...]:
        """The feiten this one names in the given relation."""
        return tuple(v.feit for v in self.verwijst if v.relatie is relatie)
