"""One story through every use case, and everything that the screens say along it."""

from collections.abc import Iterator
from datetime import timedelta

from tests.fakes.b1 import teksten
from tests.fakes.bewijs import foto_van
from tests.fakes.werkvloer import GEGEVENS, P1, P2, SANNE, W1, W2, Werkvloer, bewezen
from werkplek.application.aantonen import bevestig_titel, verklaar_aangetoond
from werkplek.application.beelden.deelnemer import deelnemer_beeld
from werkplek.application.beelden.kwalificaties import kwalificaties_beeld
from werkplek.application.beelden.tijdlijn import tijdlijn_beeld
from werkplek.application.beelden.toevoegen import keuze_beeld
from werkplek.application.beelden.vandaag import vandaag_beeld
from werkplek.application.beelden.vastleggen import vastleggen_beeld
from werkplek.application.beelden.verklaring import verklaring_beeld
from werkplek.application.beelden.voorbeeld import oordeel_beeld, voorbeeld_beeld
from werkplek.application.bewijs import voeg_bewijs_toe
from werkplek.application.plaatsen import beeindig, hervat, meld_aan, pauzeer
from werkplek.application.vastleggen import herroep, vul_aan
from werkplek.application.verklaren import bewaar_scan, geef_oordeel, maak_op
from werkplek.domain.kenmerk import DeelnemerId, VerklaringId


def alles_op_het_scherm(
    vloer: Werkvloer, wie: DeelnemerId, papier: VerklaringId | None
) -> Iterator[str]:
    """Every text on every page, in a fixed order."""
    with vloer.store.lees() as lezer:
        for ik in (vloer.marga, vloer.noor):
            yield from teksten(vandaag_beeld(lezer, ik, vloer.vandaag))
            yield from teksten(deelnemer_beeld(lezer, wie, ik, vloer.vandaag))
            yield from teksten(tijdlijn_beeld(lezer, wie, ik, vloer.vandaag))
            yield from teksten(vastleggen_beeld(lezer, wie, vloer.vandaag))
            yield from teksten(verklaring_beeld(lezer, wie, ik, vloer.vandaag))
            if papier is not None:
                beeld = voorbeeld_beeld(lezer, papier, ik, vloer.pers, vloer.vandaag)
                yield from (beeld.staat, beeld.hierna)
                yield from teksten(oordeel_beeld(lezer, papier, vloer.vandaag))
        yield from teksten(kwalificaties_beeld(lezer))
        crebo = vloer.gang(wie).plaatsingen[0].plaatsing.kwalificatie.crebo
        yield from teksten(keuze_beeld(lezer, crebo, vloer.vandaag))


def verhaal(vloer: Werkvloer) -> Iterator[tuple[DeelnemerId, VerklaringId | None]]:
    """The days of Sanne; after each step the screens are looked at."""
    ctx, marga = vloer.ctx, vloer.marga
    meld_aan(ctx, marga, SANNE)
    sanne = vloer.neem_aan_met_keuze()
    yield sanne, None
    gezien = vloer.zie(sanne, W1, "uitleg")
    vul_aan(ctx, marga, gezien, notitie="Let goed op.")
    erbij = voeg_bewijs_toe(ctx, marga, gezien, foto_van("Sanne ruimt op"))
    herroep(ctx, marga, [voeg_bewijs_toe(ctx, marga, gezien, foto_van("weg", b"anders"))], "weg")
    herroep(ctx, marga, [herroep(ctx, marga, [erbij], "per ongeluk")], "toch niet")
    vloer.zie(sanne, P2, "samen")
    yield sanne, None
    vloer.zie_vaak_genoeg(sanne, W1)
    vloer.zie_vaak_genoeg(sanne, P1)
    herroep(ctx, marga, [vloer.zie(sanne, W2)], "ging anders")
    yield sanne, None
    pauzeer(ctx, marga, sanne, vloer.vandaag)
    vloer.clock.verzet(dagen=400)
    yield sanne, None
    hervat(ctx, marga, sanne, vloer.vandaag)
    for code in (W1, P1):
        verklaar_aangetoond(ctx, marga, sanne, code, toelichting="Rustig.")
    id_ = maak_op(ctx, marga, sanne, GEGEVENS, vloer.renderer).id
    yield sanne, id_
    bevestig_titel(ctx, marga, sanne, P1)
    yield sanne, id_
    id_ = maak_op(ctx, marga, sanne, GEGEVENS, vloer.renderer).id
    geef_oordeel(ctx, bewezen(ctx, marga), id_, "Nergenshuizen", vloer.renderer)
    yield sanne, id_
    bewaar_scan(ctx, marga, id_, b"%PDF-")
    beeindig(ctx, marga, sanne, vloer.vandaag + timedelta(days=1))
    yield sanne, id_
