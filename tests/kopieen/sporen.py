"""Looks for words in everything a folder holds, as somebody with its key and a disk editor would.

Pages are decrypted by hand: free pages, half-filled pages and the log are looked at as well, which
SQLite itself would never show.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from werkplek.store.bijlage_bestand import lees_bestand
from werkplek.store.bijlagen import rijen
from werkplek.store.engine import maak_leesengine

PAGINA = 4096
_IV, _MAC = 16, 64
_ACHTER = _IV + _MAC
_ZOUT = 16
_LOGKOP, _FRAMEKOP = 32, 24


@dataclass(frozen=True)
class Vondst:
    """A word that was found, and in which file."""

    bestand: str
    woord: bytes


def zoek(map_: Path, sleutel: bytes, woorden: tuple[bytes, ...]) -> list[Vondst]:
    """Every word in every file below a folder: its raw bytes, its pages, and what is inside."""
    gevonden = []
    for pad in sorted(pad for pad in map_.rglob("*") if pad.is_file()):
        inhoud = b"\n".join(_lagen(pad, sleutel))
        naam = pad.relative_to(map_).as_posix()
        gevonden += [Vondst(naam, woord) for woord in woorden if woord in inhoud]
    return gevonden


def open_bladzijden(pad: Path, sleutel: bytes) -> list[bytes]:
    """The pages of a store file or of its log, decrypted."""
    ruw = pad.read_bytes()
    if pad.name.endswith("-wal"):
        stap = _FRAMEKOP + PAGINA
        paginas = [
            ruw[plek + _FRAMEKOP : plek + stap]
            for plek in range(_LOGKOP, len(ruw) - stap + 1, stap)
        ]
        return [_open(pagina, sleutel) for pagina in paginas]
    eerste, *rest = (ruw[plek : plek + PAGINA] for plek in range(0, len(ruw), PAGINA))
    return [_open(eerste[_ZOUT:], sleutel), *(_open(pagina, sleutel) for pagina in rest)]


def _lagen(pad: Path, sleutel: bytes) -> Iterator[bytes]:
    yield pad.name.encode()
    yield pad.read_bytes()
    if pad.name in {"bedrijf.db", "bedrijf.db-wal"}:
        yield from open_bladzijden(pad, sleutel)
    if pad.name == "bedrijf.db":
        yield from _bijlagen(pad, sleutel)


def _bijlagen(pad: Path, sleutel: bytes) -> Iterator[bytes]:
    """What every row of this store can still open, here or at the place of a copy."""
    engine = maak_leesengine(pad, sleutel)
    try:
        with engine.connect() as verbinding:
            for rij in rijen(verbinding):
                for map_ in (pad.parent / "bijlagen", pad.parent.parent / "bijlagen"):
                    if (map_ / rij.bestand).exists():
                        yield lees_bestand(map_, rij)
    finally:
        engine.dispose()


def _open(pagina: bytes, sleutel: bytes) -> bytes:
    """One page: AES-256-CBC with its IV before its code at the end; page 1 lacks its salt."""
    geheim, iv = pagina[:-_ACHTER], pagina[-_ACHTER:-_MAC]
    gebruikt = len(geheim) - len(geheim) % 16
    cijfer = Cipher(algorithms.AES(sleutel[:32]), modes.CBC(iv)).decryptor()
    return cijfer.update(geheim[:gebruikt]) + cijfer.finalize()


def is_sqlite(pagina: bytes) -> bool:
    """Whether a first page was opened with the right key: its fixed bytes stand where they do."""
    return pagina[5:8] == bytes((64, 32, 32))
