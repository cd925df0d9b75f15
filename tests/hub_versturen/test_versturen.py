"""A push: every feit gets a verdict that is true, once and again, whatever stands before it."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise

import msgspec
import pytest
import sqlalchemy as sa

from tests.fakes.apparaat import Deelnemer
from tests.fakes.dienstlijn import Hub
from tests.fakes.schrijver import (
    Schrijver,
    anders_gekopt,
    gekregen,
    id_van,
    kort,
    plaats,
    schrijvers,
)
from werkplek.domain.feiten import Kring
from werkplek.hub.logboek import verander_rechten
from werkplek.hub.tables import apart, feit, inhoud, school, stand, zegel
from werkplek.hub.tables_mensen import apparaat, plaatsing, spoor
from werkplek.protocol.feit import GecodeerdFeit
from werkplek.protocol.kop import lees_kop, sha256
from werkplek.protocol.naam import naam_uit
from werkplek.protocol.ontvangst import ketting
from werkplek.protocol.reeks import Reeks, pak_uit

Poison = Callable[[Schrijver, Deelnemer], Reeks]


def test_what_is_new_is_bewaard_and_numbered_densely(ans: Schrijver, fien: Deelnemer) -> None:
    feiten = [ans.waarneming(fien, f"{n}") for n in range(50)]
    uitkomsten = ans.stuur(*ans.reeksen(feiten))
    assert set(kort(uitkomsten)) == {"bewaard"}
    assert all(b.nr == a.nr + 1 for a, b in pairwise(uitkomsten))
    assert [naam_uit(u.id) for u in uitkomsten] == [id_van(f) for f in feiten]


def test_an_answer_that_was_lost_is_given_again(ans: Schrijver, fien: Deelnemer) -> None:
    reeksen = ans.reeksen([ans.waarneming(fien) for _ in range(30)], per=7)
    eerst = ans.stuur(*reeksen)
    weer = ans.stuur(*reeksen[2:], *reeksen[:2])
    assert set(kort(weer)) == {"bekend"}
    assert {(u.id, u.nr) for u in weer} == {(u.id, u.nr) for u in eerst}


def test_bytes_come_out_as_they_went_in(hub: Hub, ans: Schrijver, fien: Deelnemer) -> None:
    feiten = [ans.waarneming(fien, tekst) for tekst in ("Zoë 🛠", "", "x" * 5_000, "\u2028 \\ '")]
    ans.stuur(ans.reeks(*feiten))
    (ander,) = schrijvers(hub)
    terug = {
        f.kop.id: f.gecodeerd
        for pagina in ander.haal()
        for deel in pagina.reeksen
        for f in pak_uit(deel.reeks).feiten
    }
    assert [terug[id_van(f)] for f in feiten] == feiten


def test_the_same_push_five_times_at_once(hub: Hub, ans: Schrijver, fien: Deelnemer) -> None:
    reeksen = ans.reeksen([ans.waarneming(fien) for _ in range(40)])
    samen = threading.Barrier(5)

    def stuur(_: int) -> list[tuple[bytes, int]]:
        samen.wait()
        return [(u.id, u.nr) for u in ans.stuur(*reeksen)]

    with ThreadPoolExecutor(5) as draden:
        antwoorden = list(draden.map(stuur, range(5)))
    assert all(een == antwoorden[0] for een in antwoorden)
    assert len({nr for _, nr in antwoorden[0]}) == 40
    assert not aantal(hub, apparaat, apparaat.c.ingetrokken_op.is_not(None))


def test_pushes_that_overlap_at_once(ans: Schrijver, fien: Deelnemer) -> None:
    reeksen = ans.reeksen([ans.waarneming(fien) for _ in range(60)], per=10)
    samen = threading.Barrier(4)

    def stuur(n: int) -> dict[bytes, int]:
        samen.wait()
        return {u.id: u.nr for u in ans.stuur(*reeksen[n : n + 3])}

    with ThreadPoolExecutor(4) as draden:
        antwoorden = list(draden.map(stuur, range(4)))
    for een, ander in pairwise(antwoorden):
        assert all(een[id_] == ander[id_] for id_ in een.keys() & ander.keys())
    assert len({nr for antwoord in antwoorden for nr in antwoord.values()}) == 60


def test_the_receipt_follows_from_the_log(hub: Hub, ans: Schrijver, fien: Deelnemer) -> None:
    bewijzen = [ans.stuur_heel(ans.reeks(ans.waarneming(fien)))[1] for _ in range(3)]
    _, nog_eens = ans.stuur_heel()
    with hub.hub.database.beheer() as verbinding:
        plek = sa.func.substr(zegel.c.bladen, feit.c.plaats * 32 + 1, 32).label("blad")
        rijen = verbinding.execute(
            sa.select(feit.c.nr, plek)
            .join(zegel, sa.and_(zegel.c.school == feit.c.school, zegel.c.nr == feit.c.zegel))
            .order_by(feit.c.nr)
        ).all()
        standen = {r.nr: r.kop for r in verbinding.execute(sa.select(stand.c.nr, stand.c.kop))}
    kop, koppen = bytes(32), {}
    for verwacht, rij in enumerate(rijen, start=1):
        assert rij.nr == verwacht
        kop = koppen[rij.nr] = ketting(kop, bytes(rij.blad))
    assert [b.kop for b in (*bewijzen, nog_eens)] == [
        koppen[b.stand].hex() for b in (*bewijzen, nog_eens)
    ]
    assert nog_eens.stand == len(rijen)
    assert all(bytes(kop) == koppen[nr] for nr, kop in standen.items())


# ------------------------------------------------------------------------ what cannot be kept


def met_inhoud(schrijver: Schrijver, wie: Deelnemer, ruw: bytes) -> Reeks:
    """A run whose second body is any bytes, honestly sealed."""
    goed = schrijver.waarneming(wie)
    slecht = anders_gekopt(schrijver.waarneming(wie), inhoud=sha256(b"z" * 16, ruw))
    schakel = schrijver.schakels[schrijver.school]
    schrijver.schakels[schrijver.school] = replace(schakel, vorige=slecht.hash)
    return schrijver.reeks(goed, GecodeerdFeit(slecht.kop, ruw, b"z" * 16))


def anders(reeks: Reeks, **velden: object) -> Reeks:
    """A run that was changed on the way."""
    return msgspec.structs.replace(reeks, **velden)


def met_plek(reeks: Reeks, **velden: object) -> Reeks:
    plek = msgspec.structs.replace(reeks.plekken[0], **velden)
    return anders(reeks, plekken=(plek, *reeks.plekken[1:]))


def met_deel(reeks: Reeks, **velden: object) -> Reeks:
    return met_plek(reeks, kop=msgspec.structs.replace(reeks.plekken[0].kop, **velden))


VERGIFTIGD: dict[str, Poison] = {
    "NUL": lambda a, f: met_inhoud(a, f, b'{"tekst":"\\u0000"}'),
    "half a character": lambda a, f: met_inhoud(a, f, b'{"tekst":"\xed\xa0\x80"}'),
    "an escaped half": lambda a, f: met_inhoud(a, f, b'{"tekst":"\\ud800"}'),
    "17 KiB": lambda a, f: met_inhoud(a, f, b'"' + b"x" * 17 * 1024 + b'"'),
    "no JSON": lambda a, f: met_inhoud(a, f, b"\x00\xff"),
    "nothing": lambda a, f: met_inhoud(a, f, b""),
    "own notes": lambda a, f: a.reeks(a.waarneming(f, kring=Kring.EIGEN)),
    "signature": lambda a, f: anders(a.reeks(a.waarneming(f)), handtekening=b"\x01" * 64),
    "short signature": lambda a, f: anders(a.reeks(a.waarneming(f)), handtekening=b""),
    "key": lambda a, f: anders(a.reeks(a.waarneming(f)), sleutel=b"k"),
    "counter": lambda a, f: anders(a.reeks(a.waarneming(f)), eerste=2**63),
    "no counter": lambda a, f: anders(a.reeks(a.waarneming(f)), eerste=-1),
    "names": lambda a, f: anders(a.reeks(a.waarneming(f)), apparaat=b"\x00tablet"),
    "bytes for a name": lambda a, f: anders(a.reeks(a.waarneming(f)), auteur=b"\x00\xff\xfe"),
    "body": lambda a, f: met_plek(a.reeks(a.waarneming(f)), inhoud=b"{}"),
    "another body under its digest": lambda a, f: met_plek(
        a.reeks(feit_ := a.waarneming(f)),
        inhoud=b"{}",
        som=sha256_bytes(feit_),
    ),
    "moment": lambda a, f: met_deel(a.reeks(a.waarneming(f)), moment=2**62),
    "text for an id": lambda a, f: a.reeks(a.waarneming(f, id="een-waarneming")),
    "text for a parent": lambda a, f: a.reeks(a.herroeping(f, "geen-id")),
    "text for a deelnemer": lambda a, f: a.reeks(
        a.waarneming(Deelnemer("DEELNEMER-1", f.plaatsing))
    ),
    "an id in capitals": lambda a, f: a.reeks(
        a.waarneming(f, id="0199AAAA-0000-7000-8000-00000000ABCD")
    ),
    "too many places": lambda a, f: anders(
        a.reeks(a.waarneming(f)), plekken=a.reeks(a.waarneming(f)).plekken * 65
    ),
}


def sha256_bytes(feit_: GecodeerdFeit) -> bytes:
    return bytes.fromhex(sha256(feit_.zout, feit_.inhoud))


@pytest.mark.parametrize("gif", VERGIFTIGD)
def test_one_that_is_broken_stops_nothing_behind_it(
    hub: Hub, ans: Schrijver, fien: Deelnemer, gif: str
) -> None:
    eerder = aantal(hub, apart)
    kapot = VERGIFTIGD[gif](ans, fien)
    (ander,) = schrijvers(hub)
    goede = ander.reeksen([ander.waarneming(fien) for _ in range(20)])
    eerst, *rest = ans.stuur_heel(kapot, *goede)[0]
    assert any(u.uitkomst == "apart_gezet" and u.reden for u in eerst), kort(eerst)
    assert {u.uitkomst for een in rest for u in een} == {"bewaard"}
    assert aantal(hub, apart) == eerder + 1
    ans.stuur(kapot)
    assert aantal(hub, apart) == eerder + 1
    with hub.hub.database.beheer() as verbinding:
        laatste = sa.select(spoor.c.wat).order_by(spoor.c.nr.desc()).limit(1)
        assert verbinding.execute(laatste).scalar() == "apart_gezet"


def test_five_hundred_behind_one_that_is_broken(hub: Hub, fien: Deelnemer) -> None:
    ans, ander = schrijvers(hub, 2)
    kapot = anders(ans.reeks(ans.waarneming(fien)), handtekening=b"\x01" * 64)
    goede = ander.reeksen([ander.waarneming(fien) for _ in range(499)], per=64)
    eerst, *rest = ans.stuur_heel(kapot, *goede)[0]
    assert kort(eerst) == ["apart_gezet ZegelKloptNiet"]
    assert [u.uitkomst for een in rest for u in een] == ["bewaard"] * 499


def test_leaves_alone_are_a_seal_and_no_feiten(ans: Schrijver, fien: Deelnemer) -> None:
    een, twee = ans.waarneming(fien), ans.waarneming(fien)
    assert ans.stuur(ans.reeks(een, twee, weg={0, 1})) == []
    assert kort(ans.stuur(ans.reeks(een, twee))) == ["bewaard"] * 2


# ------------------------------------------------------------------------ one name, two bodies


@pytest.mark.parametrize("zelfde", [True, False], ids=["the same device", "another device"])
def test_one_id_with_two_bodies(hub: Hub, ans: Schrijver, fien: Deelnemer, zelfde: bool) -> None:
    eerder = aantal(hub, apart)
    feit_ = ans.waarneming(fien, "de eerste")
    (bewaard,) = ans.stuur(ans.reeks(feit_))
    ander = ans if zelfde else schrijvers(hub)[0]
    tweede = ander.reeks(ander.waarneming(fien, "een andere", id=id_van(feit_)))
    assert kort(ander.stuur(tweede)) == ["andere_inhoud"]
    assert aantal(hub, apart) == eerder + 1
    assert ans.stuur(ans.reeks(feit_))[0].nr == bewaard.nr
    assert gekregen(ans.haal())[id_van(feit_)] == bewaard.nr


def test_one_id_with_two_bodies_in_one_push(hub: Hub, fien: Deelnemer) -> None:
    een, ander = schrijvers(hub, 2)
    eerder = aantal(hub, apart)
    feit_ = een.waarneming(fien, "de eerste")
    tweede = ander.waarneming(fien, "een andere", id=id_van(feit_))
    assert kort(een.stuur(een.reeks(feit_), ander.reeks(tweede))) == ["bewaard", "andere_inhoud"]
    assert aantal(hub, apart) == eerder + 1


def test_one_id_with_another_body_while_the_first_waits(hub: Hub) -> None:
    een, ander = schrijvers(hub, 2)
    elders = plaats(hub, "99999999-0000-4000-8000-000000000001")
    eerder = aantal(hub, apart)
    feit_ = een.waarneming(elders, "de eerste")
    assert kort(een.stuur(een.reeks(feit_))) == ["aangehouden geen_recht"]
    tweede = ander.waarneming(elders, "een andere", id=id_van(feit_))
    assert kort(ander.stuur(ander.reeks(tweede))) == ["andere_inhoud"]
    assert aantal(hub, apart) == eerder + 1


# ------------------------------------------------------------------------ runs in parts


@pytest.mark.parametrize("eerst", [{0}, {1}, {2}, {0, 1}, {0, 2}, {1, 2}])
def test_a_run_in_parts_verifies_for_every_reader(
    hub: Hub, fien: Deelnemer, eerst: set[int]
) -> None:
    ans, lezer = schrijvers(hub, 2)
    ans.stuur(ans.reeks(ans.waarneming(fien)))  # so that there is something before it
    feiten = [ans.waarneming(fien, f"{n}") for n in range(3)]
    ans.stuur(ans.reeks(*feiten, weg={0, 1, 2} - eerst))
    assert {id_van(feiten[n]) for n in eerst} <= bewezen(lezer)
    ans.stuur(ans.reeks(*feiten, weg=eerst))
    assert {id_van(f) for f in feiten} <= bewezen(lezer)


def test_both_parts_of_a_run_in_one_push(hub: Hub, fien: Deelnemer) -> None:
    ans, lezer = schrijvers(hub, 2)
    ans.stuur(ans.reeks(ans.waarneming(fien)))
    feiten = [ans.waarneming(fien, f"{n}") for n in range(4)]
    delen = ans.reeks(*feiten, weg={0, 1}), ans.reeks(*feiten, weg={2, 3})
    assert kort(ans.stuur(*delen)) == ["bewaard"] * 4
    assert {id_van(f) for f in feiten} <= bewezen(lezer)


def test_what_was_said_of_a_header_that_stayed_behind_gives_way_to_what_is_so(
    hub: Hub, fien: Deelnemer
) -> None:
    ans, lezer = schrijvers(hub, 2)
    ans.stuur(ans.reeks(ans.waarneming(fien)))
    feiten = [ans.waarneming(fien, f"{n}") for n in range(3)]
    deel = ans.reeks(*feiten, weg={0, 1, 2} - {0})
    leugen = tuple(msgspec.structs.replace(blad, som=b"\xee" * 32) for blad in deel.weg)
    ans.stuur(anders(deel, weg=leugen))
    deel = ans.reeks(*feiten, weg={0, 1})
    ans.stuur(anders(deel, vorige=b"\xdd" * 32))
    assert {id_van(feiten[0]), id_van(feiten[2])} <= bewezen(lezer)
    ans.stuur(ans.reeks(*feiten, weg={0, 2}))
    assert {id_van(f) for f in feiten} <= bewezen(lezer)


def test_a_holder_of_one_dossier_gets_leaves_of_the_other(hub: Hub, fien: Deelnemer) -> None:
    """One run about two deelnemers; whoever sees one of them can prove that one."""
    ans = schrijvers(hub)[0]
    bo = plaats(hub)
    feiten = [ans.waarneming(wie, f"{n}") for n, wie in enumerate((fien, bo, fien, bo, bo))]
    ans.stuur(ans.reeks(*feiten))
    for alleen in (fien, bo):
        (lezer,) = schrijvers(hub)
        verplaats(hub, {fien, bo} - {alleen})
        zijn = {id_van(f) for f in feiten if deelnemer_van(f) == alleen.id}
        assert bewezen(lezer) & {id_van(f) for f in feiten} == zijn
        verplaats(hub, {fien, bo}, hub.hub.leerbedrijf)


# ------------------------------------------------------------------------ helpers


def bewezen(lezer: Schrijver) -> set[str]:
    """The feiten that a reader gets, each of them proved by its seal."""
    return {
        f.kop.id
        for pagina in lezer.haal()
        for deel in pagina.reeksen
        for f in pak_uit(deel.reeks).feiten
    }


def deelnemer_van(feit_: GecodeerdFeit) -> str:
    return lees_kop(feit_.kop).deelnemer


def verplaats(hub: Hub, wie: set[Deelnemer], naar: str | None = None) -> None:
    """These are placed elsewhere, where nobody looks."""
    ergens = naar or "99999999-0000-4000-8000-000000000002"
    with hub.hub.database.beheer() as verbinding:
        verbinding.execute(
            sa.update(plaatsing)
            .where(plaatsing.c.deelnemer.in_([een.id for een in wie]))
            .values(leerbedrijf=ergens)
        )
        verander_rechten(verbinding, hub.hub.school.nr)


def aantal(hub: Hub, tabel: sa.Table, *waar: sa.ColumnElement[bool]) -> int:
    with hub.hub.database.beheer() as verbinding:
        vraag = sa.select(sa.func.count()).select_from(tabel).where(*waar)
        return verbinding.execute(vraag).scalar_one()


def test_nothing_is_left_over_in_the_log(hub: Hub, ans: Schrijver, fien: Deelnemer) -> None:
    """Numbers are dense, and every feit that was not erased has its body."""
    ans.stuur(ans.reeks(ans.waarneming(fien)))
    with hub.hub.database.beheer() as verbinding:
        hoogste = verbinding.execute(sa.select(school.c.stand)).scalar_one()
    assert aantal(hub, feit) == aantal(hub, inhoud) == hoogste
