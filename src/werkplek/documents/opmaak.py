"""How one layout sets its parts: the letters, and labels beside their text or above it."""

from dataclasses import dataclass, replace

from werkplek.documents.stijl import VOL, Letters
from werkplek.documents.strips import Element, Strip, beside
from werkplek.documents.typesetting import Column, Style, Typesetter


@dataclass(frozen=True, slots=True)
class Opmaak:
    """`deel` is the section that everything set with it hangs under.

    Without a `label` column, labels stand on lines of their own. `vol` is the widest line.
    """

    zetter: Typesetter
    letters: Letters
    label: Column | None
    deel: Element
    vol: Column = VOL

    def in_deel(self) -> "Opmaak":
        """The same for a section of its own."""
        return replace(self, deel=Element("Sect"))

    def element(self, tag: str) -> Element:
        """A new element of this section."""
        return Element(tag, self.deel)

    def zet(
        self, tekst: str, stijl: Style, *, tag: str = "P", kolom: Column | None = None
    ) -> tuple[Strip, ...]:
        """One paragraph or heading of this section."""
        return self.zetter.set(tekst, stijl, kolom or self.vol, self.element(tag))

    def links(self, tekst: str, stijl: Style, element: Element) -> tuple[Strip, ...]:
        """A text in the column of the labels."""
        return self.zetter.set(tekst, stijl, self.label or self.vol, element)

    def rechts(self, tekst: str, stijl: Style, element: Element) -> tuple[Strip, ...]:
        """A text in the column beside the labels."""
        return self.zetter.set(tekst, stijl, self._tekst, element)

    def naast(self, links: tuple[Strip, ...], rechts: tuple[Strip, ...]) -> tuple[Strip, ...]:
        """A label with its text."""
        return beside(links, rechts) if self.label else (*links, *rechts)

    @property
    def _tekst(self) -> Column:
        if self.label is None:
            return self.vol
        return Column(self.label.width, self.vol.width - self.label.width)
