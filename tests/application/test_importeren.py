"""Somebody takes over a file of SBB: first a look, then all of it or nothing."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from tests.fakes.dossiers import KLOMPENMAKER, OUD, Vastebron, bron, klompenmaker
from tests.fakes.werkvloer import CREBO, SANNE, Werkvloer
from werkplek.application.importeren import (
    MAX_REGELS,
    Opleidingtelling,
    Uitkomst,
    Voorstel,
    bekijk,
    importeer,
)
from werkplek.application.keuze import PlaatsingOpgave, opvolger_van
from werkplek.application.plaatsen import kies, start, voeg_deelnemer_toe
from werkplek.application.ports import Store
from werkplek.application.vastleggen import WaarnemingOpgave, leg_vast
from werkplek.domain.fouten import (
    BevestigingNodig,
    BronGeweigerd,
    CreboOnbekend,
    EditieInGebruik,
    Gestopt,
    WerkprocesOnbekend,
)
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import Crebo, Herkomst, Kwalificatie, WerkprocesCode
from werkplek.domain.leesverslag import Leesdeel, Leesregel, Reden
from werkplek.domain.navraag import Navraag
from werkplek.domain.opleiding import Opleiding
from werkplek.domain.plaatsing import Plaatsing

ANDERS = klompenmaker({**OUD, "B1-K1-W1": "Kiest het juiste hout"})
NIEUWER = klompenmaker({**OUD, "B1-K1-W3": "Meet de voet"}, "SBB 200", vanaf=2025)
OUDER = klompenmaker(OUD, "SBB 50", vanaf=2012)


@pytest.fixture(params=["memory", "folder"])
def vloer(request: pytest.FixtureRequest, store: Store) -> Werkvloer:
    """The floor on each kind of store."""
    return Werkvloer(store)


def niets(_: float) -> None:
    """Nobody looks at the progress."""


def neem(vloer: Werkvloer, *kwalificaties: Kwalificatie, ja: frozenset[Navraag]) -> Voorstel:
    return importeer(vloer.ctx, vloer.marga, bron(*kwalificaties), meld=niets, bevestigd=ja)


def alles_hier(vloer: Werkvloer) -> list[object]:
    """All of the structuur as it can be read."""
    with vloer.store.lees() as lezer:
        koppen = [kop for top in lezer.koppen() for kop in lezer.edities(top.crebo)]
        return [
            [lezer.kwalificatie(kop.crebo, kop.dossier.editie) for kop in koppen],
            [lezer.opleiding(kop.crebo) for kop in koppen],
            lezer.bronnen(),
            [lezer.zoek_kwalificaties(woord) for woord in ("klomp", "hout", "voet", "goederen")],
        ]


def begin_op(vloer: Werkvloer, kwalificatie: Kwalificatie) -> DeelnemerId:
    with vloer.store.unit_of_work() as uow:
        uow.bewaar_kwalificaties([kwalificatie])
        uow.commit()
    opgave = PlaatsingOpgave(kwalificatie.crebo, vloer.vandaag, editie=kwalificatie.editie)
    return voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, opgave)


def plaatsing(vloer: Werkvloer, deelnemer: DeelnemerId) -> Plaatsing:
    huidige = vloer.gang(deelnemer).huidige
    assert huidige is not None
    return huidige.plaatsing


JA = frozenset(Navraag)
NEE: frozenset[Navraag] = frozenset()


@pytest.mark.parametrize(
    ("hier", "nieuw", "uitkomst", "vraag"),
    [
        ([], klompenmaker(), Uitkomst.NIEUW, None),
        ([klompenmaker()], klompenmaker(), Uitkomst.GELIJK, None),
        ([klompenmaker()], NIEUWER, Uitkomst.NIEUWE_EDITIE, Navraag.VERSCHILLEN),
        (
            [klompenmaker(vanaf=2015)],
            klompenmaker(OUD, "SBB 200", vanaf=2025),
            Uitkomst.NIEUWE_EDITIE,
            None,
        ),
        ([klompenmaker(vanaf=2015)], OUDER, Uitkomst.OUDERE_EDITIE, Navraag.OUDERE_EDITIE),
        ([klompenmaker()], ANDERS, Uitkomst.VERVANGEN, Navraag.EDITIE_VERVANGEN),
    ],
    ids=["nieuw", "gelijk", "nieuwe editie", "nieuwe editie, gelijk", "ouder", "vervangen"],
)
def test_what_taking_over_means_is_said_before_it_is_done(
    vloer: Werkvloer,
    hier: list[Kwalificatie],
    nieuw: Kwalificatie,
    uitkomst: Uitkomst,
    vraag: Navraag | None,
) -> None:
    with vloer.store.unit_of_work() as uow:
        uow.bewaar_kwalificaties(hier)
        uow.commit()
    voor = alles_hier(vloer)
    voorstel = bekijk(vloer.ctx, bron(nieuw), meld=niets)
    assert [k.uitkomst for k in voorstel.kwalificaties] == [uitkomst]
    assert voorstel.vragen == ((vraag,) if vraag else ())
    assert voorstel.nieuws is (uitkomst is not Uitkomst.GELIJK)
    assert alles_hier(vloer) == voor
    if vraag:
        with pytest.raises(BevestigingNodig) as gevangen:
            neem(vloer, nieuw, ja=NEE)
        assert gevangen.value.vragen == (vraag,)
        assert alles_hier(vloer) == voor
    assert neem(vloer, nieuw, ja=JA) == voorstel
    with vloer.store.lees() as lezer:
        assert lezer.kwalificatie(nieuw.crebo, nieuw.editie) == nieuw
        assert [b.door for b in lezer.bronnen()] == [vloer.marga.id] * voorstel.nieuws


def test_the_difference_is_with_the_edition_that_is_here(vloer: Werkvloer) -> None:
    neem(vloer, klompenmaker(vanaf=2015), ja=NEE)
    (uitkomst,) = bekijk(vloer.ctx, bron(NIEUWER), meld=niets).kwalificaties
    assert uitkomst.tegenover == "SBB 100"
    assert uitkomst.verschil is not None
    assert [r.titel_nieuw for r in uitkomst.verschil.regels] == ["Meet de voet"]


def test_an_edition_that_somebody_began_on_never_changes(vloer: Werkvloer) -> None:
    begin_op(vloer, klompenmaker())
    voorstel = bekijk(vloer.ctx, bron(ANDERS, klompenmaker(crebo=Crebo("29902"))), meld=niets)
    assert voorstel.vragen == (Navraag.EDITIE_IN_GEBRUIK,)
    neem(vloer, ANDERS, klompenmaker(crebo=Crebo("29902")), ja=JA)
    with vloer.store.lees() as lezer:
        assert lezer.kwalificatie(KLOMPENMAKER) == klompenmaker()
        assert lezer.kwalificatie(Crebo("29902")) is not None
    with vloer.store.unit_of_work() as uow, pytest.raises(EditieInGebruik):
        uow.vervang_kwalificatie(ANDERS)


def test_nor_does_another_kwalificatie_of_that_edition_of_the_dossier(vloer: Werkvloer) -> None:
    buur, los = Crebo("29902"), replace(klompenmaker(editie="SBB 7"), crebo=Crebo("29903"))
    neem(vloer, klompenmaker(crebo=buur), los, ja=NEE)
    begin_op(vloer, klompenmaker())
    voorstel = bekijk(
        vloer.ctx, bron(replace(ANDERS, crebo=buur), replace(los, niveau=3)), meld=niets
    )
    assert [k.uitkomst for k in voorstel.kwalificaties] == [
        Uitkomst.IN_GEBRUIK,
        Uitkomst.VERVANGEN,
    ]
    with vloer.store.unit_of_work() as uow, pytest.raises(EditieInGebruik):
        uow.vervang_kwalificatie(replace(ANDERS, crebo=buur))


def test_who_learns_keeps_the_edition_it_began_with(vloer: Werkvloer) -> None:
    sanne = begin_op(vloer, klompenmaker())
    neem(vloer, NIEUWER, ja=JA)
    gestart = plaatsing(vloer, sanne)
    assert gestart.kwalificatie.dossier.editie == "SBB 100"
    assert len(gestart.keuze) == len(OUD)
    later = voeg_deelnemer_toe(
        vloer.ctx, vloer.marga, SANNE, PlaatsingOpgave(KLOMPENMAKER, vloer.vandaag)
    )
    assert plaatsing(vloer, later).kwalificatie.dossier.editie == "SBB 200"


def test_sbbs_own_file_confirms_titles_that_were_to_be_checked(vloer: Werkvloer) -> None:
    van_school = klompenmaker(editie="cohort 2025", herkomst=Herkomst.ENKELE_BRON)
    neem(vloer, van_school, ja=NEE)
    officieel = klompenmaker({**OUD, "B1-K1-W1": "Kiest het juiste hout"}, vanaf=2026)
    voorstel = neem(vloer, officieel, ja=JA)
    assert voorstel.titels_bevestigd == 4  # two werkprocessen and both kerntaken
    with vloer.store.lees() as lezer:
        bevestigd = lezer.bevestigde_titels(KLOMPENMAKER)
    assert ("B1-K1-W2", OUD["B1-K1-W2"]) in bevestigd
    assert ("B1-K1-W1", OUD["B1-K1-W1"]) not in bevestigd


def test_lines_that_could_not_be_used_are_asked_about(vloer: Werkvloer) -> None:
    regels = (
        Leesregel(7, Reden.CODE_DUBBEL, "werkproces_code"),
        Leesregel(9, Reden.KOLOM_ONBEKEND),
    )
    with pytest.raises(BevestigingNodig) as gevangen:
        importeer(vloer.ctx, vloer.marga, bron(klompenmaker(), regels=regels), meld=niets)
    assert gevangen.value.vragen == (Navraag.REGELS_NIET_GEBRUIKT,)
    alleen_opmerking = bron(klompenmaker(), regels=regels[1:])
    voorstel = importeer(vloer.ctx, vloer.marga, alleen_opmerking, meld=niets)
    assert voorstel.regels == regels[1:]


def test_of_very_many_remarks_the_first_are_kept_and_the_rest_counted(vloer: Werkvloer) -> None:
    regels = tuple(Leesregel(nummer, Reden.LEEG) for nummer in range(MAX_REGELS + 3))
    voorstel = bekijk(vloer.ctx, bron(klompenmaker(), regels=regels), meld=niets)
    assert (len(voorstel.regels), voorstel.meer_regels) == (MAX_REGELS, 3)


def test_a_file_that_breaks_half_way_leaves_nothing(vloer: Werkvloer) -> None:
    voor = alles_hier(vloer)
    kapot = Vastebron(
        [Leesdeel((klompenmaker(),)), Leesdeel(regels=(Leesregel(88, Reden.XML_GEBROKEN),))]
    )
    with pytest.raises(BronGeweigerd):
        bekijk(vloer.ctx, kapot, meld=niets)
    with pytest.raises(BronGeweigerd) as gevangen:
        importeer(vloer.ctx, vloer.marga, kapot, meld=niets)
    assert (gevangen.value.bestand, gevangen.value.reden) == ("dossiers.xml", Reden.XML_GEBROKEN)
    assert gevangen.value.regel == 88
    assert alles_hier(vloer) == voor


def test_a_file_with_nothing_in_it_says_so(vloer: Werkvloer) -> None:
    with pytest.raises(BronGeweigerd) as gevangen:
        bekijk(vloer.ctx, Vastebron([]), meld=niets)
    assert gevangen.value.reden == Reden.NIETS_GEVONDEN


def test_who_stops_half_way_keeps_the_folder_as_it_was(vloer: Werkvloer) -> None:
    voor = alles_hier(vloer)
    stand: list[float] = []

    def stop_bij_de_helft(gedaan: float) -> None:
        stand.append(gedaan)
        if gedaan >= 0.5:
            raise Gestopt

    with pytest.raises(Gestopt):
        importeer(
            vloer.ctx,
            vloer.marga,
            bron(klompenmaker(), NIEUWER),
            meld=stop_bij_de_helft,
            bevestigd=JA,
        )
    assert stand == [0.0, 0.0, 0.5]
    assert alles_hier(vloer) == voor


def test_an_import_that_commits_as_it_goes_would_not_stop_cleanly(
    vloer: Werkvloer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planted fault of the test above."""
    voor = alles_hier(vloer)

    def leaky(lezing: object, *_: object, **__: object) -> Voorstel:
        uow = lezing.lezer  # type: ignore[attr-defined]
        uow.bewaar_kwalificaties([klompenmaker()])
        uow.commit()
        raise Gestopt

    monkeypatch.setattr("werkplek.application.importeren._Lezing.doorloop", leaky)
    with pytest.raises(Gestopt):
        importeer(vloer.ctx, vloer.marga, bron(klompenmaker()), meld=niets)
    assert alles_hier(vloer) != voor


def test_the_same_edition_twice_in_one_file_counts_once(vloer: Werkvloer) -> None:
    voorstel = neem(vloer, klompenmaker(), klompenmaker(), ja=NEE)
    assert voorstel.aantal(Uitkomst.NIEUW) == 1
    assert voorstel.regels == ()
    with pytest.raises(BevestigingNodig):
        neem(vloer, NIEUWER, replace(NIEUWER, naam="Anders"), ja=frozenset({Navraag.VERSCHILLEN}))


def test_two_editions_in_one_file_are_both_kept_and_the_newest_shows(vloer: Werkvloer) -> None:
    neem(vloer, NIEUWER, klompenmaker(vanaf=2015), ja=NEE)
    with vloer.store.lees() as lezer:
        edities = [kop.dossier.editie for kop in lezer.edities(KLOMPENMAKER)]
        assert edities == ["SBB 200", "SBB 100"]
        nieuwste = lezer.kwalificatie(KLOMPENMAKER)
        assert nieuwste is not None
        assert nieuwste.editie == "SBB 200"


def lijst(*opleidingen: Opleiding) -> Vastebron:
    return Vastebron([Leesdeel(opleidingen=opleidingen, gedaan=1.0)], naam="koppeltabel.xlsx")


def test_a_list_brings_names_dates_and_successors(vloer: Werkvloer) -> None:
    nieuw = Opleiding(KLOMPENMAKER, "Klompenmaker", 2, opvolger=Crebo("29955"))
    anders = Opleiding(Crebo("29956"), "Zadelmaker")
    meld = niets
    eerst = importeer(vloer.ctx, vloer.marga, lijst(nieuw, anders), meld=meld)
    assert eerst.opleidingen == Opleidingtelling(nieuw=2)
    weer = importeer(
        vloer.ctx, vloer.marga, lijst(nieuw, replace(anders, naam="Tuigmaker")), meld=meld
    )
    assert weer.opleidingen == Opleidingtelling(anders=1, gelijk=1)
    with vloer.store.lees() as lezer:
        assert lezer.opleiding(KLOMPENMAKER) == nieuw
        assert opvolger_van(lezer, KLOMPENMAKER) is None  # it is not here yet


def test_who_starts_anew_is_offered_the_successor(vloer: Werkvloer) -> None:
    opvolger = klompenmaker(crebo=Crebo("29955"), vanaf=2026)
    neem(vloer, klompenmaker(vanaf=2015), opvolger, ja=NEE)
    zegt = Opleiding(KLOMPENMAKER, "Klompenmaker", opvolger=opvolger.crebo)
    importeer(vloer.ctx, vloer.marga, lijst(zegt), meld=niets)
    opgave = PlaatsingOpgave(KLOMPENMAKER, vloer.vandaag)
    with pytest.raises(BevestigingNodig) as gevangen:
        voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, opgave)
    assert gevangen.value.vragen == (Navraag.OPGEVOLGD,)
    voeg_deelnemer_toe(
        vloer.ctx, vloer.marga, SANNE, opgave, bevestigd=frozenset(gevangen.value.vragen)
    )
    voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, replace(opgave, crebo=opvolger.crebo))


def test_an_edition_that_is_not_here_cannot_be_begun_on(vloer: Werkvloer) -> None:
    neem(vloer, klompenmaker(), ja=NEE)
    opgave = PlaatsingOpgave(KLOMPENMAKER, date(2026, 3, 2), editie="SBB 999")
    with pytest.raises(CreboOnbekend):
        voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, opgave)


def test_an_edition_that_is_not_valid_yet_waits_for_its_day(vloer: Werkvloer) -> None:
    nu, straks = klompenmaker(vanaf=2020), klompenmaker(OUD, "SBB 200", vanaf=2040)
    neem(vloer, nu, straks, ja=NEE)
    opgave = PlaatsingOpgave(KLOMPENMAKER, vloer.vandaag)
    vandaag = voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, opgave)
    assert plaatsing(vloer, vandaag).kwalificatie.dossier.editie == "SBB 100"
    later = voeg_deelnemer_toe(
        vloer.ctx, vloer.marga, SANNE, replace(opgave, begin=date(2040, 9, 1)), bevestigd=JA
    )
    assert plaatsing(vloer, later).kwalificatie.dossier.editie == "SBB 200"


def test_where_all_editions_are_still_to_come_the_first_of_them_is_taken(vloer: Werkvloer) -> None:
    neem(vloer, klompenmaker(vanaf=2040), klompenmaker(OUD, "SBB 200", vanaf=2041), ja=NEE)
    opgave = PlaatsingOpgave(KLOMPENMAKER, vloer.vandaag)
    sanne = voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, opgave)
    assert plaatsing(vloer, sanne).kwalificatie.dossier.editie == "SBB 100"


def test_what_was_gathered_from_schools_makes_way_for_sbbs_own_file(vloer: Werkvloer) -> None:
    neem(vloer, klompenmaker(editie="cohort 2025", herkomst=Herkomst.ENKELE_BRON), ja=NEE)
    voorstel = neem(vloer, klompenmaker(vanaf=2016), ja=JA)
    assert voorstel.aantal(Uitkomst.NIEUWE_EDITIE) == 1
    with vloer.store.lees() as lezer:
        assert [kop.dossier.editie for kop in lezer.edities(KLOMPENMAKER)] == [
            "SBB 100",
            "cohort 2025",
        ]


def test_an_edition_in_use_that_stays_as_it_is_confirms_nothing(vloer: Werkvloer) -> None:
    begin_op(vloer, klompenmaker(herkomst=Herkomst.ENKELE_BRON))
    voorstel = neem(vloer, klompenmaker(), ja=JA)
    assert (voorstel.aantal(Uitkomst.IN_GEBRUIK), voorstel.titels_bevestigd) == (1, 0)
    assert not voorstel.nieuws


def test_lines_not_used_are_shown_before_remarks(vloer: Werkvloer) -> None:
    veel = [Leesregel(nummer, Reden.CODE_ANDERS_GESPELD) for nummer in range(MAX_REGELS)]
    regels = (*veel, Leesregel(9_999, Reden.LEEG))
    voorstel = bekijk(vloer.ctx, bron(klompenmaker(), regels=regels), meld=niets)
    assert voorstel.regels[0].regel == 9_999
    assert voorstel.meer_regels == 1
    assert voorstel.vragen == (Navraag.REGELS_NIET_GEBRUIKT,)


def test_a_look_says_what_taking_over_does_also_for_a_file_in_parts(vloer: Werkvloer) -> None:
    delen = (klompenmaker(vanaf=2015), OUDER, NIEUWER, klompenmaker(crebo=Crebo("29955")))
    gekeken = bekijk(vloer.ctx, bron(*delen), meld=niets)
    assert neem(vloer, *delen, ja=JA) == gekeken


def certificaat(titels: dict[str, str], editie: str = "SBB 100") -> Kwalificatie:
    return klompenmaker(titels, editie, crebo=Crebo("C0999"), hoort_bij=KLOMPENMAKER)


def test_an_mbo_certificaat_stands_for_werkprocessen_of_its_kwalificatie(vloer: Werkvloer) -> None:
    neem(vloer, klompenmaker(), certificaat({"C1-K1-W1": OUD["B1-K2-W1"]}), ja=NEE)
    opgave = PlaatsingOpgave(Crebo("C0999"), vloer.vandaag)
    sanne = voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, opgave)
    gestart = plaatsing(vloer, sanne)
    assert gestart.kwalificatie.crebo == KLOMPENMAKER
    assert [w.code for w in gestart.keuze] == ["B1-K2-W1"]
    gezien = WaarnemingOpgave(
        sanne, WerkprocesCode("C1-K1-W1"), "zelfstandig", crebo=Crebo("C0999")
    )
    assert leg_vast(vloer.ctx, vloer.marga, gezien).code == "B1-K2-W1"


def test_work_named_by_a_certificaat_is_never_other_work_of_an_older_edition(
    vloer: Werkvloer,
) -> None:
    sanne = begin_op(vloer, klompenmaker())
    nieuw = klompenmaker({**OUD, "B1-K1-W2": "Bedient de kassa"}, "SBB 200", vanaf=2025)
    kassa = certificaat({"C1-K1-W1": "Bedient de kassa"}, "SBB 200")
    (kerntaak,) = kassa.kerntaken
    (werkproces,) = kerntaak.werkprocessen
    werkproces = replace(werkproces, gelijk_aan=WerkprocesCode("B1-K1-W2"))
    kassa = replace(kassa, kerntaken=(replace(kerntaak, werkprocessen=(werkproces,)),))
    neem(vloer, nieuw, kassa, ja=JA)
    gezien = WaarnemingOpgave(sanne, werkproces.code, "zelfstandig", crebo=kassa.crebo)
    with pytest.raises(WerkprocesOnbekend):
        leg_vast(vloer.ctx, vloer.marga, gezien)


def test_a_choice_is_kept_for_the_plaatsing_that_was_shown(vloer: Werkvloer) -> None:
    sanne = begin_op(vloer, klompenmaker())
    eerste = plaatsing(vloer, sanne)
    start(vloer.ctx, vloer.marga, sanne, PlaatsingOpgave(CREBO, vloer.vandaag), bevestigd=JA)
    code = WerkprocesCode("B1-K1-W1")
    kies(vloer.ctx, vloer.marga, sanne, [code], plaatsing=eerste.id)
    gekozen = {p.plaatsing.id: p.plaatsing.keuze for p in vloer.gang(sanne).plaatsingen}
    assert [w.titel for w in gekozen[eerste.id]] == ["Kiest het hout"]


def test_a_successor_that_was_followed_in_turn_leads_to_the_last(vloer: Werkvloer) -> None:
    crebos = [KLOMPENMAKER, Crebo("29955"), Crebo("29956")]
    neem(vloer, *(klompenmaker(crebo=crebo) for crebo in crebos), ja=NEE)
    lijn = [Opleiding(a, "Klompenmaker", opvolger=b) for a, b in pairwise([*crebos, crebos[0]])]
    importeer(vloer.ctx, vloer.marga, lijst(*lijn), meld=niets)
    with vloer.store.lees() as lezer:
        opvolgers = [opvolger_van(lezer, crebo) for crebo in crebos[:1]]
    assert [kop and kop.crebo for kop in opvolgers] == ["29956"]


def test_of_a_certificaat_that_is_linked_in_part_the_linked_part_is_chosen(
    vloer: Werkvloer,
) -> None:
    half = certificaat({"C1-K1-W1": OUD["B1-K2-W1"], "C1-K1-W2": "Zingt erbij"})
    los = replace(certificaat({"C1-K1-W1": "Zingt"}), crebo=Crebo("C0998"))
    neem(vloer, klompenmaker(), half, los, ja=NEE)
    opgave = PlaatsingOpgave(half.crebo, vloer.vandaag)
    sanne = voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, opgave)
    assert [w.code for w in plaatsing(vloer, sanne).keuze] == ["B1-K2-W1"]
    with pytest.raises(WerkprocesOnbekend):
        voeg_deelnemer_toe(vloer.ctx, vloer.marga, SANNE, replace(opgave, crebo=los.crebo))


def test_the_difference_with_an_older_edition_goes_from_old_to_new(vloer: Werkvloer) -> None:
    neem(vloer, NIEUWER, ja=NEE)
    (uitkomst,) = bekijk(vloer.ctx, bron(klompenmaker(vanaf=2015)), meld=niets).kwalificaties
    assert uitkomst.uitkomst is Uitkomst.OUDERE_EDITIE
    assert uitkomst.verschil is not None
    assert [r.titel_nieuw for r in uitkomst.verschil.regels] == ["Meet de voet"]


def test_a_file_of_which_no_line_can_be_used_says_which_and_why(vloer: Werkvloer) -> None:
    regels = (
        Leesregel(2, Reden.CREBO_ONLEESBAAR, "crebo", "299"),
        Leesregel(0, Reden.NIETS_GEVONDEN),
    )
    voorstel = bekijk(vloer.ctx, Vastebron([Leesdeel(regels=regels)]), meld=niets)
    assert (voorstel.regels, voorstel.nieuws) == (regels[:1], False)
