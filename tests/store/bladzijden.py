"""Pages of a store on the disk, to damage one that counts: not one of which the log has a newer."""

from pathlib import Path

from werkplek.store.generatie import BEDRIJF

WAL = f"{BEDRIJF}-wal"
BLADZIJDE = 4096
_KOP, _KADER = 32, 24


def bederf_bladzijde(folder: Path, deel: float) -> None:
    """Turn one bit over on the page at that part of the file, or on the next that counts."""
    ruw = bytearray((folder / BEDRIJF).read_bytes())
    aantal = len(ruw) // BLADZIJDE
    nieuwer = in_log(folder)
    begin = int(aantal * deel)
    nummer = next(n for n in (*range(begin, aantal), *range(1, begin)) if n + 1 not in nieuwer)
    ruw[nummer * BLADZIJDE + 200] ^= 4
    (folder / BEDRIJF).write_bytes(ruw)


def in_log(folder: Path) -> set[int]:
    """The numbers, from 1, of the pages that stand in the log beside the file."""
    log = (folder / WAL).read_bytes() if (folder / WAL).exists() else b""
    kaders = range(_KOP, len(log), _KADER + BLADZIJDE)
    return {int.from_bytes(log[plek : plek + 4], "big") for plek in kaders}
