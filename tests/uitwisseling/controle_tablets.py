"""The half of the checker that looks at devices: what they hold, what they say, what they fold."""

import json
from collections.abc import Iterator

from tests.uitwisseling import bytes_uit_proza as proza
from tests.uitwisseling.controleur import Dossier, kop_van, toegezegd
from tests.uitwisseling.inkijk import PROJECTIES, Rij, Tabletinkijk


def i3_niet_minder(wat: Dossier) -> Iterator[str]:
    """Every device has all that it may have, byte for byte."""
    for tablet in _bij(wat):
        hier = {rij["id"]: rij for rij in tablet.tabellen["feit"]}
        lijven = {rij["feit"]: rij for rij in tablet.tabellen["inhoud"]}
        mag = wat.mag.get(tablet.id, set())
        for rij in wat.hub["feit"]:
            if rij["dossier"] not in mag or rij["kring"] not in proza.GEDEELD:
                continue
            daar = wat.lijven.get(rij["nr"])
            if (eigen := hier.get(rij["id"])) is None:
                yield f"{tablet.naam} lacks {rij['id']}"
                continue
            if eigen["kop"] != wat.koppen(rij)[0]:
                yield f"{tablet.naam} has another header of {rij['id']}"
            lijf = lijven.get(rij["id"])
            if daar and (lijf is None or (lijf["zout"], lijf["bytes"]) != _twee(daar)):
                yield f"{tablet.naam} has another body of {rij['id']}"


def i3_niet_meer(wat: Dossier) -> Iterator[str]:
    """No device can read what it may not have; its own waiting work stays."""
    (school,) = wat.hub["school"]
    for tablet in _bij(wat):
        mag = wat.mag.get(tablet.id, set())
        koppen = {r["id"]: json.loads(r["kop"]) for r in tablet.tabellen["feit"]}
        wacht = {r["feit"] for r in tablet.tabellen["outbox"]}
        wacht |= {r["feit"] for r in tablet.tabellen["aangehouden"]}
        for rij in tablet.tabellen["inhoud"]:
            kop = koppen[rij["feit"]]
            eigen = kop["apparaat"] == tablet.id and rij["feit"] in wacht
            if kop["organisatie"] == school["id"] and kop["deelnemer"] not in mag and not eigen:
                yield f"{tablet.naam} can read {rij['feit']} without a right"
        for rij in tablet.tabellen["overzicht"]:
            van_school = any(
                band["dossier"] == rij["deelnemer"] and not band["gekoppeld"]
                for band in tablet.tabellen["schoolband"]
            )
            if van_school and rij["deelnemer"] not in mag:
                yield f"{tablet.naam} still lists {rij['deelnemer']}"


def i4_cursor(wat: Dossier) -> Iterator[str]:
    """No device is ahead of the school, and it knows feiten by their numbers."""
    (school,) = wat.hub["school"]
    (hub,) = wat.hub["hub"]
    for tablet in _bij(wat):
        for rij in tablet.tabellen["school"]:
            if rij["tot"] > school["stand"]:
                yield f"{tablet.naam} is at {rij['tot']}, the school at {school['stand']}"
            if rij["tijdvak"] != hub["tijdvak"]:
                yield f"{tablet.naam} did not hear of the restore"
        for rij in tablet.tabellen["schoolfeit"]:
            daar = wat.log.get(rij["feit"], [])
            if [r["nr"] for r in daar] != [rij["nr"]]:
                yield f"{tablet.naam} knows {rij['feit']} as {rij['nr']}"
        yield from (f"{tablet.naam} is behind in {r['dossier']}" for r in tablet.tabellen["achter"])


def i5_gevouwen(wat: Dossier) -> Iterator[str]:
    """The projections that are kept are those of the log."""
    for tablet in wat.tablets:
        for rij in tablet.tabellen["te_vouwen"] if tablet.id in wat.bij else ():
            yield f"{tablet.naam} did not fold {rij['deelnemer']}"
        opnieuw = wat.herbouwd.get(tablet.id)
        for naam in PROJECTIES if opnieuw is not None else ():
            if opnieuw is not None and _als_lijst(tablet.tabellen[naam]) != _als_lijst(
                opnieuw[naam]
            ):
                yield f"{naam} of {tablet.naam} is not what its log gives"
        if tablet.id in wat.bij:
            yield from _waarnemingen(tablet)


def _waarnemingen(tablet: Tabletinkijk) -> Iterator[str]:
    """Shown is every waarneming that can be read, but for those that were corrected since."""
    leesbaar = {rij["feit"] for rij in tablet.tabellen["inhoud"]}
    weg = {r["dossier"] for r in tablet.tabellen["schoolband"] if r["weg"]}
    rijen = [
        rij
        for rij in tablet.tabellen["feit"]
        if rij["id"] in leesbaar and rij["deelnemer"] not in weg
    ]
    verbeterd = {
        naar["feit"]
        for rij in rijen
        for naar in json.loads(rij["kop"])["verwijst"]
        if naar["relatie"] == "corrigeert"
    }
    gezien = {rij["id"] for rij in rijen if rij["soort"] == "waarneming_vastgelegd"}
    gevouwen = {rij["id"] for rij in tablet.tabellen["waarneming"]}
    if gezien - verbeterd - gevouwen or gevouwen - gezien:
        yield f"{tablet.naam} shows {len(gevouwen)} of {len(gezien)} waarnemingen"


def i5_eigen_emmers(wat: Dossier) -> Iterator[str]:
    """Count and sum per dossier are those of the feiten that the school numbered."""
    for tablet in _bij(wat):
        daar: dict[str, list[bytes]] = {}
        for rij in wat.hub["feit"]:
            if rij["kring"] in proza.GEDEELD:
                daar.setdefault(rij["dossier"], []).append(wat.koppen(rij)[1])
        for rij in tablet.tabellen["emmer"]:
            if rij["dossier"] in wat.mag.get(tablet.id, set()) and proza.maat(
                daar.get(rij["dossier"], [])
            ) != (rij["aantal"], rij["som"]):
                yield f"{tablet.naam} counts {rij['aantal']} in {rij['dossier']}"


def i8_bewijzen(wat: Dossier) -> Iterator[str]:
    """Every receipt that is kept holds, is of this school, and its head is one the school had."""
    (school,) = wat.hub["school"]
    (hub,) = wat.hub["hub"]
    standen = {rij["nr"]: rij["kop"] for rij in wat.hub["stand"]} | {0: bytes(32)}
    sleutels = {g.houder: g.sleutel for g in wat.gehoord}
    for tablet in wat.tablets:
        eerder = {g.nr: g.antwoord for g in wat.gehoord if g.houder == tablet.naam}
        for rij in tablet.tabellen["ontvangst"]:
            if eerder.pop(rij["nr"], rij["antwoord"]) != rij["antwoord"]:
                yield f"receipt {rij['nr']} of {tablet.naam} was changed"
            bewijs = proza.ontvangst(rij["antwoord"], sleutels.get(tablet.naam, b""))
            if bewijs is None:
                yield f"receipt {rij['nr']} of {tablet.naam} does not hold"
                continue
            gezegd = bewijs[0]
            if (gezegd["apparaat"], gezegd["school"]) != (tablet.id, school["id"]):
                yield f"receipt {rij['nr']} of {tablet.naam} is another's"
            nu = gezegd["tijdvak"] == hub["tijdvak"]
            if nu and standen.get(gezegd["stand"], b"").hex() != gezegd["kop"]:
                yield f"receipt {rij['nr']} of {tablet.naam} names a head that never was"
        yield from (f"receipt {nr} of {tablet.naam} is gone" for nr in eerder)


def niets_verzwegen(wat: Dossier) -> Iterator[str]:
    """What is not waiting any more has a verdict, and what waits elsewhere shows."""
    gezegd = toegezegd(wat)
    for tablet in _bij(wat):
        wacht = {rij["feit"] for rij in tablet.tabellen["outbox"]}
        getoond = {rij["feit"] for rij in tablet.tabellen["aangehouden"]}
        gewist = {rij["feit"] for rij in tablet.tabellen["schoolwissing"]}
        for id_, feit in wat.feiten.items():
            if feit.apparaat != tablet.id or kop_van(feit)["kring"] == "eigen":
                continue
            if id_ not in wacht and id_ not in gezegd and id_ not in gewist:
                yield f"{tablet.naam} does not send {id_}, and nobody ever answered"
            if id_ in wat.gehouden and id_ not in getoond:
                yield f"{tablet.naam} does not show that {id_} waits at the school"
            if id_ in wat.log and id_ in wacht:
                yield f"{tablet.naam} still shows {id_} as not sent"


def _bij(wat: Dossier) -> list[Tabletinkijk]:
    return [tablet for tablet in wat.tablets if tablet.id in wat.bij]


def _twee(rij: Rij) -> tuple[bytes, bytes]:
    return rij["zout"], rij["bytes"]


def _als_lijst(rijen: list[Rij]) -> list[str]:
    return sorted(json.dumps(rij, sort_keys=True, default=str) for rij in rijen)


TABLETREGELS = (
    i3_niet_minder,
    i3_niet_meer,
    i4_cursor,
    i5_gevouwen,
    i5_eigen_emmers,
    i8_bewijzen,
    niets_verzwegen,
)
