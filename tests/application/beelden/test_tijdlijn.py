from datetime import timedelta

from tests.fakes.store import MemoryStore
from tests.fakes.werkvloer import CREBO, GEGEVENS, P2, SANNE, W1, Werkvloer
from werkplek.application.aantonen import verklaar_aangetoond
from werkplek.application.beelden.tijdlijn import TijdlijnBeeld, TijdlijnRij, tijdlijn_beeld
from werkplek.application.context import Steller
from werkplek.application.keuze import PlaatsingOpgave
from werkplek.application.plaatsen import beeindig, hervat, pauzeer, start
from werkplek.application.vastleggen import herroep, vul_aan
from werkplek.application.verklaren import bewaar_scan, geef_oordeel, maak_op
from werkplek.domain.feiten import (
    Feit,
    Relatie,
    Verwijzing,
    WaarnemingVastgelegd,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon

DAG = timedelta(days=1)


def beeld(vloer: Werkvloer, wie: DeelnemerId, ik: Persoon | None = None) -> TijdlijnBeeld:
    with vloer.store.lees() as lezer:
        return tijdlijn_beeld(lezer, wie, ik or vloer.marga, vloer.vandaag)


def rijen(vloer: Werkvloer, wie: DeelnemerId, ik: Persoon | None = None) -> list[TijdlijnRij]:
    return [rij for dag in beeld(vloer, wie, ik).dagen for rij in dag.rijen]


def test_the_newest_day_and_the_newest_of_a_day_come_first(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    begin = vloer.vandaag
    vloer.clock.verzet(dagen=1)
    eerste = vloer.zie(sanne)
    vloer.clock.verzet(seconden=60)
    tweede = vloer.zie(sanne, als=vloer.noor)
    vloer.clock.verzet(seconden=60)
    over_het_begin = vloer.zie(sanne, op=begin)
    lijn = beeld(vloer, sanne)
    assert [dag.kop for dag in lijn.dagen] == ["Vandaag", "Gisteren"]
    assert [[rij.feit for rij in dag.rijen][:2] for dag in lijn.dagen] == [
        [tweede, eerste],
        [over_het_begin, vloer.gang(sanne).plaatsingen[0].plaatsing.id],
    ]


def test_a_row_says_what_how_and_by_whom(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    vloer.clock.verzet(dagen=1)
    vloer.zie(sanne, W1, "controle", als=vloer.noor, notitie="Met de pompwagen.")
    rij = rijen(vloer, sanne)[0]
    assert rij.tekst == "B1-K1-W1 Bereidt werkzaamheden voor"
    assert rij.detail == "Zelf, met controle · door Noor Jansen"
    assert (rij.notitie, rij.label, rij.doorgestreept) == ("Met de pompwagen.", "", False)


def test_what_was_turned_back_stays_struck_through_with_its_reason(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    gezien = vloer.zie(sanne, notitie="Oeps")
    herroep(vloer.ctx, vloer.marga, [gezien], "verkeerde deelnemer")
    (rij,) = [rij for rij in rijen(vloer, sanne) if rij.feit == gezien]
    assert (rij.doorgestreept, rij.label) == (True, "teruggedraaid: verkeerde deelnemer")
    assert rij.keten == ()


def test_labels_say_what_is_special(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    vloer.clock.verzet(dagen=1)
    gezien = vloer.zie(sanne, P2)
    assert rijen(vloer, sanne)[0].label == "telt nog niet mee"
    vul_aan(vloer.ctx, vloer.marga, gezien, notitie="Netjes.")
    assert rijen(vloer, sanne)[0].label == "aangepast, telt nog niet mee"


def test_turning_back_from_a_row_takes_the_whole_chain(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.clock.verzet(dagen=1)
    gezien = vloer.zie(sanne)
    tweede = vul_aan(vloer.ctx, vloer.marga, gezien, notitie="Netjes.").feit
    rij = rijen(vloer, sanne)[0]
    assert rij.keten == (gezien, tweede)
    herroep(vloer.ctx, vloer.marga, rij.keten, "per ongeluk")
    assert rijen(vloer, sanne)[0].doorgestreept


def test_only_who_stated_it_and_the_praktijkopleider_can_turn_it_back(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.clock.verzet(dagen=1)
    vloer.zie(sanne, als=vloer.noor)
    for ik, mag in ((vloer.noor, True), (vloer.marga, True), (vloer.joris, False)):
        assert bool(rijen(vloer, sanne, ik)[0].keten) is mag


def splits(vloer: Werkvloer, sanne: DeelnemerId) -> tuple[FeitId, FeitId, FeitId]:
    """Two devices each corrected the same waarneming; their feiten have met."""
    gezien = vloer.zie(sanne)
    links = vul_aan(vloer.ctx, vloer.marga, gezien, notitie="Links.").feit
    with vloer.store.unit_of_work() as uow:
        eerste = uow.feit(gezien)
        assert eerste is not None
        assert isinstance(eerste.inhoud, WaarnemingVastgelegd)
        rechts: Feit = Steller(vloer.ctx, uow, vloer.marga).feit(
            sanne,
            eerste.inhoud,
            gezien_op=vloer.vandaag,
            verwijst=(Verwijzing(Relatie.CORRIGEERT, gezien),),
        )
        uow.voeg_toe(rechts)
        uow.commit()
    return gezien, links, rechts.id


def test_two_versions_side_by_side_are_settled_by_turning_one_of_them_back(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    gezien, links, rechts = splits(vloer, sanne)
    versies = {r.feit: r for r in rijen(vloer, sanne) if "twee versies" in r.label}
    assert set(versies) == {links, rechts}
    herroep(vloer.ctx, vloer.marga, versies[rechts].keten, "ging anders")
    (over,) = vloer.gang(sanne).waarnemingen
    assert over.keten == (gezien, links)
    assert (over.geldt, over.splitsing) == (True, False)


def test_the_whole_file_is_there_in_words(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    vloer.zie_vaak_genoeg(sanne)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    pauzeer(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    hervat(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    opgemaakt = maak_op(vloer.ctx, vloer.marga, sanne, GEGEVENS, vloer.renderer)
    geef_oordeel(vloer.ctx, vloer.marga_zelf, opgemaakt.id, "Hier", vloer.renderer)
    bewaar_scan(vloer.ctx, vloer.marga, opgemaakt.id, b"%PDF-")
    einde = beeindig(vloer.ctx, vloer.marga, sanne, vloer.vandaag)
    nummer = opgemaakt.verklaring.nummer
    teksten = {rij.tekst: rij for rij in rijen(vloer, sanne)}
    assert set(teksten) == {
        "Begonnen: Assistent logistiek",
        "B1-K1-W1 Bereidt werkzaamheden voor",
        "Aangetoond: B1-K1-W1 Bereidt werkzaamheden voor",
        "Even gestopt",
        "Weer begonnen",
        f"Verklaring opgemaakt: {nummer}",
        f"Oordeel gegeven op verklaring {nummer}",
        "Scan van de ondertekende verklaring bewaard",
        "Plaatsing klaar",
    }
    assert {rij.detail for tekst, rij in teksten.items() if "Bereidt" not in tekst} == {
        "door Marga Bakker"
    }
    herroep(vloer.ctx, vloer.marga, [einde], "per ongeluk")
    (klaar,) = [rij for rij in rijen(vloer, sanne) if rij.feit == einde]
    assert (klaar.doorgestreept, klaar.label) == (True, "teruggedraaid: per ongeluk")


def test_a_statement_a_pause_and_an_end_can_be_turned_back_from_their_row(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.zie_vaak_genoeg(sanne)
    daden = [
        verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1),
        pauzeer(vloer.ctx, vloer.marga, sanne, vloer.vandaag),
        hervat(vloer.ctx, vloer.marga, sanne, vloer.vandaag),
        beeindig(vloer.ctx, vloer.joris, sanne, vloer.vandaag),
    ]

    def ketens(ik: Persoon) -> dict[FeitId, tuple[FeitId, ...]]:
        return {r.feit: r.keten for r in rijen(vloer, sanne, ik) if r.feit in daden}

    assert ketens(vloer.marga) == {id_: (id_,) for id_ in daden}
    assert ketens(vloer.joris) == dict.fromkeys(daden[:3], ()) | {daden[3]: (daden[3],)}
    assert set(ketens(vloer.noor).values()) == {()}
    for id_ in reversed(daden):
        herroep(vloer.ctx, vloer.marga, ketens(vloer.marga)[id_], "per ongeluk")
    assert set(ketens(vloer.marga).values()) == {()}


def test_what_is_on_paper_cannot_be_turned_back_from_its_row(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.zie_vaak_genoeg(sanne)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    vloer.concept(sanne)
    (papier,) = [rij for rij in rijen(vloer, sanne) if "opgemaakt" in rij.tekst]
    assert (papier.keten, papier.aan_te_vullen) == ((), False)


def test_only_a_waarneming_that_stands_can_get_a_note_from_its_row(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    weg = vloer.zie(sanne)
    herroep(vloer.ctx, vloer.marga, [weg], "per ongeluk")
    gezien = vloer.zie(sanne, als=vloer.noor)
    for ik, ids in ((vloer.marga, [gezien]), (vloer.noor, [gezien]), (vloer.joris, [])):
        assert [r.feit for r in rijen(vloer, sanne, ik) if r.aan_te_vullen] == ids


def test_a_statement_that_fell_or_was_stated_again_says_so(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    eerste, _ = vloer.zie_vaak_genoeg(sanne)
    oud = verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    nieuw = verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1, toelichting="Rustig.")

    def labels() -> dict[FeitId, str]:
        return {r.feit: r.label for r in rijen(vloer, sanne) if r.tekst.startswith("Aangetoond")}

    assert labels() == {oud: "geldt niet meer", nieuw: ""}
    herroep(vloer.ctx, vloer.marga, [eerste], "ging anders")
    assert labels() == {oud: "geldt niet meer", nieuw: "geldt niet meer"}


def test_someone_who_left_is_still_somebody(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    vloer.clock.verzet(dagen=1)
    vloer.zie(sanne, als=vloer.noor)
    assert isinstance(vloer.store, MemoryStore)
    del vloer.store.toestand.personen[vloer.noor.id]
    assert rijen(vloer, sanne)[0].detail == "Zelfstandig · door iemand"


def test_what_belongs_to_a_plaatsing_that_never_began_is_not_shown(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    ander = vloer.neem_aan(SANNE)
    erbij = frozenset({Navraag.LOOPT_AL_EEN_PLAATSING})
    start(vloer.ctx, vloer.marga, ander, PlaatsingOpgave(CREBO, vloer.vandaag), bevestigd=erbij)
    vloer.zie(ander)
    hier = str(vloer.gang(ander).waarnemingen[0].plaatsing)
    (gestart,) = [feit for feit in vloer.feiten(ander) if feit.id == hier]
    vloer.herroep_buitenom(gestart)
    assert not [rij for rij in rijen(vloer, ander) if "Bereidt" in rij.tekst]
