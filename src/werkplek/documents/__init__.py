"""The paper of Werkplek: a Verklaring in, a PDF out; the only room that knows reportlab.

`sjablonen` names the layouts and holds the renderer; a layout composes groups of strips
(`kop`, `werkprocessen`, `ondertekening`, `uitleg`), `paging` stacks them on pages, `kader` adds
what every page carries, `pdf` writes. Until the last step everything is a plain value.
"""
