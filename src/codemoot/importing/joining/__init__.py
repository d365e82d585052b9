"""Joining again the words that a PDF split, and nothing else."""

from codemoot.importing.joining.joiner import Joiner
from codemoot.importing.joining.mending import Joined

__all__ = ["Joined", "Joiner"]
