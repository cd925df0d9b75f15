"""How each kwalificatie of a file stands to what this folder holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from werkplek.application.ports import KwalificatieKop, Lezer
from werkplek.domain.kwalificatie import Crebo, Herkomst, Kwalificatie, editie_rang
from werkplek.domain.verschil import Verschil, vergelijk


class Uitkomst(StrEnum):
    """What taking over means for one kwalificatie."""

    NIEUW = "nieuw"
    NIEUWE_EDITIE = "nieuwe_editie"
    OUDERE_EDITIE = "oudere_editie"  # comes beside the newer one, which stays the newest
    GELIJK = "gelijk"
    VERVANGEN = "vervangen"  # this edition is here with other content, and nothing rests on it
    IN_GEBRUIK = "in_gebruik"  # the same, but a plaatsing began on it: it stays as it is

    @property
    def wordt_bewaard(self) -> bool:
        """Whether something of it comes into the folder."""
        return self not in {Uitkomst.GELIJK, Uitkomst.IN_GEBRUIK}


@dataclass(frozen=True, slots=True)
class KwalificatieUitkomst:
    """One kwalificatie of the file; `verschil` is with the edition `tegenover` that is here."""

    crebo: Crebo
    naam: str
    niveau: int
    editie: str
    uitkomst: Uitkomst
    tegenover: str = ""
    verschil: Verschil | None = None


class Toetsing:
    """Judges against the folder as it was before the file, also while the file is being kept."""

    def __init__(self, lezer: Lezer) -> None:
        """Nothing judged yet."""
        self._lezer = lezer
        self._hier: dict[Crebo, tuple[KwalificatieKop, ...]] = {}
        self._bekend = frozenset(kop.crebo for kop in lezer.koppen())
        self._gezien: dict[tuple[Crebo, str], int] = {}
        self.titels_bevestigd = 0

    def is_dubbel(self, nieuw: Kwalificatie) -> bool:
        """Whether this edition stood in the file before."""
        return (nieuw.crebo, nieuw.editie) in self._gezien

    def spreekt_tegen(self, nieuw: Kwalificatie) -> bool:
        """Whether the file said otherwise of this edition before."""
        return self._gezien.get((nieuw.crebo, nieuw.editie)) != hash(nieuw)

    def toets(self, nieuw: Kwalificatie) -> KwalificatieUitkomst:
        """Judge one kwalificatie; each edition once, before it is kept."""
        self._gezien[nieuw.crebo, nieuw.editie] = hash(nieuw)
        edities = self._edities(nieuw.crebo)
        if not edities:
            return _uitkomst(nieuw, Uitkomst.NIEUW)
        alle = {kop.dossier.editie: self._geheel(nieuw.crebo, kop) for kop in edities}
        self.titels_bevestigd += self._bevestigd_door(nieuw, alle.values())
        gelijknamig = next((e for e in edities if e.dossier.editie == nieuw.editie), None)
        naast = gelijknamig or edities[0]
        oud = alle[naast.dossier.editie]
        if gelijknamig is None:
            return _uitkomst(nieuw, _ouder_of_nieuwer(nieuw, naast), oud)
        if oud == nieuw:
            return _uitkomst(nieuw, Uitkomst.GELIJK)
        in_gebruik = gelijknamig.plaatsingen > 0
        return _uitkomst(nieuw, Uitkomst.IN_GEBRUIK if in_gebruik else Uitkomst.VERVANGEN, oud)

    def _edities(self, crebo: Crebo) -> tuple[KwalificatieKop, ...]:
        """What was here before the file; most of a first import was not."""
        if crebo in self._bekend and crebo not in self._hier:
            self._hier[crebo] = self._lezer.edities(crebo)
        return self._hier.get(crebo, ())

    def _geheel(self, crebo: Crebo, kop: KwalificatieKop) -> Kwalificatie:
        geheel = self._lezer.kwalificatie(crebo, kop.dossier.editie)
        if geheel is None:
            raise LookupError(f"{crebo} {kop.dossier.editie} was here a moment ago")
        return geheel

    def _bevestigd_door(self, nieuw: Kwalificatie, hier: Iterable[Kwalificatie]) -> int:
        """How many titles here that were still to be checked are SBB's own, by this file."""
        officieel = {
            (deel.code, deel.titel) for deel in nieuw.delen if deel.herkomst is Herkomst.OFFICIEEL
        }
        open_titels = {
            (deel.code, deel.titel)
            for oud in hier
            for deel in oud.delen
            if deel.herkomst.nog_te_controleren
        }
        bevestigd = open_titels & officieel
        return len(bevestigd - self._lezer.bevestigde_titels(nieuw.crebo)) if bevestigd else 0


def _ouder_of_nieuwer(nieuw: Kwalificatie, nieuwste: KwalificatieKop) -> Uitkomst:
    nieuwer = editie_rang(nieuw.dossier, nieuw.geldig) > editie_rang(
        nieuwste.dossier, nieuwste.geldig
    )
    return Uitkomst.NIEUWE_EDITIE if nieuwer else Uitkomst.OUDERE_EDITIE


def _uitkomst(
    nieuw: Kwalificatie, uitkomst: Uitkomst, oud: Kwalificatie | None = None
) -> KwalificatieUitkomst:
    return KwalificatieUitkomst(
        crebo=nieuw.crebo,
        naam=nieuw.naam,
        niveau=nieuw.niveau,
        editie=nieuw.editie,
        uitkomst=uitkomst,
        tegenover=oud.editie if oud else "",
        verschil=vergelijk(oud, nieuw) if oud else None,
    )
