"""Words of the reader's pages."""

from datetime import date

import pytest

from codemoot.change.queries.modifications_lines import Closing
from codemoot.web.templatetags.reading import as_day, breakable, time_left


def test_a_very_long_word_may_go_on_in_the_next_line() -> None:
    assert breakable(f"a {'x' * 65} b") == f"a {'x' * 30}<wbr>{'x' * 30}<wbr>{'x' * 5} b"


def test_what_is_broken_is_escaped_first() -> None:
    assert breakable("<b> " + "<" * 31) == "&lt;b&gt; " + "&lt;" * 30 + "<wbr>&lt;"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (7, "7 Working Days left after today"),
        (1, "1 Working Day left after today"),
        (0, "no Working Day left after today"),
        (None, ""),
    ],
)
def test_how_long_there_is_is_told_in_working_days(days: int | None, words: str) -> None:
    assert time_left(Closing(date(2018, 12, 19), days)) == words


def test_a_day_of_an_event_is_read_as_it_was_written() -> None:
    assert (as_day("2018-12-19"), as_day("soon")) == (date(2018, 12, 19), None)
