"""Which titles are established: they may stand on paper as they are."""

from werkplek.domain.kwalificatie import Kwalificatie

Titels = frozenset[tuple[str, str]]
"""Pairs of code and title, of kerntaken and werkprocessen."""


def vaststaand(kwalificatie: Kwalificatie | None, bevestigd: Titels) -> Titels:
    """The titles of this edition that its sources attest, and those that were confirmed.

    `bevestigd` is what the store's `bevestigde_titels` gives of the same crebo.
    """
    delen = kwalificatie.delen if kwalificatie is not None else ()
    eigen = frozenset((d.code, d.titel) for d in delen if not d.herkomst.nog_te_controleren)
    return bevestigd | eigen
