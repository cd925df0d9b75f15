"""From a concept to a paper: draw up, give the judgement, keep the scan that was signed by pen."""

import base64
import hashlib
from dataclasses import dataclass, replace
from datetime import date

from werkplek.application.aantonen import eis_oordelaar, huidige_voortgang, voortgang_in
from werkplek.application.context import Context, Steller, vraag_na
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.ontwerp import is_verouderd, ontwerp
from werkplek.application.ports import Document, Lezer, Renderer, UnitOfWork
from werkplek.domain.feiten import (
    Feit,
    OordeelGegeven,
    Relatie,
    ScanBewaard,
    VerklaringOpgemaakt,
    Verwijzing,
)
from werkplek.domain.fouten import (
    AlGedaan,
    TekstGeweigerd,
    VerklaringOnbekend,
    VerklaringOnvolledig,
    VerklaringTeGroot,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId, VerklaringId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon, Persoonsgegevens
from werkplek.domain.tekst import lees_regel
from werkplek.domain.verklaring import Oordeel, Vereiste, Verklaring
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.domain.voortgang import voortgang
from werkplek.protocol.fouten import TeGroot

MAX_SCAN = 20 * 1024 * 1024
"""Bytes of a scan: a colour page at 300 dpi stays well under it."""

SCAN_SOORTEN = {
    b"%PDF-": "application/pdf",
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG\r\n": "image/png",
}
"""Which first bytes a scan may have, and what it then is."""


@dataclass(frozen=True, slots=True)
class Opgemaakt:
    """A verklaring on paper: its id, the value, and exactly the bytes to show, print and keep."""

    id: VerklaringId
    verklaring: Verklaring
    pdf: bytes


def maak_op(
    ctx: Context,
    als: Persoon,
    deelnemer: DeelnemerId,
    gegevens: Persoonsgegevens,
    renderer: Renderer,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> Opgemaakt:
    """Draw up a concept: the feit holds what it says, the same bytes are shown, printed and kept.

    Raises `NietBevoegd`, `TekstGeweigerd`, `PlaatsingOnbekend`, `VerklaringTeGroot`, and
    `BevestigingNodig` when a text is odd and not confirmed. Titles may still be unconfirmed, but
    a paper about nothing gets no number: `VerklaringOnvolledig`.
    """
    gelezen = lees_gegevens(gegevens, vandaag=ctx.clock.vandaag(), bevestigd=bevestigd)
    with ctx.store.unit_of_work() as uow:
        gang = huidige_voortgang(uow, deelnemer)
        eis_oordelaar(uow, als, gang.plaatsing)
        steller = Steller(ctx, uow, als)
        verklaring = ontwerp(uow, gang, gelezen, als, nummer="", ctx=ctx)
        if not verklaring.regels:
            raise VerklaringOnvolledig((Vereiste.IETS_AANGETOOND,))
        feit = steller.feit(
            deelnemer,
            VerklaringOpgemaakt(gang.plaatsing.id, verklaring),
            gezien_op=verklaring.opgemaakt_op,
        )
        verklaring = replace(
            verklaring, nummer=documentnummer(feit.id, verklaring.opgemaakt_op.year)
        )
        feit = replace(feit, inhoud=VerklaringOpgemaakt(gang.plaatsing.id, verklaring))
        pdf = renderer.praktijkverklaring(verklaring)
        voeg_papier_toe(uow, feit)
        uow.commit()
    return Opgemaakt(VerklaringId(feit.id), verklaring, pdf)


def geef_oordeel(
    ctx: Context,
    wie: Ontgrendeld,
    id_: VerklaringId,
    plaats: str,
    renderer: Renderer,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> Opgemaakt:
    """Give the judgement on a concept as it was read: final bytes, the feit, and its seal in one.

    Raises `VerklaringOnbekend`, `NietBevoegd`, `AlGedaan`, `TekstGeweigerd`, `VerklaringTeGroot`,
    `VerklaringOnvolledig` (also when the lines changed since: `concept_verouderd`), `PincodeNodig`,
    and `BevestigingNodig` when the place is odd and not confirmed.
    """
    als = wie.eis(ctx.clock.nu())
    with ctx.store.unit_of_work() as uow:
        deelnemer, stand = vind_verklaring(uow, id_)
        gang = voortgang_in(uow, deelnemer, stand.plaatsing)
        eis_oordelaar(uow, als, gang.plaatsing)
        if _is_beoordeeld(uow, deelnemer, id_):
            raise AlGedaan("oordelen")
        nu = ctx.clock.vandaag()
        gelezen = lees_regel(plaats, veld="plaats")
        vraag_na(bevestigd, tekst=gelezen)
        if is_verouderd(uow, gang, stand.verklaring, als, nu):
            raise VerklaringOnvolledig(("concept_verouderd",))
        verklaring = replace(stand.verklaring, oordeel=Oordeel(nu, gelezen))
        verklaring.eis_volledig()
        pdf = renderer.praktijkverklaring(verklaring)
        digest = hashlib.sha256(pdf).hexdigest()
        feit = Steller(ctx, uow, als).feit(
            deelnemer,
            OordeelGegeven(stand.plaatsing, verklaring, digest),
            gezien_op=nu,
            verwijst=(Verwijzing(Relatie.RUST_OP, FeitId(id_)),),
        )
        uow.bewaar_document(Document(digest, "application/pdf", pdf))
        voeg_papier_toe(uow, feit)
        uow.commit(verzegel=True)
    return Opgemaakt(id_, verklaring, pdf)


def bewaar_scan(ctx: Context, als: Persoon, id_: VerklaringId, inhoud: bytes) -> FeitId:
    """Keep the scan (PDF, JPEG or PNG, at most 20 MB) of the paper that was signed by pen.

    Raises `TekstGeweigerd` for another kind of file or one too large, `VerklaringOnbekend`,
    `NietBevoegd`, and `VerklaringOnvolledig` while there is no judgement on it.
    """
    soort = next((soort for begin, soort in SCAN_SOORTEN.items() if inhoud.startswith(begin)), None)
    if soort is None:
        raise TekstGeweigerd("scan", "vorm", len(inhoud))
    if len(inhoud) > MAX_SCAN:
        raise TekstGeweigerd("scan", "te_lang", len(inhoud), MAX_SCAN)
    digest = hashlib.sha256(inhoud).hexdigest()
    with ctx.store.unit_of_work() as uow:
        deelnemer, stand = vind_verklaring(uow, id_)
        eis_oordelaar(uow, als, voortgang_in(uow, deelnemer, stand.plaatsing).plaatsing)
        if stand.verklaring.oordeel is None:
            raise VerklaringOnvolledig(("oordeel",))
        feit = Steller(ctx, uow, als).feit(
            deelnemer,
            ScanBewaard(stand.plaatsing, digest, soort, len(inhoud)),
            gezien_op=ctx.clock.vandaag(),
            verwijst=(Verwijzing(Relatie.RUST_OP, FeitId(id_)),),
        )
        uow.bewaar_document(Document(digest, soort, inhoud))
        uow.voeg_toe(feit)
        uow.commit(verzegel=True)
    return feit.id


def vind_verklaring(lezer: Lezer, id_: VerklaringId) -> tuple[DeelnemerId, VerklaringStand]:
    """A verklaring by its id, with whose it is; or `VerklaringOnbekend`."""
    feit = lezer.feit(FeitId(id_))
    if feit is not None:
        for gang in voortgang(lezer.feiten(feit.deelnemer)).plaatsingen:
            for stand in gang.verklaringen:
                if stand.id == id_:
                    return feit.deelnemer, stand
    raise VerklaringOnbekend(id_)


def _is_beoordeeld(lezer: Lezer, deelnemer: DeelnemerId, id_: VerklaringId) -> bool:
    """Whether a judgement was ever given, withdrawn or not: one number is on one final paper."""
    oordelen = lezer.feiten(deelnemer, soorten={"oordeel_gegeven"})
    return any(FeitId(id_) in feit.verwezen(Relatie.RUST_OP) for feit in oordelen)


def voeg_papier_toe(uow: UnitOfWork, feit: Feit) -> None:
    """Append a feit that holds a verklaring. Raises `VerklaringTeGroot`."""
    try:
        uow.voeg_toe(feit)
    except TeGroot as fout:
        raise VerklaringTeGroot from fout


def documentnummer(feit: FeitId, jaar: int, *, soort: str = "WP") -> str:
    """`WP-2026-ABCD-EFGH`: 40 bits of the digest of the feit's id, without I, L, O and U."""
    som = hashlib.sha256(feit.encode()).digest()[:5]
    tekens = base64.b32encode(som).decode().translate(_CROCKFORD)
    return f"{soort}-{jaar}-{tekens[:4]}-{tekens[4:]}"


_CROCKFORD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ")


def lees_gegevens(
    gegevens: Persoonsgegevens, *, vandaag: date, bevestigd: frozenset[Navraag]
) -> Persoonsgegevens:
    """What identifies the deelnemer as it will be printed.

    Raises `TekstGeweigerd`, or `BevestigingNodig` when a text is odd and not confirmed.
    """
    if gegevens.geboortedatum >= vandaag:
        reden = "vandaag" if gegevens.geboortedatum == vandaag else "toekomst"
        raise TekstGeweigerd("geboortedatum", reden)
    gelezen = Persoonsgegevens(
        voornamen=lees_regel(gegevens.voornamen, veld="voornamen"),
        achternaam=lees_regel(gegevens.achternaam, veld="achternaam"),
        geboortedatum=gegevens.geboortedatum,
        geboorteplaats=lees_regel(gegevens.geboorteplaats, veld="geboorteplaats"),
    )
    getypt = f"{gelezen.voornamen} / {gelezen.achternaam} / {gelezen.geboorteplaats}"
    vraag_na(bevestigd, tekst=getypt)
    return gelezen
