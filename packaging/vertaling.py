"""Brings the English catalogue up to date with the Dutch of the window: `packaging/vertaling.py`.

Takes away what nobody says any more, and names each sentence that has no English yet: those are
added to `src/werkplek/woorden/talen/engels.json` by hand. Exit code 1 while any is missing.
"""

import json
import sys

from werkplek.vertaald import TALEN, catalogus, gevraagd


def main() -> int:
    """Tidy, and say what is missing."""
    gezegd = gevraagd()
    heeft = catalogus("en")
    blijft = {zin: heeft[zin] for zin in sorted(gezegd) if zin in heeft}
    tekst = json.dumps(blijft, ensure_ascii=False, indent=0)
    TALEN["en"].write_text(f"{tekst}\n", encoding="utf-8")
    mist = [(module, zin) for zin, module in gezegd.items() if zin not in heeft]
    sys.stdout.writelines(
        f"{module}: {json.dumps(zin, ensure_ascii=False)}\n" for module, zin in mist
    )
    return 1 if mist else 0


if __name__ == "__main__":
    sys.exit(main())
