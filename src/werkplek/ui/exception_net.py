"""Catches what nobody caught: into the log without personal data, and to one signal."""

import logging
import sys
import threading
from types import TracebackType
from typing import Final

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from werkplek.application.uitleg import foutcode

LOG: Final = logging.getLogger("werkplek.bug")
QT_LOG: Final = logging.getLogger("werkplek.qt")
LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class ExceptionNet(QObject):
    """`caught` carries the short code of a bug; equal bugs have equal codes.

    The hooks may run on any thread: they only log and emit, and the signal arrives on the UI
    thread. The words of an exception are left out of the log, because they may hold a name.
    """

    caught = Signal(str)

    def install(self) -> None:
        """Catch from now on, on all threads."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(_log_qt)

    def uninstall(self) -> None:
        """Leave it to Python and Qt again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        code = foutcode(error)
        LOG.error("bug", exc_info=error, extra={"code": code})
        self.caught.emit(code)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    QT_LOG.log(LEVELS.get(kind, logging.WARNING), "%s: %s", context.category or "qt", message)
