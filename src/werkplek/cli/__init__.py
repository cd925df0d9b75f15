"""The command line: a second front end over the same use cases, for people and scripts."""
