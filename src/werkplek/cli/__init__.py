"""The command line: a second front end over the same use cases, in Dutch, for people and scripts."""
