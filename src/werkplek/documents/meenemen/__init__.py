"""What a deelnemer takes along besides the paper: a page to read, and a badge for a computer."""
