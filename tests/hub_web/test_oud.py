"""An old Werkplek may always send what it has; only for news it may have to be renewed."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.apparaat import Apparaat
from tests.fakes.schoolhub import Schoolhub, leg_school_neer
from werkplek.hub.dienst import Dienst, maak_dienst
from werkplek.hub.geheim import lees_geheim
from werkplek.hub.tables import feit
from werkplek.hub.toegang import Binnengekomen
from werkplek.hub.weigering import Geweigerd
from werkplek.protocol.inpakken import pak
from werkplek.protocol.uitwisseling import PAD, Bericht, Ophaling, Zending, schrijf


class _Plek:
    host = "hub.test"


def verzoek(een: Apparaat, naam: str, bericht: Bericht) -> Binnengekomen:
    inhoud, pad = pak(schrijf(bericht)), f"{PAD}/{naam}"
    headers = een.headers(_Plek(), "POST", pad, inhoud)
    laag = {naam.lower(): waarde for naam, waarde in headers.items()}
    return Binnengekomen("POST", f"https://hub.test{pad}", laag, inhoud)


@pytest.mark.parametrize("versie", ["0.0.1", "", "Sanne"])
def test_every_version_pushes_and_an_old_one_is_renewed_to_pull(
    tmp_path: Path, versie: str
) -> None:
    school: Schoolhub = leg_school_neer(f"sqlite:///{tmp_path / 'h.db'}", tmp_path / "geheim")
    dienst: Dienst = replace(
        maak_dienst(school.database, lees_geheim(tmp_path / "geheim")), minste=(0, 2, 0)
    )
    [een] = school.met_apparaten(1)
    een.versie = versie
    reeksen = een.leg_vast(20, school.deelnemers)
    dienst.verstuur(verzoek(een, "versturen", Zending(tuple(reeksen))))
    assert school.telling(feit) == 20
    with pytest.raises(Geweigerd) as fout:
        dienst.haal_op(verzoek(een, "ophalen", Ophaling(0)))
    assert (fout.value.status, fout.value.code) == (426, "te_oud")
    een.versie = "0.2.0"
    assert dienst.haal_op(verzoek(een, "ophalen", Ophaling(0)))
    school.sluit()
