"""The messages between a device and the hub of a school, version 1 of the path `/s/v1/`.

Every message is msgpack of arrays; a field that is added later goes at the end with a default, so
that both sides may be older than the other. Unknown codes are kept as text and shown as *nieuwer*.
"""

from enum import StrEnum
from typing import Final, TypeVar

import msgspec

from werkplek.protocol.fouten import NietCanoniek
from werkplek.protocol.naam import Naam
from werkplek.protocol.reeks import Reeks

PAD: Final = "/s/v1"
"""Where the messages of this version are asked for."""

MAX_FEITEN: Final = 500
"""Feiten in one message (sync reference §6.1)."""

MAX_VRAAG: Final = 2_000
"""Runs that one question names."""

MAX_BYTES: Final = 1024 * 1024
"""Bytes of one message, inflated (sync reference §6.1); a whole document may take four of these."""

T = TypeVar("T")


class Uitkomst(StrEnum):
    """What the hub did with a feit (sync reference §6.3)."""

    BEWAARD = "bewaard"
    BEKEND = "bekend"
    AANGEHOUDEN = "aangehouden"
    APART_GEZET = "apart_gezet"
    ANDERE_INHOUD = "andere_inhoud"
    GEWIST = "gewist"
    TERUGGEGEVEN = "teruggegeven"  # by a person, after it was held


class Aanhouding(StrEnum):
    """Why a feit waits at the school."""

    GEEN_RECHT = "geen_recht"
    WACHT_OP_FEIT = "wacht_op_feit"
    APPARAAT_INGETROKKEN = "apparaat_ingetrokken"
    APPARAAT_ONBEKEND = "apparaat_onbekend"
    AUTEUR_ONBEKEND = "auteur_onbekend"
    DOSSIER_ONBEKEND = "dossier_onbekend"
    NIEUWER = "nieuwer"


class Bericht(msgspec.Struct, frozen=True, array_like=True):
    """The base of all messages."""


class Persoonsopgave(Bericht, frozen=True, array_like=True):
    """Who records on a device, as the leerbedrijf says."""

    id: Naam
    naam: str
    rol: str


class Zending(Bericht, frozen=True, array_like=True):
    """Push: runs in the order of their device, who records there, and how many feiten are left.

    With `rest` 0 the device says that nothing older will come: what is recorded later is younger.
    That holds only when `tijdvak` is the hub's own: a hub that was restored may lack older ones; 0
    says nothing about it.
    """

    reeksen: tuple[Reeks, ...]
    personen: tuple[Persoonsopgave, ...] = ()
    rest: int = 0
    tijdvak: int = 0


class FeitUitkomst(Bericht, frozen=True, array_like=True):
    """What became of one feit; `nr` is its number at the school, 0 while it has none."""

    id: Naam
    uitkomst: str
    nr: int = 0
    reden: str = ""


class ReeksUitkomst(Bericht, frozen=True, array_like=True):
    """What became of a run, in the order it was sent.

    With `nr`, the feiten that came are numbered from there on, one by one, all with `uitkomst`;
    else each has a line in `feiten`.
    """

    apparaat: Naam
    organisatie: Naam
    eerste: int
    uitkomst: str
    nr: int = 0
    feiten: tuple[FeitUitkomst, ...] = ()
    reden: str = ""


class Ontvangstbewijs(Bericht, frozen=True, array_like=True):
    """The hub's word that it has them: canonical JSON of `protocol.ontvangst`, and a signature."""

    tekst: bytes
    handtekening: bytes


class ZendingAntwoord(Bericht, frozen=True, array_like=True):
    """The answer to a push; only what stands in here, with a receipt that verifies, was sent."""

    uitkomsten: tuple[ReeksUitkomst, ...]
    ontvangst: Ontvangstbewijs


class Achter(Bericht, frozen=True, array_like=True):
    """A dossier that is not complete here: everything up to `nr` is."""

    dossier: Naam
    nr: int = 0


class Ophaling(Bericht, frozen=True, array_like=True):
    """Pull: everything up to `tot` is here, but for the dossiers in `achter`.

    `rechten` and `stand` are digests of what the device thinks it may see and has; `wissing` and
    `besluit` the last ones it carried out; `eigen` asks for the device's own feiten too.
    """

    tot: int
    achter: tuple[Achter, ...] = ()
    rechten: bytes = b""
    stand: bytes = b""
    wissing: int = 0
    besluit: int = 0
    eigen: bool = False
    budget: int = MAX_BYTES


class Zegelsleutel(Bericht, frozen=True, array_like=True):
    """The key with which a device seals, and the number from which on it may not any more."""

    apparaat: Naam
    sleutel: bytes


class Collega(Bericht, frozen=True, array_like=True):
    """Who else records about these deelnemers; rol as in `domain.school.Schoolrol`."""

    id: Naam
    naam: str
    rol: str


class DossierRecht(Bericht, frozen=True, array_like=True):
    """A dossier that this device may hold: the pseudonym, and how the deelnemer is called.

    `leerbedrijf` is where they learn now, for whoever follows them past one; else empty.
    """

    dossier: Naam
    roepnaam: str
    achternaam: str
    leerbedrijf: str = ""


class Rechten(Bericht, frozen=True, array_like=True):
    """Everything the device may hold, and who speaks in it; `som` is its digest.

    `rollen` are those of the person whose device it is, as in `domain.school.Schoolrol`.
    """

    som: bytes
    dossiers: tuple[DossierRecht, ...]
    sleutels: tuple[Zegelsleutel, ...]
    collegas: tuple[Collega, ...]
    rollen: tuple[str, ...] = ()


class Wisopdracht(Bericht, frozen=True, array_like=True):
    """The school erased a dossier, or single feiten of it; order and ground stay."""

    nr: int
    dossier: Naam
    grond: str
    feiten: tuple[Naam, ...] = ()


class Besluit(Bericht, frozen=True, array_like=True):
    """What the school decided about a feit that waited there."""

    nr: int
    feit: Naam
    uitkomst: str
    plek: int = 0
    reden: str = ""


class GenummerdeReeks(Bericht, frozen=True, array_like=True):
    """A run with the numbers of the feiten in it, and the dossier of each."""

    reeks: Reeks
    nrs: tuple[int, ...]
    dossiers: tuple[Naam, ...]


class Emmer(Bericht, frozen=True, array_like=True):
    """How many feiten of a dossier there are, and the sum of their leaves (`protocol.emmer`)."""

    dossier: Naam
    aantal: int
    som: int


class OphalingAntwoord(Bericht, frozen=True, array_like=True):
    """What is new, in the order to carry it out: rights, erasures, decisions, then feiten.

    `tot` is the next cursor; `achter` how far the dossiers are that were behind; `emmers` comes
    with the last page, when the digests differ.
    """

    hub: str
    tijdvak: int
    tot: int
    meer: bool = False
    rechten: Rechten | None = None
    wissingen: tuple[Wisopdracht, ...] = ()
    besluiten: tuple[Besluit, ...] = ()
    reeksen: tuple[GenummerdeReeks, ...] = ()
    achter: tuple[Achter, ...] = ()
    emmers: tuple[Emmer, ...] | None = None
    stand: int = 0


class Aanmelding(Bericht, frozen=True, array_like=True):
    """A device asks to be enrolled: the code, its keys, and proof that it holds both.

    `organisatie` is the folder's own id, `bewijzen` are the signatures of both keys over
    `protocol.aanmelden.tekst`.
    """

    code: str
    apparaat: Naam
    naam: str
    zegelsleutel: bytes
    verzoeksleutel: bytes
    organisatie: Naam
    personen: tuple[Persoonsopgave, ...]
    bewijzen: tuple[bytes, bytes]


class AanmeldingAntwoord(Bericht, frozen=True, array_like=True):
    """The school as it answers: its hub, its keys, and as what the device is known there."""

    hub: str
    tijdvak: int
    school: Naam
    naam: str
    sleutel: bytes
    noodsleutel: bytes
    houder: str
    houder_soort: str


class Weigering(Bericht, frozen=True, array_like=True):
    """Why a request was not done: a code, a Dutch sentence, and the hub's clock in seconds."""

    code: str
    zin: str = ""
    tijd: int = 0


class Vraag(Bericht, frozen=True, array_like=True):
    """Which of these runs does the hub lack? Asked when it was restored from a copy."""

    reeksen: tuple[tuple[Naam, Naam, int], ...]


class VraagAntwoord(Bericht, frozen=True, array_like=True):
    """The places in the question of the runs that are not whole here."""

    ontbreekt: tuple[int, ...]


def schrijf(bericht: Bericht) -> bytes:
    """The bytes of a message, not yet packed."""
    return msgspec.msgpack.encode(bericht)


def lees(ruw: bytes, soort: type[T]) -> T:
    """A message of this type. Raises `NietCanoniek` for anything else."""
    try:
        return msgspec.msgpack.decode(ruw, type=soort)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as fout:
        raise NietCanoniek(type(fout).__name__) from fout
