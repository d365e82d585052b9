"""The pages of CHANGE."""
