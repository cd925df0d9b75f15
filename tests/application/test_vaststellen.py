"""What the examencommissie does, and nobody else; each step once and in order."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes.hub import SCHOOL
from tests.fakes.schoolvloer import ROC, Schoolvloer
from tests.fakes.tekenen import SJABLOON
from tests.fakes.werkvloer import GEGEVENS, W1
from werkplek.application.context import Steller
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.vastleggen import herroep
from werkplek.application.vaststellen import (
    LID,
    Vaststelopgave,
    bevestig_titels,
    geef_terug,
    reik_uit,
    stel_vast,
    trek_in,
)
from werkplek.application.verklaringfouten import SjabloonOnbekend
from werkplek.domain.feiten import OordeelGegeven, Relatie, Verwijzing
from werkplek.domain.fouten import (
    AlGedaan,
    BevestigingNodig,
    NietBevoegd,
    PincodeNodig,
    TekstGeweigerd,
    VerklaringOnvolledig,
    WerkprocesOnbekend,
)
from werkplek.domain.kenmerk import FeitId, VerklaringId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoonsgegevens
from werkplek.domain.school import HouderSoort, Schoolrol
from werkplek.domain.schoolfeiten import VerklaringAangeboden, VerklaringVastgesteld
from werkplek.domain.vaststelling import Vorm
from werkplek.domain.verklaring import Staat, Vereiste, Verklaring

OPGAVE = Vaststelopgave("Verzonnen Stad", SJABLOON)
Doe = Callable[[Schoolvloer, Ontgrendeld, VerklaringId], object]


def stel(vloer: Schoolvloer, wie: Ontgrendeld, id_: VerklaringId) -> bytes:
    return stel_vast(vloer.ctx, wie, id_, OPGAVE, vloer.papiermaker)


STAPPEN: dict[str, Doe] = {
    "vaststellen": stel,
    "teruggeven": lambda v, wie, id_: geef_terug(v.ctx, wie, id_, "Nog een dag erbij."),
    "uitreiken": lambda v, wie, id_: reik_uit(v.ctx, wie, id_),
    "intrekken": lambda v, wie, id_: trek_in(v.ctx, wie, id_, "Verkeerde deelnemer."),
    "titels": lambda v, wie, id_: bevestig_titels(v.ctx, wie, id_, W1),
}


@pytest.fixture
def vloer() -> Schoolvloer:
    return Schoolvloer()


@pytest.fixture
def aangeboden(vloer: Schoolvloer) -> VerklaringId:
    """Offered; the folder is of somebody of the examencommissie now."""
    id_ = vloer.aangeboden()
    vloer.bij_school()
    return id_


def test_establishing_names_school_person_day_and_the_digest_of_the_final_bytes(
    vloer: Schoolvloer, aangeboden: VerklaringId
) -> None:
    pdf = stel(vloer, vloer.bram_zelf, aangeboden)
    stand = vloer.stand(aangeboden)
    vast = stand.vaststelling
    assert vast is not None
    assert (vast.school, vast.door.naam, vast.door.functie) == (ROC, "Bram Visser", LID)
    assert (vast.op, vast.plaats, vast.vorm) == (vloer.vandaag, "Verzonnen Stad", Vorm.PEN)
    assert stand.vast_sha256 == hashlib.sha256(pdf).hexdigest()
    assert vloer.papiermaker.maak(stand.papier) == pdf
    assert (stand.staat, stand.open_aanbod[0].terug_om) == (Staat.VASTGESTELD, None)
    assert vloer.store.sluit_reeks() == 0


def test_the_establishment_names_the_offers_it_answers(
    vloer: Schoolvloer, aangeboden: VerklaringId
) -> None:
    stel(vloer, vloer.bram_zelf, aangeboden)
    (feit,) = [f for f in vloer.feiten(vloer.sanne) if isinstance(f.inhoud, VerklaringVastgesteld)]
    aanbod = vloer.stand(aangeboden).aanbod[0].feit
    assert feit.verwezen(Relatie.RUST_OP) == (FeitId(aangeboden), aanbod)
    assert feit.organisatie == SCHOOL


@pytest.mark.parametrize("stap", STAPPEN)
@pytest.mark.parametrize(
    ("rollen", "soort"),
    [
        ((), HouderSoort.LEERBEDRIJF),
        ((Schoolrol.EXAMENCOMMISSIE,), HouderSoort.LEERBEDRIJF),
        ((Schoolrol.BPV_BEGELEIDER, Schoolrol.COORDINATOR), HouderSoort.PERSOON),
    ],
    ids=["the tablet", "a tablet that says it is", "others of the school"],
)
def test_nobody_else_does_it(
    vloer: Schoolvloer,
    aangeboden: VerklaringId,
    stap: str,
    rollen: tuple[Schoolrol, ...],
    soort: HouderSoort,
) -> None:
    vloer.bij_school(*rollen, soort=soort)
    with vloer.weigert(NietBevoegd):
        STAPPEN[stap](vloer, vloer.bram_zelf, aangeboden)


@pytest.mark.parametrize("stap", STAPPEN)
def test_each_asks_for_a_pincode_of_just_now(
    vloer: Schoolvloer, aangeboden: VerklaringId, stap: str
) -> None:
    zelf = vloer.bram_zelf
    vloer.clock.verzet(seconden=121)
    with vloer.weigert(PincodeNodig):
        STAPPEN[stap](vloer, zelf, aangeboden)


@pytest.mark.parametrize("stap", ["vaststellen", "teruggeven"])
def test_without_an_offer_the_school_decides_nothing(vloer: Schoolvloer, stap: str) -> None:
    id_ = vloer.beoordeeld()
    vloer.bij_school()
    with vloer.weigert(VerklaringOnvolledig) as gevangen:
        STAPPEN[stap](vloer, vloer.bram_zelf, id_)
    assert gevangen.value.ontbreekt == ("aangeboden",)


@pytest.mark.parametrize("stap", ["uitreiken", "intrekken"])
def test_what_was_not_established_is_not_handed_over_or_withdrawn(
    vloer: Schoolvloer, aangeboden: VerklaringId, stap: str
) -> None:
    with vloer.weigert(VerklaringOnvolledig) as gevangen:
        STAPPEN[stap](vloer, vloer.bram_zelf, aangeboden)
    assert gevangen.value.ontbreekt == ("vastgesteld",)


@pytest.mark.parametrize("stap", ["vaststellen", "teruggeven"])
def test_it_is_decided_once(vloer: Schoolvloer, aangeboden: VerklaringId, stap: str) -> None:
    stel(vloer, vloer.bram_zelf, aangeboden)
    with vloer.weigert(AlGedaan):
        STAPPEN[stap](vloer, vloer.bram_zelf, aangeboden)


def test_it_is_handed_over_once_it_is_sealed(vloer: Schoolvloer, aangeboden: VerklaringId) -> None:
    stel(vloer, vloer.bram_zelf, aangeboden)
    with vloer.weigert(VerklaringOnvolledig) as gevangen:
        reik_uit(vloer.ctx, vloer.bram_zelf, aangeboden)
    assert gevangen.value.ontbreekt == ("verzegeld",)
    vloer.verzegel(aangeboden)
    gisteren = vloer.vandaag - timedelta(days=1)
    reik_uit(vloer.ctx, vloer.bram_zelf, aangeboden, gisteren)
    stand = vloer.stand(aangeboden)
    assert (stand.staat, stand.uitgereikt_op) == (Staat.UITGEREIKT, gisteren)
    with vloer.weigert(AlGedaan):
        reik_uit(vloer.ctx, vloer.bram_zelf, aangeboden)


def test_a_day_that_is_still_to_come_is_asked_about(
    vloer: Schoolvloer, aangeboden: VerklaringId
) -> None:
    stel(vloer, vloer.bram_zelf, aangeboden)
    vloer.verzegel(aangeboden)
    morgen = vloer.vandaag + timedelta(days=1)
    with vloer.weigert(BevestigingNodig) as gevangen:
        reik_uit(vloer.ctx, vloer.bram_zelf, aangeboden, morgen)
    assert gevangen.value.vragen == (Navraag.DATUM_IN_TOEKOMST,)
    ja = frozenset(gevangen.value.vragen)
    reik_uit(vloer.ctx, vloer.bram_zelf, aangeboden, morgen, bevestigd=ja)


def test_what_is_withdrawn_stays_so_with_its_reason(
    vloer: Schoolvloer, aangeboden: VerklaringId
) -> None:
    stel(vloer, vloer.bram_zelf, aangeboden)
    trek_in(vloer.ctx, vloer.bram_zelf, aangeboden, "Verkeerde deelnemer.")
    stand = vloer.stand(aangeboden)
    assert stand.ingetrokken is not None
    assert (stand.staat, stand.ingetrokken.reden) == (Staat.INGETROKKEN, "Verkeerde deelnemer.")
    for stap in STAPPEN.keys() - {"titels"}:
        with vloer.weigert(AlGedaan):
            STAPPEN[stap](vloer, vloer.bram_zelf, aangeboden)


@pytest.mark.parametrize("doe", [geef_terug, trek_in])
@pytest.mark.parametrize(
    ("reden", "fout"),
    [
        (" ", TekstGeweigerd),
        ("x" * 601, TekstGeweigerd),
        ("een\u202etekst", TekstGeweigerd),
        ("over 111222333", BevestigingNodig),
    ],
)
def test_a_reason_is_readable_and_holds_no_bsn(
    vloer: Schoolvloer,
    aangeboden: VerklaringId,
    doe: Callable[..., FeitId],
    reden: str,
    fout: type[Exception],
) -> None:
    if doe is trek_in:
        stel(vloer, vloer.bram_zelf, aangeboden)
    with vloer.weigert(fout):
        doe(vloer.ctx, vloer.bram_zelf, aangeboden, reden)


def test_what_lost_a_day_behind_it_since_it_was_offered_is_not_established(
    vloer: Schoolvloer, aangeboden: VerklaringId
) -> None:
    gezien = vloer.gang(vloer.sanne).waarnemingen
    herroep(vloer.ctx, vloer.marga, (gezien[0].id,), "vergist")
    with vloer.weigert(VerklaringOnvolledig) as gevangen:
        stel(vloer, vloer.bram_zelf, aangeboden)
    fout = gevangen.value
    assert (fout.ontbreekt, fout.codes) == (("waarneming_herroepen",), (W1,))


def test_a_layout_that_is_not_known_establishes_nothing(
    vloer: Schoolvloer, aangeboden: VerklaringId
) -> None:
    opgave = replace(OPGAVE, sjabloon="van-later/9")
    with vloer.weigert(SjabloonOnbekend):
        stel_vast(vloer.ctx, vloer.bram_zelf, aangeboden, opgave, vloer.papiermaker)


def bied_aan_zoals_elders(
    vloer: Schoolvloer, verander: Callable[[Verklaring], Verklaring]
) -> VerklaringId:
    """Judged and offered by a Werkplek that asks less than this one."""
    id_ = vloer.concept(vloer.sanne)
    stand = vloer.stand(id_)
    oordeel = OordeelGegeven(stand.plaatsing, verander(stand.verklaring), "cd" * 32)
    op = (Verwijzing(Relatie.RUST_OP, FeitId(id_)),)
    with vloer.store.unit_of_work() as uow:
        steller = Steller(vloer.ctx, uow, vloer.marga)
        for inhoud in (oordeel, VerklaringAangeboden(stand.plaatsing)):
            uow.voeg_toe(steller.feit(vloer.sanne, inhoud, gezien_op=vloer.vandaag, verwijst=op))
        uow.commit()
    vloer.bij_school()
    return id_


ANDERS = WerkprocesCode("B1-K1-W1")


def met_open_titel(verklaring: Verklaring) -> Verklaring:
    regels = tuple(
        replace(regel, titel="Bereidt voor (anders)", titel_bevestigd=False)
        for regel in verklaring.regels
    )
    return replace(verklaring, regels=regels)


def test_a_title_still_to_be_checked_is_confirmed_first(vloer: Schoolvloer) -> None:
    id_ = bied_aan_zoals_elders(vloer, met_open_titel)
    with vloer.weigert(VerklaringOnvolledig) as gevangen:
        stel(vloer, vloer.bram_zelf, id_)
    fout = gevangen.value
    assert (fout.ontbreekt, fout.codes) == ((Vereiste.TITELS_BEVESTIGD,), (ANDERS,))
    titels = bevestig_titels(vloer.ctx, vloer.bram_zelf, id_, ANDERS)
    assert (ANDERS, "Bereidt voor (anders)") in titels
    stel(vloer, vloer.bram_zelf, id_)
    assert all(regel.titel_bevestigd for regel in vloer.stand(id_).verklaring.regels)


def test_a_code_that_is_not_on_the_paper_has_no_title_to_confirm(
    vloer: Schoolvloer, aangeboden: VerklaringId
) -> None:
    with vloer.weigert(WerkprocesOnbekend):
        bevestig_titels(vloer.ctx, vloer.bram_zelf, aangeboden, WerkprocesCode("B9-K9-W9"))


@pytest.mark.parametrize(
    "gegevens", [replace(GEGEVENS, voornamen=""), replace(GEGEVENS, achternaam="")]
)
def test_without_a_name_it_is_not_established(
    vloer: Schoolvloer, gegevens: Persoonsgegevens
) -> None:
    id_ = bied_aan_zoals_elders(vloer, lambda v: replace(v, deelnemer=gegevens))
    with vloer.weigert(VerklaringOnvolledig) as gevangen:
        stel(vloer, vloer.bram_zelf, id_)
    assert gevangen.value.ontbreekt == (Vereiste.GEGEVENS_BEKEND,)
