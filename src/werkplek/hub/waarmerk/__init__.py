"""The keys of a school: a root kept apart, an issuing CA, its seal, time stamps and lists."""
