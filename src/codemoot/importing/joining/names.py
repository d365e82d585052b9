"""Names known beforehand, found with spaces where they have none."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from codemoot.importing.joining.english import stands

_AFTER_A_NAME = ".,;:!?)]’”'\" \t\r\n\f"


@dataclass(frozen=True)
class Names:
    """Looked up by their letters alone; each holds where its own spaces are."""

    known: dict[str, frozenset[int]] = field(default_factory=dict)
    beginnings: frozenset[str] = frozenset()

    @classmethod
    def of(cls, names: Iterable[str]) -> "Names":
        known = {"".join(name.split()): frozenset(_ends_of(name.split())) for name in names}
        return cls(known, frozenset(name[:end] for name in known for end in range(1, len(name) + 1)))

    def splits(self, tokens: Sequence[str]) -> Iterator[list[int]]:
        """For each damaged name the places of the tokens that belong to the one before."""
        end = 0
        for start, token in enumerate(tokens):
            if start < end or token not in self.beginnings:
                continue
            pieces = self._longest(tokens, start)
            end = start + len(pieces)
            own = self.known.get("".join(pieces), frozenset())
            inside = [start + n for n, at in enumerate(_ends_of(pieces), 1) if at not in own]
            if inside and (len(own) > 1 or not all(map(stands, pieces))):
                yield inside

    def _longest(self, tokens: Sequence[str], start: int) -> list[str]:
        """The pieces of the longest name that begins here, none if no name does."""
        letters, pieces, found = "", list[str](), list[str]()
        for token in tokens[start:]:
            core = token.rstrip(_AFTER_A_NAME).removesuffix("’s").removesuffix("'s")
            if token and self._is_name(letters + core, [*pieces, core]):
                found = [*pieces, core]
            letters, pieces = letters + token, [*pieces, token]
            if not token or letters not in self.beginnings:
                break
        return found

    def _is_name(self, letters: str, pieces: Sequence[str]) -> bool:
        return self.known.get(letters, frozenset({-1})) <= set(_ends_of(pieces))


def _ends_of(words: Sequence[str]) -> Iterator[int]:
    end = 0
    for word in words:
        end += len(word)
        yield end
