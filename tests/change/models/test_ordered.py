"""A tally keeps the order of its answers, on either database."""

import pytest

from codemoot.change.models import EditionQuestion
from rows import a_question, an_edition

pytestmark = pytest.mark.django_db


def test_answers_stay_in_the_order_in_which_they_were_offered() -> None:
    tally = {"all": {"Yes": 2, "No": 1, "Neutral": 0}, "Large Supplier": {"Yes": 2}}
    kept = a_question(an_edition())

    kept.amend(tally=tally)

    read = EditionQuestion.objects.get().tally
    assert (list(read), list(read["all"])) == (["all", "Large Supplier"], ["Yes", "No", "Neutral"])
    assert read == tally
