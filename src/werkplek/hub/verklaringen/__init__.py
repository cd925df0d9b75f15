"""What the examencommissie does with an offered verklaring, and the seal that follows by itself."""
