"""Adopting the rules of a code."""
