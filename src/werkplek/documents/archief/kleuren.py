"""The colours that black and grey are meant in: sRGB, as the file says itself."""

from importlib import resources

import pikepdf
from pikepdf import Array, Dictionary, Name, String

_COMPONENTEN = 3


def voeg_kleuren_toe(pdf: pikepdf.Pdf) -> None:
    """The output intent; its profile is LittleCMS's sRGB, which holds the clock when made anew."""
    profiel = resources.files("werkplek.documents.archief").joinpath("srgb.icc").read_bytes()
    stroom = pdf.make_stream(profiel, N=_COMPONENTEN)
    intentie = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=stroom,
    )
    pdf.Root.OutputIntents = Array([intentie])
