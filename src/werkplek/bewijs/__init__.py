"""Photos, papers and sound, made fit to keep: small enough, and saying nothing but what they show.

What comes in is hostile until it was rewritten here; what comes out was made here.
"""
