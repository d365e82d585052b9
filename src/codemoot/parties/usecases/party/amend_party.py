"""Amend a Party from a day on: the membership before is closed and the next opened, and no name is lost."""

from datetime import date

from django.utils.timezone import localdate

from codemoot.domain.access import Capability
from codemoot.domain.admission import Entry
from codemoot.domain.refusals import RefusedError
from codemoot.kernel.act import Act
from codemoot.kernel.usecase import usecase
from codemoot.parties.membership import category_of, group_of, not_taken
from codemoot.parties.models import Code, Membership, Party, PartyGroup, TradingName
from codemoot.parties.queries.rules import zone_of
from codemoot.records.kinds import EventKind
from codemoot.records.log import Json, record


class NothingAmendedError(RefusedError):
    """Nothing was amended: everything is as it was."""


class TooEarlyError(RefusedError):
    """The day lies in a membership that is over, or on the first day of the one that holds."""


class NotAheadError(RefusedError):
    """A Party's names are amended on the day, not ahead."""


@usecase(Party, requires=Capability.PARTY_AMEND)
def amend_party(party: Party, act: Act, *, entry: Entry, from_day: date) -> None:
    code = Code.objects.select_for_update().get(code_id=party.code_id)  # names are told apart one at a time
    before, new = _said(party), entry.tidied()
    renamed = (new.name, sorted(new.trading_names)) != (party.name, _in_use(party))
    if renamed and from_day > localdate(act.at, zone_of(code)):
        raise NotAheadError(
            "A name is amended on the day or later, not ahead. Amend the category or group alone, "
            "or come back on that day.",
            "from_day",
        )
    _rename(code, party, new, from_day)
    _move(party, category_of(code, new.category, from_day), group_of(code, new.group), from_day)
    after = _said(party)
    if after == before:
        raise NothingAmendedError("Nothing was amended: everything is as it was.")
    party.amend(name=party.name)
    record(EventKind.PARTY_AMENDED, party, act, before=before, after=after, from_day=from_day.isoformat())


def _in_use(party: Party) -> list[str]:
    return sorted(TradingName.objects.filter(party=party, ends_on=None).values_list("name", flat=True))


def _said(party: Party) -> dict[str, Json]:
    """Return what is said of the Party, for the record."""
    last = party.memberships.filter(ends_on=None).select_related("group").first()
    return {
        "name": party.name,
        "trading_names": _in_use(party),
        "category": last.category if last else "",
        "group": last.group.name if last and last.group else "",
    }


def _rename(code: Code, party: Party, new: Entry, from_day: date) -> None:
    trading = new.trading_names
    for each in (new.name, *trading):
        not_taken(code, each, by=party)
    for given_up in TradingName.objects.filter(party=party, ends_on=None).exclude(name__in=trading):
        given_up.amend(ends_on=from_day)
    for also in trading:
        _trade_as(party, also, None)
    if new.name != party.name:
        _trade_as(party, party.name, from_day)
    party.name = new.name


def _trade_as(party: Party, name: str, ends_on: date | None) -> None:
    held = TradingName.objects.filter(party=party, name=name).first()
    if held is None:
        TradingName.objects.create(code_id=party.code_id, party=party, name=name, ends_on=ends_on)
    elif held.ends_on != ends_on:
        held.amend(ends_on=ends_on)


def _move(party: Party, category: str, group: PartyGroup | None, from_day: date) -> None:
    last = party.memberships.filter(ends_on=None).first()
    if last and (last.category, last.group) == (category, group):
        return
    if last and from_day <= last.starts_on:
        raise TooEarlyError(
            f"The membership that is to end began on {last.starts_on:%-d %B %Y}: choose a later day.",
            "from_day",
        )
    if last:
        last.amend(ends_on=from_day)
    Membership.objects.create(
        code_id=party.code_id, party=party, category=category, group=group, starts_on=from_day
    )
