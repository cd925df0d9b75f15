"""The picture of *Ook voor…*: who else may have done the work that was recorded last."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from werkplek.application.beelden.namen import dubbele_roepnamen, genoemd
from werkplek.application.keuze import eigen_kwalificatie
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import Lezer, OverzichtRegel
from werkplek.application.vastleggen import WaarnemingOpgave
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.personen import Persoon
from werkplek.domain.plaatsing import Plaatsing, PlaatsingStaat
from werkplek.domain.tekst import vergelijkbaar
from werkplek.domain.waarneming import Waarneming, waarnemingen

_SOORTEN = frozenset({"waarneming_vastgelegd", "feit_herroepen"})
_KAN_MEEDOEN = frozenset({PlaatsingStaat.LOOPT, PlaatsingStaat.PAUZE})


@dataclass(frozen=True, slots=True)
class SamenTegel:
    """One deelnemer to tap; `telt_mee`: the werkproces is in the choice.

    `kwalificatie` is empty when it is that of the first one.
    """

    deelnemer: DeelnemerId
    naam: str
    kwalificatie: str
    telt_mee: bool = True
    pauze: bool = False


@dataclass(frozen=True, slots=True)
class SamenBeeld:
    """What was recorded for `eerste`, the feit that stands for it now, and for whom else it can be.

    Those whose choice it is in come first, who paused come last.
    """

    eerste: str
    feit: FeitId
    code: WerkprocesCode
    titel: str
    stap: str
    stapnaam: str
    gezien_op: date
    tegels: tuple[SamenTegel, ...]

    @property
    def iedereen(self) -> frozenset[DeelnemerId]:
        """All who are at work now."""
        return frozenset(tegel.deelnemer for tegel in self.tegels if not tegel.pauze)

    def opgaven(self, voor: Collection[DeelnemerId]) -> tuple[WaarnemingOpgave, ...]:
        """The same for each of these, in the order shown; a note is about one person, so none."""
        return tuple(
            WaarnemingOpgave(tegel.deelnemer, self.code, self.stap, self.gezien_op)
            for tegel in self.tegels
            if tegel.deelnemer in voor
        )

    def namen(self, voor: Collection[DeelnemerId]) -> tuple[str, ...]:
        """The first one and these, as they are called."""
        return (self.eerste, *(t.naam for t in self.tegels if t.deelnemer in voor))


@dataclass(frozen=True, slots=True)
class _Werk:
    """What was recorded, for whom, by whom, and on what."""

    gezien: Waarneming
    plaatsing: Plaatsing
    auteur: Persoon


def samen_beeld(lezer: Lezer, ik: Persoon, feit: FeitId) -> SamenBeeld | None:
    """What can be recorded for others too; None when the waarneming does not stand any more.

    Not for the UI thread.
    """
    werk = _werk(lezer, ik, feit)
    if werk is None:
        return None
    regels = lezer.overzicht()
    dubbel = dubbele_roepnamen(regels)
    eerste = next(r for r in regels if r.deelnemer == werk.plaatsing.deelnemer)
    gevonden = [
        (not plaatsing.is_van(ik), _tegel(regel, plaatsing, werk, dubbel))
        for regel, plaatsing in _anderen(lezer, werk, regels)
    ]
    gevonden.sort(key=lambda paar: (paar[1].pauze, not paar[1].telt_mee, paar[0], _op_naam(paar)))
    stap = werk.plaatsing.schaal.stap(werk.gezien.stap)
    return SamenBeeld(
        eerste=genoemd(eerste, dubbel),
        feit=werk.gezien.id,
        code=werk.gezien.code,
        titel=werk.gezien.titel,
        stap=stap.code,
        stapnaam=stap.naam,
        gezien_op=werk.gezien.gezien_op,
        tegels=tuple(tegel for _, tegel in gevonden),
    )


def kan_samen(lezer: Lezer, ik: Persoon, feit: FeitId) -> bool:
    """Whether there is anybody to record it for too; ends at the first one."""
    werk = _werk(lezer, ik, feit)
    if werk is None:
        return False
    crebo = werk.plaatsing.kwalificatie.crebo
    regels = sorted(lezer.overzicht(), key=lambda r: r.crebo != crebo)
    return next(_anderen(lezer, werk, regels), None) is not None


def _werk(lezer: Lezer, ik: Persoon, id_: FeitId) -> _Werk | None:
    feit = lezer.feit(id_)
    if feit is None:
        return None
    for gezien in waarnemingen(lezer.feiten(feit.deelnemer, soorten=_SOORTEN)):
        if id_ in gezien.keten and gezien.geldt:
            return _Werk(gezien, huidige_plaatsing(lezer, feit.deelnemer, gezien.plaatsing), ik)
    return None


def _anderen(
    lezer: Lezer, werk: _Werk, regels: Collection[OverzichtRegel]
) -> Iterator[tuple[OverzichtRegel, Plaatsing]]:
    for regel in regels:
        if regel.deelnemer == werk.plaatsing.deelnemer or regel.staat not in _KAN_MEEDOEN:
            continue
        plaatsing = huidige_plaatsing(lezer, regel.deelnemer)
        if _kent(lezer, plaatsing, werk) and not _al_vastgelegd(lezer, regel, werk):
            yield regel, plaatsing


def _kent(lezer: Lezer, plaatsing: Plaatsing, werk: _Werk) -> bool:
    """Whether it is the same work by number and title, and can be rated on the same ladder."""
    eerste, ander = werk.plaatsing.kwalificatie, plaatsing.kwalificatie
    if ander.dossier.crebo != eerste.dossier.crebo or not _heeft_stap(plaatsing, werk.gezien.stap):
        return False
    titels = {w.code: w.titel for w in plaatsing.keuze}
    if werk.gezien.code not in titels and ander.crebo == eerste.crebo:
        kwalificatie = eigen_kwalificatie(lezer, plaatsing)
        titels |= {w.code: w.titel for w in kwalificatie.werkprocessen} if kwalificatie else {}
    titel = titels.get(werk.gezien.code, "")
    return vergelijkbaar(titel) == vergelijkbaar(werk.gezien.titel)


def _heeft_stap(plaatsing: Plaatsing, code: str) -> bool:
    return any(stap.code == code for stap in plaatsing.schaal.stappen)


def _al_vastgelegd(lezer: Lezer, regel: OverzichtRegel, werk: _Werk) -> bool:
    """Whether this person recorded the very same for them: a second tap is not a second day."""
    zelfde = werk.gezien
    if regel.laatst_gezien is None or regel.laatst_gezien < zelfde.gezien_op:
        return False
    return any(
        w.geldt
        and (w.code, w.stap, w.gezien_op) == (zelfde.code, zelfde.stap, zelfde.gezien_op)
        and w.auteur == werk.auteur.id
        for w in waarnemingen(lezer.feiten(regel.deelnemer, soorten=_SOORTEN))
    )


def _tegel(
    regel: OverzichtRegel, plaatsing: Plaatsing, werk: _Werk, dubbel: frozenset[str]
) -> SamenTegel:
    eigen = plaatsing.kwalificatie
    return SamenTegel(
        deelnemer=regel.deelnemer,
        naam=genoemd(regel, dubbel),
        kwalificatie="" if eigen.crebo == werk.plaatsing.kwalificatie.crebo else eigen.naam,
        telt_mee=plaatsing.telt_mee(werk.gezien.code),
        pauze=plaatsing.staat is PlaatsingStaat.PAUZE,
    )


def _op_naam(paar: tuple[bool, SamenTegel]) -> tuple[str, str]:
    return paar[1].naam.casefold(), paar[1].deelnemer
