"""The client of a school's hub: signed requests, and answers that are never guessed at."""
