"""The picture of *Deelnemer toevoegen*: the kwalificaties, and the werkprocessen of one."""

from dataclasses import dataclass

from werkplek.application.ports import Lezer
from werkplek.domain.kwalificatie import Crebo, WerkprocesCode
from werkplek.woorden.standen import NOG_TE_CONTROLEREN


@dataclass(frozen=True, slots=True)
class KwalificatieTegel:
    """One kwalificatie to tap."""

    crebo: Crebo
    naam: str
    detail: str


@dataclass(frozen=True, slots=True)
class WerkprocesKeuze:
    """One werkproces to tick; `detail` says when its title is still to be checked."""

    code: WerkprocesCode
    titel: str
    kerntaak: str
    detail: str


def kwalificatie_tegels(lezer: Lezer, tekst: str = "") -> tuple[KwalificatieTegel, ...]:
    """All kwalificaties, or those found by a text, each once."""
    if tekst.strip():
        gevonden = {(t.crebo, t.naam, t.niveau): None for t in lezer.zoek_kwalificaties(tekst)}
        return tuple(_tegel(*kop) for kop in gevonden)
    return tuple(_tegel(k.crebo, k.naam, k.niveau) for k in lezer.koppen())


def werkproces_keuzes(lezer: Lezer, crebo: Crebo) -> tuple[WerkprocesKeuze, ...]:
    """The werkprocessen of one kwalificatie by kerntaak; empty when it is not here."""
    kwalificatie = lezer.kwalificatie(crebo)
    if kwalificatie is None:
        return ()
    return tuple(
        WerkprocesKeuze(
            code=werkproces.code,
            titel=werkproces.titel,
            kerntaak=f"{kerntaak.code} {kerntaak.titel}".strip(),
            detail=NOG_TE_CONTROLEREN if werkproces.herkomst.nog_te_controleren else "",
        )
        for kerntaak in kwalificatie.kerntaken
        for werkproces in kerntaak.werkprocessen
    )


def _tegel(crebo: Crebo, naam: str, niveau: int) -> KwalificatieTegel:
    return KwalificatieTegel(crebo, naam, f"niveau {niveau} · crebo {crebo}")
