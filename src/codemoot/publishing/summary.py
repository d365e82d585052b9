"""What the summary of an extended edition counts, so that every format prints the same numbers.

A summary counts and sets side by side; it concludes nothing: a consultation is not a vote.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from codemoot.domain.collation.document import CommentState, Projection, Tallies
from codemoot.domain.collation.tally import ALL, UNANSWERED
from codemoot.domain.objectives import Effect
from codemoot.domain.questions import Question, normal_answer
from codemoot.publishing.edition import Edition, heading
from codemoot.publishing.figures import Figure, Line, narrowed

ANSWERS_SHOWN = 8  # in one figure; the rarest beyond are added together
CATEGORIES_SHOWN = 15
PARTIES_SHOWN = 60  # a table with a place for each Party says nothing when there are more
OTHER_ANSWERS = "Other answers"
OTHER_CATEGORIES = "Other categories"
EVERYONE = "All responses"
ANSWER_LABELS = {UNANSWERED: "Not answered", "confidential": "Confidential"}
STATE_LABELS = {
    CommentState.WRITTEN: "Written",
    CommentState.DASH: "Dash",
    CommentState.NA: "n/a",
    CommentState.EMPTY: "Empty",
    CommentState.CONFIDENTIAL: "Confidential",
}
EFFECT_LABELS = {
    Effect.BETTER: "Better",
    Effect.WORSE: "Worse",
    Effect.NEUTRAL: "Neutral",
    Effect.DENIED: "Denied",
}
EFFECT_SYMBOLS = {Effect.BETTER: "▲", Effect.WORSE: "▼", Effect.NEUTRAL: "●", Effect.DENIED: "✕"}
ONCE_A_RESPONSE = "Each response is counted once."
ONCE_A_PARTY = "Each Party is counted once, however many responses it gave."
AS_REPRESENTED = "Each response is counted as often as the Parties that it speaks for."
YES_IS_NOT_SUPPORT = "What was answered, not what it means: whether a Yes is support depends on the question."
READ_FROM_TEXT = "Read from the text of the comments; not confirmed by anyone."


def figures(edition: Edition) -> tuple[Figure, ...]:
    """Return every figure of this edition's summary, in order."""
    projection = edition.projection
    counted = [question for question, _ in edition.tables() if _choices(projection, question)]
    found = chain(
        _respondents(projection),
        _answers(counted, projection),
        (
            by_category(question, projection.tallies[question.id], f"{heading(question)}, by Party Category")
            for question in counted
        ),
        _said_yes(counted, projection),
        _comments(edition),
        _at_a_glance(counted, projection),
        _objectives(edition),
    )
    return tuple(narrow for figure in found if figure.lines for narrow in narrowed(figure))


def _choices(projection: Projection, question: Question) -> set[str]:
    """Return the answers that were given, without the blank ones."""
    return set(projection.tallies.get(question.id, {}).get(ALL, ())) - {UNANSWERED}


def _respondents(projection: Projection) -> Iterator[Figure]:
    most = max(projection.by_party, key=lambda id_: sum(projection.by_party[id_][ALL].values()), default=None)
    if most is None:
        return
    ways = (projection.tallies, projection.by_party, projection.by_represented)
    totals = [sum(tallies[most][ALL].values()) for tallies in ways]
    labels = ("Responses", "Parties that responded", "Parties represented")
    yield Figure(
        "Who responded",
        ("Counted", "Number"),
        tuple(Line(label, (total,)) for label, total in zip(labels, totals, strict=True)),
    )
    heard = Counter(
        {
            category: sum(answers.values())
            for category, answers in projection.tallies[most].items()
            if category != ALL
        }
    )
    lines = _together(heard, CATEGORIES_SHOWN, OTHER_CATEGORIES)
    yield Figure(
        "Responses by Party Category",
        ("Party Category", "Responses"),
        (
            *(Line(_category(category), (count,)) for category, count in lines.items()),
            *(Line(category, (0,)) for category in projection.silent),
        ),
        note=_silence(projection.silent),
        pictured=True,
    )


def _silence(silent: tuple[str, ...]) -> str:
    return f"No response came from: {', '.join(silent)}." if silent else ""


def _answers(questions: list[Question], projection: Projection) -> Iterator[Figure]:
    """Count the answers to each question; the other two ways of counting only where they differ."""
    yield _answered("Answers to each question", questions, projection.tallies, ONCE_A_RESPONSE)
    if projection.by_party != projection.tallies:
        yield _answered("Answers, by Party", questions, projection.by_party, ONCE_A_PARTY)
    if projection.by_represented != projection.tallies:
        represented = projection.by_represented
        yield _answered("Answers, by Parties represented", questions, represented, AS_REPRESENTED)


def _answered(title: str, questions: list[Question], tallies: Tallies, note: str) -> Figure:
    given = {heading(question): tallies[question.id][ALL] for question in questions}
    scale = chain.from_iterable(question.scale for question in questions)
    return _counted(title, "Question", scale, given, note)


def by_category(
    question: Question, counts: Mapping[str, Mapping[str, int]], title: str, note: str = ""
) -> Figure:
    """Return the answers to one question by Party Category, from `{category or "all": {answer: n}}`."""
    given: dict[str, Counter[str]] = {EVERYONE: Counter(counts[ALL])}
    sizes = Counter(
        {category: sum(answers.values()) for category, answers in counts.items() if category != ALL}
    )
    shown = _together(sizes, CATEGORIES_SHOWN, OTHER_CATEGORIES)
    for category in sizes:
        label = category if category in shown else OTHER_CATEGORIES
        given.setdefault(_category(label), Counter()).update(counts[category])
    return _counted(title, "Party Category", question.scale, given, note)


def _counted(
    title: str, lines_are: str, scale: Iterable[str], given: Mapping[str, Mapping[str, int]], note: str = ""
) -> Figure:
    """Return counts of answers: the scale's in its order, then others, those that say nothing last."""
    totals = Counter({normal_answer(answer) or "": 0 for answer in scale})
    for answers in given.values():
        totals.update(answers)
    shown = sorted(_together(totals, ANSWERS_SHOWN, OTHER_ANSWERS), key=_last)
    lines = []
    for label, answers in given.items():
        rest = sum(answers.values()) - sum(answers.get(answer, 0) for answer in shown)
        cells = (answers.get(answer, rest if answer == OTHER_ANSWERS else 0) for answer in shown)
        lines.append(Line(label, tuple(cells)))
    heads = (ANSWER_LABELS.get(answer, answer) for answer in shown)
    return Figure(title, (lines_are, *heads), tuple(lines), note, pictured=True)


def _last(answer: str) -> int:
    order = ("n/a", OTHER_ANSWERS, "confidential", UNANSWERED)
    return order.index(answer) + 1 if answer in order else 0


def _together(counts: Counter[str], shown: int, others: str) -> Counter[str]:
    """Return the counts in their order; of more than can be shown, the rarest as one."""
    if len(counts) <= shown:
        return counts
    kept = {key for key, _ in counts.most_common(shown - 1)}
    together = Counter({key: count for key, count in counts.items() if key in kept})
    together[others] += sum(count for key, count in counts.items() if key not in kept)
    return together


def _category(printed: str) -> str:
    return printed or "No category given"


def _said_yes(questions: list[Question], projection: Projection) -> Iterator[Figure]:
    """Say how many of each category answered Yes to each question that such an answer is given to."""
    asked = [question for question in questions if "Yes" in _choices(projection, question)]
    sizes: Counter[str] = Counter()
    for question in asked:
        for category, answers in projection.tallies[question.id].items():
            sizes[category] += sum(answers.values())
    if not asked or len(sizes) > CATEGORIES_SHOWN + 1:
        return
    yield Figure(
        "Answered Yes",
        ("Party Category", *(question.id for question in asked)),
        tuple(
            Line(
                EVERYONE if category == ALL else _category(category),
                tuple(_yes(projection.tallies[question.id].get(category, {})) for question in asked),
            )
            for category in sizes
        ),
        note=YES_IS_NOT_SUPPORT,
    )


def _yes(answers: Mapping[str, int]) -> str:
    given = str(answers.get("Yes", 0)), "of", str(sum(answers.values()))
    return "\N{NO-BREAK SPACE}".join(given) if answers else ""


def _comments(edition: Edition) -> Iterator[Figure]:
    lines = []
    for question, rows in edition.tables():
        states = Counter(row.comment_state for row in rows)
        lines.append(Line(heading(question), tuple(states[state] for state in CommentState)))
    yield Figure("Comments", ("Question", *STATE_LABELS.values()), tuple(lines))


def _at_a_glance(questions: list[Question], projection: Projection) -> Iterator[Figure]:
    """Set every Party's answers side by side, where there are few enough Parties to look at."""
    given: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in projection.rows:
        given[row.party][row.question].append(row.answer_printed)
    if questions and len(given) <= PARTIES_SHOWN:
        ids = [question.id for question in questions]
        lines = (
            Line(party, tuple(" / ".join(dict.fromkeys(answers[id_])) for id_ in ids))
            for party, answers in given.items()
        )
        yield Figure("Answers at a glance", ("Party", *ids), tuple(lines))


def _objectives(edition: Edition) -> Iterator[Figure]:
    """Set the stances on each objective side by side: how many, then whose."""
    stances = edition.projection.stances
    if not stances:
        return
    said: dict[str, dict[str, dict[Effect, None]]] = defaultdict(lambda: defaultdict(dict))
    for stance in stances:
        said[stance.objective][stance.party][stance.effect] = None
    parties = list(dict.fromkeys(stance.party for stance in stances))
    listed = [*edition.wording.objectives, *sorted(said.keys() - edition.wording.objectives.keys())]
    labels = {letter: _objective(edition, letter) for letter in listed if letter in said}
    yield Figure(
        "Objectives",
        ("Objective", *EFFECT_LABELS.values()),
        tuple(Line(label, _effects(said[letter].values())) for letter, label in labels.items()),
        note=READ_FROM_TEXT,
        pictured=True,
    )
    if len(parties) <= PARTIES_SHOWN:
        yield Figure(
            "Objectives by Party",
            ("Objective", *parties),
            tuple(
                Line(label, tuple(" / ".join(map(_effect, said[letter][party])) for party in parties))
                for letter, label in labels.items()
            ),
            note=READ_FROM_TEXT,
        )


def _objective(edition: Edition, letter: str) -> str:
    label = edition.wording.objectives.get(letter)
    return f"({letter}) {label}" if label else f"({letter})"


def _effects(said: Iterable[Mapping[Effect, None]]) -> tuple[int, ...]:
    counts = Counter(effect for effects in said for effect in effects)
    return tuple(counts[effect] for effect in Effect)


def _effect(effect: Effect) -> str:
    return f"{EFFECT_SYMBOLS[effect]}\N{NO-BREAK SPACE}{EFFECT_LABELS[effect]}"
