"""Reads, narrowed to the actor; each returns frozen values."""
