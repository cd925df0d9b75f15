"""A school joins in: two tablets of the leerbedrijf, the laptop of a bpv-begeleider, and a hub."""

import secrets
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import SystemRandom
from threading import Event
from typing import Final

from werkplek.application.beginnen import LeerbedrijfOpgave, PersoonOpgave, begin
from werkplek.application.context import persoon_van
from werkplek.application.dossier_koppelen import koppel_dossier, voorstellen
from werkplek.application.koppelen import koppel
from werkplek.application.koppelopgave import lees_koppeling
from werkplek.application.opmerken import OpmerkingOpgave, leg_opmerking_vast
from werkplek.application.plaatsen import deelnemer_van, huidige_plaatsing
from werkplek.application.uitwisselen import wissel_alles_uit
from werkplek.application.vastleggen import WaarnemingOpgave, leg_vast
from werkplek.demo import verhaal
from werkplek.demo.examencommissie import Examencommissie
from werkplek.demo.hub import Demohub
from werkplek.demo.verslag import Verslag
from werkplek.domain.feiten import OpmerkingGemaakt, WaarnemingVastgelegd
from werkplek.domain.personen import Persoon, Rol
from werkplek.structuur.start import startdata
from werkplek.wiring import Werkplek, begin_werkplek

COORDINATOR: Final = "Cora Ordinair-Proef"
BEGELEIDER: Final = "Bo Schoolproef"
SAMEN: Final = tuple(lijn for lijn in verhaal.LEERLIJNEN if lijn.crebo == "25741")
"""The deelnemers who are also students of the school."""

OPMERKING: Final = "Mooi dat dit al zonder hulp gaat. Volgende week kom ik kijken."


@dataclass(frozen=True, slots=True)
class Aangesloten:
    """A device with whoever works on it."""

    werkplek: Werkplek
    wie: Persoon

    def wissel_uit(self) -> None:
        """Exchange with every school. Raises what went wrong: a demo must not hide it."""
        plek = self.werkplek
        for uitkomst in wissel_alles_uit(
            plek.ctx, plek.uitwisselmap, plek.hubs, stop=Event(), toeval=SystemRandom().random
        ):
            if uitkomst.fout is not None:
                raise uitkomst.fout

    def aantal(self, roepnaam: str, soort: type) -> int:
        """How many feiten of a kind are here about somebody."""
        with self.werkplek.ctx.store.lees() as lezer:
            feiten = lezer.feiten(deelnemer_van(lezer, roepnaam))
        return sum(isinstance(feit.inhoud, soort) for feit in feiten)


@dataclass(frozen=True, slots=True)
class School:
    """The story of an evening with the school; the first tablet is that of the rest of the demo."""

    werkplek: Werkplek
    verslag: Verslag
    ruimte: Path
    hub: Demohub

    def vertel(self, commissie: Examencommissie) -> None:
        """Link, match, send what there was, and let a remark come back past a tablet offline."""
        self._richt_in()
        commissie.richt_in()
        with ExitStack() as stapel:
            marga = self._sluit_aan(self.werkplek, verhaal.MARGA, "--leerbedrijf", verhaal.BEDRIJF)
            self._koppel_deelnemers(marga)
            henk = self._nieuw_apparaat(stapel, verhaal.HENK, Rol.PRAKTIJKOPLEIDER)
            bo = self._nieuw_apparaat(stapel, BEGELEIDER, Rol.BPV_BEGELEIDER)
            self._reis(marga, henk, bo)

    def _richt_in(self) -> None:
        doe = self.hub.doe
        doe("school", "maken", verhaal.SCHOOL)
        doe("persoon", "toevoegen", COORDINATOR, "--rol", "coordinator")
        doe("persoon", "toevoegen", BEGELEIDER, "--rol", "bpv-begeleider")
        doe("leerbedrijf", "toevoegen", verhaal.BEDRIJF)
        vandaag = self.werkplek.ctx.clock.vandaag()
        for wat, regels in (("deelnemers", _deelnemers()), ("plaatsing", _plaatsingen(vandaag))):
            bestand = self.ruimte / f"{wat}.csv"
            bestand.write_text("\n".join(regels), encoding="utf-8")
            doe(wat, "inlezen", str(bestand), "--bevestig")
        self.verslag.schrijf(
            f"Een verzonnen school met een hub, en {len(SAMEN)} studenten ingelezen uit een CSV."
        )

    def _sluit_aan(self, werkplek: Werkplek, naam: str, *houder: str) -> Aangesloten:
        code = self.hub.doe("apparaat", "uitnodigen", *houder)["code"]
        with werkplek.ctx.store.lees() as lezer:
            wie = persoon_van(lezer, naam)
        opgave = lees_koppeling(self.hub.adres, code)
        gekoppeld = koppel(werkplek.ctx, werkplek.uitwisselmap, werkplek.hubs, wie, opgave)
        aangesloten = Aangesloten(werkplek, wie)
        aangesloten.wissel_uit()
        woorden = " ".join(gekoppeld.woorden_school)
        self.verslag.schrijf(f"Gekoppeld met een code van {naam}; de vier woorden: {woorden}.")
        return aangesloten

    def _nieuw_apparaat(self, stapel: ExitStack, naam: str, rol: Rol) -> Aangesloten:
        nummer = len(list(self.ruimte.glob("apparaat-*"))) + 1
        map_ = self.ruimte / f"apparaat-{nummer}"
        werkplek = begin_werkplek(map_, secrets.token_urlsafe(24), sleutelbos=None)
        stapel.callback(werkplek.sluit)
        van_school = rol is Rol.BPV_BEGELEIDER
        begin(
            werkplek.ctx,
            LeerbedrijfOpgave(verhaal.SCHOOL if van_school else verhaal.BEDRIJF, verhaal.PLAATS),
            PersoonOpgave(naam, rol, ""),
            startdata(),
        )
        houder = ("--persoon", naam) if van_school else ("--leerbedrijf", verhaal.BEDRIJF)
        return self._sluit_aan(werkplek, naam, *houder)

    def _koppel_deelnemers(self, marga: Aangesloten) -> None:
        plek = self.werkplek
        voorstel = voorstellen(plek.ctx, plek.uitwisselmap)
        for paar in voorstel:
            koppel_dossier(plek.ctx, marga.wie, paar.eigen, paar.pseudoniem)
        marga.wissel_uit()
        (school,) = plek.uitwisselmap.scholen()
        stand = plek.uitwisselmap.stand(school.id)
        self.verslag.schrijf(
            f"{len(voorstel)} deelnemers herkend en bevestigd. "
            f"{stand.bij_school} feiten van voor het koppelen gingen mee, zoals ze waren."
        )

    def _reis(self, marga: Aangesloten, henk: Aangesloten, bo: Aangesloten) -> None:
        wie = SAMEN[0].roepnaam
        henk.wissel_uit()
        eerder = henk.aantal(wie, WaarnemingVastgelegd)
        self._leg_vast(henk, wie)  # his tablet has no network from here on
        self._leg_vast(marga, wie)
        marga.wissel_uit()
        bo.wissel_uit()
        gezien = bo.aantal(wie, WaarnemingVastgelegd)
        self.verslag.schrijf(f"{BEGELEIDER} ziet {gezien} waarnemingen van {wie}, ook die van net.")
        with bo.werkplek.ctx.store.lees() as lezer:
            deelnemer = deelnemer_van(lezer, wie)
        leg_opmerking_vast(bo.werkplek.ctx, bo.wie, OpmerkingOpgave(deelnemer, OPMERKING))
        bo.wissel_uit()
        marga.wissel_uit()
        henk.wissel_uit()
        for tablet in (marga, henk):
            if tablet.aantal(wie, OpmerkingGemaakt) != 1:
                raise LookupError("the remark did not come back")
        later = henk.aantal(wie, WaarnemingVastgelegd)
        self.verslag.schrijf(
            f"De opmerking van {BEGELEIDER} staat op beide tablets. "
            f"Die van {verhaal.HENK} was intussen zonder netwerk. "
            f"Hij ging van {eerder} naar {later} waarnemingen."
        )
        bo.wissel_uit()
        if bo.aantal(wie, WaarnemingVastgelegd) != later:
            raise LookupError("what was recorded offline did not arrive")

    def _leg_vast(self, apparaat: Aangesloten, wie: str) -> None:
        ctx = apparaat.werkplek.ctx
        with ctx.store.lees() as lezer:
            deelnemer = deelnemer_van(lezer, wie)
            plaatsing = huidige_plaatsing(lezer, deelnemer)
        code, stap = plaatsing.keuze[0].code, plaatsing.schaal.stappen[-1].code
        leg_vast(ctx, apparaat.wie, WaarnemingOpgave(deelnemer, code, stap))


def _deelnemers() -> list[str]:
    """Who the students are."""
    regels = [
        f"S{n:03d};{lijn.roepnaam};{lijn.achternaam}" for n, lijn in enumerate(SAMEN, start=1)
    ]
    return ["nummer;roepnaam;achternaam", *regels]


def _plaatsingen(vandaag: date) -> list[str]:
    """Where they learn, and who follows them."""
    eind = vandaag + timedelta(weeks=20)
    regels = [
        f"S{n:03d};{verhaal.BEDRIJF};{lijn.crebo};{vandaag - timedelta(weeks=lijn.weken)};{eind};"
        f"{BEGELEIDER}"
        for n, lijn in enumerate(SAMEN, start=1)
    ]
    return ["deelnemer;leerbedrijf;crebo;begin;eind;begeleider", *regels]
