"""CHANGE: a proposal, its stages, its consultations, and what was answered."""
