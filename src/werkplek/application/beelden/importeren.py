"""The picture of an import before it is done: what is new, what differs, what is odd."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from werkplek.application.importeren import KwalificatieUitkomst, Uitkomst, Voorstel
from werkplek.domain.leesverslag import Leesregel
from werkplek.domain.navraag import Navraag
from werkplek.woorden.antwoorden import aantal_van
from werkplek.woorden.edities import verschil_zin
from werkplek.woorden.inlezen import VORM, regel_zin

EERSTE: Final = 20
"""Lines of a group that are shown; of more, only the number is."""

_TELLING: Final = (
    (Uitkomst.NIEUW, "nieuw"),
    (Uitkomst.NIEUWE_EDITIE, "met een nieuwe editie"),
    (Uitkomst.OUDERE_EDITIE, "met een oudere editie"),
    (Uitkomst.VERVANGEN, "wordt vervangen"),
    (Uitkomst.IN_GEBRUIK, "in gebruik, blijft zoals die is"),
    (Uitkomst.GELIJK, "staat er al zo"),
)

_TITEL: Final = {
    Uitkomst.NIEUWE_EDITIE: "Nieuwe editie {editie}, naast {tegenover}",
    Uitkomst.OUDERE_EDITIE: "Oudere editie {editie}, naast {tegenover}",
    Uitkomst.VERVANGEN: "Editie {editie} wordt vervangen",
    Uitkomst.IN_GEBRUIK: "Editie {editie} is in gebruik en blijft zoals die is",
}

NIEUW: Final = "Nieuw"
NIET_GEBRUIKT: Final = "Niet gebruikt"
KIJK_NA: Final = "Wel gebruikt, kijk het na"
ZELFDE_DELEN: Final = "De codes, titels en teksten zijn gelijk. Andere gegevens verschillen."


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
        kop=f"{voorstel.bestand}: {VORM[voorstel.vorm]}",
        samenvatting=tuple(_samenvatting(voorstel)),
        groepen=tuple(_groepen(voorstel)),
        vragen=voorstel.vragen,
        nieuws=voorstel.nieuws,
    )


def kwalificatie_naam(crebo: str, naam: str, niveau: int) -> str:
    """`25743 Assistent logistiek, niveau 1`; a keuzedeel or certificaat may have no niveau."""
    return f"{crebo} {naam}, niveau {niveau}" if niveau else f"{crebo} {naam}"


def _samenvatting(voorstel: Voorstel) -> Iterator[str]:
    for uitkomst, woorden in _TELLING:
        aantal = voorstel.aantal(uitkomst)
        if aantal:
            yield f"{aantal_van(aantal, 'kwalificatie', 'kwalificaties')}: {woorden}"
    telling = voorstel.opleidingen
    for aantal, woorden in (
        (telling.nieuw, "nieuw"),
        (telling.anders, "met andere gegevens"),
        (telling.gelijk, "staat er al zo"),
    ):
        if aantal:
            yield f"{aantal_van(aantal, 'regel', 'regels')} uit een lijst van SBB: {woorden}"
    if voorstel.titels_bevestigd:
        titels = aantal_van(voorstel.titels_bevestigd, "titel", "titels")
        yield f"{titels} bevestigd door SBB"
    niet, kijk_na = _aantal_regels(voorstel)
    if niet:
        yield f"{aantal_van(niet, 'regel', 'regels')} niet gebruikt"
    if kijk_na:
        yield f"{aantal_van(kijk_na, 'regel', 'regels')} om na te kijken"
    if voorstel.meer_regels:
        yield f"{aantal_van(voorstel.meer_regels, 'opmerking', 'opmerkingen')} meer"


def _aantal_regels(voorstel: Voorstel) -> tuple[int, int]:
    kijk_na = sum(regel.reden.gebruikt for regel in voorstel.regels)
    return len(voorstel.regels) - kijk_na, kijk_na


def _groepen(voorstel: Voorstel) -> Iterator[ImportGroep]:
    nieuw = [k for k in voorstel.kwalificaties if k.uitkomst is Uitkomst.NIEUW]
    if nieuw:
        yield _groep(NIEUW, [kwalificatie_naam(k.crebo, k.naam, k.niveau) for k in nieuw])
    for kwalificatie in voorstel.kwalificaties:
        if kwalificatie.verschil is not None:
            yield _groep(_titel(kwalificatie), _verschillen(kwalificatie))
    for titel, regels in (
        (NIET_GEBRUIKT, [r for r in voorstel.regels if not r.reden.gebruikt]),
        (KIJK_NA, [r for r in voorstel.regels if r.reden.gebruikt]),
    ):
        if regels:
            yield _groep(titel, [_zin(regel, voorstel) for regel in regels])


def _groep(titel: str, regels: Sequence[str]) -> ImportGroep:
    return ImportGroep(titel, tuple(regels[:EERSTE]), max(0, len(regels) - EERSTE))


def _titel(kwalificatie: KwalificatieUitkomst) -> str:
    wat = _TITEL[kwalificatie.uitkomst].format(
        editie=kwalificatie.editie, tegenover=kwalificatie.tegenover
    )
    return f"{kwalificatie.crebo} {kwalificatie.naam}. {wat}"


def _verschillen(kwalificatie: KwalificatieUitkomst) -> list[str]:
    regels = kwalificatie.verschil.regels if kwalificatie.verschil else ()
    return [verschil_zin(regel) for regel in regels] or [ZELFDE_DELEN]


def _zin(regel: Leesregel, voorstel: Voorstel) -> str:
    return regel_zin(regel, voorstel.bestand, voorstel.vorm)
