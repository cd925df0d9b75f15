"""Which test keeps which promise: the fault cases of the sync reference (§7), and security (§6.3).

A number that loses its proof, or a proof that loses its name, turns this red.
"""

import ast
from functools import cache
from pathlib import Path
from typing import Final

import pytest

TESTS: Final = Path(__file__).resolve().parents[1]
Proof = tuple[str, str]

HIER: Final = "uitwisseling"
DOOD: Final = "uitwisseling_dood"
SPEL: Final = "uitwisseling_spel"

SYNC: Final[dict[int, tuple[Proof, ...]]] = {
    1: (
        (
            f"{SPEL}/test_lijn.py",
            "test_1_a_reset_at_any_byte_of_a_push_and_its_answer_loses_and_doubles_nothing",
        ),
        (f"{SPEL}/test_lijn.py", "test_1_a_reset_at_every_byte"),
        ("lijn/test_slecht_weer.py", "test_it_may_break_at_every_byte"),
    ),
    2: (
        (
            f"{SPEL}/test_lijn.py",
            "test_2_an_answer_that_was_lost_after_the_commit_is_asked_again_and_counted_once",
        ),
    ),
    3: (
        (f"{HIER}/test_samen.py", "test_3_one_batch_sent_five_times_at_once_is_stored_once"),
        (f"{HIER}/test_samen.py", "test_3_batches_that_overlap_share_their_seals"),
    ),
    4: (
        (
            f"{SPEL}/test_lijn.py",
            "test_4_a_proxy_that_gave_up_while_the_hub_went_on_costs_nothing",
        ),
    ),
    5: (
        (
            f"{SPEL}/test_lijn.py",
            "test_5_who_answers_in_the_place_of_the_hub_gets_nothing_marked_as_sent",
        ),
        ("sync/test_slechte_lijn.py", "test_what_is_no_answer_of_a_hub_is_an_error"),
        ("sync/test_slechte_lijn.py", "test_and_nothing_counts_as_sent_by_it"),
        ("sync/test_slechte_lijn.py", "test_a_foreign_certificate_is_not_the_school"),
    ),
    6: (
        (
            "lijn/test_slecht_weer.py",
            "test_a_line_that_breaks_every_8_kb_lets_everything_through",
        ),
        ("lijn/test_slecht_weer.py", "test_a_slow_line_that_loses_packets_takes_few_turns"),
        ("hub_bijlagen/test_stukken.py", "test_every_cut_is_taken_up_where_it_was"),
    ),
    7: (
        (
            f"{DOOD}/test_dood.py",
            "test_7_a_tablet_killed_anywhere_between_saving_and_the_cursor_loses_nothing",
        ),
        (f"{DOOD}/test_dood.py", "test_7_a_tablet_killed_at_every_statement"),
    ),
    8: (
        (
            f"{DOOD}/test_dood.py",
            "test_8_a_hub_killed_at_a_statement_of_a_push_keeps_what_it_answered",
        ),
        (f"{DOOD}/test_dood.py", "test_8_a_hub_killed_at_every_statement"),
        (
            f"{DOOD}/test_dood.py",
            "test_8_a_database_that_is_killed_under_eight_who_push_keeps_what_was_answered",
        ),
        ("hub_starten/test_starten.py", "test_asked_to_stop_it_finishes_what_is_at_work"),
        (
            "hub_starten/test_starten.py",
            "test_several_processes_share_one_port_and_a_dead_one_is_replaced",
        ),
    ),
    9: (
        (f"{HIER}/test_samen.py", "test_9_who_pages_while_many_write_misses_no_row"),
        (f"{HIER}/test_samen.py", "test_9_a_hundred_thousand_rows"),
    ),
    10: (
        (
            f"{DOOD}/test_schijf_vol.py",
            "test_10_a_tablet_that_is_full_while_it_pulls_has_no_hole_afterwards",
        ),
        (
            f"{DOOD}/test_schijf_vol.py",
            "test_10_a_hub_that_is_full_says_so_and_has_all_of_it_later",
        ),
        (
            "stroom_schijf/test_failing_disk.py",
            "test_a_disk_that_fails_costs_nothing_that_was_saved",
        ),
        ("hub_bijlagen/test_stukken.py", "test_a_full_disk_is_said_and_leaves_no_hole"),
    ),
    11: (
        (
            f"{SPEL}/test_gif.py",
            "test_11_one_poisoned_feit_in_front_stops_none_of_five_hundred",
        ),
    ),
    12: (
        (
            f"{SPEL}/test_gif.py",
            "test_12_the_same_name_with_other_bytes_is_kept_apart_and_changes_nothing",
        ),
    ),
    13: (
        (f"{HIER}/test_klok.py", "test_13_a_clock_that_is_wrong_stops_nothing"),
        (
            f"{HIER}/test_klok.py",
            "test_13_a_clock_that_jumps_between_saves_and_during_an_exchange_is_noted",
        ),
        (
            "sync/test_slechte_lijn.py",
            "test_a_clock_that_is_wrong_is_corrected_once_and_remembered",
        ),
    ),
    14: (
        (
            f"{HIER}/test_rechten_onderweg.py",
            "test_14_who_moves_takes_the_work_from_before_along_and_later_work_waits",
        ),
    ),
    15: (
        (
            f"{HIER}/test_rechten_onderweg.py",
            "test_15_a_right_that_ended_while_200_wait_and_then_returns_loses_none",
        ),
        (
            f"{HIER}/test_rechten_onderweg.py",
            "test_15_a_role_that_ended_is_held_and_let_in_when_it_runs_again",
        ),
    ),
    16: (
        (
            f"{DOOD}/test_hersteld.py",
            "test_16_a_device_that_was_revoked_offline_brings_its_work_and_gets_nothing",
        ),
        (
            f"{DOOD}/test_hersteld.py",
            "test_16_a_stolen_device_an_unknown_one_and_a_used_code_come_no_further",
        ),
    ),
    17: (
        (
            f"{DOOD}/test_hersteld.py",
            "test_17_of_a_cloned_folder_both_branches_are_kept_and_the_key_is_closed",
        ),
        (
            f"{DOOD}/test_hersteld.py",
            "test_17_a_folder_of_a_week_ago_gets_back_what_it_sent_and_counts_as_a_clone_when_it_writes",
        ),
    ),
    18: (
        (f"{DOOD}/test_hersteld.py", "test_18_a_hub_of_yesterday_gets_back_what_its_tablets_hold"),
        (
            "uitwisselmap/test_opnieuw.py",
            "test_a_hub_of_yesterday_is_filled_again_also_with_the_runs_of_others",
        ),
    ),
    19: (
        (
            f"{DOOD}/test_hersteld.py",
            "test_19_another_hub_at_the_same_address_stops_and_loses_nothing",
        ),
        (f"{DOOD}/test_hersteld.py", "test_19_another_school_on_the_same_hub_gets_nothing"),
    ),
    20: (
        (f"{SPEL}/test_gif.py", "test_20_a_correction_waits_for_its_original_and_comes_in_with_it"),
        (f"{SPEL}/test_gif.py", "test_20_two_corrections_of_one_feit_are_both_there"),
    ),
    21: (
        (
            f"{HIER}/test_wissen_onderweg.py",
            "test_21_an_erasure_reaches_who_was_offline_and_what_they_still_had_to_send",
        ),
        (
            f"{HIER}/test_wissen_onderweg.py",
            "test_21_what_was_erased_and_comes_again_is_not_stored",
        ),
        (f"{HIER}/test_wissen_onderweg.py", "test_21_one_feit_is_erased_and_the_others_stay"),
        ("uitwisselmap/test_rechten.py", "test_the_words_are_gone_from_the_file_itself"),
    ),
    22: (("hub_web/test_oud.py", "test_every_version_pushes_and_an_old_one_is_renewed_to_pull"),),
    23: (
        ("hub_bijlagen/test_stukken.py", "test_every_cut_is_taken_up_where_it_was"),
        ("hub_bijlagen/test_stukken.py", "test_a_whole_with_another_digest_is_thrown_away"),
        ("hub_bijlagen/test_stukken.py", "test_the_same_photo_in_two_feiten_is_one_file"),
        ("hub_bijlagen/test_stukken.py", "test_a_half_waits_thirty_days"),
    ),
    24: (
        ("hub_web/test_kudde.py", "test_a_hundred_tablets_come_at_once"),
        ("hub_web/test_kudde.py", "test_four_thousand_tablets_come_at_once"),
        ("hub_web/test_kudde.py", "test_at_three_times_its_capacity_it_keeps_what_it_answered"),
    ),
    25: (
        (f"{SPEL}/test_spel.py", "test_25_a_short_play_ends_with_everybody_right"),
        (f"{SPEL}/test_spel.py", "test_25_long_plays"),
    ),
}
BEWEZEN: Final = set(range(1, 26))
"""Of 22 a folder of a released version waits for the first release."""

VEILIG: Final[dict[int, tuple[Proof, ...]]] = {
    12: (
        *SYNC[17],
        ("hub_versturen/test_kloon.py", "test_both_branches_are_kept_and_the_device_is_closed"),
    ),
    17: (
        (
            "application/test_meegeven.py",
            "test_all_that_waits_goes_along_and_the_school_takes_it_in",
        ),
        ("hub_wissen/test_noodbestand.py", "test_the_same_file_twice_changes_nothing"),
    ),
    18: (
        (
            "uitwisselmap/test_opnieuw_koppelen.py",
            "test_after_a_copy_was_put_back_the_device_is_linked_again_and_nothing_doubles",
        ),
    ),
    21: (*SYNC[13], ("hub_ophalen/test_poort.py", "test_a_clock_that_is_off_hears_the_hubs_time")),
    30: (
        ("hub_ophalen/test_poort.py", "test_a_request_is_answered_once"),
        ("hub_ophalen/test_poort.py", "test_what_was_changed_was_not_signed"),
    ),
    31: (
        ("hub_ophalen/test_poort.py", "test_a_code_is_good_for_one_device"),
        ("hub_ophalen/test_poort.py", "test_guessing_ends_and_others_go_on"),
    ),
    32: SYNC[16],
    33: (("hub_ophalen/test_poort.py", "test_unknown_and_forbidden_dossiers_look_alike"),),
    34: (
        *SYNC[15],
        ("hub_ophalen/test_bladzijden.py", "test_a_plaatsing_that_ended_is_seen_for_thirty_days"),
    ),
    35: (
        (
            "hub_ophalen/test_bladzijden.py",
            "test_ondersteuning_is_for_whom_the_deelnemer_named",
        ),
    ),
    36: (
        *SYNC[21],
        ("hub_wissen/test_wissen.py", "test_bodies_go_and_every_seal_still_holds"),
    ),
    37: (("hub_school/test_inlezen.py", "test_a_bsn_is_dropped_wherever_it_stands_and_counted"),),
    39: (("hub_school/test_inlezen.py", "test_a_wrong_merge_is_shown_taken_and_turned_back"),),
    40: (("hub_school/test_controle.py", "test_every_planted_fault_is_found"),),
}


@cache
def names_in(file: Path) -> frozenset[str]:
    """Names of the tests in a file; none when it is not there."""
    if not file.is_file():
        return frozenset()
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def missing(proof: Proof) -> bool:
    """Whether there is no such test."""
    file, name = proof
    return name not in names_in(TESTS / file)


def test_every_case_has_its_proof() -> None:
    assert set(SYNC) == BEWEZEN


@pytest.mark.parametrize("case", sorted(SYNC))
def test_the_proof_of_a_case_is_there(case: int) -> None:
    assert [proof for proof in SYNC[case] if missing(proof)] == []


@pytest.mark.parametrize("case", sorted(VEILIG))
def test_the_proof_of_a_case_of_security_is_there(case: int) -> None:
    assert [proof for proof in VEILIG[case] if missing(proof)] == []


def test_a_proof_that_is_gone_is_found() -> None:
    assert missing((f"{DOOD}/test_dood.py", "test_that_nobody_wrote"))
    assert missing((f"{HIER}/test_that_is_not_there.py", "test_9_a_hundred_thousand_rows"))
