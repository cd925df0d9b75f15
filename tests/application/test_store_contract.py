"""What every `Store` promises: the one in memory that the other tests use, and the real folder."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.fakes.bewijs import bijlage
from tests.fakes.logboek import OPLEIDER, Logboek, dag, klein_verhaal, werkproces
from tests.fakes.store import MemoryStore, MemoryUnitOfWork
from tests.fakes.verhaal import alles_op_het_scherm, verhaal
from tests.fakes.werkvloer import CREBO, LOGISTIEK, W1, Werkvloer
from werkplek.application.changes import Changes
from werkplek.application.ports import Document, MapBeschadigd, OverzichtRegel, Store
from werkplek.domain.feiten import Kring, WaarnemingVastgelegd
from werkplek.domain.instellingen import Instellingen
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId, PersoonId, PlaatsingId
from werkplek.domain.kladje import Kladje
from werkplek.domain.personen import Leerbedrijf, Persoon, Rol
from werkplek.domain.plaatsing import PlaatsingStaat
from werkplek.domain.schaal import Aantoonregel
from werkplek.protocol.fouten import ProtocolFout
from werkplek.protocol.kop import sha256

SANNE = DeelnemerId("deelnemer")
HAL = Leerbedrijf(OrganisatieId("hal"), "De Verzonnen Hal", "Nergenshuizen", woord="kandidaat")
MARGA = Persoon(OPLEIDER, "Marga Bakker", Rol.PRAKTIJKOPLEIDER, "Werkleider")


def bewaar(store: Store, logboek: Logboek) -> Changes:
    """Keep a whole logboek in one transaction."""
    with store.unit_of_work() as uow:
        for feit in logboek.feiten:
            uow.voeg_toe(feit)
        return uow.commit()


def regel(store: Store) -> OverzichtRegel:
    with store.lees() as lezer:
        (enige,) = lezer.overzicht()
    return enige


def test_a_new_store_is_empty(store: Store) -> None:
    with store.lees() as lezer:
        assert lezer.leerbedrijf() is None
        assert lezer.personen() == ()
        assert lezer.overzicht() == ()
        assert lezer.feiten(SANNE) == ()
        assert lezer.feit(FeitId("geen")) is None
        assert lezer.koppen() == ()
        assert lezer.kwalificatie(CREBO) is None
        assert lezer.zoek_kwalificaties("logistiek") == ()
        assert lezer.bevestigde_titels(CREBO) == frozenset()
        assert lezer.document("0" * 64) is None
        assert lezer.laatste_moment() is None
        assert (lezer.aantal_feiten(), lezer.niet_verstuurd()) == (0, 0)
        assert lezer.aantoonregel() == Aantoonregel()


def vul(store: Store, logboek: Logboek, klaar: Callable[[], object]) -> None:
    """Put something of everything into a transaction; `klaar` says how it ends."""
    with store.unit_of_work() as uow:
        uow.bewaar_leerbedrijf(HAL)
        uow.bewaar_persoon(MARGA)
        uow.bewaar_kwalificaties([LOGISTIEK])
        uow.bevestig_titel(CREBO, W1, "Titel", door=MARGA.id, op=logboek.moment)
        uow.bewaar_document(Document(sha256(b"%PDF-"), "application/pdf", b"%PDF-"))
        for feit in logboek.feiten:
            uow.voeg_toe(feit)
        klaar()


def is_leeg(store: Store) -> bool:
    with store.lees() as lezer:
        return not any(
            (
                lezer.leerbedrijf(),
                lezer.personen(),
                lezer.koppen(),
                lezer.bevestigde_titels(CREBO),
                lezer.document(sha256(b"%PDF-")),
                lezer.overzicht(),
                lezer.aantal_feiten(),
            )
        )


def zonder_commit_blijft_niets(store: Store) -> None:
    """The law: what was not committed was never there, however the transaction ended."""

    def breek() -> None:
        raise InterruptedError

    vul(store, klein_verhaal(), lambda: None)
    assert is_leeg(store)
    with pytest.raises(InterruptedError):
        vul(store, klein_verhaal(), breek)
    assert is_leeg(store)


def test_without_a_commit_nothing_stays(store: Store) -> None:
    zonder_commit_blijft_niets(store)


class Lek(MemoryStore):
    """Planted fault: keeps whatever a transaction was told."""

    def unit_of_work(self) -> MemoryUnitOfWork:
        uow = super().unit_of_work()
        uow._toestand = self.toestand
        return uow


def test_a_store_that_keeps_without_a_commit_is_caught() -> None:
    with pytest.raises(AssertionError):
        zonder_commit_blijft_niets(Lek())


def test_what_was_committed_stays(store: Store) -> None:
    logboek = klein_verhaal()
    with store.unit_of_work() as uow:
        uow.bewaar_leerbedrijf(HAL)
        uow.bewaar_persoon(MARGA)
        for feit in logboek.feiten:
            uow.voeg_toe(feit)
        changes = uow.commit()
    assert changes.deelnemers == {SANNE}
    assert changes.personen
    assert not changes.kwalificaties
    with store.lees() as lezer:
        assert lezer.leerbedrijf() == HAL
        assert lezer.personen() == (MARGA,)
        assert lezer.feiten(SANNE) == tuple(logboek.feiten)
        assert [lezer.feit(feit.id) for feit in logboek.feiten] == logboek.feiten
        assert (lezer.aantal_feiten(), lezer.niet_verstuurd()) == (len(logboek.feiten),) * 2


def test_a_commit_that_changed_nothing_says_so(store: Store) -> None:
    with store.unit_of_work() as uow:
        assert uow.commit() == Changes()


def test_inside_a_transaction_one_sees_what_one_added(store: Store) -> None:
    logboek = klein_verhaal()
    with store.unit_of_work() as uow:
        assert uow.overzicht() == ()
        for aantal, feit in enumerate(logboek.feiten, start=1):
            uow.voeg_toe(feit)
            assert uow.aantal_feiten() == aantal
            assert uow.feit(feit.id) == feit
            assert uow.laatste_moment() == feit.vastgelegd_op
        assert uow.feiten(SANNE) == tuple(logboek.feiten)
        assert [r.gezien for r in uow.overzicht()] == [1]


def test_a_look_does_not_change_while_one_looks(store: Store) -> None:
    with store.lees() as lezer:
        assert lezer.aantal_feiten() == 0
        bewaar(store, klein_verhaal())
        assert lezer.aantal_feiten() == 0
        assert lezer.overzicht() == ()
    assert regel(store).roepnaam == "Sanne"


def test_feiten_come_in_order_of_recording_and_by_kind(store: Store) -> None:
    logboek = klein_verhaal()
    bewaar(store, logboek)
    with store.lees() as lezer:
        gezien = lezer.feiten(SANNE, soorten={"waarneming_vastgelegd", "feit_herroepen"})
        assert len(gezien) == 5
        assert gezien == tuple(f for f in logboek.feiten if f in gezien)
        assert lezer.feiten(SANNE, soorten=()) == ()
        assert lezer.feiten(DeelnemerId("een ander")) == ()


def test_the_overview_counts_what_stands_of_what_was_chosen(store: Store) -> None:
    logboek = klein_verhaal()
    bewaar(store, logboek)
    assert regel(store) == OverzichtRegel(
        deelnemer=SANNE,
        roepnaam="Sanne",
        achternaam="de Vries",
        plaatsing=PlaatsingId(logboek.feiten[1].id),
        crebo="25743",
        kwalificatie="Assistent logistiek",
        niveau=1,
        praktijkopleider=OPLEIDER,
        staat=PlaatsingStaat.LOOPT,
        gekozen=2,
        gezien=1,
        aangetoond=1,
        laatst_gezien=dag(5),
        verklaringen=0,
    )


def test_the_overview_is_the_same_one_by_one_all_at_once_and_rebuilt(store: Store) -> None:
    logboek = klein_verhaal()
    in_een_keer = MemoryStore()
    bewaar(in_een_keer, logboek)
    for feit in logboek.feiten:
        bewaar(store, Logboek([feit]))
    assert regel(store) == regel(in_een_keer)
    assert store.herbouw() == len(logboek.feiten)
    assert regel(store) == regel(in_een_keer)


def test_someone_without_a_plaatsing_is_in_the_overview_too(store: Store) -> None:
    logboek = Logboek()
    logboek.meld_aan("Mo", "")
    bewaar(store, logboek)
    assert regel(store) == OverzichtRegel(SANNE, "Mo", "")


def test_the_last_moment_is_that_of_the_last_feit_not_the_latest(store: Store) -> None:
    logboek = klein_verhaal()
    bewaar(store, logboek)
    terug = replace(logboek.feiten[0], id=FeitId(logboek.ids.nieuw()))
    bewaar(store, Logboek([terug]))
    with store.lees() as lezer:
        assert lezer.laatste_moment() == terug.vastgelegd_op


def test_what_is_only_for_the_author_does_not_wait_for_a_school(store: Store) -> None:
    logboek = klein_verhaal()
    eigen = replace(logboek.feiten[0], kring=Kring.EIGEN)
    bewaar(store, Logboek([eigen, *logboek.feiten[1:]]))
    with store.lees() as lezer:
        assert lezer.niet_verstuurd() == lezer.aantal_feiten() - 1


def test_a_body_that_is_too_large_is_refused_and_leaves_nothing(store: Store) -> None:
    logboek = klein_verhaal()
    logboek.zie(PlaatsingId("hier"), notitie="a" * 17_000)
    with pytest.raises(ProtocolFout):
        bewaar(store, logboek)
    assert is_leeg(store)


def alle_schermen(store: Store) -> list[str]:
    vloer = Werkvloer(store)
    return [
        tekst for wie, papier in verhaal(vloer) for tekst in alles_op_het_scherm(vloer, wie, papier)
    ]


def test_a_file_is_kept_once_under_its_digest_and_read_back_whole(store: Store) -> None:
    een = bijlage(b"een foto")
    for _ in range(2):
        with store.unit_of_work() as uow:
            uow.bewaar_bijlage(een)
            assert uow.bijlage(een.sha256) == b"een foto"
            uow.commit()
    with store.lees() as lezer:
        assert lezer.bijlage(een.sha256) == b"een foto"
        assert lezer.miniatuur(een.sha256) == b"klein"
    assert store.ruim_bijlagen_op() == 0
    with store.lees() as lezer:
        assert lezer.bijlage(een.sha256) == b"een foto"


def test_a_file_that_is_not_here_is_a_loss_and_has_no_small_picture(store: Store) -> None:
    een = bijlage(b"nooit bewaard")
    with store.unit_of_work() as uow:
        uow.bewaar_bijlage(een)
    with store.lees() as lezer:
        with pytest.raises(MapBeschadigd) as gevangen:
            lezer.bijlage(een.sha256)
        assert gevangen.value.detail == "bijlage_weg"
        assert lezer.miniatuur(een.sha256) == b""


def test_a_file_under_another_digest_is_a_bug(store: Store) -> None:
    verkeerd = replace(bijlage(b"een foto"), inhoud=b"andere bytes")
    with store.unit_of_work() as uow, pytest.raises(ValueError, match="digest"):
        uow.bewaar_bijlage(verkeerd)


def test_the_same_story_gives_the_same_screens_on_every_store(store: Store) -> None:
    assert alle_schermen(store) == alle_schermen(MemoryStore())


def test_a_unit_of_work_inside_another_is_refused_instead_of_waiting(store: Store) -> None:
    with store.unit_of_work(), pytest.raises(RuntimeError), store.unit_of_work():
        pass


def test_the_lane_is_free_after_every_end(store: Store) -> None:
    zonder_commit_blijft_niets(store)
    bewaar(store, klein_verhaal())
    assert regel(store).gezien == 1


def test_what_is_open_is_sealed_once_per_author(store: Store) -> None:
    logboek = klein_verhaal()
    gezien = WaarnemingVastgelegd(PlaatsingId("hier"), werkproces("B1-K1-W1"), "samen")
    logboek.noteer(gezien, auteur=PersoonId("persoon-noor"))
    bewaar(store, logboek)
    assert store.sluit_reeks() == 2
    assert store.sluit_reeks() == 0


def test_a_commit_can_close_the_run_at_once(store: Store) -> None:
    with store.unit_of_work() as uow:
        for feit in klein_verhaal().feiten:
            uow.voeg_toe(feit)
        assert uow.commit(verzegel=True).deelnemers == {SANNE}
    assert store.sluit_reeks() == 0


def test_a_closed_store_cannot_be_used(store: Store) -> None:
    bewaar(store, klein_verhaal())
    store.sluit()
    with pytest.raises(RuntimeError), store.lees():
        pass
    with pytest.raises(RuntimeError), store.unit_of_work():
        pass
    store.sluit()


def test_a_kladje_is_its_owners_until_it_is_emptied(store: Store) -> None:
    mijn, anders = Kladje(OPLEIDER, "notitie/1", SANNE, "Nog niet af"), PersoonId("joris")
    for tekst in ("Nog", mijn.tekst):
        with store.unit_of_work() as uow:
            uow.bewaar_kladje(replace(mijn, tekst=tekst))
            uow.commit()
    with store.lees() as lezer:
        assert lezer.kladje(OPLEIDER, "notitie/1") == "Nog niet af"
        assert lezer.kladje(OPLEIDER, "notitie/2") == ""
        assert lezer.kladje(anders, "notitie/1") == ""
    with store.unit_of_work() as uow:
        uow.bewaar_kladje(replace(mijn, tekst=""))
        assert uow.kladje(OPLEIDER, "notitie/1") == ""
        uow.commit()
    with store.lees() as lezer:
        assert lezer.kladje(OPLEIDER, "notitie/1") == ""


def test_what_was_chosen_for_the_computer_stays(store: Store) -> None:
    with store.lees() as lezer:
        assert lezer.instellingen() == Instellingen()
        regel_voor = lezer.aantoonregel()
    twee = frozenset({(DeelnemerId("sanne"), DeelnemerId("p1")), (DeelnemerId("li"), SANNE)})
    for gekozen in (
        Instellingen(1),
        Instellingen(15, "2026-11-22T09:00:00+00:00", niet_dezelfde=twee),
        Instellingen(15),
    ):
        with store.unit_of_work() as uow:
            uow.bewaar_instellingen(gekozen)
            uow.commit()
        with store.lees() as lezer:
            assert lezer.instellingen() == gekozen
            assert lezer.aantoonregel() == regel_voor
