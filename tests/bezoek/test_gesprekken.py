"""The talk in the triangle: kept whole, signed as it was read, and what was agreed kept up."""

import math
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bezoek.stand import stand_van
from tests.fakes.werkvloer import Werkvloer
from werkplek.application.bezoeken import BezoekOpgave, plan
from werkplek.application.context import Steller
from werkplek.application.genoemd import Genoemd, genoemd_bij_anderen
from werkplek.application.gesprekken import (
    MAX_AFSPRAAK,
    MAX_NAAM,
    MAX_STEM,
    MEESTE_AFSPRAKEN,
    AfspraakOpgave,
    GesprekGedaan,
    GesprekOpgave,
    HandtekeningOpgave,
    het_gesprek,
    leg_gesprek_vast,
    onderteken_gesprek,
    rond_af,
)
from werkplek.application.streken import MEESTE_LIJNEN, MEESTE_PUNTEN, lijnen_van
from werkplek.application.vastleggen import herroep
from werkplek.domain.begeleiding import Gesprek
from werkplek.domain.begeleidingsfeiten import (
    DRIEHOEK,
    Afloop,
    AfspraakGemaakt,
    Gesprekplek,
    Gespreksrol,
    Stem,
)
from werkplek.domain.feiten import Relatie, Verwijzing
from werkplek.domain.fouten import (
    AlGedaan,
    BevestigingNodig,
    DatumGeweigerd,
    FeitOnbekend,
    HandtekeningGeweigerd,
    NietBevoegd,
    TekstGeweigerd,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Naam, Persoon

STEMMEN = (
    Stem(Gespreksrol.DEELNEMER, "Sanne de Vries", "Ik wil iets nieuws leren."),
    Stem(Gespreksrol.LEERBEDRIJF, "Marga Bakker", "Werkt steeds meer zelf."),
    Stem(Gespreksrol.SCHOOL, "Bram Visser"),
)
AFSPRAKEN = (
    AfspraakOpgave(Gespreksrol.LEERBEDRIJF, "Doet een nieuwe taak voor."),
    AfspraakOpgave(Gespreksrol.DEELNEMER, "Ik oefen met de stapelaar."),
)
BSN = "123456782"
STREEK = (((100, 200), (300, 400)),)


def opgave_van(sanne: DeelnemerId) -> GesprekOpgave:
    return GesprekOpgave(sanne, Gesprekplek.WERKPLEK, STEMMEN, AFSPRAKEN)


@pytest.fixture
def gedaan(vloer: Werkvloer, sanne: DeelnemerId) -> GesprekGedaan:
    """Bram kept a talk with two agreements."""
    return leg_gesprek_vast(vloer.ctx, vloer.bram, opgave_van(sanne))


def het(vloer: Werkvloer, sanne: DeelnemerId) -> Gesprek:
    (gesprek,) = stand_van(vloer, sanne).gesprekken
    return gesprek


def teken(vloer: Werkvloer, sanne: DeelnemerId, rol: Gespreksrol) -> FeitId:
    opgave = HandtekeningOpgave(rol, het(vloer, sanne), STREEK)
    return onderteken_gesprek(vloer.ctx, vloer.bram, opgave)


def test_the_talk_and_its_agreements_are_one_transaction(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    voor = vloer.geheugen.commits
    leg_gesprek_vast(vloer.ctx, vloer.bram, opgave_van(sanne))
    assert vloer.geheugen.commits == voor + 1
    gesprek = het(vloer, sanne)
    assert gesprek.stemmen == STEMMEN
    assert [(een.wie, een.tekst) for een in gesprek.afspraken] == [
        (een.wie, een.tekst) for een in AFSPRAKEN
    ]


@pytest.mark.parametrize("wie", ["marga", "joris", "noor"])
def test_only_a_bpv_begeleider_keeps_a_talk_and_has_it_signed(
    vloer: Werkvloer, sanne: DeelnemerId, gedaan: GesprekGedaan, wie: str
) -> None:
    als: Persoon = getattr(vloer, wie)
    assert gedaan.feiten
    with vloer.weigert(NietBevoegd):
        leg_gesprek_vast(vloer.ctx, als, opgave_van(sanne))
    opgave = HandtekeningOpgave(Gespreksrol.DEELNEMER, het(vloer, sanne), STREEK)
    with vloer.weigert(NietBevoegd):
        onderteken_gesprek(vloer.ctx, als, opgave)


@pytest.mark.parametrize("wie", ["marga", "joris", "noor", "bram"])
@pytest.mark.parametrize("afloop", Afloop)
def test_whoever_follows_the_work_says_that_an_agreement_is_over(
    vloer: Werkvloer, sanne: DeelnemerId, gedaan: GesprekGedaan, wie: str, afloop: Afloop
) -> None:
    als: Persoon = getattr(vloer, wie)
    klaar = rond_af(vloer.ctx, als, gedaan.afspraken[0], afloop)
    assert [een.afloop for een in het(vloer, sanne).afspraken] == [afloop, None]
    with vloer.weigert(AlGedaan):
        rond_af(vloer.ctx, als, gedaan.afspraken[0], afloop)
    herroep(vloer.ctx, als, (klaar,), "per ongeluk")
    assert len(stand_van(vloer, sanne).openstaand) == 2


def test_nothing_else_is_rounded_off(vloer: Werkvloer, gedaan: GesprekGedaan) -> None:
    with vloer.weigert(FeitOnbekend):
        rond_af(vloer.ctx, vloer.marga, gedaan.gesprek, Afloop.GEDAAN)


@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({"stemmen": ()}, TekstGeweigerd),
        ({"stemmen": STEMMEN[2:], "afspraken": ()}, TekstGeweigerd),
        ({"stemmen": (*STEMMEN, STEMMEN[0])}, TekstGeweigerd),
        ({"stemmen": (Stem(Gespreksrol.JOBCOACH, "Noor", "Ja."),)}, TekstGeweigerd),
        ({"stemmen": (replace(STEMMEN[0], naam=" "),)}, TekstGeweigerd),
        ({"stemmen": (replace(STEMMEN[0], tekst="a" * (MAX_STEM + 1)),)}, TekstGeweigerd),
        ({"afspraken": (AfspraakOpgave(Gespreksrol.SCHOOL, " "),)}, TekstGeweigerd),
        ({"afspraken": AFSPRAKEN * MEESTE_AFSPRAKEN}, TekstGeweigerd),
        ({"stemmen": (replace(STEMMEN[0], tekst=f"Mijn nummer is {BSN}"),)}, BevestigingNodig),
        ({"stemmen": (replace(STEMMEN[0], naam=BSN),)}, BevestigingNodig),
        ({"afspraken": (AfspraakOpgave(Gespreksrol.SCHOOL, BSN),)}, BevestigingNodig),
        ({"bezoek": FeitId("0199-nergens")}, FeitOnbekend),
    ],
)
def test_what_cannot_be_kept_leaves_nothing(
    vloer: Werkvloer, sanne: DeelnemerId, anders: dict[str, object], fout: type[Exception]
) -> None:
    opgave = replace(opgave_van(sanne), **anders)  # type: ignore[arg-type]
    with vloer.weigert(fout):
        leg_gesprek_vast(vloer.ctx, vloer.bram, opgave)


def test_a_number_that_is_no_bsn_is_kept_after_yes(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    stem = replace(STEMMEN[0], tekst=BSN)
    opgave = replace(opgave_van(sanne), stemmen=(stem,))
    ja = frozenset({Navraag.LIJKT_OP_BSN})
    leg_gesprek_vast(vloer.ctx, vloer.bram, opgave, bevestigd=ja)
    assert het(vloer, sanne).stemmen == (stem,)


def test_an_agreement_is_not_for_a_day_before_the_talk(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    gisteren = vloer.vandaag - timedelta(days=1)
    afspraak = replace(AFSPRAKEN[0], voor=gisteren)
    with vloer.weigert(DatumGeweigerd):
        leg_gesprek_vast(vloer.ctx, vloer.bram, replace(opgave_van(sanne), afspraken=(afspraak,)))


def test_a_talk_answers_the_visit_it_took_place_in_once(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    bezoek = plan(vloer.ctx, vloer.bram, sanne, BezoekOpgave(vloer.vandaag))
    opgave = replace(opgave_van(sanne), bezoek=bezoek)
    leg_gesprek_vast(vloer.ctx, vloer.bram, opgave)
    assert stand_van(vloer, sanne).gepland == ()
    with vloer.weigert(FeitOnbekend):
        leg_gesprek_vast(vloer.ctx, vloer.bram, opgave)


@pytest.mark.parametrize("wie", [(), (0,), (1, 2), (0, 1, 2)])
def test_each_of_the_three_signs_or_does_not(
    vloer: Werkvloer, sanne: DeelnemerId, gedaan: GesprekGedaan, wie: tuple[int, ...]
) -> None:
    for plek in wie:
        teken(vloer, sanne, DRIEHOEK[plek])
    gesprek = het(vloer, sanne)
    assert [een.rol for een in gesprek.handtekeningen] == [DRIEHOEK[plek] for plek in wie]
    assert set(gesprek.nog_niet_getekend()) == set(DRIEHOEK) - {DRIEHOEK[plek] for plek in wie}
    for plek in wie:
        with vloer.weigert(AlGedaan):
            teken(vloer, sanne, DRIEHOEK[plek])
    assert gedaan.gesprek == gesprek.feit


def test_a_signature_names_the_talk_and_every_agreement(
    vloer: Werkvloer, sanne: DeelnemerId, gedaan: GesprekGedaan
) -> None:
    id_ = teken(vloer, sanne, Gespreksrol.DEELNEMER)
    with vloer.store.lees() as lezer:
        feit = lezer.feit(id_)
    assert feit is not None
    assert set(feit.verwezen(Relatie.RUST_OP)) == set(gedaan.feiten)
    assert feit.auteur == vloer.bram.id


def voeg_afspraak_toe(vloer: Werkvloer, sanne: DeelnemerId, gesprek: Gesprek) -> None:
    """An agreement that somebody slips under the talk afterwards, as another device might."""
    plaatsing = vloer.gang(sanne).plaatsingen[0].plaatsing.id
    with vloer.store.unit_of_work() as uow:
        later = AfspraakGemaakt(plaatsing, Gespreksrol.DEELNEMER, "Ik kom op zondag.")
        rust_op = (Verwijzing(Relatie.RUST_OP, gesprek.feit),)
        steller = Steller(vloer.ctx, uow, vloer.bram)
        uow.voeg_toe(steller.feit(sanne, later, gezien_op=vloer.vandaag, verwijst=rust_op))
        uow.commit()


@pytest.mark.usefixtures("gedaan")
def test_an_agreement_added_later_was_not_signed(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    """The planted fault: nobody's name ever stands under what they did not read."""
    for rol in DRIEHOEK:
        teken(vloer, sanne, rol)
    assert het(vloer, sanne).nog_niet_getekend() == ()
    voeg_afspraak_toe(vloer, sanne, het(vloer, sanne))
    assert het(vloer, sanne).nog_niet_getekend() == DRIEHOEK


@pytest.mark.usefixtures("gedaan")
def test_what_changed_while_it_was_read_is_not_signed(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    gelezen = het(vloer, sanne)
    voeg_afspraak_toe(vloer, sanne, gelezen)
    with vloer.weigert(HandtekeningGeweigerd):
        onderteken_gesprek(
            vloer.ctx,
            vloer.bram,
            HandtekeningOpgave(Gespreksrol.DEELNEMER, gelezen, STREEK),
        )


def test_somebody_who_was_not_there_does_not_sign(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    leg_gesprek_vast(vloer.ctx, vloer.bram, replace(opgave_van(sanne), stemmen=STEMMEN[:2]))
    for rol in (Gespreksrol.SCHOOL, Gespreksrol.JOBCOACH):
        with vloer.weigert(NietBevoegd):
            teken(vloer, sanne, rol)


@pytest.mark.usefixtures("gedaan")
def test_a_typed_name_counts_and_nothing_does_not(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    leeg = HandtekeningOpgave(Gespreksrol.DEELNEMER, het(vloer, sanne))
    with vloer.weigert(TekstGeweigerd):
        onderteken_gesprek(vloer.ctx, vloer.bram, leeg)
    onderteken_gesprek(vloer.ctx, vloer.bram, replace(leeg, naam="S. de Vries"))
    (gezet,) = het(vloer, sanne).handtekeningen
    assert (gezet.naam, gezet.lijnen) == ("S. de Vries", ())


def test_a_withdrawn_talk_is_not_signed(
    vloer: Werkvloer, sanne: DeelnemerId, gedaan: GesprekGedaan
) -> None:
    gelezen = het(vloer, sanne)
    herroep(vloer.ctx, vloer.bram, gedaan.feiten, "per ongeluk")
    with vloer.weigert(FeitOnbekend):
        onderteken_gesprek(
            vloer.ctx,
            vloer.bram,
            HandtekeningOpgave(Gespreksrol.DEELNEMER, gelezen, STREEK),
        )


def test_the_longest_talk_and_signature_fit_in_a_feit(echt: Werkvloer) -> None:
    """The real store refuses what is larger than a body may be; in any script."""
    sanne = echt.neem_aan_met_keuze()
    stemmen = tuple(Stem(rol, "ጅ" * MAX_NAAM, "ጅ" * MAX_STEM) for rol in DRIEHOEK)
    afspraak = AfspraakOpgave(Gespreksrol.SCHOOL, "ጅ" * MAX_AFSPRAAK)
    opgave = GesprekOpgave(sanne, Gesprekplek.WERKPLEK, stemmen, (afspraak,) * MEESTE_AFSPRAKEN)
    leg_gesprek_vast(echt.ctx, echt.bram, opgave)
    (gesprek,) = stand_van(echt, sanne).gesprekken
    krabbel = [
        [(0.5 + 0.5 * math.sin(i * 1.7 + j), 0.5 + 0.5 * math.cos(i * 2.9)) for i in range(100)]
        for j in range(40)
    ]
    handtekening = HandtekeningOpgave(Gespreksrol.SCHOOL, gesprek, lijnen_van(krabbel))
    onderteken_gesprek(echt.ctx, echt.bram, handtekening)
    (over,) = stand_van(echt, sanne).gesprekken
    assert over.stemmen == stemmen
    assert over.handtekeningen[0].lijnen == handtekening.lijnen


@given(
    st.lists(
        st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), max_size=60),
        max_size=150,
    )
)
def test_strokes_are_thinned_and_stay_on_the_sheet(
    getekend: list[list[tuple[float, float]]],
) -> None:
    lijnen = lijnen_van(getekend)
    assert len(lijnen) <= MEESTE_LIJNEN
    assert sum(map(len, lijnen)) <= MEESTE_PUNTEN
    assert all(0 <= deel <= 1000 for lijn in lijnen for punt in lijn for deel in punt)


def test_a_drawn_line_keeps_its_ends_and_its_direction() -> None:
    getekend = [[(i / 4000, i / 4000) for i in range(4000)]]
    ((begin, *_, eind),) = lijnen_van(getekend)
    assert begin == (0, 1000)
    assert eind == (1000, 0)


def test_a_name_in_a_talk_about_another_is_found_before_an_erasure(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    yusuf = vloer.neem_aan(Naam("Yusuf"))
    stem = replace(STEMMEN[0], tekst="Ik werk graag met Yusuf.")
    opgave = GesprekOpgave(sanne, Gesprekplek.WERKPLEK, (stem,), AFSPRAKEN)
    leg_gesprek_vast(vloer.ctx, vloer.bram, opgave)
    with vloer.store.lees() as lezer:
        assert genoemd_bij_anderen(lezer, yusuf, Naam("Yusuf")) == (Genoemd("Sanne", 1),)


def test_a_name_is_found_also_where_it_says_who_spoke_and_signed(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    """The voice of the leerbedrijf may be that of somebody who learns there too."""
    yusuf = vloer.neem_aan(Naam("Yusuf"))
    stem = Stem(Gespreksrol.LEERBEDRIJF, "Yusuf", "Het gaat goed.")
    gedaan = leg_gesprek_vast(
        vloer.ctx, vloer.bram, GesprekOpgave(sanne, Gesprekplek.WERKPLEK, (stem,))
    )
    with vloer.store.lees() as lezer:
        _, gelezen = het_gesprek(lezer, gedaan.gesprek)
    opgave = HandtekeningOpgave(Gespreksrol.LEERBEDRIJF, gelezen, naam="Yusuf")
    onderteken_gesprek(vloer.ctx, vloer.bram, opgave)
    with vloer.store.lees() as lezer:
        assert genoemd_bij_anderen(lezer, yusuf, Naam("Yusuf")) == (Genoemd("Sanne", 2),)
