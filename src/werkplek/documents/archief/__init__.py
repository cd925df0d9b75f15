"""Makes of a drawn PDF one that is kept and read aloud: PDF/A-3a and PDF/UA-1 in one file.

`archiveren` puts the parts together: the structure tree, the empty signature fields, what the
file says about itself, its colours, and the record it carries.
"""
