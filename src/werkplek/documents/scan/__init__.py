"""The paper seen again: a scan or photo of a praktijkverklaring beside what its QR states."""
