from dataclasses import replace

import pytest

from tests.domain.test_verklaring import KLAAR
from tests.fakes.logboek import Logboek, dag
from werkplek.domain.feiten import (
    OordeelGegeven,
    Relatie,
    ScanBewaard,
    VerklaringOpgemaakt,
    Verwijzing,
)
from werkplek.domain.kenmerk import FeitId, PlaatsingId, VerklaringId
from werkplek.domain.verklaring import Oordeel
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.domain.voortgang import voortgang


@pytest.fixture
def logboek() -> Logboek:
    return Logboek()


@pytest.fixture
def hier(logboek: Logboek) -> PlaatsingId:
    return logboek.start("B1-K1-W1")


def enige(logboek: Logboek) -> VerklaringStand:
    gang = voortgang(logboek.feiten).huidige
    assert gang is not None
    (stand,) = gang.verklaringen
    return stand


def maak_verklaring(logboek: Logboek, hier: PlaatsingId) -> tuple[FeitId, FeitId, FeitId]:
    concept = logboek.noteer(VerklaringOpgemaakt(hier, KLAAR), op=30)
    geoordeeld = replace(KLAAR, oordeel=Oordeel(dag(31), "Nergenshuizen"))
    rust_op = (Verwijzing(Relatie.RUST_OP, concept),)
    oordeel = logboek.noteer(OordeelGegeven(hier, geoordeeld, "abc"), op=31, verwijst=rust_op)
    scan = logboek.noteer(ScanBewaard(hier, "def", "application/pdf", 9), op=32, verwijst=rust_op)
    return concept, oordeel, scan


def test_a_verklaring_carries_its_judgement_and_its_scans(
    logboek: Logboek, hier: PlaatsingId
) -> None:
    concept, _, scan = maak_verklaring(logboek, hier)
    logboek.noteer(VerklaringOpgemaakt(PlaatsingId("elders"), KLAAR), op=30)
    logboek.toon_aan(hier, concept)
    stand = enige(logboek)
    assert stand.id == VerklaringId(concept)
    assert stand.verklaring.oordeel == Oordeel(dag(31), "Nergenshuizen")
    assert (stand.pdf_sha256, stand.scans) == ("abc", (scan,))


def test_a_judgement_that_was_withdrawn_leaves_the_concept(
    logboek: Logboek, hier: PlaatsingId
) -> None:
    _, oordeel, _ = maak_verklaring(logboek, hier)
    logboek.herroep(oordeel)
    stand = enige(logboek)
    assert stand.verklaring.oordeel is None
    assert stand.pdf_sha256 == ""
