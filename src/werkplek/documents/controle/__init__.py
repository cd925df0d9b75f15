"""The strict check: is this praktijkverklaring as the school sealed it?

`controleur` looks at what was handed in and never raises; `bewaakt` does the same in a process
with limits, for what comes from strangers. A file becomes a `Zaak` (`zaak`), over which `regels_*`
go, each on its own: the page against the record, the signatures and what came after them,
certificates at the moment that a time stamp proves, bytes that no signature covers, the QR of the
seal. Whom a signature may be from stands in `vertrouwen`, built from the signed lists of schools.
"""
