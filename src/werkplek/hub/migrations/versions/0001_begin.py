"""The first tables of the hub, and the fence around them."""

from alembic import op

from werkplek.hub.migrations import hek_0001, mensen_0001, tabellen_0001

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    tabellen_0001.school()
    tabellen_0001.zegels()
    tabellen_0001.log()
    tabellen_0001.emmers()
    tabellen_0001.wachtenden()
    tabellen_0001.opdrachten()
    mensen_0001.wie()
    mensen_0001.deelnemers()
    mensen_0001.banden()
    mensen_0001.apparaten()
    mensen_0001.rest()
    mensen_0001.beheer()
    if op.get_bind().dialect.name == "postgresql":
        for opdracht in hek_0001.opdrachten():
            op.execute(opdracht)
