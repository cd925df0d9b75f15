"""The bytes of a feit: encoded once, sealed, and verified the same everywhere."""
