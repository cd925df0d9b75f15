"""The QR of a paper: what the school states about it, signed, small enough to print."""
