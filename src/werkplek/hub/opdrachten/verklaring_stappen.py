"""The steps of the examencommissie on the command line; sealing follows each at once."""

import hashlib
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from werkplek.application.ports import TekenOntbreekt
from werkplek.domain.vaststelling import Papier, Vaststelling, Vorm
from werkplek.domain.verklaring import Ondertekenaar
from werkplek.hub.bestandenplek import is_van_de_hub
from werkplek.hub.fouten import NietMogelijk
from werkplek.hub.opdrachten import beheer
from werkplek.hub.opdrachten.beheer import Beheer
from werkplek.hub.opzoeken import wie_met_rol
from werkplek.hub.register import Zegelstand, rij_van
from werkplek.hub.school import school_met
from werkplek.hub.sessie import Sessie
from werkplek.hub.tables import school as t_school
from werkplek.hub.verklaringen import vaststellen as stappen
from werkplek.hub.verklaringen.fouten import VerklaringGeweigerd
from werkplek.hub.verklaringen.herstempelen import Herstempelaar
from werkplek.hub.verklaringen.keuze import lees_keuze
from werkplek.hub.verklaringen.ronde import Ronde
from werkplek.hub.verklaringen.vaststellen import ROL, Voorgenomen
from werkplek.hub.verklaringen.zoeken import vind
from werkplek.terminal.antwoord import Antwoord, Code, Mislukt
from werkplek.woorden import hubverklaringen as woorden


def stel_vast(sessie: Sessie, keuze: Namespace) -> Antwoord:
    """Show what would be established; with `--bevestig` establish it, and seal."""
    with _in_woorden():
        papier = _bereid_voor(sessie, keuze)
        voorgenomen = Voorgenomen(papier, _som(papier))
        if not keuze.bevestig:
            regels = (*woorden.op_papier(papier), woorden.NOG_NIET)
            return Antwoord(regels, {**_velden(papier), "bevestigd": False})
        with beheer.beheer(sessie, keuze) as werk:
            steller = werk.steller(ROL)
            gevonden = vind(werk.verbinding, werk.school, keuze.nummer)
            stappen.stel_vast(steller, gevonden, voorgenomen)
            verklaring = gevonden.stand.id
    with _ronde(sessie, keuze) as (ronde, school, nu):
        hier = _is_van_de_hub(ronde)
        if hier:
            ronde.verzegelaar.verzegel(school, verklaring, nu)
        with ronde.verzegelaar.database.beheer() as verbinding:
            rij = rij_van(verbinding, school, verklaring)
    return _vastgesteld(papier, rij, hier=hier)


def geef_terug(sessie: Sessie, keuze: Namespace) -> Antwoord:
    """Hand it back with the reason."""
    with _in_woorden(), beheer.beheer(sessie, keuze) as werk:
        steller = werk.steller(ROL)
        gevonden = vind(werk.verbinding, werk.school, keuze.nummer)
        feit = stappen.geef_terug(steller, gevonden, keuze.reden)
    nummer = gevonden.stand.verklaring.nummer
    return Antwoord((woorden.teruggegeven(nummer),), {"nummer": nummer, "feit": feit})


def reik_uit(sessie: Sessie, keuze: Namespace) -> Antwoord:
    """The deelnemer got it."""
    with _in_woorden(), beheer.beheer(sessie, keuze) as werk:
        steller = werk.steller(ROL)
        gevonden = vind(werk.verbinding, werk.school, keuze.nummer)
        op = keuze.datum or werk.vandaag
        feit = stappen.reik_uit(steller, gevonden, op)
    nummer = gevonden.stand.verklaring.nummer
    velden = {"nummer": nummer, "feit": feit, "datum": op}
    return Antwoord((woorden.uitgereikt(nummer, op),), velden)


def trek_in(sessie: Sessie, keuze: Namespace) -> Antwoord:
    """The school takes it back, and tells everybody who checks."""
    with _in_woorden(), beheer.beheer(sessie, keuze) as werk:
        steller = werk.steller(ROL)
        gevonden = vind(werk.verbinding, werk.school, keuze.nummer)
        feit = stappen.trek_in(steller, gevonden, keuze.reden)
    with _ronde(sessie, keuze) as (ronde, school, nu):
        op_lijst = ronde.trek_in(school, nu)
    nummer = gevonden.stand.verklaring.nummer
    velden = {"nummer": nummer, "feit": feit, "op_lijst": op_lijst}
    return Antwoord(woorden.ingetrokken(nummer, op_lijst=op_lijst), velden)


def herstempel(sessie: Sessie, keuze: Namespace) -> Antwoord:
    """Stamp anew what needs it, or all of it."""
    with _ronde(sessie, keuze) as (ronde, school, nu):
        if not _is_van_de_hub(ronde):
            raise NietMogelijk("andere_map")
        stempelaar = Herstempelaar(ronde.verzegelaar)
        toe = stempelaar.te_doen(school, nu, alles=keuze.alles)
        gelukt = sum(stempelaar.herstempel(school, een, nu) for een in toe)
    mislukt = len(toe) - gelukt
    velden = {"herstempeld": gelukt, "mislukt": mislukt}
    code = Code.GEWEIGERD if mislukt else Code.GEDAAN
    return Antwoord(woorden.herstempeld(gelukt, mislukt), velden, code)


def _bereid_voor(sessie: Sessie, keuze: Namespace) -> Papier:
    with beheer.beheer(sessie, keuze) as werk:
        gevonden = vind(werk.verbinding, werk.school, keuze.nummer)
        return stappen.bereid_voor(gevonden, _vaststelling(werk, keuze), frozenset(keuze.nagekeken))


def _vaststelling(werk: Beheer, keuze: Namespace) -> Vaststelling:
    from werkplek.hub.verklaringen.samenstellen import SJABLOON  # noqa: PLC0415  heavy

    ingesteld = lees_keuze(werk.verbinding, werk.school)
    plaats = keuze.plaats or ingesteld.plaats
    if not plaats:
        raise VerklaringGeweigerd("plaats_ontbreekt")
    wie = wie_met_rol(werk.verbinding, werk.school, ROL, werk.als, dag=werk.vandaag)
    naam = stappen.naam_van(werk.verbinding, werk.school, wie)
    school = sa.select(t_school.c.naam).where(t_school.c.nr == werk.school)
    return Vaststelling(
        school=werk.verbinding.execute(school).scalar_one(),
        door=Ondertekenaar(naam, keuze.functie or woorden.LID),
        op=werk.vandaag,
        plaats=plaats,
        vorm=Vorm(keuze.vorm or ingesteld.vorm),
        sjabloon=SJABLOON,
    )


def _som(papier: Papier) -> str:
    from werkplek.hub.verklaringen.samenstellen import papiermaker  # noqa: PLC0415  heavy

    try:
        return hashlib.sha256(papiermaker().maak(papier)).hexdigest()
    except TekenOntbreekt as fout:
        raise VerklaringGeweigerd("teken_ontbreekt") from fout


def _vastgesteld(papier: Papier, rij: Any, *, hier: bool) -> Antwoord:  # noqa: ANN401  a row
    vast = papier.vaststelling
    assert vast is not None  # noqa: S101  made by `_bereid_voor`
    verzegeld = rij.stand == Zegelstand.VERZEGELD
    nummer = papier.verklaring.nummer
    elders = rij.stand == Zegelstand.TE_VERZEGELEN and not hier
    fout = woorden.ANDERE_MAP if elders else rij.fout
    regels = woorden.vastgesteld(nummer, vast.vorm, verzegeld=verzegeld, fout=fout)
    velden = {
        **_velden(papier),
        "bevestigd": True,
        "verklaring": rij.verklaring,
        "feit": rij.feit,
        "stand": rij.stand,
        "fout": fout,
        "zegel_sha256": rij.zegel_som if verzegeld else None,
    }
    return Antwoord(regels, velden)


def _velden(papier: Papier) -> dict[str, object]:
    vast = papier.vaststelling
    assert vast is not None  # noqa: S101  made by `_bereid_voor`
    return {
        "nummer": papier.verklaring.nummer,
        "vorm": Vorm(vast.vorm).value,
        "plaats": vast.plaats,
        "door": vast.door.naam,
        "regels": [regel.code for regel in papier.verklaring.regels],
    }


@contextmanager
def _ronde(sessie: Sessie, keuze: Namespace) -> Iterator[tuple[Ronde, int, datetime]]:
    """What seals, and for which school."""
    from werkplek.hub.verklaringen.samenstellen import maak_ronde  # noqa: PLC0415  heavy

    with beheer.open_database(sessie) as database:
        with database.beheer() as verbinding:
            school = school_met(verbinding, keuze.school)
        yield maak_ronde(database, beheer.geheim_van(keuze), keuze.bijlagen), school, _nu()


def _is_van_de_hub(ronde: Ronde) -> bool:
    """Whether what is sealed here reaches the devices; else the hub does it in its own folder."""
    verzegelaar = ronde.verzegelaar
    with verzegelaar.database.beheer() as verbinding:
        return is_van_de_hub(verbinding, verzegelaar.kast.map.map)


def _nu() -> datetime:
    """This moment."""
    return datetime.now(UTC)


@contextmanager
def _in_woorden() -> Iterator[None]:
    """Say in words why the school does not do it, with the codes."""
    try:
        yield
    except VerklaringGeweigerd as fout:
        boodschap = woorden.weigering(fout.detail, fout.codes)
        velden = {"detail": fout.detail, "codes": list(fout.codes)}
        raise Mislukt(Code.GEWEIGERD, "verklaring_geweigerd", boodschap, velden) from fout
