"""The praktijkverklaring as a value: what it states, in which words, and what it still needs."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from werkplek.domain.fouten import VerklaringOnvolledig
from werkplek.domain.kwalificatie import Crebo, DossierEditie, KerntaakCode, WerkprocesCode
from werkplek.domain.personen import Persoonsgegevens


class Vereiste(StrEnum):
    """What must be there before the judgement can be given."""

    IETS_AANGETOOND = "iets_aangetoond"
    TITELS_BEVESTIGD = "titels_bevestigd"
    GEGEVENS_BEKEND = "gegevens_bekend"


class Staat(StrEnum):
    """How far a verklaring is (design §8); without a school it gets as far as the judgement."""

    CONCEPT = "concept"
    OORDEEL_GEGEVEN = "oordeel_gegeven"
    AANGEBODEN = "aangeboden"
    TERUG = "terug"
    VASTGESTELD = "vastgesteld"
    UITGEREIKT = "uitgereikt"
    INGETROKKEN = "ingetrokken"


@dataclass(frozen=True, slots=True)
class VerklaringRegel:
    """One werkproces on the paper, traceable to the days on which it was seen."""

    kerntaak: KerntaakCode
    kerntaak_titel: str
    code: WerkprocesCode
    titel: str
    titel_bevestigd: bool
    gezien_op: tuple[date, ...]
    waarnemingen: tuple[str, ...]
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class Oordeel:
    """The praktijkopleider's judgement: given on this day, at this place."""

    op: date
    plaats: str


@dataclass(frozen=True, slots=True)
class Ondertekenaar:
    """Who signs by pen, as printed under the line."""

    naam: str
    functie: str


@dataclass(frozen=True, slots=True)
class VerklaringBedrijf:
    """The leerbedrijf as printed."""

    naam: str
    plaats: str
    adres: str = ""
    leerbedrijf_id: str = ""


@dataclass(frozen=True, slots=True)
class Verklaring:
    """Everything a praktijkverklaring prints (domain research §1.2, but what the school adds).

    `oordeel` is None while it is a concept. `eind` is None while the period still runs.
    `school` may be empty: a leerbedrijf can start alone.
    """

    nummer: str
    opgemaakt_op: date
    deelnemer: Persoonsgegevens
    bedrijf: VerklaringBedrijf
    praktijkopleider: Ondertekenaar
    crebo: Crebo
    kwalificatie: str
    niveau: int
    dossier: DossierEditie
    begin: date
    eind: date | None
    school: str
    regels: tuple[VerklaringRegel, ...]
    oordeel: Oordeel | None = None

    @property
    def staat(self) -> Staat:
        """Concept until the judgement was given; the school's states follow from its feiten."""
        return Staat.CONCEPT if self.oordeel is None else Staat.OORDEEL_GEGEVEN

    @property
    def ontbreekt(self) -> tuple[Vereiste, ...]:
        """The requirements not met, in the order in which a person meets them."""
        toetsen = (
            (Vereiste.IETS_AANGETOOND, bool(self.regels)),
            (Vereiste.TITELS_BEVESTIGD, all(regel.titel_bevestigd for regel in self.regels)),
            (
                Vereiste.GEGEVENS_BEKEND,
                bool(self.deelnemer.voornamen and self.deelnemer.achternaam),
            ),
        )
        return tuple(vereiste for vereiste, voldaan in toetsen if not voldaan)

    def eis_volledig(self) -> None:
        """Raise `VerklaringOnvolledig` while a requirement is not met; it names the codes."""
        if self.ontbreekt:
            codes = tuple(regel.code for regel in self.regels if not regel.titel_bevestigd)
            raise VerklaringOnvolledig(tuple(self.ontbreekt), codes)
