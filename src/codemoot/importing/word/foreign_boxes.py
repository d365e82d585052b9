"""What the boxes of somebody else's response form hold, as far as headings, labels and ticks say it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from codemoot.domain.findings import Finding
from codemoot.importing.collated.blocks import Block, Paragraph, Table
from codemoot.importing.word.foreign_words import (
    ASKED_OTHERWISE,
    ENDING,
    Kind,
    Label,
    is_choice,
    is_scale,
    read_label,
    read_question,
    says_confidential,
)
from codemoot.importing.word.ticks import read_ticks

WORDS_OF_A_LABEL = 3  # where no colon ends it
DIGITS_OF_A_NUMBER = 3
FRONT = {Kind.PARTY, Kind.CATEGORY, Kind.REPRESENTS}


@dataclass(slots=True)
class Asked:
    text: str = ""
    scale: str = ""  # as a label prints it
    offered: list[str] = field(default_factory=list)  # what boxes to tick stand beside
    answer: str = ""
    comments: list[str] = field(default_factory=list)
    confidential: str = ""
    has_box: bool = False  # a place to answer was seen, filled in or not

    @property
    def heading(self) -> str:
        return self.scale or "/".join(dict.fromkeys(filter(None, self.offered)))

    @property
    def comment(self) -> str:
        """The comment as written, without the blank paragraphs before and after it."""
        return "\n".join(self.comments).strip("\n") if "".join(self.comments).strip() else ""


class ForeignForm:
    """What has been found, and which question the next box belongs to."""

    def __init__(self) -> None:
        self.front: dict[Kind, str] = {}
        self.asked: dict[str, Asked] = {}
        self.findings: list[Finding] = []
        self._noise: set[str] = set()  # questions with words that stand in no box
        self._current: str | None = None
        self._writing = False  # the paragraphs that come are comments

    def take(self, block: Block) -> None:
        if isinstance(block, Table):
            self._writing = False
            self._table(block)
        elif self._writing or block.text.strip():
            self._paragraph(block)

    def _ask(self, id_: str, text: str) -> Asked:
        self._current, self._writing = id_, False
        asked = self.asked.setdefault(id_, Asked())
        asked.text = asked.text or text
        return asked

    def _paragraph(self, block: Paragraph) -> None:
        text = block.text.strip()
        question = read_question(text)
        if question is not None and not (self._writing and question[0] in self.asked):
            self._ask(*question)
        elif ASKED_OTHERWISE.fullmatch(text) or ENDING.fullmatch(text):
            self._current, self._writing = None, False
        elif not self._labelled(text, block.where):
            self._prose(block)

    def _labelled(self, text: str, where: str) -> bool:
        """Take `Response: Yes`, `Comments:` and the paragraphs after it, and ticks."""
        before, colon, after = text.partition(":")
        label = read_label(before) if colon or len(text.split()) <= WORDS_OF_A_LABEL else None
        if label is not None and not colon and text.endswith("?") and self._awaits_words():
            return False
        if label is not None and (colon or not self._writing):
            self._writing = False
            said = text if says_confidential(text) and not colon else after.strip()
            self._put(label, said, where)
            self._writing = label.kind is Kind.COMMENTS and self._current is not None
            return True
        ticks = None if self._writing else read_ticks(text)
        if ticks is None:
            return False
        claims = any("confidential" in words.casefold() for words in ticks.offered)
        self._put(Label(Kind.CONFIDENTIAL if claims else Kind.ANSWER), text, where)
        return True

    def _awaits_words(self) -> bool:
        """Whether a question was announced by its number only, so that its words are still to come."""
        asked = self.asked.get(self._current or "")
        return asked is not None and not asked.text

    def _prose(self, block: Paragraph) -> None:
        asked = self.asked.get(self._current or "")
        if asked is None:
            return  # before the questions: what the form says of itself
        if self._writing:
            asked.comments.append(block.text)
        elif not asked.text:
            asked.text = block.text.strip()
        else:
            self._leave(block.where)

    def _leave(self, where: str) -> None:
        """Say once for each question that words under it stand in no box: most often they are guidance."""
        if self._current not in self._noise:
            self._noise.add(self._current or "")
            self.findings.append(Finding("answer-unplaced", where))

    def _table(self, table: Table) -> None:
        heads = [read_label(cell) for cell in table.rows[0]]
        kinds = {head.kind for head in heads if head is not None}
        if len(table.rows[0]) > 1 and len(kinds & {Kind.QUESTION, Kind.ANSWER, Kind.COMMENTS}) > 1:
            self._columns(heads, table)
            return
        for number, row in enumerate(table.rows, 1):
            self._row(row, f"{table.where}, row {number}")

    def _columns(self, heads: Sequence[Label | None], table: Table) -> None:
        """Take a table whose header says what each column is for."""
        kinds = [head.kind if head else None for head in heads]
        for number, row in enumerate(table.rows[1:], 2):
            where = f"{table.where}, row {number}"
            if Kind.QUESTION in kinds or not kinds[0]:
                self._row_question(row, kinds)
            for head, cell in zip(heads, row, strict=False):
                if head is not None and head.kind is not Kind.QUESTION:
                    self._put(head, cell, where)

    def _row_question(self, row: Sequence[str], kinds: Sequence[Kind | None]) -> None:
        """Find which question a row is of: by its number, or in a table without any by the order."""
        texts = [cell for cell, kind in zip(row, kinds, strict=False) if kind in {Kind.QUESTION, None}]
        joined = " ".join(" ".join(texts).split())
        found = read_question(joined) or _numbered(texts)
        if found is not None:
            self._ask(*found)
        elif joined and not any(read_question(asked.text) for asked in self.asked.values()):
            self._ask(f"Q{len(self.asked) + 1}", joined)
        else:
            self._current = None

    def _row(self, row: Sequence[str], where: str) -> None:
        """Take a row of a label and what is beside it, or of a question and its answer."""
        said = "\n".join(cell for cell in row[1:] if cell.strip())
        label = read_label(row[0])
        question = read_question(row[0])
        if self._current and label is None and any(map(read_ticks, row)):
            self._put(Label(Kind.ANSWER), " ".join(row), where)
        elif label is not None and len(row) > 1:
            self._put(label, said, where)
        elif question is not None:
            self._ask(*question)
            if len(row) > 1:
                self._box(said, where)
        elif ASKED_OTHERWISE.fullmatch(row[0].strip()):
            self._current = None
        elif len(row) == 1 and self._current:
            self._box(row[0], where)
        elif said and self._current:
            self._leave(where)

    def _box(self, said: str, where: str) -> None:
        """Take one box for the whole of an answer: it is the comment, unless it can only be a choice."""
        self._put(Label(Kind.ANSWER if said.strip() and is_choice(said) else Kind.COMMENTS), said, where)

    def _put(self, label: Label, said: str, where: str) -> None:
        if label.kind in FRONT:
            self.front.setdefault(label.kind, " ".join(said.split()))
        elif self._current is not None:
            self._put_answer(self.asked[self._current], label, said, where)
        elif label.kind is Kind.CONFIDENTIAL:
            self.front.setdefault(label.kind, said)
        elif said.strip() and label.kind is not Kind.QUESTION:
            self.findings.append(Finding("answer-unplaced", where))

    def _put_answer(self, asked: Asked, label: Label, said: str, where: str) -> None:
        asked.has_box = True
        asked.scale = asked.scale or label.scale
        if label.kind is Kind.CONFIDENTIAL:
            asked.confidential = asked.confidential or said
        elif label.kind is Kind.COMMENTS:
            if asked.comments and said.strip():
                self.findings.append(Finding("answer-unplaced", where))
            elif said:
                asked.comments = [said]
        elif asked.answer and said.strip():
            self.findings.append(Finding("answer-unplaced", where))
        elif said.strip():
            self._put_choice(asked, said, where)

    def _put_choice(self, asked: Asked, said: str, where: str) -> None:
        ticks = read_ticks(said)
        if ticks is None:
            asked.answer = " ".join(said.split())
            doubtful = is_scale(asked.answer)
        else:
            asked.offered += ticks.offered
            asked.answer = ", ".join(ticks.chosen)
            doubtful = len(ticks.chosen) > 1
        if doubtful:
            self.findings.append(Finding("answer-doubtful", where, f"It is printed as {asked.answer}."))


def _numbered(texts: Sequence[str]) -> tuple[str, str] | None:
    """Return the question where its number stands in a cell of its own."""
    number = texts[0].strip().rstrip(".)") if texts else ""
    is_number = number.isascii() and number.isdigit() and len(number) <= DIGITS_OF_A_NUMBER
    return (f"Q{int(number)}", " ".join(" ".join(texts[1:]).split())) if is_number else None
