"""Rows under each other, for a tijdlijn: each as high as its words, headings between them."""

from werkplek.ui.widgets.card_view import CardView


class RijenView(CardView):
    """Shows `Rij` and `Tussenkop` rows; `gekozen` carries the key of the row that was tapped."""
