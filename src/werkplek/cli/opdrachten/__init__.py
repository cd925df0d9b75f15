"""The commands: each module adds its own to the parser and answers it through a use case."""
