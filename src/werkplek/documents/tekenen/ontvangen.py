"""A file that people signed elsewhere, as it comes in: by whom, and over which page."""

from werkplek.documents.tekenen.stand import lees_stand
from werkplek.documents.tekenen.vervolg import ONLEESBAAR, open_pdf
from werkplek.domain.fouten import HandtekeningGeweigerd
from werkplek.domain.vaststelling import Handtekeningrol


def ondertekenaars(open_: bytes, getekend: bytes) -> dict[Handtekeningrol, bytes]:
    """The certificate (DER) of everybody who signed before the school, in order.

    The file must begin with `open_`, the page as it was drawn, and end with the last of these
    signatures. Whether they hold is for `zegel.neem_op` and the strict check. Raises
    `HandtekeningGeweigerd`.
    """
    if not getekend.startswith(open_):
        raise HandtekeningGeweigerd("bestand")
    stand = lees_stand(open_pdf(getekend))
    stand.eis_beurt(Handtekeningrol.SCHOOL)
    if stand.stempels:
        raise HandtekeningGeweigerd("bestand")
    try:
        return {
            Handtekeningrol(een.field_name): een.signer_cert.dump() for een in stand.handtekeningen
        }
    except ONLEESBAAR as fout:
        raise HandtekeningGeweigerd("bestand") from fout


def certificaten_in(pdf: bytes) -> tuple[bytes, ...]:
    """The certificates (DER) of all who signed or stamped a file. `HandtekeningGeweigerd`."""
    stand = lees_stand(open_pdf(pdf))
    try:
        alle = (*stand.handtekeningen, *stand.stempels)
        return tuple(een.signer_cert.dump() for een in alle)
    except ONLEESBAAR as fout:
        raise HandtekeningGeweigerd("bestand") from fout
