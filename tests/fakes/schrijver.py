"""Somebody who records at will on a device: any kind, any name, any moment, any part of a run."""

import hashlib
import os
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa

from tests.fakes.apparaat import Apparaat, Deelnemer, nieuw_id
from tests.fakes.dienstlijn import Hub
from werkplek.device.ids import UuidIds
from werkplek.domain.feiten import (
    Feit,
    FeitHerroepen,
    Inhoud,
    Klok,
    Kring,
    OpmerkingGemaakt,
    Relatie,
    Verwijzing,
    WaarnemingVastgelegd,
)
from werkplek.domain.kenmerk import (
    DeelnemerId,
    FeitId,
    OrganisatieId,
    PersoonId,
    PlaatsingId,
)
from werkplek.domain.kwalificatie import Crebo, WerkprocesCode
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing
from werkplek.hub.logboek import verander_rechten
from werkplek.hub.tables_mensen import apparaat, deelnemer, plaatsing
from werkplek.protocol import ontvangst
from werkplek.protocol.feit import GecodeerdFeit, Schakel, codeer
from werkplek.protocol.kop import canoniek, lees_kop
from werkplek.protocol.naam import naam_uit
from werkplek.protocol.ontvangst import OntvangstTekst
from werkplek.protocol.reeks import Reeks, blad_van, pak_in
from werkplek.protocol.uitwisseling import (
    FeitUitkomst,
    Ophaling,
    OphalingAntwoord,
    ReeksUitkomst,
    Zending,
    ZendingAntwoord,
)
from werkplek.protocol.zegel import verzegel

HIER = date(2026, 11, 20)


@dataclass(slots=True)
class Schrijver:
    """A device of a hub, with a chain for each organisatie; `gekloond` starts from the same."""

    hub: Hub
    apparaat: Apparaat
    schakels: dict[str, Schakel] = field(default_factory=dict)

    @property
    def school(self) -> str:
        return self.apparaat.school_id

    def kloon(self) -> "Schrijver":
        """The same device, copied as it stands."""
        return Schrijver(self.hub, self.apparaat, dict(self.schakels))

    # ------------------------------------------------------------------------------ recording

    def feit(
        self,
        inhoud: Inhoud,
        dossier: str,
        *,
        verwijst: Iterable[tuple[Relatie, str]] = (),
        **anders: Any,  # noqa: ANN401  fields of any type
    ) -> GecodeerdFeit:
        """Any feit; `anders` are fields of it, or of the header when the feit has none of these."""
        organisatie = str(anders.pop("organisatie", self.school))
        kop = {naam: anders.pop(naam) for naam in ("soort", "soort_v") if naam in anders}
        feit = Feit(
            id=FeitId(anders.pop("id", UuidIds().nieuw())),
            organisatie=OrganisatieId(organisatie),
            deelnemer=DeelnemerId(dossier),
            auteur=PersoonId(anders.pop("auteur", self.apparaat.auteur)),
            vastgelegd_op=anders.pop("op", datetime.now(UTC)).replace(microsecond=0),
            klok=Klok.ZELF,
            gezien_op=HIER,
            inhoud=inhoud,
            verwijst=tuple(Verwijzing(r, FeitId(f)) for r, f in verwijst),
            kring=anders.pop("kring", Kring.VOORTGANG),
        )
        assert not anders
        schakel = self.schakels.get(organisatie) or Schakel(self.apparaat.id)
        gecodeerd = codeer(feit, schakel, os.urandom(16))
        if kop:
            gecodeerd = anders_gekopt(gecodeerd, **kop)
        self.schakels[organisatie] = Schakel(self.apparaat.id, schakel.volgnr + 1, gecodeerd.hash)
        return gecodeerd

    def waarneming(self, wie: Deelnemer, notitie: str = "", **anders: Any) -> GecodeerdFeit:  # noqa: ANN401  fields of any type
        """Somebody was seen to do something."""
        werkproces = WerkprocesVerwijzing(
            Crebo("25743"), WerkprocesCode("B1-K1-W1"), "Bereidt voor"
        )
        inhoud = WaarnemingVastgelegd(PlaatsingId(wie.plaatsing), werkproces, "zelf", notitie)
        return self.feit(inhoud, wie.id, **anders)

    def opmerking(self, wie: Deelnemer, tekst: str, **anders: Any) -> GecodeerdFeit:  # noqa: ANN401  fields of any type
        """Words about the work."""
        return self.feit(OpmerkingGemaakt(tekst), wie.id, **anders)

    def herroeping(self, wie: Deelnemer, *feiten: str, **anders: Any) -> GecodeerdFeit:  # noqa: ANN401  fields of any type
        """Feiten that no longer count."""
        verwijst = [(Relatie.HERROEPT, feit) for feit in feiten]
        return self.feit(FeitHerroepen("vergist"), wie.id, verwijst=verwijst, **anders)

    def reeks(self, *feiten: GecodeerdFeit, weg: Collection[int] = ()) -> Reeks:
        """A sealed run; of the places in `weg` the leaf alone."""
        mee = {n: f for n, f in enumerate(feiten) if n not in weg}
        achter = {
            n: (blad_van(f.kop), hashlib.sha256(f.kop).digest())
            for n, f in enumerate(feiten)
            if n in weg
        }
        return pak_in(verzegel([f.kop for f in feiten], self.apparaat.zegel), mee, achter)

    def reeksen(self, feiten: Sequence[GecodeerdFeit], per: int = 20) -> list[Reeks]:
        """Runs of some feiten each."""
        return [self.reeks(*feiten[n : n + per]) for n in range(0, len(feiten), per)]

    # ----------------------------------------------------------------------------- exchanging

    def stuur(self, *reeksen: Reeks, rest: int = 1) -> list[FeitUitkomst]:
        """Push; gives the verdict of every feit that went along."""
        return [u for een in self.stuur_heel(*reeksen, rest=rest)[0] for u in een]

    def stuur_heel(
        self, *reeksen: Reeks, rest: int = 1
    ) -> tuple[list[list[FeitUitkomst]], OntvangstTekst]:
        """Push; gives the verdicts by run, and what the school signed."""
        bericht = Zending(reeksen, rest=rest)
        vraag = self.apparaat.vraag(self.hub.lijn, "versturen", bericht)
        antwoord = vraag.als(ZendingAntwoord)
        assert self.apparaat.school is not None
        sleutel = self.apparaat.school.sleutel
        bewijs = ontvangst.controleer(antwoord, sleutel, apparaat=self.apparaat.id)
        paren = zip(antwoord.uitkomsten, reeksen, strict=True)
        return [per_feit(uitkomst, reeks) for uitkomst, reeks in paren], bewijs

    def haal(self, *, eigen: bool = True, tot: int = 0, **anders: Any) -> list[OphalingAntwoord]:  # noqa: ANN401  fields of any type
        """Pull page after page until there is no more."""
        paginas: list[OphalingAntwoord] = []
        while not paginas or paginas[-1].meer:
            vraag = Ophaling(tot, eigen=eigen, **anders)
            paginas.append(
                self.apparaat.vraag(self.hub.lijn, "ophalen", vraag).als(OphalingAntwoord)
            )
            assert paginas[-1].tot > tot or not paginas[-1].meer
            tot = paginas[-1].tot
        return paginas


def anders_gekopt(feit: GecodeerdFeit, **velden: Any) -> GecodeerdFeit:  # noqa: ANN401  fields of any type
    """The same with other fields in its header."""
    kop = lees_kop(feit.kop)
    oud = {naam: getattr(kop, naam) for naam in kop.__struct_fields__}
    return GecodeerdFeit(canoniek(type(kop)(**(oud | velden))), feit.inhoud, feit.zout)


def id_van(feit: GecodeerdFeit) -> str:
    """Its name."""
    return lees_kop(feit.kop).id


def per_feit(uitkomst: ReeksUitkomst, reeks: Reeks) -> list[FeitUitkomst]:
    """A verdict of a run, spelled out."""
    if uitkomst.feiten:
        return list(uitkomst.feiten)
    nr = uitkomst.nr
    return [
        FeitUitkomst(plek.kop.id, uitkomst.uitkomst, nr and nr + n, uitkomst.reden)
        for n, plek in enumerate(reeks.plekken)
    ]


def kort(uitkomsten: Iterable[FeitUitkomst]) -> list[str]:
    """Verdicts with the reason, to compare."""
    return [f"{u.uitkomst} {u.reden}".strip() for u in uitkomsten]


def gekregen(paginas: Iterable[OphalingAntwoord]) -> dict[str, int]:
    """What a pull gave: numbers by id."""
    return {
        naam_uit(plek.kop.id): nr
        for pagina in paginas
        for deel in pagina.reeksen
        for plek, nr in zip(deel.reeks.plekken, deel.nrs, strict=True)
    }


def plaats(
    hub: Hub,
    leerbedrijf: str | None = None,
    *,
    van: date = date(2026, 1, 1),
    **anders: Any,  # noqa: ANN401  fields of any type
) -> Deelnemer:
    """Somebody new at the school, placed at the leerbedrijf unless another is named."""
    wie = Deelnemer(nieuw_id(), nieuw_id())
    nr = hub.hub.school.nr
    naam = {"school": nr, "id": wie.id, "roepnaam": "Fien", "achternaam": "Verzonnen", "extern": ""}
    plek = {"school": nr, "id": wie.plaatsing, "deelnemer": wie.id, "crebo": "25743", "extern": ""}
    waar = {"leerbedrijf": leerbedrijf or hub.hub.leerbedrijf, "van": van, **anders}
    with hub.hub.database.beheer() as verbinding:
        verbinding.execute(sa.insert(deelnemer), naam)
        verbinding.execute(sa.insert(plaatsing), plek | waar)
        verander_rechten(verbinding, nr)
    return wie


def schrijvers(hub: Hub, aantal: int = 1) -> list[Schrijver]:
    """New devices of the leerbedrijf."""
    return [Schrijver(hub, een) for een in hub.hub.met_apparaten(aantal)]


def zet_apparaat(hub: Hub, een: Apparaat, zegelsleutel: str) -> None:
    """Enrol a device without asking it, with this key for its seals."""
    rij = {
        "school": hub.hub.school.nr,
        "id": een.id,
        "naam": een.naam,
        "zegelsleutel": bytes.fromhex(zegelsleutel),
        "houder_soort": "leerbedrijf",
        "houder": hub.hub.leerbedrijf,
        "aangemeld_op": hub.klok().isoformat(),
    }
    with hub.hub.database.beheer() as verbinding:
        verbinding.execute(sa.insert(apparaat), rij)
