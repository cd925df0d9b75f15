"""Every fault case of the security reference, §6.3, that this device answers for, and its proof.

A case without a test, or with one that is gone, turns red. Cases 9, 30, 31, 33–35 and 38–40 wait
for Windows or are the hub's (docs/niet-beproefd.md says which); of 12, 18, 21, 36 and 37 the half
of the device.
"""

import ast
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from tests.stroom.recorder import ROOT

Proof = tuple[str, str]
"""A file under tests/, and the name of the test in it."""

DISK: Final = "stroom_schijf/test_failing_disk.py"
CUT: Final = ("stroom/test_power_cut.py", "test_a_power_cut_breaks_no_promise")
PLANTED: Final = ("stroom/test_power_cut.py", "test_a_planted_fault_is_found")
FAILING: Final = (
    DISK,
    "test_a_disk_that_fails_costs_nothing_that_was_saved",
)

ESCROW: Final = (
    "kopieen/test_voor_scholen.py",
    "test_cases_17_and_32_lost_device_lost_keys_and_the_work_is_at_the_school",
)

PROOF: Final[dict[int, tuple[Proof, ...]]] = {
    1: (
        ("journeys/test_killed_after_vastgelegd.py", "test_vastgelegd_survives_sigkill"),
        (
            "journeys/test_killed_after_vastgelegd.py",
            "test_the_journey_finds_what_says_it_too_early",
        ),
        ("store/test_duurzaam.py", "test_killed_right_after_a_commit_and_right_before"),
        ("stroom/test_killed.py", "test_killed_five_hundred_times_nothing_that_was_said_is_gone"),
    ),
    2: (CUT, PLANTED),
    3: (CUT, PLANTED, ("store/test_bijlagen.py", "test_orphans_go_and_what_is_not_ours_stays")),
    4: (
        FAILING,
        (DISK, "test_without_ballast_the_note_on_the_screen_does_not_fit"),
        (DISK, "test_a_really_full_disk_takes_the_last_note_and_heals"),
        ("kopieen/test_schijf_vol.py", "test_the_next_tap_is_refused_at_once_and_tried_no_more"),
        ("veilig/test_tekst_blijft.py", "test_case_4_a_full_disk_leaves_the_words_in_the_window"),
    ),
    5: (FAILING, ("veilig/test_zorgen.py", "test_case_5_a_failing_disk_offers_a_copy_on_a_stick")),
    6: (
        (
            "journeys/test_hands_full.py",
            "test_nothing_is_said_while_the_commit_waits_and_a_late_one_leaves_the_page_alone",
        ),
        ("bench/bench_store.py", "test_a_tap_against_a_bare_commit"),
    ),
    7: (
        ("store/test_veilig_openen.py", "test_7_a_folder_or_file_that_cannot_be_written_is_named"),
    ),
    8: (
        (
            "veilig/test_een_venster.py",
            "test_8_the_second_says_so_and_ends_and_a_crash_of_the_first_is_no_hindrance",
        ),
        ("store/test_openen.py", "test_one_process_at_a_time"),
    ),
    10: (
        ("device/test_plaats.py", "test_10_a_copied_folder_is_known_on_windows"),
        (
            "cli_veilig/test_waar_de_map_ligt.py",
            "test_10_a_new_folder_where_it_is_copied_is_refused_and_an_older_one_warned_about",
        ),
    ),
    11: (
        ("device/test_plaats.py", "test_11_a_share_is_known_on_linux"),
        ("cli_veilig/test_waar_de_map_ligt.py", "test_11_nothing_is_opened_on_a_share"),
    ),
    12: (
        (
            "device/test_ontsluiten.py",
            "test_a_folder_copied_to_another_computer_asks_for_the_wachtzin",
        ),
        (
            "veilig/test_openen.py",
            "test_case_12_a_new_computer_goes_on_with_a_copy_and_the_herstelcode",
        ),
    ),
    13: (
        ("store/test_openen.py", "test_a_wrong_key_leaves_the_log_of_a_crash_alone"),
        ("store/test_openen.py", "test_trying_a_wrong_key_would_have_changed_the_folder"),
    ),
    14: (
        ("store/test_veilig_openen.py", "test_14_a_missing_file_says_what_it_is"),
        ("store/test_veilig_openen.py", "test_14_a_cut_file_says_what_it_is"),
        (
            "veilig/test_openen.py",
            "test_cases_13_14_and_16_damage_offers_a_copy_and_never_a_new_folder",
        ),
    ),
    15: (
        (
            "store/test_veilig_openen.py",
            "test_15_a_foreign_log_is_put_aside_and_the_store_is_whole",
        ),
        ("store/test_veilig_openen.py", "test_15_opening_in_place_would_have_destroyed_the_store"),
    ),
    16: (
        (
            "store/test_veilig_openen.py",
            "test_16_one_flipped_bit_is_found_at_the_open_after_a_crash",
        ),
        ("store/test_veilig_openen.py", "test_16_without_the_checks_it_would_have_opened"),
        ("cli_veilig/test_kopieen.py", "test_looking_at_everything_finds_one_flipped_bit"),
    ),
    17: (
        ESCROW,
        ("kopieen/test_voor_scholen.py", "test_what_waits_goes_along_sealed_and_nothing_else"),
    ),
    18: (
        CUT,
        (
            "kopieen/test_terugzetten.py",
            "test_a_restored_folder_is_another_device_and_cannot_seal_as_the_old_one",
        ),
        ("kopieen/test_terugzetten.py", "test_what_was_recorded_after_the_copy_comes_along"),
        (
            "uitwisselmap/test_opnieuw_koppelen.py",
            "test_after_a_copy_was_put_back_the_device_is_linked_again_and_nothing_doubles",
        ),
    ),
    19: (
        ("store/test_veilig_openen.py", "test_19_a_newer_store_with_a_log_is_left_alone"),
        ("store/test_nieuwer.py", "test_19_everything_of_a_newer_folder_can_be_taken_along"),
    ),
    20: (
        CUT,
        PLANTED,
        ("store/test_veilig_openen.py", "test_20_a_change_of_key_that_is_only_in_the_log"),
        ("store/test_migraties.py", "test_a_migration_killed_half_way_left_nothing"),
        ("device/test_datasleutels.py", "test_both_keys_are_on_file_until_one_opened"),
    ),
    21: (("stroom/test_clock.py", "test_21_a_note_is_kept_whatever_the_clock_says"),),
    22: (
        ("device/test_pogingen.py", "test_the_clock_on_the_wall_is_never_asked"),
        ("application/test_wissen.py", "test_a_clock_that_jumped_ahead_erases_nothing_by_itself"),
        ("kopieen/test_rotatie.py", "test_a_clock_that_jumps_never_takes_the_last_copy"),
        ("stroom/test_clock.py", "test_22_a_clock_that_jumped_ahead_takes_no_generation_away"),
        (
            "stroom/test_clock.py",
            "test_22_a_clock_that_jumped_ahead_takes_no_copy_from_before_a_change",
        ),
    ),
    23: (
        ("device/test_toegang.py", "test_a_keyring_that_never_answers_leaves_the_other_ways"),
        ("device/test_sleutelbos.py", "test_a_question_that_hangs_does_not_keep_the_process"),
        ("veilig/test_openen.py", "test_case_23_a_locked_keyring_is_a_state_with_three_ways_on"),
    ),
    24: (
        ("device/test_toegang.py", "test_an_emptied_keyring_takes_the_key_again"),
        ("veilig/test_reis.py", "test_case_24_an_emptied_keyring_costs_one_code_and_then_nothing"),
    ),
    25: (
        (
            "device/test_toegang.py",
            "test_another_desktop_gets_the_key_and_the_old_one_keeps_it_until_that_opened",
        ),
        (
            "veilig/test_openen.py",
            "test_case_25_another_keyring_is_named_and_the_key_offered_to_it_once",
        ),
    ),
    26: (("device/test_pogingen.py", "test_ten_wrong_ones_lock_one_person_and_nobody_else"),),
    27: (
        ("device/test_pogingen.py", "test_a_file_that_was_taken_away_or_changed_is_tampering"),
        ("device/test_toegang.py", "test_what_was_tampered_with_asks_for_the_herstelcode_first"),
        ("device/test_toegang.py", "test_an_old_copy_of_both_files_is_not_seen"),
    ),
    28: (
        ("device/test_slots.py", "test_everything_a_slot_says_is_bound"),
        ("device/test_slots.py", "test_a_slot_that_leaves_something_unbound_is_found"),
    ),
    29: (
        ("device/test_herstelcode.py", "test_small_letters_spaces_and_lookalikes_are_forgiven"),
        ("device/test_herstelcode.py", "test_every_single_wrong_character_is_caught"),
    ),
    32: (ESCROW,),
    36: (
        CUT,
        ("kopieen/test_sporen.py", "test_nothing_of_her_is_left_anywhere_in_the_folder"),
        ("kopieen/test_sporen.py", "test_without_a_clean_file_she_would_be_found"),
    ),
    37: (
        ("application/test_vastleggen.py", "test_what_may_be_a_bsn_is_asked_about_and_then_kept"),
        (
            "journeys/test_first_observation.py",
            "test_a_note_with_a_bsn_is_asked_about_and_then_kept",
        ),
    ),
}

PROMISED: Final = {*range(1, 9), *range(10, 30), 32, 36, 37}


def missing(proof: Proof) -> bool:
    """Whether there is no such test."""
    file, name = proof
    return name not in names_in(ROOT / "tests" / file)


@cache
def names_in(file: Path) -> frozenset[str]:
    """Names of the tests in a file; none when it is not there."""
    if not file.is_file():
        return frozenset()
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def test_every_case_has_its_proof() -> None:
    assert set(PROOF) == PROMISED


@pytest.mark.parametrize("case", sorted(PROOF))
def test_the_proof_of_a_case_is_there(case: int) -> None:
    assert [proof for proof in PROOF[case] if missing(proof)] == []


def test_a_proof_that_is_gone_is_found() -> None:
    assert missing(("stroom/test_power_cut.py", "test_that_nobody_wrote"))
    assert missing(("stroom/test_that_is_not_there.py", CUT[1]))
