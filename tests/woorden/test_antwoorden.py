from werkplek.woorden.antwoorden import tellingen
from werkplek.woorden.reservekopie import kopie_van

NIEMAND = dict.fromkeys(
    ("deelnemers", "personen", "feiten", "verklaringen", "lopend", "pauze", "kwalificaties"), 0
)


def test_nobody_is_not_counted_further() -> None:
    assert tellingen(NIEMAND)[0] == "geen deelnemers"
    een = {**NIEMAND, "deelnemers": 1, "lopend": 1}
    assert tellingen(een)[0] == "1 deelnemer: 1 bezig, 0 even gestopt"


def test_one_copy_is_one() -> None:
    assert kopie_van(0, 1) == "De nieuwste kopie is van vandaag. Er is 1 kopie."
    assert kopie_van(1, 2).endswith("Er zijn 2 kopieën.")
