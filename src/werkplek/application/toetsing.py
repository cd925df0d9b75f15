"""How each kwalificatie of a file stands to what this folder holds."""

from collections.abc import Iterable, Mapping
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
    IN_GEBRUIK = "in_gebruik"  # the same, but a plaatsing began on its dossier: it stays

    @property
    def wordt_bewaard(self) -> bool:
        """Whether something of it comes into the folder."""
        return self not in {Uitkomst.GELIJK, Uitkomst.IN_GEBRUIK}


@dataclass(frozen=True, slots=True)
class KwalificatieUitkomst:
    """One kwalificatie of the file; `verschil` is with the edition `tegenover` that is here.

    It goes from the older of the two to the newer.
    """

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
        self._bevestigd: set[tuple[Crebo, str, str]] = set()

    @property
    def titels_bevestigd(self) -> int:
        """How many titles here that were still to be checked are SBB's own, by this file."""
        return len(self._bevestigd)

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
        naast = next((e for e in edities if e.dossier.editie == nieuw.editie), edities[0])
        uitkomst = _naast(nieuw, naast, alle)
        if uitkomst is Uitkomst.GELIJK:
            return _uitkomst(nieuw, uitkomst)
        if uitkomst.wordt_bewaard:
            self._bevestig(nieuw, alle.values())
        return _uitkomst(nieuw, uitkomst, alle[naast.dossier.editie])

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

    def _bevestig(self, nieuw: Kwalificatie, hier: Iterable[Kwalificatie]) -> None:
        officieel = {
            (deel.code, deel.titel) for deel in nieuw.delen if deel.herkomst is Herkomst.OFFICIEEL
        }
        open_titels = {
            (deel.code, deel.titel)
            for oud in hier
            for deel in oud.delen
            if deel.herkomst.nog_te_controleren
        }
        if bevestigd := open_titels & officieel:
            nieuw_hier = bevestigd - self._lezer.bevestigde_titels(nieuw.crebo)
            self._bevestigd |= {(nieuw.crebo, *paar) for paar in nieuw_hier}


def _naast(
    nieuw: Kwalificatie, naast: KwalificatieKop, hier: Mapping[str, Kwalificatie]
) -> Uitkomst:
    """What it is beside this edition: of its own name when there is one, else the newest here."""
    if naast.dossier.editie != nieuw.editie:
        ouder = editie_rang(nieuw.dossier, nieuw.geldig) < editie_rang(naast.dossier, naast.geldig)
        return Uitkomst.OUDERE_EDITIE if ouder else Uitkomst.NIEUWE_EDITIE
    if hier[nieuw.editie] == nieuw:
        return Uitkomst.GELIJK
    return Uitkomst.IN_GEBRUIK if naast.in_gebruik else Uitkomst.VERVANGEN


def _uitkomst(
    nieuw: Kwalificatie, uitkomst: Uitkomst, oud: Kwalificatie | None = None
) -> KwalificatieUitkomst:
    was, wordt = (nieuw, oud) if uitkomst is Uitkomst.OUDERE_EDITIE else (oud, nieuw)
    return KwalificatieUitkomst(
        crebo=nieuw.crebo,
        naam=nieuw.naam,
        niveau=nieuw.niveau,
        editie=nieuw.editie,
        uitkomst=uitkomst,
        tegenover=oud.editie if oud else "",
        verschil=vergelijk(was, wordt) if was is not None and wordt is not None else None,
    )
