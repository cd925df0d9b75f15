"""A row of widgets that goes on to a next line where it does not fit on one."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QSizePolicy, QWidget, QWidgetItem

from werkplek.ui.widgets.lines import Line, Width, lines

EXPLICIT: Final = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
GROWING: Final = QSizePolicy.PolicyFlag.ExpandFlag


class Flow(QLayout):
    """Lays its widgets beside each other as a QHBoxLayout does, and wraps like words.

    What is added after `addStretch` stands at the right. Without a stretch, all share the width.
    What was measured is kept until Qt says that it no longer holds, as a QBoxLayout does: one page
    asks for it some fifty times while it is laid out.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """A row without widgets."""
        super().__init__(*([parent] if parent is not None else []))
        self._items: list[QLayoutItem] = []
        self._right: list[bool] = []
        self._stretched = False
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget) -> None:
        """Add it at the end."""
        self.add(widget, right=self._stretched)

    def add(self, widget: QWidget, *, right: bool) -> None:
        """Add it at the end, or at the right; one from elsewhere is as visible as it was."""
        hidden = widget.isHidden() and widget.testAttribute(EXPLICIT)
        self.addChildWidget(widget)
        if self.parentWidget() is not None and not hidden:
            widget.show()  # Qt would do so later, and measure without it until then
        self.addItem(QWidgetItem(widget))
        self._right[-1] = right

    def addItem(self, item: QLayoutItem) -> None:
        """Add it at the end."""
        self._items.append(item)
        self._right.append(self._stretched)
        self.invalidate()

    def addStretch(self) -> None:
        """What comes after this stands at the right."""
        self._stretched = True

    def let_go(self, widget: QWidget) -> bool:
        """Lay `widget` out no more; tell whether it was here, and where it stood."""
        index = self.widgets().index(widget)
        right = self._right[index]
        self.takeAt(index)
        self.invalidate()
        return right

    def widgets(self) -> list[QWidget]:
        """What is laid out, in order, shown or not."""
        return [widget for item in self._items if (widget := item.widget()) is not None]

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at `index`; None past the end, as Qt asks."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item at `index` out; None past the end, as Qt asks."""
        if not 0 <= index < len(self._items):
            return None
        del self._right[index]
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """It takes the width it gets, and the height it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Lines cost height."""
        return True

    def invalidate(self) -> None:
        """Measure again: an item came, went or asks for another size."""
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """Height of all lines in `width`."""
        if width not in self._heights:
            self._heights[width] = self.height_with((), width)
        return self._heights[width]

    def height_with(self, others: Sequence[QWidget], width: int) -> int:
        """Height of all lines in `width`, if these were there too."""
        shown = [*self._shown(), *(item for item in map(QWidgetItem, others) if not item.isEmpty())]
        heights = [_height(shown, line) for line in self._lines(shown, width)]
        return sum(heights) + self.spacing() * max(0, len(heights) - 1)

    def minimumSize(self) -> QSize:
        """The widest item alone; the height follows the width."""
        sizes = [item.minimumSize() for item in self._shown()]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def sizeHint(self) -> QSize:
        """All on one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def setGeometry(self, rect: QRect) -> None:
        """Place every widget."""
        super().setGeometry(rect)
        shown, top = self._shown(), rect.top()
        for line in self._lines(shown, rect.width()):
            height = _height(shown, line)
            for place in line:
                box = QRect(rect.left() + place.x, top, place.width, height)
                shown[place.index].setGeometry(box)
            top += height + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, shown: list[QLayoutItem], width: int) -> tuple[Line, ...]:
        right = {id(item) for item, there in zip(self._items, self._right, strict=True) if there}
        asked = [
            Width(
                least=item.minimumSize().width(),
                natural=item.sizeHint().width(),
                right=id(item) in right,
                grows=not self._stretched or _grows(item),
            )
            for item in shown
        ]
        return lines(asked, width, self.spacing())


def _grows(item: QLayoutItem) -> bool:
    """Words take what is left; a button is as wide as its words."""
    widget = item.widget()
    if widget is None or isinstance(widget, QLabel):
        return widget is not None
    return bool(widget.sizePolicy().horizontalPolicy().value & GROWING.value)


def _height(shown: list[QLayoutItem], line: Line) -> int:
    return max(_item_height(shown[place.index], place.width) for place in line)


def _item_height(item: QLayoutItem, width: int) -> int:
    least = item.minimumSize().height()
    return max(
        least, item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
    )
