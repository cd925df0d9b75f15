"""What must always hold, whatever is pushed in whatever order: numbers, buckets, chain, bytes."""

import unicodedata
from typing import Any

import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes.dienstlijn import Hub
from tests.fakes.schrijver import id_van, plaats, schrijvers
from werkplek.domain.feiten import Kring, Relatie
from werkplek.hub.tables import aangehouden, emmer, feit, inhoud, school, zegel
from werkplek.protocol.emmer import Inhoudsmaat
from werkplek.protocol.feit import GecodeerdFeit
from werkplek.protocol.kop import lees_kop
from werkplek.protocol.ontvangst import ketting
from werkplek.protocol.reeks import Reeks, pak_uit

KRINGEN = st.sampled_from([Kring.VOORTGANG, Kring.AFSPRAAK, Kring.ONDERSTEUNING])
FEIT = st.tuples(
    st.integers(0, 2), st.integers(0, 2), KRINGEN, st.text(max_size=8), st.integers(0, 9)
)
"""Which device, about whom, in which kring, which words, and which earlier one it answers."""


def maak_feiten(hub: Hub, plan: list[Any]) -> list[tuple[GecodeerdFeit, Reeks]]:
    """Feiten of three devices about three deelnemers, one of whom is placed elsewhere."""
    mensen = schrijvers(hub, 3)
    wie = [plaats(hub), plaats(hub), plaats(hub, "99999999-0000-4000-8000-00000000000a")]
    alle: list[tuple[GecodeerdFeit, Reeks]] = []
    for apparaat, over, kring, woorden, ouder in plan:
        een = mensen[apparaat]
        schoon = woorden.encode(errors="ignore").decode().replace("\0", "")
        canoniek = unicodedata.normalize("NFC", schoon)
        oudere = [(Relatie.ANTWOORDT, id_van(alle[ouder][0]))] if ouder < len(alle) else []
        nieuw = een.opmerking(wie[over], canoniek, kring=kring, verwijst=oudere)
        alle.append((nieuw, een.reeks(nieuw)))
    return alle


@settings(max_examples=8)
@given(plan=st.lists(FEIT, min_size=1, max_size=10), data=st.data())
def test_whatever_the_order(hub: Hub, plan: list[Any], data: st.DataObject) -> None:
    alle = maak_feiten(hub, plan)
    reeksen = data.draw(st.permutations([reeks for _, reeks in alle]))
    snede = data.draw(st.integers(0, len(reeksen)))
    drager, lezer = schrijvers(hub, 2)
    for deel in (reeksen[:snede], reeksen[snede:], reeksen):
        drager.stuur(*deel)
    nrs = het_logboek_klopt(hub)

    ids = {id_van(f) for f, _ in alle}
    wacht = waar_wordt_gewacht(hub, ids)
    assert ids == {i for i in ids if i in nrs} | wacht
    for f, _ in alle:
        if id_van(f) in nrs:
            assert all(nrs[v.feit] < nrs[id_van(f)] for v in lees_kop(f.kop).verwijst)
    terug = {
        f.kop.id: f.gecodeerd
        for pagina in lezer.haal()
        for deel_ in pagina.reeksen
        for f in pak_uit(deel_.reeks).feiten
    }
    gewoon = [f for f, _ in alle if lees_kop(f.kop).kring is not Kring.ONDERSTEUNING]
    assert all(terug[id_van(f)] == f for f in gewoon if id_van(f) in nrs)


def waar_wordt_gewacht(hub: Hub, ids: set[str]) -> set[str]:
    with hub.hub.database.beheer() as verbinding:
        vraag = sa.select(aangehouden.c.id).where(aangehouden.c.id.in_(ids))
        return set(verbinding.scalars(vraag))


def het_logboek_klopt(hub: Hub) -> dict[str, int]:
    """Dense numbers, the head, the buckets, a body for each; gives the numbers by id."""
    with hub.hub.database.beheer() as verbinding:
        plek = sa.func.substr(zegel.c.bladen, feit.c.plaats * 32 + 1, 32).label("blad")
        zelfde = sa.and_(zegel.c.school == feit.c.school, zegel.c.nr == feit.c.zegel)
        rijen = verbinding.execute(sa.select(feit, plek).join(zegel, zelfde).order_by(feit.c.nr))
        log = rijen.all()
        hoofd = verbinding.execute(sa.select(school)).one()
        emmers = {r.dossier: (r.aantal, r.som) for r in verbinding.execute(sa.select(emmer))}
        met_inhoud = set(verbinding.scalars(sa.select(inhoud.c.nr)))
    assert [r.nr for r in log] == list(range(1, hoofd.stand + 1))
    assert met_inhoud == {r.nr for r in log}
    kop, maten = bytes(32), dict[str, Inhoudsmaat]()
    for rij in log:
        kop = ketting(kop, bytes(rij.blad))
        telt = [bytes(rij.blad)] if rij.kring in ("voortgang", "afspraak") else []
        maten[rij.dossier] = maten.get(rij.dossier, Inhoudsmaat()).met(telt)
    assert kop == bytes(hoofd.kop)
    assert emmers == {d: (m.aantal, m.som) for d, m in maten.items()}
    return {r.id: r.nr for r in log}
