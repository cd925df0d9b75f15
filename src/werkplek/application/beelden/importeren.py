"""The picture of an import before it is done: what is new, what differs, what is odd."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from werkplek.application.importeren import KwalificatieUitkomst, Uitkomst, Voorstel
from werkplek.domain.leesverslag import Leesregel, Vorm
from werkplek.domain.navraag import Navraag
from werkplek.woorden.antwoorden import aantal_van
from werkplek.woorden.dossier import kwalificatie as naam
from werkplek.woorden.edities import velden_zin, verschil_zin
from werkplek.woorden.inlezen import VORM, regel_zin

EERSTE: Final = 20
"""Lines of a group that are shown; of more, only the number is."""

_TELLING: Final = (
    (Uitkomst.NIEUW, ": nieuw"),
    (Uitkomst.NIEUWE_EDITIE, ": met een nieuwe editie"),
    (Uitkomst.OUDERE_EDITIE, ": met een oudere editie"),
    (Uitkomst.VERVANGEN, ": vervangt wat er al is"),
    (Uitkomst.IN_GEBRUIK, ": in gebruik, blijft hetzelfde"),
    (Uitkomst.GELIJK, ": gelijk aan wat er al is"),
)

_KWALIFICATIE: Final = ("kwalificatie", "kwalificaties")
_LIJST: Final = ("regel uit een lijst van SBB", "regels uit een lijst van SBB")
_REGEL: Final = ("regel", "regels")

_TITEL: Final = {
    Uitkomst.NIEUWE_EDITIE: "Nieuwe editie {editie}, naast {tegenover}",
    Uitkomst.OUDERE_EDITIE: "Oudere editie {editie}, naast {tegenover}",
    Uitkomst.VERVANGEN: "Editie {editie} wordt vervangen",
    Uitkomst.IN_GEBRUIK: "Editie {editie} is in gebruik en blijft zoals die is",
}

NIEUW: Final = "Nieuw"
NIET_GEBRUIKT: Final = "Niet gebruikt"
KIJK_NA: Final = "Wel gebruikt, kijk het na"
OOK_ANDERS: Final = "Ook deze verschillen"
ZELFDE_DELEN: Final = "Met dezelfde codes, titels en teksten"


@dataclass(frozen=True, slots=True)
class ImportGroep:
    """Lines that belong together; `meer` is how many are left out."""

    titel: str
    regels: tuple[str, ...]
    meer: int = 0


@dataclass(frozen=True, slots=True)
class ImportBeeld:
    """`vragen` must be answered with yes first; without `nieuws` there is nothing to take over."""

    kop: str
    samenvatting: tuple[str, ...]
    groepen: tuple[ImportGroep, ...]
    vragen: tuple[Navraag, ...]
    nieuws: bool


def import_beeld(voorstel: Voorstel) -> ImportBeeld:
    """What a person reads before, and after, a file is taken over."""
    return ImportBeeld(
        kop=_kop(voorstel),
        samenvatting=tuple(_samenvatting(voorstel)),
        groepen=tuple(_groepen(voorstel)),
        vragen=voorstel.vragen,
        nieuws=voorstel.nieuws,
    )


def _kop(voorstel: Voorstel) -> str:
    woord = VORM[voorstel.vorm]
    return woord if voorstel.vorm is Vorm.GEPLAKT else f"{voorstel.bestand}: {woord}"


def _samenvatting(voorstel: Voorstel) -> Iterator[str]:
    lijst, (niet, kijk_na) = voorstel.opleidingen, _aantal_regels(voorstel)
    tellingen = (
        *((voorstel.aantal(uitkomst), _KWALIFICATIE, zin) for uitkomst, zin in _TELLING),
        (lijst.nieuw, _LIJST, ": nieuw"),
        (lijst.anders, _LIJST, ": met andere gegevens"),
        (lijst.gelijk, _LIJST, ": gelijk aan wat er al is"),
        (voorstel.titels_bevestigd, ("titel", "titels"), " bevestigd door SBB"),
        (niet, _REGEL, " niet gebruikt"),
        (kijk_na, _REGEL, " om na te kijken"),
        (voorstel.meer_regels, ("opmerking", "opmerkingen"), " meer"),
    )
    return (f"{aantal_van(aantal, *wat)}{zin}" for aantal, wat, zin in tellingen if aantal)


def _aantal_regels(voorstel: Voorstel) -> tuple[int, int]:
    kijk_na = sum(regel.reden.gebruikt for regel in voorstel.regels)
    return len(voorstel.regels) - kijk_na, kijk_na


def _groepen(voorstel: Voorstel) -> Iterator[ImportGroep]:
    nieuw = [k for k in voorstel.kwalificaties if k.uitkomst is Uitkomst.NIEUW]
    vergeleken = [k for k in voorstel.kwalificaties if k.verschil is not None]
    anders = [k for k in vergeleken if _verschillen(k)]
    zelfde = [k for k in vergeleken if not _verschillen(k)]
    for kwalificatie in anders[:EERSTE]:
        yield _groep(_titel(kwalificatie), _verschillen(kwalificatie))
    for titel, regels in (
        (OOK_ANDERS, [_titel(k) for k in anders[EERSTE:]]),
        (ZELFDE_DELEN, [_titel(k) for k in zelfde]),
        (NIEUW, [naam(k.crebo, k.naam, k.niveau) for k in nieuw]),
        (NIET_GEBRUIKT, [_zin(r, voorstel) for r in voorstel.regels if not r.reden.gebruikt]),
        (KIJK_NA, [_zin(r, voorstel) for r in voorstel.regels if r.reden.gebruikt]),
    ):
        if regels:
            yield _groep(titel, regels)


def _groep(titel: str, regels: Sequence[str]) -> ImportGroep:
    return ImportGroep(titel, tuple(regels[:EERSTE]), max(0, len(regels) - EERSTE))


def _titel(kwalificatie: KwalificatieUitkomst) -> str:
    wat = _TITEL[kwalificatie.uitkomst].format(
        editie=kwalificatie.editie, tegenover=kwalificatie.tegenover
    )
    return f"{kwalificatie.crebo} {kwalificatie.naam}. {wat}"


def _verschillen(kwalificatie: KwalificatieUitkomst) -> list[str]:
    verschil = kwalificatie.verschil
    if verschil is None:
        return []
    zinnen = [verschil_zin(regel) for regel in verschil.regels]
    zelfde_editie = kwalificatie.editie == kwalificatie.tegenover
    return [*zinnen, velden_zin(verschil.velden)] if zelfde_editie and verschil.velden else zinnen


def _zin(regel: Leesregel, voorstel: Voorstel) -> str:
    return regel_zin(regel, voorstel.bestand, voorstel.vorm)
