"""What every command line of Werkplek shares: reading, running, answering, and how it ends."""
