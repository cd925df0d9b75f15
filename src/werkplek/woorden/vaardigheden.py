"""The words around werknemersvaardigheden: what somebody shows at work, apart from any paper."""

from typing import Final

NIET_OP_PAPIER: Final = "Dit is om over te praten. Het komt niet op de praktijkverklaring."
NOG_NIET: Final = "Nog niet vastgelegd"
NOTITIE: Final = "Notitie erbij"
NOTITIE_ANDERS: Final = "Notitie aanpassen"
NOTITIE_BEWAARD: Final = "Notitie bewaard."


def kop(roepnaam: str) -> str:
    """The question of the list."""
    return f"Hoe gaat het werken bij {roepnaam}?"


def laatst(stap: str, dag: str, naam: str) -> str:
    """How one was seen last."""
    return f"{stap} · {dag}, door {naam}"


def vastgelegd(roepnaam: str, vaardigheid: str, stap: str) -> str:
    """What the strip says."""
    return f"Vastgelegd: {roepnaam}, {vaardigheid}, {stap}."
