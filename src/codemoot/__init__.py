"""Codemoot: software for those who run a multi-party industry code and those who live under it."""

__version__ = "0.1.0"
