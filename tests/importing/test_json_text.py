"""JSON of unknown origin."""

import pytest

from codemoot.domain.findings import Finding
from codemoot.importing.json_text import Number, RepeatingObject, parse, parse_all
from codemoot.importing.recognise import UnreadableError


def refusal(text: str) -> Finding:
    with pytest.raises(UnreadableError) as refused:
        parse_all(text, "a.json")
    return refused.value.finding


def test_numbers_keep_every_digit() -> None:
    value = parse(f"[{'9' * 5000}, 1.10, NaN]", "a.json")

    assert value == [Number("9" * 5000), Number("1.10"), Number("NaN")]


def test_of_a_key_given_twice_the_first_is_kept() -> None:
    value = parse('{"party": "Fernhill Energy", "answer": "Yes", "answer": "No"}', "a.json")

    assert isinstance(value, RepeatingObject)
    assert value == {"party": "Fernhill Energy", "answer": "Yes"}


def test_json_that_is_cut_short_is_refused_with_its_place() -> None:
    finding = refusal('[{"party":\n "Fernh')

    assert finding == Finding("file-unreadable", "a.json", "It is not JSON at line 2, column 2.")


def test_json_of_a_hundred_thousand_levels_is_refused() -> None:
    assert refusal("[" * 100_000 + "]" * 100_000).detail == "It is nested too deeply."


def test_a_line_that_is_not_json_does_not_stop_the_others() -> None:
    values, findings = parse_all('{"a": "1"}\n{"a": \n\n{"a": "3"}\n', "a.jsonl")

    assert values == [{"a": "1"}, {"a": "3"}]
    assert findings == (Finding("value-unread", "a.jsonl, line 2", "The line is not JSON."),)


def test_a_file_that_is_one_value_gives_that_value() -> None:
    assert parse_all('[{"a": true}]', "a.json") == ([[{"a": True}]], ())
