"""The checker: what must hold when all lines were up again, whatever happened before.

The invariants I1-I8 of the sync reference §3, over the recorded history and the tables themselves.
Written from the prose, and not by the product's own code. Gives what is wrong, in words.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from tests.kopieen.sporen import open_bladzijden
from tests.uitwisseling import bytes_uit_proza as proza
from tests.uitwisseling.inkijk import Rij, Tabellen, Tabletinkijk
from tests.uitwisseling.verslag import Gehoord, Opgeschreven

IN_HET_LOG = frozenset({"bewaard", "bekend"})


@dataclass(frozen=True)
class Dossier:
    """All that the checker is given. `bij` are the devices that could exchange to the end.

    `mag` says per device which dossiers it may have, from a model; `gewist` names dossiers and
    feiten that the school erased; `herbouwd` has per device the projections folded anew; `mappen`
    are folders with the key of what is encrypted there, in which none of `woorden` may be left.
    """

    hub: Tabellen
    tablets: Sequence[Tabletinkijk]
    feiten: Mapping[str, Opgeschreven]
    gehoord: Sequence[Gehoord]
    mag: Mapping[str, set[str]]
    bij: set[str]
    gewist: set[str] = field(default_factory=set)
    gewiste_feiten: set[str] = field(default_factory=set)
    herbouwd: Mapping[str, Mapping[str, list[Rij]]] = field(default_factory=dict)
    bestanden: Path | None = None
    mappen: Mapping[Path, bytes] = field(default_factory=dict)
    woorden: tuple[bytes, ...] = ()

    @cached_property
    def zegels(self) -> dict[int, Rij]:
        """By number."""
        return {rij["nr"]: rij for rij in self.hub["zegel"]}

    @cached_property
    def log(self) -> dict[str, list[Rij]]:
        """The rows of the hub's log by the name of the feit."""
        rijen: dict[str, list[Rij]] = defaultdict(list)
        for rij in self.hub["feit"]:
            rijen[rij["id"]].append(rij)
        return rijen

    @cached_property
    def lijven(self) -> dict[int, Rij]:
        """Salt and body by number."""
        return {rij["nr"]: rij for rij in self.hub["inhoud"]}

    @cached_property
    def gehouden(self) -> dict[str, Rij]:
        """What waits at the school."""
        return {rij["id"]: rij for rij in self.hub["aangehouden"]}

    def koppen(self, rij: Rij) -> tuple[bytes, bytes]:
        """The header of a row of the hub, made anew; and the leaf that its seal has there."""
        lijf = self.lijven.get(rij["nr"]) if "nr" in rij else rij
        belofte = proza.som(lijf["zout"], lijf["bytes"]) if lijf and lijf["zout"] else rij["som"]
        zegel = self.zegels[rij["zegel"]]
        kop = proza.kop(zegel, rij["plaats"], rij["deel"], belofte or b"")
        return kop, proza.stukken(zegel["bladen"])[rij["plaats"]]


def controleer(wat: Dossier) -> list[str]:
    """Everything that does not hold; empty when all does."""
    from tests.uitwisseling.controle_tablets import TABLETREGELS

    alle = (*HUBREGELS, *TABLETREGELS)
    return [f"{regel.__name__}: {fout}" for regel in alle for fout in regel(wat)]


def i1_precies_eens(wat: Dossier) -> Iterator[str]:
    """Every sealed record is at the hub exactly once, or visibly held."""
    apart = b"".join(rij["bytes"] for rij in wat.hub["apart"])
    for id_, rijen in wat.log.items():
        if len(rijen) > 1:
            yield f"{id_} is {len(rijen)} times in the log"
        if id_ in wat.gehouden:
            yield f"{id_} is in the log and held"
    for id_, feit in wat.feiten.items():
        if van_hier(feit) or feit.apparaat not in wat.bij:
            continue
        weg = id_ in wat.gewiste_feiten or kop_van(feit)["deelnemer"] in wat.gewist
        er = id_ in wat.log or id_ in wat.gehouden or _ruw(id_) in apart
        if not er and not weg:
            yield f"{id_} of {feit.apparaat} is not at the hub"


def i1_wat_gezegd_is(wat: Dossier) -> Iterator[str]:
    """What a receipt once said to be stored is there, also when the hub was restored since."""
    for id_, uitkomst in sorted(toegezegd(wat).items()):
        if uitkomst in IN_HET_LOG and id_ not in wat.log:
            yield f"{id_} was said to be stored and is not"


def i2_zelfde_bytes(wat: Dossier) -> Iterator[str]:
    """Header, body and salt at the hub are those of the author, and their seal holds."""
    for rij in (*wat.hub["feit"], *wat.hub["aangehouden"]):
        kop, blad = wat.koppen(rij)
        if proza.blad(kop) != blad:
            yield f"{rij['id']}: the header is not what was sealed"
        feit = wat.feiten.get(rij["id"])
        lijf = wat.lijven.get(rij["nr"]) if "nr" in rij else rij
        if feit is None or lijf is None or not lijf["zout"]:
            continue
        if (kop, lijf["bytes"], lijf["zout"]) != (feit.kop, feit.inhoud, feit.zout):
            yield f"{rij['id']}: other bytes than its author's"


def i2_zegels(wat: Dossier) -> Iterator[str]:
    """Every seal is of its device's key, over its leaves."""
    sleutels = {rij["id"]: rij["zegelsleutel"] for rij in wat.hub["apparaat"]}
    for nr, rij in wat.zegels.items():
        ruw = proza.ZEGEL + proza.zegeltekst(rij)
        if not proza.getekend(rij["sleutel"], rij["handtekening"], ruw):
            yield f"seal {nr} does not hold"
        if sleutels.get(rij["apparaat"], rij["sleutel"]) != rij["sleutel"]:
            yield f"seal {nr} is of another key than its device's"


def i4_dicht(wat: Dossier) -> Iterator[str]:
    """Numbers are dense, and the head is the chain over all leaves."""
    (school,) = wat.hub["school"]
    rijen = sorted(wat.hub["feit"], key=lambda rij: rij["nr"])
    if [rij["nr"] for rij in rijen] != list(range(1, school["stand"] + 1)):
        yield f"numbers up to {school['stand']} are not dense"
        return
    standen = {rij["nr"]: rij["kop"] for rij in wat.hub["stand"]}
    kop = bytes(32)
    for rij in rijen:
        kop = proza.som(kop, proza.stukken(wat.zegels[rij["zegel"]]["bladen"])[rij["plaats"]])
        if standen.get(rij["nr"], kop) != kop:
            yield f"the head after {rij['nr']} is another"
    if kop != school["kop"]:
        yield "the head of the school is not that of its leaves"


def i5_emmers(wat: Dossier) -> Iterator[str]:
    """The hub's own projection: count and sum of each dossier."""
    bladen: dict[str, list[bytes]] = defaultdict(list)
    for rij in wat.hub["feit"]:
        if rij["kring"] in proza.GEDEELD:
            bladen[rij["dossier"]].append(wat.koppen(rij)[1])
    for rij in wat.hub["emmer"]:
        echt = proza.maat(bladen.pop(rij["dossier"], []))
        if echt != (rij["aantal"], rij["som"]):
            yield f"the bucket of {rij['dossier']} says {rij['aantal']}, there are {echt[0]}"
    yield from (f"no bucket of {dossier}" for dossier in bladen)


def i6_bestanden(wat: Dossier) -> Iterator[str]:
    """Every file that is named is there and is what its name says, or waits at a holder."""
    wacht = {r["sha256"] for t in wat.tablets for r in t.tabellen["bijlage_onderweg"]}
    heel = {r["sha256"] for r in wat.hub["bijlage"] if r["ontvangen"] == r["bytes"]}
    for rij in wat.hub["bijlage"]:
        if rij["sha256"] not in heel:
            continue
        gevonden = list(wat.bestanden.rglob(rij["sha256"])) if wat.bestanden else []
        if [p for p in gevonden if proza.som(p.read_bytes()).hex() == rij["sha256"]] == []:
            yield f"file {rij['sha256'][:8]} is not what it is called"
    genoemd = {r["sha256"] for r in wat.hub["bijlage_feit"]}
    yield from (f"file {een[:8]} is nowhere" for een in genoemd - heel - wacht)


def i7_lijven(wat: Dossier) -> Iterator[str]:
    """Of what was erased no body is left in any table."""
    for rij in wat.hub["feit"]:
        if (rij["dossier"] in wat.gewist or rij["id"] in wat.gewiste_feiten) and (
            rij["nr"] in wat.lijven
        ):
            yield f"the body of {rij['id']} is at the hub"
    for tablet in wat.tablets:
        hier = {r["feit"] for r in tablet.tabellen["inhoud"]}
        for rij in tablet.tabellen["feit"]:
            weg = rij["deelnemer"] in wat.gewist or rij["id"] in wat.gewiste_feiten
            if weg and rij["id"] in hier and tablet.id in wat.bij and rij["id"] in wat.log:
                yield f"the body of {rij['id']} is at {tablet.naam}"


def i7_sporen(wat: Dossier) -> Iterator[str]:
    """No word of what was erased is in any file: free pages and logs are looked at as well."""
    for map_, sleutel in wat.mappen.items():
        for pad in sorted(p for p in map_.rglob("*") if p.is_file()) if wat.woorden else ():
            inhoud = [pad.read_bytes()]
            if sleutel and pad.name in {"bedrijf.db", "bedrijf.db-wal"}:
                inhoud += open_bladzijden(pad, sleutel)
            for woord in wat.woorden:
                if any(woord in deel for deel in inhoud):
                    yield f"{woord!r} is in {pad.relative_to(map_).as_posix()} of {map_.name}"


def toegezegd(wat: Dossier) -> dict[str, str]:
    """What receipts said about each feit, the last one last; those that hold only."""
    gezegd: dict[str, str] = {}
    for een in sorted(wat.gehoord, key=lambda g: (g.houder, g.nr)):
        bewijs = proza.ontvangst(een.antwoord, een.sleutel)
        for uitkomst in bewijs[1] if bewijs else ():
            apparaat, organisatie, eerste, hoe, _, feiten = uitkomst[:6]
            naam = proza.naam(apparaat), proza.naam(organisatie), eerste
            gezegd |= {proza.naam(f[0]): f[1] for f in feiten} or dict.fromkeys(
                een.runs.get(naam, ()), hoe
            )
    return gezegd


def kop_van(feit: Opgeschreven) -> dict[str, Any]:
    """What a header says."""
    kop: dict[str, Any] = json.loads(feit.kop)
    return kop


def van_hier(feit: Opgeschreven) -> bool:
    """Whether it never leaves the device."""
    return bool(kop_van(feit)["kring"] == "eigen")


def _ruw(id_: str) -> bytes:
    return bytes.fromhex(id_.replace("-", ""))


HUBREGELS = (
    i1_precies_eens,
    i1_wat_gezegd_is,
    i2_zelfde_bytes,
    i2_zegels,
    i4_dicht,
    i5_emmers,
    i6_bestanden,
    i7_lijven,
    i7_sporen,
)
