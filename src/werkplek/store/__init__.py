"""The encrypted folder: the log of feiten, its projections and what else Werkplek keeps."""
