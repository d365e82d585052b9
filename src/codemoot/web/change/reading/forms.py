"""How a reader narrows the answers of a collation; any address is taken, whatever stands in it."""

from collections.abc import Iterable

from django import forms
from django.http import QueryDict

from codemoot.change.queries.collations import CollationPage
from codemoot.change.queries.collations_rows import Wanted
from codemoot.publishing.summary import ANSWER_LABELS

LONGEST = 100
NONE = "(none)"  # in an address: the blank answer, or no Party Category
KNOWN = ("question", "category", "answer", "find", "after")  # nothing else in an address is read
LARGEST = 9  # digits of a number in an address


class FilterForm(forms.Form):
    question = forms.CharField(label="Question", required=False)
    category = forms.CharField(label="Party Category", required=False)
    answer = forms.CharField(label="Answer", required=False)
    find = forms.CharField(
        label="Find words",
        required=False,
        max_length=LONGEST,
        error_messages={"max_length": f"Shorten what you look for to {LONGEST} characters."},
        widget=forms.TextInput({"type": "search", "maxlength": LONGEST, "autocomplete": "off"}),
    )


def wanted_of(query: QueryDict) -> tuple[Wanted, FilterForm]:
    """Return what is asked for, and the form that says it; words that are too long are not looked for."""
    given = {name: query.get(name, "").replace("\0", "") for name in KNOWN}
    form = FilterForm(given)
    form.is_valid()
    wanted = Wanted(
        question=_number(given["question"]),
        category=_stored(given["category"]),
        answer=_stored(given["answer"]),
        find=form.cleaned_data.get("find", ""),
        after=_number(given["after"]),
    )
    return wanted, form


def offer(form: FilterForm, page: CollationPage) -> FilterForm:
    """Put in what there is to choose from."""
    questions = [(str(each.order), each.heading) for each in page.asked]
    first = [("", "All questions")] if page.is_whole else []
    _choose(form, "question", first + questions)
    _choose(form, "category", [("", "Any"), *_choices(page.categories, {"": "No category given"})])
    _choose(form, "answer", [("", "Any"), *_choices(page.answers, ANSWER_LABELS)])
    return form


def address_of(wanted: Wanted, **changed: object) -> str:
    """Return the query string that asks for this, with a question mark; empty for nothing in particular."""
    asked = QueryDict(mutable=True)
    values = {
        "question": wanted.question or "",
        "category": _shown(wanted.category),
        "answer": _shown(wanted.answer),
        "find": wanted.find,
        "after": wanted.after or "",
    } | changed
    asked.update({name: str(value) for name, value in values.items() if value not in {"", None, 0}})
    return f"?{asked.urlencode()}" if asked else ""


def _choose(form: FilterForm, name: str, choices: list[tuple[str, str]]) -> None:
    form.fields[name].widget = forms.Select(choices=choices)


def _choices(stored: Iterable[str], labels: dict[str, str]) -> list[tuple[str, str]]:
    return [(value or NONE, labels.get(value, value)) for value in stored]


def _stored(given: str) -> str | None:
    return None if not given else "" if given == NONE else given


def _shown(stored: str | None) -> str:
    return "" if stored is None else stored or NONE


def _number(given: str) -> int:
    return int(given) if given.isdecimal() and len(given) <= LARGEST else 0
