"""Documents out: the only place with third-party writers. Prints a Projection and nothing else."""
