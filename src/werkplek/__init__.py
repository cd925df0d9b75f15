"""Werkplek: from what a praktijkopleider sees to a praktijkverklaring."""
