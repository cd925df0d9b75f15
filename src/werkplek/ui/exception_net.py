"""Catches what nobody caught: into the log without personal data, and to one signal."""

import hashlib
import logging
import sys
import threading
import traceback
from types import TracebackType
from typing import Final

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

LOG: Final = logging.getLogger("werkplek.bug")
QT_LOG: Final = logging.getLogger("werkplek.qt")
LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
CODE_ALPHABET: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
CODE_LENGTH: Final = 4


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
        where = _places(trace)
        code = bug_code(kind, where)
        LOG.error("bug %s: %s\n%s", code, kind.__qualname__, "\n".join(where))
        self.caught.emit(code)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)


def _places(trace: TracebackType | None) -> list[str]:
    """Where it went wrong: module file, line and function, without values."""
    frames = traceback.extract_tb(trace)
    return [f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]


def _short(filename: str) -> str:
    """The last two parts of a path: a home folder may hold a name."""
    return "/".join(filename.replace("\\", "/").split("/")[-2:])


def bug_code(kind: type[BaseException], where: list[str]) -> str:
    """Four characters that tell two bugs apart and can be read out over the telephone."""
    digest = hashlib.sha256("\n".join([kind.__qualname__, *where]).encode()).digest()
    return "".join(CODE_ALPHABET[byte % len(CODE_ALPHABET)] for byte in digest[:CODE_LENGTH])


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    QT_LOG.log(LEVELS.get(kind, logging.WARNING), "%s: %s", context.category or "qt", message)
