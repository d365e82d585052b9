"""Invented consultations of any size: the same size gives the same bytes."""

import csv
import random
from collections.abc import Iterator
from pathlib import Path

QUESTIONS = 5
CATEGORIES = ("Large Supplier", "Small Supplier", "Network Operator", "Other SEC Party")
ANSWERS = ("Yes", "Yes", "Yes", "No", "Neutral", "n/a")
BLANKS = ("", "-", "n/a", "No further comments.")
TEXT = """
we agree that this change should go ahead because it makes plain who must tell the committee of a new system
and when although the cost of a second assessment falls on smaller parties first the draft text does not say
how long a reply may take we would like guidance with worked examples before the date that is proposed as our
suppliers need six months to alter their interfaces objectives (f) and (g) are better facilitated since risks
are found earlier the wording of clause 3.9 could be shorter security information must stay protected in use
"""
WORDS = TEXT.split()


def write_sheet(path: Path, responses: int) -> Path:
    """Write a CSV of this many responses to five questions, comments of 20 to 120 words, some blank."""
    chance = random.Random(responses)  # noqa: S311  (invented text, not a secret)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        numbers = range(1, QUESTIONS + 1)
        headings = [f"Q{n} {part}" for n in numbers for part in ("answer", "comments", "confidential")]
        writer.writerow(["Party Name", "Party Category", *headings])
        writer.writerows(_response(n, chance) for n in range(1, responses + 1))
    return path


def _response(number: int, chance: random.Random) -> list[str]:
    cells = [cell for _ in range(QUESTIONS) for cell in _answer(chance)]
    return [f"Party {number:05} Energy", chance.choice(CATEGORIES), *cells]


def _answer(chance: random.Random) -> Iterator[str]:
    yield chance.choice(ANSWERS)
    blank = chance.random() < 0.2  # noqa: PLR2004  (one in five, as in the consultations we have read)
    yield chance.choice(BLANKS) if blank else comment(chance)
    yield "Yes" if chance.random() < 0.02 else ""  # noqa: PLR2004  (one in fifty)


def comment(chance: random.Random) -> str:
    words = chance.choices(WORDS, k=chance.randint(20, 120))
    middle = len(words) // 2
    return f"{' '.join(words[:middle]).capitalize()}.\n{' '.join(words[middle:]).capitalize()}."
