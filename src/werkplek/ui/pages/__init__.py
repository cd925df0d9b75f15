"""One module per screen: a dumb page with one setter, and its small controller."""
