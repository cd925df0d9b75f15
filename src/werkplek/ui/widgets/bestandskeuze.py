"""Asks for a file in a dialog that does not stop the program."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

SHAPES: Final = (
    "QHeaderView, QHeaderView::section, QScrollBar:horizontal"
    " { background: palette(button); color: palette(button-text); }"
)
"""What Qt's own dialog needs beside the sheet of the program; a desktop brings its own dialog."""

ROOM: Final = 0.8
"""Which part of the window the dialog takes."""


class Bestandskeuze(QObject):
    """`bewaren` and `openen` carry the Path that a person chose; nothing when they chose none."""

    bewaren = Signal(object)
    openen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        """Ask in front of the window of `parent`."""
        super().__init__(parent)
        self._parent = parent

    def vraag_waar(self, titel: str, naam: str, soort: str = "PDF (*.pdf)") -> None:
        """Ask where a file of one kind may go; `naam` is offered as its name."""
        dialog = self._dialog(titel, [soort])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(soort.rpartition("*.")[2].rstrip(")"))
        dialog.selectFile(naam)
        dialog.fileSelected.connect(self._save)
        dialog.open()

    def vraag_welk(self, titel: str, soorten: Sequence[str]) -> None:
        """Ask for a file that is there; `soorten` in Qt's spelling: `Scan (*.pdf *.png)`."""
        dialog = self._dialog(titel, soorten)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._open)
        dialog.open()

    def vraag_map(self, titel: str) -> None:
        """Ask for a folder that is there: a stick, a share; `openen` carries it."""
        dialog = self._dialog(titel, ())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Kies deze map"))
        dialog.fileSelected.connect(self._open)
        dialog.open()

    def _dialog(self, titel: str, soorten: Sequence[str]) -> QFileDialog:
        where = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        window = self._parent.window()
        dialog = QFileDialog(window, titel, where)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilters(list(soorten))
        dialog.setStyleSheet(SHAPES)
        dialog.resize(window.size() * ROOM)
        label = QFileDialog.DialogLabel
        dialog.setLabelText(label.LookIn, self.tr("Map"))
        dialog.setLabelText(label.FileName, self.tr("Naam"))
        dialog.setLabelText(label.FileType, self.tr("Soort"))
        return dialog

    @Slot(str)
    def _save(self, pad: str) -> None:
        self.bewaren.emit(Path(pad))

    @Slot(str)
    def _open(self, pad: str) -> None:
        self.openen.emit(Path(pad))
