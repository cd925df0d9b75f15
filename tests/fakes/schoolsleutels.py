"""The keys of a school that tests may do anything with: its root, its lists, its certificates."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.fakes.hub import SCHOOL, MemoryHub
from werkplek.application.hubfouten import HubWeigert
from werkplek.hub.waarmerk.uitgeven import (
    Adressen,
    Uitgever,
    als_der,
    geef_uit,
    maak_naam,
    maak_wortel,
    nieuwe_sleutel,
    tekenaar_soort,
    uitgever_soort,
)
from werkplek.protocol.certificaatvraag import Certificaatvraag, lees_csr
from werkplek.protocol.sleutellijst import (
    Intrekkingslijst,
    Intrekregel,
    Papierregel,
    Sleutellijst,
    kid_van,
    onderteken_intrekkingen,
    onderteken_sleutels,
    pad_intrekkingslijst,
    pad_sleutellijst,
)
from werkplek.protocol.verzoek import sleutelnaam

NU = datetime(2026, 11, 22, 9, tzinfo=UTC)
JAAR = timedelta(days=365)


@dataclass(slots=True)
class Schoolsleutels:
    """A root with an issuer, and a paper key, all made at `op`.

    `goedgekeurd` are names that get certificates.
    """

    op: datetime = NU
    wortel: Uitgever = field(init=False)
    papier: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    goedgekeurd: set[str] = field(default_factory=set)
    duur: timedelta = timedelta(days=365)
    uitgever: Uitgever = field(init=False)

    def __post_init__(self) -> None:
        self.wortel = maak_wortel("Proefwortel", self.op)
        sleutel = nieuwe_sleutel()
        naam = maak_naam("Uitgever", organisatie="ROC De Verzonnen Stad")
        soort = uitgever_soort(Adressen())
        certificaat = geef_uit(self.wortel, naam, sleutel.public_key(), soort, self.op)
        self.uitgever = Uitgever(certificaat, sleutel)

    @property
    def wortel_der(self) -> bytes:
        return als_der(self.wortel.certificaat)

    def sleutellijst(self, nummer: int = 1, school: str = SCHOOL) -> bytes:
        """As the root signs it."""
        publiek = self.papier.public_key().public_bytes_raw()
        regel = Papierregel(
            kid=kid_van(publiek),
            publiek=publiek,
            van=_moment(self.op - JAAR),
            tot=_moment(self.op + JAAR),
        )
        lijst = Sleutellijst(
            gemaakt_op=_moment(self.op),
            naam="ROC De Verzonnen Stad",
            nummer=nummer,
            papier=(regel,),
            school=school,
            tijdstempels=(),
            uitgevers=(als_der(self.uitgever.certificaat),),
            wortel=self.wortel_der,
            zegels=(),
        )
        sleutel = self.wortel.sleutel
        return onderteken_sleutels(lijst, lambda b: sleutel.sign(b, ec.ECDSA(hashes.SHA256())))

    def intrekkingslijst(self, nummer: int = 1, ingetrokken: Iterable[str] = ()) -> bytes:
        """As the paper key signs it."""
        dag = self.op.date().isoformat()
        lijst = Intrekkingslijst(
            gemaakt_op=_moment(self.op),
            ingetrokken=tuple(Intrekregel(dag=dag, nummer=een) for een in sorted(ingetrokken)),
            kid=kid_van(self.papier.public_key().public_bytes_raw()),
            nummer=nummer,
            school=SCHOOL,
        )
        return onderteken_intrekkingen(lijst, self.papier.sign)

    def geef(self, apparaat: str, vraag: Certificaatvraag) -> tuple[bytes, ...]:
        """A certificate for who was approved. Raises `HubWeigert`."""
        if vraag.naam not in self.goedgekeurd:
            raise HubWeigert("niet_goedgekeurd")
        publiek = lees_csr(vraag.csr, sleutelnaam(SCHOOL, apparaat))
        soort = tekenaar_soort(self.duur, Adressen())
        eigen = geef_uit(self.uitgever, maak_naam(vraag.naam), publiek, soort, self.op)
        return als_der(eigen), als_der(self.uitgever.certificaat), self.wortel_der

    def zet_op(self, hub: MemoryHub, sleutels: bytes, ingetrokken: bytes, nummer: int = 1) -> None:
        """The hub gives these lists, and certificates."""
        hub.lijsten[pad_sleutellijst(SCHOOL)] = (nummer, sleutels)
        hub.lijsten[pad_intrekkingslijst(SCHOOL)] = (nummer, ingetrokken)
        hub.uitgever = self.geef


def _moment(op: datetime) -> str:
    return f"{op:%Y-%m-%dT%H:%M:%SZ}"
