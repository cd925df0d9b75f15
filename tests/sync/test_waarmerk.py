"""Lists and certificates over a real socket: what is asked, and what an answer means."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.sync.slechte_server import Rol, Server, antwoord, goed, server
from tests.sync.test_slechte_lijn import school_op, verbindingen
from werkplek.application.hubfouten import HubOnbereikbaar, HubVerkeerd, HubWeigert
from werkplek.protocol.certificaatvraag import CertificaatAntwoord, Certificaatvraag
from werkplek.protocol.inpakken import pak_uit
from werkplek.protocol.sleutellijst import pad_sleutellijst
from werkplek.protocol.uitwisseling import Weigering, lees
from werkplek.sync.verbinding import HubVerbinding

PAD = pad_sleutellijst("01990000-0000-7000-b000-000000000001")


@contextmanager
def gesprek(*rollen: Rol) -> Iterator[tuple[HubVerbinding, Server]]:
    with server(*rollen) as bij:
        hub = verbindingen().hub(school_op(bij.adres))
        yield hub, bij
        hub.sluit()


def test_a_list_is_asked_by_the_number_that_is_here_and_comes_as_it_was_signed() -> None:
    with gesprek(antwoord(200, b"de lijst"), antwoord(304)) as (hub, bij):
        assert hub.haal_lijst(PAD, 3) == b"de lijst"
        assert hub.haal_lijst(PAD, 4) == b""
        eerste, tweede = bij.vragen
    assert (eerste.methode, eerste.pad) == ("GET", PAD)
    assert eerste.headers["if-none-match"] == '"3"'
    assert tweede.headers["if-none-match"] == '"4"'
    assert "signature" not in eerste.headers, "anybody may ask for it"


@pytest.mark.parametrize(
    ("rol", "fout"),
    [
        (antwoord(404, b"<html>"), HubWeigert),
        (goed(Weigering("onbekend"), 404), HubWeigert),
        (antwoord(302, Location="https://elders.example.nl"), HubVerkeerd),
        (antwoord(500), HubOnbereikbaar),
    ],
    ids=["a portal", "no keys", "elsewhere", "trouble"],
)
def test_what_is_no_list_is_none(rol: Rol, fout: type[Exception]) -> None:
    with gesprek(rol) as (hub, _), pytest.raises(fout):
        hub.haal_lijst(PAD, 0)


def test_a_certificate_is_asked_with_a_signed_request() -> None:
    vraag = Certificaatvraag("praktijkopleider", b"csr", b"p" * 16, "Marga Proef")
    keten = CertificaatAntwoord((b"eigen", b"uitgever", b"wortel"))
    with gesprek(goed(keten), goed(Weigering("niet_goedgekeurd"), 403)) as (hub, bij):
        assert hub.vraag_certificaat(vraag) == keten
        with pytest.raises(HubWeigert) as gevangen:
            hub.vraag_certificaat(vraag)
        gevraagd = bij.vragen[0]
    assert gevangen.value.detail == "niet_goedgekeurd"
    assert (gevraagd.methode, gevraagd.pad) == ("POST", "/s/v1/certificaat")
    assert "signature" in gevraagd.headers
    assert lees(pak_uit(gevraagd.inhoud, 1000), Certificaatvraag) == vraag
