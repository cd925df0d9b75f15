"""A file of the school's own system: shown first, taken when asked, turned back if wrong."""

import json
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.fakes.schoolkantoor import Schoolkantoor
from werkplek.hub.database import Database
from werkplek.hub.invoer.schoon import Zeef
from werkplek.hub.tables import metadata

BSN = "123456782"

REGELS = [
    ("1001;Sanne;de;Vries", "erbij", ""),
    ("1002;;;Vries", "geweigerd", "roepnaam_leeg"),
    (";Ali;;Bedacht", "geweigerd", "nummer_leeg"),
    (f"{BSN};Ali;;Bedacht", "geweigerd", "nummer_leeg"),
    ("1003;=1+1;;Vries", "geweigerd", "formule"),
    ("1003;@SOM(A1);;Vries", "geweigerd", "formule"),
    ("1004;'t;;Hart", "erbij", ""),
    ("1005;Fien", "geweigerd", "aantal_velden"),
    ("1006;Fi\u202een;;Nergens", "geweigerd", "roepnaam_onleesbaar"),
    (f"1007;{'x' * 300};;Nergens", "geweigerd", "roepnaam_te_lang"),
]


def telling(kantoor: Schoolkantoor) -> dict[str, int]:
    """How many rows every table has."""
    database = Database(kantoor.db)
    with database.beheer() as verbinding:
        telling = {
            naam: verbinding.execute(sa.select(sa.func.count()).select_from(tabel)).scalar_one()
            for naam, tabel in metadata.tables.items()
        }
    database.sluit()
    return telling


def test_a_line_comes_in_or_says_why_not(kantoor: Schoolkantoor) -> None:
    kop = "nummer;roepnaam;tussenvoegsel;achternaam"
    tekst = "\n".join([kop, *(regel for regel, _, _ in REGELS)])
    antwoord = kantoor.doe("deelnemers", "inlezen", kantoor.bestand("d.csv", tekst))
    gekregen = [(r["regel"], r["wat"], r["reden"]) for r in antwoord["regels"]]
    assert gekregen == [(n, wat, reden) for n, (_, wat, reden) in enumerate(REGELS, 2)]
    assert kantoor.code == 0
    kantoor.doe("deelnemers", "inlezen", kantoor.bestand("d.csv", f"{kop}\n;;;\n;x;;\n"))
    assert kantoor.code == 1


@pytest.mark.parametrize(
    "ruw",
    [
        b"\xef\xbb\xbfnummer;roepnaam;achternaam\r\n1001;Zo\xc3\xab;Bedacht\r\n",
        b"nummer,roepnaam,achternaam\n1001,Zo\xc3\xab,Bedacht\n",
        b"Studentnummer;Voornaam;Naam\r1001;Zo\xeb;Bedacht\r",
        b'\n"nummer";"roepnaam";"achternaam"\n"1001";"Zo\xc3\xab";"Bedacht"\n',
    ],
    ids=["bom", "komma", "cp1252", "aanhalingstekens"],
)
def test_csv_of_any_make_is_read(kantoor: Schoolkantoor, ruw: bytes) -> None:
    kantoor.doe("deelnemers", "inlezen", kantoor.bestand("d.csv", ruw), "--bevestig")
    (rij,) = kantoor.doe("deelnemers", "lijst")["deelnemers"]
    assert (rij["nummer"], rij["roepnaam"], rij["achternaam"]) == ("1001", "Zoë", "Bedacht")


GEEN_BESTAND = [
    (b"", "leeg"),
    (b"nummer;naam\n1;x\n", "kolom_roepnaam"),
    (b"nummer;roepnaam;nummer\n1;x;2\n", "kolommen"),
    (b'nummer;roepnaam\n1;"x\n', "csv"),
    (b"nummer;roepnaam\n1;\0\n", "tekens"),
    (b"{", "json"),
    (b"[" * 100_000, "json"),
    (b'{"items": [{"a": 1}]}', "geen_persons"),
    (b"nummer;roepnaam\n" + b"1;x\n" * 20_001, "te_veel"),
    (b"x" * (5 * 1024 * 1024 + 1), "te_groot"),
]


def test_a_file_that_is_none_changes_nothing(kantoor: Schoolkantoor) -> None:
    eerst = telling(kantoor)
    for ruw, detail in GEEN_BESTAND:
        antwoord = kantoor.doe("deelnemers", "inlezen", kantoor.bestand("d", ruw), "--bevestig")
        assert (kantoor.code, antwoord["detail"]) == (2, detail)
    assert telling(kantoor) == eerst


def test_looking_at_a_file_writes_nothing(beide: Schoolkantoor) -> None:
    eerst = telling(beide)
    pad = beide.bestand("d.csv", "nummer;roepnaam\n1001;Sanne\n1002;Ali\n")
    assert beide.doe("deelnemers", "inlezen", pad)["erbij"] == 2
    assert telling(beide) == eerst
    beide.doe("deelnemers", "inlezen", pad, "--bevestig")
    assert telling(beide)["deelnemer"] == 2


def test_a_number_that_names_two_people_takes_neither(kantoor: Schoolkantoor) -> None:
    pad = kantoor.bestand("d.csv", "nummer;roepnaam\n1;Ali\n1;Bo\n2;Cas\n2;Cas\n")
    regels = kantoor.doe("deelnemers", "inlezen", pad, "--bevestig")["regels"]
    assert [r["reden"] for r in regels] == [
        "nummer_tegenstrijdig",
        "nummer_tegenstrijdig",
        "",
        "nummer_dubbel",
    ]


def test_a_bsn_is_dropped_wherever_it_stands_and_counted(kantoor: Schoolkantoor) -> None:
    pad = kantoor.bestand(
        "d.csv", f"nummer;roepnaam;achternaam;bsn;pgn\n1;Ali;Bo {BSN};1;\n2;Cas;Dop;;{BSN}\n"
    )
    antwoord = kantoor.doe("deelnemers", "inlezen", pad, "--bevestig")
    assert antwoord["geweerd"] == 3
    with Path(kantoor.db.removeprefix("sqlite:///")).open("rb") as bestand:
        assert BSN.encode() not in bestand.read()


@pytest.mark.parametrize(
    ("document", "over", "geweerd"),
    [
        ({"ext": {"diep": [{"x": BSN}, "ok"]}}, {"ext": {"diep": [{"x": None}, "ok"]}}, 1),
        ({"n": int(BSN)}, {"n": None}, 1),
        ({"bsn": "1"}, {}, 1),
        ({"codes": [{"codeType": "nationalIdentityNumber", "code": "00000"}]}, {"codes": []}, 1),
        ({"o": {"codeType": "x-leerbedrijf_id", "code": BSN}}, None, 0),
        ({"id": "12345678-2abc-4def-8abc-426614174000"}, None, 0),
        ({"tekst": f"zie {BSN[:4]} {BSN[4:]}"}, {"tekst": None}, 1),
    ],
)
def test_in_json_it_is_dropped_at_any_depth(
    document: dict[str, object], over: dict[str, object] | None, geweerd: int
) -> None:
    zeef = Zeef()
    assert zeef.document(document) == (document if over is None else over)
    assert zeef.geweerd == geweerd


def test_a_list_that_goes_out_holds_no_formula(kantoor: Schoolkantoor) -> None:
    pad = kantoor.bestand("d.csv", "nummer;roepnaam;achternaam\n-1+1;Ali;-Bo\n")
    kantoor.doe("deelnemers", "inlezen", pad, "--bevestig")
    uit = kantoor.map / "uit.csv"
    kantoor.doe("deelnemers", "lijst", "--csv", str(uit))
    assert uit.read_text(encoding="utf-8-sig").splitlines()[1] == "'-1+1;Ali;'-Bo"


def test_a_wrong_merge_is_shown_taken_and_turned_back(beide: Schoolkantoor) -> None:
    eerst = beide.bestand("a.csv", "nummer;roepnaam;achternaam\n1001;Sanne;de Vries\n")
    beide.doe("deelnemers", "inlezen", eerst, "--bevestig")
    fout = beide.bestand("b.csv", "nummer;roepnaam;achternaam\n1001;Piet;Bedacht\n1002;Bo;Vos\n")
    voorstel = beide.doe("deelnemers", "inlezen", fout)
    assert [r["let_op"] for r in voorstel["regels"]] == ["andere_naam", ""]
    nr = beide.doe("deelnemers", "inlezen", fout, "--bevestig")["inlezing"]
    assert beide.doe("deelnemers", "terugdraaien", str(nr))["gedaan"] == 2
    (rij,) = beide.doe("deelnemers", "lijst")["deelnemers"]
    assert (rij["roepnaam"], rij["achternaam"]) == ("Sanne", "de Vries")
    assert beide.doe("deelnemers", "terugdraaien", str(nr))["detail"] == "al_terug"
    assert beide.doe("controle", "--alles")["klopt"]


def test_what_was_placed_stays_until_the_placement_went_back(kantoor: Schoolkantoor) -> None:
    kantoor.plaats()
    antwoord = kantoor.doe("deelnemers", "terugdraaien", "1")
    assert [deel["reden"] for deel in antwoord["gebleven"]] == ["heeft_plaatsing"]
    assert kantoor.doe("deelnemers", "terugdraaien", "2")["gedaan"] == 1
    assert kantoor.doe("deelnemers", "terugdraaien", "1")["gedaan"] == 1
    assert kantoor.doe("deelnemers", "lijst")["deelnemers"] == []
    assert kantoor.doe("controle", "--alles")["klopt"]


PLAATSEN = [
    ("1001;100000001;25743;1-9-2026;;B1;B1-K1-W1", "erbij", ""),
    ("1001;bakkerij FICTIEF;25743;2026-09-02;;bep verzonnen;", "erbij", ""),
    ("1001;bakkerij FICTIEF;25743;2026-09-02;;;", "geweigerd", "dubbel"),
    ("9;100000001;25743;1-9-2026;;;", "geweigerd", "deelnemer_onbekend"),
    ("1001;Zaak;25743;1-9-2026;;;", "geweigerd", "leerbedrijf_onbekend"),
    ("1001;100000001;99999;1-9-2026;;;", "geweigerd", "crebo_onbekend"),
    ("1001;100000001;K0067;1-9-2026;;;", "geweigerd", "crebo_onbekend"),
    ("1001;100000001;25743;31-2-2026;;;", "geweigerd", "begin"),
    ("1001;100000001;25743;1-9-2026;1-8-2026;;", "geweigerd", "eind_voor_begin"),
    ("1001;100000001;25743;1-9-2026;;Niemand;", "geweigerd", "begeleider_onbekend"),
    ("1001;100000001;25743;1-9-2026;;;B9-K9-W9", "geweigerd", "werkproces_onbekend"),
]


def test_a_placement_comes_in_or_says_why_not(kantoor: Schoolkantoor) -> None:
    kantoor.doe("deelnemers", "toevoegen", "--nummer", "1001", "--roepnaam", "Sanne")
    kop = "deelnemer;leerbedrijf;crebo;begin;eind;begeleider;werkprocessen"
    tekst = "\n".join([kop, *(regel for regel, _, _ in PLAATSEN)])
    antwoord = kantoor.doe("plaatsing", "inlezen", kantoor.bestand("p.csv", tekst))
    gekregen = [(r["regel"], r["wat"], r["reden"]) for r in antwoord["regels"]]
    assert gekregen == [(n, wat, reden) for n, (_, wat, reden) in enumerate(PLAATSEN, 2)]


def test_a_changed_placement_goes_back_to_what_it_was(kantoor: Schoolkantoor) -> None:
    kantoor.plaats()
    regel = "1001;100000001;25743;1-9-2026;1-10-2026;B1;B1-K1-W2"
    kop = "deelnemer;leerbedrijf;crebo;begin;eind;begeleider;werkprocessen"
    eerst = kantoor.doe("plaatsing", "lijst")
    pad = kantoor.bestand("p.csv", f"{kop}\n{regel}\n")
    antwoord = kantoor.doe("plaatsing", "inlezen", pad, "--bevestig")
    assert antwoord["anders"] == 1
    assert kantoor.doe("plaatsing", "lijst")["plaatsingen"][0]["tot"] == "2026-10-01"
    assert kantoor.doe("plaatsing", "inlezen", pad)["gelijk"] == 1
    kantoor.doe("deelnemers", "terugdraaien", str(antwoord["inlezing"]))
    assert kantoor.doe("plaatsing", "lijst") == eerst


def test_persons_and_associations_of_oke_become_deelnemers_and_placements(
    kantoor: Schoolkantoor,
) -> None:
    leerling, docent = (
        "500e6ac0-b5ab-4071-a207-7983ccd26f7b",
        "6a3f0f1e-11b2-4c53-9d3c-0a8f9c7f1d11",
    )
    personen = {
        "items": [
            {
                "personId": leerling,
                "primaryCode": {"codeType": "studentNumber", "code": "1234568"},
                "givenName": "Maria",
                "surnamePrefix": "van",
                "surname": "Nergens",
                "dateOfBirth": "2008-01-01",
                "affiliations": ["student"],
                "otherCodes": [{"codeType": "nationalIdentityNumber", "code": "00000"}],
                "consumers": [
                    {
                        "consumerKey": "nl-test-admin",
                        "preferredName": "Mia",
                        "assignedNeeds": [{"code": "ExtraTime25%"}],
                    }
                ],
            },
            {
                "personId": docent,
                "givenName": "Dik",
                "surname": "Bedacht",
                "affiliations": ["employee"],
            },
        ]
    }
    aanbod = {"offeringId": "o1", "component": {"componentType": "external"}}
    aanbod |= {"startDate": "2026-09-01", "endDate": "2027-06-30"}
    aanbod["primaryCode"] = {"codeType": "crohoCreboCode", "code": "25743"}
    bedrijf = {"primaryCode": {"codeType": "x-leerbedrijf_id", "code": "100000001"}}
    associaties = [
        {
            "associationId": "a1",
            "role": "student",
            "state": "associated",
            "person": leerling,
            "offering": aanbod,
            "ext": {"organization": bedrijf, "werkprocessen": ["B1-K1-W1"]},
        },
        {"associationId": "a2", "role": "lecturer", "person": docent, "offering": "o1"},
        {"associationId": "a3", "role": "student", "state": "canceled", "person": leerling},
        {"associationId": "a4", "role": "student", "state": "associated", "person": leerling},
    ]
    pad = kantoor.bestand("personen.json", json.dumps(personen))
    antwoord = kantoor.doe("deelnemers", "inlezen", pad, "--bevestig")
    assert (antwoord["erbij"], antwoord["geweerd"]) == (1, 1)
    pad = kantoor.bestand("associaties.json", json.dumps(associaties))
    antwoord = kantoor.doe("plaatsing", "inlezen", pad, "--bevestig")
    assert [r["reden"] for r in antwoord["regels"]] == ["", "geannuleerd", "geen_bpv"]
    (rij,) = kantoor.doe("plaatsing", "lijst")["plaatsingen"]
    assert (rij["crebo"], rij["van"], rij["tot"]) == ("25743", "2026-09-01", "2027-06-30")
    mensen = {p["persoon"]: p["naam"] for p in kantoor.doe("persoon", "lijst")["personen"]}
    assert mensen[rij["begeleider"]] == "Dik Bedacht"
    with Path(kantoor.db.removeprefix("sqlite:///")).open("rb") as bestand:
        ruw = bestand.read()
    assert b"Mia" in ruw
    assert b"2008-01-01" not in ruw
    assert b"ExtraTime" not in ruw
