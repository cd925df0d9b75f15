from collections.abc import Callable
from typing import cast

import pytest

from tests.fakes.logboek import LOGISTIEK, dag
from werkplek.domain.bevoegdheid import mag_herroepen, mag_oordelen, mag_plaatsen, mag_waarnemen
from werkplek.domain.fouten import NietBevoegd
from werkplek.domain.kenmerk import DeelnemerId, PersoonId, PlaatsingId
from werkplek.domain.personen import Persoon, Rol
from werkplek.domain.plaatsing import Plaatsing
from werkplek.domain.schaal import STANDAARD

MARGA = Persoon(PersoonId("marga"), "Marga Bakker", Rol.PRAKTIJKOPLEIDER)
JORIS = Persoon(PersoonId("joris"), "Joris Smit", Rol.PRAKTIJKOPLEIDER)
NOOR = Persoon(PersoonId("noor"), "Noor Jansen", Rol.JOBCOACH)
BRAM = Persoon(PersoonId("bram"), "Bram Visser", Rol.BPV_BEGELEIDER)
VREEMDE = Persoon(PersoonId("x"), "Iemand Anders", cast("Rol", "examencommissie"))
MARGA_ALS_JOBCOACH = Persoon(MARGA.id, MARGA.naam, Rol.JOBCOACH)

VAN_MARGA = Plaatsing(
    PlaatsingId("p"), DeelnemerId("d"), LOGISTIEK, MARGA.id, STANDAARD, dag(0), None, ""
)


def waarnemen(wie: Persoon) -> None:
    mag_waarnemen(wie)


def plaatsen(wie: Persoon) -> None:
    mag_plaatsen(wie)


def oordelen(wie: Persoon) -> None:
    mag_oordelen(wie, VAN_MARGA, "Marga Bakker")


def herroepen_van_noor(wie: Persoon) -> None:
    mag_herroepen(wie, NOOR.id, VAN_MARGA)


TABEL = {
    waarnemen: {MARGA: True, JORIS: True, NOOR: True, BRAM: True, VREEMDE: False},
    plaatsen: {MARGA: True, JORIS: True, NOOR: False, BRAM: False, VREEMDE: False},
    oordelen: {
        MARGA: True,
        JORIS: False,
        NOOR: False,
        BRAM: False,
        VREEMDE: False,
        MARGA_ALS_JOBCOACH: False,
    },
    herroepen_van_noor: {MARGA: True, JORIS: False, NOOR: True, BRAM: False, VREEMDE: False},
}


@pytest.mark.parametrize(
    ("daad", "wie", "mag"),
    [(daad, wie, mag) for daad, kolom in TABEL.items() for wie, mag in kolom.items()],
)
def test_who_may_state_what(daad: Callable[[Persoon], None], wie: Persoon, mag: bool) -> None:
    if mag:
        daad(wie)
    else:
        with pytest.raises(NietBevoegd):
            daad(wie)


def test_the_refusal_names_who_may_judge() -> None:
    with pytest.raises(NietBevoegd) as gevangen:
        oordelen(JORIS)
    assert gevangen.value.handeling == "oordelen"
    assert gevangen.value.wie_wel == "Marga Bakker"
