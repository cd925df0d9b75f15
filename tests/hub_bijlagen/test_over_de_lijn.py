"""The routes for files on a hub that listens, asked by the client that Werkplek itself uses."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.fakes.apparaat import SOORT, Apparaat, Lijn
from tests.fakes.fotos import Foto, bewijs_van, stel
from tests.fakes.hubproces import hubproces
from tests.fakes.schoolhub import leg_school_neer
from werkplek.application.hubfouten import HubWeigert
from werkplek.protocol.uitwisseling import PAD
from werkplek.protocol.verzoek import sleutelnaam
from werkplek.sync.lijn import Lijn as Hublijn
from werkplek.sync.verbinding import GEDULDIG, Afzender, HubVerbinding, Klokverschil


class Wandklok:
    """The clock of this computer."""

    @staticmethod
    def nu() -> datetime:
        """The moment now."""
        return datetime.now(UTC)

    def vandaag(self) -> date:
        """The day it is."""
        return self.nu().date()


def test_a_photo_goes_there_and_back(tmp_path: Path) -> None:
    db = f"sqlite:///{(tmp_path / 'hub.db').as_posix()}"
    school = leg_school_neer(db, tmp_path / "geheim", 1)
    (een,) = school.met_apparaten(1)
    school.sluit()
    foto, onbekend = Foto.van(300_000), Foto.van(10)
    with hubproces(db, tmp_path) as hub:
        lijn = Lijn(hub.adres)
        een.stuur(lijn, [stel(een, school.deelnemers[0], bewijs_van(foto, school.deelnemers[0]))])
        naam = sleutelnaam(een.school_id, een.id)
        afzender = Afzender(naam, een.verzoeksleutel, Wandklok())
        client = HubVerbinding(hub.adres, afzender, Klokverschil(), Hublijn(GEDULDIG))
        assert client.bijlage_stand(foto.sha256) == client.bijlage_stand(onbekend.sha256) == 0
        stand = 0
        while stand < len(foto.inhoud):
            stuk = foto.inhoud[stand : stand + 64_000]
            stand = client.verstuur_bijlage(foto.sha256, stand, stuk, len(foto.inhoud))
            assert client.bijlage_stand(foto.sha256) == stand
        assert client.haal_bijlage(foto.sha256, 0) == foto.inhoud
        assert client.haal_bijlage(foto.sha256, len(foto.inhoud)) == b""
        for doe in (
            lambda: client.haal_bijlage(onbekend.sha256, 0),
            lambda: client.verstuur_bijlage(onbekend.sha256, 0, b"x", 1),
        ):
            with pytest.raises(HubWeigert, match="onbekend"):
                doe()
        _wrong_offset_and_no_signature(lijn, een, foto)
        client.sluit()
        lijn.sluit()


def _wrong_offset_and_no_signature(lijn: Lijn, een: Apparaat, foto: Foto) -> None:
    pad = f"{PAD}/bijlage/{foto.sha256}"
    kop = een.headers(lijn, "PATCH", pad, b"x") | {"Werkplek-Vanaf": "-1", "Werkplek-Totaal": "1"}
    assert lijn.vraag("PATCH", pad, b"x", kop).status == 422
    for methode in ("GET", "PATCH", "HEAD"):
        antwoord = lijn.vraag(methode, pad, b"", {"Content-Type": SOORT})
        assert antwoord.status == 401
        assert "werkplek-stand" not in antwoord.headers
