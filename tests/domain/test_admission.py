"""An entry is tidied before it is kept."""

import pytest

from codemoot.domain.admission import Entry
from codemoot.domain.naming import BadNameError


def test_a_name_is_not_among_its_own_trading_names() -> None:
    entry = Entry(" Fernhill  Energy", "small_supplier ", " ", ("FERNHILL ENERGY", "Fernhill Heat"))

    assert entry.tidied() == Entry("Fernhill Energy", "small_supplier", "", ("Fernhill Heat",))


def test_a_group_is_a_name_too() -> None:
    with pytest.raises(BadNameError) as refused:
        Entry("Fernhill Energy", "small_supplier", "Moor\u202eland").tidied()

    assert refused.value.field == "group"
