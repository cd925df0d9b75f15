"""How each kwalificatie of a file stands to what this folder holds."""

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
        self._gezien: dict[tuple[Crebo, str], Kwalificatie] = {}
        self.titels_bevestigd = 0

    def is_dubbel(self, nieuw: Kwalificatie) -> bool:
        """Whether this edition stood in the file before."""
        return (nieuw.crebo, nieuw.editie) in self._gezien

    def spreekt_tegen(self, nieuw: Kwalificatie) -> bool:
        """Whether the file said otherwise of this edition before."""
        return self._gezien.get((nieuw.crebo, nieuw.editie), nieuw) != nieuw

    def toets(self, nieuw: Kwalificatie) -> KwalificatieUitkomst:
        """Judge one kwalificatie; each edition once, before it is kept."""
        self._gezien[nieuw.crebo, nieuw.editie] = nieuw
        if nieuw.crebo not in self._hier:
            self._hier[nieuw.crebo] = self._lezer.edities(nieuw.crebo)
        edities = self._hier[nieuw.crebo]
        self.titels_bevestigd += self._bevestigd_door(nieuw, edities)
        gelijknamig = next((e for e in edities if e.dossier.editie == nieuw.editie), None)
        naast = gelijknamig or next(iter(edities), None)
        oud = self._lezer.kwalificatie(nieuw.crebo, naast.dossier.editie) if naast else None
        if naast is None or oud is None:
            return _uitkomst(nieuw, Uitkomst.NIEUW)
        if gelijknamig is None:
            return _uitkomst(nieuw, _ouder_of_nieuwer(nieuw, naast), oud)
        if oud == nieuw:
            return _uitkomst(nieuw, Uitkomst.GELIJK)
        in_gebruik = gelijknamig.plaatsingen > 0
        return _uitkomst(nieuw, Uitkomst.IN_GEBRUIK if in_gebruik else Uitkomst.VERVANGEN, oud)

    def _bevestigd_door(self, nieuw: Kwalificatie, edities: tuple[KwalificatieKop, ...]) -> int:
        """How many titles here that were still to be checked are SBB's own, by this file."""
        officieel = {
            (deel.code, deel.titel) for deel in nieuw.delen if deel.herkomst is Herkomst.OFFICIEEL
        }
        if not officieel or not edities:
            return 0
        hier = [self._lezer.kwalificatie(nieuw.crebo, kop.dossier.editie) for kop in edities]
        open_titels = {
            (deel.code, deel.titel)
            for oud in hier
            if oud is not None
            for deel in oud.delen
            if deel.herkomst.nog_te_controleren
        }
        return len(open_titels & officieel - self._lezer.bevestigde_titels(nieuw.crebo))


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
