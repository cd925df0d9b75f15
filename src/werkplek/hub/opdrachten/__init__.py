"""The hub's commands: each module adds its own to the parser; `hub/parser.py` names them all."""
