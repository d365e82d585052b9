"""How much an audience's edition leaves out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import BRIGHTWATER, FERNHILL, NORTHMOOR, collation, row
from codemoot.domain.collation.document import Row
from codemoot.domain.collation.project import project
from codemoot.domain.collation.withholding import Withheld, withheld_from
from codemoot.domain.confidentiality import Audience, Claim, Scope

claims = st.none() | st.builds(Claim, st.sampled_from(Scope), st.booleans())
cells = st.builds(
    row,
    st.sampled_from([NORTHMOOR, FERNHILL, BRIGHTWATER]),
    printed=st.sampled_from(["Yes", "No"]),
    comment=st.sampled_from(["", "Words."]),
    claim=claims,
)


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (Scope.COMMENT, Withheld(1, 0, 0)),
        (Scope.ANSWER, Withheld(1, 1, 0)),
        (Scope.RESPONSE, Withheld(1, 1, 0)),
        (Scope.IDENTITY, Withheld(1, 1, 1)),
    ],
)
def test_each_scope_withholds_more(scope: Scope, expected: Withheld) -> None:
    rows = [row(FERNHILL, comment="Words.", claim=Claim(scope)), row(NORTHMOOR, comment="More.")]

    assert withheld_from(rows, Audience.PUBLIC) == expected
    assert withheld_from(rows, Audience.AUTHORITY).is_nothing


@given(rows=st.lists(cells, max_size=8), audience=st.sampled_from(Audience))
def test_what_is_counted_is_what_an_edition_leaves_out(rows: list[Row], audience: Audience) -> None:
    whole = collation(*rows)
    pairs = list(zip(whole.rows, project(whole, audience).rows, strict=True))

    held = withheld_from(whole.rows, audience)

    assert held.comments == sum(bool(own.comment) and shown.comment is None for own, shown in pairs)
    assert held.answers == sum(own.answer_printed != shown.answer_printed for own, shown in pairs)
    assert held.names == sum(own.party != shown.party for own, shown in pairs)
