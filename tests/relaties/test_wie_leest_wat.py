"""Each sees only what their relation allows: role by kring by every place where feiten are read."""

import importlib
from collections.abc import Callable
from typing import Final

import pytest

from tests.fakes.b1 import teksten
from tests.relaties.vloer import MENSEN, Relaties, mag_lezen, woorden_in
from werkplek.application.beelden.bezoek import bezoek_beeld
from werkplek.application.beelden.bij_deelnemer import bij_deelnemer
from werkplek.application.beelden.coachen import eigen_notitie_beeld, steun_beeld
from werkplek.application.beelden.deelnemer import deelnemer_beeld
from werkplek.application.beelden.deelnemerstand import deelnemerstand_beeld
from werkplek.application.beelden.gesprekken import gesprekken_beeld
from werkplek.application.beelden.groep import groep_beeld
from werkplek.application.beelden.oefenen import oefenen_beeld
from werkplek.application.beelden.thuisblad import thuisblad
from werkplek.application.beelden.tijdlijn import tijdlijn_beeld
from werkplek.application.beelden.uitwisselen import uitwissel_beeld
from werkplek.application.beelden.vandaag import vandaag_beeld
from werkplek.application.beelden.vastleggen import vastleggen_beeld
from werkplek.application.beelden.verklaring import verklaring_beeld
from werkplek.application.beelden.verklaringen import verklaringen_beeld
from werkplek.application.eigen_notities import deel_eigen_notitie, haal_eigen_notitie_weg
from werkplek.application.opmerken import OpmerkingOpgave, leg_opmerking_vast
from werkplek.application.ports import Lezer
from werkplek.application.vastleggen import herroep
from werkplek.domain.feiten import Feit, Relatie
from werkplek.domain.fouten import DomeinFout, FeitOnbekend, NietBevoegd
from werkplek.domain.kenmerk import FeitId
from werkplek.domain.personen import Persoon

Plek = Callable[[Relaties, Lezer, Persoon], object]

OVERAL: Final[dict[str, Plek]] = {
    "vandaag": lambda r, lezer, ik: vandaag_beeld(lezer, ik, r.vandaag),
    "deelnemer": lambda r, lezer, ik: deelnemer_beeld(lezer, r.sanne, ik, r.vandaag),
    "onder de werkprocessen": lambda r, lezer, _: bij_deelnemer(lezer, r.sanne, r.vandaag),
    "tijdlijn": lambda r, lezer, ik: tijdlijn_beeld(lezer, r.sanne, ik, r.vandaag),
    "vastleggen": lambda r, lezer, _: vastleggen_beeld(lezer, r.sanne, r.vandaag),
    "verklaring": lambda r, lezer, ik: verklaring_beeld(lezer, r.sanne, ik, r.vandaag),
    "verklaringen": lambda _, lezer, ik: verklaringen_beeld(lezer, ik),
    "groep": lambda r, lezer, ik: groep_beeld(lezer, ik, r.vandaag),
    "steun": lambda r, lezer, ik: steun_beeld(lezer, r.sanne, ik, r.vandaag),
    "eigen notitie": lambda r, lezer, ik: eigen_notitie_beeld(lezer, r.sanne, ik, r.vandaag),
    "bezoek": lambda r, lezer, ik: bezoek_beeld(lezer, r.sanne, ik, r.vandaag),
    "gesprekken": lambda r, lezer, ik: gesprekken_beeld(lezer, r.sanne, ik, r.vandaag),
    "uitwisselen": lambda r, lezer, _: uitwissel_beeld(
        lezer, r.werkplek.uitwisselmap, {}, (), r.ctx.clock.nu()
    ),
}
"""Everything that is shown to who works here, as far as it is made of feiten."""

VOOR_SANNE: Final[dict[str, Callable[[Relaties, Lezer], object]]] = {
    "mijn werk": lambda r, lezer: deelnemerstand_beeld(lezer, r.sanne, r.vandaag),
    "oefenen": lambda r, lezer: oefenen_beeld(lezer, r.sanne),
    "blad om mee te nemen": lambda r, lezer: thuisblad(lezer, r.sanne, r.vandaag),
}
"""What Sanne sees when somebody hands her the tablet."""


def gelezen(relaties: Relaties, plek: Plek, wie: str) -> frozenset[str]:
    """The words that a person meets there."""
    with relaties.ctx.store.lees() as lezer:
        return woorden_in(" ".join(teksten(plek(relaties, lezer, relaties.wie(wie)))))


def lekken(relaties: Relaties, plek: str) -> dict[str, frozenset[str]]:
    """By person: the words that they meet there and may not read."""
    gevonden = {wie: gelezen(relaties, OVERAL[plek], wie) - mag_lezen(wie) for wie in MENSEN}
    return {wie: woorden for wie, woorden in gevonden.items() if woorden}


@pytest.mark.parametrize("plek", OVERAL)
def test_nobody_reads_what_is_not_for_them(relaties: Relaties, plek: str) -> None:
    assert lekken(relaties, plek) == {}


@pytest.mark.parametrize("plek", VOOR_SANNE)
def test_sanne_sees_no_one_s_notes_on_the_tablet(relaties: Relaties, plek: str) -> None:
    with relaties.ctx.store.lees() as lezer:
        beeld = VOOR_SANNE[plek](relaties, lezer)
    assert woorden_in(" ".join(teksten(beeld))) == frozenset()


@pytest.mark.parametrize("wie", MENSEN)
def test_the_tijdlijn_shows_all_that_one_may_read(relaties: Relaties, wie: str) -> None:
    assert gelezen(relaties, OVERAL["tijdlijn"], wie) == mag_lezen(wie)


def test_an_own_note_says_whose_it_is(relaties: Relaties) -> None:
    with relaties.ctx.store.lees() as lezer:
        beeld = tijdlijn_beeld(lezer, relaties.sanne, relaties.wie("noor"), relaties.vandaag)
    rijen = {rij.notitie: rij for dag in beeld.dagen for rij in dag.rijen}
    assert rijen["Zin met distel."].tekst == "Eigen notitie"
    assert rijen["Zin met korenbloem."].tekst == "Opmerking"
    assert rijen["Zin met madelief."].doorgestreept


def test_support_with_words_that_came_later_is_one_row(relaties: Relaties) -> None:
    with relaties.ctx.store.lees() as lezer:
        beeld = tijdlijn_beeld(lezer, relaties.sanne, relaties.wie("noor"), relaties.vandaag)
    (rij,) = (r for dag in beeld.dagen for r in dag.rijen if r.tekst.startswith("Steun"))
    assert (rij.notitie, rij.label) == ("Zin met vergeetmijniet.", "aangepast")
    herroep(relaties.ctx, relaties.wie("noor"), rij.keten, "per ongeluk")
    with relaties.ctx.store.lees() as lezer:
        assert (
            steun_beeld(lezer, relaties.sanne, relaties.wie("noor"), relaties.vandaag).laatste == ""
        )


@pytest.mark.parametrize("plek", ["tijdlijn", "coachen"])
def test_planted_fault_a_place_that_asks_nobody_leaks(
    relaties: Relaties, monkeypatch: pytest.MonkeyPatch, plek: str
) -> None:
    module = importlib.import_module(f"werkplek.application.beelden.{plek}")
    if plek == "tijdlijn":
        monkeypatch.setattr(module, "zichtbaar_voor", _iedereen)
        assert set(lekken(relaties, "tijdlijn")) == set(MENSEN)
        return
    van_noor = relaties.wie("noor")
    monkeypatch.setattr(module, "eigen_notities", _van(van_noor, module.eigen_notities))
    assert lekken(relaties, "eigen notitie")["marga"] == {"distel"}


def _iedereen(persoon: Persoon, feit: Feit) -> bool:
    return True


def _van(iemand: Persoon, lees: Callable[..., object]) -> Callable[..., object]:
    """Whoever asks, the notes of somebody."""
    return lambda lezer, _, deelnemer: lees(lezer, iemand, deelnemer)


ANDERMANS: Final[dict[str, Callable[[Relaties, Persoon, FeitId], object]]] = {
    "turn back": lambda r, ik, feit: herroep(r.ctx, ik, [feit], "weg"),
    "answer": lambda r, ik, feit: leg_opmerking_vast(
        r.ctx, ik, OpmerkingOpgave(r.sanne, "Ja", feit)
    ),
    "share": lambda r, ik, feit: deel_eigen_notitie(r.ctx, ik, feit),
    "take away": lambda r, ik, feit: haal_eigen_notitie_weg(r.ctx, ik, feit),
}
"""What one could do to a feit by its id."""


@pytest.mark.parametrize("daad", ANDERMANS)
@pytest.mark.parametrize("wie", ["marga", "joris", "nel", "bram"])
def test_what_one_may_not_read_is_as_unknown_as_what_never_was(
    relaties: Relaties, wie: str, daad: str
) -> None:
    """Also to the praktijkopleider of the plaatsing, who may turn back all that they can read."""
    with pytest.raises(FeitOnbekend):
        ANDERMANS[daad](relaties, relaties.wie(wie), relaties.feit("distel"))


def test_planted_fault_who_is_not_asked_turns_back_another_s_note(
    relaties: Relaties, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("werkplek.application.vastleggen.zichtbaar_voor", _iedereen)
    assert herroep(relaties.ctx, relaties.wie("marga"), [relaties.feit("distel")], "weg")


def test_support_that_one_reads_is_still_its_author_s(relaties: Relaties) -> None:
    with pytest.raises(NietBevoegd):
        herroep(relaties.ctx, relaties.wie("marga"), [relaties.feit("vergeetmijniet")], "weg")
    for wie in ("nel", "bram"):
        with pytest.raises(DomeinFout) as gevangen:
            herroep(relaties.ctx, relaties.wie(wie), [relaties.feit("vergeetmijniet")], "weg")
        assert isinstance(gevangen.value, FeitOnbekend)


def test_an_answer_to_an_own_note_does_not_name_it(relaties: Relaties) -> None:
    """The remark goes to the school; the note never does, and neither does its id."""
    noor = relaties.wie("noor")
    zegt = OpmerkingOpgave(relaties.sanne, "Nu voor allen.", relaties.feit("distel"))
    with relaties.ctx.store.lees() as lezer:
        gewoon = lezer.feit(relaties.feit("zonnebloem"))
    feit = leg_opmerking_vast(relaties.ctx, noor, zegt)
    antwoord = leg_opmerking_vast(
        relaties.ctx, noor, OpmerkingOpgave(relaties.sanne, "Fijn.", relaties.feit("zonnebloem"))
    )
    with relaties.ctx.store.lees() as lezer:
        over_eigen, over_gewoon = lezer.feit(feit), lezer.feit(antwoord)
    assert over_eigen is not None
    assert over_eigen.verwijst == ()
    assert gewoon is not None
    assert over_gewoon is not None
    assert over_gewoon.verwezen(Relatie.ANTWOORDT) == (gewoon.id,)
