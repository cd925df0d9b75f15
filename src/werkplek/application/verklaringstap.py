"""One step of a verklaring after its judgement, inside a transaction: a feit that is sealed."""

from dataclasses import dataclass
from datetime import date

from werkplek.application.context import Context, Steller
from werkplek.application.ports import UnitOfWork
from werkplek.application.verklaren import vind_verklaring, voeg_papier_toe
from werkplek.domain.feiten import Inhoud, Relatie, Verwijzing
from werkplek.domain.kenmerk import DeelnemerId, FeitId, VerklaringId
from werkplek.domain.personen import Persoon
from werkplek.domain.verklaringstand import VerklaringStand


@dataclass(frozen=True, slots=True)
class Verklaringstap:
    """Who does something with which verklaring, as it stands in this transaction."""

    ctx: Context
    uow: UnitOfWork
    als: Persoon
    deelnemer: DeelnemerId
    stand: VerklaringStand

    @classmethod
    def van(
        cls, ctx: Context, uow: UnitOfWork, als: Persoon, id_: VerklaringId
    ) -> "Verklaringstap":
        """Raises `VerklaringOnbekend`."""
        return cls(ctx, uow, als, *vind_verklaring(uow, id_))

    def stel(self, inhoud: Inhoud, *ook: FeitId, op: date | None = None) -> FeitId:
        """State it about the verklaring, and about what else it answers; sealed at once.

        Raises `VerklaringTeGroot`.
        """
        rust_op = (FeitId(self.stand.id), *ook)
        feit = Steller(self.ctx, self.uow, self.als).feit(
            self.deelnemer,
            inhoud,
            gezien_op=op or self.ctx.clock.vandaag(),
            verwijst=tuple(Verwijzing(Relatie.RUST_OP, een) for een in rust_op),
        )
        voeg_papier_toe(self.uow, feit)
        self.uow.commit(verzegel=True)
        return feit.id
