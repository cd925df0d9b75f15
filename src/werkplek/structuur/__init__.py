"""Readers for the published forms of the kwalificatiestructuur, and the start data of Werkplek."""
