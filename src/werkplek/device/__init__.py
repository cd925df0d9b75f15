"""This computer: its folders, keyring, key slots, printers and log."""
