"""The whole chain in one story, the way a company without a school goes through it."""

import hashlib

from tests.fakes.tekenen import FakePapiermaker
from tests.fakes.werkvloer import GEGEVENS, P1, W1, Werkvloer, bewezen
from werkplek.application.aantonen import bevestig_titel, verklaar_aangetoond
from werkplek.application.papieren import Drukkerij, pdf_van
from werkplek.application.vastleggen import herroep, vul_aan
from werkplek.application.verklaren import bewaar_scan, geef_oordeel, maak_op
from werkplek.domain.schaal import STANDAARD
from werkplek.domain.voortgang import Stand
from werkplek.protocol.feit import decodeer
from werkplek.protocol.zegel import controleer


def test_from_a_tap_to_a_paper(vloer: Werkvloer) -> None:
    ctx, marga = vloer.ctx, vloer.marga
    sanne = vloer.neem_aan_met_keuze()

    # a slip of the finger, undone; what was seen, with a note afterwards
    vergissing = vloer.zie(sanne, P1, "samen")
    herroep(ctx, marga, [vergissing], "verkeerd werkproces")
    gezien = vloer.zie(sanne, P1)
    vul_aan(ctx, marga, gezien, notitie="Controleerde elke bon.")
    vloer.clock.verzet(dagen=1)
    vloer.zie(sanne, P1, als=vloer.noor)
    vloer.zie_vaak_genoeg(sanne, W1)
    gang = vloer.gang(sanne).huidige
    assert gang is not None
    assert [stand.stand(STANDAARD) for stand in gang.gekozen] == [
        *(Stand.GEZIEN, Stand.NOG_NIET_GEDAAN, Stand.GEZIEN)
    ]

    # the statement, the title that few sources attest
    for code in (W1, P1):
        verklaar_aangetoond(ctx, marga, sanne, code)
    assert maak_op(ctx, marga, sanne, GEGEVENS, vloer.renderer).verklaring.ontbreekt
    bevestig_titel(ctx, marga, sanne, P1)

    # the concept as it is read, the judgement on it, the pen, the scan
    concept = maak_op(ctx, marga, sanne, GEGEVENS, vloer.renderer)
    papier = geef_oordeel(ctx, bewezen(ctx, marga), concept.id, "Nergenshuizen", vloer.renderer)
    bewaar_scan(ctx, marga, concept.id, b"%PDF-ondertekend")

    eind = vloer.gang(sanne).huidige
    assert eind is not None
    *_, verklaring = eind.verklaringen
    assert verklaring.pdf_sha256 == hashlib.sha256(papier.pdf).hexdigest()
    assert len(verklaring.scans) == 1
    with vloer.store.lees() as lezer:
        assert (
            pdf_van(lezer, verklaring, Drukkerij(vloer.renderer, FakePapiermaker())) == papier.pdf
        )

    # every printed line can be traced to the days on which the work was seen
    for regel in papier.verklaring.regels:
        waarnemingen = [w for w in vloer.gang(sanne).waarnemingen if w.id in regel.waarnemingen]
        assert {w.code for w in waarnemingen} == {regel.code}
        assert all(w.geldt for w in waarnemingen)
        assert tuple(sorted({w.gezien_op for w in waarnemingen})) == regel.gezien_op
        assert len(regel.gezien_op) == 2

    # and every feit is sealed
    log = vloer.geheugen.toestand.log
    assert [g.kop for g in log] == [kop for _, koppen in vloer.geheugen.zegels for kop in koppen]
    for zegel, koppen in vloer.geheugen.zegels:
        controleer(zegel, koppen)
    assert {decodeer(g)[1].deelnemer for g in log} == {sanne}
