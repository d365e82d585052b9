"""What the boxes of somebody else's response form hold, as far as headings, labels and ticks say it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from codemoot.domain.findings import Finding
from codemoot.importing.collated.blocks import Block, Paragraph, Table
from codemoot.importing.sheets.confidence import claims_confidence
from codemoot.importing.word.foreign_claims import Told, concerns_whole, read_line, read_row
from codemoot.importing.word.foreign_words import (
    ASKED_OTHERWISE,
    ENDING,
    Kind,
    Label,
    is_choice,
    is_scale,
    read_label,
    read_question,
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
    claims: list[Told] = field(default_factory=list)
    block: str = ""  # where the last of its boxes is
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
        self.claims: list[Told] = []  # of the whole response
        self.trailing: list[Told] = []  # after the boxes of the question that is the last so far
        self.findings: list[Finding] = []
        self._claims_follow = False  # the boxes of each question, in this form
        self._block = ""  # where the block is that is being taken
        self._noise: set[str] = set()  # questions with words that stand in no box
        self._current: str | None = None
        self._last = ""  # question asked, even if something else has come since
        self._writing = False  # the paragraphs that come are comments

    def take(self, block: Block) -> None:
        self._block = block.where
        if isinstance(block, Table):
            self._writing = False
            self._table(block)
        elif self._writing or block.text.strip():
            self._paragraph(block)

    def finish(self) -> None:
        """Give claims after the last question to it, if those after the others were theirs."""
        if self._claims_follow:
            self._settle()

    def _settle(self) -> None:
        if self.trailing and self._last in self.asked:
            self._claims_follow = True
            self.asked[self._last].claims += self.trailing
            self.trailing = []

    def _tell(self, told: Told) -> None:
        """Take what is said of confidence for the question that it stands in, or for the whole response."""
        asked = self.asked.get(self._current or "")
        if asked is None or concerns_whole(told):
            self.claims.append(told)
        elif asked.block not in {"", self._block}:
            self.trailing.append(told)
        else:
            asked.has_box = True
            asked.claims.append(told)

    def _ask(self, id_: str, text: str) -> Asked:
        if id_ != self._last:
            self._settle()
        self._last = id_
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
        elif not self._told(text) and not self._labelled(text, block.where):
            self._prose(block)

    def _told(self, text: str) -> bool:
        """Take a line about confidence; a mere statement among comments is one of them all the same."""
        label = read_label(text.partition(":")[0])
        told = read_line(text) if label is None or label.kind is Kind.CONFIDENTIAL else None
        if told is None:
            return False
        self._tell(told)
        return not (self._writing and told.is_statement)

    def _labelled(self, text: str, where: str) -> bool:
        """Take `Response: Yes`, `Comments:` and the paragraphs after it, and ticks."""
        before, colon, after = text.partition(":")
        label = read_label(before) if colon or len(text.split()) <= WORDS_OF_A_LABEL else None
        if label is not None and not colon and text.endswith("?") and self._awaits_words():
            return False
        if label is not None and (colon or not self._writing):
            self._writing = False
            if label.kind is Kind.CONFIDENTIAL:
                self._tell(Told(before, after.strip() or " ") if colon else Told(text))
            else:
                self._put(label, after.strip(), where)
            self._writing = label.kind is Kind.COMMENTS and self._current is not None
            return True
        ticks = None if self._writing else read_ticks(text)
        if ticks is None:
            return False
        self._put(Label(Kind.ANSWER), text, where)
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
        label, question = read_label(row[0]), read_question(row[0])
        if label and label.kind is Kind.CONFIDENTIAL and question and not claims_confidence(question[1]):
            label = None  # it asks of something else that is confidential
        if (question is None or label is not None) and self._row_told(row, said):
            return
        self._row_boxes(row, said, where, label, question)

    def _row_told(self, row: Sequence[str], said: str) -> bool:
        """Take a row about confidence; a mere statement that is all of a box is its text all the same."""
        told = read_row(row[0], said)
        if told is not None:
            self._tell(told)
        return told is not None and not (len(row) == 1 and told.is_statement)

    def _row_boxes(
        self, row: Sequence[str], said: str, where: str, label: Label | None, question: tuple[str, str] | None
    ) -> None:
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
        elif label.kind is Kind.CONFIDENTIAL:
            self._tell(Told("Confidential", said or " "))
        elif self._current is not None:
            self._put_answer(self.asked[self._current], label, said, where)
        elif said.strip() and label.kind is not Kind.QUESTION:
            self.findings.append(Finding("answer-unplaced", where))

    def _put_answer(self, asked: Asked, label: Label, said: str, where: str) -> None:
        asked.has_box, asked.block = True, self._block
        asked.scale = asked.scale or label.scale
        if label.kind is Kind.COMMENTS:
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
            doubtful = len(ticks.chosen) > 1 or not ticks.is_clear
        if doubtful:
            self.findings.append(Finding("answer-doubtful", where, f"It is printed as {asked.answer}."))


def _numbered(texts: Sequence[str]) -> tuple[str, str] | None:
    """Return the question where its number stands in a cell of its own."""
    number = texts[0].strip().rstrip(".)") if texts else ""
    is_number = number.isascii() and number.isdigit() and len(number) <= DIGITS_OF_A_NUMBER
    return (f"Q{int(number)}", " ".join(" ".join(texts[1:]).split())) if is_number else None
