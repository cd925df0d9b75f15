"""The pictures of what is kept with a waarneming: all of it in small, and one piece in large."""

from dataclasses import dataclass, field
from datetime import date

from werkplek.application.beelden.deelnemer import persoon_namen
from werkplek.application.bewijs import lees_bewijs
from werkplek.application.ports import Lezer
from werkplek.domain.feiten import Kring, Relatie
from werkplek.domain.fouten import FeitOnbekend
from werkplek.domain.kenmerk import FeitId
from werkplek.domain.personen import Persoon
from werkplek.domain.voortgang import voortgang
from werkplek.domain.waarneming import Bewijs, Waarneming, herroepen
from werkplek.woorden import bewijs as woorden
from werkplek.woorden.dagen import wanneer


@dataclass(frozen=True, slots=True)
class BewijsRij:
    """One photo, paper or recording; `naam` says what it is of which day, `detail` who added it.

    `miniatuur` is a small JPEG, empty where there is nothing to see.
    """

    feit: FeitId
    naam: str
    soort: str
    bijschrift: str = ""
    detail: str = ""
    miniatuur: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class BewijsBeeld:
    """Everything with one waarneming; `mag_erbij` when who asks may add to it.

    `mag_delen` when there is a school to share it with.
    """

    waarneming: FeitId
    kop: str
    wanneer: str
    rijen: tuple[BewijsRij, ...]
    mag_erbij: bool
    mag_delen: bool = False


@dataclass(frozen=True, slots=True)
class BijlageBeeld:
    """One piece; `weg` when it was taken away since, `mag_weg` when who asks may do that.

    `mag_delen` when it was kept here only, and there is a school to share it with.
    """

    feit: FeitId
    naam: str
    kop: str
    bijschrift: str
    detail: str
    sha256: str
    soort: str
    weg: bool
    mag_weg: bool
    mag_delen: bool = False


def bewijs_beeld(lezer: Lezer, feit_id: FeitId, ik: Persoon, vandaag: date) -> BewijsBeeld:
    """What is with the waarneming that this feit is a part of. Raises `FeitOnbekend`."""
    feit = lezer.feit(feit_id)
    gang = voortgang(lezer.feiten(feit.deelnemer)) if feit is not None else None
    deze = [w for w in gang.waarnemingen if feit_id in w.keten] if gang is not None else []
    if feit is None or gang is None or not deze:
        raise FeitOnbekend(feit_id)
    gezien = next((w for w in deze if w.geldt), deze[0])
    plaatsing = gang.plaatsing(gezien.plaatsing)
    van_mij = plaatsing is not None and plaatsing.plaatsing.is_van(ik)
    mag_erbij = gezien.geldt and (van_mij or ik.id == gezien.auteur)
    return BewijsBeeld(
        waarneming=gezien.id,
        kop=f"{gezien.code} {gezien.titel}",
        wanneer=wanneer(gezien.gezien_op, vandaag=vandaag).capitalize(),
        rijen=bewijs_rijen(lezer, gezien),
        mag_erbij=mag_erbij,
        mag_delen=mag_erbij and lezer.schoolband(feit.deelnemer) is not None,
    )


def bewijs_rijen(lezer: Lezer, gezien: Waarneming) -> tuple[BewijsRij, ...]:
    """What is with a waarneming, in the order in which it was added."""
    namen = persoon_namen(lezer) if gezien.bewijs else {}

    def rij(stuk: Bewijs) -> BewijsRij:
        feit, _ = lees_bewijs(lezer, stuk.feit)
        return BewijsRij(
            feit=stuk.feit,
            naam=woorden.naam(stuk.soort, gezien.gezien_op),
            soort=stuk.soort,
            bijschrift=stuk.bijschrift,
            detail=f"door {namen.get(feit.auteur, 'iemand')}",
            miniatuur=lezer.miniatuur(stuk.sha256),
        )

    return tuple(map(rij, gezien.bewijs))


def bijlage_beeld(lezer: Lezer, feit_id: FeitId, ik: Persoon) -> BijlageBeeld:
    """One piece by the feit that keeps it. Raises `FeitOnbekend`."""
    feit, stuk = lees_bewijs(lezer, feit_id)
    feiten = lezer.feiten(feit.deelnemer)
    gang = voortgang(feiten)
    rust_op = set(feit.verwezen(Relatie.RUST_OP))
    gezien = [w for w in gang.waarnemingen if rust_op & set(w.keten)]
    plaatsing = gang.plaatsing(stuk.plaatsing)
    van_mij = plaatsing is not None and plaatsing.plaatsing.is_van(ik)
    weg = feit_id in herroepen(feiten)
    mag_weg = not weg and (van_mij or ik.id == feit.auteur)
    mag_delen = mag_weg and feit.kring is Kring.EIGEN and any(w.geldt for w in gezien)
    return BijlageBeeld(
        feit=feit_id,
        naam=woorden.naam(stuk.soort, gezien[0].gezien_op if gezien else feit.gezien_op),
        kop=f"{gezien[0].code} {gezien[0].titel}" if gezien else "",
        bijschrift=stuk.bijschrift,
        detail=f"door {persoon_namen(lezer).get(feit.auteur, 'iemand')}",
        sha256=stuk.sha256,
        soort=stuk.soort,
        weg=weg,
        mag_weg=mag_weg,
        mag_delen=mag_delen and lezer.schoolband(feit.deelnemer) is not None,
    )
