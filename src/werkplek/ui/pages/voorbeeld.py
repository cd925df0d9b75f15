"""*Voorbeeld*: the paper as its exact bytes; print it, save it, keep the scan that was signed."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.voorbeeld import VoorbeeldBeeld, lees_scan, voorbeeld_beeld
from werkplek.application.context import Context
from werkplek.application.ports import Bestanden, Document, Renderer
from werkplek.application.verklaren import MAX_SCAN, bewaar_scan
from werkplek.domain.kenmerk import FeitId, VerklaringId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.ui._generated.ui_voorbeeld import Ui_VoorbeeldForm
from werkplek.ui.icons import Icon
from werkplek.ui.look import Look
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.printen import PrintController
from werkplek.ui.preview import PDF, open_papier
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden.boodschap import Boodschap

NAAM = "voorbeeld"
SCAN: Final = "Scan (*.pdf *.jpg *.jpeg *.png)"
NIEUW_CONCEPT: Final = "nieuw concept"
