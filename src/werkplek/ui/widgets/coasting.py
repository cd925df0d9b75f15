"""Scrolling by finger: a list may go on when the finger is lifted, or stand still at once."""

from typing import Final

from PySide6.QtWidgets import QAbstractScrollArea, QScroller, QScrollerProperties

FASTEST: Final = 0.5
"""Metres per second, as Qt has it by itself."""

Metric = QScrollerProperties.ScrollMetric
Overshoot = QScrollerProperties.OvershootPolicy


def let_coast(area: QAbstractScrollArea, *, moving: bool) -> None:
    """Have `area`, which is scrolled by finger, coast or not; it never bounces at its end."""
    scroller = QScroller.scroller(area.viewport())
    properties = scroller.scrollerProperties()
    properties.setScrollMetric(Metric.MaximumVelocity, FASTEST if moving else 0.0)
    for policy in (Metric.HorizontalOvershootPolicy, Metric.VerticalOvershootPolicy):
        properties.setScrollMetric(policy, Overshoot.OvershootAlwaysOff)
    scroller.setScrollerProperties(properties)
