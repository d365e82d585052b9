"""Damage a text the way PDFs do, so that joining can be tested on what its author did not write.

`python -m script.damage FOLDER SEED` reads clean.txt and writes damaged.txt and damage.json beside it.
A space falls inside words, mostly behind narrow letters; now and then before a hyphen or a full stop, and
a second one behind a damaged word. Every place is drawn with the seed, whatever the reader makes of it.
"""

import json
import random
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

NARROW = frozenset("ilftjr")
LETTERS = re.compile(r"[^\W\d_]+")
TOKEN = re.compile(r"(\s+)")
# How often: a word with a narrow letter, a long word anywhere, a word of two or three letters, and so on.
AT_NARROW, ANYWHERE, SHORT, AGAIN, BEFORE = 0.32, 0.08, 0.03, 0.45, 0.15
AT_HYPHEN, AT_STOP, DOUBLED = 0.25, 0.02, 0.25
LONG = 7

# Both readings are English where they stand: no reader could say that it was one word.
AMBIGUOUS = frozenset({"may be", "in to", "on to", "with out", "all together", "any one", "over all"})


@dataclass(frozen=True, slots=True)
class Damage:
    line: int  # from 1
    as_damaged: str
    clean: str


def damage(lines: Sequence[str], seed: int) -> tuple[list[str], list[Damage]]:
    """Return the lines damaged, and what was done to which word."""
    chance = random.Random(seed)  # noqa: S311  (reproducible, not secret)
    damaged, done = [], []
    for number, line in enumerate(lines, 1):
        parts = TOKEN.split(line)
        for place in range(0, len(parts), 2):
            broken = _broken(parts[place], chance)
            if broken != parts[place] and broken.casefold() not in AMBIGUOUS:
                done.append(Damage(number, broken, parts[place]))
                parts[place] = broken
                if place + 1 < len(parts) and chance.random() < DOUBLED:
                    parts[place + 1] += " "
        damaged.append("".join(parts))
    return damaged, done


def _broken(token: str, chance: random.Random) -> str:
    token = LETTERS.sub(lambda found: _split(found[0], chance), token)
    if chance.random() < AT_HYPHEN:
        token = re.sub(r"(?<=[^\W\d_])-(?=[^\W\d_])", " -", token, count=1)
    if chance.random() < AT_STOP:
        token = re.sub(r"(?<=[^\W\d_])(?=[.,;]$)", " ", token)
    return token


def _split(word: str, chance: random.Random) -> str:
    gaps = set(_gaps(word, chance))
    return "".join(f" {letter}" if place in gaps else letter for place, letter in enumerate(word))


def _gaps(word: str, chance: random.Random) -> Iterable[int]:
    """Return the places before which a space falls; a word of capitals is an abbreviation and is left."""
    if len(word) == 1 or word.isupper():
        return ()
    if len(word) <= 3:  # noqa: PLR2004  (SHORT says it)
        return (chance.randrange(1, len(word)),) if chance.random() < SHORT else ()
    narrow = [place for place in range(1, len(word)) if word[place - 1].lower() in NARROW]
    if narrow and chance.random() < AT_NARROW:
        return _some(narrow, word, chance)
    if len(word) >= LONG and chance.random() < ANYWHERE:
        return (chance.randrange(2, len(word) - 1),)
    return ()


def _some(narrow: Sequence[int], word: str, chance: random.Random) -> Iterable[int]:
    first = chance.choice(narrow)
    yield first - 1 if first > 1 and chance.random() < BEFORE else first
    yield from (place for place in narrow if 0 < place - first <= len(word) and chance.random() < AGAIN)


def main() -> None:
    folder, seed = Path(sys.argv[1]), int(sys.argv[2])
    damaged, done = damage((folder / "clean.txt").read_text("utf-8").splitlines(), seed)
    (folder / "damaged.txt").write_text("".join(f"{line}\n" for line in damaged), "utf-8")
    entries = ",\n".join(json.dumps(asdict(each), ensure_ascii=False) for each in done)
    (folder / "damage.json").write_text(f"[\n{entries}\n]\n", "utf-8")
    print(f"{len(done)} damaged places in {folder / 'damaged.txt'}")


if __name__ == "__main__":
    main()
