"""The door: who asks is a device of a school, now, for the first time; all else is turned away."""

import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.apparaat import Apparaat, Deelnemer, nieuw_id
from tests.fakes.dienstlijn import Hub
from tests.fakes.schrijver import Schrijver, kort, schrijvers
from werkplek.domain.school import HouderSoort
from werkplek.hub.aanmelden import POGINGEN
from werkplek.hub.toegang import Binnengekomen
from werkplek.hub.uitnodigen import GETYPT_GELDT, Houder, nodig_uit
from werkplek.hub.weigering import Geweigerd
from werkplek.protocol import verzoek
from werkplek.protocol.inpakken import GZIP, pak, pak_uit, vorm_van
from werkplek.protocol.naam import naam_in
from werkplek.protocol.uitwisseling import (
    PAD,
    Achter,
    Bericht,
    Ophaling,
    OphalingAntwoord,
    Vraag,
    Weigering,
    Zending,
    lees,
    schrijf,
)

OPHALEN = f"https://hub.example.nl{PAD}/ophalen"


def getekend(
    een: Apparaat, inhoud: bytes | None = None, *, url: str = OPHALEN, op: datetime | None = None
) -> Binnengekomen:
    """A request as the device signed it."""
    inhoud = pak(schrijf(Ophaling(0))) if inhoud is None else inhoud
    headers = verzoek.teken(
        "POST",
        url,
        inhoud,
        apparaat=verzoek.sleutelnaam(een.school_id, een.id),
        sleutel=een.verzoeksleutel,
        op=op or datetime.now(UTC),
        nonce=secrets.token_hex(16),
    )
    return Binnengekomen("POST", url, headers, inhoud)


def geweigerd(hub: Hub, verzoek_: Binnengekomen) -> tuple[int, str]:
    with pytest.raises(Geweigerd) as fout:
        hub.dienst.haal_op(verzoek_)
    return fout.value.status, fout.value.code


def test_a_request_is_answered_once(hub: Hub, ans: Schrijver) -> None:
    vraag = getekend(ans.apparaat)
    hub.dienst.haal_op(vraag)
    assert geweigerd(hub, vraag) == (409, "herhaald")


VERANDERD: dict[str, Callable[[Binnengekomen, Apparaat], Binnengekomen]] = {
    "body": lambda v, _: vervang(v, inhoud=pak(schrijf(Ophaling(1)))),
    "query": lambda v, _: vervang(v, url=f"{v.url}?alles=1"),
    "host": lambda v, _: vervang(v, url=v.url.replace("hub.", "anders.")),
    "path": lambda v, _: vervang(v, url=v.url.replace("ophalen", "versturen")),
    "method": lambda v, _: vervang(v, methode="PUT"),
    "no signature": lambda v, _: vervang(v, headers={}),
    "signature": lambda v, _: met_kop(v, "Signature", "w=:AAAA:"),
    "digest": lambda v, _: met_kop(v, "Content-Digest", verzoek.som_van(b"anders")),
    "another key": lambda _, a: getekend(met_sleutel(a)),
    "another device": lambda _, a: getekend(als(a, nieuw_id())),
    "no id": lambda _, a: getekend(als(a, "tablet")),
    "what is covered": lambda v, _: met_kop(
        v, "Signature-Input", v.headers["Signature-Input"].replace(' "content-digest"', "")
    ),
}


@pytest.mark.parametrize("wat", VERANDERD)
def test_what_was_changed_was_not_signed(hub: Hub, ans: Schrijver, wat: str) -> None:
    veranderd = VERANDERD[wat](getekend(ans.apparaat), ans.apparaat)
    assert geweigerd(hub, veranderd) == (401, "handtekening")


@pytest.mark.parametrize("verschil", [timedelta(hours=-2), timedelta(days=1)])
def test_a_clock_that_is_off_hears_the_hubs_time(
    hub: Hub, ans: Schrijver, verschil: timedelta
) -> None:
    ans.apparaat.verschil = verschil
    antwoord = ans.apparaat.vraag(hub.lijn, "ophalen", Ophaling(0))
    weigering = antwoord.weigering()
    assert (antwoord.status, weigering.code) == (401, "klok")
    hier = datetime.fromtimestamp(weigering.tijd, UTC)
    assert abs(hier - hub.klok()) < timedelta(minutes=1)
    ans.apparaat.verschil = hier - datetime.now(UTC)
    assert ans.apparaat.vraag(hub.lijn, "ophalen", Ophaling(0)).status == 200


def test_a_request_of_another_school_is_unknown_here(hub: Hub, ans: Schrijver) -> None:
    assert ans.apparaat.school is not None
    ans.apparaat.school = msgspec.structs.replace(ans.apparaat.school, school=naam_in(nieuw_id()))
    assert geweigerd(hub, getekend(ans.apparaat)) == (401, "handtekening")


@given(
    st.dictionaries(st.sampled_from(["Signature", "Signature-Input", "Content-Digest"]), st.text())
)
def test_any_head_is_answered(koppen: dict[str, str]) -> None:
    from werkplek.protocol.fouten import ZegelKloptNiet

    with pytest.raises(ZegelKloptNiet):
        verzoek.controleer("POST", OPHALEN, koppen, b"", lambda _: bytes(32))


# ------------------------------------------------------------------------ messages


TE_VER: list[tuple[str, Bericht]] = [
    ("ophalen", Ophaling(-1)),
    ("ophalen", Ophaling(2**63)),
    ("ophalen", Ophaling(0, wissing=2**40)),
    ("ophalen", Ophaling(0, besluit=-1)),
    ("ophalen", Ophaling(0, (Achter(b"\x00dossier"),))),
    ("ophalen", Ophaling(0, (Achter(b""),))),
    ("ophalen", Ophaling(0, (Achter(bytes(16), 2**63),))),
    ("vraag", Vraag(((b"", b"", 1),))),
    ("vraag", Vraag(((bytes(16), bytes(16), 2**63),))),
]


@pytest.mark.parametrize(("naam", "bericht"), TE_VER)
def test_numbers_and_names_that_no_table_holds(
    hub: Hub, ans: Schrijver, naam: str, bericht: Bericht
) -> None:
    antwoord = ans.apparaat.vraag(hub.lijn, naam, bericht)
    assert (antwoord.status, antwoord.weigering().code) == (422, "onleesbaar")


@pytest.mark.parametrize(
    ("inhoud", "status"),
    [(b"", 422), (b"\x28\xb5\x2f\xfd", 422), (pak(b"\xc1"), 422), (pak(bytes(5_000_000)), 413)],
)
def test_what_is_no_message(hub: Hub, ans: Schrijver, inhoud: bytes, status: int) -> None:
    for naam in ("ophalen", "versturen", "vraag"):
        assert ans.apparaat.vraag_bytes(hub.lijn, naam, inhoud).status == status


def test_the_answer_comes_in_the_form_of_the_question(hub: Hub, ans: Schrijver) -> None:
    vraag = getekend(ans.apparaat, pak(schrijf(Ophaling(0)), als=GZIP))
    antwoord = hub.dienst.haal_op(vraag)
    assert vorm_van(antwoord) == GZIP
    lees(pak_uit(antwoord, 10**7), OphalingAntwoord)


def test_unknown_and_forbidden_dossiers_look_alike(hub: Hub, ans: Schrijver) -> None:
    """Also by what is behind them: nothing, and no word of why."""
    for dossier in (nieuw_id(), hub.hub.deelnemers[0].id):
        achter = (Achter(naam_in(dossier)),)
        antwoord = ans.apparaat.vraag(hub.lijn, "ophalen", Ophaling(10**6, achter))
        pagina = antwoord.als(OphalingAntwoord)
        assert (pagina.reeksen, pagina.achter) == ((), ())


def test_more_than_five_hundred_is_too_large(hub: Hub, ans: Schrijver, fien: Deelnemer) -> None:
    reeksen = ans.reeksen([ans.waarneming(fien) for _ in range(501)], per=64)
    antwoord = ans.apparaat.vraag(hub.lijn, "versturen", Zending(tuple(reeksen)))
    assert (antwoord.status, antwoord.weigering().code) == (413, "te_groot")
    for reeks in reeksen:
        assert set(kort(ans.stuur(reeks))) == {"bewaard"}


# ------------------------------------------------------------------------ enrolling


def meld_aan(hub: Hub, een: Apparaat, code: str, adres: str = "") -> tuple[int, Weigering | None]:
    try:
        hub.dienst.meld_aan(pak(schrijf(een.aanmelding(code))), adres or nieuw_id())
    except Geweigerd as fout:
        return fout.status, fout.als_bericht(hub.klok())
    return 200, None


def typcode(hub: Hub) -> str:
    houder = Houder(HouderSoort.LEERBEDRIJF, hub.hub.leerbedrijf)
    with hub.hub.database.beheer() as verbinding:
        return nodig_uit(verbinding, hub.hub.school.nr, houder, door="c", nu=hub.klok())


def test_a_code_is_good_for_one_device(hub: Hub) -> None:
    code, adres = typcode(hub), nieuw_id()
    assert meld_aan(hub, Apparaat(), code, adres)[0] == 200
    status, weigering = meld_aan(hub, Apparaat(), code, adres)
    assert (status, weigering and weigering.code) == (403, "code")


def test_a_code_that_was_typed_otherwise_is_the_same(hub: Hub) -> None:
    code = typcode(hub)
    assert meld_aan(hub, Apparaat(), f" {code[:4]}-{code[4:]}".lower())[0] == 200


def test_a_code_that_is_too_old(hub: Hub) -> None:
    code = typcode(hub)
    hub.klok.verschil += GETYPT_GELDT + timedelta(seconds=1)
    assert meld_aan(hub, Apparaat(), code)[0] == 403
    hub.klok.verschil = timedelta()
    assert meld_aan(hub, Apparaat(), code)[0] == 200


def test_guessing_ends_and_others_go_on(hub: Hub) -> None:
    adres = nieuw_id()
    for _ in range(POGINGEN):
        assert meld_aan(hub, Apparaat(), "RAADMAAR", adres)[0] == 403
    assert meld_aan(hub, Apparaat(), code := typcode(hub), adres)[0] == 429
    assert meld_aan(hub, Apparaat(), code)[0] == 200


def test_a_device_that_lost_its_request_key_enrols_again(hub: Hub, ans: Schrijver) -> None:
    nieuw = met_sleutel(ans.apparaat)
    assert meld_aan(hub, nieuw, typcode(hub))[0] == 200
    hub.dienst.haal_op(getekend(nieuw))
    assert geweigerd(hub, getekend(ans.apparaat)) == (401, "handtekening")


def test_another_device_under_that_name_does_not(hub: Hub, ans: Schrijver) -> None:
    code = typcode(hub)
    assert meld_aan(hub, Apparaat(id=ans.apparaat.id), code)[0] == 403
    assert meld_aan(hub, Apparaat(), code)[0] == 200


def test_names_that_no_table_holds(hub: Hub) -> None:
    code = typcode(hub)
    assert meld_aan(hub, Apparaat(id="tablet-1"), code)[0] == 422
    assert meld_aan(hub, Apparaat(organisatie="map-1"), code)[0] == 422
    assert meld_aan(hub, Apparaat(naam="Tablet\x00 \u202e" + "x" * 500), code)[0] == 200


def test_somebody_elses_proof(hub: Hub) -> None:
    een = Apparaat()
    vals = msgspec.structs.replace(een.aanmelding(code := typcode(hub)), bewijzen=(b"x", b"y"))
    with pytest.raises(Geweigerd) as fout:
        hub.dienst.meld_aan(pak(schrijf(vals)), nieuw_id())
    assert fout.value.status == 422
    assert meld_aan(hub, een, code)[0] == 200


# ------------------------------------------------------------------------ helpers


def vervang(verzoek_: Binnengekomen, **velden: object) -> Binnengekomen:
    oud = {n: getattr(verzoek_, n) for n in ("methode", "url", "headers", "inhoud")}
    return Binnengekomen(**(oud | velden))


def met_kop(verzoek_: Binnengekomen, naam: str, waarde: str) -> Binnengekomen:
    return vervang(verzoek_, headers={**verzoek_.headers, naam: waarde})


def met_sleutel(een: Apparaat) -> Apparaat:
    """The same with a new request key."""
    return Apparaat(
        id=een.id,
        organisatie=een.organisatie,
        auteur=een.auteur,
        zegelsleutel=een.zegelsleutel,
        school=een.school,
    )


def als(een: Apparaat, id_: str) -> Apparaat:
    """Another name with the same keys."""
    return Apparaat(id=id_, verzoeksleutel=een.verzoeksleutel, school=een.school)


def test_a_device_is_no_secret_but_its_key_is(hub: Hub) -> None:
    een, ander = schrijvers(hub, 2)
    een.apparaat.verzoeksleutel = ander.apparaat.verzoeksleutel
    assert geweigerd(hub, getekend(een.apparaat)) == (401, "handtekening")
