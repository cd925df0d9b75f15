"""The picture of a check: the outcome, three plain sentences, and what the paper must say."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from werkplek.domain.controle import Controleverslag, Uitslag
from werkplek.woorden import controleren as woorden
from werkplek.woorden.controle import drie_zinnen, zin_van


@dataclass(frozen=True, slots=True)
class Bladregel:
    """One line as it must stand on the paper: what it is, and what it says."""

    wat: str
    tekst: str


@dataclass(frozen=True, slots=True)
class ControleBeeld:
    """What somebody reads who checks a verklaring; `gegevens` is empty when nothing is certain."""

    uitslag: Uitslag
    kop: str
    zeker: str
    niet_zeker: str
    vergelijk: str
    bevindingen: tuple[str, ...] = ()
    gegevens: tuple[Bladregel, ...] = ()
    aantal: str = ""
    werkprocessen: tuple[Bladregel, ...] = ()

    @property
    def drieluik(self) -> tuple[tuple[str, str], ...]:
        """The three sentences, each under its heading; one without words is left out."""
        delen = (
            (woorden.ZEKER, self.zeker),
            (woorden.NIET_ZEKER, self.niet_zeker),
            (woorden.VERGELIJK, self.vergelijk),
        )
        return tuple((kop, zin) for kop, zin in delen if zin)


def controle_beeld(
    verslag: Controleverslag, titel: Callable[[str, str], str] | None = None
) -> ControleBeeld:
    """The report in words; `titel` finds the title of a werkproces by crebo and code."""
    zeker, niet_zeker, vergelijk = drie_zinnen(verslag)
    beeld = ControleBeeld(
        verslag.uitslag,
        woorden.kop(verslag.uitslag, verslag.drager),
        zeker,
        niet_zeker,
        vergelijk,
        tuple(dict.fromkeys(zin_van(bevinding) for bevinding in verslag.bevindingen)),
    )
    claims = verslag.claims
    if claims is None:
        return beeld
    regels = claims.regels
    if titel is not None:
        regels = tuple(replace(r, titel=r.titel or titel(claims.crebo, r.code)) for r in regels)
    return replace(
        beeld,
        gegevens=tuple(Bladregel(*paar) for paar in woorden.gegevens(claims)),
        aantal=woorden.aantal(claims),
        werkprocessen=tuple(Bladregel(*woorden.werkproces(regel)) for regel in regels),
    )
