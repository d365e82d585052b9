"""An event's hash covers all that it says, and is the same when it comes back from the database."""

from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codemoot.domain.confidentiality import Audience
from codemoot.domain.people import Role
from codemoot.kernel.ids import new_id
from codemoot.records.hashing import COVERED, SCHEMA, content_hash, content_of
from codemoot.records.kinds import EventKind
from codemoot.records.models import Event

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))  # as databases keep it
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)
MOMENTS = st.datetimes(
    min_value=datetime(1970, 1, 2), max_value=datetime(2200, 1, 1),  # noqa: DTZ001  (the zone is drawn)
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=1)), timezone(timedelta(hours=-11))]),
)  # fmt: skip
EVENTS = st.builds(
    Event,
    id=st.builds(new_id),
    code_id=st.sampled_from(["", "sec"]),
    schema=st.just(SCHEMA),
    kind=st.sampled_from(EventKind),
    at=MOMENTS,
    act_id=st.uuids(),
    account_id=st.none() | st.uuids(),
    appointment_id=st.none() | st.uuids(),
    role=st.sampled_from(Role),
    on_behalf_of=st.none() | st.uuids(),
    object_type=st.sampled_from(["parties.party", "change.modification"]),
    object_id=st.uuids(),
    audience=st.sampled_from(Audience),
    data=st.dictionaries(TEXT, JSON, max_size=3),
    salt=st.binary(min_size=16, max_size=16),
)


@pytest.mark.django_db
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(EVENTS)
def test_what_comes_back_from_the_database_has_the_same_hash(event: Event) -> None:
    event.content_hash = content_hash(event)
    event.save(force_insert=True)

    assert content_hash(Event.objects.get(pk=event.pk)) == event.content_hash


def an_event(**changed: object) -> Event:
    told: dict[str, object] = {
        "id": UUID(int=1), "code_id": "sec", "schema": SCHEMA, "kind": EventKind.PARTY_AMENDED,
        "at": datetime(2018, 12, 10, 12, tzinfo=UTC), "act_id": UUID(int=2), "account_id": UUID(int=3),
        "appointment_id": UUID(int=4), "role": Role.CODE_ADMINISTRATOR, "on_behalf_of": UUID(int=5),
        "object_type": "parties.party", "object_id": UUID(int=6), "audience": Audience.PUBLIC,
        "data": {"number": 1}, "salt": bytes(16),
    }  # fmt: skip
    return Event(**told | changed)


CHANGES: dict[str, object] = {
    "id": UUID(int=9), "code_id": "rec", "schema": 0, "kind": EventKind.PARTY_ADMITTED,
    "at": datetime(2018, 12, 10, 12, 0, 0, 1, tzinfo=UTC), "act_id": UUID(int=9), "account_id": None,
    "appointment_id": None, "role": Role.SYSTEM, "on_behalf_of": None, "object_type": "parties.partygroup",
    "object_id": UUID(int=9), "audience": Audience.BOARD, "data": {"number": "1"}, "salt": bytes(15) + b"1",
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_t53_the_hash_covers_each_thing_that_an_event_says(name: str) -> None:
    assert content_hash(an_event(**{name: CHANGES[name]})) != content_hash(an_event())


def test_t53_no_column_of_an_event_is_left_out() -> None:
    columns = {field.attname for field in Event._meta.concrete_fields}  # noqa: SLF001  (documented)

    assert columns - {"version", "content_hash"} == {*COVERED, "id", "at", "salt"} == set(CHANGES)


def test_the_content_is_the_same_bytes_for_ever() -> None:
    assert content_of(an_event()).decode() == (
        '{"account_id":"00000000-0000-0000-0000-000000000003",'
        '"act_id":"00000000-0000-0000-0000-000000000002",'
        '"appointment_id":"00000000-0000-0000-0000-000000000004","at":"2018-12-10T12:00:00.000000+00:00",'
        '"audience":"public","code_id":"sec","data":{"number":1},'
        '"id":"00000000-0000-0000-0000-000000000001","kind":"party.amended",'
        '"object_id":"00000000-0000-0000-0000-000000000006","object_type":"parties.party",'
        '"on_behalf_of":"00000000-0000-0000-0000-000000000005","role":"code administrator","schema":1}'
    )
