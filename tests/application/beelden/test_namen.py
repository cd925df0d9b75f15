import pytest

from tests.fakes.werkvloer import SANNE, Werkvloer
from werkplek.application.beelden.namen import roepnaam_van
from werkplek.application.beelden.vandaag import vandaag_beeld
from werkplek.application.beelden.vastleggen import vastleggen_beeld
from werkplek.application.beelden.verklaring import verklaring_beeld
from werkplek.domain.fouten import DeelnemerOnbekend
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.personen import Naam


def genoemd(vloer: Werkvloer, wie: DeelnemerId) -> set[str]:
    """What every screen and answer calls someone where the roepnaam is enough."""
    with vloer.store.lees() as lezer:
        vastleggen = vastleggen_beeld(lezer, wie, vloer.vandaag)
        assert vastleggen.vraag == f"Wat heb je {vastleggen.roepnaam} zien doen?"
        verklaring = verklaring_beeld(lezer, wie, vloer.marga, vloer.vandaag)
        assert verklaring.telling.startswith(f"{verklaring.roepnaam}: ")
        assert (verklaring.voornamen, verklaring.achternaam) == ("Sanne", "de Vries")
        tegels = vandaag_beeld(lezer, vloer.marga, vloer.vandaag).mijn
        tegel = next(t.naam for t in tegels if t.deelnemer == wie)
        return {roepnaam_van(lezer, wie), vastleggen.roepnaam, verklaring.roepnaam, tegel}


def test_the_roepnaam_is_enough_until_another_has_it(vloer: Werkvloer) -> None:
    sanne = vloer.neem_aan(SANNE)
    assert genoemd(vloer, sanne) == {"Sanne"}
    ander = vloer.neem_aan(Naam("SANNE", "Bakker"))
    assert genoemd(vloer, sanne) == {"Sanne de Vries"}
    with vloer.store.lees() as lezer:
        assert roepnaam_van(lezer, ander) == "SANNE Bakker"


def test_someone_who_is_not_here_has_no_name(vloer: Werkvloer) -> None:
    with vloer.store.lees() as lezer, pytest.raises(DeelnemerOnbekend):
        roepnaam_van(lezer, DeelnemerId("niemand"))
