"""The profile of one edition of a code: its rules as dated, sourced data (change.md 18)."""
