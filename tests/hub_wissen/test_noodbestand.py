"""A sealed file on a USB stick is taken in as a push would be, by whomever it was brought."""

from pathlib import Path

import msgspec
import pytest
import sqlalchemy as sa
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from tests.fakes.apparaat import Apparaat, nieuw_id
from tests.fakes.dienstlijn import Hub
from werkplek.hub.fouten import BestandOnbruikbaar
from werkplek.hub.noodbestand import Ingenomen, neem_bestand_in
from werkplek.hub.spoor import breuk_in
from werkplek.hub.tables import apart, feit
from werkplek.hub.tables_mensen import apparaat
from werkplek.hub.versturen import Innemer
from werkplek.protocol.naam import naam_in
from werkplek.protocol.reeks import Reeks
from werkplek.protocol.uitwisseling import Persoonsopgave, Uitkomst, Zending
from werkplek.protocol.verzegeld import Meegave, pak_meegave, verzegel_voor


@pytest.fixture
def db(tmp_path: Path) -> str:
    """One of the two is enough: what is stored, and how, is a push's."""
    return f"sqlite:///{(tmp_path / 'hub.db').as_posix()}"


@pytest.fixture
def tablet(hub: Hub) -> Apparaat:
    (een,) = hub.hub.met_apparaten(1)
    return een


def bestand(een: Apparaat, *reeksen: Reeks, school: str = "", nood: bytes = b"") -> bytes:
    assert een.school is not None
    meegave = Meegave(naam_in(school or een.school_id), naam_in(een.id), (Zending(reeksen),))
    return pak_meegave(meegave, nood or een.school.noodsleutel)


def neem(hub: Hub, inhoud: bytes) -> Ingenomen:
    innemer = Innemer(hub.hub.database, hub.hub.school, hub.dienst.merk)
    return neem_bestand_in(innemer, inhoud, door="beheer", nu=hub.klok())


def test_the_same_file_twice_changes_nothing(hub: Hub, tablet: Apparaat) -> None:
    reeksen = tablet.leg_vast(30, hub.hub.deelnemers)
    inhoud = bestand(tablet, *reeksen)
    assert neem(hub, inhoud) == Ingenomen(tablet.id, {Uitkomst.BEWAARD: 30})
    assert neem(hub, inhoud) == Ingenomen(tablet.id, {Uitkomst.BEKEND: 30})
    assert hub.hub.telling(feit) == 30
    antwoord = tablet.stuur(hub.lijn, reeksen)
    assert {u.uitkomst for u in antwoord.uitkomsten} == {Uitkomst.BEKEND}
    with hub.hub.database.beheer() as verbinding:
        assert breuk_in(verbinding, 1) is None


def test_the_carrier_proves_nothing(hub: Hub, tablet: Apparaat) -> None:
    """Seals of a revoked and of an unknown device wait as they would over the line."""
    (weg,) = hub.hub.met_apparaten(1)
    onbekend = Apparaat(school=tablet.school)
    with hub.hub.database.beheer() as verbinding:
        dicht = sa.update(apparaat).where(apparaat.c.id == weg.id)
        verbinding.execute(dicht.values(ingetrokken_op=hub.klok().isoformat()))
    reeksen = [r for een in (weg, onbekend) for r in een.leg_vast(5, hub.hub.deelnemers)]
    assert neem(hub, bestand(tablet, *reeksen)).uitkomsten == {Uitkomst.AANGEHOUDEN: 10}


def test_a_forged_seal_is_put_apart(hub: Hub, tablet: Apparaat) -> None:
    (reeks,) = tablet.leg_vast(5, hub.hub.deelnemers)
    vals = msgspec.structs.replace(reeks, handtekening=bytes(64))
    assert neem(hub, bestand(tablet, vals)).uitkomsten == {Uitkomst.APART_GEZET: 5}
    assert (hub.hub.telling(feit), hub.hub.telling(apart)) == (0, 1)


def test_people_in_a_file_get_no_rights_and_no_device_was_heard(hub: Hub, tablet: Apparaat) -> None:
    assert tablet.school is not None
    (reeks,) = tablet.leg_vast(5, hub.hub.deelnemers)
    vreemd = Persoonsopgave(naam_in(nieuw_id()), "Mallory Verzonnen", "praktijkopleider")
    zending = Zending((reeks,), (vreemd,))
    meegave = Meegave(naam_in(tablet.school_id), naam_in(tablet.id), (zending,))
    neem(hub, pak_meegave(meegave, tablet.school.noodsleutel))
    with hub.hub.database.beheer() as verbinding:
        rij = verbinding.execute(sa.select(apparaat).where(apparaat.c.id == tablet.id)).one()
        namen = verbinding.scalars(sa.text("select naam from persoon")).all()
    assert rij.gehoord_op is None
    assert rij.verstuurd_op is None
    assert "Mallory Verzonnen" not in namen


def test_a_file_that_is_not_for_this_school_or_not_whole_is_refused(
    hub: Hub, tablet: Apparaat
) -> None:
    assert tablet.school is not None
    (reeks,) = tablet.leg_vast(5, hub.hub.deelnemers)
    goed = bestand(tablet, reeks)
    ander = X25519PrivateKey.generate().public_key().public_bytes_raw()
    veel = tuple(reeks for _ in range(101))
    gevallen = {
        b"": "geen_bestand",
        b"een foto": "geen_bestand",
        goed[:30]: "geen_bestand",
        goed[:-1]: "andere_school_of_gewijzigd",
        goed[:90] + bytes([goed[90] ^ 1]) + goed[91:]: "andere_school_of_gewijzigd",
        bestand(tablet, reeks, nood=ander): "andere_school_of_gewijzigd",
        bestand(tablet, reeks, school=nieuw_id()): "andere_school_of_gewijzigd",
        verzegel_voor(tablet.school.noodsleutel, b"geen meegave"): "geen_bestand",
        bestand(tablet, *veel): "te_groot",
    }
    for inhoud, reden in gevallen.items():
        with pytest.raises(BestandOnbruikbaar) as fout:
            neem(hub, inhoud)
        assert fout.value.detail == reden
    assert hub.hub.telling(feit) == 0
