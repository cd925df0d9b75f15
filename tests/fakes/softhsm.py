"""SoftHSM in the place of a card: its folder is the card, which can be taken out."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pkcs11
import pytest
from pkcs11 import KeyType
from pkcs11.util.ec import encode_ec_public_key, encode_named_curve_parameters

SOFTHSM: Final = next(
    (
        str(plek)
        for map_ in ("/usr/lib/softhsm", "/usr/lib/x86_64-linux-gnu/softhsm", "/usr/lib64/pkcs11")
        if (plek := Path(map_, "libsofthsm2.so")).exists()
    ),
    "",
)
alleen_met_softhsm = pytest.mark.skipif(
    not (SOFTHSM and shutil.which("softhsm2-util")), reason="softhsm2 is not installed"
)
KAART, NAAM, PIN = "opleider", "tekenen", "135790"


@dataclass(frozen=True)
class Doos:
    """The folder in which SoftHSM keeps its cards."""

    map: Path

    def haal_weg(self) -> None:
        """Take the card out."""
        shutil.rmtree(self.map / "tokens")

    def maak_sleutel(self) -> bytes:
        """A key made in the card; gives its public half (SubjectPublicKeyInfo)."""
        with _kaart().open(rw=True, user_pin=PIN) as sessie:
            kromme = {pkcs11.Attribute.EC_PARAMS: encode_named_curve_parameters("secp256r1")}
            maten = sessie.create_domain_parameters(KeyType.EC, kromme, local=True)
            publiek, _ = maten.generate_keypair(store=True, label=NAAM, id=b"\1")
            return bytes(encode_ec_public_key(publiek))

    def maak_rsa_sleutel(self) -> None:
        """An RSA key made in the card, as older cards have."""
        with _kaart().open(rw=True, user_pin=PIN) as sessie:
            sessie.generate_keypair(KeyType.RSA, 2048, store=True, label=NAAM, id=b"\1")


def _kaart() -> pkcs11.Token:
    """The card, when the library has looked again at what cards there are."""
    bibliotheek = pkcs11.lib(SOFTHSM)
    bibliotheek.reinitialize()
    return bibliotheek.get_token(token_label=KAART)


def lege_kaart(map_: Path, monkeypatch: pytest.MonkeyPatch) -> Doos:
    """A card without a key."""
    (map_ / "tokens").mkdir(parents=True)
    inrichting = map_ / "softhsm2.conf"
    inrichting.write_text(f"directories.tokendir = {map_ / 'tokens'}\n", encoding="utf-8")
    monkeypatch.setenv("SOFTHSM2_CONF", str(inrichting))
    opdracht = ["softhsm2-util", "--init-token", "--free", "--label", KAART]
    subprocess.run(
        [*opdracht, "--pin", PIN, "--so-pin", "24680135"],
        check=True,
        capture_output=True,
        env={**os.environ, "SOFTHSM2_CONF": str(inrichting)},
    )
    return Doos(map_)
