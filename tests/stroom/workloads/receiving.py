"""Receiving: pages with feiten, rights, erasures and rights that are lost; rows and cursor agree.

What the school took back cannot be read any more from the moment that the folder says it knows.
"""

from pathlib import Path
from typing import Final

import sqlalchemy as sa

from tests.fakes.hub import SCHOOL
from tests.store.histories import buiten
from tests.store.kopieen import schrijf_sleutels
from tests.stroom.recorder import mark
from tests.stroom.workloads import erasure
from tests.stroom.workloads.exchange import (
    DOSSIERS,
    Draad,
    Events,
    School,
    another_device,
    check_folded,
    check_together,
    draad,
    record_one_by_one,
    seen_at_school,
)
from tests.stroom.workloads.workload import (
    KEY,
    NEVER_SYNCED,
    BrokenPromise,
    Kind,
    Workload,
    check_goes_on,
    check_store,
    die,
    opened,
    plant,
    save,
)
from tests.uitwisselmap.uitwisseling import SANNE, YUSUF, Lijn, Loket
from werkplek.application.ports_school import Verwerkt
from werkplek.domain.kenmerk import OrganisatieId
from werkplek.protocol.naam import naam_in, naam_uit
from werkplek.protocol.uitwisseling import OphalingAntwoord, Wisopdracht, Zending
from werkplek.store import schoolrijen, schoolwissen
from werkplek.store.folder import FolderStore, maak_store, open_store
from werkplek.store.reserve import eigen_plek
from werkplek.store.tables import feit, inhoud, outbox
from werkplek.store.tables_school import achter, school, schoolband, schoolwissing
from werkplek.store.uitwisselmap import StoreUitwisselmap

SEEN: Final = 5
PAGE: Final = 4


def prepare(root: Path) -> None:
    """A folder that is linked and empty of what another device brought to the school."""
    root.mkdir()
    schrijf_sleutels(root, KEY)
    hub = Loket(pagina=PAGE)
    for dossier in DOSSIERS:
        hub.plaats(dossier)
    store = maak_store(root, KEY, buiten())
    lijn = Lijn(store, hub).koppel()
    hub.mag[lijn.apparaat] = {SANNE, YUSUF}
    lijn.haal()
    school = School(hub)
    with another_device(hub) as ander:
        ander.haal()
        for dossier in DOSSIERS:
            wie, feiten = seen_at_school(dossier, SEEN)
            record_one_by_one(ander.store, feiten)
            ander.stuur()
            aside = Loket(inhoud=hub.kopie())
            record_one_by_one(ander.store, [wie.gezien(feiten[1]) for _ in range(2)])
            school.later.append((ander.apparaat, Zending(ander.pak())))
            ander.neem(aside.verstuur(*school.later[-1]))
    erasure.copies_of(store, root).stel_veilig()
    store.sluit()
    school.keep(root)


def more(school: School) -> None:
    """The other device brings what it recorded later."""
    for apparaat, zending in school.later:
        school.hub.verstuur(apparaat, zending)


def erase(school: School) -> None:
    """The school erases the half of Sanne's feiten."""
    hub = school.hub
    weg = sorted(id_ for id_, een in hub.inhoud.feiten.items() if een.dossier == SANNE)[::2]
    nr = len(hub.inhoud.wissingen) + 1
    opdracht = Wisopdracht(nr, naam_in(SANNE), "verzoek", tuple(map(naam_in, weg)))
    hub.inhoud.wissingen.append(opdracht)
    hub.inhoud.gewist.update(weg)


def lose(school: School) -> None:
    """Yusuf is placed elsewhere, and somebody else here."""
    for mag in school.hub.mag.values():
        mag ^= {YUSUF, DOSSIERS[2]}


EVENTS: Final[Events] = {"more": more, "erase": erase, "lose": lose, "regain": lose}


def work(root: Path) -> None:
    """Pull page by page, record between them, and pull what changed at the school."""
    school = School.kept(root, EVENTS)
    store = open_store(root, KEY, buiten())
    lijn = draad(store, school.hub)
    sanne, begin = seen_at_school(SANNE, 0)
    yusuf, waits = seen_at_school(YUSUF, 0)
    mark("begin")
    lijn.blader()
    save(store, *begin)
    lijn.blader_alles()
    store.uitwisselmap.vouw_bij(2)
    lijn.zend(50)
    school.happens(EVENTS, "more")
    lijn.blader()
    save(store, sanne.gezien(begin[1]))
    for name in ("erase", "lose", "regain"):
        if name == "lose":
            save(store, *waits)
        school.happens(EVENTS, name)
        lijn.blader_alles()
        save(store, sanne.gezien(begin[1]))
        store.uitwisselmap.vouw_bij(1)
        lijn.zend(50)
    mark("end")
    save(store, yusuf.gezien(waits[1]))
    die()


def check(root: Path, marks: list[str]) -> None:
    """Nothing behind the cursor is missing, nothing erased is left, a pull makes them one."""
    school = School.kept(root, EVENTS, marks)
    with opened(root) as store:
        check_store(store, marks)
        lijn = draad(store, school.hub)
        _check_cursor(store, lijn)
        _check_erased(store, school)
        erasure.finish(store, root)
        _check_written_anew(store, root)
        check_folded(store)
        check_together(lijn)
        _check_same(store, lijn)
        check_goes_on(store)


def _check_cursor(store: FolderStore, lijn: Draad) -> None:
    """What the folder will not ask for again is here."""
    tot = lijn.vraag().tot
    with store.kijk() as verbinding:
        hier = set(verbinding.scalars(sa.select(feit.c.id)))
        mag = set(verbinding.scalars(sa.select(schoolband.c.pseudoniem).where(~schoolband.c.weg)))
        later = {een.dossier: een.nr for een in verbinding.execute(sa.select(achter))}
    asked = [
        id_
        for id_, een in lijn.hub.inhoud.feiten.items()
        if een.nr and een.dossier in mag and een.nr <= later.get(een.dossier, tot)
    ]
    if missing := [id_ for id_ in asked if id_ not in hier]:
        raise BrokenPromise(Kind.LOST, f"{len(missing)} of {len(asked)} behind the cursor")


def _check_erased(store: FolderStore, school: School) -> None:
    """Orders that the folder says it knows are carried out, and so is a right that was lost."""
    with store.kijk() as verbinding:
        rij = schoolrijen.rij_van(verbinding, SCHOOL)
        bodies = set(verbinding.scalars(sa.select(inhoud.c.feit)))
        weg = sa.select(schoolband.c.dossier).where(schoolband.c.weg)
        lost = sa.select(feit.c.id).where(
            feit.c.deelnemer.in_(weg),
            feit.c.organisatie == SCHOOL,
            feit.c.id.not_in(sa.select(outbox.c.feit)),
        )
        left = bodies.intersection(verbinding.scalars(lost))
    orders = (een for een in school.hub.inhoud.wissingen if een.nr <= rij.wissing)
    left |= bodies.intersection(naam_uit(id_) for een in orders for id_ in een.feiten)
    if left:
        raise BrokenPromise(Kind.HALF, f"{len(left)} can still be read")


def _check_written_anew(store: FolderStore, root: Path) -> None:
    """When anything went, no page and no copy has it any more."""
    with store.kijk() as verbinding:
        gone = verbinding.execute(sa.select(schoolwissing).limit(1)).first()
        free = verbinding.exec_driver_sql("pragma freelist_count").scalar_one()
    copies = [kopie.inhoud.aanleiding for kopie in eigen_plek(root).kopieen()]
    if gone is not None and (free or set(copies) != {"wissen"}):
        raise BrokenPromise(Kind.HALF, f"{free} free pages, copies: {copies}")


def _check_same(store: FolderStore, lijn: Draad) -> None:
    """Everything that may be here is, once."""
    mag = lijn.hub.mag[lijn.apparaat]
    with store.kijk() as verbinding:
        van = sa.select(feit.c.id).where(feit.c.deelnemer.in_(mag), feit.c.organisatie == SCHOOL)
        hier = sorted(verbinding.scalars(van))
    daar = sorted(id_ for id_, een in lijn.hub.inhoud.feiten.items() if een.dossier in mag)
    if hier != daar:
        raise BrokenPromise(Kind.LOST, f"{len(hier)} here, {len(daar)} at the school")


def cursor_first() -> None:
    """The planted fault: how far it is, is remembered before what came."""
    verwerk = StoreUitwisselmap.verwerk_pagina

    def in_two(self: StoreUitwisselmap, van: OrganisatieId, pagina: OphalingAntwoord) -> Verwerkt:
        with self.schrijf() as verbinding:
            schoolrijen.werk_bij(verbinding, van, tot=pagina.tot)
        return verwerk(self, van, pagina)

    plant(StoreUitwisselmap, "verwerk_pagina", in_two)


def erasure_known_first() -> None:
    """The planted fault: an order is counted as carried out, and then carried out."""
    verwerk = StoreUitwisselmap.verwerk_pagina

    def in_two(self: StoreUitwisselmap, van: OrganisatieId, pagina: OphalingAntwoord) -> Verwerkt:
        if pagina.wissingen:
            with self.schrijf() as verbinding:
                nr = pagina.wissingen[-1].nr
                verbinding.execute(sa.update(school).values(wissing=nr))
        return verwerk(self, van, pagina)

    plant(StoreUitwisselmap, "verwerk_pagina", in_two)


def file_never_anew() -> None:
    """The planted fault: nothing remembers that the file must still be written anew."""
    plant(schoolwissen, "zet_fase", lambda _verbinding, _fase: None)


RECEIVING: Final = Workload(
    prepare,
    work,
    check,
    window=("begin", "end"),
    faults={
        **NEVER_SYNCED,
        "cursor_first": (cursor_first, frozenset({Kind.LOST})),
        "erasure_known_first": (erasure_known_first, frozenset({Kind.HALF})),
        "file_never_anew": (file_never_anew, frozenset({Kind.HALF})),
    },
)
