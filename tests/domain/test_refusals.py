"""A refusal is a sentence, and says which value is at fault."""

from codemoot.domain.refusals import RefusedError


def test_a_refusal_names_the_value_at_fault_if_there_is_one() -> None:
    assert (str(RefusedError("Enter a name.", "name")), RefusedError("Enter a name.", "name").field) == (
        "Enter a name.",
        "name",
    )
    assert RefusedError("Come back later.").field == ""
