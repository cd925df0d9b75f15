"""The ways into an open folder, and what happens when one of them breaks."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from tests.device.bossen import AFWEZIG, OP_SLOT, Antwoordend, Weigerend, Zwijgend, bos
from tests.device.sleutelbestand import Document, beschadig, verander
from tests.device.toegangen import (
    ANDERE_PIN,
    JAN,
    MARGA,
    PIN,
    WACHTZIN,
    Loop,
    heropen,
    maak,
    toegang_tot,
)
from tests.fakes.toegang import FakeToegang
from werkplek.application.ports import SleutelNodig, SleutelPastNiet
from werkplek.application.ports_veilig import Sleutelbosstand, Toegang
from werkplek.device.ontsluiten import herstelcode_opent, ontsluit
from werkplek.device.sleutelbos import Sleutelbos
from werkplek.device.sleutels import lees_sleutels
from werkplek.device.slots import HERSTELCODE, PINCODE, SLEUTELBOS
from werkplek.device.toegang import MapToegang
from werkplek.domain.fouten import (
    HerstelcodeOnleesbaar,
    PincodeGeweigerd,
    PincodeNodig,
    PincodeOnjuist,
    PincodeOpSlot,
    PincodeWacht,
)
from werkplek.domain.kenmerk import PersoonId


@pytest.fixture
def toegang(tmp_path: Path) -> MapToegang:
    """A folder with a wachtzin, where Marga chose a pincode."""
    made = toegang_tot(maak(tmp_path))
    made.kies_pincode(MARGA, PIN)
    return made


def raad(toegang: Toegang, loop: Loop, keer: int) -> None:
    for _ in range(keer):
        loop.nu += toegang.wachttijd(MARGA)
        with pytest.raises((PincodeOnjuist, PincodeOpSlot)):
            toegang.toets_pincode(MARGA, ANDERE_PIN)


def test_a_pincode_shows_who_somebody_is(toegang: MapToegang, tmp_path: Path) -> None:
    for zelfde in (toegang, heropen(tmp_path)):
        zelfde.toets_pincode(MARGA, PIN)
        with pytest.raises(PincodeOnjuist):
            zelfde.toets_pincode(MARGA, ANDERE_PIN)
        zelfde.toets_pincode(MARGA, PIN)


def test_who_chose_none_is_asked_to_choose(toegang: MapToegang) -> None:
    assert toegang.heeft_pincode(MARGA)
    assert not toegang.heeft_pincode(JAN)
    with pytest.raises(PincodeNodig) as fout:
        toegang.toets_pincode(JAN, PIN)
    assert fout.value.nieuw
    assert toegang.wachttijd(JAN) == 0


def test_a_new_pincode_takes_the_place_of_the_earlier_one(toegang: MapToegang) -> None:
    toegang.kies_pincode(MARGA, ANDERE_PIN)
    toegang.toets_pincode(MARGA, ANDERE_PIN)
    with pytest.raises(PincodeOnjuist):
        toegang.toets_pincode(MARGA, PIN)
    assert len(lees_sleutels(toegang.sleutels.map).van(PINCODE)) == 1


def test_a_pincode_that_is_refused_leaves_the_earlier_one(toegang: MapToegang) -> None:
    with pytest.raises(PincodeGeweigerd):
        toegang.kies_pincode(MARGA, "123456")
    toegang.toets_pincode(MARGA, PIN)


def test_the_same_pincode_of_two_people_looks_different(toegang: MapToegang) -> None:
    toegang.kies_pincode(JAN, PIN)
    een, ander = lees_sleutels(toegang.sleutels.map).van(PINCODE)
    assert not {een.salt, een.wrapped, een.public} & {ander.salt, ander.wrapped, ander.public}


def test_no_pincode_and_no_name_stands_in_the_folder(toegang: MapToegang) -> None:
    for pad in toegang.sleutels.map.iterdir():
        assert PIN not in pad.read_text(encoding="ascii")


def test_ten_wrong_pincodes_lock_one_person_and_nobody_else(tmp_path: Path) -> None:
    """Case 26."""
    loop = Loop()
    toegang = toegang_tot(maak(tmp_path), loop=loop)
    toegang.kies_pincode(MARGA, PIN)
    toegang.kies_pincode(JAN, ANDERE_PIN)
    raad(toegang, loop, 10)
    for zelfde in (toegang, heropen(tmp_path, loop)):
        with pytest.raises(PincodeOpSlot):
            zelfde.toets_pincode(MARGA, PIN)
        with pytest.raises(PincodeOpSlot):
            zelfde.kies_pincode(MARGA, ANDERE_PIN)
        zelfde.toets_pincode(JAN, ANDERE_PIN)


def test_the_herstelcode_gives_a_locked_person_a_new_pincode(tmp_path: Path) -> None:
    loop = Loop()
    toegang = toegang_tot(maak(tmp_path), loop=loop)
    toegang.kies_pincode(MARGA, PIN)
    code = toegang.maak_herstelcode()
    raad(toegang, loop, 10)
    toegang.vergeet_pincode(MARGA, code.lower())
    assert not toegang.heeft_pincode(MARGA)
    toegang.kies_pincode(MARGA, ANDERE_PIN)
    toegang.toets_pincode(MARGA, ANDERE_PIN)


def test_so_does_the_wachtzin(toegang: MapToegang) -> None:
    toegang.vergeet_pincode(MARGA, WACHTZIN)
    assert not toegang.heeft_pincode(MARGA)


def test_a_wachtzin_may_have_digits(tmp_path: Path) -> None:
    toegang = toegang_tot(maak(tmp_path, wachtzin="4 paarden, 7 koppen koffie"))
    toegang.kies_pincode(MARGA, PIN)
    toegang.vergeet_pincode(MARGA, "4 paarden, 7 koppen koffie")
    assert not toegang.heeft_pincode(MARGA)


def test_without_a_wachtzin_only_the_herstelcode_helps(tmp_path: Path) -> None:
    gnome = bos(gnome=Antwoordend())
    toegang = toegang_tot(maak(tmp_path, gnome, wachtzin=None), gnome)
    toegang.kies_pincode(MARGA, PIN)
    for herstel in ("iets dat geen code is", "7H3KM-2PQR9-0XWVT-4BCDE-FG6JN"):
        with pytest.raises(HerstelcodeOnleesbaar):
            toegang.vergeet_pincode(MARGA, herstel)
    toegang.vergeet_pincode(MARGA, toegang.maak_herstelcode())
    assert not toegang.heeft_pincode(MARGA)


@pytest.mark.parametrize(
    ("herstel", "fout"),
    [
        ("vijf paarden drinken koffie", SleutelPastNiet),
        ("7H3KM-2PQR9-0XWVT-4BCDE-FG6JN", HerstelcodeOnleesbaar),
        ("", SleutelPastNiet),
    ],
)
def test_anything_else_takes_no_pincode_away(
    toegang: MapToegang, herstel: str, fout: type[Exception]
) -> None:
    toegang.maak_herstelcode()
    with pytest.raises(fout):
        toegang.vergeet_pincode(MARGA, herstel)
    toegang.toets_pincode(MARGA, PIN)


def test_a_herstelcode_of_another_folder_takes_no_pincode_away(
    toegang: MapToegang, tmp_path: Path
) -> None:
    ander = toegang_tot(maak(tmp_path / "ander")).maak_herstelcode()
    toegang.maak_herstelcode()
    with pytest.raises(SleutelPastNiet):
        toegang.vergeet_pincode(MARGA, ander)


# What does not add up (case 27)


def zonder_slot(document: Document) -> None:
    document["slots"] = [slot for slot in document["slots"] if slot["kind"] != PINCODE]


def zonder_half(document: Document) -> None:
    zonder_slot(document)
    document["half"] = None


def knoei_pogingen(map_: Path) -> None:
    (map_ / "pogingen.json").write_bytes(b"{}")


def andere_eigenaar(document: Document) -> None:
    [slot] = [slot for slot in document["slots"] if slot["kind"] == PINCODE]
    slot["owner"] = JAN


KNOEIEN: dict[str, Callable[[Path], object]] = {
    "the tries are gone": lambda map_: (map_ / "pogingen.json").unlink(),
    "the tries were changed": knoei_pogingen,
    "the slot is gone": lambda map_: verander(map_, zonder_slot),
    "slot and half are gone": lambda map_: verander(map_, zonder_half),
    "the half was changed": lambda map_: verander(
        map_, lambda document: document["half"].update(wrapped="0" * 96)
    ),
    "the slot is damaged": lambda map_: beschadig(map_, PINCODE),
}


@pytest.mark.parametrize("wat", KNOEIEN)
def test_what_was_tampered_with_asks_for_the_herstelcode_first(tmp_path: Path, wat: str) -> None:
    toegang = toegang_tot(maak(tmp_path))
    toegang.kies_pincode(MARGA, PIN)
    code = toegang.maak_herstelcode()
    KNOEIEN[wat](tmp_path)

    toegang = heropen(tmp_path)
    assert toegang.heeft_pincode(MARGA), "somebody else could choose a pincode for her"
    with pytest.raises(PincodeOpSlot):
        toegang.toets_pincode(MARGA, PIN)
    with pytest.raises(PincodeOpSlot):
        toegang.kies_pincode(MARGA, ANDERE_PIN)
    assert toegang.wachttijd(MARGA) == 0

    toegang.vergeet_pincode(MARGA, code)
    toegang.kies_pincode(MARGA, ANDERE_PIN)
    toegang.toets_pincode(MARGA, ANDERE_PIN)
    heropen(tmp_path).toets_pincode(MARGA, ANDERE_PIN)


def test_without_the_half_nobody_chooses_until_the_herstelcode_was_shown(tmp_path: Path) -> None:
    """Else choosing one for a new colleague would make the missing ones look right."""
    toegang_tot(maak(tmp_path)).kies_pincode(MARGA, PIN)
    verander(tmp_path, zonder_half)
    toegang = heropen(tmp_path)
    with pytest.raises(PincodeOpSlot):
        toegang.kies_pincode(JAN, ANDERE_PIN)
    assert toegang.heeft_pincode(MARGA)
    toegang.vergeet_pincode(JAN, WACHTZIN)
    toegang.kies_pincode(JAN, ANDERE_PIN)


def test_after_tampering_the_others_keep_their_pincode_but_not_their_free_tries(
    tmp_path: Path,
) -> None:
    toegang = toegang_tot(maak(tmp_path))
    toegang.kies_pincode(MARGA, PIN)
    toegang.kies_pincode(JAN, ANDERE_PIN)
    (tmp_path / "pogingen.json").unlink()
    toegang = heropen(tmp_path)
    toegang.vergeet_pincode(MARGA, WACHTZIN)
    with pytest.raises(PincodeOnjuist) as fout:
        toegang.toets_pincode(JAN, PIN)
    assert fout.value.over == 0
    with pytest.raises(PincodeWacht):
        toegang.toets_pincode(JAN, ANDERE_PIN)


def test_a_slot_of_a_pincode_given_to_somebody_else_opens_for_nobody(
    toegang: MapToegang, tmp_path: Path
) -> None:
    verander(tmp_path, andere_eigenaar)
    opnieuw = heropen(tmp_path)
    for wie in (MARGA, JAN):
        with pytest.raises(PincodeOpSlot):
            opnieuw.toets_pincode(wie, PIN)


def test_an_old_copy_of_both_files_is_not_seen(toegang: MapToegang, tmp_path: Path) -> None:
    """What no file can see within one account; it is said so in `pogingen`."""
    oud = {pad.name: pad.read_bytes() for pad in tmp_path.iterdir()}
    with suppress(PincodeOnjuist):
        toegang.toets_pincode(MARGA, ANDERE_PIN)
    for naam, inhoud in oud.items():
        (tmp_path / naam).write_bytes(inhoud)
    with pytest.raises(PincodeOnjuist) as fout:
        heropen(tmp_path).toets_pincode(MARGA, ANDERE_PIN)
    assert fout.value.over == 2


def test_a_restored_key_file_and_its_pincodes_fit_again(
    toegang: MapToegang, tmp_path: Path
) -> None:
    oud = (tmp_path / "sleutels.json").read_bytes()
    toegang.kies_pincode(JAN, ANDERE_PIN)
    (tmp_path / "sleutels.json").write_bytes(oud)
    hersteld = heropen(tmp_path)
    with pytest.raises(PincodeOpSlot):
        hersteld.toets_pincode(JAN, ANDERE_PIN)
    heropen(tmp_path).na_terugzetten()
    hersteld = heropen(tmp_path)
    assert not hersteld.heeft_pincode(JAN)
    hersteld.toets_pincode(MARGA, PIN)
    heropen(tmp_path).toets_pincode(MARGA, PIN)


def test_putting_a_copy_back_gives_nobody_new_tries(toegang: MapToegang, tmp_path: Path) -> None:
    oud = (tmp_path / "sleutels.json").read_bytes()
    raad(toegang, Loop(), 2)
    (tmp_path / "sleutels.json").write_bytes(oud)
    heropen(tmp_path).na_terugzetten()
    with pytest.raises(PincodeOnjuist) as fout:
        heropen(tmp_path).toets_pincode(MARGA, ANDERE_PIN)
    assert fout.value.over == 0


def test_a_copy_from_before_the_first_pincode_asks_everybody_to_choose_again(
    tmp_path: Path,
) -> None:
    toegang = toegang_tot(maak(tmp_path))
    oud = (tmp_path / "sleutels.json").read_bytes()
    toegang.kies_pincode(MARGA, PIN)
    (tmp_path / "sleutels.json").write_bytes(oud)
    assert heropen(tmp_path).heeft_pincode(MARGA), "until it is known that a copy was put back"
    heropen(tmp_path).na_terugzetten()
    hersteld = heropen(tmp_path)
    assert not hersteld.heeft_pincode(MARGA)
    hersteld.kies_pincode(MARGA, ANDERE_PIN)
    hersteld.toets_pincode(MARGA, ANDERE_PIN)


# The herstelcode


def test_a_herstelcode_opens_the_folder(toegang: MapToegang, tmp_path: Path) -> None:
    assert toegang.herstelcode_van() is None
    assert not herstelcode_opent(tmp_path)
    code = toegang.maak_herstelcode()
    van = toegang.herstelcode_van()
    assert van is not None
    assert abs(datetime.now(UTC) - van) < timedelta(minutes=1)
    assert herstelcode_opent(tmp_path)
    geopend = ontsluit(tmp_path, sleutelbos=None, herstelcode=code)
    assert geopend.datasleutels() == heropen_sleutels(tmp_path)


def heropen_sleutels(map_: Path) -> tuple[bytes, ...]:
    return ontsluit(map_, sleutelbos=None, wachtzin=WACHTZIN).datasleutels()


def test_an_earlier_herstelcode_opens_nothing_any_more(toegang: MapToegang, tmp_path: Path) -> None:
    eerste, tweede = toegang.maak_herstelcode(), toegang.maak_herstelcode()
    ontsluit(tmp_path, sleutelbos=None, herstelcode=tweede)
    with pytest.raises(SleutelPastNiet, match=HERSTELCODE):
        ontsluit(tmp_path, sleutelbos=None, herstelcode=eerste)
    (tmp_path / "sleutels.json").write_bytes((tmp_path / "sleutels.json.vorige").read_bytes())
    with pytest.raises(SleutelPastNiet):
        ontsluit(tmp_path, sleutelbos=None, herstelcode=eerste)


def test_a_typing_error_is_named_before_anything_is_tried(tmp_path: Path) -> None:
    maak(tmp_path)
    with pytest.raises(HerstelcodeOnleesbaar):
        ontsluit(tmp_path, sleutelbos=None, herstelcode="7H3KM-2PQR9-0XWVT-4BCDE-FG6JN")


# The keyring


KEYRINGS: dict[str, Sleutelbos | None] = {
    Sleutelbosstand.OP_SLOT: bos(gnome=Weigerend(OP_SLOT[0])),
    Sleutelbosstand.AFWEZIG: bos(gnome=Weigerend(AFWEZIG[0])),
    Sleutelbosstand.LEEG: bos(gnome=Antwoordend()),
    Sleutelbosstand.ANDERS: bos(kwallet=Antwoordend()),
}


@pytest.mark.parametrize("stand", KEYRINGS)
@pytest.mark.parametrize("weg", ["wachtzin", "herstelcode"])
def test_in_every_state_of_the_keyring_there_is_another_way_in(
    tmp_path: Path, stand: str, weg: str
) -> None:
    """Cases 12, 23, 24 and 25."""
    gnome = bos(gnome=Antwoordend())
    eerst = maak(tmp_path, gnome)
    goed = toegang_tot(eerst, gnome)
    code = goed.maak_herstelcode()
    assert goed.sleutelbos() is Sleutelbosstand.GOED

    nu = KEYRINGS[stand]
    with pytest.raises(SleutelNodig, match=stand):
        ontsluit(tmp_path, sleutelbos=nu)
    geopend = ontsluit(tmp_path, sleutelbos=nu, **{weg: {"wachtzin": WACHTZIN}.get(weg, code)})
    assert geopend.datasleutels() == eerst.datasleutels()
    assert toegang_tot(geopend, nu).sleutelbos() == stand


def test_a_folder_without_a_slot_for_it_finds_the_keyring_empty(tmp_path: Path) -> None:
    gnome = bos(gnome=Antwoordend())
    geopend = maak(tmp_path)
    assert toegang_tot(geopend, None).sleutelbos() is Sleutelbosstand.AFWEZIG
    assert toegang_tot(geopend, bos(gnome=None)).sleutelbos() is Sleutelbosstand.AFWEZIG
    assert toegang_tot(geopend, gnome).sleutelbos() is Sleutelbosstand.LEEG


def test_an_entry_that_is_not_ours_counts_as_empty(tmp_path: Path) -> None:
    keeper = Antwoordend()
    geopend = maak(tmp_path, bos(gnome=keeper))
    keeper.inhoud = dict.fromkeys(keeper.inhoud, "00" * 32)
    assert toegang_tot(geopend, bos(gnome=keeper)).sleutelbos() is Sleutelbosstand.LEEG


def test_an_emptied_keyring_takes_the_key_again(tmp_path: Path) -> None:
    """Case 24: a password that was reset empties the keyring of Windows and of GNOME."""
    keeper = Antwoordend()
    gnome = bos(gnome=keeper)
    eerst = maak(tmp_path, gnome)
    keeper.inhoud.clear()
    toegang = toegang_tot(ontsluit(tmp_path, sleutelbos=gnome, wachtzin=WACHTZIN), gnome)
    toegang.leg_in_sleutelbos()
    assert toegang.sleutelbos() is Sleutelbosstand.GOED
    assert ontsluit(tmp_path, sleutelbos=gnome).datasleutels() == eerst.datasleutels()


def backends(map_: Path) -> list[str]:
    return [slot.backend for slot in lees_sleutels(map_).van(SLEUTELBOS)]


def test_another_desktop_gets_the_key_and_the_old_one_keeps_it_until_that_opened(
    tmp_path: Path,
) -> None:
    """Case 25: from GNOME to KDE, and back before the new one ever opened the folder."""
    gnome, kde = bos(gnome=Antwoordend()), bos(kwallet=Antwoordend())
    eerst = maak(tmp_path, gnome)
    toegang_tot(ontsluit(tmp_path, sleutelbos=kde, wachtzin=WACHTZIN), kde).leg_in_sleutelbos()
    assert backends(tmp_path) == ["kwallet", "gnome"]

    terug = ontsluit(tmp_path, sleutelbos=gnome)
    toegang_tot(terug, gnome).werk_bij(eerst.datasleutels()[0])
    assert backends(tmp_path) == ["kwallet", "gnome"], "the new one has not opened yet"

    door = ontsluit(tmp_path, sleutelbos=kde)
    assert door.datasleutels() == eerst.datasleutels()
    toegang_tot(door, kde).werk_bij(eerst.datasleutels()[0])
    assert backends(tmp_path) == ["kwallet"]


def test_putting_the_key_there_twice_makes_one_slot(tmp_path: Path) -> None:
    gnome = bos(gnome=Antwoordend())
    toegang = toegang_tot(maak(tmp_path, gnome), gnome)
    toegang.leg_in_sleutelbos()
    toegang.leg_in_sleutelbos()
    assert backends(tmp_path) == ["gnome"]


def test_pincodes_stay_whatever_the_keyring_does(tmp_path: Path) -> None:
    keeper = Antwoordend()
    gnome = bos(gnome=keeper)
    toegang_tot(maak(tmp_path, gnome), gnome).kies_pincode(MARGA, PIN)
    keeper.inhoud.clear()
    opnieuw = toegang_tot(ontsluit(tmp_path, sleutelbos=gnome, wachtzin=WACHTZIN), gnome)
    opnieuw.toets_pincode(MARGA, PIN)
    opnieuw.leg_in_sleutelbos()
    opnieuw.toets_pincode(MARGA, PIN)


class Locked(Antwoordend):
    """Locked for reading, as a keyring is; somebody who writes without asking gets through."""

    def get_password(self, service: str, username: str) -> str | None:  # noqa: ARG002
        raise OP_SLOT[0]


def test_a_locked_keyring_is_never_written_to(tmp_path: Path) -> None:
    """Case 23; Element wrote to one, and broke its profile for good."""
    keeper = Locked()
    gnome = bos(gnome=keeper)
    toegang = toegang_tot(maak(tmp_path), gnome)
    ervoor = (tmp_path / "sleutels.json").read_bytes()
    with pytest.raises(SleutelNodig, match="op_slot"):
        toegang.leg_in_sleutelbos()
    assert keeper.inhoud == {}
    assert (tmp_path / "sleutels.json").read_bytes() == ervoor


def test_writing_without_asking_first_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planted fault: an entry is made before the keyring showed that it is open."""

    def bewaar(self: Sleutelbos, store: str, geheim: bytes) -> tuple[str, bytes]:
        naam, bewaarder = self._eerste()
        bewaarder.set_password(store, "mapsleutel", geheim.hex())
        return naam, geheim

    keeper = Locked()
    monkeypatch.setattr(Sleutelbos, "bewaar", bewaar)
    toegang_tot(maak(tmp_path), bos(gnome=keeper)).leg_in_sleutelbos()
    assert keeper.inhoud != {}


class Laat(Antwoordend):
    """Answers after everybody went home."""

    def __init__(self, klaar: Event) -> None:
        super().__init__()
        self.klaar = klaar
        self.gelezen = Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.klaar.wait()
        self.gelezen.set()
        return super().get_password(service, username)


def test_a_keyring_that_is_unlocked_too_late_is_not_written_to_any_more(tmp_path: Path) -> None:
    keeper = Laat(Event())
    traag = Sleutelbos(bos(gnome=keeper).kandidaten, wachttijd=0.05)
    with pytest.raises(SleutelNodig, match="op_slot"):
        toegang_tot(maak(tmp_path), traag).leg_in_sleutelbos()
    keeper.klaar.set()
    assert keeper.gelezen.wait(5)
    assert keeper.inhoud == {}


def test_a_keyring_that_never_answers_leaves_the_other_ways(tmp_path: Path) -> None:
    """Case 23: a display, a locked keyring, and nobody who answers its question."""
    klaar = Event()
    stil = Sleutelbos(bos(gnome=Zwijgend(klaar)).kandidaten, wachttijd=0.05)
    maak(tmp_path, bos(gnome=Antwoordend()))
    ervoor = (tmp_path / "sleutels.json").read_bytes()
    with pytest.raises(SleutelNodig, match="op_slot"):
        ontsluit(tmp_path, sleutelbos=stil)
    geopend = ontsluit(tmp_path, sleutelbos=stil, wachtzin=WACHTZIN)
    assert toegang_tot(geopend, stil).sleutelbos() is Sleutelbosstand.OP_SLOT
    klaar.set()
    assert (tmp_path / "sleutels.json").read_bytes() == ervoor


def test_without_any_keyring_there_is_nothing_to_put_it_in(toegang: MapToegang) -> None:
    with pytest.raises(SleutelNodig, match="afwezig"):
        toegang.leg_in_sleutelbos()


# Together


def test_lanes_do_not_lose_each_others_changes(toegang: MapToegang, tmp_path: Path) -> None:
    mensen = [PersoonId(f"p-{nummer}") for nummer in range(8)]
    with ThreadPoolExecutor(4) as lanes:
        werk = [lanes.submit(toegang.kies_pincode, wie, ANDERE_PIN) for wie in mensen]
        code = lanes.submit(toegang.maak_herstelcode)
        for gedaan in werk:
            gedaan.result()
        code.result()
    opnieuw = heropen(tmp_path)
    for wie in mensen:
        opnieuw.toets_pincode(wie, ANDERE_PIN)
    assert opnieuw.herstelcode_van() is not None


@pytest.fixture(params=["fake", "real"])
def elke(request: pytest.FixtureRequest, tmp_path: Path) -> Toegang:
    """The fake that pages are tested with keeps the same promises as the real one."""
    return FakeToegang() if request.param == "fake" else toegang_tot(maak(tmp_path))


def test_any_counts_wrong_pincodes_and_lets_the_right_one_in(elke: Toegang) -> None:
    with pytest.raises(PincodeNodig):
        elke.toets_pincode(MARGA, PIN)
    elke.kies_pincode(MARGA, PIN)
    assert elke.heeft_pincode(MARGA)
    elke.toets_pincode(MARGA, PIN)
    for over in (2, 1, 0):
        with pytest.raises(PincodeOnjuist) as fout:
            elke.toets_pincode(MARGA, ANDERE_PIN)
        assert fout.value.over == over
    assert elke.wachttijd(MARGA) == 30
    with pytest.raises(PincodeWacht):
        elke.toets_pincode(MARGA, PIN)


@pytest.mark.parametrize(
    ("pincode", "reden"),
    [("12345", "vorm"), ("111111", "te_makkelijk"), ("123456", "te_makkelijk")],
)
def test_any_refuses_what_is_no_good_pincode(elke: Toegang, pincode: str, reden: str) -> None:
    with pytest.raises(PincodeGeweigerd) as fout:
        elke.kies_pincode(MARGA, pincode)
    assert fout.value.reden == reden
    assert not elke.heeft_pincode(MARGA)


def test_any_takes_a_pincode_away_for_the_herstelcode(elke: Toegang) -> None:
    assert elke.herstelcode_van() is None
    elke.kies_pincode(MARGA, PIN)
    code = elke.maak_herstelcode()
    assert elke.herstelcode_van() is not None
    with pytest.raises(HerstelcodeOnleesbaar):
        elke.vergeet_pincode(MARGA, f"{code[:-1]}{'0' if code[-1] != '0' else '1'}")
    elke.vergeet_pincode(MARGA, code.lower())
    assert not elke.heeft_pincode(MARGA)


def test_any_takes_a_pincode_away_for_the_wachtzin(elke: Toegang) -> None:
    elke.kies_pincode(MARGA, PIN)
    with pytest.raises(SleutelPastNiet):
        elke.vergeet_pincode(MARGA, "vijf paarden drinken koffie")
    elke.vergeet_pincode(MARGA, WACHTZIN)
    assert not elke.heeft_pincode(MARGA)
