"""The dump of a real document, read in place: its known repairs are made and nothing else is touched."""

import json
import os
import re
from pathlib import Path

import pytest

from codemoot.importing.joining import Joiner

SEED = Path(__file__).resolve().parents[2] / "../shared/data/seed"
pytestmark = pytest.mark.skipif(not SEED.exists() and "CI" not in os.environ, reason="the seed is not here")


@pytest.mark.parametrize("knows_document", [True, False])
def test_every_known_repair_is_made_and_no_other(*, knows_document: bool) -> None:
    dump = (SEED / "secmp0057-mrc-responses.txt").read_text(encoding="utf-8")
    repairs = json.loads((SEED / "truth.json").read_text(encoding="utf-8"))["artefacts"]["repairs"]

    joined = Joiner(text=dump if knows_document else "").join(dump)

    assert _single_spaced(joined.text) == _single_spaced(_repaired(dump, repairs))
    assert joined.joined == len(repairs) == 76


def _repaired(dump: str, repairs: list[dict[str, str]]) -> str:
    lines = dump.split("\n")
    for repair in repairs:
        place = int(repair["line"]) - 1
        assert repair["as_dumped"] in lines[place]
        lines[place] = lines[place].replace(repair["as_dumped"], repair["repaired"], 1)
    return "\n".join(lines)


def _single_spaced(text: str) -> list[str]:
    return [re.sub(" +", " ", line) for line in text.split("\n")]
