"""What a deelnemer takes along can be read by people, by machines, and checked."""

from html.parser import HTMLParser

import pytest
from joserfc import jwt
from joserfc.jwk import OKPKey

from tests.papiercode.papieren import KID, SLEUTEL, SLEUTELS, papier
from werkplek.application.meenemen import BewijsOnecht
from werkplek.documents.meenemen.bladzijde import bladzijde
from werkplek.documents.meenemen.map import Meeneemmap
from werkplek.documents.meenemen.vcjwt import VcOnecht, lees_vcjwt, maak_vcjwt, vc_claims
from werkplek.domain.personen import Persoonsgegevens
from werkplek.domain.vaststelling import Papier
from werkplek.woorden import meenemen as woorden

PUBLIEK = SLEUTELS[KID]
LEEG = {"meta", "br"}


class Lezer(HTMLParser):
    """Reads as a browser does, and notes what an accessible page must have."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.tekst = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in LEEG:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.tekst += data


def gelezen(waarde: Papier) -> Lezer:
    lezer = Lezer()
    lezer.feed(bladzijde(waarde).decode())
    lezer.close()
    assert not lezer.open
    return lezer


def test_a_badge_is_read_by_any_jwt_library() -> None:
    waarde = papier()
    sleutel = OKPKey.import_key({"kty": "OKP", "crv": "Ed25519", "x": _x(PUBLIEK)})
    token = jwt.decode(maak_vcjwt(waarde, KID, SLEUTEL.sign), sleutel, algorithms=["Ed25519"])
    assert token.header == {"alg": "Ed25519", "kid": KID.hex(), "typ": "JWT"}
    assert token.claims["jti"] == token.claims["id"]
    assert token.claims["iss"] == token.claims["issuer"]["id"]
    assert token.claims["nbf"] == 1783987200  # 14 July 2026, the day of the school
    assert len(token.claims["credentialSubject"]["result"]) == len(waarde.verklaring.regels)
    assert "werkplek" not in token.claims


def _x(publiek: bytes) -> str:
    import base64

    return base64.urlsafe_b64encode(publiek).rstrip(b"=").decode()


def test_only_the_school_makes_its_badge() -> None:
    token = maak_vcjwt(papier(), KID, SLEUTEL.sign)
    assert lees_vcjwt(token, PUBLIEK) == vc_claims(papier())
    kop, inhoud, teken = token.split(".")
    niets = "eyJhbGciOiJub25lIn0"
    for vals in (f"{niets}.{inhoud}.", f"{niets}.{inhoud}.{teken}", f"{kop}.{inhoud}.", "", "a.b"):
        with pytest.raises(VcOnecht):
            lees_vcjwt(vals, PUBLIEK)
    with pytest.raises(VcOnecht):
        lees_vcjwt(token, bytes(reversed(PUBLIEK)))


def test_what_no_school_established_is_no_badge() -> None:
    with pytest.raises(ValueError, match="no badge"):
        maak_vcjwt(Papier(papier().verklaring), KID, SLEUTEL.sign)


def test_the_folder_holds_the_paper_as_it_is_and_the_badge_of_this_paper_alone() -> None:
    waarde, maker = papier(), Meeneemmap(lambda: PUBLIEK)
    stukken = maker.maak(waarde, b"%PDF-", maak_vcjwt(waarde, KID, SLEUTEL.sign))
    assert stukken[woorden.PAPIER] == b"%PDF-"
    assert set(stukken) == {
        woorden.LEESMIJ,
        woorden.PAPIER,
        woorden.BLADZIJDE,
        woorden.GEGEVENS,
        woorden.BEWIJS,
    }
    for naam in stukken:
        assert naam == woorden.LEESMIJ or naam in stukken[woorden.LEESMIJ].decode()
    with pytest.raises(BewijsOnecht):
        maker.maak(waarde, b"%PDF-", maak_vcjwt(papier(3), KID, SLEUTEL.sign))
    with pytest.raises(BewijsOnecht):
        Meeneemmap().maak(waarde, b"%PDF-", maak_vcjwt(waarde, KID, SLEUTEL.sign))


def test_the_page_tells_all_and_fetches_and_runs_nothing() -> None:
    waarde = papier(12)
    lezer = gelezen(waarde)
    for regel in waarde.verklaring.regels:
        assert regel.code in lezer.tekst
        assert regel.titel in lezer.tekst
    tags = [tag for tag, _ in lezer.tags]
    assert not {"script", "img", "link", "iframe", "object", "form", "a"} & set(tags)
    assert not any("src" in a or "href" in a or "on" in str([*a])[:3] for _, a in lezer.tags)
    assert ("html", {"lang": "nl"}) in lezer.tags
    assert [tag for tag in tags if tag.startswith("h") and tag[1:].isdigit()] == ["h1", "h2", "h2"]
    assert tags.count("main") == tags.count("caption") == 1
    assert all(a.get("scope") in {"row", "col"} for tag, a in lezer.tags if tag == "th")


def test_no_name_becomes_part_of_the_page() -> None:
    naam = '<script>alert("1")</script>'
    wie = Persoonsgegevens(naam, "&amp; 'Zoë'", papier().verklaring.deelnemer.geboortedatum, "")
    lezer = gelezen(papier(1, deelnemer=wie))
    assert "script" not in [tag for tag, _ in lezer.tags]
    assert naam in lezer.tekst
    assert "&amp; 'Zoë'" in lezer.tekst
