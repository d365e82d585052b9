"""Parties of a code, from admission on."""
