"""Sheets of one folder that speak of the same respondents."""

from codemoot.domain.findings import Finding
from codemoot.domain.questions import Question
from codemoot.importing.sheets.joining import read_sheets
from codemoot.importing.sheets.mapping import from_toml, to_toml
from codemoot.importing.source import Known, Source

WORDS = Source("set/responses.csv", b"response_id,response\n1,It helps.\n2,It does not help us at all.\n")
VIEWS = Source(
    "set/views.jsonl", b'{"response_id": 2, "view": "against"}\n{"response_id": 1, "view": "for"}\n'
)
PEOPLE = Source("people.csv", b"response_id,age\n1,30\n2,40\n")
QUESTION = Source("set/question.json", b'{"question_number": 1, "question_text": "What of the cost?"}')
OTHER = Source("other.csv", b"Party Name,Q1 answer\nFernhill Energy,Yes\n")


def test_sheets_with_the_same_ids_are_one() -> None:
    (together,) = read_sheets([VIEWS, WORDS, PEOPLE], Known())

    reading = together.reading
    assert reading.source == "set/responses.csv"
    assert [(r.party, r.answers[0].comment, r.answers[1].answer_printed) for r in reading.responses] == [
        ("1", "It helps.", "for"),
        ("2", "It does not help us at all.", "against"),
    ]
    assert (
        Finding("sheets-joined", "set/responses.csv", "With it: views.jsonl, people.csv.") in reading.findings
    )


def test_the_one_question_of_the_folder_is_that_of_its_free_text() -> None:
    together, question = read_sheets([QUESTION, WORDS, VIEWS], Known())

    assert together.reading.questions[0] == Question("Q1", "What of the cost?")
    assert question.reading.questions == (Question("Q1", "What of the cost?"),)


def test_other_sheets_are_read_each_alone() -> None:
    together, other = read_sheets([OTHER, WORDS, VIEWS], Known())

    assert (together.reading.source, other.reading.source) == ("set/responses.csv", "other.csv")


def test_two_sheets_of_the_same_columns_are_not_parts_of_one() -> None:
    again = Source("set/again.csv", WORDS.content)

    assert [len(r.reading.responses) for r in read_sheets([WORDS, again], Known())] == [2, 2]


def test_ids_that_repeat_join_nothing() -> None:
    votes = Source("set/votes.csv", b"response_id,vote\n1,for\n1,against\n2,for\n")

    assert len(read_sheets([WORDS, votes], Known())) == 2


def test_a_mapping_that_was_kept_reads_the_same_sheets_in_the_same_way() -> None:
    (first,) = read_sheets([WORDS, VIEWS], Known())
    mapping = from_toml(to_toml(first.mapping))

    (again,) = read_sheets([WORDS, VIEWS], Known(), mapping)

    assert again.reading.responses == first.reading.responses


def test_a_mapping_of_joined_sheets_does_not_refuse_one_of_them_alone() -> None:
    (first,) = read_sheets([WORDS, VIEWS], Known())

    (alone,) = read_sheets([WORDS], Known(), first.mapping)

    assert len(alone.reading.responses) == 2
