"""`werkplek hub apparaat`: invite, see, confirm and close devices."""

import os
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

import sqlalchemy as sa

from werkplek.application.koppelopgave import LINK, lees_adres
from werkplek.domain.school import HouderSoort
from werkplek.hub.fouten import NietGevonden, NietMogelijk
from werkplek.hub.intrekken import trek_in
from werkplek.hub.leerbedrijven import leerbedrijf_met
from werkplek.hub.opdrachten import beheer
from werkplek.hub.opdrachten.beheer import Beheer
from werkplek.hub.opzoeken import persoon_met
from werkplek.hub.sessie import Sessie
from werkplek.hub.spoor import noteer
from werkplek.hub.stellen import HIER
from werkplek.hub.tables_mensen import apparaat, leerbedrijf, persoon
from werkplek.hub.uitnodigen import GETYPT_GELDT, QR_GELDT, Houder, nodig_uit
from werkplek.protocol.vinger import vinger_van
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import hubschool as woorden
from werkplek.woorden import hubschoolhulp as hulp
from werkplek.woorden.vingerwoorden import vingerwoorden

ADRES: Final = "WERKPLEK_HUB_ADRES"
REDENEN: Final = ("verloren", "gestolen", "vervangen", "uit_dienst", "anders")
_SCHERM: Final = Path("-")


def voeg_toe(opdrachten: Opdrachten) -> None:
    onder = Opdrachten(opdrachten.nieuw("apparaat", hulp.APPARAAT))
    uitnodigen = onder.nieuw("uitnodigen", hulp.UITNODIGEN)
    wie = uitnodigen.opties.add_mutually_exclusive_group(required=True)
    wie.add_argument("--leerbedrijf", metavar="NAAM", help=hulp.VOOR_LEERBEDRIJF)
    wie.add_argument("--persoon", metavar="NAAM", help=hulp.VOOR_PERSOON)
    uitnodigen.opties.add_argument(
        "--qr", metavar="BESTAND", nargs="?", const=_SCHERM, type=lezen.pad, help=hulp.QR
    )
    uitnodigen.opties.add_argument(
        "--adres", metavar="ADRES", default=os.environ.get(ADRES, ""), help=hulp.ADRES
    )
    beheer.alles(uitnodigen.opties)
    uitnodigen.set_defaults(voer_uit=_uitnodigen)
    lijst = onder.nieuw("lijst", hulp.APPARAAT_LIJST)
    beheer.school(lijst.opties)
    lijst.set_defaults(voer_uit=_lijst)
    bevestigen = onder.nieuw("bevestigen", hulp.BEVESTIGEN)
    intrekken = onder.nieuw("intrekken", hulp.INTREKKEN)
    intrekken.opties.add_argument(
        "--reden", choices=REDENEN, required=True, help=hulp.REDEN_INTREKKEN
    )
    for parser, doe in ((bevestigen, _bevestigen), (intrekken, _intrekken)):
        parser.opties.add_argument("apparaat", metavar="KENMERK", help=hulp.WELK_APPARAAT)
        beheer.school(parser.opties)
        beheer.als(parser.opties)
        parser.set_defaults(voer_uit=doe)


def _uitnodigen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    if keuze.qr is not None and not keuze.adres:
        raise NietMogelijk("adres_nodig")
    with beheer.beheer(sessie, keuze) as werk:
        publiek = werk.open_school().publiek
        code = nodig_uit(
            werk.verbinding,
            werk.school,
            _houder(werk, keuze),
            door=werk.door(),
            nu=werk.nu,
            voor_qr=keuze.qr is not None,
        )
    gesproken = " ".join(vingerwoorden(publiek))
    velden = {"code": code, "vinger": vinger_van(publiek), "woorden": gesproken}
    slot = (woorden.sleutelwoorden(gesproken), woorden.VERGELIJK)
    if keuze.qr is None:
        tot = werk.nu.astimezone(HIER) + GETYPT_GELDT
        adres = lees_adres(keuze.adres) if keuze.adres else ""
        regels = (*woorden.code(code, adres, tot), *slot)
        return Antwoord(regels, {**velden, "tot": tot.isoformat()})
    tot = werk.nu.astimezone(HIER) + QR_GELDT
    link = koppellink(lees_adres(keuze.adres), code, vinger_van(publiek))
    regels = (*_teken(keuze.qr, link), *slot)
    waar = "" if keuze.qr == _SCHERM else str(keuze.qr)
    antwoord = (*woorden.qr(waar, link, tot), *regels)
    return Antwoord(antwoord, {**velden, "tot": tot.isoformat(), "link": link})


def koppellink(adres: str, code: str, vinger: str) -> str:
    """What the QR says; `application.koppelopgave` reads it."""
    return f"{LINK}:?{urlencode({'hub': adres, 'code': code, 'vinger': vinger})}"


def _teken(waar: Path, link: str) -> tuple[str, ...]:
    from werkplek.documents.qr import qr_regels, qr_svg  # noqa: PLC0415  few commands draw

    if waar == _SCHERM:
        return qr_regels(link)
    try:
        waar.write_bytes(qr_svg(link))
    except OSError as fout:
        raise NietMogelijk("schrijven") from fout
    return ()


def _houder(werk: Beheer, keuze: Namespace) -> Houder:
    if keuze.leerbedrijf:
        bedrijf = leerbedrijf_met(werk.verbinding, werk.school, keuze.leerbedrijf)
        return Houder(HouderSoort.LEERBEDRIJF, bedrijf.id)
    wie = persoon_met(werk.verbinding, werk.school, keuze.persoon)
    return Houder(HouderSoort.PERSOON, wie.id)


def _lijst(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        rijen = _apparaten(werk)
        houders = _houders(werk)
    regels, velden = [], []
    for rij in rijen:
        gesproken = " ".join(vingerwoorden(bytes(rij.zegelsleutel)))
        houder = houders.get(rij.houder, "")
        regels += [woorden.apparaat(rij.naam, houder, _staat(rij), gesproken), f"  {rij.id}"]
        velden.append(
            {
                "apparaat": rij.id,
                "naam": rij.naam,
                "houder": houder,
                "staat": _staat(rij),
                "reden": rij.reden,
                "woorden": gesproken,
                "verstuurd_op": rij.verstuurd_op,
            }
        )
    return Antwoord(tuple(regels) or (woorden.GEEN_APPARAAT,), {"apparaten": velden})


def _bevestigen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        rij = _een(werk, keuze.apparaat)
        hier = sa.and_(apparaat.c.school == werk.school, apparaat.c.id == rij.id)
        werk.verbinding.execute(
            sa.update(apparaat).where(hier).values(bevestigd_op=werk.nu.isoformat())
        )
        noteer(werk.verbinding, werk.school, werk.door(), "bevestigd", waarover=rij.id, nu=werk.nu)
    return Antwoord((woorden.bevestigd(rij.naam),), {"apparaat": rij.id})


def _intrekken(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        rij = _een(werk, keuze.apparaat)
        trek_in(werk.verbinding, werk.school, rij.id, keuze.reden, door=werk.door(), nu=werk.nu)
    return Antwoord((woorden.ingetrokken(rij.naam),), {"apparaat": rij.id, "reden": keuze.reden})


def _apparaten(werk: Beheer) -> list[Any]:
    """Those that ask something: the hub itself is none of them."""
    vraag = (
        sa.select(apparaat)
        .where(apparaat.c.school == werk.school, apparaat.c.verzoeksleutel.is_not(None))
        .order_by(apparaat.c.aangemeld_op)
    )
    return list(werk.verbinding.execute(vraag))


def _een(werk: Beheer, genoemd: str) -> Any:  # noqa: ANN401  a row
    """The device of which the id begins or ends like this."""
    passend = [
        rij
        for rij in _apparaten(werk)
        if genoemd and genoemd in {rij.id, rij.id[: len(genoemd)], rij.id[-len(genoemd) :]}
    ]
    if len(passend) != 1:
        raise NietGevonden("apparaat")
    return passend[0]


def _houders(werk: Beheer) -> Mapping[str, str]:
    return {
        rij.id: rij.naam
        for tabel in (leerbedrijf, persoon)
        for rij in werk.verbinding.execute(
            sa.select(tabel.c.id, tabel.c.naam).where(tabel.c.school == werk.school)
        )
    }


def _staat(rij: Any) -> str:  # noqa: ANN401  a row
    if rij.ingetrokken_op is not None:
        return "ingetrokken"
    return "bevestigd" if rij.bevestigd_op is not None else "aangemeld"
