"""The public page of the hub on which anybody checks a verklaring: no account, nothing is kept."""
