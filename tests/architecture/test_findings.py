"""Every rule that the documentation lists is raised somewhere and named in a test."""

from architecture.tree import PACKAGE, TESTS, modules, strings
from codemoot.domain.findings import RULES

RAISED = {string for path in modules(PACKAGE) for string in strings(path)}
TESTED = "\n".join(
    path.read_text("utf-8") for path in modules(TESTS) if "architecture" not in path.relative_to(TESTS).parts
)


def test_every_rule_is_raised_somewhere() -> None:
    assert [rule for rule in RULES if rule not in RAISED] == []


def test_every_rule_is_named_in_a_test() -> None:
    assert [rule for rule in RULES if rule not in TESTED and rule.replace("-", "_") not in TESTED] == []
