"""Whether the system lets us use a camera or microphone; some systems ask the person first."""

from collections.abc import Callable

from PySide6.QtCore import QCameraPermission, QCoreApplication, QMicrophonePermission, QObject, Qt

Recht = QCameraPermission | QMicrophonePermission


def stand_van(recht: Recht) -> Qt.PermissionStatus:
    """What the system says of it now; without a program nobody may."""
    app = QCoreApplication.instance()
    return app.checkPermission(recht) if app is not None else Qt.PermissionStatus.Denied


def vraag_recht(
    recht: Recht,
    wie: QObject,
    beantwoord: Callable[..., object],
    met_recht: Callable[[Qt.PermissionStatus], object],
) -> None:
    """Call `met_recht` with what the system says; where it asks first, `beantwoord` comes later."""
    app, stand = QCoreApplication.instance(), stand_van(recht)
    if app is not None and stand is Qt.PermissionStatus.Undetermined:
        app.requestPermission(recht, wie, beantwoord)
    else:
        met_recht(stand)
