"""Builds what the use cases are given from the adapters of this computer, for both front ends."""

import logging
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from random import SystemRandom
from typing import Final

from werkplek.application.beelden.groep import GroepBeeld
from werkplek.application.beelden.thuisblad import Thuisblad
from werkplek.application.context import Context
from werkplek.application.lijsten_halen import MapLijsten
from werkplek.application.meenemen import Meeneemmaker
from werkplek.application.ports import (
    Bestanden,
    Clock,
    MapInWolk,
    MapIsNieuw,
    MapOpNetwerk,
    Printer,
    Renderer,
    Unavailable,
)
from werkplek.application.ports_school import Hub, Hubs, Uitwisselmap
from werkplek.application.ports_structuur import Structuurbron
from werkplek.application.ports_veilig import Bewijsmaker, Bijlage, Reserve, Toegang
from werkplek.application.ports_verklaring import Controleur, Lijsten, Papiermaker, Tekenaar
from werkplek.device.bestanden import SchijfBestanden
from werkplek.device.ids import UuidIds
from werkplek.device.klok import SysteemKlok
from werkplek.device.ontsluiten import Ontsloten, maak_sleutels, ontsluit
from werkplek.device.plaats import Ligging, ligging_van
from werkplek.device.printen import CupsPrinter
from werkplek.device.sleutelbos import Sleutelbos, kandidaten
from werkplek.device.slot_keys import PINCODE_COST
from werkplek.device.slots import Argon2Cost
from werkplek.device.toegang import MapToegang
from werkplek.device.zegelsleutel import Ed25519Signer, nieuwe_zegelsleutel
from werkplek.documents.laat import (
    LateControleur,
    LateMeeneemmaker,
    LatePapiermaker,
    LateTekenaar,
    PdfOnDemand,
    groepsblad,
    herstelblad,
    nieuwste_sjabloon,
    voor_scherm,
    voor_thuis,
)
from werkplek.domain.leesverslag import PlakKop
from werkplek.domain.school import School
from werkplek.protocol.uitwisseling import Aanmelding, AanmeldingAntwoord
from werkplek.store.aanbouw import ONAF, in_aanbouw, is_af, is_onaf
from werkplek.store.apparaat import Outside
from werkplek.store.folder import FolderStore, maak_store, open_store, put_off
from werkplek.store.fouten import disk
from werkplek.store.generatie import BEDRIJF, huidige, ruim_oude_op
from werkplek.store.lock import eis_vrij
from werkplek.store.nazicht import Nazicht, tel_bevindingen, zie_na
from werkplek.store.reserve import kopieer_eerst
from werkplek.store.terugzetten import ruim_onvoltooid_op
from werkplek.vangnet import FolderHerstel, MapSleutels, herversleutel, maak_passend, reserve_van
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.mapstaat import in_wolk

_LOG: Final = logging.getLogger(__name__)

SLEUTELBOS: Final = Sleutelbos(kandidaten())
"""The keyring of this computer; None in its place leaves it alone."""


class HubsOnDemand:
    """Fulfils `Hubs`; what talks to another computer is loaded with the first school."""

    def __init__(self, map_: Uitwisselmap, clock: Clock) -> None:
        self._map, self._clock = map_, clock

    @cached_property
    def _hubs(self) -> Hubs:
        from werkplek.sync.verbinding import HubVerbindingen  # noqa: PLC0415  see the class

        return HubVerbindingen(self._map.aanmelding()[0], self._map.verzoeksleutel, self._clock)

    def meld_aan(self, adres: str, aanmelding: Aanmelding) -> AanmeldingAntwoord:
        return self._hubs.meld_aan(adres, aanmelding)

    def hub(self, school: School) -> Hub:
        return self._hubs.hub(school)

    def breek_af(self) -> None:
        if "_hubs" in self.__dict__:  # else nobody was asked yet
            self._hubs.breek_af()


def open_bron(pad: Path) -> Structuurbron:
    """A file of the kwalificatiestructuur; its readers are loaded with the first one."""
    from werkplek.structuur import bronbestand  # noqa: PLC0415  see above

    return bronbestand.open_bron(pad)


def plak(tekst: str, kop: PlakKop) -> Structuurbron:
    """A pasted list of codes and titles."""
    from werkplek.structuur.plakbron import Plakbron  # noqa: PLC0415  see `open_bron`

    return Plakbron(tekst, kop)


def controleur_met(lijsten: Sequence[bytes]) -> Controleur:
    """Judges with these signed lists alone, where no folder is."""
    return LateControleur(lambda: lijsten)


def maak_bijlage(inhoud: bytes) -> Bijlage:
    """A photo, paper or sound made fit to keep; its libraries are loaded with the first one."""
    from werkplek.bewijs import maken  # noqa: PLC0415  see `open_bron`

    return maken.maak_bijlage(inhoud)


@dataclass(frozen=True, slots=True)
class Werkplek:
    """An open folder with everything the use cases need; whoever opened it closes it.

    `waarschuwing` is what somebody should know about the folder while they work in it.
    """

    map: Path
    ctx: Context
    toegang: Toegang
    reserve: Reserve
    zie_na: Callable[[], Nazicht]
    kijk_na: Callable[[], int]
    uitwisselmap: Uitwisselmap
    hubs: Hubs
    lijsten: Lijsten
    controleur: Controleur
    toeval: Callable[[], float] = SystemRandom().random
    renderer: Renderer = field(default_factory=PdfOnDemand)
    papiermaker: Papiermaker = field(default_factory=LatePapiermaker)
    voor_scherm: Callable[[bytes], bytes] = voor_scherm
    tekenaar: Tekenaar = field(default_factory=LateTekenaar)
    meeneemmaker: Meeneemmaker = field(default_factory=LateMeeneemmaker)
    printer: Printer = field(default_factory=CupsPrinter)
    bestanden: Bestanden = field(default_factory=SchijfBestanden)
    open_bron: Callable[[Path], Structuurbron] = open_bron
    plak: Callable[[str, PlakKop], Structuurbron] = plak
    maak_bijlage: Bewijsmaker = maak_bijlage
    herstelblad: Callable[[str, str, date], bytes] = herstelblad
    groepsblad: Callable[[GroepBeeld], bytes] = groepsblad
    voor_thuis: Callable[[Thuisblad], bytes] = voor_thuis
    waarschuwing: Boodschap | None = None

    @property
    def sjabloon(self) -> str:
        """The kenmerk of the layout in which the school's papers are made now."""
        return nieuwste_sjabloon()

    def sluit(self, *, kort: bool = False) -> None:
        """Make a copy when one is due, seal and close the store; what cannot be copied is logged.

        `kort` is for who opens and closes for one command: the copy of the day only.
        """
        try:
            self.reserve.houd_bij(sluiten=not kort)
        except Unavailable as fout:
            _LOG.warning("geen_kopie", extra={"reden": type(fout).__name__, "detail": fout.detail})
        finally:
            self.ctx.store.sluit()


def open_werkplek(
    map_: Path,
    wachtzin: str | None = None,
    *,
    herstelcode: str | None = None,
    sleutelbos: Sleutelbos | None = SLEUTELBOS,
    cost: Argon2Cost | None = None,
) -> Werkplek:
    """Open the folder with the key from the keyring, else with the herstelcode or the passphrase.

    `cost` is what a guess at a new pincode costs.

    Raises any `Unavailable`; `MapIsNieuw` also for a folder whose making was cut off.
    """
    wolk = _eis_plaats(map_).wolk
    with disk():
        onaf = is_onaf(map_)
    if onaf:
        raise MapIsNieuw(ONAF)
    is_af(map_)
    ruim_onvoltooid_op(map_)
    generatie = huidige(map_)
    if (generatie / BEDRIJF).exists():
        eis_vrij(map_)  # before anybody is asked for a key
    ontsloten = ontsluit(
        generatie, sleutelbos=sleutelbos, wachtzin=wachtzin, herstelcode=herstelcode
    )
    sleutel, *ook = ontsloten.datasleutels()
    ids = UuidIds()
    eerst = partial(kopieer_eerst, map_, sleutels=MapSleutels(lambda: ontsloten.mapsleutel))
    store = open_store(map_, sleutel, _outside(ids), ook=ook, van=generatie, kopieer_eerst=eerst)
    with put_off("older generations"):
        ruim_oude_op(map_, SysteemKlok().nu())
    werkplek = _werkplek(store, ids, map_, _toegang(map_, ontsloten, sleutelbos, cost))
    return replace(werkplek, waarschuwing=in_wolk(wolk)) if wolk else werkplek


def begin_werkplek(
    map_: Path,
    wachtzin: str | None = None,
    *,
    sleutelbos: Sleutelbos | None = SLEUTELBOS,
    cost: Argon2Cost | None = None,
) -> Werkplek:
    """Make a folder with keys and an empty store, and open it; `beginnen.begin` comes next.

    The keyring gets the key when there is one, the passphrase opens it as well. Raises
    `MapBestaatAl`, `TekstGeweigerd` or another `Unavailable`; then it is no folder of Werkplek yet.
    """
    if wolk := _eis_plaats(map_).wolk:
        raise MapInWolk(wolk)
    ids = UuidIds()
    with in_aanbouw(map_):
        ontsloten = maak_sleutels(map_, sleutelbos=sleutelbos, wachtzin=wachtzin, cost=cost)
        store = maak_store(map_, ontsloten.datasleutels()[0], _outside(ids))
    return _werkplek(store, ids, map_, _toegang(map_, ontsloten, sleutelbos, cost))


def herstel_van(map_: Path, *, sleutelbos: Sleutelbos | None = SLEUTELBOS) -> FolderHerstel:
    """The copies of a folder that is closed, and putting one back."""
    return FolderHerstel(map_, _outside(UuidIds()), sleutelbos)


def _eis_plaats(map_: Path) -> Ligging:
    """Where the folder lies. Raises `MapOpNetwerk`."""
    with disk():
        ligging = ligging_van(map_)
    if ligging.netwerk:
        raise MapOpNetwerk
    return ligging


def _outside(ids: UuidIds) -> Outside:
    return Outside(ids, nieuwe_zegelsleutel, Ed25519Signer)


def _toegang(
    map_: Path, ontsloten: Ontsloten, sleutelbos: Sleutelbos | None, cost: Argon2Cost | None
) -> MapToegang:
    return MapToegang(map_, ontsloten, sleutelbos, cost=cost or PINCODE_COST)


def _werkplek(store: FolderStore, ids: UuidIds, map_: Path, toegang: MapToegang) -> Werkplek:
    with ExitStack() as stapel:
        stapel.callback(store.sluit)
        toegang.maak_ruimte = store.maak_ruimte
        # The store has the folder locked: nobody else writes its keys.
        toegang.werk_bij(store.generatie.sleutel)
        maak_passend(store, toegang)
        laatste = store.laatste_feit()
        if laatste is not None:
            ids.begin_na(laatste)
        stapel.pop_all()
    reserve, lijsten = reserve_van(map_, store, toegang), MapLijsten(store.uitwisselmap)
    toegang.herversleutel = partial(herversleutel, reserve, store)
    return Werkplek(
        map_,
        Context(store, SysteemKlok(), ids),
        toegang,
        reserve,
        zie_na=lambda: zie_na(store, reserve.kopieen()),
        kijk_na=partial(tel_bevindingen, store),
        uitwisselmap=store.uitwisselmap,
        hubs=HubsOnDemand(store.uitwisselmap, SysteemKlok()),
        lijsten=lijsten,
        controleur=LateControleur(lijsten.bewaard),
    )
