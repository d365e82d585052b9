"""What our spreadsheets print is what is read from them: every claim, every comment, every audience."""

import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codemoot.domain.collation.collate import collate
from codemoot.domain.collation.project import project
from codemoot.domain.collation.responses import Answer, Reading, Response
from codemoot.domain.confidentiality import Audience, Claim, Scope
from codemoot.domain.questions import Question
from codemoot.importing.sheets.reading import read_sheet
from codemoot.importing.source import Known, Source
from codemoot.publishing.csv_edition import write_csv
from codemoot.publishing.edition import Edition
from codemoot.publishing.xlsx import write_xlsx
from publishing.editions import WORDING

KNOWN = Known(mask=WORDING.mask)
WRITERS = {"csv": write_csv, "xlsx": write_xlsx}
CLAIMS = [None, *(Claim(scope, shared) for scope in Scope for shared in (False, True))]
WRITTEN = st.text(st.sampled_from("aé '=-+@<&,;\"\n\t")).map(str.strip)
COMMENTS = WRITTEN | st.sampled_from(
    [None, "", "-", "n/a", "[In confidence: answer]\nText.", "Confidential: no more than this."]
)
ANSWERS = st.builds(
    Answer, st.just("Q1"), st.sampled_from(["", "Yes", "NO."]), COMMENTS, st.sampled_from(CLAIMS)
)


def edition(readings: Iterable[Reading], audience: Audience) -> Edition:
    return Edition(project(collate(tuple(readings), {}), audience), WORDING)


def printed(edition: Edition) -> list[tuple[object, ...]]:
    return [
        (row.party, row.answer_printed, row.comment, row.comment_state) for row in edition.projection.rows
    ]


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("format_", WRITERS)
@settings(max_examples=30)
@given(st.lists(ANSWERS, min_size=1, max_size=4))
def test_every_comment_comes_back_as_it_was_printed(
    format_: str, audience: Audience, answers: list[Answer]
) -> None:
    responses = tuple(Response(f"Larkspur Data {n}", "Other", (answer,)) for n, answer in enumerate(answers))
    first = edition([Reading("a.csv", questions=(Question("Q1", "Why?"),), responses=responses)], audience)

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"collation.{format_}"
        WRITERS[format_](first, path)
        again = read_sheet(Source(path.name, path.read_bytes()), KNOWN).reading

    second = edition([again], Audience.ADMINISTRATOR)
    assert printed(second) == printed(first)
    for row, read in zip(first.projection.rows, second.projection.rows, strict=True):
        assert read.claim == (row.claim or (Claim() if row.comment is None else None))
    assert again.findings == ()
