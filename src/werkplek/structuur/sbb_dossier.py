"""One <dossier> of SBB's XML to its kwalificaties: the basisdeel with each of its profielen."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from lxml.etree import _Element as Element

from werkplek.domain.kwalificatie import (
    ALTIJD,
    GEEN_CREBO,
    DossierEditie,
    Geldigheid,
    Herkomst,
    Kwalificatie,
)
from werkplek.domain.leesverslag import Reden
from werkplek.structuur.grenzen import MAX_KWALIFICATIES
from werkplek.structuur.sbb_crebo import Creboregel, lees_crebos
from werkplek.structuur.sbb_deel import GelezenKerntaak, hoofdstuk, lees_kerntaken
from werkplek.structuur.sbb_element import Delen, Opmerkingen, lokaal, regel_van
from werkplek.structuur.sbb_inhoud import Bestandslezing, Lezing, TeVeel
from werkplek.structuur.sbb_los import EDITIE, Plaats, editie_van, lees_los, lees_niveau

_IN_DOSSIER: Final = frozenset(
    {"dossiercrebos", "basis", "profielen", "keuzedelen", "certificaten"}
)
_IN_PROFIEL: Final = frozenset(
    {"creboinformatie", "profielkerntaken", "omschrijving", "keuzedelen", "certificaten"}
)

_Gelezen = tuple[Element, Kwalificatie]


@dataclass(frozen=True, slots=True)
class _Dossier:
    """What all kwalificaties of a dossier share."""

    naam: str
    editie: str
    crebos: tuple[Creboregel, ...]
    basis: tuple[GelezenKerntaak, ...]
    lezing: Lezing

    def van(self, ministerie: str) -> tuple[DossierEditie, Geldigheid]:
        """The edition under the crebo of this ministerie, else under the first."""
        zelfde = (regel for regel in self.crebos if regel.ministerie == ministerie)
        regel = next(zelfde, self.crebos[0] if self.crebos else None)
        crebo, geldig = (regel.crebo, regel.geldig) if regel else (GEEN_CREBO, ALTIJD)
        return DossierEditie(crebo, self.naam, self.editie), geldig


def lees_dossier(element: Element, bestand: Bestandslezing) -> tuple[Kwalificatie, ...]:
    """The kwalificaties of a dossier, with its mbo-certificaten and keuzedelen."""
    opmerkingen = bestand.opmerkingen
    naam, editie = opmerkingen.attribuut(element, "titel"), editie_van(element, opmerkingen)
    if naam is None or editie is None:
        return ()
    delen = opmerkingen.delen(element, _IN_DOSSIER)
    profielen = opmerkingen.binnen(delen, "profielen", "profiel")
    if len(profielen) > MAX_KWALIFICATIES:
        raise TeVeel(regel_van(profielen[MAX_KWALIFICATIES]))
    lezing = Lezing(
        opmerkingen,
        bron=f"SBB-dossier {editie.removeprefix(EDITIE)}",
        competenties=bestand.competenties,
        profielen=frozenset(profiel.get("nr", "") for profiel in profielen) - {""},
        herkomst=_herkomst(element, opmerkingen),
    )
    basis = opmerkingen.binnen(delen, "basis", "basistaken", "basiskerntaken", "kerntaak")
    dossier = _Dossier(
        naam,
        editie,
        _crebos(element, opmerkingen.binnen(delen, "dossiercrebos", "dossiercrebo"), opmerkingen),
        lees_kerntaken(basis, "B1", lezing),
        lezing,
    )
    gelezen = (paar for profiel in profielen for paar in _profiel(profiel, dossier))
    los = _los(delen, Plaats(lezing, dossier.van("")[0]))
    paren = [*bestand.begrensd(element, gelezen), *los]
    return tuple(deel for bij, deel in paren if bestand.is_nieuw(bij, deel))


def _herkomst(element: Element, opmerkingen: Opmerkingen) -> Herkomst:
    """A concept attests no title: only what was established does."""
    status = element.get("status", "").strip()
    if not status or status.casefold().startswith("vastgesteld"):
        return Herkomst.OFFICIEEL
    opmerkingen.meld(element, Reden.NIET_VASTGESTELD, "status", status)
    return Herkomst.ENKELE_BRON


def _profiel(element: Element, dossier: _Dossier) -> Iterator[_Gelezen]:
    """A kwalificatie for each crebo of the profiel, then its certificaten and keuzedelen."""
    lezing, opmerkingen = dossier.lezing, dossier.lezing.opmerkingen
    delen = opmerkingen.delen(element, _IN_PROFIEL)
    gelezen = _kerntaken(element, delen, dossier)
    naam = opmerkingen.attribuut(element, "titel")
    niveau = _niveau(element, opmerkingen)
    crebos = opmerkingen.binnen(delen, "creboinformatie", "crebo")
    regels = _crebos(element, crebos, opmerkingen)
    if naam is None or gelezen is None or niveau is None or not regels:
        opmerkingen.meld(element, Reden.KWALIFICATIE_WEG, "", element.get("titel", ""))
        return
    nr = element.get("nr", "")
    kerntaken = tuple(kerntaak.voor(nr) for kerntaak in gelezen)
    for regel in regels:
        editie, geldig = dossier.van(regel.ministerie)
        geldig = regel.geldig.aangevuld_met(geldig)
        yield element, Kwalificatie(regel.crebo, naam, niveau, editie, kerntaken, geldig)
    op_nr = {w.nr: w.voor(nr) for kerntaak in gelezen for w in kerntaak.werkprocessen}
    editie, _ = dossier.van(regels[0].ministerie)
    plaats = Plaats(replace(lezing, werkprocessen=op_nr), editie, regels[0].crebo)
    for omschrijving in delen.get("omschrijving", ()):
        houders = list(omschrijving.iterchildren("{*}certificaten"))
        yield from _los({"certificaten": houders}, plaats)
    yield from _los(delen, plaats)


def _kerntaken(
    profiel: Element, delen: Delen, dossier: _Dossier
) -> tuple[GelezenKerntaak, ...] | None:
    """The basisdeel and what the profiel adds, which may be nothing; None if it has no number."""
    opmerkingen = dossier.lezing.opmerkingen
    eigen = opmerkingen.binnen(delen, "profielkerntaken", "kerntaak")
    nummer = hoofdstuk(profiel, opmerkingen) if eigen else 0
    if nummer is None:
        return None
    kerntaken = (*dossier.basis, *lees_kerntaken(eigen, f"P{nummer}", dossier.lezing))
    if not kerntaken:
        opmerkingen.meld(profiel, Reden.LEEG, "profiel", profiel.get("titel", ""))
        return None
    return kerntaken


def _crebos(
    houder: Element, crebos: list[Element], opmerkingen: Opmerkingen
) -> tuple[Creboregel, ...]:
    if not crebos:
        opmerkingen.meld(houder, Reden.ZONDER_CODE, lokaal(houder), houder.get("titel", ""))
    return tuple(lees_crebos(crebos, opmerkingen))


def _niveau(profiel: Element, opmerkingen: Opmerkingen) -> int | None:
    tekst = profiel.get("niveau", "").strip()
    niveau = lees_niveau(tekst)
    if niveau is None:
        opmerkingen.meld(profiel, Reden.NIVEAU_ONBEKEND, "niveau", tekst)
    return niveau


def _los(delen: Delen, plaats: Plaats) -> Iterator[_Gelezen]:
    for houder, naam in (("certificaten", "certificaat"), ("keuzedelen", "keuzedeel")):
        for element in plaats.lezing.opmerkingen.binnen(delen, houder, naam):
            deel = lees_los(element, plaats)
            if deel is not None:
                yield element, deel
