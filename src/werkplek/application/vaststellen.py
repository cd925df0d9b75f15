"""What the examencommissie does with a verklaring: establish it, hand it back or over, withdraw.

Only in a folder that the school knows as somebody's own who is of the examencommissie; the hub
judges by the same right. Each asks for the pincode, as the judgement does.
"""

import hashlib
from dataclasses import dataclass
from datetime import date

from werkplek.application.aanbieden import WAARNEMING_HERROEPEN, zonder_waarneming
from werkplek.application.aantonen import voortgang_in
from werkplek.application.context import Context, vraag_na
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.ports import Lezer
from werkplek.application.ports_sleutels import Schoolhouder
from werkplek.application.ports_verklaring import Papiermaker
from werkplek.application.titels import Titels, vaststaand
from werkplek.application.vaststelbaar import (
    eis_in_te_trekken,
    eis_open_aanbod,
    eis_uit_te_reiken,
    titels_van,
    vast_te_stellen,
)
from werkplek.application.verklaren import vind_verklaring
from werkplek.application.verklaringstap import Verklaringstap
from werkplek.domain.fouten import NietBevoegd, VerklaringOnvolledig, WerkprocesOnbekend
from werkplek.domain.kenmerk import DeelnemerId, FeitId, VerklaringId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.schoolfeiten import (
    VerklaringIngetrokken,
    VerklaringTeruggegeven,
    VerklaringUitgereikt,
    VerklaringVastgesteld,
)
from werkplek.domain.tekst import MAX_TOELICHTING, lees_regel
from werkplek.domain.vaststelling import Papier, Vaststelling, Vorm
from werkplek.domain.verklaring import Ondertekenaar, Verklaring
from werkplek.domain.verklaringstand import VerklaringStand

EXAMENCOMMISSIE = "de examencommissie"

LID = "lid van de examencommissie"
"""Under the name of who establishes and gave no function."""


@dataclass(frozen=True, slots=True)
class Vaststelopgave:
    """Where it is established, how people will sign, and the kenmerk of the layout."""

    plaats: str
    sjabloon: str
    vorm: Vorm = Vorm.PEN


def stel_vast(
    ctx: Context,
    wie: Ontgrendeld,
    id_: VerklaringId,
    opgave: Vaststelopgave,
    papiermaker: Papiermaker,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> bytes:
    """Establish it: gives the final bytes before any signature, whose digest the feit holds.

    Raises `PincodeNodig`, `VerklaringOnbekend`, `NietBevoegd`, `AlGedaan`, `TekstGeweigerd`,
    `VerklaringTeGroot`, `TekenOntbreekt`, `SjabloonOnbekend`, `VerklaringOnvolledig` (no open
    offer, a title that nobody confirmed, a name that is missing, a waarneming behind a line that
    does not stand any more), and `BevestigingNodig` when the place is odd and not confirmed.
    """
    als = wie.eis(ctx.clock.nu())
    plaats = lees_plaats(opgave.plaats)
    vraag_na(bevestigd, tekst=plaats)
    with ctx.store.unit_of_work() as uow:
        stap = Verklaringstap.van(ctx, uow, als, id_)
        houder = eis_examencommissie(uow, stap.deelnemer)
        verklaring = vast_te_stellen(stap.stand, vaste_titels(uow, stap.stand.verklaring))
        gang = voortgang_in(uow, stap.deelnemer, stap.stand.plaatsing)
        if weg := zonder_waarneming(gang, verklaring):
            raise VerklaringOnvolledig((WAARNEMING_HERROEPEN,), weg)
        vast = Vaststelling(
            school=houder.naam,
            door=Ondertekenaar(als.naam, als.functie or LID),
            op=ctx.clock.vandaag(),
            plaats=plaats,
            vorm=opgave.vorm,
            sjabloon=opgave.sjabloon,
        )
        pdf = papiermaker.maak(Papier(verklaring, vast))
        digest = hashlib.sha256(pdf).hexdigest()
        inhoud = VerklaringVastgesteld(stap.stand.plaatsing, verklaring, vast, digest)
        stap.stel(inhoud, *_beantwoord(stap.stand))
    return pdf


def geef_terug(
    ctx: Context,
    wie: Ontgrendeld,
    id_: VerklaringId,
    reden: str,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> FeitId:
    """Hand every open offer back to the praktijkopleider, with the reason.

    Raises `PincodeNodig`, `VerklaringOnbekend`, `NietBevoegd`, `AlGedaan` once it was established,
    `VerklaringOnvolledig` without an open offer, `TekstGeweigerd` or `BevestigingNodig`.
    """
    als = wie.eis(ctx.clock.nu())
    gelezen = _reden(reden, bevestigd)
    with ctx.store.unit_of_work() as uow:
        stap = Verklaringstap.van(ctx, uow, als, id_)
        eis_examencommissie(uow, stap.deelnemer)
        eis_open_aanbod(stap.stand, "teruggeven")
        inhoud = VerklaringTeruggegeven(stap.stand.plaatsing, gelezen)
        return stap.stel(inhoud, *_beantwoord(stap.stand))


def reik_uit(
    ctx: Context,
    wie: Ontgrendeld,
    id_: VerklaringId,
    op: date | None = None,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> FeitId:
    """State that the deelnemer got the sealed document, today or on the day that is given.

    Raises `PincodeNodig`, `VerklaringOnbekend`, `NietBevoegd`, `AlGedaan`, `VerklaringOnvolledig`
    while it was not established (`vastgesteld`) or sealed (`verzegeld`), or `BevestigingNodig` for
    a day that is still to come.
    """
    als = wie.eis(ctx.clock.nu())
    later = op is not None and op > ctx.clock.vandaag()
    vraag_na(bevestigd, vragen=(Navraag.DATUM_IN_TOEKOMST,) if later else ())
    with ctx.store.unit_of_work() as uow:
        stap = Verklaringstap.van(ctx, uow, als, id_)
        eis_examencommissie(uow, stap.deelnemer)
        eis_uit_te_reiken(stap.stand)
        return stap.stel(VerklaringUitgereikt(stap.stand.plaatsing), op=op)


def trek_in(
    ctx: Context,
    wie: Ontgrendeld,
    id_: VerklaringId,
    reden: str,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> FeitId:
    """Withdraw an established verklaring, with the reason; who checks it hears so.

    Raises `PincodeNodig`, `VerklaringOnbekend`, `NietBevoegd`, `AlGedaan`, `VerklaringOnvolledig`
    before it was established, `TekstGeweigerd` or `BevestigingNodig`.
    """
    als = wie.eis(ctx.clock.nu())
    gelezen = _reden(reden, bevestigd)
    with ctx.store.unit_of_work() as uow:
        stap = Verklaringstap.van(ctx, uow, als, id_)
        eis_examencommissie(uow, stap.deelnemer)
        eis_in_te_trekken(stap.stand)
        return stap.stel(VerklaringIngetrokken(stap.stand.plaatsing, gelezen))


def bevestig_titels(
    ctx: Context, wie: Ontgrendeld, id_: VerklaringId, code: WerkprocesCode
) -> frozenset[tuple[str, str]]:
    """Keep that the examencommissie found the titles of one line right, of werkproces and kerntaak.

    Gives them as (code, title). Raises `PincodeNodig`, `VerklaringOnbekend`, `NietBevoegd`, or
    `WerkprocesOnbekend` for a code that is not on the paper.
    """
    als, nu = wie.eis(ctx.clock.nu()), ctx.clock.nu()
    with ctx.store.unit_of_work() as uow:
        deelnemer, stand = vind_verklaring(uow, id_)
        eis_examencommissie(uow, deelnemer)
        regel = next((een for een in stand.verklaring.regels if een.code == code), None)
        if regel is None:
            raise WerkprocesOnbekend(code)
        titels = titels_van(regel)
        for deel, titel in sorted(titels):
            uow.bevestig_titel(stand.verklaring.crebo, deel, titel, door=als.id, op=nu)
        uow.commit()
    return titels


def vaste_titels(lezer: Lezer, verklaring: Verklaring) -> Titels:
    """The titles of this kwalificatie that its sources attest here, or that a person confirmed."""
    kwalificatie = lezer.kwalificatie(verklaring.crebo, verklaring.dossier.editie)
    return vaststaand(kwalificatie, lezer.bevestigde_titels(verklaring.crebo))


def eis_examencommissie(
    lezer: Lezer, deelnemer: DeelnemerId, handeling: str = "vaststellen"
) -> Schoolhouder:
    """Demand that this folder is of the examencommissie of the deelnemer's school.

    Raises `NietBevoegd`.
    """
    band = lezer.schoolband(deelnemer)
    houder = None if band is None else lezer.schoolhouder(band.school)
    if houder is None or not houder.stelt_vast:
        raise NietBevoegd(handeling, EXAMENCOMMISSIE)
    return houder


def _beantwoord(stand: VerklaringStand) -> tuple[FeitId, ...]:
    """Every offer that is answered by this: no clock decides which came last."""
    return tuple(aanbod.feit for aanbod in stand.open_aanbod)


def lees_plaats(plaats: str) -> str:
    """Where it is established. Raises `TekstGeweigerd`."""
    return lees_regel(plaats, veld="plaats")


def lees_reden(reden: str) -> str:
    """Why it goes back or is withdrawn. Raises `TekstGeweigerd`."""
    return lees_regel(reden, veld="reden", grens=MAX_TOELICHTING)


def _reden(reden: str, bevestigd: frozenset[Navraag]) -> str:
    gelezen = lees_reden(reden)
    vraag_na(bevestigd, tekst=gelezen)
    return gelezen
