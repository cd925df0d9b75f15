"""SBB's export of kwalificatiedossiers, read as a stream: never more than one dossier in memory.

A DOCTYPE is refused before anything in it is looked at, and nothing is fetched.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, TypedDict, cast

from lxml import etree
from lxml.etree import _Element as Element

from werkplek.application.ports import BestandOnbereikbaar
from werkplek.domain.kwalificatie import Kwalificatie
from werkplek.domain.leesverslag import Leesdeel, Leesregel, Reden
from werkplek.structuur.grenzen import MAX_BESTAND, MAX_DOSSIER
from werkplek.structuur.sbb_dossier import lees_dossier
from werkplek.structuur.sbb_element import TERZIJDE, lokaal
from werkplek.structuur.sbb_inhoud import Bestandslezing, TeVeel
from werkplek.structuur.sbb_los import LOS, Plaats, lees_los

_STUK: Final = 65_536
_KENMERK: Final = 4
"""Bytes that a parser wants to see at once to know the encoding."""

_BLANCO: Final = b" \t\r\n\xef\xbb\xbf"
_GEHELEN: Final = frozenset({"dossier", *LOS})
_HOUDERS: Final = frozenset({"dossiers", "keuzedelen", "certificaten"})
_INHOUD: Final = {
    "sbb": _HOUDERS | TERZIJDE | {"competenties"},
    **dict.fromkeys(_HOUDERS, _GEHELEN),
}
"""What is known in the elements outside dossiers."""

_GEVOLGD: Final = tuple(f"{{*}}{naam}" for naam in ("sbb", "competenties", *sorted(_GEHELEN)))


class _Veilig(TypedDict):
    resolve_entities: bool
    load_dtd: bool
    no_network: bool
    huge_tree: bool
    remove_comments: bool
    remove_pis: bool


_VEILIG: Final = _Veilig(
    resolve_entities=False,
    load_dtd=False,
    no_network=True,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
)


class _TeGroot(Exception):
    """More bytes than are read."""


@dataclass(eq=False)
class _Gebroken(Exception):
    """There is nothing to read, and why."""

    regel: Leesregel


class _Doctype(Exception):
    """A DOCTYPE stands before the root."""


@dataclass(eq=False)
class _Wortel(Exception):
    """The root has begun."""

    naam: str


class _Proloog:
    """Parser target that ends at the first thing that matters: a DOCTYPE or the root."""

    def doctype(self, *_: object) -> None:
        raise _Doctype

    def start(self, naam: str, _: object) -> None:
        raise _Wortel(naam.rpartition("}")[2])

    def close(self) -> None:
        """Required of a target."""


@dataclass(slots=True)
class _Teller:
    """A file that knows how much of it was read, and refuses to go on for ever."""

    bestand: BinaryIO
    omvang: int
    gelezen: int = 0
    regels: int = 1
    begonnen: int = 0
    """Where the dossier that is being read began."""

    def stuk(self) -> bytes:
        """The next bytes, up to the end of a line where that is near."""
        stuk = self.bestand.read(_STUK)
        if stuk:
            stuk += self.bestand.readline(_STUK)
        self.gelezen += len(stuk)
        self.regels += stuk.count(b"\n")
        if self.gelezen > MAX_BESTAND or self.gelezen - self.begonnen > MAX_DOSSIER:
            raise _TeGroot
        return stuk

    @property
    def gedaan(self) -> float:
        return min(1.0, self.gelezen / self.omvang) if self.omvang else 1.0


def lees_sbb_xml(pad: Path) -> Iterator[Leesdeel]:
    """Read SBB's XML, dossier by dossier; what cannot be used is in the remarks, with its line.

    A remark that is fatal comes last: then nothing of the file holds, also not what came before.
    Raises `BestandOnbereikbaar` only.
    """
    try:
        with pad.open("rb") as bestand:
            teller = _Teller(bestand, os.fstat(bestand.fileno()).st_size)
            fataal = _bezwaar(teller)
            if fataal is None:
                yield from _Lezer(teller).lees()
            else:
                yield Leesdeel(regels=(fataal,), gedaan=1.0)
    except OSError as fout:
        raise BestandOnbereikbaar.door(fout) from fout


def _bezwaar(teller: _Teller) -> Leesregel | None:
    """Why the file is not read at all, found without reading further than the root."""
    if teller.omvang > MAX_BESTAND:
        return Leesregel(1, Reden.BESTAND_TE_GROOT)
    try:
        regel, wortel = _proloog(teller.bestand)
    except _Gebroken as fout:
        return fout.regel
    teller.bestand.seek(0)
    return None if wortel == "sbb" else Leesregel(regel, Reden.XML_GEEN_SBB)


def _proloog(bestand: BinaryIO) -> tuple[int, str]:
    """The line and name of the root; raises `_Gebroken` when there is none, or a DOCTYPE."""
    parser = etree.XMLParser(
        target=_Proloog(),  # type: ignore[arg-type]  # its stub asks for more than lxml does
        **_VEILIG,
    )
    regel, leeg, stuk = 1, True, bestand.read(_KENMERK)
    try:
        while stuk:
            leeg = leeg and not stuk.strip(_BLANCO)
            parser.feed(stuk)
            regel += stuk.count(b"\n")
            stuk = bestand.readline(_STUK)
        if leeg:
            raise _Gebroken(Leesregel(1, Reden.BESTAND_LEEG))
        parser.close()
    except _Doctype:
        raise _Gebroken(Leesregel(regel, Reden.XML_DTD)) from None
    except _Wortel as wortel:
        if stuk:
            return regel, wortel.naam
    except etree.XMLSyntaxError as fout:
        raise _Gebroken(_gebroken(fout, regel)) from fout
    raise _Gebroken(Leesregel(regel, Reden.XML_GEBROKEN))  # it ends inside the tag of the root


def _gebroken(fout: etree.XMLSyntaxError, regel: int) -> Leesregel:
    code = fout.code  # type: ignore[attr-defined]  # not in its stub
    vreemd = code == etree.ErrorTypes.ERR_INVALID_ENCODING
    return Leesregel(fout.lineno or regel, Reden.GEEN_UTF8 if vreemd else Reden.XML_GEBROKEN)


def _leeg(element: Element) -> None:
    del element[:]
    element.text = None


class _Lezer:
    """Feeds the parser, takes every dossier as soon as it is whole, and throws it away."""

    def __init__(self, teller: _Teller) -> None:
        self._teller = teller
        self._parser = etree.XMLPullParser(events=("start", "end"), tag=_GEVOLGD, **_VEILIG)
        self._wortel: Element | None = None
        self._open = 0
        self._bestand = Bestandslezing()

    def lees(self) -> Iterator[Leesdeel]:
        fataal: Leesregel | None = None
        stuk = b"<"
        while stuk and fataal is None:
            try:
                stuk = self._teller.stuk()
                self._voer(stuk)
            except _TeGroot:
                fataal = Leesregel(self._teller.regels, Reden.BESTAND_TE_GROOT)
            except etree.XMLSyntaxError as fout:
                fataal = _gebroken(fout, self._teller.regels)
            try:
                yield from self._delen()
            except TeVeel as fout:
                fataal = Leesregel(fout.regel, Reden.BESTAND_TE_GROOT)
            self._snoei()
        yield self._slot(fataal)

    def _voer(self, stuk: bytes) -> None:
        if stuk:
            self._parser.feed(stuk)
        else:
            self._parser.close()

    def _delen(self) -> Iterator[Leesdeel]:
        for gebeurtenis, element in self._gebeurtenissen():
            naam = lokaal(element)
            if gebeurtenis == "start":
                self._begin(element, naam)
            elif naam == "competenties":
                self._bestand.lees_competenties(element)
            elif naam in _GEHELEN:
                self._open -= 1
                if not self._open:
                    yield self._geheel(element, naam)
                    _leeg(element)
        if not self._open:
            self._teller.begonnen = self._teller.gelezen

    def _gebeurtenissen(self) -> Iterator[tuple[str, Element]]:
        return cast("Iterator[tuple[str, Element]]", self._parser.read_events())

    def _begin(self, element: Element, naam: str) -> None:
        if naam in _GEHELEN:
            if not self._open:
                self._teller.begonnen = self._teller.gelezen
            self._open += 1
        elif self._wortel is None:
            self._wortel = element

    def _geheel(self, element: Element, naam: str) -> Leesdeel:
        kwalificaties: tuple[Kwalificatie, ...] = ()
        if naam == "dossier":
            kwalificaties = lees_dossier(element, self._bestand)
        else:
            los = lees_los(element, Plaats(self._bestand.lezing()))
            if los is not None and self._bestand.is_nieuw(element, los):
                kwalificaties = (los,)
        regels = self._bestand.opmerkingen.neem()
        return Leesdeel(kwalificaties, regels=regels, gedaan=self._teller.gedaan)

    def _snoei(self) -> None:
        """Throw away what is finished outside the dossier that is open, and count the unknown."""
        element = self._wortel
        while element is not None and len(element) and lokaal(element) not in _GEHELEN:
            self._tel(element, list(element)[:-1])
            del element[:-1]
            element = element[-1]

    def _tel(self, houder: Element, kinderen: Sequence[Element]) -> None:
        kent = _INHOUD.get(lokaal(houder))
        if kent is not None:
            for kind in kinderen:
                if lokaal(kind) not in kent:
                    self._bestand.opmerkingen.onbekend(kind)

    def _slot(self, fataal: Leesregel | None) -> Leesdeel:
        element = self._wortel
        while element is not None and len(element) and lokaal(element) not in _GEHELEN:
            self._tel(element, [element[-1]])
            element = element[-1]
        opmerkingen = self._bestand.opmerkingen
        if fataal is None and not self._bestand.iets_gelezen:
            fataal = Leesregel(1, Reden.NIETS_GEVONDEN)
        laatste = () if fataal is None else (fataal,)
        regels = (*opmerkingen.neem(), *opmerkingen.neem_onbekend(), *laatste)
        return Leesdeel(regels=regels, gedaan=1.0)
