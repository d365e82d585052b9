"""The page of rules lists every edition and each rule of it that is not verified."""

from codemoot.codes.loader import codes_list
from codemoot.codes.rules import described


def test_every_unverified_rule_of_every_edition_is_on_the_page() -> None:
    blocks = list(described())

    assert blocks[0] == "## Rules of the codes"
    assert [block for block in blocks if block.startswith("### ")] == [
        "### Smart Energy Code: `sec-2018`",
        "### Smart Energy Code: `sec-2019`",
    ]
    tables = [block.splitlines() for block in blocks if block.startswith("|")]
    assert [len(table) - 2 for table in tables] == [len(held.unverified) for held in codes_list()]
    assert {line.count("|") for table in tables for line in table} == {4}
