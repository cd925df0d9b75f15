"""`werkplek hub deelnemers`: who learns, from a file or one by one; and turning a file back."""

from argparse import Namespace
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from werkplek.hub.fouten import NietMogelijk
from werkplek.hub.inlezen import Inhoud
from werkplek.hub.inlezingen import DEELNEMER, Wijziging, inlezingen
from werkplek.hub.invoer.bestand import schrijf_csv
from werkplek.hub.invoer.kolommen import Opgave, Opgaven
from werkplek.hub.opdrachten import beheer, wissen
from werkplek.hub.opdrachten.beheer import Beheer
from werkplek.hub.opdrachten.voorleggen import leg_voor, neem
from werkplek.hub.sessie import Sessie
from werkplek.hub.spoor import noteer
from werkplek.hub.tables_mensen import deelnemer, plaatsing
from werkplek.hub.terugdraaien import draai_terug
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import hubinlezen, hubschool
from werkplek.woorden import hubschoolhulp as hulp


def voeg_toe(opdrachten: Opdrachten) -> None:
    onder = Opdrachten(opdrachten.nieuw("deelnemers", hulp.DEELNEMERS))
    inlezen = onder.nieuw("inlezen", hulp.DEELNEMERS_INLEZEN)
    inlezen.opties.add_argument("bestand", metavar="BESTAND", type=lezen.pad, help=hulp.BESTAND)
    inlezen.opties.add_argument("--bevestig", action="store_true", help=hulp.BEVESTIG)
    beheer.alles(inlezen.opties)
    inlezen.set_defaults(voer_uit=_inlezen)
    toevoegen = onder.nieuw("toevoegen", hulp.DEELNEMERS_TOEVOEGEN)
    toevoegen.opties.add_argument("--nummer", required=True, help=hulp.NUMMER)
    toevoegen.opties.add_argument("--roepnaam", required=True, help=hulp.ROEPNAAM)
    toevoegen.opties.add_argument("--achternaam", default="", help=hulp.ACHTERNAAM)
    beheer.alles(toevoegen.opties)
    toevoegen.set_defaults(voer_uit=_toevoegen)
    lijst = onder.nieuw("lijst", hulp.DEELNEMERS_LIJST)
    lijst.opties.add_argument("--csv", metavar="BESTAND", type=lezen.pad, help=hulp.CSV)
    beheer.school(lijst.opties)
    lijst.set_defaults(voer_uit=_lijst)
    eerder = onder.nieuw("inlezingen", hulp.INLEZINGEN)
    beheer.school(eerder.opties)
    eerder.set_defaults(voer_uit=_inlezingen)
    wissen.voeg_toe(onder)
    terug = onder.nieuw("terugdraaien", hulp.TERUGDRAAIEN)
    terug.opties.add_argument("inlezing", metavar="NR", type=int, help=hulp.INLEZING)
    beheer.alles(terug.opties)
    terug.set_defaults(voer_uit=_terugdraaien)


def _inlezen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    return leg_voor(sessie, keuze, "deelnemers")


def _toevoegen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    velden = {naam: getattr(keuze, naam) for naam in ("nummer", "roepnaam", "achternaam")}
    inhoud = Inhoud("deelnemers", b"", Opgaven((Opgave(1, velden),)))
    return neem(sessie, keuze, inhoud, bevestig=True)


def _lijst(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        rijen = werk.verbinding.execute(
            sa.select(deelnemer)
            .where(deelnemer.c.school == werk.school, deelnemer.c.gewist_op.is_(None))
            .order_by(deelnemer.c.achternaam, deelnemer.c.roepnaam, deelnemer.c.id)
        ).all()
    velden = [
        {
            "deelnemer": rij.id,
            "nummer": rij.extern,
            "roepnaam": rij.roepnaam,
            "achternaam": rij.achternaam,
        }
        for rij in rijen
    ]
    if keuze.csv is not None:
        try:
            keuze.csv.write_bytes(_als_csv(velden))
        except OSError as fout:
            raise NietMogelijk("schrijven") from fout
        return Antwoord((hubschool.geschreven(str(keuze.csv), len(rijen)),), {"regels": len(rijen)})
    regels = tuple(f"{r.roepnaam} {r.achternaam}".strip() + f" ({r.extern})" for r in rijen)
    return Antwoord(regels or (hubschool.GEEN_DEELNEMER,), {"deelnemers": velden})


def _als_csv(velden: list[dict[str, Any]]) -> bytes:
    kolommen = ("nummer", "roepnaam", "achternaam")
    return schrijf_csv(kolommen, [tuple(str(rij[k]) for k in kolommen) for rij in velden])


def _inlezingen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        rijen = inlezingen(werk.verbinding, werk.school)
    regels = tuple(
        hubinlezen.inlezing(
            rij.nr,
            rij.soort,
            datetime.fromisoformat(rij.op),
            (rij.erbij, rij.anders),
            rij.teruggedraaid_op or "",
        )
        for rij in rijen
    )
    namen = ("nr", "soort", "op", "door", "erbij", "anders", "teruggedraaid_op")
    velden = [{naam: getattr(rij, naam) for naam in namen} for rij in rijen]
    return Antwoord(regels or (hubschool.GEEN_INLEZING,), {"inlezingen": velden})


def _terugdraaien(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        steller = werk.steller()
        uitkomst = draai_terug(steller, keuze.inlezing)
        steller.schrijf()
        nr = str(keuze.inlezing)
        noteer(
            werk.verbinding,
            werk.school,
            steller.auteur,
            "inlezing_teruggedraaid",
            waarover=nr,
            nu=werk.nu,
        )
        gebleven = [(_wie(werk, wijziging), reden) for wijziging, reden in uitkomst.gebleven]
    regels = (
        hubinlezen.teruggedraaid(uitkomst.gedaan),
        *(hubinlezen.gebleven(wie, reden) for wie, reden in gebleven),
    )
    delen = [{"id": w.id, "tabel": w.tabel, "reden": reden} for w, reden in uitkomst.gebleven]
    return Antwoord(regels, {"gedaan": uitkomst.gedaan, "gebleven": delen})


def _wie(werk: Beheer, wijziging: Wijziging) -> str:
    """For the screen: how the deelnemer is called now."""
    id_: str | None = wijziging.id
    if wijziging.tabel != DEELNEMER:
        waar = sa.and_(plaatsing.c.school == werk.school, plaatsing.c.id == wijziging.id)
        id_ = werk.verbinding.execute(sa.select(plaatsing.c.deelnemer).where(waar)).scalar()
    hier = sa.and_(deelnemer.c.school == werk.school, deelnemer.c.id == id_)
    rij = werk.verbinding.execute(sa.select(deelnemer).where(hier)).first()
    return f"{rij.roepnaam} {rij.achternaam}".strip() if rij else wijziging.id
