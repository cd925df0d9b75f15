"""The bytes that no signature covers: the gap in which it stands itself, and its envelope.

A gap is canonical hex of one DER value, then zeros. Of a CMS the version numbers, the list of
digests, the parameters and the bag of certificates are not signed; behind the last document time
stamp nothing follows that covers them. So each must be what it can only be (documents research §9).
"""

from collections.abc import Iterable, Iterator, Sequence

from asn1crypto import cms
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.exceptions import InvalidSignature

_LENGTH_FORM = 0x80
_CONSTRUCTED = 0x20
_HIGH_TAG = 0x1F
_MAX_DEPTH = 40


def gat(inhoud: bytes, byte_range: Sequence[int]) -> bytes | None:
    """The DER value in a gap; None when anything else is in it."""
    begin, eind = byte_range[0] + byte_range[1], byte_range[2]
    if inhoud[begin : begin + 1] != b"<" or inhoud[eind - 1 : eind] != b">":
        return None
    hexa = inhoud[begin + 1 : eind - 1]
    try:
        rauw = bytes.fromhex(hexa.decode("ascii"))
    except ValueError:
        return None
    if hexa not in (rauw.hex().encode(), rauw.hex().upper().encode()):
        return None
    maat = _value_end(rauw, 0)
    if maat is None or rauw[maat:].strip(b"\0") or not is_der(rauw[:maat]):
        return None
    return rauw[:maat]


def is_der(der: bytes) -> bool:
    """Whether every length is the shortest there is, and every value fills the one around it."""
    try:
        return _exact(der, 0, len(der), 0)
    except IndexError:
        return False


def _value_end(der: bytes, at: int) -> int | None:
    header = _header(der, at)
    return None if header is None or sum(header) > len(der) else sum(header)


def _header(der: bytes, at: int) -> tuple[int, int] | None:
    """Where the value begins and how long it is; None for a header that is not DER."""
    if der[at] & _HIGH_TAG == _HIGH_TAG:
        return None
    length = der[at + 1]
    if length < _LENGTH_FORM:
        return at + 2, length
    size = length - _LENGTH_FORM
    raw = der[at + 2 : at + 2 + size]
    if not 0 < len(raw) == size or raw[0] == 0 or (size == 1 and raw[0] < _LENGTH_FORM):
        return None
    return at + 2 + size, int.from_bytes(raw, "big")


def _exact(der: bytes, at: int, end: int, depth: int) -> bool:
    if depth > _MAX_DEPTH:
        return False
    while at < end:
        header = _header(der, at)
        if header is None or sum(header) > end:
            return False
        start, length = header
        if der[at] & _CONSTRUCTED and not _exact(der, start, start + length, depth + 1):
            return False
        at = start + length
    return at == end


def envelop_klopt(data: cms.SignedData) -> bool:
    """Whether the unsigned parts of a CMS are what they can only be."""
    if len(data["signer_infos"]) != 1 or len(data["digest_algorithms"]) != 1:
        return False
    info = data["signer_infos"][0]
    stempel = data["encap_content_info"]["content_type"].native == "tst_info"
    uitgevers = {naam.dump() for naam in _uitgevers(data)}
    return (
        data["version"].native == ("v3" if stempel else "v1")
        and info["version"].native == "v1"
        and info["sid"].name == "issuer_and_serial_number"
        and info["sid"].chosen["issuer"].dump() in uitgevers
        and data["digest_algorithms"][0].dump() == info["digest_algorithm"].dump()
        and info["signature_algorithm"]["parameters"].dump() in (b"", b"\x05\x00")
        and not len(data["crls"] or ())
        and (not stempel or not len(info["unsigned_attrs"] or ()))
    )


def _uitgevers(data: cms.SignedData) -> Iterator[asn1_x509.Name]:
    for keuze in data["certificates"]:
        yield keuze.chosen["tbs_certificate"]["issuer"]


def vreemde_certificaten(data: cms.SignedData, bekend: Iterable[bytes]) -> bool:
    """Whether the bag holds a certificate that is neither known nor issued by one in the chain."""
    vertrouwd = {der: x509.load_der_x509_certificate(der) for der in bekend}
    rest = [keuze.chosen.dump() for keuze in data["certificates"]]
    if any(keuze.name != "certificate" for keuze in data["certificates"]):
        return True
    open_ = {der: x509.load_der_x509_certificate(der) for der in rest if der not in vertrouwd}
    while open_:
        uitgegeven = {
            der: een for der, een in open_.items() if _issued_by_any(een, vertrouwd.values())
        }
        if not uitgegeven:
            return True
        vertrouwd |= uitgegeven
        open_ = {der: een for der, een in open_.items() if der not in uitgegeven}
    return False


def _issued_by_any(een: x509.Certificate, uitgevers: Iterable[x509.Certificate]) -> bool:
    return any(uitgegeven_door(een, uitgever) for uitgever in uitgevers)


def uitgegeven_door(een: x509.Certificate, uitgever: x509.Certificate) -> bool:
    """Whether this issuer signed it."""
    try:
        een.verify_directly_issued_by(uitgever)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True
