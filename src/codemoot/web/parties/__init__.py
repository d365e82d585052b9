"""Parties and people, for administrators; a Party sees its own."""
