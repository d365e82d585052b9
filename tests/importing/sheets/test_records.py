"""JSON records as a grid."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemoot.domain.findings import Finding
from codemoot.importing.json_text import Number, RepeatingObject
from codemoot.importing.recognise import UnreadableError
from codemoot.importing.sheets import records
from codemoot.importing.sheets.records import records_grid


def rows(*values: object) -> list[list[str]]:
    return [list(row) for grid in records_grid(values, "a.json").grids for row in grid.rows]


def test_keys_are_headings_and_records_rows() -> None:
    assert rows([{"party": "Fernhill Energy", "Q1": "Yes"}, {"party": "Larkspur Data", "Q2": None}]) == [
        ["party", "Q1", "Q2"],
        ["Fernhill Energy", "Yes", ""],
        ["Larkspur Data", "", ""],
    ]


def test_the_first_record_is_row_one() -> None:
    grid = records_grid([{"a": "1"}, {"a": "2"}], "a.jsonl").grids[0]

    assert grid.where(1) == "a.jsonl, row 1"


def test_an_object_inside_gives_dotted_headings() -> None:
    assert rows({"who": {"name": "Fernhill Energy", "kind": {"id": Number("7")}}}) == [
        ["who.name", "who.kind.id"],
        ["Fernhill Energy", "7"],
    ]


def test_a_list_of_values_is_one_cell() -> None:
    assert rows({"labels": ["A", "D"], "done": True}) == [["labels", "done"], ["A; D", "true"]]


def test_records_may_lie_inside_an_object() -> None:
    assert rows({"title": "T", "responses": [{"a": "1"}, {"a": "2"}]}) == [["a"], ["1"], ["2"]]


def test_answers_inside_a_response_are_a_row_each() -> None:
    response = {"party": "Fernhill Energy", "answers": [{"question": "Q1"}, {"question": "Q2"}]}

    assert rows([response]) == [["party", "question"], ["Fernhill Energy", "Q1"], ["Fernhill Energy", "Q2"]]


def test_a_key_given_twice_is_named() -> None:
    grids = records_grid([{"a": "1"}, RepeatingObject(a="2")], "a.jsonl")

    assert grids.findings == (
        Finding("value-unread", "a.jsonl, row 2", "A key is given twice; the first is kept."),
    )


def test_records_that_share_no_keys_cannot_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "CELL_LIMIT", 99)

    with pytest.raises(UnreadableError) as refused:
        records_grid([{f"key {n}": "1"} for n in range(10)], "a.json")

    assert refused.value.finding.detail == "It has 10 records of 10 keys."


JSON = st.recursive(
    st.none() | st.booleans() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=12,
)


@given(st.lists(JSON, max_size=4))
def test_any_values_give_rows_of_one_width(values: list[object]) -> None:
    assert len({len(row) for row in rows(*values)}) <= 1
