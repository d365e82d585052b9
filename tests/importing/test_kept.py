"""Readings as a file come back as they were."""

import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import FERNHILL, Q1, answer, reading, response
from codemoot.domain.collation.responses import Answer, Facts, Reading, Response
from codemoot.domain.confidentiality import Claim, Scope
from codemoot.domain.findings import Finding
from codemoot.domain.questions import Polarity, Question
from codemoot.importing.consultation import Readings
from codemoot.importing.kept import NotKeptError, keep, kept
from codemoot.importing.sheets.mapping import ColumnMapping, Columns, QuestionColumns, TableMapping

words = st.text(max_size=20)
claims = st.none() | st.builds(Claim, st.sampled_from(Scope), st.booleans())
answers = st.builds(Answer, words, words, st.none() | words, claims, words)
responses = st.builds(Response, words, words, st.tuples(answers), claims, st.integers(1, 99), words)
facts = st.builds(Facts, words, words, words, st.none() | st.dates(), words, st.none())
questions = st.builds(Question, words, st.none() | words, words, st.none() | st.sampled_from(Polarity))
readings = st.builds(
    Reading, words, facts, st.tuples(questions), st.tuples(responses), st.tuples(st.builds(Finding, words))
)
MAPPING = ColumnMapping(
    (TableMapping("a.csv", "", 1, Columns(party="Party"), (QuestionColumns("Q1", answer="Q1 answer"),)),)
)


def again(given_: Readings, folder: Path) -> Readings:
    keep(given_, folder / "readings.jsonl")
    with (folder / "readings.jsonl").open(encoding="utf-8") as file:
        return kept(file)


@given(held=st.lists(readings, max_size=3))
def test_every_value_comes_back(tmp_path_factory: pytest.TempPathFactory, held: list[Reading]) -> None:
    given_ = Readings(tuple(held), (Finding("source-repeated", "b.csv", "The first is a.csv."),), MAPPING)

    assert again(given_, tmp_path_factory.mktemp("kept")) == given_


def test_a_claim_a_withheld_comment_and_a_date_come_back(tmp_path: Path) -> None:
    secret = response(FERNHILL, answer("Q1", comment=None, claim=Claim(Scope.ANSWER)))
    given_ = Readings((reading(secret), Reading("b", Facts(meeting_date=date(2018, 12, 19)), (Q1,))))

    assert again(given_, tmp_path) == given_


@pytest.mark.parametrize("text", ["", "null\n", '{"format": "codemoot-readings/9"}\n'])
def test_what_was_not_kept_by_this_version_is_refused(text: str) -> None:
    with pytest.raises(NotKeptError, match="read the sources again"):
        kept(io.StringIO(text))
