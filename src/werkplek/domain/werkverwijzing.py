"""The naming of what is learned, with the words as they were shown when it was named."""

from dataclasses import dataclass

from werkplek.domain.kwalificatie import Crebo, DossierEditie, WerkprocesCode


@dataclass(frozen=True, slots=True)
class KwalificatieVerwijzing:
    """A kwalificatie as it was when the plaatsing began, with its edition."""

    crebo: Crebo
    naam: str
    niveau: int
    dossier: DossierEditie


@dataclass(frozen=True, slots=True)
class WerkprocesVerwijzing:
    """A werkproces with the title as it was shown; the edition stands in the plaatsing."""

    crebo: Crebo
    code: WerkprocesCode
    titel: str
