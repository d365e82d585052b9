"""Documents in: the only place with third-party readers. Gives domain values and findings."""
