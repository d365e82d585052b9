"""Importing and publishing a collation: the administrator’s pages."""
