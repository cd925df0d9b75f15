"""The clock of this computer, to the millisecond that a feit keeps."""

from datetime import UTC, date, datetime


class SysteemKlok:
    """Fulfils the port `Clock`."""

    def nu(self) -> datetime:
        """Aware UTC, cut to whole milliseconds."""
        nu = datetime.now(UTC)
        return nu.replace(microsecond=nu.microsecond // 1000 * 1000)

    def vandaag(self) -> date:
        """The day where this computer stands."""
        return datetime.now().astimezone().date()
