"""Train the zstd dictionary of the exchange on messages about made-up people.

    python packaging/woordenboek.py 2

writes `woordenboek_2.zdict` into protocol, never over one: one that was released stays, for
as long as a device may send with it.
"""

import os
import random
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import zstandard

from werkplek.device.ids import UuidIds
from werkplek.device.zegelsleutel import Ed25519Signer, nieuwe_zegelsleutel
from werkplek.domain.feiten import Feit, Klok, OpmerkingGemaakt, WaarnemingVastgelegd
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId, PersoonId, PlaatsingId
from werkplek.domain.kwalificatie import Crebo, WerkprocesCode
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing as Werkproces
from werkplek.protocol.feit import GecodeerdFeit, Schakel, codeer
from werkplek.protocol.reeks import pak_in
from werkplek.protocol.uitwisseling import Zending, schrijf
from werkplek.protocol.zegel import verzegel

MAAT = 16 * 1024
MAP = Path(__file__).parent.parent / "src" / "werkplek" / "protocol"
NOTITIES = (
    "",
    "Deed het helemaal zelf, netjes en op tijd.",
    "Vroeg op het juiste moment om hulp.",
    "Werkte veilig en ruimde daarna de werkplek op.",
    "Ging goed met de nieuwe machine, nog even samen kijken.",
    "Hielp een collega en bleef rustig toen het druk werd.",
)
TITELS = (
    ("25743", "B1-K1-W1", "Bereidt werk voor en stemt af"),
    ("25743", "B1-K1-W2", "Voert werkzaamheden uit"),
    ("25743", "B1-K1-W3", "Meldt zich bij problemen en rondt de werkzaamheden af"),
    ("25741", "P5-K1-W1", "Maakt schoon en ruimt op"),
    ("25747", "P7-K1-W2", "Verzamelt en verpakt goederen"),
)


def zending(ids: UuidIds, signer: Ed25519Signer, aantal: int) -> bytes:
    """One message with a run of so many made-up feiten."""
    wie = (ids.nieuw(), ids.nieuw(), ids.nieuw(), ids.nieuw(), ids.nieuw())
    apparaat, school, auteur, deelnemer, plaatsing = wie
    schakel, reeks = Schakel(apparaat), list[GecodeerdFeit]()
    for _ in range(aantal):
        crebo, code, titel = random.choice(TITELS)  # noqa: S311  no secret
        werkproces = Werkproces(Crebo(crebo), WerkprocesCode(code), titel)
        notitie = random.choice(NOTITIES)  # noqa: S311
        stap = random.choice(("uitleg", "samen", "controle", "zelfstandig"))  # noqa: S311
        inhoud = (
            WaarnemingVastgelegd(PlaatsingId(plaatsing), werkproces, stap, notitie)
            if random.random() < 0.9  # noqa: S311, PLR2004
            else OpmerkingGemaakt(notitie or "Mooi gedaan.", PlaatsingId(plaatsing))
        )
        dag = date(2026, 9, 1) + timedelta(days=random.randrange(300))  # noqa: S311
        feit = Feit(
            FeitId(ids.nieuw()),
            OrganisatieId(school),
            DeelnemerId(deelnemer),
            PersoonId(auteur),
            datetime.now(UTC).replace(microsecond=0),
            Klok.ZELF,
            dag,
            inhoud,
        )
        reeks.append(codeer(feit, schakel, os.urandom(16)))
        schakel = Schakel(apparaat, schakel.volgnr + 1, reeks[-1].hash)
    zegel = verzegel([gecodeerd.kop for gecodeerd in reeks], signer)
    return schrijf(Zending((pak_in(zegel, dict(enumerate(reeks)), {}),)))


def main(nummer: str) -> None:
    """Train and write."""
    ids, signer = UuidIds(), Ed25519Signer(nieuwe_zegelsleutel())
    monsters: list[bytes | bytearray | memoryview] = [
        zending(ids, signer, 1 + n % 8) for n in range(3000)
    ]
    woordenboek = zstandard.train_dictionary(MAAT, monsters, dict_id=int(nummer))
    with (MAP / f"woordenboek_{nummer}.zdict").open("xb") as bestand:
        bestand.write(woordenboek.as_bytes())


if __name__ == "__main__":
    main(*sys.argv[1:])
