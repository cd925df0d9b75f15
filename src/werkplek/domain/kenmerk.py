"""The identifying marks by which facts and people are named: opaque, made offline, never a BSN."""

from typing import NewType

FeitId = NewType("FeitId", str)
"""UUIDv7 of a feit, 36 characters, lower case."""

DeelnemerId = NewType("DeelnemerId", str)
"""Pseudonym of a deelnemer: a UUID that says nothing about the person."""

PersoonId = NewType("PersoonId", str)
"""Pseudonym of a praktijkopleider, jobcoach or bpv-begeleider."""

OrganisatieId = NewType("OrganisatieId", str)
"""The school, or the leerbedrijf itself while no school is linked."""

PlaatsingId = NewType("PlaatsingId", str)
"""The id of the feit that started the plaatsing."""

VerklaringId = NewType("VerklaringId", str)
"""The id of the feit that drew up the praktijkverklaring."""
