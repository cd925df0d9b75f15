"""The use cases of Werkplek over ports; knows no library, no screen and no clock of its own."""
