"""What a reader made of a file: kwalificaties, and line by line what it could not use."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from werkplek.domain.kwalificatie import Crebo, Kwalificatie
from werkplek.domain.opleiding import Opleiding

WAARDE_LENGTE: Final = 80
"""Characters that a remark keeps of what stood in the file."""


class Vorm(StrEnum):
    """The published forms, recognised by what is in the file."""

    SBB_XML = "sbb_xml"
    CODELIJST = "codelijst"
    TIDY = "tidy"
    GEPLAKT = "geplakt"
    ONBEKEND = "onbekend"


class Reden(StrEnum):
    """Why something is in the report; the sentences live in `werkplek.woorden`."""

    # the whole file: nothing of it is used
    BESTAND_LEEG = "bestand_leeg"
    BESTAND_TE_GROOT = "bestand_te_groot"  # larger than is read, packed or unpacked
    BESTAND_VERANDERD = "bestand_veranderd"  # since it was looked at
    VORM_ONBEKEND = "vorm_onbekend"  # none of the published forms
    GEEN_UTF8 = "geen_utf8"  # the line is where the first foreign byte stands
    KOLOM_ONTBREEKT = "kolom_ontbreekt"  # once for each column
    KOLOM_DUBBEL = "kolom_dubbel"
    CSV_GEBROKEN = "csv_gebroken"  # from this line on
    XML_GEBROKEN = "xml_gebroken"  # cut off, or not XML
    XML_DTD = "xml_dtd"  # a DOCTYPE, and with it entities
    XML_GEEN_SBB = "xml_geen_sbb"  # another root than <sbb>
    XLSX_GEBROKEN = "xlsx_gebroken"
    NIETS_GEVONDEN = "niets_gevonden"  # the right form, and nothing in it
    # one line (of XML: one element): it is not used
    AANTAL_VELDEN = "aantal_velden"
    LEEG = "leeg"
    TE_LANG = "te_lang"
    ONLEESBAAR = "onleesbaar"  # control or direction characters
    CREBO_ONLEESBAAR = "crebo_onleesbaar"
    CODE_ONLEESBAAR = "code_onleesbaar"
    CODE_PAST_NIET = "code_past_niet"  # the werkproces is of another kerntaak
    CODE_DUBBEL = "code_dubbel"
    NIVEAU_ONBEKEND = "niveau_onbekend"
    STATUS_ONBEKEND = "status_onbekend"
    DATUM_ONLEESBAAR = "datum_onleesbaar"
    TEGENSPRAAK = "tegenspraak"  # an earlier line says otherwise of the same thing
    VERWIJZING_ONBEKEND = "verwijzing_onbekend"  # to a nr that is not in the file
    HOORT_NIET_BIJ = "hoort_niet_bij"  # not a certificaat, or not of a kwalificatie
    KWALIFICATIE_WEG = "kwalificatie_weg"  # a whole one, for what another remark says
    ZONDER_CODE = "zonder_code"  # a pasted line, or an XML element without its number
    # used all the same, and worth a look
    KOLOM_ONBEKEND = "kolom_onbekend"
    CERTIFICAAT_LOS = "certificaat_los"  # of which kwalificatie it is a part is not said
    CODE_ANDERS_GESPELD = "code_anders_gespeld"
    ELEMENT_ONBEKEND = "element_onbekend"  # an XML element that is not read
    BLAD_ONBEKEND = "blad_onbekend"  # a sheet without the columns that are read
    NIET_VASTGESTELD = "niet_vastgesteld"  # a dossier that is a concept still
    FORMULE = "formule"  # of a formula its last outcome is read
    VERVOLGREGEL = "vervolgregel"  # a pasted line added to the one before
    KERNTAAK_ZONDER_TITEL = "kerntaak_zonder_titel"
    KERNTAAK_LEEG = "kerntaak_leeg"  # no werkprocessen
    NUMMER_ONTBREEKT = "nummer_ontbreekt"  # W1, W2, W4
    ANDER_PROFIEL = "ander_profiel"  # P3 in a kwalificatie whose other codes say P1
    TITEL_AF = "titel_af"  # ends in a dangling word, as a broken table does

    @property
    def fataal(self) -> bool:
        """Whether nothing of the file is used."""
        return self in _FATAAL

    @property
    def gebruikt(self) -> bool:
        """Whether the line is used all the same, and only worth a look."""
        return self in _GEBRUIKT


_VOLGORDE: Final = tuple(Reden)
_FATAAL: Final = frozenset(_VOLGORDE[: _VOLGORDE.index(Reden.AANTAL_VELDEN)])
_GEBRUIKT: Final = frozenset(_VOLGORDE[_VOLGORDE.index(Reden.KOLOM_ONBEKEND) :])


@dataclass(frozen=True, slots=True)
class Leesregel:
    """One remark: the line of the file (from 1), why, in which column, and what stood there.

    `blad` names the sheet of a workbook, whose rows are its lines.
    """

    regel: int
    reden: Reden
    kolom: str = ""
    waarde: str = ""
    blad: str = ""


@dataclass(frozen=True, slots=True)
class PlakKop:
    """What a pasted list of codes and titles does not say itself: whose it is.

    `niveau` is 1 to 4, or 0 for a keuzedeel or certificaat; crebo and name of the dossier may be
    empty.
    """

    crebo: Crebo
    naam: str
    niveau: int
    dossier_crebo: Crebo
    dossier: str
    editie: str


@dataclass(frozen=True, slots=True)
class Leesdeel:
    """A part of a file, as far as it was read: `gedaan` goes from 0 to 1."""

    kwalificaties: tuple[Kwalificatie, ...] = ()
    opleidingen: tuple[Opleiding, ...] = ()
    regels: tuple[Leesregel, ...] = ()
    gedaan: float = 0.0


@dataclass(frozen=True, slots=True)
class Leesverslag:
    """The outcome of reading one small file; `regels` is in the order of the file."""

    kwalificaties: tuple[Kwalificatie, ...]
    regels: tuple[Leesregel, ...] = ()

    @property
    def niet_gebruikt(self) -> tuple[Leesregel, ...]:
        """The remarks that cost a line or the whole file."""
        return tuple(regel for regel in self.regels if not regel.reden.gebruikt)
