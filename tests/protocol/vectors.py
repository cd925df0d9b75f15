"""The golden vectors: one feit of every kind with fixed keys, and the bytes it must give for ever.

`python -m tests.protocol.vectors` writes the file of a kind that has none yet. It never writes over
one: a file that no longer fits means that the format changed, and then `soort_v` or `v` must too.
"""

import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from tests.fakes.outside import FakeSigner
from tests.protocol.vectors_begeleiding import BEGELEIDING, EIGEN
from werkplek.domain.feiten import (
    AangetoondVerklaard,
    BewijsToegevoegd,
    DeelnemerAangemeld,
    DossierGekoppeld,
    DossierGewist,
    Feit,
    FeitHerroepen,
    Inhoud,
    Klok,
    Kring,
    OordeelGegeven,
    OpmerkingGemaakt,
    PlaatsingBeeindigd,
    PlaatsingGepauzeerd,
    PlaatsingGestart,
    PlaatsingHervat,
    Relatie,
    ScanBewaard,
    VerklaringOpgemaakt,
    Verwijzing,
    WaarnemingVastgelegd,
    WerkprocessenGekozen,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId, PersoonId, PlaatsingId
from werkplek.domain.kwalificatie import Crebo, DossierEditie, KerntaakCode, WerkprocesCode
from werkplek.domain.personen import Naam, Persoonsgegevens
from werkplek.domain.schoolfeiten import (
    SCHOOLSOORTEN,
    HandtekeningGezet,
    VerklaringAangeboden,
    VerklaringIngetrokken,
    VerklaringTeruggegeven,
    VerklaringUitgereikt,
    VerklaringVastgesteld,
)
from werkplek.domain.vaststelling import Handtekeningrol, Vaststelling, Vorm
from werkplek.domain.verklaring import (
    Ondertekenaar,
    Oordeel,
    Verklaring,
    VerklaringBedrijf,
    VerklaringRegel,
)
from werkplek.domain.werkverwijzing import KwalificatieVerwijzing, WerkprocesVerwijzing
from werkplek.protocol.feit import GecodeerdFeit, Schakel, codeer
from werkplek.protocol.zegel import Zegel, verzegel

GOLDEN: Final = Path(__file__).parent / "golden"
ZOUT: Final = bytes(range(16))
APPARAAT: Final = "01990000-0000-7000-9000-000000000001"

_PLAATSING: Final = PlaatsingId("01990000-0000-7000-8000-000000000002")
_EERDER: Final = FeitId("01990000-0000-7000-8000-000000000003")
_CREBO: Final = Crebo("25743")
_ENTREE: Final = DossierEditie(Crebo("23301"), "Entree", "2022")
_W1: Final = WerkprocesVerwijzing(_CREBO, WerkprocesCode("B1-K1-W1"), "Bereidt werk voor")
_CONCEPT: Final = Verklaring(
    nummer="WP-2026-0000-0000",
    opgemaakt_op=date(2026, 6, 1),
    deelnemer=Persoonsgegevens("Zoë Ælfgifu", "Łaskawiec", date(2003, 5, 14), "Œdrum"),
    bedrijf=VerklaringBedrijf("De Verzonnen Hal", "Nergenshuizen", "Nepstraat 1", "100000001"),
    praktijkopleider=Ondertekenaar("Marga Bakker", "Werkleider"),
    crebo=_CREBO,
    kwalificatie="Assistent logistiek",
    niveau=1,
    dossier=_ENTREE,
    begin=date(2026, 3, 2),
    eind=None,
    school="Verzonnen College",
    regels=(
        VerklaringRegel(
            KerntaakCode("B1-K1"),
            "Werkt als assistent",
            WerkprocesCode("B1-K1-W1"),
            "Bereidt werk voor",
            titel_bevestigd=True,
            gezien_op=(date(2026, 3, 2), date(2026, 3, 9)),
            waarnemingen=(_EERDER,),
            toelichting="Rustig, en netjes.",
        ),
    ),
)

INHOUDEN: Final[dict[str, Inhoud]] = {
    "deelnemer_aangemeld": DeelnemerAangemeld(Naam("Zoë", "Łaskawiec")),
    "plaatsing_gestart": PlaatsingGestart(
        KwalificatieVerwijzing(_CREBO, "Assistent logistiek", 1, _ENTREE),
        PersoonId("01990000-0000-7000-8000-00000000000a"),
        "zelfstandigheid",
        1,
        date(2026, 7, 10),
        "Verzonnen College",
    ),
    "plaatsing_gepauzeerd": PlaatsingGepauzeerd(_PLAATSING),
    "plaatsing_hervat": PlaatsingHervat(_PLAATSING),
    "plaatsing_beeindigd": PlaatsingBeeindigd(_PLAATSING),
    "werkprocessen_gekozen": WerkprocessenGekozen(_PLAATSING, (_W1, _W1)),
    "waarneming_vastgelegd": WaarnemingVastgelegd(
        _PLAATSING, _W1, "zelfstandig", 'Zei: "klaar!"\n\tPad C:\\u0000 €5 \N{GRINNING FACE}'
    ),
    "feit_herroepen": FeitHerroepen("verkeerde deelnemer"),
    "aangetoond_verklaard": AangetoondVerklaard(_PLAATSING, _W1, "Rustig, en netjes."),
    "verklaring_opgemaakt": VerklaringOpgemaakt(_PLAATSING, _CONCEPT),
    "oordeel_gegeven": OordeelGegeven(
        _PLAATSING,
        replace(_CONCEPT, oordeel=Oordeel(date(2026, 6, 2), "Nergenshuizen")),
        "ab" * 32,
    ),
    "scan_bewaard": ScanBewaard(_PLAATSING, "cd" * 32, "application/pdf", 123456),
    "bewijs_toegevoegd": BewijsToegevoegd(
        _PLAATSING, "ef" * 32, "image/jpeg", 234567, "Pallet met folie"
    ),
    "dossier_gewist": DossierGewist("verzoek", "rvo", date(2031, 8, 1)),
    "dossier_gekoppeld": DossierGekoppeld(
        OrganisatieId("01990000-0000-7000-8000-00000000000b"),
        DeelnemerId("01990000-0000-7000-8000-00000000000c"),
        _PLAATSING,
        PlaatsingId("01990000-0000-7000-8000-00000000000d"),
    ),
    "opmerking_gemaakt": OpmerkingGemaakt("Mooi gedaan, Zoë.", _PLAATSING),
    "verklaring_aangeboden": VerklaringAangeboden(_PLAATSING),
    "verklaring_teruggegeven": VerklaringTeruggegeven(_PLAATSING, "De periode klopt niet."),
    "verklaring_vastgesteld": VerklaringVastgesteld(
        _PLAATSING,
        replace(_CONCEPT, oordeel=Oordeel(date(2026, 6, 2), "Nergenshuizen")),
        Vaststelling(
            "Verzonnen College",
            Ondertekenaar("Ada Nergens", "Voorzitter examencommissie"),
            date(2026, 6, 9),
            "Nergenshuizen",
            Vorm.PEN,
            "praktijkverklaring-a4/2",
        ),
        "ba" * 32,
    ),
    "handtekening_gezet": HandtekeningGezet(
        _PLAATSING, Handtekeningrol.DEELNEMER, "dc" * 32, 123456
    ),
    "verklaring_uitgereikt": VerklaringUitgereikt(_PLAATSING),
    "verklaring_ingetrokken": VerklaringIngetrokken(_PLAATSING, "Verkeerde deelnemer."),
    **BEGELEIDING,
    **EIGEN,
}
_VERWIJST: Final = {
    "feit_herroepen": Relatie.HERROEPT,
    "aangetoond_verklaard": Relatie.RUST_OP,
    "waarneming_vastgelegd": Relatie.CORRIGEERT,
    "bewijs_toegevoegd": Relatie.RUST_OP,
    "opmerking_gemaakt": Relatie.ANTWOORDT,
    **dict.fromkeys(SCHOOLSOORTEN, Relatie.RUST_OP),
    **dict.fromkeys(("gesprek_vastgelegd", "gesprek_ondertekend"), Relatie.RUST_OP),
    "afspraak_gemaakt": Relatie.RUST_OP,
    "afspraak_afgerond": Relatie.ANTWOORDT,
}


def voorbeeld(soort: str) -> Feit:
    """The feit behind one golden vector."""
    relatie = _VERWIJST.get(soort)
    return Feit(
        id=FeitId("01990000-0000-7000-8000-000000000004"),
        organisatie=OrganisatieId("01990000-0000-7000-8000-000000000005"),
        deelnemer=DeelnemerId("01990000-0000-7000-8000-000000000006"),
        auteur=PersoonId("01990000-0000-7000-8000-00000000000a"),
        vastgelegd_op=datetime(2026, 3, 2, 8, 15, 30, 250_000, tzinfo=UTC),
        klok=Klok.LIEP_TERUG if soort == "plaatsing_hervat" else Klok.ZELF,
        gezien_op=date(2026, 3, 1),
        inhoud=INHOUDEN[soort],
        verwijst=(Verwijzing(relatie, _EERDER), Verwijzing(relatie, FeitId(_PLAATSING)))
        if relatie
        else (),
        kring=Kring.EIGEN if soort == "deelnemer_aangemeld" else Kring.VOORTGANG,
    )


@dataclass(frozen=True, slots=True)
class Vector:
    """The bytes of one feit, alone in its run, and the seal of that run."""

    gecodeerd: GecodeerdFeit
    zegel: Zegel

    def als_json(self) -> dict[str, str]:
        """Readable where it is text, hex where it is not."""
        return {
            "zout": self.gecodeerd.zout.hex(),
            "inhoud": self.gecodeerd.inhoud.decode(),
            "kop": self.gecodeerd.kop.decode(),
            "hash": self.gecodeerd.hash,
            "zegel": self.zegel.tekst.decode(),
            "handtekening": self.zegel.handtekening.hex(),
        }


def maak(soort: str) -> Vector:
    """What the program makes of the example now."""
    schakel = Schakel(APPARAAT, 41, "ef" * 32)
    gecodeerd = codeer(voorbeeld(soort), schakel, ZOUT)
    return Vector(gecodeerd, verzegel([gecodeerd.kop], FakeSigner()))


def lees(soort: str) -> Vector:
    """What the program must make of it: the vector as it was written once."""
    ruw = json.loads((GOLDEN / f"{soort}.json").read_text(encoding="utf-8"))
    return Vector(
        GecodeerdFeit(
            ruw["kop"].encode(),
            ruw["inhoud"].encode(),
            bytes.fromhex(ruw["zout"]),
        ),
        Zegel(ruw["zegel"].encode(), bytes.fromhex(ruw["handtekening"])),
    )


def schrijf_nieuwe() -> None:
    """Write the vectors that are not there yet."""
    for soort in INHOUDEN:
        bestand = GOLDEN / f"{soort}.json"
        if not bestand.exists():
            tekst = json.dumps(maak(soort).als_json(), ensure_ascii=False, indent=2)
            bestand.write_text(tekst + "\n", encoding="utf-8")


if __name__ == "__main__":
    schrijf_nieuwe()
