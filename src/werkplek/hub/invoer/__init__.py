"""Files of a school's own systems: read within limits, cleaned, proposed, and only then taken."""
