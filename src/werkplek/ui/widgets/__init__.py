"""The parts that pages are built of: they know values and a Look, never a use case."""
