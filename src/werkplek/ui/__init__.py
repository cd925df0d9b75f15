"""The desktop front end: the only package, with app, that knows Qt."""
