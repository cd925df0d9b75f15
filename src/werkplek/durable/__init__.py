"""Bytes that are on the disk when a call returns: below every room that writes files."""
