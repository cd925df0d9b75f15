"""Fictional established papers, and the paper key of a school that is made up."""

import random
from datetime import date, timedelta
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.documents.voorbeeld import OORDEEL, regel, verklaring
from werkplek.documents.papiercode.claims import claims_van
from werkplek.documents.praktijkverklaring import KENMERK
from werkplek.domain.controle import Papierclaims
from werkplek.domain.vaststelling import Papier, Vaststelling, Vorm
from werkplek.domain.verklaring import Ondertekenaar, Verklaring, VerklaringRegel

SLEUTEL: Final = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
KID: Final = b"kid-8-by"
SLEUTELS: Final = {KID: SLEUTEL.public_key().public_bytes_raw()}
SOM: Final = bytes(range(100, 132))

_BEGIN: Final = date(2026, 2, 2)
_DAGEN: Final = 159


def regels(aantal: int, zaad: int = 1, hoeveel: tuple[int, ...] = (2, 3)) -> list[VerklaringRegel]:
    """`aantal` werkprocessen, each seen on one of `hoeveel` days of the period."""
    kans = random.Random(zaad)
    return [
        regel(
            nummer,
            gezien_op=tuple(
                _BEGIN + timedelta(days=stap)
                for stap in kans.sample(range(_DAGEN), kans.choice(hoeveel))
            ),
        )
        for nummer in range(aantal)
    ]


def papier(aantal: int = 8, vorm: Vorm = Vorm.PEN, **anders: object) -> Papier:
    """A paper that the school established; any field of the verklaring can be another."""
    velden: dict[str, object] = {"oordeel": OORDEEL, "regels": tuple(regels(aantal)), **anders}
    return vastgesteld(verklaring(0, **velden), vorm)


def vastgesteld(waarde: Verklaring, vorm: Vorm = Vorm.PEN) -> Papier:
    """This verklaring, established by its school."""
    return Papier(
        waarde,
        Vaststelling(
            school=waarde.school,
            door=Ondertekenaar("Noor Bedacht", "lid van de examencommissie"),
            op=date(2026, 7, 14),
            plaats="Gouda",
            vorm=vorm,
            sjabloon=KENMERK,
        ),
    )


def claims(aantal: int = 8, **anders: object) -> Papierclaims:
    """The claims of such a paper."""
    return claims_van(papier(aantal, Vorm.PEN, **anders), SOM)
