"""The pictures of talks: those of one deelnemer, and what is signed on the tablet passed round."""

from dataclasses import dataclass
from datetime import date

from werkplek.application.beelden.namen import roepnaam_van
from werkplek.application.bezoeken import begeleiding_van
from werkplek.application.gesprekken import AfspraakOpgave, het_gesprek
from werkplek.application.plaatsen import plaatsingen_van
from werkplek.application.ports import Lezer
from werkplek.domain.begeleiding import Afspraak, Begeleiding, Gesprek
from werkplek.domain.begeleidingsfeiten import Gespreksrol, Stem
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.personen import Persoon, Rol
from werkplek.woorden import bezoeken as bezoekwoorden
from werkplek.woorden import gesprek as woorden


@dataclass(frozen=True, slots=True)
class AfspraakRij:
    """One agreement: what, who and by when; `open` while it is to be kept."""

    feit: FeitId
    tekst: str
    detail: str
    open: bool


@dataclass(frozen=True, slots=True)
class GesprekRij:
    """One talk: where and when, and who signed; `open` while somebody did not."""

    feit: FeitId
    tekst: str
    detail: str
    open: bool


@dataclass(frozen=True, slots=True)
class GesprekkenBeeld:
    """Open agreements first, then talks, the newest first; `bezoeken` are those that come."""

    roepnaam: str
    afspraken: tuple[AfspraakRij, ...] = ()
    klaar: tuple[AfspraakRij, ...] = ()
    gesprekken: tuple[GesprekRij, ...] = ()
    bezoeken: tuple[str, ...] = ()
    mag_begeleiden: bool = False

    @property
    def leeg(self) -> bool:
        """Nothing was said, agreed or planned yet."""
        return not (self.afspraken or self.klaar or self.gesprekken or self.bezoeken)


@dataclass(frozen=True, slots=True)
class TekenenBeeld:
    """A talk as it is read and signed, and how the deelnemer is called."""

    gesprek: Gesprek
    roepnaam: str

    @property
    def regels(self) -> tuple[tuple[str, str], ...]:
        """What is read out: each voice, then each agreement."""
        gesprek = self.gesprek
        afspraken = tuple(AfspraakOpgave(a.wie, a.tekst, a.voor) for a in gesprek.afspraken)
        return leesregels(gesprek.stemmen, afspraken, self.roepnaam, gesprek.op)


def gesprekken_beeld(
    lezer: Lezer, deelnemer: DeelnemerId, ik: Persoon, vandaag: date
) -> GesprekkenBeeld:
    """Of all plaatsingen together. Raises `DeelnemerOnbekend`."""
    roepnaam = roepnaam_van(lezer, deelnemer)
    standen = [begeleiding_van(lezer, deelnemer, p.id) for p in plaatsingen_van(lezer, deelnemer)]
    afspraken = [een for stand in standen for een in afspraak_rijen(stand, roepnaam, vandaag)]
    gesprekken = [een for stand in standen for een in stand.gesprekken]
    return GesprekkenBeeld(
        roepnaam=roepnaam,
        afspraken=tuple(rij for rij in afspraken if rij.open),
        klaar=tuple(rij for rij in reversed(afspraken) if not rij.open),
        gesprekken=tuple(gesprek_rij(een, vandaag) for een in reversed(gesprekken)),
        bezoeken=tuple(
            bezoekwoorden.op(een, vandaag)
            for stand in standen
            for een in stand.gepland
            if een.op >= vandaag
        ),
        mag_begeleiden=ik.rol is Rol.BPV_BEGELEIDER and bool(standen),
    )


def tekenen_beeld(lezer: Lezer, gesprek: FeitId) -> TekenenBeeld:
    """Raises `FeitOnbekend` or `DeelnemerOnbekend`."""
    feit, stand = het_gesprek(lezer, gesprek)
    return TekenenBeeld(stand, roepnaam_van(lezer, feit.deelnemer))


def afspraak_rijen(stand: Begeleiding, roepnaam: str, vandaag: date) -> tuple[AfspraakRij, ...]:
    """The agreements, those with the earliest day first."""

    def eerst(afspraak: Afspraak) -> tuple[date, FeitId]:
        return afspraak.voor or date.max, afspraak.feit

    return tuple(
        AfspraakRij(
            een.feit,
            een.tekst,
            woorden.afspraakregel(een, roepnaam, vandaag),
            een.afloop is None,
        )
        for een in sorted(stand.afspraken, key=eerst)
    )


def gesprek_rij(gesprek: Gesprek, vandaag: date) -> GesprekRij:
    """One talk."""
    return GesprekRij(
        gesprek.feit,
        woorden.gesprekregel(gesprek, vandaag),
        woorden.tekenregel(gesprek),
        bool(gesprek.nog_niet_getekend()),
    )


def leesregels(
    stemmen: tuple[Stem, ...], afspraken: tuple[AfspraakOpgave, ...], roepnaam: str, vandaag: date
) -> tuple[tuple[str, str], ...]:
    """Who says or does what, as it is read out."""
    gezegd = [(_spreker(stem), stem.tekst) for stem in stemmen if stem.tekst]
    gedaan = [
        (
            " ".join(
                deel
                for deel in (
                    woorden.wie_doet(een.wie, roepnaam),
                    woorden.voor_wanneer(een.voor, vandaag),
                )
                if deel
            ),
            een.tekst,
        )
        for een in afspraken
    ]
    return (*gezegd, *gedaan)


def _spreker(stem: Stem) -> str:
    return stem.naam if stem.rol is Gespreksrol.DEELNEMER else woorden.met_naam(stem.rol, stem.naam)
