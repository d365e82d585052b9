"""The words of one document that its PDF split."""

from collections.abc import Iterable

from codemoot.importing.joining.learning import learn
from codemoot.importing.joining.mending import Joined, mend


class Joiner:
    """Made once for a document, from its whole text and the names that may stand in it."""

    def __init__(self, names: Iterable[str] = (), text: str = "") -> None:
        self._evidence = learn(names, text)

    def join(self, text: str) -> Joined:
        return mend(text, self._evidence)
