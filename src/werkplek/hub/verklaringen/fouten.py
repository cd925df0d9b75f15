"""Why the school does not establish, and why a file is not sealed (yet)."""

from werkplek.hub.fouten import HubFout


class VerklaringGeweigerd(HubFout):
    """This cannot be done with this verklaring; `codes` are its werkprocessen at fault."""

    def __init__(self, detail: str, codes: tuple[str, ...] = ()) -> None:
        super().__init__(detail)
        self.codes = codes


class ZegelenMislukt(Exception):
    """There is no sealed file; `code` stands in the register. `blijvend`: and never will be."""

    def __init__(self, code: str, *, blijvend: bool = False) -> None:
        super().__init__(code)
        self.code = code
        self.blijvend = blijvend


def als_mislukt(fout: Exception) -> ZegelenMislukt:
    """The same trouble as the register calls it; all but a verdict on the file may pass."""
    if isinstance(fout, ZegelenMislukt):
        return fout
    if isinstance(fout, OSError):
        return ZegelenMislukt("schijf")
    return ZegelenMislukt(_CODES.get(type(fout).__name__, "anders"))


_CODES = {
    "GeenWaarmerk": "sleutel_ontbreekt",
    "GeheimOntbreekt": "geheim_ontbreekt",
    "HandtekeningGeweigerd": "zegel_geweigerd",
    "SleutelWeg": "sleutel_weg",
    "TijdstempelWeg": "tijdstempel_weg",
}
