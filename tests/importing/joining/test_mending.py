"""The dump of a real document, read in place: its known repairs are made and nothing else is touched."""

import json
import re
from pathlib import Path
from typing import TypedDict

import pytest

from codemoot.importing.joining import Joiner


class Repair(TypedDict):
    line: int
    as_dumped: str
    repaired: str


@pytest.mark.parametrize("knows_document", [True, False])
def test_every_known_repair_is_made_and_no_other(shared_data: Path, *, knows_document: bool) -> None:
    dump = (shared_data / "seed" / "secmp0057-mrc-responses.txt").read_text("utf-8")
    repairs: list[Repair] = json.loads((shared_data / "seed" / "truth.json").read_text("utf-8"))["artefacts"][
        "repairs"
    ]

    joined = Joiner(text=dump if knows_document else "").join(dump)

    assert _single_spaced(joined.text) == _single_spaced(_repaired(dump, repairs))
    assert joined.joined == len(repairs) == 76


def test_lines_keep_their_ends() -> None:
    text = " The sys tem \r\n\r\nwil l\x0c help.  \n"

    assert Joiner().join(text).text == " The system \r\n\r\nwill\x0c help.  \n"


def _repaired(dump: str, repairs: list[Repair]) -> str:
    lines = dump.split("\n")
    for repair in repairs:
        place = repair["line"] - 1
        assert repair["as_dumped"] in lines[place]
        lines[place] = lines[place].replace(repair["as_dumped"], repair["repaired"], 1)
    return "\n".join(lines)


def _single_spaced(text: str) -> list[str]:
    return [re.sub(" +", " ", line) for line in text.split("\n")]
