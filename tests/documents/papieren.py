"""Any paper that somebody could ever make, for hypothesis."""

from datetime import date

from hypothesis import strategies as st

from tests.documents.voorbeeld import A4, GROOT, OORDEEL
from werkplek.domain.kwalificatie import Crebo, DossierEditie, KerntaakCode, WerkprocesCode
from werkplek.domain.personen import Persoonsgegevens
from werkplek.domain.vaststelling import Papier, Vaststelling, Vorm
from werkplek.domain.verklaring import (
    Ondertekenaar,
    Verklaring,
    VerklaringBedrijf,
    VerklaringRegel,
)

LETTERS = st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_categories=["Cc", "Cf"])
NAMEN = st.text(LETTERS, max_size=200)
NOTITIES = st.text(st.one_of(LETTERS, st.just("\n")), max_size=600)
DAGEN = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@st.composite
def regels(draw: st.DrawFn) -> VerklaringRegel:
    code = KerntaakCode(f"{draw(st.sampled_from('BP'))}1-K{draw(st.integers(1, 3))}")
    return VerklaringRegel(
        kerntaak=code,
        kerntaak_titel=draw(NAMEN),
        code=WerkprocesCode(f"{code}-W{draw(st.integers(1, 20))}"),
        titel=draw(NAMEN),
        titel_bevestigd=draw(st.booleans()),
        gezien_op=tuple(draw(st.lists(DAGEN, max_size=8))),
        waarnemingen=tuple(map(str, draw(st.lists(st.uuids(), max_size=8)))),
        toelichting=draw(NOTITIES),
    )


VERKLARINGEN = st.builds(
    Verklaring,
    nummer=st.text(st.sampled_from("WP-0123456789"), max_size=20),
    opgemaakt_op=DAGEN,
    deelnemer=st.builds(Persoonsgegevens, NAMEN, NAMEN, DAGEN, NAMEN),
    bedrijf=st.builds(VerklaringBedrijf, NAMEN, NAMEN, NAMEN, NAMEN),
    praktijkopleider=st.builds(Ondertekenaar, NAMEN, NAMEN),
    crebo=st.just(Crebo("25746")),
    kwalificatie=NAMEN,
    niveau=st.integers(1, 4),
    dossier=st.builds(DossierEditie, st.just(Crebo("23301")), NAMEN, NAMEN),
    begin=DAGEN,
    eind=st.none() | DAGEN,
    school=NAMEN,
    regels=st.lists(regels(), max_size=40).map(tuple),
    oordeel=st.none() | st.just(OORDEEL),
)
VASTSTELLINGEN = st.builds(
    Vaststelling,
    school=NAMEN,
    door=st.builds(Ondertekenaar, NAMEN, NAMEN),
    op=DAGEN,
    plaats=NAMEN,
    vorm=st.sampled_from(Vorm),
    sjabloon=st.sampled_from((A4, GROOT)),
)
PAPIEREN = st.builds(Papier, VERKLARINGEN, st.none() | VASTSTELLINGEN)
