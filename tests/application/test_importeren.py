"""Somebody takes over a file of SBB: first a look, then all of it or nothing."""

from dataclasses import replace

import pytest

from tests.fakes.dossiers import KLOMPENMAKER, OUD, Vastebron, bron, klompenmaker
from tests.fakes.inlezen import (
    ANDERS,
    JA,
    NEE,
    NIEUWER,
    OUDER,
    alles_hier,
    begin_op,
    lijst,
    neem,
    niets,
)
from tests.fakes.werkvloer import Werkvloer
from werkplek.application.importeren import (
    MAX_REGELS,
    Opleidingtelling,
    Uitkomst,
    Voorstel,
    bekijk,
    importeer,
)
from werkplek.application.keuze import opvolger_van
from werkplek.application.ports import Store
from werkplek.domain.fouten import (
    BevestigingNodig,
    BronGeweigerd,
    EditieInGebruik,
    Gestopt,
)
from werkplek.domain.kwalificatie import Crebo, Herkomst, Kwalificatie
from werkplek.domain.leesverslag import Leesdeel, Leesregel, Reden
from werkplek.domain.navraag import Navraag
from werkplek.domain.opleiding import Opleiding


@pytest.fixture(params=["memory", "folder"])
def vloer(request: pytest.FixtureRequest, store: Store) -> Werkvloer:
    """The floor on each kind of store."""
    return Werkvloer(store)


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
