"""Where something was kept that a person saved: the folder by its name, not the whole way."""

from pathlib import PurePath


def bewaard_als(pad: PurePath) -> str:
    """`Bewaard als Dossier.zip in de map Documenten.`; at the top of a disk no folder."""
    waar = f" in de map {pad.parent.name}" if pad.parent.name else ""
    return f"Bewaard als {pad.name}{waar}."
