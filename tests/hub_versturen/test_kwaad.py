"""A device that was enrolled and means harm: it blocks nobody, and speaks for nobody else."""

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest
import sqlalchemy as sa

from tests.fakes.apparaat import Apparaat, Deelnemer, nieuw_id
from tests.fakes.dienstlijn import Hub
from tests.fakes.schrijver import (
    Schrijver,
    anders_gekopt,
    gekregen,
    id_van,
    kort,
    plaats,
    schrijvers,
    zet_apparaat,
)
from werkplek.domain.feiten import (
    BewijsToegevoegd,
    DossierGekoppeld,
    Relatie,
    Verwijzing,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId, PlaatsingId
from werkplek.domain.school import Periode, Schoolrol
from werkplek.hub.beslissen import laat_toe, wachtenden
from werkplek.hub.intrekken import trek_in
from werkplek.hub.logboek import open_logboek, verander_rechten
from werkplek.hub.mensen import MAX_NIEUW, geef_rol
from werkplek.hub.tables import aangehouden
from werkplek.hub.tables_mensen import apparaat, persoon, plaatsing
from werkplek.hub.toegang import Binnengekomen
from werkplek.hub.wachten import herzie
from werkplek.hub.weigering import Geweigerd
from werkplek.protocol import aanmelden, verzoek
from werkplek.protocol.feit import GecodeerdFeit
from werkplek.protocol.fouten import ZegelKloptNiet
from werkplek.protocol.inpakken import pak
from werkplek.protocol.naam import naam_in
from werkplek.protocol.reeks import Reeks, pak_in
from werkplek.protocol.uitwisseling import (
    PAD,
    Aanmelding,
    Ophaling,
    Persoonsopgave,
    Zending,
    ZendingAntwoord,
    schrijf,
)
from werkplek.protocol.zegel import verzegel

ELDERS = "99999999-0000-4000-8000-00000000000a"
NIEMAND = bytes(32)
IEDEREEN = "01" + "00" * 31
"""The neutral point: under this key one signature is of every text."""


def wacht(hub: Hub, feit: GecodeerdFeit) -> str | None:
    """Why it waits, if it does."""
    with hub.hub.database.beheer() as verbinding:
        vraag = sa.select(aangehouden.c.reden).where(aangehouden.c.id == id_van(feit))
        return verbinding.scalar(vraag)


def kijk_opnieuw(hub: Hub) -> int:
    with hub.hub.database.inname(hub.hub.school.nr) as verbinding:
        return herzie(open_logboek(verbinding, hub.hub.school.nr), hub.klok())


# ------------------------------------------------------------------------ blocking others


def test_what_waits_is_not_driven_out_by_another_body_under_its_name(hub: Hub) -> None:
    een, ander = schrijvers(hub, 2)
    elders = plaats(hub, ELDERS)
    feit = een.waarneming(elders, "de eerste")
    een.stuur(een.reeks(feit))
    tweede = ander.waarneming(elders, "een andere", id=id_van(feit))
    assert kort(ander.stuur(ander.reeks(tweede))) == ["andere_inhoud"]
    assert wacht(hub, feit) == "geen_recht"


@pytest.mark.parametrize("band", [("x", "y"), ("eigen map", "a,b"), ("eigen map", "{")])
def test_a_tie_between_names_that_no_table_holds(
    hub: Hub, ans: Schrijver, band: tuple[str, str]
) -> None:
    """While it waits nobody looks into it; when it comes in it must stop nothing else."""
    organisatie = band[0] if band[0] != "eigen map" else ans.apparaat.organisatie
    wie = plaats(hub, ELDERS)
    feit = ans.feit(DossierGekoppeld(OrganisatieId(organisatie), DeelnemerId(band[1])), wie.id)
    ander = ans.waarneming(wie)
    assert kort(ans.stuur(ans.reeks(feit, ander))) == ["aangehouden geen_recht"] * 2
    verplaats(hub, wie, hub.hub.leerbedrijf)
    assert kijk_opnieuw(hub) == 2
    assert {id_van(feit), id_van(ander)} <= gekregen(ans.haal()).keys()


def test_a_file_with_a_name_as_long_as_a_book(hub: Hub, ans: Schrijver, fien: Deelnemer) -> None:
    bewijs = BewijsToegevoegd(PlaatsingId(fien.plaatsing), nieuw_id() * 300, "foto", 5)
    assert kort(ans.stuur(ans.reeks(ans.feit(bewijs, fien.id)))) == ["bewaard"]


@pytest.mark.parametrize("soort", ["iets_nieuws", "waarneming_vastgelegd"])
@pytest.mark.parametrize("met_inhoud", [True, False])
def test_a_day_that_is_none(
    hub: Hub, ans: Schrijver, fien: Deelnemer, soort: str, *, met_inhoud: bool
) -> None:
    """Else the coordinator could not see what waits, nor anybody fold the dossier."""
    feit = anders_gekopt(ans.waarneming(fien), gezien_op="gisteren", soort=soort)
    if not met_inhoud:
        feit = GecodeerdFeit(feit.kop, b"", b"")
    assert kort(ans.stuur(ans.reeks(feit))) == ["apart_gezet NietCanoniek"]
    with hub.hub.database.beheer() as verbinding:
        wachtenden(verbinding, hub.hub.school.nr)


def test_a_header_that_no_page_holds(ans: Schrijver, fien: Deelnemer) -> None:
    eerste = ans.waarneming(fien)
    keer = Verwijzing(Relatie.RUST_OP, FeitId(id_van(eerste)))
    feit = anders_gekopt(ans.waarneming(fien), verwijst=(keer,) * 5_000)
    assert kort(ans.stuur(ans.reeks(eerste, feit))) == ["bewaard", "apart_gezet TeGroot"]


def test_an_unreadable_body_of_a_closed_device_stops_no_decision(
    hub: Hub, ans: Schrijver, fien: Deelnemer
) -> None:
    """It waits because of its device, and nobody looked into it yet."""
    los = anders_gekopt(ans.waarneming(fien), soort="dossier_gekoppeld", soort_v=2)
    nr = hub.hub.school.nr
    with hub.hub.database.beheer() as verbinding:
        trek_in(verbinding, nr, ans.apparaat.id, "kwijt", door="proef", nu=hub.klok())
    assert kort(ans.stuur(ans.reeks(los))) == ["aangehouden apparaat_ingetrokken"]
    with hub.hub.database.inname(nr) as verbinding:
        logboek = open_logboek(verbinding, nr)
        binnen, _ = laat_toe(logboek, [id_van(los)], door="proef", nu=hub.klok())
    assert binnen == ()


def test_a_thousand_new_people_do_not_hold_up_the_school(hub: Hub, ans: Schrijver) -> None:
    voor = mensen(hub)
    noem(ans, 3 * MAX_NIEUW)
    assert mensen(hub) == voor + MAX_NIEUW


def test_a_device_that_was_closed_names_nobody(hub: Hub, ans: Schrijver) -> None:
    with hub.hub.database.beheer() as verbinding:
        nr = hub.hub.school.nr
        trek_in(verbinding, nr, ans.apparaat.id, "gestolen", door="proef", nu=hub.klok())
    voor = mensen(hub)
    noem(ans, 1)
    assert mensen(hub) == voor


def test_nobody_carried_out_what_was_not_ordered_yet(hub: Hub, ans: Schrijver) -> None:
    """Else a later erasure counts as done on this device."""
    ans.haal(wissing=2**31 - 1)
    with hub.hub.database.beheer() as verbinding:
        hier = sa.select(apparaat.c.gewist_tot).where(apparaat.c.id == ans.apparaat.id)
        assert verbinding.scalar(hier) == 0


def test_a_number_of_a_request_as_long_as_a_book(hub: Hub, ans: Schrijver) -> None:
    een, inhoud, url = (
        ans.apparaat,
        pak(schrijf(Ophaling(0))),
        f"https://hub.example.nl{PAD}/ophalen",
    )
    koppen = verzoek.teken(
        "POST",
        url,
        inhoud,
        apparaat=verzoek.sleutelnaam(een.school_id, een.id),
        sleutel=een.verzoeksleutel,
        op=hub.klok(),
        nonce=os.urandom(2_800).hex(),
    )
    with pytest.raises(Geweigerd, match="handtekening"):
        hub.dienst.haal_op(Binnengekomen("POST", url, koppen, inhoud))


# ------------------------------------------------------------------------ speaking for others


def test_who_works_elsewhere_too_does_that_on_a_device_of_there(hub: Hub, ans: Schrijver) -> None:
    """The tablet of one leerbedrijf says nothing about the deelnemers of the other."""
    slager, nr = nieuw_id(), hub.hub.school.nr
    with hub.hub.database.beheer() as verbinding:
        wie = ans.apparaat.auteur
        opleider = Schoolrol.PRAKTIJKOPLEIDER
        geef_rol(verbinding, nr, wie, opleider, Periode(), leerbedrijf=slager)
        geef_rol(verbinding, nr, wie, Schoolrol.COORDINATOR, Periode())
    bij_slager = plaats(hub, slager)
    feit = ans.waarneming(bij_slager)
    assert kort(ans.stuur(ans.reeks(feit))) == ["aangehouden geen_recht"]


def test_a_leerbedrijf_of_long_ago_says_nothing_more_by_its_own_name(
    hub: Hub, ans: Schrijver
) -> None:
    wie, eigen = plaats(hub), Deelnemer(nieuw_id(), nieuw_id())
    organisatie = ans.apparaat.organisatie
    band = DossierGekoppeld(OrganisatieId(organisatie), DeelnemerId(eigen.id))
    ans.stuur(ans.reeks(ans.feit(band, wie.id)), rest=0)
    verplaats(hub, wie, hub.hub.leerbedrijf, tot=date(2026, 2, 1))
    feit = ans.waarneming(eigen, organisatie=organisatie, op=datetime(2026, 1, 15, tzinfo=UTC))
    assert kort(ans.stuur(ans.reeks(feit))) == ["aangehouden geen_recht"]


def test_nobody_dates_back_for_a_device_that_comes_later(hub: Hub, ans: Schrijver) -> None:
    wie = plaats(hub, tot=date(2026, 2, 1))
    later = Schrijver(hub, Apparaat(auteur=ans.apparaat.auteur, school=ans.apparaat.school))
    feit = later.waarneming(wie, op=datetime(2026, 1, 15, tzinfo=UTC))
    assert kort(ans.stuur(later.reeks(feit))) == ["aangehouden apparaat_onbekend"]
    zet_apparaat(hub, later.apparaat, later.apparaat.zegel.sleutel)
    assert kijk_opnieuw(hub) == 0
    assert wacht(hub, feit) == "geen_recht"


def test_nobody_erases_by_bringing_what_the_hub_lacks_without_its_body(
    hub: Hub, fien: Deelnemer
) -> None:
    """As at a hub that was restored: whoever read a feit has a header and a seal of it."""
    ans, bo = schrijvers(hub, 2)
    feit = ans.waarneming(fien, "het bewijs")
    leeg = ans.reeks(GecodeerdFeit(feit.kop, b"", b""))
    assert kort(bo.stuur(leeg)) == ["gewist"]
    assert kort(ans.stuur(ans.reeks(feit))) == ["bewaard"]
    assert kort(ans.stuur(leeg)) == ["bekend"]


@dataclass(frozen=True, slots=True)
class _Iedereen:
    """Signs anything without knowing anything."""

    sleutel: str = IEDEREEN

    def sign(self, boodschap: bytes) -> bytes:  # noqa: ARG002  that is the fault
        return bytes.fromhex(IEDEREEN) + NIEMAND


def gezegeld_door_iedereen(feit: GecodeerdFeit) -> Reeks:
    return pak_in(verzegel([feit.kop], _Iedereen()), {0: feit}, {})


def test_a_key_with_which_anybody_seals_is_none(hub: Hub, ans: Schrijver, fien: Deelnemer) -> None:
    """One signature would do for every author."""
    niemand = Apparaat(auteur=ans.apparaat.auteur, school=ans.apparaat.school)
    zet_apparaat(hub, niemand, IEDEREEN)
    reeks = gezegeld_door_iedereen(Schrijver(hub, niemand).waarneming(fien))
    assert kort(ans.stuur(reeks)) == ["apart_gezet ZegelKloptNiet"]


def test_nor_is_a_device_enrolled_with_it() -> None:
    zwak = bytes.fromhex(IEDEREEN)
    bewijs = _Iedereen().sign(b"")
    vraag = Aanmelding(
        "CODE", naam_in(nieuw_id()), "", zwak, zwak, naam_in(nieuw_id()), (), (bewijs, bewijs)
    )
    with pytest.raises(ZegelKloptNiet):
        aanmelden.controleer(vraag)


# ------------------------------------------------------------------------ by hand


def verplaats(hub: Hub, wie: Deelnemer, naar: str, *, tot: date | None = None) -> None:
    with hub.hub.database.beheer() as verbinding:
        hier = sa.update(plaatsing).where(plaatsing.c.deelnemer == wie.id)
        verbinding.execute(hier.values(leerbedrijf=naar, tot=tot))
        verander_rechten(verbinding, hub.hub.school.nr)


def noem(schrijver: Schrijver, aantal: int) -> None:
    namen = [Persoonsopgave(naam_in(nieuw_id()), "Bo", "praktijkopleider") for _ in range(aantal)]
    bericht = Zending((), tuple(namen))
    schrijver.apparaat.vraag(schrijver.hub.lijn, "versturen", bericht).als(ZendingAntwoord)


def mensen(hub: Hub) -> int:
    with hub.hub.database.beheer() as verbinding:
        return int(verbinding.scalar(sa.select(sa.func.count()).select_from(persoon)) or 0)
