"""Show what a file would change, and take it when that was asked for."""

from argparse import Namespace
from pathlib import Path

from werkplek.hub import inlezen
from werkplek.hub.inlezen import Inhoud
from werkplek.hub.invoer.voorstel import Voorstel, Wat
from werkplek.hub.kwalificaties import Kwalificaties, lees_kwalificaties
from werkplek.hub.opdrachten import beheer
from werkplek.hub.sessie import Sessie
from werkplek.terminal.antwoord import Antwoord, Code
from werkplek.woorden import hubinlezen as woorden


def leg_voor(sessie: Sessie, keuze: Namespace, soort: str) -> Antwoord:
    """Read the file that was named."""
    bestand: Path = keuze.bestand
    return neem(sessie, keuze, inlezen.lees(bestand, soort), bevestig=keuze.bevestig)


def neem(sessie: Sessie, keuze: Namespace, inhoud: Inhoud, *, bevestig: bool) -> Antwoord:
    """Propose; with `bevestig` it is kept, else nothing is written."""
    kwalificaties: Kwalificaties = (
        lees_kwalificaties(getattr(keuze, "kwalificaties", None))
        if inhoud.soort == "plaatsingen"
        else {}
    )
    nr = 0
    with beheer.beheer(sessie, keuze) as werk:
        voorstel = inlezen.stel_voor(werk.verbinding, werk.school, inhoud, kwalificaties)
        if bevestig:
            nr = inlezen.neem(werk.steller(), voorstel, inhoud)
    geweigerd = voorstel.tel(Wat.GEWEIGERD) == len(voorstel.regels) > 0 and not inhoud.staf
    return Antwoord(
        (*_regels(voorstel), *_slot(voorstel, nr, bevestig=bevestig)),
        {**_velden(voorstel), "opgeslagen": bool(nr), "inlezing": nr},
        Code.GEWEIGERD if geweigerd else Code.GEDAAN,
    )


def _regels(voorstel: Voorstel) -> tuple[str, ...]:
    regels = [
        woorden.regel(r.nr, r.wat, r.wie, r.reden, r.let_op)
        for r in voorstel.regels
        if r.wat is not Wat.GELIJK
    ]
    regels.append(woorden.telling(voorstel.soort, {wat: voorstel.tel(wat) for wat in Wat}))
    if voorstel.geweerd:
        regels.append(woorden.geweerd(voorstel.geweerd))
    if voorstel.ongebruikt:
        regels.append(woorden.ongebruikt(voorstel.ongebruikt))
    return tuple(regels)


def _slot(voorstel: Voorstel, nr: int, *, bevestig: bool) -> tuple[str, ...]:
    if nr:
        return woorden.opgeslagen(nr)
    if bevestig:
        return (woorden.NIETS_NIEUW,)
    if voorstel.tel(Wat.ERBIJ) + voorstel.tel(Wat.ANDERS):
        return (woorden.NOG_NIET,)
    return (woorden.NIETS_NIEUW,) if voorstel.tel(Wat.GELIJK) else ()


def _velden(voorstel: Voorstel) -> dict[str, object]:
    regels = [
        {"regel": r.nr, "wat": r.wat, "wie": r.wie, "reden": r.reden, "let_op": r.let_op}
        for r in voorstel.regels
    ]
    return {
        "soort": voorstel.soort,
        "regels": regels,
        **{wat.value: voorstel.tel(wat) for wat in Wat},
        "geweerd": voorstel.geweerd,
        "ongebruikt": voorstel.ongebruikt,
    }
