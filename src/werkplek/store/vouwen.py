"""Text as a search looks at it: without case and without accents."""

import unicodedata


def gevouwen(tekst: str) -> str:
    """Fold case and strip combining marks: `Oriënteert` and `ORIENTEERT` become the same."""
    los = unicodedata.normalize("NFKD", tekst.casefold())
    return "".join(teken for teken in los if not unicodedata.combining(teken)).casefold()
