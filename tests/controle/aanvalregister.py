"""The list of attacks, and the honest file that each begins from."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from tests.controle import aanvalstuig as tuig
from tests.controle.wereld import verzegeld, wereld
from tests.documents.voorbeeld import vastgesteld
from tests.fakes.pki import NU, Houder
from werkplek.application.ports_verklaring import Bewijsmateriaal
from werkplek.documents.tekenen.stand import gedekte_som
from werkplek.domain.vaststelling import Handtekeningrol, Papier, Vorm

OPLEIDER, DEELNEMER, SCHOOL = map(str, Handtekeningrol)
AANTAL = 1


@dataclass(frozen=True)
class Aanval:
    """One forged file; `codes`: what it is found by, at least one of these."""

    nummer: str
    wat: str
    maak: Callable[[], bytes]
    codes: frozenset[str]


LIJST: list[Aanval] = []


def aanval(
    nummer: str, wat: str, *codes: str
) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """Put this one on the list."""

    def bewaar(maak: Callable[[], bytes]) -> Callable[[], bytes]:
        LIJST.append(Aanval(nummer, wat, cache(maak), frozenset(codes)))
        return maak

    return bewaar


def papier() -> Papier:
    """What the honest file states."""
    return vastgesteld(AANTAL, Vorm.DIGITAAL)


def heel() -> bytes:
    """The honest file."""
    return verzegeld(Vorm.DIGITAAL, AANTAL)


def ander() -> Papier:
    """The same paper of somebody else."""
    deelnemer = replace(papier().verklaring.deelnemer, achternaam="Voorbeeld-Jansen")
    return vastgesteld(AANTAL, Vorm.DIGITAAL, deelnemer=deelnemer)


def afgemaakt(
    getekend: bytes,
    *,
    tekst: str | None = None,
    houder: Houder | None = None,
    tsa: Houder | None = None,
    bewijs: Bewijsmateriaal | None = None,
) -> bytes:
    """Take in what people signed, seal and stamp it, whatever it is."""
    w = wereld()
    binnen = tuig.stempel(getekend, NU, tsa, bewijs or w.bewijs(NU))
    code = tekst or w.qr(papier(), gedekte_som(binnen, Handtekeningrol.DEELNEMER))
    return tuig.verzegel(binnen, code, houder=houder, tsa=tsa, bewijs=bewijs)


def getekend(pdf: bytes, opleider: Houder | None = None, deelnemer: Houder | None = None) -> bytes:
    """Signed by both, whatever it is."""
    pki = wereld().pki
    eerst = tuig.teken(pdf, OPLEIDER, opleider or pki.praktijkopleider)
    return tuig.teken(eerst, DEELNEMER, deelnemer or pki.deelnemer)


@cache
def open_getekend() -> bytes:
    """Signed by both, not received yet."""
    return wereld().getekend(papier())


@cache
def ontvangen() -> bytes:
    """Received by the hub, not sealed yet."""
    return wereld().opgenomen(papier())


def ook_van(houder: Houder) -> Bewijsmateriaal:
    """The proof, and a good answer about somebody else too."""
    bewijs = wereld().bewijs(NU)
    return replace(bewijs, ocsps=(*bewijs.ocsps, wereld().pki.antwoord(houder, NU)))
