"""The process that takes a stranger's file apart, with little memory and little time.

Run as a module: reads a task from standard input, writes the answer to standard output.
"""

import sys
from typing import Final

from werkplek.documents.controle.bestand import controleer_bestand
from werkplek.documents.controle.overdracht import lees_taak, pak_verslag
from werkplek.documents.controle.vertrouwen import uit_lijsten
from werkplek.documents.controle.zaak import GeenVerslag, Zaak
from werkplek.documents.papiermaker import PdfPapiermaker

SECONDEN: Final = 10
GEHEUGEN: Final = 512 * 1024 * 1024
GEEN_VERSLAG: Final = 3
"""Exit code: the file carries no record, it can only be looked at."""


def main() -> int:
    """Judge one file."""
    begrens()
    taak = lees_taak(sys.stdin.buffer.read())
    vertrouwen = uit_lijsten(taak.lijsten, taak.titels)
    zaak = Zaak(taak.inhoud, vertrouwen, PdfPapiermaker(), taak.nu)
    try:
        verslag = controleer_bestand(zaak)
    except GeenVerslag:
        return GEEN_VERSLAG
    sys.stdout.buffer.write(pak_verslag(verslag))
    return 0


def begrens() -> None:
    """From here on this process gets no more; where the system knows no limits, all it wants."""
    try:
        import resource  # noqa: PLC0415  not there on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (GEHEUGEN, GEHEUGEN))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDEN, SECONDEN))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main())
