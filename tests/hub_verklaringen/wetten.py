"""What holds of a school's sealed files at every moment, also right after the power went."""

import hashlib

import sqlalchemy as sa

from tests.fakes.examenkamer import Aangeboden, Examenkamer
from werkplek.domain.schoolfeiten import HandtekeningGezet, VerklaringVastgesteld
from werkplek.domain.vaststelling import Handtekeningrol
from werkplek.hub.herlezen import Herlezen, herlees
from werkplek.hub.tables_mensen import bijlage
from werkplek.hub.verklaringen.bewaren import neem


def schoolzegels(kamer: Examenkamer) -> list[tuple[Herlezen, HandtekeningGezet]]:
    """Every feit of the log that says that the school sealed."""
    with kamer.database.beheer() as verbinding:
        alle = herlees(verbinding, 1, kamer.tablet.wie.id, soorten={"handtekening_gezet"})
    return [
        (deel, deel.feit.inhoud)
        for deel in alle
        if isinstance(deel.feit.inhoud, HandtekeningGezet)
        and deel.feit.inhoud.rol == Handtekeningrol.SCHOOL
    ]


def eis_niets_halfs(kamer: Examenkamer) -> None:
    """Whatever is said to be sealed or whole, is there, and is what its name says."""
    sommen = {wat.sha256: wat.bytes for _, wat in schoolzegels(kamer)}
    with kamer.database.beheer() as verbinding:
        heel = sa.select(bijlage.c.sha256, bijlage.c.bytes).where(bijlage.c.heel_op.is_not(None))
        sommen |= {rij.sha256: rij.bytes for rij in verbinding.execute(heel)}
    for som, maat in sommen.items():
        inhoud = neem(kamer.kast, 1, som)
        assert inhoud is not None, "a feit or a row names a file that is not there"
        assert (hashlib.sha256(inhoud).hexdigest(), len(inhoud)) == (som, maat)


def eis_verzegeld(kamer: Examenkamer, wat: Aangeboden) -> None:
    """Sealed once, in the name of who established it, by the hub's own device."""
    rij = kamer.rij(wat)
    assert (rij.stand, rij.fout) == ("verzegeld", "")
    zegels = [
        (deel, inhoud)
        for deel, inhoud in schoolzegels(kamer)
        if wat.id in {een.feit for een in deel.feit.verwijst}
    ]
    ((deel, inhoud),) = zegels
    assert inhoud.sha256 == rij.zegel_som
    assert deel.feit.auteur == kamer.ada
    assert deel.apparaat != kamer.tablet.apparaat.id


def eis_titels_nagekeken(kamer: Examenkamer) -> None:
    """The school sealed nothing with a title that nobody compared."""
    with kamer.database.beheer() as verbinding:
        alle = herlees(verbinding, 1, kamer.tablet.wie.id, soorten={"verklaring_vastgesteld"})
    gezegeld = {een.feit for deel, _ in schoolzegels(kamer) for een in deel.feit.verwijst}
    for deel in alle:
        vast = deel.feit.inhoud
        if isinstance(vast, VerklaringVastgesteld) and deel.feit.id in gezegeld:
            assert all(regel.titel_bevestigd for regel in vast.verklaring.regels), "a bare title"
