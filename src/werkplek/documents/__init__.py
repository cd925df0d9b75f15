"""The paper of Werkplek: a Papier in, a PDF out; the only room that knows reportlab.

`sjablonen` names the layouts and holds the renderer; a layout composes groups of strips
(`kop`, `werkprocessen`, `ondertekening`, `uitleg`), `paging` stacks them on pages, `kader` adds
what every page carries, `pdf` writes and `markering` hears what is what. Until then everything is
a plain value. `archief` makes of it one file that is kept and read aloud (PDF/A-3a, PDF/UA-1),
with the record of `verslag` inside, from which `papiermaker` makes the same bytes again.
"""
