"""Sheets of responses: from whatever a spreadsheet or survey program saved to domain values."""
