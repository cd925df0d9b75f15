"""Dates in words, as the Dutch locale writes them."""

from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QLocale

DUTCH: Final = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)


def in_words(day: date) -> str:
    """A day with its name and year: "vrijdag 20 november 2026"."""
    return DUTCH.toString(_qdate(day), "dddd d MMMM yyyy")


def month_in_words(day: date) -> str:
    """The month of `day` with its year: "november 2026"."""
    return f"{month_name(day)} {day.year}"


def month_name(day: date) -> str:
    """The month of `day`: "november"."""
    return DUTCH.standaloneMonthName(day.month)


def short_day_names() -> tuple[str, ...]:
    """The days of the week from maandag, in two letters."""
    return tuple(DUTCH.dayName(day, QLocale.FormatType.ShortFormat) for day in range(1, 8))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
