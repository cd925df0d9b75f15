"""Brings a database of the hub to the version of this program."""
