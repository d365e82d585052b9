"""The tables of CHANGE."""

from codemoot.change.models.collation import Collation, Matching, Source
from codemoot.change.models.edition import Document, Edition, EditionQuestion, EditionRow
from codemoot.change.models.finding import CollationFinding, DoubtfulName
from codemoot.change.models.modification import Modification

__all__ = [
    "Collation",
    "CollationFinding",
    "Document",
    "DoubtfulName",
    "Edition",
    "EditionQuestion",
    "EditionRow",
    "Matching",
    "Modification",
    "Source",
]
