"""Puts the signature of a person in a file, without a network (PAdES B-B)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from pyhanko.sign.fields import MDPPerm

from werkplek.application.ports_verklaring import PdfSleutel, Streek
from werkplek.documents.tekenen.beeld import beeld_van
from werkplek.documents.tekenen.certificaat import keur_keten
from werkplek.documents.tekenen.revisie import Zetting, zet_handtekening
from werkplek.documents.tekenen.stand import lees_stand
from werkplek.documents.tekenen.vervolg import open_pdf
from werkplek.domain.fouten import HandtekeningGeweigerd
from werkplek.domain.vaststelling import Handtekeningrol

_CERTIFICEERT: Final = {Handtekeningrol.PRAKTIJKOPLEIDER: MDPPerm.FILL_FORMS}
"""Who signs first allows the signatures that follow, and nothing else."""


@dataclass(frozen=True, slots=True)
class PadesTekenaar:
    """Fulfils `Tekenaar`; the school seals with `zegel.verzegel`."""

    def teken(
        self,
        pdf: bytes,
        rol: Handtekeningrol,
        sleutel: PdfSleutel,
        streek: Streek,
        nu: datetime,
    ) -> bytes:
        """The file with one more signature. Raises `HandtekeningGeweigerd` and `SleutelWeg`."""
        if rol is Handtekeningrol.SCHOOL:
            raise HandtekeningGeweigerd("veld")
        beeld = beeld_van(streek)
        reader = open_pdf(pdf)
        lees_stand(reader).eis_beurt(rol)
        keur_keten(sleutel.keten, nu)
        zetting = Zetting(rol, beeld, nu, certificeert=_CERTIFICEERT.get(rol))
        return zet_handtekening(reader, sleutel, zetting)
