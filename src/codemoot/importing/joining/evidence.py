"""What a document tells of its own words: names, symbols, and whether it is damaged at all."""

from dataclasses import dataclass, field

from codemoot.importing.joining.names import Names


@dataclass(frozen=True, slots=True)
class Evidence:
    """The default is a text of which nothing is known but that somebody wants it mended."""

    is_damaged: bool = True  # it has splits that nothing else explains
    names: Names = field(default_factory=Names)
    strangers: frozenset[str] = frozenset()  # words of names and others unknown to English, in lower case
    compounds: frozenset[str] = frozenset()  # those it writes with a hyphen, in lower case
    symbols: frozenset[str] = frozenset()  # letters that it writes by themselves
    keeps_apostrophes: bool = False  # so that its "we ll" is no "we'll"
