"""The paper as one page of HTML: for a screen reader, a large letter, or any browser.

Nothing is fetched and nothing runs: the page says so itself, so that a browser holds it to that.
"""

from collections.abc import Iterable
from html import escape
from typing import Final

from werkplek.domain.vaststelling import Papier
from werkplek.domain.verklaring import VerklaringRegel
from werkplek.woorden import meenemen as woorden
from werkplek.woorden import papier as zinnen
from werkplek.woorden.datums import datums
from werkplek.woorden.verklaring import inleiding, oordeel, volledige_naam

_STIJL: Final = (
    "body{font:1.125rem/1.5 'Atkinson Hyperlegible Next',Verdana,sans-serif;max-width:44rem;"
    "margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;"
    "border-bottom:1px solid #767676}dt{font-weight:bold}dd{margin:0 0 .5rem}"
)
_VEILIG: Final = "default-src 'none'; style-src 'unsafe-inline'"


def bladzijde(papier: Papier) -> bytes:
    """The page in UTF-8; the same paper gives the same bytes."""
    verklaring = papier.verklaring
    titel = escape(woorden.titel(verklaring))
    feiten = "".join(
        f"<dt>{escape(label)}</dt><dd>{_regels(tekst)}</dd>"
        for label, tekst in zinnen.gegevens(papier)
    )
    return (
        '<!DOCTYPE html>\n<html lang="nl"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_VEILIG}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{titel}</title><style>{_STIJL}</style></head><body><main>"
        f"<h1>{titel}</h1><p>{escape(zinnen.onderdeel_van(papier))}</p>"
        f"<p><strong>{escape(zinnen.wat_dit_is(papier).capitalize())}.</strong></p>"
        f"<p>{escape(woorden.NIET_HET_PAPIER)}</p>"
        f"<h2>{escape(volledige_naam(verklaring.deelnemer))}</h2><dl>{feiten}</dl>"
        f"<h2>{woorden.WERKPROCESSEN}</h2><p>{escape(inleiding(verklaring))}</p>"
        f"{_tabel(verklaring.regels)}<p>{escape(oordeel(verklaring))}</p>"
        f"{_alineas(zinnen.uitleg(papier))}</main></body></html>\n"
    ).encode()


def _tabel(regels: Iterable[VerklaringRegel]) -> str:
    """With a name, and with heads that a screen reader tells with each cell."""
    koppen = "".join(f'<th scope="col">{escape(kop)}</th>' for kop in woorden.KOLOMMEN)
    rijen = "".join(
        f'<tr><th scope="row">{escape(regel.code)}</th><td>{escape(regel.titel)}'
        f"{_toelichting(regel)}</td><td>{escape(datums(regel.gezien_op))}</td></tr>"
        for regel in regels
    )
    return (
        f"<table><caption>{woorden.WERKPROCESSEN}</caption>"
        f"<thead><tr>{koppen}</tr></thead><tbody>{rijen}</tbody></table>"
    )


def _toelichting(regel: VerklaringRegel) -> str:
    return f"<p>{_regels(regel.toelichting)}</p>" if regel.toelichting.strip() else ""


def _alineas(teksten: Iterable[str]) -> str:
    return "".join(f"<p>{escape(tekst)}</p>" for tekst in teksten)


def _regels(tekst: str) -> str:
    return escape(tekst).replace("\n", "<br>")
