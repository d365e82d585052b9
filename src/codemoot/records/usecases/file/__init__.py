"""What can be done with a stored file: add it, check it."""
