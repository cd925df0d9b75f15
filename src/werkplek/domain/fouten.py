"""Expected refusals: what a person may meet without anything being broken.

DomeinFout
├── BevestigingNodig            something odd that a person must confirm first; nothing was kept yet
├── Onbekend
│   ├── CodeOnleesbaar          no spelling of a werkproces or kerntaak code
│   ├── CreboOnbekend
│   ├── WerkprocesOnbekend
│   ├── StapOnbekend
│   ├── DeelnemerOnbekend       also when a name fits more than one deelnemer
│   ├── PersoonOnbekend
│   ├── PlaatsingOnbekend
│   ├── FeitOnbekend
│   └── VerklaringOnbekend
├── TekstGeweigerd              text that cannot be kept as typed: empty, too long, unreadable
├── DatumGeweigerd              a date that cannot be: an end before its begin
├── NietBevoegd                 this person may not state this
│   └── SchoolRegelt            nobody here may: the school does
├── BlijftStaan                 this cannot be turned back here
├── EditieInGebruik             an edition that feiten rest on stays as it is
├── BronGeweigerd               a file of the kwalificatiestructuur that cannot be taken
├── Gestopt                     a person stopped what was going on; nothing of it was kept
├── TeVeelOefenen               more werkprocessen than one practises at a time
├── TeVeelLeerstappen           more steps inside one werkproces than one can practise with
├── AlGedaan                    withdrawn, begun or judged before
├── NogNietGenoegGezien         aangetoond asks for more waarnemingen or more days
├── VerklaringOnvolledig        requirements of the praktijkverklaring that are not met yet
├── VerklaringTeGroot           more on one praktijkverklaring than a feit may hold
├── PincodeNodig                nobody showed just now that they are who they say
├── PincodeGeweigerd            a new pincode that anybody would guess, or that is no pincode
├── PincodeOnjuist              another pincode than theirs
├── PincodeWacht                too many wrong ones: wait first
├── PincodeOpSlot               ten wrong ones: only the herstelcode or wachtzin helps
├── HerstelcodeOnleesbaar       a typing error in the herstelcode
├── BewijsGeweigerd             a file that is no photo, paper or sound that can be kept
├── KoppelingGeweigerd          an address, code or key with which no school is linked
├── HandtekeningGeweigerd       a file that cannot be signed like this
├── LijstGeweigerd              a list of a school that does not hold, or is older
├── PlaatsingLoopt              a dossier whose plaatsing has not ended is not erased
└── MoetBewaardBlijven          a duty to keep outranks the erasure

A refusal carries values, never sentences: the words live in `werkplek.woorden`.
"""

from dataclasses import dataclass
from datetime import date

from werkplek.domain.navraag import Navraag


class DomeinFout(Exception):
    """An expected refusal."""


@dataclass(eq=False)
class BevestigingNodig(DomeinFout):
    """The questions that must be answered with yes before this is kept."""

    vragen: tuple[Navraag, ...]


@dataclass(eq=False)
class Onbekend(DomeinFout):
    """Something was named that is not here."""

    genoemd: str


class CodeOnleesbaar(Onbekend):
    """Not a spelling of `B1-K1` or `B1-K1-W1`."""


class CreboOnbekend(Onbekend):
    """No kwalificatie with this crebo is in this folder."""


class WerkprocesOnbekend(Onbekend):
    """The kwalificatie has no werkproces with this code."""


class StapOnbekend(Onbekend):
    """The schaal has no such step."""


@dataclass(eq=False)
class DeelnemerOnbekend(Onbekend):
    """No deelnemer, or more than one, answers to this name."""

    aantal: int = 0


class PersoonOnbekend(Onbekend):
    """No person of this leerbedrijf answers to this name."""


class PlaatsingOnbekend(Onbekend):
    """This deelnemer has no such plaatsing."""


class FeitOnbekend(Onbekend):
    """No feit has this id, or it is not of the kind asked for."""


class VerklaringOnbekend(Onbekend):
    """No praktijkverklaring with this id or number."""


@dataclass(eq=False)
class TekstGeweigerd(DomeinFout):
    """Text that cannot be kept as typed.

    `reden` is one of `leeg`, `te_lang`, `onleesbaar`, `vorm`, or for a birth date `vandaag`,
    `toekomst`.
    """

    veld: str
    reden: str
    lengte: int = 0
    grens: int = 0


@dataclass(eq=False)
class DatumGeweigerd(DomeinFout):
    """A date that contradicts another one of the same form."""

    veld: str


@dataclass(eq=False)
class NietBevoegd(DomeinFout):
    """This person may not state this; `wie_wel` names the role or person that may."""

    handeling: str
    wie_wel: str


class SchoolRegelt(NietBevoegd):
    """A school knows the deelnemer, so that plaatsing and choice are the school's."""


@dataclass(eq=False)
class BlijftStaan(DomeinFout):
    """This feit cannot be withdrawn here: what stands on paper is withdrawn by the school."""

    feit: str


@dataclass(eq=False)
class EditieInGebruik(DomeinFout):
    """A plaatsing began on this edition of the dossier, so it stays as it is."""

    crebo: str
    editie: str


@dataclass(eq=False)
class BronGeweigerd(DomeinFout):
    """Nothing of this file is taken: `reden` (of `leesverslag.Reden`) on line `regel` of it.

    `regel` 0 is no line in particular; `detail` is the column or what stood there.
    """

    bestand: str
    reden: str
    regel: int = 0
    detail: str = ""
    blad: str = ""


class Gestopt(DomeinFout):
    """A person stopped what was going on; nothing of it was kept."""


@dataclass(eq=False)
class TeVeelLeerstappen(DomeinFout):
    """One werkproces has at most `grens` leerstappen."""

    grens: int


class TeVeelOefenen(DomeinFout):
    """One practises at most `deelnemersfeiten.MEESTE_OEFENEN` werkprocessen at a time."""


@dataclass(eq=False)
class AlGedaan(DomeinFout):
    """It was done before and cannot be done twice."""

    handeling: str


@dataclass(eq=False)
class NogNietGenoegGezien(DomeinFout):
    """Aangetoond rests on `nodig` waarnemingen on `dagen` days; so far there are fewer."""

    nodig: int
    dagen: int
    gezien: int
    gezien_dagen: int


@dataclass(eq=False)
class VerklaringOnvolledig(DomeinFout):
    """Names of the requirements (`domain.verklaring.Vereiste`) not met.

    `codes` are the werkprocessen whose titles nobody confirmed yet.
    """

    ontbreekt: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


class VerklaringTeGroot(DomeinFout):
    """The praktijkverklaring says more than one feit may hold."""


@dataclass(eq=False)
class PincodeNodig(DomeinFout):
    """This asks for a pincode first; `nieuw` when the person has not chosen one yet."""

    nieuw: bool = False


@dataclass(eq=False)
class PincodeGeweigerd(DomeinFout):
    """A new pincode that is not taken; `reden` is `vorm`, `te_makkelijk` or `ongelijk`."""

    reden: str


@dataclass(eq=False)
class PincodeOnjuist(DomeinFout):
    """Not their pincode; `over` tries are left before waiting begins."""

    over: int


@dataclass(eq=False)
class PincodeWacht(DomeinFout):
    """No try for so many seconds of running time."""

    seconden: int


class PincodeOpSlot(DomeinFout):
    """Too many wrong pincodes: the herstelcode or the wachtzin gives a new one."""


class HerstelcodeOnleesbaar(DomeinFout):
    """The check of the herstelcode does not hold: something was typed wrong."""


@dataclass(eq=False)
class BewijsGeweigerd(DomeinFout):
    """Not kept; `grens` is in bytes for `te_groot`, in pages for `te_veel_paginas`.

    `reden` is one of these, or `soort`, `heic`, `te_veel_punten`, `op_slot`, `onleesbaar`, `leeg`.
    """

    reden: str
    grens: int = 0


@dataclass(eq=False)
class KoppelingGeweigerd(DomeinFout):
    """No school is linked with this: `reden` names what is not right.

    It is `link`, `adres`, `onveilig` (not over TLS), `code`, `vinger` (another key than in the
    link) or `andere_sleutel` (than this school had before).
    """

    reden: str


@dataclass(eq=False)
class HandtekeningGeweigerd(DomeinFout):
    """Nothing was signed: `reden` is one of those in `woorden.tekenen`."""

    reden: str


@dataclass(eq=False)
class LijstGeweigerd(DomeinFout):
    """Not kept: `reden` is `ouder`, `nieuwer` (of a newer Werkplek), or `vreemd`: does not hold."""

    reden: str


class PlaatsingLoopt(DomeinFout):
    """The plaatsing has not ended, so that work would go on about nobody."""


@dataclass(eq=False)
class MoetBewaardBlijven(DomeinFout):
    """A duty to keep (`klasse`) outranks the erasure until `tot`."""

    klasse: str
    tot: date
