"""The lists that a school signs, its certificates, and as what it knows the holder of a folder."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509 import load_der_x509_certificate

from tests.fakes.hub import SCHOOL
from tests.fakes.hublijn import VOOR
from tests.fakes.schoolsleutels import Schoolsleutels
from tests.store.histories import leg_vast
from tests.uitwisselmap.bedrijf import Bedrijf
from tests.uitwisselmap.uitwisseling import ANDERE_SCHOOL
from tests.uitwisselmap_papieren.papieren import DEELNEMER, OPLEIDER, leg_met_bestand, werk_van
from werkplek.application import lijsten_halen
from werkplek.application.hubfouten import HubVerkeerd, HubWeigert
from werkplek.application.lijsten_halen import MapLijsten, wortel_van
from werkplek.application.ports_sleutels import Sleutelnaam
from werkplek.application.ports_verklaring import PdfSleutel
from werkplek.domain.bewaren import Wisgrond
from werkplek.domain.feiten import DossierGewist
from werkplek.domain.fouten import LijstGeweigerd
from werkplek.domain.school import HouderSoort, Schoolrol
from werkplek.domain.vaststelling import Vorm
from werkplek.protocol.certificaatvraag import Certificaatvraag
from werkplek.protocol.sleutellijst import INTREKKINGEN, SLEUTELS, lees_sleutellijst
from werkplek.store.tables_tekenen import pdf_sleutel

NAAM_DEELNEMER = "Sanne Voorbeeld"


@pytest.fixture
def sleutels() -> Schoolsleutels:
    """A school that signs."""
    return Schoolsleutels()


def nummers(bedrijf: Bedrijf) -> dict[str, int]:
    return {een.soort: een.nummer for een in bedrijf.map.lijsten()}


def zet_op(
    bedrijf: Bedrijf, sleutels: Schoolsleutels, nummer: int = 1, *weg: str, terug: int = 0
) -> None:
    bedrijf.zeg("Ging goed.")  # an exchange with nothing new costs one turn and asks for no list
    lijst = sleutels.intrekkingslijst(terug or nummer, weg)
    sleutels.zet_op(bedrijf.hub, sleutels.sleutellijst(nummer), lijst, nummer)


# --- lists


def test_both_lists_come_with_an_exchange_and_newer_ones_take_their_place(
    bedrijf: Bedrijf, sleutels: Schoolsleutels
) -> None:
    assert bedrijf.wissel().fout is None
    assert nummers(bedrijf) == {}, "a school without keys has no lists"
    zet_op(bedrijf, sleutels)
    assert bedrijf.wissel().fout is None
    assert nummers(bedrijf) == {SLEUTELS: 1, INTREKKINGEN: 1}
    assert wortel_van(bedrijf.map, SCHOOL) == sleutels.wortel_der
    zet_op(bedrijf, sleutels, 2, "WP-2026-0000-0000")
    assert bedrijf.wissel().fout is None
    assert nummers(bedrijf) == {SLEUTELS: 2, INTREKKINGEN: 2}
    assert len(MapLijsten(bedrijf.map).bewaard()) == 2


def test_lists_of_another_root_are_told_and_not_kept(
    bedrijf: Bedrijf, sleutels: Schoolsleutels
) -> None:
    zet_op(bedrijf, sleutels)
    bedrijf.wissel()
    eerst = bedrijf.map.lijsten()
    zet_op(bedrijf, Schoolsleutels(), 2, "WP-2026-0000-0000")
    fout = bedrijf.wissel().fout
    assert isinstance(fout, HubVerkeerd)
    assert fout.detail == "lijst"
    assert bedrijf.map.lijsten() == eerst


def test_without_that_pin_another_root_would_have_been_taken(
    bedrijf: Bedrijf, sleutels: Schoolsleutels, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planted fault of the test above."""
    zet_op(bedrijf, sleutels)
    bedrijf.wissel()
    vreemd = Schoolsleutels()
    zet_op(bedrijf, vreemd, 2)
    monkeypatch.setattr(lijsten_halen, "lees_sleutellijst", lambda ruw, **_: lees_sleutellijst(ruw))
    bedrijf.wissel()
    assert wortel_van(bedrijf.map, SCHOOL) == vreemd.wortel_der


def test_older_lists_take_nothing_back(bedrijf: Bedrijf, sleutels: Schoolsleutels) -> None:
    zet_op(bedrijf, sleutels, 5, "WP-2026-0000-0000")
    bedrijf.wissel()
    eerst = bedrijf.map.lijsten()
    zet_op(bedrijf, sleutels, 4)
    fout = bedrijf.wissel().fout
    assert isinstance(fout, HubVerkeerd)
    assert bedrijf.map.lijsten() == eerst
    for lijst in (sleutels.sleutellijst(4), sleutels.intrekkingslijst(5)):
        with pytest.raises(LijstGeweigerd) as gevangen:
            MapLijsten(bedrijf.map).bewaar(lijst)
        assert gevangen.value.reden == "ouder"


def test_the_same_list_once_more_is_no_trouble(bedrijf: Bedrijf, sleutels: Schoolsleutels) -> None:
    zet_op(bedrijf, sleutels, 3)
    bedrijf.wissel()
    for pad, (_, inhoud) in bedrijf.hub.lijsten.items():
        bedrijf.hub.lijsten[pad] = (0, inhoud)  # a hub that knows no numbers gives it again
    bedrijf.zeg("Nog iets.")
    assert bedrijf.wissel().fout is None


@pytest.mark.parametrize(
    "bederf",
    [
        lambda s: s.sleutellijst(2, school=ANDERE_SCHOOL),
        lambda s: s.sleutellijst(2)[:-4],
        lambda s: s.sleutellijst(2).replace(b"Verzonnen", b"Verzinnen"),
        lambda _: b"<html>log eerst in</html>",
        lambda s: s.intrekkingslijst(2),
    ],
    ids=["another school", "cut off", "changed", "a portal", "the other kind"],
)
def test_what_does_not_hold_is_told_and_not_kept(
    bedrijf: Bedrijf, sleutels: Schoolsleutels, bederf: object
) -> None:
    zet_op(bedrijf, sleutels)
    bedrijf.wissel()
    eerst = bedrijf.map.lijsten()
    lijst = bederf(sleutels)  # type: ignore[operator]
    sleutels.zet_op(bedrijf.hub, lijst, sleutels.intrekkingslijst(1), 2)
    bedrijf.zeg("Nog iets.")
    assert isinstance(bedrijf.wissel().fout, HubVerkeerd)
    assert bedrijf.map.lijsten() == eerst


def test_a_list_in_hand_is_kept_when_it_is_of_a_school_of_here(
    bedrijf: Bedrijf, sleutels: Schoolsleutels
) -> None:
    zet_op(bedrijf, sleutels)
    bedrijf.wissel()
    lijsten = MapLijsten(bedrijf.map)
    lijsten.bewaar(sleutels.intrekkingslijst(7))
    assert nummers(bedrijf)[INTREKKINGEN] == 7
    with pytest.raises(LijstGeweigerd, match="vreemd"):
        lijsten.bewaar(Schoolsleutels().sleutellijst(9))


def test_a_cut_while_lists_come_is_tried_again(bedrijf: Bedrijf, sleutels: Schoolsleutels) -> None:
    zet_op(bedrijf, sleutels)
    bedrijf.hub.storingen += [(None, None), VOOR]
    assert bedrijf.wissel().fout is None
    assert nummers(bedrijf) == {SLEUTELS: 1, INTREKKINGEN: 1}


def test_with_todays_list_and_nothing_new_nobody_is_asked(
    bedrijf: Bedrijf, sleutels: Schoolsleutels
) -> None:
    zet_op(bedrijf, sleutels)
    bedrijf.wissel()
    zet_op(bedrijf, sleutels, 2)
    bedrijf.wissel()
    sleutels.zet_op(bedrijf.hub, sleutels.sleutellijst(3), sleutels.intrekkingslijst(3), 3)
    bedrijf.wissel()
    assert nummers(bedrijf) == {SLEUTELS: 2, INTREKKINGEN: 2}
    bedrijf.kantoor.klok.moment += timedelta(days=2)
    bedrijf.wissel()
    assert nummers(bedrijf) == {SLEUTELS: 3, INTREKKINGEN: 3}


# --- certificates


def sleutel(bedrijf: Bedrijf, naam: Sleutelnaam) -> PdfSleutel | None:
    with bedrijf.kantoor.store.lees() as lezer:
        return lezer.pdf_sleutel(naam)


def test_who_judged_gets_a_certificate_and_so_does_the_deelnemer_of_what_was_established(
    bedrijf: Bedrijf, sleutels: Schoolsleutels
) -> None:
    werk = werk_van(bedrijf)
    eigen, eenmalig = werk.namen
    sleutels.goedgekeurd |= {bedrijf.als.naam, NAAM_DEELNEMER}
    zet_op(bedrijf, sleutels)
    leg_vast(bedrijf.kantoor.store, *werk.beoordeeld())
    assert bedrijf.wissel().fout is None
    gekregen = sleutel(bedrijf, eigen)
    assert gekregen is not None
    assert gekregen.keten[-1] == sleutels.wortel_der
    certificaat = load_der_x509_certificate(gekregen.keten[0])
    publiek = certificaat.public_key()
    assert isinstance(publiek, ec.EllipticCurvePublicKey)
    publiek.verify(gekregen.teken(b"papier"), b"papier", ec.ECDSA(hashes.SHA256()))
    assert sleutel(bedrijf, eenmalig) is None
    leg_vast(bedrijf.kantoor.store, *werk.vastgesteld()[len(werk.beoordeeld()) :])
    assert bedrijf.wissel().fout is None
    assert sleutel(bedrijf, eenmalig) is not None
    bedrijf.hub.gevraagd.clear()
    bedrijf.wissel()
    assert not [een for een in bedrijf.hub.gevraagd if een.startswith("certificaat")]


def test_who_was_not_approved_yet_is_asked_for_again_and_nothing_else_waits(
    bedrijf: Bedrijf, sleutels: Schoolsleutels
) -> None:
    werk = werk_van(bedrijf)
    zet_op(bedrijf, sleutels)
    leg_vast(bedrijf.kantoor.store, *werk.beoordeeld())
    assert bedrijf.wissel().fout is None
    assert sleutel(bedrijf, werk.namen[0]) is None
    sleutels.goedgekeurd.add(bedrijf.als.naam)
    assert bedrijf.wissel().fout is None
    assert sleutel(bedrijf, werk.namen[0]) is not None


def test_a_school_that_signs_nothing_is_asked_nothing(bedrijf: Bedrijf) -> None:
    leg_vast(bedrijf.kantoor.store, *werk_van(bedrijf).beoordeeld())
    assert bedrijf.wissel().fout is None
    with bedrijf.kantoor.store.kijk() as verbinding:
        assert verbinding.execute(sa.select(pdf_sleutel)).first() is None


def test_a_paper_signed_by_pen_asks_no_key_of_the_deelnemer(
    bedrijf: Bedrijf, sleutels: Schoolsleutels
) -> None:
    werk = werk_van(bedrijf)
    sleutels.goedgekeurd |= {bedrijf.als.naam, NAAM_DEELNEMER}
    zet_op(bedrijf, sleutels)
    leg_vast(bedrijf.kantoor.store, *werk.vastgesteld(Vorm.PEN))
    bedrijf.wissel()
    assert sleutel(bedrijf, werk.namen[1]) is None


def test_a_chain_of_another_root_or_key_is_told_and_not_kept(
    bedrijf: Bedrijf, sleutels: Schoolsleutels
) -> None:
    werk = werk_van(bedrijf)
    vreemd, eigen = Schoolsleutels(), sleutels.geef
    for school in (sleutels, vreemd):
        school.goedgekeurd.add(bedrijf.als.naam)
    zet_op(bedrijf, sleutels)
    leg_vast(bedrijf.kantoor.store, *werk.beoordeeld())

    def van_een_ander(apparaat: str, vraag: Certificaatvraag) -> tuple[bytes, ...]:
        keten = eigen(apparaat, vraag)
        return (keten[1], *keten[1:])

    for uitgever in (vreemd.geef, van_een_ander, lambda *_: ()):
        bedrijf.hub.uitgever = uitgever
        assert isinstance(bedrijf.wissel().fout, HubVerkeerd)
        assert sleutel(bedrijf, werk.namen[0]) is None


def test_a_refusal_about_this_device_is_told(bedrijf: Bedrijf, sleutels: Schoolsleutels) -> None:
    def weiger(*_: object) -> tuple[bytes, ...]:
        raise HubWeigert("ingetrokken")

    zet_op(bedrijf, sleutels)
    bedrijf.hub.uitgever = weiger
    leg_vast(bedrijf.kantoor.store, *werk_van(bedrijf).beoordeeld())
    assert isinstance(bedrijf.wissel().fout, HubWeigert)


def test_a_certificate_that_almost_ends_is_asked_anew_and_until_then_the_old_one_signs(
    bedrijf: Bedrijf, sleutels: Schoolsleutels
) -> None:
    werk = werk_van(bedrijf)
    sleutels.goedgekeurd.add(bedrijf.als.naam)
    zet_op(bedrijf, sleutels)
    leg_vast(bedrijf.kantoor.store, *werk.beoordeeld())
    sleutels.duur = timedelta(days=6)
    bedrijf.wissel()
    eerste = sleutel(bedrijf, werk.namen[0])
    sleutels.goedgekeurd.clear()
    bedrijf.wissel()
    nog = sleutel(bedrijf, werk.namen[0])
    sleutels.goedgekeurd.add(bedrijf.als.naam)
    sleutels.duur = timedelta(days=365)
    bedrijf.wissel()
    tweede = sleutel(bedrijf, werk.namen[0])
    assert eerste is not None
    assert nog is not None
    assert tweede is not None
    assert nog.keten == eerste.keten != tweede.keten


@pytest.fixture
def met_sleutels(bedrijf: Bedrijf, sleutels: Schoolsleutels) -> tuple[Sleutelnaam, Sleutelnaam]:
    """Both keys are here."""
    werk = werk_van(bedrijf)
    sleutels.goedgekeurd |= {bedrijf.als.naam, NAAM_DEELNEMER}
    zet_op(bedrijf, sleutels)
    leg_vast(bedrijf.kantoor.store, *werk.vastgesteld())
    bedrijf.wissel()
    assert all(sleutel(bedrijf, naam) for naam in werk.namen)
    return werk.namen


def test_the_key_of_the_deelnemer_goes_with_the_dossier(
    bedrijf: Bedrijf, met_sleutels: tuple[Sleutelnaam, Sleutelnaam]
) -> None:
    eigen, eenmalig = met_sleutels
    wie = werk_van(bedrijf).wie
    gewist = wie.feit(DossierGewist(Wisgrond.VERZOEK, "", None))
    bedrijf.kantoor.store.wisser.wis(gewist)
    assert (sleutel(bedrijf, eigen) is None, sleutel(bedrijf, eenmalig)) == (False, None)


def test_and_with_a_right_that_is_lost(
    bedrijf: Bedrijf, met_sleutels: tuple[Sleutelnaam, Sleutelnaam]
) -> None:
    bedrijf.hub.inhoud.dossiers.clear()
    bedrijf.wissel()
    assert sleutel(bedrijf, met_sleutels[1]) is None


def test_and_when_the_deelnemer_signed_on_another_device(
    bedrijf: Bedrijf, met_sleutels: tuple[Sleutelnaam, Sleutelnaam]
) -> None:
    werk = werk_van(bedrijf)
    werk.opgemaakt = replace(werk.opgemaakt, id=met_sleutels[1].verklaring)  # type: ignore[arg-type]
    for rol in (OPLEIDER, DEELNEMER):
        inhoud = f"%PDF- {rol}".encode()
        leg_met_bestand(bedrijf.kantoor.store, werk.getekend(rol, inhoud), inhoud)
    bedrijf.wissel()
    assert sleutel(bedrijf, met_sleutels[1]) is None


def test_a_folder_that_was_put_back_has_no_keys_and_keeps_the_lists(
    bedrijf: Bedrijf, met_sleutels: tuple[Sleutelnaam, Sleutelnaam]
) -> None:
    kopie = bedrijf.kantoor.reserve.stel_veilig()
    eerst = bedrijf.map.lijsten()
    bedrijf.zet_terug(kopie.pad)
    assert [sleutel(bedrijf, naam) for naam in met_sleutels] == [None, None]
    assert bedrijf.map.lijsten() == eerst


# --- as what the school knows the holder


def test_the_folder_knows_what_its_holder_is_at_the_school(bedrijf: Bedrijf) -> None:
    with bedrijf.kantoor.store.lees() as lezer:
        houder = lezer.schoolhouder(SCHOOL)
        assert lezer.schoolhouder(ANDERE_SCHOOL) is None
    assert houder is not None
    assert (houder.soort, houder.rollen) == (HouderSoort.LEERBEDRIJF, frozenset())
    assert not houder.stelt_vast
    bedrijf.hub.houder_soort = HouderSoort.PERSOON
    bedrijf.hub.rollen = ("examencommissie", "van-later")
    bedrijf.koppel()
    bedrijf.wissel()
    with bedrijf.kantoor.store.lees() as lezer:
        houder = lezer.schoolhouder(SCHOOL)
    assert houder is not None
    assert (houder.naam, houder.rollen) == (
        "ROC De Verzonnen Stad",
        frozenset({Schoolrol.EXAMENCOMMISSIE}),
    )
    assert houder.stelt_vast
    bedrijf.hub.rollen = ()
    bedrijf.wissel()
    with bedrijf.kantoor.store.lees() as lezer:
        assert lezer.schoolhouder(SCHOOL) == replace(houder, rollen=frozenset())


def test_a_moment_is_compared_as_it_is_kept(bedrijf: Bedrijf) -> None:
    naam = Sleutelnaam(SCHOOL, OPLEIDER, persoon=bedrijf.als.id)
    nu = datetime(2026, 11, 22, tzinfo=UTC)
    assert bedrijf.map.zonder_certificaat(SCHOOL, (naam,), nu) == (naam,)
    assert not bedrijf.map.bewaar_keten(naam, (b"geen certificaat",))
    bedrijf.map.maak_sleutel(naam)
    assert bedrijf.map.zonder_certificaat(SCHOOL, (naam,), nu) == (naam,)
