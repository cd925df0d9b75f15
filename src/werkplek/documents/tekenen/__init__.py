"""Signatures in a praktijkverklaring: PAdES, one revision each, nothing else touched.

`tekenaar` puts the signature of a person in the file, `zegel` that of the school and the time
stamps; `stand` tells who signed so far, `revisie` writes. What a signature looks like is pure
vector drawing (`beeld`, `letters`, `qrbeeld`), so that it needs no font in the file. A key is a
`PdfSleutel`: in memory (`sleutel`), on a card (`device.pdfkaart`) or at a service (`csc`).

pyHanko signs in an event loop that is started here: call this from a thread, not from a coroutine.
"""
