from datetime import timedelta

import pytest

from tests.fakes.werkvloer import GEGEVENS, SANNE, W1, Werkvloer
from werkplek.application.aantonen import verklaar_aangetoond
from werkplek.application.plaatsen import beeindig
from werkplek.application.vastleggen import REDENEN, herroep, vul_aan
from werkplek.application.verklaren import bewaar_scan, geef_oordeel, maak_op
from werkplek.domain.feiten import (
    DeelnemerAangemeld,
    OordeelGegeven,
    PlaatsingGestart,
    VerklaringOpgemaakt,
    WerkprocessenGekozen,
)
from werkplek.domain.fouten import (
    AlGedaan,
    BevestigingNodig,
    BlijftStaan,
    FeitOnbekend,
    NietBevoegd,
    TekstGeweigerd,
    VerklaringOnvolledig,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.navraag import Navraag
from werkplek.domain.schaal import STANDAARD
from werkplek.domain.tekst import MAX_NOTITIE
from werkplek.domain.voortgang import Stand
from werkplek.domain.waarneming import Waarneming

DAG = timedelta(days=1)
PER_ONGELUK = REDENEN[3]


def enige(vloer: Werkvloer, deelnemer: DeelnemerId) -> Waarneming:
    (waarneming,) = vloer.gang(deelnemer).waarnemingen
    return waarneming


def stand(vloer: Werkvloer, deelnemer: DeelnemerId) -> Stand:
    gang = vloer.gang(deelnemer).huidige
    assert gang is not None
    gevonden = gang.werkproces(W1)
    assert gevonden is not None
    return gevonden.stand(STANDAARD)


# --- a note or another day


def test_a_note_follows_after_recording(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    gezien = vloer.zie(sanne, W1, "samen")
    vastgelegd = vul_aan(vloer.ctx, vloer.marga, gezien, notitie="Met de pompwagen.")
    waarneming = enige(vloer, sanne)
    assert waarneming.keten == (gezien, vastgelegd.feit)
    assert (waarneming.notitie, waarneming.stap) == ("Met de pompwagen.", "samen")
    assert (vastgelegd.code, vastgelegd.stap, vastgelegd.telt_mee) == (W1, "samen", True)


def test_another_day_leaves_the_note_and_the_other_way_round(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.clock.verzet(dagen=5)
    gezien = vloer.zie(sanne, notitie="Netjes.")
    tweede = vul_aan(vloer.ctx, vloer.marga, gezien, gezien_op=vloer.vandaag - DAG)
    assert (enige(vloer, sanne).notitie, enige(vloer, sanne).gezien_op) == (
        "Netjes.",
        vloer.vandaag - DAG,
    )
    vul_aan(vloer.ctx, vloer.marga, tweede.feit, notitie="")
    assert (enige(vloer, sanne).notitie, enige(vloer, sanne).gezien_op) == (
        "",
        vloer.vandaag - DAG,
    )


def test_an_odd_day_or_note_is_asked_about_here_too(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    gezien = vloer.zie(sanne)
    with vloer.weigert(BevestigingNodig) as gevangen:
        vul_aan(vloer.ctx, vloer.marga, gezien, notitie="111222333", gezien_op=vloer.vandaag + DAG)
    assert gevangen.value.vragen == (Navraag.DATUM_IN_TOEKOMST, Navraag.LIJKT_OP_BSN)
    vul_aan(
        vloer.ctx,
        vloer.marga,
        gezien,
        notitie="111222333",
        gezien_op=vloer.vandaag + DAG,
        bevestigd=frozenset(gevangen.value.vragen),
    )
    assert enige(vloer, sanne).gezien_op == vloer.vandaag + DAG


def test_what_was_answered_before_is_not_asked_again(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    gezien = vloer.zie(
        sanne,
        op=vloer.vandaag - DAG,
        notitie="order 111222333",
        bevestigd=frozenset({Navraag.DATUM_VOOR_PLAATSING, Navraag.LIJKT_OP_BSN}),
    )
    ander = vul_aan(vloer.ctx, vloer.marga, gezien, gezien_op=vloer.vandaag)
    vul_aan(vloer.ctx, vloer.marga, ander.feit, notitie="zonder order")


@pytest.mark.parametrize("notitie", ["a" * (MAX_NOTITIE + 1), "Ging\0goed"])
def test_a_note_that_cannot_be_kept_leaves_the_first_as_it_was(
    vloer: Werkvloer, sanne: DeelnemerId, notitie: str
) -> None:
    gezien = vloer.zie(sanne, notitie="Netjes.")
    with vloer.weigert(TekstGeweigerd):
        vul_aan(vloer.ctx, vloer.marga, gezien, notitie=notitie)
    assert enige(vloer, sanne).notitie == "Netjes."


def test_what_was_corrected_or_withdrawn_before_is_not_corrected_again(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    gezien = vloer.zie(sanne)
    tweede = vul_aan(vloer.ctx, vloer.marga, gezien, notitie="Netjes.").feit
    with vloer.weigert(AlGedaan):
        vul_aan(vloer.ctx, vloer.marga, gezien, notitie="Anders.")
    herroep(vloer.ctx, vloer.marga, [tweede], PER_ONGELUK)
    with vloer.weigert(AlGedaan):
        vul_aan(vloer.ctx, vloer.marga, tweede, notitie="Anders.")
    vul_aan(vloer.ctx, vloer.marga, gezien, notitie="Toch zo.")
    assert enige(vloer, sanne).notitie == "Toch zo."


def test_only_a_waarneming_that_is_here_can_be_corrected(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    plaatsing = vloer.gang(sanne).plaatsingen[0].plaatsing.id
    for id_ in (FeitId("niet hier"), FeitId(plaatsing)):
        with vloer.weigert(FeitOnbekend):
            vul_aan(vloer.ctx, vloer.marga, id_, notitie="Netjes.")


@pytest.mark.parametrize(("wie", "mag"), [("noor", True), ("marga", True), ("joris", False)])
def test_a_waarneming_is_corrected_or_withdrawn_by_who_stated_it_or_the_praktijkopleider(
    vloer: Werkvloer, sanne: DeelnemerId, wie: str, mag: bool
) -> None:
    gezien = vloer.zie(sanne, als=vloer.noor)
    persoon = getattr(vloer, wie)
    if mag:
        tweede = vul_aan(vloer.ctx, persoon, gezien, notitie="Netjes.").feit
        herroep(vloer.ctx, persoon, [tweede], PER_ONGELUK)
    else:
        with vloer.weigert(NietBevoegd):
            vul_aan(vloer.ctx, persoon, gezien, notitie="Netjes.")
        with vloer.weigert(NietBevoegd):
            herroep(vloer.ctx, persoon, [gezien], PER_ONGELUK)


# --- turning back


def test_undo_takes_a_slip_back_and_keeps_it_readable(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    herroep(vloer.ctx, vloer.marga, [vloer.zie(sanne)], "verkeerde deelnemer")
    assert stand(vloer, sanne) is Stand.NOG_NIET_GEDAAN
    assert enige(vloer, sanne).herroepen_om == "verkeerde deelnemer"


def test_undoing_a_note_leaves_the_waarneming(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    gezien = vloer.zie(sanne)
    tweede = vul_aan(vloer.ctx, vloer.marga, gezien, notitie="Verkeerd vak.")
    herroep(vloer.ctx, vloer.marga, [tweede.feit], PER_ONGELUK)
    assert (enige(vloer, sanne).id, enige(vloer, sanne).notitie) == (gezien, "")


def test_turning_back_the_first_takes_along_what_was_made_of_it(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    """The id that was shown at recording still turns the waarneming back after a note was added."""
    gezien = vloer.zie(sanne)
    vul_aan(vloer.ctx, vloer.marga, gezien, notitie="Netjes.")
    herroep(vloer.ctx, vloer.marga, [gezien], PER_ONGELUK)
    assert not enige(vloer, sanne).geldt
    assert stand(vloer, sanne) is Stand.NOG_NIET_GEDAAN


def test_turning_back_a_whole_chain_is_one_feit(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    gezien = vloer.zie(sanne)
    tweede = vul_aan(vloer.ctx, vloer.marga, gezien, notitie="Netjes.").feit
    voor = vloer.aantal()
    herroep(vloer.ctx, vloer.marga, [gezien, tweede, gezien], PER_ONGELUK)
    assert vloer.aantal() == voor + 1
    assert not enige(vloer, sanne).geldt


def test_what_another_made_of_it_is_not_turned_back_by_who_may_not(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    gezien = vloer.zie(sanne, als=vloer.noor)
    vul_aan(vloer.ctx, vloer.marga, gezien, notitie="Ik zag het ook.")
    with vloer.weigert(NietBevoegd):
        herroep(vloer.ctx, vloer.noor, [gezien], PER_ONGELUK)


def test_nothing_is_turned_back_twice(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    gezien = vloer.zie(sanne)
    herroep(vloer.ctx, vloer.marga, [gezien], PER_ONGELUK)
    with vloer.weigert(AlGedaan):
        herroep(vloer.ctx, vloer.marga, [gezien], PER_ONGELUK)


def test_what_is_not_here_is_not_turned_back(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    for ids in ([], [FeitId("niet hier")]):
        with vloer.weigert(FeitOnbekend):
            herroep(vloer.ctx, vloer.marga, ids, PER_ONGELUK)


def test_what_others_rest_on_or_what_is_on_paper_stays(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.zie_vaak_genoeg(sanne)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    concept = maak_op(vloer.ctx, vloer.marga, sanne, GEGEVENS, vloer.renderer)
    geef_oordeel(vloer.ctx, vloer.marga_zelf, concept.id, "Hier", vloer.renderer)
    soorten = (
        *(DeelnemerAangemeld, PlaatsingGestart, WerkprocessenGekozen),
        *(VerklaringOpgemaakt, OordeelGegeven),
    )
    blijven = [feit for feit in vloer.feiten(sanne) if isinstance(feit.inhoud, soorten)]
    assert len(blijven) == 5
    for feit in blijven:
        with vloer.weigert(BlijftStaan) as gevangen:
            herroep(vloer.ctx, vloer.marga, [feit.id], PER_ONGELUK)
        assert gevangen.value.feit == feit.id


def test_turning_back_can_be_turned_back(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    gezien = vloer.zie(sanne)
    terug = herroep(vloer.ctx, vloer.marga, [gezien], PER_ONGELUK)
    toch_terug = herroep(vloer.ctx, vloer.marga, [terug], PER_ONGELUK)
    assert enige(vloer, sanne).geldt
    with vloer.weigert(AlGedaan):
        herroep(vloer.ctx, vloer.marga, [terug], PER_ONGELUK)
    herroep(vloer.ctx, vloer.marga, [toch_terug], PER_ONGELUK)
    assert not enige(vloer, sanne).geldt


def test_a_scan_of_the_wrong_paper_is_turned_back(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    vloer.zie_vaak_genoeg(sanne)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    concept = maak_op(vloer.ctx, vloer.marga, sanne, GEGEVENS, vloer.renderer)
    geef_oordeel(vloer.ctx, vloer.marga_zelf, concept.id, "Hier", vloer.renderer)
    scan = bewaar_scan(vloer.ctx, vloer.marga, concept.id, b"%PDF-van een ander")
    herroep(vloer.ctx, vloer.marga, [scan], "verkeerde deelnemer")
    gang = vloer.gang(sanne).huidige
    assert gang is not None
    assert gang.verklaringen[0].scans == ()


def test_feiten_of_two_people_are_not_turned_back_together(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    ids = [vloer.zie(sanne), vloer.zie(vloer.neem_aan(SANNE))]
    with vloer.weigert(FeitOnbekend):
        herroep(vloer.ctx, vloer.marga, ids, PER_ONGELUK)


@pytest.mark.parametrize("reden", ["", " ", "x" * 201, "om\ndat", "per\0ongeluk"])
def test_turning_back_asks_for_a_reason_that_can_be_read(
    vloer: Werkvloer, sanne: DeelnemerId, reden: str
) -> None:
    gezien = vloer.zie(sanne)
    with vloer.weigert(TekstGeweigerd) as gevangen:
        herroep(vloer.ctx, vloer.marga, [gezien], reden)
    assert gevangen.value.veld == "reden"


def test_a_reason_that_may_hold_a_bsn_is_asked_about(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    gezien = vloer.zie(sanne)
    with vloer.weigert(BevestigingNodig):
        herroep(vloer.ctx, vloer.marga, [gezien], "was 111222333")
    ja = frozenset({Navraag.LIJKT_OP_BSN})
    herroep(vloer.ctx, vloer.marga, [gezien], "was 111222333", bevestigd=ja)
    assert not enige(vloer, sanne).geldt


def test_an_end_that_was_a_mistake_is_turned_back(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    einde = beeindig(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    herroep(vloer.ctx, vloer.marga, [einde], PER_ONGELUK)
    assert vloer.gang(sanne).plaatsingen[0].plaatsing.beeindigd_op is None


def test_aangetoond_falls_when_what_it_rests_on_is_turned_back(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    eerste, _ = vloer.zie_vaak_genoeg(sanne)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    assert stand(vloer, sanne) is Stand.AANGETOOND
    herroep(vloer.ctx, vloer.marga, [eerste], "ging anders")
    assert stand(vloer, sanne) is Stand.GEZIEN
    with vloer.weigert(VerklaringOnvolledig):
        vloer.concept(sanne)
