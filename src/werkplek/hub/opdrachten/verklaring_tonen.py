"""`werkplek hub verklaring tonen`: read what a verklaring says, and keep its file."""

from argparse import Namespace
from pathlib import Path

from werkplek.domain.vaststelling import Papier
from werkplek.durable.whole_file import replace_whole
from werkplek.hub.bijlage_bestand import Bijlagemap
from werkplek.hub.bijlagen import Bijlagekast
from werkplek.hub.fouten import NietMogelijk
from werkplek.hub.instelling import standaard_bijlagen
from werkplek.hub.opdrachten import beheer
from werkplek.hub.register import Zegelstand
from werkplek.hub.school import school_met
from werkplek.hub.sessie import Sessie
from werkplek.hub.verklaringen.bewaren import neem
from werkplek.hub.verklaringen.zoeken import Gevonden, vind
from werkplek.terminal.antwoord import Antwoord
from werkplek.woorden import hubverklaringen as woorden


def toon(sessie: Sessie, keuze: Namespace) -> Antwoord:
    """Its words, and with `--pdf` its file: the sealed one when there is one."""
    with beheer.open_database(sessie) as database, database.beheer() as verbinding:
        nr = school_met(verbinding, keuze.school)
        gevonden = vind(verbinding, nr, keuze.nummer)
        kast = Bijlagekast(database, Bijlagemap(keuze.bijlagen or standaard_bijlagen()))
    verzegeld = _verzegeld(gevonden, kast, nr)
    papier = gevonden.stand.papier
    regels = [*woorden.op_papier(papier)]
    regels.append(woorden.VERZEGELD if verzegeld is not None else woorden.EERST_VERZEGELEN)
    if keuze.pdf is not None:
        _schrijf(keuze.pdf, verzegeld or _ongetekend(papier))
        regels.append(woorden.bewaard(str(keuze.pdf)))
    velden = {
        "nummer": papier.verklaring.nummer,
        "verklaring": gevonden.stand.id,
        "staat": gevonden.stand.staat.value,
        "verzegeld": verzegeld is not None,
        "pdf": None if keuze.pdf is None else str(keuze.pdf),
    }
    return Antwoord(tuple(regels), velden)


def _verzegeld(gevonden: Gevonden, kast: Bijlagekast, school: int) -> bytes | None:
    rij = gevonden.rij
    if rij is None or rij.stand != Zegelstand.VERZEGELD or not rij.zegel_som:
        return None
    inhoud = neem(kast, school, rij.zegel_som)
    if inhoud is None:
        raise NietMogelijk("bestand_weg")
    return inhoud


def _ongetekend(papier: Papier) -> bytes:
    from werkplek.hub.verklaringen.samenstellen import papiermaker  # noqa: PLC0415  heavy

    return papiermaker().maak(papier)


def _schrijf(pad: Path, pdf: bytes) -> None:
    if pad.exists():
        raise NietMogelijk("bestand_bestaat")
    try:
        replace_whole(pad, pdf)
    except OSError as fout:
        raise NietMogelijk("schrijven") from fout
