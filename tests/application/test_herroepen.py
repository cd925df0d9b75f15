"""What can be turned back and what stays, kind by kind; and one number is on one final paper."""

import pytest

from tests.fakes.bewijs import foto_van
from tests.fakes.werkvloer import GEGEVENS, W1, Werkvloer, bewezen
from werkplek.application.aantonen import verklaar_aangetoond
from werkplek.application.bewijs import voeg_bewijs_toe
from werkplek.application.opmerken import OpmerkingOpgave, leg_opmerking_vast
from werkplek.application.plaatsen import beeindig, hervat, pauzeer
from werkplek.application.vastleggen import herroep
from werkplek.application.verklaren import bewaar_scan, geef_oordeel, maak_op
from werkplek.domain.begeleidingsfeiten import BEGELEIDINGSSOORTEN
from werkplek.domain.deelnemersfeiten import DEELNEMERSSOORTEN
from werkplek.domain.feiten import SOORTEN, Feit, OordeelGegeven
from werkplek.domain.fouten import AlGedaan, BlijftStaan
from werkplek.domain.kenmerk import DeelnemerId, VerklaringId
from werkplek.domain.schoolfeiten import SCHOOLSOORTEN
from werkplek.domain.waarneming import herroepen

KAN_TERUG = {
    "deelnemer_aangemeld": False,
    "plaatsing_gestart": False,
    "plaatsing_gepauzeerd": True,
    "plaatsing_hervat": True,
    "plaatsing_beeindigd": True,
    "werkprocessen_gekozen": False,
    "waarneming_vastgelegd": True,
    "feit_herroepen": True,
    "aangetoond_verklaard": True,
    "verklaring_opgemaakt": False,
    "oordeel_gegeven": False,
    "scan_bewaard": True,
    "bewijs_toegevoegd": True,
    "opmerking_gemaakt": True,
}
"""Everything a person can state, and whether it can be turned back here."""

BLIJFT = [soort for soort, kan in KAN_TERUG.items() if not kan]


@pytest.fixture
def papier(vloer: Werkvloer, sanne: DeelnemerId) -> VerklaringId:
    """A verklaring with its judgement, at the end of a story in which every kind was stated."""
    ctx, marga = vloer.ctx, vloer.marga
    herroep(ctx, marga, [vloer.zie(sanne)], "per ongeluk")
    gezien, _ = vloer.zie_vaak_genoeg(sanne)
    voeg_bewijs_toe(ctx, marga, gezien, foto_van())
    leg_opmerking_vast(ctx, marga, OpmerkingOpgave(sanne, "Rustig gewerkt."))
    verklaar_aangetoond(ctx, marga, sanne, W1)
    pauzeer(ctx, marga, sanne, vloer.vandaag)
    hervat(ctx, marga, sanne, vloer.vandaag)
    beeindig(ctx, marga, sanne, vloer.vandaag)
    id_ = maak_op(ctx, marga, sanne, GEGEVENS, vloer.renderer).id
    geef_oordeel(ctx, bewezen(ctx, marga), id_, "Hier", vloer.renderer)
    bewaar_scan(ctx, marga, id_, b"%PDF-")
    return id_


def laatste(vloer: Werkvloer, sanne: DeelnemerId, soort: str) -> Feit:
    return [f for f in vloer.feiten(sanne) if isinstance(f.inhoud, SOORTEN[soort])][-1]


def test_the_table_knows_every_kind() -> None:
    van_elders = {
        "dossier_gewist",
        "dossier_gekoppeld",
        *SCHOOLSOORTEN,
        *BEGELEIDINGSSOORTEN,  # only by who stated them: test_begeleiding
        *DEELNEMERSSOORTEN,
    }
    assert set(KAN_TERUG) == set(SOORTEN) - van_elders


@pytest.mark.parametrize("soort", KAN_TERUG)
def test_what_is_on_paper_or_carries_the_plaatsing_stays(
    vloer: Werkvloer, sanne: DeelnemerId, papier: VerklaringId, soort: str
) -> None:
    feit = laatste(vloer, sanne, soort)
    if KAN_TERUG[soort]:
        herroep(vloer.ctx, vloer.marga, [feit.id], "per ongeluk")
    else:
        with vloer.weigert(BlijftStaan) as gevangen:
            herroep(vloer.ctx, vloer.marga, [feit.id], "per ongeluk")
        assert gevangen.value.feit == feit.id
    assert (feit.id in herroepen(vloer.feiten(sanne))) is KAN_TERUG[soort]


@pytest.mark.parametrize("soort", BLIJFT)
def test_what_stays_takes_nothing_along(
    vloer: Werkvloer, sanne: DeelnemerId, papier: VerklaringId, soort: str
) -> None:
    """In one go with something that can be turned back: none of it is."""
    ids = [vloer.zie(sanne), laatste(vloer, sanne, soort).id]
    with vloer.weigert(BlijftStaan):
        herroep(vloer.ctx, vloer.marga, ids, "per ongeluk")


@pytest.mark.parametrize("soort", [*BLIJFT, "scan_bewaard"])
def test_a_withdrawal_is_turned_back_only_where_it_could_be_made(
    vloer: Werkvloer, sanne: DeelnemerId, papier: VerklaringId, soort: str
) -> None:
    vloer.herroep_buitenom(laatste(vloer, sanne, soort))
    intrekking = laatste(vloer, sanne, "feit_herroepen").id
    if KAN_TERUG[soort]:
        herroep(vloer.ctx, vloer.marga, [intrekking], "toch niet")
    else:
        with vloer.weigert(BlijftStaan):
            herroep(vloer.ctx, vloer.marga, [intrekking], "toch niet")


def test_one_number_is_on_one_final_paper(
    vloer: Werkvloer, sanne: DeelnemerId, papier: VerklaringId
) -> None:
    """Also when the judgement was withdrawn elsewhere: then the way is a new verklaring."""
    vloer.herroep_buitenom(laatste(vloer, sanne, "oordeel_gegeven"))
    with vloer.weigert(AlGedaan) as gevangen:
        geef_oordeel(vloer.ctx, vloer.marga_zelf, papier, "Elders", vloer.renderer)
    assert gevangen.value.handeling == "oordelen"
    nieuw = maak_op(vloer.ctx, vloer.marga, sanne, GEGEVENS, vloer.renderer).id
    geef_oordeel(vloer.ctx, vloer.marga_zelf, nieuw, "Elders", vloer.renderer)
    inhouden = [feit.inhoud for feit in vloer.feiten(sanne)]
    nummers = [i.verklaring.nummer for i in inhouden if isinstance(i, OordeelGegeven)]
    assert len(set(nummers)) == len(nummers) == 2
