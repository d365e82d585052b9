"""Backups as open files: written while the site serves, and read back into an empty installation."""
